# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""Read the figures of a run

404 as long as there are none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status, parse
from ..._write import segment
from ...models.problem import Problem
from ...models.run_metrics import RunMetrics
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getRunMetrics",
    method="GET",
    path="/api/v1/workspaces/{workspaceId}/runs/{runId}/metrics",
    tag="runs",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workspace_id: str,
    run_id: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/workspaces/"
        + segment("workspace_id", workspace_id)
        + "/runs/"
        + segment("run_id", run_id)
        + "/metrics",
    }
    return kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> RunMetrics | Problem | None:
    if response.status_code == 200:
        return parse(response, OPERATION, RunMetrics.from_dict)
    if response.status_code == 401:
        return parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 403:
        return parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 404:
        return parse(response, OPERATION, Problem.from_dict)
    return parse(response, OPERATION, Problem.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[RunMetrics | Problem]:
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
) -> Response[RunMetrics | Problem]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        run_id=run_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> RunMetrics | Problem | None:
    """Read the figures of a run

    404 as long as there are none.

    Args:
        workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        run_id: Id of the run, a UUID.
    """
    return sync_detailed(workspace_id=workspace_id, run_id=run_id, client=client).parsed


async def asyncio_detailed(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[RunMetrics | Problem]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        run_id=run_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workspace_id: str,
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> RunMetrics | Problem | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workspace_id=workspace_id, run_id=run_id, client=client)).parsed
