"""A package of one's own is validated as the one that ships: by its own document."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.codegen import generate
from runs_sdk.core.errors import InputValidationError, NotFoundError
from runs_sdk.runai import ApiClient, Configuration, RunaiClient
from tests.wire import WireServer, answer

DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Control plane", "version": "9"},
    "x-tagGroups": [{"name": "Kitchen", "tags": ["Pots"]}],
    "paths": {
        "/pots/{potId}": {
            "parameters": [{"name": "potId", "in": "path", "required": True, "schema": {"type": "string"}}],
            "put": {
                "tags": ["Pots"],
                "operationId": "update_pot",
                "parameters": [
                    {"name": "dryRun", "in": "query", "schema": {"type": "boolean"}},
                    {"name": "filterBy", "in": "query", "explode": False,
                     "schema": {"type": "array", "items": {"type": "string"}}},
                ],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pot"}}}},
                "responses": {"204": {"description": ""}},
            },
        }
    },
    "components": {
        "schemas": {
            "Size": {
                "type": "object",
                "required": ["litres"],
                "properties": {"litres": {"type": "number", "minimum": 1}},
            },
            "Pot": {
                "allOf": [
                    {"$ref": "#/components/schemas/Size"},
                    {
                        "type": "object",
                        "properties": {
                            "lid": {"type": "string", "nullable": True},
                            "inner": {"$ref": "#/components/schemas/Pot"},
                        },
                    },
                ]
            },
        }
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("own")
    generate(DOCUMENT, "own_runai", folder)
    sys.path.insert(0, str(folder))
    yield "own_runai"
    sys.path.remove(str(Path(folder)))


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({"body": {"litres": 0, "lid": 3, "colour": "red"}}, ["body.colour", "body.lid", "body.litres"]),
        ({"body": {"litres": 1, "inner": {"lid": None}}}, ["body.inner"]),
        (
            {"body": {"litres": 1}, "dry_run": "yes", "filter_by": ["a,b"]},
            ["parameters.dry_run", "parameters.filter_by[0]"],
        ),
    ],
)  # fmt: skip
def test_wrong_requests_are_refused_with_all_problems(package: str, given: dict[str, Any], problems: list[str]) -> None:
    with WireServer(lambda wire: answer(b"{}", "404 Not Found")) as server:
        client = RunaiClient(ApiClient(Configuration(runai_base_url=server.url, bearer_token="t")), api=package)
        with pytest.raises(InputValidationError) as caught:
            client.kitchen.pots.update_pot("p1", **given)
        assert sorted({each.path.removesuffix(".litres") if each.path.startswith("body.inner") else each.path
                       for each in caught.value.errors}) == problems  # fmt: skip
        assert server.requests == []
        with pytest.raises(NotFoundError):
            client.kitchen.pots.update_pot("p1", body={"litres": 2, "lid": None}, filter_by=["a", "b"])
        assert len(server.requests) == 1
