"""Schemas with open places, which others fill: `$dynamicRef` and `$dynamicAnchor`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from runs_sdk.codegen import verify
from tests.codegen.conftest import Built, document, operation

Build = Callable[..., Built]
TEXT = {"type": "string"}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def filled(name: str) -> dict[str, Any]:
    return {"item": {"$dynamicAnchor": "item", **ref(name)}}


PAGE = {
    "type": "object",
    "properties": {"items": {"type": "array", "items": {"$dynamicRef": "#item"}}, "next": TEXT},
    "$defs": {"item": {"$dynamicAnchor": "item", "not": {}}},
}
SCHEMAS = {
    "Page": PAGE,
    "User": {"type": "object", "properties": {"name": TEXT}},
    "Job": {"type": "object", "properties": {"state": TEXT}},
    "UserPage": {**ref("Page"), "$defs": filled("User")},
    "Both": {"type": "object", "properties": {"users": ref("UserPage"), "any": ref("Page")}},
}


def test_open_places_are_filled(build: Build) -> None:
    answer = {**ref("Page"), "$defs": filled("Job")}
    built = build(document({"/jobs": {"get": operation(answer)}}, SCHEMAS, openapi="3.1.0"))
    read = built.model("UserPage").from_dict({"items": [{"name": "n"}], "next": "2"})
    assert type(read.items[0]) is built.model("User")
    assert read.next_ == "2"
    both = built.model("Both").from_dict({"users": {"items": [{"name": "n"}]}, "any": {"items": [{"name": "n"}]}})
    assert (type(both.users), type(both.any_)) == (built.model("UserPage"), built.model("Page"))
    assert both.any_.items == [{"name": "n"}]
    assert type(built.model("PageOfJob").from_dict({"items": [{"state": "done"}]}).items[0]) is built.model("Job")


def test_a_tree_of_something_has_it_on_all_levels(build: Build) -> None:
    tree = {
        "$id": "https://example.com/tree",
        "$dynamicAnchor": "node",
        "type": "object",
        "properties": {"children": {"type": "array", "items": {"$dynamicRef": "#node"}}},
    }
    named = {"$dynamicAnchor": "node", "$ref": "https://example.com/tree", "properties": {"name": TEXT}}
    built = build(document(schemas={"Tree": tree, "Named": named}, openapi="3.1.0"))
    value = {"name": "a", "children": [{"name": "b", "children": [{"name": "c"}]}]}
    read = built.model("Named").from_dict(value)
    assert type(read.children[0].children[0]) is built.model("Named")
    assert read.children[0].children[0].name == "c"
    assert type(built.model("Tree").from_dict(value).children[0]) is built.model("Tree")
    assert read.to_dict() == value


def test_the_outermost_counts(build: Build) -> None:
    inner = {**ref("Page"), "$defs": {"item": {"$dynamicAnchor": "item", **ref("Job")}}}
    outer = {"allOf": [ref("JobPage")], "$defs": filled("User")}
    built = build(document(schemas={**SCHEMAS, "JobPage": inner, "Outer": outer}, openapi="3.1.0"))
    value = {"items": [{"name": "n"}]}
    assert type(built.model("Outer").from_dict(value).items[0]) is built.model("User")
    assert type(built.model("JobPage").from_dict(value).items[0]) is built.model("Job")


def test_anchors_and_ids_are_followed(build: Build) -> None:
    schemas = {
        "Home": {
            "$id": "home",
            "type": "object",
            "properties": {"at": {"$ref": "#spot"}},
            "$defs": {"s": {"$anchor": "spot", **SCHEMAS["User"]}},
        },
        "Other": {"type": "object", "properties": {"home": {"$ref": "home"}, "spot": {"$ref": "home#spot"}}},
    }
    built = build(document(schemas=schemas, openapi="3.1.0"))
    read = built.model("Other").from_dict({"home": {"at": {"name": "n"}}, "spot": {"name": "m"}})
    assert type(read.home) is built.model("Home")
    assert read.home.at.name == "n"
    assert type(read.spot) is type(read.home.at)


def test_a_place_that_nobody_fills_is_reported(build: Build) -> None:
    page = {"type": "object", "properties": {"items": {"type": "array", "items": {"$dynamicRef": "#other"}}}}
    built = build(document(schemas={"Page": page}, openapi="3.1.0"))
    assert [each.kind for each in built.report.simplifications] == ["reference"]


@pytest.mark.parametrize("name", ["UserPage", "Both"])
def test_the_verification_fills_places_itself(build: Build, name: str) -> None:
    whole = document(schemas=SCHEMAS, openapi="3.1.0")
    built = build(whole)
    path = built.report.folder / "models" / "user_page.py"
    text = path.read_text()
    assert "list_of(User.from_dict)" in text
    path.write_text(text.replace("list_of(User.from_dict)", "list").replace("list_of, ", ""))
    losses = [str(each) for each in verify(whole, built.report.folder).losses]
    assert any("name of an object without a model" in each for each in losses), losses
