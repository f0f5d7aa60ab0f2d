"""Connections, lent to one exchange at a time and kept for the next, and the line in which exchanges wait for them.

Only the connection that is going to be used is looked at; to ask the system about each idle one costs more than many
requests do. Open streams are not here: they own their connections until their end.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Hashable

from .._common.async_backend import Signal, monotonic
from .._common.exchange import Exchange
from .._common.fork import reset_after_fork
from ..core.errors import ClientClosed, TimedOut
from .connection import AsyncConnection


class _Origin:
    """Where connections lead to: the idle ones, the one used last in front, and who waits."""

    __slots__ = ("active", "idle", "waiting")

    def __init__(self) -> None:
        self.active = 0
        self.idle: deque[AsyncConnection] = deque()
        self.waiting: deque[Signal] = deque()


class AsyncPool:
    """Idle connections by where they lead to.

    max_active  how many exchanges may be on the way to one origin at once (None: any number)
    max_idle    how many connections are kept for one origin (None: as many as were in use lately)
    expiry      how long an idle connection is kept, in seconds (None: for ever)
    """

    def __init__(self, *, max_active: int | None, max_idle: int | None, expiry: float | None) -> None:
        self._max_active = max_active
        self._max_idle = max_idle
        self._expiry = expiry
        self._origins: dict[Hashable, _Origin] = {}
        self._lock = threading.Lock()  # never held while anything waits
        self._closed = False
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()
        self._origins = {}

    @property
    def size(self) -> int:
        """How many connections there are, without those of open streams."""
        with self._lock:
            return sum(origin.active + len(origin.idle) for origin in self._origins.values())

    @property
    def idle(self) -> int:
        """How many of them are kept for the next request."""
        with self._lock:
            return sum(len(origin.idle) for origin in self._origins.values())

    @property
    def waiting(self) -> int:
        """How many requests wait for a connection."""
        with self._lock:
            return sum(len(origin.waiting) for origin in self._origins.values())

    async def acquire(
        self, key: Hashable, exchange: Exchange, idle_limit: float = float("inf")
    ) -> AsyncConnection | None:
        """Take a place, and an idle connection that is still good; None: a new one has to be made.

        `idle_limit`: it has been idle for less than so many seconds.

        Whoever comes first gets the next place that is given back. Raises TimedOut when none came free until the
        exchange's deadline, ClientClosed. `release` gives the place back.
        """
        signal = None
        left = exchange.remaining()
        with self._lock:
            if self._closed:
                raise _closed()
            origin = self._origins.get(key)
            if origin is None:
                origin = self._origins[key] = _Origin()
            if self._max_active is None or origin.active < self._max_active:
                origin.active += 1
            else:
                signal = Signal()
                origin.waiting.append(signal)
        if signal is not None:
            await self._wait(origin, signal, left, exchange)
        try:
            return await self._idle_one(origin, idle_limit)
        except BaseException:
            self._free(origin)
            raise

    async def _wait(self, origin: _Origin, signal: Signal, timeout: float | None, exchange: Exchange) -> None:
        """Wait in line; the place is ours when this returns."""
        has_place = False
        try:
            exchange.hold(signal.set)
            await signal.wait(timeout)
            with self._lock:
                has_place = signal not in origin.waiting
            if exchange.is_closed:
                raise exchange.closed()
            if not has_place:
                raise TimedOut(f"all {self._max_active} connections were in use until the end", sent=False)
        except BaseException:
            with self._lock:
                if signal in origin.waiting:
                    origin.waiting.remove(signal)
                else:
                    has_place = True
            if has_place:
                self._free(origin)
            raise

    async def _idle_one(self, origin: _Origin, idle_limit: float) -> AsyncConnection | None:
        while True:
            with self._lock:
                if self._closed:
                    raise _closed()
                if not origin.idle or monotonic() - origin.idle[-1].idle_since >= idle_limit:
                    return None
                connection = origin.idle.pop()
            if connection.is_alive:
                return connection
            await connection.aclose()

    async def release(self, key: Hashable, connection: AsyncConnection | None) -> None:
        """Give the place back, and the connection: it is kept for the next exchange if it is fit for one."""
        origin = self._origins.get(key)
        if origin is not None:  # the process was not forked meanwhile
            self._free(origin)
        if connection is not None:
            await self.keep(key, connection)

    def _free(self, origin: _Origin) -> None:
        with self._lock:
            if origin.waiting:
                origin.waiting.popleft().set()  # the place goes over to who waited longest
            else:
                origin.active -= 1

    async def keep(self, key: Hashable, connection: AsyncConnection) -> None:
        """Keep the connection for the next exchange, or close it if it cannot be used again."""
        if not connection.is_fit:
            await connection.aclose()
            return
        surplus = []
        now = monotonic()
        connection.idle_since = now
        connection.expires = None if self._expiry is None else now + self._expiry
        with self._lock:
            origin = self._origins.get(key)
            if self._closed or origin is None:
                surplus.append(connection)
            else:
                origin.idle.append(connection)
                # The oldest go first. What expires in time tells how many were in use lately.
                while origin.idle and (self._is_full(origin) or origin.idle[0].has_expired(now)):
                    surplus.append(origin.idle.popleft())
        for connection_over in surplus:
            await connection_over.aclose()

    def _is_full(self, origin: _Origin) -> bool:
        return self._max_idle is not None and len(origin.idle) > self._max_idle

    def stop(self) -> None:
        """Give nobody a connection any more: whoever asks, or comes to his turn, gets ClientClosed."""
        with self._lock:
            self._closed = True

    async def aclose(self) -> None:
        """Close every idle connection, and every other one when it is given back. Whoever waits gets ClientClosed."""
        with self._lock:
            self._closed = True
            connections = [connection for origin in self._origins.values() for connection in origin.idle]
            for origin in self._origins.values():
                origin.idle.clear()
        for connection in connections:
            await connection.aclose()


def _closed() -> ClientClosed:
    return ClientClosed("this client is closed; make a new one", sent=False)
