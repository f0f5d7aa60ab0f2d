"""Server-sent events: bytes in whatever pieces the network delivers them, to events, by the WHATWG rules.

The framing is ours: line ends of all three kinds, the byte order mark, bad UTF-8, ids, the unfinished tail. Almost
every frame on the wire is some of `id:` and `event:` followed by `data:` lines, and one regular expression cuts a
whole chunk of those into events. A frame of any other shape goes to sseclient-py, which reads whole frames correctly.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, NamedTuple, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["DEFAULT_MAX_EVENT_SIZE", "ServerSentEvent", "SseDecoder"]

DEFAULT_MAX_EVENT_SIZE = 64 * 1024 * 1024


class ServerSentEvent(NamedTuple):
    """One event: its name (`message` when the stream gave none), its data, and the last id that the stream set."""

    # A named tuple rather than an attrs class: a stream makes hundreds of thousands a second, and nothing is cheaper
    # to build.
    event: str = "message"
    data: str = ""
    id: str = ""


# One match is one whole frame: id, event, id, data, id of the usual shape, or else the frame as it is (also a lone
# blank line). Absent parts are written as empty branches and not as optional groups: those are slower, and captures
# inside possessive groups are wrong in some releases of Python.
_frames = re.compile(
    r"(?:id: ?+([^\n\0]++)\n|)(?:event: ?+(.*+)\n|)(?:id: ?+([^\n\0]++)\n|)data: (.*+(?:\ndata: .*+)*+)\n"
    r"(?:id: ?+([^\n\0]++)\n|)\n"
    r"|((?:.++\n)*+\n)"
).findall
_ids = re.compile(r"^id(?:: ?+(.*+))?$", re.MULTILINE).findall
_retries = re.compile(r"^retry: ?+([0-9]{1,15})$", re.MULTILINE).findall
_has_data = re.compile(r"^data(?::|$)", re.MULTILINE).search
_new_event = tuple.__new__

# What has to be looked at before the next chunk can be taken as it is.
_NOTHING, _BYTE_ORDER_MARK, _LINE_FEED, _FAILURE = range(4)


class SseDecoder:
    """Decodes one event stream; make a new one for each connection.

    `last_event_id` is the id to resume from, kept up to date; give it to the decoder of the next connection. `retry`
    is the reconnection time that the stream asked for, in milliseconds, or None. `max_event_size` bounds one event in
    bytes, counted with its field names and comments after line ends have become one byte; it also bounds the memory
    that the decoder holds.
    """

    __slots__ = ("_attention", "_limit", "_tail", "last_event_id", "retry")

    def __init__(self, max_event_size: int = DEFAULT_MAX_EVENT_SIZE, *, last_event_id: str = "") -> None:
        self.last_event_id = last_event_id
        self.retry: int | None = None
        self._limit = max_event_size
        self._tail = bytearray()  # the frame that is not complete yet
        self._attention = _BYTE_ORDER_MARK

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes of the stream; return the events that they complete, in order.

        What is left unfinished when the stream ends is dropped, as the standard says. Raises DecodeError when an
        event is larger than `max_event_size`, and again at every later call: a stream cannot be read on from its
        middle.
        """
        if self._attention:
            chunk = self._attend(chunk)
        if 13 in chunk:  # much cheaper than looking for b"\r"
            if chunk[-1] == 13:
                self._attention = _LINE_FEED
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        tail = self._tail
        if len(chunk) + len(tail) > self._limit:
            self._check_sizes(chunk)
        if tail:
            if 10 not in chunk:
                tail += chunk
                return []
            whole = chunk.rfind(b"\n\n") + 2
            if whole == 1 and not (chunk[0] == 10 and tail[-1] == 10):
                tail += chunk
                return []
            tail += memoryview(chunk)[:whole]
            text = tail.decode("utf-8", "replace")
            tail.clear()
        else:
            if chunk[:6] == b"data: " and chunk.find(b"\n") == len(chunk) - 2 and chunk[-1] == 10:
                return [
                    _new_event(ServerSentEvent, ("message", chunk[6:-2].decode("utf-8", "replace"), self.last_event_id))
                ]
            whole = chunk.rfind(b"\n\n") + 2
            if whole == 1:
                tail += chunk
                return []
            text = str(memoryview(chunk)[:whole], "utf-8", "replace")
        if whole < len(chunk):
            tail += memoryview(chunk)[whole:]
        return self._events(text)

    def _attend(self, chunk: bytes) -> bytes:
        """Settle what the stream's start or the last chunk's end left open; return the bytes to go on with."""
        if not chunk:
            return chunk
        if self._attention == _FAILURE:
            self._fail()
        if self._attention == _LINE_FEED:  # the carriage return before it has already ended the line
            self._attention = _NOTHING
            return chunk[1:] if chunk[0] == 10 else chunk
        chunk = bytes(self._tail) + chunk
        self._tail.clear()
        if len(chunk) < len(BOM_UTF8) and BOM_UTF8.startswith(chunk):
            self._tail += chunk
            return b""
        self._attention = _NOTHING
        return chunk.removeprefix(BOM_UTF8)

    def _events(self, text: str) -> list[ServerSentEvent]:
        """The events of whole frames, each ended by its blank line."""
        events: list[ServerSentEvent] = []
        append = events.append
        last_id = self.last_event_id
        for id_before, event, id_after, data, id_behind, other in _frames(text):
            if other:
                if len(other) > 1:
                    self.last_event_id = last_id
                    self._unusual(other, append)
                    last_id = self.last_event_id
                continue
            if id_behind:
                last_id = id_behind
            elif id_after:
                last_id = id_after
            elif id_before:
                last_id = id_before
            if "\n" in data:
                data = data.replace("\ndata: ", "\n")
            append(_new_event(ServerSentEvent, (event or "message", data, last_id)))
        self.last_event_id = last_id
        return events

    def _unusual(self, frame: str, append: Callable[[ServerSentEvent], None]) -> None:
        """One frame of any shape: keepalives and lone ids end here, an event is read by sseclient-py."""
        if frame[0] == ":" and frame.find("\n") == len(frame) - 2:
            return  # a keepalive: one comment
        if frame[0] == ":":  # comments in front of an event, which is then of the usual shape
            while frame[0] == ":":
                frame = frame.partition("\n")[2]
            for found in self._events(frame):
                append(found)
            return
        for value in _ids(frame):
            if "\0" not in value:
                self.last_event_id = value
        for value in _retries(frame):
            self.retry = int(value)
        if _has_data(frame):
            from sseclient import SSEClient

            # Its own handling of ids (no rule for NUL, none kept from event to event) and of retry is not used.
            for event in SSEClient(iter((frame.encode(),))).events():
                append(ServerSentEvent(event.event, event.data, self.last_event_id))

    def _check_sizes(self, chunk: bytes) -> None:
        """Fail when a frame of the tail and the chunk is too large; only called when together they are."""
        start = -len(self._tail)
        if start and self._tail[-1] == 10 and chunk[:1] == b"\n":
            start = 1
        end = 0
        while end >= 0:
            end = chunk.find(b"\n\n", max(start, 0))
            if (end if end >= 0 else len(chunk)) - start > self._limit:
                self._fail()
            start = end + 2

    def _fail(self) -> NoReturn:
        from .errors import DecodeError

        self._tail = bytearray()
        self._attention = _FAILURE
        raise DecodeError(
            f"the event stream sent one event of more than {self._limit:,} bytes; reading it was given up "
            "(max_event_size sets the limit)"
        )
