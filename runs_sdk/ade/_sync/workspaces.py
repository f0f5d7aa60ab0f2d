# generated from runs_sdk/ade/_async/workspaces.py by scripts/unasync.py; do not edit
"""Workspaces, their members, and keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..._common.arguments import checked
from ..._common.part import ClientPart
from ..._sync.pages import Pages
from .server import Server

if TYPE_CHECKING:
    from runs_api.ade.models import ApiKey, NewApiKey, Workspace, WorkspaceMemberOut


@checked
class Workspaces(ClientPart):
    """The workspaces of the server that the key may see: `client.workspaces`. Members are those of one of them."""

    def __init__(self, client: Server) -> None:
        self._client = client

    def list(self) -> Pages[Workspace]:
        """All workspaces."""
        from runs_api.ade.api.workspaces import list_workspaces

        return self._client.paginate(list_workspaces)

    def get(self, workspace_id: str | None = None) -> Workspace:
        """A workspace, by default the client's own. Raises NotFoundError."""
        from runs_api.ade.api.workspaces import read_workspace

        found: Workspace = self._model(read_workspace, workspace_id=workspace_id or self._client.workspace_id)
        return found

    def create(self, name: str, *, slug: str | None = None) -> Workspace:
        """Make a workspace. Raises ConflictError when its slug is taken."""
        from runs_api.ade.api.workspaces import create_workspace
        from runs_api.ade.models import WorkspaceCreate

        body = {"name": name, **({} if slug is None else {"slug": slug})}
        found: Workspace = self._model(create_workspace, body=WorkspaceCreate.from_dict(body))
        return found

    def pause(self, paused: bool = True, *, workspace_id: str | None = None) -> Workspace:
        """Let uploads start no runs, or let them start runs again. Runs can be started all the same."""
        from runs_api.ade.api.workspaces import update_workspace
        from runs_api.ade.models import WorkspaceUpdate

        body = WorkspaceUpdate.from_dict({"processing_paused": paused})
        found: Workspace = self._model(
            update_workspace, workspace_id=workspace_id or self._client.workspace_id, body=body
        )
        return found

    def members(self, workspace_id: str | None = None) -> Pages[WorkspaceMemberOut]:
        """The members of a workspace, by default of the client's own."""
        from runs_api.ade.api.workspaces import list_workspace_members

        return self._client.paginate(list_workspace_members, workspace_id=workspace_id or self._client.workspace_id)

    def add_member(
        self, user_id: str, role_ids: Sequence[str], *, workspace_id: str | None = None
    ) -> WorkspaceMemberOut:
        """Make somebody a member, with these roles."""
        from runs_api.ade.api.workspaces import add_workspace_member
        from runs_api.ade.models import WorkspaceMemberCreate

        body = WorkspaceMemberCreate.from_dict({"user_id": user_id, "role_ids": list(role_ids)})
        place = workspace_id or self._client.workspace_id
        found: WorkspaceMemberOut = self._model(add_workspace_member, workspace_id=place, body=body)
        return found

    def remove_member(self, user_id: str, *, workspace_id: str | None = None) -> None:
        """Let somebody be no member any more."""
        from runs_api.ade.api.workspaces import remove_workspace_member

        place = workspace_id or self._client.workspace_id
        self._client._request_model(remove_workspace_member, {"workspace_id": place, "user_id": user_id})

    def _model(self, operation: Any, **parameters: Any) -> Any:
        return self._client._model(operation, parameters)


@checked
class ApiKeys(ClientPart):
    """The keys of the user whose key the client has: `client.api_keys`."""

    def __init__(self, client: Server) -> None:
        self._client = client

    def list(self) -> Pages[ApiKey]:
        """All keys, without their secrets."""
        from runs_api.ade.api.api_keys import list_api_keys

        return self._client.paginate(list_api_keys)

    def create(self, name: str, *, expires_in_days: int | None = None) -> NewApiKey:
        """Make a key. Its secret is in this answer and nowhere else."""
        from runs_api.ade.api.api_keys import create_api_key
        from runs_api.ade.models import ApiKeyCreate

        body = {"name": name, **({} if expires_in_days is None else {"expires_in_days": expires_in_days})}
        made: NewApiKey = self._client._model(create_api_key, {"body": ApiKeyCreate.from_dict(body)})
        return made

    def revoke(self, api_key_id: str) -> None:
        """Let a key open nothing any more."""
        from runs_api.ade.api.api_keys import revoke_api_key

        self._client._request_model(revoke_api_key, {"api_key_id": api_key_id})
