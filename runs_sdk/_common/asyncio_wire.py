"""What asyncio tells of a connection: a protocol that keeps what has come, and one timer instead of one a wait."""

from __future__ import annotations

import asyncio
import errno
import ssl
from typing import Any

from .async_stream import LOOK
from .sockets import system_error

_HELD = 256 * 1024
"""Bytes that may lie unread before the other side has to wait."""


class Wire(asyncio.Protocol):
    """What the event loop calls, and one waiter: a connection is read or written by one task at a time."""

    __slots__ = (
        "_is_late", "_loop", "_timer", "_timer_at", "_until", "_waiter", "error", "is_blocked", "is_over", "is_paused",
        "parts", "size", "transport",
    )  # fmt: skip

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.transport: Any = None
        self.parts: list[bytes] = []  # what has come and nobody has taken
        self.size = 0
        self.error: BaseException | None = None
        self.is_over = False  # nothing more comes
        self.is_paused = False  # nothing is read from the socket
        self.is_blocked = False  # the other side does not take what was written
        self._waiter: asyncio.Future[bool] | None = None
        self._until = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._timer_at = 0.0

    # ---- called by the event loop

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.parts.append(data)
        self.size += len(data)
        if self.size > _HELD and not self.is_paused:
            self.is_paused = True
            self.transport.pause_reading()
        self.wake()

    def eof_received(self) -> None:
        self.is_over = True
        self.wake()

    def connection_lost(self, error: Exception | None) -> None:
        self.is_over = True
        self.is_blocked = False
        self.error = self.error or error
        self.cancel_timer()
        self.wake()

    def pause_writing(self) -> None:
        self.is_blocked = True

    def resume_writing(self) -> None:
        self.is_blocked = False
        self.wake()

    # ---- called by the stream

    async def wait(self, timeout: float | None) -> bool:
        """Wait for what the event loop has to tell; whether that came in time."""
        loop = self._loop
        waiter = self._waiter = loop.create_future()
        self._until = until = float("inf") if timeout is None else loop.time() + timeout
        if timeout is not None and (self._timer is None or self._timer_at > until):
            self.cancel_timer()
            self._timer, self._timer_at = loop.call_at(until, self._ring), until
        try:
            came: bool = await waiter
        finally:
            self._waiter = None
        return came

    def _ring(self) -> None:
        """The timer is not set anew for each wait, which would take longer than the wait: it may ring too early."""
        self._timer = None
        waiter = self._waiter
        if waiter is None or waiter.done() or self._until == float("inf"):
            return
        if self._until - self._loop.time() > LOOK / 2:
            self._timer, self._timer_at = self._loop.call_at(self._until, self._ring), self._until
        else:
            waiter.set_result(False)

    def wake(self) -> None:
        waiter = self._waiter
        if waiter is not None and not waiter.done():
            waiter.set_result(True)

    def cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def take(self, limit: int) -> bytes:
        """What has come, at most so much."""
        data = self.parts.pop(0) if len(self.parts) == 1 else b"".join(self.parts)
        self.parts.clear()
        if len(data) > limit:
            self.parts.append(data[limit:])
            data = data[:limit]
        self.size -= len(data)
        if self.is_paused and self.size <= _HELD // 2 and not self.transport.is_closing():
            self.is_paused = False
            self.transport.resume_reading()
        return data

    def failure(self) -> OSError:
        error = self.error
        if isinstance(error, ssl.SSLError):
            return error
        number = error.errno if isinstance(error, OSError) else None
        return system_error(number or errno.ECONNRESET)
