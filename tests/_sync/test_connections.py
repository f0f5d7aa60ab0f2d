# generated from tests/_async/test_connections.py by scripts/unasync.py; do not edit
"""How connections are used: streams give them back, requests wait in line for them, uploads heed early answers."""

from __future__ import annotations

import socket
import threading
import time
from typing import Any

import pytest

from runs_sdk._common.sync_backend import sleep, spawn
from runs_sdk._sync.engine import Engine
from runs_sdk.core.errors import ConfigError, ConnectFailed, StreamBroken, TimedOut
from runs_sdk.core.http import EngineOptions, Request
from tests.wire import CERTIFICATE, OK, STREAM_HEAD, Wire, WireServer, answer, chunk

OPTIONS = EngineOptions(ssl_ca_cert=str(CERTIFICATE), trust_env=False)
BODY = STREAM_HEAD + chunk(b"data: 1\n\n") + b"0\r\n\r\n"


def soon(seconds: float = 20.0) -> float:
    return time.monotonic() + seconds


def get(server: WireServer, path: str = "/", **fields: Any) -> Request:
    return Request("GET", server.url + path, **fields)


# --- streams


@pytest.mark.parametrize("tls", [False, True])
def test_ten_streams_that_were_read_to_their_end_take_one_connection(tls: bool):
    with WireServer(lambda wire: BODY, tls=tls) as server:
        engine = Engine(OPTIONS)
        for _ in range(10):
            with engine.open_stream(get(server), deadline=soon()) as stream:
                assert stream.read_all(soon()) == b"data: 1\n\n"
        assert (engine.send(get(server), deadline=soon())).content == b"data: 1\n\n"
        assert server.accepted == 1
        engine.close()
        assert server.wait_until_open(0) == 0


@pytest.mark.parametrize(
    "whole",
    [
        BODY.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1),
        BODY + b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\ndata: 1\n\n",
        b"HTTP/1.1 503 Oh\r\nContent-Length: 9\r\n\r\ndata: 1\n\n",
    ],
    ids=["close", "surplus", "HTTP/1.0", "an error of the server"],
)
def test_a_connection_that_is_not_fit_for_another_request_is_closed(whole: bytes):
    with WireServer(lambda wire: whole) as server:
        engine = Engine(OPTIONS)
        for number in range(1, 4):
            with engine.open_stream(get(server), deadline=soon()) as stream:
                assert stream.read_all(soon()) == b"data: 1\n\n"
            assert (engine.send(get(server), deadline=soon())).content == b"data: 1\n\n"
            assert server.accepted == 2 * number
        assert server.wait_until_open(0) == 0
        engine.close()


def test_a_stream_that_was_left_early_closes_its_connection():
    with WireServer(lambda wire: BODY) as server:
        engine = Engine(OPTIONS)
        with engine.open_stream(get(server), deadline=soon()):
            pass
        assert server.wait_until_open(0) == 0
        assert engine.connections == 0
        engine.close()


def test_aborting_a_stream_that_is_over_does_not_touch_who_has_its_connection_now():
    with WireServer(lambda wire: BODY if wire.target == b"/stream" else OK) as server:
        engine = Engine(OPTIONS)
        stream = engine.open_stream(get(server, "/stream"), deadline=soon())
        assert stream.read_all(soon()) == b"data: 1\n\n"
        other = engine.open_stream(get(server, "/stream"), deadline=soon())
        stream.abort()
        stream.close()
        assert other.read_all(soon()) == b"data: 1\n\n"
        with pytest.raises(StreamBroken):
            stream.read(soon())
        other.close()
        assert server.accepted == 1
        engine.close()


# --- the line


def test_requests_get_their_places_in_the_order_in_which_they_came():
    go = threading.Event()

    def respond(wire: Wire) -> bytes:
        if wire.target == b"/0":
            go.wait(20)
        return OK

    with WireServer(respond) as server:
        engine = Engine(EngineOptions(trust_env=False, max_connections=1))

        def ask(number: int) -> None:
            engine.send(get(server, f"/{number}"), deadline=soon())

        tasks = []
        for number in range(6):
            tasks.append(spawn(ask, number, name=f"ask {number}"))
            while _in_line(engine) < number or not server.requests:
                sleep(0.002)
        go.set()
        for task in tasks:
            assert task.join(20)
            assert task.error is None
        assert [wire.target for wire in server.requests] == [b"/%d" % number for number in range(6)]
        assert server.accepted == 1
        engine.close()


def _in_line(engine: Engine) -> int:
    return engine.waiting


def test_a_hundred_connections_to_an_origin_and_another_hundred_to_the_next():
    go = threading.Event()

    def respond(wire: Wire) -> bytes:
        go.wait(20)
        return OK

    with WireServer(respond) as one, WireServer(lambda wire: OK) as two:
        engine = Engine(OPTIONS)

        def ask() -> None:
            engine.send(get(one), deadline=soon())

        tasks = [spawn(ask, name=f"ask {number}") for number in range(130)]
        while _in_line(engine) < 30 or len(one.requests) < 100:
            sleep(0.002)
        assert (engine.send(get(two), deadline=soon())).status_code == 200
        with pytest.raises(TimedOut, match="all 100 connections") as caught:
            engine.send(get(one), deadline=soon(0.05))
        assert not caught.value.sent
        assert one.accepted == 100
        go.set()
        for task in tasks:
            assert task.join(20)
            assert task.error is None
        assert one.accepted == 100
        engine.close()


