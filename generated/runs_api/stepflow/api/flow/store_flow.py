# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""Check a flow and store it

A flow with fatal diagnostics is answered with 200 and stored false. Integers in the flow become floats and the id
differs from call to call; store the flow as a blob to avoid both. Keys that a flow does not know are dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import anything, one_of, string
from ..._write import json_body as _json_body
from ...models.error_response import ErrorResponse
from ...models.store_flow_response import StoreFlowResponse
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.store_flow_request import StoreFlowRequest

OPERATION = _Operation(
    id="storeFlow",
    method="POST",
    path="/api/v1/flows",
    tag="flow",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    body: StoreFlowRequest,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "post", "url": "/api/v1/flows"}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> StoreFlowResponse | str | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, StoreFlowResponse.from_dict)
    if response.status_code == 415:
        return _parse(response, OPERATION, anything, ("text",))
    if response.status_code == 422:
        return _parse(response, OPERATION, anything, ("text",))
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[StoreFlowResponse | str | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: StoreFlowRequest,
) -> Response[StoreFlowResponse | str | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: StoreFlowRequest,
) -> StoreFlowResponse | str | ErrorResponse | None:
    """Check a flow and store it

    A flow with fatal diagnostics is answered with 200 and stored false. Integers in the flow become floats and the
    id differs from call to call; store the flow as a blob to avoid both. Keys that a flow does not know are
    dropped.
    """
    return sync_detailed(body=body, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: StoreFlowRequest,
) -> Response[StoreFlowResponse | str | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: StoreFlowRequest,
) -> StoreFlowResponse | str | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(body=body, client=client)).parsed
