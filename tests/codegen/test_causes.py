"""Each cause for which generators lose things, in a document of its own: nothing is lost, and values go round."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from runs_sdk.codegen.normalise import ClassPlan, Plan, normalise
from runs_sdk.codegen.swagger import convert
from tests.codegen.conftest import Built, document, operation

Build = Callable[..., Built]


AWKWARD = [
    *("cls", "d", "src_dict", "to_dict", "from_dict", "additional_properties", "self", "class", "None", "import"),
    *("a-b", "a_b", "aB", "type", "found", "made", "_private", "__dunder", "@type", "$ref", "x.y", "field_", "UNSET"),
    *("List", "list", "fields", "read", "Any", "datetime"),
]
"""Names of properties that clash with each other, with Python or with what generated modules use."""


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def class_of(plan: Plan, name: str) -> ClassPlan:
    return next(each for each in plan.classes.values() if each.name == name)


def schema_of(plan: Plan, name: str, wire: str) -> Any:
    """How a property of a class is expressed for the generator."""
    found = class_of(plan, name)
    key = next(each.key for each in found.properties if each.wire == wire)
    return plan.document["components"]["schemas"][found.key]["properties"][key]


# --- schemas ---


def test_schemas_together(build: Build) -> None:
    """Many causes in one document, since they also have to be cured together."""
    text = {"type": "string"}
    schemas: dict[str, Any] = {
        "Tree": {
            "title": "Node",
            "type": "object",
            "nullable": True,
            "properties": {
                "parent": {"allOf": [ref("Tree")], "nullable": True},
                "children": {"type": "array", "items": ref("Tree")},
                "byName": {"type": "object", "additionalProperties": ref("Tree")},
            },
        },
        "Left": {
            "title": "Node",
            "type": "object",
            "properties": {"right": {"oneOf": [ref("Right"), {"type": "null"}]}},
        },
        "Right": {"title": "Node", "type": "object", "properties": {"left": {"anyOf": [ref("Left"), text]}}},
        "Base": {"type": "object", "required": ["id"], "properties": {"id": text, "kind": text}},
        "Derived": {
            "allOf": [
                ref("Base"),
                {"type": "object", "required": ["kind"], "properties": {"extra": {"type": "integer"}}},
            ]
        },
        "Reversed": {"allOf": [{"properties": {"own": text}}, ref("Derived"), ref("Level")], "description": "x"},
        "Level": {"enum": ["low", "high"], "type": "string"},
        "OnlyAlias": {"allOf": [ref("Base")], "description": "the same"},
        "HasLevels": {
            "type": "object",
            "properties": {
                "allOfEnum": {"allOf": [ref("Level")], "default": "low", "description": "d"},
                "refWithSiblings": {"$ref": "#/components/schemas/Level", "description": "e", "nullable": True},
                "nullableEnum": {"type": "string", "nullable": True, "enum": ["a", "A", "", None]},
                "inlineObject": {
                    "type": "object",
                    "nullable": True,
                    "properties": {"deep": {"type": "object", "properties": {"x": text}}},
                },
                "badDefault": {"type": "string", "format": "date-time", "default": "now"},
                "objectDefault": {"allOf": [ref("Base")], "default": {"id": "1"}},
                "arrayWithoutItems": {"type": "array"},
                "arrayOfAllOf": {"type": "array", "items": {"allOf": [{"type": "array", "items": text}]}},
                "mixed": {"enum": ["1", 1, None]},
                "numbers": {"type": "number", "enum": [1.5, 2.5]},
                "texts": {"type": "string", "enum": [1, True]},
                "listOfTypes": {"type": ["string", "integer", "null"]},
                "constant": {"const": "fixed"},
                "free": {"type": "object"},
                "map": {"type": "object", "additionalProperties": {"type": "array", "items": ref("Base")}},
                "closed": {"type": "object", "properties": {"a": text}, "additionalProperties": False},
                "patterned": {"type": "object", "patternProperties": {"^x-": ref("Base")}},
                "tuple": {"type": "array", "prefixItems": [text, {"type": "integer"}]},
            },
        },
        "+1": {
            "type": "object",
            "properties": {"+1": {"type": "integer"}, "-1": {"type": "integer"}, "1": text, "": text},
        },
        "names": {"type": "object", "properties": dict.fromkeys(AWKWARD, text)},
        "Names": {"type": "object", "properties": {"x": ref("names")}},
        "any": {},
        "Response": {"type": "object", "properties": {"client": ref("Client"), "self": text}},
        "Client": {"type": "object", "properties": {"file": ref("File"), "unset": text}},
        "File": {"type": "object", "required": ["Any"], "properties": {"Any": ref("any"), "mapping": ref("Mapping")}},
        "Mapping": {"type": "object", "properties": {"literal": {"const": 3}}},
        "JsonValue": {
            "anyOf": [
                text,
                {"type": "array", "items": ref("JsonValue")},
                {"type": "object", "additionalProperties": ref("JsonValue")},
            ]
        },
        "Circle": {"$ref": "#/components/schemas/Circle2"},
        "Circle2": {"$ref": "#/components/schemas/Circle"},
        "UsesCircle": {
            "type": "object",
            "properties": {"circle": ref("Circle"), "value": ref("JsonValue"), "gone": ref("Gone")},
        },
        "x" * 300: {"type": "object", "title": "y" * 300, "properties": {"long": text}},
        "io.k8s.api-core/v1.Thing": {"type": "object", "properties": {"kind": text}},
        "naïve 名": {"type": "object", "properties": {"ключ": text, "ﬁ": text, "fi": text}},
    }
    paths = {"/work": {"get": operation({"type": "array", "items": ref("HasLevels")})}}
    built = build(document(paths, schemas))
    kinds = {each.kind for each in built.report.simplifications}
    assert kinds == {"recursion", "reference", "enum-type", "enum-values", "conflict"}
    assert built.report.package["models"] == built.report.document["models"] > 15

    levels = built.model("HasLevels")
    wire = {
        "allOfEnum": "new",
        "refWithSiblings": None,
        "nullableEnum": "A",
        "inlineObject": {"deep": {"x": "1", "more": 2}},
        "mixed": 1,
        "listOfTypes": 7,
        "map": {"k": [{"id": "1"}]},
        "patterned": {"x-a": {"id": "2"}},
        "tuple": ["a", 1],
    }
    read = levels.from_dict(wire)
    assert read.to_dict() == wire
    assert read.map_["k"][0].id == "1"
    assert read.inline_object.deep["more"] == 2
    assert read.patterned["x-a"].id == "2"
    derived = built.model("Derived")
    assert derived._required == {"id", "kind"}
    assert derived.from_dict({"id": "1", "kind": "k", "extra": 3}).extra == 3
    names = built.model("names".capitalize())
    assert len(set(names._wire)) == len(names._wire)
    assert built.load("models").SCHEMAS["OnlyAlias"] == "Base"


def test_own_properties_beside_alternatives() -> None:
    schemas = {
        "Shape": {
            "type": "object",
            "required": ["name"],
            "properties": {"name": {"type": "string"}},
            "oneOf": [ref("Round"), {"type": "object", "properties": {"corners": {"type": "integer"}}}],
        },
        "Round": {"type": "object", "properties": {"radius": {"type": "number"}}},
        "Holder": {"type": "object", "properties": {"shape": ref("Shape")}},
    }
    plan = normalise(document(schemas=schemas))
    kinds = {str(each.get("$ref", "")).rsplit("/", 1)[-1] for each in schema_of(plan, "Holder", "shape")["anyOf"]}
    properties = {tuple(sorted(each.wire for each in plan.classes[kind].properties)) for kind in kinds}
    assert properties == {("name", "radius"), ("corners", "name")}


def test_alternatives_that_only_require_are_no_alternatives() -> None:
    schemas = {
        "Either": {
            "type": "object",
            "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
            "anyOf": [{"required": ["a"]}, {"required": ["b"]}],
        }
    }
    plan = normalise(document(schemas=schemas))
    assert [each.wire for each in class_of(plan, "Either").properties] == ["a", "b"]


def test_alternatives_that_are_constants_are_an_enumeration() -> None:
    schemas = {"Level": {"oneOf": [{"const": "low", "title": "Low"}, {"const": "high"}, {"type": "null"}]}}
    holder = {"Holder": {"type": "object", "properties": {"level": ref("Level")}}}
    plan = normalise(document(schemas={**schemas, **holder}))
    assert class_of(plan, "Level").members == [("LOW", "low"), ("HIGH", "high")]
    assert {"type": "null"} in schema_of(plan, "Holder", "level")["anyOf"]


def test_a_base_that_lists_its_children(build: Build) -> None:
    schemas = {
        "Pet": {
            "type": "object",
            "required": ["petType"],
            "properties": {"petType": {"type": "string"}, "name": {"type": "string"}},
            "discriminator": {"propertyName": "petType", "mapping": {"cat": "#/components/schemas/Cat", "dog": "Dog"}},
            "oneOf": [ref("Cat"), ref("Dog")],
        },
        "Cat": {"allOf": [ref("Pet"), {"type": "object", "properties": {"lives": {"type": "integer"}}}]},
        "Dog": {
            "allOf": [
                ref("Pet"),
                {"type": "object", "properties": {"tricks": {"type": "array", "items": {"type": "string"}}}},
            ]
        },
        "Home": {"type": "object", "properties": {"pet": ref("Pet"), "pets": {"type": "array", "items": ref("Pet")}}},
    }
    built = build(document({"/work": {"get": operation(ref("Pet"))}}, schemas))
    home = built.model("Home").from_dict({"pet": {"petType": "dog", "name": "x"}, "pets": [{"petType": "cat"}]})
    assert type(home.pet) is built.model("Dog")
    assert type(home.pets[0]) is built.model("Cat")
    new = {"petType": "bird", "wings": 2}
    assert built.model("Home").from_dict({"pet": new}).pet == new
    assert built.model("Home").from_dict({"pet": new}).to_dict() == {"pet": new}


def test_unions_are_decoded_by_what_tells_them_apart(build: Build) -> None:
    def kind(value: str, **properties: Any) -> dict[str, Any]:
        own = {"type": {"type": "string", "enum": [value]}, **properties}
        return {"type": "object", "required": ["type"], "properties": own}

    number, moment = {"type": "integer"}, {"type": "string", "format": "date-time"}
    schemas = {
        "A": kind("a", size=number),
        "B": kind("b", size=number),
        "P": {"type": "object", "required": ["path"], "properties": {"path": {"type": "string"}}},
        "Q": {"type": "object", "required": ["query"], "properties": {"query": {"type": "string"}, "path": number}},
        "Holder": {
            "type": "object",
            "properties": {
                "tagged": {"oneOf": [ref("A"), ref("B")]},
                "required": {"anyOf": [ref("P"), ref("Q")]},
                "plain": {"anyOf": [number, {"type": "string"}, {"type": "array", "items": ref("P")}, ref("P")]},
                "moment": {"anyOf": [moment, {"type": "string"}]},
                "lists": {"anyOf": [{"type": "array", "items": ref("A")}, {"type": "array", "items": ref("P")}]},
            },
        },
    }
    built = build(document({"/work": {"get": operation(ref("Holder"))}}, schemas))
    holder = built.model("Holder")
    kinds = {name: built.model(name) for name in "ABPQ"}
    wire: dict[str, Any] = {
        "tagged": {"type": "b", "size": 1},
        "required": {"query": "q", "path": 1},
        "plain": [{"path": "x"}],
        "moment": "2024-02-29T12:30:00+00:00",
        "lists": [{"path": "y"}],
    }
    read = holder.from_dict(wire)
    assert type(read.tagged) is kinds["B"]
    assert type(read.required) is kinds["Q"]
    assert type(read.plain[0]) is kinds["P"]
    assert read.moment.year == 2024
    assert type(read.lists[0]) is kinds["P"]
    assert read.to_dict() == wire
    for plain in (3, "text", {"path": "z"}, None):
        assert holder.from_dict({"plain": plain}).to_dict() == {"plain": plain}
    assert holder.from_dict({"moment": "no time"}).moment == "no time"
    assert holder.from_dict({"tagged": {"size": 1}}).to_dict() == {"tagged": {"size": 1}}


def test_alternatives_of_the_same_keys_are_told_apart_by_their_values(build: Build) -> None:
    text, number = {"type": "string"}, {"type": "integer"}

    def many(items: Any) -> dict[str, Any]:
        return {"type": "array", "items": items}

    def refusal(**properties: Any) -> dict[str, Any]:
        return {"type": "object", "required": ["message"], "properties": {"message": text, **properties}}

    schemas = {
        "Coded": refusal(
            reasons=many({"type": "object", "required": ["code"], "properties": {"code": number}}), at=text
        ),
        "Listed": refusal(reasons=many(text), at={**text, "format": "date-time"}),
        "Told": refusal(reasons=text, retry=number, at=text),
        "Counted": refusal(reasons=number, retry=many(number)),
    }
    union = {"oneOf": [ref(name) for name in schemas]}
    body = {"content": {"application/json": {"schema": union}}}
    schemas["Holder"] = {"type": "object", "properties": {"refused": union}}
    doc = document({"/work": {"put": {**operation(union), "requestBody": body}}}, schemas)
    built = build(doc)
    read = built.model("Holder").from_dict

    def kind(reasons: Any, **more: Any) -> str:
        wire = {"refused": {"message": "no", "reasons": reasons, **more}}
        found = read(wire)
        assert found.to_dict() == wire
        return type(found.refused).__name__

    assert kind([{"code": 1}]) == "Coded"
    assert kind(["late"]) == "Listed"
    assert kind("late") == "Told"
    assert kind(3) == "Counted"
    assert kind(None, at="2024-02-29T12:30:00+00:00") == "Listed"
    assert kind(["late", None], at="yesterday") in ("Listed", "Told")  # none fits; nothing is lost
    assert kind([None]) == "Coded"
    assert kind([[]], retry=float("inf")) in schemas
    assert not hasattr(built.model("Holder"), "_telling")


def test_alternatives_are_told_apart_by_what_is_in_their_lists(build: Build) -> None:
    text = {"type": "string"}
    board = {"type": "object", "properties": {"name": text}}

    def page(**properties: Any) -> dict[str, Any]:
        cell = {"type": "object", "properties": {"id": text, **properties}}
        return {"allOf": [board, {"type": "object", "properties": {"cells": {"type": "array", "items": cell}}}]}

    answer = {"oneOf": [page(), page(view=board, note=text), page(size={"type": "integer"})]}
    built = build(document({"/work": {"get": operation({"type": "object", "properties": {"page": answer}})}}))
    client = built.load().Client("http://127.0.0.1")

    def read(**cell: Any) -> Any:
        import httpx

        wire = {"page": {"cells": [{"id": "1", **cell}]}}
        response = httpx.Response(200, json=wire)
        return built.load("api.job.work")._parse_response(client=client, response=response).page.cells[0]

    assert read(view={"name": "n"}).view.name == "n"
    assert read(size=3).size == 3
    assert read().id == "1"


def test_what_an_alternative_knows_counts_more_than_how_well_its_values_fit(build: Build) -> None:
    text, moment = {"type": "string"}, {"type": "string", "format": "date-time"}

    def event(**properties: Any) -> dict[str, Any]:
        return {"type": "object", "required": ["id"], "properties": {"id": text, **properties}}

    answer = {"anyOf": [event(at=moment), event(at=text, by=text), event(at=text, size=text, note={"type": "integer"})]}
    built = build(document({"/work": {"get": operation({"type": "object", "properties": {"event": answer}})}}))
    read = built.model("WorkResponse200").from_dict
    at = "2024-02-29T12:30:00+00:00"
    assert read({"event": {"id": "1", "at": at, "by": "me"}}).event.by == "me"
    assert read({"event": {"id": "1", "at": at, "size": "s", "note": 1}}).event.note == 1
    assert read({"event": {"id": "1", "at": at}}).event.at.year == 2024


def test_an_alternative_that_cannot_read_a_value_leaves_it_to_the_next(build: Build) -> None:
    """What is wrong further down shows only when it is read."""
    inner = {"type": "object", "properties": {"deep": {"type": "array", "items": {"type": "string"}}}}
    schemas = {
        "Strict": {
            "type": "object",
            "required": ["name"],
            "properties": {"name": {"type": "string"}, "inner": {"type": "object", "properties": {"way": inner}}},
        },
        "Loose": {"type": "object", "properties": {"name": {"type": "string"}}},
        "Holder": {
            "type": "object",
            "properties": {"one": {"anyOf": [ref("Strict"), ref("Loose")]}, "own": ref("Strict")},
        },
    }
    built = build(document({"/work": {"get": operation(ref("Holder"))}}, schemas))
    wire = {"one": {"name": "n", "inner": {"way": {"deep": "text"}}}}
    found = built.model("Holder").from_dict(wire)
    assert (type(found.one).__name__, found.to_dict()) == ("Loose", wire)
    with pytest.raises(built.load("errors").DecodeError, match=r"\$\.own\.inner\.way\.deep"):
        built.model("Holder").from_dict({"own": wire["one"]})


def test_names_of_classes_do_not_depend_on_what_is_no_class() -> None:
    text = {"type": "string"}
    schemas = {
        "Ids": {"type": "array", "items": text},
        "Id": text,
        "IDs": {"type": "object", "properties": {"id": ref("Id"), "ids": ref("Ids")}},
        "ids": {"type": "object", "properties": {"x": text}},
        "I_ds": {"type": "object", "properties": {"y": text}},
    }
    plan = normalise(document(schemas=schemas))
    assert "Ids" not in plan.schemas
    modules = [each.module for each in plan.classes.values()]
    assert len({module.lower() for module in modules}) == len(modules) == 3
    assert sorted(plan.schemas) == ["IDs", "I_ds", "ids"]


# --- operations ---


def test_operations_together(build: Build) -> None:
    text = {"type": "string"}
    doc = document(
        {
            "/a/{a.b}/{undeclared}": {
                "parameters": [{"name": "a.b", "in": "path", "required": True, "schema": {**text, "nullable": True}}],
                "get": operation(text, operationId="getThing", deprecated=True),
                "put": operation(text, operationId="get-thing"),
            },
            "/b/{id}:cancel": {"post": operation(operationId="getThing")},
            "/c/{name=projects/*}/{rest}": {
                "get": operation(
                    {"type": "object"},
                    operationId="1 %weird/../name",
                    tags=['../../up and "quoted"'],
                    parameters=[
                        {"name": "name", "in": "path", "required": True, "schema": text},
                        {"$ref": "#/components/parameters/alias"},
                    ],
                )
            },
            "/params": {
                "parameters": [{"name": "shared", "in": "query", "schema": text}],
                "get": {
                    "tags": ["job"],
                    "parameters": [
                        {"name": "shared", "in": "query", "schema": {"type": "integer"}},
                        {"name": "id", "in": "query", "schema": text},
                        {"name": "id", "in": "header", "schema": {"type": "array", "items": text}},
                        {"name": "id", "in": "cookie", "schema": {"type": "boolean"}},
                        {"name": "client", "in": "query", "schema": text},
                        {"name": "body", "in": "query", "schema": text},
                        {
                            "name": "filter",
                            "in": "query",
                            "content": {"application/json": {"schema": {"type": "object", "properties": {"x": text}}}},
                        },
                        {"name": "csv", "in": "query", "explode": False, "schema": {"type": "array", "items": text}},
                        {
                            "name": "deep",
                            "in": "query",
                            "style": "deepObject",
                            "schema": {"type": "object", "properties": {"k": text}},
                        },
                        {"name": "when", "in": "header", "schema": {"type": "string", "format": "date-time"}},
                        {"name": "+1", "in": "query", "schema": {"type": "integer"}},
                        {"name": "-1", "in": "query", "schema": {"type": "integer"}},
                        {"name": "Authorization", "in": "header", "schema": text},
                        {"name": "noSchema", "in": "query"},
                    ],
                    "responses": {
                        "2XX": {"description": "ok", "content": {"application/json": {"schema": text}}},
                        "default": {"$ref": "#/components/responses/Problem"},
                    },
                },
            },
        },
    )
    doc["components"]["parameters"] = {
        "alias": {"$ref": "#/components/parameters/rest"},
        "rest": {"name": "rest", "in": "path", "required": True, "schema": text},
    }
    doc["components"]["responses"] = {
        "Problem": {
            "description": "no",
            "content": {"application/problem+json": {"schema": {"type": "object", "properties": {"title": text}}}},
        }
    }
    built = build(doc)
    job = built.load("api.job")
    del job
    assert built.load("api.job.get_thing").OPERATION.method == "PUT"
    assert not built.load("api.job.get_thing").OPERATION.deprecated
    twins = {built.load(f"api.job.get_thing_{number}").OPERATION.method for number in (0, 1)}
    assert twins == {"GET", "POST"}
    assert built.load("api.job.get_thing_1").OPERATION.deprecated
    assert built.load("api.job.get_thing_0")._get_kwargs("x")["url"] == "/b/x:cancel"

    params = built.load("api.job.get_params")
    moment = __import__("datetime").datetime(2024, 2, 29, tzinfo=__import__("datetime").UTC)
    sent = params._get_kwargs(
        shared=3,
        id_query="q",
        id_header=["a", "b"],
        id_cookie=True,
        client_query="c",
        body_query="b",
        filter_={"x": "1"},
        csv=["a", "b,c"],
        deep={"k": "v"},
        when=moment,
        field_1=1,
        field_1_2=-1,
        no_schema="n",
    )
    assert sent["params"] == {
        "shared": 3,
        "id": "q",
        "client": "c",
        "body": "b",
        "filter": '{"x": "1"}',
        "csv": "a,b%2Cc",
        "deep[k]": "v",
        "+1": 1,
        "-1": -1,
        "noSchema": "n",
    }
    assert sent["headers"] == {"id": "a,b", "when": "2024-02-29T00:00:00+00:00"}
    assert sent["cookies"] == {"id": "true"}


def test_bodies_and_answers_of_any_media_type(build: Build) -> None:
    text = {"type": "string"}
    thing = {
        "type": "object",
        "required": ["name"],
        "properties": {"name": text, "file": {"type": "string", "format": "binary"}},
    }

    def content(*types: str, schema: Any = None) -> dict[str, Any]:
        return {"content": {name: {"schema": schema} if schema is not None else {} for name in types}}

    doc = document(
        {
            "/ndjson": {
                "post": operation(operationId="ndjson", requestBody=content("application/x-ndjson", schema=text))
            },
            "/yaml": {
                "post": operation(
                    operationId="yaml",
                    requestBody={
                        "required": True,
                        **content("application/yaml", "application/json; charset=utf-8", schema=ref("Thing")),
                    },
                )
            },
            "/svg": {"put": operation(operationId="svg", requestBody=content("image/*"))},
            "/form": {
                "post": operation(
                    operationId="form",
                    requestBody={
                        "required": True,
                        **content("multipart/form-data", "application/x-www-form-urlencoded", schema=ref("Thing")),
                    },
                )
            },
            "/lists": {
                "post": operation(
                    operationId="lists",
                    requestBody=content(
                        "application/json", "application/merge-patch+json", schema={"type": "array", "items": text}
                    ),
                )
            },
            "/upload": {
                "post": operation(
                    operationId="upload", requestBody={"required": True, **content("multipart/form-data", schema=thing)}
                )
            },
            "/both": {
                "get": {
                    "operationId": "both",
                    "responses": {
                        "200": {
                            "description": "",
                            **content("application/json", "text/event-stream", schema=ref("Thing")),
                        },
                        "201": {"description": "", **content("application/x-tar", schema={})},
                        "202": {
                            "description": "",
                            "content": {
                                "application/json": {"schema": ref("Thing")},
                                "application/vnd.more+json": {"schema": thing},
                            },
                        },
                        "206": {"description": "", **content("text/csv", "application/pdf", schema=text)},
                        "204": {"description": ""},
                        "4XX": {"description": "", **content("*/*", schema=ref("Thing"))},
                        "500": {"description": "", "content": None},
                    },
                }
            },
            "/binary": {"get": operation({"type": "string", "format": "binary"}, operationId="binary")},
        },
        {"Thing": thing},
    )
    built = build(doc)
    assert {each.kind for each in built.report.simplifications} == {"body", "untyped"}  # two lists are one Python type
    thing_class = built.model("Thing")
    types = built.load("types")
    from io import BytesIO

    upload = built.load("api.job.upload")._get_kwargs(
        body=built.model("UploadBody")(name="n", file=types.File(BytesIO(b"x"), "x.txt"))
    )
    assert "Content-Type" not in upload["headers"]  # httpx adds the boundary
    assert [name for name, _ in upload["files"]] == ["name", "file"]
    assert built.load("api.job.yaml")._get_kwargs(body="a: 1")["headers"]["Content-Type"] == "application/yaml"
    as_json = built.load("api.job.yaml")._get_kwargs(body=thing_class(name="n"))
    assert as_json["headers"]["Content-Type"] == "application/json; charset=utf-8"
    assert as_json["json"] == {"name": "n"}
    both = built.load("api.default.both")
    assert (both.OPERATION.streaming, both.OPERATION.accept) == ("events", "text/event-stream")
    assert both._get_kwargs()["headers"] == {"Accept": "application/json"}
    assert built.load("api.job.binary").OPERATION.streaming == "download"
    assert built.load("api.job.svg")._get_kwargs(body=types.File(BytesIO(b"<svg/>"), mime_type="image/svg+xml"))[
        "headers"
    ] == {"Content-Type": "image/svg+xml"}


def test_an_answer_of_several_media_types_is_read_as_what_it_is(build: Build) -> None:
    """Lines of JSON, YAML and XML are texts besides JSON, though their names do not begin with `text/`."""
    text = {"schema": {"type": "string"}}
    offered = {
        "lines": ["application/json", "application/x-ndjson"],
        "yaml": ["application/json", "application/yaml", "application/pdf"],
        "xml": ["application/json", "application/problem+xml"],
        "table": ["application/json", "application/octet-stream"],
    }
    doc = document(
        {
            f"/{name}": {
                "get": {
                    "operationId": name,
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {types[0]: {"schema": ref("Thing")}, **dict.fromkeys(types[1:], text)},
                        }
                    },
                }
            }
            for name, types in offered.items()
        },
        {"Thing": {"type": "object", "properties": {"name": {"type": "string"}}}},
    )
    built = build(doc)

    def read(name: str, media_type: str, content: bytes) -> Any:
        import httpx

        answer = httpx.Response(200, content=content, headers={"content-type": media_type})
        return built.load(f"api.default.{name}")._parse_response(
            client=built.load().Client("http://x"), response=answer
        )

    assert read("lines", "application/x-ndjson; charset=utf-8", b'{"a": 1}\n{"a": 2}\n') == [{"a": 1}, {"a": 2}]
    assert read("lines", "application/json", b'{"name": "n"}').name == "n"
    assert read("yaml", "application/yaml", b"a: 1") == "a: 1"
    assert read("yaml", "application/pdf", b"%PDF").payload.read() == b"%PDF"
    assert read("xml", "application/problem+xml", b"<p/>") == "<p/>"
    assert read("table", "text/csv", b"a;b").payload.read() == b"a;b"  # undocumented, and no JSON in any case


def test_bodies_of_unusual_forms_can_all_be_sent(build: Build) -> None:
    text = {"type": "string"}

    def body(**types: Any) -> dict[str, Any]:
        names = {"json": "application/json", "text": "text/plain", "form": "application/x-www-form-urlencoded"}
        names["parts"] = "multipart/form-data"
        return {"content": {names[name]: {"schema": schema} for name, schema in types.items()}}

    bodies = {
        "said": body(json=text, text=text),
        "plain": body(text=text, json=ref("Name")),
        "listed": body(form={"type": "array", "items": ref("Thing")}),
        "whole": body(parts={"type": "string", "format": "binary"}),
        "either": body(
            json={"type": "object", "properties": {"a": {"type": "object", "properties": {"b": text}}}},
            parts={"oneOf": [ref("Thing"), ref("Other")]},
        ),
        "lists": body(
            json={"oneOf": [{"type": "array", "items": ref("Thing")}, {"type": "array", "items": ref("Other")}]}
        ),
    }
    doc = document(
        {
            f"/{name}": {"put": {**operation(), "operationId": name, "requestBody": each}}
            for name, each in bodies.items()
        },
        {
            "Name": text,
            "Thing": {"type": "object", "properties": {"name": text}},
            "Other": {"type": "object", "properties": {"size": {"type": "object", "properties": {"high": text}}}},
        },
    )
    built = build(doc)
    assert {each.where for each in built.report.simplifications} == {
        "PUT /listed body application/x-www-form-urlencoded"
    }
    from io import BytesIO

    file = built.load("types").File

    def sent(name: str, value: Any) -> dict[str, Any]:
        kwargs: dict[str, Any] = built.load(f"api.job.{name}")._get_kwargs(body=value)
        return kwargs

    for name in ("said", "plain"):
        as_json, as_text = sent(name, "word"), sent(name, b"word")
        assert (as_json["json"], as_json["headers"]["Content-Type"]) == ("word", "application/json")
        assert (as_text["content"], as_text["headers"]["Content-Type"]) == (b"word", "text/plain")
    assert sent("listed", b"a=1&a=2")["headers"] == {"Content-Type": "application/x-www-form-urlencoded"}
    part = sent("whole", file(BytesIO(b"x"), "x.txt"))["files"]
    assert [(name, each[0]) for name, each in part] == [("file", "x.txt")]
    assert [name for name, _ in sent("either", built.model("Other").from_dict({"size": {"high": "h"}}))["files"]] == [
        "size"
    ]


def test_parameters_may_be_called_as_what_the_module_uses(build: Build) -> None:
    names = [
        *("query", "params", "headers", "cookies", "kwargs", "put", "segment", "header", "operation", "response"),
        *("text", "client", "body", "self", "url", "parse", "OPERATION", "UNSET", "Unset", "isinstance", "quote"),
        *("Response", "File", "json_body", "anything", "stream", "call", "caller"),
    ]
    places = {name: ("query", "header", "cookie")[index % 3] for index, name in enumerate(names)}
    parameters = [{"name": name, "in": place, "schema": {"type": "string"}} for name, place in places.items()]
    text: Any = {"text/event-stream": {"schema": {"type": "string"}}}
    responses = {"200": {"description": "", "content": text}}
    item = operation(parameters=parameters, requestBody={"content": {"text/plain": {}}}, responses=responses)
    built = build(document({"/{query}/{segment}/{x}": {"post": item}}))
    groups = built.load("groups")
    calls: list[dict[str, Any]] = []

    class Caller:
        def call(self, module: Any, /, **given: Any) -> None:
            calls.append(module._get_kwargs(**given))

        stream = call

    plan = built.load("api.job.work")
    given = dict.fromkeys(__import__("inspect").signature(plan._get_kwargs).parameters, "v")
    groups.JobApi(Caller()).work(**given)
    sent = calls[0]
    assert sent["url"] == "/v/v/v"
    found = {*sent["params"], *sent["headers"], *sent["cookies"]} - {"Content-Type"}
    assert found == set(names)


def test_an_object_that_contains_itself_by_what_it_is_made_of() -> None:
    extra = {"type": "object", "properties": {"extra": {"type": "string"}}}
    schemas = {
        "A": {
            "type": "object",
            "properties": {"next": {"allOf": [ref("A"), extra]}, "other": {"oneOf": [ref("A"), extra]}},
        },
        "B": {"allOf": [ref("A"), {"properties": {"next": {"allOf": [ref("B"), extra]}}}]},
    }
    plan = normalise(document(schemas=schemas))
    assert len(plan.classes) < 12


def test_categories_and_deprecated_operations(build: Build) -> None:
    paths = {
        "/a": {
            "get": operation(operationId="a", tags=["NVIDIA NIM"]),
            "put": operation(operationId="b", tags=["NVIDIA NIM"], deprecated=True),
        },
        "/c": {"get": operation(operationId="c", tags=["Workloads V2"])},
    }
    doc = document(paths, **{"x-tagGroups": [{"name": "Work loads", "tags": ["Workloads V2", "NVIDIA NIM", "unused"]}]})
    built = build(doc)
    groups = built.load("groups")
    assert groups.CATEGORIES == {"Work loads": ("workloads_v2", "nvidia_nim")}
    assert groups.GROUPS["nvidia_nim"] == ("NvidiaNimApi", "AsyncNvidiaNimApi")
    assert groups.NvidiaNimApi.deprecated == {"b"}
    assert built.report.deprecated == 1
    only = build(doc, include_tags=["NVIDIA NIM"], exclude_deprecated=True)
    assert only.report.document["operations"] == 1
    assert set(only.load("groups").GROUPS) == {"nvidia_nim"}


def test_operation_methods_are_idempotent_as_marked(build: Build) -> None:
    path = {
        method: operation(operationId=method)
        for method in ("get", "put", "post", "delete", "head", "patch", "options", "trace")
    }
    path["post"]["x-runs-idempotent"] = True
    built = build(document({"/a": path}))
    found = {each: built.load(f"api.job.{each}").OPERATION.idempotent for each in path}
    assert found == {each: each not in ("patch", "trace") for each in path}


def test_swagger_2(build: Build) -> None:
    doc = {
        "swagger": "2.0",
        "info": {"title": "Old", "version": "1"},
        "host": "example.org",
        "basePath": "/v2",
        "consumes": ["application/json"],
        "produces": ["application/json"],
        "definitions": {
            "Job": {
                "type": "object",
                "required": ["id"],
                "properties": {
                    "id": {"type": "string"},
                    "parent": {"$ref": "#/definitions/Job"},
                    "note": {"type": "string", "x-nullable": True},
                },
            },
            "Wrapped": {
                "type": "object",
                "properties": {"result": {"$ref": "#/definitions/Job"}, "error": {"type": "object"}},
            },
        },
        "parameters": {
            "job": {"name": "job", "in": "body", "required": True, "schema": {"$ref": "#/definitions/Job"}},
            "limit": {"name": "limit", "in": "query", "type": "integer", "default": 10},
        },
        "responses": {
            "Bad": {"description": "bad", "schema": {"type": "object", "properties": {"why": {"type": "string"}}}}
        },
        "paths": {
            "/jobs/{id}": {
                "parameters": [{"name": "id", "in": "path", "required": True, "type": "string"}],
                "get": {
                    "operationId": "getJob",
                    "parameters": [
                        {"$ref": "#/parameters/limit"},
                        {
                            "name": "tags",
                            "in": "query",
                            "type": "array",
                            "items": {"type": "string"},
                            "collectionFormat": "pipes",
                        },
                    ],
                    "responses": {
                        "200": {"description": "", "schema": {"$ref": "#/definitions/Job"}},
                        "default": {"$ref": "#/responses/Bad"},
                    },
                },
                "put": {
                    "operationId": "putJob",
                    "parameters": [{"$ref": "#/parameters/job"}],
                    "responses": {"200": {"description": ""}},
                },
                "post": {
                    "operationId": "upload",
                    "consumes": ["multipart/form-data"],
                    "parameters": [
                        {"name": "file", "in": "formData", "type": "file", "required": True},
                        {"name": "note", "in": "formData", "type": "string"},
                    ],
                    "responses": {"200": {"description": "", "schema": {"type": "file"}}},
                    "produces": ["application/zip"],
                },
            }
        },
    }
    built = build(doc)
    job = built.model("Job").from_dict({"id": "1", "parent": {"id": "2"}, "note": None})
    assert job.parent.id == "2"
    sent = built.load("api.default.get_job")._get_kwargs("1", limit=3, tags=["a", "b"])
    assert sent["params"] == {"limit": 3, "tags": "a%7Cb"}
    assert built.load("api.default.put_job")._get_kwargs("1", body=job)["json"]["id"] == "1"
    assert built.load("api.default.upload").OPERATION.streaming == "download"
    assert convert(doc)["servers"] == [{"url": "https://example.org/v2"}]


def test_references_to_anywhere(build: Build) -> None:
    doc = document(
        {
            "/a": {
                "get": operation(
                    {"type": "object", "properties": {"x": {"type": "object", "properties": {"y": {"type": "string"}}}}}
                )
            },
            "/b": {
                "get": operation(
                    {"$ref": "#/paths/~1a/get/responses/200/content/application~1json/schema"}, operationId="b"
                )
            },
            "/c": {"$ref": "#/components/pathItems/c"},
        },
        {
            "Outer": {
                "type": "object",
                "properties": {"inner": {"type": "object", "properties": {"z": {"type": "string"}}}},
                "$defs": {"Part": {"type": "object", "properties": {"p": {"type": "string"}}}},
            },
            "Ref": {
                "type": "object",
                "properties": {
                    "inner": {"$ref": "#/components/schemas/Outer/properties/inner"},
                    "part": {"$ref": "#/$defs/Part"},
                },
            },
        },
    )
    doc["components"]["pathItems"] = {
        "c": {"post": operation(operationId="c", requestBody={"$ref": "#/components/requestBodies/B"})}
    }
    doc["components"]["requestBodies"] = {"B": {"content": {"application/json": {"schema": ref("Ref")}}}}
    built = build(doc)
    read = built.model("Ref").from_dict({"inner": {"z": "1"}, "part": {"p": "2"}})
    assert (read.inner.z, read.part.p) == ("1", "2")
    assert built.load("api.job.c").OPERATION.path == "/c"


def test_documents_with_nothing_where_something_should_be(build: Build) -> None:
    doc: Any = {
        "openapi": "3.1.0",
        "info": None,
        "tags": None,
        "components": {
            "schemas": {
                "A": {"type": "object", "properties": None, "required": True, "enum": None},
                "B": {
                    "type": "object",
                    "properties": {
                        "x": True,
                        "y": None,
                        "z": {"items": [], "type": "array"},
                        "w": {"type": "any"},
                        "v": {"enum": []},
                        "u": {"oneOf": []},
                        "t": {"type": ["null"]},
                        "s": {"type": "string", "description": 5},
                    },
                },
                "C": None,
                "D": True,
                "E": {"allOf": None},
                "F": {"allOf": [{}]},
            },
            "responses": None,
        },
        "paths": {
            "/a": {
                "get": {"responses": None, "parameters": None, "tags": [None], "operationId": ""},
                "post": None,
                "x-y": 1,
            },
            "/b": {
                "get": {
                    "responses": {"200": {"content": None}, "nope": {}, "201": None, "x-z": {}},
                    "requestBody": {"content": {"application/json": None}},
                }
            },
            "/c": None,
        },
    }
    built = build(doc)
    assert built.report.package["operations"] == 2


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "openapi: 3.0.0\npaths:\n  /a:\n    get:\n      responses:\n        200: {description: x}\n",
            {"200": {"description": "x"}},
        ),
        (
            "openapi: 3.0.0\npaths:\n  /a:\n    get:\n      responses:\n        200: {description: 2024-01-02}\n",
            {"200": {"description": "2024-01-02"}},
        ),
    ],
)
def test_yaml_keys_and_dates_are_text(source: str, expected: Any) -> None:
    from runs_sdk.codegen.load import parse

    assert parse(source.encode(), "x")["paths"]["/a"]["get"]["responses"] == expected
