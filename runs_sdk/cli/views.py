"""How a followed run looks: lines, JSON lines, or the live view of `live.py`. All are given each event once."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from ..core import events as ev
from ..core.timeline import Timeline
from .output import Output, event_as_dict
from .words import describe

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
