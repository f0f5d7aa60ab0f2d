# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Remove a cluster"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error import Error
from ...models.http_response import HttpResponse
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="delete_cluster",
    method="DELETE",
    path="/api/v1/clusters/{clusterUuid}",
    tag="clusters",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    cluster_uuid: str,
    *,
    force: bool | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "delete", "url": "/api/v1/clusters/" + _segment("cluster_uuid", cluster_uuid)}
    _params: dict[str, Any] = {}
    _query(_params, "force", force)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> HttpResponse | Error | None:
    if response.status_code == 202:
        return _parse(response, OPERATION, HttpResponse.from_dict)
    if response.status_code == 204:
        return None
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[HttpResponse | Error | None]:
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
    force: bool | Unset = UNSET,
) -> Response[HttpResponse | Error | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        force=force,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    force: bool | Unset = UNSET,
) -> HttpResponse | Error | None:
    """Remove a cluster

    Args:
        cluster_uuid: Id of a cluster.
        force: Delete it although something depends on it.
    """
    return sync_detailed(cluster_uuid=cluster_uuid, force=force, client=client).parsed


async def asyncio_detailed(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    force: bool | Unset = UNSET,
) -> Response[HttpResponse | Error | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_uuid=cluster_uuid,
        force=force,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    cluster_uuid: str,
    *,
    client: AuthenticatedClient | Client,
    force: bool | Unset = UNSET,
) -> HttpResponse | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(cluster_uuid=cluster_uuid, force=force, client=client)).parsed
