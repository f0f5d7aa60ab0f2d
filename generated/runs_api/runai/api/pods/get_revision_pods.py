# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""List the pods of an inference's revision"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error import Error
from ...models.get_revision_pods_response_200 import GetRevisionPodsResponse200
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="get_revision_pods",
    method="GET",
    path="/api/v1/workloads/inferences/revisions/{revisionId}/pods",
    tag="pods",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    revision_id: str,
    *,
    deleted: bool | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/workloads/inferences/revisions/" + _segment("revision_id", revision_id) + "/pods",
    }
    _params: dict[str, Any] = {}
    _query(_params, "deleted", deleted)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetRevisionPodsResponse200 | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, GetRevisionPodsResponse200.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetRevisionPodsResponse200 | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    revision_id: str,
    *,
    client: AuthenticatedClient | Client,
    deleted: bool | Unset = UNSET,
) -> Response[GetRevisionPodsResponse200 | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        revision_id=revision_id,
        deleted=deleted,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    revision_id: str,
    *,
    client: AuthenticatedClient | Client,
    deleted: bool | Unset = UNSET,
) -> GetRevisionPodsResponse200 | Error | None:
    """List the pods of an inference's revision

    Args:
        revision_id: Id of a revision of an inference.
        deleted: Deleted workloads instead of those that exist.
    """
    return sync_detailed(revision_id=revision_id, deleted=deleted, client=client).parsed


async def asyncio_detailed(
    revision_id: str,
    *,
    client: AuthenticatedClient | Client,
    deleted: bool | Unset = UNSET,
) -> Response[GetRevisionPodsResponse200 | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        revision_id=revision_id,
        deleted=deleted,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    revision_id: str,
    *,
    client: AuthenticatedClient | Client,
    deleted: bool | Unset = UNSET,
) -> GetRevisionPodsResponse200 | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(revision_id=revision_id, deleted=deleted, client=client)).parsed
