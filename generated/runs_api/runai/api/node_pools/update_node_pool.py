# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Replace a node pool, the older way"""

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
    from ...models.legacy_node_pool_update_request import LegacyNodePoolUpdateRequest

OPERATION = _Operation(
    id="updateNodePool",
    method="PUT",
    path="/v1/k8s/clusters/{clusterId}/node-pools/{id}",
    tag="node_pools",
    idempotent=True,
    streaming=None,
    deprecated=True,
)


def _get_kwargs(
    cluster_id: str,
    id: int,
    *,
    body: LegacyNodePoolUpdateRequest,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/v1/k8s/clusters/" + _segment("cluster_id", cluster_id) + "/node-pools/" + _segment("id", id),
    }
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | None:
    if response.status_code == 202:
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
    cluster_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: LegacyNodePoolUpdateRequest,
) -> Response[Error | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
        id=id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    cluster_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: LegacyNodePoolUpdateRequest,
) -> Error | None:
    """Replace a node pool, the older way

    Args:
        cluster_id: Id of a cluster.
    """
    return sync_detailed(cluster_id=cluster_id, id=id, body=body, client=client).parsed


async def asyncio_detailed(
    cluster_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: LegacyNodePoolUpdateRequest,
) -> Response[Error | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
        id=id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    cluster_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: LegacyNodePoolUpdateRequest,
) -> Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(cluster_id=cluster_id, id=id, body=body, client=client)).parsed
