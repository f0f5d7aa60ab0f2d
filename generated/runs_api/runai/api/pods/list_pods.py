# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""List the pods of all workloads"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ...models.error import Error
from ...models.list_pods_response_200 import ListPodsResponse200
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.list_pods_sort_by import ListPodsSortBy
    from ...models.list_pods_sort_order import ListPodsSortOrder
    from ...models.pod_verbosity import PodVerbosity

OPERATION = _Operation(
    id="list_pods",
    method="GET",
    path="/api/v1/workloads/pods",
    tag="pods",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    deleted: bool | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_order: ListPodsSortOrder | Unset = UNSET,
    sort_by: ListPodsSortBy | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    verbosity: PodVerbosity | Unset = UNSET,
    completed: str | Unset = UNSET,
    search: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/workloads/pods"}
    _params: dict[str, Any] = {}
    _query(_params, "deleted", deleted)
    _query(_params, "offset", offset)
    _query(_params, "limit", limit)
    _query(_params, "sortOrder", sort_order)
    _query(_params, "sortBy", sort_by)
    _query(_params, "filterBy", filter_by, "csv")
    _query(_params, "verbosity", verbosity)
    _query(_params, "completed", completed)
    _query(_params, "search", search)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ListPodsResponse200 | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, ListPodsResponse200.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ListPodsResponse200 | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    deleted: bool | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_order: ListPodsSortOrder | Unset = UNSET,
    sort_by: ListPodsSortBy | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    verbosity: PodVerbosity | Unset = UNSET,
    completed: str | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[ListPodsResponse200 | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        deleted=deleted,
        offset=offset,
        limit=limit,
        sort_order=sort_order,
        sort_by=sort_by,
        filter_by=filter_by,
        verbosity=verbosity,
        completed=completed,
        search=search,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    deleted: bool | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_order: ListPodsSortOrder | Unset = UNSET,
    sort_by: ListPodsSortBy | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    verbosity: PodVerbosity | Unset = UNSET,
    completed: str | Unset = UNSET,
    search: str | Unset = UNSET,
) -> ListPodsResponse200 | Error | None:
    """List the pods of all workloads

    Args:
        deleted: Deleted workloads instead of those that exist.
        offset: Where the page begins; the first item has 0.
        limit: The most items in the answer.
        sort_order: Ascending or descending.
        sort_by: The field to sort by.
        filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
            joined by commas.
        verbosity: How much of each item to return.
        completed: Pods that have come to their end too.
        search: Only items that hold this text.
    """
    return sync_detailed(
        deleted=deleted,
        offset=offset,
        limit=limit,
        sort_order=sort_order,
        sort_by=sort_by,
        filter_by=filter_by,
        verbosity=verbosity,
        completed=completed,
        search=search,
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    deleted: bool | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_order: ListPodsSortOrder | Unset = UNSET,
    sort_by: ListPodsSortBy | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    verbosity: PodVerbosity | Unset = UNSET,
    completed: str | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[ListPodsResponse200 | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        deleted=deleted,
        offset=offset,
        limit=limit,
        sort_order=sort_order,
        sort_by=sort_by,
        filter_by=filter_by,
        verbosity=verbosity,
        completed=completed,
        search=search,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    deleted: bool | Unset = UNSET,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    sort_order: ListPodsSortOrder | Unset = UNSET,
    sort_by: ListPodsSortBy | Unset = UNSET,
    filter_by: list[str] | Unset = UNSET,
    verbosity: PodVerbosity | Unset = UNSET,
    completed: str | Unset = UNSET,
    search: str | Unset = UNSET,
) -> ListPodsResponse200 | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            deleted=deleted,
            offset=offset,
            limit=limit,
            sort_order=sort_order,
            sort_by=sort_by,
            filter_by=filter_by,
            verbosity=verbosity,
            completed=completed,
            search=search,
            client=client,
        )
    ).parsed
