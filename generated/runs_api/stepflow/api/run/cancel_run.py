# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""Mark a run as cancelled

Only the stored status changes: the steps go on, and the status is overwritten when they end. A finished run is
marked as cancelled too, so read the run before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import segment as _segment
from ...models.cancel_run_response import CancelRunResponse
from ...models.error_response import ErrorResponse
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="cancelRun",
    method="POST",
    path="/api/v1/runs/{runId}/cancel",
    tag="run",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    run_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "post", "url": "/api/v1/runs/" + _segment("run_id", run_id) + "/cancel"}
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CancelRunResponse | ErrorResponse | str | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, CancelRunResponse.from_dict)
    if response.status_code == 400:
        return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))
    if response.status_code == 404:
        return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CancelRunResponse | ErrorResponse | str]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[CancelRunResponse | ErrorResponse | str]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        run_id=run_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> CancelRunResponse | ErrorResponse | str | None:
    """Mark a run as cancelled

    Only the stored status changes: the steps go on, and the status is overwritten when they end. A finished run is
    marked as cancelled too, so read the run before.

    Args:
        run_id: Id of the run, a UUID.
    """
    return sync_detailed(run_id=run_id, client=client).parsed


async def asyncio_detailed(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[CancelRunResponse | ErrorResponse | str]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        run_id=run_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> CancelRunResponse | ErrorResponse | str | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(run_id=run_id, client=client)).parsed
