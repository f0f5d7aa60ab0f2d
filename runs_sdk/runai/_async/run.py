"""The handle of a workload."""

from __future__ import annotations

from typing import Any, ClassVar, Literal, cast

from ..._async.handle import AsyncRun
from ..._common import async_backend as backend
from ..._common.arguments import checked
from ...core.deliveries import Wakes
from ...core.errors import RunWaiting
from ...core.models import RunStatus, Snapshot
from ...core.typevars import Out
from .workloads import AsyncWorkloads

OnPause = Literal["return", "wait", "raise"]


@checked
class AsyncRunaiRun(AsyncRun[Out]):
    """A workload. It is followed by its history and by snapshots; see `AsyncRun` for what all handles can do.

    A suspended workload has not ended, and does not go on by itself: `wait` returns then, with a snapshot whose status
    is `suspended` and that is not finished.
    """

    PAUSED_STATUSES: ClassVar[frozenset[RunStatus]] = frozenset((RunStatus.WAITING, RunStatus.SUSPENDED))

    @property
    def client(self) -> AsyncWorkloads:
        """The client that this handle belongs to."""
        return cast("AsyncWorkloads", self._client)

    async def wait(
        self,
        timeout: float | None = None,
        *,
        on_waiting: OnPause = "return",
        on_timeout: Literal["leave", "cancel"] = "leave",
        artifacts: float = 0.0,
        via: Wakes | None = None,
        on_suspended: OnPause | None = None,
    ) -> Snapshot:
        """Wait for the workload's end and return its result; a failed workload has a result too.

        When it is suspended, `on_suspended` decides: return the snapshot that says so, go on waiting until somebody
        resumes it, or raise RunWaiting. Workloads ask no questions: without `on_suspended`, `on_waiting` decides this.
        A timeout leaves the workload as it is; Run:ai knows no cancelling. It has no webhooks either: with `via`, it is
        asked once a minute.
        """
        on_rest = on_suspended or on_waiting
        return await super().wait(timeout, on_waiting=on_rest, on_timeout=on_timeout, artifacts=artifacts, via=via)

    async def _confirm_pause(self, deadline: float | None) -> bool:
        # The history may still tell of the stop when the workload has been resumed: the control plane decides.
        snapshot = await self._client._fetch_snapshot(self._id, long_poll_timeout=0.0, deadline=deadline)
        return self._remember(snapshot).status in self.PAUSED_STATUSES

    def _waiting_error(self, snapshot: Snapshot) -> RunWaiting:
        return RunWaiting(
            f"runai run {self.id} is suspended. Let it go on with resume(), or remove it with delete().",
            **self._ended(snapshot),
        )

    async def suspend(self, *, timeout: float | None = None) -> Snapshot:
        """Stop the workload, so that it can be resumed, and return its state then (it needs time to stop)."""
        return self._remember(await self.client.suspend(self.id, timeout=timeout))

    async def resume(self, *, timeout: float | None = None) -> Snapshot:
        """Start the stopped workload again, and return its state then."""
        snapshot = self._remember(await self.client.resume(self.id, timeout=timeout))
        self._follower.responded(backend.monotonic())
        return snapshot

    async def delete(self, *, timeout: float | None = None) -> Snapshot:
        """Delete the workload, running or not. It needs time to be gone; `wait` then says that it was cancelled."""
        return self._remember(await self.client.delete(self.id, timeout=timeout))

    async def pods(self) -> list[Any]:
        """The workload's pods, as models of `runs_api.runai`."""
        return await self.client.pods(self.id)

    async def history(self) -> list[dict[str, Any]]:
        """The workload's history, the oldest first, as the service has it."""
        return await self.client.history(self.id)

    async def metrics(self, *types: str, **options: Any) -> Any:
        """Measurements of the workload; see the client's `metrics` for the options."""
        return await (
            self.client.metrics(self.id, types, **options) if types else self.client.metrics(self.id, **options)
        )
