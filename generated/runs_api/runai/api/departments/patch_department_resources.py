# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Change some of a department's quotas"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.error import Error
from ...models.resources import Resources
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.resources_nullable import ResourcesNullable

OPERATION = _Operation(
    id="patch_department_resources",
    method="PATCH",
    path="/api/v1/org-unit/departments/{departmentId}/resources",
    tag="departments",
    idempotent=False,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    department_id: str,
    *,
    body: list[ResourcesNullable],
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v1/org-unit/departments/" + _segment("department_id", department_id) + "/resources",
    }
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[Resources] | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, list_of(Resources.from_dict))
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[Resources] | Error]:
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
    body: list[ResourcesNullable],
) -> Response[list[Resources] | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        department_id=department_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    department_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: list[ResourcesNullable],
) -> list[Resources] | Error | None:
    """Change some of a department's quotas

    Args:
        department_id: Id of a department; a number, written as text.
    """
    return sync_detailed(department_id=department_id, body=body, client=client).parsed


async def asyncio_detailed(
    department_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: list[ResourcesNullable],
) -> Response[list[Resources] | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        department_id=department_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    department_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: list[ResourcesNullable],
) -> list[Resources] | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(department_id=department_id, body=body, client=client)).parsed
