"""Whether a program ends in the same way wherever the wire is cut."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

from .clock import Clock, is_in_use
from .faults import Cut, Fault
from .registry import emulator

if TYPE_CHECKING:
    from .server import Emulator


def assert_survives(
    program: Callable[[Emulator], Any], service: str, *, cuts: int | Iterable[int | Fault] = 10, **options: Any
) -> list[Fault]:
    """Run a program once as it is and once for each cut, against a new emulator each time; it has to return the same.

    program   gets the running emulator: a function, or an async one (then each run has an event loop of its own)
    service   the name of the emulator; `options` are its own, and faults that hold for every run
    cuts      how many places, spread over the bytes of the first event stream that the program reads; or the places
              themselves, in bytes of its body; or faults of any kind. A program that reads no event stream has the
              answers to its GETs cut instead.

    Returns the faults that struck. Pauses of clients take no time. Raises AssertionError when the program ends
    differently after a fault (it is named), or when nothing was cut at all; what the program raises without any cut
    comes through as it is.
    """
    seen: list[int] = []
    with _skipping(), emulator(service, **{**options, "unstruck": "ignore"}) as running:
        running.inject(Cut(_measuring(seen), streams=True, times=None))
        expected = _run(program, running)
        gets = sum(request.method == "GET" for request in running.requests)
    struck: list[Fault] = []
    for fault in _faults(cuts, max(seen, default=0), gets):
        with _skipping(), emulator(service, **{**options, "unstruck": "ignore"}) as running:
            running.inject(fault)
            try:
                got = _run(program, running)
            except Exception as error:
                raise AssertionError(f"{_name(program)} did not survive {fault}: {error!r}") from error
            if running.wire.struck:
                struck += [each for each in running.wire.struck if each is fault][:1]
        if got != expected:
            raise AssertionError(f"{_name(program)} ended differently after {fault}: {got!r} instead of {expected!r}")
    if not struck:
        raise AssertionError(
            f"nothing was cut: {_name(program)} read no event stream and sent {gets} GETs, and no fault met it"
        )
    return struck


def _faults(cuts: int | Iterable[int | Fault], size: int, gets: int) -> list[Fault]:
    if isinstance(cuts, int):
        if cuts < 1:
            raise ValueError(f"cuts must be at least 1, not {cuts}")
        if size:
            return [Cut(at, streams=True) for at in sorted({size * each // cuts for each in range(cuts)})]
        return [Cut(0, method="GET", nth=1 + nth) for nth in sorted({gets * each // cuts for each in range(cuts)})]
    return [each if isinstance(each, Fault) else Cut(each, streams=True) for each in cuts]


def _measuring(seen: list[int]) -> Callable[[bytes], None]:
    """A place that never comes, and notes how long the body is."""

    def place(body: bytes) -> None:
        seen.append(len(body))

    return place


def _run(program: Callable[[Emulator], Any], running: Emulator) -> Any:
    outcome = program(running)
    if inspect.isawaitable(outcome):

        async def wait() -> Any:
            return await outcome

        return asyncio.run(wait())
    return outcome


def _skipping() -> AbstractContextManager[Any]:
    return nullcontext() if is_in_use() else Clock()


def _name(program: Callable[..., Any]) -> str:
    return getattr(program, "__qualname__", repr(program))
