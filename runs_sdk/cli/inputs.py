"""What people type as input: `-i key=value`, a file, or standard input."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..core.errors import ConfigError, InputValidationError, MissingExtra
from ..core.json_values import check_json


def read_input(pairs: Sequence[str], file: str | None) -> Any:
    """The input: the file's content, with the pairs put into it. None when neither is given."""
    found = read_document(file) if file is not None else None
    if not pairs:
        return found
    if found is None:
        found = {}
    if not isinstance(found, dict):
        raise ConfigError(f"-i sets keys of an object, and {_name(file)} holds {_kind(found)}: leave one of them out.")
    return {**found, **read_pairs(pairs)}


def read_pairs(
    pairs: Sequence[str], what: str = "an input is given as key=value, for example -i name=World"
) -> dict[str, Any]:
    """The values of `key=value` pairs: JSON where it is JSON, text otherwise. All bad ones are reported at once."""
    bad = [pair for pair in pairs if not pair.partition("=")[0] or "=" not in pair]
    if bad:
        listed = ", ".join(repr(pair) for pair in bad)
        raise ConfigError(f"{what}; not so: {listed}.")
    split = (pair.partition("=") for pair in pairs)
    return {key: read_value(value) for key, _, value in split}


def read_value(text: str) -> Any:
    """JSON where it is JSON (`3`, `true`, `null`, `[1]`, `"3"`), text otherwise. NaN and Infinity are text."""
    try:
        return json.loads(text, parse_constant=_no_constant)
    except ValueError:
        return text
    except RecursionError:
        raise ConfigError(f"an input is nested too deeply: {text[:20]}...") from None


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def read_time(text: str) -> datetime:
    """A time as people type it: 2026-11-22, 14:30, Nov 22 09:00, 2026-11-22T09:00Z. Local unless it says otherwise."""
    from dateutil import parser

    try:
        found: datetime = parser.parse(text)
        return found.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise ConfigError(f"{text!r} is no time; write it as 2026-11-22T09:00 or 14:30.") from error


def read_document(file: str) -> Any:
    """The JSON in a file, or on standard input for `-`; a file named .yaml or .yml is read as YAML 1.2."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{_name(file)} is not text in UTF-8: {error.reason} at byte {error.start}.") from None
    if Path(file).suffix in (".yaml", ".yml"):
        return _read_yaml(text, file)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ConfigError(
            f"{_name(file)} is not JSON: {error.msg} at line {error.lineno}, column {error.colno}."
        ) from error
    except RecursionError:
        raise ConfigError(f"{_name(file)} is nested too deeply.") from None
    except ValueError as error:  # a number with more digits than Python converts
        raise ConfigError(f"{_name(file)} cannot be read as JSON: {error}.") from error


def _read_yaml(text: str, file: str) -> Any:
    try:
        from ruamel.yaml.error import MarkedYAMLError, YAMLError

        from .._common.yaml import load_yaml
    except ImportError:
        more = ", or give the input as JSON."
        raise MissingExtra.of(f"reading {file} as YAML needs", "ruamel.yaml", "local", more=more) from None

    try:
        found, problems = check_json(load_yaml(text), "input")
    except MarkedYAMLError as error:
        mark = error.problem_mark
        where = f" at line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise ConfigError(f"{file} is not YAML: {error.problem or error}{where}.") from error
    except (YAMLError, ValueError, RecursionError) as error:
        why = "it is nested too deeply" if isinstance(error, RecursionError) else " ".join(str(error).split())
        raise ConfigError(f"{file} is not YAML: {why}.") from error
    if problems:
        raise InputValidationError.of(list(problems.values()), what=file)
    return found


def _name(file: str | None) -> str:
    return "standard input" if file == "-" else str(file)


def _kind(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case int() | float():
            return "a number"
        case str():
            return "a text"
        case _:
            return "a list"
