# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""The operations of the tag run."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, AsyncItemStream, Caller, ItemStream, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.action_response import ActionResponse
    from ..models.debug_snapshots import DebugSnapshots
    from ..models.live_connection import LiveConnection
    from ..models.new_input_variables_request import NewInputVariablesRequest
    from ..models.new_input_variables_response import NewInputVariablesResponse
    from ..models.run_list_item import RunListItem
    from ..models.run_result import RunResult
    from ..models.start_run_request import StartRunRequest
    from ..models.start_run_response import StartRunResponse
    from ..models.stream_message import StreamMessage
    from ..models.workflow_errors import WorkflowErrors

_DEPRECATED = frozenset(())


class RunApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def start_run(
        self,
        *,
        body: StartRunRequest,
    ) -> StartRunResponse:
        """Start a run

        There is no idempotency key: sending this twice starts two runs. With `client_id` the events of the run go
        to the stream of that client, which has to be open before, because nothing is repeated.
        """
        from ..api.run import start_run as _operation

        return self._caller.call(_operation, body=body)

    def list_runs(
        self,
        *,
        start_time: datetime.datetime | Unset = UNSET,
        end_time: datetime.datetime | Unset = UNSET,
        workflow_id: str | Unset = UNSET,
        status: str | Unset = UNSET,
        credential_id: str | Unset = UNSET,
        workflow_ids: list[str] | Unset = UNSET,
        credential_ids: list[str] | Unset = UNSET,
        statuses: list[str] | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
    ) -> list[RunListItem]:
        """List runs, newest first

        Without `start_time` only the last 24 hours are listed. A page with fewer than `limit` runs is the last one;
        the `cursor` of the next page is the `created_at` of the last run, and only runs created strictly before it
        follow.

        Args:
            start_time: Only runs created since then.
            end_time: Only runs created until then.
            workflow_id: Only runs of this workflow.
            status: Only runs with this status.
            credential_id: Only runs with this vault entry.
            workflow_ids: Only runs of these workflows.
            credential_ids: Only runs with these vault entries.
            statuses: Only runs with one of these statuses.
            limit: Runs on a page; 1000 if absent.
            cursor: The created_at of the last run of the page before.
        """
        from ..api.run import list_runs as _operation

        return self._caller.call(
            _operation,
            start_time=start_time,
            end_time=end_time,
            workflow_id=workflow_id,
            status=status,
            credential_id=credential_id,
            workflow_ids=workflow_ids,
            credential_ids=credential_ids,
            statuses=statuses,
            limit=limit,
            cursor=cursor,
        )

    def get_run(
        self,
        *,
        session_id: str,
    ) -> RunResult:
        """Read a run, and the result of a finished one

        Args:
            session_id: The id of the run.
        """
        from ..api.run import get_run as _operation

        return self._caller.call(_operation, session_id=session_id)

    def interrupt_run(
        self,
        *,
        session_id: str,
    ) -> ActionResponse:
        """Ask a run to stop

        Stops a running session, or takes one that waits out of the queue.

        Args:
            session_id: The id of the run.
        """
        from ..api.run import interrupt_run as _operation

        return self._caller.call(_operation, session_id=session_id)

    def submit_user_interaction(
        self,
        *,
        session_id: str,
        body: dict[str, Any],
    ) -> ActionResponse:
        """Answer what a run asks with interaction.waiting

        The shape of the answer is inferred.

        Args:
            session_id: The id of the run.
        """
        from ..api.run import submit_user_interaction as _operation

        return self._caller.call(_operation, session_id=session_id, body=body)

    def submit_new_input_variables(
        self,
        *,
        session_id: str,
        body: NewInputVariablesRequest,
    ) -> NewInputVariablesResponse:
        """Answer what a run asks with execution.input_required

        Takes either new values of input variables or the id of one of the actions that a popup offers. The run
        waits as long as the workspace allows (15 seconds by default); afterwards this answers 400.

        Args:
            session_id: The id of the run.
        """
        from ..api.run import submit_new_input_variables as _operation

        return self._caller.call(_operation, session_id=session_id, body=body)

    def stream_client_events(
        self,
        *,
        client_id: str,
    ) -> ItemStream[StreamMessage]:
        """Follow all runs of a client

        One stream carries the events of all runs that were started with this `client_id`, a UUID of the client's
        own making. Nothing is repeated after a reconnect (inferred: no client sends Last-Event-ID), and nothing
        sent before the stream was open arrives. The service ends the stream cleanly after 60 to 75 minutes; that
        ends no run. The event of a run is in `data` of the JSON; a ping has any content.

        Args:
            client_id: The id given as `client_id` when the runs were started.
        """
        from ..api.run import stream_client_events as _operation

        return self._caller.stream(_operation, client_id=client_id)

    def get_debug_snapshots(
        self,
        *,
        session_id: str,
        node_id: str,
    ) -> DebugSnapshots:
        """Read what the page looked like at a node

        Only for runs that were started with `debug`. The addresses hold for an hour.

        Args:
            session_id: The id of the run.
            node_id: A node of the workflow.
        """
        from ..api.run import get_debug_snapshots as _operation

        return self._caller.call(_operation, session_id=session_id, node_id=node_id)

    def get_live_connection(
        self,
        *,
        session_id: str,
    ) -> LiveConnection:
        """Get access to the live view of an active run

        The token can be used once.

        Args:
            session_id: The id of the run.
        """
        from ..api.run import get_live_connection as _operation

        return self._caller.call(_operation, session_id=session_id)

    def list_workflow_errors(
        self,
        *,
        workflow_id: str,
        start_timestamp: datetime.datetime,
        end_timestamp: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
    ) -> WorkflowErrors:
        """List the errors of a workflow's runs, by error code

        Args:
            workflow_id: The id of the workflow.
            start_timestamp: Since then.
            end_timestamp: Until then.
            limit: Errors at most.
        """
        from ..api.run import list_workflow_errors as _operation

        return self._caller.call(
            _operation,
            workflow_id=workflow_id,
            start_timestamp=start_timestamp,
            end_timestamp=end_timestamp,
            limit=limit,
        )


