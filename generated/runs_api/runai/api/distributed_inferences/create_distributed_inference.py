# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Submit a distributed inference"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ...models.distributed_inference import DistributedInference
from ...models.error import Error
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.distributed_inference_creation_request import DistributedInferenceCreationRequest

OPERATION = _Operation(
    id="create_distributed_inference",
    method="POST",
    path="/api/v1/workloads/distributed-inferences",
    tag="distributed_inferences",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    body: DistributedInferenceCreationRequest,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "post", "url": "/api/v1/workloads/distributed-inferences"}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DistributedInference | Error | None:
    if response.status_code == 202:
        return _parse(response, OPERATION, DistributedInference.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DistributedInference | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: DistributedInferenceCreationRequest,
) -> Response[DistributedInference | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: DistributedInferenceCreationRequest,
) -> DistributedInference | Error | None:
    """Submit a distributed inference"""
    return sync_detailed(body=body, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: DistributedInferenceCreationRequest,
) -> Response[DistributedInference | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: DistributedInferenceCreationRequest,
) -> DistributedInference | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(body=body, client=client)).parsed
