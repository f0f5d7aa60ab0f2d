"""A transport of the caller's: everything but the sending is ours, over httpx, an application, or anything else."""

from __future__ import annotations

import gzip
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from runs_sdk import ConnectFailed, HttpAnswer, HttpRequest, StartUnknown, StreamBroken, TimedOut, connect_async
from runs_sdk._common import async_backend as backend
from runs_sdk.core.errors import ClientClosed, ConfigError
from runs_sdk.core.http import Request as Asked
from runs_sdk.testing import AsyncAsgiTransport, emulator

from ..application import APP, left, raises

pytestmark = pytest.mark.anyio

FLOW = {"steps": [{"id": "greet", "component": "/builtin/noop", "input": 1}], "output": {"$step": "greet"}}


class AsyncHttpx:
    """What a caller writes to have httpx in between."""

    def __init__(self) -> None:
        self.client = httpx.AsyncClient()
        self.sent: list[str] = []

    async def send(self, request: HttpRequest, timeout: float | None) -> HttpAnswer:
        self.sent.append(request.method)
        asked = self.client.build_request(
            request.method, request.url, headers=list(request.headers), content=request.body, timeout=timeout
        )
        answer = await self.client.send(asked, stream=True)
        return HttpAnswer(answer.status_code, answer.headers.multi_items(), answer.aiter_raw(), answer.aclose)


class Canned:
    """Gives one answer, or raises."""

    def __init__(self, answer: Any) -> None:
        self.answer, self.requests = answer, []  # type: ignore[var-annotated]

    async def send(self, request: HttpRequest, timeout: float | None) -> HttpAnswer:
        self.requests.append(request)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def client_over(transport: Any, **options: Any) -> Any:
    return connect_async("stepflow", base_url="http://server.test:7840", transport=transport, max_retries=0, **options)


@pytest.mark.parametrize("service", ["stepflow", "acp"])
async def test_a_run_is_followed_over_httpx(service: str) -> None:
    transport = AsyncHttpx()
    with emulator(service, **({"cut": 317} if service == "stepflow" else {})) as served:
        settings = {"base_url": served.url, **served.credentials}
        async with transport.client, connect_async(served.service, transport=transport, **settings) as client:
            if service == "stepflow":
                run = await client.start(FLOW, {})
            else:
                run = await client.start(served.agent_id, {"message": "hi", "mode": "echo"})
            assert [event async for event in run][-1].snapshot.status == "succeeded"
            assert (await run.wait(timeout=60)).status == "succeeded"
        assert len(transport.sent) == len(served.requests) >= 3
        assert served.wire.wait_until_idle()


async def test_the_request_is_whole_and_the_answer_may_be_compressed() -> None:
    body = gzip.compress(json.dumps({"status": "healthy", "timestamp": "2026-01-01T00:00:00Z"}).encode())
    headers = [("Content-Type", "application/json"), ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]
    transport = Canned(HttpAnswer(200, headers, [body[:10], b"", body[10:]]))
    async with client_over(transport, headers={"x-mine": "1"}) as client:
        assert (await client.health()).status == "healthy"
    [request] = transport.requests
    assert (request.method, request.url) == ("GET", "http://server.test:7840/api/v1/health")
    sent = {name.lower(): value for name, value in request.headers}
    assert sent["x-mine"] == "1" and sent["host"] == "server.test:7840"
    assert "x-mine" not in repr(request)


@pytest.mark.parametrize(
    ("raised", "becomes", "words"),
    [
        (ConnectionRefusedError("no"), ConnectFailed, "could not connect"),
        (TimeoutError("slow"), TimedOut, "did not come in time"),
        (RuntimeError("odd"), StreamBroken, "the transport failed: RuntimeError: odd"),
        (StreamBroken("mine"), StreamBroken, "mine"),
    ],
)
async def test_what_it_raises(raised: Exception, becomes: type[Exception], words: str) -> None:
    async with client_over(Canned(raised)) as client:
        with pytest.raises(becomes, match=words):
            await client.health()
        known = {"flow": "aaaa", "input": {}}
        with pytest.raises(ConnectFailed if becomes is ConnectFailed else (StartUnknown, becomes)):
            await client.start(FLOW, known)


async def test_a_body_that_breaks_is_a_broken_stream() -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b'{"status"'
        raise ValueError("torn")

    async with client_over(Canned(HttpAnswer(200, [("content-type", "application/json")], broken()))) as client:
        with pytest.raises(StreamBroken, match="ValueError: torn"):
            await client.health()


async def test_a_transport_has_a_method_send_and_makes_its_own_connections() -> None:
    with pytest.raises(ConfigError, match="transport must be an object with a method send"):
        client_over(object())
    with pytest.raises(ConfigError, match="leave out proxy_url, verify"):
        client_over(Canned(None), proxy_url="http://localhost:1", verify=False)


async def test_an_application_in_place_of_a_service() -> None:
    async with AsyncAsgiTransport(APP) as transport, client_over(transport) as client:
        assert (await client.health()).status == "healthy"
    async with AsyncAsgiTransport(raises) as transport, client_over(transport) as client:
        with pytest.raises(StreamBroken, match="the transport failed: LookupError: the application is wrong"):
            await client.health()


async def test_a_stream_of_an_application_comes_in_pieces_and_ends_when_it_is_left() -> None:
    left.clear()
    async with AsyncAsgiTransport(APP) as transport, client_over(transport) as client:
        stream = await client._transport.open_stream(Asked("GET", "/events/"))
        assert await stream.read(backend.monotonic() + 60) == b"data: 1\n\n"
        assert await stream.read(backend.monotonic() + 60) == b": alive\n\n"
        await stream.aclose()
        while not left:
            await backend.sleep(0.001)


async def test_closing_the_client_ends_a_read() -> None:
    gate = backend.Event()

    async def silent() -> AsyncIterator[bytes]:
        yield b"data: 1\n\n"
        await gate.wait()

    client = client_over(Canned(HttpAnswer(200, [("content-type", "text/event-stream")], silent())))
    stream = await client._transport.open_stream(Asked("GET", "/events/"))
    assert await stream.read(backend.monotonic() + 60) == b"data: 1\n\n"
    assert await stream.read(backend.monotonic() + 0.01) is None
    await client.aclose()
    with pytest.raises(StreamBroken):
        await stream.read(backend.monotonic() + 60)
    with pytest.raises(ClientClosed):
        await client.health()
    gate.set()
