# generated from openapi/acp_v0_1.yaml by scripts/generate.py; do not edit
"""The operations of the tag threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.run import Run
    from ..models.thread import Thread
    from ..models.thread_create import ThreadCreate
    from ..models.thread_search_request import ThreadSearchRequest

_DEPRECATED = frozenset(())


class ThreadsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_run_threadstate(
        self,
        *,
        run_id: str,
    ) -> dict[str, Any]:
        """Read the state of the thread that a run belongs to

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.threads import get_run_threadstate as _operation

        return self._caller.call(_operation, run_id=run_id)

    def create_thread(
        self,
        *,
        body: ThreadCreate,
    ) -> Thread:
        """Make a thread"""
        from ..api.threads import create_thread as _operation

        return self._caller.call(_operation, body=body)

    def search_threads(
        self,
        *,
        body: ThreadSearchRequest,
    ) -> list[Thread]:
        """Search threads"""
        from ..api.threads import search_threads as _operation

        return self._caller.call(_operation, body=body)

    def get_thread(
        self,
        *,
        thread_id: str,
    ) -> Thread:
        """Read a thread

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import get_thread as _operation

        return self._caller.call(_operation, thread_id=thread_id)

    def delete_thread(
        self,
        *,
        thread_id: str,
    ) -> Thread:
        """Delete a thread

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import delete_thread as _operation

        return self._caller.call(_operation, thread_id=thread_id)

    def get_thread_state(
        self,
        *,
        thread_id: str,
    ) -> dict[str, Any]:
        """Read the state of a thread

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import get_thread_state as _operation

        return self._caller.call(_operation, thread_id=thread_id)

    def get_thread_history(
        self,
        *,
        thread_id: str,
    ) -> list[Run]:
        """List the runs of a thread

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import get_thread_history as _operation

        return self._caller.call(_operation, thread_id=thread_id)


class AsyncThreadsApi:
    """As `ThreadsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_run_threadstate(
        self,
        *,
        run_id: str,
    ) -> dict[str, Any]:
        """Read the state of the thread that a run belongs to

        Args:
            run_id: Id of the run, a UUID.
        """
        from ..api.threads import get_run_threadstate as _operation

        return await self._caller.call(_operation, run_id=run_id)

    async def create_thread(
        self,
        *,
        body: ThreadCreate,
    ) -> Thread:
        """Make a thread"""
        from ..api.threads import create_thread as _operation

        return await self._caller.call(_operation, body=body)

    async def search_threads(
        self,
        *,
        body: ThreadSearchRequest,
    ) -> list[Thread]:
        """Search threads"""
        from ..api.threads import search_threads as _operation

        return await self._caller.call(_operation, body=body)

    async def get_thread(
        self,
        *,
        thread_id: str,
    ) -> Thread:
        """Read a thread

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import get_thread as _operation

        return await self._caller.call(_operation, thread_id=thread_id)

    async def delete_thread(
        self,
        *,
        thread_id: str,
    ) -> Thread:
        """Delete a thread

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import delete_thread as _operation

        return await self._caller.call(_operation, thread_id=thread_id)

    async def get_thread_state(
        self,
        *,
        thread_id: str,
    ) -> dict[str, Any]:
        """Read the state of a thread

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import get_thread_state as _operation

        return await self._caller.call(_operation, thread_id=thread_id)

    async def get_thread_history(
        self,
        *,
        thread_id: str,
    ) -> list[Run]:
        """List the runs of a thread

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import get_thread_history as _operation

        return await self._caller.call(_operation, thread_id=thread_id)
