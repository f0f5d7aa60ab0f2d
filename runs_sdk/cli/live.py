"""The live view on a terminal: the run's state, its steps with the time they take, and its last log lines."""

from __future__ import annotations

import sys
import threading
from collections import deque
from datetime import UTC, datetime
from io import StringIO
from typing import TYPE_CHECKING, Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

from ..core import events as ev
from ..core.models import RunStatus, Snapshot
from ..core.text import clean
from ..core.timeline import Span, Timeline
from .output import Output
from .terminal import QuietKeys, ResizingLive
from .words import describe, seconds, step_name

if TYPE_CHECKING:
    from types import TracebackType

    from .._sync.handle import Run

FRAMES_PER_SECOND = 8
LOG_LINES = 5
ROOM_FOR_ID = 72
"""Columns; on a narrower terminal the run's id is left out, so that each run has one line for its state."""
MARKS = {
    RunStatus.SUCCEEDED: ("✓", "green"),
    RunStatus.FAILED: ("✗", "red"),
    RunStatus.CANCELLED: ("◼", "yellow"),
    RunStatus.WAITING: ("?", "yellow"),
    RunStatus.SUSPENDED: ("⏸", "yellow"),
}


def warm_up() -> None:
    """Draw once into nothing: the library loads what it draws with when it first draws."""
    terminal = Console(stderr=True)
    console = Console(file=StringIO(), force_terminal=True, width=terminal.width)
    picture = Group(Table.grid(), Spinner("dots"), Text("…", overflow="ellipsis", no_wrap=True))
    with Live(picture, console=console, refresh_per_second=FRAMES_PER_SECOND):
        pass


