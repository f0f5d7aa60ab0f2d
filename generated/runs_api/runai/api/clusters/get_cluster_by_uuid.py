# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Read a cluster"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.displayed_cluster import DisplayedCluster
from ...models.error import Error
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.get_cluster_by_uuid_verbosity import GetClusterByUuidVerbosity

OPERATION = _Operation(
    id="get_cluster_by_uuid",
    method="GET",
    path="/api/v1/clusters/{clusterUuid}",
    tag="clusters",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    cluster_uuid: str,
    *,
    verbosity: GetClusterByUuidVerbosity | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/clusters/" + _segment("cluster_uuid", cluster_uuid)}
    _params: dict[str, Any] = {}
    _query(_params, "verbosity", verbosity)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DisplayedCluster | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, DisplayedCluster.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DisplayedCluster | Error]:
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
    verbosity: GetClusterByUuidVerbosity | Unset = UNSET,
) -> Response[DisplayedCluster | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        verbosity=verbosity,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    verbosity: GetClusterByUuidVerbosity | Unset = UNSET,
) -> DisplayedCluster | Error | None:
    """Read a cluster

    Args:
        cluster_uuid: Id of a cluster.
        verbosity: How much of each item to return.
    """
    return sync_detailed(cluster_uuid=cluster_uuid, verbosity=verbosity, client=client).parsed


async def asyncio_detailed(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    verbosity: GetClusterByUuidVerbosity | Unset = UNSET,
) -> Response[DisplayedCluster | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        verbosity=verbosity,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    verbosity: GetClusterByUuidVerbosity | Unset = UNSET,
) -> DisplayedCluster | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(cluster_uuid=cluster_uuid, verbosity=verbosity, client=client)).parsed
