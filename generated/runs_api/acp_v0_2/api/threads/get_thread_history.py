# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
"""List the states that a thread has had"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of, one_of, string
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error_detail import ErrorDetail
from ...models.thread_state import ThreadState
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getThreadHistory",
    method="GET",
    path="/threads/{thread_id}/history",
    tag="threads",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    thread_id: str,
    *,
    limit: int | Unset = UNSET,
    before: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/threads/" + _segment("thread_id", thread_id) + "/history"}
    _params: dict[str, Any] = {}
    _query(_params, "limit", limit)
    _query(_params, "before", before)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[ThreadState] | str | ErrorDetail | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, list_of(ThreadState.from_dict))
    if response.status_code == 404:
        return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))
    if response.status_code == 422:
        return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))
    return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[ThreadState] | str | ErrorDetail]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    thread_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    before: str | Unset = UNSET,
) -> Response[list[ThreadState] | str | ErrorDetail]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        thread_id=thread_id,
        limit=limit,
        before=before,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    thread_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    before: str | Unset = UNSET,
) -> list[ThreadState] | str | ErrorDetail | None:
    """List the states that a thread has had

    Args:
        thread_id: Id of the thread, a UUID.
        limit: At most this many; 10 if absent.
        before: Only states before the checkpoint with this id.
    """
    return sync_detailed(thread_id=thread_id, limit=limit, before=before, client=client).parsed


async def asyncio_detailed(
    thread_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    before: str | Unset = UNSET,
) -> Response[list[ThreadState] | str | ErrorDetail]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        thread_id=thread_id,
        limit=limit,
        before=before,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    thread_id: str,
    *,
    client: AuthenticatedClient | Client,
    limit: int | Unset = UNSET,
    before: str | Unset = UNSET,
) -> list[ThreadState] | str | ErrorDetail | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(thread_id=thread_id, limit=limit, before=before, client=client)).parsed
