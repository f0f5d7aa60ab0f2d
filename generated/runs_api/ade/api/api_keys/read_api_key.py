# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""Read one of one's own API keys"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import segment as _segment
from ...models.api_key import ApiKey
from ...models.problem import Problem
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="readApiKey",
    method="GET",
    path="/api/v1/users/me/apikeys/{apiKeyId}",
    tag="api_keys",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    api_key_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/users/me/apikeys/" + _segment("api_key_id", api_key_id)}
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ApiKey | Problem | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, ApiKey.from_dict)
    if response.status_code == 401:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 403:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 404:
        return _parse(response, OPERATION, Problem.from_dict)
    return _parse(response, OPERATION, Problem.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ApiKey | Problem]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    api_key_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ApiKey | Problem]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        api_key_id=api_key_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    api_key_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> ApiKey | Problem | None:
    """Read one of one's own API keys

    Args:
        api_key_id: Id of the key, a UUID.
    """
    return sync_detailed(api_key_id=api_key_id, client=client).parsed


async def asyncio_detailed(
    api_key_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ApiKey | Problem]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        api_key_id=api_key_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    api_key_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> ApiKey | Problem | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(api_key_id=api_key_id, client=client)).parsed
