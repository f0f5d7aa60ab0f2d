"""Asking a run's question on the terminal: one line for each field of the answer's schema."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..core.redact import is_secret_name
from ..core.text import clean
from .inputs import read_value
from .output import Output

if TYPE_CHECKING:
    from ..core.models import Interaction


class NotAnswered(Exception):
    """Nobody answered: the terminal's end of input (Ctrl-D)."""


def ask(output: Output, interaction: Interaction | None) -> Any:
    """Ask until there is an answer that fits the schema. Raises NotAnswered at the end of input."""
    prompt = (interaction.prompt if interaction else None) or "The run waits for input."
    schema = interaction.schema if interaction else None
    output.say(f"\n{prompt}")
    while True:
        answer = _ask_answer(output, schema if isinstance(schema, Mapping) else {})
        problems = check(schema, answer)
        if not problems:
            return answer
        for problem in problems:
            output.say(f"  {problem}")


def _ask_answer(output: Output, schema: Mapping[str, Any]) -> Any:
    return _ask_object(output, schema) if _fields(schema) else _ask_value(output, "answer", schema, True)


def check(schema: Any, answer: Any) -> list[str]:
    """What is wrong with an answer, by the schema; nothing without one."""
    if not isinstance(schema, Mapping) or not schema:
        return []
    from ..core.errors import InputValidationError
    from ..core.schema import validate

    try:
        validate(schema, answer, what="answer")
    except InputValidationError as error:
        return [str(problem) for problem in error.errors]
    return []


def _fields(schema: Any) -> Mapping[str, Any]:
    properties = schema.get("properties") if isinstance(schema, Mapping) else None
    return properties if isinstance(properties, Mapping) else {}


def _ask_object(output: Output, schema: Mapping[str, Any]) -> dict[str, Any]:
    required = schema.get("required") or ()
    found: dict[str, Any] = {}
    for name, field in _fields(schema).items():
        field = field if isinstance(field, Mapping) else {}
        value = _ask_value(output, name, field, name in required)
        if value is not _LEFT_OUT:
            found[name] = value
    return found


_LEFT_OUT: Any = object()


def _ask_value(output: Output, name: str, field: Mapping[str, Any], required: bool) -> Any:
    """One value, asked for until it can be read as what the schema calls it."""
    label = _label(name, field, required)
    while True:
        text = _read_line(label, secret=_is_secret(name, field))
        if text == "":
            if "default" in field:
                return field["default"]
            if not required:
                return _LEFT_OUT
            if field.get("type") != "string":
                continue
        try:
            return _convert(text, field)
        except ValueError as error:
            output.say(f"  {error}")


def _label(name: str, field: Mapping[str, Any], required: bool) -> str:
    notes = []
    if description := field.get("description") or (field.get("title") if field.get("title") != name else None):
        notes.append(str(description))
    if choices := field.get("enum"):
        notes.append(" | ".join(str(choice) for choice in choices))
    elif field.get("type") == "boolean":
        notes.append("y/n")
    if "default" in field:
        notes.append(f"default: {json.dumps(field['default'])}")
    elif not required:
        notes.append("may be left empty")
    return f"{name} ({'; '.join(notes)}): " if notes else f"{name}: "


def _is_secret(name: str, field: Mapping[str, Any]) -> bool:
    marks = (field.get(mark) is True for mark in ("writeOnly", "is_secret", "x-secret", "x-sensitive"))
    return field.get("format") == "password" or any(marks) or is_secret_name(name)


def _read_line(label: str, *, secret: bool) -> str:
    label = clean(label, lines=False)
    try:
        if secret:
            import getpass

            return getpass.getpass(label, stream=sys.stderr).strip()
        print(label, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
    except EOFError:
        raise NotAnswered from None
    if not line:
        raise NotAnswered
    return line.strip()


def _convert(text: str, field: Mapping[str, Any]) -> Any:
    """The text as what the schema calls it. Raises ValueError that says what it must be."""
    for choice in field.get("enum") or ():
        if text in (choice, str(choice), json.dumps(choice)):
            return choice
    match field.get("type"):
        case "string":
            return text
        case "boolean":
            if text.lower() in ("y", "yes", "true", "1"):
                return True
            if text.lower() in ("n", "no", "false", "0"):
                return False
            raise ValueError("answer y or n")
        case "integer" | "number" as kind:
            value = read_value(text)
            if isinstance(value, bool) or not isinstance(value, int if kind == "integer" else int | float):
                raise ValueError(f"it must be {'a whole number' if kind == 'integer' else 'a number'}")
            return value
        case "array" | "object" as kind:
            value = read_value(text)
            if not isinstance(value, list if kind == "array" else dict):
                raise ValueError(f"it must be JSON: {'a list, [...]' if kind == 'array' else 'an object, {...}'}")
            return value
    return read_value(text)
