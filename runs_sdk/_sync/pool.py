# generated from runs_sdk/_async/pool.py by scripts/unasync.py; do not edit
"""Connections, lent to one exchange at a time and kept for the next.

httpcore makes them and speaks HTTP over them. Its own pool looks at every connection for every request, and asks the
system about each idle one; here only the connection that is going to be used is looked at. Open streams are not here:
they own their connections.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Hashable

import httpcore

from .._common.fork import reset_after_fork
from .._common.sync_backend import Semaphore
from ..core.errors import ClientClosed


class Pool:
    """Idle connections by where they lead to, the one used last in front.

    max_lent  how many may be in use at once (None: any number)
    max_idle  how many are kept (None: any number)
    """

    def __init__(self, *, max_active: int | None, max_idle: int | None) -> None:
        self._slots = None if max_active is None else Semaphore(max_active)
        self._max_idle = max_idle
        self._idle: dict[Hashable, deque[httpcore.ConnectionInterface]] = {}
        self._idle_count = 0
        self._active: set[httpcore.ConnectionInterface] = set()
        self._lock = threading.Lock()  # never held while anything waits
        self._closed = False
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()
        self._idle, self._idle_count, self._active = {}, 0, set()

    @property
    def size(self) -> int:
        """How many connections there are."""
        return len(self._active) + self._idle_count

    def acquire(
        self, key: Hashable, create: Callable[[], httpcore.ConnectionInterface], timeout: float | None
    ) -> httpcore.ConnectionInterface | None:
        """An idle connection that is still good, or a new one. None: all were in use until the time was over."""
        if self._slots is not None and not self._slots.acquire(timeout):
            return None
        try:
            connection = self._reusable(key) or create()
        except BaseException:
            self._free_slot()
            raise
        with self._lock:
            self._active.add(connection)
        return connection

    def _reusable(self, key: Hashable) -> httpcore.ConnectionInterface | None:
        while True:
            with self._lock:
                if self._closed:
                    raise ClientClosed("this client is closed; make a new one", sent=False)
                idle = self._idle.get(key)
                if not idle:
                    return None
                connection = idle.pop()
                self._idle_count -= 1
            if not connection.has_expired():
                return connection
            connection.close()

    def release(self, key: Hashable, connection: httpcore.ConnectionInterface) -> None:
        """Keep the connection for the next exchange, or close it if it cannot be used again."""
        surplus = []
        with self._lock:
            self._active.discard(connection)
            if connection.is_idle() and not self._closed:
                idle = self._idle.setdefault(key, deque())
                idle.append(connection)
                self._idle_count += 1
                while len(idle) > 1 and (self._is_full or idle[0].has_expired()):
                    surplus.append(idle.popleft())
                    self._idle_count -= 1
                if self._is_full:
                    surplus.append(idle.pop())
                    self._idle_count -= 1
            else:
                surplus.append(connection)
        self._free_slot()
        for connection_over in surplus:
            connection_over.close()

    def _free_slot(self) -> None:
        if self._slots is not None:
            self._slots.release()

    @property
    def _is_full(self) -> bool:
        return self._max_idle is not None and self._idle_count > self._max_idle

    def close(self) -> None:
        """Close every connection; whoever uses one meets a broken connection."""
        with self._lock:
            self._closed = True
            connections = [*self._active, *(connection for idle in self._idle.values() for connection in idle)]
            self._idle.clear()
            self._idle_count = 0
        self._free_slot()  # whoever waits for a slot finds the pool closed, and lets the next one know
        for connection in connections:
            connection.close()