class LiveView:
    """Redraws itself a few times a second (a thread of rich does) until it is left; the last picture stays."""

    def __init__(self, output: Output, title: str, run: Run) -> None:
        self._output = output
        self.console = Console(stderr=True, highlight=False, file=sys.stderr)
        self._title = title
        self._run = run
        self._service = run.client.SERVICE.title
        self._timeline = Timeline(one_step_at_a_time=run.client.SERVICE.one_step_at_a_time)
        self._began = datetime.now(UTC)
        self._lines: deque[str] = deque(maxlen=LOG_LINES)
        self._growing: str | None = None
        self._lost: tuple[datetime, Snapshot | None] | None = None
        """Since when there is no contact, and what was known of the run by then."""
        self._spinner = Spinner("dots")
        self._lock = threading.Lock()
        self._keys = QuietKeys()
        self._live: Live | None = None

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pause()

    def _start(self) -> None:
        if self._live is None:
            self._keys.start()
            self._live = ResizingLive(
                console=self.console, refresh_per_second=FRAMES_PER_SECOND, get_renderable=self._picture,
                redirect_stdout=False, redirect_stderr=False,
            )  # fmt: skip
            self._live.start()
            self._output.above = lambda text: self.console.print(Text(text))

    def pause(self) -> None:
        """Draw once more and free the terminal."""
        live, self._live = self._live, None
        self._output.above = None
        if live is not None:
            live.stop()
        self._keys.stop()

    def show(self, event: ev.Event) -> None:
        with self._lock:
            self._timeline.add(event, datetime.now(UTC))
            if isinstance(event, ev.OutputUpdated):
                self._growing = describe(event, self._timeline)
            elif isinstance(event, ev.ContactLost):
                self._lost = datetime.now(UTC), self._run.snapshot
            elif isinstance(event, ev.LogLine | ev.ArtifactReady | ev.EventsMissed | ev.Reconnected):
                text = describe(event, self._timeline, self._service)
                if isinstance(event, ev.Reconnected):
                    self._lost = None
                if text is not None:
                    self._lines.extend(clean(text).splitlines())
        self._start()

    # ---- the picture

    def _picture(self) -> RenderableType:
        with self._lock:
            parts: list[RenderableType] = [self._headline()]
            if self._lost is not None and self._timeline.end is None:
                parts.append(self._no_contact(*self._lost))
            snapshot = self._run.snapshot
            if snapshot is not None and snapshot.progress is not None and self._timeline.end is None:
                parts.append(self._bar(snapshot.progress))
            parts.append(self._steps())
            if self._growing is not None and self._timeline.end is None:
                parts.append(Text(f"  {clean(self._growing)}", no_wrap=True, overflow="ellipsis"))
            parts.extend(Text(f"  {line}", style="dim", no_wrap=True, overflow="ellipsis") for line in self._lines)
            return Group(*parts)

    def _headline(self) -> RenderableType:
        timeline = self._timeline
        status = timeline.status if timeline.end is not None else self._run.status
        end = timeline.end or datetime.now(UTC)
        start = self._began
        if timeline.start is not None:
            start = timeline.start if timeline.end is not None else min(start, timeline.by_reader(timeline.start))
        line = Table.grid(padding=(0, 1))
        line.add_column(width=1)
        cells = [self._sign(status, moving=timeline.end is None), _cut(self._title, "bold")]
        line.add_column()
        if self.console.width >= ROOM_FOR_ID:
            cells.append(_cut(self._run.id, "dim"))
            line.add_column()
        cells.append(Text(str(status) if status is not RunStatus.UNKNOWN else "..."))
        line.add_column(no_wrap=True)
        cells.append(Text(seconds(max(0.0, (end - start).total_seconds())), style="cyan"))
        line.add_column(no_wrap=True)
        line.add_row(*cells)
        return line

    def _no_contact(self, since: datetime, known: Snapshot | None) -> RenderableType:
        # Where the service answers GETs, it is its event stream alone that is away.
        what = "no contact with" if self._run.snapshot is known else "no event stream from"
        whole = max(0, int((datetime.now(UTC) - since).total_seconds()))
        took = f"{whole} s" if whole < 60 else seconds(whole)
        return Text(f"  {what} {self._service} for {took}, trying again", style="yellow")

    def _bar(self, progress: float) -> RenderableType:
        line = Table.grid(padding=(0, 1))
        width = max(1, min(40, self.console.width - len("    100%")))
        line.add_row(
            " ", ProgressBar(total=1.0, completed=progress, width=width), Text(f"{progress:.0%}", style="cyan")
        )
        return line

    def _steps(self) -> RenderableType:
        timeline = self._timeline
        shown, hidden = _fitting(timeline.spans, self.console.size.height - LOG_LINES - 4)
        table = Table.grid(padding=(0, 1))
        table.add_column(width=3, justify="right")
        table.add_column()
        table.add_column(justify="right", no_wrap=True)
        table.add_column()
        if hidden:
            table.add_row("", Text(f"... {hidden} more finished", style="dim"), "", "")
        for span in shown:
            again = _cut(f"attempt {span.attempt}", "yellow") if span.attempt > 1 else Text("")
            note = _cut(span.error, "red") if span.error else again
            name = span.name if span.kind == "wait" else step_name(span.name, span.item, timeline)
            moving = span.end is None and span.kind == "step"
            table.add_row(
                self._sign(span.status, moving=moving),
                _cut(name),
                Text(self._time(span), style="cyan"),
                note,
            )
        return table

    def _sign(self, status: RunStatus, *, moving: bool) -> RenderableType:
        if status in MARKS:
            mark, style = MARKS[status]
            return Text(mark, style=style)
        return self._spinner if moving else Text("·")

    def _time(self, span: Span) -> str:
        if span.end is None:
            return seconds(self._timeline.lasts(span, datetime.now(UTC)))
        return "" if span.seconds is None else seconds(span.seconds)


def _cut(text: str, style: str = "") -> Text:
    """A text that takes one line of what room the others leave it."""
    return Text(clean(text, lines=False), style=style, no_wrap=True, overflow="ellipsis")


def _fitting(spans: list[Span], room: int) -> tuple[list[Span], int]:
    """The spans that fit on the screen, those that last before those that are over, and how many are left out."""
    room = max(room, 3)
    if len(spans) <= room:
        return spans, 0
    lasting = [span for span in spans if span.end is None][-room:]
    over = [span for span in spans if span.end is not None]
    kept = over[len(over) - (room - len(lasting)) :]
    return sorted([*kept, *lasting], key=lambda span: span.number), len(spans) - len(kept) - len(lasting)
