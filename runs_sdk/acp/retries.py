"""Whether a failed run is going to be tried again, from what its server shows. Pure: the time is passed in.

The reference server has five workers and one queue. A failed attempt is put to the queue's end and shows `error` until
a worker takes it up again; there are three attempts in all. Nothing in the failed run itself says whether it is queued.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from attrs import define, field, frozen

from ..core.times import EARLIEST, time_order

ATTEMPTS = 3
"""After so many failed attempts a run is not tried again."""

WORKERS = 5
"""Runs that the reference server works on at a time."""

STUCK = 60.0
"""Seconds without any change in the queue after which it is taken for one that nobody works on."""


@frozen
class Queue:
    """The runs that a server says to be pending: those that wait for their turn, and those that it works on.

    The reference server sets `updated_at` when a worker takes a run up; until then it is `created_at`.
    """

    waiting: frozenset[str]
    working: frozenset[str]
    newest: datetime = EARLIEST
    """When the newest of the runs was created that it works on."""

    @classmethod
    def of(cls, pending: Iterable[Mapping[str, Any]], besides: str) -> Queue:
        """From the runs that a search has found, without the run `besides`."""
        runs = {str(run.get("run_id")): run for run in pending if run.get("run_id") != besides}
        at_work = {key: run for key, run in runs.items() if run.get("updated_at") != run.get("created_at")}
        newest = max((time_order(run.get("created_at")) for run in at_work.values()), default=EARLIEST)
        return cls(frozenset(runs) - frozenset(at_work), frozenset(at_work), newest)

    def has_passed(self, failed_at: str) -> bool:
        """Whether a run is at work that was created after that time: the queue keeps its order."""
        return self.newest > time_order(failed_at)

    def is_ahead_of(self, failed_at: str) -> bool:
        """Whether a run that failed at that time may be queued behind these: then its next attempt is still to come.

        Not when a worker is free, nor when the queue has passed it. A server that does not show what it works on shows
        no queue.
        """
        if self.has_passed(failed_at):
            return False
        return bool(self.working) and (bool(self.waiting) or len(self.working) >= WORKERS)


@define
class Watch:
    """What GETs have shown of one run's attempts.

    `settle` is how many seconds a failure has to last while no further attempt is due. `hold` is for how many seconds,
    counted from when it was first seen, the failure that is there now must stay: infinite while an attempt is due.
    """

    settle: float
    hold: float = field(init=False)
    failures: set[str] = field(factory=set, init=False)
    """When the failed attempts ended, or, of those that no GET has shown, when the next one began."""

    _begun: str | None = field(default=None, init=False)  # when the attempt that is at work began
    _stands: str | None = field(default=None, init=False)
    _since: float = field(default=0.0, init=False)
    _idle_since: float | None = field(default=None, init=False)
    _queue: Queue | None = field(default=None, init=False)
    _unmoved_since: float = field(default=0.0, init=False)

    def __attrs_post_init__(self) -> None:
        self.hold = self.settle

    def attempts(self, run: Mapping[str, Any], *, by_times: bool = False) -> int:
        """A GET has shown this run: how many attempts were seen so far.

        `by_times`: nothing but GETs shows them. The reference server sets `updated_at` when a worker takes a run up, so
        that a pending run with another time has failed in between, and the next attempt is at work.
        """
        if run.get("status") != "error":
            self._stands = None
            if by_times:
                self._note_begin(run)
            return len(self.failures) + 1
        self._begun = None
        self.failures.add(_ended(run))
        return len(self.failures)

    def _note_begin(self, run: Mapping[str, Any]) -> None:
        if run.get("status") != "pending":
            self._begun = None  # a question, whose answer lets the run go on
        elif (at := _ended(run)) != str(run.get("created_at")):
            if self._begun is not None and at != self._begun:
                self.failures.add(at)
            self._begun = at

    def weigh(self, run: Mapping[str, Any], queue: Queue | None, now: float) -> None:
        """A GET has shown a failed run, and a search the server's queue (None: it shows none)."""
        if self._stands != _ended(run):
            self._stands, self._since, self._idle_since, self._queue = _ended(run), now, None, None
        if queue is not None and queue != self._queue:
            if self._queue is not None and not queue.has_passed(_ended(run)):
                self._idle_since = None  # a worker that seems to be free may be between two runs
            self._queue, self._unmoved_since = queue, now
        is_due = queue is not None and queue.is_ahead_of(_ended(run)) and now - self._unmoved_since < STUCK
        if is_due:
            self._idle_since, self.hold = None, float("inf")
            return
        self._idle_since = now if self._idle_since is None else self._idle_since
        left = self._idle_since + self.settle - now
        self.hold = 0.0 if left <= 0 else now - self._since + left


def _ended(run: Mapping[str, Any]) -> str:
    return str(run.get("updated_at"))
