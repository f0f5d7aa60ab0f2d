# generated from tests/_async/test_api_transport.py by scripts/unasync.py; do not edit
from __future__ import annotations

import time
from typing import Any

import httpx
from runs_api.stepflow.api.health import health_check

from runs_sdk._sync.api_transport import build
from runs_sdk._sync.engine import Engine
from runs_sdk._sync.transport import Transport
from runs_sdk.core.auth import Bearer
from runs_sdk.core.http import EngineOptions
from runs_sdk.core.retry import RetryPolicy
from tests.wire import STREAM_HEAD, Wire, WireServer, answer, chunk


def transport(server: WireServer) -> Transport:
    engine = Engine(EngineOptions(trust_env=False))
    return Transport(engine, base_url=server.url, auth=Bearer("token-12345"), retry=RetryPolicy(max_retries=1))


def test_generated_functions_send_through_us_also_from_copies():
    with WireServer(lambda wire: answer(b"no such page", "404 Not Found", Content_Type="text/plain")) as server:
        ours = transport(server)
        client = build(ours, "runs_api.stepflow")
        for each in (client, client.with_headers({"X-Own": "1"}), client.with_timeout(httpx.Timeout(5))):
            response = health_check.sync_detailed(client=each)
            assert (response.status_code, response.parsed) == (404, "no such page")
        assert [wire.target for wire in server.requests] == [b"/api/v1/health"] * 3
        assert all(wire.header("authorization") == "Bearer token-12345" for wire in server.requests)
        assert [wire.header("x-own") for wire in server.requests] == [None, "1", None]
        assert server.accepted == 1
        ours.close()


def test_its_streams_stream_and_give_their_connection_back():
    def respond(wire: Wire) -> Any:
        wire.send(STREAM_HEAD)
        for _ in range(1000):
            wire.send(chunk(b": keepalive\n\n"))
            time.sleep(0.02)
        return False

    with WireServer(respond) as server:
        ours = transport(server)
        client = build(ours, "runs_api.stepflow")
        with client.get_httpx_client().stream("GET", "/api/v1/runs/run-1/events") as response:
            for data in response.iter_bytes():
                assert data.startswith(b": keepalive")
                break
        assert server.wait_until_open(0) == 0
        ours.close()
