from __future__ import annotations

import base64
import io
import json
import logging
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from attrs import evolve

from runs_sdk._async.api_transport import AsyncApiTransport
from runs_sdk._async.engine import AsyncEngine
from runs_sdk._async.transport import AsyncTransport
from runs_sdk._common.async_backend import spawn
from runs_sdk.core.auth import ApiKeyHeader, Bearer
from runs_sdk.core.client_credentials import ClientCredentials, TokenEndpoint
from runs_sdk.core.errors import (
    AuthenticationError,
    ConfigError,
    ConnectFailed,
    StreamBroken,
    TimedOut,
    TransportError,
)
from runs_sdk.core.http import EngineOptions, Request
from runs_sdk.core.retry import Backoff, RetryPolicy
from tests.wire import OK, STREAM_HEAD, Wire, WireServer, answer, chunk

pytestmark = pytest.mark.anyio
on_both = pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])  # unasync: remove

GET = Request("GET", "/thing")
POST = Request("POST", "/thing", json={"a": 1})


class Pauses(list[float]):
    """Sleeps that are noted instead of slept."""

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)


class Toy(AsyncTransport):
    """A transport whose pauses are known."""

    pauses: Pauses


def transport(server: WireServer | str, **options: Any) -> Toy:
    url = server if isinstance(server, str) else server.url
    engine = AsyncEngine(options.pop("engine", EngineOptions(trust_env=False)))
    settings: dict[str, Any] = {"base_url": url, "sleep": Pauses(), "random": lambda: 0.5, "service": "toy"} | options
    toy = Toy(engine, **settings)
    toy.pauses = settings["sleep"]
    return toy


def in_turn(*answers: bytes | Callable[[Wire], Any]) -> Callable[[Wire], Any]:
    """Answers one after the other; the last one again and again."""
    left = list(answers)

    def respond(wire: Wire) -> Any:
        given = left.pop(0) if len(left) > 1 else left[0]
        return given(wire) if callable(given) else given

    return respond


def cut(wire: Wire) -> bool:
    wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf")
    return False


UNAVAILABLE = answer(b"", "503 Service Unavailable")
BUSY = answer(b"", "429 Too Many Requests", Retry_After="7")
FAILING = answer(b"broken", "500 Internal Server Error")


# --- retries


@on_both  # unasync: remove
async def test_reads_are_tried_again_with_growing_pauses():
    with WireServer(in_turn(UNAVAILABLE, cut, OK)) as server:
        toy = transport(server)
        assert (await toy.send(GET)).content == b"{}"
        assert toy.pauses == [0.5, 1.0]
        await toy.aclose()
    assert len(server.requests) == 3


async def test_the_last_answer_is_returned_and_the_last_failure_raised():
    with WireServer(lambda wire: FAILING) as server:
        toy = transport(server)
        assert (await toy.send(GET)).content == b"broken"
        assert len(server.requests) == 3
        assert (await toy.send(GET, max_retries=0)).status_code == 500
        assert len(server.requests) == 4
        await toy.aclose()
    with WireServer(cut) as server:
        toy = transport(server)
        with pytest.raises(
            StreamBroken, match=r"toy: GET http://127\.0\.0\.1:\d+/thing: .*cut.*tried 3 times"
        ) as error:
            await toy.send(GET)
        assert (error.value.service, error.value.sent) == ("toy", True)
        await toy.aclose()


@pytest.mark.parametrize("given", [FAILING, UNAVAILABLE, answer(b"", "504 Gateway Timeout")])
async def test_a_start_is_not_sent_twice_after_an_unclear_answer(given: bytes):
    with WireServer(lambda wire: given) as server:
        toy = transport(server)
        await toy.send(POST)
        await toy.aclose()
    assert len(server.requests) == 1


async def test_a_start_is_not_sent_twice_after_a_cut():
    with WireServer(cut) as server:
        toy = transport(server)
        with pytest.raises(StreamBroken, match="may have carried it out; it was not sent again") as error:
            await toy.send(POST)
        assert error.value.sent
        await toy.aclose()
    assert len(server.requests) == 1


async def test_a_start_is_sent_again_when_the_service_did_nothing():
    with WireServer(in_turn(BUSY, answer(b"", "503 Busy", Retry_After="3"), OK)) as server:
        toy = transport(server)
        assert (await toy.send(POST)).status_code == 200
        assert toy.pauses == [7.0, 3.0]
        await toy.aclose()
    assert [json.loads(wire.body) for wire in server.requests] == [{"a": 1}] * 3


