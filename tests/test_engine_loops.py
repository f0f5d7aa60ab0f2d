"""What only async code meets: cancellation, and event loops that come and go."""

from __future__ import annotations

import asyncio
import sys
import time
from typing import Any

import anyio
import pytest

from runs_sdk._async.engine import AsyncEngine
from runs_sdk.core.errors import ConfigError
from runs_sdk.core.http import EngineOptions, Request
from tests.wire import OK, STREAM_HEAD, Wire, WireServer, chunk

DIRECT = EngineOptions(trust_env=False)
on_both = pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])


def soon() -> float:
    return time.monotonic() + 20


@pytest.mark.anyio
@on_both
async def test_a_cancelled_request_gives_its_connection_back():
    def respond(wire: Wire) -> Any:
        if wire.target == b"/head":
            wire.silence()
        elif wire.target == b"/body":
            wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf")
            wire.silence()
        return OK

    with WireServer(respond) as server:
        engine = AsyncEngine(EngineOptions(trust_env=False, max_connections=1))
        for path in ("/head", "/body", "/head"):
            with anyio.move_on_after(0.1) as scope:
                await engine.send(Request("GET", server.url + path), deadline=soon())
            assert scope.cancelled_caught
            assert engine.connections == 0
        assert (await engine.send(Request("GET", server.url + "/"), deadline=soon())).status_code == 200
        assert await anyio.to_thread.run_sync(server.wait_until_open, 1) == 1
        with anyio.move_on_after(0.1) as scope:
            await engine.open_stream(Request("GET", server.url + "/head"), deadline=soon())
        assert scope.cancelled_caught
        await engine.aclose()
        assert await anyio.to_thread.run_sync(server.wait_until_open, 0) == 0


@pytest.mark.anyio
@on_both
async def test_a_cancelled_read_loses_nothing():
    def respond(wire: Wire) -> bytes:
        wire.send(STREAM_HEAD)
        for number in range(30):
            time.sleep(0.01)
            wire.send(chunk(b"%d," % number))
        return b"0\r\n\r\n"

    with WireServer(respond) as server:
        engine = AsyncEngine(DIRECT)
        received, cancelled = b"", 0
        async with await engine.open_stream(Request("GET", server.url), deadline=soon()) as stream:
            while True:
                data: bytes | None = None
                with anyio.move_on_after(0.003) as scope:
                    data = await stream.read(soon())
                cancelled += scope.cancelled_caught
                received += data or b""
                if data == b"":
                    break
        assert received == b"".join(b"%d," % number for number in range(30))
        assert cancelled > 0
        await engine.aclose()


def test_an_engine_outlives_its_event_loop():
    with WireServer(lambda wire: OK) as server:
        engine = AsyncEngine(EngineOptions(trust_env=False, keepalive_expiry=60))

        async def ask(closing: bool) -> int:
            response = await engine.send(Request("GET", server.url), deadline=soon())
            if closing:
                await engine.aclose()
            return response.status_code

        assert asyncio.run(ask(False)) == 200
        assert asyncio.run(ask(False)) == 200
        assert asyncio.run(ask(True)) == 200


def test_a_stream_forgotten_in_a_loop_that_is_gone():
    def respond(wire: Wire) -> bool:
        wire.send(STREAM_HEAD)
        wire.silence()
        return False

    with WireServer(respond) as server:
        engine = AsyncEngine(DIRECT)
        kept = asyncio.run(engine.open_stream(Request("GET", server.url), deadline=soon()))
        assert kept.status_code == 200
        del kept
        assert server.wait_until_open(0) == 0


def test_a_socks_proxy_names_the_package_that_it_needs(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "socksio", None)
    with WireServer(lambda wire: OK) as server:
        engine = AsyncEngine(EngineOptions(proxy_url=f"socks5://127.0.0.1:{server.port}"))
        with pytest.raises(ConfigError, match=r"runs-sdk\[socks\]"):
            asyncio.run(engine.send(Request("GET", "http://service.example"), deadline=soon()))


@pytest.mark.parametrize("url", ["ftp://proxy:21", "http://", "no url at all"])
def test_a_proxy_that_makes_no_sense(url: str):
    engine = AsyncEngine(EngineOptions(proxy_url=url))
    with pytest.raises(ConfigError, match="proxy"):
        asyncio.run(engine.send(Request("GET", "http://service.example"), deadline=soon()))
