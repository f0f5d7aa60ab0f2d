"""The run's log as its event stream carries it: where to go on, and whether it is still the same log. Pure functions.

The service numbers the lines of the log by the byte offset behind them. When it tries a run again it writes the log
anew, from offset 0, so an offset alone does not say which log it belongs to (seen on 1.17: going on at an offset of
the old log loses lines of the new one). So a position holds three things, `offset/offset before/digest of the line`:
reading goes on one line early, and the first line that comes must be the one that was read last. Otherwise it is
another log.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from ..core.sse import ServerSentEvent

RESTARTED = ServerSentEvent("runs-sdk.restarted", "{}")
"""Means: what follows is a new log, from its beginning."""

POLLED = ServerSentEvent("runs-sdk.polled", "{}")
"""Means: the run has another status than before."""

LOG_UNREAD = "log_unread"
"""The reason in the last message of a polled run whose log could not be read."""


def digest(line: str) -> str:
    """A short digest of a line."""
    return blake2b(line.encode(), digest_size=8).hexdigest()


def position_of(message: ServerSentEvent, before: str) -> str:
    """The position behind a line of the log."""
    return f"{message.id}/{before}/{digest(message.data)}"


def offset_of(position: str) -> str:
    """The service's own id of the line."""
    return position.partition("/")[0]


def resume_offset(position: str | None) -> str | None:
    """What to send as Last-Event-ID, so that the line that was read last comes once more. None: from the beginning."""
    parts = (position or "").split("/")
    return parts[1] if len(parts) == 3 else None


class LogReader:
    """Reads the messages of one connection: leaves out the line that is repeated, and gives every line its position.

    Make one for each connection, with the position that it goes on from.
    """

    def __init__(self, position: str | None) -> None:
        parts = (position or "").split("/")
        known = len(parts) == 3
        self._before = parts[1] if known else "0"
        self._expected = (parts[0], parts[2]) if known else None

    @property
    def is_unproven(self) -> bool:
        """Whether the repeated line has yet to come. A stream that ends before it belongs to another log."""
        return self._expected is not None

    def take(self, messages: Sequence[ServerSentEvent]) -> tuple[list[ServerSentEvent], bool]:
        """The messages to hand on, and whether the log turned out to be written anew: then read no further."""
        passed: list[ServerSentEvent] = []
        for message in messages:
            if message.event == "message":
                if self._expected is not None:
                    if (message.id, digest(message.data)) != self._expected:
                        return passed, True
                    self._expected = None
                else:
                    passed.append(message._replace(id=position_of(message, self._before)))
                self._before = message.id
            elif message.event == "end" and self._expected is not None:
                return passed, True
            else:
                passed.append(message)
        return passed, False


def lines_of(log: bytes) -> Iterator[ServerSentEvent]:
    """The lines of a downloaded log, as the event stream would have sent them."""
    offset = 0
    for line in log.splitlines(keepends=True):
        offset += len(line)
        text = line.decode("utf-8", "replace").strip()
        if text:
            yield ServerSentEvent("message", text, str(offset))


def rest_of(log: bytes, position: str | None) -> list[ServerSentEvent]:
    """What a downloaded log holds behind `position`; all of it, behind RESTARTED, when it is another log."""
    lines = list(lines_of(log))
    offset, known = resume_offset(position), (position or "").split("/")
    if offset is None:
        return LogReader(None).take(lines)[0]
    for index, line in enumerate(lines):
        if line.id == known[0] and digest(line.data) == known[2]:
            reader = LogReader(position)
            return reader.take(lines[index:])[0]
    return [RESTARTED, *LogReader(None).take(lines)[0]]


def end_message(run_id: str, status: str, *, log_read: bool = True) -> ServerSentEvent:
    """The last message of a stream, for a run that was polled to its end. `log_read`: its log came before."""
    reason = "polled" if log_read else LOG_UNREAD
    return ServerSentEvent("end", json.dumps({"runId": run_id, "status": status, "reason": reason}))