async def test_a_marked_post_is_tried_again():
    with WireServer(in_turn(FAILING, OK)) as server:
        toy = transport(server)
        assert (await toy.send(POST, idempotent=True)).status_code == 200
        await toy.aclose()


async def test_nothing_there_says_where_it_looked_and_that_nothing_was_sent():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    toy = transport(url)
    with pytest.raises(ConnectFailed) as error:
        await toy.send(POST)
    assert str(error.value) == (
        f"toy: POST {url}/thing: cannot connect to {url[7:]}: Connection refused (tried 3 times). "
        f"Nothing was sent. Does the service run at {url}?"
    )
    assert not error.value.sent
    await toy.aclose()


async def test_retries_end_before_the_deadline():
    with WireServer(lambda wire: BUSY) as server:
        toy = transport(server, timeout=3.0)
        assert (await toy.send(GET)).status_code == 429
        assert (len(server.requests), toy.pauses) == (1, [])
        assert (await toy.send(GET, timeout=None, max_retries=1)).status_code == 429
        assert toy.pauses == [7.0]
        await toy.aclose()


async def test_timeout_is_for_the_whole_call():
    with WireServer(in_turn(FAILING, FAILING, Wire.silence)) as server:
        toy = transport(server, retry=RetryPolicy(max_retries=50, backoff=Backoff(0.001)))
        with pytest.raises(TimedOut, match=r"did not come in time.*timeout="):
            await toy.send(GET, timeout=0.7)
        assert len(server.requests) == 3
        await toy.aclose()


async def test_one_shot_body_is_sent_once_and_a_file_again_from_its_start():
    file = io.BytesIO(b"the file")
    with WireServer(in_turn(BUSY, OK)) as server:
        toy = transport(server)
        assert (await toy.send(Request("PUT", "/", content=iter([b"once"])))).status_code == 429
        await toy.aclose()
    with WireServer(in_turn(BUSY, OK)) as server:
        toy = transport(server)
        assert (await toy.send(Request("PUT", "/", files={"file": ("a", file)}))).status_code == 200
        await toy.aclose()
    assert [b"the file" in wire.body for wire in server.requests] == [True, True]


async def test_opening_a_stream_is_tried_again_and_its_connections_are_given_back():
    with WireServer(in_turn(UNAVAILABLE, cut_head, STREAM_HEAD + chunk(b"data") + b"0\r\n\r\n")) as server:
        toy = transport(server)
        async with await toy.open_stream(GET) as stream:
            assert server.wait_until_open(1) == 1
            assert await stream.read_all(time.monotonic() + 10) == b"data"
        assert server.wait_until_open(1) == 1  # read to its end: kept for the next
        await toy.aclose()
        assert server.wait_until_open(0) == 0
        await toy.aclose()


def cut_head(wire: Wire) -> bool:
    wire.send(b"HTTP/1.1 200")
    return False


# --- credentials


async def test_credential_and_headers_go_to_the_service_only():
    elsewhere = WireServer(lambda wire: answer(b"elsewhere"))
    with elsewhere, WireServer(lambda wire: answer(b"", "302 Found", Location=elsewhere.url + "/file")) as server:
        toy = transport(server, auth=Bearer("token-12345"), headers={"X-Team": "a", "X-Api-Key": "key-12345"})
        with pytest.raises(TransportError, match="another origin") as error:
            await toy.send(GET)
        assert (error.value.status_code, error.value.sent) == (302, False)
        assert (await toy.send(GET, other_origins=True)).content == b"elsewhere"
        assert (await toy.send(Request("GET", elsewhere.url + "/direct"))).content == b"elsewhere"
        await toy.aclose()
    assert [server.requests[0].header(name) for name in ("authorization", "x-team", "x-api-key")] == [
        "Bearer token-12345",
        "a",
        "key-12345",
    ]
    assert len(elsewhere.requests) == 2
    for wire in elsewhere.requests:
        assert b"12345" not in wire.head


async def test_redirects_within_the_service_are_followed():
    def respond(wire: Wire) -> bytes:
        return answer(b"there") if wire.target == b"/there?x=1" else answer(b"", "307 Moved", Location="/there?x=1")

    with WireServer(respond) as server:
        toy = transport(server, auth=ApiKeyHeader("x-key", "key-12345"))
        assert (await toy.send(Request("GET", "/here", params={"y": "2"}))).content == b"there"
        assert server.requests[-1].header("x-key") == "key-12345"
        async with await toy.open_stream(GET) as stream:
            assert await stream.read_all(time.monotonic() + 10) == b"there"
        with pytest.raises(TransportError, match="only reads are followed"):
            await toy.send(POST)
        await toy.aclose()


