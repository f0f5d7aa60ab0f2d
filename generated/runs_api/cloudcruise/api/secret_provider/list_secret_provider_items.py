# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""List what a password manager holds"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.secret_provider_item import SecretProviderItem
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="listSecretProviderItems",
    method="GET",
    path="/secret-providers/{provider_id}/items",
    tag="secret_provider",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    provider_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/secret-providers/" + _segment("provider_id", provider_id) + "/items",
    }
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[SecretProviderItem] | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, list_of(SecretProviderItem.from_dict))
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[SecretProviderItem] | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    provider_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[SecretProviderItem] | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        provider_id=provider_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    provider_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> list[SecretProviderItem] | ErrorResponse | None:
    """List what a password manager holds

    Args:
        provider_id: The provider.
    """
    return sync_detailed(provider_id=provider_id, client=client).parsed


async def asyncio_detailed(
    provider_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[SecretProviderItem] | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        provider_id=provider_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    provider_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> list[SecretProviderItem] | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(provider_id=provider_id, client=client)).parsed
