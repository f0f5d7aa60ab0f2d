"""A run's stream that comes with its start."""

from __future__ import annotations

from collections.abc import Sequence

from ..._async.source import END, AsyncOwnStream
from ..._async.stream import AsyncStream
from ...core.ids import read_id
from ...core.policy import Cursor
from ...core.sse import ServerSentEvent
from ..snapshots import read_update
from .server import AsyncServer


class AsyncStartStream(AsyncOwnStream):
    """A run's stream that was opened by its start. When it is over, the next one is opened as for any other run."""

    def __init__(self, client: AsyncServer, stream: AsyncStream) -> None:
        super().__init__(client, "")
        self._stream = stream
        self._first: list[ServerSentEvent] | None = []  # what came before the run's id was known
        self._ended = False

    @property
    def run_id(self) -> str:
        """The run's id; empty while it is not known."""
        return self._run_id

    @run_id.setter
    def run_id(self, run_id: str) -> None:
        self._run_id = run_id

    @property
    def is_over(self) -> bool:
        """Whether the stream has ended."""
        return self._ended

    async def look(self, deadline: float) -> None:
        """Read until an update tells the run's id, the stream is over, or the time is. What was read is not lost."""
        assert self._first is not None
        while not self._run_id and not self._ended:
            messages = await super().read(deadline)
            if messages is None:
                return
            if messages is END:
                self._ended = True
                return
            self._first += messages
            for message in messages:
                found = read_id(read_update(message.data).get("run_id"))
                if found is not None:
                    self._run_id = found
                    return

    async def open(self, cursor: Cursor, deadline: float | None) -> bool:
        return await super().open(cursor, deadline) if self._first is None else True

    async def read(self, deadline: float) -> Sequence[ServerSentEvent] | None:
        if self._first:
            messages, self._first = self._first, []
            return messages
        if self._ended:
            return END
        return await super().read(deadline)

    async def close_stream(self) -> None:
        self._first, self._ended = None, False
        await super().close_stream()
