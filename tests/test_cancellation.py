"""Cancelled after the n-th checkpoint: no byte is lost, no connection leaks, and the next request is right."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Coroutine, Generator
from typing import Any

import anyio
import pytest
from attrs import evolve

from runs_sdk._async.engine import AsyncEngine
from runs_sdk.core.http import EngineOptions, Request
from tests._async.test_engine import as_proxy
from tests.wire import CERTIFICATE, STREAM_HEAD, Wire, WireServer, answer, chunk

pytestmark = pytest.mark.anyio
on_both = pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])

PIECES = 210
SAMPLE = (1, 2, 3, 4, 5, 6, 7, 9, 12, 17)
ALL = range(1, 201)


class CancelledAt:
    """Awaits the coroutine, and cancels the scope as it waits for the n-th time."""

    def __init__(self, work: Coroutine[Any, Any, None], scope: anyio.CancelScope, number: int) -> None:
        self._work, self._scope, self._number = work, scope, number

    def __await__(self) -> Generator[Any, Any, None]:
        steps = self._work.__await__()
        resume: Any = None
        failure: BaseException | None = None
        number = 0
        while True:
            try:
                wanted = steps.send(resume) if failure is None else steps.throw(failure)
            except StopIteration:
                return
            number += 1
            if number == self._number:
                self._scope.cancel()
            resume, failure = None, None
            try:
                resume = yield wanted
            except BaseException as error:
                failure = error


async def cancelled(work: Coroutine[Any, Any, None], number: int) -> bool:
    with anyio.CancelScope() as scope:
        await CancelledAt(work, scope, number)
    return scope.cancelled_caught


def respond(wire: Wire) -> bytes:
    """What was asked for, in pieces, so that there is much to wait for."""
    if wire.target.startswith(b"/stream"):
        wire.send(STREAM_HEAD[:30])
        wire.send(STREAM_HEAD[30:])
        for number in range(PIECES):
            wire.send(chunk(b"%d," % number))
            time.sleep(0.0001)
        return b"0\r\n\r\n"
    if wire.body:
        wire.send(b"HTTP/1.1 100 Continue\r\n\r\n")
    whole = answer(wire.target + b" %d" % len(wire.body))
    wire.send(whole[:20])
    wire.send(whole[20:-3])
    return whole[-3:]


WHOLE = b"".join(b"%d," % number for number in range(PIECES))


def soon() -> float:
    return time.monotonic() + 30


async def requests(engine: AsyncEngine, url: str, number: int) -> None:
    """Requests of every kind, many times."""
    for turn in range(200):
        path = f"/{number}-{turn}"
        for body in (None, b"x" * 10, iter([b"y" * 300_000] * 2)):
            request = Request("GET" if body is None else "PUT", url + path, content=body)
            found = (await engine.send(request, deadline=soon())).content
            assert found.startswith(path.encode() + b" "), found
        async with await engine.open_stream(Request("GET", url + "/stream"), deadline=soon()) as stream:
            if turn % 2:
                assert await stream.read_all(soon()) == WHOLE
            else:
                assert await stream.read(soon())


async def check(numbers: Any, tls: bool, *, tunnel: bool = False) -> None:
    with WireServer(respond, tls=tls) as server, WireServer(as_proxy, tls=tunnel) as proxy:
        options = EngineOptions(trust_env=False, ssl_ca_cert=str(CERTIFICATE), max_connections=2)
        engine = AsyncEngine(evolve(options, proxy_url=proxy.url) if tunnel else options)
        for number in numbers:
            assert await cancelled(requests(engine, server.url, number), number)
            assert engine.under_way == 0
            assert engine.connections == engine.idle_connections, "a place was not given back"
            after = await engine.send(Request("GET", f"{server.url}/after{number}"), deadline=soon())
            assert after.content == b"/after%d 0" % number
            assert await anyio.to_thread.run_sync(server.wait_until_open, 1) == 1, "a connection leaks"
        await engine.aclose()
        assert await anyio.to_thread.run_sync(server.wait_until_open, 0) == 0
        assert await anyio.to_thread.run_sync(proxy.wait_until_open, 0) == 0
        assert (proxy.accepted > 0) == tunnel


@on_both
async def test_requests() -> None:
    await check(SAMPLE, False)


@on_both
@pytest.mark.full
@pytest.mark.parametrize("tls", [False, True])
async def test_requests_at_every_checkpoint(tls: bool) -> None:
    await check(ALL, tls)


@on_both
async def test_requests_through_a_tunnel() -> None:
    await check(SAMPLE[2:6], True, tunnel=True)


@on_both
@pytest.mark.full
async def test_requests_through_a_tunnel_at_every_checkpoint() -> None:
    await check(ALL, True, tunnel=True)


def answer_early(sock: socket.socket) -> None:
    with sock:
        try:
            sock.recv(65536)
            sock.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" + answer(b"too large", "413 Content Too Large"))
            while sock.recv(65536):  # whoever answers early reads on
                pass
        except OSError:
            return


async def upload(numbers: Any) -> None:
    """Uploads whose answers come before their ends."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threads: list[threading.Thread] = []

        def serve() -> None:
            while True:
                try:
                    sock, _ = listener.accept()
                except OSError:
                    return
                threads.append(threading.Thread(target=answer_early, args=(sock,), daemon=True))
                threads[-1].start()

        threading.Thread(target=serve, daemon=True).start()
        engine = AsyncEngine(EngineOptions(trust_env=False, max_connections=1))
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"

        async def send() -> None:
            for _ in range(200):
                found = await engine.send(Request("PUT", url, content=b"x" * 20_000_000), deadline=soon())
                assert (found.status_code, found.content) == (413, b"too large")

        for number in numbers:
            assert await cancelled(send(), number)
            assert (engine.under_way, engine.connections) == (0, 0)
        listener.close()
        for thread in threads:
            await anyio.to_thread.run_sync(thread.join, 20)
            assert not thread.is_alive(), "a connection leaks"
        await engine.aclose()


@on_both
async def test_early_answers() -> None:
    await upload(SAMPLE[:4])


@on_both
@pytest.mark.full
async def test_early_answers_at_every_checkpoint() -> None:
    await upload(ALL)


async def read(numbers: Any, tls: bool) -> None:
    with WireServer(respond, tls=tls) as server:
        engine = AsyncEngine(EngineOptions(trust_env=False, ssl_ca_cert=str(CERTIFICATE)))
        seen = 0
        for number in numbers:
            received: list[bytes] = []
            stream = await engine.open_stream(Request("GET", server.url + "/stream"), deadline=soon())

            async def work(stream: Any = stream, received: list[bytes] = received) -> None:
                while data := await stream.read(soon()):
                    received.append(data)

            seen += await cancelled(work(), number)
            await work()
            assert b"".join(received) == WHOLE
            await stream.aclose()
        assert seen >= 1
        assert server.accepted == 1, "each stream gave its connection back"
        await engine.aclose()


@on_both
async def test_reads() -> None:
    await read(SAMPLE[:4], False)


@on_both
@pytest.mark.full
@pytest.mark.parametrize("tls", [False, True])
async def test_reads_at_every_checkpoint(tls: bool) -> None:
    await read(ALL, tls)
