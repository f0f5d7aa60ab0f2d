# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""Start a run

There is no idempotency key: sending this twice starts two runs. With `client_id` the events of the run go to the
stream of that client, which has to be open before, because nothing is repeated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ...models.error_response import ErrorResponse
from ...models.rate_limit_error_response import RateLimitErrorResponse
from ...models.start_run_response import StartRunResponse
from ...models.validation_error_response import ValidationErrorResponse
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.start_run_request import StartRunRequest

OPERATION = _Operation(
    id="startRun",
    method="POST",
    path="/run",
    tag="run",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    body: StartRunRequest,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "post", "url": "/run"}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> StartRunResponse | ValidationErrorResponse | RateLimitErrorResponse | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, StartRunResponse.from_dict)
    if response.status_code == 201:
        return _parse(response, OPERATION, StartRunResponse.from_dict)
    if response.status_code == 400:
        return _parse(response, OPERATION, ValidationErrorResponse.from_dict)
    if response.status_code == 429:
        return _parse(response, OPERATION, RateLimitErrorResponse.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[StartRunResponse | ValidationErrorResponse | RateLimitErrorResponse | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: StartRunRequest,
) -> Response[StartRunResponse | ValidationErrorResponse | RateLimitErrorResponse | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: StartRunRequest,
) -> StartRunResponse | ValidationErrorResponse | RateLimitErrorResponse | ErrorResponse | None:
    """Start a run

    There is no idempotency key: sending this twice starts two runs. With `client_id` the events of the run go to
    the stream of that client, which has to be open before, because nothing is repeated.
    """
    return sync_detailed(body=body, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: StartRunRequest,
) -> Response[StartRunResponse | ValidationErrorResponse | RateLimitErrorResponse | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: StartRunRequest,
) -> StartRunResponse | ValidationErrorResponse | RateLimitErrorResponse | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(body=body, client=client)).parsed
