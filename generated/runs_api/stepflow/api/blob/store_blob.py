# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""Store a JSON value, a flow or bytes

The id is a hash of the content, so storing the same content again changes nothing. A flow stored here keeps its
integers and the order of its keys, and its id is the same each time; its id can be run. Nothing about the flow is
checked here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import json_body as _json_body
from ..._write import put as _put
from ..._write import raw_body as _raw_body
from ...models.error_response import ErrorResponse
from ...models.store_blob_response import StoreBlobResponse
from ...types import UNSET, File, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.store_blob_request import StoreBlobRequest

OPERATION = _Operation(
    id="storeBlob",
    method="POST",
    path="/api/v1/blobs",
    tag="blob",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    body: StoreBlobRequest | File | bytes,
    x_blob_filename: str | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "post", "url": "/api/v1/blobs"}
    _headers: dict[str, Any] = {}
    _put(_headers, "X-Blob-Filename", x_blob_filename)
    if isinstance(body, File | bytes):
        _raw_body(_kwargs, _headers, body, "application/octet-stream")
    else:
        _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> StoreBlobResponse | ErrorResponse | str | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, StoreBlobResponse.from_dict)
    if response.status_code == 400:
        return None
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[StoreBlobResponse | ErrorResponse | str | None]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: StoreBlobRequest | File | bytes,
    x_blob_filename: str | Unset = UNSET,
) -> Response[StoreBlobResponse | ErrorResponse | str | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        x_blob_filename=x_blob_filename,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: StoreBlobRequest | File | bytes,
    x_blob_filename: str | Unset = UNSET,
) -> StoreBlobResponse | ErrorResponse | str | None:
    """Store a JSON value, a flow or bytes

    The id is a hash of the content, so storing the same content again changes nothing. A flow stored here keeps its
    integers and the order of its keys, and its id is the same each time; its id can be run. Nothing about the flow
    is checked here.

    Args:
        x_blob_filename: File name to keep with bytes sent as application/octet-stream.
    """
    return sync_detailed(x_blob_filename=x_blob_filename, body=body, client=client).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: StoreBlobRequest | File | bytes,
    x_blob_filename: str | Unset = UNSET,
) -> Response[StoreBlobResponse | ErrorResponse | str | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        x_blob_filename=x_blob_filename,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: StoreBlobRequest | File | bytes,
    x_blob_filename: str | Unset = UNSET,
) -> StoreBlobResponse | ErrorResponse | str | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(x_blob_filename=x_blob_filename, body=body, client=client)).parsed
