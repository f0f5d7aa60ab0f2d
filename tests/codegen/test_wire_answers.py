"""Whole bodies as they reach the wire, and answers as they come from it, in all forms of OpenAPI 3.0, 3.1 and 3.2.

The bytes are written by hand. Forms and parts are in `test_wire_forms`, many values in `test_lines`.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest

from tests.codegen.conftest import Built, Server, document, operation, reply

Build = Callable[..., Built]

STRING: dict[str, Any] = {"type": "string"}
BINARY: dict[str, Any] = {"type": "string", "format": "binary"}
THING: dict[str, Any] = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}, "s": STRING}}
NULLABLE: dict[str, dict[str, Any]] = {
    "3.0.4": {"type": "string", "nullable": True},
    "3.1.1": {"type": ["string", "null"]},
    "3.2.0": {"anyOf": [STRING, {"type": "null"}]},
}
VERSIONS = sorted(NULLABLE)

BODIES: list[tuple[str, str, dict[str, Any], Any, bytes]] = [
    ("json_text", "application/json", STRING, 'é"', b'"\\u00e9\\""'),
    ("json_number", "application/json", {"type": "number"}, 1.5, b"1.5"),
    ("json_false", "application/json", {"type": "boolean"}, False, b"false"),
    ("json_list", "application/json; charset=utf-8", {"type": "array", "items": THING}, [], b"[]"),
    ("json_any", "application/vnd.x+json", {}, {"a": [None]}, b'{"a": [null]}'),
    ("a_text", "text/plain; charset=utf-8", STRING, "a\u20ac", "a\u20ac".encode()),
    ("a_csv", "text/csv", {}, b"a;b\n", b"a;b\n"),
    ("a_yaml", "application/yaml", STRING, "a: 1\n", b"a: 1\n"),
    ("octets", "application/octet-stream", BINARY, b"\x00\xff\r\n", b"\x00\xff\r\n"),
    ("image", "image/png", {}, b"\x89PNG", b"\x89PNG"),
]


def same(sent: bytes, wanted: bytes, media_type: str) -> bool:
    """Whether two bodies are the same; JSON may have other blanks and escapes."""
    return json.loads(sent) == json.loads(wanted) if "json" in media_type else sent == wanted


@pytest.mark.parametrize("version", VERSIONS)
def test_whole_bodies(build: Build, server: Server, version: str) -> None:
    paths = {}
    for name, media_type, schema, _, _ in BODIES:
        body = {"required": True, "content": {media_type: {"schema": schema}}}
        paths[f"/{name}"] = {"post": operation(operationId=name, requestBody=body)}
    optional = {"content": {"application/json": {"schema": NULLABLE[version]}}}
    paths["/optional"] = {"post": operation(operationId="optional", requestBody=optional)}
    built = build(document(paths, openapi=version))
    types = built.load("types")
    with built.load().Client(server.url) as client:
        for name, media_type, _, value, wanted in BODIES:
            server.answers[f"/{name}"] = reply()
            module = built.load(f"api.job.{name}")
            values = [value]
            if isinstance(value, bytes):
                values += [types.File(BytesIO(value)), types.File(BytesIO(value), "name", media_type)]
            for each in values:
                module.sync_detailed(client=client, body=each)
                request = server.requests[-1]
                assert same(request["body"], wanted, media_type), name
                assert request["headers"]["Content-Type"] == media_type, name
        server.answers["/optional"] = reply()
        module = built.load("api.job.optional")
        for arguments, wanted in (({}, b""), ({"body": None}, b"null"), ({"body": "x"}, b'"x"')):
            module.sync_detailed(client=client, **arguments)
            assert server.requests[-1]["body"] == wanted
            assert server.requests[-1]["headers"].get("Content-Type") == ("application/json" if wanted else None)


ANSWERS: list[tuple[str, int, str, dict[str, Any], bytes, Any]] = [
    ("json_text", 200, "application/json", STRING, b'"\\u00e9"', "é"),
    ("json_null", 200, "application/json", {"nullable": 0}, b"null", None),
    ("json_list", 201, "application/json", {"type": "array", "items": {"type": "integer"}}, b"[1, 2]", [1, 2]),
    ("vendor", 299, "application/problem+json; charset=utf-8", {}, b'{"a": 1.5}', {"a": 1.5}),
    ("moment", 200, "application/json", {**STRING, "format": "date"}, b'"2024-02-29"', datetime.date(2024, 2, 29)),
    ("a_text", 200, "text/plain; charset=latin-1", STRING, b"\xe9", "é"),
    ("an_xml", 200, "application/xml", STRING, "<é/>".encode(), "<é/>"),
    ("an_image", 200, "image/png", {}, b"\x89PNG\x00", b"\x89PNG\x00"),
    ("binary", 200, "application/octet-stream", BINARY, b"", b""),
    ("events", 200, "text/event-stream", THING, b'\xef\xbb\xbfdata: {"n":\rdata: 1}\r\r: x\n\n', [{"n": 1}]),
    ("lines", 200, "application/x-ndjson", THING, b'{"n": 1}\r\n\n{"n": 2}', [{"n": 1}, {"n": 2}]),
]


@pytest.mark.parametrize("version", VERSIONS)
def test_answers(build: Build, server: Server, version: str) -> None:
    paths = {}
    for name, _, media_type, schema, _, _ in ANSWERS:
        written = NULLABLE[version] if schema == {"nullable": 0} else schema
        status = {"json_list": "default", "vendor": "2XX"}.get(name, "200")
        answers = {status: {"description": "", "content": {media_type.partition(";")[0]: {"schema": written}}}}
        paths[f"/{name}"] = {"get": operation(operationId=name, responses=answers)}
    built = build(document(paths, openapi=version))
    with built.load().Client(server.url) as client:
        for name, status, media_type, _, sent, wanted in ANSWERS:
            server.answers[f"/{name}"] = reply(status, sent, media_type)
            answer = built.load(f"api.job.{name}")
            found = answer.sync_detailed(client=client)
            assert (found.status_code, found.content) == (status, sent), name
            parsed = found.parsed
            if hasattr(parsed, "payload"):
                parsed = parsed.payload.read()
            elif isinstance(parsed, list):
                parsed = [each.to_dict() if hasattr(each, "to_dict") else each for each in parsed]
            assert parsed == wanted, name
