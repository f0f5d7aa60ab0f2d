# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""The operations of the tag vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.action_response import ActionResponse
    from ..models.tfa_code import TfaCode
    from ..models.vault_entry import VaultEntry
    from ..models.vault_entry_input import VaultEntryInput
    from ..models.vault_entry_key import VaultEntryKey

_DEPRECATED = frozenset(())


class VaultApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_vault(
        self,
        *,
        permissioned_user_id: str | Unset = UNSET,
        domain: str | Unset = UNSET,
    ) -> list[VaultEntry] | VaultEntry:
        """List the vault, or read one entry

        Without parameters a list. With both `permissioned_user_id` and `domain`, which go together, the one entry
        itself and no list.

        Args:
            permissioned_user_id: Whose entry.
            domain: For which site.
        """
        from ..api.vault import get_vault as _operation

        return self._caller.call(_operation, permissioned_user_id=permissioned_user_id, domain=domain)

    def update_vault_entry(
        self,
        *,
        body: VaultEntryInput,
    ) -> VaultEntry:
        """Change the credential of this user and domain"""
        from ..api.vault import update_vault_entry as _operation

        return self._caller.call(_operation, body=body)

    def create_vault_entry(
        self,
        *,
        body: VaultEntryInput,
    ) -> VaultEntry:
        """Store a credential"""
        from ..api.vault import create_vault_entry as _operation

        return self._caller.call(_operation, body=body)

    def delete_vault_entry(
        self,
        *,
        body: VaultEntryKey,
    ) -> ActionResponse:
        """Delete a credential

        The entry is named in a JSON body. The shape of the answer is inferred.
        """
        from ..api.vault import delete_vault_entry as _operation

        return self._caller.call(_operation, body=body)

    def clear_browser_state(
        self,
        *,
        body: VaultEntryKey,
    ) -> ActionResponse:
        """Forget the cookies and storage kept with a credential"""
        from ..api.vault import clear_browser_state as _operation

        return self._caller.call(_operation, body=body)

    def get_tfa_code(
        self,
        *,
        permissioned_user_id: str,
        domain: str,
    ) -> TfaCode:
        """Get the current second-factor code of a credential

        Answered with Cache-Control no-store; 409 for codes by text message and for magic links.

        Args:
            permissioned_user_id: Whose entry.
            domain: For which site.
        """
        from ..api.vault import get_tfa_code as _operation

        return self._caller.call(_operation, permissioned_user_id=permissioned_user_id, domain=domain)


class AsyncVaultApi:
    """As `VaultApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_vault(
        self,
        *,
        permissioned_user_id: str | Unset = UNSET,
        domain: str | Unset = UNSET,
    ) -> list[VaultEntry] | VaultEntry:
        """List the vault, or read one entry

        Without parameters a list. With both `permissioned_user_id` and `domain`, which go together, the one entry
        itself and no list.

        Args:
            permissioned_user_id: Whose entry.
            domain: For which site.
        """
        from ..api.vault import get_vault as _operation

        return await self._caller.call(_operation, permissioned_user_id=permissioned_user_id, domain=domain)

    async def update_vault_entry(
        self,
        *,
        body: VaultEntryInput,
    ) -> VaultEntry:
        """Change the credential of this user and domain"""
        from ..api.vault import update_vault_entry as _operation

        return await self._caller.call(_operation, body=body)

    async def create_vault_entry(
        self,
        *,
        body: VaultEntryInput,
    ) -> VaultEntry:
        """Store a credential"""
        from ..api.vault import create_vault_entry as _operation

        return await self._caller.call(_operation, body=body)

    async def delete_vault_entry(
        self,
        *,
        body: VaultEntryKey,
    ) -> ActionResponse:
        """Delete a credential

        The entry is named in a JSON body. The shape of the answer is inferred.
        """
        from ..api.vault import delete_vault_entry as _operation

        return await self._caller.call(_operation, body=body)

    async def clear_browser_state(
        self,
        *,
        body: VaultEntryKey,
    ) -> ActionResponse:
        """Forget the cookies and storage kept with a credential"""
        from ..api.vault import clear_browser_state as _operation

        return await self._caller.call(_operation, body=body)

    async def get_tfa_code(
        self,
        *,
        permissioned_user_id: str,
        domain: str,
    ) -> TfaCode:
        """Get the current second-factor code of a credential

        Answered with Cache-Control no-store; 409 for codes by text message and for magic links.

        Args:
            permissioned_user_id: Whose entry.
            domain: For which site.
        """
        from ..api.vault import get_tfa_code as _operation

        return await self._caller.call(_operation, permissioned_user_id=permissioned_user_id, domain=domain)
