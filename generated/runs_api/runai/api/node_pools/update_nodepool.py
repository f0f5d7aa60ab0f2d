# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Replace a node pool's settings"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.error import Error
from ...models.node_pool import NodePool
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.node_pool_update_request import NodePoolUpdateRequest

OPERATION = _Operation(
    id="update_nodepool",
    method="PUT",
    path="/api/v1/node-pools/{nodepoolId}",
    tag="node_pools",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    nodepool_id: str,
    *,
    body: NodePoolUpdateRequest,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "put", "url": "/api/v1/node-pools/" + _segment("nodepool_id", nodepool_id)}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> NodePool | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, NodePool.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[NodePool | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    nodepool_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: NodePoolUpdateRequest,
) -> Response[NodePool | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        nodepool_id=nodepool_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    nodepool_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: NodePoolUpdateRequest,
) -> NodePool | Error | None:
    """Replace a node pool's settings

    Args:
        nodepool_id: Id of a node pool.
    """
    return sync_detailed(nodepool_id=nodepool_id, body=body, client=client).parsed


async def asyncio_detailed(
    nodepool_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: NodePoolUpdateRequest,
) -> Response[NodePool | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        nodepool_id=nodepool_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    nodepool_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: NodePoolUpdateRequest,
) -> NodePool | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(nodepool_id=nodepool_id, body=body, client=client)).parsed