async def test_no_credential_over_plain_http_to_another_machine():
    for options in ({"auth": Bearer("token-12345")}, {"headers": {"X-Api-Key": "key-12345"}}):
        toy = transport("http://service.invalid", **options)
        with pytest.raises(ConfigError, match="plain http.*allow_insecure"):
            await toy.send(GET)
        await toy.aclose()
        toy = transport("http://service.invalid", allow_insecure=True, **options)
        with pytest.raises(ConnectFailed):
            await toy.send(GET)
        await toy.aclose()


class TokenService:
    """Gives out numbered tokens; the thing answers 401 to all but the newest."""

    def __init__(self) -> None:
        self.given = 0
        self.revoked = False
        self.lock = threading.Lock()

    def __call__(self, wire: Wire) -> bytes:
        if wire.target == b"/token":
            time.sleep(0.1)
            with self.lock:
                self.given += 1
                return answer(json.dumps({"access_token": f"secret-token-{self.given}", "expires_in": 3600}).encode())
        with self.lock:
            good = wire.header("authorization") == f"Bearer secret-token-{self.given}" and not self.revoked
        return OK if good else answer(b"", "401 Unauthorized")


def credentials(server: WireServer, **options: Any) -> ClientCredentials:
    return ClientCredentials((TokenEndpoint(server.url + "/token", **options),), "id", "client-secret-1")


@on_both  # unasync: remove
async def test_twenty_callers_get_one_token_and_after_a_401_one_more():
    tokens = TokenService()
    with WireServer(tokens) as server:
        toy = transport(server, auth=credentials(server))

        async def call() -> None:
            assert (await toy.send(POST)).status_code == 200

        for expected in (1, 3):
            tasks = [spawn(call, name="call") for _ in range(20)]
            for task in tasks:
                assert await task.join(30)
                assert task.error is None
            assert tokens.given == expected
            tokens.given += 1  # the service forgets the token
        await toy.aclose()


async def test_a_401_that_stays_is_returned():
    tokens = TokenService()
    tokens.revoked = True
    with WireServer(tokens) as server:
        toy = transport(server, auth=credentials(server))
        assert (await toy.send(GET)).status_code == 401
        assert tokens.given == 2
        await toy.aclose()
        toy = transport(server, auth=Bearer("wrong-token"))
        count = len(server.requests)
        assert (await toy.send(GET)).status_code == 401
        assert len(server.requests) == count + 1
        await toy.aclose()


async def test_no_lock_is_held_while_a_stream_is_open():
    tokens = TokenService()

    def respond(wire: Wire) -> Any:
        if wire.target == b"/stream" and wire.header("authorization") == f"Bearer secret-token-{tokens.given}":
            wire.send(STREAM_HEAD)
            wire.silence()
            return False
        return tokens(wire)

    with WireServer(respond) as server:
        toy = transport(server, auth=credentials(server))
        async with await toy.open_stream(Request("GET", "/stream")):
            tokens.given += 1
            assert (await toy.send(GET)).status_code == 200
            async with await toy.open_stream(Request("GET", "/stream")) as second:
                assert second.status_code == 200
        await toy.aclose()


async def test_no_token_means_nothing_was_sent():
    with WireServer(lambda wire: answer(b'{"error": "invalid_client"}', "401 Unauthorized")) as server:
        toy = transport(server, auth=credentials(server, style="basic"))
        with pytest.raises(AuthenticationError, match="client_id and client_secret") as refused:
            await toy.send(POST)
        assert refused.value.service == "toy"
        assert server.requests[0].header("authorization") == "Basic " + base64.b64encode(b"id:client-secret-1").decode()
        await toy.aclose()
    with WireServer(cut) as server:
        toy = transport(server, auth=credentials(server))
        with pytest.raises(StreamBroken, match="No token from") as broken:
            await toy.send(POST)
        assert not broken.value.sent
        assert all(wire.target == b"/token" for wire in server.requests)
        assert len(server.requests) == 3
        await toy.aclose()


