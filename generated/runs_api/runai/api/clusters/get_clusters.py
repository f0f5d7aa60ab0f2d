# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""List the clusters

The answer is a plain list: all clusters at once, without pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of
from ..._write import query as _query
from ...models.displayed_cluster import DisplayedCluster
from ...models.error import Error
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.get_clusters_verbosity import GetClustersVerbosity

OPERATION = _Operation(
    id="get_clusters",
    method="GET",
    path="/api/v1/clusters",
    tag="clusters",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    verbosity: GetClustersVerbosity | Unset = UNSET,
    include_requested_for_delete: bool | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/clusters"}
    _params: dict[str, Any] = {}
    _query(_params, "verbosity", verbosity)
    _query(_params, "includeRequestedForDelete", include_requested_for_delete)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[DisplayedCluster] | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, list_of(DisplayedCluster.from_dict))
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[DisplayedCluster] | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    verbosity: GetClustersVerbosity | Unset = UNSET,
    include_requested_for_delete: bool | Unset = UNSET,
) -> Response[list[DisplayedCluster] | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        verbosity=verbosity,
        include_requested_for_delete=include_requested_for_delete,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    verbosity: GetClustersVerbosity | Unset = UNSET,
    include_requested_for_delete: bool | Unset = UNSET,
) -> list[DisplayedCluster] | Error | None:
    """List the clusters

    The answer is a plain list: all clusters at once, without pages.

    Args:
        verbosity: How much of each item to return.
        include_requested_for_delete: List clusters that are about to be deleted too.
    """
    return sync_detailed(
        verbosity=verbosity, include_requested_for_delete=include_requested_for_delete, client=client
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    verbosity: GetClustersVerbosity | Unset = UNSET,
    include_requested_for_delete: bool | Unset = UNSET,
) -> Response[list[DisplayedCluster] | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        verbosity=verbosity,
        include_requested_for_delete=include_requested_for_delete,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    verbosity: GetClustersVerbosity | Unset = UNSET,
    include_requested_for_delete: bool | Unset = UNSET,
) -> list[DisplayedCluster] | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            verbosity=verbosity, include_requested_for_delete=include_requested_for_delete, client=client
        )
    ).parsed
