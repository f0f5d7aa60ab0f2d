"""Operations that an emulator answers by the schemas of a document, with what was created kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from runs_sdk.testing.document import DocumentEmulator

THING = {
    "type": "object",
    "required": ["id", "name", "state"],
    "properties": {
        "id": {"type": "string", "format": "uuid", "readOnly": True},
        "name": {"type": "string", "minLength": 2, "pattern": "^[a-z]+$"},
        "state": {"type": "string", "enum": ["new", "used"]},
        "secret": {"type": "string", "writeOnly": True},
        "size": {"type": ["integer", "null"], "minimum": 3},
    },
}
NEW = {
    "type": "object",
    "required": ["name"],
    "additionalProperties": False,
    "properties": {name: THING["properties"][name] for name in ("name", "secret", "size")},  # type: ignore[index]
}


def content(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


PAGE = {"type": "object", "properties": {"things": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                                         "next": {"type": "integer"}, "total": {"type": "integer"}}}  # fmt: skip
ERROR = {"description": "", **content({"type": "object", "required": ["message"],
                                       "properties": {"message": {"type": "string"}}})}  # fmt: skip
ID = {"name": "thingId", "in": "path", "required": True, "schema": {"type": "string"}}
ONE = {"description": "", **content({"$ref": "#/components/schemas/Thing"})}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Things", "version": "1"},
    "paths": {
        "/things": {
            "post": {"requestBody": {"required": True, **content({"$ref": "#/components/schemas/New"})},
                     "responses": {"201": ONE, "default": ERROR}},
            "get": {"parameters": [{"name": name, "in": "query", "schema": {"type": "integer"}}
                                   for name in ("offset", "limit")],
                    "responses": {"200": {"description": "", **content(PAGE)}}},
        },
        "/things/{thingId}": {
            "get": {"parameters": [ID], "responses": {"200": ONE, "404": ERROR}},
            "patch": {"parameters": [ID], "requestBody": content({"type": "object"}), "responses": {"200": ONE}},
            "delete": {"parameters": [ID], "responses": {"204": {"description": ""}, "404": ERROR}},
        },
        "/things/{thingId}/file": {
            "get": {"parameters": [ID], "responses": {"200": {"description": "", "content": {"application/zip": {}}}}},
        },
        "/events": {"get": {"responses": {"200": {"description": "", "content": {"text/event-stream": {
            "schema": {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}}}}}}},
    },
    "components": {"schemas": {"Thing": THING, "New": NEW}},
}  # fmt: skip


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    with DocumentEmulator(DOCUMENT) as served, httpx.Client(base_url=served.url) as client:
        yield client
        assert served.violations == []


def test_create_read_list_change_delete(client: httpx.Client) -> None:
    made = [client.post("/things", json={"name": name, "secret": "s"}) for name in ("one", "two", "three")]
    assert [each.status_code for each in made] == [201] * 3
    first = made[0].json()
    assert first["name"] == "one" and "secret" not in first
    assert len({each.json()["id"] for each in made}) == 3
    assert client.get(f"/things/{first['id']}").json() == first
    page = client.get("/things", params={"limit": 2}).json()
    assert ([each["name"] for each in page["things"]], page["next"]) == (["one", "two"], 2)
    page = client.get("/things", params={"offset": 2}).json()
    assert ([each["name"] for each in page["things"]], "next" in page) == (["three"], False)
    changed = client.patch(f"/things/{first['id']}", json={"size": 7}).json()
    assert (changed["size"], changed["name"]) == (7, "one")
    assert client.delete(f"/things/{first['id']}").status_code == 204
    gone = client.get(f"/things/{first['id']}")
    assert gone.status_code == 404 and first["id"] in gone.json()["message"]
    assert [each["name"] for each in client.get("/things").json()["things"]] == ["two", "three"]


def test_files_events_and_what_is_not_there(client: httpx.Client) -> None:
    file = client.get("/things/1/file")
    assert (file.headers["content-type"], file.content) == ("application/zip", b"bytes")
    lines = [line for line in client.get("/events").text.splitlines() if line]
    assert all(isinstance(json.loads(line.removeprefix("data: "))["n"], int) for line in lines) and len(lines) == 3
    assert client.get("/nothing").status_code == 404
    assert client.put("/events").status_code == 405


def test_a_wrong_request_is_refused_with_the_documented_error() -> None:
    with DocumentEmulator(DOCUMENT) as served, httpx.Client(base_url=served.url) as client:
        refused = client.post("/things", json={"name": "X", "more": 1})
        assert refused.status_code == 400
        assert "more" in refused.json()["message"]


def test_a_document_of_any_version_from_a_file(tmp_path: Path) -> None:
    answer = {"produces": ["application/json"], "responses": {"200": {"description": "", "schema": {"type": "string"}}}}
    info = {"title": "Old", "version": "1"}
    old = {"swagger": "2.0", "info": info, "basePath": "/v1", "paths": {"/a": {"get": answer}}}
    (tmp_path / "old.json").write_text(json.dumps(old))
    with DocumentEmulator(tmp_path / "old.json") as served:
        assert isinstance(httpx.get(f"{served.url}/v1/a").json(), str)
    (tmp_path / "page.json").write_text("[]")
    with pytest.raises(ValueError, match="not an object"):
        DocumentEmulator(tmp_path / "page.json").read_contract()
