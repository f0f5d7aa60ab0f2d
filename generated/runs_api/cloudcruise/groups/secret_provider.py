# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""The operations of the tag secret_provider."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import AsyncCaller, Caller

if TYPE_CHECKING:
    from ..client import Client
    from ..models.secret_provider import SecretProvider
    from ..models.secret_provider_item import SecretProviderItem

_DEPRECATED = frozenset(())


class SecretProviderApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_secret_providers(
        self,
    ) -> list[SecretProvider]:
        """List the password managers that are connected"""
        from ..api.secret_provider import list_secret_providers as _operation

        return self._caller.call(_operation)

    def list_secret_provider_items(
        self,
        *,
        provider_id: str,
    ) -> list[SecretProviderItem]:
        """List what a password manager holds

        Args:
            provider_id: The provider.
        """
        from ..api.secret_provider import list_secret_provider_items as _operation

        return self._caller.call(_operation, provider_id=provider_id)


class AsyncSecretProviderApi:
    """As `SecretProviderApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_secret_providers(
        self,
    ) -> list[SecretProvider]:
        """List the password managers that are connected"""
        from ..api.secret_provider import list_secret_providers as _operation

        return await self._caller.call(_operation)

    async def list_secret_provider_items(
        self,
        *,
        provider_id: str,
    ) -> list[SecretProviderItem]:
        """List what a password manager holds

        Args:
            provider_id: The provider.
        """
        from ..api.secret_provider import list_secret_provider_items as _operation

        return await self._caller.call(_operation, provider_id=provider_id)
