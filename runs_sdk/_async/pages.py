"""Lists that a service gives page by page."""

from __future__ import annotations

from collections.abc import (
    AsyncIterator,
    Callable,
    Generator,  # unasync: remove
    Iterable,
)
from typing import Any, Generic, TypeVar

from ..core.list_reader import ListReader
from ..core.paging import PageProgress

T = TypeVar("T")
U = TypeVar("U")

Fetch = Callable[[Any], Any]
"""Gets the page at a cursor (None: the first one): its items, and the next cursor, None after the last page."""


class AsyncPages(Generic[T]):
    """Items that are fetched page by page, as they are asked for: `async for run in client.list(): ...`

    Each iteration begins anew. `limit` is the most items in all, whatever the size of a page. The list of all of them
    is `await client.list(limit=10).all()`.
    """

    def __init__(self, fetch: Fetch, limit: int | None = None) -> None:
        self._fetch_page = fetch
        self._limit = limit

    def __aiter__(self) -> AsyncIterator[T]:
        return self._items()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {'of all' if self._limit is None else f'of at most {self._limit}'}>"

    async def _items(self) -> AsyncIterator[T]:
        left = self._limit
        cursor: Any = None
        progress = PageProgress()
        while left is None or left > 0:
            items, cursor = await self._fetch_page(cursor)
            progress.check(len(items), cursor)
            for item in items if left is None else items[:left]:
                yield item
            if cursor is None:
                return
            left = None if left is None else left - len(items)

    def map(self, function: Callable[[T], U]) -> AsyncPages[U]:
        """The same list with `function` applied to each item, as it is asked for."""

        async def fetch(cursor: Any) -> tuple[list[U], Any]:
            items, following = await self._fetch_page(cursor)
            return [function(item) for item in items], following

        return AsyncPages(fetch, self._limit)

    async def all(self) -> list[T]:
        """All items, as a list."""
        return [item async for item in self]

    async def first(self) -> T | None:
        """The first item, or None."""
        async for item in self:
            return item
        return None

    def __await__(self) -> Generator[Any, Any, list[T]]:  # unasync: remove
        """The same as `all()`."""  # unasync: remove
        return self.all().__await__()  # unasync: remove


def read_pages(call: Callable[..., Any], names: Iterable[str], given: dict[str, Any], what: str) -> AsyncPages[Any]:
    """All items of a list: `call` is called with what gives one page, `names` are the parameters that it has."""
    known = frozenset(names)
    ListReader(known, given, what)  # what gives no pages is refused now

    async def fetch(at: tuple[int, ListReader] | None) -> tuple[list[Any], Any]:
        reader = ListReader(known, given, what) if at is None else at[1]
        items = reader.new_items(await call(**reader.parameters()))
        return items, None if reader.is_over else (reader.step, reader)

    return AsyncPages(fetch)
