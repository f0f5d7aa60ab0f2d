# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""List a cluster's node pools, the older way"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of
from ..._write import segment as _segment
from ...models.error import Error
from ...models.legacy_node_pool import LegacyNodePool
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getNodePools",
    method="GET",
    path="/v1/k8s/clusters/{clusterId}/node-pools",
    tag="node_pools",
    idempotent=True,
    streaming=None,
    deprecated=True,
)


def _get_kwargs(
    cluster_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/k8s/clusters/" + _segment("cluster_id", cluster_id) + "/node-pools",
    }
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[LegacyNodePool] | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, list_of(LegacyNodePool.from_dict))
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[LegacyNodePool] | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    cluster_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[LegacyNodePool] | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    cluster_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> list[LegacyNodePool] | Error | None:
    """List a cluster's node pools, the older way

    Args:
        cluster_id: Id of a cluster.
    """
    return sync_detailed(cluster_id=cluster_id, client=client).parsed


async def asyncio_detailed(
    cluster_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[LegacyNodePool] | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    cluster_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> list[LegacyNodePool] | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(cluster_id=cluster_id, client=client)).parsed
