# generated from runs_sdk/langgraph/_async/run.py by scripts/unasync.py; do not edit
"""The handle of a run, and of those that go on after its questions are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ..._common import sync_backend as backend
from ..._common.arguments import checked
from ..._sync.handle import Run
from ...core.models import Snapshot
from ...core.typevars import Out
from .runs import ServerRuns

if TYPE_CHECKING:
    from ..chain import Chain


@checked
class LangGraphRun(Run[Out]):
    """A run of an assistant; see `Run`. An answer to its question is a new run on the server: the handle goes on
    in it, as if it were one.
    """

    _client: ServerRuns

    def __init__(self, client: ServerRuns, run_id: str, **options: Any) -> None:
        self._chain: Chain = client._chain(run_id)  # held: the client forgets it with the last handle
        super().__init__(client, run_id, **options)

    @property
    def id(self) -> str:
        """The server's id of the run that is at work, or was last."""
        return self._chain.current

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all runs of the conversation, the first one first."""
        return tuple(self._chain.runs)

    @property
    def thread_id(self) -> str | None:
        """The thread that the run belongs to, as far as it is known. Makes no request."""
        return self._chain.thread

    def cancel(
        self, *, timeout: float | None = None, action: Literal["interrupt", "rollback"] | None = None
    ) -> Snapshot:
        """Cancel the run, and return its state then; a finished one is left as it is.

        `action`: "interrupt" stops it and keeps what it has done, "rollback" deletes it with its checkpoints. `timeout`
        in seconds; None is the client's own.
        """
        deadline = backend.monotonic() + (self._client.timeout if timeout is None else timeout)
        return self._remember(self._client._cancel(self._id, deadline=deadline, action=action))

    def delete(self) -> Snapshot:
        """Delete the run, and return how it stood; one that is not over is cancelled first. Its checkpoints stay."""
        return self._client.delete(self._id)
