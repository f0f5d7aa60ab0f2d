# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
"""The operations of the tag thread_runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, AsyncItemStream, Caller, ItemStream, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.cancel_action import CancelAction
    from ..models.custom_run_result_update import CustomRunResultUpdate
    from ..models.run_create_stateful import RunCreateStateful
    from ..models.run_stateful import RunStateful
    from ..models.run_wait_response_stateful import RunWaitResponseStateful
    from ..models.value_run_error_update import ValueRunErrorUpdate
    from ..models.value_run_interrupt_update import ValueRunInterruptUpdate
    from ..models.value_run_result_update import ValueRunResultUpdate

_DEPRECATED = frozenset(())


class ThreadRunsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_thread_runs(
        self,
        *,
        thread_id: str,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
    ) -> list[RunStateful]:
        """List the runs of a thread

        Args:
            thread_id: Id of the thread, a UUID.
            limit: At most this many; 10 if absent.
            offset: Leave out this many at the start.
        """
        from ..api.thread_runs import list_thread_runs as _operation

        return self._caller.call(_operation, thread_id=thread_id, limit=limit, offset=offset)

    def create_thread_run(
        self,
        *,
        thread_id: str,
        body: RunCreateStateful,
    ) -> RunStateful:
        """Start a run in a thread

        A thread has one pending run at a time: 409 otherwise, unless multitask_strategy says what to do.

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.thread_runs import create_thread_run as _operation

        return self._caller.call(_operation, thread_id=thread_id, body=body)

    def create_and_stream_thread_run_output(
        self,
        *,
        thread_id: str,
        body: RunCreateStateful,
    ) -> ItemStream[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]:
        """Start a run in a thread and follow it

        The id of the run is in its events only.

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.thread_runs import create_and_stream_thread_run_output as _operation

        return self._caller.stream(_operation, thread_id=thread_id, body=body)

    def create_and_wait_for_thread_run_output(
        self,
        *,
        thread_id: str,
        body: RunCreateStateful,
    ) -> RunWaitResponseStateful:
        """Start a run in a thread and wait for its output

        Nothing is sent before the answer is there.

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.thread_runs import create_and_wait_for_thread_run_output as _operation

        return self._caller.call(_operation, thread_id=thread_id, body=body)

    def get_thread_run(
        self,
        *,
        thread_id: str,
        run_id: str,
    ) -> RunStateful:
        """Read a run

        Args:
            thread_id: Id of the thread, a UUID.
            run_id: Id of the run, a UUID.
        """
        from ..api.thread_runs import get_thread_run as _operation

        return self._caller.call(_operation, thread_id=thread_id, run_id=run_id)

    def resume_thread_run(
        self,
        *,
        thread_id: str,
        run_id: str,
        body: Any,
    ) -> RunStateful:
        """Give an interrupted run what it asked for

        The body is what the descriptor describes as resume_payload of the interrupt's type. Seen - 400 for a run
        that is not interrupted, and for an unknown one.

        Args:
            thread_id: Id of the thread, a UUID.
            run_id: Id of the run, a UUID.
        """
        from ..api.thread_runs import resume_thread_run as _operation

        return self._caller.call(_operation, thread_id=thread_id, run_id=run_id, body=body)

    def delete_thread_run(
        self,
        *,
        thread_id: str,
        run_id: str,
    ) -> None:
        """Delete a run

        Args:
            thread_id: Id of the thread, a UUID.
            run_id: Id of the run, a UUID.
        """
        from ..api.thread_runs import delete_thread_run as _operation

        return self._caller.call(_operation, thread_id=thread_id, run_id=run_id)

    def wait_for_thread_run_output(
        self,
        *,
        thread_id: str,
        run_id: str,
    ) -> RunWaitResponseStateful:
        """Wait for the output of a run

        Answers when the run is no longer pending; nothing is sent before. Seen - answers at the first error, also
        when the server tries the run again after it.

        Args:
            thread_id: Id of the thread, a UUID.
            run_id: Id of the run, a UUID.
        """
        from ..api.thread_runs import wait_for_thread_run_output as _operation

        return self._caller.call(_operation, thread_id=thread_id, run_id=run_id)

    def stream_thread_run_output(
        self,
        *,
        thread_id: str,
        run_id: str,
    ) -> ItemStream[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]:
        """Follow a run

        Server-sent events of the name agent_event; the data of each is one JSON value. Seen - the id counts from 1
        for each connection, nothing is repeated, and a reader who comes late gets what is left. No event tells the
        end: the stream ends when the run has succeeded or asks for input, and for a run that has failed it never
        does. Every 10 seconds of silence a colon is sent, without a line end, so that the next event seems to have
        no id.

        Args:
            thread_id: Id of the thread, a UUID.
            run_id: Id of the run, a UUID.
        """
        from ..api.thread_runs import stream_thread_run_output as _operation

        return self._caller.stream(_operation, thread_id=thread_id, run_id=run_id)

    def cancel_thread_run(
        self,
        *,
        thread_id: str,
        run_id: str,
        wait: bool | Unset = UNSET,
        action: CancelAction | Unset = UNSET,
    ) -> None:
        """Cancel a run

        Args:
            thread_id: Id of the thread, a UUID.
            run_id: Id of the run, a UUID.
            wait: Answer when the run has stopped. Seen - any value is 422.
            action: What becomes of the run - interrupt stops it, rollback deletes it too, with its checkpoints.
        """
        from ..api.thread_runs import cancel_thread_run as _operation

        return self._caller.call(_operation, thread_id=thread_id, run_id=run_id, wait=wait, action=action)


