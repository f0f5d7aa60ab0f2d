# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Replace a workload's manifest"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.error import Error
from ...models.workload_v2 import WorkloadV2
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.workload_v2_update_request import WorkloadV2UpdateRequest

OPERATION = _Operation(
    id="update_workload_v2",
    method="PUT",
    path="/api/v2/workloads/{WorkloadV2Id}",
    tag="workloads_v2",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workload_v2_id: str,
    *,
    body: WorkloadV2UpdateRequest,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/v2/workloads/" + _segment("workload_v2_id", workload_v2_id),
    }
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> WorkloadV2 | Error | None:
    if response.status_code == 202:
        return _parse(response, OPERATION, WorkloadV2.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[WorkloadV2 | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workload_v2_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: WorkloadV2UpdateRequest,
) -> Response[WorkloadV2 | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workload_v2_id=workload_v2_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workload_v2_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: WorkloadV2UpdateRequest,
) -> WorkloadV2 | Error | None:
    """Replace a workload's manifest

    Args:
        workload_v2_id: Id of the workload.
    """
    return sync_detailed(workload_v2_id=workload_v2_id, body=body, client=client).parsed


async def asyncio_detailed(
    workload_v2_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: WorkloadV2UpdateRequest,
) -> Response[WorkloadV2 | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workload_v2_id=workload_v2_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workload_v2_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: WorkloadV2UpdateRequest,
) -> WorkloadV2 | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workload_v2_id=workload_v2_id, body=body, client=client)).parsed
