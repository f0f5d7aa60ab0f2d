# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag workspaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.http_response import HttpResponse
    from ..models.workspace import Workspace
    from ..models.workspace_creation_request import WorkspaceCreationRequest

_DEPRECATED = frozenset(())


class WorkspacesApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def create_workspace1(
        self,
        *,
        body: WorkspaceCreationRequest,
    ) -> Workspace:
        """Submit a workspace"""
        from ..api.workspaces import create_workspace1 as _operation

        return self._caller.call(_operation, body=body)

    def get_workspace(
        self,
        *,
        workload_id: str,
    ) -> Workspace:
        """Read a workspace

        Args:
            workload_id: Id of a workload.
        """
        from ..api.workspaces import get_workspace as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def delete_workspace(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Delete a workspace

        Args:
            workload_id: Id of a workload.
        """
        from ..api.workspaces import delete_workspace as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def suspend_workspace(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Stop a workspace; it can be resumed

        Args:
            workload_id: Id of a workload.
        """
        from ..api.workspaces import suspend_workspace as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def resume_workspace(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Start a stopped workspace again

        Args:
            workload_id: Id of a workload.
        """
        from ..api.workspaces import resume_workspace as _operation

        return self._caller.call(_operation, workload_id=workload_id)


class AsyncWorkspacesApi:
    """As `WorkspacesApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def create_workspace1(
        self,
        *,
        body: WorkspaceCreationRequest,
    ) -> Workspace:
        """Submit a workspace"""
        from ..api.workspaces import create_workspace1 as _operation

        return await self._caller.call(_operation, body=body)

    async def get_workspace(
        self,
        *,
        workload_id: str,
    ) -> Workspace:
        """Read a workspace

        Args:
            workload_id: Id of a workload.
        """
        from ..api.workspaces import get_workspace as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def delete_workspace(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Delete a workspace

        Args:
            workload_id: Id of a workload.
        """
        from ..api.workspaces import delete_workspace as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def suspend_workspace(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Stop a workspace; it can be resumed

        Args:
            workload_id: Id of a workload.
        """
        from ..api.workspaces import suspend_workspace as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def resume_workspace(
        self,
        *,
        workload_id: str,
    ) -> HttpResponse:
        """Start a stopped workspace again

        Args:
            workload_id: Id of a workload.
        """
        from ..api.workspaces import resume_workspace as _operation

        return await self._caller.call(_operation, workload_id=workload_id)
