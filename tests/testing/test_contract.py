from __future__ import annotations

from pathlib import Path

import pytest

from runs_sdk.testing.contract import Contract, EventCheck, find_document, load_contract

DOCUMENT = {
    "openapi": "3.0.3",
    "servers": [{"url": "http://localhost/api"}],
    "paths": {
        "/things/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}],
            "get": {
                "parameters": [
                    {"name": "deep", "in": "query", "schema": {"type": "boolean"}},
                    {"name": "tag", "in": "query", "schema": {"type": "array", "items": {"type": "integer"}}},
                    {"name": "since", "in": "query", "required": True, "schema": {"type": "integer", "minimum": 0}},
                ],
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                    "4XX": {"content": {"text/plain": {}}},
                },
            },
        },
        "/things/special": {"get": {"responses": {"204": {}}}},
        "/things": {
            "post": {
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                },
                "responses": {
                    "200": {"content": {"text/event-stream": {"schema": {"$ref": "#/components/schemas/Thing"}}}}
                },
            }
        },
    },
    "components": {
        "schemas": {
            "Thing": {
                "type": "object",
                "required": ["name"],
                "properties": {"name": {"type": "string", "nullable": True}, "size": {"type": "integer"}},
            }
        }
    },
}
CONTRACT = Contract(DOCUMENT, "toy.yaml")


def request(method: str, path: str, query: list[tuple[str, str]] = [], body: bytes = b"") -> list[str]:  # noqa: B006
    return CONTRACT.check_request(method, path, query, {"content-type": "application/json"}, body)


def test_requests() -> None:
    assert request("GET", "/api/things/3", [("since", "1"), ("deep", "true"), ("tag", "1"), ("tag", "2")]) == []
    assert request("GET", "/api/things/special") == []
    assert request("POST", "/api/things", body=b'{"name": null}') == []
    assert request("GET", "/things/3") == ["toy.yaml has no GET /things/3"]
    assert request("GET", "/api/things/x", [("deep", "True"), ("tag", "a"), ("other", "1")]) == [
        'query parameter \'deep\': "True" is not of type "boolean"',
        'query parameter \'tag\': [0]: "a" is not of type "integer"',
        "query parameter 'since' is missing",
        'path parameter \'id\': "x" is not of type "integer"',
        "query parameter 'other' is not in the document",
    ]
    assert request("POST", "/api/things") == ["the body is missing"]
    assert request("POST", "/api/things", body=b"{") != []
    assert request("POST", "/api/things", body=b'{"size": "big"}') == [
        '"name" is a required property',
        'size: "big" is not of type "integer"',
    ]
    assert request("GET", "/api/things/3", [("since", "0")], b"x") == ["the document allows no body"]
    sent = CONTRACT.check_request("POST", "/api/things", [], {"content-type": "text/plain"}, b"x")
    assert sent == ["content type 'text/plain' is none of application/json"]


def test_answers() -> None:
    head = CONTRACT.check_answer_head
    assert head("GET", "/api/things/3", 200, "application/json; charset=utf-8") == []
    assert head("GET", "/api/things/3", 404, "text/plain") == []
    assert head("GET", "/api/things/3", 404, "") == []
    assert head("GET", "/api/things/special", 204, "") == []
    assert head("GET", "/api/things/3", 200, "")[0].endswith("has a body for status 200, and there is none")
    assert head("GET", "/api/things/3", 200, "text/html")[0].endswith("only application/json")
    assert head("GET", "/api/things/3", 500, "text/plain") == ["GET /things/{id} has no answer with status 500"]
    body = CONTRACT.check_answer_body
    assert body("GET", "/api/things/3", 200, "application/json", b'{"name": "n", "more": 1}') == []
    [problem] = body("GET", "/api/things/3", 200, "application/json", b'{"name": 1}')
    assert problem.startswith("name: 1 is not of type")
    assert body("GET", "/api/things/3", 200, "application/json", b"<html>")[0].startswith("not JSON")


def test_events_are_checked_while_they_go_by() -> None:
    check = EventCheck(CONTRACT, "POST", "/api/things", 200)
    assert check.feed(b': ping\n\ndata: {"name": "a"}\n\ndata: {"si') == []
    assert check.feed(b'ze": 1}\n\n') == ['"name" is a required property']


def test_documents_are_found_and_a_missing_one_is_named(tmp_path: Path) -> None:
    assert find_document("stepflow").parent.name == "stepflow"
    assert find_document(tmp_path) == tmp_path
    with pytest.raises(FileNotFoundError, match="no OpenAPI document for 'nobody'"):
        find_document("nobody")
    assert load_contract(find_document("stepflow")).operation("GET", "/api/v1/runs") is not None
