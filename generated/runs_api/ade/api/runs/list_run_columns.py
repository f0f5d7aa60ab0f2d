# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""List the columns that a run has found"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.problem import Problem
from ...models.run_column import RunColumn
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.mapping_status import MappingStatus

OPERATION = _Operation(
    id="listRunColumns",
    method="GET",
    path="/api/v1/workspaces/{workspaceId}/runs/{runId}/columns",
    tag="runs",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workspace_id: str,
    run_id: str,
    *,
    sheet_name: str | Unset = UNSET,
    sheet_index: int | Unset = UNSET,
    table_index: int | Unset = UNSET,
    mapped_field: str | Unset = UNSET,
    mapping_status: MappingStatus | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/workspaces/"
        + _segment("workspace_id", workspace_id)
        + "/runs/"
        + _segment("run_id", run_id)
        + "/columns",
    }
    _params: dict[str, Any] = {}
    _query(_params, "sheet_name", sheet_name)
    _query(_params, "sheet_index", sheet_index)
    _query(_params, "table_index", table_index)
    _query(_params, "mapped_field", mapped_field)
    _query(_params, "mapping_status", mapping_status)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[RunColumn] | Problem | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, list_of(RunColumn.from_dict))
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
) -> Response[list[RunColumn] | Problem]:
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
    sheet_name: str | Unset = UNSET,
    sheet_index: int | Unset = UNSET,
    table_index: int | Unset = UNSET,
    mapped_field: str | Unset = UNSET,
    mapping_status: MappingStatus | Unset = UNSET,
) -> Response[list[RunColumn] | Problem]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        run_id=run_id,
        sheet_name=sheet_name,
        sheet_index=sheet_index,
        table_index=table_index,
        mapped_field=mapped_field,
        mapping_status=mapping_status,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    sheet_name: str | Unset = UNSET,
    sheet_index: int | Unset = UNSET,
    table_index: int | Unset = UNSET,
    mapped_field: str | Unset = UNSET,
    mapping_status: MappingStatus | Unset = UNSET,
) -> list[RunColumn] | Problem | None:
    """List the columns that a run has found

    Args:
        workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        run_id: Id of the run, a UUID.
        sheet_name: Only columns of this sheet.
        sheet_index: Only columns of the sheet at this place, from 0.
        table_index: Only columns of the table at this place, from 0.
        mapped_field: Only columns that became this field.
        mapping_status: Only columns that became a field, or that became none.
    """
    return sync_detailed(
        workspace_id=workspace_id,
        run_id=run_id,
        sheet_name=sheet_name,
        sheet_index=sheet_index,
        table_index=table_index,
        mapped_field=mapped_field,
        mapping_status=mapping_status,
        client=client,
    ).parsed


async def asyncio_detailed(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    sheet_name: str | Unset = UNSET,
    sheet_index: int | Unset = UNSET,
    table_index: int | Unset = UNSET,
    mapped_field: str | Unset = UNSET,
    mapping_status: MappingStatus | Unset = UNSET,
) -> Response[list[RunColumn] | Problem]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        run_id=run_id,
        sheet_name=sheet_name,
        sheet_index=sheet_index,
        table_index=table_index,
        mapped_field=mapped_field,
        mapping_status=mapping_status,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    sheet_name: str | Unset = UNSET,
    sheet_index: int | Unset = UNSET,
    table_index: int | Unset = UNSET,
    mapped_field: str | Unset = UNSET,
    mapping_status: MappingStatus | Unset = UNSET,
) -> list[RunColumn] | Problem | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            workspace_id=workspace_id,
            run_id=run_id,
            sheet_name=sheet_name,
            sheet_index=sheet_index,
            table_index=table_index,
            mapped_field=mapped_field,
            mapping_status=mapping_status,
            client=client,
        )
    ).parsed
