"""Connections on asyncio, or uvloop."""

from __future__ import annotations

import asyncio
import errno
import ssl
import weakref
from collections.abc import AsyncGenerator

from .async_stream import LOOK, TcpStream
from .asyncio_wire import Wire
from .fork import drop_after_fork
from .sockets import abort, aborted, drop, is_readable, system_error

_PIECE = 256 * 1024
"""Bytes that are handed to the event loop at a time; it copies what the system does not take at once."""


class AsyncioStream(TcpStream):
    """A connection whose sockets asyncio, or uvloop, reads."""

    __slots__ = ("__weakref__", "_is_closed", "_loop", "_socket", "_wire")

    def __init__(self, wire: Wire, loop: asyncio.AbstractEventLoop) -> None:
        self._wire = wire
        self._loop = loop
        self._socket = wire.transport.get_extra_info("socket")
        self._is_closed = False
        drop_after_fork(self)
        _watches[loop].streams.add(self)

    def _after_fork(self) -> None:
        # Not by way of the event loop: its selector is shared with the parent, which would not hear of its own
        # connection any more.
        self._is_closed = True
        drop(getattr(self._socket, "_sock", self._socket))

    async def receive(self, limit: int, timeout: float | None) -> bytes | None:
        wire = self._wire
        if not wire.parts:
            if self._is_closed:
                raise aborted()
            if not wire.is_over and not await wire.wait(timeout if timeout is None or timeout > LOOK else LOOK):
                return None
            if not wire.parts:
                if wire.error is not None:
                    raise wire.failure()
                return b""
        return wire.take(limit)

    async def send(self, data: bytes, timeout: float | None) -> bool:
        wire = self._wire
        until = None if timeout is None else self._loop.time() + timeout
        for at in range(0, len(data), _PIECE):
            if self._is_closed:
                raise aborted()
            if wire.transport.is_closing():
                raise wire.failure() if wire.error is not None else system_error(errno.EPIPE)
            wire.transport.write(data if len(data) <= _PIECE else memoryview(data)[at : at + _PIECE])
            while wire.is_blocked:
                left = None if until is None else until - self._loop.time()
                if (left is not None and left <= 0) or not await wire.wait(left):
                    return False
        return True

    async def start_tls(self, context: ssl.SSLContext, host: str, timeout: float | None) -> TcpStream | None:
        wire = self._wire
        try:
            async with asyncio.timeout(timeout):
                wire.transport = await self._loop.start_tls(
                    wire.transport,
                    wire,
                    context,
                    server_hostname=host,
                    ssl_handshake_timeout=None if timeout is None else timeout + 60,
                )
        except TimeoutError as error:
            if error.errno:  # the system's, not ours
                raise
            return None
        if wire.transport is None:  # uvloop's answer to a connection that ended meanwhile
            raise system_error(errno.ECONNRESET)
        self._is_closed = True  # the encrypted one sees to the socket
        return AsyncioStream(wire, self._loop)

    @property
    def is_readable(self) -> bool:
        wire = self._wire
        if wire.parts or wire.is_over or self._is_closed or wire.transport.is_closing():
            return True
        # Made in an event loop that is over (a second `asyncio.run`); or not reported yet by the event loop.
        return self._loop is not asyncio.get_running_loop() or is_readable(self._socket)

    def abort(self) -> None:
        if not self._is_closed:
            abort(self._socket)

    async def close(self) -> None:
        self.discard()

    def discard(self) -> None:
        if self._is_closed:
            return
        self._is_closed = True
        wire = self._wire
        abort(self._socket)  # the other side hears of it now; the event loop closes it when its turn comes
        if self._loop is asyncio._get_running_loop():
            wire.cancel_timer()
            wire.transport.abort()
            return
        try:
            self._loop.call_soon_threadsafe(wire.transport.abort)
        except RuntimeError:  # its event loop is over, and the connection with it
            return

    def __del__(self) -> None:
        if not getattr(self, "_is_closed", True):
            self.discard()


class _Watch:
    """Closes what is open when its event loop ends; asyncio would warn of each connection.

    `asyncio.run` and its like close the async generators that were begun and are not at their end. This is one.
    """

    def __init__(self) -> None:
        self.streams: weakref.WeakSet[AsyncioStream] = weakref.WeakSet()
        self._until_the_end: AsyncGenerator[None, None] | None = None

    async def begin(self) -> None:
        """Let the running event loop know of the generator."""
        if self._until_the_end is None:
            self._until_the_end = _close_at_the_end(self)
            await anext(self._until_the_end)


async def _close_at_the_end(watch: _Watch) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        for stream in list(watch.streams):
            stream.discard()
        for _ in range(3):  # what was aborted is closed by the event loop itself
            await asyncio.sleep(0)


_watches: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Watch] = weakref.WeakKeyDictionary()


async def watch_loop(loop: asyncio.AbstractEventLoop) -> None:
    """Have what is open closed when the running event loop ends. Before the first connection is made there."""
    await _watches.setdefault(loop, _Watch()).begin()
