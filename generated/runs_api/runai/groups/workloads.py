# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag workloads."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.count_workloads_response_200 import CountWorkloadsResponse200
    from ..models.get_workloads_response_200 import GetWorkloadsResponse200
    from ..models.get_workloads_sort_by import GetWorkloadsSortBy
    from ..models.get_workloads_sort_order import GetWorkloadsSortOrder
    from ..models.get_workloads_telemetry_group_by_item import GetWorkloadsTelemetryGroupByItem
    from ..models.metrics_composite_response import MetricsCompositeResponse
    from ..models.phase import Phase
    from ..models.telemetry_response import TelemetryResponse
    from ..models.workload_detailed import WorkloadDetailed
    from ..models.workload_metric_type import WorkloadMetricType
    from ..models.workload_telemetry_type import WorkloadTelemetryType

_DEPRECATED = frozenset(())


class WorkloadsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_workloads(
        self,
        *,
        deleted: bool | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_order: GetWorkloadsSortOrder | Unset = UNSET,
        sort_by: GetWorkloadsSortBy | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> GetWorkloadsResponse200:
        """List workloads

        Deleted ones are listed only with deleted=true, and then they alone.

        Args:
            deleted: Deleted workloads instead of those that exist.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            sort_order: Ascending or descending.
            sort_by: The field to sort by.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.workloads import get_workloads as _operation

        return self._caller.call(
            _operation,
            deleted=deleted,
            offset=offset,
            limit=limit,
            sort_order=sort_order,
            sort_by=sort_by,
            filter_by=filter_by,
            search=search,
        )

    def get_workload(
        self,
        *,
        workload_id: str,
    ) -> WorkloadDetailed:
        """Read a workload, of whatever kind

        Args:
            workload_id: Id of a workload.
        """
        from ..api.workloads import get_workload as _operation

        return self._caller.call(_operation, workload_id=workload_id)

    def count_workloads(
        self,
        *,
        deleted: bool | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountWorkloadsResponse200:
        """Count workloads

        Args:
            deleted: Deleted workloads instead of those that exist.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.workloads import count_workloads as _operation

        return self._caller.call(_operation, deleted=deleted, filter_by=filter_by, search=search)

    def get_workloads_telemetry(
        self,
        *,
        telemetry_type: WorkloadTelemetryType,
        cluster_id: str | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
        department_id: str | Unset = UNSET,
        group_by: list[GetWorkloadsTelemetryGroupByItem] | Unset = UNSET,
        filter_by_phases: list[Phase] | Unset = UNSET,
    ) -> TelemetryResponse | str:
        """Measure workloads now

        Args:
            cluster_id: Id of a cluster.
            nodepool_name: Name of a node pool.
            department_id: Id of a department; a number, written as text.
            group_by: Fields to group by.
            telemetry_type: What to measure.
            filter_by_phases: Only pods in one of these phases.
        """
        from ..api.workloads import get_workloads_telemetry as _operation

        return self._caller.call(
            _operation,
            cluster_id=cluster_id,
            nodepool_name=nodepool_name,
            department_id=department_id,
            group_by=group_by,
            telemetry_type=telemetry_type,
            filter_by_phases=filter_by_phases,
        )

    def get_workload_metrics(
        self,
        *,
        workload_id: str,
        metric_type: list[WorkloadMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
    ) -> MetricsCompositeResponse | str:
        """Measure a workload over a span of time

        Args:
            workload_id: Id of a workload.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
        """
        from ..api.workloads import get_workload_metrics as _operation

        return self._caller.call(
            _operation,
            workload_id=workload_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
        )


class AsyncWorkloadsApi:
    """As `WorkloadsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_workloads(
        self,
        *,
        deleted: bool | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_order: GetWorkloadsSortOrder | Unset = UNSET,
        sort_by: GetWorkloadsSortBy | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> GetWorkloadsResponse200:
        """List workloads

        Deleted ones are listed only with deleted=true, and then they alone.

        Args:
            deleted: Deleted workloads instead of those that exist.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            sort_order: Ascending or descending.
            sort_by: The field to sort by.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.workloads import get_workloads as _operation

        return await self._caller.call(
            _operation,
            deleted=deleted,
            offset=offset,
            limit=limit,
            sort_order=sort_order,
            sort_by=sort_by,
            filter_by=filter_by,
            search=search,
        )

    async def get_workload(
        self,
        *,
        workload_id: str,
    ) -> WorkloadDetailed:
        """Read a workload, of whatever kind

        Args:
            workload_id: Id of a workload.
        """
        from ..api.workloads import get_workload as _operation

        return await self._caller.call(_operation, workload_id=workload_id)

    async def count_workloads(
        self,
        *,
        deleted: bool | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountWorkloadsResponse200:
        """Count workloads

        Args:
            deleted: Deleted workloads instead of those that exist.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.workloads import count_workloads as _operation

        return await self._caller.call(_operation, deleted=deleted, filter_by=filter_by, search=search)

    async def get_workloads_telemetry(
        self,
        *,
        telemetry_type: WorkloadTelemetryType,
        cluster_id: str | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
        department_id: str | Unset = UNSET,
        group_by: list[GetWorkloadsTelemetryGroupByItem] | Unset = UNSET,
        filter_by_phases: list[Phase] | Unset = UNSET,
    ) -> TelemetryResponse | str:
        """Measure workloads now

        Args:
            cluster_id: Id of a cluster.
            nodepool_name: Name of a node pool.
            department_id: Id of a department; a number, written as text.
            group_by: Fields to group by.
            telemetry_type: What to measure.
            filter_by_phases: Only pods in one of these phases.
        """
        from ..api.workloads import get_workloads_telemetry as _operation

        return await self._caller.call(
            _operation,
            cluster_id=cluster_id,
            nodepool_name=nodepool_name,
            department_id=department_id,
            group_by=group_by,
            telemetry_type=telemetry_type,
            filter_by_phases=filter_by_phases,
        )

    async def get_workload_metrics(
        self,
        *,
        workload_id: str,
        metric_type: list[WorkloadMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
    ) -> MetricsCompositeResponse | str:
        """Measure a workload over a span of time

        Args:
            workload_id: Id of a workload.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
        """
        from ..api.workloads import get_workload_metrics as _operation

        return await self._caller.call(
            _operation,
            workload_id=workload_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
        )
