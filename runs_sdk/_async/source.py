"""Where the events of a run come from: a stream of its own. (Other sources have the same four methods.)"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..core.errors import DecodeError
from ..core.policy import Cursor, NotYet
from ..core.sse import ServerSentEvent, SseDecoder
from .protocols import AsyncRunClient
from .stream import AsyncStream


class _End(list[ServerSentEvent]):
    """The type of END."""


END: Final = _End()
"""What `read` gives at the clean end of a stream."""


async def check_event_stream(client: AsyncRunClient, stream: AsyncStream, run_id: str | None) -> None:
    """Raise DecodeError, and close the stream, when what answers is no event stream."""
    media_type = stream.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type == "text/event-stream":
        return
    await stream.aclose()
    of_run = f" of run {run_id}" if run_id else ""
    raise DecodeError(
        f"{client.service}: the event stream{of_run} answered {stream.status_code} with "
        f"{media_type or 'no content type'} instead of text/event-stream. Is {client.base_url} the service's base "
        "URL, and is nothing else in between?",
        service=client.service,
        run_id=run_id,
        status_code=stream.status_code,
    )


class AsyncOwnStream:
    """One event stream for one run, opened by the client's `_open_events`."""

    def __init__(self, client: AsyncRunClient, run_id: str) -> None:
        self._client = client
        self._run_id = run_id
        self._stream: AsyncStream | None = None
        self._decoder = SseDecoder()

    async def open(self, cursor: Cursor, deadline: float | None) -> bool:
        stream = await self._client._open_events(self._run_id, cursor, deadline)
        if stream.status_code == 204:
            await stream.aclose()
            raise NotYet
        await check_event_stream(self._client, stream, self._run_id)
        self._stream, self._decoder = stream, SseDecoder()
        return False

    async def read(self, deadline: float) -> Sequence[ServerSentEvent] | None:
        assert self._stream is not None
        data = await self._stream.read(deadline)
        if data is None:
            return None
        if not data:
            return END
        return self._decoder.feed(data)

    async def close_stream(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            await stream.aclose()

    async def leave(self) -> None:
        await self.close_stream()

    async def aclose(self) -> None:
        await self.close_stream()

    def abort(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.abort()
