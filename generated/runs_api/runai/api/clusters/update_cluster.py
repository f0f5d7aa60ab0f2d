# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Rename a cluster or change its domain"""

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
    from ...models.cluster_update_request import ClusterUpdateRequest

OPERATION = _Operation(
    id="updateCluster",
    method="PUT",
    path="/api/v1/clusters/{clusterUuid}",
    tag="clusters",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    cluster_uuid: str,
    *,
    body: ClusterUpdateRequest,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "put", "url": "/api/v1/clusters/" + _segment("cluster_uuid", cluster_uuid)}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | None:
    if response.status_code == 204:
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
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    body: ClusterUpdateRequest,
) -> Response[Error | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    body: ClusterUpdateRequest,
) -> Error | None:
    """Rename a cluster or change its domain

    Args:
        cluster_uuid: Id of a cluster.
    """
    return sync_detailed(cluster_uuid=cluster_uuid, body=body, client=client).parsed


async def asyncio_detailed(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    body: ClusterUpdateRequest,
) -> Response[Error | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    body: ClusterUpdateRequest,
) -> Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(cluster_uuid=cluster_uuid, body=body, client=client)).parsed
