# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Set who administers a department, the older way"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import json_body as _json_body
from ..._write import segment as _segment
from ...models.department_access_control import DepartmentAccessControl
from ...models.error import Error
from ...types import Operation as _Operation
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="updateDepartmentAdmins",
    method="PUT",
    path="/v1/k8s/clusters/{clusterId}/departments/{department-id}/access-control",
    tag="departments",
    idempotent=True,
    streaming=None,
    deprecated=True,
)


def _get_kwargs(
    cluster_id: str,
    department_id: int,
    *,
    body: DepartmentAccessControl,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/v1/k8s/clusters/"
        + _segment("cluster_id", cluster_id)
        + "/departments/"
        + _segment("department_id", department_id)
        + "/access-control",
    }
    _headers: dict[str, Any] = {}
    _json_body(_kwargs, _headers, body, "application/json")
    _kwargs["headers"] = _headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DepartmentAccessControl | Error | None:
    if response.status_code == 201:
        return _parse(response, OPERATION, DepartmentAccessControl.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DepartmentAccessControl | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    cluster_id: str,
    department_id: int,
    *,
    client: AuthenticatedClient | Client,
    body: DepartmentAccessControl,
) -> Response[DepartmentAccessControl | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
        department_id=department_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    cluster_id: str,
    department_id: int,
    *,
    client: AuthenticatedClient | Client,
    body: DepartmentAccessControl,
) -> DepartmentAccessControl | Error | None:
    """Set who administers a department, the older way

    Args:
        cluster_id: Id of a cluster.
    """
    return sync_detailed(cluster_id=cluster_id, department_id=department_id, body=body, client=client).parsed


async def asyncio_detailed(
    cluster_id: str,
    department_id: int,
    *,
    client: AuthenticatedClient | Client,
    body: DepartmentAccessControl,
) -> Response[DepartmentAccessControl | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
        department_id=department_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    cluster_id: str,
    department_id: int,
    *,
    client: AuthenticatedClient | Client,
    body: DepartmentAccessControl,
) -> DepartmentAccessControl | Error | None:
    """As `sync`, asynchronous."""
    return (await asyncio_detailed(cluster_id=cluster_id, department_id=department_id, body=body, client=client)).parsed
