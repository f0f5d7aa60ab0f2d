# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""Start a run

If a run of the same document version and configuration is queued or running, that run is returned with 201, and the
options sent are ignored (process; publish too; validate always makes a new run). Without configuration_id the
active configuration of the workspace is used; when there is none, the answer is 404 with the detail
active_configuration_not_found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.problem import Problem
from ...models.run import Run
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.run_create import RunCreate

OPERATION = _Operation(
    id="createRun",
    method="POST",
    path="/api/v1/workspaces/{workspaceId}/runs",
    tag="runs",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workspace_id: str,
    *,
    body: RunCreate,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/workspaces/" + _segment("workspace_id", workspace_id) + "/runs",
    }
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Run | Problem | None:
    if response.status_code == 201:
        return _parse(response, OPERATION, Run.from_dict)
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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Run | Problem]:
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
    body: RunCreate,
) -> Response[Run | Problem]:
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
    body: RunCreate,
) -> Run | Problem | None:
    """Start a run

    If a run of the same document version and configuration is queued or running, that run is returned with 201, and
    the options sent are ignored (process; publish too; validate always makes a new run). Without configuration_id
    the active configuration of the workspace is used; when there is none, the answer is 404 with the detail
    active_configuration_not_found.

    Args:
        workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
    """
    return sync_detailed(workspace_id=workspace_id, body=body, client=client).parsed


async def asyncio_detailed(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: RunCreate,
) -> Response[Run | Problem]:
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
    body: RunCreate,
) -> Run | Problem | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workspace_id=workspace_id, body=body, client=client)).parsed
