# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Stop a distributed training; it can be resumed"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import segment as _segment
from ...models.error import Error
from ...models.http_response import HttpResponse
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="suspend_distributed",
    method="POST",
    path="/api/v1/workloads/distributed/{workloadId}/suspend",
    tag="distributed",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workload_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/workloads/distributed/" + _segment("workload_id", workload_id) + "/suspend",
    }
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> HttpResponse | Error | None:
    if response.status_code == 202:
        return _parse(response, OPERATION, HttpResponse.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[HttpResponse | Error]:
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
) -> Response[HttpResponse | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workload_id=workload_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> HttpResponse | Error | None:
    """Stop a distributed training; it can be resumed

    Args:
        workload_id: Id of a workload.
    """
    return sync_detailed(workload_id=workload_id, client=client).parsed


async def asyncio_detailed(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[HttpResponse | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workload_id=workload_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> HttpResponse | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workload_id=workload_id, client=client)).parsed
