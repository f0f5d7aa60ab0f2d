"""When a followed run is asked for by GET."""

from __future__ import annotations

from attrs import define, field, frozen

from ..models import Snapshot
from .verdict import show


@frozen
class Due:
    """A GET is to be made at this time. `within` seconds it has to be answered: None is the client's own time."""

    at: float
    within: float | None = None


@frozen
class Idle:
    """No GET is needed any more: the result is known."""


ChecksState = Due | Idle


@define
class Checks:
    """The machine of the GETs. `failures` and `unchanged` count those in a row."""

    state: ChecksState
    snapshot: Snapshot | None = field(default=None, repr=show)
    failures: int = 0
    unchanged: int = 0
    is_early: bool = False
    """The last answer was to be held by the service, and came before its time."""
    _held_until: float = float("-inf")  # the service was asked to hold its answer until then

    def deadline(self) -> float:
        """When the next GET is due; infinite when none is needed."""
        return self.state.at if isinstance(self.state, Due) else float("inf")

    @property
    def within(self) -> float | None:
        return self.state.within if isinstance(self.state, Due) else None

    def schedule(self, at: float, *, within: float | None = None) -> None:
        """Make the next GET at this time, and not before."""
        self.state = Due(at, within)

    def ask(self, at: float, *, within: float | None = None) -> None:
        """Make the next GET at this time, or earlier where one is due earlier."""
        self.state = Due(min(at, self.deadline()), within)

    def restart(self, now: float) -> None:
        """Following has failed, and is tried anew: what failed before does not delay the next GET."""
        self.failures = 0
        self.schedule(now)

    def stop(self) -> None:
        """No GET is needed any more."""
        self.state = Idle()

    def held(self, now: float, seconds: float) -> None:
        """The service is asked to hold its answer for so long."""
        self._held_until = now + seconds

    def succeeded(self, snapshot: Snapshot, now: float, *, changed: bool, given_up: bool = False) -> None:
        """A GET gave this snapshot. `given_up`: the service was asked to hold it for less time than planned."""
        self.snapshot = snapshot
        self.is_early = now < self._held_until and not given_up
        self._held_until = float("-inf")
        self.failures = 0
        self.unchanged = 0 if changed else self.unchanged + 1

    def failed(self) -> int:
        """A GET gave no snapshot. Returns how many had failed in a row before."""
        self.failures += 1
        self._held_until = float("-inf")
        return self.failures - 1

    def is_change(self, snapshot: Snapshot) -> bool:
        """Whether a snapshot shows another status or progress than the one before it."""
        before = self.snapshot
        return before is None or (before.native_status, before.progress) != (snapshot.native_status, snapshot.progress)
