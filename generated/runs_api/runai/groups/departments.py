# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag departments."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.count_response import CountResponse
    from ..models.department import Department
    from ..models.department_access_control import DepartmentAccessControl
    from ..models.department_creation_request import DepartmentCreationRequest
    from ..models.department_filter_sort_fields import DepartmentFilterSortFields
    from ..models.department_update_request import DepartmentUpdateRequest
    from ..models.get_departments_response_200 import GetDepartmentsResponse200
    from ..models.get_departments_sort_order import GetDepartmentsSortOrder
    from ..models.get_departments_telemetry_group_by_item import GetDepartmentsTelemetryGroupByItem
    from ..models.legacy_department import LegacyDepartment
    from ..models.legacy_department_detail import LegacyDepartmentDetail
    from ..models.legacy_departments import LegacyDepartments
    from ..models.metrics_response import MetricsResponse
    from ..models.org_unit_metric_type import OrgUnitMetricType
    from ..models.org_unit_telemetry_type import OrgUnitTelemetryType
    from ..models.resources import Resources
    from ..models.resources_nullable import ResourcesNullable
    from ..models.telemetry_response import TelemetryResponse
    from ..models.verbosity import Verbosity

_DEPRECATED = frozenset(
    (
        "get_departments_metrics",
        "get_department_metrics_0",
        "get_departments_0",
        "update_department_admins",
    )
)


class DepartmentsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_departments(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        sort_by: DepartmentFilterSortFields | Unset = UNSET,
        verbosity: Verbosity | Unset = UNSET,
        sort_order: GetDepartmentsSortOrder | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
    ) -> GetDepartmentsResponse200:
        """List departments

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            sort_by: The field to sort by.
            verbosity: How much of each item to return.
            sort_order: Ascending or descending.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
        """
        from ..api.departments import get_departments as _operation

        return self._caller.call(
            _operation,
            filter_by=filter_by,
            sort_by=sort_by,
            verbosity=verbosity,
            sort_order=sort_order,
            offset=offset,
            limit=limit,
        )

    def create_department(
        self,
        *,
        body: DepartmentCreationRequest,
    ) -> Department:
        """Create a department"""
        from ..api.departments import create_department as _operation

        return self._caller.call(_operation, body=body)

    def get_department(
        self,
        *,
        department_id: str,
    ) -> Department:
        """Read a department

        Args:
            department_id: Id of a department; a number, written as text.
        """
        from ..api.departments import get_department as _operation

        return self._caller.call(_operation, department_id=department_id)

    def update_department(
        self,
        *,
        department_id: str,
        body: DepartmentUpdateRequest,
    ) -> Department:
        """Replace a department's settings

        Args:
            department_id: Id of a department; a number, written as text.
        """
        from ..api.departments import update_department as _operation

        return self._caller.call(_operation, department_id=department_id, body=body)

    def delete_department(
        self,
        *,
        department_id: str,
    ) -> None:
        """Delete a department

        Args:
            department_id: Id of a department; a number, written as text.
        """
        from ..api.departments import delete_department as _operation

        return self._caller.call(_operation, department_id=department_id)

    def update_department_resources(
        self,
        *,
        department_id: str,
        body: list[ResourcesNullable],
    ) -> list[Resources]:
        """Replace a department's quotas

        Args:
            department_id: Id of a department; a number, written as text.
        """
        from ..api.departments import update_department_resources as _operation

        return self._caller.call(_operation, department_id=department_id, body=body)

    def patch_department_resources(
        self,
        *,
        department_id: str,
        body: list[ResourcesNullable],
    ) -> list[Resources]:
        """Change some of a department's quotas

        Args:
            department_id: Id of a department; a number, written as text.
        """
        from ..api.departments import patch_department_resources as _operation

        return self._caller.call(_operation, department_id=department_id, body=body)

    def get_department_metrics(
        self,
        *,
        department_id: str,
        metric_type: list[OrgUnitMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> MetricsResponse | str:
        """Measure a department over a span of time

        Args:
            department_id: Id of a department; a number, written as text.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.departments import get_department_metrics as _operation

        return self._caller.call(
            _operation,
            department_id=department_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )

    def get_departments_telemetry(
        self,
        *,
        telemetry_type: OrgUnitTelemetryType,
        cluster_id: str | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
        department_id: str | Unset = UNSET,
        group_by: list[GetDepartmentsTelemetryGroupByItem] | Unset = UNSET,
    ) -> TelemetryResponse:
        """Measure departments now

        Args:
            cluster_id: Id of a cluster.
            nodepool_name: Name of a node pool.
            department_id: Id of a department; a number, written as text.
            group_by: Fields to group by.
            telemetry_type: What to measure.
        """
        from ..api.departments import get_departments_telemetry as _operation

        return self._caller.call(
            _operation,
            cluster_id=cluster_id,
            nodepool_name=nodepool_name,
            department_id=department_id,
            group_by=group_by,
            telemetry_type=telemetry_type,
        )

    def count_departments(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
    ) -> CountResponse:
        """Count departments

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
        """
        from ..api.departments import count_departments as _operation

        return self._caller.call(_operation, filter_by=filter_by)

    def get_departments_metrics(
        self,
        *,
        cluster_uuid: str,
        start: datetime.datetime | Unset = UNSET,
        end: datetime.datetime | Unset = UNSET,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> LegacyDepartments:
        """Measure all departments of a cluster, the older way

        Args:
            cluster_uuid: Id of a cluster.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.departments import get_departments_metrics as _operation

        return self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )

    def get_department_metrics_0(
        self,
        *,
        cluster_uuid: str,
        department_id: str,
        start: datetime.datetime | Unset = UNSET,
        end: datetime.datetime | Unset = UNSET,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> LegacyDepartment:
        """Measure a department, the older way

        Args:
            cluster_uuid: Id of a cluster.
            department_id: Id of a department; a number, written as text.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.departments import get_department_metrics_0 as _operation

        return self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            department_id=department_id,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )

    def get_departments_0(
        self,
        *,
        cluster_id: str,
        exclude_permissions: bool | Unset = UNSET,
        memory_unit_mb: bool | Unset = UNSET,
    ) -> list[LegacyDepartmentDetail]:
        """List a cluster's departments, the older way

        Args:
            cluster_id: Id of a cluster.
            exclude_permissions: Leave the permissions out.
            memory_unit_mb: Memory in MB instead of MiB.
        """
        from ..api.departments import get_departments_0 as _operation

        return self._caller.call(
            _operation, cluster_id=cluster_id, exclude_permissions=exclude_permissions, memory_unit_mb=memory_unit_mb
        )

    def update_department_admins(
        self,
        *,
        cluster_id: str,
        department_id: int,
        body: DepartmentAccessControl,
    ) -> DepartmentAccessControl:
        """Set who administers a department, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.departments import update_department_admins as _operation

        return self._caller.call(_operation, cluster_id=cluster_id, department_id=department_id, body=body)


class AsyncDepartmentsApi:
    """As `DepartmentsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_departments(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        sort_by: DepartmentFilterSortFields | Unset = UNSET,
        verbosity: Verbosity | Unset = UNSET,
        sort_order: GetDepartmentsSortOrder | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
    ) -> GetDepartmentsResponse200:
        """List departments

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            sort_by: The field to sort by.
            verbosity: How much of each item to return.
            sort_order: Ascending or descending.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
        """
        from ..api.departments import get_departments as _operation

        return await self._caller.call(
            _operation,
            filter_by=filter_by,
            sort_by=sort_by,
            verbosity=verbosity,
            sort_order=sort_order,
            offset=offset,
            limit=limit,
        )

    async def create_department(
        self,
        *,
        body: DepartmentCreationRequest,
    ) -> Department:
        """Create a department"""
        from ..api.departments import create_department as _operation

        return await self._caller.call(_operation, body=body)

    async def get_department(
        self,
        *,
        department_id: str,
    ) -> Department:
        """Read a department

        Args:
            department_id: Id of a department; a number, written as text.
        """
        from ..api.departments import get_department as _operation

        return await self._caller.call(_operation, department_id=department_id)

    async def update_department(
        self,
        *,
        department_id: str,
        body: DepartmentUpdateRequest,
    ) -> Department:
        """Replace a department's settings

        Args:
            department_id: Id of a department; a number, written as text.
        """
        from ..api.departments import update_department as _operation

        return await self._caller.call(_operation, department_id=department_id, body=body)

    async def delete_department(
        self,
        *,
        department_id: str,
    ) -> None:
        """Delete a department

        Args:
            department_id: Id of a department; a number, written as text.
        """
        from ..api.departments import delete_department as _operation

        return await self._caller.call(_operation, department_id=department_id)

    async def update_department_resources(
        self,
        *,
        department_id: str,
        body: list[ResourcesNullable],
    ) -> list[Resources]:
        """Replace a department's quotas

        Args:
            department_id: Id of a department; a number, written as text.
        """
        from ..api.departments import update_department_resources as _operation

        return await self._caller.call(_operation, department_id=department_id, body=body)

    async def patch_department_resources(
        self,
        *,
        department_id: str,
        body: list[ResourcesNullable],
    ) -> list[Resources]:
        """Change some of a department's quotas

        Args:
            department_id: Id of a department; a number, written as text.
        """
        from ..api.departments import patch_department_resources as _operation

        return await self._caller.call(_operation, department_id=department_id, body=body)

    async def get_department_metrics(
        self,
        *,
        department_id: str,
        metric_type: list[OrgUnitMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> MetricsResponse | str:
        """Measure a department over a span of time

        Args:
            department_id: Id of a department; a number, written as text.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.departments import get_department_metrics as _operation

        return await self._caller.call(
            _operation,
            department_id=department_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )

    async def get_departments_telemetry(
        self,
        *,
        telemetry_type: OrgUnitTelemetryType,
        cluster_id: str | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
        department_id: str | Unset = UNSET,
        group_by: list[GetDepartmentsTelemetryGroupByItem] | Unset = UNSET,
    ) -> TelemetryResponse:
        """Measure departments now

        Args:
            cluster_id: Id of a cluster.
            nodepool_name: Name of a node pool.
            department_id: Id of a department; a number, written as text.
            group_by: Fields to group by.
            telemetry_type: What to measure.
        """
        from ..api.departments import get_departments_telemetry as _operation

        return await self._caller.call(
            _operation,
            cluster_id=cluster_id,
            nodepool_name=nodepool_name,
            department_id=department_id,
            group_by=group_by,
            telemetry_type=telemetry_type,
        )

    async def count_departments(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
    ) -> CountResponse:
        """Count departments

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
        """
        from ..api.departments import count_departments as _operation

        return await self._caller.call(_operation, filter_by=filter_by)

    async def get_departments_metrics(
        self,
        *,
        cluster_uuid: str,
        start: datetime.datetime | Unset = UNSET,
        end: datetime.datetime | Unset = UNSET,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> LegacyDepartments:
        """Measure all departments of a cluster, the older way

        Args:
            cluster_uuid: Id of a cluster.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.departments import get_departments_metrics as _operation

        return await self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )

    async def get_department_metrics_0(
        self,
        *,
        cluster_uuid: str,
        department_id: str,
        start: datetime.datetime | Unset = UNSET,
        end: datetime.datetime | Unset = UNSET,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> LegacyDepartment:
        """Measure a department, the older way

        Args:
            cluster_uuid: Id of a cluster.
            department_id: Id of a department; a number, written as text.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.departments import get_department_metrics_0 as _operation

        return await self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            department_id=department_id,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )

    async def get_departments_0(
        self,
        *,
        cluster_id: str,
        exclude_permissions: bool | Unset = UNSET,
        memory_unit_mb: bool | Unset = UNSET,
    ) -> list[LegacyDepartmentDetail]:
        """List a cluster's departments, the older way

        Args:
            cluster_id: Id of a cluster.
            exclude_permissions: Leave the permissions out.
            memory_unit_mb: Memory in MB instead of MiB.
        """
        from ..api.departments import get_departments_0 as _operation

        return await self._caller.call(
            _operation, cluster_id=cluster_id, exclude_permissions=exclude_permissions, memory_unit_mb=memory_unit_mb
        )

    async def update_department_admins(
        self,
        *,
        cluster_id: str,
        department_id: int,
        body: DepartmentAccessControl,
    ) -> DepartmentAccessControl:
        """Set who administers a department, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.departments import update_department_admins as _operation

        return await self._caller.call(_operation, cluster_id=cluster_id, department_id=department_id, body=body)
