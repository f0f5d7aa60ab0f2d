"""What a package offers to those who call it: one object for all operations, errors with their models, defaults."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.codegen.conftest import Built, Server, document, operation, reply

Build = Callable[..., Built]

PROBLEM = {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}


@pytest.fixture
def built(build: Build) -> Built:
    refused = {
        "description": "no",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    done = {"description": "yes", "content": {"application/json": {"schema": {}}, "text/plain": {"schema": {}}}}
    one = operation(operationId="getRun", tags=["runs"], responses={"200": done, "404": refused})
    one["parameters"] = [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]
    events = {"200": {"description": "", "content": {"text/event-stream": {"schema": PROBLEM}}}}
    paths = {"/runs/{id}": {"get": one}, "/events": {"get": operation(operationId="watch", responses=events)}}
    return build(document(paths, {"Problem": PROBLEM}))


def test_one_object_has_all_operations(built: Built, server: Server) -> None:
    server.answers["/runs/a"] = reply(200, {"x": 1})
    with built.load().Client(server.url) as client:
        assert built.load().Api(client).runs.get_run("a") == {"x": 1}
    assert server.requests[-1]["headers"]["Accept"] == "application/json, text/plain"

    async def asynchronous() -> None:
        async with built.load().Client(server.url, headers={"Accept": "text/plain"}) as client:
            assert await built.load().AsyncApi(client).runs.get_run("a") == {"x": 1}

    asyncio.run(asynchronous())
    assert server.requests[-1]["headers"]["Accept"] == "text/plain"


def test_documented_errors_carry_their_model(built: Built, server: Server) -> None:
    server.answers["/runs/a"] = reply(404, {"code": "gone"}, x_request_id="7")
    server.answers["/runs/b"] = reply(500, b"<html>", "text/html")
    server.answers["/events"] = reply(503, b"later", "text/plain")
    errors = built.load("errors")

    def checked(error: Any, parsed: Any) -> None:
        assert (error.status_code, error.operation, error.parsed) == (404, "getRun", parsed)
        assert (error.headers["x-request-id"], error.url) == ("7", f"{server.url}/runs/a")
        assert "getRun" in str(error)
        again = pickle.loads(pickle.dumps(error))
        assert (again.parsed, again.content, str(again)) == (error.parsed, error.content, str(error))

    wanted = built.model("Problem")(code="gone")
    with built.load().Client(server.url) as client:
        api = built.load().Api(client)
        with pytest.raises(errors.ApiError) as caught:
            api.runs.get_run("a")
        checked(caught.value, wanted)
        with pytest.raises(errors.UnexpectedStatus) as other:
            api.runs.get_run("b")
        assert (other.value.status_code, other.value.parsed) == (500, None)
        with pytest.raises(errors.ApiError, match="watch: .*/events answered 503"):
            next(iter(api.job.watch()))

    async def asynchronous() -> None:
        async with built.load().Client(server.url) as client:
            with pytest.raises(errors.ApiError) as caught:
                await built.load().AsyncApi(client).runs.get_run("a")
            checked(caught.value, wanted)

    asyncio.run(asynchronous())


def test_requests_end_by_themselves(built: Built) -> None:
    client = built.load().Client
    seen: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"])
        return httpx.Response(200, headers={"content-type": "text/event-stream"})

    def timeouts(**options: Any) -> list[Any]:
        seen.clear()
        with client("http://s.invalid", httpx_args={"transport": httpx.MockTransport(answer)}, **options) as one:
            built.load("api.runs.get_run").sync_detailed("a", client=one)
            list(built.load("api.job.watch").stream(client=one))
        return [each["read"] for each in seen]

    assert timeouts() == [30.0, None]
    assert timeouts(timeout=httpx.Timeout(5.0)) == [5.0, 5.0]
    assert timeouts(timeout=None) == [None, None]