async def test_waiting_for_somebody_elses_token_keeps_the_deadline():
    go = threading.Event()

    def respond(wire: Wire) -> bytes:
        go.wait(20)
        return answer(b'{"access_token": "secret-token"}') if wire.target == b"/token" else OK

    with WireServer(respond) as server:
        toy = transport(server, auth=credentials(server))

        async def first() -> None:
            await toy.send(GET)

        task = spawn(first, name="first")
        while not server.requests:
            await real_sleep(0.01)
        with pytest.raises(TimedOut, match="no token came in time") as error:
            await toy.send(GET, timeout=0.2)
        assert not go.is_set()
        assert not error.value.sent
        go.set()
        assert await task.join(20)
        assert task.error is None
        await toy.aclose()


async def test_a_token_that_runs_out_in_the_queue_for_a_connection_is_renewed_before_anything_is_sent():
    go = threading.Event()
    given: list[str] = []

    def respond(wire: Wire) -> bytes:
        if wire.target == b"/token":
            given.append(f"token-{len(given) + 1}")
            life = 0.3 if len(given) == 1 else 600
            return answer(json.dumps({"access_token": given[-1], "expires_in": life}).encode())
        if wire.method == b"GET":
            go.wait(20)
        return OK

    with WireServer(respond) as server:
        auth = credentials(server)
        toy = transport(server, auth=auth, engine=EngineOptions(trust_env=False, max_connections=1))

        async def call(request: Request) -> None:
            assert (await toy.send(request)).status_code == 200

        tasks = [spawn(lambda: call(GET), name="first")]
        while len(server.requests) < 2:
            await real_sleep(0.01)
        tasks.append(spawn(lambda: call(POST), name="second"))
        while auth.headers(time.monotonic()) is not None:
            await real_sleep(0.01)
        go.set()
        for task in tasks:
            assert await task.join(20)
            assert task.error is None
        sent = [(wire.method, wire.header("authorization")) for wire in server.requests if wire.target != b"/token"]
        assert sent == [(b"GET", "Bearer token-1"), (b"POST", "Bearer token-2")]
        await toy.aclose()


async def test_a_token_that_cannot_be_renewed_yet_is_used_without_asking_twice():
    down = False

    def respond(wire: Wire) -> bytes:
        if wire.target != b"/token":
            return OK
        return answer(b"", "503 Service Unavailable") if down else answer(b'{"access_token": "t", "expires_in": 600}')

    with WireServer(respond) as server:
        auth = credentials(server)
        toy = transport(server, auth=auth)
        assert (await toy.send(GET)).status_code == 200
        assert auth._token is not None
        auth._token = evolve(auth._token, refresh_at=0.0)
        down = True
        assert (await toy.send(POST)).status_code == 200
        assert [wire.target for wire in server.requests[2:]] == [b"/token"] * 3 + [b"/thing"]
        await toy.aclose()


async def real_sleep(seconds: float) -> None:
    from runs_sdk._common import async_backend as backend

    await backend.sleep(seconds)


# --- options, logging


async def test_with_options_leaves_the_original_as_it_was():
    with WireServer(lambda wire: FAILING) as server:
        toy = transport(server, headers={"X-A": "1", "X-B": "1"}, auth=Bearer("token-12345"))
        other = toy.with_options(timeout=5, max_retries=0, headers={"x-b": "2"})
        await other.send(GET)
        assert len(server.requests) == 1
        assert [server.requests[0].header(name) for name in ("x-a", "x-b")] == ["1", "2"]
        assert (other.timeout, toy.timeout, other.engine is toy.engine) == (5, 30.0, True)
        await toy.send(GET)
        assert len(server.requests) == 4
        assert [server.requests[1].header(name) for name in ("x-a", "x-b")] == ["1", "1"]
        await toy.aclose()


async def test_log_has_a_line_per_try_and_no_secret(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG, logger="runs_sdk")
    with WireServer(in_turn(UNAVAILABLE, cut, OK)) as server:
        toy = transport(server, auth=ApiKeyHeader("x-key", "key-12345"), headers={"X-Api-Key": "other-12345"})
        await toy.send(Request("GET", "/key-12345", params={"token": "abc-12345"}, headers={"Cookie": "c-12345"}))
        await toy.aclose()
    lines = [record.getMessage() for record in caplog.records if record.name == "runs_sdk"]
    assert len(lines) == 3
    assert "12345" not in "".join(lines)
    assert [line.rpartition(" ")[2] for line in lines] == ["1", "2", "3"]
    assert ": 503 in " in lines[0]
    assert "cut in the middle" in lines[1]
    assert ": 200 in " in lines[2]


