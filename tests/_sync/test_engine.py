# generated from tests/_async/test_engine.py by scripts/unasync.py; do not edit
from __future__ import annotations

import gc
import gzip
import io
import socket
import threading
import time
from typing import Any

import pytest

from runs_sdk._common.sync_backend import run_in_thread, sleep, spawn
from runs_sdk._sync.engine import Engine
from runs_sdk.core.errors import (
    ConfigError,
    ConnectFailed,
    DecodeError,
    InputValidationError,
    StreamBroken,
    TimedOut,
    TransportError,
    UnsupportedOperation,
)
from runs_sdk.core.http import EngineOptions, Request
from tests.wire import CERTIFICATE, OK, STREAM_HEAD, Wire, WireServer, answer, chunk

DIRECT = EngineOptions(trust_env=False)


def soon(seconds: float = 20.0) -> float:
    return time.monotonic() + seconds


def get(server: WireServer, path: str = "/", **fields: Any) -> Request:
    return Request("GET", server.url + path, **fields)


# --- whole answers


def test_answer_as_plain_data():
    with WireServer(lambda wire: answer(b'{"a": 1}', "404 Not Found", X_Thing="yes")) as server:
        engine = Engine(DIRECT)
        response = engine.send(get(server, "/x", params={"q": "a b", "n": 1}), deadline=soon())
        engine.close()
    assert (response.status_code, response.json(), response.headers["x-thing"]) == (404, {"a": 1}, "yes")
    request = server.requests[0]
    assert request.target == b"/x?q=a+b&n=1"
    assert request.header("host") == f"127.0.0.1:{server.port}"
    assert request.header("accept-encoding") == "gzip, deflate"
    assert request.header("user-agent").startswith("runs-sdk/")


def test_connection_is_kept_and_used_again():
    with WireServer(lambda wire: OK) as server:
        engine = Engine(DIRECT)
        for _ in range(5):
            engine.send(get(server), deadline=soon())
        assert (server.accepted, server.open) == (1, 1)
        engine.close()
        assert server.wait_until_open(0) == 0


def test_connection_that_the_server_closed_meanwhile_is_not_used():
    def respond(wire: Wire) -> bytes | bool:
        wire.send(OK)
        return False

    with WireServer(respond) as server:
        engine = Engine(DIRECT)
        for _ in range(3):
            engine.send(get(server), deadline=soon())
            server.wait_until_open(0)
            sleep(0.02)
        engine.close()
    assert server.accepted == 3


@pytest.mark.parametrize(
    ("fields", "media_type", "body"),
    [
        ({"json": {"ä": [1, None]}}, "application/json", '{"ä":[1,null]}'.encode()),
        ({"json": None}, "application/json", b"null"),
        ({"data": {"a": "1", "b": "x y"}}, "application/x-www-form-urlencoded", b"a=1&b=x+y"),
        ({"content": "text"}, None, b"text"),
        ({"content": b"\x00\x01"}, None, b"\x00\x01"),
        ({"content": lambda: b"made"}, None, b"made"),
        ({}, None, b""),
    ],
)
def test_bodies(fields: dict[str, Any], media_type: str | None, body: bytes):
    with WireServer(lambda wire: OK) as server:
        engine = Engine(DIRECT)
        engine.send(Request("POST", server.url, **fields), deadline=soon())
        engine.close()
    request = server.requests[0]
    assert request.body == body
    assert request.header("content-type") == media_type
    assert request.header("content-length") == str(len(body))


def test_multipart_rewinds_its_file():
    file = io.BytesIO(b"content of the file")
    with WireServer(lambda wire: OK) as server:
        engine = Engine(DIRECT)
        request = Request("POST", server.url, data={"kind": "pdf"}, files={"file": ("a.pdf", file, "application/pdf")})
        engine.send(request, deadline=soon())
        engine.send(request, deadline=soon())
        engine.close()
    for sent in server.requests:
        assert sent.header("content-type").startswith("multipart/form-data; boundary=")
        assert b"content of the file" in sent.body
        assert b'name="kind"\r\n\r\npdf' in sent.body


