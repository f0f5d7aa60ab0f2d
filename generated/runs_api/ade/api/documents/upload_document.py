# generated from openapi/ade.yaml by scripts/generate.py; do not edit
"""Upload a document

Where the workspace has an active configuration and is not paused, a run of the document is queued at once; lastRun
says which. At most eight uploads at a time are taken by one server process, others get 429.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import multipart_body as _multipart_body
from ..._write import segment as _segment
from ...models.document import Document
from ...models.problem import Problem
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.document_upload import DocumentUpload

OPERATION = _Operation(
    id="uploadDocument",
    method="POST",
    path="/api/v1/workspaces/{workspaceId}/documents",
    tag="documents",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    workspace_id: str,
    *,
    body: DocumentUpload,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/workspaces/" + _segment("workspace_id", workspace_id) + "/documents",
    }
    _headers: dict[str, Any] = {}
    _multipart_body(_kwargs, _headers, body, "multipart/form-data")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Document | Problem | None:
    if response.status_code == 201:
        return _parse(response, OPERATION, Document.from_dict)
    if response.status_code == 400:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 401:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 403:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 404:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 409:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 413:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 422:
        return _parse(response, OPERATION, Problem.from_dict)
    if response.status_code == 429:
        return _parse(response, OPERATION, Problem.from_dict)
    return _parse(response, OPERATION, Problem.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Document | Problem]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: DocumentUpload,
) -> Response[Document | Problem]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: DocumentUpload,
) -> Document | Problem | None:
    """Upload a document

    Where the workspace has an active configuration and is not paused, a run of the document is queued at once;
    lastRun says which. At most eight uploads at a time are taken by one server process, others get 429.

    Args:
        workspace_id: Id of the workspace, a UUID. Any other text is 403, as if it were not allowed.
    """
    return sync_detailed(workspace_id=workspace_id, body=body, client=client).parsed


async def asyncio_detailed(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: DocumentUpload,
) -> Response[Document | Problem]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    workspace_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: DocumentUpload,
) -> Document | Problem | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(workspace_id=workspace_id, body=body, client=client)).parsed