async def test_errors_hold_no_secret():
    def respond(wire: Wire) -> bool:
        wire.send(b"Oops key-12345\r\n\r\n")
        return False

    with WireServer(respond) as server:
        toy = transport(server, auth=ApiKeyHeader("x-key", "key-12345"))
        with pytest.raises(StreamBroken) as error:
            await toy.send(Request("GET", "/key-12345", params={"api_key": "key-12345"}))
        assert "12345" not in str(error.value)
        await toy.aclose()


# --- the generated client's way in


@on_both  # unasync: remove
async def test_httpx_client_sends_through_us():
    with WireServer(
        in_turn(UNAVAILABLE, answer(b'{"a": 1}', "200 OK", Content_Type="application/json"), FAILING)
    ) as server:
        toy = transport(server, auth=Bearer("token-12345"), retry=RetryPolicy(max_retries=1))
        async with httpx.AsyncClient(base_url=server.url, transport=AsyncApiTransport(toy)) as client:
            response = await client.get("/a", params={"q": "x y"})
            assert (response.status_code, response.json()) == (200, {"a": 1})
            response = await client.post("/a", json={"b": 2})
            assert (response.status_code, response.text) == (500, "broken")
        assert [wire.target for wire in server.requests] == [b"/a?q=x+y", b"/a?q=x+y", b"/a"]
        assert server.requests[-1].body == b'{"b":2}'
        assert server.requests[-1].header("content-length") == "7"
        assert all(wire.header("authorization") == "Bearer token-12345" for wire in server.requests)
        assert all(wire.header("user-agent").startswith("runs-sdk/") for wire in server.requests)
        assert server.accepted == 2  # the first one was closed after the 503
        await toy.aclose()


async def test_httpx_client_gets_bodies_through():
    file = io.BytesIO(b"the file")
    with WireServer(in_turn(BUSY, OK, BUSY, BUSY)) as server:
        toy = transport(server)
        async with httpx.AsyncClient(base_url=server.url, transport=AsyncApiTransport(toy), timeout=None) as client:
            response = await client.put("/", files={"file": ("a.txt", file)}, data={"x": "1"})
            assert response.status_code == 200
            response = await client.put("/", content=pieces())
            assert response.status_code == 429
        assert [b"the file" in wire.body for wire in server.requests] == [True, True, False]
        assert server.requests[-1].body == b"3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n"
        assert all(b"ransfer-" not in wire.head for wire in server.requests[:2])
        await toy.aclose()


async def pieces() -> Any:
    yield b"one"
    yield b"two"


@on_both  # unasync: remove
async def test_httpx_client_streams_what_streams():
    go = threading.Event()

    def respond(wire: Wire) -> Any:
        if wire.target == b"/file":
            return answer(b"x" * 3_000_000, Content_Type="application/pdf")
        wire.send(STREAM_HEAD + chunk(b"data: 1\n\n"))
        go.wait(20)
        return chunk(b"data: 2\n\n") + b"0\r\n\r\n"

    with WireServer(respond) as server:
        toy = transport(server)
        async with httpx.AsyncClient(base_url=server.url, transport=AsyncApiTransport(toy), timeout=None) as client:
            async with client.stream("GET", "/events") as response:
                lines = response.aiter_lines()
                assert await anext(lines) == "data: 1"
                go.set()
                assert [line.strip() async for line in lines] == ["", "data: 2", ""]
            async with client.stream("GET", "/events") as response:
                pass
            assert server.wait_until_open(0) == 0
            assert len((await client.get("/file")).content) == 3_000_000
        await toy.aclose()


async def test_httpx_client_has_its_timeout_kept():
    def respond(wire: Wire) -> Any:
        if wire.target == b"/events":
            wire.send(STREAM_HEAD)
        wire.silence()
        return False

    with WireServer(respond) as server:
        toy = transport(server)
        async with httpx.AsyncClient(base_url=server.url, transport=AsyncApiTransport(toy), timeout=0.2) as client:
            for path in ("/whole", "/events"):
                with pytest.raises(TimedOut):
                    await client.get(path)
        await toy.aclose()


