# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The operations of the tag clusters."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, ClassVar

from .._caller import async_caller_of, caller_of
from ..types import UNSET, AsyncCaller, Caller, Unset

if TYPE_CHECKING:
    from ..client import Client
    from ..models.cluster import Cluster
    from ..models.cluster_creation_request import ClusterCreationRequest
    from ..models.cluster_installation_info_response import ClusterInstallationInfoResponse
    from ..models.cluster_update_request import ClusterUpdateRequest
    from ..models.displayed_cluster import DisplayedCluster
    from ..models.get_cluster_by_uuid_verbosity import GetClusterByUuidVerbosity
    from ..models.get_cluster_metrics_group_by import GetClusterMetricsGroupBy
    from ..models.get_clusters_verbosity import GetClustersVerbosity
    from ..models.get_install_file_cloud import GetInstallFileCloud
    from ..models.get_install_file_format import GetInstallFileFormat
    from ..models.grouped_metrics_response import GroupedMetricsResponse
    from ..models.http_response import HttpResponse
    from ..models.metrics_type import MetricsType

_DEPRECATED = frozenset(("get_cluster_metrics_0",))


class ClustersApi:
    """The operations of this tag, each a method. `caller` is a client of this package or anything that calls for it."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: Caller | Client) -> None:
        self._caller: Caller = caller_of(caller)

    def get_clusters(
        self,
        *,
        verbosity: GetClustersVerbosity | Unset = UNSET,
        include_requested_for_delete: bool | Unset = UNSET,
    ) -> list[DisplayedCluster]:
        """List the clusters

        The answer is a plain list: all clusters at once, without pages.

        Args:
            verbosity: How much of each item to return.
            include_requested_for_delete: List clusters that are about to be deleted too.
        """
        from ..api.clusters import get_clusters as _operation

        return self._caller.call(
            _operation, verbosity=verbosity, include_requested_for_delete=include_requested_for_delete
        )

    def create_cluster(
        self,
        *,
        body: ClusterCreationRequest,
    ) -> DisplayedCluster:
        """Register a cluster"""
        from ..api.clusters import create_cluster as _operation

        return self._caller.call(_operation, body=body)

    def get_cluster_by_uuid(
        self,
        *,
        cluster_uuid: str,
        verbosity: GetClusterByUuidVerbosity | Unset = UNSET,
    ) -> DisplayedCluster:
        """Read a cluster

        Args:
            cluster_uuid: Id of a cluster.
            verbosity: How much of each item to return.
        """
        from ..api.clusters import get_cluster_by_uuid as _operation

        return self._caller.call(_operation, cluster_uuid=cluster_uuid, verbosity=verbosity)

    def update_cluster(
        self,
        *,
        cluster_uuid: str,
        body: ClusterUpdateRequest,
    ) -> None:
        """Rename a cluster or change its domain

        Args:
            cluster_uuid: Id of a cluster.
        """
        from ..api.clusters import update_cluster as _operation

        return self._caller.call(_operation, cluster_uuid=cluster_uuid, body=body)

    def delete_cluster(
        self,
        *,
        cluster_uuid: str,
        force: bool | Unset = UNSET,
    ) -> HttpResponse | None:
        """Remove a cluster

        Args:
            cluster_uuid: Id of a cluster.
            force: Delete it although something depends on it.
        """
        from ..api.clusters import delete_cluster as _operation

        return self._caller.call(_operation, cluster_uuid=cluster_uuid, force=force)

    def get_cluster_metrics(
        self,
        *,
        cluster_uuid: str,
        start: datetime.datetime,
        end: datetime.datetime,
        metric_type: list[MetricsType],
        number_of_samples: int | Unset = UNSET,
        group_by: GetClusterMetricsGroupBy | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> GroupedMetricsResponse | str:
        """Measure a cluster over a span of time

        Args:
            cluster_uuid: Id of a cluster.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            metric_type: What to measure.
            group_by: Fields to group by.
            nodepool_name: Name of a node pool.
        """
        from ..api.clusters import get_cluster_metrics as _operation

        return self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            metric_type=metric_type,
            group_by=group_by,
            nodepool_name=nodepool_name,
        )

    def get_cluster_install_info_by_uuid(
        self,
        *,
        cluster_uuid: str,
        version: str,
        remote_cluster_url: str | Unset = UNSET,
    ) -> ClusterInstallationInfoResponse:
        """Say how to install or upgrade a cluster

        Args:
            cluster_uuid: Id of a cluster.
            version: Version of the cluster software.
            remote_cluster_url: Where the cluster is reached from outside.
        """
        from ..api.clusters import get_cluster_install_info_by_uuid as _operation

        return self._caller.call(
            _operation, cluster_uuid=cluster_uuid, version=version, remote_cluster_url=remote_cluster_url
        )

    def get_install_file(
        self,
        *,
        cluster_uuid: str,
        cloud: GetInstallFileCloud | Unset = UNSET,
        clusterip: str | Unset = UNSET,
        format_: GetInstallFileFormat | Unset = UNSET,
    ) -> str:
        """Download the values file of an installation

        The answer is YAML.

        Args:
            cluster_uuid: Id of a cluster.
            format_: Default: "yaml".
        """
        from ..api.clusters import get_install_file as _operation

        return self._caller.call(
            _operation, cluster_uuid=cluster_uuid, cloud=cloud, clusterip=clusterip, format_=format_
        )

    def get_cluster_metrics_0(
        self,
        *,
        cluster_uuid: str,
        start: datetime.datetime | Unset = UNSET,
        end: datetime.datetime | Unset = UNSET,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> Cluster:
        """Measure a cluster, the older way

        Args:
            cluster_uuid: Id of a cluster.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.clusters import get_cluster_metrics_0 as _operation

        return self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )


