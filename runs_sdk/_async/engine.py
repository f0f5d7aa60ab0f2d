"""The engine: sends what the rules decided on. `network` makes connections, `pool` keeps them, `connection` uses them.

An open stream owns its connection until its end.
"""

from __future__ import annotations

import os
import sys
import threading
import weakref
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Protocol, cast

from .._common import async_backend as backend
from .._common.exchange import Exchange
from .._common.fork import reset_after_fork
from .._common.proxies import proxy_rules
from .._common.version import VERSION
from ..core.collect import Collected
from ..core.encode import Address
from ..core.error_redaction import without_frames
from ..core.errors import ClientClosed, RunsError
from ..core.framing import FramingError, body_of
from ..core.head import Head
from ..core.hidden import Hidden
from ..core.http import CredentialExpired, EngineOptions, Request, Response
from ..core.outgoing import write_request
from .connection import AsyncConnection
from .network import AsyncNetwork, is_for_socket
from .pool import AsyncPool
from .stream import AsyncStream

if TYPE_CHECKING:
    from ..core.proxies import Proxy

__all__ = ["AsyncEngine", "AsyncStream"]

_WHOLE_LIMIT = 1024 * 1024

USER_AGENT = f"runs-sdk/{VERSION} python/{'.'.join(map(str, sys.version_info[:3]))}"


class Closable(Protocol):
    """Something that waits for this engine's client, and has to be informed when that is closed."""

    def _client_closed(self) -> None:
        """Stop waiting; from any thread."""


