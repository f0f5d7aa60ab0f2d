# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Download the values file of an installation

The answer is YAML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import anything
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error import Error
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.get_install_file_cloud import GetInstallFileCloud
    from ...models.get_install_file_format import GetInstallFileFormat

OPERATION = _Operation(
    id="getInstallFile",
    method="GET",
    path="/v1/k8s/clusters/{cluster_uuid}/installfile",
    tag="clusters",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    cluster_uuid: str,
    *,
    cloud: GetInstallFileCloud | Unset = UNSET,
    clusterip: str | Unset = UNSET,
    format_: GetInstallFileFormat | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/k8s/clusters/" + _segment("cluster_uuid", cluster_uuid) + "/installfile",
    }
    _params: dict[str, Any] = {}
    _query(_params, "cloud", cloud)
    _query(_params, "clusterip", clusterip)
    _query(_params, "format", format_)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> str | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, anything, ("text",))
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[str | Error]:
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
    cloud: GetInstallFileCloud | Unset = UNSET,
    clusterip: str | Unset = UNSET,
    format_: GetInstallFileFormat | Unset = UNSET,
) -> Response[str | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        cloud=cloud,
        clusterip=clusterip,
        format_=format_,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    cloud: GetInstallFileCloud | Unset = UNSET,
    clusterip: str | Unset = UNSET,
    format_: GetInstallFileFormat | Unset = UNSET,
) -> str | Error | None:
    """Download the values file of an installation

    The answer is YAML.

    Args:
        cluster_uuid: Id of a cluster.
        format_: Default: "yaml".
    """
    return sync_detailed(
        cluster_uuid=cluster_uuid, cloud=cloud, clusterip=clusterip, format_=format_, client=client
    ).parsed


async def asyncio_detailed(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    cloud: GetInstallFileCloud | Unset = UNSET,
    clusterip: str | Unset = UNSET,
    format_: GetInstallFileFormat | Unset = UNSET,
) -> Response[str | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        cloud=cloud,
        clusterip=clusterip,
        format_=format_,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    cloud: GetInstallFileCloud | Unset = UNSET,
    clusterip: str | Unset = UNSET,
    format_: GetInstallFileFormat | Unset = UNSET,
) -> str | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            cluster_uuid=cluster_uuid, cloud=cloud, clusterip=clusterip, format_=format_, client=client
        )
    ).parsed
