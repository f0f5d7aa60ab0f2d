# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""The operations of the tag run."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, AsyncItemStream, Caller, ItemStream, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.cancel_run_response import CancelRunResponse
    from ..models.create_run_request import CreateRunRequest
    from ..models.create_run_response import CreateRunResponse
    from ..models.delete_run_response import DeleteRunResponse
    from ..models.execution_status import ExecutionStatus
    from ..models.get_run_flow_response import GetRunFlowResponse
    from ..models.get_run_items_response import GetRunItemsResponse
    from ..models.get_run_response import GetRunResponse
    from ..models.get_run_step_response import GetRunStepResponse
    from ..models.get_run_steps_response import GetRunStepsResponse
    from ..models.list_runs_response import ListRunsResponse
    from ..models.result_order import ResultOrder
    from ..models.status_event import StatusEvent

_DEPRECATED = frozenset(())


class RunApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_runs(
        self,
        *,
        status: ExecutionStatus | Unset = UNSET,
        flow_name: str | Unset = UNSET,
        root_run_id: str | Unset = UNSET,
        parent_run_id: str | Unset = UNSET,
        roots_only: bool | Unset = UNSET,
        max_depth: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
    ) -> ListRunsResponse:
        """List runs, newest first

        All runs are returned unless `limit` is given; sub-runs are among them unless `rootsOnly` is true.

        Args:
            status: Only runs with this status, as its number.
            flow_name: Only runs of flows with this name.
            root_run_id: Only this run and all below it. What is not a UUID is ignored, and all runs are returned.
            parent_run_id: Only the direct sub-runs of this run.
            roots_only: Only runs that no other run started.
            max_depth: Read by this version and ignored; sub-runs of any depth are returned.
            limit: At most this many.
            offset: Leave out this many at the start.
        """
        from ..api.run import list_runs as _operation

        return self._caller.call(
            _operation,
            status=status,
            flow_name=flow_name,
            root_run_id=root_run_id,
            parent_run_id=parent_run_id,
            roots_only=roots_only,
            max_depth=max_depth,
            limit=limit,
            offset=offset,
        )

    def create_run(
        self,
        *,
        body: CreateRunRequest,
    ) -> CreateRunResponse:
        """Start a run

        One item is executed per element of `input`; without input the run completes at once with no items. The
        input is not checked against the flow's schema. With `wait` the answer comes when the run ends, or after
        `timeoutSecs` with status 1 (running).
        """
        from ..api.run import create_run as _operation

        return self._caller.call(_operation, body=body)

    def get_run(
        self,
        *,
        run_id: str,
        wait: bool | Unset = UNSET,
        timeout_secs: int | Unset = UNSET,
    ) -> GetRunResponse:
        """Read a run and the steps that it has started

        Args:
            run_id: Id of the run, a UUID.
            wait: Answer when the run ends.
            timeout_secs: Answer after this many seconds at the latest; 300 if absent.
        """
        from ..api.run import get_run as _operation

        return self._caller.call(_operation, run_id=run_id, wait=wait, timeout_secs=timeout_secs)

    def delete_run(
        self,
        *,
        run_id: str,
    ) -> DeleteRunResponse:
        """Delete a run

        This version answers 200 for a finished run and keeps it.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.run import delete_run as _operation

        return self._caller.call(_operation, run_id=run_id)

    def cancel_run(
        self,
        *,
        run_id: str,
    ) -> CancelRunResponse:
        """Mark a run as cancelled

        Only the stored status changes: the steps go on, and the status is overwritten when they end. A finished run
        is marked as cancelled too, so read the run before.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.run import cancel_run as _operation

        return self._caller.call(_operation, run_id=run_id)

    def get_run_events(
        self,
        *,
        run_id: str,
        since: int | Unset = UNSET,
        include_sub_runs: bool | Unset = UNSET,
        include_results: bool | Unset = UNSET,
    ) -> ItemStream[StatusEvent]:
        """Follow a run

        Replays the journal of the run from `since` on and goes on until the run completes, then closes. Frames
        carry data only, no id and no event name; every 15 seconds of silence a comment is sent. Several events can
        share one sequence number. `since` beyond the last event of a finished run never ends.

        Args:
            run_id: Id of the run, a UUID.
            since: Begin with the events that have this sequence number.
            include_sub_runs: Send the events of sub-runs too. Their stepId is resolved in the root flow and so is
                wrong.
            include_results: Send the result of a step with StepCompleted.
        """
        from ..api.run import get_run_events as _operation

        return self._caller.stream(
            _operation, run_id=run_id, since=since, include_sub_runs=include_sub_runs, include_results=include_results
        )

    def get_run_flow(
        self,
        *,
        run_id: str,
    ) -> GetRunFlowResponse:
        """Read the flow of a run

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.run import get_run_flow as _operation

        return self._caller.call(_operation, run_id=run_id)

    def get_run_items(
        self,
        *,
        run_id: str,
        result_order: ResultOrder | Unset = UNSET,
    ) -> GetRunItemsResponse:
        """Read the result of each item

        No item has an output before the whole run ends. A run that does not exist has an empty list.

        Args:
            run_id: Id of the run, a UUID.
            result_order: How the items are ordered, as its number.
        """
        from ..api.run import get_run_items as _operation

        return self._caller.call(_operation, run_id=run_id, result_order=result_order)

    def get_run_steps(
        self,
        *,
        run_id: str,
        item_index: int | Unset = UNSET,
    ) -> GetRunStepsResponse:
        """List the steps that a run has started

        A run that does not exist has an empty list.

        Args:
            run_id: Id of the run, a UUID.
            item_index: Only this item, counted from 0.
        """
        from ..api.run import get_run_steps as _operation

        return self._caller.call(_operation, run_id=run_id, item_index=item_index)

    def get_run_step(
        self,
        *,
        run_id: str,
        step_id: str,
        item_index: int | Unset = UNSET,
        asof: int | Unset = UNSET,
    ) -> GetRunStepResponse:
        """Read one step

        Args:
            run_id: Id of the run, a UUID.
            item_index: Only this item, counted from 0.
            asof: Answer only if the store has reached this journal sequence number.
        """
        from ..api.run import get_run_step as _operation

        return self._caller.call(_operation, run_id=run_id, step_id=step_id, item_index=item_index, asof=asof)


class AsyncRunApi:
    """As `RunApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_runs(
        self,
        *,
        status: ExecutionStatus | Unset = UNSET,
        flow_name: str | Unset = UNSET,
        root_run_id: str | Unset = UNSET,
        parent_run_id: str | Unset = UNSET,
        roots_only: bool | Unset = UNSET,
        max_depth: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
    ) -> ListRunsResponse:
        """List runs, newest first

        All runs are returned unless `limit` is given; sub-runs are among them unless `rootsOnly` is true.

        Args:
            status: Only runs with this status, as its number.
            flow_name: Only runs of flows with this name.
            root_run_id: Only this run and all below it. What is not a UUID is ignored, and all runs are returned.
            parent_run_id: Only the direct sub-runs of this run.
            roots_only: Only runs that no other run started.
            max_depth: Read by this version and ignored; sub-runs of any depth are returned.
            limit: At most this many.
            offset: Leave out this many at the start.
        """
        from ..api.run import list_runs as _operation

        return await self._caller.call(
            _operation,
            status=status,
            flow_name=flow_name,
            root_run_id=root_run_id,
            parent_run_id=parent_run_id,
            roots_only=roots_only,
            max_depth=max_depth,
            limit=limit,
            offset=offset,
        )

    async def create_run(
        self,
        *,
        body: CreateRunRequest,
    ) -> CreateRunResponse:
        """Start a run

        One item is executed per element of `input`; without input the run completes at once with no items. The
        input is not checked against the flow's schema. With `wait` the answer comes when the run ends, or after
        `timeoutSecs` with status 1 (running).
        """
        from ..api.run import create_run as _operation

        return await self._caller.call(_operation, body=body)

    async def get_run(
        self,
        *,
        run_id: str,
        wait: bool | Unset = UNSET,
        timeout_secs: int | Unset = UNSET,
    ) -> GetRunResponse:
        """Read a run and the steps that it has started

        Args:
            run_id: Id of the run, a UUID.
            wait: Answer when the run ends.
            timeout_secs: Answer after this many seconds at the latest; 300 if absent.
        """
        from ..api.run import get_run as _operation

        return await self._caller.call(_operation, run_id=run_id, wait=wait, timeout_secs=timeout_secs)

    async def delete_run(
        self,
        *,
        run_id: str,
    ) -> DeleteRunResponse:
        """Delete a run

        This version answers 200 for a finished run and keeps it.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.run import delete_run as _operation

        return await self._caller.call(_operation, run_id=run_id)

    async def cancel_run(
        self,
        *,
        run_id: str,
    ) -> CancelRunResponse:
        """Mark a run as cancelled

        Only the stored status changes: the steps go on, and the status is overwritten when they end. A finished run
        is marked as cancelled too, so read the run before.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.run import cancel_run as _operation

        return await self._caller.call(_operation, run_id=run_id)

    def get_run_events(
        self,
        *,
        run_id: str,
        since: int | Unset = UNSET,
        include_sub_runs: bool | Unset = UNSET,
        include_results: bool | Unset = UNSET,
    ) -> AsyncItemStream[StatusEvent]:
        """Follow a run

        Replays the journal of the run from `since` on and goes on until the run completes, then closes. Frames
        carry data only, no id and no event name; every 15 seconds of silence a comment is sent. Several events can
        share one sequence number. `since` beyond the last event of a finished run never ends.

        Args:
            run_id: Id of the run, a UUID.
            since: Begin with the events that have this sequence number.
            include_sub_runs: Send the events of sub-runs too. Their stepId is resolved in the root flow and so is
                wrong.
            include_results: Send the result of a step with StepCompleted.
        """
        from ..api.run import get_run_events as _operation

        return self._caller.stream(
            _operation, run_id=run_id, since=since, include_sub_runs=include_sub_runs, include_results=include_results
        )

    async def get_run_flow(
        self,
        *,
        run_id: str,
    ) -> GetRunFlowResponse:
        """Read the flow of a run

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.run import get_run_flow as _operation

        return await self._caller.call(_operation, run_id=run_id)

    async def get_run_items(
        self,
        *,
        run_id: str,
        result_order: ResultOrder | Unset = UNSET,
    ) -> GetRunItemsResponse:
        """Read the result of each item

        No item has an output before the whole run ends. A run that does not exist has an empty list.

        Args:
            run_id: Id of the run, a UUID.
            result_order: How the items are ordered, as its number.
        """
        from ..api.run import get_run_items as _operation

        return await self._caller.call(_operation, run_id=run_id, result_order=result_order)

    async def get_run_steps(
        self,
        *,
        run_id: str,
        item_index: int | Unset = UNSET,
    ) -> GetRunStepsResponse:
        """List the steps that a run has started

        A run that does not exist has an empty list.

        Args:
            run_id: Id of the run, a UUID.
            item_index: Only this item, counted from 0.
        """
        from ..api.run import get_run_steps as _operation

        return await self._caller.call(_operation, run_id=run_id, item_index=item_index)

    async def get_run_step(
        self,
        *,
        run_id: str,
        step_id: str,
        item_index: int | Unset = UNSET,
        asof: int | Unset = UNSET,
    ) -> GetRunStepResponse:
        """Read one step

        Args:
            run_id: Id of the run, a UUID.
            item_index: Only this item, counted from 0.
            asof: Answer only if the store has reached this journal sequence number.
        """
        from ..api.run import get_run_step as _operation

        return await self._caller.call(_operation, run_id=run_id, step_id=step_id, item_index=item_index, asof=asof)
