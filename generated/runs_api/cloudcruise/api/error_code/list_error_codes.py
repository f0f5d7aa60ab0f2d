# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""List error codes"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of
from ..._write import query as _query
from ...models.error_code import ErrorCode
from ...models.error_response import ErrorResponse
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="listErrorCodes",
    method="GET",
    path="/error-codes",
    tag="error_code",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    workflow_id: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/error-codes"}
    _params: dict[str, Any] = {}
    _query(_params, "workflow_id", workflow_id)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[ErrorCode] | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, list_of(ErrorCode.from_dict))
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[ErrorCode] | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    workflow_id: str | Unset = UNSET,
) -> Response[list[ErrorCode] | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workflow_id=workflow_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    workflow_id: str | Unset = UNSET,
) -> list[ErrorCode] | ErrorResponse | None:
    """List error codes

    Args:
        workflow_id: Only those of this workflow.
    """
    return sync_detailed(workflow_id=workflow_id, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    workflow_id: str | Unset = UNSET,
) -> Response[list[ErrorCode] | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workflow_id=workflow_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    workflow_id: str | Unset = UNSET,
) -> list[ErrorCode] | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workflow_id=workflow_id, client=client)).parsed
