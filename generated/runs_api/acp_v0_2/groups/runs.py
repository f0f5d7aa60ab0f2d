# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
"""The operations of the tag runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, AsyncItemStream, Caller, ItemStream, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.cancel_action import CancelAction
    from ..models.custom_run_result_update import CustomRunResultUpdate
    from ..models.run_create_stateless import RunCreateStateless
    from ..models.run_search_request import RunSearchRequest
    from ..models.run_stateless import RunStateless
    from ..models.run_wait_response_stateless import RunWaitResponseStateless
    from ..models.value_run_error_update import ValueRunErrorUpdate
    from ..models.value_run_interrupt_update import ValueRunInterruptUpdate
    from ..models.value_run_result_update import ValueRunResultUpdate

_DEPRECATED = frozenset(())


class RunsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def create_stateless_run(
        self,
        *,
        body: RunCreateStateless,
    ) -> RunStateless:
        """Start a run

        Seen - config must be given when the agent has a schema for it.
        """
        from ..api.runs import create_stateless_run as _operation

        return self._caller.call(_operation, body=body)

    def search_stateless_runs(
        self,
        *,
        body: RunSearchRequest,
    ) -> list[RunStateless]:
        """Search runs

        All conditions must hold; without conditions all runs are found. Seen - a condition on metadata is 500.
        """
        from ..api.runs import search_stateless_runs as _operation

        return self._caller.call(_operation, body=body)

    def create_and_stream_stateless_run_output(
        self,
        *,
        body: RunCreateStateless,
    ) -> ItemStream[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]:
        """Start a run and follow it

        The id of the run is in its events only.
        """
        from ..api.runs import create_and_stream_stateless_run_output as _operation

        return self._caller.stream(_operation, body=body)

    def create_and_wait_for_stateless_run_output(
        self,
        *,
        body: RunCreateStateless,
    ) -> RunWaitResponseStateless:
        """Start a run and wait for its output

        Nothing is sent before the answer is there.
        """
        from ..api.runs import create_and_wait_for_stateless_run_output as _operation

        return self._caller.call(_operation, body=body)

    def get_stateless_run(
        self,
        *,
        run_id: str,
    ) -> RunStateless:
        """Read a run

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_stateless_run as _operation

        return self._caller.call(_operation, run_id=run_id)

    def resume_stateless_run(
        self,
        *,
        run_id: str,
        body: Any,
    ) -> RunStateless:
        """Give an interrupted run what it asked for

        The body is what the descriptor describes as resume_payload of the interrupt's type. Seen - 400 for a run
        that is not interrupted, and for an unknown one.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import resume_stateless_run as _operation

        return self._caller.call(_operation, run_id=run_id, body=body)

    def delete_stateless_run(
        self,
        *,
        run_id: str,
    ) -> None:
        """Delete a run

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import delete_stateless_run as _operation

        return self._caller.call(_operation, run_id=run_id)

    def wait_for_stateless_run_output(
        self,
        *,
        run_id: str,
    ) -> RunWaitResponseStateless:
        """Wait for the output of a run

        Answers when the run is no longer pending; nothing is sent before. Seen - answers at the first error, also
        when the server tries the run again after it.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import wait_for_stateless_run_output as _operation

        return self._caller.call(_operation, run_id=run_id)

    def stream_stateless_run_output(
        self,
        *,
        run_id: str,
    ) -> ItemStream[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]:
        """Follow a run

        Server-sent events of the name agent_event; the data of each is one JSON value. Seen - the id counts from 1
        for each connection, nothing is repeated, and a reader who comes late gets what is left. No event tells the
        end: the stream ends when the run has succeeded or asks for input, and for a run that has failed it never
        does. Every 10 seconds of silence a colon is sent, without a line end, so that the next event seems to have
        no id.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import stream_stateless_run_output as _operation

        return self._caller.stream(_operation, run_id=run_id)

    def cancel_stateless_run(
        self,
        *,
        run_id: str,
        wait: bool | Unset = UNSET,
        action: CancelAction | Unset = UNSET,
    ) -> None:
        """Cancel a run

        Args:
            run_id: Id of the run, a UUID.
            wait: Answer when the run has stopped. Seen - any value is 422.
            action: What becomes of the run - interrupt stops it, rollback deletes it too, with its checkpoints.
        """
        from ..api.runs import cancel_stateless_run as _operation

        return self._caller.call(_operation, run_id=run_id, wait=wait, action=action)


