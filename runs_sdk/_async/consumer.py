"""Who takes a run's events: an iterator over them, and handlers that are called with them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from types import TracebackType
from typing import Any, Self

from .._common import async_backend as backend
from ..core.errors import UnsupportedOperation
from ..core.events import Event
from .protocols import AsyncHandle

Handler = Callable[[Any], Any]
"""Takes an event (for "error": the exception); what it returns is ignored, unless it is awaitable."""


def matches(name: str | type[Event], event: Event) -> bool:
    """Whether a handler registered under this name is for this event."""
    if isinstance(name, type):
        return isinstance(event, name)
    return name == "*" or name in (event.event_type, type(event).__name__, event.kind)


class HandleClosed(UnsupportedOperation):
    """The handle was closed by somebody else than the one who follows."""


class AsyncEvents:
    """The events of a run, as an iterator and a context manager that gives the connection back."""

    def __init__(self, run: AsyncHandle, timeout: float | None = None) -> None:
        self._run = run
        self._timeout = timeout
        self._deadline = None if timeout is None else backend.monotonic() + timeout
        self._entered = False
        self._over = False
        self._relisten = False

    async def _enter(self) -> None:
        if not self._entered:
            self._run._not_from_listener("iterate over")
            self._relisten = await self._run._stop_listening()
            self._run._enter()
            self._entered = True

    async def __aenter__(self) -> Self:
        await self._enter()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __aiter__(self) -> AsyncIterator[Event]:
        return self

    async def __anext__(self) -> Event:
        if self._over:
            raise StopAsyncIteration
        if not self._entered:
            await self._enter()
        run = self._run
        if run._unread:
            return run._unread.popleft()
        try:
            step = run._ready() or await run._advance(self._deadline, events=True)
            if step is None:
                await run._time_out(self._timeout, "leave")
            if isinstance(step, Event):
                if run._handlers:
                    await run._dispatch(step)
                return step
        except HandleClosed:
            pass
        except BaseException:
            await self.aclose()
            raise
        await self.aclose()
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Stop following and give the connection back. The run itself goes on."""
        self._over = True
        if self._entered:
            self._entered = False
            await self._run._leave()
            await self._run._left(self._relisten)

    def __del__(self) -> None:
        if self._entered:
            self._entered = False
            self._run._abandon()
