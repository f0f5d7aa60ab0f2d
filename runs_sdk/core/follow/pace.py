"""A bound on the requests that one follower makes, whatever the service does."""

from __future__ import annotations

from attrs import define

BURST = 8
"""Requests that may follow one another at once."""

INTERVAL = 1 / 7
"""Seconds between two requests of a follower that has used up its burst: never more than 15 in any second."""


@define
class Pace:
    """Counts requests. `at` is when the next one may be made."""

    _spent_until: float = float("-inf")

    @property
    def at(self) -> float:
        return self._spent_until - (BURST - 1) * INTERVAL

    def spend(self, now: float) -> None:
        """A request was made."""
        self._spent_until = max(self._spent_until, now) + INTERVAL
