# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""Read what a workflow takes"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.rate_limit_error_response import RateLimitErrorResponse
from ...models.workflow_metadata import WorkflowMetadata
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getWorkflowMetadata",
    method="GET",
    path="/workflows/{workflow_id}/metadata",
    tag="workflow",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workflow_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/workflows/" + _segment("workflow_id", workflow_id) + "/metadata",
    }
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> WorkflowMetadata | RateLimitErrorResponse | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, WorkflowMetadata.from_dict)
    if response.status_code == 429:
        return _parse(response, OPERATION, RateLimitErrorResponse.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[WorkflowMetadata | RateLimitErrorResponse | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workflow_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[WorkflowMetadata | RateLimitErrorResponse | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workflow_id=workflow_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workflow_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> WorkflowMetadata | RateLimitErrorResponse | ErrorResponse | None:
    """Read what a workflow takes

    Args:
        workflow_id: The id of the workflow.
    """
    return sync_detailed(workflow_id=workflow_id, client=client).parsed


async def asyncio_detailed(
    workflow_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[WorkflowMetadata | RateLimitErrorResponse | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workflow_id=workflow_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workflow_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> WorkflowMetadata | RateLimitErrorResponse | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workflow_id=workflow_id, client=client)).parsed
