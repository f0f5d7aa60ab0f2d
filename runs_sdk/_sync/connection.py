# generated from runs_sdk/_async/connection.py by scripts/unasync.py; do not edit
"""A connection that speaks HTTP/1.1, for one exchange at a time."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from .._common.exchange import Exchange, explain
from .._common.sync_backend import TcpStream, monotonic
from ..core.errors import ConfigError, StreamBroken
from ..core.framing import Body
from ..core.head import Head, HeadReader
from ..core.outgoing import Outgoing

READ_SIZE = 64 * 1024
_PIECE = 256 * 1024
"""Bytes of a body that are sent before the next look for an early answer."""


class Connection:
    """A connection, plain or encrypted, and what is known of it.

    `proxy_lines` are the headers for a proxy that passes requests on; None when nothing is in between, or it tunnels.
    """

    __slots__ = ("_broken", "_proxy_lines", "expires", "idle_since", "is_fit", "is_kept", "rest", "tcp")

    def __init__(self, tcp: TcpStream, proxy_lines: bytes | None = None) -> None:
        self.tcp = tcp
        self.expires: float | None = None
        self.idle_since = 0.0
        self.is_fit = False
        """Whether the next request may use it: the last answer was read to its end, and nothing lies behind that."""
        self.is_kept = False
        """Whether an earlier request has used it."""
        self.rest = b""
        """What came together with the head: the beginning of the body."""
        self._proxy_lines = proxy_lines
        self._broken: OSError | None = None

    def ask(self, request: Outgoing, exchange: Exchange) -> Head:
        """Send the request, and read the head of its answer.

        A connection that breaks while it is sent is noticed afterwards: the service may have answered before it
        closed. So is an answer that comes before the body is sent; what is left of the body is not sent then.
        """
        self.is_fit, self._broken = False, None
        tcp = self.tcp
        exchange.hold(tcp.abort)
        left = exchange.remaining()
        head = request.head if self._proxy_lines is None else request.head_for_proxy(self._proxy_lines)
        body = request.body
        reader = HeadReader()
        exchange.sent = True
        if body is None or (isinstance(body, bytes) and len(body) < _PIECE):
            try:
                if not tcp.send(head + body if body else head, left):
                    raise exchange.timed_out()
            except OSError as error:
                self._broken = error
        else:
            early = self._upload(head, request, reader, exchange)
            if early is not None:
                return early
        while True:
            answer = reader.feed(self._receive(reader, exchange))
            if answer is not None:
                self.is_kept = True
                self.rest = reader.rest
                return answer

    def receive(self, exchange: Exchange) -> bytes:
        """More of the answer; b"" when the connection has ended."""
        try:
            data = self.tcp.receive(READ_SIZE, exchange.remaining())
        except OSError as error:
            raise exchange.broken(f"the connection broke: {explain(self._broken or error)}") from error
        if data is None:
            raise exchange.timed_out()
        return data

    def finish(self, head: Head, body: Body) -> None:
        """The body was read. See whether the connection may be used again.

        What is behind an answer belongs to nobody; and some servers close after an error without saying so.
        """
        whole = body.ended and not body.surplus and not body.ends_with_connection
        self.is_fit = whole and head.keeps_open and head.status < 500 and self._broken is None

    def has_expired(self, now: float) -> bool:
        """Whether it has been idle for too long."""
        return self.expires is not None and now > self.expires

    @property
    def is_alive(self) -> bool:
        """Of an idle connection: whether it is as it was left. Its end, or bytes that nobody asked for, are not."""
        return not self.has_expired(monotonic()) and not self.tcp.is_readable

    def close(self) -> None:
        """Close it."""
        self.is_fit = False
        self.tcp.close()

    # ---- bodies that are large, or come in pieces

    def _upload(self, head: bytes, request: Outgoing, reader: HeadReader, exchange: Exchange) -> Head | None:
        """Send head and body; the answer's head if that comes before the end of the body."""
        left = request.length
        before = head  # goes out with the first piece
        pieces = _pieces(request.body)
        try:
            for piece in pieces:
                if left is not None:
                    left -= len(piece)
                    if left < 0:
                        raise ConfigError("the request cannot be sent as it is: its body exceeds its Content-Length")
                elif piece:
                    piece = b"%x\r\n%b\r\n" % (len(piece), piece)
                early = self._send_piece(before + piece, reader, exchange)
                before = b""
                if early is not None or self._broken is not None:
                    return early
        finally:
            pieces.close()
        if left:
            raise ConfigError("the request cannot be sent as it is: its body is shorter than its Content-Length")
        if left is None:
            before += b"0\r\n\r\n"
        return self._send_piece(before, reader, exchange)

    def _send_piece(self, data: bytes, reader: HeadReader, exchange: Exchange) -> Head | None:
        answer = None
        try:
            if data and not self.tcp.send(data, exchange.remaining()):
                raise exchange.timed_out()
        except OSError as error:
            self._broken = error
            return None
        if self.tcp.is_readable:
            answer = reader.feed(self._receive(reader, exchange))
            if answer is not None:
                self.rest = reader.rest
                self._broken = OSError("the answer came before the request was sent")
        return answer

    def _receive(self, reader: HeadReader, exchange: Exchange) -> bytes:
        try:
            data = self.receive(exchange)
            if data:
                return data
            if self._broken is not None:
                raise exchange.broken(f"the connection broke: {explain(self._broken)}")
            raise exchange.broken(
                "the connection was cut in the middle of the answer"
                if reader.has_begun
                else "the connection was closed before any answer came"
            )
        except StreamBroken as error:
            error.was_kept = self.is_kept and not reader.has_begun
            raise


def _pieces(content: Any) -> Generator[bytes, None]:
    if isinstance(content, bytes):
        for at in range(0, len(content), _PIECE):
            yield content[at : at + _PIECE]
    elif hasattr(content, "read"):
        while piece := content.read(READ_SIZE):
            yield piece
    else:
        for piece in content:
            yield piece
