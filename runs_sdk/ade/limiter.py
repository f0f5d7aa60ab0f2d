"""How many event streams a client keeps open."""

from __future__ import annotations

import threading

from .._common.fork import reset_after_fork


class StreamLimiter:
    """How many event streams may be open at once. Each holds a database connection of the server, which has 15."""

    def __init__(self, limit: int) -> None:
        self._limit = self._left = limit
        self._lock = threading.Lock()
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()
        self._left = self._limit

    def acquire(self) -> bool:
        """Whether there was one left; it is now taken."""
        with self._lock:
            if self._left <= 0:
                return False
            self._left -= 1
            return True

    def release(self) -> None:
        """Give one back."""
        with self._lock:
            self._left += 1
