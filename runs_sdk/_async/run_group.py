# unasync: skip (sync code drives it in a loop of its own, see runs_sdk/_facade/sync_many.py)
"""Waits for any number of runs of one client, with a bounded number of connections and tasks.

A few runs are followed each for itself: their ends are known at once. Many are asked in turn, and where the service can
list its runs, one request answers for many: only those that have ended are then asked for their results.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from .._common import async_backend as backend
from .._common.log import log
from ..core.errors import RunsError
from ..core.many import ASKED_AT_ONCE, FOLLOWED, STREAMS, Rounds, is_worth_a_list, list_limit
from ..core.models import Snapshot
from .handle import AsyncRun
from .protocols import AsyncRunClient


class RunGroup:
    """Tells `on_end` of each run that ends, and `on_error` of each whose following an error has ended."""

    def __init__(
        self,
        client: AsyncRunClient,
        on_end: Callable[[AsyncRun], None],
        on_error: Callable[[AsyncRun, Exception], None],
    ) -> None:
        self._client = client
        self._on_end, self._on_error = on_end, on_error
        self._asked: dict[int, AsyncRun] = {}  # runs that are asked in turn, by the id of their handle
        self._followed: dict[int, backend.Task] = {}
        self._turns: backend.Task | None = None
        self._workers: list[backend.Task] = []
        self._rounds = Rounds()
        self.known: set[int] = set()
        """The handles whose runs were asked for, by their id."""
        self._news = backend.Signal()
        self._closed = False
        client._transport.engine.tell_when_closed(self)
        self._can_list = "list" in client.SERVICE.capabilities

    def _client_closed(self) -> None:
        self._news.set()  # each run is asked for once more, and that says so

    def add(self, runs: Iterable[AsyncRun]) -> None:
        """Wait for these runs, too."""
        added = list(runs)
        are_few = len(self._followed) + len(self._asked) + len(added) <= FOLLOWED
        for run in added:
            wants_own = run._wants_events or run._listener is not None
            if are_few or self._client.HOLDS_MANY or (wants_own and len(self._followed) < STREAMS):
                self._follow(run)
            else:
                self._asked[id(run)] = run
        if self._asked and self._turns is None:
            self._turns = backend.spawn(self._take_turns, name=f"runs_sdk wait {self._client.service}")
        self._rounds.idle = 0
        self._news.set()

    def _follow(self, run: AsyncRun) -> None:
        self._asked.pop(id(run), None)
        self.known.add(id(run))
        self._followed[id(run)] = backend.spawn(self._follow_one, run, name=f"runs_sdk wait {run.id}")

    async def _follow_one(self, run: AsyncRun) -> None:
        try:
            await run.wait(on_waiting="wait")
        except Exception as error:
            self._on_error(run, error)
        else:
            self._on_end(run)
        self._followed.pop(id(run), None)
        self._news.set()

    # ---- many

    async def _take_turns(self) -> None:
        while not self._closed:
            if len(self._asked) <= FOLLOWED and len(self._followed) <= FOLLOWED:
                for run in list(self._asked.values()):
                    self._follow(run)
            self._news = backend.Signal()
            if self._client.is_closed:
                self._news.set()
            if not self._asked:
                await self._news.wait(None)
                continue
            before = len(self._asked)
            due = await self._due()
            await self._ask(due)
            pause = self._rounds.pause(ended=before - len(self._asked), asked=len(due), random=random.random)
            await self._news.wait(pause)

    async def _due(self) -> list[AsyncRun]:
        """The runs that are to be asked now: all, or those of which a list does not say that they go on."""
        waiting = list(self._asked.values())
        if not self._can_list or not is_worth_a_list(len(waiting)):
            return waiting
        client: Any = self._client
        wanted = {run.id for run in waiting}
        going_on: dict[str, Snapshot] = {}
        try:
            async for snapshot in client.list(limit=list_limit(len(wanted))):
                if snapshot.run_id in wanted:
                    wanted.discard(snapshot.run_id)
                    if not snapshot.is_finished:
                        going_on[snapshot.run_id] = snapshot
                if not wanted:
                    break
        except RunsError as error:  # they can be asked one by one, and what is wrong shows there
            log.info("%s: the runs cannot be listed, so each is asked for: %s", client.service, error)
            return waiting
        for run in waiting:
            if run.id in going_on:
                run._remember(going_on[run.id])
        return [run for run in waiting if run.id not in going_on]

    async def _ask(self, runs: list[AsyncRun]) -> None:
        """Ask for each of these runs, some at a time."""
        due = deque(runs)

        async def work() -> None:
            while due and not self._closed:
                run = due.popleft()
                self.known.add(id(run))
                try:
                    if not await glance(run):
                        continue
                except Exception as error:
                    self._on_error(run, error)
                else:
                    if run._wants_events:  # its end is known: its handlers get what the service repeats
                        self._follow(run)
                        continue
                    self._on_end(run)
                self._asked.pop(id(run), None)

        self._workers = [backend.spawn(work, name="runs_sdk ask") for _ in range(min(ASKED_AT_ONCE, len(due)))]
        for worker in self._workers:
            await worker.join()
        self._workers = []

    async def aclose(self) -> None:
        """Stop. The runs themselves go on."""
        self._closed = True
        tasks = [*self._followed.values(), *self._workers, *([self._turns] if self._turns else [])]
        for task in tasks:
            task.cancel()
        for task in tasks:
            await task.join()


async def glance(run: AsyncRun) -> bool:
    """Ask once the state of a run, unless its end is known. Returns whether it has ended.

    Raises the error that ends the following of the run; a single failed request is none.
    """
    run._enter()
    try:
        if await _has_ended(run):
            return True
        await run._get(0.0, None)
        return await _has_ended(run)
    finally:
        await run._leave()


async def _has_ended(run: AsyncRun) -> bool:
    """Take in what is known, without a request."""
    while True:
        step = run._ready() or await run._advance(backend.monotonic(), events=False)
        if isinstance(step, Snapshot):
            return True
        if step is None:
            break
        await run._dispatch(step)
    result = run._follower.result
    if result is not None:
        run._snapshot = result
    return result is not None
