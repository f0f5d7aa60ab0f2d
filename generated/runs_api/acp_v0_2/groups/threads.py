# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
"""The operations of the tag threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.thread import Thread
    from ..models.thread_create import ThreadCreate
    from ..models.thread_patch import ThreadPatch
    from ..models.thread_search_request import ThreadSearchRequest
    from ..models.thread_state import ThreadState

_DEPRECATED = frozenset(())


class ThreadsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def create_thread(
        self,
        *,
        body: ThreadCreate,
    ) -> Thread:
        """Make a thread

        Seen - without metadata it is 500.
        """
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
    ) -> None:
        """Delete a thread

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import delete_thread as _operation

        return self._caller.call(_operation, thread_id=thread_id)

    def patch_thread(
        self,
        *,
        thread_id: str,
        body: ThreadPatch,
    ) -> Thread:
        """Change a thread

        Metadata are merged; values and messages make a new state.

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import patch_thread as _operation

        return self._caller.call(_operation, thread_id=thread_id, body=body)

    def copy_thread(
        self,
        *,
        thread_id: str,
    ) -> Thread:
        """Copy a thread with its state

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import copy_thread as _operation

        return self._caller.call(_operation, thread_id=thread_id)

    def get_thread_history(
        self,
        *,
        thread_id: str,
        limit: int | Unset = UNSET,
        before: str | Unset = UNSET,
    ) -> list[ThreadState]:
        """List the states that a thread has had

        Args:
            thread_id: Id of the thread, a UUID.
            limit: At most this many; 10 if absent.
            before: Only states before the checkpoint with this id.
        """
        from ..api.threads import get_thread_history as _operation

        return self._caller.call(_operation, thread_id=thread_id, limit=limit, before=before)


class AsyncThreadsApi:
    """As `ThreadsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def create_thread(
        self,
        *,
        body: ThreadCreate,
    ) -> Thread:
        """Make a thread

        Seen - without metadata it is 500.
        """
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
    ) -> None:
        """Delete a thread

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import delete_thread as _operation

        return await self._caller.call(_operation, thread_id=thread_id)

    async def patch_thread(
        self,
        *,
        thread_id: str,
        body: ThreadPatch,
    ) -> Thread:
        """Change a thread

        Metadata are merged; values and messages make a new state.

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import patch_thread as _operation

        return await self._caller.call(_operation, thread_id=thread_id, body=body)

    async def copy_thread(
        self,
        *,
        thread_id: str,
    ) -> Thread:
        """Copy a thread with its state

        Args:
            thread_id: Id of the thread, a UUID.
        """
        from ..api.threads import copy_thread as _operation

        return await self._caller.call(_operation, thread_id=thread_id)

    async def get_thread_history(
        self,
        *,
        thread_id: str,
        limit: int | Unset = UNSET,
        before: str | Unset = UNSET,
    ) -> list[ThreadState]:
        """List the states that a thread has had

        Args:
            thread_id: Id of the thread, a UUID.
            limit: At most this many; 10 if absent.
            before: Only states before the checkpoint with this id.
        """
        from ..api.threads import get_thread_history as _operation

        return await self._caller.call(_operation, thread_id=thread_id, limit=limit, before=before)
