# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag service_accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.regenerate_service_account_secret_response import RegenerateServiceAccountSecretResponse
    from ..models.service_account import ServiceAccount
    from ..models.service_account_creation_request import ServiceAccountCreationRequest
    from ..models.service_account_patch_request import ServiceAccountPatchRequest
    from ..models.service_account_post_response import ServiceAccountPostResponse

_DEPRECATED = frozenset(())


class ServiceAccountsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_service_accounts(
        self,
    ) -> list[ServiceAccount]:
        """List service accounts"""
        from ..api.service_accounts import get_service_accounts as _operation

        return self._caller.call(_operation)

    def create_service_account(
        self,
        *,
        body: ServiceAccountCreationRequest,
    ) -> ServiceAccountPostResponse:
        """Create a service account

        Its secret is in this answer only.
        """
        from ..api.service_accounts import create_service_account as _operation

        return self._caller.call(_operation, body=body)

    def get_service_account_by_id(
        self,
        *,
        service_account_id: str,
    ) -> ServiceAccount:
        """Read a service account

        Args:
            service_account_id: Id of a service account.
        """
        from ..api.service_accounts import get_service_account_by_id as _operation

        return self._caller.call(_operation, service_account_id=service_account_id)

    def delete_service_account_by_id(
        self,
        *,
        service_account_id: str,
    ) -> None:
        """Delete a service account

        Args:
            service_account_id: Id of a service account.
        """
        from ..api.service_accounts import delete_service_account_by_id as _operation

        return self._caller.call(_operation, service_account_id=service_account_id)

    def update_service_account_by_id(
        self,
        *,
        service_account_id: str,
        body: ServiceAccountPatchRequest,
    ) -> None:
        """Switch a service account on or off

        Args:
            service_account_id: Id of a service account.
        """
        from ..api.service_accounts import update_service_account_by_id as _operation

        return self._caller.call(_operation, service_account_id=service_account_id, body=body)

    def regenerate_service_account_secret(
        self,
        *,
        service_account_id: str,
    ) -> RegenerateServiceAccountSecretResponse:
        """Give a service account a new secret

        Args:
            service_account_id: Id of a service account.
        """
        from ..api.service_accounts import regenerate_service_account_secret as _operation

        return self._caller.call(_operation, service_account_id=service_account_id)


class AsyncServiceAccountsApi:
    """As `ServiceAccountsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_service_accounts(
        self,
    ) -> list[ServiceAccount]:
        """List service accounts"""
        from ..api.service_accounts import get_service_accounts as _operation

        return await self._caller.call(_operation)

    async def create_service_account(
        self,
        *,
        body: ServiceAccountCreationRequest,
    ) -> ServiceAccountPostResponse:
        """Create a service account

        Its secret is in this answer only.
        """
        from ..api.service_accounts import create_service_account as _operation

        return await self._caller.call(_operation, body=body)

    async def get_service_account_by_id(
        self,
        *,
        service_account_id: str,
    ) -> ServiceAccount:
        """Read a service account

        Args:
            service_account_id: Id of a service account.
        """
        from ..api.service_accounts import get_service_account_by_id as _operation

        return await self._caller.call(_operation, service_account_id=service_account_id)

    async def delete_service_account_by_id(
        self,
        *,
        service_account_id: str,
    ) -> None:
        """Delete a service account

        Args:
            service_account_id: Id of a service account.
        """
        from ..api.service_accounts import delete_service_account_by_id as _operation

        return await self._caller.call(_operation, service_account_id=service_account_id)

    async def update_service_account_by_id(
        self,
        *,
        service_account_id: str,
        body: ServiceAccountPatchRequest,
    ) -> None:
        """Switch a service account on or off

        Args:
            service_account_id: Id of a service account.
        """
        from ..api.service_accounts import update_service_account_by_id as _operation

        return await self._caller.call(_operation, service_account_id=service_account_id, body=body)

    async def regenerate_service_account_secret(
        self,
        *,
        service_account_id: str,
    ) -> RegenerateServiceAccountSecretResponse:
        """Give a service account a new secret

        Args:
            service_account_id: Id of a service account.
        """
        from ..api.service_accounts import regenerate_service_account_secret as _operation

        return await self._caller.call(_operation, service_account_id=service_account_id)
