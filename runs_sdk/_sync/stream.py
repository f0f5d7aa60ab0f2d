# generated from runs_sdk/_async/stream.py by scripts/unasync.py; do not edit
"""An open answer, read piece by piece, each read under a deadline of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable

from .._common.exchange import explain
from .._common.fork import reset_after_fork
from .._common.sync_backend import monotonic
from ..core.encode import inflater
from ..core.errors import StreamBroken, TimedOut
from ..core.framing import FramingError, body_of
from ..core.head import Head
from .connection import Connection
from .pool import Pool

_READ_SIZE = 64 * 1024
_INFLATED_SIZE = 1024 * 1024


class Stream:
    """A response whose body comes in over time: an event stream, or a download.

    One reader at a time. Close it; one that is forgotten gives its connection back when it is collected.
    """

    def __init__(
        self,
        connection: Connection,
        head: Head,
        *,
        method: str,
        url: str,
        pool: Pool,
        key: Hashable,
    ) -> None:
        self.url = url
        self.status_code = head.status
        self.headers = head.headers
        self._head = head
        self._connection = connection
        self._pool, self._key = pool, key
        self._rest = connection.rest  # of the body, received together with the head
        self._body = body_of(method, head.status, head.headers)
        self._cut: str | None = None  # why the connection was ended from this side
        self._is_back = False  # the connection is in the pool again, and no longer ours
        self._inflater = inflater(head.headers.get("content-encoding", ""))
        self.tap: Callable[[bytes], None] | None = None
        """What a recording takes the body by; b"" is its clean end."""
        self._lock = threading.Lock()  # `abort` comes from any thread, and must not hit what is no longer ours
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()
        self._cut = self._cut or "this process was forked, and the stream stays with the parent"

    def read(self, deadline: float | None) -> bytes | None:
        """The next bytes. None: nothing came before `deadline` (by `time.monotonic()`), and the stream stays open.

        b"" is the clean end of the body. Raises StreamBroken when the connection is cut before that.
        """
        received, self._rest = self._rest, b""
        while True:
            if self._cut:
                raise StreamBroken(self._cut)
            try:
                data = self._body.feed(received)
                inflater = self._inflater
                if inflater is not None and (data or inflater.has_more):
                    data = inflater.feed(data, _INFLATED_SIZE)
                if data or self._body.ended:
                    if self.tap is not None:
                        self.tap(data)
                    if not data:
                        self._end()
                    return data
                arrived = self._connection.tcp.receive(
                    _READ_SIZE, None if deadline is None else max(deadline - monotonic(), 0.0)
                )
                if arrived == b"" and not self._cut:
                    self._body.close()
            except FramingError as error:
                raise StreamBroken(str(error)) from error
            except OSError as error:
                raise StreamBroken(self._cut or f"the connection broke: {explain(error)}") from error
            if arrived is None and not self._cut:
                return None
            received = arrived or b""

    def read_all(self, deadline: float | None, limit: int = 1024 * 1024) -> bytes:
        """The rest of the body, at most `limit` bytes. Raises TimedOut when it is not there before `deadline`."""
        parts, size = [], 0
        while size < limit:
            data = self.read(deadline)
            if data is None:
                raise TimedOut("the body of the answer did not come in time")
            if not data:
                break
            parts.append(data)
            size += len(data)
        return b"".join(parts)[:limit]

    def abort(self, reason: str = "the stream was closed from this side") -> None:
        """End the connection, from any thread. A read that waits raises StreamBroken at once, and so does the next."""
        with self._lock:
            if self._cut is None:
                self._cut = reason
                if not self._is_back:
                    self._connection.tcp.abort()

    def _end(self) -> None:
        """The body was read to its end: the connection is for others again."""
        with self._lock:
            if self._is_back or self._cut is not None:
                return
            self._is_back = True
        self._connection.finish(self._head, self._body)
        self._pool.keep(self._key, self._connection)

    def close(self) -> None:
        """Give the connection back, if the stream was read to its end, or else close it. A second call does nothing."""
        if self._body.ended:
            self._end()
        with self._lock:
            self._cut = self._cut or "the stream is closed"
            is_ours, self._is_back = not self._is_back, True
        if is_ours:
            self._connection.close()

    def __enter__(self) -> Stream:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __del__(self) -> None:
        if not getattr(self, "_is_back", True):
            self._is_back = True
            self._connection.tcp.discard()
