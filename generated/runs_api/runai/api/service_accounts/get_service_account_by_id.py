# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Read a service account"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import segment as _segment
from ...models.error import Error
from ...models.service_account import ServiceAccount
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="get_service_account_by_id",
    method="GET",
    path="/api/v1/service-accounts/{serviceAccountId}",
    tag="service_accounts",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    service_account_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/service-accounts/" + _segment("service_account_id", service_account_id),
    }
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ServiceAccount | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, ServiceAccount.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ServiceAccount | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    service_account_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ServiceAccount | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        service_account_id=service_account_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    service_account_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> ServiceAccount | Error | None:
    """Read a service account

    Args:
        service_account_id: Id of a service account.
    """
    return sync_detailed(service_account_id=service_account_id, client=client).parsed


async def asyncio_detailed(
    service_account_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ServiceAccount | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        service_account_id=service_account_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    service_account_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> ServiceAccount | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(service_account_id=service_account_id, client=client)).parsed