class AsyncEngine:
    """Sends requests and opens streams. Knows nothing of statuses, retries or credentials."""

    def __init__(self, options: EngineOptions | None = None) -> None:
        self.options = options or EngineOptions()
        self._proxies = proxy_rules(self.options)
        self._pool = AsyncPool(
            max_active=self.options.max_connections,
            max_idle=self.options.max_keepalive,
            expiry=self.options.keepalive_expiry,
        )
        self._network = AsyncNetwork(self.options)
        self._streams: weakref.WeakSet[AsyncStream] = weakref.WeakSet()
        self._exchanges: set[Exchange] = set()
        self._pauses: set[backend.Signal] = set()
        self._closers: weakref.WeakSet[Closable] = weakref.WeakSet()
        self._lock = threading.Lock()  # for the above; never held while anything waits
        self.is_closed = False
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()
        self._streams = weakref.WeakSet()
        self._exchanges, self._pauses = set(), set()

    async def send(
        self,
        request: Request,
        *,
        deadline: float | None,
        is_credential_valid: Callable[[], bool] | None = None,
        idle_limit: float = float("inf"),
    ) -> Response:
        """Send a request and read the whole answer, whatever its status.

        `deadline`, by `time.monotonic()`, is for all of it: connecting, TLS, sending, waiting, and every byte of the
        body. `is_credential_valid` is asked when the request has got a connection, for which it may have waited long:
        with False nothing is sent, and CredentialExpired raised. `idle_limit`: a connection that was kept has been idle
        for less than so many seconds. Raises ConnectFailed, TimedOut or StreamBroken (`sent` says whether the service
        may have got it), ConfigError for what cannot be sent, DecodeError when the compressed body is broken.
        """
        return cast(
            "Response", await self._exchange(request, deadline, is_credential_valid, idle_limit, streaming=False)
        )

    async def open_stream(
        self,
        request: Request,
        *,
        deadline: float | None,
        is_credential_valid: Callable[[], bool] | None = None,
        idle_limit: float = float("inf"),
    ) -> AsyncStream:
        """Send a request and return as soon as the head of the answer is there, whatever its status.

        `deadline` is for opening only. Raises as `send` does.
        """
        return cast(
            "AsyncStream", await self._exchange(request, deadline, is_credential_valid, idle_limit, streaming=True)
        )

    async def send_or_open(
        self,
        request: Request,
        *,
        deadline: float | None,
        is_credential_valid: Callable[[], bool] | None = None,
        idle_limit: float = float("inf"),
    ) -> Response | AsyncStream:
        """Send a request whose answer may be long: an event stream or a big file comes as a stream, the rest whole."""
        return await self._exchange(request, deadline, is_credential_valid, idle_limit, streaming=None)

    async def _exchange(
        self,
        request: Request,
        deadline: float | None,
        is_credential_valid: Callable[[], bool] | None,
        idle_limit: float,
        *,
        streaming: bool | None,
    ) -> Response | AsyncStream:
        boundary = os.urandom(16).hex() if request.files else ""
        wire = write_request(request, USER_AGENT, streaming=bool(streaming), boundary=boundary)
        proxy = self._proxy_for(wire.to)
        key = (wire.to.scheme, wire.to.host, wire.to.port, proxy)
        exchange = self._begin(Exchange(deadline))
        failure: Exception
        try:
            connection = await self._pool.acquire(key, exchange, idle_limit)
            try:
                if connection is None:
                    connection = await self._network.open(wire.to, _read_proxy(proxy) if proxy else None, exchange)
                if is_credential_valid is not None and not is_credential_valid():
                    connection.is_fit = True  # it was not used
                    raise CredentialExpired
                head = await connection.ask(wire, exchange)
                if streaming or (streaming is None and is_long(head)):
                    lent, connection = connection, None
                    return await self._stream(lent, key, head, request)
                return await self._whole(connection, head, request, exchange)
            finally:
                await self._pool.release(key, connection)
        except FramingError as error:
            failure = exchange.closed() if exchange.is_closed else exchange.broken(str(error))
        except RunsError as error:
            failure = exchange.closed() if exchange.is_closed else error
        finally:
            with self._lock:
                self._exchanges.discard(exchange)
        raise without_frames(failure)  # below are frames with the head of the request

    def _begin(self, exchange: Exchange) -> Exchange:
        with self._lock:
            if self.is_closed:
                raise ClientClosed("this client is closed; make a new one", sent=False)
            self._exchanges.add(exchange)
        return exchange

    async def _whole(self, connection: AsyncConnection, head: Head, request: Request, exchange: Exchange) -> Response:
        """Read the whole answer, within the limits, and see whether the connection may be used again."""
        headers = head.headers
        body = body_of(request.method, head.status, headers)
        collected = Collected(head.status, headers, body.length, self.options.max_answer)
        data = connection.rest
        while collected.add(body.feed(data)) and not body.ended:
            if body.error:
                raise body.error
            data = await connection.receive(exchange)
            if not data:
                body.close()
                break
        connection.finish(head, body)
        return Response(head.status, headers, collected.finish(), request.url)

    async def _stream(self, connection: AsyncConnection, key: Hashable, head: Head, request: Request) -> AsyncStream:
        try:
            stream = AsyncStream(
                connection,
                head,
                method=request.method,
                url=request.url,
                pool=self._pool,
                key=key,
            )
        except BaseException:
            await connection.aclose()
            raise
        with self._lock:
            self._streams.add(stream)
            is_closed = self.is_closed
        if is_closed:
            await stream.aclose()
            raise ClientClosed("the client was closed before the answer was there", sent=True)
        return stream

    @property
    def connections(self) -> int:
        """How many connections there are, without those of open streams."""
        return self._pool.size

    @property
    def idle_connections(self) -> int:
        """How many of them are kept for the next request."""
        return self._pool.idle

    @property
    def waiting(self) -> int:
        """How many requests wait for a connection."""
        return self._pool.waiting

    @property
    def under_way(self) -> int:
        """How many requests have begun and are not over."""
        with self._lock:
            return len(self._exchanges)

    @property
    def streams(self) -> int:
        """How many streams somebody holds."""
        with self._lock:
            return len(self._streams)

    async def aclose(self) -> None:
        """Close every connection. Whoever waits for an answer or sleeps gets ClientClosed; open streams are broken."""
        with self._lock:
            self.is_closed = True
            streams, exchanges, pauses = list(self._streams), list(self._exchanges), list(self._pauses)
            closers = list(self._closers)
        self._pool.stop()  # before the first place is given back, which somebody waits for
        for stream in streams:
            stream.abort("the client was closed")
        for exchange in exchanges:
            exchange.close()
        for pause in pauses:
            pause.set()
        for closer in closers:
            closer._client_closed()
        for stream in streams:
            await stream.aclose()
        await self._pool.aclose()

    def tell_when_closed(self, closer: Closable) -> None:
        """Call `closer._client_closed()` when the engine is closed, as long as the closer lives."""
        with self._lock:
            self._closers.add(closer)

    async def sleep(self, seconds: float) -> None:
        """Sleep, unless the engine is closed: raises ClientClosed then, at once."""
        pause = backend.Signal()
        with self._lock:
            self._pauses.add(pause)
        try:
            if self.is_closed or await pause.pause(seconds):
                raise ClientClosed("the client was closed", sent=False)
        finally:
            with self._lock:
                self._pauses.discard(pause)

    @property
    def secrets(self) -> tuple[str, ...]:
        """The credentials for proxies."""
        return (*(self._proxies.secrets if self._proxies else ()), *self.options.proxy_headers.values())

    def _proxy_for(self, to: Address) -> Hidden[str] | None:
        if self._proxies is None or (self.options.unix_socket and is_for_socket(to)):
            return None
        found = self._proxies.proxy_for(to.scheme.decode(), to.host.decode(), to.port)
        return None if found is None else Hidden(found)


def is_long(head: Head) -> bool:
    """Whether an answer is read as a stream where that is left open: an event stream, or a big file."""
    media_type = head.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type == "text/event-stream":
        return True
    if "json" in media_type or head.status in (204, 304) or head.status >= 400:
        return False
    length = head.headers.get("content-length", "")
    return not length.isdigit() or int(length) > _WHOLE_LIMIT


def _read_proxy(url: Hidden[str]) -> Proxy:
    """The proxy behind a URL. What reads them is loaded where there is one."""
    from ..core.proxies import proxy_of

    return proxy_of(url.open())
