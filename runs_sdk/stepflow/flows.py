"""Flows as documents: reading files (YAML 1.2, as the server reads it, or JSON) and finding the schemas in them."""

from __future__ import annotations

import json
import marshal
import os
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol, cast

from attrs import field, frozen

from ..core.errors import InputProblem, InputValidationError, MissingExtra
from ..core.json_values import check_json, to_plain

StrPath = str | os.PathLike[str]


class BuildsFlow(Protocol):
    """What builds a flow, such as Stepflow's own `FlowBuilder`."""

    def build(self) -> Any:
        """The flow."""
        ...


class FlowObject(Protocol):
    """A flow as an object: Stepflow's own `Flow`, a model, a dataclass."""

    @property
    def steps(self) -> Any:
        """Its steps."""
        ...

    @property
    def output(self) -> Any:
        """Its output."""
        ...


FlowLike = StrPath | Mapping[str, Any] | BuildsFlow | FlowObject
"""What can be run: a file, a document, what builds one, or the id of a stored flow."""

REMEMBERED, REMEMBERED_SIZE = 64, 65536
"""Documents that are kept, so that each is read once however often it is run, and bytes of the largest of them."""

_ID = re.compile(r"[0-9a-f]{64}")
_SUFFIXES = (".yaml", ".yml", ".json")


@frozen
class Flow:
    """A flow as the server is given it. `origin` names it in messages: the file, or the flow's own name."""

    document: Mapping[str, Any] = field(repr=False)
    origin: str

    @cached_property
    def key(self) -> str:
        """A hash of the content; the same content has the same key."""
        text = json.dumps(self.document, ensure_ascii=False, separators=(",", ":"))
        from hashlib import sha256

        return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def find_flow(flow: FlowLike) -> Flow | str:
    """The flow that the user means: a file, a document, an object that is or builds one, or the id of a stored flow,
    which is returned as text.

    Raises InputValidationError for a file that does not exist or cannot be read, and for what is no flow at all.
    """
    if isinstance(flow, Mapping):
        return _read_mapping(flow)
    if not isinstance(flow, str | os.PathLike):
        return find_flow(_document_of(flow))
    path = Path(flow)
    if isinstance(flow, str) and _ID.fullmatch(flow) and not path.exists():
        return flow
    document = read_document(path)
    if not isinstance(document, Mapping):
        raise _refused(str(path), f"a flow is a mapping, and this file holds {_kind_of(document)}", "type")
    return Flow(document, str(path))


_read: dict[bytes, Flow] = {}


def _read_mapping(flow: Mapping[str, Any]) -> Flow:
    try:
        content = marshal.dumps(cast("Any", flow), 2)  # fast, and other bytes for all that differs, the types too
    except ValueError:  # it holds what is not of Python's own types
        content = b""
    found = _read.get(content)
    if found is None:
        found = Flow(_checked(dict(flow), "flow"), str(flow.get("name") or "flow"))
        if 0 < len(content) <= REMEMBERED_SIZE:
            if len(_read) >= REMEMBERED:
                _read.clear()
            _read[content] = found
    return found


def _document_of(flow: object) -> dict[str, Any]:
    """The document of an object that is a flow, or builds one; fields that are None are left out."""
    is_class = isinstance(flow, type)
    build = None if is_class else getattr(flow, "build", None)
    try:
        built = to_plain(build() if callable(build) else flow)
    except ValueError as error:  # a builder that is not done
        raise _refused("flow", str(error), "other") from error
    if is_class or not isinstance(built, Mapping) or not {"steps", "output"} & set(built):
        is_plain = flow is None or isinstance(flow, bool | int | float)
        given = repr(flow) if is_plain else f"of the type {type(flow).__name__}"
        raise _refused("flow", f"must be a file, a mapping or the id of a stored flow, but is {given}", "type")
    document = {name: value for name, value in built.items() if value is not None}
    steps = document.get("steps")
    if isinstance(steps, list):
        document["steps"] = [
            {name: value for name, value in step.items() if value is not None} if isinstance(step, Mapping) else step
            for step in steps
        ]
    return document


def schema_of(document: Mapping[str, Any], part: str) -> Mapping[str, Any] | None:
    """The flow's schema of "input", "output" or "variables"; None when it declares none."""
    found: Any = document
    for key in ("schemas", "properties", part):
        found = found.get(key) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else None


def read_document(path: Path, what: str = "flow") -> Any:
    """The content of a YAML or JSON file, as JSON values.

    Raises InputValidationError with one problem for each thing that is wrong; its path is `file, line, column`.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise _not_found(path, what) from None
    except OSError as error:
        raise _refused(str(path), f"the {what} cannot be read: {error.strerror}", "missing") from error
    except ValueError as error:
        raise _refused(repr(str(path)), f"the {what} cannot be read: this is no path", "missing") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(f"{path}, line {line}", "this is not UTF-8 text", "format") from error
    value = _parse_json(path, text) if path.suffix == ".json" else _parse_yaml(path, text)
    return _checked(value, str(path))


def _not_found(path: Path, what: str) -> InputValidationError:
    folder = path.absolute().parent
    message = f"there is no such {what}"
    message += f" in {folder}" if folder.is_dir() else f": the folder {folder} does not exist"
    if path.suffix not in _SUFFIXES and path.parent == Path():  # perhaps it was meant as an id
        message += " (and an id of a stored flow is 64 hexadecimal digits)"
    return _refused(str(path), message, "missing")


def _parse_json(path: Path, text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise _refused(f"{path}, line {error.lineno}, column {error.colno}", error.msg, "format") from None
    except (ValueError, RecursionError) as error:  # a number of more digits than can be read; nested too deeply
        raise _refused(str(path), str(error), "format") from None


def _parse_yaml(path: Path, text: str) -> Any:
    try:
        from ruamel.yaml.error import MarkedYAMLError, YAMLError

        from .._common.yaml import load_yaml
    except ImportError:
        more = " (JSON files need nothing)"
        raise MissingExtra.of(f"reading {path} needs", "ruamel.yaml", "local", more=more, service="stepflow") from None

    try:
        return load_yaml(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{path}, line {mark.line + 1}, column {mark.column + 1}" if mark else str(path)
        said = [part for part in (error.context, error.problem) if part]
        raise _refused(where, "; ".join(said) or "this is not YAML", "format") from None
    except (YAMLError, ValueError, RecursionError) as error:
        raise _refused(str(path), str(error).strip() or "this is not YAML", "format") from None


def _checked(value: Any, what: str) -> Any:
    """A copy of the value, if it can be sent as JSON. All that cannot is named at once."""
    copy, problems = check_json(value, "flow")
    if problems:
        raise InputValidationError.of(list(problems.values()), what=what, service="stepflow")
    return copy


def _refused(where: str, message: str, kind: str) -> InputValidationError:
    problem = InputProblem(where, message, kind)
    return InputValidationError(str(problem), errors=[problem], service="stepflow")


def _kind_of(value: Any) -> str:
    return "nothing" if value is None else f"a {type(value).__name__}"
