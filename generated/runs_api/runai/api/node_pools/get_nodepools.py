# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""List node pools"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ...models.error import Error
from ...models.get_nodepools_response_200 import GetNodepoolsResponse200
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.get_nodepools_sort_order import GetNodepoolsSortOrder
    from ...models.node_pool_sort_filter_fields import NodePoolSortFilterFields

OPERATION = _Operation(
    id="get_nodepools",
    method="GET",
    path="/api/v1/node-pools",
    tag="node_pools",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    filter_by: list[str] | Unset = UNSET,
    sort_by: NodePoolSortFilterFields | Unset = UNSET,
    sort_order: GetNodepoolsSortOrder | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/node-pools"}
    _params: dict[str, Any] = {}
    _query(_params, "filterBy", filter_by, "csv")
    _query(_params, "sortBy", sort_by)
    _query(_params, "sortOrder", sort_order)
    _query(_params, "offset", offset)
    _query(_params, "limit", limit)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetNodepoolsResponse200 | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, GetNodepoolsResponse200.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetNodepoolsResponse200 | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    filter_by: list[str] | Unset = UNSET,
    sort_by: NodePoolSortFilterFields | Unset = UNSET,
    sort_order: GetNodepoolsSortOrder | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[GetNodepoolsResponse200 | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        filter_by=filter_by,
        sort_by=sort_by,
        sort_order=sort_order,
        offset=offset,
        limit=limit,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    filter_by: list[str] | Unset = UNSET,
    sort_by: NodePoolSortFilterFields | Unset = UNSET,
    sort_order: GetNodepoolsSortOrder | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> GetNodepoolsResponse200 | Error | None:
    """List node pools

    Args:
        filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
            joined by commas.
        sort_by: The field to sort by.
        sort_order: Ascending or descending.
        offset: Where the page begins; the first item has 0.
        limit: The most items in the answer.
    """
    return sync_detailed(
        filter_by=filter_by, sort_by=sort_by, sort_order=sort_order, offset=offset, limit=limit, client=client
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    filter_by: list[str] | Unset = UNSET,
    sort_by: NodePoolSortFilterFields | Unset = UNSET,
    sort_order: GetNodepoolsSortOrder | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[GetNodepoolsResponse200 | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        filter_by=filter_by,
        sort_by=sort_by,
        sort_order=sort_order,
        offset=offset,
        limit=limit,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    filter_by: list[str] | Unset = UNSET,
    sort_by: NodePoolSortFilterFields | Unset = UNSET,
    sort_order: GetNodepoolsSortOrder | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> GetNodepoolsResponse200 | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            filter_by=filter_by, sort_by=sort_by, sort_order=sort_order, offset=offset, limit=limit, client=client
        )
    ).parsed
