# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""List the variables that a flow declares"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.get_flow_variables_response import GetFlowVariablesResponse
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getFlowVariables",
    method="GET",
    path="/api/v1/flows/{flowId}/variables",
    tag="flow",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    flow_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/flows/" + _segment("flow_id", flow_id) + "/variables"}
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetFlowVariablesResponse | ErrorResponse | str | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, GetFlowVariablesResponse.from_dict)
    if response.status_code == 400:
        return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))
    if response.status_code == 404:
        return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetFlowVariablesResponse | ErrorResponse | str]:
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
) -> Response[GetFlowVariablesResponse | ErrorResponse | str]:
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
) -> GetFlowVariablesResponse | ErrorResponse | str | None:
    """List the variables that a flow declares

    Args:
        flow_id: Id of a flow, or of a blob that holds a flow.
    """
    return sync_detailed(flow_id=flow_id, client=client).parsed


async def asyncio_detailed(
    flow_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[GetFlowVariablesResponse | ErrorResponse | str]:
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
) -> GetFlowVariablesResponse | ErrorResponse | str | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(flow_id=flow_id, client=client)).parsed
