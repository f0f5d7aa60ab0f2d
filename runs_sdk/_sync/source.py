# generated from runs_sdk/_async/source.py by scripts/unasync.py; do not edit
"""Where the events of a run come from: a stream of its own. (Other sources have the same four methods.)"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..core.errors import DecodeError
from ..core.policy import Cursor, NotYet
from ..core.sse import ServerSentEvent, SseDecoder
from .protocols import RunClient
from .stream import Stream


class _End(list[ServerSentEvent]):
    """The type of END."""


END: Final = _End()
"""What `read` gives at the clean end of a stream."""


def check_event_stream(client: RunClient, stream: Stream, run_id: str | None) -> None:
    """Raise DecodeError, and close the stream, when what answers is no event stream."""
    media_type = stream.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type == "text/event-stream":
        return
    stream.close()
    of_run = f" of run {run_id}" if run_id else ""
    raise DecodeError(
        f"{client.service}: the event stream{of_run} answered {stream.status_code} with "
        f"{media_type or 'no content type'} instead of text/event-stream. Is {client.base_url} the service's base "
        "URL, and is nothing else in between?",
        service=client.service,
        run_id=run_id,
        status_code=stream.status_code,
    )


class OwnStream:
    """One event stream for one run, opened by the client's `_open_events`."""

    def __init__(self, client: RunClient, run_id: str) -> None:
        self._client = client
        self._run_id = run_id
        self._stream: Stream | None = None
        self._decoder = SseDecoder()

    def open(self, cursor: Cursor, deadline: float | None) -> bool:
        stream = self._client._open_events(self._run_id, cursor, deadline)
        if stream.status_code == 204:
            stream.close()
            raise NotYet
        check_event_stream(self._client, stream, self._run_id)
        self._stream, self._decoder = stream, SseDecoder()
        return False

    def read(self, deadline: float) -> Sequence[ServerSentEvent] | None:
        assert self._stream is not None
        data = self._stream.read(deadline)
        if data is None:
            return None
        if not data:
            return END
        return self._decoder.feed(data)

    def close_stream(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()

    def leave(self) -> None:
        self.close_stream()

    def close(self) -> None:
        self.close_stream()

    def abort(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.abort()
