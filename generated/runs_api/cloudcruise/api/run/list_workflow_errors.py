# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""List the errors of a workflow's runs, by error code"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.workflow_errors import WorkflowErrors
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="listWorkflowErrors",
    method="GET",
    path="/runs/workflow/{workflow_id}/errors",
    tag="run",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workflow_id: str,
    *,
    start_timestamp: datetime.datetime,
    end_timestamp: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/runs/workflow/" + _segment("workflow_id", workflow_id) + "/errors",
    }
    _params: dict[str, Any] = {}
    _query(_params, "start_timestamp", start_timestamp)
    _query(_params, "end_timestamp", end_timestamp)
    _query(_params, "limit", limit)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> WorkflowErrors | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, WorkflowErrors.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[WorkflowErrors | ErrorResponse]:
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
    start_timestamp: datetime.datetime,
    end_timestamp: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[WorkflowErrors | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workflow_id=workflow_id,
        start_timestamp=start_timestamp,
        end_timestamp=end_timestamp,
        limit=limit,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workflow_id: str,
    *,
    client: AuthenticatedClient | Client,
    start_timestamp: datetime.datetime,
    end_timestamp: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> WorkflowErrors | ErrorResponse | None:
    """List the errors of a workflow's runs, by error code

    Args:
        workflow_id: The id of the workflow.
        start_timestamp: Since then.
        end_timestamp: Until then.
        limit: Errors at most.
    """
    return sync_detailed(
        workflow_id=workflow_id,
        start_timestamp=start_timestamp,
        end_timestamp=end_timestamp,
        limit=limit,
        client=client,
    ).parsed


async def asyncio_detailed(
    workflow_id: str,
    *,
    client: AuthenticatedClient | Client,
    start_timestamp: datetime.datetime,
    end_timestamp: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[WorkflowErrors | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workflow_id=workflow_id,
        start_timestamp=start_timestamp,
        end_timestamp=end_timestamp,
        limit=limit,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workflow_id: str,
    *,
    client: AuthenticatedClient | Client,
    start_timestamp: datetime.datetime,
    end_timestamp: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> WorkflowErrors | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            workflow_id=workflow_id,
            start_timestamp=start_timestamp,
            end_timestamp=end_timestamp,
            limit=limit,
            client=client,
        )
    ).parsed
