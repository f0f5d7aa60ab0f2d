"""Event streams, cut into the data of events."""

from __future__ import annotations

import codecs
from typing import Final

from sseclient import SSEClient

from .errors import DecodeError

EVENT_LIMIT: Final = 64 * 1024 * 1024
"""Longest event in characters; a longer one is a DecodeError."""


class Frames:
    """Cuts the bytes of an event stream into frames.

    Any line end ends a line, a byte order mark at the start is dropped, bytes that are no UTF-8 are replaced, and what
    follows the last blank line is not an event.
    """

    def __init__(self, limit: int = EVENT_LIMIT) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._limit = limit
        self._partial: list[str] = []  # the line that has not ended yet
        self._lines: list[str] = []  # the lines of the frame that has not ended yet
        self._size = 0
        self._started = False
        self._after_return = False

    def feed(self, data: bytes) -> list[str]:
        """The frames that these bytes complete."""
        text = self._decode(data)
        if text and not self._started:
            self._started = True
            text = text.removeprefix("\ufeff")
        if self._after_return and text:
            self._after_return = False
            text = text.removeprefix("\n")
        if text.endswith("\r"):
            self._after_return = True
        first, *others = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._grow(first)
        frames = []
        for part in others:
            line = "".join(self._partial)
            self._partial.clear()
            if line:
                self._lines.append(line)
            else:
                if self._lines:
                    frames.append("\n".join(self._lines) + "\n\n")
                self._lines.clear()
                self._size = 0
            self._grow(part)
        return frames

    def _grow(self, part: str) -> None:
        if part:
            self._partial.append(part)
            self._size += len(part)
            if self._size > self._limit:
                raise DecodeError(f"an event is longer than {self._limit} characters")


def frame_data(frame: str) -> str | None:
    """The data of a frame, or None if it carries none."""
    for event in SSEClient(iter([frame.encode()])).events():
        return str(event.data)
    return None


class Events:
    """Cuts the bytes of an event stream into the data of events. What follows the last blank line is none."""

    def __init__(self) -> None:
        self._frames = Frames()

    def feed(self, data: bytes) -> list[str]:
        """The data of the events that these bytes complete."""
        found = (frame_data(frame) for frame in self._frames.feed(data))
        return [each for each in found if each]

    def end(self) -> list[str]:
        """Nothing: an event is whole only with the blank line behind it."""
        return []
