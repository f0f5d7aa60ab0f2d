# unasync: skip (the sync counterpart, runs_sdk/_facade/sync_many.py, is by hand)
"""Waiting for many runs at once. (The sync counterpart is by hand: it drives this module in a loop of its own.)"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Iterable
from typing import Self

from .._common import async_backend as backend
from ..core.errors import RunsError, WaitTimeout
from ..core.many import unfinished_text, unfinished_word
from ..core.models import Snapshot
from .handle import AsyncRun
from .run_group import RunGroup


async def wait_all(runs: Iterable[AsyncRun], timeout: float | None = None) -> list[Snapshot]:
    """Wait for the end of all `runs` and return their results, in the order of `runs`.

    A failed run has a result too; a run that asks a question is waited for like any other. `timeout` is in seconds and
    covers the whole call. Raises WaitTimeout, which names the runs that have not finished and has the results of the
    others, or the error that ended the following of one of them; the runs go on, and can be waited for again.
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
        self._runs = list(runs)
        self._waiting = {id(run): run for run in self._runs}
        self._timeout = timeout
        self._deadline = None if timeout is None else backend.monotonic() + timeout
        self._finished: deque[AsyncRun] = deque()
        self._error: Exception | None = None
        self._news: backend.Event | None = None
        self._groups: dict[int, RunGroup] | None = None
        self._closed = False

    @property
    def waiting(self) -> list[AsyncRun]:
        """The runs that were not given yet."""
        return list(self._waiting.values())

    def _ended(self, run: AsyncRun) -> None:
        self._finished.append(run)
        if self._news is not None:
            self._news.set()

    def _failed(self, run: AsyncRun, error: Exception) -> None:
        self._error = self._error or error
        if self._news is not None:
            self._news.set()

    def _start(self) -> None:
        self._groups = {}
        by_client: dict[int, list[AsyncRun]] = {}
        for run in self._waiting.values():
            by_client.setdefault(id(run.client), []).append(run)
        for key, runs in by_client.items():
            group = self._groups[key] = RunGroup(runs[0].client, self._ended, self._failed)
            group.add(runs)

    async def __anext__(self) -> AsyncRun:
        if not self._finished:
            await self._more()
        run = self._finished.popleft()
        del self._waiting[id(run)]
        return run

    async def next_batch(self) -> list[AsyncRun]:
        """All runs that have finished since the last call, at least one. Raises StopAsyncIteration at the end."""
        if not self._finished:
            await self._more()
        found = list(self._finished)
        self._finished.clear()
        for run in found:
            del self._waiting[id(run)]
        return found

    async def _more(self) -> None:
        """Wait until one has finished."""
        if self._groups is None:
            self._start()
        while not self._finished:
            if self._error is not None:
                error = self._error
                await self.aclose()
                raise error
            if self._closed or not self._waiting:
                await self.aclose()
                raise StopAsyncIteration
            remaining = None if self._deadline is None else max(0.0, self._deadline - backend.monotonic())
            self._news = backend.Event()
            is_too_late = not await self._news.wait(remaining)
            if is_too_late and not self._closed and not self._finished and self._error is None:
                await self.aclose()
                raise self._too_late()

    def _too_late(self) -> RunsError:
        snapshots = [run.snapshot for run in self._runs]
        known = set().union(*(group.known for group in (self._groups or {}).values()))
        words = [unfinished_word(run.snapshot, run.status, asked=id(run) in known) for run in self._runs]
        names = [f"{run.client.service} run {run.id}" for run in self._runs]
        return WaitTimeout(
            unfinished_text(words, names, self._timeout or 0.0),
            details=[run.id for run in self._waiting.values()],
            results=snapshots,
        )

    def __aiter__(self) -> AsyncIterator[AsyncRun]:
        return self

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Stop following the runs that have not finished. The runs themselves go on."""
        self._closed = True
        if self._news is not None:
            self._news.set()  # whoever waits for one that finishes
        for group in (self._groups or {}).values():
            await group.aclose()
