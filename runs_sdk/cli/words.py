"""Events, spans and results in words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core import events as ev
from ..core.models import RunStatus, Snapshot
from ..core.timeline import Span, Timeline
from .output import to_json

if TYPE_CHECKING:
    pass


def describe(event: ev.Event, timeline: Timeline, service: str = "the service") -> str | None:
    """An event in a few words, after `timeline` took it in; None for events that tell people nothing."""
    match event:
        case ev.StepStarted():
            again = f" (attempt {event.attempt})" if event.attempt > 1 else ""
            return f"{step_name(event.name, event.item, timeline)}: started{again}"
        case ev.StepFinished():
            span = last_span(timeline, event.name, event.item)
            took = f" in {seconds(span.seconds)}" if span is not None and span.seconds is not None else ""
            why = f": {event.error}" if event.error else ""
            return f"{step_name(event.name, event.item, timeline)}: {event.status}{took}{why}"
        case ev.StatusChanged():
            native = event.native_status
            return f"run: {event.status}" + (f" ({native})" if native and native.lower() != event.status else "")
        case ev.LogLine():
            level = f"{event.level} " if event.level else ""
            return f"log: {level}{event.text}"
        case ev.OutputUpdated():
            return f"output: {short(event.output)}"
        case ev.ArtifactReady():
            return f"artifact: {event.name}"
        case ev.InteractionNeeded():
            prompt = event.interaction.prompt if event.interaction else None
            return f"run: waits for input{': ' + prompt if prompt else ''}"
        case ev.InteractionAnswered():
            return "run: answered"
        case ev.RunRetried():
            return f"run: retried (attempt {event.attempt})"
        case ev.EventsMissed():
            return "events are missing here" if event.certain else "events may be missing here"
        case ev.ContactLost():
            return f"no contact with {service}, trying again: {short(event.error, 200)}"
        case ev.Reconnected():
            return f"in contact with {service} again"
        case _:
            return None


def short(value: object, limit: int = 100) -> str:
    """A value on one line, cut to so many characters."""
    text = value if isinstance(value, str) else to_json(value)
    text = " ".join(text.split())
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def last_span(timeline: Timeline, name: str, item: int) -> Span | None:
    """The latest attempt at a step."""
    return next((span for span in reversed(timeline.spans) if (span.name, span.item) == (name, item)), None)


def step_name(name: str, item: int, timeline: Timeline) -> str:
    """A step's name; in a batch with its item."""
    return f"{name}[{item}]" if item or timeline.is_batch else name


def seconds(value: float) -> str:
    """A stretch of time as people write it: 0.25 s, 41.0 s, 3 min 05 s, 2 h 07 min."""
    if value < 10:
        return f"{value:.2f} s"
    if value < 60:
        return f"{value:.1f} s"
    minutes, rest = divmod(round(value), 60)
    if minutes < 60:
        return f"{minutes} min {rest:02d} s"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02d} min"


def summary(snapshot: Snapshot, service: str) -> str:
    """The state of a run, in one line."""
    took = ""
    began = snapshot.started_at or snapshot.created_at
    if snapshot.finished_at is not None and began is not None:
        took = f" in {seconds(max(0.0, (snapshot.finished_at - began).total_seconds()))}"
    native = snapshot.native_status
    word = str(snapshot.status) if snapshot.status is not RunStatus.UNKNOWN else f"unknown status {native!r}"
    text = f"{service} run {snapshot.run_id}: {word}{took if snapshot.is_finished else ''}"
    if snapshot.error is not None:
        message, step, code = snapshot.error.message, snapshot.error.step, snapshot.error.code
        where = f"step {step}: " if step and step not in message else ""
        what = f" ({code})" if code and code not in message else ""
        text += f": {where}{message}{what}"
    return text
