# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""Measure workloads now"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._answer import http_status as _http_status
from ..._answer import parse as _parse
from ..._read import one_of, string
from ..._write import query as _query
from ...models.error import Error
from ...models.telemetry_response import TelemetryResponse
from ...types import UNSET, Response, Unset
from ...types import Operation as _Operation

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client
    from ...models.get_workloads_telemetry_group_by_item import GetWorkloadsTelemetryGroupByItem
    from ...models.phase import Phase
    from ...models.workload_telemetry_type import WorkloadTelemetryType

OPERATION = _Operation(
    id="get_workloads_telemetry",
    method="GET",
    path="/api/v1/workloads/telemetry",
    tag="workloads",
    idempotent=True,
    streaming=None,
    deprecated=False,
)


def _get_kwargs(
    *,
    cluster_id: str | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
    department_id: str | Unset = UNSET,
    group_by: list[GetWorkloadsTelemetryGroupByItem] | Unset = UNSET,
    telemetry_type: WorkloadTelemetryType,
    filter_by_phases: list[Phase] | Unset = UNSET,
) -> dict[str, Any]:
    _kwargs: dict[str, Any] = {"method": "get", "url": "/api/v1/workloads/telemetry"}
    _params: dict[str, Any] = {}
    _query(_params, "clusterId", cluster_id)
    _query(_params, "nodepoolName", nodepool_name)
    _query(_params, "departmentId", department_id)
    _query(_params, "groupBy", group_by, "csv")
    _query(_params, "telemetryType", telemetry_type)
    _query(_params, "filterByPhases", filter_by_phases, "csv")
    _kwargs["params"] = _params
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> TelemetryResponse | str | Error | None:
    if response.status_code == 200:
        return _parse(response, OPERATION, one_of(TelemetryResponse.from_dict, string), ("json", "text"))
    return _parse(response, OPERATION, Error.from_dict)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[TelemetryResponse | str | Error]:
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
    group_by: list[GetWorkloadsTelemetryGroupByItem] | Unset = UNSET,
    telemetry_type: WorkloadTelemetryType,
    filter_by_phases: list[Phase] | Unset = UNSET,
) -> Response[TelemetryResponse | str | Error]:
    """As `sync`, with status and headers."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
        nodepool_name=nodepool_name,
        department_id=department_id,
        group_by=group_by,
        telemetry_type=telemetry_type,
        filter_by_phases=filter_by_phases,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    cluster_id: str | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
    department_id: str | Unset = UNSET,
    group_by: list[GetWorkloadsTelemetryGroupByItem] | Unset = UNSET,
    telemetry_type: WorkloadTelemetryType,
    filter_by_phases: list[Phase] | Unset = UNSET,
) -> TelemetryResponse | str | Error | None:
    """Measure workloads now

    Args:
        cluster_id: Id of a cluster.
        nodepool_name: Name of a node pool.
        department_id: Id of a department; a number, written as text.
        group_by: Fields to group by.
        telemetry_type: What to measure.
        filter_by_phases: Only pods in one of these phases.
    """
    return sync_detailed(
        cluster_id=cluster_id,
        nodepool_name=nodepool_name,
        department_id=department_id,
        group_by=group_by,
        telemetry_type=telemetry_type,
        filter_by_phases=filter_by_phases,
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    cluster_id: str | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
    department_id: str | Unset = UNSET,
    group_by: list[GetWorkloadsTelemetryGroupByItem] | Unset = UNSET,
    telemetry_type: WorkloadTelemetryType,
    filter_by_phases: list[Phase] | Unset = UNSET,
) -> Response[TelemetryResponse | str | Error]:
    """As `sync_detailed`, asynchronous."""
    kwargs = _get_kwargs(
        cluster_id=cluster_id,
        nodepool_name=nodepool_name,
        department_id=department_id,
        group_by=group_by,
        telemetry_type=telemetry_type,
        filter_by_phases=filter_by_phases,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    cluster_id: str | Unset = UNSET,
    nodepool_name: str | Unset = UNSET,
    department_id: str | Unset = UNSET,
    group_by: list[GetWorkloadsTelemetryGroupByItem] | Unset = UNSET,
    telemetry_type: WorkloadTelemetryType,
    filter_by_phases: list[Phase] | Unset = UNSET,
) -> TelemetryResponse | str | Error | None:
    """As `sync`, asynchronous."""
    return (
        await asyncio_detailed(
            cluster_id=cluster_id,
            nodepool_name=nodepool_name,
            department_id=department_id,
            group_by=group_by,
            telemetry_type=telemetry_type,
            filter_by_phases=filter_by_phases,
            client=client,
        )
    ).parsed
