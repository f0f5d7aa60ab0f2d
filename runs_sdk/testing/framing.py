"""HTTP/1.1 framing, read without changing a byte: where a message's head, chunk lines and body lie in what came in.

The wire proxy forwards bytes as they are and needs to know only what each byte is. h11 would read the same messages,
but gives the body without its chunk lines, so that the original bytes could not be passed on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

HEAD_LIMIT = 256 * 1024


class FramingError(Exception):
    """The bytes are not HTTP/1.1."""


@frozen
class Head:
    """Start line and headers of a message. Header names are in lower case."""

    start: str
    headers: tuple[tuple[str, str], ...]

    @classmethod
    def parse(cls, raw: bytes) -> Head:
        start, *lines = raw.decode("latin-1").strip("\r\n").split("\r\n")
        pairs = (line.partition(":") for line in lines)
        return cls(start, tuple((name.strip().lower(), value.strip()) for name, _, value in pairs))

    def get(self, name: str) -> str:
        """The value of a header, empty when it is absent."""
        return next((value for key, value in self.headers if key == name), "")

    @property
    def method(self) -> str:
        return self.start.split(" ")[0]

    @property
    def target(self) -> str:
        return self.start.split(" ")[1]

    @property
    def status(self) -> int:
        return int(self.start.split(" ")[1])

    @property
    def chunked(self) -> bool:
        return self.get("transfer-encoding").lower().endswith("chunked")


@frozen
class Piece:
    """Some bytes of a message, and what they are.

    `head`: start line and headers (parsed in `head`). `interim`: the head of a 1xx answer. `frame`: chunk lines and
    trailers. `body`: bytes of the body. `end`: the message is complete; carries no bytes.
    """

    kind: Literal["head", "interim", "frame", "body", "end"]
    data: bytes = b""
    head: Head | None = None


class MessageReader:
    """Cuts the bytes of one direction of a connection into pieces: `b"".join(piece.data ...)` is what came in.

    For answers, `request_method` is to be set to the method of the request that the next answer belongs to, because an
    answer to HEAD has no body.
    """

    def __init__(self, reads: Literal["requests", "answers"]) -> None:
        self.request_method = "GET"
        self._answers = reads == "answers"
        self._state: Literal["head", "length", "size", "chunk", "chunk end", "trailer", "close", "end"] = "head"
        self._buffer = bytearray()
        self._left = 0

    def feed(self, data: bytes) -> Iterator[Piece]:
        """Add bytes; gives the pieces that they complete. Raises FramingError when they are not HTTP/1.1."""
        self._buffer += data
        while (piece := self._next()) is not None:
            yield piece

    def finish(self) -> Iterator[Piece]:
        """The sender closed: an answer that ends with the connection is complete now."""
        if self._state == "close":
            self._state = "head"
            yield Piece("end")

    def unread(self) -> bytes:
        """What came in and belongs to no piece yet."""
        return bytes(self._buffer)

    def _next(self) -> Piece | None:
        match self._state:
            case "head":
                return self._head()
            case "length":
                return self._body(after="end")
            case "chunk":
                return self._body(after="chunk end")
            case "close":
                self._left = len(self._buffer)
                return self._body(after="close")
            case "end":
                self._state = "head"
                return Piece("end")
            case "size":
                return self._chunk_size()
            case "chunk end":
                return self._line(after="size")
            case "trailer":
                line = self._line(after="trailer")
                if line is not None and line.data in (b"\r\n", b"\n"):
                    self._state = "end"
                return line

    def _take(self, count: int) -> bytes:
        taken = bytes(self._buffer[:count])
        del self._buffer[:count]
        return taken

    def _head(self) -> Piece | None:
        blank = len(self._buffer) - len(self._buffer.lstrip(b"\r\n"))
        if blank:
            return Piece("frame", self._take(blank))  # empty lines before a message are allowed
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            if len(self._buffer) > HEAD_LIMIT or not self._may_be_http():
                raise FramingError("no HTTP/1.1 head")
            return None
        raw = self._take(end + 4)
        head = Head.parse(raw)
        words = head.start.split(" ")
        if len(words) < 2 or not words[0 if self._answers else -1].startswith("HTTP/1."):
            self._buffer[:0] = raw
            raise FramingError(f"not an HTTP/1.1 message: {head.start[:80]!r}")
        if self._answers and head.status < 200:
            return Piece("interim", raw, head)
        self._start_body(head)
        return Piece("head", raw, head)

    def _may_be_http(self) -> bool:
        line, found, _ = bytes(self._buffer).partition(b"\r\n")
        if self._answers:
            return line[:7] == b"HTTP/1."[: len(line)]
        return not found or b" HTTP/1." in line

    def _start_body(self, head: Head) -> None:
        length = head.get("content-length")
        if self._answers and (self.request_method == "HEAD" or head.status in (204, 304)):
            self._state = "end"
        elif head.chunked:
            self._state = "size"
        elif length.isdecimal():
            self._left = int(length)
            self._state = "length" if self._left else "end"
        else:
            self._state = "close" if self._answers else "end"

    def _body(self, after: Literal["end", "chunk end", "close"]) -> Piece | None:
        if not self._buffer:
            return None
        data = self._take(min(self._left, len(self._buffer)))
        self._left -= len(data)
        if not self._left:
            self._state = after
        return Piece("body", data)

    def _line(self, after: Literal["size", "trailer"]) -> Piece | None:
        end = self._buffer.find(b"\n")
        if end < 0:
            return None
        self._state = after
        return Piece("frame", self._take(end + 1))

    def _chunk_size(self) -> Piece | None:
        line = self._line(after="size")
        if line is None:
            return None
        try:
            self._left = int(line.data.split(b";")[0], 16)
        except ValueError:
            self._buffer[:0] = line.data
            raise FramingError(f"not a chunk size: {line.data[:80]!r}") from None
        self._state = "chunk" if self._left else "trailer"
        return line
