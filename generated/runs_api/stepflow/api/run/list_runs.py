# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""List runs, newest first

All runs are returned unless `limit` is given; sub-runs are among them unless `rootsOnly` is true.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import anything, one_of, string
from ..._write import query as _query
from ...models.error_response import ErrorResponse
from ...models.list_runs_response import ListRunsResponse
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.execution_status import ExecutionStatus

OPERATION = _Operation(
    id="listRuns",
    method="GET",
    path="/api/v1/runs",
    tag="run",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    status: ExecutionStatus | Unset = UNSET,
    flow_name: str | Unset = UNSET,
    root_run_id: str | Unset = UNSET,
    parent_run_id: str | Unset = UNSET,
    roots_only: bool | Unset = UNSET,
    max_depth: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/runs"}
    _params: dict[str, Any] = {}
    _query(_params, "status", status)
    _query(_params, "flowName", flow_name)
    _query(_params, "rootRunId", root_run_id)
    _query(_params, "parentRunId", parent_run_id)
    _query(_params, "rootsOnly", roots_only)
    _query(_params, "maxDepth", max_depth)
    _query(_params, "limit", limit)
    _query(_params, "offset", offset)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ListRunsResponse | str | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, ListRunsResponse.from_dict)
    if response.status_code == 400:
        return _parse(response, OPERATION, anything, ("text",))
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ListRunsResponse | str | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    status: ExecutionStatus | Unset = UNSET,
    flow_name: str | Unset = UNSET,
    root_run_id: str | Unset = UNSET,
    parent_run_id: str | Unset = UNSET,
    roots_only: bool | Unset = UNSET,
    max_depth: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[ListRunsResponse | str | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        status=status,
        flow_name=flow_name,
        root_run_id=root_run_id,
        parent_run_id=parent_run_id,
        roots_only=roots_only,
        max_depth=max_depth,
        limit=limit,
        offset=offset,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    status: ExecutionStatus | Unset = UNSET,
    flow_name: str | Unset = UNSET,
    root_run_id: str | Unset = UNSET,
    parent_run_id: str | Unset = UNSET,
    roots_only: bool | Unset = UNSET,
    max_depth: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> ListRunsResponse | str | ErrorResponse | None:
    """List runs, newest first

    All runs are returned unless `limit` is given; sub-runs are among them unless `rootsOnly` is true.

    Args:
        status: Only runs with this status, as its number.
        flow_name: Only runs of flows with this name.
        root_run_id: Only this run and all below it. What is not a UUID is ignored, and all runs are returned.
        parent_run_id: Only the direct sub-runs of this run.
        roots_only: Only runs that no other run started.
        max_depth: Read by this version and ignored; sub-runs of any depth are returned.
        limit: At most this many.
        offset: Leave out this many at the start.
    """
    return sync_detailed(
        status=status,
        flow_name=flow_name,
        root_run_id=root_run_id,
        parent_run_id=parent_run_id,
        roots_only=roots_only,
        max_depth=max_depth,
        limit=limit,
        offset=offset,
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    status: ExecutionStatus | Unset = UNSET,
    flow_name: str | Unset = UNSET,
    root_run_id: str | Unset = UNSET,
    parent_run_id: str | Unset = UNSET,
    roots_only: bool | Unset = UNSET,
    max_depth: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[ListRunsResponse | str | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        status=status,
        flow_name=flow_name,
        root_run_id=root_run_id,
        parent_run_id=parent_run_id,
        roots_only=roots_only,
        max_depth=max_depth,
        limit=limit,
        offset=offset,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    status: ExecutionStatus | Unset = UNSET,
    flow_name: str | Unset = UNSET,
    root_run_id: str | Unset = UNSET,
    parent_run_id: str | Unset = UNSET,
    roots_only: bool | Unset = UNSET,
    max_depth: int | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> ListRunsResponse | str | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            status=status,
            flow_name=flow_name,
            root_run_id=root_run_id,
            parent_run_id=parent_run_id,
            roots_only=roots_only,
            max_depth=max_depth,
            limit=limit,
            offset=offset,
            client=client,
        )
    ).parsed
