# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""List a cluster's departments, the older way"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import list_of
from ..._write import query as _query
from ..._write import segment as _segment
from ...models.error import Error
from ...models.legacy_department_detail import LegacyDepartmentDetail
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

OPERATION = _Operation(
    id="get_departments_0",
    method="GET",
    path="/v1/k8s/clusters/{clusterId}/departments",
    tag="departments",
    idempotent=True,
    streaming=None,
    deprecated=True,
)


def _get_kwargs(
    cluster_id: str,
    *,
    exclude_permissions: bool | Unset = UNSET,
    memory_unit_mb: bool | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/k8s/clusters/" + _segment("cluster_id", cluster_id) + "/departments",
    }
    _params: dict[str, Any] = {}
    _query(_params, "excludePermissions", exclude_permissions)
    _query(_params, "memoryUnitMb", memory_unit_mb)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> list[LegacyDepartmentDetail] | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, list_of(LegacyDepartmentDetail.from_dict))
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[list[LegacyDepartmentDetail] | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    cluster_id: str,
    *,
    client: AuthenticatedClient | Client,
    exclude_permissions: bool | Unset = UNSET,
    memory_unit_mb: bool | Unset = UNSET,
) -> Response[list[LegacyDepartmentDetail] | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
        exclude_permissions=exclude_permissions,
        memory_unit_mb=memory_unit_mb,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    cluster_id: str,
    *,
    client: AuthenticatedClient | Client,
    exclude_permissions: bool | Unset = UNSET,
    memory_unit_mb: bool | Unset = UNSET,
) -> list[LegacyDepartmentDetail] | Error | None:
    """List a cluster's departments, the older way

    Args:
        cluster_id: Id of a cluster.
        exclude_permissions: Leave the permissions out.
        memory_unit_mb: Memory in MB instead of MiB.
    """
    return sync_detailed(
        cluster_id=cluster_id, exclude_permissions=exclude_permissions, memory_unit_mb=memory_unit_mb, client=client
    ).parsed


async def asyncio_detailed(
    cluster_id: str,
    *,
    client: AuthenticatedClient | Client,
    exclude_permissions: bool | Unset = UNSET,
    memory_unit_mb: bool | Unset = UNSET,
) -> Response[list[LegacyDepartmentDetail] | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
        exclude_permissions=exclude_permissions,
        memory_unit_mb=memory_unit_mb,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    cluster_id: str,
    *,
    client: AuthenticatedClient | Client,
    exclude_permissions: bool | Unset = UNSET,
    memory_unit_mb: bool | Unset = UNSET,
) -> list[LegacyDepartmentDetail] | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            cluster_id=cluster_id, exclude_permissions=exclude_permissions, memory_unit_mb=memory_unit_mb, client=client
        )
    ).parsed
