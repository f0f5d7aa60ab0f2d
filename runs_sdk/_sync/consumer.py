# generated from runs_sdk/_async/consumer.py by scripts/unasync.py; do not edit
"""Who takes a run's events: an iterator over them, and handlers that are called with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any, Self

from .._common import sync_backend as backend
from ..core.errors import UnsupportedOperation
from ..core.events import Event
from .protocols import Handle

Handler = Callable[[Any], Any]
"""Takes an event (for "error": the exception); what it returns is ignored, unless it is awaitable."""


def matches(name: str | type[Event], event: Event) -> bool:
    """Whether a handler registered under this name is for this event."""
    if isinstance(name, type):
        return isinstance(event, name)
    return name == "*" or name in (event.event_type, type(event).__name__, event.kind)


class HandleClosed(UnsupportedOperation):
    """The handle was closed by somebody else than the one who follows."""


class Events:
    """The events of a run, as an iterator and a context manager that gives the connection back."""

    def __init__(self, run: Handle, timeout: float | None = None) -> None:
        self._run = run
        self._timeout = timeout
        self._deadline = None if timeout is None else backend.monotonic() + timeout
        self._entered = False
        self._over = False
        self._relisten = False

    def _enter(self) -> None:
        if not self._entered:
            self._run._not_from_listener("iterate over")
            self._relisten = self._run._stop_listening()
            self._run._enter()
            self._entered = True

    def __enter__(self) -> Self:
        self._enter()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __iter__(self) -> Iterator[Event]:
        return self

    def __next__(self) -> Event:
        if self._over:
            raise StopIteration
        if not self._entered:
            self._enter()
        run = self._run
        if run._unread:
            return run._unread.popleft()
        try:
            step = run._ready() or run._advance(self._deadline, events=True)
            if step is None:
                run._time_out(self._timeout, "leave")
            if isinstance(step, Event):
                if run._handlers:
                    run._dispatch(step)
                return step
        except HandleClosed:
            pass
        except BaseException:
            self.close()
            raise
        self.close()
        raise StopIteration

    def close(self) -> None:
        """Stop following and give the connection back. The run itself goes on."""
        self._over = True
        if self._entered:
            self._entered = False
            self._run._leave()
            self._run._left(self._relisten)

    def __del__(self) -> None:
        if self._entered:
            self._entered = False
            self._run._abandon()
