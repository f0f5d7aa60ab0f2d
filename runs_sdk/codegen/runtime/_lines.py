"""Bodies of many JSON values: lines, JSON text sequences (RFC 7464) and arrays, cut into values and put together."""

from __future__ import annotations

import codecs
import json
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any, Final, Protocol

from ._write import dump
from .errors import DecodeError
from .types import File

ITEM_LIMIT: Final = 64 * 1024 * 1024
"""Longest item in characters; a longer one is a DecodeError."""

LINES: Final = frozenset(
    (
        *("application/json-lines", "application/jsonl", "application/jsonlines", "application/ndjson"),
        *("application/stream+json", "application/x-json-stream", "application/x-jsonl", "application/x-jsonlines"),
        *("application/x-ldjson", "application/x-ndjson", "text/jsonl", "text/x-ndjson"),
    )
)
"""Media types of one JSON value per line."""


def is_sequence(media_type: str) -> bool:
    """Whether a media type, in lower case and without parameters, is a JSON text sequence."""
    return media_type == "application/json-seq" or media_type.endswith("+json-seq")


class Cutter(Protocol):
    """Cuts bytes into the texts of items."""

    def feed(self, data: bytes) -> list[str]: ...
    def end(self) -> list[str]: ...


class Delimited:
    """Cuts at a character: after each line, or before each text of a sequence. What is blank is no item."""

    def __init__(self, delimiter: str, what: str, limit: int = ITEM_LIMIT) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._delimiter = delimiter
        self._what = what
        self._limit = limit
        self._partial: list[str] = []
        self._size = 0
        self._started = False

    def feed(self, data: bytes) -> list[str]:
        """The items that these bytes complete."""
        text = self._decode(data)
        if text and not self._started:
            self._started = True
            text = text.removeprefix("\ufeff")
        first, *others = text.split(self._delimiter)
        self._grow(first)
        found = []
        for part in others:
            found.append("".join(self._partial).strip())
            self._partial, self._size = [], 0
            self._grow(part)
        return [each for each in found if each]

    def end(self) -> list[str]:
        """The last item, which nothing ends. Raises DecodeError if it is not whole."""
        last = ("".join(self._partial) + self._decode(b"", True)).strip()
        self._partial = []
        if last and not _whole(last):
            raise DecodeError(f"the last {self._what} breaks off: {last[-60:]!r}")
        return [last] if last else []

    def _grow(self, part: str) -> None:
        self._partial.append(part)
        self._size += len(part)
        if self._size > self._limit:
            raise DecodeError(f"a {self._what} is longer than {self._limit} characters")


def _whole(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


class Values:
    """Cuts a JSON array into its items, or values that stand behind each other."""

    def __init__(self, limit: int = ITEM_LIMIT) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._limit = limit
        self._item: list[str] = []
        self._size = 0
        self._depth = 0
        self._quoted = self._escaped = False
        self._array: bool | None = None
        self._closed = False
        self._comma = False

    def feed(self, data: bytes) -> list[str]:
        """The items that these bytes complete."""
        found: list[str] = []
        for char in self._decode(data):
            self._take(char, found)
        return found

    def end(self) -> list[str]:
        """The last item, if it is a plain value that nothing ends. Raises DecodeError for what breaks off."""
        found: list[str] = []
        self._finish(found)
        if (self._array and not self._closed) or self._depth or self._quoted or (found and not _whole(found[-1])):
            raise DecodeError(f"the last item breaks off: {''.join(found)[-60:]!r}")
        return found

    def _take(self, char: str, found: list[str]) -> None:
        if self._quoted:
            self._keep(char)
            if self._escaped:
                self._escaped = False
            elif char == "\\":
                self._escaped = True
            elif char == '"':
                self._quoted = False
                if not self._depth:
                    self._finish(found)
            return
        if not self._depth and char in " \t\r\n,]\ufeff":
            self._finish(found)
            if char == "]":
                self._closed = True
            return
        if self._array is None:
            self._array = char == "["
            if self._array:
                return
        if self._closed:
            raise DecodeError("something comes after the end of the array")
        if not self._depth and char in '{["' and self._item:
            self._finish(found)
        self._keep(char)
        if char == '"':
            self._quoted = True
        elif char in "{[":
            self._depth += 1
        elif char in "}]":
            self._depth -= 1
            if not self._depth:
                self._finish(found)

    def _keep(self, char: str) -> None:
        self._item.append(char)
        self._size += 1
        if self._size > self._limit:
            raise DecodeError(f"an item is longer than {self._limit} characters")

    def _finish(self, found: list[str]) -> None:
        if self._item:
            found.append("".join(self._item))
            self._item, self._size = [], 0


def cutter(media_type: str) -> Cutter:
    """What cuts a body of this media type into items."""
    if is_sequence(media_type):
        return Delimited("\x1e", "text of the sequence")
    return Delimited("\n", "line") if media_type in LINES else Values()


def whole_items(content: bytes, media_type: str) -> list[str]:
    """The texts of the items of a body that is there whole."""
    cut = cutter(media_type)
    return [*cut.feed(content), *cut.end()]


def is_items(value: object) -> bool:
    """Whether a body is items: something iterable that is no single value."""
    if isinstance(value, str | bytes | Mapping | File) or hasattr(value, "to_dict") or hasattr(value, "read"):
        return False
    return isinstance(value, Iterable | AsyncIterable)


class Items:
    """A body that is made while it is sent."""

    def __init__(self, values: Any, media_type: str) -> None:
        self._values = values
        self._media_type = media_type.partition(";")[0].strip().lower()

    def check(self) -> None:
        """Raise TypeError for items that only an asynchronous client can wait for."""
        if not isinstance(self._values, Iterable):
            raise TypeError("an asynchronous iterable can only be sent by an asynchronous function")

    def __iter__(self) -> Iterator[bytes]:
        before, after = self._first()
        for value in self._values:
            yield before + self._written(value)
            before = self._next()
        if after:
            yield after if before == self._next() else before + after

    async def written(self) -> AsyncIterator[bytes]:
        """The same for an asynchronous client."""
        before, after = self._first()
        if isinstance(self._values, AsyncIterable):
            async for value in self._values:
                yield before + self._written(value)
                before = self._next()
        else:
            for value in self._values:
                yield before + self._written(value)
                before = self._next()
        if after:
            yield after if before == self._next() else before + after

    def _first(self) -> tuple[bytes, bytes]:
        lines = self._media_type in LINES or is_sequence(self._media_type)
        return (b"", b"") if lines else (b"[", b"]")

    def _next(self) -> bytes:
        return b"" if self._first() == (b"", b"") else b","

    def _written(self, value: Any) -> bytes:
        text = json.dumps(dump(value)).encode()
        if is_sequence(self._media_type):
            return b"\x1e" + text + b"\n"
        return text + b"\n" if self._media_type in LINES else text


def lines_body(kwargs: dict[str, Any], headers: dict[str, Any], value: Any, media_type: str) -> None:
    """Send items, each as it is made. A list is sent whole, so that it can be sent again."""
    headers["Content-Type"] = media_type
    items = Items(value, media_type)
    kwargs["content"] = b"".join(items) if isinstance(value, list | tuple) else items
