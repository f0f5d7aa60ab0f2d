"""What a service sends by itself, and links: webhooks and callbacks read into models, links listed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from runs_sdk.codegen.verification import verify
from tests.codegen.conftest import Built, document, operation

Build = Callable[..., Built]

PET = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}
REF = {"$ref": "#/components/schemas/Pet"}


def sends(schema: Any, *media_types: str) -> dict[str, Any]:
    """A webhook with this body."""
    content = {name: {"schema": schema} for name in media_types or ("application/json",)}
    return {"post": {"requestBody": {"content": content}, "responses": {"200": {"description": ""}}}}


def example() -> dict[str, Any]:
    inline = {"type": "object", "properties": {"at": {"type": "string", "format": "date-time"}}}
    links = {"next": {"operationId": "other", "parameters": {"id": "$response.body#/id", "n": 1}}}
    start = operation(
        operationId="start",
        callbacks={"done": {"{$request.body#/url}": sends(inline)}, "shared": {"$ref": "#/components/callbacks/S"}},
        responses={"200": {"description": "", "links": links}},
    )
    hooks = {
        "new pet": sends(REF),
        "form": sends(REF, "application/x-www-form-urlencoded", "application/json"),
        "text": sends({"type": "string"}, "text/plain"),
        "ping": {"post": {"responses": {}}},
        "both": {**sends(REF), "put": sends({"type": "array", "items": REF})["post"]},
    }
    return document(
        {"/start": {"post": start}, "/other": {"get": operation(operationId="other")}},
        components={"schemas": {"Pet": PET}, "callbacks": {"S": {"{$url}": sends(REF)}}},
        openapi="3.1.0",
        webhooks=hooks,
    )


def test_webhooks_and_callbacks_are_read(build: Build) -> None:
    built = build(example())
    assert (built.report.document["webhooks"], built.report.document["links"]) == (8, 1)
    parse, pet = built.load("webhooks").parse, built.model("Pet")
    assert parse("new pet", b'{"name": "Rex", "new": 1}').additional_properties == {"new": 1}
    form = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
    assert parse("form", "name=a+b", form) == pet(name="a b")
    assert parse("form", '{"name": "x"}', {"content-type": "application/json"}) == pet(name="x")
    assert parse("text", b"hello", {"content-type": "text/plain"}) == "hello"
    assert parse("ping", b"") is None
    assert parse("both PUT", b'[{"name": "x"}]') == [pet(name="x")]
    assert parse("start.shared", b'{"name": "x"}') == pet(name="x")
    assert parse("start.done", b'{"at": "2024-01-01T00:00:00Z"}').at.year == 2024


def test_what_cannot_be_read_is_told(build: Build) -> None:
    built = build(example())
    parse, errors = built.load("webhooks").parse, built.load("errors")
    with pytest.raises(errors.InputError, match="there is no webhook 'old'; there are: both POST, both PUT, form"):
        parse("old", b"{}")
    for body in (b"", b"<html>", b"[1]", b'"x"'):
        with pytest.raises(errors.DecodeError, match="new pet"):
            parse("new pet", body)


def test_links_are_listed(build: Build) -> None:
    module = build(example()).load("api.job.start")
    (link,) = module.OPERATION.links
    assert (link.status, link.name, link.operation) == ("200", "next", "other")
    assert link.parameters == (("id", "$response.body#/id"), ("n", "1"))


def test_a_document_without_any_has_none(build: Build) -> None:
    built = build(document({"/x": {"get": operation()}}))
    with pytest.raises(built.load("errors").InputError, match="there are: none"):
        built.load("webhooks").parse("x", b"")


def test_the_verification_sees_it(build: Build) -> None:
    given = example()
    built = build(given)
    for name, was, becomes in (("webhooks.py", "Pet.from_dict", "anything"), ("api/job/start.py", '"next"', '"later"')):
        path = built.report.folder / name
        text = path.read_text()
        assert was in text
        path.write_text(text.replace(was, becomes))
    lost = {each.kind for each in verify(given, built.report.folder).losses}
    assert lost == {"links", "properties"}


def test_what_has_no_form_is_in_the_report(build: Build) -> None:
    xml = {"application/xml": {"schema": REF}}
    answers = {"200": {"description": "", "content": {**xml, "multipart/mixed": {"schema": REF}}}}
    paths = {"/x": {"post": operation(requestBody={"content": xml}, responses=answers)}}
    found = build(document(paths, {"Pet": PET})).report.simplifications
    assert [(each.kind, each.where) for each in found] == [
        ("untyped", "POST /x body application/xml"),
        ("untyped", "POST /x response 200 application/xml"),
        ("untyped", "POST /x response 200 multipart/mixed"),
    ]
