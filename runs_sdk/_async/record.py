"""What a handle remembers of a run's events, for `run.timeline()`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ..core.events import StepStarted
from ..core.models import RunStatus

if TYPE_CHECKING:
    from ..core.events import Event
    from ..core.timeline import Timeline
    from .handle import AsyncRun

_StepFields = tuple[Any, ...]
"""The fields of a StepStarted, in order."""

TIMED = frozenset(
    {"step_started", "step_finished", "status_changed", "interaction_needed", "interaction_answered", "run_retried",
     "events_missed", "reconnected", "run_finished"}
)  # fmt: skip
"""The types of events that a timeline is made of."""


class AsyncRecord:
    """Keeps what the timeline of a run needs; the timeline itself is built when it is asked for, and kept up then."""

    def __init__(self) -> None:
        self._timeline: Timeline | None = None
        self._waiting: list[tuple[Event | _StepFields, datetime]] = []
        self._status = RunStatus.UNKNOWN  # when the first of them was delivered

    def add(self, event: Event, run: AsyncRun) -> None:
        """Take in an event that the handle delivers."""
        if event.event_type in TIMED:
            seen = datetime.now(UTC)
            if self._timeline is not None:
                self._timeline.add(event, seen)
                return
            if not self._waiting:
                self._status = run.status
            # What the service sent may be large, and a timeline does not need it.
            if type(event) is StepStarted:  # most events are: only their fields, for an event when it is asked for
                kept: Event | _StepFields = (
                    event.name, event.kind, None, event.timestamp, event.id, event.run_id, None, event.attempt,
                    event.item,
                )  # fmt: skip
            else:
                kept = evolve(event, payload=None, raw=None)
            self._waiting.append((kept, seen))

    async def read(self, run: AsyncRun) -> Timeline:
        """The timeline; of a finished run without one, from its events, asked for again."""
        if self._timeline is None and not self._waiting:
            if not (run.snapshot or await run.refresh()).is_finished:
                return _empty(run, run.status)
            again = run.client.attach(run.id)
            async with again.events() as events:
                async for _ in events:
                    pass
            self._timeline = again._record._built(again)
        return self._built(run)

    def _built(self, run: AsyncRun) -> Timeline:
        if self._timeline is None:
            if not self._waiting:
                return _empty(run, run.status)
            timeline = _empty(run, self._status)
            waiting = self._waiting
            taken = 0
            while taken < len(waiting):  # a listener may add to it meanwhile
                event, seen = waiting[taken]
                timeline.add(_event(event), seen)
                taken += 1
            self._timeline = timeline
            for event, seen in waiting[taken:]:
                timeline.add(_event(event), seen)
            self._waiting = []
        return self._timeline


def _event(kept: Event | _StepFields) -> Event:
    return StepStarted(*kept) if isinstance(kept, tuple) else kept


def _empty(run: AsyncRun, status: RunStatus) -> Timeline:
    from ..core.timeline import Timeline

    return Timeline(run.id, run.client.service, status)
