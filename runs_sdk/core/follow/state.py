"""The state of a followed run: the one place that says so."""

from __future__ import annotations

from collections.abc import Container

from attrs import define

from ..models import Interaction, RunStatus, Snapshot
from .gets import GetInputs

SILENCE_REPORTED = 10.0
"""Seconds without anything new after which a text about an unfinished run says so."""


@define
class FollowedState(GetInputs):
    """What the machines together say of the run."""

    @property
    def status(self) -> RunStatus | None:
        """The status as last shown by an event or a GET; None before either. Events without one show that it runs."""
        seen = RunStatus.RUNNING if self.view.changed_at is not None else None
        return self.verdict.status or self.view.status or seen

    @property
    def snapshot(self) -> Snapshot | None:
        """What the last GET said, or the result."""
        return self.result or self.checks.snapshot

    @property
    def result(self) -> Snapshot | None:
        """The result, once it is known; events may still be on their way."""
        return self.verdict.result

    @property
    def finished(self) -> bool:
        """Whether RunFinished has been delivered."""
        return self.verdict.is_reported and not self._events

    @property
    def question(self) -> Interaction | None:
        """What the run asks, until it is answered."""
        return self.view.question

    @property
    def is_out_of_contact(self) -> bool:
        """Whether the last tries to reach the service failed."""
        return self.contact.is_lost

    def is_paused(self, statuses: Container[RunStatus] = (RunStatus.WAITING,)) -> bool:
        """Whether the run's last status is one of these (waiting for an answer), and all events are delivered."""
        over = self.verdict.is_concluded or self.verdict.is_claimed
        return not over and not self._events and self.view.status in statuses

    def describe(self, now: float, status: RunStatus) -> str:
        """What is known of a run that has not finished: "running", and where nothing new came for long, since when."""
        unchanged = 0.0 if self.view.changed_at is None else now - self.view.changed_at
        if unchanged < SILENCE_REPORTED:
            return str(status)
        snapshot = self.checks.snapshot
        native = snapshot.native_status if snapshot is not None and snapshot.status is status else str(status)
        return f"{native} for {unchanged:.0f} s; nothing shows that it goes on"
