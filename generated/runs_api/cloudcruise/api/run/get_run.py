# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""Read a run, and the result of a finished one"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.rate_limit_error_response import RateLimitErrorResponse
from ...models.run_result import RunResult
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getRun",
    method="GET",
    path="/run/{session_id}",
    tag="run",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    session_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/run/" + _segment("session_id", session_id)}
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> RunResult | RateLimitErrorResponse | ErrorResponse | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, RunResult.from_dict)
    if response.status_code == 429:
        return _parse(response, OPERATION, RateLimitErrorResponse.from_dict)
    return _parse(response, OPERATION, ErrorResponse.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[RunResult | RateLimitErrorResponse | ErrorResponse]:
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
) -> Response[RunResult | RateLimitErrorResponse | ErrorResponse]:
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
) -> RunResult | RateLimitErrorResponse | ErrorResponse | None:
    """Read a run, and the result of a finished one

    Args:
        session_id: The id of the run.
    """
    return sync_detailed(session_id=session_id, client=client).parsed


async def asyncio_detailed(
    session_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[RunResult | RateLimitErrorResponse | ErrorResponse]:
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
) -> RunResult | RateLimitErrorResponse | ErrorResponse | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(session_id=session_id, client=client)).parsed
