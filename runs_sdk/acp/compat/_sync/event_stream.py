# generated from runs_sdk/acp/compat/_async/event_stream.py by scripts/unasync.py; do not edit
"""The open stream of a run's events, read one by one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from types import TracebackType
from typing import Generic, Self, TypeVar

from ...._common import sync_backend as backend
from ...._sync.stream import Stream
from ....core.errors import NotFoundError
from ....core.sse import ServerSentEvent, SseDecoder
from ..._sync.client import Acp
from ...snapshots import native_status

E = TypeVar("E")

QUIET = 3.0
"""Seconds without an event after which a stream that has shown a failure is suspected to be over."""

CHECK = 10.0
"""Seconds without an event after which any stream is."""


class EventStream(Generic[E]):
    """The events of a run: an iterator, and a context manager that gives the connection back."""

    def __init__(self, acp: Acp, run_id: str | None, stream: Stream | None) -> None:
        self._acp = acp
        self._run_id = run_id
        self._stream = stream
        self._decoder = SseDecoder()
        self._waiting: deque[ServerSentEvent] = deque()
        self._failed = False  # the last event was a failure

    def _make(self, message: ServerSentEvent) -> E:
        """The event that a message is; notes whether it is a failure."""
        raise NotImplementedError

    def __iter__(self) -> Iterator[E]:
        return self

    def __next__(self) -> E:
        while not self._waiting:
            if self._stream is None or not self._read():
                self.close()
                raise StopIteration
        return self._make(self._waiting.popleft())

    def _read(self) -> bool:
        """Read until there are events; False at the end. The stream of a failed run never ends: then a GET tells."""
        assert self._stream is not None
        quiet_until = backend.monotonic() + (QUIET if self._failed else CHECK)
        while True:
            data = self._stream.read(quiet_until)
            if data == b"":
                return False
            if data is not None:
                self._waiting += self._decoder.feed(data)
                if self._waiting:
                    return True
            if backend.monotonic() >= quiet_until:
                if self._is_over():
                    return False
                quiet_until = backend.monotonic() + CHECK

    def _is_over(self) -> bool:
        if self._run_id is None:
            return False
        try:
            return native_status(self._acp._run(self._run_id, None)) not in ("pending", "interrupted")
        except NotFoundError:
            return True

    def close(self) -> None:
        """Give the connection back. The run itself goes on."""
        stream, self._stream = self._stream, None
        self._waiting.clear()
        if stream is not None:
            stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
