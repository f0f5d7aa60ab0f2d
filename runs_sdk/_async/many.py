# unasync: skip (the sync counterpart, runs_sdk/_common/sync_many.py, is by hand)
"""Waiting for many runs at once. (The sync counterpart is by hand: it drives this module in a loop of its own.)"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Iterable
from typing import Self

from .._common import async_backend as backend
from ..core.errors import RunsError, WaitTimeout
from ..core.models import Snapshot
from .handle import AsyncRun


async def wait_all(runs: Iterable[AsyncRun], timeout: float | None = None) -> list[Snapshot]:
    """Wait for the end of all `runs` and return their results, in the order of `runs`.

    A failed run has a result too; a run that asks a question is waited for like any other. `timeout` is in seconds and
    covers the whole call. Raises WaitTimeout, which names the runs that have not finished, or the error that ended the
    following of one of them; the other runs go on, and can be waited for again.
    """
    waiting = list(runs)
    results: dict[int, Snapshot] = {}
    async with AsCompleted(waiting, timeout) as finished:
        async for run in finished:
            assert run.snapshot is not None
            results[id(run)] = run.snapshot
    return [results[id(run)] for run in waiting]


def as_completed(runs: Iterable[AsyncRun], timeout: float | None = None) -> AsCompleted:
    """The runs, each as soon as it has finished: `async for run in as_completed(runs): print(run.snapshot)`.

    `timeout` is in seconds and covers all of it. Raises WaitTimeout, or the error that ended the following of a run.
    """
    return AsCompleted(runs, timeout)


class AsCompleted:
    """An iterator over runs in the order in which they finish. Leaving it early stops following the rest."""

    def __init__(self, runs: Iterable[AsyncRun], timeout: float | None = None) -> None:
        self._waiting = {id(run): run for run in runs}
        self._timeout = timeout
        self._deadline = None if timeout is None else backend.monotonic() + timeout
        self._finished: deque[AsyncRun] = deque()
        self._error: BaseException | None = None
        self._news = backend.Event()
        self._tasks: list[backend.Task] | None = None

    async def _follow(self, run: AsyncRun) -> None:
        try:
            await run.wait(on_waiting="wait")
            self._finished.append(run)
        except Exception as error:
            self._error = self._error or error
        finally:
            self._news.set()

    async def __anext__(self) -> AsyncRun:
        if self._tasks is None:
            self._tasks = [
                backend.spawn(self._follow, run, name=f"runs_sdk wait {run.id}") for run in self._waiting.values()
            ]
        while not self._finished:
            if self._error is not None:
                error = self._error
                await self.aclose()
                raise error
            if not self._waiting:
                raise StopAsyncIteration
            remaining = None if self._deadline is None else max(0.0, self._deadline - backend.monotonic())
            self._news = backend.Event()
            if not self._finished and self._error is None and not await self._news.wait(remaining):
                await self.aclose()
                raise self._too_late()
        run = self._finished.popleft()
        del self._waiting[id(run)]
        return run

    def _too_late(self) -> RunsError:
        names = [f"{run.client.service} run {run.id} ({run.status})" for run in self._waiting.values()]
        listed = ", ".join(names[:10]) + (f" and {len(names) - 10} more" if len(names) > 10 else "")
        return WaitTimeout(
            f"{len(names)} of the runs have not finished in {self._timeout:g} s: {listed}. They go on; wait again.",
            details=[run.id for run in self._waiting.values()],
        )

    def __aiter__(self) -> AsyncIterator[AsyncRun]:
        return self

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Stop following the runs that have not finished. The runs themselves go on."""
        for task in self._tasks or ():
            task.cancel()
        for task in self._tasks or ():
            await task.join()
