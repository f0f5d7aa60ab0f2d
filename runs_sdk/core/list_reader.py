"""Lists that come page by page: what to ask for next, and which items are new. Pure.

Three ways of paging are known by the names of an operation's parameters: `cursor`, `offset` and `page`, in the query or
in the body. A page by offset begins with an item that was there already; where it does not, items before it have gone,
and it is asked for again from further back. So nothing is missed and nothing is given twice while items come and go.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from attrs import define, field

from .errors import DecodeError, UnsupportedOperation

CURSORS: Final = ("next_cursor", "nextCursor", "next_page_token", "nextPageToken")
IDS: Final = ("id", "uuid", "run_id", "session_id", "thread_id", "agent_id", "key", "name")
ASIDE: Final = frozenset(("facets", "errors", "warnings"))
"""Lists beside the items."""

STEP_BACK: Final = 50
"""How far back an offset goes at first when a page has no item that is known."""


@define(eq=False, repr=False)
class ListReader:
    """Where the reading of a list is. `names` are the operation's parameters, `given` what the caller gave."""

    names: frozenset[str]
    given: dict[str, Any]
    what: str = "this operation"
    is_over: bool = False
    step: int = 0
    """How many answers were taken in."""
    _style: str = ""
    _cursor: Any = None
    _at: int = 0
    _reach: int = -1
    _overlaps: bool = False
    _page: int = 1
    _back: int = STEP_BACK
    _seen: set[str] = field(factory=set)

    def __attrs_post_init__(self) -> None:
        body = self.given.get("body")
        self._style = next((style for style in ("cursor", "offset", "page") if style in self.names), "")
        if not self._style and body is not None and (isinstance(body, Mapping) or hasattr(body, "offset")):
            self._style = "body"
        if not self._style:
            raise UnsupportedOperation(
                f"{self.what} gives no pages: it has no parameter cursor, offset or page, and no body with an offset."
            )
        if self._style == "offset":
            self._at = int(self.given.get("offset") or 0)
        elif self._style == "body":
            self._at = int(_attribute(body, "offset") or 0)
        elif self._style == "page":
            self._page = int(self.given.get("page") or 1)
        else:
            self._cursor = self.given.get("cursor")

    def parameters(self) -> dict[str, Any]:
        """The parameters of the next request."""
        if self._style == "cursor":
            return self.given if self._cursor is None else {**self.given, "cursor": self._cursor}
        if self._style == "page":
            return {**self.given, "page": self._page}
        if self._style == "offset":
            return {**self.given, "offset": self._at}
        body = self.given["body"]
        if isinstance(body, Mapping):
            return {**self.given, "body": {**body, "offset": self._at}}
        from attrs import evolve

        return {**self.given, "body": evolve(body, offset=self._at)}

    def new_items(self, answer: Any) -> list[Any]:
        """The items of an answer that were not there before. Raises DecodeError for an answer that is no list."""
        self.step += 1
        items = self._items(answer)
        keys = [key_of(item) for item in items]
        if self._overlaps and self._at and not self._seen.intersection(keys):
            # what was before this page has gone: look from further back
            self._at, self._back, self._reach = max(self._at - self._back, 0), self._back * 2, -1
            return []
        self._back = STEP_BACK
        found = []
        for item, key in zip(items, keys, strict=True):
            if key not in self._seen:
                self._seen.add(key)
                found.append(item)
        self._advance(answer, len(items), len(found))
        return found

    def _advance(self, answer: Any, received: int, new: int) -> None:
        if self._style == "cursor":
            following = self._next_cursor(answer)
            self.is_over = following in (None, "", self._cursor) or not received
            self._cursor = following
        elif self._style == "page":
            self._page += 1
            self.is_over = not new
        else:
            end = self._at + received
            is_last = _has(answer, "next") and _attribute(answer, "next") is None
            # a page that leads no further and holds nothing new is the end of what there is
            self.is_over = is_last or not received or (not new and end <= self._reach)
            self._reach = max(self._reach, end)
            self._overlaps = received > 1
            self._at = end - 1 if self._overlaps else end

    def _next_cursor(self, answer: Any) -> Any:
        for holder in (_attribute(answer, "meta"), _attribute(answer, "pagination"), answer):
            if holder is None:
                continue
            for name in CURSORS:
                if (found := _attribute(holder, name)) is not None:
                    return found
        if isinstance(answer, list) and answer:
            # a list by itself goes on behind the time of its last item
            return _attribute(answer[-1], "created_at")
        return None

    def _items(self, answer: Any) -> list[Any]:
        if isinstance(answer, list):
            return answer
        for name, value in _attributes(answer):
            if isinstance(value, list) and name not in ASIDE:
                return value
        if answer is None:
            return []
        raise DecodeError(f"{self.what} answered with {type(answer).__name__}, which holds no list", path="$")


def key_of(item: Any) -> str:
    """By what an item is known again: its id, or all that it says."""
    for name in IDS:
        found = _attribute(item, name)
        if isinstance(found, str | int) and found != "":
            return f"{name}={found}"
    meta = _attribute(item, "meta") or _attribute(item, "metadata")
    if meta is not None and meta is not item and (found := _attribute(meta, "id")) is not None:
        return f"meta={found}"
    plain = item.to_dict() if hasattr(item, "to_dict") else item
    return json.dumps(plain, sort_keys=True, default=str)


def _attributes(value: Any) -> Iterable[tuple[str, Any]]:
    if isinstance(value, Mapping):
        return value.items()
    fields = getattr(type(value), "__attrs_attrs__", ())
    return ((each.name, getattr(value, each.name)) for each in fields)


def _has(value: Any, name: str) -> bool:
    return name in value if isinstance(value, Mapping) else hasattr(value, name)


def _attribute(value: Any, name: str) -> Any:
    """A key or an attribute; None for what is absent."""
    found = value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)
    return None if type(found).__name__ == "Unset" or callable(found) else found
