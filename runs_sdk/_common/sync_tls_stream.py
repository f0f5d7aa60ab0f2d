"""TLS over a sync stream of bytes."""

from __future__ import annotations

import functools
import ssl
from collections.abc import Callable
from time import monotonic
from typing import Any, cast

from .sync_stream import READ_SIZE, TcpStream, wait_for


def encrypt(stream: TcpStream, context: ssl.SSLContext, host: str, timeout: float | None) -> TcpStream | None:
    """The stream, encrypted from now on; None when the handshake did not come to its end in time."""
    if isinstance(stream, TlsStream):
        inner = TlsInTls(stream, context, host)
        return inner if inner.shake_hands(timeout) else None
    encrypted = context.wrap_socket(stream._socket, server_hostname=host, do_handshake_on_connect=False)
    stream._forget.detach()
    stream._hold(encrypted)  # `abort` has to reach it during the handshake
    inner_stream = TlsStream(encrypted)
    is_done = False
    try:
        is_done = inner_stream.shake_hands(timeout)
    finally:
        (stream if is_done else inner_stream).let_go()
    return inner_stream if is_done else None


class TlsStream(TcpStream):
    """A connection over TLS."""

    _socket: ssl.SSLSocket

    def shake_hands(self, timeout: float | None) -> bool:
        """Whether the handshake came to its end in time."""

        def shake() -> bool:
            self._socket.do_handshake()
            return True

        return self._until_done(shake, timeout) is not None

    def receive(self, limit: int, timeout: float | None) -> bytes | None:
        read = functools.partial(self._socket.recv, min(limit, READ_SIZE))
        return cast("bytes | None", self._until_done(read, timeout))

    def send(self, data: bytes, timeout: float | None) -> bool:
        until = None if timeout is None else monotonic() + timeout
        rest = memoryview(data)
        while rest:
            left = None if until is None else max(until - monotonic(), 0.0)
            sent = self._until_done(functools.partial(self._socket.send, rest), left)
            if sent is None:
                return False
            rest = rest[sent:]
        return True

    def _until_done(self, step: Callable[[], Any], timeout: float | None, *, writing: bool = False) -> Any:
        until = None if timeout is None else monotonic() + timeout
        while True:
            try:
                return step()
            except ssl.SSLWantReadError:
                writing = False
            except ssl.SSLWantWriteError:
                writing = True
            left = None if until is None else max(until - monotonic(), 0.0)
            if not wait_for(self._socket, left, writing=writing):
                return None

    @property
    def is_readable(self) -> bool:
        sock = self._socket
        if sock.fileno() >= 0 and sock.pending() > 0:
            return True  # decrypted, and nobody has taken it yet
        return super().is_readable


class TlsInTls(TcpStream):
    """TLS to a service through a proxy that is itself spoken to over TLS: an SSLSocket cannot be wrapped again."""

    def __init__(self, outer: TcpStream, context: ssl.SSLContext, host: str) -> None:
        super().__init__(outer._socket)
        self._outer = outer
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname=host)

    def shake_hands(self, timeout: float | None) -> bool:
        """Whether the handshake came to its end in time."""

        def shake() -> bool:
            self._tls.do_handshake()
            return True

        return self._do(shake, timeout) is not None

    @property
    def is_readable(self) -> bool:
        return bool(self._incoming.pending or self._tls.pending()) or super().is_readable

    def receive(self, limit: int, timeout: float | None) -> bytes | None:
        try:
            data: bytes | None = self._do(lambda: self._tls.read(limit), timeout)
        except ssl.SSLZeroReturnError:
            return b""
        return data

    def send(self, data: bytes, timeout: float | None) -> bool:
        return self._do(lambda: self._tls.write(data), timeout) is not None

    def _do(self, step: Callable[[], Any], timeout: float | None) -> Any:
        """What the step gives; None when it did not come to its end in time."""
        until = None if timeout is None else monotonic() + timeout
        while True:
            result, wants_more = None, False
            try:
                result = step()
            except ssl.SSLWantReadError:
                wants_more = True
            left = None if until is None else max(until - monotonic(), 0.0)
            if self._outgoing.pending and not self._outer.send(self._outgoing.read(), left):
                return None
            if not wants_more:
                return result
            data = self._outer.receive(READ_SIZE, left)
            if data is None:
                return None
            if data:
                self._incoming.write(data)
            else:
                self._incoming.write_eof()
