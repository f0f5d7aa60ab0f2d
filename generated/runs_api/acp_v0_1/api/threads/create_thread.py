# generated from openapi/acp_v0_1.yaml by scripts/generate.py; do not edit
"""Make a thread"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import json_body as _json_body
from ...models.error_detail import ErrorDetail
from ...models.thread import Thread
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.thread_create import ThreadCreate

OPERATION = _Operation(
    id="createThread",
    method="POST",
    path="/threads",
    tag="threads",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    body: ThreadCreate,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "post", "url": "/threads"}
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
    if response.status_code == 409:
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
    *,
    client: AuthenticatedClient | Client,
    body: ThreadCreate,
) -> Response[Thread | str | ErrorDetail]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: ThreadCreate,
) -> Thread | str | ErrorDetail | None:
    """Make a thread"""
    return sync_detailed(body=body, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ThreadCreate,
) -> Response[Thread | str | ErrorDetail]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: ThreadCreate,
) -> Thread | str | ErrorDetail | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(body=body, client=client)).parsed
