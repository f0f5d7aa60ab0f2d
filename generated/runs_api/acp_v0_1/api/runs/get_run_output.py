# generated from openapi/acp_v0_1.yaml by scripts/generate.py; do not edit
"""Read the output of a run, if there is one

A pending run has none, which is 204; block_timeout lets the server hold the answer until the run is no longer
pending. Seen: without block_timeout the server holds it for as long as that takes, although it is said to answer at
once. A run that failed is answered with 200 and an output of type error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error_detail import ErrorDetail
from ...models.run_error import RunError
from ...models.run_interrupt import RunInterrupt
from ...models.run_result import RunResult
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getRunOutput",
    method="GET",
    path="/runs/{run_id}/output",
    tag="runs",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    run_id: str,
    *,
    block_timeout: int | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/runs/" + _segment("run_id", run_id) + "/output"}
    _params: dict[str, Any] = {}
    _query(_params, "block_timeout", block_timeout)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> RunResult | RunInterrupt | RunError | str | ErrorDetail | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, one_of(RunResult.from_dict, RunInterrupt.from_dict, RunError.from_dict))
    if response.status_code == 204:
        return None
    if response.status_code == 404:
        return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))
    if response.status_code == 409:
        return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))
    if response.status_code == 422:
        return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))
    return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[RunResult | RunInterrupt | RunError | str | ErrorDetail | None]:
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
    block_timeout: int | Unset = UNSET,
) -> Response[RunResult | RunInterrupt | RunError | str | ErrorDetail | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        run_id=run_id,
        block_timeout=block_timeout,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    block_timeout: int | Unset = UNSET,
) -> RunResult | RunInterrupt | RunError | str | ErrorDetail | None:
    """Read the output of a run, if there is one

    A pending run has none, which is 204; block_timeout lets the server hold the answer until the run is no longer
    pending. Seen: without block_timeout the server holds it for as long as that takes, although it is said to
    answer at once. A run that failed is answered with 200 and an output of type error.

    Args:
        run_id: Id of the run, a UUID.
        block_timeout: Seconds for which the answer may be held; 0 answers at once.
    """
    return sync_detailed(run_id=run_id, block_timeout=block_timeout, client=client).parsed


async def asyncio_detailed(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    block_timeout: int | Unset = UNSET,
) -> Response[RunResult | RunInterrupt | RunError | str | ErrorDetail | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        run_id=run_id,
        block_timeout=block_timeout,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    block_timeout: int | Unset = UNSET,
) -> RunResult | RunInterrupt | RunError | str | ErrorDetail | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(run_id=run_id, block_timeout=block_timeout, client=client)).parsed
