# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""Get access to the live view of an active run

The token can be used once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.live_connection import LiveConnection
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getLiveConnection",
    method="GET",
    path="/live/sessions/{session_id}/connection",
    tag="run",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    session_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/live/sessions/" + _segment("session_id", session_id) + "/connection",
    }
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> LiveConnection | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, LiveConnection.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[LiveConnection | ErrorResponse]:
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
) -> Response[LiveConnection | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        session_id=session_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    session_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> LiveConnection | ErrorResponse | None:
    """Get access to the live view of an active run

    The token can be used once.

    Args:
        session_id: The id of the run.
    """
    return sync_detailed(session_id=session_id, client=client).parsed


async def asyncio_detailed(
    session_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[LiveConnection | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        session_id=session_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    session_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> LiveConnection | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(session_id=session_id, client=client)).parsed
