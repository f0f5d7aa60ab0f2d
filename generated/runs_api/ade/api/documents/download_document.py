# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""Download a document"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import anything
from ..._write import segment as _segment
from ...models.problem import Problem
from ...types import File, Response
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ..._stream import AsyncDownload, Download
    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="downloadDocument",
    method="GET",
    path="/api/v1/workspaces/{workspaceId}/documents/{documentId}/download",
    tag="documents",
    idempotent=True,
    streaming="download",
    deprecated=False,
    accept="*/*",
)


def _get_kwargs(
    workspace_id: str,
    document_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/workspaces/"
        + _segment("workspace_id", workspace_id)
        + "/documents/"
        + _segment("document_id", document_id)
        + "/download",
    }
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Problem | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, anything, ("bytes",))
    if response.status_code == 401:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 403:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 404:
        return _parse(response, OPERATION, Problem.from_dict)
    return _parse(response, OPERATION, Problem.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File | Problem]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workspace_id: str,
    document_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[File | Problem]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        document_id=document_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workspace_id: str,
    document_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> File | Problem | None:
    """Download a document

    Args:
        workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
        document_id: Id of the document, a UUID.
    """
    return sync_detailed(workspace_id=workspace_id, document_id=document_id, client=client).parsed


async def asyncio_detailed(
    workspace_id: str,
    document_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[File | Problem]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        document_id=document_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workspace_id: str,
    document_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> File | Problem | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workspace_id=workspace_id, document_id=document_id, client=client)).parsed


def download(
    workspace_id: str,
    document_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Download:
    """The file as it arrives, not all in memory. Nothing is sent before the first use; close it when done."""
    from ..._stream import Download

    return Download(
        client,
        OPERATION,
        _get_kwargs(
            workspace_id=workspace_id,
            document_id=document_id,
        ),
    )


def adownload(
    workspace_id: str,
    document_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> AsyncDownload:
    """As `download`, asynchronous: not awaited itself, but entered or iterated."""
    from ..._stream import AsyncDownload

    return AsyncDownload(
        client,
        OPERATION,
        _get_kwargs(
            workspace_id=workspace_id,
            document_id=document_id,
        ),
    )
