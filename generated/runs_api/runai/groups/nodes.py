# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag nodes."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.count_nodes_response_200 import CountNodesResponse200
    from ..models.count_tenant_nodes_response_200 import CountTenantNodesResponse200
    from ..models.get_node_telemetry_group_by_item import GetNodeTelemetryGroupByItem
    from ..models.get_nodes_sort_order import GetNodesSortOrder
    from ..models.get_tenant_nodes_sort_order import GetTenantNodesSortOrder
    from ..models.metrics_response import MetricsResponse
    from ..models.node_filter_sort_fields import NodeFilterSortFields
    from ..models.node_metric_type import NodeMetricType
    from ..models.node_telemetry_type import NodeTelemetryType
    from ..models.nodes import Nodes
    from ..models.telemetry_response import TelemetryResponse

_DEPRECATED = frozenset(("get_nodes",))


class NodesApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_nodes(
        self,
        *,
        cluster_uuid: str,
        node_name: str | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        sort_by: NodeFilterSortFields | Unset = UNSET,
        sort_order: GetNodesSortOrder | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> Nodes:
        """List the nodes of a cluster, the older way

        Args:
            cluster_uuid: Id of a cluster.
            node_name: Name of a node.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            sort_by: The field to sort by.
            sort_order: Ascending or descending.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            search: Only items that hold this text.
        """
        from ..api.nodes import get_nodes as _operation

        return self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            node_name=node_name,
            filter_by=filter_by,
            sort_by=sort_by,
            sort_order=sort_order,
            offset=offset,
            limit=limit,
            search=search,
        )

    def count_nodes(
        self,
        *,
        cluster_uuid: str,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountNodesResponse200:
        """Count the nodes of a cluster

        Args:
            cluster_uuid: Id of a cluster.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.nodes import count_nodes as _operation

        return self._caller.call(_operation, cluster_uuid=cluster_uuid, filter_by=filter_by, search=search)

    def get_tenant_nodes(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        sort_by: NodeFilterSortFields | Unset = UNSET,
        sort_order: GetTenantNodesSortOrder | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> Nodes:
        """List the nodes of all clusters

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            sort_by: The field to sort by.
            sort_order: Ascending or descending.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            search: Only items that hold this text.
        """
        from ..api.nodes import get_tenant_nodes as _operation

        return self._caller.call(
            _operation,
            filter_by=filter_by,
            sort_by=sort_by,
            sort_order=sort_order,
            offset=offset,
            limit=limit,
            search=search,
        )

    def count_tenant_nodes(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountTenantNodesResponse200:
        """Count the nodes of all clusters

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.nodes import count_tenant_nodes as _operation

        return self._caller.call(_operation, filter_by=filter_by, search=search)

    def get_node_telemetry(
        self,
        *,
        telemetry_type: NodeTelemetryType,
        cluster_id: str | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
        group_by: list[GetNodeTelemetryGroupByItem] | Unset = UNSET,
    ) -> TelemetryResponse | str:
        """Measure nodes now

        Args:
            cluster_id: Id of a cluster.
            nodepool_name: Name of a node pool.
            group_by: Fields to group by.
            telemetry_type: What to measure.
        """
        from ..api.nodes import get_node_telemetry as _operation

        return self._caller.call(
            _operation,
            cluster_id=cluster_id,
            nodepool_name=nodepool_name,
            group_by=group_by,
            telemetry_type=telemetry_type,
        )

    def get_node_metrics(
        self,
        *,
        node_id: str,
        metric_type: list[NodeMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
    ) -> MetricsResponse | str:
        """Measure a node over a span of time

        Args:
            node_id: Id of a node.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
        """
        from ..api.nodes import get_node_metrics as _operation

        return self._caller.call(
            _operation,
            node_id=node_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
        )


class AsyncNodesApi:
    """As `NodesApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_nodes(
        self,
        *,
        cluster_uuid: str,
        node_name: str | Unset = UNSET,
        filter_by: list[str] | Unset = UNSET,
        sort_by: NodeFilterSortFields | Unset = UNSET,
        sort_order: GetNodesSortOrder | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> Nodes:
        """List the nodes of a cluster, the older way

        Args:
            cluster_uuid: Id of a cluster.
            node_name: Name of a node.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            sort_by: The field to sort by.
            sort_order: Ascending or descending.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            search: Only items that hold this text.
        """
        from ..api.nodes import get_nodes as _operation

        return await self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            node_name=node_name,
            filter_by=filter_by,
            sort_by=sort_by,
            sort_order=sort_order,
            offset=offset,
            limit=limit,
            search=search,
        )

    async def count_nodes(
        self,
        *,
        cluster_uuid: str,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountNodesResponse200:
        """Count the nodes of a cluster

        Args:
            cluster_uuid: Id of a cluster.
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.nodes import count_nodes as _operation

        return await self._caller.call(_operation, cluster_uuid=cluster_uuid, filter_by=filter_by, search=search)

    async def get_tenant_nodes(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        sort_by: NodeFilterSortFields | Unset = UNSET,
        sort_order: GetTenantNodesSortOrder | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> Nodes:
        """List the nodes of all clusters

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            sort_by: The field to sort by.
            sort_order: Ascending or descending.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
            search: Only items that hold this text.
        """
        from ..api.nodes import get_tenant_nodes as _operation

        return await self._caller.call(
            _operation,
            filter_by=filter_by,
            sort_by=sort_by,
            sort_order=sort_order,
            offset=offset,
            limit=limit,
            search=search,
        )

    async def count_tenant_nodes(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        search: str | Unset = UNSET,
    ) -> CountTenantNodesResponse200:
        """Count the nodes of all clusters

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            search: Only items that hold this text.
        """
        from ..api.nodes import count_tenant_nodes as _operation

        return await self._caller.call(_operation, filter_by=filter_by, search=search)

    async def get_node_telemetry(
        self,
        *,
        telemetry_type: NodeTelemetryType,
        cluster_id: str | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
        group_by: list[GetNodeTelemetryGroupByItem] | Unset = UNSET,
    ) -> TelemetryResponse | str:
        """Measure nodes now

        Args:
            cluster_id: Id of a cluster.
            nodepool_name: Name of a node pool.
            group_by: Fields to group by.
            telemetry_type: What to measure.
        """
        from ..api.nodes import get_node_telemetry as _operation

        return await self._caller.call(
            _operation,
            cluster_id=cluster_id,
            nodepool_name=nodepool_name,
            group_by=group_by,
            telemetry_type=telemetry_type,
        )

    async def get_node_metrics(
        self,
        *,
        node_id: str,
        metric_type: list[NodeMetricType],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = UNSET,
    ) -> MetricsResponse | str:
        """Measure a node over a span of time

        Args:
            node_id: Id of a node.
            metric_type: What to measure.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
        """
        from ..api.nodes import get_node_metrics as _operation

        return await self._caller.call(
            _operation,
            node_id=node_id,
            metric_type=metric_type,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
        )
