# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""Start a run

One item is executed per element of `input`; without input the run completes at once with no items. The input is not
checked against the flow's schema. With `wait` the answer comes when the run ends, or after `timeoutSecs` with
status 1 (running).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import anything, one_of, string
from ..._write import json_body as _json_body
from ...models.create_run_response import CreateRunResponse
from ...models.error_response import ErrorResponse
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.create_run_request import CreateRunRequest

OPERATION = _Operation(
    id="createRun",
    method="POST",
    path="/api/v1/runs",
    tag="run",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    body: CreateRunRequest,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "post", "url": "/api/v1/runs"}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CreateRunResponse | ErrorResponse | str | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, CreateRunResponse.from_dict)
    if response.status_code == 404:
        return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))
    if response.status_code == 415:
        return _parse(response, OPERATION, anything, ("text",))
    if response.status_code == 422:
        return _parse(response, OPERATION, anything, ("text",))
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CreateRunResponse | ErrorResponse | str]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateRunRequest,
) -> Response[CreateRunResponse | ErrorResponse | str]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: CreateRunRequest,
) -> CreateRunResponse | ErrorResponse | str | None:
    """Start a run

    One item is executed per element of `input`; without input the run completes at once with no items. The input is
    not checked against the flow's schema. With `wait` the answer comes when the run ends, or after `timeoutSecs`
    with status 1 (running).
    """
    return sync_detailed(body=body, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateRunRequest,
) -> Response[CreateRunResponse | ErrorResponse | str]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: CreateRunRequest,
) -> CreateRunResponse | ErrorResponse | str | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(body=body, client=client)).parsed
