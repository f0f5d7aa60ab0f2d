# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag node_pools."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.count_nodepools_response_200 import CountNodepoolsResponse200
    from ..models.get_nodepools_response_200 import GetNodepoolsResponse200
    from ..models.get_nodepools_sort_order import GetNodepoolsSortOrder
    from ..models.http_response import HttpResponse
    from ..models.legacy_node_pool import LegacyNodePool
    from ..models.legacy_node_pool_create_request import LegacyNodePoolCreateRequest
    from ..models.legacy_node_pool_labels_request import LegacyNodePoolLabelsRequest
    from ..models.legacy_node_pool_update_request import LegacyNodePoolUpdateRequest
    from ..models.metrics_response import MetricsResponse
    from ..models.metrics_type import MetricsType
    from ..models.node_pool import NodePool
    from ..models.node_pool_creation_request import NodePoolCreationRequest
    from ..models.node_pool_sort_filter_fields import NodePoolSortFilterFields
    from ..models.node_pool_update_request import NodePoolUpdateRequest

_DEPRECATED = frozenset(
    (
        "get_node_pools",
        "create_node_pool",
        "update_node_pool_labels",
        "update_node_pool",
        "delete_node_pool",
    )
)


class NodePoolsApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_nodepool_metrics(
        self,
        *,
        cluster_uuid: str,
        nodepool_name: str,
        start: datetime.datetime,
        end: datetime.datetime,
        metric_type: list[MetricsType],
        number_of_samples: int | Unset = UNSET,
    ) -> MetricsResponse | str:
        """Measure a node pool over a span of time

        Args:
            cluster_uuid: Id of a cluster.
            nodepool_name: Name of a node pool.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            metric_type: What to measure.
        """
        from ..api.node_pools import get_nodepool_metrics as _operation

        return self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            nodepool_name=nodepool_name,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            metric_type=metric_type,
        )

    def get_nodepools(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        sort_by: NodePoolSortFilterFields | Unset = UNSET,
        sort_order: GetNodepoolsSortOrder | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
    ) -> GetNodepoolsResponse200:
        """List node pools

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            sort_by: The field to sort by.
            sort_order: Ascending or descending.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
        """
        from ..api.node_pools import get_nodepools as _operation

        return self._caller.call(
            _operation, filter_by=filter_by, sort_by=sort_by, sort_order=sort_order, offset=offset, limit=limit
        )

    def create_nodepool(
        self,
        *,
        body: NodePoolCreationRequest,
    ) -> NodePool:
        """Create a node pool

        Its nodes are those that carry the label.
        """
        from ..api.node_pools import create_nodepool as _operation

        return self._caller.call(_operation, body=body)

    def count_nodepools(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
    ) -> CountNodepoolsResponse200:
        """Count node pools

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
        """
        from ..api.node_pools import count_nodepools as _operation

        return self._caller.call(_operation, filter_by=filter_by)

    def get_nodepool(
        self,
        *,
        nodepool_id: str,
    ) -> NodePool:
        """Read a node pool

        Args:
            nodepool_id: Id of a node pool.
        """
        from ..api.node_pools import get_nodepool as _operation

        return self._caller.call(_operation, nodepool_id=nodepool_id)

    def update_nodepool(
        self,
        *,
        nodepool_id: str,
        body: NodePoolUpdateRequest,
    ) -> NodePool:
        """Replace a node pool's settings

        Args:
            nodepool_id: Id of a node pool.
        """
        from ..api.node_pools import update_nodepool as _operation

        return self._caller.call(_operation, nodepool_id=nodepool_id, body=body)

    def delete_nodepool(
        self,
        *,
        nodepool_id: str,
    ) -> HttpResponse | None:
        """Delete a node pool

        Args:
            nodepool_id: Id of a node pool.
        """
        from ..api.node_pools import delete_nodepool as _operation

        return self._caller.call(_operation, nodepool_id=nodepool_id)

    def patch_nodepool(
        self,
        *,
        nodepool_id: str,
        body: NodePoolUpdateRequest,
    ) -> NodePool:
        """Change some of a node pool's settings

        Args:
            nodepool_id: Id of a node pool.
        """
        from ..api.node_pools import patch_nodepool as _operation

        return self._caller.call(_operation, nodepool_id=nodepool_id, body=body)

    def get_node_pools(
        self,
        *,
        cluster_id: str,
    ) -> list[LegacyNodePool]:
        """List a cluster's node pools, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.node_pools import get_node_pools as _operation

        return self._caller.call(_operation, cluster_id=cluster_id)

    def create_node_pool(
        self,
        *,
        cluster_id: str,
        body: LegacyNodePoolCreateRequest,
    ) -> None:
        """Create a node pool, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.node_pools import create_node_pool as _operation

        return self._caller.call(_operation, cluster_id=cluster_id, body=body)

    def update_node_pool_labels(
        self,
        *,
        cluster_id: str,
        id: int,
        body: LegacyNodePoolLabelsRequest,
    ) -> None:
        """Change a node pool's label, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.node_pools import update_node_pool_labels as _operation

        return self._caller.call(_operation, cluster_id=cluster_id, id=id, body=body)

    def update_node_pool(
        self,
        *,
        cluster_id: str,
        id: int,
        body: LegacyNodePoolUpdateRequest,
    ) -> None:
        """Replace a node pool, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.node_pools import update_node_pool as _operation

        return self._caller.call(_operation, cluster_id=cluster_id, id=id, body=body)

    def delete_node_pool(
        self,
        *,
        cluster_id: str,
        id: int,
    ) -> None:
        """Delete a node pool, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.node_pools import delete_node_pool as _operation

        return self._caller.call(_operation, cluster_id=cluster_id, id=id)


class AsyncNodePoolsApi:
    """As `NodePoolsApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_nodepool_metrics(
        self,
        *,
        cluster_uuid: str,
        nodepool_name: str,
        start: datetime.datetime,
        end: datetime.datetime,
        metric_type: list[MetricsType],
        number_of_samples: int | Unset = UNSET,
    ) -> MetricsResponse | str:
        """Measure a node pool over a span of time

        Args:
            cluster_uuid: Id of a cluster.
            nodepool_name: Name of a node pool.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            metric_type: What to measure.
        """
        from ..api.node_pools import get_nodepool_metrics as _operation

        return await self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            nodepool_name=nodepool_name,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            metric_type=metric_type,
        )

    async def get_nodepools(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
        sort_by: NodePoolSortFilterFields | Unset = UNSET,
        sort_order: GetNodepoolsSortOrder | Unset = UNSET,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
    ) -> GetNodepoolsResponse200:
        """List node pools

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
            sort_by: The field to sort by.
            sort_order: Ascending or descending.
            offset: Where the page begins; the first item has 0.
            limit: The most items in the answer.
        """
        from ..api.node_pools import get_nodepools as _operation

        return await self._caller.call(
            _operation, filter_by=filter_by, sort_by=sort_by, sort_order=sort_order, offset=offset, limit=limit
        )

    async def create_nodepool(
        self,
        *,
        body: NodePoolCreationRequest,
    ) -> NodePool:
        """Create a node pool

        Its nodes are those that carry the label.
        """
        from ..api.node_pools import create_nodepool as _operation

        return await self._caller.call(_operation, body=body)

    async def count_nodepools(
        self,
        *,
        filter_by: list[str] | Unset = UNSET,
    ) -> CountNodepoolsResponse200:
        """Count node pools

        Args:
            filter_by: Conditions, all of which hold; each is a field, an operator and a value. Sent as one value,
                joined by commas.
        """
        from ..api.node_pools import count_nodepools as _operation

        return await self._caller.call(_operation, filter_by=filter_by)

    async def get_nodepool(
        self,
        *,
        nodepool_id: str,
    ) -> NodePool:
        """Read a node pool

        Args:
            nodepool_id: Id of a node pool.
        """
        from ..api.node_pools import get_nodepool as _operation

        return await self._caller.call(_operation, nodepool_id=nodepool_id)

    async def update_nodepool(
        self,
        *,
        nodepool_id: str,
        body: NodePoolUpdateRequest,
    ) -> NodePool:
        """Replace a node pool's settings

        Args:
            nodepool_id: Id of a node pool.
        """
        from ..api.node_pools import update_nodepool as _operation

        return await self._caller.call(_operation, nodepool_id=nodepool_id, body=body)

    async def delete_nodepool(
        self,
        *,
        nodepool_id: str,
    ) -> HttpResponse | None:
        """Delete a node pool

        Args:
            nodepool_id: Id of a node pool.
        """
        from ..api.node_pools import delete_nodepool as _operation

        return await self._caller.call(_operation, nodepool_id=nodepool_id)

    async def patch_nodepool(
        self,
        *,
        nodepool_id: str,
        body: NodePoolUpdateRequest,
    ) -> NodePool:
        """Change some of a node pool's settings

        Args:
            nodepool_id: Id of a node pool.
        """
        from ..api.node_pools import patch_nodepool as _operation

        return await self._caller.call(_operation, nodepool_id=nodepool_id, body=body)

    async def get_node_pools(
        self,
        *,
        cluster_id: str,
    ) -> list[LegacyNodePool]:
        """List a cluster's node pools, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.node_pools import get_node_pools as _operation

        return await self._caller.call(_operation, cluster_id=cluster_id)

    async def create_node_pool(
        self,
        *,
        cluster_id: str,
        body: LegacyNodePoolCreateRequest,
    ) -> None:
        """Create a node pool, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.node_pools import create_node_pool as _operation

        return await self._caller.call(_operation, cluster_id=cluster_id, body=body)

    async def update_node_pool_labels(
        self,
        *,
        cluster_id: str,
        id: int,
        body: LegacyNodePoolLabelsRequest,
    ) -> None:
        """Change a node pool's label, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.node_pools import update_node_pool_labels as _operation

        return await self._caller.call(_operation, cluster_id=cluster_id, id=id, body=body)

    async def update_node_pool(
        self,
        *,
        cluster_id: str,
        id: int,
        body: LegacyNodePoolUpdateRequest,
    ) -> None:
        """Replace a node pool, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.node_pools import update_node_pool as _operation

        return await self._caller.call(_operation, cluster_id=cluster_id, id=id, body=body)

    async def delete_node_pool(
        self,
        *,
        cluster_id: str,
        id: int,
    ) -> None:
        """Delete a node pool, the older way

        Args:
            cluster_id: Id of a cluster.
        """
        from ..api.node_pools import delete_node_pool as _operation

        return await self._caller.call(_operation, cluster_id=cluster_id, id=id)
