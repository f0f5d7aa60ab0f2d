# unasync: skip (sync code drives it in a loop of its own, see runs_sdk/_bridge/sync_map.py)
"""Starts of several inputs in one request, for maps; with a journal, so that each happens once."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from typing import Any, Protocol
from uuid import uuid4

from attrs import define

from .._common import async_backend as backend
from .._common.journal import Entry
from ..core.errors import (
    BadRequestError,
    InputValidationError,
    NotFoundError,
    RunsError,
    StartUndecided,
    StartUnknown,
    UnprocessableEntityError,
)
from ..core.mapped import Order
from ..core.once import fingerprint, undecided
from .begun import OTHERS_START, TRIES, AsyncBegun
from .handle import AsyncRun
from .protocols import AsyncRunClient

ONE_IS_WRONG = (InputValidationError, BadRequestError, NotFoundError, UnprocessableEntityError)
"""What refuses a whole batch for the sake of one input in it."""


@define(eq=False)
class Item:
    """An input of a map, and the run that it has."""

    index: int
    key: str
    input: Any
    run: AsyncRun | None = None
    item: int | None = None


Outcome = tuple[Item, AsyncBegun | RunsError]
"""An input with its run, or why it has none."""


class AsyncBatchClient(AsyncRunClient, Protocol):
    """What batches need of their client besides: see `AsyncOnce`."""

    BATCH_IS_ONE_RUN: bool

    async def _begin_batch(
        self, workflow: Any, inputs: Sequence[Any], options: Mapping[str, Any], *, quick: bool
    ) -> Sequence[AsyncBegun | RunsError]: ...

    async def _with_mark(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any]
    ) -> tuple[Sequence[Any], Mapping[str, Any]] | None: ...

    async def _look(
        self, entry: Entry, sent: Any, sent_at: float, cause: StartUnknown | None, journal: Any
    ) -> str | None: ...


class Batches:
    """Starts the inputs of a map in batches."""

    def __init__(self, client: AsyncBatchClient, order: Order) -> None:
        self._client, self._order, self._journal = client, order, order.journal

    async def start(self, items: Sequence[Item], *, quick: bool) -> AsyncIterator[Outcome]:
        """Start these, and give each with its run, or with the error for which it has none."""
        if self._journal is None:
            async for one in self._send(items, quick=quick):
                yield one
            return
        word = uuid4().hex
        left: list[str] = []  # keys of which nobody knows whether there is a run
        try:
            waiting = list(items)
            while waiting:
                fresh, others = [], []
                async for item, outcome in self._claim(waiting, word):
                    if outcome is None:
                        fresh.append(item)
                    elif outcome == "other":
                        others.append(item)
                    else:
                        left += _undecided(item, outcome)
                        yield item, outcome
                async for one in self._send(fresh, quick=quick):
                    left += _undecided(*one)
                    yield one
                if others:
                    await self._client._sleep(OTHERS_START)
                waiting = others
        except BaseException:
            # Whoever comes next looks for them. At once, and not in a thread: a task that was cancelled cannot wait.
            self._journal.give_back_many([item.key for item in items], word)
            raise
        if left:
            await backend.run_in_thread(self._journal.give_back_many, left, word)

    # ---- with a journal

    async def _claim(self, items: Sequence[Item], word: str) -> AsyncIterator[tuple[Item, Any]]:
        """Each with its run or error; None where it is to be sent, "other" where another process is at it."""
        lost: dict[str, list[tuple[Item, Entry]]] = {}
        handles: dict[str, AsyncRun] = {}
        for item, entry in await self._entries(items, word):
            if isinstance(entry, RunsError):
                yield item, entry
            elif not entry.mine:
                yield item, "other"
            elif entry.run_id is not None:
                yield item, self._found(entry, entry.run_id, handles)
            elif entry.is_new:
                yield item, None
            else:
                lost.setdefault(entry.mark, []).append((item, entry))
        for group in lost.values():
            async for one in self._look_for(group, group[0][1].at, None):
                yield one

    async def _entries(self, items: Sequence[Item], word: str) -> list[tuple[Item, Entry | RunsError]]:
        order, client = self._order, self._client
        wanted = [(item.key, fingerprint((order.workflow, item.input), order.options)) for item in items]

        def claim(some: Sequence[tuple[str, str]]) -> list[Entry]:
            now = time.time()
            found: list[Entry] = self._journal.claim_many(some, client.service, now, redo=order.redo_failed, word=word)
            return found

        def claim_all() -> list[Entry | RunsError]:
            try:
                return [*claim(wanted)]
            except RunsError:  # a key belongs to another start: that one alone is wrong
                pass
            found: list[Entry | RunsError] = []
            for one in wanted:
                try:
                    found += claim([one])
                except RunsError as error:
                    found.append(error)
            return found

        return list(zip(items, await backend.run_in_thread(claim_all), strict=True))

    def _found(self, entry: Entry, run_id: str, handles: dict[str, AsyncRun]) -> AsyncBegun:
        if entry.item is None:
            run = self._client.attach(run_id)
            if entry.result is not None:
                run._snapshot = entry.result
        else:
            run = handles.get(run_id) or self._client._handle_at(run_id, {"batch": True})
            handles[run_id] = run
        return AsyncBegun(run, entry.result, entry.item)

    async def _look_for(
        self, group: Sequence[tuple[Item, Entry]], sent_at: float, cause: StartUnknown | None
    ) -> AsyncIterator[tuple[Item, Any]]:
        """Each of a group that has one mark with the run that was found for it; None where there certainly is none."""
        order, client = self._order, self._client
        first = group[0][1]
        args: Sequence[Any] = (order.workflow, group[0][0].input)
        sent = await client._with_mark(first.mark, args, order.options) or (args, order.options)
        try:
            found = await client._look(first, sent, sent_at, cause, self._journal)
        except StartUndecided as error:
            for item, _ in group:
                yield item, undecided(client.service, client.SERVICE.title, item.key, error.candidates, cause)
            return
        if found is not None:
            await backend.run_in_thread(self._journal.started_many, {item.key: found for item, _ in group})
        handles: dict[str, AsyncRun] = {}
        for item, entry in group:
            yield item, None if found is None else self._found(entry, found, handles)

    # ---- sending

    async def _send(self, items: Sequence[Item], *, quick: bool) -> AsyncIterator[Outcome]:
        """Send a batch; where it is refused for the sake of some inputs, those are found by halves."""
        parts = [items] if items else []
        while parts:
            part = parts.pop()
            try:
                outcomes = await self._send_part(part, quick=quick)
            except StartUnknown as error:
                for item in part:
                    yield item, error
            except RunsError as error:
                if len(part) > 1 and isinstance(error, ONE_IS_WRONG):
                    middle = len(part) // 2
                    parts += [part[middle:], part[:middle]]
                    continue
                await self._forget(part)
                for item in part:
                    yield item, error
            else:
                for one in outcomes:
                    yield one

    async def _send_part(self, items: Sequence[Item], *, quick: bool) -> list[Outcome]:
        order, client, journal = self._order, self._client, self._journal
        if journal is None:
            return self._paired(items, await self._begin(order.workflow, items, order.options, quick=quick))
        mark = uuid4().hex if client.BATCH_IS_ONE_RUN else None
        workflow, options = order.workflow, order.options
        if mark is not None and (marked := await client._with_mark(mark, (workflow, items[0].input), options)):
            workflow, options = marked[0][0], marked[1]
        done: list[Outcome] = []
        for tries in range(1, TRIES + 1):
            sent_at = time.time()
            await backend.run_in_thread(journal.sending, [item.key for item in items], sent_at, mark)
            try:
                begun = await self._begin(workflow, items, options, quick=quick)
            except StartUnknown as error:
                missing = []
                async for item, outcome in self._look_for_all(items, mark, sent_at, error):
                    if outcome is None:
                        missing.append(item)
                    else:
                        done.append((item, outcome))
                items = missing
                if not items:
                    return done
                if tries == TRIES:
                    raise
            else:
                break
        outcomes = self._paired(items, begun)
        ids = {item.key: one.run.id for item, one in outcomes if isinstance(one, AsyncBegun)}
        await backend.run_in_thread(journal.started_many, ids)
        await self._forget(item for item, one in outcomes if isinstance(one, RunsError))
        return [*done, *outcomes]

    async def _look_for_all(
        self, items: Sequence[Item], mark: str | None, sent_at: float, cause: StartUnknown
    ) -> AsyncIterator[tuple[Item, Any]]:
        entries = [
            Entry(item.key, mark or "", sent_at, "intended", mine=True, item=None if mark is None else place)
            for place, item in enumerate(items)
        ]
        pairs = list(zip(items, entries, strict=True))
        for group in [pairs] if mark is not None else [[pair] for pair in pairs]:
            async for one in self._look_for(group, time.time(), cause):
                yield one

    async def _begin(
        self, workflow: Any, items: Sequence[Item], options: Mapping[str, Any], *, quick: bool
    ) -> Sequence[AsyncBegun | RunsError]:
        return await self._client._begin_batch(workflow, [item.input for item in items], options, quick=quick)

    def _paired(self, items: Sequence[Item], begun: Sequence[AsyncBegun | RunsError]) -> list[Outcome]:
        return list(zip(items, begun, strict=True))

    async def _forget(self, items: Iterable[Item]) -> None:
        keys = [item.key for item in items]
        if self._journal is not None and keys:
            await backend.run_in_thread(self._journal.forget_many, keys)


def _undecided(item: Item, outcome: AsyncBegun | RunsError) -> list[str]:
    return [item.key] if isinstance(outcome, StartUnknown | StartUndecided) else []
