"""Maps from sync code: one thread with an event loop drives the async map. By hand."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self

from attrs import evolve

from .._common.fork import reset_after_fork
from ..core.errors import UnsupportedOperation
from ..core.mapped import Counts, Mapped
from .loop_thread import LoopThread

if TYPE_CHECKING:
    from .._async.mapping import AsyncMap


class Map:
    """The results of a map, as they come: `for one in client.map(...)`. Leaving it leaves its runs running."""

    def __init__(self, client: Any, order: Any) -> None:
        self._client, self._order = client, order
        self._loop: LoopThread | None = None
        self._counterpart: Any = None
        self._inner: AsyncMap | None = None
        self._done: deque[Mapped] = deque()
        self._is_forked = self._is_over = False
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._is_forked, self._loop = True, None  # its thread stays with the parent

    @property
    def counts(self) -> Counts:
        """The state of the map."""
        return Counts() if self._inner is None else self._inner.counts

    def _start(self) -> None:
        from .._async.mapping import AsyncMap
        from .counterpart import Counterpart

        self._loop = LoopThread()

        async def build() -> AsyncMap:
            self._counterpart = Counterpart(self._client)
            # The hook is called here, by whoever iterates, and not in the loop's thread.
            hook = None if self._order.on_progress is None else _nothing
            return AsyncMap(self._counterpart.client, evolve(self._order, on_progress=hook))

        self._inner = self._loop.call(build)

    def __next__(self) -> Mapped:
        if self._is_forked:
            raise UnsupportedOperation("this process was forked: begin a new map(...), with the journal of this one")
        while not self._done:
            if self._is_over:
                raise StopIteration
            if self._inner is None:
                self._start()
            assert self._inner is not None
            assert self._loop is not None
            try:
                found, counts = self._loop.call(self._inner.next_batch)
            except BaseException as error:
                self.close()
                if isinstance(error, StopAsyncIteration):
                    raise StopIteration from None
                raise
            self._done.extend(found)
            if self._order.on_progress is not None:
                self._order.on_progress(counts)
        return self._done.popleft()

    def __iter__(self) -> Iterator[Mapped]:
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop: nothing more is started, and nothing is waited for any longer. Runs that were started go on."""
        self._is_over = True
        loop, self._loop = self._loop, None
        if loop is None:
            return
        try:
            loop.call(self._close)
        finally:
            loop.stop()

    async def _close(self) -> None:
        if self._inner is not None:
            await self._inner.aclose()
        await self._counterpart.client.aclose()

    def __del__(self) -> None:
        if self._loop is not None:
            self._loop.close_forgotten(self.close)


def _nothing(counts: Counts) -> None:
    """The inner map's hook: it only has to wake for progress."""
