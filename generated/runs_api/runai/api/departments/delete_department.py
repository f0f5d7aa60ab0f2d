# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Delete a department"""

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
    id="delete_department",
    method="DELETE",
    path="/api/v1/org-unit/departments/{departmentId}",
    tag="departments",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    department_id: str,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/v1/org-unit/departments/" + _segment("department_id", department_id),
    }
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
    department_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | None]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        department_id=department_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    department_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """Delete a department

    Args:
        department_id: Id of a department; a number, written as text.
    """
    return sync_detailed(department_id=department_id, client=client).parsed


async def asyncio_detailed(
    department_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | None]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        department_id=department_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    department_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(department_id=department_id, client=client)).parsed
