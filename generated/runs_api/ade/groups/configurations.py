# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""The operations of the tag configurations."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.configuration import Configuration
    from ..models.configuration_create import ConfigurationCreate
    from ..models.configuration_page import ConfigurationPage
    from ..models.join_operator import JoinOperator

_DEPRECATED = frozenset(())


class ConfigurationsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_configurations(
        self,
        *,
        workspace_id: str,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        filters: str | Unset = UNSET,
        join_operator: JoinOperator | Unset = UNSET,
        q: str | Unset = UNSET,
        include_total: bool | Unset = UNSET,
    ) -> ConfigurationPage:
        """List the configurations of a workspace

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            limit: So many in a page; 50 if absent.
            cursor: Where the page starts, from the page before. Goes with the same sort and filters.
            sort: What to sort by, as JSON, such as [{"id": "createdAt", "desc": true}].
            filters: Conditions, as JSON, such as [{"id": "status", "operator": "eq", "value": "failed"}].
            join_operator: Whether all conditions must hold (and, the default) or one of them (or).
            q: Words to search for; at most 200 characters and 8 words.
            include_total: Count all that match.
        """
        from ..api.configurations import list_configurations as _operation

        return self._caller.call(
            _operation,
            workspace_id=workspace_id,
            limit=limit,
            cursor=cursor,
            sort=sort,
            filters=filters,
            join_operator=join_operator,
            q=q,
            include_total=include_total,
        )

    def create_configuration(
        self,
        *,
        workspace_id: str,
        body: ConfigurationCreate,
    ) -> Configuration:
        """Make a configuration

        It is a draft. A run with the operation publish makes it the active one.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        """
        from ..api.configurations import create_configuration as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, body=body)

    def read_configuration(
        self,
        *,
        workspace_id: str,
        configuration_id: str,
    ) -> Configuration:
        """Read a configuration

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            configuration_id: Id of the configuration, a UUID.
        """
        from ..api.configurations import read_configuration as _operation

        return self._caller.call(_operation, workspace_id=workspace_id, configuration_id=configuration_id)


class AsyncConfigurationsApi:
    """As `ConfigurationsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_configurations(
        self,
        *,
        workspace_id: str,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        filters: str | Unset = UNSET,
        join_operator: JoinOperator | Unset = UNSET,
        q: str | Unset = UNSET,
        include_total: bool | Unset = UNSET,
    ) -> ConfigurationPage:
        """List the configurations of a workspace

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            limit: So many in a page; 50 if absent.
            cursor: Where the page starts, from the page before. Goes with the same sort and filters.
            sort: What to sort by, as JSON, such as [{"id": "createdAt", "desc": true}].
            filters: Conditions, as JSON, such as [{"id": "status", "operator": "eq", "value": "failed"}].
            join_operator: Whether all conditions must hold (and, the default) or one of them (or).
            q: Words to search for; at most 200 characters and 8 words.
            include_total: Count all that match.
        """
        from ..api.configurations import list_configurations as _operation

        return await self._caller.call(
            _operation,
            workspace_id=workspace_id,
            limit=limit,
            cursor=cursor,
            sort=sort,
            filters=filters,
            join_operator=join_operator,
            q=q,
            include_total=include_total,
        )

    async def create_configuration(
        self,
        *,
        workspace_id: str,
        body: ConfigurationCreate,
    ) -> Configuration:
        """Make a configuration

        It is a draft. A run with the operation publish makes it the active one.

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        """
        from ..api.configurations import create_configuration as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, body=body)

    async def read_configuration(
        self,
        *,
        workspace_id: str,
        configuration_id: str,
    ) -> Configuration:
        """Read a configuration

        Args:
            workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
            configuration_id: Id of the configuration, a UUID.
        """
        from ..api.configurations import read_configuration as _operation

        return await self._caller.call(_operation, workspace_id=workspace_id, configuration_id=configuration_id)
