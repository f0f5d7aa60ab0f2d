"""Where the body of an HTTP/1.1 answer ends: by its length, by its last chunk, or when the connection closes.

The head has been read and checked before. A body comes in any pieces; `feed` gives what they hold of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_SIZE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,15})[ \t]*(?:;.*)?", re.DOTALL)
_SIZE_LINE = re.compile(rb"([0-9A-Fa-f]{1,15})\r\n").match
_DIGITS = 18
_LINE_LIMIT = 64 * 1024
"""Longest chunk header, and longest trailer, in bytes."""
_EXTRA_LIMIT = 1024 * 1024
"""All chunk extensions and trailers of an answer together, in bytes."""
_SIZE_DIGITS = 20


class FramingError(ValueError):
    """The body breaks the rules, or ends before its end; the text says how, as a clause."""


class Body:
    """A body until the connection closes. `ended` turns true at its last byte.

    `surplus` counts the bytes behind that, which belong to no answer, and `error` is what the next `feed` will raise.
    """

    ended = False
    ends_with_connection = True
    length: int | None = None
    surplus = 0
    error: FramingError | None = None

    def feed(self, data: bytes) -> bytes:
        """The part of the body that these bytes hold. Raises FramingError, once all that is whole was given."""
        return data

    def close(self) -> None:
        """The connection has closed. Raises FramingError when the body was not whole."""
        self.ended = True


class LengthBody(Body):
    """A body of so many bytes."""

    ends_with_connection = False

    def __init__(self, length: int) -> None:
        self.length = self._left = length
        self.ended = length == 0

    def feed(self, data: bytes) -> bytes:
        if len(data) > self._left:
            self.surplus += len(data) - self._left
            data = data[: self._left]
        self._left -= len(data)
        self.ended = self._left == 0
        return data

    def close(self) -> None:
        if not self.ended:
            raise FramingError("the connection was cut in the middle of the answer")


class ChunkedBody(Body):
    """A body in chunks, each with its size before it."""

    ends_with_connection = False

    def __init__(self) -> None:
        self._held = b""  # an unfinished line
        self._left = 0  # of the chunk
        self._in_chunk = False
        self._in_trailers = False
        self._extra = 0  # bytes of extensions and trailers so far

    def feed(self, data: bytes) -> bytes:
        if self.error:
            raise self.error
        if self.ended and data:
            self.surplus += len(data)
            return b""
        data = self._held + data
        self._held = b""
        parts: list[bytes] = []
        try:
            at = self._cut(data, parts)
        except FramingError as error:
            self.error = error
            if not parts:
                raise
            return b"".join(parts)
        if self.ended:
            self.surplus += len(data) - at
        else:
            self._held = data[at:]
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _cut(self, data: bytes, parts: list[bytes]) -> int:
        """Move what is whole to `parts`; how far that reached."""
        at = 0
        if not (self._left or self._in_chunk or self._in_trailers):
            while size := _SIZE_LINE(data, at):  # whole chunks, which most are, the short way
                end = size.end() + int(size[1], 16)
                if end == size.end() or data[end : end + 2] != b"\r\n":
                    break
                parts.append(data[size.end() : end])
                at = end + 2
        while True:
            if self._left:
                part = data[at : at + self._left]
                if part:
                    parts.append(part)
                at += len(part)
                self._left -= len(part)
                if self._left:
                    return at
            end = data.find(b"\r\n", at)
            if self._in_chunk:  # the line end behind its data
                if end != at:
                    if not b"\r\n".startswith(data[at : at + 2]):
                        raise FramingError("the answer breaks the rules of HTTP (a chunk is longer than it says)")
                    return at
                self._in_chunk = False
            elif end < 0:
                if len(data) - at > _LINE_LIMIT:
                    raise FramingError("the answer breaks the rules of HTTP (a chunk's size has no end)")
                return at
            elif self._in_trailers:
                if end == at:
                    self.ended = True
                    return end + 2
                self._count(end - at)
            else:
                size = _SIZE.fullmatch(data, at, end)
                if not size:
                    raise FramingError("the answer breaks the rules of HTTP (no size where a chunk begins)")
                if end - at > _SIZE_DIGITS:
                    self._count(end - at)
                self._left = int(size[1], 16)
                self._in_chunk = self._left > 0
                self._in_trailers = not self._in_chunk
            at = end + 2

    def _count(self, size: int) -> None:
        self._extra += size
        if self._extra > _EXTRA_LIMIT:
            raise FramingError("the answer breaks the rules of HTTP (extensions or trailers without end)")

    def close(self) -> None:
        if self.error:
            raise self.error
        if not self.ended:
            raise FramingError("the connection was cut in the middle of the answer")


def body_of(method: str, status_code: int, headers: Mapping[str, str]) -> Body:
    """How to read the body of this answer (RFC 9112, section 6.3).

    Raises FramingError for an answer with a length and in chunks: whoever is in between may have believed the other.
    """
    if "transfer-encoding" in headers and "content-length" in headers:
        raise FramingError("the answer breaks the rules of HTTP (it has a length and comes in chunks)")
    if method.upper() == "HEAD" or status_code in (204, 304):
        return LengthBody(0)
    encodings = headers.get("transfer-encoding", "")
    if encodings:
        return ChunkedBody() if encodings.rpartition(",")[2].strip().lower() == "chunked" else Body()
    length = headers.get("content-length", "").partition(",")[0].strip()
    if not length.isdigit():
        return Body()
    if len(length) > _DIGITS:
        raise FramingError("the answer breaks the rules of HTTP (its length is no number that can be)")
    return LengthBody(int(length))
