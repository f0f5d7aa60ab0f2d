# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""List the documents of a workspace"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.document_page import DocumentPage
from ...models.problem import Problem
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.document_lifecycle import DocumentLifecycle
    from ...models.join_operator import JoinOperator

OPERATION = _Operation(
    id="listDocuments",
    method="GET",
    path="/api/v1/workspaces/{workspaceId}/documents",
    tag="documents",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workspace_id: str,
    *,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    filters: str | Unset = UNSET,
    join_operator: JoinOperator | Unset = UNSET,
    q: str | Unset = UNSET,
    include_total: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    lifecycle: DocumentLifecycle | Unset = UNSET,
    include_run_metrics: bool | Unset = UNSET,
    include_run_table_columns: bool | Unset = UNSET,
    include_run_fields: bool | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/workspaces/" + _segment("workspace_id", workspace_id) + "/documents",
    }
    _params: dict[str, Any] = {}
    _query(_params, "limit", limit)
    _query(_params, "cursor", cursor)
    _query(_params, "sort", sort)
    _query(_params, "filters", filters)
    _query(_params, "joinOperator", join_operator)
    _query(_params, "q", q)
    _query(_params, "includeTotal", include_total)
    _query(_params, "page", page)
    _query(_params, "lifecycle", lifecycle)
    _query(_params, "includeRunMetrics", include_run_metrics)
    _query(_params, "includeRunTableColumns", include_run_table_columns)
    _query(_params, "includeRunFields", include_run_fields)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> DocumentPage | Problem | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, DocumentPage.from_dict)
    if response.status_code == 401:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 403:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 404:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 422:
        return _parse(response, OPERATION, Problem.from_dict)
    return _parse(response, OPERATION, Problem.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DocumentPage | Problem]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    filters: str | Unset = UNSET,
    join_operator: JoinOperator | Unset = UNSET,
    q: str | Unset = UNSET,
    include_total: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    lifecycle: DocumentLifecycle | Unset = UNSET,
    include_run_metrics: bool | Unset = UNSET,
    include_run_table_columns: bool | Unset = UNSET,
    include_run_fields: bool | Unset = UNSET,
) -> Response[DocumentPage | Problem]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        limit=limit,
        cursor=cursor,
        sort=sort,
        filters=filters,
        join_operator=join_operator,
        q=q,
        include_total=include_total,
        page=page,
        lifecycle=lifecycle,
        include_run_metrics=include_run_metrics,
        include_run_table_columns=include_run_table_columns,
        include_run_fields=include_run_fields,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    filters: str | Unset = UNSET,
    join_operator: JoinOperator | Unset = UNSET,
    q: str | Unset = UNSET,
    include_total: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    lifecycle: DocumentLifecycle | Unset = UNSET,
    include_run_metrics: bool | Unset = UNSET,
    include_run_table_columns: bool | Unset = UNSET,
    include_run_fields: bool | Unset = UNSET,
) -> DocumentPage | Problem | None:
    """List the documents of a workspace

    Args:
        workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        limit: So many in a page; 50 if absent.
        cursor: Where the page starts, from the page before. Goes with the same sort and filters.
        sort: What to sort by, as JSON, such as [{"id": "createdAt", "desc": true}].
        filters: Conditions, as JSON, such as [{"id": "status", "operator": "eq", "value": "failed"}].
        join_operator: Whether all conditions must hold (and, the default) or one of them (or).
        q: Words to search for; at most 200 characters and 8 words.
        include_total: Count all that match.
        page: A page by its number, from 1; not together with cursor.
        lifecycle: Documents in use (the default), or archived ones.
        include_run_metrics: Add the metrics of the last run.
        include_run_table_columns: Add the columns that the last run has found.
        include_run_fields: Add the fields that the last run has looked for.
    """
    return sync_detailed(
        workspace_id=workspace_id,
        limit=limit,
        cursor=cursor,
        sort=sort,
        filters=filters,
        join_operator=join_operator,
        q=q,
        include_total=include_total,
        page=page,
        lifecycle=lifecycle,
        include_run_metrics=include_run_metrics,
        include_run_table_columns=include_run_table_columns,
        include_run_fields=include_run_fields,
        client=client,
    ).parsed


async def asyncio_detailed(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    filters: str | Unset = UNSET,
    join_operator: JoinOperator | Unset = UNSET,
    q: str | Unset = UNSET,
    include_total: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    lifecycle: DocumentLifecycle | Unset = UNSET,
    include_run_metrics: bool | Unset = UNSET,
    include_run_table_columns: bool | Unset = UNSET,
    include_run_fields: bool | Unset = UNSET,
) -> Response[DocumentPage | Problem]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        limit=limit,
        cursor=cursor,
        sort=sort,
        filters=filters,
        join_operator=join_operator,
        q=q,
        include_total=include_total,
        page=page,
        lifecycle=lifecycle,
        include_run_metrics=include_run_metrics,
        include_run_table_columns=include_run_table_columns,
        include_run_fields=include_run_fields,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    cursor: str | Unset = UNSET,
    sort: str | Unset = UNSET,
    filters: str | Unset = UNSET,
    join_operator: JoinOperator | Unset = UNSET,
    q: str | Unset = UNSET,
    include_total: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    lifecycle: DocumentLifecycle | Unset = UNSET,
    include_run_metrics: bool | Unset = UNSET,
    include_run_table_columns: bool | Unset = UNSET,
    include_run_fields: bool | Unset = UNSET,
) -> DocumentPage | Problem | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            workspace_id=workspace_id,
            limit=limit,
            cursor=cursor,
            sort=sort,
            filters=filters,
            join_operator=join_operator,
            q=q,
            include_total=include_total,
            page=page,
            lifecycle=lifecycle,
            include_run_metrics=include_run_metrics,
            include_run_table_columns=include_run_table_columns,
            include_run_fields=include_run_fields,
            client=client,
        )
    ).parsed
