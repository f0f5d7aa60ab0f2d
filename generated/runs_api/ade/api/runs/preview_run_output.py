# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""Read the first cells of a sheet of a run's output"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status, parse
from ..._write import query, segment
from ...models.problem import Problem
from ...models.sheet_preview import SheetPreview
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="previewRunOutput",
    method="GET",
    path="/api/v1/workspaces/{workspaceId}/runs/{runId}/output/preview",
    tag="runs",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workspace_id: str,
    run_id: str,
    *,
    max_rows: int | Unset = UNSET,
    max_columns: int | Unset = UNSET,
    trim_empty_rows: bool | Unset = UNSET,
    trim_empty_columns: bool | Unset = UNSET,
    sheet_name: str | Unset = UNSET,
    sheet_index: int | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/workspaces/"
        + segment("workspace_id", workspace_id)
        + "/runs/"
        + segment("run_id", run_id)
        + "/output/preview",
    }
    params: dict[str, Any] = {}
    query(params, "maxRows", max_rows)
    query(params, "maxColumns", max_columns)
    query(params, "trimEmptyRows", trim_empty_rows)
    query(params, "trimEmptyColumns", trim_empty_columns)
    query(params, "sheetName", sheet_name)
    query(params, "sheetIndex", sheet_index)
    kwargs["params"] = params
    return kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> SheetPreview | Problem | None:
    if response.status_code == 200:
        return parse(response, OPERATION, SheetPreview.from_dict)
    if response.status_code == 401:
        return parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 403:
        return parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 404:
        return parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 409:
        return parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 415:
        return parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 422:
        return parse(response, OPERATION, Problem.from_dict)
    return parse(response, OPERATION, Problem.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[SheetPreview | Problem]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    max_rows: int | Unset = UNSET,
    max_columns: int | Unset = UNSET,
    trim_empty_rows: bool | Unset = UNSET,
    trim_empty_columns: bool | Unset = UNSET,
    sheet_name: str | Unset = UNSET,
    sheet_index: int | Unset = UNSET,
) -> Response[SheetPreview | Problem]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        run_id=run_id,
        max_rows=max_rows,
        max_columns=max_columns,
        trim_empty_rows=trim_empty_rows,
        trim_empty_columns=trim_empty_columns,
        sheet_name=sheet_name,
        sheet_index=sheet_index,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    max_rows: int | Unset = UNSET,
    max_columns: int | Unset = UNSET,
    trim_empty_rows: bool | Unset = UNSET,
    trim_empty_columns: bool | Unset = UNSET,
    sheet_name: str | Unset = UNSET,
    sheet_index: int | Unset = UNSET,
) -> SheetPreview | Problem | None:
    """Read the first cells of a sheet of a run's output

    Args:
        workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        run_id: Id of the run, a UUID.
        max_rows: At most so many rows; 10000 if absent.
        max_columns: At most so many columns; 10000 if absent.
        trim_empty_rows: Leave out empty rows.
        trim_empty_columns: Leave out empty columns.
        sheet_name: The sheet by its name; not together with sheetIndex.
        sheet_index: The sheet by its place, from 0.
    """
    return sync_detailed(
        workspace_id=workspace_id,
        run_id=run_id,
        max_rows=max_rows,
        max_columns=max_columns,
        trim_empty_rows=trim_empty_rows,
        trim_empty_columns=trim_empty_columns,
        sheet_name=sheet_name,
        sheet_index=sheet_index,
        client=client,
    ).parsed


async def asyncio_detailed(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    max_rows: int | Unset = UNSET,
    max_columns: int | Unset = UNSET,
    trim_empty_rows: bool | Unset = UNSET,
    trim_empty_columns: bool | Unset = UNSET,
    sheet_name: str | Unset = UNSET,
    sheet_index: int | Unset = UNSET,
) -> Response[SheetPreview | Problem]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        run_id=run_id,
        max_rows=max_rows,
        max_columns=max_columns,
        trim_empty_rows=trim_empty_rows,
        trim_empty_columns=trim_empty_columns,
        sheet_name=sheet_name,
        sheet_index=sheet_index,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    max_rows: int | Unset = UNSET,
    max_columns: int | Unset = UNSET,
    trim_empty_rows: bool | Unset = UNSET,
    trim_empty_columns: bool | Unset = UNSET,
    sheet_name: str | Unset = UNSET,
    sheet_index: int | Unset = UNSET,
) -> SheetPreview | Problem | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            workspace_id=workspace_id,
            run_id=run_id,
            max_rows=max_rows,
            max_columns=max_columns,
            trim_empty_rows=trim_empty_rows,
            trim_empty_columns=trim_empty_columns,
            sheet_name=sheet_name,
            sheet_index=sheet_index,
            client=client,
        )
    ).parsed
