# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""Read the flow of a run"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.get_run_flow_response import GetRunFlowResponse
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getRunFlow",
    method="GET",
    path="/api/v1/runs/{runId}/flow",
    tag="run",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    run_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/runs/" + _segment("run_id", run_id) + "/flow"}
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetRunFlowResponse | ErrorResponse | str | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, GetRunFlowResponse.from_dict)
    if response.status_code == 400:
        return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))
    if response.status_code == 404:
        return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetRunFlowResponse | ErrorResponse | str]:
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
) -> Response[GetRunFlowResponse | ErrorResponse | str]:
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
) -> GetRunFlowResponse | ErrorResponse | str | None:
    """Read the flow of a run

    Args:
        run_id: Id of the run, a UUID.
    """
    return sync_detailed(run_id=run_id, client=client).parsed


async def asyncio_detailed(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[GetRunFlowResponse | ErrorResponse | str]:
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
) -> GetRunFlowResponse | ErrorResponse | str | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(run_id=run_id, client=client)).parsed
