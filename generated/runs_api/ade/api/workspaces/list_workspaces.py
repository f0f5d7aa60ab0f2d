# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""List the workspaces that one may see"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ...models.problem import Problem
from ...models.workspace_page import WorkspacePage
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.join_operator import JoinOperator

OPERATION = _Operation(
    id="listWorkspaces",
    method="GET",
    path="/api/v1/workspaces",
    tag="workspaces",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    filters: str | Unset = UNSET,
    join_operator: JoinOperator | Unset = UNSET,
    q: str | Unset = UNSET,
    include_total: bool | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/workspaces"}
    _params: dict[str, Any] = {}
    _query(_params, "limit", limit)
    _query(_params, "cursor", cursor)
    _query(_params, "sort", sort)
    _query(_params, "filters", filters)
    _query(_params, "joinOperator", join_operator)
    _query(_params, "q", q)
    _query(_params, "includeTotal", include_total)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> WorkspacePage | Problem | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, WorkspacePage.from_dict)
    if response.status_code == 401:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 422:
        return _parse(response, OPERATION, Problem.from_dict)
    return _parse(response, OPERATION, Problem.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[WorkspacePage | Problem]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    filters: str | Unset = UNSET,
    join_operator: JoinOperator | Unset = UNSET,
    q: str | Unset = UNSET,
    include_total: bool | Unset = UNSET,
) -> Response[WorkspacePage | Problem]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        sort=sort,
        filters=filters,
        join_operator=join_operator,
        q=q,
        include_total=include_total,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    filters: str | Unset = UNSET,
    join_operator: JoinOperator | Unset = UNSET,
    q: str | Unset = UNSET,
    include_total: bool | Unset = UNSET,
) -> WorkspacePage | Problem | None:
    """List the workspaces that one may see

    Args:
        limit: So many in a page; 50 if absent.
        cursor: Where the page starts, from the page before. Goes with the same sort and filters.
        sort: What to sort by, as JSON, such as [{"id": "createdAt", "desc": true}].
        filters: Conditions, as JSON, such as [{"id": "status", "operator": "eq", "value": "failed"}].
        join_operator: Whether all conditions must hold (and, the default) or one of them (or).
        q: Words to search for; at most 200 characters and 8 words.
        include_total: Count all that match.
    """
    return sync_detailed(
        limit=limit,
        cursor=cursor,
        sort=sort,
        filters=filters,
        join_operator=join_operator,
        q=q,
        include_total=include_total,
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    filters: str | Unset = UNSET,
    join_operator: JoinOperator | Unset = UNSET,
    q: str | Unset = UNSET,
    include_total: bool | Unset = UNSET,
) -> Response[WorkspacePage | Problem]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        limit=limit,
        cursor=cursor,
        sort=sort,
        filters=filters,
        join_operator=join_operator,
        q=q,
        include_total=include_total,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    filters: str | Unset = UNSET,
    join_operator: JoinOperator | Unset = UNSET,
    q: str | Unset = UNSET,
    include_total: bool | Unset = UNSET,
) -> WorkspacePage | Problem | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            limit=limit,
            cursor=cursor,
            sort=sort,
            filters=filters,
            join_operator=join_operator,
            q=q,
            include_total=include_total,
            client=client,
        )
    ).parsed
