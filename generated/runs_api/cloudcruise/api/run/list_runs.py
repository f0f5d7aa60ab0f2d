# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""List runs, newest first

Without `start_time` only the last 24 hours are listed. A page with fewer than `limit` runs is the last one; the
`cursor` of the next page is the `created_at` of the last run, and only runs created strictly before it follow.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of
from ..._write import query as _query
from ...models.error_response import ErrorResponse
from ...models.rate_limit_error_response import RateLimitErrorResponse
from ...models.run_list_item import RunListItem
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="listRuns",
    method="GET",
    path="/runs",
    tag="run",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    workflow_id: str | Unset = UNSET,
    status: str | Unset = UNSET,
    credential_id: str | Unset = UNSET,
    workflow_ids: list[str] | Unset = UNSET,
    credential_ids: list[str] | Unset = UNSET,
    statuses: list[str] | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/runs"}
    _params: dict[str, Any] = {}
    _query(_params, "start_time", start_time)
    _query(_params, "end_time", end_time)
    _query(_params, "workflow_id", workflow_id)
    _query(_params, "status", status)
    _query(_params, "credential_id", credential_id)
    _query(_params, "workflow_ids[]", workflow_ids)
    _query(_params, "credential_ids[]", credential_ids)
    _query(_params, "statuses[]", statuses)
    _query(_params, "limit", limit)
    _query(_params, "cursor", cursor)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[RunListItem] | RateLimitErrorResponse | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, list_of(RunListItem.from_dict))
    if response.status_code == 429:
        return _parse(response, OPERATION, RateLimitErrorResponse.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[RunListItem] | RateLimitErrorResponse | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    workflow_id: str | Unset = UNSET,
    status: str | Unset = UNSET,
    credential_id: str | Unset = UNSET,
    workflow_ids: list[str] | Unset = UNSET,
    credential_ids: list[str] | Unset = UNSET,
    statuses: list[str] | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[list[RunListItem] | RateLimitErrorResponse | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        start_time=start_time,
        end_time=end_time,
        workflow_id=workflow_id,
        status=status,
        credential_id=credential_id,
        workflow_ids=workflow_ids,
        credential_ids=credential_ids,
        statuses=statuses,
        limit=limit,
        cursor=cursor,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    workflow_id: str | Unset = UNSET,
    status: str | Unset = UNSET,
    credential_id: str | Unset = UNSET,
    workflow_ids: list[str] | Unset = UNSET,
    credential_ids: list[str] | Unset = UNSET,
    statuses: list[str] | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> list[RunListItem] | RateLimitErrorResponse | ErrorResponse | None:
    """List runs, newest first

    Without `start_time` only the last 24 hours are listed. A page with fewer than `limit` runs is the last one; the
    `cursor` of the next page is the `created_at` of the last run, and only runs created strictly before it follow.

    Args:
        start_time: Only runs created since then.
        end_time: Only runs created until then.
        workflow_id: Only runs of this workflow.
        status: Only runs with this status.
        credential_id: Only runs with this vault entry.
        workflow_ids: Only runs of these workflows.
        credential_ids: Only runs with these vault entries.
        statuses: Only runs with one of these statuses.
        limit: Runs on a page; 1000 if absent.
        cursor: The created_at of the last run of the page before.
    """
    return sync_detailed(
        start_time=start_time,
        end_time=end_time,
        workflow_id=workflow_id,
        status=status,
        credential_id=credential_id,
        workflow_ids=workflow_ids,
        credential_ids=credential_ids,
        statuses=statuses,
        limit=limit,
        cursor=cursor,
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    workflow_id: str | Unset = UNSET,
    status: str | Unset = UNSET,
    credential_id: str | Unset = UNSET,
    workflow_ids: list[str] | Unset = UNSET,
    credential_ids: list[str] | Unset = UNSET,
    statuses: list[str] | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> Response[list[RunListItem] | RateLimitErrorResponse | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        start_time=start_time,
        end_time=end_time,
        workflow_id=workflow_id,
        status=status,
        credential_id=credential_id,
        workflow_ids=workflow_ids,
        credential_ids=credential_ids,
        statuses=statuses,
        limit=limit,
        cursor=cursor,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    workflow_id: str | Unset = UNSET,
    status: str | Unset = UNSET,
    credential_id: str | Unset = UNSET,
    workflow_ids: list[str] | Unset = UNSET,
    credential_ids: list[str] | Unset = UNSET,
    statuses: list[str] | Unset = UNSET,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
) -> list[RunListItem] | RateLimitErrorResponse | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            start_time=start_time,
            end_time=end_time,
            workflow_id=workflow_id,
            status=status,
            credential_id=credential_id,
            workflow_ids=workflow_ids,
            credential_ids=credential_ids,
            statuses=statuses,
            limit=limit,
            cursor=cursor,
            client=client,
        )
    ).parsed
