# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""The operations of the tag workspaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.join_operator import JoinOperator
    from ..models.workspace import Workspace
    from ..models.workspace_create import WorkspaceCreate
    from ..models.workspace_page import WorkspacePage
    from ..models.workspace_update import WorkspaceUpdate

_DEPRECATED = frozenset(())


class WorkspacesApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_workspaces(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        filters: str | Unset = UNSET,
        join_operator: JoinOperator | Unset = UNSET,
        q: str | Unset = UNSET,
        include_total: bool | Unset = UNSET,
    ) -> WorkspacePage:
        """List the workspaces that one may see

        Args:
            limit: So many in a page; 50 if absent.
            cursor: Where the page starts, from the page before. Goes with the same sort and filters.
            sort: What to sort by, as JSON, such as [{"id": "createdAt", "desc": true}].
            filters: Conditions, as JSON, such as [{"id": "status", "operator": "eq", "value": "failed"}].
            join_operator: Whether all conditions must hold (and, the default) or one of them (or).
            q: Words to search for; at most 200 characters and 8 words.
            include_total: Count all that match.
        """
        from ..api.workspaces import list_workspaces as _operation

        return self._caller.call(
            _operation,
            limit=limit,
            cursor=cursor,
            sort=sort,
            filters=filters,
            join_operator=join_operator,
            q=q,
            include_total=include_total,
        )

    def create_workspace(
        self,
        *,
        body: WorkspaceCreate,
    ) -> Workspace:
        """Make a workspace"""
        from ..api.workspaces import create_workspace as _operation

        return self._caller.call(_operation, body=body)

    def read_workspace(
        self,
        *,
        workspace_id: str,
    ) -> Workspace:
        """Read a workspace

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        """
        from ..api.workspaces import read_workspace as _operation

        return self._caller.call(_operation, workspace_id=workspace_id)

    def update_workspace(
        self,
        *,
        workspace_id: str,
        body: WorkspaceUpdate,
    ) -> Workspace:
        """Change a workspace

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        """
        from ..api.workspaces import update_workspace as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, body=body)


class AsyncWorkspacesApi:
    """As `WorkspacesApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_workspaces(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        filters: str | Unset = UNSET,
        join_operator: JoinOperator | Unset = UNSET,
        q: str | Unset = UNSET,
        include_total: bool | Unset = UNSET,
    ) -> WorkspacePage:
        """List the workspaces that one may see

        Args:
            limit: So many in a page; 50 if absent.
            cursor: Where the page starts, from the page before. Goes with the same sort and filters.
            sort: What to sort by, as JSON, such as [{"id": "createdAt", "desc": true}].
            filters: Conditions, as JSON, such as [{"id": "status", "operator": "eq", "value": "failed"}].
            join_operator: Whether all conditions must hold (and, the default) or one of them (or).
            q: Words to search for; at most 200 characters and 8 words.
            include_total: Count all that match.
        """
        from ..api.workspaces import list_workspaces as _operation

        return await self._caller.call(
            _operation,
            limit=limit,
            cursor=cursor,
            sort=sort,
            filters=filters,
            join_operator=join_operator,
            q=q,
            include_total=include_total,
        )

    async def create_workspace(
        self,
        *,
        body: WorkspaceCreate,
    ) -> Workspace:
        """Make a workspace"""
        from ..api.workspaces import create_workspace as _operation

        return await self._caller.call(_operation, body=body)

    async def read_workspace(
        self,
        *,
        workspace_id: str,
    ) -> Workspace:
        """Read a workspace

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        """
        from ..api.workspaces import read_workspace as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id)

    async def update_workspace(
        self,
        *,
        workspace_id: str,
        body: WorkspaceUpdate,
    ) -> Workspace:
        """Change a workspace

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        """
        from ..api.workspaces import update_workspace as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, body=body)