def test_iterator_and_file_are_sent_in_chunks():
    with WireServer(lambda wire: OK) as server:
        engine = Engine(DIRECT)
        engine.send(Request("PUT", server.url, content=iter([b"one", b"two"])), deadline=soon())
        engine.send(Request("PUT", server.url, content=lambda: io.BytesIO(b"file")), deadline=soon())
        engine.close()
    assert [sent.body for sent in server.requests] == [b"3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n", b"4\r\nfile\r\n0\r\n\r\n"]


def test_compressed_answers():
    whole = gzip.compress(b'{"packed": true}')
    bodies = [whole, whole[:10], b"not gzip at all"]
    with WireServer(lambda wire: answer(bodies[int(wire.target[1:])], Content_Encoding="gzip")) as server:
        engine = Engine(DIRECT)
        assert (engine.send(get(server, "/0"), deadline=soon())).json() == {"packed": True}
        with pytest.raises(DecodeError, match="compressed"):
            engine.send(get(server, "/2"), deadline=soon())
        assert (engine.send(get(server, "/0"), deadline=soon())).status_code == 200
        engine.close()


def test_interim_answers_and_early_answers():
    early = b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"

    def respond(wire: Wire) -> bytes | bool:
        if wire.method == b"GET":
            return early + early + OK
        wire.send(answer(b"too large", "413 Content Too Large", Connection="close"))
        return False

    with WireServer(respond) as server:
        engine = Engine(DIRECT)
        assert (engine.send(get(server), deadline=soon())).content == b"{}"
        stream = engine.open_stream(get(server), deadline=soon())
        assert stream.read_all(soon()) == b"{}"
        stream.close()
        response = engine.send(Request("POST", server.url, content=b"x" * 1000), deadline=soon())
        assert (response.status_code, response.content) == (413, b"too large")
        engine.close()


# --- what goes wrong


def test_refused_and_unknown_host():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    engine = Engine(DIRECT)
    with pytest.raises(ConnectFailed, match=rf"127\.0\.0\.1:{port}: Connection refused") as refused:
        engine.send(Request("POST", f"http://127.0.0.1:{port}/"), deadline=soon())
    with pytest.raises(ConnectFailed, match=r"nowhere\.invalid:80: ") as unknown:
        engine.send(Request("POST", "http://nowhere.invalid/"), deadline=soon())
    assert (refused.value.sent, unknown.value.sent) == (False, False)
    engine.close()


@pytest.mark.parametrize("url", ["ftp://host/", "host/path", "http://", "http://host:port/", "/only/path"])
def test_urls_that_make_no_sense(url: str):
    engine = Engine(DIRECT)
    with pytest.raises(ConfigError, match="URL"):
        engine.send(Request("GET", url), deadline=soon())
    engine.close()


@pytest.mark.parametrize("value", ["secret\r\nX-Other: 1", "secret\x00", "secret☃"])
def test_header_that_cannot_be_sent_is_named_without_its_value(value: str):
    engine = Engine(DIRECT)
    with pytest.raises(ConfigError, match="Authorization") as caught:
        engine.send(Request("GET", "http://127.0.0.1:9/", headers={"Authorization": value}), deadline=soon())
    assert "secret" not in str(caught.value)
    engine.close()


def test_body_that_is_no_json():
    engine = Engine(DIRECT)
    for body in ({"x": object()}, {"x": float("nan")}):
        with pytest.raises(InputValidationError, match="JSON"):
            engine.send(Request("POST", "http://127.0.0.1:9/", json=body), deadline=soon())
    engine.close()


@pytest.mark.parametrize("streaming", [False, True])
@pytest.mark.parametrize(
    ("garbage", "reason"),
    [
        (b"SSH-2.0-OpenSSH_9.6\r\n\r\n", "does not keep to HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}", "does not keep to HTTP"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000 + b"\r\n\r\n", "does not keep to HTTP"),
        (b"", "closed before any answer"),
        (b"HTTP/1.1 200 OK\r\nContent-Le", "."),
    ],
)
def test_garbage_instead_of_an_answer(garbage: bytes, reason: str, streaming: bool):
    def respond(wire: Wire) -> bool:
        wire.send(garbage)
        return False

    with WireServer(respond) as server:
        engine = Engine(DIRECT)
        with pytest.raises(StreamBroken, match=reason) as caught:
            if streaming:
                engine.open_stream(get(server), deadline=soon())
            else:
                engine.send(get(server), deadline=soon())
        assert caught.value.sent
        assert server.wait_until_open(0) == 0
        engine.close()


