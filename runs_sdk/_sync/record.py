# generated from runs_sdk/_async/record.py by scripts/unasync.py; do not edit
"""What a handle remembers of a run's events, for `run.timeline()`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..core.events import Event
    from ..core.timeline import Timeline
    from .handle import Run

TIMED = frozenset(
    {"step_started", "step_finished", "status_changed", "interaction_needed", "interaction_answered", "run_retried",
     "events_missed", "reconnected", "run_finished"}
)  # fmt: skip
"""The types of events that a timeline is made of."""


class Record:
    """Keeps the timeline of what has been delivered; the module of timelines is loaded with the first such event."""

    def __init__(self) -> None:
        self.timeline: Timeline | None = None

    def add(self, event: Event, run: Run) -> None:
        """Take in an event that the handle delivers."""
        if event.event_type in TIMED:
            if self.timeline is None:
                self.timeline = _empty(run)
            self.timeline.add(event, datetime.now(UTC))

    def read(self, run: Run) -> Timeline:
        """The timeline; of a finished run without one, from its events, asked for again."""
        if self.timeline is None:
            if not (run.snapshot or run.refresh()).is_finished:
                return _empty(run)
            again = run.client.attach(run.id)
            with again.events() as events:
                for _ in events:
                    pass
            self.timeline = again._record.timeline
        return self.timeline or _empty(run)


def _empty(run: Run) -> Timeline:
    from ..core.timeline import Timeline

    return Timeline(run.id, run.client.service, run.status)
