# generated from runs_sdk/ade/_async/poller.py by scripts/unasync.py; do not edit
"""Polling many runs at once: pages of the list serve all who wait, at a few requests a second in total."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from attrs import define, field

from ..._common import sync_backend as backend
from ..._common.fork import reset_after_fork
from ...core.errors import NotFoundError, RunsError, TimedOut
from ...core.retry import Backoff
from ..snapshots import status_of

PACE = 0.25
"""Seconds between two requests, whoever waits for them."""

PAGE = 200
"""Runs in a page: the most that the service gives."""

DEEPEST = 20
"""Pages of one round. Runs that are older than those are asked for one by one."""

ONE_BY_ONE = 5
"""Runs that a round asks for one by one, at most."""

FEW = 2
"""So many runs are asked for one by one; more are looked for in the list."""

_PAUSES = Backoff(initial=0.3, factor=1.5, maximum=1.5, jitter=0.0)


class RunReader(Protocol):
    """What the poller needs of a client: one run, a page of runs, a sleep that ends when the client is closed."""

    def _get_run(self, run_id: str, *, deadline: float | None) -> Mapping[str, Any]: ...

    def _run_page(
        self, query: Mapping[str, Any], cursor: str | None, *, deadline: float | None = None
    ) -> tuple[Sequence[Mapping[str, Any]], str | None]: ...

    def _sleep(self, seconds: float) -> None: ...


@define(eq=False, repr=False)
class _Waiter:
    run_id: str
    known: str | None
    news: backend.Event = field(factory=backend.Event)
    run: Mapping[str, Any] | None = None  # the answer
    seen: Mapping[str, Any] | None = None  # the latest, though it says nothing new
    error: RunsError | None = None


class Poller:
    """Asks for the runs that somebody waits for. It has no task of its own: one of those who wait does it for all."""

    def __init__(self) -> None:
        self.polled: set[str] = set()
        """Runs whose events are polled for lack of a stream: every look at them goes through here."""
        self._waiters: list[_Waiter] = []
        self._leader: _Waiter | None = None
        self._lock = threading.Lock()  # for the state; never held while anything waits
        self._reported: dict[str, str] = {}
        self._free_at = 0.0
        self._round_at = 0.0
        self._quiet = 0  # rounds since something has changed
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()
        self._waiters, self._leader = [], None

    def next_status(
        self, server: RunReader, run_id: str, long_poll_timeout: float, deadline: float | None
    ) -> Mapping[str, Any]:
        """The run once it has another status than the last time, or has finished; or as it is after
        `long_poll_timeout` seconds."""
        run = self.watch(server, run_id, self._reported.get(run_id), long_poll_timeout, deadline)
        if run is None:
            raise TimedOut(f"ade run {run_id}: its state was not known in time.", sent=False, service="ade")
        if status_of(run.get("status")).is_finished:
            self._reported.pop(run_id, None)
        else:
            self._reported[run_id] = str(run.get("status"))
        return run

    def watch(
        self, server: RunReader, run_id: str, known: str | None, long_poll_timeout: float, deadline: float | None
    ) -> Mapping[str, Any] | None:
        """The run once its status is not `known`, or it has finished; or as it is after `long_poll_timeout` seconds.

        None when nothing is known at `deadline`. Raises what the service answers for this run (NotFoundError).
        """
        waiter = _Waiter(run_id, known)
        until = backend.monotonic() + long_poll_timeout
        self._join(waiter)
        try:
            while waiter.run is None and waiter.error is None:
                now = backend.monotonic()
                if (now >= until and waiter.seen is not None) or (deadline is not None and now >= deadline):
                    break
                end = until if waiter.seen is not None else deadline
                if deadline is not None and end is not None:
                    end = min(end, deadline)
                if self._leader is waiter:
                    self._lead(server, end, deadline)
                elif waiter.news.wait(None if end is None else max(0.0, end - now)):
                    waiter.news = backend.Event()
        finally:
            self._leave(waiter)
        if waiter.error is not None:
            raise waiter.error
        return waiter.run or waiter.seen

    # ---- who does it

    def _join(self, waiter: _Waiter) -> None:
        with self._lock:
            self._waiters.append(waiter)
            self._quiet = 0
            if self._leader is None:
                self._leader = waiter

    def _leave(self, waiter: _Waiter) -> None:
        with self._lock:
            self._waiters.remove(waiter)
            if self._leader is waiter:
                self._leader = self._waiters[0] if self._waiters else None
                if self._leader is not None:
                    self._leader.news.set()

    def _wanted(self) -> dict[str, list[_Waiter]]:
        wanted: dict[str, list[_Waiter]] = {}
        with self._lock:
            for waiter in self._waiters:
                if waiter.run is None and waiter.error is None:
                    wanted.setdefault(waiter.run_id, []).append(waiter)
        return wanted

    # ---- one round

    def _lead(self, server: RunReader, until: float | None, deadline: float | None) -> None:
        try:
            self._round(server, until, deadline)
        except TimedOut:
            if deadline is None or backend.monotonic() < deadline:
                raise  # otherwise it was the time of the one who asks that was over

    def _round(self, server: RunReader, until: float | None, deadline: float | None) -> None:
        at = self._round_at + _PAUSES.delay(self._quiet, 0.0)
        now = backend.monotonic()
        if at > now:
            server._sleep((at if until is None else min(at, until)) - now)
            if until is not None and backend.monotonic() >= until:
                return
        self._round_at = backend.monotonic()
        self._quiet += 1
        wanted = self._wanted()
        missing = dict(wanted) if len(wanted) <= FEW else self._look_in_list(server, wanted, deadline)
        # Those that nothing is known of come first, then those that were seen longest ago.
        last = sorted(missing, key=lambda run_id: missing[run_id][0].seen is not None)
        for run_id in last[:ONE_BY_ONE]:
            self._turn(server, deadline)
            try:
                run = server._get_run(run_id, deadline=deadline)
            except NotFoundError as error:
                for waiter in missing[run_id]:
                    waiter.error = error
                    waiter.news.set()
            else:
                self._tell(missing[run_id], run)

    def _look_in_list(
        self, server: RunReader, wanted: Mapping[str, list[_Waiter]], deadline: float | None
    ) -> dict[str, list[_Waiter]]:
        """Go through the list, newest first, until all are found. Returns those that were not."""
        missing = dict(wanted)
        cursor: str | None = None
        for _ in range(min(DEEPEST, len(wanted))):
            self._turn(server, deadline)
            items, cursor = server._run_page({"limit": PAGE}, cursor, deadline=deadline)
            for run in items:
                waiters = missing.pop(str(run.get("id")), None)
                if waiters is not None:
                    self._tell(waiters, run)
            if not missing or cursor is None:
                break
        return missing

    def _tell(self, waiters: list[_Waiter], run: Mapping[str, Any]) -> None:
        status = str(run.get("status"))
        for waiter in waiters:
            waiter.seen = run
            if status != waiter.known or status_of(status).is_finished:
                self._quiet = 0
                waiter.run = run
                waiter.news.set()

    def _turn(self, server: RunReader, deadline: float | None) -> None:
        """Wait until the next request may go."""
        with self._lock:
            now = backend.monotonic()
            at = max(now, self._free_at)
            if deadline is not None and at >= deadline:
                raise TimedOut("ade: too many runs are being polled to ask for one more in time.", sent=False)
            self._free_at = at + PACE
        if at > now:
            server._sleep(at - now)
