"""How much a document makes: classes grow with the document, not with the ways through it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from runs_sdk.codegen.normalise import normalise
from tests.codegen.conftest import Built, document, operation

Build = Callable[..., Built]


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def web(count: int) -> dict[str, Any]:
    """Schemas that all refer to all, each time with a property more."""
    names = [f"S{number}" for number in range(count)]

    def extended(owner: str, name: str) -> dict[str, Any]:
        return {"allOf": [ref(name), {"type": "object", "properties": {f"of{owner}": {"type": "string"}}}]}

    return {
        name: {"type": "object", "properties": {f"to{other}": extended(name, other) for other in names}}
        for name in names
    }


def test_a_web_of_references_with_more_properties_grows_with_the_document() -> None:
    sizes = [len(normalise(document(schemas=web(count))).classes) for count in (3, 6, 9)]
    assert sizes == [3 + 9, 6 + 36, 9 + 81]


def test_a_recursive_schema_that_narrows_itself_ends() -> None:
    narrowed = {"allOf": [ref("Node"), {"properties": {"next": {"type": "object", "properties": {"own": {}}}}}]}
    plan = normalise(document(schemas={"Node": {"type": "object", "properties": {"next": narrowed, "id": {}}}}))
    assert len(plan.classes) <= 4


def test_inherited_objects_in_place_are_those_of_the_base(build: Build) -> None:
    base = {"type": "object", "properties": {"inner": {"type": "object", "properties": {"deep": {"type": "integer"}}}}}
    child = {"allOf": [ref("Base"), {"type": "object", "properties": {"more": {"type": "string"}}}]}
    built = build(document(schemas={"Child": child, "Base": base}))
    assert sorted(built.load("models").__all__) == ["Base", "BaseInner", "Child"]
    made = built.model("Child").from_dict({"inner": {"deep": 1}, "more": "x"})
    assert type(made.inner) is built.model("BaseInner")


def test_a_list_of_one_text_is_a_literal(build: Build) -> None:
    kind = {"type": "string", "enum": ["run"]}
    schema = {
        "type": "object",
        "required": ["kind"],
        "properties": {
            "kind": kind,
            "maybe": {**kind, "nullable": True},
            "state": {"type": "string", "enum": ["a", "b"]},
        },
    }
    built = build(document({"/x": {"get": operation(schema)}}, {"Run": schema}))
    assert "RunKind" not in built.load("models").__all__
    text = (built.report.folder / "models" / "run.py").read_text()
    assert "kind: Literal['run']" in text.replace('"', "'")
    made = built.model("Run").from_dict({"kind": "other", "maybe": None, "state": "c"})
    assert made.kind == "other"
    assert made.to_dict() == {"kind": "other", "maybe": None, "state": "c"}


def test_what_is_written_in_place_is_in_the_module_of_its_class(build: Build) -> None:
    inner = {"type": "object", "properties": {"mode": {"type": "string", "enum": ["a", "b"]}, "again": ref("Run")}}
    schema = {"type": "object", "properties": {"inner": inner, "list": {"type": "array", "items": inner}}}
    built = build(
        document({"/x": {"get": operation({"type": "object", "properties": {"r": ref("Run")}})}}, {"Run": schema})
    )
    models = built.load("models")
    assert {"Run", "RunInner", "RunInnerMode", "WorkResponse200"} <= set(models.__all__)
    files = sorted(path.name for path in (built.report.folder / "models").glob("*.py"))
    assert files == ["__init__.py", "run.py", "work_response_200.py"]
    made = models.Run.from_dict({"inner": {"mode": "b", "again": {"inner": {}}}, "list": [{"mode": "c"}]})
    assert made.inner.mode is models.RunInnerMode.B
    assert type(made.inner.again.inner) is models.RunInner


@pytest.mark.parametrize("order", [["Wide", "Narrow"], ["Narrow", "Wide"]])
def test_the_most_specific_alternative_is_chosen(build: Build, order: list[str]) -> None:
    shared = {"id": {"type": "string"}, "name": {"type": "string"}}
    schemas = {
        "Wide": {"type": "object", "required": ["id"], "properties": {**shared, "a": {}, "b": {}, "c": {}}},
        "Narrow": {"type": "object", "required": ["id", "name"], "properties": shared},
        "Either": {"oneOf": [ref(name) for name in order]},
        "Holder": {"type": "object", "properties": {"it": ref("Either")}},
    }
    built = build(document(schemas=schemas))
    read = built.model("Holder").from_dict
    assert type(read({"it": {"id": "1", "name": "n"}}).it) is built.model("Narrow")
    assert type(read({"it": {"id": "1", "name": "n", "b": 1}}).it) is built.model("Wide")
    assert type(read({"it": {"id": "1"}}).it) is built.model("Wide")


def test_a_union_among_alternatives_is_known_by_the_values_that_its_members_list(build: Build) -> None:
    def tagged(kind: str, **more: Any) -> dict[str, Any]:
        return {
            "type": "object",
            "required": ["type"],
            "properties": {"type": {"type": "string", "enum": [kind]}, **more},
        }

    schemas = {
        "Plain": tagged("plain", text={"type": "string"}),
        "Call": tagged("call", name={"type": "string"}),
        "Answer": tagged("answer", output={"type": "string"}),
        "Item": {"oneOf": [ref("Call"), ref("Answer")], "discriminator": {"propertyName": "type"}},
        "Input": {"oneOf": [ref("Plain"), ref("Item")], "discriminator": {"propertyName": "type"}},
    }
    body = {"type": "object", "required": ["items"], "properties": {"items": {"type": "array", "items": ref("Input")}}}
    paths = {"/x": {"post": operation(requestBody={"content": {"application/json": {"schema": body}}})}}
    built = build(document(paths, schemas))
    made = built.model("WorkBody").from_dict({"items": [{"type": "answer", "output": "o"}]})
    assert type(made.items[0]) is built.model("Answer")


def test_alternatives_that_share_a_tag_are_told_apart_by_their_other_values(build: Build) -> None:
    def message(role: str, **content: Any) -> dict[str, Any]:
        properties = {"type": {"enum": ["message"]}, "role": {"type": "string", "enum": [role]}, "content": {}}
        inner = {"type": "object", "properties": content}
        return {"type": "object", "required": ["type"], "properties": {**properties, "content": inner}}

    schemas = {
        "System": message("system", text={"type": "string"}),
        "User": message("user", text={"type": "string"}, audio={"type": "string"}),
        "Item": {"oneOf": [ref("System"), ref("User")], "discriminator": {"propertyName": "type"}},
        "Holder": {"type": "object", "properties": {"item": ref("Item")}},
    }
    built = build(document(schemas=schemas))
    read = built.model("Holder").from_dict
    assert type(read({"item": {"type": "message", "role": "user", "content": {"audio": "a"}}}).item) is built.model(
        "User"
    )
    assert type(read({"item": {"type": "message", "role": "system"}}).item) is built.model("System")
