from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import httpx
import pytest

from runs_sdk.testing import (
    Cut,
    Delay,
    Drip,
    Fault,
    Garbage,
    Grpc,
    Html,
    Reset,
    Silence,
    Status,
    Unframed,
    WireProxy,
    after_frames,
)

FRAMES = [f"data: frame {n}\n\n".encode() for n in range(5)]
STREAM = b"".join(FRAMES)
CLIENT = httpx.Client(verify=False, limits=httpx.Limits(max_keepalive_connections=0))  # made once: it is slow to make


class Handler(BaseHTTPRequestHandler):
    """A stream of five frames, a plain answer, an endless stream; counts what arrives."""

    protocol_version = "HTTP/1.1"
    seen: list[str]
    gone: threading.Event

    def do_GET(self) -> None:
        self.seen.append(f"{self.command} {self.path}")
        if self.path.startswith("/events"):
            self._head("text/event-stream")
            for frame in FRAMES:
                self._chunk(frame)
            self._chunk(b"")
        elif self.path.startswith("/endless"):
            self._head("text/event-stream")
            try:
                while True:
                    self._chunk(FRAMES[0])
                    time.sleep(0.01)
            except OSError:
                self.gone.set()
                self.close_connection = True
        elif self.path.startswith("/until-close"):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(STREAM)
            self.close_connection = True
        else:
            self._plain(b"plain")

    def do_POST(self) -> None:
        self.seen.append(f"{self.command} {self.path}")
        self._plain(self.rfile.read(int(self.headers["content-length"])))

    def do_HEAD(self) -> None:
        self.seen.append(f"{self.command} {self.path}")
        self.send_response(200)
        self.send_header("content-length", "99")
        self.end_headers()

    def _head(self, content_type: str) -> None:
        self.send_response(200)
        self.send_header("content-type", content_type)
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(b"%x\r\n%b\r\n" % (len(data), data))
        self.wfile.flush()

    def _plain(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/plain")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""


@pytest.fixture(scope="module", autouse=True)
def close_client() -> Iterator[None]:
    yield
    CLIENT.close()


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    handler = type("CountingHandler", (Handler,), {"seen": [], "gone": threading.Event()})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        running.daemon_threads = True
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def url_of(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}"


def read_stream(url: str) -> tuple[bytes, Exception | None]:
    """All that arrives of a stream, and how it broke."""
    arrived = b""
    try:
        with CLIENT.stream("GET", url, timeout=0.3) as response:
            for data in response.iter_raw():
                arrived += data
    except httpx.TransportError as error:
        return arrived, error
    return arrived, None


def raw_answer(proxy: WireProxy, path: str) -> bytes:
    """The bytes of a whole answer, as they arrive on the socket."""
    parts = urlsplit(proxy.url)
    with socket.create_connection((parts.hostname, parts.port), timeout=2) as wire:
        wire.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        arrived = b""
        while data := wire.recv(4096):
            arrived += data
            if arrived.endswith(b"0\r\n\r\n"):
                break
    return arrived


def test_without_faults_the_wire_is_transparent(server: ThreadingHTTPServer) -> None:
    with WireProxy(url_of(server)) as direct:
        body = b"x" * 3_000_000
        with httpx.Client(base_url=direct.url, verify=False) as client:
            assert client.get("/events").content == STREAM
            assert client.get("/plain").text == "plain"
            assert client.head("/plain").headers["content-length"] == "99"
            assert client.post("/echo?a=1&a=2", content=body).content == body
            assert client.get("/until-close").content == STREAM
            assert (direct.opened, direct.busy_now) == (1, 0)
        assert direct.wait_until_idle(closed=True)
        assert [f"{r.method} {r.target} {r.status}" for r in direct.requests] == [
            "GET /events 200",
            "GET /plain 200",
            "HEAD /plain 200",
            "POST /echo?a=1&a=2 200",
            "GET /until-close 200",
        ]
        post = direct.requests[3]
        assert (post.path, post.query, post.body == body, post.finished) == ("/echo", {"a": "2"}, True, True)
        assert post.query_items == [("a", "1"), ("a", "2")]
        assert direct.struck == []


def test_a_cut_lets_exactly_so_many_bytes_of_the_body_pass(server: ThreadingHTTPServer) -> None:
    with WireProxy(url_of(server)) as proxy:
        for place in range(len(STREAM) + 1):
            proxy.inject(Cut(place))
            arrived, error = read_stream(proxy.url + "/events")
            assert arrived == STREAM[:place]
            assert isinstance(error, httpx.RemoteProtocolError)
            assert str(proxy.struck[-1]) == f"the 1st event stream: cut after {place} bytes of the body"
            proxy.clear_faults()
        assert read_stream(proxy.url + "/events") == (STREAM, None)


def test_a_clean_cut_ends_the_body_as_if_it_were_whole(server: ThreadingHTTPServer) -> None:
    with WireProxy(url_of(server), [Cut(20, clean=True), Cut(2, clean=True, path="/plain")]) as proxy:
        assert read_stream(proxy.url + "/events") == (STREAM[:20], None)
        assert CLIENT.get(proxy.url + "/plain").text == "pl"
        with httpx.Client(base_url=proxy.url, verify=False) as client:
            assert client.get("/events").content == STREAM
            assert client.get("/plain").text == "plain"


def test_a_reset_arrives_after_the_bytes_before_it(server: ThreadingHTTPServer) -> None:
    for place in (0, 1, 13, 14, 15, len(STREAM)):
        with WireProxy(url_of(server), [Reset(place)]) as proxy:
            arrived, error = read_stream(proxy.url + "/events")
            assert arrived == STREAM[:place]
            assert isinstance(error, httpx.ReadError)


def test_silence_keeps_the_connection_open(server: ThreadingHTTPServer) -> None:
    with WireProxy(url_of(server), [Silence(20)]) as proxy:
        with CLIENT.stream("GET", proxy.url + "/events", timeout=0.2) as response:
            arrived = b""
            with pytest.raises(httpx.ReadTimeout):
                for data in response.iter_raw():
                    arrived += data
                    assert (proxy.open_now, proxy.busy_now) == (1, 1)
            assert arrived == STREAM[:20]
        assert proxy.wait_until_idle(closed=True)
    with WireProxy(url_of(server), [Silence(20, seconds=0.05)]) as proxy:
        assert read_stream(proxy.url + "/events") == (STREAM, None)


@pytest.mark.parametrize("shift", [-1, 0, 1])
def test_faults_strike_at_frame_edges(server: ThreadingHTTPServer, shift: int) -> None:
    for count in range(1, 5):
        with WireProxy(url_of(server), [Cut(after_frames(count, shift))]) as proxy:
            arrived, error = read_stream(proxy.url + "/events")
            assert arrived == STREAM[: len(b"".join(FRAMES[:count])) + shift]
            assert error is not None


def test_a_position_may_look_at_the_bytes(server: ThreadingHTTPServer) -> None:
    def behind_frame_3(body: bytes) -> int | None:
        found = body.find(b"frame 3")
        return found + 7 if found >= 0 else None

    with WireProxy(url_of(server), [Reset(behind_frame_3)]) as proxy:
        assert read_stream(proxy.url + "/events")[0].endswith(b"data: frame 3")


def test_raw_positions_count_every_byte_on_the_wire(server: ThreadingHTTPServer) -> None:
    with WireProxy(url_of(server)) as proxy:
        whole = raw_answer(proxy, "/events")
    for place in (0, 1, 40, whole.index(b"\r\n\r\n") + 4, whole.index(b"data") - 1, len(whole) - 1):
        with WireProxy(url_of(server), [Cut(place, counting="raw", path="/events")]) as proxy:
            arrived = raw_answer(proxy, "/events")
            # the date in the head differs from one answer to the next
            assert len(arrived) == place
            assert arrived[:15] == whole[:15][:place]


def test_garbage_is_put_in_or_stands_instead(server: ThreadingHTTPServer) -> None:
    with WireProxy(url_of(server), [Garbage(14, data=b"\xff\x00")]) as proxy:
        assert read_stream(proxy.url + "/events") == (STREAM[:14] + b"\xff\x00" + STREAM[14:], None)
        proxy.inject(Garbage(len(FRAMES[0]), data=b"\xff\x00", replace=len(FRAMES[1])))
        arrived, error = read_stream(proxy.url + "/events")
        assert (arrived, error) == (FRAMES[0] + b"\xff\x00" + b"".join(FRAMES[2:]), None)
        proxy.inject(Garbage(2, data="!", path="/plain"))
        assert CLIENT.get(proxy.url + "/plain").text == "pl!ain"
        proxy.inject(Garbage(0, data=b"\x00", path="/plain", counting="raw"))
        with pytest.raises(httpx.RemoteProtocolError):
            CLIENT.get(proxy.url + "/plain")


@pytest.mark.parametrize("path", ["/events", "/plain", "/until-close"])
def test_unframed_leaves_the_end_to_the_connection(server: ThreadingHTTPServer, path: str) -> None:
    with WireProxy(url_of(server), [Unframed(path=path)]) as proxy:
        response = CLIENT.get(proxy.url + path)
        assert response.content == (b"plain" if path == "/plain" else STREAM)
        assert not {"transfer-encoding", "content-length"} & set(response.headers)
        assert response.headers["connection"] == "close"
        assert [type(fault) for fault in proxy.struck] == [Unframed]
        assert proxy.requests[0].finished


def test_drip_sends_piece_by_piece(server: ThreadingHTTPServer) -> None:
    with WireProxy(url_of(server), [Drip(pause=0.001), Cut(30)]) as proxy:
        with CLIENT.stream("GET", proxy.url + "/events") as response:
            pieces = []
            with pytest.raises(httpx.RemoteProtocolError):
                for data in response.iter_raw():
                    pieces.append(data)
        assert b"".join(pieces) == STREAM[:30]
        assert len(pieces) > 5
        assert [type(fault) for fault in proxy.struck] == [Drip, Cut]


def test_answers_in_the_servers_stead(server: ThreadingHTTPServer) -> None:
    faults = [Status(503, b"busy", headers={"Retry-After": "2"}), Html(nth=2), Grpc(nth=3)]
    with WireProxy(url_of(server), faults) as proxy, httpx.Client(base_url=proxy.url, verify=False) as client:
        busy = client.post("/echo", content=b"one")
        assert (busy.status_code, busy.text, busy.headers["retry-after"]) == (503, "busy", "2")
        page = client.get("/events")
        assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
        grpc = client.get("/plain")
        assert (grpc.status_code, grpc.content, grpc.headers["grpc-status"]) == (200, b"", "12")
        assert client.post("/echo", content=b"two").text == "two"
        assert proxy.opened == 1
        assert server.RequestHandlerClass.seen == ["POST /echo"]  # type: ignore[attr-defined]
        assert [(r.body, r.status) for r in proxy.requests] == [(b"one", 503), (b"", 200), (b"", 200), (b"two", 200)]


def test_a_status_may_come_after_the_server_did_its_work(server: ThreadingHTTPServer) -> None:
    with (
        WireProxy(url_of(server), [Status(502, forward=True)]) as proxy,
        httpx.Client(base_url=proxy.url, verify=False) as client,
    ):
        assert client.post("/echo", content=b"work").status_code == 502
        assert server.RequestHandlerClass.seen == ["POST /echo"]  # type: ignore[attr-defined]
        assert client.post("/echo", content=b"more").text == "more"
        assert proxy.opened == 1


def test_the_server_need_not_see_a_request_that_is_reset(server: ThreadingHTTPServer) -> None:
    lost: list[Fault] = [Reset(forward=False, method="POST"), Cut(forward=False, method="POST", nth=2)]
    with WireProxy(url_of(server), lost) as proxy:
        with pytest.raises(httpx.ReadError):
            CLIENT.post(proxy.url + "/echo", content=b"x")
        with pytest.raises(httpx.RemoteProtocolError):
            CLIENT.post(proxy.url + "/echo", content=b"x")
        assert server.RequestHandlerClass.seen == []  # type: ignore[attr-defined]
        assert proxy.struck == lost


def test_an_answer_can_be_lost_after_the_server_saw_the_request(server: ThreadingHTTPServer) -> None:
    with WireProxy(url_of(server), [Reset(0, counting="raw", method="POST")]) as proxy:
        with pytest.raises(httpx.ReadError):
            CLIENT.post(proxy.url + "/echo", content=b"x")
        assert server.RequestHandlerClass.seen == ["POST /echo"]  # type: ignore[attr-defined]
        assert proxy.requests[0].status is None or not proxy.requests[0].finished


def test_delays(server: ThreadingHTTPServer, pauses: list[float]) -> None:
    with WireProxy(url_of(server), [Delay(600.0, path="/plain")]) as proxy:
        assert CLIENT.get(proxy.url + "/plain").text == "plain"
        assert pauses == [600.0]
    pauses.clear()
    with WireProxy(url_of(server), [Delay(300.0, per_chunk=True)]) as proxy:
        assert CLIENT.get(proxy.url + "/events").content == STREAM
        assert pauses and set(pauses) == {300.0}


def test_a_stream_that_is_left_is_given_back_to_the_server(server: ThreadingHTTPServer) -> None:
    with WireProxy(url_of(server)) as proxy:
        with CLIENT.stream("GET", proxy.url + "/endless") as response:
            pieces = response.iter_raw()
            assert next(pieces) == FRAMES[0]
            assert (proxy.open_now, proxy.busy_now) == (1, 1)
        assert proxy.wait_until_idle(closed=True)
        assert server.RequestHandlerClass.gone.wait(2)  # type: ignore[attr-defined]


def test_connections_can_be_dropped_and_the_server_taken_away(server: ThreadingHTTPServer) -> None:
    with WireProxy(url_of(server)) as proxy:
        with CLIENT.stream("GET", proxy.url + "/endless") as response:
            pieces = response.iter_raw()
            next(pieces)
            assert proxy.drop_connections() == 1
            with pytest.raises(httpx.ReadError):
                list(pieces)
        proxy.go_offline()
        with pytest.raises(httpx.ConnectError):
            CLIENT.get(proxy.url + "/plain")
        proxy.go_online()
        assert CLIENT.get(proxy.url + "/plain").text == "plain"
        proxy.target_url = "http://127.0.0.1:1"
        with pytest.raises(httpx.RemoteProtocolError):
            CLIENT.get(proxy.url + "/plain")


def test_what_is_not_http_passes_untouched() -> None:
    with socket.create_server(("127.0.0.1", 0)) as echo:

        def serve() -> None:
            connection, _ = echo.accept()
            with connection:
                while data := connection.recv(100):
                    connection.sendall(data[::-1])

        thread = threading.Thread(target=serve)
        thread.start()
        with WireProxy(f"http://127.0.0.1:{echo.getsockname()[1]}") as proxy:
            parts = urlsplit(proxy.url)
            with socket.create_connection((parts.hostname, parts.port), timeout=2) as wire:
                for message in (b"\x00\x01 not http\r\n", b"more"):
                    wire.sendall(message)
                    assert wire.recv(100) == message[::-1]
            thread.join(2)
        assert not thread.is_alive()


def test_stopping_waits_for_no_stream_and_leaves_no_thread(server: ThreadingHTTPServer) -> None:
    before = set(threading.enumerate())
    proxy = WireProxy(url_of(server), [Silence(0)]).start()
    client = httpx.Client(base_url=proxy.url, verify=False)
    with client, client.stream("GET", "/endless"), client.stream("GET", "/endless"):
        proxy.stop()
        proxy.stop()
    assert server.RequestHandlerClass.gone.wait(2)  # type: ignore[attr-defined]
    assert "runs-sdk wire proxy" not in {thread.name for thread in set(threading.enumerate()) - before}


def test_the_proxy_url_keeps_the_path_of_the_target() -> None:
    with WireProxy("http://127.0.0.1:9/api/v1/") as proxy:
        assert proxy.url.endswith("/api/v1")
    with pytest.raises(ValueError, match="http:// URL"):
        WireProxy("https://example.com")
    with pytest.raises(RuntimeError, match="not running"):
        WireProxy("http://127.0.0.1:9").go_online()
