# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""Delete a flow

This version answers 200 to any id and keeps the flow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import segment as _segment
from ...models.delete_flow_response import DeleteFlowResponse
from ...models.error_response import ErrorResponse
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="deleteFlow",
    method="DELETE",
    path="/api/v1/flows/{flowId}",
    tag="flow",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    flow_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "delete", "url": "/api/v1/flows/" + _segment("flow_id", flow_id)}
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DeleteFlowResponse | ErrorResponse | str | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, DeleteFlowResponse.from_dict)
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DeleteFlowResponse | ErrorResponse | str]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    flow_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DeleteFlowResponse | ErrorResponse | str]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        flow_id=flow_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    flow_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> DeleteFlowResponse | ErrorResponse | str | None:
    """Delete a flow

    This version answers 200 to any id and keeps the flow.

    Args:
        flow_id: Id of a flow, or of a blob that holds a flow.
    """
    return sync_detailed(flow_id=flow_id, client=client).parsed


async def asyncio_detailed(
    flow_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DeleteFlowResponse | ErrorResponse | str]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        flow_id=flow_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    flow_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> DeleteFlowResponse | ErrorResponse | str | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(flow_id=flow_id, client=client)).parsed
