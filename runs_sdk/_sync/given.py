# generated from runs_sdk/_async/given.py by scripts/unasync.py; do not edit
"""An engine over a transport of the caller's: it sends, and all else is as ever."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, cast

from .._common import sync_backend as backend
from .._common.exchange import Exchange
from ..core.error_redaction import without_frames
from ..core.errors import ConfigError, ConnectFailed, RunsError, StreamBroken, TimedOut
from ..core.framing import FramingError
from ..core.http import CredentialExpired, EngineOptions, Request, Response
from ..core.outgoing import write_request
from ..core.seam import HttpAnswer, head_of, request_for
from .connection import Connection
from .engine import USER_AGENT, Engine, is_long
from .stream import Stream

if TYPE_CHECKING:
    from ..core.seam import HttpTransport

NETWORK: Final = frozenset(
    ("cert_file", "key_file", "max_connections", "max_keepalive", "proxy_headers", "proxy_url", "server_hostname",
     "ssl_ca_cert", "verify")
)  # fmt: skip
"""Options of connections, which are the transport's own."""


def check_transport(transport: Any, options: Any, service: str) -> None:
    """Raises ConfigError for what is no transport, and for options that it takes no notice of."""
    if not callable(getattr(transport, "send", None)):
        raise ConfigError("transport must be an object with a method send(request, timeout)", service=service)
    if useless := sorted(NETWORK.intersection(options)):
        raise ConfigError(f"transport makes its own connections: leave out {', '.join(useless)}", service=service)


class GivenEngine(Engine):
    """Sends with `transport`. It has no connections of its own."""

    def __init__(self, transport: HttpTransport, options: EngineOptions) -> None:
        super().__init__(options)
        self._given = transport
        self._proxies = None
        self._pool: Any = _NoPool()

    def _exchange(
        self,
        request: Request,
        deadline: float | None,
        is_credential_valid: Callable[[], bool] | None,
        idle_limit: float,
        *,
        streaming: bool | None,
    ) -> Response | Stream:
        boundary = os.urandom(16).hex() if request.files else ""
        wire = write_request(request, USER_AGENT, streaming=bool(streaming), boundary=boundary)
        exchange = self._begin(Exchange(deadline))
        failure: RunsError
        try:
            if is_credential_valid is not None and not is_credential_valid():
                raise CredentialExpired
            answer = self._ask(request_for(wire), exchange)
            head = head_of(answer)
            connection = Connection(cast("backend.TcpStream", GivenBody(answer)))
            if streaming or (streaming is None and is_long(head)):
                return self._stream(connection, None, head, request)
            try:
                exchange.hold(connection.tcp.abort)
                return self._whole(connection, head, request, exchange)
            finally:
                connection.close()
        except FramingError as error:
            failure = exchange.closed() if exchange.is_closed else exchange.broken(str(error))
        except RunsError as error:
            failure = exchange.closed() if exchange.is_closed else error
        finally:
            with self._lock:
                self._exchanges.discard(exchange)
        raise without_frames(failure)

    def _ask(self, request: Any, exchange: Exchange) -> HttpAnswer:
        """The answer of the transport; what it raises becomes an error of ours."""
        left = exchange.remaining()
        exchange.sent = True
        try:
            answer: HttpAnswer | None = backend.within(left, exchange.hold, self._given.send, request, left)
        except RunsError:
            raise
        except TimeoutError as error:
            raise TimedOut(f"the answer did not come in time: {error}", sent=True) from error
        except ConnectionRefusedError as error:
            raise ConnectFailed(f"the transport could not connect: {error}") from error
        except Exception as error:
            raise StreamBroken(f"the transport failed: {type(error).__name__}: {error}") from error
        if answer is None:
            raise exchange.closed() if exchange.is_closed else exchange.timed_out()
        return answer


class _NoPool:
    """In place of the pool: nothing is kept."""

    def keep(self, key: Any, connection: Connection) -> None:
        connection.close()

    def stop(self) -> None:
        """Nobody waits for a place."""

    def close(self) -> None:
        """It holds nothing."""


AHEAD = 4
"""Pieces of a body that are taken before somebody asks for them."""


class GivenBody:
    """The body of an answer in the place of a socket: a read that ran out of time loses nothing."""

    is_readable = False

    def __init__(self, answer: HttpAnswer) -> None:
        self._answer = answer
        body = answer.body
        self._ended = isinstance(body, bytes | bytearray | memoryview)
        self._pieces = deque([bytes(body)] if isinstance(body, bytes | bytearray | memoryview) and body else [])
        self._error: OSError | None = None
        self._reader: backend.Task | None = None
        self._room: backend.Signal | None = None
        self._news: backend.Signal | None = None
        self._is_closed = False
        self._close: Any = answer.close

    def receive(self, limit: int, timeout: float | None) -> bytes | None:
        """The next piece, b"" at the end, None when the time is over."""
        until = None if timeout is None else backend.monotonic() + timeout
        while not self._pieces:
            if self._is_closed:
                raise ConnectionAbortedError("it was closed from this side")
            if self._error is not None:
                raise self._error
            if self._ended:
                return b""
            if self._reader is None:
                self._reader = backend.spawn(self._read_on, name="runs_sdk read a body")
            news = self._news = backend.Signal()
            if self._pieces or self._ended or self._is_closed:
                continue
            if not news.wait(None if until is None else max(0.0, until - backend.monotonic())):
                return None
        piece = self._pieces.popleft()
        if self._room is not None:
            self._room.set()
        return piece

    def _read_on(self) -> None:
        body: Any = self._answer.body
        try:
            for piece in body if hasattr(body, "__iter__") else _each(body):
                if self._is_closed:
                    return
                if piece:
                    self._pieces.append(bytes(piece))
                    self._tell()
                room = self._room = backend.Signal()
                if len(self._pieces) >= AHEAD and not self._is_closed:
                    room.wait(None)
        except Exception as error:
            broken = error if isinstance(error, OSError) else OSError(f"{type(error).__name__}: {error}")
            broken.__cause__ = error if broken is not error else None
            self._error = broken
        finally:
            self._ended = True
            self._tell()

    def _tell(self) -> None:
        if self._news is not None:
            self._news.set()

    def abort(self) -> None:
        """End it, from any thread: whoever waits wakes up."""
        self._is_closed = True
        self._tell()
        if self._room is not None:
            self._room.set()

    discard = abort

    def close(self) -> None:
        """Nobody reads on."""
        self.abort()
        close, self._close = self._close, None
        if close is not None:
            backend.finish(close())
        if self._reader is not None:
            self._reader = None


def _each(pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield piece
