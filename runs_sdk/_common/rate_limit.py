"""One token bucket for each origin that a client asks."""

from __future__ import annotations

import threading

from ..core.rate import TokenBucket
from .fork import reset_after_fork


class RateLimit:
    """At most so many requests a second to each origin; shared by all that `with_options` makes of a client."""

    def __init__(self, rate: float) -> None:
        self.rate = rate
        self._buckets: dict[str, TokenBucket] = {}
        self._lock = threading.Lock()  # never held while anything waits
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()

    def reserve(self, origin: str, now: float, deadline: float | None) -> float | None:
        """In how many seconds the next request may go there; None, and no turn is taken, where that is too late."""
        with self._lock:
            bucket = self._buckets.setdefault(origin, TokenBucket(self.rate))
            delay = bucket.reserve(now)
            if deadline is not None and delay > 0 and now + delay >= deadline:
                bucket.give_back()
                return None
            return delay
