"""The handle of a run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal

from ...core.events import Event
from .._sync.run import RunHandle as House
from .answers import RunResult
from .events import flatten

NO_MESSAGES = ("ping", "end", "error")
"""What handlers get as it is."""


class RunHandle(House):
    """A run: `on(event, handler)`, `wait()`, `close()`, and an iterator over its messages."""

    def on(self, event: Any, handler: Callable[[Any], Any]) -> Callable[[], None]:  # type: ignore[override]
        """Call `handler` when something happens, from now on, in the background; returns what ends that.

        Handlers of "run.event", "message", and of an event's own name ("execution.step") get a `FlattenedRunEvent`;
        those of "end" a mapping with `type`, those of "error" the exception, those of "ping" the message.
        """

        def pass_on(given: Any) -> Any:
            is_message = isinstance(given, Event) and event not in NO_MESSAGES and given.get("event") == "run.event"
            return handler(flatten(given) if is_message else given)

        super().on(event, pass_on)

        def off() -> None:
            self._handlers[:] = [each for each in self._handlers if each[1] is not pass_on]

        return off

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]
        """The messages as they came: `message["event"]` is "run.event" or "ping"."""
        for event in super().__iter__():
            if event.get("event") in ("run.event", "ping"):
                yield event.raw

    def wait(  # type: ignore[override]
        self,
        timeout: float | None = None,
        *,
        on_waiting: Literal["return", "wait", "raise"] = "wait",
        on_timeout: Literal["leave", "cancel"] = "leave",
        artifacts: float = 0.0,
    ) -> RunResult:
        """Wait for the run's end and return its result; a failed run has a result too. See `RunHandle` of this SDK."""
        found = super().wait(timeout, on_waiting=on_waiting, on_timeout=on_timeout, artifacts=artifacts)
        return RunResult.from_wire(found.raw)
