"""Alternatives that a discriminator is to tell apart, also those that it has no value for."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from runs_sdk.codegen.normalise import normalise
from tests.codegen.conftest import Built, document, operation

Build = Callable[..., Built]

INLINE = {
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"type": "string"}, "b": {"type": "boolean"}, "c": {"type": "array", "items": {}}},
}
VALUE = {"kind": "any", "b": True, "c": [1]}
BY_KIND = {"propertyName": "kind", "mapping": {"x": "Nowhere"}}
LISTS = {"type": "array", "items": {"type": "boolean"}}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def either(*alternatives: Any, key: str = "oneOf", **more: Any) -> dict[str, Any]:
    return {key: list(alternatives), "discriminator": BY_KIND, **more}


UNIONS: dict[str, Any] = {
    "oneOf": either(LISTS, INLINE),
    "anyOf": either(LISTS, INLINE, key="anyOf"),
    "nested": either(LISTS, {"oneOf": [{"type": "integer"}, INLINE]}),
    "within allOf": {"allOf": [{"type": "object", "properties": {"own": {}}}, either(INLINE, ref("Other"))]},
    "nullable": either(INLINE, LISTS, {"type": "null"}),
}


@pytest.mark.parametrize("name", UNIONS)
def test_an_alternative_in_place_is_a_model_wherever_it_is_used(build: Build, name: str) -> None:
    schema = UNIONS[name]

    def one(media: str) -> dict[str, Any]:
        return {media: {"schema": schema}}

    def streaming(media: str) -> dict[str, Any]:
        return operation(responses={"200": {"description": "", "content": one(media)}})

    content = {"name": "q", "in": "query", "content": one("application/json")}
    paths = {
        "/answer": {"get": operation(schema, operationId="answer")},
        "/events": {"get": {**streaming("text/event-stream"), "operationId": "events"}},
        "/lines": {"get": {**streaming("application/x-ndjson"), "operationId": "lines"}},
        "/body": {"post": operation(operationId="body", requestBody={"content": one("application/json")})},
        "/parameter": {"get": operation(operationId="parameter", parameters=[content])},
        "/within": {
            "get": operation({"type": "array", "items": {"type": "object", "properties": {"v": schema}}})
            | {"operationId": "within"}
        },
    }
    other = {"type": "object", "required": ["kind", "d"], "properties": {"kind": {"type": "string"}, "d": {}}}
    built = build(document(paths, {"Other": other, "Named": schema}))
    item = built.load("api.job.events")._parse_item(json.dumps(VALUE))
    assert (item.kind, item.b, item.c) == ("any", True, [1])
    assert item.additional_properties == {}
    within = built.load("api.job.within")._get_kwargs()
    assert within["url"] == "/within"


def test_what_an_alternative_allows_tells_it_apart_besides_its_name(build: Build) -> None:
    """Without a mapping the value is the name of the component; services send the constant in the schema instead."""

    def kind(*values: str, **more: Any) -> dict[str, Any]:
        own = {"kind": {"type": "string", "enum": list(values)}, "size": {"type": "integer"}, **more}
        return {"type": "object", "properties": own}

    schemas = {
        "Small": kind("small", "common"),
        "Large": kind("large", "huge", "common", extra={"type": "integer"}),
        "Also": ref("Aliased"),
        "Aliased": {"type": "object", "properties": {"kind": {"type": "string"}, "size": {"type": "integer"}}},
        "Any": {
            "oneOf": [ref("Small"), ref("Large"), kind("inline"), ref("Also")],
            "discriminator": {"propertyName": "kind", "mapping": {"other": "#/components/schemas/Aliased"}},
        },
        "Holder": {"type": "object", "properties": {"thing": ref("Any")}},
    }
    built = build(document({"/work": {"get": operation(ref("Holder"))}}, schemas))
    read = {
        value: type(built.model("Holder").from_dict({"thing": {"kind": value, "size": 1}}).thing).__name__
        for value in ("small", "Small", "large", "huge", "Large", "inline", "other")
    }
    assert read == {
        "small": "Small",
        "Small": "Small",
        "large": "Large",
        "huge": "Large",
        "Large": "Large",
        "inline": "AnyType2",
        "other": "Aliased",
    }
    both = built.model("Holder").from_dict({"thing": {"kind": "common", "extra": 1}}).thing
    assert type(both) is built.model("Large")


def test_a_model_beside_any_value_is_still_read_as_the_model(build: Build) -> None:
    inner = {"type": "object", "properties": {"z": {"type": "string"}}}
    schemas: dict[str, Any] = {
        "Anything": {},
        "M": {"type": "object", "required": ["a"], "properties": {"a": inner}},
        "Union": {"anyOf": [ref("Anything"), ref("M")]},
        "Lists": {"oneOf": [{"oneOf": [ref("Anything")]}, {"type": "array", "items": ref("M")}]},
        "Holder": {"type": "object", "properties": {"one": ref("Union"), "many": ref("Lists")}},
    }
    built = build(document({"/work": {"get": operation(ref("Union"))}}, schemas))
    holder, model = built.model("Holder"), built.model("M")
    read = holder.from_dict({"one": {"a": {"z": "x"}}, "many": [{"a": {}}]})
    assert type(read.one) is type(read.many[0]) is model
    for other in (3, "text", None, ["x"], {"a": 3}):
        assert holder.from_dict({"one": other, "many": other}).to_dict() == {"one": other, "many": other}


def test_the_next_alternative_reads_what_the_likeliest_cannot(build: Build) -> None:
    first = {"type": "object", "properties": {"a": ref("Inner"), "b": {}}}
    second = {"type": "object", "properties": {"a": {"type": "string"}}}
    inner = {"type": "object", "properties": {"z": {"type": "string"}}}
    schemas = {"Inner": inner, "H": {"type": "object", "properties": {"u": {"anyOf": [first, second]}}}}
    holder = build(document({"/work": {"get": operation(ref("H"))}}, schemas)).model("H")
    assert holder.from_dict({"u": {"a": {"z": "x"}}}).u.a.z == "x"
    assert holder.from_dict({"u": {"a": "text"}}).u.a == "text"


def test_a_contradiction_is_not_settled_by_what_comes_later() -> None:
    parts: list[Any] = [{"type": "number"}, {"type": "object"}, {"type": "object"}]
    plan = normalise(document(schemas={"H": {"type": "object", "properties": {"p": {"allOf": parts}}}}))
    (found,) = (each["properties"]["p0"] for each in plan.document["components"]["schemas"].values())
    assert {"type": "number"} in found["anyOf"]
    assert [each.kind for each in plan.simplifications] == ["conflict"]


def test_names_with_slashes_are_values_of_a_discriminator(build: Build) -> None:
    schemas: dict[str, Any] = {
        "a/b": {"type": "object", "properties": {"x": {}}},
        "c": {"type": "object", "properties": {"x": {}}},
        "H": {
            "type": "object",
            "properties": {"u": {"oneOf": [ref("a~1b"), ref("c")], "discriminator": {"propertyName": "t"}}},
        },
    }
    built = build(document({"/work": {"get": operation(ref("H"))}}, schemas))
    assert type(built.model("H").from_dict({"u": {"t": "a/b", "x": 1}}).u).__name__ == "Ab"


def test_maps_are_told_apart_by_their_values(build: Build) -> None:
    model = {"type": "object", "properties": {"x": {"type": "string"}}}
    numbers = {"type": "object", "additionalProperties": {"type": "integer"}}
    models = {"type": "object", "additionalProperties": ref("M")}
    lists = {"type": "object", "additionalProperties": {"type": "array", "items": ref("M")}}
    schemas = {"M": model, "H": {"type": "object", "properties": {"u": {"oneOf": [numbers, models, lists]}}}}
    holder = build(document({"/work": {"get": operation(ref("H"))}}, schemas)).model("H")
    assert holder.from_dict({"u": {"k": 1}}).u["k"] == 1
    assert holder.from_dict({"u": {"k": {"x": "y"}}}).u["k"].x == "y"
    assert holder.from_dict({"u": {"k": [{"x": "y"}]}}).u["k"][0].x == "y"


def test_a_declared_key_says_more_than_a_map_that_could_hold_it(build: Build) -> None:
    declared = {"type": "object", "properties": {"size": {"type": "number"}}}
    numbers = {"type": "object", "additionalProperties": {"type": "number"}}
    schemas = {"H": {"type": "object", "properties": {"u": {"oneOf": [numbers, declared]}}}}
    holder = build(document({"/work": {"get": operation(ref("H"))}}, schemas)).model("H")
    assert holder.from_dict({"u": {"size": 1.5}}).u.size == 1.5
    assert holder.from_dict({"u": {"other": 1.5}}).u["other"] == 1.5


def test_what_several_parts_say_of_items_and_of_undeclared_keys_is_all_kept(build: Build) -> None:
    inner = {"type": "object", "properties": {"x": {"type": "string"}}}
    parts: dict[str, Any] = {
        "Items": {"allOf": [{"oneOf": [ref("Lists")]}, {"items": inner}]},
        "Lists": {"type": "array"},
        "Map": {
            "allOf": [{"type": "object", "additionalProperties": ref("A")}, {"additionalProperties": inner}],
        },
        "A": {"type": "object", "properties": {"a": {"type": "string"}}},
        "H": {"type": "object", "properties": {"i": ref("Items"), "m": ref("Map")}},
    }
    read = build(document({"/work": {"get": operation(ref("H"))}}, parts)).model("H")
    found = read.from_dict({"i": [{"x": "1"}], "m": {"k": {"a": "2", "x": "3"}}})
    assert (found.i[0].x, found.m["k"].a, found.m["k"].x) == ("1", "2", "3")