# --- uploads


@pytest.mark.parametrize("kind", ["bytes", "pieces"])
def test_an_answer_that_comes_early_ends_the_upload(kind: str):
    sent = 0

    def pieces() -> Any:
        nonlocal sent
        for _ in range(500):
            sent += 1
            yield b"x" * 1_000_000

    def respond(sock: socket.socket) -> None:
        sock.recv(65536)
        sock.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" + answer(b"too large", "413 Content Too Large"))
        until = time.monotonic() + 20
        while time.monotonic() < until and sock.recv(65536):  # whoever answers early reads on for a while
            pass
        sock.close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=lambda: respond(listener.accept()[0]), daemon=True)
        thread.start()
        engine = Engine(OPTIONS)
        content = b"x" * 100_000_000 if kind == "bytes" else pieces()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        response = engine.send(Request("PUT", url, content=content), deadline=soon())
        assert (response.status_code, response.content) == (413, b"too large")
        assert engine.connections == 0
        assert sent < 400
        engine.close()
        thread.join(20)


@pytest.mark.parametrize(("length", "reason"), [("3", "exceeds"), ("9", "shorter"), ("x", "no number")])
def test_a_length_that_is_not_the_bodys(length: str, reason: str):
    with WireServer(lambda wire: OK) as server:
        engine = Engine(OPTIONS)
        request = Request("PUT", server.url, headers={"Content-Length": length}, content=iter([b"ab", b"cd"]))
        with pytest.raises(ConfigError, match=reason):
            engine.send(request, deadline=soon())
        assert engine.connections == 0
        request = Request("PUT", server.url, headers={"Content-Length": "4"}, content=iter([b"ab", b"cd"]))
        assert (engine.send(request, deadline=soon())).status_code == 200
        assert server.requests[-1].body == b"abcd"
        engine.close()


# --- SOCKS


def as_socks(code: int, login: bytes = b"") -> Any:
    """A SOCKS5 proxy on a socket of its own: connects, or refuses with the code."""

    def serve(sock: socket.socket) -> None:
        with sock:
            assert sock.recv(3) == (b"\x05\x01\x02" if login else b"\x05\x01\x00")
            sock.sendall(b"\x05\x02" if login else b"\x05\x00")
            if login:
                ok = sock.recv(len(login)) == login
                sock.sendall(b"\x01\x00" if ok else b"\x01\x01")
                if not ok:
                    return
            head = sock.recv(5)
            assert head[:4] == b"\x05\x01\x00\x03"  # by name: the proxy looks it up
            name = sock.recv(head[4])
            port = int.from_bytes(sock.recv(2), "big")
            for byte in b"\x05" + bytes([code]) + b"\x00\x01\x7f\x00\x00\x01\x00\x50":
                sock.sendall(bytes([byte]))
            if code == 0:
                assert name == b"localhost"
                with socket.create_connection(("127.0.0.1", port)) as upstream:
                    back = threading.Thread(target=_pump, args=(upstream, sock), daemon=True)
                    back.start()
                    _pump(sock, upstream)
                    back.join(10)

    return serve


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return


@pytest.mark.parametrize("tls", [False, True])
@pytest.mark.parametrize("login", [b"", b"\x01\x04user\x06p@ss:w"])
def test_through_a_socks_proxy(tls: bool, login: bytes):
    with WireServer(lambda wire: answer(wire.target), tls=tls) as server:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            threading.Thread(target=lambda: as_socks(0, login)(listener.accept()[0]), daemon=True).start()
            user = "user:p%40ss%3Aw@" if login else ""
            proxy = f"socks5h://{user}127.0.0.1:{listener.getsockname()[1]}"
            engine = Engine(EngineOptions(ssl_ca_cert=str(CERTIFICATE), proxy_url=proxy))
            url = server.url.replace("127.0.0.1", "localhost")
            for path in ("/a", "/b"):
                assert (engine.send(Request("GET", url + path), deadline=soon())).content == path.encode()
            engine.close()
            assert server.wait_until_open(0) == 0


@pytest.mark.parametrize(
    ("code", "user", "reason"), [(5, "", "connection was refused"), (2, "", "rules"), (0, "u:wrong@", "wrong name")]
)
def test_a_socks_proxy_that_refuses(code: int, user: str, reason: str):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        login = b"\x01\x01u\x05right" if user else b""
        threading.Thread(target=lambda: as_socks(code, login)(listener.accept()[0]), daemon=True).start()
        engine = Engine(EngineOptions(proxy_url=f"socks5://{user}127.0.0.1:{listener.getsockname()[1]}"))
        with pytest.raises(ConnectFailed, match=reason) as caught:
            engine.send(Request("POST", "http://service.example/"), deadline=soon())
        assert not caught.value.sent
        assert "wrong@" not in str(caught.value)
        engine.close()
