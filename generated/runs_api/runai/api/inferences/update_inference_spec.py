# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Change a served inference"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.error import Error
from ...models.inference import Inference
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.inference_update_spec import InferenceUpdateSpec

OPERATION = _Operation(
    id="update_inference_spec",
    method="PATCH",
    path="/api/v1/workloads/inferences/{workloadId}",
    tag="inferences",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workload_id: str,
    *,
    body: InferenceUpdateSpec,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v1/workloads/inferences/" + _segment("workload_id", workload_id),
    }
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Inference | Error | None:
    if response.status_code == 202:
        return _parse(response, OPERATION, Inference.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Inference | Error]:
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
    body: InferenceUpdateSpec,
) -> Response[Inference | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workload_id=workload_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: InferenceUpdateSpec,
) -> Inference | Error | None:
    """Change a served inference

    Args:
        workload_id: Id of a workload.
    """
    return sync_detailed(workload_id=workload_id, body=body, client=client).parsed


async def asyncio_detailed(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: InferenceUpdateSpec,
) -> Response[Inference | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workload_id=workload_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workload_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: InferenceUpdateSpec,
) -> Inference | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workload_id=workload_id, body=body, client=client)).parsed
