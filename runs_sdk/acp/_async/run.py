"""The handle of an agent's run."""

from __future__ import annotations

from ..._async.handle import AsyncRun
from ..._common.arguments import checked
from ...core.models import Snapshot
from ...core.typevars import Out
from ..snapshots import (
    is_same_failure,
    may_be_tried_again,
)
from .runs import AsyncServerRuns
from .start_stream import AsyncStartStream


@checked
class AsyncAcpRun(AsyncRun[Out]):
    """A run of an agent; see `AsyncRun`. Its updates are `OutputUpdated` events, one for each that the agent makes."""

    _client: AsyncServerRuns

    @property
    def thread_id(self) -> str | None:
        """The thread that the run belongs to, as far as it is known. Makes no request."""
        run = self._snapshot.raw["run"] if self._snapshot is not None and self._snapshot.raw else {}
        return run.get("thread_id") or self._client._thread_id

    async def delete(self) -> Snapshot:
        """Delete the run; if it has not finished, it is cancelled first. Returns how it stood."""
        return await self._client.delete(self._id)

    async def _reconsider(self, deadline: float | None) -> None:
        result = self._follower.result
        if result is not None and self._follower.finished and may_be_tried_again(result):
            self._remember(await self._client._fetch_snapshot(self._id, long_poll_timeout=0.0, deadline=deadline))

    def _remember(self, snapshot: Snapshot) -> Snapshot:
        result = self._follower.result
        doubtful = result is not None and self._follower.finished and may_be_tried_again(result)
        if doubtful and result is not None and not is_same_failure(snapshot, result):
            self._follow_again()  # what was delivered was not the end
        return super()._remember(snapshot)

    def _follow_from(self, stream: AsyncStartStream) -> None:
        """Follow from a stream that was opened by the start."""
        self._source = stream
