# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""List the vault, or read one entry

Without parameters a list. With both `permissioned_user_id` and `domain`, which go together, the one entry itself
and no list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of, one_of
from ..._write import query as _query
from ...models.error_response import ErrorResponse
from ...models.vault_entry import VaultEntry
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getVault",
    method="GET",
    path="/vault",
    tag="vault",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    permissioned_user_id: str | Unset = UNSET,
    domain: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/vault"}
    _params: dict[str, Any] = {}
    _query(_params, "permissioned_user_id", permissioned_user_id)
    _query(_params, "domain", domain)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[VaultEntry] | VaultEntry | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, one_of(list_of(VaultEntry.from_dict), VaultEntry.from_dict))
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[VaultEntry] | VaultEntry | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    permissioned_user_id: str | Unset = UNSET,
    domain: str | Unset = UNSET,
) -> Response[list[VaultEntry] | VaultEntry | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        permissioned_user_id=permissioned_user_id,
        domain=domain,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    permissioned_user_id: str | Unset = UNSET,
    domain: str | Unset = UNSET,
) -> list[VaultEntry] | VaultEntry | ErrorResponse | None:
    """List the vault, or read one entry

    Without parameters a list. With both `permissioned_user_id` and `domain`, which go together, the one entry
    itself and no list.

    Args:
        permissioned_user_id: Whose entry.
        domain: For which site.
    """
    return sync_detailed(permissioned_user_id=permissioned_user_id, domain=domain, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    permissioned_user_id: str | Unset = UNSET,
    domain: str | Unset = UNSET,
) -> Response[list[VaultEntry] | VaultEntry | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        permissioned_user_id=permissioned_user_id,
        domain=domain,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    permissioned_user_id: str | Unset = UNSET,
    domain: str | Unset = UNSET,
) -> list[VaultEntry] | VaultEntry | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(permissioned_user_id=permissioned_user_id, domain=domain, client=client)).parsed
