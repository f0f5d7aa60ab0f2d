# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Delete an application"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import segment as _segment
from ...models.error import Error
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="delete_application_by_id",
    method="DELETE",
    path="/api/v1/apps/{appId}",
    tag="applications",
    idempotent=True,
    streaming=None,
    deprecated=True,
)


def _get_kwargs(
    app_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "delete", "url": "/api/v1/apps/" + _segment("app_id", app_id)}
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | None:
    if response.status_code == 204:
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
) -> Response[Error | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        app_id=app_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """Delete an application

    Args:
        app_id: Id of an application.
    """
    return sync_detailed(app_id=app_id, client=client).parsed


async def asyncio_detailed(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        app_id=app_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    app_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(app_id=app_id, client=client)).parsed
