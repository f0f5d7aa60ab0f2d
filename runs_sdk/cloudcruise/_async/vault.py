"""`client.vault` and `client.workflows`."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any

from ..._common.arguments import checked
from ..._common.part import ClientPart
from ...core.errors import DecodeError
from ...core.hidden import Hidden
from ..models import SecretProvider, SecretProviderItem
from ..vault import Cipher, VaultEntry, seal
from .server import AsyncServer


@checked
class AsyncVault:
    """The credentials that workflows log in with. Secrets are encrypted here, before they are sent."""

    def __init__(self, client: AsyncServer, key: str | None) -> None:
        self._client = client
        self._key = key

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    async def create(self, domain: str, permissioned_user_id: str, **fields: Any) -> VaultEntry:
        """Store a credential: user_name, password, tfa_secret, proxy_value and the other fields of a vault entry.

        Raises ConfigError when the encryption key is missing or makes no sense.
        """
        from runs_api.cloudcruise.api.vault import create_vault_entry

        given, fields = Hidden(fields), {}  # tracebacks show local variables
        return await self._store(create_vault_entry, domain, permissioned_user_id, given)

    async def update(self, domain: str, permissioned_user_id: str, **fields: Any) -> VaultEntry:
        """Change the credential of this user and domain."""
        from runs_api.cloudcruise.api.vault import update_vault_entry

        given, fields = Hidden(fields), {}
        return await self._store(update_vault_entry, domain, permissioned_user_id, given)

    async def _store(self, operation: Any, domain: str, user: str, fields: Hidden[dict[str, Any]]) -> VaultEntry:
        from runs_api.cloudcruise.models import VaultEntryInput

        given = seal(Hidden(self._key), fields)
        body = VaultEntryInput.from_dict({"domain": domain, "permissioned_user_id": user, **given})
        return VaultEntry.from_wire(await self._client._request_json(operation, {"body": body}))

    async def list(self, *, decrypt: bool = False) -> list[VaultEntry]:
        """All entries; their secrets encrypted, unless `decrypt` asks for them."""
        from runs_api.cloudcruise.api.vault import get_vault

        entries = await self._client._model(get_vault, {})
        if not isinstance(entries, list):
            raise DecodeError("cloudcruise: the vault answered with no list of entries.", service="cloudcruise")
        return [self._entry(item.to_dict(), decrypt) for item in entries]

    async def get(self, domain: str, permissioned_user_id: str, *, decrypt: bool = False) -> VaultEntry:
        """One entry. Raises NotFoundError when there is none; with `decrypt`, DecodeError for another key's."""
        from runs_api.cloudcruise.api.vault import get_vault

        key = {"permissioned_user_id": permissioned_user_id, "domain": domain}
        return self._entry(await self._client._request_json(get_vault, key), decrypt)

    def _entry(self, wire: Mapping[str, Any], decrypt: bool) -> VaultEntry:
        return VaultEntry.from_wire(Cipher(self._key).decrypt_fields(wire) if decrypt else wire)

    async def delete(self, domain: str, permissioned_user_id: str) -> Any:
        """Delete an entry. Returns the service's answer."""
        from runs_api.cloudcruise.api.vault import delete_vault_entry

        return await self._client._request_model(delete_vault_entry, {"body": _key(domain, permissioned_user_id)})

    async def clear_browser_state(self, domain: str, permissioned_user_id: str) -> Any:
        """Forget the cookies and storage kept with an entry. Returns the service's answer."""
        from runs_api.cloudcruise.api.vault import clear_browser_state

        return await self._client._request_model(clear_browser_state, {"body": _key(domain, permissioned_user_id)})

    async def tfa_code(self, domain: str, permissioned_user_id: str) -> Any:
        """The current second-factor code: `type`, `code`. Raises ConflictError where codes come by text message."""
        from runs_api.cloudcruise.api.vault import get_tfa_code

        key = {"permissioned_user_id": permissioned_user_id, "domain": domain}
        return await self._client._request_model(get_tfa_code, key)


def _key(domain: str, user: str) -> Any:
    from runs_api.cloudcruise.models import VaultEntryKey

    return VaultEntryKey.from_dict({"domain": domain, "permissioned_user_id": user})


@checked
class AsyncSecretProviders(ClientPart):
    """`client.secret_providers`: where secrets come from that the vault does not hold itself."""

    def __init__(self, client: AsyncServer) -> None:
        self._client = client

    async def list(self) -> list[SecretProvider]:
        """All of them."""
        from runs_api.cloudcruise.api.secret_provider import list_secret_providers

        return [SecretProvider(str(each.id), str(each.provider_type), str(each.name), _given(each, "cache_ttl_seconds"))
                for each in await self._client._model(list_secret_providers, {})]  # fmt: skip

    async def items(self, provider_id: str) -> builtins.list[SecretProviderItem]:
        """The secrets of one. Raises NotFoundError."""
        from runs_api.cloudcruise.api.secret_provider import list_secret_provider_items

        self._client._checked_id(provider_id, "provider_id")
        found = await self._client._model(list_secret_provider_items, {"provider_id": provider_id})
        return [
            SecretProviderItem(str(each.id), str(each.title), str(each.ref), each.to_dict().get("vaultName"))
            for each in found
        ]


def _given(model: Any, name: str) -> Any:
    return model.to_dict().get(name)


@checked
class AsyncWorkflows(ClientPart):
    """What can be run."""

    def __init__(self, client: AsyncServer) -> None:
        self._client = client

    async def __call__(self) -> list[Any]:
        """All workflows of the workspace."""
        return await self.list()

    async def list(self) -> list[Any]:
        """All workflows of the workspace."""
        from runs_api.cloudcruise.api.workflow import list_workflows

        return [*await self._client._model(list_workflows, {})]

    async def get(self, workflow_id: str) -> Any:
        """One workflow, with its nodes. Raises NotFoundError."""
        from runs_api.cloudcruise.api.workflow import get_workflow

        return await self._client._request_model(get_workflow, {"workflow_id": workflow_id})

    async def metadata(self, workflow_id: str) -> dict[str, Any]:
        """What a workflow takes: `input_schema` (JSON Schema) and `vault_schema`. Raises NotFoundError."""
        from runs_api.cloudcruise.api.workflow import get_workflow_metadata

        found = await self._client._request_json(get_workflow_metadata, {"workflow_id": workflow_id})
        inner = found.get("metadata")
        return inner if isinstance(inner, dict) and "input_schema" not in found else found
