"""What a handle remembers of a run's events, for `run.timeline()`."""

from __future__ import annotations

from datetime import UTC, datetime
from time import time
from typing import TYPE_CHECKING

from attrs import evolve

from ..core.events import StepStarted
from ..core.models import RunStatus

if TYPE_CHECKING:
    from ..core.events import Event
    from ..core.timeline import Timeline
    from .protocols import AsyncHandle, AsyncHasStatus

_Step = tuple[str, datetime | None, str, int, int]
"""What a timeline needs of a StepStarted: its name, timestamp, run_id, attempt and item."""

TIMED = frozenset(
    {"step_started", "step_finished", "status_changed", "interaction_needed", "interaction_answered", "run_retried",
     "events_missed", "reconnected", "run_finished"}
)  # fmt: skip
"""The types of events that a timeline is made of."""


class AsyncTimelineRecorder:
    """Keeps what the timeline of a run needs; the timeline itself is built when it is asked for, and kept up then."""

    def __init__(self) -> None:
        self._timeline: Timeline | None = None
        self._waiting: list[tuple[Event | _Step, float]] = []
        self._status = RunStatus.UNKNOWN  # when the first of them was delivered

    def add(self, event: Event, run: AsyncHasStatus) -> None:
        """Take in an event that the handle delivers."""
        if event.event_type in TIMED:
            if self._timeline is not None:
                self._timeline.add(event, datetime.now(UTC))
                return
            if not self._waiting:
                self._status = run.status
            # What the service sent may be large, and a timeline does not need it.
            if type(event) is StepStarted:  # most events are, and a tuple costs a tenth of an event
                kept: Event | _Step = (event.name, event.timestamp, event.run_id, event.attempt, event.item)
            else:
                kept = evolve(event, payload=None, raw=None)
            self._waiting.append((kept, time()))

    async def read(self, run: AsyncHandle) -> Timeline:
        """The timeline; of a finished run without one, from its events, asked for again."""
        if self._timeline is None and not self._waiting:
            if not (run.snapshot or await run.refresh()).is_finished:
                return _empty(run, run.status)
            again = run.client.attach(run.id)
            async with again.events() as events:
                async for _ in events:
                    pass
            self._timeline = again._recorder._built(again)
        return self._built(run)

    def _built(self, run: AsyncHandle) -> Timeline:
        if self._timeline is None:
            if not self._waiting:
                return _empty(run, run.status)
            timeline = _empty(run, self._status)
            waiting = self._waiting
            taken = 0
            while taken < len(waiting):  # a listener may add to it meanwhile
                timeline.add(*_restored(*waiting[taken]))
                taken += 1
            self._timeline = timeline
            for kept, seen in waiting[taken:]:
                timeline.add(*_restored(kept, seen))
            self._waiting = []
        return self._timeline


def _restored(kept: Event | _Step, seen: float) -> tuple[Event, datetime]:
    """The event and when it was seen, as a timeline takes them."""
    if isinstance(kept, tuple):
        name, timestamp, run_id, attempt, item = kept
        kept = StepStarted(name, timestamp=timestamp, run_id=run_id, attempt=attempt, item=item)
    return kept, datetime.fromtimestamp(seen, UTC)


def _empty(run: AsyncHandle, status: RunStatus) -> Timeline:
    from ..core.timeline import Timeline

    return Timeline(run.id, run.client.service, status, one_step_at_a_time=run.client.SERVICE.one_step_at_a_time)
