# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""The operations of the tag api_keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.api_key import ApiKey
    from ..models.api_key_create import ApiKeyCreate
    from ..models.api_key_page import ApiKeyPage
    from ..models.join_operator import JoinOperator
    from ..models.new_api_key import NewApiKey

_DEPRECATED = frozenset(())


class ApiKeysApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_api_keys(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        filters: str | Unset = UNSET,
        join_operator: JoinOperator | Unset = UNSET,
        q: str | Unset = UNSET,
        include_total: bool | Unset = UNSET,
    ) -> ApiKeyPage:
        """List one's own API keys

        Args:
            limit: So many in a page; 50 if absent.
            cursor: Where the page starts, from the page before. Goes with the same sort and filters.
            sort: What to sort by, as JSON, such as [{"id": "createdAt", "desc": true}].
            filters: Conditions, as JSON, such as [{"id": "status", "operator": "eq", "value": "failed"}].
            join_operator: Whether all conditions must hold (and, the default) or one of them (or).
            q: Words to search for; at most 200 characters and 8 words.
            include_total: Count all that match.
        """
        from ..api.api_keys import list_api_keys as _operation

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

    def create_api_key(
        self,
        *,
        body: ApiKeyCreate,
    ) -> NewApiKey:
        """Make an API key

        Needs the permission api_keys.manage_all. The key may do what its user may do.
        """
        from ..api.api_keys import create_api_key as _operation

        return self._caller.call(_operation, body=body)

    def read_api_key(
        self,
        *,
        api_key_id: str,
    ) -> ApiKey:
        """Read one of one's own API keys

        Args:
            api_key_id: Id of the key, a UUID.
        """
        from ..api.api_keys import read_api_key as _operation

        return self._caller.call(_operation, api_key_id=api_key_id)

    def revoke_api_key(
        self,
        *,
        api_key_id: str,
        if_match: str,
    ) -> None:
        """Revoke one of one's own API keys

        Args:
            api_key_id: Id of the key, a UUID.
            if_match: The ETag of the key; 428 without it, 412 when the key has changed.
        """
        from ..api.api_keys import revoke_api_key as _operation

        return self._caller.call(_operation, api_key_id=api_key_id, if_match=if_match)


class AsyncApiKeysApi:
    """As `ApiKeysApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_api_keys(
        self,
        *,
        limit: int | Unset = UNSET,
        cursor: str | Unset = UNSET,
        sort: str | Unset = UNSET,
        filters: str | Unset = UNSET,
        join_operator: JoinOperator | Unset = UNSET,
        q: str | Unset = UNSET,
        include_total: bool | Unset = UNSET,
    ) -> ApiKeyPage:
        """List one's own API keys

        Args:
            limit: So many in a page; 50 if absent.
            cursor: Where the page starts, from the page before. Goes with the same sort and filters.
            sort: What to sort by, as JSON, such as [{"id": "createdAt", "desc": true}].
            filters: Conditions, as JSON, such as [{"id": "status", "operator": "eq", "value": "failed"}].
            join_operator: Whether all conditions must hold (and, the default) or one of them (or).
            q: Words to search for; at most 200 characters and 8 words.
            include_total: Count all that match.
        """
        from ..api.api_keys import list_api_keys as _operation

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

    async def create_api_key(
        self,
        *,
        body: ApiKeyCreate,
    ) -> NewApiKey:
        """Make an API key

        Needs the permission api_keys.manage_all. The key may do what its user may do.
        """
        from ..api.api_keys import create_api_key as _operation

        return await self._caller.call(_operation, body=body)

    async def read_api_key(
        self,
        *,
        api_key_id: str,
    ) -> ApiKey:
        """Read one of one's own API keys

        Args:
            api_key_id: Id of the key, a UUID.
        """
        from ..api.api_keys import read_api_key as _operation

        return await self._caller.call(_operation, api_key_id=api_key_id)

    async def revoke_api_key(
        self,
        *,
        api_key_id: str,
        if_match: str,
    ) -> None:
        """Revoke one of one's own API keys

        Args:
            api_key_id: Id of the key, a UUID.
            if_match: The ETag of the key; 428 without it, 412 when the key has changed.
        """
        from ..api.api_keys import revoke_api_key as _operation

        return await self._caller.call(_operation, api_key_id=api_key_id, if_match=if_match)
