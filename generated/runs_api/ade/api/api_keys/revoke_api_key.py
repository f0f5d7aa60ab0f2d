# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""Revoke one of one's own API keys"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import put as _put
from ..._write import segment as _segment
from ...models.problem import Problem
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="revokeApiKey",
    method="DELETE",
    path="/api/v1/users/me/apikeys/{apiKeyId}",
    tag="api_keys",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    api_key_id: str,
    *,
    if_match: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/users/me/apikeys/" + _segment("api_key_id", api_key_id),
    }
    _headers: dict[str, Any] = {}
    _put(_headers, "If-Match", if_match)
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | None:
    if response.status_code == 204:
        return None
    if response.status_code == 401:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 403:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 404:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 412:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 428:
        return _parse(response, OPERATION, Problem.from_dict)
    return _parse(response, OPERATION, Problem.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | None]:
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
    if_match: str,
) -> Response[Problem | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        api_key_id=api_key_id,
        if_match=if_match,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    api_key_id: str,
    *,
    client: AuthenticatedClient | Client,
    if_match: str,
) -> Problem | None:
    """Revoke one of one's own API keys

    Args:
        api_key_id: Id of the key, a UUID.
        if_match: The ETag of the key; 428 without it, 412 when the key has changed.
    """
    return sync_detailed(api_key_id=api_key_id, if_match=if_match, client=client).parsed


async def asyncio_detailed(
    api_key_id: str,
    *,
    client: AuthenticatedClient | Client,
    if_match: str,
) -> Response[Problem | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        api_key_id=api_key_id,
        if_match=if_match,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    api_key_id: str,
    *,
    client: AuthenticatedClient | Client,
    if_match: str,
) -> Problem | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(api_key_id=api_key_id, if_match=if_match, client=client)).parsed