def test_reset_before_the_answer_and_cut_in_its_middle():
    def respond(wire: Wire) -> bool:
        if wire.target == b"/reset":
            wire.reset()
        else:
            wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")
        return False

    with WireServer(respond) as server:
        engine = Engine(DIRECT)
        with pytest.raises(StreamBroken, match=r"Connection reset|closed before any answer") as reset:
            engine.send(get(server, "/reset"), deadline=soon())
        with pytest.raises(StreamBroken, match="in the middle of the answer") as cut:
            engine.send(get(server, "/cut"), deadline=soon())
        assert (reset.value.sent, cut.value.sent) == (True, True)
        engine.close()


@pytest.mark.parametrize("tls", [False, True])
def test_deadline_holds_while_bytes_trickle_in(tls: bool):
    def respond(wire: Wire) -> bool:
        if wire.target == b"/connect":
            wire.send(OK)
            return True
        if wire.target == b"/head":
            wire.drip(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 1000, 0.05)
        elif wire.target == b"/body":
            wire.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            wire.drip(b"z" * 1000, 0.05)
        else:
            wire.silence()
        return False

    with WireServer(respond, tls=tls) as server:
        engine = Engine(EngineOptions(ssl_ca_cert=str(CERTIFICATE), trust_env=False))
        for path in ("/head", "/body", "/silence"):
            engine.send(get(server, "/connect"), deadline=soon())
            with pytest.raises(TimedOut) as caught:  # each would take a minute
                engine.send(get(server, path), deadline=soon(0.4))
            assert caught.value.sent
        assert server.wait_until_open(0) == 0
        engine.close()


def test_deadline_holds_while_connecting_and_while_sending():
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        engine = Engine(DIRECT)
        for seconds in (0.4, 4.0, 20.0):  # until there is time enough to connect
            with pytest.raises(TimedOut) as sending:  # the kernel accepts it, nobody reads
                engine.send(Request("POST", url, content=b"x" * 50_000_000), deadline=soon(seconds))
            if sending.value.sent:
                break
        assert sending.value.sent
        with pytest.raises(TimedOut) as handshake:
            engine.send(Request("POST", url.replace("http", "https")), deadline=soon(0.8))
        assert not handshake.value.sent
        engine.close()


def test_deadline_that_has_passed_sends_nothing():
    with WireServer(lambda wire: OK) as server:
        engine = Engine(DIRECT)
        with pytest.raises(TimedOut) as caught:
            engine.send(get(server), deadline=time.monotonic() - 1)
        assert not caught.value.sent
        engine.close()
    assert server.requests == []


def test_connect_timeout_is_a_failed_connection():
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        engine = Engine(EngineOptions(trust_env=False, connect_timeout=0.2))
        with pytest.raises(ConnectFailed, match=r"no answer within 0\.2 s"):
            engine.send(Request("GET", f"https://127.0.0.1:{listener.getsockname()[1]}/"), deadline=soon())
        engine.close()


def test_certificate_nobody_knows():
    with WireServer(lambda wire: OK, tls=True) as server:
        engine = Engine(DIRECT)
        with pytest.raises(ConnectFailed, match=r"not trusted \(self.signed certificate\).*ssl_ca_cert") as caught:
            engine.send(get(server), deadline=soon())
        assert not caught.value.sent
        engine.close()
        for options in (
            EngineOptions(verify_ssl=False, trust_env=False),
            EngineOptions(ssl_ca_cert=str(CERTIFICATE), trust_env=False),
        ):
            engine = Engine(options)
            assert (engine.send(get(server), deadline=soon())).status_code == 200
            engine.close()


