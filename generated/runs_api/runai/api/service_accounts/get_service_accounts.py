# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""List service accounts"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of
from ...models.error import Error
from ...models.service_account import ServiceAccount
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="get_service_accounts",
    method="GET",
    path="/api/v1/service-accounts",
    tag="service_accounts",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs() -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/service-accounts"}
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[ServiceAccount] | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, list_of(ServiceAccount.from_dict))
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[ServiceAccount] | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[ServiceAccount] | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs()
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> list[ServiceAccount] | Error | None:
    """List service accounts"""
    return sync_detailed(client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[ServiceAccount] | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs()
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> list[ServiceAccount] | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(client=client)).parsed
