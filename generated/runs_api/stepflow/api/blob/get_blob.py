# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
"""Read a blob

Which of the two content types comes back is chosen by the Accept header. The JSON form of a binary blob has null
for its data: ask for application/octet-stream to get the bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import file, one_of, string
from ..._write import segment as _segment
from ...models.error_response import ErrorResponse
from ...models.get_blob_response import GetBlobResponse
from ...types import File, Response
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ..._stream import AsyncDownload, Download
    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="getBlob",
    method="GET",
    path="/api/v1/blobs/{blobId}",
    tag="blob",
    idempotent=True,
    streaming="download",
    deprecated=False,
    accept="application/octet-stream",
)


def _get_kwargs(
    blob_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/blobs/" + _segment("blob_id", blob_id)}
    _headers: dict[str, Any] = {"Accept": "application/json"}
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetBlobResponse | File | ErrorResponse | str | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, one_of(GetBlobResponse.from_dict, file), ("json", "bytes"))
    if response.status_code == 400:
        return None
    if response.status_code == 404:
        return None
    return _parse(response, OPERATION, one_of(ErrorResponse.from_dict, string), ("json", "text"))


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetBlobResponse | File | ErrorResponse | str | None]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    blob_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[GetBlobResponse | File | ErrorResponse | str | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        blob_id=blob_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    blob_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> GetBlobResponse | File | ErrorResponse | str | None:
    """Read a blob

    Which of the two content types comes back is chosen by the Accept header. The JSON form of a binary blob has
    null for its data: ask for application/octet-stream to get the bytes.

    Args:
        blob_id: SHA-256 of the content, 64 hexadecimal digits.
    """
    return sync_detailed(blob_id=blob_id, client=client).parsed


async def asyncio_detailed(
    blob_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[GetBlobResponse | File | ErrorResponse | str | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        blob_id=blob_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    blob_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> GetBlobResponse | File | ErrorResponse | str | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(blob_id=blob_id, client=client)).parsed


def download(
    blob_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Download:
    """The file as it arrives, not all in memory. Nothing is sent before the first use; close it when done."""
    from ..._stream import Download

    return Download(
        client,
        OPERATION,
        _get_kwargs(
            blob_id=blob_id,
        ),
    )


def adownload(
    blob_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> AsyncDownload:
    """As `download`, asynchronous: not awaited itself, but entered or iterated."""
    from ..._stream import AsyncDownload

    return AsyncDownload(
        client,
        OPERATION,
        _get_kwargs(
            blob_id=blob_id,
        ),
    )