def test_the_certificate_may_have_another_name_than_the_url():
    with WireServer(lambda wire: OK, tls=True) as server:
        url = server.url.replace("localhost", "127.0.0.1")
        good = Engine(EngineOptions(ssl_ca_cert=str(CERTIFICATE), trust_env=False, server_hostname="localhost"))
        assert (good.send(Request("GET", url), deadline=soon())).status_code == 200
        good.close()
        bad = Engine(EngineOptions(ssl_ca_cert=str(CERTIFICATE), trust_env=False, server_hostname="other.example"))
        with pytest.raises(ConnectFailed, match="other.example"):
            bad.send(Request("GET", url), deadline=soon())
        bad.close()


def test_http_server_behind_an_https_url():
    with WireServer(lambda wire: OK) as server:
        engine = Engine(EngineOptions(verify_ssl=False, trust_env=False))
        with pytest.raises(ConnectFailed, match="TLS") as caught:
            engine.send(Request("GET", server.url.replace("http", "https")), deadline=soon(5))
        assert not caught.value.sent
        engine.close()


def test_certificate_files_that_are_not_there():
    for options in (EngineOptions(ssl_ca_cert="/no/ca.pem"), EngineOptions(verify_ssl=False, cert_file="/no/cert.pem")):
        engine = Engine(options)
        with pytest.raises(ConfigError, match=r"/no/c"):
            engine.send(Request("GET", "https://127.0.0.1:9/"), deadline=soon())
        engine.close()


def test_tls_context_is_made_only_for_https_and_once():
    with WireServer(lambda wire: OK) as plain, WireServer(lambda wire: OK, tls=True) as secure:
        engine = Engine(EngineOptions(verify_ssl=False, trust_env=False))
        engine.send(get(plain), deadline=soon())
        assert engine._network._tls is None
        engine.send(get(secure), deadline=soon())
        context = engine._network._tls
        engine.send(get(secure), deadline=soon())
        assert context is not None
        assert engine._network._tls is context
        engine.close()


def test_max_connections_makes_requests_wait_but_streams_do_not_count():
    release = threading.Event()

    def respond(wire: Wire) -> bytes | None:
        if wire.target == b"/stream":
            wire.send(STREAM_HEAD)
            wire.silence()
        elif wire.target == b"/slow":
            release.wait(20)
        return OK

    with WireServer(respond) as server:
        engine = Engine(EngineOptions(trust_env=False, max_connections=1))
        streams = [engine.open_stream(get(server, "/stream"), deadline=soon()) for _ in range(5)]
        assert (engine.send(get(server), deadline=soon())).status_code == 200

        def slow() -> None:
            engine.send(get(server, "/slow"), deadline=soon())

        task = spawn(slow, name="slow")
        while server.requests[-1].target != b"/slow":
            sleep(0.01)
        with pytest.raises(TimedOut, match="all 1 connections") as caught:
            engine.send(get(server), deadline=soon(0.3))
        assert not caught.value.sent
        release.set()
        assert task.join(20)
        assert task.error is None
        for stream in streams:
            stream.close()
        engine.close()
        assert server.wait_until_open(0) == 0


# --- streams


def test_stream_is_there_at_the_head_and_a_read_that_waits_in_vain_harms_nothing():
    go = threading.Event()

    def respond(wire: Wire) -> bytes:
        wire.send(STREAM_HEAD)
        go.wait(20)
        return chunk(b"one") + chunk(b"two") + b"0\r\n\r\n"

    with WireServer(respond) as server:
        engine = Engine(DIRECT)
        stream = engine.open_stream(get(server), deadline=soon())
        assert (stream.status_code, stream.headers["content-type"]) == (200, "text/event-stream")
        for _ in range(3):
            assert stream.read(soon(0.05)) is None
        go.set()
        received = b""
        while data := stream.read(soon()):
            received += data
        assert (received, data) == (b"onetwo", b"")
        assert stream.read(soon()) == b""
        stream.close()
        stream.close()
        assert server.requests[0].header("accept-encoding") == "identity"
        engine.close()


def test_a_read_without_time_still_takes_what_is_there():
    with WireServer(lambda wire: STREAM_HEAD + chunk(b"now") + b"0\r\n\r\n") as server:
        engine = Engine(DIRECT)
        with engine.open_stream(get(server), deadline=soon()) as stream:
            received, tries = b"", 0
            while (data := stream.read(0.0)) != b"":
                received += data or b""
                tries += 1
                assert tries < 5000
                sleep(0.001)
            assert received == b"now"
        engine.close()


