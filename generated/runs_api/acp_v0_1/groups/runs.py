# generated from openapi/acp_v0_1.yaml by scripts/generate.py; do not edit
"""The operations of the tag runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, AsyncItemStream, Caller, ItemStream, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.custom_run_result_update import CustomRunResultUpdate
    from ..models.run import Run
    from ..models.run_create import RunCreate
    from ..models.run_error import RunError
    from ..models.run_interrupt import RunInterrupt
    from ..models.run_result import RunResult
    from ..models.run_search_request import RunSearchRequest

_DEPRECATED = frozenset(())


class RunsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def create_run(
        self,
        *,
        body: RunCreate,
    ) -> Run:
        """Start a run in the background"""
        from ..api.runs import create_run as _operation

        return self._caller.call(_operation, body=body)

    def search_runs(
        self,
        *,
        body: RunSearchRequest,
    ) -> list[Run]:
        """Search runs

        All conditions must hold; without conditions all runs are found.
        """
        from ..api.runs import search_runs as _operation

        return self._caller.call(_operation, body=body)

    def get_run(
        self,
        *,
        run_id: str,
    ) -> Run:
        """Read a run

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_run as _operation

        return self._caller.call(_operation, run_id=run_id)

    def resume_run(
        self,
        *,
        run_id: str,
        body: Any,
    ) -> Run:
        """Give an interrupted run what it asked for

        The body is what the descriptor describes as resume_payload of the interrupt's type.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import resume_run as _operation

        return self._caller.call(_operation, run_id=run_id, body=body)

    def delete_run(
        self,
        *,
        run_id: str,
    ) -> Run:
        """Delete a run; one that still runs is cancelled first

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import delete_run as _operation

        return self._caller.call(_operation, run_id=run_id)

    def get_run_output(
        self,
        *,
        run_id: str,
        block_timeout: int | Unset = UNSET,
    ) -> RunResult | RunInterrupt | RunError | None:
        """Read the output of a run, if there is one

        A pending run has none, which is 204; block_timeout lets the server hold the answer until the run is no
        longer pending. Seen: without block_timeout the server holds it for as long as that takes, although it is
        said to answer at once. A run that failed is answered with 200 and an output of type error.

        Args:
            run_id: Id of the run, a UUID.
            block_timeout: Seconds for which the answer may be held; 0 answers at once.
        """
        from ..api.runs import get_run_output as _operation

        return self._caller.call(_operation, run_id=run_id, block_timeout=block_timeout)

    def get_run_stream(
        self,
        *,
        run_id: str,
    ) -> ItemStream[RunResult | CustomRunResultUpdate]:
        """Follow a run

        Server-sent events of the name agent_event, each with an id.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_run_stream as _operation

        return self._caller.stream(_operation, run_id=run_id)


class AsyncRunsApi:
    """As `RunsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def create_run(
        self,
        *,
        body: RunCreate,
    ) -> Run:
        """Start a run in the background"""
        from ..api.runs import create_run as _operation

        return await self._caller.call(_operation, body=body)

    async def search_runs(
        self,
        *,
        body: RunSearchRequest,
    ) -> list[Run]:
        """Search runs

        All conditions must hold; without conditions all runs are found.
        """
        from ..api.runs import search_runs as _operation

        return await self._caller.call(_operation, body=body)

    async def get_run(
        self,
        *,
        run_id: str,
    ) -> Run:
        """Read a run

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_run as _operation

        return await self._caller.call(_operation, run_id=run_id)

    async def resume_run(
        self,
        *,
        run_id: str,
        body: Any,
    ) -> Run:
        """Give an interrupted run what it asked for

        The body is what the descriptor describes as resume_payload of the interrupt's type.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import resume_run as _operation

        return await self._caller.call(_operation, run_id=run_id, body=body)

    async def delete_run(
        self,
        *,
        run_id: str,
    ) -> Run:
        """Delete a run; one that still runs is cancelled first

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import delete_run as _operation

        return await self._caller.call(_operation, run_id=run_id)

    async def get_run_output(
        self,
        *,
        run_id: str,
        block_timeout: int | Unset = UNSET,
    ) -> RunResult | RunInterrupt | RunError | None:
        """Read the output of a run, if there is one

        A pending run has none, which is 204; block_timeout lets the server hold the answer until the run is no
        longer pending. Seen: without block_timeout the server holds it for as long as that takes, although it is
        said to answer at once. A run that failed is answered with 200 and an output of type error.

        Args:
            run_id: Id of the run, a UUID.
            block_timeout: Seconds for which the answer may be held; 0 answers at once.
        """
        from ..api.runs import get_run_output as _operation

        return await self._caller.call(_operation, run_id=run_id, block_timeout=block_timeout)

    def get_run_stream(
        self,
        *,
        run_id: str,
    ) -> AsyncItemStream[RunResult | CustomRunResultUpdate]:
        """Follow a run

        Server-sent events of the name agent_event, each with an id.

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.runs import get_run_stream as _operation

        return self._caller.stream(_operation, run_id=run_id)
