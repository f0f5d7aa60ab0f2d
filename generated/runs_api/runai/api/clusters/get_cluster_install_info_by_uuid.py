# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Say how to install or upgrade a cluster"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.cluster_installation_info_response import ClusterInstallationInfoResponse
from ...models.error import Error
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="get_cluster_install_info_by_uuid",
    method="GET",
    path="/api/v1/clusters/{clusterUuid}/cluster-install-info",
    tag="clusters",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    cluster_uuid: str,
    *,
    version: str,
    remote_cluster_url: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/clusters/" + _segment("cluster_uuid", cluster_uuid) + "/cluster-install-info",
    }
    _params: dict[str, Any] = {}
    _query(_params, "version", version)
    _query(_params, "remoteClusterUrl", remote_cluster_url)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ClusterInstallationInfoResponse | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, ClusterInstallationInfoResponse.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ClusterInstallationInfoResponse | Error]:
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
    version: str,
    remote_cluster_url: str | Unset = UNSET,
) -> Response[ClusterInstallationInfoResponse | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        version=version,
        remote_cluster_url=remote_cluster_url,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    version: str,
    remote_cluster_url: str | Unset = UNSET,
) -> ClusterInstallationInfoResponse | Error | None:
    """Say how to install or upgrade a cluster

    Args:
        cluster_uuid: Id of a cluster.
        version: Version of the cluster software.
        remote_cluster_url: Where the cluster is reached from outside.
    """
    return sync_detailed(
        cluster_uuid=cluster_uuid, version=version, remote_cluster_url=remote_cluster_url, client=client
    ).parsed


async def asyncio_detailed(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    version: str,
    remote_cluster_url: str | Unset = UNSET,
) -> Response[ClusterInstallationInfoResponse | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        version=version,
        remote_cluster_url=remote_cluster_url,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    version: str,
    remote_cluster_url: str | Unset = UNSET,
) -> ClusterInstallationInfoResponse | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            cluster_uuid=cluster_uuid, version=version, remote_cluster_url=remote_cluster_url, client=client
        )
    ).parsed
