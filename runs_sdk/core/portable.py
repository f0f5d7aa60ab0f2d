"""Snapshots and events as JSON, and back: what a queue, a database or another process can hold."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from math import isfinite
from typing import Any, TypeVar

from attrs import NOTHING, fields, has

from .base_errors import InputProblem, InputValidationError

T = TypeVar("T")

_TIMES = frozenset(("timestamp", "created_at", "started_at", "finished_at", "expires_at"))


def as_json(value: Any) -> Any:
    """The value in JSON's own types. Times become ISO 8601 text; what JSON does not know becomes text."""
    match value:
        case None | bool() | int():
            return value
        case str():
            return str(value)  # a status is text of its own class
        case float():
            return value if isfinite(value) else str(value)
        case Mapping():
            return {str(key): as_json(item) for key, item in value.items()}
        case list() | tuple():
            return [as_json(item) for item in value]
        case datetime():
            return value.isoformat()
    to_dict = getattr(value, "to_dict", None)
    return as_json(to_dict()) if callable(to_dict) else str(value)


def object_to_dict(value: Any) -> dict[str, Any]:
    """All fields of one of our models, as JSON."""
    return {one.name: as_json(getattr(value, one.name)) for one in fields(type(value))}


def object_from_dict(kind: type[T], data: Any, what: str) -> T:
    """The model that `object_to_dict` made this from. Fields that this version does not know are left out.

    Raises InputValidationError, which lists everything that is missing or wrong.
    """
    if not isinstance(data, Mapping):
        raise _refusal(what, [InputProblem(what, f"is a {type(data).__name__} instead of an object", "type")])
    problems: list[InputProblem] = []
    given: dict[str, Any] = {}
    for one in fields(kind):  # type: ignore[arg-type]
        if one.name in data:
            try:
                given[one.name] = _read(kind, one.name, data[one.name], str(one.type))
            except (ValueError, TypeError) as error:
                problems.append(InputProblem(f"{what}.{one.name}", str(error), "type"))
        elif one.default is NOTHING:
            problems.append(InputProblem(f"{what}.{one.name}", "is missing", "missing"))
    if problems:
        raise _refusal(what, problems)
    return kind(**given)


def _read(owner: type, name: str, value: Any, declared: str) -> Any:
    if value is None:
        return None
    if name in _TIMES:
        time = datetime.fromisoformat(value)
        return time.astimezone(UTC) if time.tzinfo is not None else time.replace(tzinfo=UTC)
    kind = vars(sys.modules[owner.__module__]).get(declared.partition(" ")[0])
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    if isinstance(kind, type) and has(kind):
        return object_from_dict(kind, value, name)
    return value


def _refusal(what: str, problems: list[InputProblem]) -> InputValidationError:
    return InputValidationError(
        f"this is no {what} as to_dict() makes it: " + "; ".join(f"{one.path} {one.message}" for one in problems),
        errors=problems,
    )
