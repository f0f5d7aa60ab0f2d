# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""Read what the page looked like at a node

Only for runs that were started with `debug`. The addresses hold for an hour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import segment as _segment
from ...models.debug_snapshots import DebugSnapshots
from ...models.error_response import ErrorResponse
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getDebugSnapshots",
    method="GET",
    path="/run/{session_id}/debug-snapshots/{node_id}",
    tag="run",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    session_id: str,
    node_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/run/" + _segment("session_id", session_id) + "/debug-snapshots/" + _segment("node_id", node_id),
    }
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DebugSnapshots | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, DebugSnapshots.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DebugSnapshots | ErrorResponse]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    session_id: str,
    node_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DebugSnapshots | ErrorResponse]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        session_id=session_id,
        node_id=node_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    session_id: str,
    node_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> DebugSnapshots | ErrorResponse | None:
    """Read what the page looked like at a node

    Only for runs that were started with `debug`. The addresses hold for an hour.

    Args:
        session_id: The id of the run.
        node_id: A node of the workflow.
    """
    return sync_detailed(session_id=session_id, node_id=node_id, client=client).parsed


async def asyncio_detailed(
    session_id: str,
    node_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DebugSnapshots | ErrorResponse]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        session_id=session_id,
        node_id=node_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    session_id: str,
    node_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> DebugSnapshots | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(session_id=session_id, node_id=node_id, client=client)).parsed
