# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""Store a credential"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ...models.error_response import ErrorResponse
from ...models.vault_entry import VaultEntry
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.vault_entry_input import VaultEntryInput

OPERATION = _Operation(
    id="createVaultEntry",
    method="POST",
    path="/vault",
    tag="vault",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    body: VaultEntryInput,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "post", "url": "/vault"}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> VaultEntry | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, VaultEntry.from_dict)
    if response.status_code == 201:
        return _parse(response, OPERATION, VaultEntry.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[VaultEntry | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: VaultEntryInput,
) -> Response[VaultEntry | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: VaultEntryInput,
) -> VaultEntry | ErrorResponse | None:
    """Store a credential"""
    return sync_detailed(body=body, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: VaultEntryInput,
) -> Response[VaultEntry | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: VaultEntryInput,
) -> VaultEntry | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(body=body, client=client)).parsed
