"""From bytes to models: `json.loads` and generated models beside pydantic v2, which keeps undeclared keys too.

The pydantic models are made from ours, field by field, and validate the same bytes (`model_validate_json`). The lists
are of 1 MB. msgspec's structs of the same fields are shown beside them; they drop undeclared keys. Writing (`to_dict`
beside `model_dump`) is shown as well. `--check` makes the exit status 1 when a ratio misses its target. Needs pydantic
and msgspec.
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
import types
import typing
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from pydantic import BaseModel, ConfigDict, Field, create_model

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.common import cpu_rounds, median_ratio, table

SIZE = 1_000_000
TARGETS = {"Run:ai workloads": 1.0, "Stepflow runs": 1.1}
"""Of what pydantic v2 takes, at most."""


def hints(model: Any) -> dict[str, Any]:
    """The types of a model's fields, without Unset."""
    package = sys.modules[model.__module__.rsplit(".", 1)[0]]
    names = {**{name: getattr(package, name) for name in package.__all__}, **vars(sys.modules[model.__module__])}
    found = typing.get_type_hints(model, names)
    return {attribute: _without_unset(found[attribute]) for attribute in model._wire}


def _without_unset(hint: Any) -> Any:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        kept = [each for each in typing.get_args(hint) if getattr(each, "__name__", "") != "Unset"]
        return typing.Union[tuple(kept)]  # noqa: UP007 - made from values
    return hint


def as_pydantic(hint: Any, made: dict[Any, Any]) -> Any:
    """The same type with pydantic's models in place of ours."""
    if hasattr(hint, "from_dict"):
        if hint not in made:
            fields: dict[str, Any] = {}
            for attribute, inner in hints(hint).items():
                own = as_pydantic(inner, made)
                fields[f"f_{attribute}"] = (own | None, Field(default=None, alias=hint._wire[attribute]))
            made[hint] = create_model(hint.__name__, __config__=ConfigDict(extra="allow"), **fields)
        return made[hint]
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return typing.Union[tuple(as_pydantic(each, made) for each in arguments)]  # noqa: UP007
    if typing.get_origin(hint) is list:
        return list[as_pydantic(arguments[0], made)]  # type: ignore[misc]
    return hint


def as_msgspec(hint: Any, made: dict[Any, Any]) -> Any:
    """The same type with msgspec's structs in place of ours. Enumerations, which are open here, are plain values."""
    if hasattr(hint, "from_dict"):
        if hint not in made:
            fields = [
                (attribute, as_msgspec(inner, made) | None, msgspec.field(default=None, name=hint._wire[attribute]))
                for attribute, inner in hints(hint).items()
            ]
            made[hint] = msgspec.defstruct(hint.__name__, fields)
        return made[hint]
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        parts = [as_msgspec(each, made) for each in arguments if each is not types.NoneType]
        return parts[0] | None if len(parts) == 1 else typing.Any
    if typing.get_origin(hint) is list:
        return list[as_msgspec(arguments[0], made)]  # type: ignore[misc]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return type(next(iter(hint)).value)
    return hint


def value(hint: Any, number: int, depth: int = 0) -> Any:
    """A JSON value of this type."""
    if hasattr(hint, "from_dict"):
        shown = {hint._wire[attribute]: value(inner, number, depth + 1) for attribute, inner in hints(hint).items()}
        return {**shown, "aKeyOfTomorrow": number} if depth < 2 else shown
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return value(typing.get_args(hint)[0], number, depth)
    if typing.get_origin(hint) is typing.Literal:
        return typing.get_args(hint)[0]
    if typing.get_origin(hint) is list:
        return [value(typing.get_args(hint)[0], number + each, depth) for each in range(2)]
    if typing.get_origin(hint) is dict:
        return {"region": "eu", "number": number}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return list(hint)[number % len(hint)].value
    plain = {
        str: f"value-{number}",
        int: number,
        float: number / 7,
        bool: number % 2 == 0,
        datetime.datetime: f"2026-03-04T05:06:{number % 60:02}.123456+00:00",
        datetime.date: "2026-03-04",
        UUID: f"4f7c2a10-51d3-4e0e-9b1e-{number:012x}",
    }
    return plain.get(hint, number)


def whole(model: Any, key: str) -> bytes:
    """A page of 1 MB with a list of these under the key."""
    items: list[Any] = []
    size = 0
    while size < SIZE:
        items.append(value(model, len(items), 1))
        size += len(json.dumps(items[-1]))
    return json.dumps({key: items}).encode()


def cases() -> dict[str, tuple[Any, bytes]]:
    from runs_api.runai.models import GetWorkloadsResponse200, Workload
    from runs_api.stepflow.models import ListRunsResponse, RunSummary

    return {
        "Run:ai workloads": (GetWorkloadsResponse200, whole(Workload, "workloads")),
        "Stepflow runs": (ListRunsResponse, whole(RunSummary, "runs")),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="exit with status 1 if a target is missed")
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    rows: list[tuple[object, ...]] = []
    missed = False
    for name, (model, data) in cases().items():
        peer: type[BaseModel] = as_pydantic(model, {})
        decoder = msgspec.json.Decoder(as_msgspec(model, {}))
        ours, theirs = model.from_dict(json.loads(data)), peer.model_validate_json(data)
        assert ours.to_dict() == json.loads(data), "something was lost"
        assert theirs.model_dump(by_alias=True, mode="json", exclude_unset=True).keys() == json.loads(data).keys()
        trials: dict[str, Callable[[], object]] = {
            "read": lambda model=model, data=data: model.from_dict(json.loads(data)),
            "json.loads": lambda data=data: json.loads(data),
            "msgspec read": lambda decoder=decoder, data=data: decoder.decode(data),
            "pydantic read": lambda peer=peer, data=data: peer.model_validate_json(data),
            "write": lambda ours=ours: ours.to_dict(),
            "pydantic write": lambda theirs=theirs: theirs.model_dump(by_alias=True, mode="json", exclude_unset=True),
        }
        found = cpu_rounds(trials, arguments.rounds)
        read = median_ratio(found["read"], found["pydantic read"])
        write = median_ratio(found["write"], found["pydantic write"])
        alone, structs = (median_ratio(found[each], found["pydantic read"]) for each in ("json.loads", "msgspec read"))
        rows.append((name, read, TARGETS[name], alone, structs, write))
        missed = missed or read > TARGETS[name]
    table(
        (
            "1 MB",
            "json.loads and models, of pydantic",
            "target",
            "json.loads alone",
            "msgspec",
            "to_dict, of model_dump",
        ),
        rows,
    )
    return 1 if missed and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
