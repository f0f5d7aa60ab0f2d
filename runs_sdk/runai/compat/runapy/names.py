"""The names of runapy 1.218 to 1.224: of methods' parameters, and of models' fields and values. Written by a script."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any, cast

from attrs import define, field

from ....core.text import did_you_mean
from .exceptions import ApiTypeError

RENAMED = {"format": "format_", "filter": "filter_"}
"""Parameters that are called otherwise here, for the sake of Python's own names."""


@cache
def names() -> dict[str, Any]:
    """The whole table: `classes` of groups, `groups` with methods, `models`."""
    packed = files(__package__ or "").joinpath("names.json.gz").read_bytes()
    return cast("dict[str, Any]", json.loads(gzip.decompress(packed)))


@define
class Parameters:
    """The parameters of a method in their order; where one is the body, all names that it has had."""

    order: list[str] = field(factory=list)
    bodies: tuple[str, ...] = ()

    @classmethod
    def of(cls, group: str, method: str) -> Parameters | None:
        """Those of a method of runapy; None for one that it does not have."""
        line = names()["groups"].get(group, {}).get(method)
        if line is None:
            return None
        found = cls()
        for each in line.split():
            if each.startswith("*"):
                found.bodies = tuple(each[1:].split("*"))
                each = found.bodies[0]
            found.order.append(each)
        return found


def arguments(group: str, method: str, given: tuple[Any, ...], named: Mapping[str, Any]) -> dict[str, Any]:
    """The keywords of our method, of what a call in runapy's way gives it. None is not sent, as with runapy.

    Raises ApiTypeError that names every argument that there is none of, or that is given twice.
    """
    known = Parameters.of(group, method)
    if known is None:
        if given:
            raise ApiTypeError(f"runai: {group}.{method} takes keywords only.", service="runai")
        return dict(named)
    problems = []
    if len(given) > len(known.order):
        problems.append(f"it takes {len(known.order)} arguments, not {len(given)}")
    found = {name: _sent(value) for name, value in zip(known.order, given, strict=False)}
    for name, value in named.items():
        key = known.bodies[0] if known.bodies and name in ("body", *known.bodies) else name
        key = key.removesuffix("_") if key.removesuffix("_") in RENAMED else key
        if key not in known.order and not (name == "body" and method == "grant_token_v2"):
            problems.append(f"there is no {name!r}{did_you_mean(name, [*known.order, *known.bodies])}")
        elif key in found:
            problems.append(f"{name!r} is given twice")
        else:
            found[key] = _sent(value)
    if problems:
        raise ApiTypeError(f"runai: {group}.{method}: {'; '.join(problems)}.", service="runai")
    body = {"body": found.pop(known.bodies[0])} if known.bodies and known.bodies[0] in found else {}
    rest = {RENAMED.get(name, name): value for name, value in found.items() if value is not None}
    if method == "grant_token_v2" and "body" not in rest:  # a form, whose fields are runapy's arguments
        return {"body": rest}
    return {**rest, **body}


def _sent(value: Any) -> Any:
    """Models and enumerations as JSON values; the rest as it is."""
    if isinstance(value, list | tuple):
        return [_sent(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _sent(each) for key, each in value.items()}
    return value.value if isinstance(value, Enum) else value.to_dict() if hasattr(value, "to_dict") else value
