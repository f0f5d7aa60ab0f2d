# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Switch a service account on or off"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.error import Error
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.service_account_patch_request import ServiceAccountPatchRequest

OPERATION = _Operation(
    id="update_service_account_by_id",
    method="PATCH",
    path="/api/v1/service-accounts/{serviceAccountId}",
    tag="service_accounts",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    service_account_id: str,
    *,
    body: ServiceAccountPatchRequest,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v1/service-accounts/" + _segment("service_account_id", service_account_id),
    }
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | None:
    if response.status_code == 200:
        return None
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | None]:
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
    body: ServiceAccountPatchRequest,
) -> Response[Error | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        service_account_id=service_account_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    service_account_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ServiceAccountPatchRequest,
) -> Error | None:
    """Switch a service account on or off

    Args:
        service_account_id: Id of a service account.
    """
    return sync_detailed(service_account_id=service_account_id, body=body, client=client).parsed


async def asyncio_detailed(
    service_account_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ServiceAccountPatchRequest,
) -> Response[Error | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        service_account_id=service_account_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    service_account_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ServiceAccountPatchRequest,
) -> Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(service_account_id=service_account_id, body=body, client=client)).parsed
