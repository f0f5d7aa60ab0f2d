# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""Change an error code"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.error_code import ErrorCode
from ...models.error_response import ErrorResponse
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="updateErrorCode",
    method="PATCH",
    path="/error-codes/{error_code_id}",
    tag="error_code",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    error_code_id: str,
    *,
    body: ErrorCode,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "patch", "url": "/error-codes/" + _segment("error_code_id", error_code_id)}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorCode | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, ErrorCode.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ErrorCode | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    error_code_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ErrorCode,
) -> Response[ErrorCode | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        error_code_id=error_code_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    error_code_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ErrorCode,
) -> ErrorCode | ErrorResponse | None:
    """Change an error code

    Args:
        error_code_id: The code's id.
    """
    return sync_detailed(error_code_id=error_code_id, body=body, client=client).parsed


async def asyncio_detailed(
    error_code_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ErrorCode,
) -> Response[ErrorCode | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        error_code_id=error_code_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    error_code_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ErrorCode,
) -> ErrorCode | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(error_code_id=error_code_id, body=body, client=client)).parsed
