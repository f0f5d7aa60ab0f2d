"""The head of an HTTP/1.1 answer, read strictly: two who read a head in different ways see different answers.

llhttp (by httptools) reads the fields. It refuses what is ambiguous: folded lines, a space before the colon, a lone CR,
control characters, a second length, a length beside chunks. What it lets pass and nobody should is refused here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from httptools import HttpParserError, HttpResponseParser

from .framing import FramingError
from .http import Headers

HEAD_LIMIT = 100 * 1024
"""Bytes of the longest head."""

INTERIM_LIMIT = 32
"""Interim answers before one answer."""

_START = b"HTTP/1."
_STATUS_LINE = re.compile(rb"HTTP/1\.([01]) ([1-9][0-9][0-9])(?: [\t\x20-\x7e\x80-\xff]*+)?\r?\n").match


class Head(NamedTuple):
    """A head. `end` is where it ends in the bytes that were given."""

    status: int
    is_1_1: bool
    headers: Headers
    end: int

    @property
    def keeps_open(self) -> bool:
        """Whether the connection stays open behind this answer, as far as its head tells."""
        if not self.is_1_1:
            return False
        connection = self.headers.get("connection")
        return connection is None or "close" not in [word.strip() for word in connection.lower().split(",")]


class _Fields:
    """What llhttp calls."""

    __slots__ = ("is_whole", "items")

    def __init__(self) -> None:
        self.items: dict[str, str] = {}
        self.is_whole = False

    def on_header(self, raw_name: bytes, raw_value: bytes) -> None:
        name, value, items = raw_name.decode("ascii").lower(), raw_value.decode("latin-1").rstrip(" \t"), self.items
        items[name] = f"{items[name]}, {value}" if name in items else value

    def on_headers_complete(self) -> None:
        self.is_whole = True


class HeadReader:
    """Reads on until the head of the real answer is there; interim answers before it (100 Continue) are left out."""

    def __init__(self) -> None:
        self._data: bytes | bytearray = b""
        self._interims = 0

    @property
    def has_begun(self) -> bool:
        """Whether anything has come."""
        return bool(self._data or self._interims)

    @property
    def rest(self) -> bytes:
        """What came behind the head."""
        return bytes(self._data)

    def feed(self, data: bytes) -> Head | None:
        """The head, once it is whole. Raises FramingError for one that breaks the rules."""
        known = len(self._data)
        if known == 0:
            self._data = data
        else:
            if isinstance(self._data, bytes):
                self._data = bytearray(self._data)
            self._data += data
        while True:
            head = read_head(self._data, known)
            if head is None:
                return None
            self._data = self._data[head.end :]
            if head.status >= 200:
                return head
            known = 0
            self._interims += 1
            if self._interims > INTERIM_LIMIT:
                raise _broken("interim answers without end")
            if not self._data:
                return None


def read_head(data: bytes | bytearray, known: int = 0) -> Head | None:
    """The head at the beginning of `data`; None when more has to come. In its first `known` bytes it does not end.

    Raises FramingError for a head that breaks the rules, or has no end.
    """
    end = _end_of(data, max(known - 2, 0))
    if end > HEAD_LIMIT or (end == 0 and len(data) > HEAD_LIMIT):
        raise _broken("the head of its answer is too long")
    if end == 0:
        if not data.startswith(_START[: len(data)]):  # do not wait for the end of what is no HTTP at all
            raise _broken("its answer does not begin with a status line")
        return None
    line = _STATUS_LINE(data)
    if line is None:
        raise _broken("its answer does not begin with a status line")
    if line[2] == b"101":
        raise _broken("it changed the protocol, which nobody asked for")
    fields = _Fields()
    parser = HttpResponseParser(fields)
    parser.set_dangerous_leniencies(lenient_optional_cr_before_lf=True)  # RFC 9112, section 2.2: a lone LF ends a line
    try:
        parser.feed_data(data[:end])
    except HttpParserError as error:
        raise _broken(str(error).lower()) from None
    if not fields.is_whole:
        raise _broken("the head of its answer ends too early")
    items = fields.items
    if "transfer-encoding" in items and items["transfer-encoding"].lower() != "chunked":
        raise _broken("its transfer coding is not chunked alone")
    return Head(int(line[2]), line[1] == b"1", Headers.of_lower(items), end)


def _end_of(data: bytes | bytearray, start: int) -> int:
    """Behind the first blank line; 0 without one."""
    found = data.find(b"\n\r\n", start)
    bare = data.find(b"\n\n", start, len(data) if found < 0 else found)
    if bare >= 0:
        return bare + 2
    return 0 if found < 0 else found + 3


def _broken(reason: str) -> FramingError:
    return FramingError(f"what answered does not keep to HTTP ({reason})")
