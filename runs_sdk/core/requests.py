"""What is wrong with the parameters of a generated operation, before its request is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import ModuleType
from typing import Any

from attrs import frozen

from .errors import InputProblem
from .ids import id_problem
from .text import did_you_mean
from .urls import is_same_origin

_PLACE = re.compile(r"\{([^{}]+)\}")


@frozen(eq=False, repr=False)
class _Signature:
    """Names of an operation's parameters: all, those that must be given, and those that are part of the path."""

    names: frozenset[str]
    required: tuple[str, ...]
    places: frozenset[str]


def request_problems(operation: ModuleType, parameters: Mapping[str, Any]) -> list[InputProblem]:
    """Parameters that the operation does not have or that are missing, and ids that can be none."""
    signature = _signature(operation)
    names, called = signature.names, operation.OPERATION.id
    problems = [
        InputProblem(name, f"{called} has no such parameter{did_you_mean(name, names)}", "unknown")
        for name in parameters
        if name not in names
    ]
    problems += [InputProblem(name, "is missing", "missing") for name in signature.required if name not in parameters]
    for name in signature.places:
        if name in parameters and (problem := id_problem(parameters[name])):
            problems.append(InputProblem(name, problem, "format"))
    return problems


@lru_cache(maxsize=1024)
def _signature(operation: ModuleType) -> _Signature:
    from inspect import Parameter, signature

    found = signature(operation._get_kwargs).parameters.values()
    places = {_plain(place) for place in _PLACE.findall(operation.OPERATION.path)}
    return _Signature(
        frozenset(each.name for each in found),
        tuple(each.name for each in found if each.default is Parameter.empty),
        frozenset(each.name for each in found if _plain(each.name) in places),
    )


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


@frozen(eq=False, repr=False)
class FreeOperation:
    """What is known of a request that no operation describes, for errors and retries."""

    id: str
    method: str
    path: str
    idempotent: bool = False
    streaming: str | None = None


_METHOD = re.compile(r"[A-Za-z]{3,20}")


def free_request_problems(method: Any, path: Any, base_url: str, *, has_json: bool, content: Any) -> list[InputProblem]:
    """What is wrong with a request that a caller describes: its method, its path, its body."""
    problems = []
    if not isinstance(method, str) or not _METHOD.fullmatch(method):
        problems.append(InputProblem("method", "is not the name of a method, such as GET", "format"))
    if not isinstance(path, str) or not path.strip():
        problems.append(InputProblem("path", "is empty", "missing"))
    elif not path.isprintable() or " " in path:
        problems.append(InputProblem("path", "holds characters that no URL has", "format"))
    elif "://" in path.partition("?")[0]:
        if not is_same_origin(path, base_url):
            problems.append(InputProblem("path", f"is not below the service's address {base_url}", "origin"))
    elif not path.startswith("/") or path.startswith("//"):
        problems.append(InputProblem("path", "has to begin with one slash", "format"))
    if has_json and content is not None:
        problems.append(InputProblem("content", "cannot be sent besides json", "conflict"))
    if content is not None and not isinstance(content, bytes):
        problems.append(InputProblem("content", "takes bytes", "type"))
    return problems
