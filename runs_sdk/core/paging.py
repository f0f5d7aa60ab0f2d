"""Lists in pages come to an end, whatever a service says of the next page. Pure.

No page is ever fetched from an address that a service gives: what it calls the next page goes back to it as one value
of a query, to the configured origin, or is not used at all.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from attrs import define, field

from .errors import DecodeError

FRUITLESS = 1000
"""Pages in a row that may bring nothing: a client may look for something rare, and filter by itself."""

LONGEST_CURSOR = 8192
"""Characters; a longer one fits in no request."""


def fresh(items: Iterable[Mapping[str, Any]], seen: set[str], key: str = "id") -> list[Mapping[str, Any]]:
    """The items of a page that were on no page before; they move between pages while a list is read."""
    found = []
    for item in items:
        if str(item.get(key)) not in seen:
            seen.add(str(item.get(key)))
            found.append(item)
    return found


@define(eq=False, repr=False)
class PageProgress:
    """What has been seen of a list on the way through it."""

    _cursors: set[Hashable] = field(factory=set)
    _fruitless: int = 0

    def check(self, found: int, cursor: Hashable) -> None:
        """Take in a page with so many items, and the next cursor (None: it is the last page).

        Raises DecodeError when that cursor was there before, or page after page brings nothing.
        """
        if cursor is None:
            return
        if isinstance(cursor, str) and len(cursor) > LONGEST_CURSOR:
            raise DecodeError(f"the list cannot be read on: the cursor of its next page has {len(cursor)} characters")
        if cursor in self._cursors:
            raise DecodeError("the list has no end: the service has named the same next page twice")
        self._cursors.add(cursor)
        self._fruitless = 0 if found else self._fruitless + 1
        if self._fruitless >= FRUITLESS:
            raise DecodeError(f"the list has no end: {FRUITLESS} pages in a row have brought nothing")
