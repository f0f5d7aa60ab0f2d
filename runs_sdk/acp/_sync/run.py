# generated from runs_sdk/acp/_async/run.py by scripts/unasync.py; do not edit
"""The handle of an agent's run."""

from __future__ import annotations

from ..._common.arguments import checked
from ..._sync.handle import Run
from ...core.models import Snapshot
from ...core.typevars import Out
from ..snapshots import (
    is_same_failure,
    may_be_tried_again,
)
from .runs import ServerRuns
from .start_stream import StartStream


@checked
class AcpRun(Run[Out]):
    """A run of an agent; see `Run`. Its updates are `OutputUpdated` events, one for each that the agent makes."""

    _client: ServerRuns

    @property
    def thread_id(self) -> str | None:
        """The thread that the run belongs to, as far as it is known. Makes no request."""
        run = self._snapshot.raw["run"] if self._snapshot is not None and self._snapshot.raw else {}
        return run.get("thread_id") or self._client._thread_id

    def delete(self) -> Snapshot:
        """Delete the run; if it has not finished, it is cancelled first. Returns how it stood."""
        return self._client.delete(self._id)

    def _reconsider(self, deadline: float | None) -> None:
        result = self._follower.result
        if result is not None and self._follower.finished and may_be_tried_again(result):
            self._remember(self._client._fetch_snapshot(self._id, long_poll_timeout=0.0, deadline=deadline))

    def _remember(self, snapshot: Snapshot) -> Snapshot:
        result = self._follower.result
        doubtful = result is not None and self._follower.finished and may_be_tried_again(result)
        if doubtful and result is not None and not is_same_failure(snapshot, result):
            self._follow_again()  # what was delivered was not the end
        return super()._remember(snapshot)

    def _follow_from(self, stream: StartStream) -> None:
        """Follow from a stream that was opened by the start."""
        self._source = stream