@pytest.mark.parametrize("tls", [False, True])
def test_drops_and_silence_alternate(tls: bool):
    def respond(wire: Wire) -> bool:
        for number in range(20):
            wire.send((STREAM_HEAD if number == 0 else b"") + chunk(b"data: %d\n\n" % number))
            time.sleep(0.02)
        wire.send(b"0\r\n\r\n")
        return False

    with WireServer(respond, tls=tls) as server:
        engine = Engine(EngineOptions(ssl_ca_cert=str(CERTIFICATE), trust_env=False))
        stream = engine.open_stream(get(server), deadline=soon())
        received, waits = b"", 0
        while (data := stream.read(soon(0.007))) != b"":
            received += data or b""
            waits += data is None
        assert received == b"".join(b"data: %d\n\n" % number for number in range(20))
        assert waits > 0
        stream.close()
        engine.close()


FRAMINGS = {
    "chunked": STREAM_HEAD + chunk(b"one") + chunk(b"two\n\n") + b"0\r\nTrailer: x\r\n\r\n",
    "length": b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nonetwo\n\n",
    "until close": b"HTTP/1.1 200 OK\r\n\r\nonetwo\n\n",
    "interim": b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\nContent-Length: 8\n\nonetwo\n\n",
}


@pytest.mark.parametrize("framing", FRAMINGS)
def test_answer_cut_at_every_byte(framing: str):
    whole = FRAMINGS[framing]

    def respond(wire: Wire) -> bool:
        wire.send(whole[: int(wire.target[1:])])
        return False

    body_start = len(whole) if framing != "until close" else whole.index(b"\r\n\r\n") + 4
    with WireServer(respond) as server:
        engine = Engine(DIRECT)
        for cut in range(1, len(whole) + 1):
            received, clean = b"", False
            try:
                with engine.open_stream(get(server, f"/{cut}"), deadline=soon()) as stream:
                    while data := stream.read(soon()):
                        received += data
                    clean = True
            except StreamBroken:
                pass
            assert clean == (cut >= body_start), cut
            assert b"onetwo\n\n".startswith(received), cut
        assert received == b"onetwo\n\n"
        assert server.wait_until_open(0) == 0
        engine.close()


@pytest.mark.parametrize("framing", FRAMINGS)
def test_answer_sent_byte_by_byte(framing: str):
    def respond(wire: Wire) -> bool:
        wire.drip(FRAMINGS[framing], 0)
        return False

    with WireServer(respond) as server:
        engine = Engine(DIRECT)
        with engine.open_stream(get(server), deadline=soon()) as stream:
            assert stream.read_all(soon()) == b"onetwo\n\n"
        engine.close()


def test_garbage_in_the_chunks():
    with WireServer(lambda wire: STREAM_HEAD + chunk(b"good") + b"no chunk\r\n") as server:
        engine = Engine(DIRECT)
        stream = engine.open_stream(get(server), deadline=soon())
        assert stream.read(soon()) == b"good"
        for _ in range(2):
            with pytest.raises(StreamBroken, match="rules of HTTP"):
                stream.read(soon())
        stream.close()
        engine.close()


def test_error_body_and_its_limit():
    with WireServer(lambda wire: answer(b"x" * 5000, "500 Internal Server Error")) as server:
        engine = Engine(DIRECT)
        with engine.open_stream(get(server), deadline=soon()) as stream:
            assert stream.status_code == 500
            assert stream.read_all(soon(), limit=100) == b"x" * 100
        engine.close()
        assert server.wait_until_open(0) == 0


def test_read_all_keeps_its_deadline():
    def respond(wire: Wire) -> bool:
        wire.send(b"HTTP/1.1 500 Oh\r\nContent-Length: 1000\r\n\r\n")
        wire.drip(b"z" * 1000, 0.05)
        return False

    with WireServer(respond) as server:
        engine = Engine(DIRECT)
        with engine.open_stream(get(server), deadline=soon()) as stream:
            with pytest.raises(TimedOut):
                stream.read_all(soon(0.2))
        engine.close()


