"""Requests, held against the document before they are sent."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any

from ..core.errors import InputProblem, InputValidationError


def check_request(operation: str, parameters: Mapping[str, Any]) -> None:
    """Hold the parameters of an operation, its body among them, against the document.

    Raises InputValidationError that lists all problems: fields that are missing, that have the wrong form or that the
    document does not know. Operations that the document does not have are not checked.
    """
    problems = find_problems(operation, parameters)
    if problems:
        raise InputValidationError.of(problems, what=operation, service="runai")


def find_problems(operation: str, parameters: Mapping[str, Any]) -> list[InputProblem]:
    """What `check_request` would raise; nothing for a good request."""
    known = _known()["operations"].get(operation)
    if known is None:
        return []
    from ..core import schema

    given = {name: plain(value) for name, value in parameters.items() if not _is_absent(value)}
    found: list[InputProblem] = []
    query = {name: value for name, value in given.items() if name in known.get("query", {}).get("properties", ())}
    if query:
        found += schema.find_problems(_with_definitions(operation, "query"), query, what="parameters")
        found += [
            InputProblem(
                f"parameters.{name}[{index}]",
                f"{item!r} holds a comma, and commas separate the conditions on the wire; there is no way to quote it",
                "pattern",
            )
            for name in known.get("joined", ())
            if isinstance(query.get(name), list)
            for index, item in enumerate(query[name])
            if isinstance(item, str) and "," in item
        ]
    if "body" in known and "body" in given:
        found += schema.find_problems(_with_definitions(operation, "body"), given["body"], what="body")
    return found


def takes_cluster(operation: str) -> bool:
    """Whether the operation's body says in `clusterId` which cluster it is for."""
    body = _known()["operations"].get(operation, {}).get("body", {})
    if "$ref" in body:
        body = _known()["definitions"][body["$ref"].rpartition("/")[2]]
    return "clusterId" in body.get("properties", ())


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


@cache
def _known() -> dict[str, Any]:
    text = files(__package__).joinpath("_generated", "requests.json").read_text(encoding="utf-8")
    known: dict[str, Any] = json.loads(text)
    return known


@cache
def _with_definitions(operation: str, part: str) -> dict[str, Any]:
    """The schema with the definitions that it leads to, and no others."""
    known = _known()
    schema = known["operations"][operation][part]
    definitions: dict[str, Any] = {}
    todo = [schema]
    while todo:
        for name in _references(todo.pop()):
            if name not in definitions:
                definitions[name] = known["definitions"][name]
                todo.append(definitions[name])
    return {**schema, "$defs": definitions} if "$ref" not in schema else {"allOf": [schema], "$defs": definitions}


def _references(node: Any) -> list[str]:
    if isinstance(node, list):
        return [name for each in node for name in _references(each)]
    if not isinstance(node, dict):
        return []
    own = [node["$ref"].rpartition("/")[2]] if isinstance(node.get("$ref"), str) else []
    return own + [name for value in node.values() for name in _references(value)]
