# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag projects."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.count_response import CountResponse
    from ..models.get_projects_response_200 import GetProjectsResponse200
    from ..models.get_projects_sort_order import GetProjectsSortOrder
    from ..models.get_projects_telemetry_group_by_item import GetProjectsTelemetryGroupByItem
    from ..models.legacy_project import LegacyProject
    from ..models.legacy_project_create_request import LegacyProjectCreateRequest
    from ..models.legacy_project_detail import LegacyProjectDetail
    from ..models.legacy_project_update_request import LegacyProjectUpdateRequest
    from ..models.legacy_projects import LegacyProjects
    from ..models.metrics_response import MetricsResponse
    from ..models.org_unit_metric_type import OrgUnitMetricType
    from ..models.org_unit_telemetry_type import OrgUnitTelemetryType
    from ..models.project import Project
    from ..models.project_creation_request import ProjectCreationRequest
    from ..models.project_filter_sort_fields import ProjectFilterSortFields
    from ..models.project_update_request import ProjectUpdateRequest
    from ..models.resources import Resources
    from ..models.resources_nullable import ResourcesNullable
    from ..models.telemetry_response import TelemetryResponse

_DEPRECATED = frozenset(
    (
        "get_projects_metrics",
        "get_project_metrics_0",
        "get_projects_0",
        "create_project_0",
        "get_project_0",
        "update_project_0",
        "delete_project_0",
    )
)


class ProjectsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_projects(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        sort_by: ProjectFilterSortFields | Unset = UNSET,
        sort_order: GetProjectsSortOrder | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> GetProjectsResponse200:
        """List projects

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            sort_by: The field to sort by.
            sort_order: Ascending or descending.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            search: Only items that hold this text.
        """
        from ..api.projects import get_projects as _operation

        return self._caller.call(
            _operation,
            filter_by=filter_by,
            sort_by=sort_by,
            sort_order=sort_order,
            offset=offset,
            limit=limit,
            search=search,
        )

    def create_project(
        self,
        *,
        body: ProjectCreationRequest,
    ) -> Project:
        """Create a project

        It is Ready only when its namespace exists in the cluster; see its status.
        """
        from ..api.projects import create_project as _operation

        return self._caller.call(_operation, body=body)

    def get_project(
        self,
        *,
        project_id: str,
    ) -> Project:
        """Read a project

        Args:
            project_id: Id of a project; a number, written as text.
        """
        from ..api.projects import get_project as _operation

        return self._caller.call(_operation, project_id=project_id)

    def update_project(
        self,
        *,
        project_id: str,
        body: ProjectUpdateRequest,
    ) -> Project:
        """Replace a project's settings

        Args:
            project_id: Id of a project; a number, written as text.
        """
        from ..api.projects import update_project as _operation

        return self._caller.call(_operation, project_id=project_id, body=body)

    def delete_project(
        self,
        *,
        project_id: str,
    ) -> None:
        """Delete a project

        Args:
            project_id: Id of a project; a number, written as text.
        """
        from ..api.projects import delete_project as _operation

        return self._caller.call(_operation, project_id=project_id)

    def update_project_resources(
        self,
        *,
        project_id: str,
        body: list[ResourcesNullable],
    ) -> list[Resources]:
        """Replace a project's quotas

        Args:
            project_id: Id of a project; a number, written as text.
        """
        from ..api.projects import update_project_resources as _operation

        return self._caller.call(_operation, project_id=project_id, body=body)

    def patch_project_resources(
        self,
        *,
        project_id: str,
        body: list[ResourcesNullable],
    ) -> list[Resources]:
        """Change some of a project's quotas

        Args:
            project_id: Id of a project; a number, written as text.
        """
        from ..api.projects import patch_project_resources as _operation

        return self._caller.call(_operation, project_id=project_id, body=body)

    def get_project_metrics(
        self,
        *,
        project_id: str,
        metric_type: list[OrgUnitMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> MetricsResponse | str:
        """Measure a project over a span of time

        Args:
            project_id: Id of a project; a number, written as text.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.projects import get_project_metrics as _operation

        return self._caller.call(
            _operation,
            project_id=project_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )

    def get_projects_telemetry(
        self,
        *,
        telemetry_type: OrgUnitTelemetryType,
        cluster_id: str | Unset = UNSET,
        nodepool_id: str | Unset = UNSET,
        department_id: str | Unset = UNSET,
        group_by: list[GetProjectsTelemetryGroupByItem] | Unset = UNSET,
    ) -> TelemetryResponse:
        """Measure projects now

        Args:
            cluster_id: Id of a cluster.
            nodepool_id: Id of a node pool.
            department_id: Id of a department; a number, written as text.
            group_by: Fields to group by.
            telemetry_type: What to measure.
        """
        from ..api.projects import get_projects_telemetry as _operation

        return self._caller.call(
            _operation,
            cluster_id=cluster_id,
            nodepool_id=nodepool_id,
            department_id=department_id,
            group_by=group_by,
            telemetry_type=telemetry_type,
        )

    def count_projects(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountResponse:
        """Count projects

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.projects import count_projects as _operation

        return self._caller.call(_operation, filter_by=filter_by, search=search)

    def get_projects_metrics(
        self,
        *,
        cluster_uuid: str,
        start: datetime.datetime | Unset = UNSET,
        end: datetime.datetime | Unset = UNSET,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> LegacyProjects:
        """Measure all projects of a cluster, the older way

        Args:
            cluster_uuid: Id of a cluster.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.projects import get_projects_metrics as _operation

        return self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )

    def get_project_metrics_0(
        self,
        *,
        cluster_uuid: str,
        project_id: str,
        start: datetime.datetime | Unset = UNSET,
        end: datetime.datetime | Unset = UNSET,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> LegacyProject:
        """Measure a project, the older way

        Args:
            cluster_uuid: Id of a cluster.
            project_id: Id of a project; a number, written as text.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.projects import get_project_metrics_0 as _operation

        return self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            project_id=project_id,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )

    def get_projects_0(
        self,
        *,
        cluster_id: str,
        exclude_permissions: bool | Unset = UNSET,
        memory_unit_mb: bool | Unset = UNSET,
    ) -> list[LegacyProjectDetail]:
        """List a cluster's projects, the older way

        Args:
            cluster_id: Id of a cluster.
            exclude_permissions: Leave the permissions out.
            memory_unit_mb: Memory in MB instead of MiB.
        """
        from ..api.projects import get_projects_0 as _operation

        return self._caller.call(
            _operation, cluster_id=cluster_id, exclude_permissions=exclude_permissions, memory_unit_mb=memory_unit_mb
        )

    def create_project_0(
        self,
        *,
        cluster_id: str,
        body: LegacyProjectCreateRequest,
        exclude_permissions: bool | Unset = UNSET,
    ) -> LegacyProjectDetail:
        """Create a project, the older way

        Args:
            cluster_id: Id of a cluster.
            exclude_permissions: Leave the permissions out.
        """
        from ..api.projects import create_project_0 as _operation

        return self._caller.call(_operation, cluster_id=cluster_id, exclude_permissions=exclude_permissions, body=body)

    def get_project_0(
        self,
        *,
        cluster_id: str,
        id: str,
        exclude_permissions: bool | Unset = UNSET,
    ) -> LegacyProjectDetail:
        """Read a project, the older way

        Args:
            cluster_id: Id of a cluster.
            exclude_permissions: Leave the permissions out.
        """
        from ..api.projects import get_project_0 as _operation

        return self._caller.call(_operation, cluster_id=cluster_id, id=id, exclude_permissions=exclude_permissions)

    def update_project_0(
        self,
        *,
        id: str,
        cluster_id: str,
        body: LegacyProjectUpdateRequest,
        exclude_permissions: bool | Unset = UNSET,
    ) -> LegacyProjectDetail:
        """Replace a project, the older way

        Args:
            cluster_id: Id of a cluster.
            exclude_permissions: Leave the permissions out.
        """
        from ..api.projects import update_project_0 as _operation

        return self._caller.call(
            _operation, id=id, cluster_id=cluster_id, exclude_permissions=exclude_permissions, body=body
        )

    def delete_project_0(
        self,
        *,
        cluster_id: str,
        id: int,
    ) -> LegacyProjectDetail:
        """Delete a project, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.projects import delete_project_0 as _operation

        return self._caller.call(_operation, cluster_id=cluster_id, id=id)


class AsyncProjectsApi:
    """As `ProjectsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_projects(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        sort_by: ProjectFilterSortFields | Unset = UNSET,
        sort_order: GetProjectsSortOrder | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> GetProjectsResponse200:
        """List projects

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            sort_by: The field to sort by.
            sort_order: Ascending or descending.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            search: Only items that hold this text.
        """
        from ..api.projects import get_projects as _operation

        return await self._caller.call(
            _operation,
            filter_by=filter_by,
            sort_by=sort_by,
            sort_order=sort_order,
            offset=offset,
            limit=limit,
            search=search,
        )

    async def create_project(
        self,
        *,
        body: ProjectCreationRequest,
    ) -> Project:
        """Create a project

        It is Ready only when its namespace exists in the cluster; see its status.
        """
        from ..api.projects import create_project as _operation

        return await self._caller.call(_operation, body=body)

    async def get_project(
        self,
        *,
        project_id: str,
    ) -> Project:
        """Read a project

        Args:
            project_id: Id of a project; a number, written as text.
        """
        from ..api.projects import get_project as _operation

        return await self._caller.call(_operation, project_id=project_id)

    async def update_project(
        self,
        *,
        project_id: str,
        body: ProjectUpdateRequest,
    ) -> Project:
        """Replace a project's settings

        Args:
            project_id: Id of a project; a number, written as text.
        """
        from ..api.projects import update_project as _operation

        return await self._caller.call(_operation, project_id=project_id, body=body)

    async def delete_project(
        self,
        *,
        project_id: str,
    ) -> None:
        """Delete a project

        Args:
            project_id: Id of a project; a number, written as text.
        """
        from ..api.projects import delete_project as _operation

        return await self._caller.call(_operation, project_id=project_id)

    async def update_project_resources(
        self,
        *,
        project_id: str,
        body: list[ResourcesNullable],
    ) -> list[Resources]:
        """Replace a project's quotas

        Args:
            project_id: Id of a project; a number, written as text.
        """
        from ..api.projects import update_project_resources as _operation

        return await self._caller.call(_operation, project_id=project_id, body=body)

    async def patch_project_resources(
        self,
        *,
        project_id: str,
        body: list[ResourcesNullable],
    ) -> list[Resources]:
        """Change some of a project's quotas

        Args:
            project_id: Id of a project; a number, written as text.
        """
        from ..api.projects import patch_project_resources as _operation

        return await self._caller.call(_operation, project_id=project_id, body=body)

    async def get_project_metrics(
        self,
        *,
        project_id: str,
        metric_type: list[OrgUnitMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> MetricsResponse | str:
        """Measure a project over a span of time

        Args:
            project_id: Id of a project; a number, written as text.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.projects import get_project_metrics as _operation

        return await self._caller.call(
            _operation,
            project_id=project_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )

    async def get_projects_telemetry(
        self,
        *,
        telemetry_type: OrgUnitTelemetryType,
        cluster_id: str | Unset = UNSET,
        nodepool_id: str | Unset = UNSET,
        department_id: str | Unset = UNSET,
        group_by: list[GetProjectsTelemetryGroupByItem] | Unset = UNSET,
    ) -> TelemetryResponse:
        """Measure projects now

        Args:
            cluster_id: Id of a cluster.
            nodepool_id: Id of a node pool.
            department_id: Id of a department; a number, written as text.
            group_by: Fields to group by.
            telemetry_type: What to measure.
        """
        from ..api.projects import get_projects_telemetry as _operation

        return await self._caller.call(
            _operation,
            cluster_id=cluster_id,
            nodepool_id=nodepool_id,
            department_id=department_id,
            group_by=group_by,
            telemetry_type=telemetry_type,
        )

    async def count_projects(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountResponse:
        """Count projects

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.projects import count_projects as _operation

        return await self._caller.call(_operation, filter_by=filter_by, search=search)

    async def get_projects_metrics(
        self,
        *,
        cluster_uuid: str,
        start: datetime.datetime | Unset = UNSET,
        end: datetime.datetime | Unset = UNSET,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> LegacyProjects:
        """Measure all projects of a cluster, the older way

        Args:
            cluster_uuid: Id of a cluster.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.projects import get_projects_metrics as _operation

        return await self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )

    async def get_project_metrics_0(
        self,
        *,
        cluster_uuid: str,
        project_id: str,
        start: datetime.datetime | Unset = UNSET,
        end: datetime.datetime | Unset = UNSET,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> LegacyProject:
        """Measure a project, the older way

        Args:
            cluster_uuid: Id of a cluster.
            project_id: Id of a project; a number, written as text.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.projects import get_project_metrics_0 as _operation

        return await self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            project_id=project_id,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )

    async def get_projects_0(
        self,
        *,
        cluster_id: str,
        exclude_permissions: bool | Unset = UNSET,
        memory_unit_mb: bool | Unset = UNSET,
    ) -> list[LegacyProjectDetail]:
        """List a cluster's projects, the older way

        Args:
            cluster_id: Id of a cluster.
            exclude_permissions: Leave the permissions out.
            memory_unit_mb: Memory in MB instead of MiB.
        """
        from ..api.projects import get_projects_0 as _operation

        return await self._caller.call(
            _operation, cluster_id=cluster_id, exclude_permissions=exclude_permissions, memory_unit_mb=memory_unit_mb
        )

    async def create_project_0(
        self,
        *,
        cluster_id: str,
        body: LegacyProjectCreateRequest,
        exclude_permissions: bool | Unset = UNSET,
    ) -> LegacyProjectDetail:
        """Create a project, the older way

        Args:
            cluster_id: Id of a cluster.
            exclude_permissions: Leave the permissions out.
        """
        from ..api.projects import create_project_0 as _operation

        return await self._caller.call(
            _operation, cluster_id=cluster_id, exclude_permissions=exclude_permissions, body=body
        )

    async def get_project_0(
        self,
        *,
        cluster_id: str,
        id: str,
        exclude_permissions: bool | Unset = UNSET,
    ) -> LegacyProjectDetail:
        """Read a project, the older way

        Args:
            cluster_id: Id of a cluster.
            exclude_permissions: Leave the permissions out.
        """
        from ..api.projects import get_project_0 as _operation

        return await self._caller.call(
            _operation, cluster_id=cluster_id, id=id, exclude_permissions=exclude_permissions
        )

    async def update_project_0(
        self,
        *,
        id: str,
        cluster_id: str,
        body: LegacyProjectUpdateRequest,
        exclude_permissions: bool | Unset = UNSET,
    ) -> LegacyProjectDetail:
        """Replace a project, the older way

        Args:
            cluster_id: Id of a cluster.
            exclude_permissions: Leave the permissions out.
        """
        from ..api.projects import update_project_0 as _operation

        return await self._caller.call(
            _operation, id=id, cluster_id=cluster_id, exclude_permissions=exclude_permissions, body=body
        )

    async def delete_project_0(
        self,
        *,
        cluster_id: str,
        id: int,
    ) -> LegacyProjectDetail:
        """Delete a project, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.projects import delete_project_0 as _operation

        return await self._caller.call(_operation, cluster_id=cluster_id, id=id)
