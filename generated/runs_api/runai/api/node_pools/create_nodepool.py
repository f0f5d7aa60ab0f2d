# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Create a node pool

Its nodes are those that carry the label.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status, parse
from ..._write import json_body
from ...models.error import Error
from ...models.node_pool import NodePool
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.node_pool_creation_request import NodePoolCreationRequest

OPERATION = _Operation(
    id="create_nodepool",
    method="POST",
    path="/api/v1/node-pools",
    tag="node_pools",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    body: NodePoolCreationRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {"method": "post", "url": "/api/v1/node-pools"}
    headers: dict[str, Any] = {}
    json_body(kwargs, headers, body, "application/json")
    kwargs["headers"] = headers
    return kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> NodePool | Error | None:
    if response.status_code == 201:
        return parse(response, OPERATION, NodePool.from_dict)
    return parse(response, OPERATION, Error.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[NodePool | Error]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: NodePoolCreationRequest,
) -> Response[NodePool | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: NodePoolCreationRequest,
) -> NodePool | Error | None:
    """Create a node pool

    Its nodes are those that carry the label.
    """
    return sync_detailed(body=body, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: NodePoolCreationRequest,
) -> Response[NodePool | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: NodePoolCreationRequest,
) -> NodePool | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(body=body, client=client)).parsed
