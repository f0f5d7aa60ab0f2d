"""A limit of our own for how often a service is asked: a token bucket. Pure; the shell has the clock and sleeps."""

from __future__ import annotations

from attrs import define, field


@define
class TokenBucket:
    """Gives turns: `rate` a second, and at most `burst` at once that were not used before. Times are in seconds."""

    rate: float
    burst: float = 1.0
    _full_at: float = field(default=float("-inf"), init=False)  # when the bucket would be full again

    def reserve(self, now: float) -> float:
        """Take the next turn, and return in how many seconds it is; 0 for now."""
        full_at = max(self._full_at, now) + 1 / self.rate
        self._full_at = full_at
        return max(0.0, full_at - now - self.burst / self.rate)

    def give_back(self) -> None:
        """A turn that was reserved last will not be used."""
        self._full_at -= 1 / self.rate
