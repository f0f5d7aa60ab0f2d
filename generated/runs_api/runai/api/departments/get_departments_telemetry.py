# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Measure departments now"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._write import query as _query
from ...models.error import Error
from ...models.telemetry_response import TelemetryResponse
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.get_departments_telemetry_group_by_item import GetDepartmentsTelemetryGroupByItem
    from ...models.org_unit_telemetry_type import OrgUnitTelemetryType

OPERATION = _Operation(
    id="get_departments_telemetry",
    method="GET",
    path="/api/v1/org-unit/departments/telemetry",
    tag="departments",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    cluster_id: str | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
    department_id: str | Unset = UNSET,
    group_by: list[GetDepartmentsTelemetryGroupByItem] | Unset = UNSET,
    telemetry_type: OrgUnitTelemetryType,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/org-unit/departments/telemetry"}
    _params: dict[str, Any] = {}
    _query(_params, "clusterId", cluster_id)
    _query(_params, "nodepoolName", nodepool_name)
    _query(_params, "departmentId", department_id)
    _query(_params, "groupBy", group_by, "csv")
    _query(_params, "telemetryType", telemetry_type)
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> TelemetryResponse | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, TelemetryResponse.from_dict)
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[TelemetryResponse | Error]:
    return Response(
        status_code=_http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    cluster_id: str | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
    department_id: str | Unset = UNSET,
    group_by: list[GetDepartmentsTelemetryGroupByItem] | Unset = UNSET,
    telemetry_type: OrgUnitTelemetryType,
) -> Response[TelemetryResponse | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
        nodepool_name=nodepool_name,
        department_id=department_id,
        group_by=group_by,
        telemetry_type=telemetry_type,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    cluster_id: str | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
    department_id: str | Unset = UNSET,
    group_by: list[GetDepartmentsTelemetryGroupByItem] | Unset = UNSET,
    telemetry_type: OrgUnitTelemetryType,
) -> TelemetryResponse | Error | None:
    """Measure departments now

    Args:
        cluster_id: Id of a cluster.
        nodepool_name: Name of a node pool.
        department_id: Id of a department; a number, written as text.
        group_by: Fields to group by.
        telemetry_type: What to measure.
    """
    return sync_detailed(
        cluster_id=cluster_id,
        nodepool_name=nodepool_name,
        department_id=department_id,
        group_by=group_by,
        telemetry_type=telemetry_type,
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    cluster_id: str | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
    department_id: str | Unset = UNSET,
    group_by: list[GetDepartmentsTelemetryGroupByItem] | Unset = UNSET,
    telemetry_type: OrgUnitTelemetryType,
) -> Response[TelemetryResponse | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
        nodepool_name=nodepool_name,
        department_id=department_id,
        group_by=group_by,
        telemetry_type=telemetry_type,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    cluster_id: str | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
    department_id: str | Unset = UNSET,
    group_by: list[GetDepartmentsTelemetryGroupByItem] | Unset = UNSET,
    telemetry_type: OrgUnitTelemetryType,
) -> TelemetryResponse | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            cluster_id=cluster_id,
            nodepool_name=nodepool_name,
            department_id=department_id,
            group_by=group_by,
            telemetry_type=telemetry_type,
            client=client,
        )
    ).parsed
