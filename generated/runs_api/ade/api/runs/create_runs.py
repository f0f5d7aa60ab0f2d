# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""Start a run for each of several documents

All or nothing - one unknown document makes it 404. Runs that are active already are among the answer. Their order
is not that of document_ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.problem import Problem
from ...models.run_batch import RunBatch
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.run_batch_create import RunBatchCreate

OPERATION = _Operation(
    id="createRuns",
    method="POST",
    path="/api/v1/workspaces/{workspaceId}/runs/batch",
    tag="runs",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workspace_id: str,
    *,
    body: RunBatchCreate,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/workspaces/" + _segment("workspace_id", workspace_id) + "/runs/batch",
    }
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> RunBatch | Problem | None:
    if response.status_code == 201:
        return _parse(response, OPERATION, RunBatch.from_dict)
    if response.status_code == 400:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 401:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 403:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 404:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 409:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 422:
        return _parse(response, OPERATION, Problem.from_dict)
    return _parse(response, OPERATION, Problem.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[RunBatch | Problem]:
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
    body: RunBatchCreate,
) -> Response[RunBatch | Problem]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: RunBatchCreate,
) -> RunBatch | Problem | None:
    """Start a run for each of several documents

    All or nothing - one unknown document makes it 404. Runs that are active already are among the answer. Their
    order is not that of document_ids.

    Args:
        workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
    """
    return sync_detailed(workspace_id=workspace_id, body=body, client=client).parsed


async def asyncio_detailed(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: RunBatchCreate,
) -> Response[RunBatch | Problem]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: RunBatchCreate,
) -> RunBatch | Problem | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workspace_id=workspace_id, body=body, client=client)).parsed
