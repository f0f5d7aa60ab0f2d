"""Lists whose items differ by position."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from runs_sdk.codegen import verify
from tests.codegen.conftest import Built, document

Build = Callable[..., Built]
TEXT = {"type": "string"}
MOMENT = {"type": "string", "format": "date-time"}
AT = "2026-03-04T05:06:07+00:00"


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


CAT = {"type": "object", "properties": {"name": TEXT, "legs": {"type": "integer"}}}
PLACE = {"type": "object", "properties": {"name": TEXT, "at": MOMENT}}
ROW = {"type": "array", "prefixItems": [MOMENT, TEXT, ref("Place"), ref("Cat")], "items": MOMENT}
SCHEMAS = {"Cat": CAT, "Place": PLACE, "Row": ROW, "Holder": {"type": "object", "properties": {"row": ref("Row")}}}


def test_each_position_has_its_type(build: Build) -> None:
    built = build(document(schemas=SCHEMAS, openapi="3.1.0"))
    value = {"row": [AT, AT, {"name": "p"}, {"name": "c"}, AT]}
    row = built.model("Holder").from_dict(value).row
    kinds = [datetime.datetime, str, built.model("Place"), built.model("Cat"), datetime.datetime]
    assert [type(item) for item in row] == kinds
    assert built.model("Holder").from_dict(value).to_dict() == value
    short = built.model("Holder").from_dict({"row": [None, AT]}).row
    assert short == [None, AT]
    with pytest.raises(built.load("errors").DecodeError) as caught:
        built.model("Holder").from_dict({"row": [AT, AT, "text"]})
    assert caught.value.path == "$.row[2]"


@pytest.mark.parametrize("items", [None, False, True])
def test_what_follows_the_positions(build: Build, items: bool | None) -> None:
    row: dict[str, Any] = {"type": "array", "prefixItems": [MOMENT, TEXT]}
    row = row if items is None else {**row, "items": items}
    holder = {"type": "object", "properties": {"row": {**row, "type": ["array", "null"]}}}
    built = build(document(schemas={"Holder": holder}, openapi="3.1.0"))
    read = built.model("Holder").from_dict({"row": [AT, AT, AT]}).row
    assert [type(item) for item in read] == [datetime.datetime, str, str]
    assert built.model("Holder").from_dict({"row": None}).row is None
    text = (built.report.folder / "models" / "holder.py").read_text()
    assert "row: list[datetime.datetime | str] | None" in text


def test_positions_choose_among_alternatives(build: Build) -> None:
    rows = [{"type": "array", "prefixItems": [TEXT, {"type": "integer"}]}, {"type": "array", "items": ref("Cat")}]
    holder = {"type": "object", "properties": {"row": {"anyOf": rows}}}
    built = build(document(schemas={"Cat": CAT, "Holder": holder}, openapi="3.1.0"))
    read = built.model("Holder").from_dict
    assert read({"row": ["a", 1]}).row == ["a", 1]
    assert type(read({"row": [{"name": "c"}]}).row[0]) is built.model("Cat")


def test_lists_of_schemas_are_positions_in_older_documents(build: Build) -> None:
    holder = {"type": "object", "properties": {"row": {"type": "array", "items": [MOMENT, TEXT]}}}
    built = build(document(schemas={"Holder": holder}))
    assert [type(item) for item in built.model("Holder").from_dict({"row": [AT, AT]}).row] == [datetime.datetime, str]


def test_the_verification_sees_the_types_of_positions(build: Build) -> None:
    whole = document(schemas=SCHEMAS, openapi="3.1.0")
    built = build(whole)
    path = built.report.folder / "models" / "holder.py"
    written = "positions(moment, string, Place.from_dict, Cat.from_dict, rest=moment)"
    assert written in path.read_text()
    other = "list_of(one_of(moment, string, Place.from_dict, Cat.from_dict))"
    path.write_text(
        path.read_text()
        .replace(written, other)
        .replace("import moment, positions, string", "import list_of, moment, one_of, string")
    )
    losses = [str(each) for each in verify(whole, built.report.folder).losses]
    assert any("a text is read as datetime" in each for each in losses), losses
