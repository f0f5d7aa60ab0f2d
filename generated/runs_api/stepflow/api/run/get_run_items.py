# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""Read the result of each item

No item has an output before the whole run ends. A run that does not exist has an empty list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.get_run_items_response import GetRunItemsResponse
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.result_order import ResultOrder

OPERATION = _Operation(
    id="getRunItems",
    method="GET",
    path="/api/v1/runs/{runId}/items",
    tag="run",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    run_id: str,
    *,
    result_order: ResultOrder | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/runs/" + _segment("run_id", run_id) + "/items"}
    _params: dict[str, Any] = {}
    _query(_params, "resultOrder", result_order)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetRunItemsResponse | ErrorResponse | str | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, GetRunItemsResponse.from_dict)
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetRunItemsResponse | ErrorResponse | str]:
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
    result_order: ResultOrder | Unset = UNSET,
) -> Response[GetRunItemsResponse | ErrorResponse | str]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        run_id=run_id,
        result_order=result_order,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    result_order: ResultOrder | Unset = UNSET,
) -> GetRunItemsResponse | ErrorResponse | str | None:
    """Read the result of each item

    No item has an output before the whole run ends. A run that does not exist has an empty list.

    Args:
        run_id: Id of the run, a UUID.
        result_order: How the items are ordered, as its number.
    """
    return sync_detailed(run_id=run_id, result_order=result_order, client=client).parsed


async def asyncio_detailed(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    result_order: ResultOrder | Unset = UNSET,
) -> Response[GetRunItemsResponse | ErrorResponse | str]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        run_id=run_id,
        result_order=result_order,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    run_id: str,
    *,
    client: AuthenticatedClient | Client,
    result_order: ResultOrder | Unset = UNSET,
) -> GetRunItemsResponse | ErrorResponse | str | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(run_id=run_id, result_order=result_order, client=client)).parsed
