# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
"""Change a thread

Metadata are merged; values and messages make a new state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.error_detail import ErrorDetail
from ...models.thread import Thread
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.thread_patch import ThreadPatch

OPERATION = _Operation(
    id="patchThread",
    method="PATCH",
    path="/threads/{thread_id}",
    tag="threads",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    thread_id: str,
    *,
    body: ThreadPatch,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "patch", "url": "/threads/" + _segment("thread_id", thread_id)}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Thread | str | ErrorDetail | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, Thread.from_dict)
    if response.status_code == 404:
        return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))
    if response.status_code == 422:
        return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))
    return _parse(response, OPERATION, one_of(string, ErrorDetail.from_dict), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Thread | str | ErrorDetail]:
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
    body: ThreadPatch,
) -> Response[Thread | str | ErrorDetail]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        thread_id=thread_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    thread_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ThreadPatch,
) -> Thread | str | ErrorDetail | None:
    """Change a thread

    Metadata are merged; values and messages make a new state.

    Args:
        thread_id: Id of the thread, a UUID.
    """
    return sync_detailed(thread_id=thread_id, body=body, client=client).parsed


async def asyncio_detailed(
    thread_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ThreadPatch,
) -> Response[Thread | str | ErrorDetail]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        thread_id=thread_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    thread_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ThreadPatch,
) -> Thread | str | ErrorDetail | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(thread_id=thread_id, body=body, client=client)).parsed