class AsyncRunApi:
    """As `RunApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def start_run(
        self,
        *,
        body: StartRunRequest,
    ) -> StartRunResponse:
        """Start a run

        There is no idempotency key: sending this twice starts two runs. With `client_id` the events of the run go
        to the stream of that client, which has to be open before, because nothing is repeated.
        """
        from ..api.run import start_run as _operation

        return await self._caller.call(_operation, body=body)

    async def list_runs(
        self,
        *,
        start_time: datetime.datetime | Unset = UNSET,
        end_time: datetime.datetime | Unset = UNSET,
        workflow_id: str | Unset = UNSET,
        status: str | Unset = UNSET,
        credential_id: str | Unset = UNSET,
        workflow_ids: list[str] | Unset = UNSET,
        credential_ids: list[str] | Unset = UNSET,
        statuses: list[str] | Unset = UNSET,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
    ) -> list[RunListItem]:
        """List runs, newest first

        Without `start_time` only the last 24 hours are listed. A page with fewer than `limit` runs is the last one;
        the `cursor` of the next page is the `created_at` of the last run, and only runs created strictly before it
        follow.

        Args:
            start_time: Only runs created since then.
            end_time: Only runs created until then.
            workflow_id: Only runs of this workflow.
            status: Only runs with this status.
            credential_id: Only runs with this vault entry.
            workflow_ids: Only runs of these workflows.
            credential_ids: Only runs with these vault entries.
            statuses: Only runs with one of these statuses.
            limit: Runs on a page; 1000 if absent.
            cursor: The created_at of the last run of the page before.
        """
        from ..api.run import list_runs as _operation

        return await self._caller.call(
            _operation,
            start_time=start_time,
            end_time=end_time,
            workflow_id=workflow_id,
            status=status,
            credential_id=credential_id,
            workflow_ids=workflow_ids,
            credential_ids=credential_ids,
            statuses=statuses,
            limit=limit,
            cursor=cursor,
        )

    async def get_run(
        self,
        *,
        session_id: str,
    ) -> RunResult:
        """Read a run, and the result of a finished one

        Args:
            session_id: The id of the run.
        """
        from ..api.run import get_run as _operation

        return await self._caller.call(_operation, session_id=session_id)

    async def interrupt_run(
        self,
        *,
        session_id: str,
    ) -> ActionResponse:
        """Ask a run to stop

        Stops a running session, or takes one that waits out of the queue.

        Args:
            session_id: The id of the run.
        """
        from ..api.run import interrupt_run as _operation

        return await self._caller.call(_operation, session_id=session_id)

    async def submit_user_interaction(
        self,
        *,
        session_id: str,
        body: dict[str, Any],
    ) -> ActionResponse:
        """Answer what a run asks with interaction.waiting

        The shape of the answer is inferred.

        Args:
            session_id: The id of the run.
        """
        from ..api.run import submit_user_interaction as _operation

        return await self._caller.call(_operation, session_id=session_id, body=body)

    async def submit_new_input_variables(
        self,
        *,
        session_id: str,
        body: NewInputVariablesRequest,
    ) -> NewInputVariablesResponse:
        """Answer what a run asks with execution.input_required

        Takes either new values of input variables or the id of one of the actions that a popup offers. The run
        waits as long as the workspace allows (15 seconds by default); afterwards this answers 400.

        Args:
            session_id: The id of the run.
        """
        from ..api.run import submit_new_input_variables as _operation

        return await self._caller.call(_operation, session_id=session_id, body=body)

    def stream_client_events(
        self,
        *,
        client_id: str,
    ) -> AsyncItemStream[StreamMessage]:
        """Follow all runs of a client

        One stream carries the events of all runs that were started with this `client_id`, a UUID of the client's
        own making. Nothing is repeated after a reconnect (inferred: no client sends Last-Event-ID), and nothing
        sent before the stream was open arrives. The service ends the stream cleanly after 60 to 75 minutes; that
        ends no run. The event of a run is in `data` of the JSON; a ping has any content.

        Args:
            client_id: The id given as `client_id` when the runs were started.
        """
        from ..api.run import stream_client_events as _operation

        return self._caller.stream(_operation, client_id=client_id)

    async def get_debug_snapshots(
        self,
        *,
        session_id: str,
        node_id: str,
    ) -> DebugSnapshots:
        """Read what the page looked like at a node

        Only for runs that were started with `debug`. The addresses hold for an hour.

        Args:
            session_id: The id of the run.
            node_id: A node of the workflow.
        """
        from ..api.run import get_debug_snapshots as _operation

        return await self._caller.call(_operation, session_id=session_id, node_id=node_id)

    async def get_live_connection(
        self,
        *,
        session_id: str,
    ) -> LiveConnection:
        """Get access to the live view of an active run

        The token can be used once.

        Args:
            session_id: The id of the run.
        """
        from ..api.run import get_live_connection as _operation

        return await self._caller.call(_operation, session_id=session_id)

    async def list_workflow_errors(
        self,
        *,
        workflow_id: str,
        start_timestamp: datetime.datetime,
        end_timestamp: datetime.datetime | Unset = UNSET,
        limit: int | Unset = UNSET,
    ) -> WorkflowErrors:
        """List the errors of a workflow's runs, by error code

        Args:
            workflow_id: The id of the workflow.
            start_timestamp: Since then.
            end_timestamp: Until then.
            limit: Errors at most.
        """
        from ..api.run import list_workflow_errors as _operation

        return await self._caller.call(
            _operation,
            workflow_id=workflow_id,
            start_timestamp=start_timestamp,
            end_timestamp=end_timestamp,
            limit=limit,
        )
