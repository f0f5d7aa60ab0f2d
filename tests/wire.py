"""A server of raw sockets: what it sends, and when, is up to the test."""

from __future__ import annotations

import select
import socket
import ssl
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

CERTIFICATE = Path(__file__).with_name("data") / "localhost.pem"
OTHER_CERTIFICATE = Path(__file__).with_name("data") / "other.pem"

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
STREAM_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"


def chunk(data: bytes) -> bytes:
    """One chunk of a chunked body."""
    return b"%x\r\n%s\r\n" % (len(data), data)


def answer(body: bytes = b"{}", status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer."""
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *lines])
    return head.encode("latin-1") + b"\r\n\r\n" + body


class Wire:
    """One request on one connection, as the responder of a test sees it."""

    def __init__(self, server: WireServer, sock: socket.socket, head: bytes, body: bytes) -> None:
        self.server, self.sock, self.head, self.body = server, sock, head, body
        self.method, self.target = head.split(b" ", 2)[:2]

    def header(self, name: str) -> str | None:
        """A header of the request."""
        for line in self.head.split(b"\r\n")[1:]:
            key, _, value = line.partition(b":")
            if key.decode().lower() == name.lower():
                return value.strip().decode("latin-1")
        return None

    def send(self, data: bytes) -> None:
        """Send these bytes now."""
        self.sock.sendall(data)

    def drip(self, data: bytes, pause: float) -> None:
        """Send byte by byte, until the other side closes."""
        for value in data:
            self.sock.sendall(bytes([value]))
            time.sleep(pause)

    def silence(self) -> None:
        """Send nothing more, until the other side closes."""
        self.sock.settimeout(60)
        self.sock.recv(1)

    def reset(self) -> None:
        """Close with a TCP reset."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        self.sock.close()


class WireServer:
    """Calls `respond(wire)` for each request; what that returns is sent. False closes the connection.

    `requests` holds every request, `accepted` counts the connections, `open` those that are open now.
    With `path` it listens on a Unix socket there.
    """

    def __init__(
        self, respond: Callable[[Wire], bytes | bool | None], *, tls: bool = False, path: Path | None = None
    ) -> None:
        self.respond = respond
        self.requests: list[Wire] = []
        self.accepted = 0
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._context: ssl.SSLContext | None = None
        if tls:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(CERTIFICATE)
        if path is not None:
            self._listener = socket.socket(socket.AF_UNIX)
            self._listener.bind(str(path))
            self._listener.listen(200)
            self.url = f"unix:{path}"
            return
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=200)
        self.port: int = self._listener.getsockname()[1]
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"

    def __enter__(self) -> WireServer:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *error: Any) -> None:
        for sock in [self._listener, *self._open]:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        self._listener.close()

    @property
    def open(self) -> int:
        """How many connections are open now."""
        with self._lock:
            return len(self._open)

    def wait_until_open(self, count: int) -> int:
        """Wait until so many connections are open (at most 10 s); how many are."""
        until = time.monotonic() + 10
        while self.open != count and time.monotonic() < until:
            time.sleep(0.01)
        return self.open

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.accepted += 1
                self._open.add(sock)
            threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, raw: socket.socket) -> None:
        sock = raw
        try:
            if self._context:
                sock = self._context.wrap_socket(raw, server_side=True)
                with self._lock:
                    self._open.discard(raw)
                    self._open.add(sock)
            buffer = b""
            while True:
                while b"\r\n\r\n" not in buffer:
                    data = sock.recv(65536)
                    if not data:
                        return
                    buffer += data
                    if buffer[0] < 0x20:  # TLS to a server that has none
                        sock.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                        return
                head, _, buffer = buffer.partition(b"\r\n\r\n")
                wire = Wire(self, sock, head, b"")
                buffer = self._read_body(wire, sock, buffer)
                self.requests.append(wire)
                result = self.respond(wire)
                if result is False:
                    return
                if isinstance(result, bytes):
                    sock.sendall(result)
        except OSError:
            return
        finally:
            sock.close()
            with self._lock:
                self._open.discard(raw)
                self._open.discard(sock)

    def _read_body(self, wire: Wire, sock: socket.socket, buffer: bytes) -> bytes:
        if wire.header("transfer-encoding") == "chunked":
            while not buffer.endswith(b"0\r\n\r\n"):
                data = sock.recv(65536)
                if not data:
                    raise ConnectionResetError
                buffer += data
            wire.body = buffer
            return b""
        length = int(wire.header("content-length") or 0)
        while len(buffer) < length:
            data = sock.recv(65536)
            if not data:
                raise ConnectionResetError
            buffer += data
        wire.body = buffer[:length]
        return buffer[length:]


class TlsFront:
    """A server's front with TLS, as a load balancer is: it takes TLS off and forwards the bytes.

    `certificate` is what connections from now on are shown.
    """

    def __init__(self, target_url: str, certificate: Path = CERTIFICATE) -> None:
        parts = urlsplit(target_url)
        self._target = (parts.hostname or "", parts.port or 80)
        self._open: list[socket.socket] = []
        self.certificate = certificate
        self.refused = 0
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=200)
        self.url = f"https://127.0.0.1:{self._listener.getsockname()[1]}{parts.path}"

    def __enter__(self) -> TlsFront:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *error: Any) -> None:
        self._close(self._listener)
        self.drop()

    def drop(self) -> None:
        """Break every connection that is open."""
        while self._open:
            self._close(self._open.pop())

    def break_certificate(self) -> None:
        """From now on show a certificate that nobody trusts, and break what is open."""
        self.certificate = OTHER_CERTIFICATE
        self.drop()

    def _close(self, sock: socket.socket) -> None:
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            return
        finally:
            sock.close()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, raw: socket.socket) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate)
        try:
            client = context.wrap_socket(raw, server_side=True)
        except OSError:
            self.refused += 1
            raw.close()
            return
        server = socket.create_connection(self._target)
        self._open += [client, server]
        self._relay(client, server)

    def _relay(self, client: ssl.SSLSocket, server: socket.socket) -> None:
        client.setblocking(False)
        try:
            while True:
                if not client.pending():
                    select.select([client, server], [], [])
                try:
                    data = client.recv(65536)
                except ssl.SSLWantReadError:
                    data = None
                if data == b"":
                    return
                if data:
                    server.sendall(data)
                if select.select([server], [], [], 0)[0]:
                    answer = server.recv(65536)
                    if not answer:
                        return
                    client.setblocking(True)
                    client.sendall(answer)
                    client.setblocking(False)
        except (OSError, ValueError):
            return
        finally:
            self._close(client)
            self._close(server)
