"""How a followed run looks: lines, JSON lines, or the live view of `live.py`. All are given each event once."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from ..core import events as ev
from ..core.models import RunStatus, Snapshot
from ..core.timeline import Span, Timeline
from .output import Output, event_as_dict, to_json

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .._sync.handle import Run


class View(Protocol):
    """Shows a run while it is followed. Entered once; `pause` frees the terminal until the next event."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    def show(self, event: ev.Event) -> None: ...
    def pause(self) -> None: ...


def open_view(output: Output, title: str, run: Run) -> View:
    """The view that fits: JSON lines, the live view on a terminal, plain lines elsewhere."""
    if output.as_json:
        return JsonView(output)
    if output.terminal:
        from .live import LiveView

        return LiveView(output, title, run)
    return LineView(output, run.client.SERVICE.title)


def prepare_view(output: Output) -> None:
    """Load what `open_view` will need. A run that has begun sends events, and not every service repeats them."""
    if output.terminal and not output.as_json:
        from .live import warm_up

        warm_up()


class PlainView:
    """What views without a screen share: nothing to enter, leave or pause."""

    def __init__(self, output: Output) -> None:
        self.output = output

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def pause(self) -> None:
        """Nothing to free."""


class JsonView(PlainView):
    """Each event as one JSON object on stdout."""

    def show(self, event: ev.Event) -> None:
        self.output.data(event_as_dict(event))


class LineView(PlainView):
    """Each event that says something as one line on stderr: seconds since the view began, and what happened."""

    def __init__(self, output: Output, service: str) -> None:
        super().__init__(output)
        self._service = service
        self._began = time.monotonic()
        self._timeline = Timeline()

    def show(self, event: ev.Event) -> None:
        self._timeline.add(event, datetime.now(UTC))
        text = describe(event, self._timeline, self._service)
        if text is not None:
            self.output.say(f"{time.monotonic() - self._began:8.2f} s  {text}")


def say_contact(output: Output, run: Run) -> None:
    """Where nothing else of a run is shown: tell when the service cannot be reached, and when it can again."""

    def show(event: ev.Event) -> None:
        if (text := describe(event, Timeline(), run.client.SERVICE.title)) is not None:
            output.say(text)

    run.on(ev.ContactLost, show).on(ev.Reconnected, show)


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
    """How a run stands, in one line."""
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
