"""The runs of a Stepflow server: the state of one, its stream, its steps and items, cancelling and deleting it."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING, Any

from ..._async.stream import AsyncStream
from ..._common.arguments import checked
from ...core.answers import objects_in
from ...core.errors import NotFoundError, UnsupportedOperation
from ...core.ids import check_answer_id
from ...core.models import Snapshot
from ..snapshots import build_snapshot, is_finished
from .flows import AsyncFlows

if TYPE_CHECKING:
    from ...core.policy import Cursor, RunRules
    from ..models import Item, Step


@checked
class AsyncServerRuns(AsyncFlows):
    """A Stepflow server, with what can be done with a run of it."""

    _batch = False  # a clone for the handles of batches has this

    _item: int | None = None  # one for the handle of a batch's item, this

    _sub_runs = False  # and one for handles that follow sub-runs too, this

    async def get(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """The state of a run; of a finished one with its output or error. Raises NotFoundError for an unknown run."""
        return await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=self._deadline(timeout))

    async def cancel(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """Ask the server to cancel a run, and return its state then. A finished run is left as it is.

        **A Stepflow run goes on** after it was cancelled: only its status changes, and it is overwritten when the steps
        have come to their end (seen on 0.13.0). What becomes of it, `wait` tells.
        """
        return await self._cancel(run_id, deadline=self._deadline(timeout))

    async def steps(self, run_id: str, *, item: int | None = None) -> builtins.list[Step]:
        """The steps that a run has started, in the order of the flow; `item` asks for those of one item only."""
        from runs_api.stepflow.api.run import get_run_steps

        from ..models import read_steps

        wanted = {} if item is None else {"item_index": item}
        answer = await self._request_json(get_run_steps, {"run_id": run_id, **wanted}, run_id=run_id)
        steps = objects_in(answer, "steps", service=self.service)
        if not steps:
            await self._exists(run_id)
        return read_steps(steps)

    async def step(self, run_id: str, step_id: str, *, item: int = 0) -> Step:
        """One step of a run. Raises NotFoundError for one that has not started."""
        from runs_api.stepflow.api.run import get_run_step

        from ..models import read_step

        query = {"run_id": run_id, "step_id": step_id, "item_index": item}
        return read_step(self._part(await self._request_json(get_run_step, query, run_id=run_id), "step", run_id))

    async def items(self, run_id: str) -> builtins.list[Item]:
        """The items of a run, in the order of its inputs. They have no output before the run has ended."""
        from runs_api.stepflow.api.run import get_run, get_run_items

        from ..models import read_items

        answer = await self._request_json(get_run_items, {"run_id": run_id}, run_id=run_id)
        run = await self._request_json(
            get_run, {"run_id": run_id}, run_id=run_id
        )  # of an unknown run there are no items
        flow_id = str(self._part(run, "summary", run_id).get("flowId"))
        return read_items(await self._with_integers(flow_id, objects_in(answer, "results", service=self.service)))

    async def delete(self, run_id: str) -> bool:
        """Delete a finished run. Returns whether it is gone: server 0.13.0 answers yes and keeps it.

        Raises ConflictError for a run that has not finished.
        """
        from runs_api.stepflow.api.run import delete_run

        await self._request_json(delete_run, {"run_id": run_id}, run_id=run_id)
        try:
            await self._exists(run_id)
        except NotFoundError:
            return True
        return False

    def _rules(self, run_id: str) -> RunRules:
        from ..rules import StepflowRules

        return StepflowRules(run_id, batch=self._batch, item=self._item)

    async def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        from runs_api.stepflow.api.run import get_run, get_run_items

        query: dict[str, Any] = {"run_id": run_id}
        if long_poll_timeout > 0:
            query |= {"wait": True, "timeout_secs": ceil(long_poll_timeout)}  # never 0, which would be answered at once
        run = await self._request_json(get_run, query, run_id=run_id, deadline=deadline)
        summary = self._part(run, "summary", run_id)
        check_answer_id(summary, "runId", run_id, service=self.service, states=("status",))
        flow_id = str(summary.get("flowId"))
        results: Sequence[dict[str, Any]] = ()
        if is_finished(summary):
            answer = await self._request_json(get_run_items, {"run_id": run_id}, run_id=run_id, deadline=deadline)
            results = objects_in(answer, "results", service=self.service)
            results = await self._with_integers(flow_id, results, deadline=deadline)
        flow = self._documents.get(flow_id)
        count = len(flow.document.get("steps") or ()) if flow else 0
        snapshot = build_snapshot(summary, run.get("steps") or (), results, batch=self._batch, step_count=count)
        if self._item is None or not snapshot.is_finished:
            return snapshot
        from ..items import item_snapshot

        return item_snapshot(snapshot, self._item)

    async def _open_events(self, run_id: str, cursor: Cursor, deadline: float | None) -> AsyncStream:
        from runs_api.stepflow.api.run import get_run_events

        query: dict[str, Any] = {"run_id": run_id, "include_results": True}
        if self._sub_runs:
            query["include_sub_runs"] = True
        if cursor.position is not None:
            query["since"] = int(cursor.position)
        return await self._open_stream(get_run_events, query, run_id=run_id, deadline=deadline)

    async def _cancel(self, run_id: str, *, deadline: float | None) -> Snapshot:
        before = await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)
        if before.is_finished:  # a cancel would overwrite how it ended
            return before
        if self._item is not None:
            raise UnsupportedOperation(
                f"stepflow run {run_id} is a batch, and this handle is of its item {self._item}: an item cannot be "
                f"cancelled by itself. attach({run_id!r}).cancel() cancels all of them.",
                service=self.service,
                run_id=run_id,
            )
        from runs_api.stepflow.api.run import cancel_run

        await self._request_json(cancel_run, {"run_id": run_id}, run_id=run_id, deadline=deadline)
        return await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)
