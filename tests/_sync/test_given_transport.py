# generated from tests/_async/test_given_transport.py by scripts/unasync.py; do not edit
"""A transport of the caller's: everything but the sending is ours, over httpx, an application, or anything else."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from runs_sdk import ConnectFailed, HttpAnswer, HttpRequest, StartUnknown, StreamBroken, TimedOut, connect
from runs_sdk._common import sync_backend as backend
from runs_sdk.core.errors import ClientClosed, ConfigError
from runs_sdk.core.http import Request as Asked
from runs_sdk.testing import AsgiTransport, emulator

from ..application import APP, left, raises

FLOW = {"steps": [{"id": "greet", "component": "/builtin/noop", "input": 1}], "output": {"$step": "greet"}}


class Httpx:
    """What a caller writes to have httpx in between."""

    def __init__(self) -> None:
        self.client = httpx.Client()
        self.sent: list[str] = []

    def send(self, request: HttpRequest, timeout: float | None) -> HttpAnswer:
        self.sent.append(request.method)
        asked = self.client.build_request(
            request.method, request.url, headers=list(request.headers), content=request.body, timeout=timeout
        )
        answer = self.client.send(asked, stream=True)
        return HttpAnswer(answer.status_code, answer.headers.multi_items(), answer.iter_raw(), answer.close)


class Canned:
    """Gives one answer, or raises."""

    def __init__(self, answer: Any) -> None:
        self.answer, self.requests = answer, []  # type: ignore[var-annotated]

    def send(self, request: HttpRequest, timeout: float | None) -> HttpAnswer:
        self.requests.append(request)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def client_over(transport: Any, **options: Any) -> Any:
    return connect("stepflow", base_url="http://server.test:7840", transport=transport, max_retries=0, **options)


@pytest.mark.parametrize("service", ["stepflow", "acp"])
def test_a_run_is_followed_over_httpx(service: str) -> None:
    transport = Httpx()
    with emulator(service, **({"cut": 317} if service == "stepflow" else {})) as served:
        settings = {"base_url": served.url, **served.credentials}
        with transport.client, connect(served.service, transport=transport, **settings) as client:
            if service == "stepflow":
                run = client.start(FLOW, {})
            else:
                run = client.start(served.agent_id, {"message": "hi", "mode": "echo"})
            assert [event for event in run][-1].snapshot.status == "succeeded"
            assert (run.wait(timeout=60)).status == "succeeded"
        assert len(transport.sent) == len(served.requests) >= 3
        assert served.wire.wait_until_idle()


def test_the_request_is_whole_and_the_answer_may_be_compressed() -> None:
    body = gzip.compress(json.dumps({"status": "healthy", "timestamp": "2026-01-01T00:00:00Z"}).encode())
    headers = [("Content-Type", "application/json"), ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]
    transport = Canned(HttpAnswer(200, headers, [body[:10], b"", body[10:]]))
    with client_over(transport, headers={"x-mine": "1"}) as client:
        assert (client.health()).status == "healthy"
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
def test_what_it_raises(raised: Exception, becomes: type[Exception], words: str) -> None:
    with client_over(Canned(raised)) as client:
        with pytest.raises(becomes, match=words):
            client.health()
        known = {"flow": "aaaa", "input": {}}
        with pytest.raises(ConnectFailed if becomes is ConnectFailed else (StartUnknown, becomes)):
            client.start(FLOW, known)


def test_a_body_that_breaks_is_a_broken_stream() -> None:
    def broken() -> Iterator[bytes]:
        yield b'{"status"'
        raise ValueError("torn")

    with client_over(Canned(HttpAnswer(200, [("content-type", "application/json")], broken()))) as client:
        with pytest.raises(StreamBroken, match="ValueError: torn"):
            client.health()


def test_a_transport_has_a_method_send_and_makes_its_own_connections() -> None:
    with pytest.raises(ConfigError, match="transport must be an object with a method send"):
        client_over(object())
    with pytest.raises(ConfigError, match="leave out proxy_url, verify"):
        client_over(Canned(None), proxy_url="http://localhost:1", verify=False)


def test_an_application_in_place_of_a_service() -> None:
    with AsgiTransport(APP) as transport, client_over(transport) as client:
        assert (client.health()).status == "healthy"
    with AsgiTransport(raises) as transport, client_over(transport) as client:
        with pytest.raises(StreamBroken, match="the transport failed: LookupError: the application is wrong"):
            client.health()


def test_a_stream_of_an_application_comes_in_pieces_and_ends_when_it_is_left() -> None:
    left.clear()
    with AsgiTransport(APP) as transport, client_over(transport) as client:
        stream = client._transport.open_stream(Asked("GET", "/events/"))
        assert stream.read(backend.monotonic() + 60) == b"data: 1\n\n"
        assert stream.read(backend.monotonic() + 60) == b": alive\n\n"
        stream.close()
        while not left:
            backend.sleep(0.001)


def test_closing_the_client_ends_a_read() -> None:
    gate = backend.Event()

    def silent() -> Iterator[bytes]:
        yield b"data: 1\n\n"
        gate.wait()

    client = client_over(Canned(HttpAnswer(200, [("content-type", "text/event-stream")], silent())))
    stream = client._transport.open_stream(Asked("GET", "/events/"))
    assert stream.read(backend.monotonic() + 60) == b"data: 1\n\n"
    assert stream.read(backend.monotonic() + 0.01) is None
    client.close()
    with pytest.raises(StreamBroken):
        stream.read(backend.monotonic() + 60)
    with pytest.raises(ClientClosed):
        client.health()
    gate.set()
