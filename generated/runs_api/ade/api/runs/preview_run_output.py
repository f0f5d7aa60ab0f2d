# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""Read the first cells of a sheet of a run's output"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ..._write import segment as _segment
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
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/workspaces/"
        + _segment("workspace_id", workspace_id)
        + "/runs/"
        + _segment("run_id", run_id)
        + "/output/preview",
    }
    _params: dict[str, Any] = {}
    _query(_params, "maxRows", max_rows)
    _query(_params, "maxColumns", max_columns)
    _query(_params, "trimEmptyRows", trim_empty_rows)
    _query(_params, "trimEmptyColumns", trim_empty_columns)
    _query(_params, "sheetName", sheet_name)
    _query(_params, "sheetIndex", sheet_index)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> SheetPreview | Problem | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, SheetPreview.from_dict)
    if response.status_code == 401:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 403:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 404:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 409:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 415:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 422:
        return _parse(response, OPERATION, Problem.from_dict)
    return _parse(response, OPERATION, Problem.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[SheetPreview | Problem]:
    return Response(
        status_code=_http_status(response.status_code),
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
