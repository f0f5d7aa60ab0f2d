# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""Store a new version of a workflow"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.workflow import Workflow
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="updateWorkflow",
    method="PUT",
    path="/workflows/{workflow_id}",
    tag="workflow",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workflow_id: str,
    *,
    body: dict[str, Any],
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "put", "url": "/workflows/" + _segment("workflow_id", workflow_id)}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Workflow | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, Workflow.from_dict)
    if response.status_code == 409:
        return _parse(response, OPERATION, ErrorResponse.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Workflow | ErrorResponse]:
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
    body: dict[str, Any],
) -> Response[Workflow | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workflow_id=workflow_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workflow_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: dict[str, Any],
) -> Workflow | ErrorResponse | None:
    """Store a new version of a workflow

    Args:
        workflow_id: The id of the workflow.
    """
    return sync_detailed(workflow_id=workflow_id, body=body, client=client).parsed


async def asyncio_detailed(
    workflow_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: dict[str, Any],
) -> Response[Workflow | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workflow_id=workflow_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workflow_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: dict[str, Any],
) -> Workflow | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workflow_id=workflow_id, body=body, client=client)).parsed
