# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""List the steps that a run has started

A run that does not exist has an empty list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.get_run_steps_response import GetRunStepsResponse
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getRunSteps",
    method="GET",
    path="/api/v1/runs/{runId}/steps",
    tag="run",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    run_id: str,
    *,
    item_index: int | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/runs/" + _segment("run_id", run_id) + "/steps"}
    _params: dict[str, Any] = {}
    _query(_params, "itemIndex", item_index)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetRunStepsResponse | ErrorResponse | str | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, GetRunStepsResponse.from_dict)
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetRunStepsResponse | ErrorResponse | str]:
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
    item_index: int | Unset = UNSET,
) -> Response[GetRunStepsResponse | ErrorResponse | str]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        run_id=run_id,
        item_index=item_index,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    item_index: int | Unset = UNSET,
) -> GetRunStepsResponse | ErrorResponse | str | None:
    """List the steps that a run has started

    A run that does not exist has an empty list.

    Args:
        run_id: Id of the run, a UUID.
        item_index: Only this item, counted from 0.
    """
    return sync_detailed(run_id=run_id, item_index=item_index, client=client).parsed


async def asyncio_detailed(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    item_index: int | Unset = UNSET,
) -> Response[GetRunStepsResponse | ErrorResponse | str]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        run_id=run_id,
        item_index=item_index,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    item_index: int | Unset = UNSET,
) -> GetRunStepsResponse | ErrorResponse | str | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(run_id=run_id, item_index=item_index, client=client)).parsed