@on_both  # unasync: remove
@pytest.mark.parametrize("request_", [GET, POST])
async def test_what_can_never_succeed_is_not_tried_again_and_says_why(request_: Request):
    with WireServer(lambda wire: OK, tls=True) as server, WireServer(lambda wire: OK) as plain:
        for url, why in (
            (server.url, r"its certificate is not trusted \(self.signed certificate\).*ssl_ca_cert"),
            (server.url.replace("127.0.0.1", "localhost"), "its certificate is not trusted"),
            (plain.url.replace("http:", "https:"), "no TLS connection to 127.0.0.1: TLS failed"),
        ):
            toy = transport(url, retry=RetryPolicy(max_retries=5))
            with pytest.raises(ConnectFailed, match=why) as caught:
                await toy.send(request_)
            assert caught.value.permanent
            assert not caught.value.sent
            assert "tried" not in str(caught.value)
            assert toy.pauses == []
        assert (server.accepted, plain.accepted) == (2, 1)


async def test_a_proxy_that_refuses_is_asked_once_and_one_that_fails_again():
    for status, times in (("407 Proxy Authentication Required", 1), ("403 Forbidden", 1), ("502 Bad Gateway", 3)):
        with WireServer(lambda wire, status=status: answer(b"", status)) as proxy:
            toy = transport("https://service.example", engine=EngineOptions(trust_env=False, proxy_url=proxy.url))
            with pytest.raises(ConnectFailed, match=status[:3]) as caught:
                await toy.send(GET)
            assert caught.value.permanent == (times == 1)
            assert len(proxy.requests) == times


async def test_a_deadline_that_ends_the_last_try_says_what_came_before():
    with WireServer(in_turn(cut, Wire.silence)) as server:
        toy = transport(server, timeout=1.0)
        with pytest.raises(TimedOut, match=r"tried 2 times; before that: the connection was cut"):
            await toy.send(GET)


@on_both  # unasync: remove
@pytest.mark.parametrize("status", ["500 Oh", "503 Busy", "200 OK"])
@pytest.mark.parametrize("streams", [False, True])
async def test_a_start_meets_no_connection_that_its_server_is_about_to_close(status: str, streams: bool):
    """Some servers close after an error, a moment later, and say so to nobody."""

    def respond(wire: Wire) -> bool:
        wire.send(answer(b"{}", status, Content_Type="application/json"))
        time.sleep(0.02)  # meanwhile the next request may come
        return not status.startswith("5")

    with WireServer(respond) as server:
        toy = transport(server, retry=RetryPolicy(max_retries=0))
        for _ in range(20):
            if streams:
                async with await toy.open_stream(GET) as stream:
                    await stream.read_all(time.monotonic() + 10)
            else:
                await toy.send(GET)
            assert (await toy.send(POST)).status_code == int(status[:3])
        if status == "200 OK" and not streams:
            assert server.accepted == 1


@on_both  # unasync: remove
@pytest.mark.parametrize("streams", [False, True])
@pytest.mark.parametrize("reset", [False, True])
async def test_a_read_over_a_connection_that_its_server_had_closed_is_sent_again_at_once(streams: bool, reset: bool):
    """Servers close what was kept, and a request may be on its way then: that is no failure, and costs no pause."""
    used: set[int] = set()

    def respond(wire: Wire) -> bytes | bool | None:
        if id(wire.sock) not in used:
            used.add(id(wire.sock))
            return OK
        return wire.reset() if reset else False

    with WireServer(respond) as server:
        toy = transport(server, retry=RetryPolicy(max_retries=0), sleep=never)
        for count in range(1, 4):
            if streams:
                async with await toy.open_stream(GET) as stream:
                    assert await stream.read_all(time.monotonic() + 10) == b"{}"
            else:
                assert (await toy.send(GET)).status_code == 200
            assert (server.accepted, len(server.requests)) == (count, 2 * count - 1)
        with pytest.raises(StreamBroken, match="not sent again"):
            await toy.send(POST)
        assert len(server.requests) == 6


@on_both  # unasync: remove
@pytest.mark.parametrize(("quiet", "opened"), [(0.0, [1, 2, 2, 3]), (1e9, [1, 1, 1, 1])])
async def test_a_start_takes_no_connection_that_was_idle_for_long(
    quiet: float, opened: list[int], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("runs_sdk._async.transport.QUIET", quiet)
    with WireServer(lambda wire: OK) as server:
        toy = transport(server)
        seen = []
        for request in (GET, POST, GET, POST):
            await toy.send(request)
            seen.append(server.accepted)
        assert seen == opened
        await toy.aclose()


async def never(seconds: float) -> None:
    raise AssertionError(f"a pause of {seconds} s")
