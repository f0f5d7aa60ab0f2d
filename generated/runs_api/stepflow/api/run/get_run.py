# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""Read a run and the steps that it has started"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.get_run_response import GetRunResponse
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getRun",
    method="GET",
    path="/api/v1/runs/{runId}",
    tag="run",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    run_id: str,
    *,
    wait: bool | Unset = UNSET,
    timeout_secs: int | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/runs/" + _segment("run_id", run_id)}
    _params: dict[str, Any] = {}
    _query(_params, "wait", wait)
    _query(_params, "timeoutSecs", timeout_secs)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetRunResponse | ErrorResponse | str | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, GetRunResponse.from_dict)
    if response.status_code == 404:
        return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetRunResponse | ErrorResponse | str]:
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
    wait: bool | Unset = UNSET,
    timeout_secs: int | Unset = UNSET,
) -> Response[GetRunResponse | ErrorResponse | str]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        run_id=run_id,
        wait=wait,
        timeout_secs=timeout_secs,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    wait: bool | Unset = UNSET,
    timeout_secs: int | Unset = UNSET,
) -> GetRunResponse | ErrorResponse | str | None:
    """Read a run and the steps that it has started

    Args:
        run_id: Id of the run, a UUID.
        wait: Answer when the run ends.
        timeout_secs: Answer after this many seconds at the latest; 300 if absent.
    """
    return sync_detailed(run_id=run_id, wait=wait, timeout_secs=timeout_secs, client=client).parsed


async def asyncio_detailed(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    wait: bool | Unset = UNSET,
    timeout_secs: int | Unset = UNSET,
) -> Response[GetRunResponse | ErrorResponse | str]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        run_id=run_id,
        wait=wait,
        timeout_secs=timeout_secs,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    wait: bool | Unset = UNSET,
    timeout_secs: int | Unset = UNSET,
) -> GetRunResponse | ErrorResponse | str | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(run_id=run_id, wait=wait, timeout_secs=timeout_secs, client=client)).parsed