class AsyncThreadRunsApi:
    """As `ThreadRunsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_thread_runs(
        self,
        *,
        thread_id: str,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
    ) -> list[RunStateful]:
        """List the runs of a thread

        Args:
            thread_id: Id of the thread, a UUID.
            limit: At most this many; 10 if absent.
            offset: Leave out this many at the start.
        """
        from ..api.thread_runs import list_thread_runs as _operation

        return await self._caller.call(_operation, thread_id=thread_id, limit=limit, offset=offset)

    async def create_thread_run(
        self,
        *,
        thread_id: str,
        body: RunCreateStateful,
    ) -> RunStateful:
        """Start a run in a thread

        A thread has one pending run at a time: 409 otherwise, unless multitask_strategy says what to do.

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.thread_runs import create_thread_run as _operation

        return await self._caller.call(_operation, thread_id=thread_id, body=body)

    def create_and_stream_thread_run_output(
        self,
        *,
        thread_id: str,
        body: RunCreateStateful,
    ) -> AsyncItemStream[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]:
        """Start a run in a thread and follow it

        The id of the run is in its events only.

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.thread_runs import create_and_stream_thread_run_output as _operation

        return self._caller.stream(_operation, thread_id=thread_id, body=body)

    async def create_and_wait_for_thread_run_output(
        self,
        *,
        thread_id: str,
        body: RunCreateStateful,
    ) -> RunWaitResponseStateful:
        """Start a run in a thread and wait for its output

        Nothing is sent before the answer is there.

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.thread_runs import create_and_wait_for_thread_run_output as _operation

        return await self._caller.call(_operation, thread_id=thread_id, body=body)

    async def get_thread_run(
        self,
        *,
        thread_id: str,
        run_id: str,
    ) -> RunStateful:
        """Read a run

        Args:
            thread_id: Id of the thread, a UUID.
            run_id: Id of the run, a UUID.
        """
        from ..api.thread_runs import get_thread_run as _operation

        return await self._caller.call(_operation, thread_id=thread_id, run_id=run_id)

    async def resume_thread_run(
        self,
        *,
        thread_id: str,
        run_id: str,
        body: Any,
    ) -> RunStateful:
        """Give an interrupted run what it asked for

        The body is what the descriptor describes as resume_payload of the interrupt's type. Seen - 400 for a run
        that is not interrupted, and for an unknown one.

        Args:
            thread_id: Id of the thread, a UUID.
            run_id: Id of the run, a UUID.
        """
        from ..api.thread_runs import resume_thread_run as _operation

        return await self._caller.call(_operation, thread_id=thread_id, run_id=run_id, body=body)

    async def delete_thread_run(
        self,
        *,
        thread_id: str,
        run_id: str,
    ) -> None:
        """Delete a run

        Args:
            thread_id: Id of the thread, a UUID.
            run_id: Id of the run, a UUID.
        """
        from ..api.thread_runs import delete_thread_run as _operation

        return await self._caller.call(_operation, thread_id=thread_id, run_id=run_id)

    async def wait_for_thread_run_output(
        self,
        *,
        thread_id: str,
        run_id: str,
    ) -> RunWaitResponseStateful:
        """Wait for the output of a run

        Answers when the run is no longer pending; nothing is sent before. Seen - answers at the first error, also
        when the server tries the run again after it.

        Args:
            thread_id: Id of the thread, a UUID.
            run_id: Id of the run, a UUID.
        """
        from ..api.thread_runs import wait_for_thread_run_output as _operation

        return await self._caller.call(_operation, thread_id=thread_id, run_id=run_id)

    def stream_thread_run_output(
        self,
        *,
        thread_id: str,
        run_id: str,
    ) -> AsyncItemStream[ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate]:
        """Follow a run

        Server-sent events of the name agent_event; the data of each is one JSON value. Seen - the id counts from 1
        for each connection, nothing is repeated, and a reader who comes late gets what is left. No event tells the
        end: the stream ends when the run has succeeded or asks for input, and for a run that has failed it never
        does. Every 10 seconds of silence a colon is sent, without a line end, so that the next event seems to have
        no id.

        Args:
            thread_id: Id of the thread, a UUID.
            run_id: Id of the run, a UUID.
        """
        from ..api.thread_runs import stream_thread_run_output as _operation

        return self._caller.stream(_operation, thread_id=thread_id, run_id=run_id)

    async def cancel_thread_run(
        self,
        *,
        thread_id: str,
        run_id: str,
        wait: bool | Unset = UNSET,
        action: CancelAction | Unset = UNSET,
    ) -> None:
        """Cancel a run

        Args:
            thread_id: Id of the thread, a UUID.
            run_id: Id of the run, a UUID.
            wait: Answer when the run has stopped. Seen - any value is 422.
            action: What becomes of the run - interrupt stops it, rollback deletes it too, with its checkpoints.
        """
        from ..api.thread_runs import cancel_thread_run as _operation

        return await self._caller.call(_operation, thread_id=thread_id, run_id=run_id, wait=wait, action=action)
