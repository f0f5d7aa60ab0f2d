# generated from runs_sdk/_async/shared_source.py by scripts/unasync.py; do not edit
"""One run's part of a shared stream, as the source of its handle."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

from .._common import sync_backend as backend
from .._common.channel import Channel, Disconnected
from ..core.policy import Cursor
from ..core.sse import ServerSentEvent
from .shared_stream import SharedStream, wait_until_open
from .source import END


class SharedSource:
    """One run's part of a shared stream. It goes on collecting while nobody reads, as long as its handle lives."""

    def __init__(self, stream: SharedStream, run_id: str, channel: Channel | None = None) -> None:
        self.stream = stream
        self._run_id = run_id
        self._channel = channel

    @property
    def channel(self) -> Channel:
        """The run's buffer."""
        if self._channel is None:
            self._channel = self.stream.join(self._run_id)
        return self._channel

    def open(self, cursor: Cursor, deadline: float | None) -> bool:
        channel = self.channel
        if not channel.ended:
            wait_until_open(self.stream, deadline, channel)
        gap, channel.gap = channel.gap, False
        return not gap

    def read(self, deadline: float) -> Sequence[ServerSentEvent] | None:
        channel = self.channel
        while (found := channel.receive()) is None:
            if self._channel is not channel:
                return END  # closed meanwhile
            signal = backend.Signal()
            channel.wake = signal.set
            if channel.is_empty and not signal.wait(max(0.0, deadline - backend.monotonic())):
                return None
        if isinstance(found, Disconnected):
            if found.error is not None:
                raise copy(found.error)
            return END
        return found

    def close_stream(self) -> None:
        """The stream itself stays: it is not this run's."""

    def leave(self) -> None:
        self.channel.wake = None

    def close(self) -> None:
        channel, self._channel = self._channel, None
        if channel is not None:
            self.stream.leave(channel)
            if channel.wake is not None:
                channel.wake()

    def abort(self) -> None:
        """The stream itself stays: it is not this run's."""
