# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""List a workload's events and changes of phase"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error import Error
from ...models.get_workload_history_response_200 import GetWorkloadHistoryResponse200
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="get_workload_history",
    method="GET",
    path="/api/v1/workloads/{workloadId}/history",
    tag="events",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workload_id: str,
    *,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/workloads/" + _segment("workload_id", workload_id) + "/history",
    }
    _params: dict[str, Any] = {}
    _query(_params, "offset", offset)
    _query(_params, "limit", limit)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetWorkloadHistoryResponse200 | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, GetWorkloadHistoryResponse200.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetWorkloadHistoryResponse200 | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[GetWorkloadHistoryResponse200 | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workload_id=workload_id,
        offset=offset,
        limit=limit,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> GetWorkloadHistoryResponse200 | Error | None:
    """List a workload's events and changes of phase

    Args:
        workload_id: Id of a workload.
        offset: Where the page begins; the first item has 0.
        limit: The most items in the answer.
    """
    return sync_detailed(workload_id=workload_id, offset=offset, limit=limit, client=client).parsed


async def asyncio_detailed(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[GetWorkloadHistoryResponse200 | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workload_id=workload_id,
        offset=offset,
        limit=limit,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    offset: int | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> GetWorkloadHistoryResponse200 | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workload_id=workload_id, offset=offset, limit=limit, client=client)).parsed
