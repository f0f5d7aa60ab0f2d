# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""Answer what a run asks with execution.input_required

Takes either new values of input variables or the id of one of the actions that a popup offers. The run waits as
long as the workspace allows (15 seconds by default); afterwards this answers 400.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.new_input_variables_response import NewInputVariablesResponse
from ...models.rate_limit_error_response import RateLimitErrorResponse
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.new_input_variables_request import NewInputVariablesRequest

OPERATION = _Operation(
    id="submitNewInputVariables",
    method="POST",
    path="/run/{session_id}/new_input_variables",
    tag="run",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    session_id: str,
    *,
    body: NewInputVariablesRequest,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/run/" + _segment("session_id", session_id) + "/new_input_variables",
    }
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> NewInputVariablesResponse | RateLimitErrorResponse | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, NewInputVariablesResponse.from_dict)
    if response.status_code == 201:
        return _parse(response, OPERATION, NewInputVariablesResponse.from_dict)
    if response.status_code == 429:
        return _parse(response, OPERATION, RateLimitErrorResponse.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[NewInputVariablesResponse | RateLimitErrorResponse | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    session_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: NewInputVariablesRequest,
) -> Response[NewInputVariablesResponse | RateLimitErrorResponse | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        session_id=session_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    session_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: NewInputVariablesRequest,
) -> NewInputVariablesResponse | RateLimitErrorResponse | ErrorResponse | None:
    """Answer what a run asks with execution.input_required

    Takes either new values of input variables or the id of one of the actions that a popup offers. The run waits as
    long as the workspace allows (15 seconds by default); afterwards this answers 400.

    Args:
        session_id: The id of the run.
    """
    return sync_detailed(session_id=session_id, body=body, client=client).parsed


async def asyncio_detailed(
    session_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: NewInputVariablesRequest,
) -> Response[NewInputVariablesResponse | RateLimitErrorResponse | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        session_id=session_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    session_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: NewInputVariablesRequest,
) -> NewInputVariablesResponse | RateLimitErrorResponse | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(session_id=session_id, body=body, client=client)).parsed