def test_opening_keeps_its_deadline():
    def respond(wire: Wire) -> bool:
        wire.drip(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 1000, 0.05)
        return False

    with WireServer(respond) as server:
        engine = Engine(DIRECT)
        with pytest.raises(TimedOut):
            engine.open_stream(get(server), deadline=soon(0.2))
        assert server.wait_until_open(0) == 0
        engine.close()


def test_compressed_stream():
    packed = gzip.compress(b"data: 1\n\ndata: 2\n\n")
    head = STREAM_HEAD.replace(b"\r\n\r\n", b"\r\nContent-Encoding: gzip\r\n\r\n")
    with WireServer(lambda wire: head + chunk(packed[:7]) + chunk(packed[7:]) + b"0\r\n\r\n") as server:
        engine = Engine(DIRECT)
        with engine.open_stream(get(server), deadline=soon()) as stream:
            assert stream.read_all(soon()) == b"data: 1\n\ndata: 2\n\n"
        engine.close()


def silent(wire: Wire) -> bool:
    wire.send(STREAM_HEAD + chunk(b"first"))
    wire.silence()
    return False


@pytest.mark.parametrize("tls", [False, True])
def test_abort_from_another_thread_wakes_the_read(tls: bool):
    with WireServer(silent, tls=tls) as server:
        engine = Engine(EngineOptions(ssl_ca_cert=str(CERTIFICATE), trust_env=False))
        stream = engine.open_stream(get(server), deadline=soon())
        assert stream.read(soon()) == b"first"
        timer = threading.Timer(0.1, stream.abort)
        timer.start()
        with pytest.raises(StreamBroken, match="from this side"):
            stream.read(soon())
        stream.abort()
        with pytest.raises(StreamBroken):
            stream.read(soon())
        stream.close()
        stream.abort()
        assert server.wait_until_open(0) == 0
        engine.close()


def test_closing_the_engine_ends_its_streams():
    with WireServer(silent) as server:
        engine = Engine(DIRECT)
        stream = engine.open_stream(get(server), deadline=soon())
        stream.read(soon())
        engine.close()
        with pytest.raises(StreamBroken, match="client was closed"):
            stream.read(soon())
        assert server.wait_until_open(0) == 0
        with pytest.raises(UnsupportedOperation, match="closed"):
            engine.send(get(server), deadline=soon())
        engine.close()


def test_abandoned_streams_leave_nothing_open():
    with WireServer(silent) as server:
        engine = Engine(DIRECT)
        streams = [engine.open_stream(get(server), deadline=soon()) for _ in range(100)]
        for stream in streams:
            stream.read(soon())
        assert server.wait_until_open(100) == 100
        del stream
        streams.clear()
        gc.collect()
        assert run_in_thread(server.wait_until_open, 0) == 0
        assert engine.streams == 0
        assert engine.connections == 0
        engine.close()


def test_closed_streams_leave_nothing_open_and_nothing_in_the_pool():
    with WireServer(silent) as server:
        engine = Engine(DIRECT)
        for _ in range(100):
            with engine.open_stream(get(server), deadline=soon()):
                pass
        assert server.wait_until_open(0) == 0
        assert engine.connections == 0
        engine.close()


def test_stream_takes_an_idle_connection():
    def respond(wire: Wire) -> bytes:
        return STREAM_HEAD + b"0\r\n\r\n" if wire.target == b"/stream" else OK

    with WireServer(respond) as server:
        engine = Engine(DIRECT)
        engine.send(get(server), deadline=soon())
        with engine.open_stream(get(server, "/stream"), deadline=soon()) as stream:
            assert stream.read(soon()) == b""
        assert server.accepted == 1
        engine.close()


def test_answer_without_body():
    with WireServer(lambda wire: b"HTTP/1.1 204 No Content\r\n\r\n") as server:
        engine = Engine(DIRECT)
        with engine.open_stream(get(server), deadline=soon()) as stream:
            assert (stream.status_code, stream.read(soon())) == (204, b"")
        engine.close()


# --- many at once


