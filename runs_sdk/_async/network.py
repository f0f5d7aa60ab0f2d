"""Below httpcore: connections that keep the deadline of the exchange going on, whatever httpcore itself does.

httpcore asks for a time-out per read, and a body that trickles in resets it for ever. Here every operation takes what
is left until the exchange's deadline. For a stream, the connection hands httpcore the head of the answer and not one
byte more, so that it can be taken from httpcore then and there, and be read under deadlines that change.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from attrs import define

from .._common.async_backend import TcpStream, connect_tcp, connect_unix, monotonic, sleep
from ..core.errors import ClientClosed, ConnectFailed, StreamBroken, TimedOut, TransportError
from ..core.framing import Body

_BLANK_LINE = re.compile(rb"\n\r?\n")


INTERIM_LIMIT = 32
"""Interim answers before one answer."""

FOR_EVER = 1e9
"""Seconds that no socket is asked to wait longer than; it could not."""


@define(eq=False)
class Exchange:
    """One request and its answer. `sent` turns true when its first byte is on its way to the service."""

    method: bytes
    deadline: float | None
    sent: bool = False
    is_closed: bool = False  # the client was closed meanwhile
    _abort: Callable[[], None] | None = None

    def long_poll_timeout(self, abort: Callable[[], None]) -> None:
        """What the exchange waits for from now on can be ended by `abort()`, from any thread."""
        self._abort = abort
        if self.is_closed:
            raise self.closed()

    def close(self) -> None:
        """The client is closed: whoever waits stops at once. From any thread."""
        self.is_closed = True
        if self._abort is not None:
            self._abort()

    def closed(self) -> ClientClosed:
        """The error for a client that was closed."""
        return ClientClosed("the client was closed before the answer was there", sent=self.sent)

    def remaining(self, limit: float | None = None) -> float | None:
        """Seconds until the deadline, or `limit` when that is sooner. Raises TimedOut when there are none left."""
        if self.deadline is None:
            return limit
        left = min(self.deadline - monotonic(), FOR_EVER)
        if left <= 0:
            raise self.timed_out()
        return left if limit is None else min(left, limit)

    def timed_out(self) -> TimedOut:
        """The error for a deadline that has passed."""
        what = "the answer did not come in time" if self.sent else "no connection came about in time"
        return TimedOut(what, sent=self.sent)

    def broken(self, reason: str) -> TransportError:
        """The error for a connection that broke."""
        return StreamBroken(reason) if self.sent else ConnectFailed(reason)


current_exchange: ContextVar[Exchange] = ContextVar("runs_sdk_exchange")
"""Set by the engine around each call into httpcore."""


class AsyncNetwork:
    """The network backend for httpcore's pools.

    `server_hostname` is for the last TLS of a connection; with `tls_to_proxy` the first one is to the proxy.
    `unix_socket` is what connections to `http://localhost` go through.
    """

    def __init__(
        self, server_hostname: str | None = None, *, tls_to_proxy: bool = False, unix_socket: str | None = None
    ) -> None:
        self._unix_socket = unix_socket
        self._server_hostname = server_hostname
        self._tls_to_proxy = tls_to_proxy

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: Any = None, socket_options: Any = None
    ) -> AsyncConnection:
        """Connect, within `timeout` and the deadline."""
        exchange = current_exchange.get()
        left = exchange.remaining(timeout)
        path = self._unix_socket if (host, port) == ("localhost", 80) else None
        place = _name(host, port) if path is None else f"unix:{path}"
        try:
            if path is None:
                tcp = await connect_tcp(host, port, left, exchange.long_poll_timeout)
            else:
                tcp = await connect_unix(path, left, exchange.long_poll_timeout)
        except OSError as error:
            raise ConnectFailed(f"cannot connect to {place}: {explain(error)}") from error
        if tcp is None:
            if exchange.is_closed:
                raise exchange.closed()
            exchange.remaining()
            raise ConnectFailed(f"cannot connect to {place}: no answer within {timeout:g} s")
        return AsyncConnection(tcp, self._server_hostname, tls_to_proxy=self._tls_to_proxy)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await sleep(seconds)


class AsyncConnection:
    """A network stream for httpcore."""

    def __init__(self, tcp: TcpStream, server_hostname: str | None = None, *, tls_to_proxy: bool = False) -> None:
        self._tcp: TcpStream | None = tcp
        self._server_hostname = server_hostname
        self._tls_to_proxy = tls_to_proxy
        self._broken: OSError | None = None
        self._head: bytearray | None = None  # of the answer, so far
        self._rest = b""  # what came after a head
        self._interims = 0
        self._body: Body | None = None
        self.has_surplus = False
        """Whether more came than the answer: it belongs to nobody, and nobody else may get it."""

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send. A connection that breaks here is noticed in `read`: the service may have answered before it closed."""
        exchange = current_exchange.get()
        if not exchange.sent and buffer.startswith(exchange.method + b" "):  # not a CONNECT to the proxy
            exchange.long_poll_timeout(self._open.abort)
            exchange.sent = True
            self._broken, self._rest = None, b""
            self._head, self._body, self._interims = bytearray(), None, 0
        if self._broken or not buffer:
            return
        try:
            if not await self._open.send(buffer, exchange.remaining()):
                raise exchange.timed_out()
        except OSError as error:
            self._broken = error

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive: up to the end of the head, and after `read_on` up to the end of the body."""
        exchange = current_exchange.get()
        data: bytes | None = self._rest
        if data:
            self._rest = b""
            exchange.remaining()
        else:
            try:
                data = await self._open.receive(max_bytes, exchange.remaining())
            except OSError as error:
                raise exchange.broken(f"the connection broke: {explain(self._broken or error)}") from error
            if data is None:
                raise exchange.timed_out()
        if self._head is not None:
            return self._cut_after_head(data, exchange)
        return data if self._body is None else self._cut_after_body(data, self._body)

    def _cut_after_head(self, data: bytes, exchange: Exchange) -> bytes:
        assert self._head is not None
        known = len(self._head)
        self._head += data
        end = _BLANK_LINE.search(self._head, max(known - 2, 0))
        if end is None:
            return data
        data, self._rest = data[: end.end() - known], bytes(self._head[end.end() :])
        del self._head[end.end() :]
        if self._head[8:10] == b" 1":  # an interim answer (100 Continue, 103 Early Hints): the real head follows
            self._head.clear()
            self._interims += 1
            if self._interims > INTERIM_LIMIT:
                raise exchange.broken("what answered does not keep to HTTP (interim answers without end)")
        return data

    def _cut_after_body(self, data: bytes, body: Body) -> bytes:
        body.feed(data)
        if body.error:
            raise body.error
        if body.surplus:
            self.has_surplus = True
            return data[: -body.surplus]
        return data

    def read_on(self, body: Body) -> None:
        """The body is for httpcore to read; `body` tells where it ends."""
        self._head, self._body = None, body
        if body.ended and self._rest:
            self.has_surplus, self._rest = True, b""

    def detach(self) -> tuple[TcpStream, bytes]:
        """Take the connection from httpcore, which then thinks it closed; with what came after the head."""
        tcp, self._tcp = self._open, None
        return tcp, self._rest

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> AsyncConnection:
        """Encrypt the connection, within `timeout` and the deadline."""
        exchange = current_exchange.get()
        exchange.long_poll_timeout(self._open.abort)
        host = (None if self._tls_to_proxy else self._server_hostname) or server_hostname or ""
        tls = None
        try:
            tls = await self._open.start_tls(ssl_context, host, exchange.remaining(timeout))
            if tls is None:
                exchange.remaining()
                raise ConnectFailed(f"no TLS connection to {host}: no answer within {timeout:g} s")
        except OSError as error:
            raise ConnectFailed(
                f"no TLS connection to {host}: {explain(error)}", permanent=is_permanent(error)
            ) from error
        finally:
            if tls is None:
                await self.aclose()
        return AsyncConnection(tls, self._server_hostname)

    async def aclose(self) -> None:
        """Close the connection, unless it was taken away."""
        tcp, self._tcp = self._tcp, None
        if tcp is not None:
            await tcp.close()

    def get_extra_info(self, info: str) -> Any:
        """Only what httpcore asks for: whether an idle connection has ended."""
        if info == "is_readable":
            return self._tcp is None or self._tcp.is_readable
        return None

    @property
    def _open(self) -> TcpStream:
        if self._tcp is None:
            raise current_exchange.get().broken("the connection was closed from this side")
        return self._tcp


def _name(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def is_permanent(error: OSError) -> bool:
    """Whether every other try would fail in the same way: TLS that does not come about for what the two sides are."""
    passing = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError)
    return isinstance(error, ssl.SSLError) and not isinstance(error, passing)


def explain(error: OSError) -> str:
    """What the system says, in words that help."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return (
            f"its certificate is not trusted ({error.verify_message}). If it is signed by an authority of your own, "
            "name that with ssl_ca_cert or SSL_CERT_FILE"
        )
    if isinstance(error, ssl.SSLError):
        return f"TLS failed ({error.reason or error.strerror or 'no reason given'})"
    return error.strerror or str(error) or type(error).__name__
