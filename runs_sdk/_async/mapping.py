# unasync: skip (sync code drives it in a loop of its own, see runs_sdk/_bridge/sync_map.py)
"""Runs of one workflow for many inputs: so many at a time, results as they come, and a journal where one is wanted."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterator, Sequence
from typing import Any, Protocol, Self

from attrs import evolve

from .._common import async_backend as backend
from ..core.errors import ClientClosed, RunsError
from ..core.mapped import Counts, Mapped, Order
from ..core.models import Snapshot
from .batches import AsyncBatchClient, Batches, Item
from .begun import AsyncBegun
from .handle import AsyncRun
from .run_group import RunGroup

STARTED_AT_ONCE = 64
"""Starts that a map has on the way at the same time."""


class AsyncStarter(AsyncBatchClient, Protocol):
    """What a map needs of its client besides: starting, as `AsyncOnce` does it."""

    async def _begin(self, args: Any, options: Any, *, quick: bool) -> Any: ...

    async def _begin_once(
        self, key: str, args: Any, options: Any, journal: Any, *, quick: bool = False, redo: bool = False
    ) -> Any: ...

    def _watch_batch(self, run: AsyncRun, workflow: Any, ended: Callable[[int], None]) -> None: ...

    def _item_result(self, result: Snapshot, item: int | None) -> Snapshot: ...

    def _mapped_error(self, workflow: Any, result: Snapshot) -> RunsError | None: ...


class AsyncMap:
    """The results of a map, as they come: `async for one in client.map(...)`. Leaving it leaves its runs running."""

    def __init__(self, client: AsyncStarter, order: Order) -> None:
        self._client, self._order = client, order
        self.counts = Counts()
        self._done: deque[Mapped] = deque()
        self._early: dict[int, Mapped] = {}  # results that come after others, where the order is kept
        self._following = 0
        self._next = 0
        self._items: dict[int, list[Item]] = {}  # of runs that are waited for, by their handle's id
        self._watched: dict[int, int] = {}  # items that have ended before their run, by its handle's id
        self._told: Counts | None = None
        self._batches = Batches(client, order)
        self._group: RunGroup | None = None
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

    async def _next_items(self, most: int) -> list[Item]:
        """The next inputs, once there is room for them; fewer, or none, where there are no more."""
        items: list[Item] = []
        async with self._reading:
            while len(items) < most:
                while not self._closed and not self.counts.is_read:
                    # Results that nobody has taken count as well: whoever is slow to take them is not run over.
                    if self.counts.running + len(self._done) + len(self._early) < self._order.max_running:
                        break
                    self._room = backend.Event()
                    await self._room.wait(None)
                if self._closed or self.counts.is_read:
                    break
                found, value = await self._pull()
                if not found:
                    self.counts.is_read = True
                    self._news.set()
                    break
                key = self._order.key
                items.append(Item(self._next, str(self._next if key is None else key(value)), value))
                self._next += 1
                self.counts.running += 1
                if self._order.on_progress is not None:
                    self._news.set()
        return items

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
            while items := await self._next_items(self._order.batch or 1):
                if self._order.batch:
                    await self._start_batch(items)
                    continue
                try:
                    await self._start_one(items[0])
                except ClientClosed:  # no other input can be started either
                    raise
                except RunsError as error:
                    self._finish(items[0], None, error)
        except Exception as error:
            self._break(error)

    async def _start_one(self, item: Item) -> None:
        order, client = self._order, self._client
        args = (order.workflow, item.input)
        quick = self._is_quick()
        if order.journal is None:
            begun = await client._begin(args, order.options, quick=quick)
        else:
            begun = await client._begin_once(
                item.key, args, order.options, order.journal, quick=quick, redo=order.redo_failed
            )
        await self._follow([(item, begun)])

    async def _start_batch(self, items: Sequence[Item]) -> None:
        begun = []
        async for item, outcome in self._batches.start(items, quick=self._is_quick()):
            if isinstance(outcome, ClientClosed):
                raise outcome
            if isinstance(outcome, RunsError):
                self._finish(item, None, outcome)
            else:
                begun.append((item, outcome))
        await self._follow(begun)

    def _is_quick(self) -> bool:
        return self._quick or self._missed % 32 == 0

    async def _follow(self, begun: Sequence[tuple[Item, AsyncBegun]]) -> None:
        """Wait for the runs of these inputs, but for those whose result is there."""
        ended: list[tuple[Item, Snapshot]] = []
        runs: dict[int, AsyncRun] = {}
        for item, one in begun:
            item.run, item.item = one.run, one.item
            if one.result is not None:
                ended.append((item, one.result))
                continue
            runs[id(one.run)] = one.run
            self._items.setdefault(id(one.run), []).append(item)
        if ended:
            self._quick, self._missed = True, 0
            await self._record(ended)
        for run in runs.values():
            self._missed += 1
            self._quick = self._missed < 8
            if self._order.on_progress is not None:
                self._watch(run)
        assert self._group is not None
        if runs:
            self._group.add(runs.values())

    def _watch(self, run: AsyncRun) -> None:
        ours = {item.item for item in self._items[id(run)]} - {None}

        def ended(item: int) -> None:
            if item in ours and id(run) in self._items:
                self._watched[id(run)] = self._watched.get(id(run), 0) + 1
                self.counts.ended += 1
                self._news.set()

        if ours:
            self._client._watch_batch(run, self._order.workflow, ended)

    async def _record(self, ended: Sequence[tuple[Item, Snapshot]]) -> None:
        try:
            if self._order.journal is not None:
                rows = [(item.key, item.run.id, result) for item, result in ended if item.run is not None]
                await backend.run_in_thread(self._order.journal.ended_many, rows)
            for item, result in ended:
                self._finish(item, result, self._client._mapped_error(self._order.workflow, result))
        except Exception as error:  # whoever iterates gets it
            self._break(error)

    def _ended(self, run: AsyncRun) -> None:
        assert run.snapshot is not None
        ended = [(item, self._client._item_result(run.snapshot, item.item)) for item in self._taken(run)]
        if self._order.journal is None:
            for item, result in ended:
                self._finish(item, result, self._client._mapped_error(self._order.workflow, result))
        else:
            backend.spawn(self._record, ended, name="runs_sdk journal")

    def _failed(self, run: AsyncRun, error: Exception) -> None:
        items = self._taken(run)
        if isinstance(error, ClientClosed) or not isinstance(error, RunsError):
            self._break(error)
            return
        for item in items:
            self._finish(item, None, error)

    def _taken(self, run: AsyncRun) -> list[Item]:
        """The inputs of a run that is no longer waited for."""
        self.counts.ended -= self._watched.pop(id(run), 0)
        return self._items.pop(id(run))

    def _break(self, error: Exception) -> None:
        self._error = self._error or error
        self._news.set()

    def _finish(self, item: Item, result: Snapshot | None, error: RunsError | None) -> None:
        run_id = error.run_id if item.run is None and error is not None else item.run and item.run.id
        one = Mapped(item.index, item.key, item.input, run_id or None, result, error, item.item)
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
        self._group = RunGroup(self._client, self._ended, self._failed)
        inputs = self._order.inputs
        if isinstance(inputs, AsyncIterable):
            self._ainputs = aiter(inputs)
        else:
            self._inputs = iter(inputs)
        number = min(-(-self._order.max_running // (self._order.batch or 1)), STARTED_AT_ONCE)
        self._starters = [backend.spawn(self._start_some, name="runs_sdk map") for _ in range(number)]

    async def __anext__(self) -> Mapped:
        while not self._done:
            await self._more()
            self._tell()
        one = self._done.popleft()
        self._room.set()
        if one.error is not None and self._order.on_error == "raise":
            await self.aclose()
            raise one.error
        return one

    def _tell(self) -> None:
        tell = self._order.on_progress
        if tell is not None and self.counts != self._told:
            self._told = evolve(self.counts)
            tell(evolve(self.counts))

    async def next_batch(self) -> tuple[list[Mapped], Counts]:
        """All results that have come since the last call, at least one, unless the counts have changed without one.

        Raises StopAsyncIteration at the end.
        """
        if not self._done and self._order.on_progress is not None:
            await self._more()
            if not self._done:
                return [], evolve(self.counts)
        found = [await self.__anext__()]
        while self._done and (self._order.on_error == "collect" or self._done[0].error is None):
            found.append(self._done.popleft())
        return found, evolve(self.counts)

    async def _more(self) -> None:
        if self._group is None:
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
        self._news.set()  # whoever waits for a result
        for task in self._starters:
            task.cancel()
        if self._group is not None:
            await self._group.aclose()
        for task in self._starters:
            await task.join()
        if self._order.owns_journal and self._order.journal is not None:
            self._order.journal.close()
