# generated from runs_sdk/ade/_async/source.py by scripts/unasync.py; do not edit
"""Where a run's events come from: its stream while one may be open, else polling, with the log once it has finished."""

from __future__ import annotations

from collections.abc import Sequence

from ..._common import sync_backend as backend
from ..._common.fork import reset_after_fork
from ..._sync.source import END, OwnStream
from ...core.errors import ApiError
from ...core.policy import Cursor
from ...core.sse import ServerSentEvent
from ..log import POLLED, RESTARTED, LogReader, end_message, rest_of
from ..snapshots import status_of
from .server import Server

GLANCE = 2.0
"""Seconds between two looks for a free place, for whoever polls."""


class LogSource:
    """The events of one run. Takes a place for a stream if there is one, and polls otherwise.

    Who polls sees changes of the status; when the run has finished, the whole log of its last attempt is fetched, so
    that no line is lost. A place that becomes free is taken.
    """

    def __init__(self, client: Server, run_id: str) -> None:
        self._client = client
        self._run_id = run_id
        self._has_place = False
        self._keeps_place = False  # for the stream that is opened next
        self._stream: OwnStream | None = None
        self._reader = LogReader(None)
        self._position: str | None = None
        self._status: str | None = None
        self._over = False
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._has_place = self._keeps_place = False  # the place stays with the parent, as the stream does

    def open(self, cursor: Cursor, deadline: float | None) -> bool:
        self._over = self._keeps_place = False
        self._position = cursor.position
        self._has_place = self._has_place or self._client._stream_limiter.acquire()
        if not self._has_place:
            self._client._watcher.polled.add(self._run_id)
            return False
        self._client._watcher.polled.discard(self._run_id)
        stream = OwnStream(self._client, self._run_id)
        try:
            stream.open(cursor, deadline)
        except BaseException:
            self._give_place_back()
            raise
        self._reader = LogReader(cursor.position)
        self._stream = stream
        return False

    def read(self, deadline: float) -> Sequence[ServerSentEvent] | None:
        if self._over:
            return END
        if self._stream is None:
            return self._poll(deadline)
        messages = self._stream.read(deadline)
        if messages is None:
            return None
        if messages is END:
            return self._begin_anew([]) if self._reader.is_unproven else END
        passed, anew = self._reader.take(messages)
        return self._begin_anew(passed) if anew else passed

    def _begin_anew(self, passed: list[ServerSentEvent]) -> list[ServerSentEvent]:
        """The log was written anew: say so, and end, so that the stream is opened from the beginning."""
        self._over = True
        return [*passed, RESTARTED]

    def _poll(self, deadline: float) -> Sequence[ServerSentEvent] | None:
        if self._client._stream_limiter.acquire():
            self._has_place = self._keeps_place = self._over = True
            return END
        left = deadline - backend.monotonic()
        if left <= 0:
            return None
        watcher = self._client._watcher
        run = watcher.watch(self._client, self._run_id, self._status, min(left, GLANCE), deadline)
        if run is None:
            return None
        status = str(run.get("status"))
        if status_of(status).is_finished:
            log = self._read_log(deadline)
            self._over = True
            never_began = run.get("started_at") is None
            return [*(log or ()), end_message(self._run_id, status, log_read=log is not None or never_began)]
        if status == self._status:
            return []
        self._status = status
        return [POLLED]

    def _read_log(self, deadline: float) -> list[ServerSentEvent] | None:
        try:
            log = self._client._read_log(self._run_id, deadline=self._client._within(deadline))
        except ApiError:  # a run that was cancelled before it began has none
            return None
        return rest_of(log, self._position)

    def close_stream(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()
        if not self._keeps_place:
            self._give_place_back()

    def leave(self) -> None:
        self.close()

    def close(self) -> None:
        self._keeps_place = False
        self._client._watcher.polled.discard(self._run_id)
        self.close_stream()

    def abort(self) -> None:
        self._client._watcher.polled.discard(self._run_id)
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.abort()
        self._give_place_back()

    def _give_place_back(self) -> None:
        if self._has_place:
            self._has_place = False
            self._client._stream_limiter.release()
