# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Read a role"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import segment as _segment
from ...models.error import Error
from ...models.role_v1 import RoleV1
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="get_role_v1",
    method="GET",
    path="/api/v1/authorization/roles/{roleIdPath}",
    tag="roles",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    role_id_path: int,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/authorization/roles/" + _segment("role_id_path", role_id_path),
    }
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> RoleV1 | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, RoleV1.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[RoleV1 | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    role_id_path: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[RoleV1 | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        role_id_path=role_id_path,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    role_id_path: int,
    *,
    client: AuthenticatedClient | Client,
) -> RoleV1 | Error | None:
    """Read a role

    Args:
        role_id_path: Id of a role.
    """
    return sync_detailed(role_id_path=role_id_path, client=client).parsed


async def asyncio_detailed(
    role_id_path: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[RoleV1 | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        role_id_path=role_id_path,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    role_id_path: int,
    *,
    client: AuthenticatedClient | Client,
) -> RoleV1 | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(role_id_path=role_id_path, client=client)).parsed
