"""Properties that only one side writes, keys by patterns, and what stands beside a reference."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from runs_sdk.codegen import verify
from tests.codegen.conftest import Built, document, operation

Build = Callable[..., Built]
TEXT = {"type": "string"}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


ACCOUNT = {
    "type": "object",
    "required": ["id", "name", "password"],
    "properties": {
        "id": {"type": "string", "readOnly": True},
        "made": {"$ref": "#/components/schemas/Made"},
        "name": TEXT,
        "password": {"type": "string", "writeOnly": True},
    },
}
MADE = {"type": "object", "required": ["at"], "properties": {"at": {"type": "string", "readOnly": True}}}


def test_what_only_the_service_writes_is_not_demanded(build: Build) -> None:
    built = build(document(schemas={"Account": ACCOUNT, "Made": MADE}))
    account = built.model("Account")
    made = account(name="n", password="p")
    assert made.to_dict() == {"name": "n", "password": "p"}
    assert built.model("Made")().to_dict() == {}
    with pytest.raises(TypeError):
        account(name="n")
    assert account.from_dict({"id": "1", "name": "n"}).id == "1"
    text = (built.report.folder / "models" / "account.py").read_text()
    assert "    id: str = " in text  # who reads one has it always


def test_what_is_only_written_does_not_choose_among_alternatives(build: Build) -> None:
    other = {"type": "object", "required": ["name"], "properties": {"name": TEXT, "x": TEXT}}
    holder = {"type": "object", "properties": {"who": {"oneOf": [ref("Other"), ref("Account")]}}}
    built = build(document(schemas={"Other": other, "Account": ACCOUNT, "Made": MADE, "Holder": holder}))
    read = built.model("Holder").from_dict({"who": {"id": "1", "name": "n"}})
    assert type(read.who) is built.model("Account")


def test_the_verification_sees_what_is_demanded(build: Build) -> None:
    whole = document(schemas={"Account": ACCOUNT, "Made": MADE})
    built = build(whole)
    path = built.report.folder / "models" / "account.py"
    text = path.read_text()
    line = next(each for each in text.splitlines() if each.startswith("    id: str = "))
    path.write_text(text.replace(line, "    id: str"))
    losses = [str(each) for each in verify(whole, built.report.folder).losses]
    assert any(each.startswith("properties id of Account: has to be given") for each in losses), losses


PATTERNS = {
    "type": "object",
    "properties": {"name": TEXT},
    "patternProperties": {
        "^x-": {"type": "array", "items": ref("Made")},
        "_at$": {"type": "string", "format": "date-time"},
    },
    "additionalProperties": {"type": "integer"},
}


@pytest.mark.parametrize("more", [{}, {"additionalProperties": False}, {"additionalProperties": True}])
def test_patterns_decide_the_types_of_keys(build: Build, more: dict[str, Any]) -> None:
    built = build(document(schemas={"Bag": {**PATTERNS, **more}, "Made": MADE}, openapi="3.1.0"))
    value = {"name": "n", "x-a": [{"at": "1"}], "made_at": "2026-03-04T05:06:07+00:00", "other": 3}
    read = built.model("Bag").from_dict(value)
    assert type(read["x-a"][0]) is built.model("Made")
    assert read["made_at"] == datetime.datetime(2026, 3, 4, 5, 6, 7, tzinfo=datetime.UTC)
    assert read["other"] == 3
    assert read.to_dict() == value
    with pytest.raises(built.load("errors").DecodeError) as caught:
        built.model("Bag").from_dict({"x-a": "text"})
    assert caught.value.path == "$.x-a"


def test_the_verification_sees_keys_of_another_type(build: Build) -> None:
    whole = document(schemas={"Bag": PATTERNS, "Made": MADE}, openapi="3.1.0")
    built = build(whole)
    path = built.report.folder / "models" / "bag.py"
    assert '"^x-"' in path.read_text()
    path.write_text(path.read_text().replace('"^x-"', '"^y-"'))
    losses = [str(each) for each in verify(whole, built.report.folder).losses]
    assert any("at of an object without a model" in each for each in losses), losses


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_what_stands_beside_a_reference(build: Build, version: str) -> None:
    beside = {**ref("Made"), "properties": {"more": TEXT}, "description": "Said of it."}
    whole = document(
        {"/x": {"get": operation({"type": "object", "properties": {"made": beside}})}}, {"Made": MADE}, openapi=version
    )
    whole["components"]["schemas"]["Wider"] = beside
    built = build(whole)
    read = built.model("WorkResponse200").from_dict({"made": {"at": "1", "more": "m"}}).made
    assert (type(read) is built.model("Made")) is (version == "3.0.3")
    assert read.to_dict() == {"at": "1", "more": "m"}
    assert hasattr(read, "more") is (version != "3.0.3")
    assert "made: Said of it." in (built.report.folder / "models" / "work_response_200.py").read_text()


def test_swagger_has_nothing_beside_a_reference(build: Build) -> None:
    beside = {"$ref": "#/definitions/Made", "properties": {"more": TEXT}}
    holder = {"type": "object", "properties": {"made": beside}}
    whole = {
        "swagger": "2.0",
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "definitions": {"Made": MADE, "Holder": holder},
    }
    built = build(whole)
    assert type(built.model("Holder").from_dict({"made": {"more": "m"}}).made) is built.model("Made")


COLOR = {"type": "string", "enum": ["red", "green"]}
BY_COLOR = {"type": "object", "propertyNames": ref("Color"), "additionalProperties": ref("Made")}


def test_names_decide_the_types_of_keys(build: Build) -> None:
    schemas = {"Color": COLOR, "Made": MADE, "ByColor": BY_COLOR}
    built = build(document(schemas=schemas, openapi="3.1.0"))
    color, kind = built.model("Color"), built.model("ByColor")
    read = kind.from_dict({"red": {"at": "1"}, "blue": {}})
    assert [type(key) for key in read.additional_keys] == [color, color]
    assert next(iter(read.additional_properties)) is color.RED
    assert read["red"] is read[color.RED]
    assert "blue" in read  # one that the document does not know is kept
    read["green"] = built.model("Made")(at="2")
    assert color.GREEN in read.additional_properties
    del read["blue"]
    assert read.to_dict() == {"red": {"at": "1"}, "green": {"at": "2"}}
    assert all(type(key) is str for key in read.to_dict())
    text = (built.report.folder / "models" / "by_color.py").read_text()
    assert "additional_properties: dict[Color, Made]" in text


def test_names_go_with_patterns_and_without_a_type(build: Build) -> None:
    names = {"type": "string", "enum": ["x-1", "y"]}
    bag = {
        "propertyNames": names,
        "patternProperties": {"^x-": ref("Made")},
        "additionalProperties": {"type": "integer"},
    }
    built = build(document(schemas={"Bag": bag, "Made": MADE, "Free": {"propertyNames": COLOR}}, openapi="3.1.0"))
    read = built.model("Bag").from_dict({"x-1": {"at": "1"}, "y": 3})
    assert [key.name for key in read.additional_keys] == ["X_1", "Y"]
    assert type(read["x-1"]) is built.model("Made")
    assert [key.name for key in built.model("Free").from_dict({"red": 1}).additional_keys] == ["RED"]


def test_names_without_a_type_in_python_are_reported(build: Build) -> None:
    bag = {"type": "object", "propertyNames": {"format": "uuid"}, "additionalProperties": {"type": "integer"}}
    built = build(document(schemas={"Bag": bag}, openapi="3.1.0"))
    assert [str(each) for each in built.report.simplifications if each.kind == "keys"]
    assert built.model("Bag").from_dict({"a": 1}).additional_keys == ["a"]


def test_the_verification_sees_keys_that_are_no_names(build: Build) -> None:
    whole = document(schemas={"Color": COLOR, "Made": MADE, "ByColor": BY_COLOR}, openapi="3.1.0")
    built = build(whole)
    path = built.report.folder / "models" / "by_color.py"
    assert ", enumeration(Color))" in path.read_text()
    path.write_text(path.read_text().replace(", enumeration(Color))", ")"))
    losses = [str(each) for each in verify(whole, built.report.folder).losses]
    assert any("its keys are plain texts" in each for each in losses), losses


def test_declared_and_other_keys_of_a_model_are_read_alike(build: Build) -> None:
    built = build(document(schemas={"Bag": PATTERNS, "Made": MADE}, openapi="3.1.0"))
    bag = built.model("Bag").from_dict({"name": "n", "y": 1})
    assert ("name" in bag, bag["name"], bag.additional_keys) == (True, "n", ["y"])
    bag["name"] = "other"
    assert (bag.name, bag.to_dict()["name"]) == ("other", "other")
    del bag["y"]
    assert "y" not in bag
    assert "other" not in bag
