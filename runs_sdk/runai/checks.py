"""Requests, held against the document before they are sent."""

from __future__ import annotations

import datetime
import inspect
import re
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from .._common.request_schemas import RequestSchema, request_schemas
from ..core.errors import InputProblem, InputValidationError
from .versions import read_version

if TYPE_CHECKING:
    from ..core.schema import Compiled


def check_request(operation: ModuleType, parameters: Mapping[str, Any]) -> None:
    """Hold the parameters of a generated endpoint module, its body among them, against its package's document.

    Raises InputValidationError that lists all problems: fields that are missing, that have the wrong form or that the
    document does not know.
    """
    problems = find_problems(operation, parameters)
    if problems:
        raise InputValidationError.of(problems, what=operation.OPERATION.id, service="runai")


def find_problems(operation: ModuleType, parameters: Mapping[str, Any]) -> list[InputProblem]:
    """What `check_request` would raise; nothing for a good request."""
    if not parameters:
        return []
    known = _schemas(operation)
    if known is None:
        return []
    from ..core import schema

    given = {name: plain(value) for name, value in parameters.items() if not _is_absent(value)}
    found: list[InputProblem] = []
    query = {argument: wire for argument, wire in _arguments(operation).items() if argument in given}
    if query:
        values = {name: given[name] for name in query}
        found += schema.find_problems(_query_schema(operation, tuple(query.items())), values, what="parameters")
        found += [
            InputProblem(
                f"parameters.{name}[{index}]",
                f"{item!r} holds a comma, and commas separate the conditions on the wire; there is no way to quote it",
                "pattern",
            )
            for name, wire in query.items()
            if wire in known.joined and isinstance(values[name], list)
            for index, item in enumerate(values[name])
            if isinstance(item, str) and "," in item
        ]
    if known.body is not None and "body" in given:
        found += schema.find_problems(_body_schema(operation), given["body"], what="body")
    return found


@lru_cache(maxsize=256)
def _body_schema(operation: ModuleType) -> Compiled:
    from ..core.schema import compile_schema

    known = _schemas(operation)
    return compile_schema(None if known is None else known.body)


@lru_cache(maxsize=256)
def _query_schema(operation: ModuleType, query: tuple[tuple[str, str], ...]) -> Compiled:
    """The schema of these parameters together; each is the argument and the name on the wire."""
    from ..core.schema import compile_schema

    known = _schemas(operation)
    parts = {} if known is None else {name: known.query[wire] for name, wire in query}
    definitions = {key: each for part in parts.values() for key, each in part.get("$defs", {}).items()}
    properties = {name: _inner(part) for name, part in parts.items()}
    return compile_schema({"type": "object", "properties": properties, "$defs": definitions})


def lifetime_of(operation: str, method: str, path: str, package: str) -> tuple[str | None, str | None]:
    """What brought an operation and what took it away, a sentence each; None where no version is known."""
    known = request_schemas(package).of(method, path)
    if known is None:
        return None, None
    since = None if known.since is None else f"{operation} is documented since control plane {known.since}"
    instead = "" if known.instead is None else f"; use {known.instead}"
    removed = None if known.removed is None else f"{operation} is gone since control plane {known.removed}{instead}"
    return since, removed


def absence(operation: Any, package: str, versions: tuple[int, int] | None) -> str | None:
    """Why a control plane of this version does not have an operation; None where it has it, or nobody knows."""
    known = request_schemas(package).of(operation.method, operation.path) if versions is not None else None
    if known is None or versions is None:
        return None
    since, removed = lifetime_of(operation.id, operation.method, operation.path, package)
    if known.removed is not None and (at := read_version(known.removed)) is not None and versions >= at:
        return removed
    if known.since is not None and (at := read_version(known.since)) is not None and versions < at:
        return since
    return None


def takes_cluster(operation: ModuleType) -> bool:
    """Whether the operation's body says in `clusterId` which cluster it is for."""
    known = _schemas(operation)
    body = known.body if known is not None and known.body is not None else {}
    for part in body.get("allOf", ()):
        if "$ref" in part:
            body = body["$defs"][part["$ref"].rpartition("/")[2]]
            break
    return "clusterId" in body.get("properties", ())


def _schemas(operation: ModuleType) -> RequestSchema | None:
    about = operation.OPERATION
    return request_schemas(operation.__name__.partition(".api.")[0]).of(about.method, about.path)


@lru_cache(maxsize=1024)
def _arguments(operation: ModuleType) -> dict[str, str]:
    """The query's parameters: their names on the wire by the arguments of the generated function."""
    known = _schemas(operation)
    by_plain = {_letters(wire): wire for wire in known.query} if known is not None else {}
    names = inspect.signature(operation._get_kwargs).parameters
    return {name: by_plain[_letters(name)] for name in names if _letters(name) in by_plain and name != "body"}


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _inner(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key != "$defs"}


def plain(value: Any) -> Any:
    """The value as JSON: models, enumerations and dates are written."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items() if not _is_absent(item)}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def _is_absent(value: Any) -> bool:
    """Whether it is the generated packages' UNSET."""
    return type(value).__name__ == "Unset"
