"""The workloads of a control plane: the state of one, what is done with it, what belongs to it."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Any

from ..._common import async_backend as backend
from ..._common.arguments import checked
from ...core.errors import (
    ApiError,
    InputProblem,
    InputValidationError,
    UnsupportedOperation,
)
from ...core.models import Snapshot
from ..kinds import KINDS
from .server import AsyncServer, keep


@checked
class AsyncWorkloads(AsyncServer):
    """A control plane, with what can be done with a workload of it."""

    async def get(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """The state of a workload. Raises NotFoundError for one that this client has never seen."""
        deadline = backend.monotonic() + (self.timeout if timeout is None else timeout)
        return await self._fetch_snapshot(self._checked_id(run_id), long_poll_timeout=0.0, deadline=deadline)

    async def suspend(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """Stop a workload, so that it can be resumed, and return its state then (it needs time to stop).

        Raises UnsupportedOperation for a kind that cannot be suspended.
        """
        return await self._act("suspend", run_id, timeout)

    async def resume(self, run_id: str, *, timeout: float | None = None) -> Snapshot:  # type: ignore[override]
        """Start a stopped workload again, and return its state then.

        Until the control plane shows that it does, for half a minute at most, the workload counts as `Resuming` here.
        A handle's token goes to `attach`.
        """
        from ...core.token import is_token

        if is_token(run_id):
            problem = InputProblem("run_id", "is a token, which attach(token) takes; resume starts a workload again")
            raise InputValidationError(str(problem), errors=[problem], service=self.service)
        return await self._act("resume", run_id, timeout)

    async def delete(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """Delete a workload, running or not, and return its state then (it needs time to be gone)."""
        return await self._act("delete", run_id, timeout)

    async def pods(self, run_id: str) -> builtins.list[Any]:
        """The pods of a workload, as models of `runs_api.runai`."""
        from runs_api.runai.api.pods import get_workload_pods

        answer = await self._request_model(get_workload_pods, {"workload_id": run_id}, run_id=run_id)
        return builtins.list(getattr(answer, "pods", None) or ())

    async def history(self, run_id: str) -> builtins.list[dict[str, Any]]:
        """A workload's history, the oldest first, as the service has it: changes of phase, and the cluster's events."""
        from .source import AsyncHistorySource

        source = AsyncHistorySource(self, run_id)
        return await source._fresh(backend.monotonic() + self.timeout)

    async def metrics(
        self,
        run_id: str,
        types: Iterable[str] = ("GPU_UTILIZATION", "GPU_MEMORY_USAGE_BYTES", "CPU_USAGE_CORES"),
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        samples: int = 20,
    ) -> Any:
        """Measurements of a workload, as a model of `runs_api.runai`: `.measurements[0].values[0].value`.

        types    what to measure, in the words of the API
        start    begin of the span of time; an hour before its end, unless given
        end      end of the span; now, unless given
        samples  points in time, at most 1000

        The service may answer with a part of it (207); what is missing has no values then.
        """
        from runs_api.runai.api.workloads import get_workload_metrics

        end = end or datetime.now(UTC)
        parameters = {
            "workload_id": run_id,
            "metric_type": builtins.list(types),
            "start": start or end - timedelta(hours=1),
            "end": end,
            "number_of_samples": samples,
        }
        return await self._request_model(get_workload_metrics, parameters, run_id=run_id)

    async def _act(self, action: str, run_id: str, timeout: float | None) -> Snapshot:
        run_id = self._checked_id(run_id)
        deadline = backend.monotonic() + (self.timeout if timeout is None else timeout)
        kind = KINDS.get(self._kinds.get(run_id, ""))
        before = self._known.get(run_id)
        if kind is None:
            before = await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)
            await self._batch(action, run_id, deadline)
        elif action != "delete" and not kind.suspends:
            raise UnsupportedOperation(
                f"runai: {kind.name} workloads cannot be suspended or resumed; scale or delete them.",
                service="runai",
                run_id=run_id,
            )
        else:
            operation = import_module(f"{self.API_PACKAGE}.api.{kind.tag}.{action}_{kind.noun}")
            await self._request_model(operation, {"workload_id": run_id}, run_id=run_id, deadline=deadline)
        if run_id not in self._known:
            keep(self._known, run_id, before)
        return await self._state_after(action, run_id, deadline)

    async def _state_after(self, action: str, run_id: str, deadline: float) -> Snapshot:
        """The state of a workload of which the control plane has taken an order."""
        self._started.pop(run_id, None)
        self._resumed.pop(run_id, None)
        if action == "resume":
            keep(self._resumed, run_id, backend.monotonic())
        return await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)

    async def _batch(self, action: str, run_id: str, deadline: float) -> None:
        """For a workload whose kind is not known: the one call that takes all kinds."""
        failed = await self._order_all(action, [run_id], deadline)
        if run_id in failed:
            raise failed[run_id]

    async def _order_all(self, action: str, run_ids: Sequence[str], deadline: float) -> dict[str, ApiError]:
        """Order the same of several workloads in one request. Returns the errors of those that were refused."""
        from runs_api.runai.api.workloads_batch import batch_workloads

        body = {"ids": builtins.list(run_ids), "action": action}
        about = run_ids[0] if len(run_ids) == 1 else None
        answer = await self._request_model(batch_workloads, {"body": body}, run_id=about, deadline=deadline)
        return {
            str(failure.id): ApiError(
                f"runai: the control plane did not {action} workload {failure.id}: {failure.message}",
                service="runai",
                run_id=str(failure.id),
                status_code=failure.code if isinstance(failure.code, int) else None,
            )
            for failure in answer.failed or ()
        }
