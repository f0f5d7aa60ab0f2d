# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""List the workflows of the workspace"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of
from ...models.error_response import ErrorResponse
from ...models.workflow import Workflow
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="listWorkflows",
    method="GET",
    path="/workflows",
    tag="workflow",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs() -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/workflows"}
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[Workflow] | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, list_of(Workflow.from_dict))
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[Workflow] | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[Workflow] | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs()
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> list[Workflow] | ErrorResponse | None:
    """List the workflows of the workspace"""
    return sync_detailed(client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[list[Workflow] | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs()
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> list[Workflow] | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(client=client)).parsed
