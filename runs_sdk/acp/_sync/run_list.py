# generated from runs_sdk/acp/_async/run_list.py by scripts/unasync.py; do not edit
"""A server's runs, the newest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from ..._sync.pages import Pages
from ...core.errors import DecodeError
from ...core.times import time_order
from ..snapshots import order_of
from .server import PAGE, Server

MOST_PAGES = 1 << 24

MOST_SORTED = 100_000
"""Runs that are held at once, where all have to be read before the first one can be given."""

Wire = Mapping[str, Any]

_Place = tuple[Literal["on", "back"], int]


class RunList:
    """A server's runs as the wire has them, in pages, the newest first.

    The protocol says nothing of an order, nor how many runs there are: the reference server lists the oldest first. So
    where there is more than one page, the first one shows which way the others are read. Where it shows nothing, or
    more than one status is asked for, all are read and put in order here. `keep` says which are wanted.
    """

    def __init__(
        self,
        server: Server,
        agent: str | None = None,
        statuses: Sequence[str | None] = (None,),
        metadata: Wire | None = None,
        *,
        keep: Callable[[Wire], bool] | None = None,
        deadline: float | None = None,
    ) -> None:
        self._server = server
        self._keep = keep
        self._deadline = deadline
        self._agent = agent
        self._statuses = statuses
        self._metadata = metadata
        self._seen: set[str] = set()  # runs move from page to page when there are new ones, or fewer

    def pages(self, limit: int | None = None) -> Pages[Wire]:
        """At most `limit` of them."""
        return Pages(self._fetch_page, limit)

    def _fetch_page(self, place: _Place | None) -> tuple[list[Wire], _Place | None]:
        if place is None:
            self._seen.clear()
            return self._first_page()
        way, offset = place
        runs, more = self._page(self._statuses[0], offset)
        known = len(self._seen)
        fresh = self._fresh(runs)
        if way == "on":
            return fresh, ("on", offset + PAGE) if more and len(self._seen) > known else None
        return fresh, ("back", offset - PAGE) if offset > 0 else None

    def _first_page(self) -> tuple[list[Wire], _Place | None]:
        if len(self._statuses) > 1:
            return self._fresh([run for status in self._statuses for run in self._all(status)]), None
        [status] = self._statuses
        runs, more = self._page(status, 0)
        if not more:
            return self._fresh(runs), None
        match order_of(runs):
            case "newest first":
                return self._fresh(runs), ("on", PAGE)
            case "oldest first":
                last = self._last(status, {_id(run) for run in runs})
                return [], ("back", last)
        return self._fresh(self._all(status)), None

    def _last(self, status: str | None, first: set[str]) -> int:
        """Where the last page begins: looked for in doubled steps, and then between the last two of them."""

        def is_there(page: int) -> bool:
            runs, _ = self._page(status, page * PAGE, 1)
            return bool(runs) and _id(runs[0]) not in first  # or it is a server that knows of no pages

        there, beyond = 0, 1
        while is_there(beyond):
            there, beyond = beyond, beyond * 2
            if beyond > MOST_PAGES:
                raise DecodeError("acp: the list of runs has no end: there is something wherever it is looked at")
        while beyond - there > 1:
            middle = (there + beyond) // 2
            there, beyond = (middle, beyond) if is_there(middle) else (there, middle)
        return there * PAGE

    def _all(self, status: str | None) -> list[Wire]:
        found: dict[str, Wire] = {}
        offset, more, known = 0, True, -1
        while more and len(found) > known:
            known = len(found)
            runs, more = self._page(status, offset)
            found.update((_id(run), run) for run in runs)
            if len(found) > MOST_SORTED:
                raise DecodeError(
                    f"acp: the server lists more than {MOST_SORTED:,} runs, in no order that shows; ask for one agent "
                    "or one status."
                )
            offset += PAGE
        return [*found.values()]

    def _page(self, status: str | None, offset: int, limit: int = PAGE) -> tuple[Sequence[Wire], bool]:
        criteria = (self._agent, status, self._metadata)
        return self._server._page(*criteria, offset, limit, deadline=self._deadline)

    def _fresh(self, runs: Sequence[Wire]) -> list[Wire]:
        """Those that are new here, the newest first."""
        fresh = {_id(run): run for run in runs if _id(run) not in self._seen}
        self._seen.update(fresh)
        wanted = fresh.values() if self._keep is None else filter(self._keep, fresh.values())
        return sorted(wanted, key=lambda run: time_order(run.get("created_at")), reverse=True)


def _id(run: Wire) -> str:
    return str(run.get("run_id"))
