"""What happened in a run, laid out in time: one span for each attempt at a step and for each wait for an answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from attrs import define, field

from .events import (
    ContactLost,
    Event,
    EventsMissed,
    InteractionAnswered,
    InteractionNeeded,
    Reconnected,
    RunFinished,
    RunRetried,
    StatusChanged,
    StepFinished,
    StepStarted,
)
from .models import RunStatus
from .spans import Mark as Mark
from .spans import Span as Span
from .times import not_before


@define
class Timeline:
    """The spans and marks of one run, built from its events with `add`.

    The same events give the same timeline, whoever followed. Times are UTC. With `one_step_at_a_time`, a step
    that lasts ends with the next one's start: the run went on, so it is taken to have succeeded.
    """

    run_id: str = ""
    service: str = ""
    status: RunStatus = RunStatus.UNKNOWN
    start: datetime | None = None
    end: datetime | None = None
    spans: list[Span] = field(factory=list)
    marks: list[Mark] = field(factory=list)
    one_step_at_a_time: bool = False
    _open: dict[tuple[str, int], Span] = field(factory=dict, repr=False)
    _lag: timedelta | None = field(default=None, repr=False, eq=False)  # the least that anything was seen too late by
    _waiting: Span | None = field(default=None, repr=False)

    def add(self, event: Event, seen: datetime) -> None:
        """Take in one event, which the reader saw at `seen` (UTC); that replaces a time that it does not tell."""
        if isinstance(event, ContactLost):  # that is the reader's trouble, not the run's
            return
        at = event.timestamp or seen
        if event.timestamp is not None:
            lag = seen - event.timestamp
            self._lag = lag if self._lag is None else min(lag, self._lag)
        self.run_id = self.run_id or event.run_id
        self.start = at if self.start is None else min(self.start, at)
        match event:
            case StepStarted():
                self._step_started(event, at, seen)
            case StepFinished():
                self._step_finished(event, at, seen)
            case InteractionNeeded():
                self._wait_started(event, at, seen)
            case InteractionAnswered():
                self._wait_finished(at)
            case StatusChanged():
                self.status = event.status
                if event.status is not RunStatus.WAITING:
                    self._wait_finished(at)
            case RunRetried():
                self._close_all(at, RunStatus.FAILED)
                self.marks.append(Mark(at, f"run retried: attempt {event.attempt}"))
            case EventsMissed():
                self.marks.append(Mark(at, "events may be missing here"))
            case Reconnected():
                self.marks.append(Mark(at, "in contact again"))
            case RunFinished():
                self._finish(event, at)
            case _:
                pass

    def add_all(self, events: Iterable[Event], seen: datetime) -> Timeline:
        """Take in many events; returns the timeline itself."""
        for event in events:
            self.add(event, seen)
        return self

    def by_reader(self, at: datetime) -> datetime:
        """A time that the service said, by the reader's clock; what was seen soonest tells how the two differ."""
        return at if self._lag is None else at + self._lag

    def lasts(self, span: Span, now: datetime) -> float:
        """For how many seconds a span has lasted at `now`, by the reader's clock."""
        begun = span.seen
        if span.start is not None and span.start != span.seen:  # else nobody said
            begun = min(begun, self.by_reader(span.start))
        return max(0.0, (now - begun).total_seconds())

    @property
    def running(self) -> list[Span]:
        """The spans that last."""
        return [span for span in self.spans if span.end is None]

    @property
    def is_batch(self) -> bool:
        """Whether steps belong to more than one item of a batch."""
        return any(span.item for span in self.spans)

    def to_svg(self, now: datetime | None = None) -> str:
        """An SVG image. What lasts is drawn up to `now` (UTC), or up to the last thing seen."""
        from .picture import to_svg

        return to_svg(self, now or self._last())

    def to_html(self, now: datetime | None = None) -> str:
        """A whole page of HTML with the picture and a table; it loads nothing."""
        from .picture import to_html

        return to_html(self, now or self._last())

    def to_text(self, now: datetime | None = None, width: int = 100) -> str:
        """Lines of text with bars, at most `width` characters wide."""
        from .picture import to_text

        return to_text(self, now or self._last(), width)

    def __str__(self) -> str:
        """The picture in text."""
        return self.to_text()

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return self.to_svg()

    def _last(self) -> datetime:
        """The last moment that anything is known of."""
        moments = [time for span in self.spans for time in (span.start, span.end, span.seen) if time is not None]
        moments += [time for time in (self.start, self.end) if time is not None]
        return max(moments, default=datetime.fromtimestamp(0, UTC))

    def _step_started(self, event: StepStarted, at: datetime, seen: datetime) -> None:
        key = (event.name, event.item)
        before = self._open.pop(key, None)
        if before is not None:  # started again without an end: the attempt before has failed
            again = not self.one_step_at_a_time or event.attempt > before.attempt
            before.close(at, RunStatus.FAILED if again else RunStatus.SUCCEEDED)
        if self.one_step_at_a_time:
            self._close_all(at, RunStatus.SUCCEEDED)
        span = Span(event.name, "step", len(self.spans), seen, item=event.item, attempt=event.attempt, start=at)
        self._open[key] = span
        self.spans.append(span)

    def _step_finished(self, event: StepFinished, at: datetime, seen: datetime) -> None:
        span = self._open.pop((event.name, event.item), None)
        if span is None:
            span = Span(event.name, "step", len(self.spans), seen, item=event.item)
            self.spans.append(span)
        span.close(at, event.status)
        span.error = event.error

    def _wait_started(self, event: InteractionNeeded, at: datetime, seen: datetime) -> None:
        self.status = RunStatus.WAITING
        if self._waiting is None:
            prompt = event.interaction.prompt if event.interaction else None
            status = RunStatus.WAITING
            self._waiting = Span(
                prompt or event.name or "input", "wait", len(self.spans), seen, start=at, status=status
            )
            self.spans.append(self._waiting)

    def _wait_finished(self, at: datetime) -> None:
        if self._waiting is not None:
            self._waiting.close(at, RunStatus.SUCCEEDED)
            self._waiting = None

    def _finish(self, event: RunFinished, at: datetime) -> None:
        snapshot = event.snapshot
        if snapshot is not None:
            at = event.timestamp or snapshot.finished_at or at
            starts = [time for time in (snapshot.started_at or snapshot.created_at, self.start) if time is not None]
            self.start = min(starts, default=None)
        self.status = event.status
        known = [time for span in self.spans for time in (span.start, span.end) if time is not None]
        self.end = max([not_before(at, self.start), *known])
        self._wait_finished(self.end)
        self._close_all(self.end, event.status)

    def _close_all(self, at: datetime, status: RunStatus) -> None:
        for span in self._open.values():
            span.close(at, status)
        self._open.clear()
