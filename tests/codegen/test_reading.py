"""What `from_dict` does at run time, and that it reads what a plain reader by the types of the fields reads."""

from __future__ import annotations

import dis
import importlib
import json
import random
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import define
from runs_api.stepflow import models
from runs_api.stepflow.errors import DecodeError
from runs_api.stepflow.models import GetRunStepsResponse, ItemStatistics, RunSummary

from runs_sdk.codegen.load import load
from runs_sdk.codegen.verification.original import Original
from runs_sdk.codegen.verification.sampler import Sampler

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = sorted(path.name for path in (ROOT / "generated" / "runs_api").iterdir() if (path / "models").is_dir())
WRONG: list[Any] = [None, "text", 5, True, 1.5, [], {}, ["x", None], [{}], {"a": {}}, "2026-03-04T05:06:07Z"]


def classes(package: str) -> Iterator[Any]:
    found = importlib.import_module(f"runs_api.{package}.models")
    for name in found.__all__:
        if hasattr(model := getattr(found, name), "from_dict"):
            yield model


@pytest.mark.parametrize(
    "package", [pytest.param(each, marks=[] if each == "stepflow" else pytest.mark.full) for each in PACKAGES]
)
def test_reading_an_object_imports_nothing_and_makes_no_functions(package: str) -> None:
    for model in classes(package):
        steps = {each.opname for each in dis.get_instructions(model.from_dict.__func__)}
        assert not steps & {"IMPORT_NAME", "MAKE_FUNCTION", "LOAD_CLOSURE"}, model


def test_the_decoders_are_bound_once() -> None:
    module = importlib.import_module("runs_api.stepflow.models.run_summary")
    RunSummary.from_dict({})
    bound = list(module._decoders)
    RunSummary.from_dict({"items": {}})
    assert len(bound) == 2
    assert all(old is new for old, new in zip(bound, module._decoders, strict=True))


def plainly(model: Any, value: dict[str, Any]) -> Any:
    """The object with these keys, made by its own `__init__` from decoded values, each field on its own."""
    given, rest = {}, dict(value)
    for attribute, wire in model._wire.items():
        one = model.from_dict({wire: rest.pop(wire)} if wire in rest else {})
        given[attribute] = getattr(one, attribute)
    made = model(**given)
    made.additional_properties = model.from_dict(rest).additional_properties
    return made


def broken(value: Any, rng: random.Random) -> Any:
    """The same value with something else at a place or two."""
    changed = json.loads(json.dumps(value))
    for _ in range(rng.randint(1, 2)):
        at = changed
        while isinstance(at, dict | list) and at:
            key: Any = rng.choice(sorted(at)) if isinstance(at, dict) else rng.randrange(len(at))
            if not isinstance(at[key], dict | list) or rng.random() < 0.3:
                at[key] = json.loads(json.dumps(rng.choice(WRONG)))
                break
            at = at[key]
    return changed


def compare(package: str, variants: int) -> int:
    original = Original(load(ROOT / "openapi" / f"{package}.yaml"))
    sampler = Sampler(original)
    found = importlib.import_module(f"runs_api.{package}.models")
    compared = 0
    for schema, name in found.SCHEMAS.items():
        model = getattr(found, name)
        rng = random.Random(schema)
        if not hasattr(model, "from_dict"):
            continue
        for sample in sampler.samples({"$ref": f"#/components/schemas/{schema}"}, 3):
            for value in [sample.value, *(broken(sample.value, rng) for _ in range(variants))]:
                before = json.dumps(value)
                try:
                    wanted: Any = plainly(model, value)
                except DecodeErrors as error:
                    with pytest.raises(type(error)):
                        model.from_dict(value)
                else:
                    read = model.from_dict(value)
                    assert read == wanted
                    assert model.from_dict(types.MappingProxyType(value)) == wanted
                    assert model.from_dict(read.to_dict()) == wanted
                assert json.dumps(value) == before, "what was given is changed"
                compared += 1
    return compared


DecodeErrors = tuple(importlib.import_module(f"runs_api.{package}.errors").DecodeError for package in PACKAGES)


def test_samples_are_read_as_field_by_field() -> None:
    assert compare("stepflow", 2) > 100


@pytest.mark.full
@pytest.mark.parametrize("package", PACKAGES)
def test_samples_of_every_package_are_read_as_field_by_field(package: str) -> None:
    assert compare(package, 40) > 1000


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ({"steps": "text"}, "$.steps"),
        ({"steps": [{}, None, 7]}, "$.steps[2]"),
        ({"steps": {}}, "$.steps"),
    ],
)
def test_an_error_says_where(value: Any, path: str) -> None:
    with pytest.raises(DecodeError) as caught:
        GetRunStepsResponse.from_dict(value)
    assert caught.value.path == path


def test_a_class_derived_from_a_model_is_made_by_its_own_init() -> None:
    @define
    class Own(ItemStatistics):
        note: str = "mine"
        twice: int = 0

        def __attrs_post_init__(self) -> None:
            self.twice = 2 * self.total

    own = Own.from_dict({"total": 3, "completed": 1, "running": 1, "failed": 1, "cancelled": 0, "new": 1})
    assert type(own) is Own
    assert (own.total, own.note, own.twice, own.additional_properties) == (3, "mine", 6, {"new": 1})
    assert type(ItemStatistics.from_dict({})) is models.ItemStatistics