def test_many_requests_at_once():
    with WireServer(lambda wire: answer(wire.target)) as server:
        engine = Engine(DIRECT)
        found: list[bytes] = []

        def ask(number: int) -> None:
            for step in range(5):
                response = engine.send(get(server, f"/{number}-{step}"), deadline=soon())
                found.append(response.content)

        tasks = [spawn(ask, number, name=f"ask {number}") for number in range(20)]
        for task in tasks:
            assert task.join(30)
            assert task.error is None
        assert sorted(found) == sorted(b"/%d-%d" % (number, step) for number in range(20) for step in range(5))
        assert server.accepted <= 20
        engine.close()
        assert server.wait_until_open(0) == 0


# --- proxies


def as_proxy(wire: Wire) -> bytes | bool:
    """A forwarding proxy that tunnels as well."""
    if wire.header("proxy-authorization") == "Basic d3Jvbmc6d3Jvbmc=":
        return answer(b"", "407 Proxy Authentication Required")
    if wire.method != b"CONNECT":
        return answer(b"via proxy: " + wire.target)
    host, _, port = wire.target.partition(b":")
    with socket.create_connection((host.decode(), int(port))) as upstream:
        wire.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
        back = threading.Thread(target=_pump, args=(upstream, wire.sock), daemon=True)
        back.start()
        _pump(wire.sock, upstream)
        back.join(10)
    return False


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return


def test_http_goes_through_the_proxy():
    with WireServer(as_proxy) as proxy:
        engine = Engine(EngineOptions(proxy_url=proxy.url, proxy_headers={"X-Proxy": "yes"}))
        response = engine.send(Request("GET", "http://service.example/a"), deadline=soon())
        assert response.content == b"via proxy: http://service.example/a"
        assert proxy.requests[0].header("x-proxy") == "yes"
        with engine.open_stream(Request("GET", "http://service.example/b"), deadline=soon()) as stream:
            assert stream.read_all(soon()) == b"via proxy: http://service.example/b"
        engine.close()
        assert proxy.wait_until_open(0) == 0


@pytest.mark.parametrize("proxy_tls", [False, True])
def test_https_goes_through_a_tunnel_and_keeps_its_deadlines(proxy_tls: bool):
    go = threading.Event()

    def respond(wire: Wire) -> bytes | bool:
        if wire.target == b"/stream":
            wire.send(STREAM_HEAD)
            go.wait(20)
            return chunk(b"late") + b"0\r\n\r\n"
        if wire.target == b"/drip":
            wire.drip(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 1000, 0.05)
        return OK

    with WireServer(as_proxy, tls=proxy_tls) as proxy, WireServer(respond, tls=True) as server:
        engine = Engine(EngineOptions(proxy_url=proxy.url, ssl_ca_cert=str(CERTIFICATE)))
        assert (engine.send(get(server), deadline=soon())).content == b"{}"
        with engine.open_stream(get(server, "/stream"), deadline=soon()) as stream:
            assert stream.read(soon(0.05)) is None
            go.set()
            assert stream.read(soon()) == b"late"
            assert stream.read(soon()) == b""
        with pytest.raises(TimedOut) as caught:
            engine.send(get(server, "/drip"), deadline=soon(0.2))
        assert caught.value.sent
        engine.close()
        assert server.wait_until_open(0) == 0
        assert proxy.wait_until_open(0) == 0


def test_proxy_that_refuses():
    with WireServer(as_proxy) as proxy:
        engine = Engine(EngineOptions(proxy_url=proxy.url.replace("//", "//wrong:wrong@")))
        with pytest.raises(ConnectFailed, match="407") as caught:
            engine.send(Request("POST", "https://service.example/"), deadline=soon())
        assert not caught.value.sent
        assert "wrong" not in str(caught.value)
        engine.close()


def test_proxy_from_the_environment(monkeypatch: pytest.MonkeyPatch):
    with WireServer(as_proxy) as proxy, WireServer(lambda wire: OK) as server:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
            monkeypatch.delenv(name.lower(), raising=False)
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        engine = Engine(EngineOptions())
        assert (engine.send(get(server), deadline=soon())).content == b"{}"
        response = engine.send(Request("GET", "http://service.example/"), deadline=soon())
        assert response.content.startswith(b"via proxy")
        engine.close()
        engine = Engine(DIRECT)
        with pytest.raises(TransportError):
            engine.send(Request("GET", "http://service.invalid/"), deadline=soon())
        engine.close()
