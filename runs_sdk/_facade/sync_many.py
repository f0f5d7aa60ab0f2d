"""Waiting for many runs at once, from sync code. By hand: one thread with an event loop drives the async followers.

The thread lives as long as the call, or the iterator. Handlers of the runs are called in two others, those of one run
one after the other: a slow handler delays no other run.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any, Self

from .._async import many as _many
from .._async.handle import AsyncRun
from .._bridge.counterpart import Counterpart
from .._bridge.loop_thread import LoopThread
from .._common.async_backend import finish
from .._common.fork import reset_after_fork
from .._sync.handle import Run
from ..core.errors import UnsupportedOperation
from ..core.models import Snapshot

if TYPE_CHECKING:
    from .._async.protocols import AsyncSource

HANDLERS = 2
"""Threads in which handlers are called."""


def wait_all(runs: Iterable[Run], timeout: float | None = None) -> list[Snapshot]:
    """Wait for the end of all `runs` and return their results, in the order of `runs`.

    A failed run has a result too; a run that asks a question is waited for like any other. `timeout` is in seconds and
    covers the whole call. Raises WaitTimeout, which names the runs that have not finished, or the error that ended the
    following of one of them; the other runs go on, and can be waited for again.
    """
    waiting = list(runs)
    results: dict[int, Snapshot] = {}
    with AsCompleted(waiting, timeout) as finished:
        for run in finished:
            assert run.snapshot is not None
            results[id(run)] = run.snapshot
    return [results[id(run)] for run in waiting]


def as_completed(runs: Iterable[Run], timeout: float | None = None) -> AsCompleted:
    """The runs, each as soon as it has finished: `for run in as_completed(runs): print(run.snapshot)`.

    `timeout` is in seconds and covers all of it. Raises WaitTimeout, or the error that ended the following of a run.
    """
    return AsCompleted(runs, timeout)


class AsCompleted:
    """An iterator over runs in the order in which they finish. Leaving it early stops following the rest."""

    def __init__(self, runs: Iterable[Run], timeout: float | None = None) -> None:
        runs = list(runs)
        self._runs = list({id(run): run for run in runs}.values())
        self._timeout = timeout
        self._loop: LoopThread | None = None
        self._counterparts: dict[int, Counterpart] = {}
        self._sync: dict[int, Run] = {}
        self._inner: _many.AsCompleted | None = None
        self._relisten: dict[int, bool] = {}  # whose listeners have made way
        self._is_forked = False
        self._ended: deque[Run] = deque()
        self._all = list(runs)
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._is_forked, self._loop = True, None  # its thread stays with the parent

    def _start(self) -> _many.AsCompleted:
        for index, run in enumerate(self._runs):
            try:
                self._relisten[id(run)] = run._stop_listening()
                run._enter()  # nobody else may follow meanwhile
            except BaseException:
                for entered in self._runs[:index]:
                    entered._consumer.release()
                raise
        self._loop = LoopThread()
        clones = self._loop.call(self._clones)
        by_run = {id(self._sync[id(clone)]): clone for clone in clones}
        self._inner = _many.AsCompleted([by_run[id(run)] for run in self._all], self._timeout)
        return self._inner

    async def _clones(self) -> list[AsyncRun]:
        """An async handle for each run, on the run's own follower, so that each goes on where the other stopped."""
        import anyio

        clones = []
        threads = anyio.CapacityLimiter(HANDLERS)
        for run in self._runs:
            counterpart = self._counterparts.get(id(run.client)) or Counterpart(run.client)
            self._counterparts[id(run.client)] = counterpart
            clone = counterpart.client._rebind(run, _shared_source(run))
            clone._handlers = [(name, _apart(handler, threads)) for name, handler in clone._handlers]
            self._sync[id(clone)] = run
            clones.append(clone)
        return clones

    def __next__(self) -> Run:
        if self._is_forked:
            raise UnsupportedOperation("this process was forked: wait for the runs with a new as_completed(...)")
        inner = self._inner or self._start()
        if not self._ended:
            if self._loop is None:  # it was closed
                raise StopIteration
            try:
                clones = self._loop.call(inner.next_batch)
            except BaseException as error:
                self._take_over()
                self.close()
                if isinstance(error, StopAsyncIteration):
                    raise StopIteration from None
                raise
            for clone in clones:
                run = self._sync.pop(id(clone))
                run._snapshot, run._last_event = clone.snapshot, clone.last_event
                self._ended.append(run)
        return self._ended.popleft()

    def _take_over(self) -> None:
        """What was seen of the runs that go on."""
        assert self._inner is not None
        for clone in self._inner.waiting:
            run = self._sync[id(clone)]
            run._snapshot, run._last_event = clone.snapshot, clone.last_event

    def __iter__(self) -> Iterator[Run]:
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop following the runs that have not finished. The runs themselves go on."""
        loop, self._loop = self._loop, None
        if loop is None:
            return
        self._runs, runs = [], self._runs
        try:
            loop.call(self._close)
        finally:
            loop.stop()
            for run in runs:
                run._consumer.release()
                run._left(self._relisten.pop(id(run), False))

    async def _close(self) -> None:
        if self._inner is not None:
            await self._inner.aclose()
        for counterpart in self._counterparts.values():
            await counterpart.client.aclose()

    def __del__(self) -> None:
        if self._loop is not None:
            self._loop.close_forgotten(self.close)


def _apart(handler: Callable[[Any], Any], threads: Any) -> Callable[[Any], Any]:
    """A handler that is called in one of these threads."""
    from anyio.to_thread import run_sync

    if iscoroutinefunction(handler):
        return handler

    async def call(event: Any) -> None:
        await finish(await run_sync(handler, event, limiter=threads))

    return call


def _shared_source(run: Run) -> AsyncSource | None:
    """The run's part of a stream that its client shares among runs; None for a run with a stream of its own."""
    if run._follower.policy.stream != "shared":
        return None
    if run._source is None:
        run._source = run.client._source(run.id)
    from .._async.shared_source import AsyncSharedSource
    from .._sync.shared_source import SharedSource

    if not isinstance(run._source, SharedSource):
        return None
    # What a source asks of its stream can be asked from any thread; its waiting is the source's own.
    stream: Any = run._source.stream
    return AsyncSharedSource(stream, run.id, run._source.channel)
