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

_PLACE = re.compile(r"\{([^{}]+)\}")


@frozen
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
