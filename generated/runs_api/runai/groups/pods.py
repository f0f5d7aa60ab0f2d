# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag pods."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.count_pods_response_200 import CountPodsResponse200
    from ..models.get_revision_pods_response_200 import GetRevisionPodsResponse200
    from ..models.get_workload_pods_response_200 import GetWorkloadPodsResponse200
    from ..models.list_pods_response_200 import ListPodsResponse200
    from ..models.list_pods_sort_by import ListPodsSortBy
    from ..models.list_pods_sort_order import ListPodsSortOrder
    from ..models.metrics_composite_response import MetricsCompositeResponse
    from ..models.pod_metric_type import PodMetricType
    from ..models.pod_verbosity import PodVerbosity

_DEPRECATED = frozenset(())


class PodsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def list_pods(
        self,
        *,
        deleted: bool | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_order: ListPodsSortOrder | Unset = UNSET,
        sort_by: ListPodsSortBy | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        verbosity: PodVerbosity | Unset = UNSET,
        completed: str | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> ListPodsResponse200:
        """List the pods of all workloads

        Args:
            deleted: Deleted workloads instead of those that exist.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            sort_order: Ascending or descending.
            sort_by: The field to sort by.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            verbosity: How much of each item to return.
            completed: Pods that have come to their end too.
            search: Only items that hold this text.
        """
        from ..api.pods import list_pods as _operation

        return self._caller.call(
            _operation,
            deleted=deleted,
            offset=offset,
            limit=limit,
            sort_order=sort_order,
            sort_by=sort_by,
            filter_by=filter_by,
            verbosity=verbosity,
            completed=completed,
            search=search,
        )

    def get_workload_pod_metrics(
        self,
        *,
        workload_id: str,
        pod_id: str,
        metric_type: list[PodMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
    ) -> MetricsCompositeResponse | str:
        """Measure a pod over a span of time

        Args:
            workload_id: Id of a workload.
            pod_id: Id of a pod.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
        """
        from ..api.pods import get_workload_pod_metrics as _operation

        return self._caller.call(
            _operation,
            workload_id=workload_id,
            pod_id=pod_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
        )

    def get_workload_pods(
        self,
        *,
        workload_id: str,
        deleted: bool | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> GetWorkloadPodsResponse200:
        """List the pods of a workload

        Args:
            workload_id: Id of a workload.
            deleted: Deleted workloads instead of those that exist.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            search: Only items that hold this text.
        """
        from ..api.pods import get_workload_pods as _operation

        return self._caller.call(
            _operation, workload_id=workload_id, deleted=deleted, offset=offset, limit=limit, search=search
        )

    def count_pods(
        self,
        *,
        deleted: bool | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountPodsResponse200:
        """Count pods

        Args:
            deleted: Deleted workloads instead of those that exist.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.pods import count_pods as _operation

        return self._caller.call(_operation, deleted=deleted, filter_by=filter_by, search=search)

    def get_revision_pods(
        self,
        *,
        revision_id: str,
        deleted: bool | Unset = UNSET,
    ) -> GetRevisionPodsResponse200:
        """List the pods of an inference's revision

        Args:
            revision_id: Id of a revision of an inference.
            deleted: Deleted workloads instead of those that exist.
        """
        from ..api.pods import get_revision_pods as _operation

        return self._caller.call(_operation, revision_id=revision_id, deleted=deleted)


class AsyncPodsApi:
    """As `PodsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def list_pods(
        self,
        *,
        deleted: bool | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        sort_order: ListPodsSortOrder | Unset = UNSET,
        sort_by: ListPodsSortBy | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        verbosity: PodVerbosity | Unset = UNSET,
        completed: str | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> ListPodsResponse200:
        """List the pods of all workloads

        Args:
            deleted: Deleted workloads instead of those that exist.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            sort_order: Ascending or descending.
            sort_by: The field to sort by.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            verbosity: How much of each item to return.
            completed: Pods that have come to their end too.
            search: Only items that hold this text.
        """
        from ..api.pods import list_pods as _operation

        return await self._caller.call(
            _operation,
            deleted=deleted,
            offset=offset,
            limit=limit,
            sort_order=sort_order,
            sort_by=sort_by,
            filter_by=filter_by,
            verbosity=verbosity,
            completed=completed,
            search=search,
        )

    async def get_workload_pod_metrics(
        self,
        *,
        workload_id: str,
        pod_id: str,
        metric_type: list[PodMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
    ) -> MetricsCompositeResponse | str:
        """Measure a pod over a span of time

        Args:
            workload_id: Id of a workload.
            pod_id: Id of a pod.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
        """
        from ..api.pods import get_workload_pod_metrics as _operation

        return await self._caller.call(
            _operation,
            workload_id=workload_id,
            pod_id=pod_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
        )

    async def get_workload_pods(
        self,
        *,
        workload_id: str,
        deleted: bool | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> GetWorkloadPodsResponse200:
        """List the pods of a workload

        Args:
            workload_id: Id of a workload.
            deleted: Deleted workloads instead of those that exist.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            search: Only items that hold this text.
        """
        from ..api.pods import get_workload_pods as _operation

        return await self._caller.call(
            _operation, workload_id=workload_id, deleted=deleted, offset=offset, limit=limit, search=search
        )

    async def count_pods(
        self,
        *,
        deleted: bool | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountPodsResponse200:
        """Count pods

        Args:
            deleted: Deleted workloads instead of those that exist.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.pods import count_pods as _operation

        return await self._caller.call(_operation, deleted=deleted, filter_by=filter_by, search=search)

    async def get_revision_pods(
        self,
        *,
        revision_id: str,
        deleted: bool | Unset = UNSET,
    ) -> GetRevisionPodsResponse200:
        """List the pods of an inference's revision

        Args:
            revision_id: Id of a revision of an inference.
            deleted: Deleted workloads instead of those that exist.
        """
        from ..api.pods import get_revision_pods as _operation

        return await self._caller.call(_operation, revision_id=revision_id, deleted=deleted)
