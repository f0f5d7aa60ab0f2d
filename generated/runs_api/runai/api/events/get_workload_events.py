# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""List the cluster's events of a workload"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error import Error
from ...models.get_workload_events_response_200 import GetWorkloadEventsResponse200
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.get_workload_events_sort_order import GetWorkloadEventsSortOrder

OPERATION = _Operation(
    id="get_workload_events",
    method="GET",
    path="/api/v1/workloads/{workloadId}/events",
    tag="events",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workload_id: str,
    *,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_order: GetWorkloadEventsSortOrder | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/workloads/" + _segment("workload_id", workload_id) + "/events",
    }
    _params: dict[str, Any] = {}
    _query(_params, "offset", offset)
    _query(_params, "limit", limit)
    _query(_params, "sortOrder", sort_order)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetWorkloadEventsResponse200 | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, GetWorkloadEventsResponse200.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetWorkloadEventsResponse200 | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_order: GetWorkloadEventsSortOrder | Unset = UNSET,
) -> Response[GetWorkloadEventsResponse200 | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workload_id=workload_id,
        offset=offset,
        limit=limit,
        sort_order=sort_order,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_order: GetWorkloadEventsSortOrder | Unset = UNSET,
) -> GetWorkloadEventsResponse200 | Error | None:
    """List the cluster's events of a workload

    Args:
        workload_id: Id of a workload.
        offset: Where the page begins; the first item has 0.
        limit: The most items in the answer.
        sort_order: Ascending or descending.
    """
    return sync_detailed(
        workload_id=workload_id, offset=offset, limit=limit, sort_order=sort_order, client=client
    ).parsed


async def asyncio_detailed(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_order: GetWorkloadEventsSortOrder | Unset = UNSET,
) -> Response[GetWorkloadEventsResponse200 | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workload_id=workload_id,
        offset=offset,
        limit=limit,
        sort_order=sort_order,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_order: GetWorkloadEventsSortOrder | Unset = UNSET,
) -> GetWorkloadEventsResponse200 | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            workload_id=workload_id, offset=offset, limit=limit, sort_order=sort_order, client=client
        )
    ).parsed