class AsyncRunsApi:
    """As `RunsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def create_stateless_run(
        self,
        *,
        body: RunCreateStateless,
    ) -> RunStateless:
        """Start a run

        Seen - config must be given when the agent has a schema for it.
        """
        from ..api.runs import create_stateless_run as _operation

        return await self._caller.call(_operation, body=body)

    async def search_stateless_runs(
        self,
        *,
        body: RunSearchRequest,
    ) -> list[RunStateless]:
        """Search runs

        All conditions must hold; without conditions all runs are found. Seen - a condition on metadata is 500.
        """
        from ..api.runs import search_stateless_runs as _operation

        return await self._caller.call(_operation, body=body)

    def create_and_stream_stateless_run_output(
        self,
        *,
        body: RunCreateStateless,
    ) -> AsyncItemStream[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]:
        """Start a run and follow it

        The id of the run is in its events only.
        """
        from ..api.runs import create_and_stream_stateless_run_output as _operation

        return self._caller.stream(_operation, body=body)

    async def create_and_wait_for_stateless_run_output(
        self,
        *,
        body: RunCreateStateless,
    ) -> RunWaitResponseStateless:
        """Start a run and wait for its output

        Nothing is sent before the answer is there.
        """
        from ..api.runs import create_and_wait_for_stateless_run_output as _operation

        return await self._caller.call(_operation, body=body)

    async def get_stateless_run(
        self,
        *,
        run_id: str,
    ) -> RunStateless:
        """Read a run

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_stateless_run as _operation

        return await self._caller.call(_operation, run_id=run_id)

    async def resume_stateless_run(
        self,
        *,
        run_id: str,
        body: Any,
    ) -> RunStateless:
        """Give an interrupted run what it asked for

        The body is what the descriptor describes as resume_payload of the interrupt's type. Seen - 400 for a run
        that is not interrupted, and for an unknown one.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import resume_stateless_run as _operation

        return await self._caller.call(_operation, run_id=run_id, body=body)

    async def delete_stateless_run(
        self,
        *,
        run_id: str,
    ) -> None:
        """Delete a run

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import delete_stateless_run as _operation

        return await self._caller.call(_operation, run_id=run_id)

    async def wait_for_stateless_run_output(
        self,
        *,
        run_id: str,
    ) -> RunWaitResponseStateless:
        """Wait for the output of a run

        Answers when the run is no longer pending; nothing is sent before. Seen - answers at the first error, also
        when the server tries the run again after it.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import wait_for_stateless_run_output as _operation

        return await self._caller.call(_operation, run_id=run_id)

    def stream_stateless_run_output(
        self,
        *,
        run_id: str,
    ) -> AsyncItemStream[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]:
        """Follow a run

        Server-sent events of the name agent_event; the data of each is one JSON value. Seen - the id counts from 1
        for each connection, nothing is repeated, and a reader who comes late gets what is left. No event tells the
        end: the stream ends when the run has succeeded or asks for input, and for a run that has failed it never
        does. Every 10 seconds of silence a colon is sent, without a line end, so that the next event seems to have
        no id.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import stream_stateless_run_output as _operation

        return self._caller.stream(_operation, run_id=run_id)

    async def cancel_stateless_run(
        self,
        *,
        run_id: str,
        wait: bool | Unset = UNSET,
        action: CancelAction | Unset = UNSET,
    ) -> None:
        """Cancel a run

        Args:
            run_id: Id of the run, a UUID.
            wait: Answer when the run has stopped. Seen - any value is 422.
            action: What becomes of the run - interrupt stops it, rollback deletes it too, with its checkpoints.
        """
        from ..api.runs import cancel_stateless_run as _operation

        return await self._caller.call(_operation, run_id=run_id, wait=wait, action=action)
