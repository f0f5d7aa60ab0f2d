# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Switch an application on or off"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.error import Error
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.application_patch_request import ApplicationPatchRequest

OPERATION = _Operation(
    id="update_application_by_id",
    method="PATCH",
    path="/api/v1/apps/{appId}",
    tag="applications",
    idempotent=False,
    streaming=None,
    deprecated=True,
)


def _get_kwargs(
    app_id: str,
    *,
    body: ApplicationPatchRequest,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "patch", "url": "/api/v1/apps/" + _segment("app_id", app_id)}
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | None:
    if response.status_code == 200:
        return None
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | None]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ApplicationPatchRequest,
) -> Response[Error | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        app_id=app_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ApplicationPatchRequest,
) -> Error | None:
    """Switch an application on or off

    Args:
        app_id: Id of an application.
    """
    return sync_detailed(app_id=app_id, body=body, client=client).parsed


async def asyncio_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ApplicationPatchRequest,
) -> Response[Error | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        app_id=app_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ApplicationPatchRequest,
) -> Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(app_id=app_id, body=body, client=client)).parsed
