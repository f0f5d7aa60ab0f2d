# unasync: skip (sync code drives it in a loop of its own, see runs_sdk/_bridge/sync_map.py)
"""Runs of one workflow for many inputs: so many at a time, results as they come, and a journal where one is wanted."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Iterator
from typing import Any, Protocol, Self

from attrs import define

from .._common import async_backend as backend
from ..core.errors import RunsError
from ..core.mapped import Counts, Mapped, Order, error_of
from ..core.models import Snapshot
from .crew import Crew
from .handle import AsyncRun
from .protocols import AsyncRunClient

STARTED_AT_ONCE = 64
"""Starts that a map has on the way at the same time."""


@define
class _Item:
    index: int
    key: str
    input: Any
    run: AsyncRun | None = None


class AsyncStarter(AsyncRunClient, Protocol):
    """What a map needs of its client besides: starting, as `AsyncOnce` does it."""

    async def _begin(self, args: Any, options: Any, *, quick: bool) -> Any: ...

    async def _begin_once(
        self, key: str, args: Any, options: Any, journal: Any, *, quick: bool = False, redo: bool = False
    ) -> Any: ...


class AsyncMap:
    """The results of a map, as they come: `async for one in client.map(...)`. Leaving it leaves its runs running."""

    def __init__(self, client: AsyncStarter, order: Order) -> None:
        self._client, self._order = client, order
        self.counts = Counts()
        self._done: deque[Mapped] = deque()
        self._early: dict[int, Mapped] = {}  # results that come after others, where the order is kept
        self._following = 0
        self._next = 0
        self._items: dict[int, _Item] = {}  # of runs that are waited for, by their handle's id
        self._crew: Crew | None = None
        self._starters: list[backend.Task] = []
        self._inputs: Iterator[Any] | None = None
        self._ainputs: AsyncIterator[Any] | None = None
        self._reading = backend.Lock()
        self._room = backend.Event()
        self._news = backend.Event()
        self._error: BaseException | None = None
        self._quick = True  # whether a start's answer is held for the result
        self._missed = 0
        self._closed = False

    # ---- inputs

    async def _next_item(self) -> _Item | None:
        """The next input, once there is room for it; None when there is none."""
        async with self._reading:
            while not self._closed and not self.counts.is_read:
                # Results that nobody has taken count as well: whoever is slow to take them is not run over.
                if self.counts.running + len(self._done) + len(self._early) < self._order.max_running:
                    break
                self._room = backend.Event()
                await self._room.wait(None)
            if self._closed or self.counts.is_read:
                return None
            found, value = await self._pull()
            if not found:
                self.counts.is_read = True
                self._news.set()
                return None
            key = self._order.key
            item = _Item(self._next, str(self._next if key is None else key(value)), value)
            self._next += 1
            self.counts.running += 1
            return item

    async def _pull(self) -> tuple[bool, Any]:
        try:
            if self._ainputs is not None:
                return True, await self._ainputs.__anext__()
            assert self._inputs is not None
            return True, next(self._inputs)
        except (StopIteration, StopAsyncIteration):
            return False, None

    # ---- runs

    async def _start_some(self) -> None:
        try:
            while (item := await self._next_item()) is not None:
                try:
                    await self._start_one(item)
                except RunsError as error:
                    self._finish(item, None, error)
        except Exception as error:
            self._error = self._error or error
            self._news.set()

    async def _start_one(self, item: _Item) -> None:
        order, client = self._order, self._client
        args = (order.workflow, item.input)
        quick = self._quick or self._missed % 32 == 0
        if order.journal is None:
            begun = await client._begin(args, order.options, quick=quick)
        else:
            begun = await client._begin_once(
                item.key, args, order.options, order.journal, quick=quick, redo=order.redo_failed
            )
        item.run = begun.run
        if begun.result is not None:
            self._quick, self._missed = True, 0
            await self._record(item, begun.result)
            return
        self._missed += 1
        self._quick = self._missed < 8
        self._items[id(begun.run)] = item
        assert self._crew is not None
        self._crew.add([begun.run])

    async def _record(self, item: _Item, result: Snapshot) -> None:
        journal = self._order.journal
        if journal is not None and item.run is not None:
            await backend.run_in_thread(journal.ended, item.key, item.run.id, result)
        self._finish(item, result, error_of(self._client.service, result))

    def _ended(self, run: AsyncRun) -> None:
        item = self._items.pop(id(run))
        assert run.snapshot is not None
        if self._order.journal is None:
            self._finish(item, run.snapshot, error_of(self._client.service, run.snapshot))
        else:
            backend.spawn(self._record, item, run.snapshot, name="runs_sdk journal")

    def _failed(self, run: AsyncRun, error: Exception) -> None:
        item = self._items.pop(id(run))
        if isinstance(error, RunsError):
            self._finish(item, None, error)
        else:
            self._error = self._error or error
            self._news.set()

    def _finish(self, item: _Item, result: Snapshot | None, error: RunsError | None) -> None:
        run_id = error.run_id if item.run is None and error is not None else item.run and item.run.id
        one = Mapped(item.index, item.key, item.input, run_id or None, result, error)
        self.counts.running -= 1
        if error is None:
            self.counts.succeeded += 1
        else:
            self.counts.failed += 1
        if self._order.ordered:
            self._early[one.index] = one
            while self._following in self._early:
                self._done.append(self._early.pop(self._following))
                self._following += 1
        else:
            self._done.append(one)
        self._news.set()

    # ---- results

    def _begin(self) -> None:
        self._crew = Crew(self._client, self._ended, self._failed)
        inputs = self._order.inputs
        if isinstance(inputs, AsyncIterable):
            self._ainputs = aiter(inputs)
        else:
            self._inputs = iter(inputs)
        number = min(self._order.max_running, STARTED_AT_ONCE)
        self._starters = [backend.spawn(self._start_some, name="runs_sdk map") for _ in range(number)]

    async def __anext__(self) -> Mapped:
        while not self._done:
            await self._more()
        one = self._done.popleft()
        self._room.set()
        if one.error is not None and self._order.on_error == "raise":
            await self.aclose()
            raise one.error
        return one

    async def next_batch(self) -> list[Mapped]:
        """All results that have come since the last call, at least one. Raises StopAsyncIteration at the end."""
        found = [await self.__anext__()]
        while self._done and (self._order.on_error == "collect" or self._done[0].error is None):
            found.append(self._done.popleft())
        return found

    async def _more(self) -> None:
        if self._crew is None:
            self._begin()
        self._news = backend.Event()
        if self._error is not None:
            error = self._error
            await self.aclose()
            raise error
        if self._closed or (self.counts.is_read and not self.counts.running):
            await self.aclose()
            raise StopAsyncIteration
        await self._news.wait(None)

    def __aiter__(self) -> AsyncIterator[Mapped]:
        return self

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Stop: nothing more is started, and nothing is waited for any longer. Runs that were started go on."""
        if self._closed:
            return
        self._closed = True
        for task in self._starters:
            task.cancel()
        if self._crew is not None:
            await self._crew.aclose()
        for task in self._starters:
            await task.join()
        if self._order.owns_journal and self._order.journal is not None:
            self._order.journal.close()