class AsyncClustersApi:
    """As `ClustersApi`, asynchronous."""

    deprecated: ClassVar[frozenset[str]] = _DEPRECATED

    def __init__(self, caller: AsyncCaller | Client) -> None:
        self._caller: AsyncCaller = async_caller_of(caller)

    async def get_clusters(
        self,
        *,
        verbosity: GetClustersVerbosity | Unset = UNSET,
        include_requested_for_delete: bool | Unset = UNSET,
    ) -> list[DisplayedCluster]:
        """List the clusters

        The answer is a plain list: all clusters at once, without pages.

        Args:
            verbosity: How much of each item to return.
            include_requested_for_delete: List clusters that are about to be deleted too.
        """
        from ..api.clusters import get_clusters as _operation

        return await self._caller.call(
            _operation, verbosity=verbosity, include_requested_for_delete=include_requested_for_delete
        )

    async def create_cluster(
        self,
        *,
        body: ClusterCreationRequest,
    ) -> DisplayedCluster:
        """Register a cluster"""
        from ..api.clusters import create_cluster as _operation

        return await self._caller.call(_operation, body=body)

    async def get_cluster_by_uuid(
        self,
        *,
        cluster_uuid: str,
        verbosity: GetClusterByUuidVerbosity | Unset = UNSET,
    ) -> DisplayedCluster:
        """Read a cluster

        Args:
            cluster_uuid: Id of a cluster.
            verbosity: How much of each item to return.
        """
        from ..api.clusters import get_cluster_by_uuid as _operation

        return await self._caller.call(_operation, cluster_uuid=cluster_uuid, verbosity=verbosity)

    async def update_cluster(
        self,
        *,
        cluster_uuid: str,
        body: ClusterUpdateRequest,
    ) -> None:
        """Rename a cluster or change its domain

        Args:
            cluster_uuid: Id of a cluster.
        """
        from ..api.clusters import update_cluster as _operation

        return await self._caller.call(_operation, cluster_uuid=cluster_uuid, body=body)

    async def delete_cluster(
        self,
        *,
        cluster_uuid: str,
        force: bool | Unset = UNSET,
    ) -> HttpResponse | None:
        """Remove a cluster

        Args:
            cluster_uuid: Id of a cluster.
            force: Delete it although something depends on it.
        """
        from ..api.clusters import delete_cluster as _operation

        return await self._caller.call(_operation, cluster_uuid=cluster_uuid, force=force)

    async def get_cluster_metrics(
        self,
        *,
        cluster_uuid: str,
        start: datetime.datetime,
        end: datetime.datetime,
        metric_type: list[MetricsType],
        number_of_samples: int | Unset = UNSET,
        group_by: GetClusterMetricsGroupBy | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> GroupedMetricsResponse | str:
        """Measure a cluster over a span of time

        Args:
            cluster_uuid: Id of a cluster.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            metric_type: What to measure.
            group_by: Fields to group by.
            nodepool_name: Name of a node pool.
        """
        from ..api.clusters import get_cluster_metrics as _operation

        return await self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            metric_type=metric_type,
            group_by=group_by,
            nodepool_name=nodepool_name,
        )

    async def get_cluster_install_info_by_uuid(
        self,
        *,
        cluster_uuid: str,
        version: str,
        remote_cluster_url: str | Unset = UNSET,
    ) -> ClusterInstallationInfoResponse:
        """Say how to install or upgrade a cluster

        Args:
            cluster_uuid: Id of a cluster.
            version: Version of the cluster software.
            remote_cluster_url: Where the cluster is reached from outside.
        """
        from ..api.clusters import get_cluster_install_info_by_uuid as _operation

        return await self._caller.call(
            _operation, cluster_uuid=cluster_uuid, version=version, remote_cluster_url=remote_cluster_url
        )

    async def get_install_file(
        self,
        *,
        cluster_uuid: str,
        cloud: GetInstallFileCloud | Unset = UNSET,
        clusterip: str | Unset = UNSET,
        format_: GetInstallFileFormat | Unset = UNSET,
    ) -> str:
        """Download the values file of an installation

        The answer is YAML.

        Args:
            cluster_uuid: Id of a cluster.
            format_: Default: "yaml".
        """
        from ..api.clusters import get_install_file as _operation

        return await self._caller.call(
            _operation, cluster_uuid=cluster_uuid, cloud=cloud, clusterip=clusterip, format_=format_
        )

    async def get_cluster_metrics_0(
        self,
        *,
        cluster_uuid: str,
        start: datetime.datetime | Unset = UNSET,
        end: datetime.datetime | Unset = UNSET,
        number_of_samples: int | Unset = UNSET,
        nodepool_name: str | Unset = UNSET,
    ) -> Cluster:
        """Measure a cluster, the older way

        Args:
            cluster_uuid: Id of a cluster.
            start: Begin of the span of time.
            end: End of the span of time.
            number_of_samples: How many points in time; 0 gives none but the labels.
            nodepool_name: Name of a node pool.
        """
        from ..api.clusters import get_cluster_metrics_0 as _operation

        return await self._caller.call(
            _operation,
            cluster_uuid=cluster_uuid,
            start=start,
            end=end,
            number_of_samples=number_of_samples,
            nodepool_name=nodepool_name,
        )
