# generated from generated/runs_api/runai/groups by scripts/group_types.py; do not edit
"""What `RunaiClient`'s categories and groups are to a type checker. Nothing of it exists at run time."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar, overload

from runs_api.runai import groups
from runs_api.runai.models.access_rule import AccessRule
from runs_api.runai.models.access_rule_by_id import AccessRuleById
from runs_api.runai.models.access_rule_creation_fields import AccessRuleCreationFields
from runs_api.runai.models.access_rule_deletion_batch_response import AccessRuleDeletionBatchResponse
from runs_api.runai.models.access_rules_batch_create_fields import AccessRulesBatchCreateFields
from runs_api.runai.models.access_rules_batch_create_response import AccessRulesBatchCreateResponse
from runs_api.runai.models.access_rules_batch_fields import AccessRulesBatchFields
from runs_api.runai.models.access_rules_sort_filter_fields import AccessRulesSortFilterFields
from runs_api.runai.models.app_token_request import AppTokenRequest
from runs_api.runai.models.app_token_response import AppTokenResponse
from runs_api.runai.models.application import Application
from runs_api.runai.models.application_creation_request import ApplicationCreationRequest
from runs_api.runai.models.application_patch_request import ApplicationPatchRequest
from runs_api.runai.models.application_post_response import ApplicationPostResponse
from runs_api.runai.models.batch_response import BatchResponse
from runs_api.runai.models.change_user_password_response_200 import ChangeUserPasswordResponse200
from runs_api.runai.models.cluster import Cluster
from runs_api.runai.models.cluster_creation_request import ClusterCreationRequest
from runs_api.runai.models.cluster_installation_info_response import ClusterInstallationInfoResponse
from runs_api.runai.models.cluster_update_request import ClusterUpdateRequest
from runs_api.runai.models.count_access_rules_response_200 import CountAccessRulesResponse200
from runs_api.runai.models.count_nodepools_response_200 import CountNodepoolsResponse200
from runs_api.runai.models.count_nodes_response_200 import CountNodesResponse200
from runs_api.runai.models.count_pods_response_200 import CountPodsResponse200
from runs_api.runai.models.count_response import CountResponse
from runs_api.runai.models.count_tenant_nodes_response_200 import CountTenantNodesResponse200
from runs_api.runai.models.count_users_response_200 import CountUsersResponse200
from runs_api.runai.models.count_workloads_response_200 import CountWorkloadsResponse200
from runs_api.runai.models.department import Department
from runs_api.runai.models.department_access_control import DepartmentAccessControl
from runs_api.runai.models.department_creation_request import DepartmentCreationRequest
from runs_api.runai.models.department_filter_sort_fields import DepartmentFilterSortFields
from runs_api.runai.models.department_update_request import DepartmentUpdateRequest
from runs_api.runai.models.displayed_cluster import DisplayedCluster
from runs_api.runai.models.distributed_creation_request import DistributedCreationRequest
from runs_api.runai.models.distributed_inference import DistributedInference
from runs_api.runai.models.distributed_inference_creation_request import DistributedInferenceCreationRequest
from runs_api.runai.models.distributed_inference_replicas import DistributedInferenceReplicas
from runs_api.runai.models.distributed_workload import DistributedWorkload
from runs_api.runai.models.get_access_rules_response_200 import GetAccessRulesResponse200
from runs_api.runai.models.get_access_rules_sort_order import GetAccessRulesSortOrder
from runs_api.runai.models.get_cluster_by_uuid_verbosity import GetClusterByUuidVerbosity
from runs_api.runai.models.get_cluster_metrics_group_by import GetClusterMetricsGroupBy
from runs_api.runai.models.get_clusters_verbosity import GetClustersVerbosity
from runs_api.runai.models.get_departments_response_200 import GetDepartmentsResponse200
from runs_api.runai.models.get_departments_sort_order import GetDepartmentsSortOrder
from runs_api.runai.models.get_departments_telemetry_group_by_item import GetDepartmentsTelemetryGroupByItem
from runs_api.runai.models.get_install_file_cloud import GetInstallFileCloud
from runs_api.runai.models.get_install_file_format import GetInstallFileFormat
from runs_api.runai.models.get_node_telemetry_group_by_item import GetNodeTelemetryGroupByItem
from runs_api.runai.models.get_nodepools_response_200 import GetNodepoolsResponse200
from runs_api.runai.models.get_nodepools_sort_order import GetNodepoolsSortOrder
from runs_api.runai.models.get_nodes_sort_order import GetNodesSortOrder
from runs_api.runai.models.get_projects_response_200 import GetProjectsResponse200
from runs_api.runai.models.get_projects_sort_order import GetProjectsSortOrder
from runs_api.runai.models.get_projects_telemetry_group_by_item import GetProjectsTelemetryGroupByItem
from runs_api.runai.models.get_revision_events_response_200 import GetRevisionEventsResponse200
from runs_api.runai.models.get_revision_events_sort_order import GetRevisionEventsSortOrder
from runs_api.runai.models.get_revision_history_response_200 import GetRevisionHistoryResponse200
from runs_api.runai.models.get_revision_pods_response_200 import GetRevisionPodsResponse200
from runs_api.runai.models.get_tenant_nodes_sort_order import GetTenantNodesSortOrder
from runs_api.runai.models.get_users_sort_order import GetUsersSortOrder
from runs_api.runai.models.get_workload_events_response_200 import GetWorkloadEventsResponse200
from runs_api.runai.models.get_workload_events_sort_order import GetWorkloadEventsSortOrder
from runs_api.runai.models.get_workload_history_response_200 import GetWorkloadHistoryResponse200
from runs_api.runai.models.get_workload_pods_response_200 import GetWorkloadPodsResponse200
from runs_api.runai.models.get_workloads_response_200 import GetWorkloadsResponse200
from runs_api.runai.models.get_workloads_sort_by import GetWorkloadsSortBy
from runs_api.runai.models.get_workloads_sort_order import GetWorkloadsSortOrder
from runs_api.runai.models.get_workloads_telemetry_group_by_item import GetWorkloadsTelemetryGroupByItem
from runs_api.runai.models.grant_token_v2_body import GrantTokenV2Body
from runs_api.runai.models.grouped_metrics_response import GroupedMetricsResponse
from runs_api.runai.models.http_response import HttpResponse
from runs_api.runai.models.inference import Inference
from runs_api.runai.models.inference_creation_request import InferenceCreationRequest
from runs_api.runai.models.inference_pod_metric_type import InferencePodMetricType
from runs_api.runai.models.inference_update_spec import InferenceUpdateSpec
from runs_api.runai.models.inference_workload_metric_type import InferenceWorkloadMetricType
from runs_api.runai.models.legacy_department import LegacyDepartment
from runs_api.runai.models.legacy_department_detail import LegacyDepartmentDetail
from runs_api.runai.models.legacy_departments import LegacyDepartments
from runs_api.runai.models.legacy_node_pool import LegacyNodePool
from runs_api.runai.models.legacy_node_pool_create_request import LegacyNodePoolCreateRequest
from runs_api.runai.models.legacy_node_pool_labels_request import LegacyNodePoolLabelsRequest
from runs_api.runai.models.legacy_node_pool_update_request import LegacyNodePoolUpdateRequest
from runs_api.runai.models.legacy_project import LegacyProject
from runs_api.runai.models.legacy_project_create_request import LegacyProjectCreateRequest
from runs_api.runai.models.legacy_project_detail import LegacyProjectDetail
from runs_api.runai.models.legacy_project_update_request import LegacyProjectUpdateRequest
from runs_api.runai.models.legacy_projects import LegacyProjects
from runs_api.runai.models.list_pods_response_200 import ListPodsResponse200
from runs_api.runai.models.list_pods_sort_by import ListPodsSortBy
from runs_api.runai.models.list_pods_sort_order import ListPodsSortOrder
from runs_api.runai.models.metrics_composite_response import MetricsCompositeResponse
from runs_api.runai.models.metrics_response import MetricsResponse
from runs_api.runai.models.metrics_type import MetricsType
from runs_api.runai.models.node_filter_sort_fields import NodeFilterSortFields
from runs_api.runai.models.node_metric_type import NodeMetricType
from runs_api.runai.models.node_pool import NodePool
from runs_api.runai.models.node_pool_creation_request import NodePoolCreationRequest
from runs_api.runai.models.node_pool_sort_filter_fields import NodePoolSortFilterFields
from runs_api.runai.models.node_pool_update_request import NodePoolUpdateRequest
from runs_api.runai.models.node_telemetry_type import NodeTelemetryType
from runs_api.runai.models.nodes import Nodes
from runs_api.runai.models.o_auth_2_token_response import OAuth2TokenResponse
from runs_api.runai.models.org_unit_metric_type import OrgUnitMetricType
from runs_api.runai.models.org_unit_telemetry_type import OrgUnitTelemetryType
from runs_api.runai.models.phase import Phase
from runs_api.runai.models.pod_metric_type import PodMetricType
from runs_api.runai.models.pod_verbosity import PodVerbosity
from runs_api.runai.models.project import Project
from runs_api.runai.models.project_creation_request import ProjectCreationRequest
from runs_api.runai.models.project_filter_sort_fields import ProjectFilterSortFields
from runs_api.runai.models.project_update_request import ProjectUpdateRequest
from runs_api.runai.models.regenerate_application_secret_response_200 import RegenerateApplicationSecretResponse200
from runs_api.runai.models.regenerate_service_account_secret_response import RegenerateServiceAccountSecretResponse
from runs_api.runai.models.reset_user_password_response_200 import ResetUserPasswordResponse200
from runs_api.runai.models.resources import Resources
from runs_api.runai.models.resources_nullable import ResourcesNullable
from runs_api.runai.models.role_v1 import RoleV1
from runs_api.runai.models.service_account import ServiceAccount
from runs_api.runai.models.service_account_creation_request import ServiceAccountCreationRequest
from runs_api.runai.models.service_account_patch_request import ServiceAccountPatchRequest
from runs_api.runai.models.service_account_post_response import ServiceAccountPostResponse
from runs_api.runai.models.telemetry_response import TelemetryResponse
from runs_api.runai.models.token_request import TokenRequest
from runs_api.runai.models.token_response import TokenResponse
from runs_api.runai.models.training import Training
from runs_api.runai.models.training_creation_request import TrainingCreationRequest
from runs_api.runai.models.user import User
from runs_api.runai.models.user_change_password_request import UserChangePasswordRequest
from runs_api.runai.models.user_creation_request import UserCreationRequest
from runs_api.runai.models.user_post_response import UserPostResponse
from runs_api.runai.models.users_filter_sort_fields import UsersFilterSortFields
from runs_api.runai.models.verbosity import Verbosity
from runs_api.runai.models.workload_batch import WorkloadBatch
from runs_api.runai.models.workload_detailed import WorkloadDetailed
from runs_api.runai.models.workload_metric_type import WorkloadMetricType
from runs_api.runai.models.workload_telemetry_type import WorkloadTelemetryType
from runs_api.runai.models.workload_v2 import WorkloadV2
from runs_api.runai.models.workload_v2_create_request import WorkloadV2CreateRequest
from runs_api.runai.models.workload_v2_get_response import WorkloadV2GetResponse
from runs_api.runai.models.workload_v2_update_request import WorkloadV2UpdateRequest
from runs_api.runai.models.workspace import Workspace
from runs_api.runai.models.workspace_creation_request import WorkspaceCreationRequest
from runs_api.runai.types import Unset
from typing_extensions import deprecated as _deprecated

from ..compat.api_client import ApiClient, AsyncApiClient, PendingAnswer, ThreadedApiClient
from ..compat.runai_client import RunaiClient

S = TypeVar("S")
T = TypeVar("T")
A = TypeVar("A")

class Of(Generic[S, T, A]):
    """A category: with an `ApiClient`, a `ThreadedApiClient`, an `AsyncApiClient`."""
    @overload
    def __get__(self, client: RunaiClient[AsyncApiClient], owner: object) -> A: ...
    @overload
    def __get__(self, client: RunaiClient[ThreadedApiClient], owner: object) -> T: ...
    @overload
    def __get__(self, client: RunaiClient[ApiClient], owner: object) -> S: ...

class Category:
    """What no category of the package that comes with the SDK has may be one of a package of your own: any type."""
    def options(self) -> list[str]: ...
    def __getattr__(self, name: str) -> Any: ...

class Group:
    def options(self, include_deprecated: bool = ...) -> list[str]: ...

class ClustersGroup(groups.ClustersApi, Group):
    def get_clusters(
        self, *, verbosity: GetClustersVerbosity | str | Unset = ..., include_requested_for_delete: bool | Unset = ...
    ) -> list[DisplayedCluster]:
        """List the clusters"""
    def create_cluster(self, *, body: ClusterCreationRequest | Mapping[str, Any]) -> DisplayedCluster:
        """Register a cluster"""
    def get_cluster_by_uuid(
        self, cluster_uuid: str, *, verbosity: GetClusterByUuidVerbosity | str | Unset = ...
    ) -> DisplayedCluster:
        """Read a cluster"""
    def update_cluster(self, cluster_uuid: str, *, body: ClusterUpdateRequest | Mapping[str, Any]) -> None:
        """Rename a cluster or change its domain"""
    def delete_cluster(self, cluster_uuid: str, *, force: bool | Unset = ...) -> HttpResponse | None:
        """Remove a cluster"""
    def get_cluster_install_info_by_uuid(
        self, cluster_uuid: str, *, version: str, remote_cluster_url: str | Unset = ...
    ) -> ClusterInstallationInfoResponse:
        """Say how to install or upgrade a cluster"""
    def get_cluster_metrics(
        self,
        cluster_uuid: str,
        *,
        start: datetime.datetime,
        end: datetime.datetime,
        metric_type: Sequence[MetricsType | str],
        number_of_samples: int | Unset = ...,
        group_by: GetClusterMetricsGroupBy | str | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> GroupedMetricsResponse | str:
        """Measure a cluster over a span of time"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_cluster_metrics_0(
        self,
        cluster_uuid: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> Cluster:
        """Measure a cluster, the older way"""
    def get_install_file(
        self,
        cluster_uuid: str,
        *,
        cloud: GetInstallFileCloud | str | Unset = ...,
        clusterip: str | Unset = ...,
        format_: GetInstallFileFormat | str | Unset = ...,
    ) -> str:
        """Download the values file of an installation"""

class ThreadedClustersGroup(Group):
    def get_clusters(
        self, *, verbosity: GetClustersVerbosity | str | Unset = ..., include_requested_for_delete: bool | Unset = ...
    ) -> PendingAnswer[list[DisplayedCluster]]:
        """List the clusters"""
    def create_cluster(self, *, body: ClusterCreationRequest | Mapping[str, Any]) -> PendingAnswer[DisplayedCluster]:
        """Register a cluster"""
    def get_cluster_by_uuid(
        self, cluster_uuid: str, *, verbosity: GetClusterByUuidVerbosity | str | Unset = ...
    ) -> PendingAnswer[DisplayedCluster]:
        """Read a cluster"""
    def update_cluster(
        self, cluster_uuid: str, *, body: ClusterUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[None]:
        """Rename a cluster or change its domain"""
    def delete_cluster(self, cluster_uuid: str, *, force: bool | Unset = ...) -> PendingAnswer[HttpResponse | None]:
        """Remove a cluster"""
    def get_cluster_install_info_by_uuid(
        self, cluster_uuid: str, *, version: str, remote_cluster_url: str | Unset = ...
    ) -> PendingAnswer[ClusterInstallationInfoResponse]:
        """Say how to install or upgrade a cluster"""
    def get_cluster_metrics(
        self,
        cluster_uuid: str,
        *,
        start: datetime.datetime,
        end: datetime.datetime,
        metric_type: Sequence[MetricsType | str],
        number_of_samples: int | Unset = ...,
        group_by: GetClusterMetricsGroupBy | str | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> PendingAnswer[GroupedMetricsResponse | str]:
        """Measure a cluster over a span of time"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_cluster_metrics_0(
        self,
        cluster_uuid: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> PendingAnswer[Cluster]:
        """Measure a cluster, the older way"""
    def get_install_file(
        self,
        cluster_uuid: str,
        *,
        cloud: GetInstallFileCloud | str | Unset = ...,
        clusterip: str | Unset = ...,
        format_: GetInstallFileFormat | str | Unset = ...,
    ) -> PendingAnswer[str]:
        """Download the values file of an installation"""

class AsyncClustersGroup(groups.AsyncClustersApi, Group):
    async def get_clusters(
        self, *, verbosity: GetClustersVerbosity | str | Unset = ..., include_requested_for_delete: bool | Unset = ...
    ) -> list[DisplayedCluster]:
        """List the clusters"""
    async def create_cluster(self, *, body: ClusterCreationRequest | Mapping[str, Any]) -> DisplayedCluster:
        """Register a cluster"""
    async def get_cluster_by_uuid(
        self, cluster_uuid: str, *, verbosity: GetClusterByUuidVerbosity | str | Unset = ...
    ) -> DisplayedCluster:
        """Read a cluster"""
    async def update_cluster(self, cluster_uuid: str, *, body: ClusterUpdateRequest | Mapping[str, Any]) -> None:
        """Rename a cluster or change its domain"""
    async def delete_cluster(self, cluster_uuid: str, *, force: bool | Unset = ...) -> HttpResponse | None:
        """Remove a cluster"""
    async def get_cluster_install_info_by_uuid(
        self, cluster_uuid: str, *, version: str, remote_cluster_url: str | Unset = ...
    ) -> ClusterInstallationInfoResponse:
        """Say how to install or upgrade a cluster"""
    async def get_cluster_metrics(
        self,
        cluster_uuid: str,
        *,
        start: datetime.datetime,
        end: datetime.datetime,
        metric_type: Sequence[MetricsType | str],
        number_of_samples: int | Unset = ...,
        group_by: GetClusterMetricsGroupBy | str | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> GroupedMetricsResponse | str:
        """Measure a cluster over a span of time"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def get_cluster_metrics_0(
        self,
        cluster_uuid: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> Cluster:
        """Measure a cluster, the older way"""
    async def get_install_file(
        self,
        cluster_uuid: str,
        *,
        cloud: GetInstallFileCloud | str | Unset = ...,
        clusterip: str | Unset = ...,
        format_: GetInstallFileFormat | str | Unset = ...,
    ) -> str:
        """Download the values file of an installation"""

class DepartmentsGroup(groups.DepartmentsApi, Group):
    def get_departments(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: DepartmentFilterSortFields | str | Unset = ...,
        verbosity: Verbosity | str | Unset = ...,
        sort_order: GetDepartmentsSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
    ) -> GetDepartmentsResponse200:
        """List departments"""
    def create_department(self, *, body: DepartmentCreationRequest | Mapping[str, Any]) -> Department:
        """Create a department"""
    def count_departments(self, *, filter_by: list[str] | Unset = ...) -> CountResponse:
        """Count departments"""
    def get_departments_telemetry(
        self,
        *,
        telemetry_type: OrgUnitTelemetryType | str,
        cluster_id: str | Unset = ...,
        nodepool_name: str | Unset = ...,
        department_id: str | Unset = ...,
        group_by: Sequence[GetDepartmentsTelemetryGroupByItem | str] | Unset = ...,
    ) -> TelemetryResponse:
        """Measure departments now"""
    def get_department(self, department_id: str) -> Department:
        """Read a department"""
    def update_department(self, department_id: str, *, body: DepartmentUpdateRequest | Mapping[str, Any]) -> Department:
        """Replace a department's settings"""
    def delete_department(self, department_id: str) -> None:
        """Delete a department"""
    def get_department_metrics(
        self,
        department_id: str,
        *,
        metric_type: Sequence[OrgUnitMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> MetricsResponse | str:
        """Measure a department over a span of time"""
    def update_department_resources(
        self, department_id: str, *, body: Sequence[ResourcesNullable | Mapping[str, Any]]
    ) -> list[Resources]:
        """Replace a department's quotas"""
    def patch_department_resources(
        self, department_id: str, *, body: Sequence[ResourcesNullable | Mapping[str, Any]]
    ) -> list[Resources]:
        """Change some of a department's quotas"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_departments_0(
        self, cluster_id: str, *, exclude_permissions: bool | Unset = ..., memory_unit_mb: bool | Unset = ...
    ) -> list[LegacyDepartmentDetail]:
        """List a cluster's departments, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def update_department_admins(
        self, cluster_id: str, department_id: int, *, body: DepartmentAccessControl | Mapping[str, Any]
    ) -> DepartmentAccessControl:
        """Set who administers a department, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_departments_metrics(
        self,
        cluster_uuid: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> LegacyDepartments:
        """Measure all departments of a cluster, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_department_metrics_0(
        self,
        cluster_uuid: str,
        department_id: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> LegacyDepartment:
        """Measure a department, the older way"""

class ThreadedDepartmentsGroup(Group):
    def get_departments(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: DepartmentFilterSortFields | str | Unset = ...,
        verbosity: Verbosity | str | Unset = ...,
        sort_order: GetDepartmentsSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
    ) -> PendingAnswer[GetDepartmentsResponse200]:
        """List departments"""
    def create_department(self, *, body: DepartmentCreationRequest | Mapping[str, Any]) -> PendingAnswer[Department]:
        """Create a department"""
    def count_departments(self, *, filter_by: list[str] | Unset = ...) -> PendingAnswer[CountResponse]:
        """Count departments"""
    def get_departments_telemetry(
        self,
        *,
        telemetry_type: OrgUnitTelemetryType | str,
        cluster_id: str | Unset = ...,
        nodepool_name: str | Unset = ...,
        department_id: str | Unset = ...,
        group_by: Sequence[GetDepartmentsTelemetryGroupByItem | str] | Unset = ...,
    ) -> PendingAnswer[TelemetryResponse]:
        """Measure departments now"""
    def get_department(self, department_id: str) -> PendingAnswer[Department]:
        """Read a department"""
    def update_department(
        self, department_id: str, *, body: DepartmentUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[Department]:
        """Replace a department's settings"""
    def delete_department(self, department_id: str) -> PendingAnswer[None]:
        """Delete a department"""
    def get_department_metrics(
        self,
        department_id: str,
        *,
        metric_type: Sequence[OrgUnitMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> PendingAnswer[MetricsResponse | str]:
        """Measure a department over a span of time"""
    def update_department_resources(
        self, department_id: str, *, body: Sequence[ResourcesNullable | Mapping[str, Any]]
    ) -> PendingAnswer[list[Resources]]:
        """Replace a department's quotas"""
    def patch_department_resources(
        self, department_id: str, *, body: Sequence[ResourcesNullable | Mapping[str, Any]]
    ) -> PendingAnswer[list[Resources]]:
        """Change some of a department's quotas"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_departments_0(
        self, cluster_id: str, *, exclude_permissions: bool | Unset = ..., memory_unit_mb: bool | Unset = ...
    ) -> PendingAnswer[list[LegacyDepartmentDetail]]:
        """List a cluster's departments, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def update_department_admins(
        self, cluster_id: str, department_id: int, *, body: DepartmentAccessControl | Mapping[str, Any]
    ) -> PendingAnswer[DepartmentAccessControl]:
        """Set who administers a department, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_departments_metrics(
        self,
        cluster_uuid: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> PendingAnswer[LegacyDepartments]:
        """Measure all departments of a cluster, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_department_metrics_0(
        self,
        cluster_uuid: str,
        department_id: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> PendingAnswer[LegacyDepartment]:
        """Measure a department, the older way"""

class AsyncDepartmentsGroup(groups.AsyncDepartmentsApi, Group):
    async def get_departments(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: DepartmentFilterSortFields | str | Unset = ...,
        verbosity: Verbosity | str | Unset = ...,
        sort_order: GetDepartmentsSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
    ) -> GetDepartmentsResponse200:
        """List departments"""
    async def create_department(self, *, body: DepartmentCreationRequest | Mapping[str, Any]) -> Department:
        """Create a department"""
    async def count_departments(self, *, filter_by: list[str] | Unset = ...) -> CountResponse:
        """Count departments"""
    async def get_departments_telemetry(
        self,
        *,
        telemetry_type: OrgUnitTelemetryType | str,
        cluster_id: str | Unset = ...,
        nodepool_name: str | Unset = ...,
        department_id: str | Unset = ...,
        group_by: Sequence[GetDepartmentsTelemetryGroupByItem | str] | Unset = ...,
    ) -> TelemetryResponse:
        """Measure departments now"""
    async def get_department(self, department_id: str) -> Department:
        """Read a department"""
    async def update_department(
        self, department_id: str, *, body: DepartmentUpdateRequest | Mapping[str, Any]
    ) -> Department:
        """Replace a department's settings"""
    async def delete_department(self, department_id: str) -> None:
        """Delete a department"""
    async def get_department_metrics(
        self,
        department_id: str,
        *,
        metric_type: Sequence[OrgUnitMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> MetricsResponse | str:
        """Measure a department over a span of time"""
    async def update_department_resources(
        self, department_id: str, *, body: Sequence[ResourcesNullable | Mapping[str, Any]]
    ) -> list[Resources]:
        """Replace a department's quotas"""
    async def patch_department_resources(
        self, department_id: str, *, body: Sequence[ResourcesNullable | Mapping[str, Any]]
    ) -> list[Resources]:
        """Change some of a department's quotas"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def get_departments_0(
        self, cluster_id: str, *, exclude_permissions: bool | Unset = ..., memory_unit_mb: bool | Unset = ...
    ) -> list[LegacyDepartmentDetail]:
        """List a cluster's departments, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def update_department_admins(
        self, cluster_id: str, department_id: int, *, body: DepartmentAccessControl | Mapping[str, Any]
    ) -> DepartmentAccessControl:
        """Set who administers a department, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def get_departments_metrics(
        self,
        cluster_uuid: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> LegacyDepartments:
        """Measure all departments of a cluster, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def get_department_metrics_0(
        self,
        cluster_uuid: str,
        department_id: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> LegacyDepartment:
        """Measure a department, the older way"""

class ProjectsGroup(groups.ProjectsApi, Group):
    def get_projects(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: ProjectFilterSortFields | str | Unset = ...,
        sort_order: GetProjectsSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> GetProjectsResponse200:
        """List projects"""
    def create_project(self, *, body: ProjectCreationRequest | Mapping[str, Any]) -> Project:
        """Create a project"""
    def count_projects(self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...) -> CountResponse:
        """Count projects"""
    def get_projects_telemetry(
        self,
        *,
        telemetry_type: OrgUnitTelemetryType | str,
        cluster_id: str | Unset = ...,
        nodepool_id: str | Unset = ...,
        department_id: str | Unset = ...,
        group_by: Sequence[GetProjectsTelemetryGroupByItem | str] | Unset = ...,
    ) -> TelemetryResponse:
        """Measure projects now"""
    def get_project(self, project_id: str) -> Project:
        """Read a project"""
    def update_project(self, project_id: str, *, body: ProjectUpdateRequest | Mapping[str, Any]) -> Project:
        """Replace a project's settings"""
    def delete_project(self, project_id: str) -> None:
        """Delete a project"""
    def get_project_metrics(
        self,
        project_id: str,
        *,
        metric_type: Sequence[OrgUnitMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> MetricsResponse | str:
        """Measure a project over a span of time"""
    def update_project_resources(
        self, project_id: str, *, body: Sequence[ResourcesNullable | Mapping[str, Any]]
    ) -> list[Resources]:
        """Replace a project's quotas"""
    def patch_project_resources(
        self, project_id: str, *, body: Sequence[ResourcesNullable | Mapping[str, Any]]
    ) -> list[Resources]:
        """Change some of a project's quotas"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_projects_0(
        self, cluster_id: str, *, exclude_permissions: bool | Unset = ..., memory_unit_mb: bool | Unset = ...
    ) -> list[LegacyProjectDetail]:
        """List a cluster's projects, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def create_project_0(
        self,
        cluster_id: str,
        *,
        body: LegacyProjectCreateRequest | Mapping[str, Any],
        exclude_permissions: bool | Unset = ...,
    ) -> LegacyProjectDetail:
        """Create a project, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_project_0(
        self, cluster_id: str, id: str, *, exclude_permissions: bool | Unset = ...
    ) -> LegacyProjectDetail:
        """Read a project, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def update_project_0(
        self,
        id: str,
        cluster_id: str,
        *,
        body: LegacyProjectUpdateRequest | Mapping[str, Any],
        exclude_permissions: bool | Unset = ...,
    ) -> LegacyProjectDetail:
        """Replace a project, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def delete_project_0(self, cluster_id: str, id: int) -> LegacyProjectDetail:
        """Delete a project, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_projects_metrics(
        self,
        cluster_uuid: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> LegacyProjects:
        """Measure all projects of a cluster, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_project_metrics_0(
        self,
        cluster_uuid: str,
        project_id: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> LegacyProject:
        """Measure a project, the older way"""

class ThreadedProjectsGroup(Group):
    def get_projects(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: ProjectFilterSortFields | str | Unset = ...,
        sort_order: GetProjectsSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[GetProjectsResponse200]:
        """List projects"""
    def create_project(self, *, body: ProjectCreationRequest | Mapping[str, Any]) -> PendingAnswer[Project]:
        """Create a project"""
    def count_projects(
        self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> PendingAnswer[CountResponse]:
        """Count projects"""
    def get_projects_telemetry(
        self,
        *,
        telemetry_type: OrgUnitTelemetryType | str,
        cluster_id: str | Unset = ...,
        nodepool_id: str | Unset = ...,
        department_id: str | Unset = ...,
        group_by: Sequence[GetProjectsTelemetryGroupByItem | str] | Unset = ...,
    ) -> PendingAnswer[TelemetryResponse]:
        """Measure projects now"""
    def get_project(self, project_id: str) -> PendingAnswer[Project]:
        """Read a project"""
    def update_project(
        self, project_id: str, *, body: ProjectUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[Project]:
        """Replace a project's settings"""
    def delete_project(self, project_id: str) -> PendingAnswer[None]:
        """Delete a project"""
    def get_project_metrics(
        self,
        project_id: str,
        *,
        metric_type: Sequence[OrgUnitMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> PendingAnswer[MetricsResponse | str]:
        """Measure a project over a span of time"""
    def update_project_resources(
        self, project_id: str, *, body: Sequence[ResourcesNullable | Mapping[str, Any]]
    ) -> PendingAnswer[list[Resources]]:
        """Replace a project's quotas"""
    def patch_project_resources(
        self, project_id: str, *, body: Sequence[ResourcesNullable | Mapping[str, Any]]
    ) -> PendingAnswer[list[Resources]]:
        """Change some of a project's quotas"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_projects_0(
        self, cluster_id: str, *, exclude_permissions: bool | Unset = ..., memory_unit_mb: bool | Unset = ...
    ) -> PendingAnswer[list[LegacyProjectDetail]]:
        """List a cluster's projects, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def create_project_0(
        self,
        cluster_id: str,
        *,
        body: LegacyProjectCreateRequest | Mapping[str, Any],
        exclude_permissions: bool | Unset = ...,
    ) -> PendingAnswer[LegacyProjectDetail]:
        """Create a project, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_project_0(
        self, cluster_id: str, id: str, *, exclude_permissions: bool | Unset = ...
    ) -> PendingAnswer[LegacyProjectDetail]:
        """Read a project, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def update_project_0(
        self,
        id: str,
        cluster_id: str,
        *,
        body: LegacyProjectUpdateRequest | Mapping[str, Any],
        exclude_permissions: bool | Unset = ...,
    ) -> PendingAnswer[LegacyProjectDetail]:
        """Replace a project, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def delete_project_0(self, cluster_id: str, id: int) -> PendingAnswer[LegacyProjectDetail]:
        """Delete a project, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_projects_metrics(
        self,
        cluster_uuid: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> PendingAnswer[LegacyProjects]:
        """Measure all projects of a cluster, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_project_metrics_0(
        self,
        cluster_uuid: str,
        project_id: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> PendingAnswer[LegacyProject]:
        """Measure a project, the older way"""

class AsyncProjectsGroup(groups.AsyncProjectsApi, Group):
    async def get_projects(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: ProjectFilterSortFields | str | Unset = ...,
        sort_order: GetProjectsSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> GetProjectsResponse200:
        """List projects"""
    async def create_project(self, *, body: ProjectCreationRequest | Mapping[str, Any]) -> Project:
        """Create a project"""
    async def count_projects(self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...) -> CountResponse:
        """Count projects"""
    async def get_projects_telemetry(
        self,
        *,
        telemetry_type: OrgUnitTelemetryType | str,
        cluster_id: str | Unset = ...,
        nodepool_id: str | Unset = ...,
        department_id: str | Unset = ...,
        group_by: Sequence[GetProjectsTelemetryGroupByItem | str] | Unset = ...,
    ) -> TelemetryResponse:
        """Measure projects now"""
    async def get_project(self, project_id: str) -> Project:
        """Read a project"""
    async def update_project(self, project_id: str, *, body: ProjectUpdateRequest | Mapping[str, Any]) -> Project:
        """Replace a project's settings"""
    async def delete_project(self, project_id: str) -> None:
        """Delete a project"""
    async def get_project_metrics(
        self,
        project_id: str,
        *,
        metric_type: Sequence[OrgUnitMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> MetricsResponse | str:
        """Measure a project over a span of time"""
    async def update_project_resources(
        self, project_id: str, *, body: Sequence[ResourcesNullable | Mapping[str, Any]]
    ) -> list[Resources]:
        """Replace a project's quotas"""
    async def patch_project_resources(
        self, project_id: str, *, body: Sequence[ResourcesNullable | Mapping[str, Any]]
    ) -> list[Resources]:
        """Change some of a project's quotas"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def get_projects_0(
        self, cluster_id: str, *, exclude_permissions: bool | Unset = ..., memory_unit_mb: bool | Unset = ...
    ) -> list[LegacyProjectDetail]:
        """List a cluster's projects, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def create_project_0(
        self,
        cluster_id: str,
        *,
        body: LegacyProjectCreateRequest | Mapping[str, Any],
        exclude_permissions: bool | Unset = ...,
    ) -> LegacyProjectDetail:
        """Create a project, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def get_project_0(
        self, cluster_id: str, id: str, *, exclude_permissions: bool | Unset = ...
    ) -> LegacyProjectDetail:
        """Read a project, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def update_project_0(
        self,
        id: str,
        cluster_id: str,
        *,
        body: LegacyProjectUpdateRequest | Mapping[str, Any],
        exclude_permissions: bool | Unset = ...,
    ) -> LegacyProjectDetail:
        """Replace a project, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def delete_project_0(self, cluster_id: str, id: int) -> LegacyProjectDetail:
        """Delete a project, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def get_projects_metrics(
        self,
        cluster_uuid: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> LegacyProjects:
        """Measure all projects of a cluster, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def get_project_metrics_0(
        self,
        cluster_uuid: str,
        project_id: str,
        *,
        start: datetime.datetime | Unset = ...,
        end: datetime.datetime | Unset = ...,
        number_of_samples: int | Unset = ...,
        nodepool_name: str | Unset = ...,
    ) -> LegacyProject:
        """Measure a project, the older way"""

class NodePoolsGroup(groups.NodePoolsApi, Group):
    def get_nodepool_metrics(
        self,
        cluster_uuid: str,
        nodepool_name: str,
        *,
        start: datetime.datetime,
        end: datetime.datetime,
        metric_type: Sequence[MetricsType | str],
        number_of_samples: int | Unset = ...,
    ) -> MetricsResponse | str:
        """Measure a node pool over a span of time"""
    def get_nodepools(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: NodePoolSortFilterFields | str | Unset = ...,
        sort_order: GetNodepoolsSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
    ) -> GetNodepoolsResponse200:
        """List node pools"""
    def create_nodepool(self, *, body: NodePoolCreationRequest | Mapping[str, Any]) -> NodePool:
        """Create a node pool"""
    def count_nodepools(self, *, filter_by: list[str] | Unset = ...) -> CountNodepoolsResponse200:
        """Count node pools"""
    def get_nodepool(self, nodepool_id: str) -> NodePool:
        """Read a node pool"""
    def update_nodepool(self, nodepool_id: str, *, body: NodePoolUpdateRequest | Mapping[str, Any]) -> NodePool:
        """Replace a node pool's settings"""
    def delete_nodepool(self, nodepool_id: str) -> HttpResponse | None:
        """Delete a node pool"""
    def patch_nodepool(self, nodepool_id: str, *, body: NodePoolUpdateRequest | Mapping[str, Any]) -> NodePool:
        """Change some of a node pool's settings"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_node_pools(self, cluster_id: str) -> list[LegacyNodePool]:
        """List a cluster's node pools, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def create_node_pool(self, cluster_id: str, *, body: LegacyNodePoolCreateRequest | Mapping[str, Any]) -> None:
        """Create a node pool, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def update_node_pool(
        self, cluster_id: str, id: int, *, body: LegacyNodePoolUpdateRequest | Mapping[str, Any]
    ) -> None:
        """Replace a node pool, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def delete_node_pool(self, cluster_id: str, id: int) -> None:
        """Delete a node pool, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def update_node_pool_labels(
        self, cluster_id: str, id: int, *, body: LegacyNodePoolLabelsRequest | Mapping[str, Any]
    ) -> None:
        """Change a node pool's label, the older way"""

class ThreadedNodePoolsGroup(Group):
    def get_nodepool_metrics(
        self,
        cluster_uuid: str,
        nodepool_name: str,
        *,
        start: datetime.datetime,
        end: datetime.datetime,
        metric_type: Sequence[MetricsType | str],
        number_of_samples: int | Unset = ...,
    ) -> PendingAnswer[MetricsResponse | str]:
        """Measure a node pool over a span of time"""
    def get_nodepools(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: NodePoolSortFilterFields | str | Unset = ...,
        sort_order: GetNodepoolsSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
    ) -> PendingAnswer[GetNodepoolsResponse200]:
        """List node pools"""
    def create_nodepool(self, *, body: NodePoolCreationRequest | Mapping[str, Any]) -> PendingAnswer[NodePool]:
        """Create a node pool"""
    def count_nodepools(self, *, filter_by: list[str] | Unset = ...) -> PendingAnswer[CountNodepoolsResponse200]:
        """Count node pools"""
    def get_nodepool(self, nodepool_id: str) -> PendingAnswer[NodePool]:
        """Read a node pool"""
    def update_nodepool(
        self, nodepool_id: str, *, body: NodePoolUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[NodePool]:
        """Replace a node pool's settings"""
    def delete_nodepool(self, nodepool_id: str) -> PendingAnswer[HttpResponse | None]:
        """Delete a node pool"""
    def patch_nodepool(
        self, nodepool_id: str, *, body: NodePoolUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[NodePool]:
        """Change some of a node pool's settings"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_node_pools(self, cluster_id: str) -> PendingAnswer[list[LegacyNodePool]]:
        """List a cluster's node pools, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def create_node_pool(
        self, cluster_id: str, *, body: LegacyNodePoolCreateRequest | Mapping[str, Any]
    ) -> PendingAnswer[None]:
        """Create a node pool, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def update_node_pool(
        self, cluster_id: str, id: int, *, body: LegacyNodePoolUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[None]:
        """Replace a node pool, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def delete_node_pool(self, cluster_id: str, id: int) -> PendingAnswer[None]:
        """Delete a node pool, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def update_node_pool_labels(
        self, cluster_id: str, id: int, *, body: LegacyNodePoolLabelsRequest | Mapping[str, Any]
    ) -> PendingAnswer[None]:
        """Change a node pool's label, the older way"""

class AsyncNodePoolsGroup(groups.AsyncNodePoolsApi, Group):
    async def get_nodepool_metrics(
        self,
        cluster_uuid: str,
        nodepool_name: str,
        *,
        start: datetime.datetime,
        end: datetime.datetime,
        metric_type: Sequence[MetricsType | str],
        number_of_samples: int | Unset = ...,
    ) -> MetricsResponse | str:
        """Measure a node pool over a span of time"""
    async def get_nodepools(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: NodePoolSortFilterFields | str | Unset = ...,
        sort_order: GetNodepoolsSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
    ) -> GetNodepoolsResponse200:
        """List node pools"""
    async def create_nodepool(self, *, body: NodePoolCreationRequest | Mapping[str, Any]) -> NodePool:
        """Create a node pool"""
    async def count_nodepools(self, *, filter_by: list[str] | Unset = ...) -> CountNodepoolsResponse200:
        """Count node pools"""
    async def get_nodepool(self, nodepool_id: str) -> NodePool:
        """Read a node pool"""
    async def update_nodepool(self, nodepool_id: str, *, body: NodePoolUpdateRequest | Mapping[str, Any]) -> NodePool:
        """Replace a node pool's settings"""
    async def delete_nodepool(self, nodepool_id: str) -> HttpResponse | None:
        """Delete a node pool"""
    async def patch_nodepool(self, nodepool_id: str, *, body: NodePoolUpdateRequest | Mapping[str, Any]) -> NodePool:
        """Change some of a node pool's settings"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def get_node_pools(self, cluster_id: str) -> list[LegacyNodePool]:
        """List a cluster's node pools, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def create_node_pool(self, cluster_id: str, *, body: LegacyNodePoolCreateRequest | Mapping[str, Any]) -> None:
        """Create a node pool, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def update_node_pool(
        self, cluster_id: str, id: int, *, body: LegacyNodePoolUpdateRequest | Mapping[str, Any]
    ) -> None:
        """Replace a node pool, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def delete_node_pool(self, cluster_id: str, id: int) -> None:
        """Delete a node pool, the older way"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def update_node_pool_labels(
        self, cluster_id: str, id: int, *, body: LegacyNodePoolLabelsRequest | Mapping[str, Any]
    ) -> None:
        """Change a node pool's label, the older way"""

class NodesGroup(groups.NodesApi, Group):
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_nodes(
        self,
        cluster_uuid: str,
        *,
        node_name: str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        sort_by: NodeFilterSortFields | str | Unset = ...,
        sort_order: GetNodesSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> Nodes:
        """List the nodes of a cluster, the older way"""
    def count_nodes(
        self, cluster_uuid: str, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> CountNodesResponse200:
        """Count the nodes of a cluster"""
    def get_tenant_nodes(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: NodeFilterSortFields | str | Unset = ...,
        sort_order: GetTenantNodesSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> Nodes:
        """List the nodes of all clusters"""
    def count_tenant_nodes(
        self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> CountTenantNodesResponse200:
        """Count the nodes of all clusters"""
    def get_node_telemetry(
        self,
        *,
        telemetry_type: NodeTelemetryType | str,
        cluster_id: str | Unset = ...,
        nodepool_name: str | Unset = ...,
        group_by: Sequence[GetNodeTelemetryGroupByItem | str] | Unset = ...,
    ) -> TelemetryResponse | str:
        """Measure nodes now"""
    def get_node_metrics(
        self,
        node_id: str,
        *,
        metric_type: Sequence[NodeMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> MetricsResponse | str:
        """Measure a node over a span of time"""

class ThreadedNodesGroup(Group):
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_nodes(
        self,
        cluster_uuid: str,
        *,
        node_name: str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        sort_by: NodeFilterSortFields | str | Unset = ...,
        sort_order: GetNodesSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[Nodes]:
        """List the nodes of a cluster, the older way"""
    def count_nodes(
        self, cluster_uuid: str, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> PendingAnswer[CountNodesResponse200]:
        """Count the nodes of a cluster"""
    def get_tenant_nodes(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: NodeFilterSortFields | str | Unset = ...,
        sort_order: GetTenantNodesSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[Nodes]:
        """List the nodes of all clusters"""
    def count_tenant_nodes(
        self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> PendingAnswer[CountTenantNodesResponse200]:
        """Count the nodes of all clusters"""
    def get_node_telemetry(
        self,
        *,
        telemetry_type: NodeTelemetryType | str,
        cluster_id: str | Unset = ...,
        nodepool_name: str | Unset = ...,
        group_by: Sequence[GetNodeTelemetryGroupByItem | str] | Unset = ...,
    ) -> PendingAnswer[TelemetryResponse | str]:
        """Measure nodes now"""
    def get_node_metrics(
        self,
        node_id: str,
        *,
        metric_type: Sequence[NodeMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> PendingAnswer[MetricsResponse | str]:
        """Measure a node over a span of time"""

class AsyncNodesGroup(groups.AsyncNodesApi, Group):
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def get_nodes(
        self,
        cluster_uuid: str,
        *,
        node_name: str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        sort_by: NodeFilterSortFields | str | Unset = ...,
        sort_order: GetNodesSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> Nodes:
        """List the nodes of a cluster, the older way"""
    async def count_nodes(
        self, cluster_uuid: str, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> CountNodesResponse200:
        """Count the nodes of a cluster"""
    async def get_tenant_nodes(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: NodeFilterSortFields | str | Unset = ...,
        sort_order: GetTenantNodesSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> Nodes:
        """List the nodes of all clusters"""
    async def count_tenant_nodes(
        self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> CountTenantNodesResponse200:
        """Count the nodes of all clusters"""
    async def get_node_telemetry(
        self,
        *,
        telemetry_type: NodeTelemetryType | str,
        cluster_id: str | Unset = ...,
        nodepool_name: str | Unset = ...,
        group_by: Sequence[GetNodeTelemetryGroupByItem | str] | Unset = ...,
    ) -> TelemetryResponse | str:
        """Measure nodes now"""
    async def get_node_metrics(
        self,
        node_id: str,
        *,
        metric_type: Sequence[NodeMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> MetricsResponse | str:
        """Measure a node over a span of time"""

class Organizations(Category):
    @property
    def clusters(self) -> ClustersGroup: ...
    @property
    def departments(self) -> DepartmentsGroup: ...
    @property
    def projects(self) -> ProjectsGroup: ...
    @property
    def node_pools(self) -> NodePoolsGroup: ...
    @property
    def nodes(self) -> NodesGroup: ...

class ThreadedOrganizations(Category):
    @property
    def clusters(self) -> ThreadedClustersGroup: ...
    @property
    def departments(self) -> ThreadedDepartmentsGroup: ...
    @property
    def projects(self) -> ThreadedProjectsGroup: ...
    @property
    def node_pools(self) -> ThreadedNodePoolsGroup: ...
    @property
    def nodes(self) -> ThreadedNodesGroup: ...

class AsyncOrganizations(Category):
    @property
    def clusters(self) -> AsyncClustersGroup: ...
    @property
    def departments(self) -> AsyncDepartmentsGroup: ...
    @property
    def projects(self) -> AsyncProjectsGroup: ...
    @property
    def node_pools(self) -> AsyncNodePoolsGroup: ...
    @property
    def nodes(self) -> AsyncNodesGroup: ...

class TokensGroup(groups.TokensApi, Group):
    def grant_token(self, *, body: TokenRequest | Mapping[str, Any]) -> TokenResponse:
        """Exchange credentials for a token, version 1"""
    def grant_token_v2(self, *, body: GrantTokenV2Body | Mapping[str, Any]) -> OAuth2TokenResponse:
        """Exchange credentials for a token, by OAuth 2"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def app_token(self, *, body: AppTokenRequest | Mapping[str, Any]) -> AppTokenResponse:
        """Exchange an application's secret for a token, the oldest way"""

class ThreadedTokensGroup(Group):
    def grant_token(self, *, body: TokenRequest | Mapping[str, Any]) -> PendingAnswer[TokenResponse]:
        """Exchange credentials for a token, version 1"""
    def grant_token_v2(self, *, body: GrantTokenV2Body | Mapping[str, Any]) -> PendingAnswer[OAuth2TokenResponse]:
        """Exchange credentials for a token, by OAuth 2"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def app_token(self, *, body: AppTokenRequest | Mapping[str, Any]) -> PendingAnswer[AppTokenResponse]:
        """Exchange an application's secret for a token, the oldest way"""

class AsyncTokensGroup(groups.AsyncTokensApi, Group):
    async def grant_token(self, *, body: TokenRequest | Mapping[str, Any]) -> TokenResponse:
        """Exchange credentials for a token, version 1"""
    async def grant_token_v2(self, *, body: GrantTokenV2Body | Mapping[str, Any]) -> OAuth2TokenResponse:
        """Exchange credentials for a token, by OAuth 2"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def app_token(self, *, body: AppTokenRequest | Mapping[str, Any]) -> AppTokenResponse:
        """Exchange an application's secret for a token, the oldest way"""

class UsersGroup(groups.UsersApi, Group):
    def change_user_password(
        self, *, body: UserChangePasswordRequest | Mapping[str, Any]
    ) -> ChangeUserPasswordResponse200:
        """Change one's own password"""
    def get_users(
        self,
        *,
        filter_: str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        sort_by: UsersFilterSortFields | str | Unset = ...,
        sort_order: GetUsersSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> list[User]:
        """List users"""
    def create_user(self, *, body: UserCreationRequest | Mapping[str, Any]) -> UserPostResponse:
        """Create a user"""
    def count_users(self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...) -> CountUsersResponse200:
        """Count users"""
    def get_user_by_id(self, user_id: str) -> User:
        """Read a user"""
    def delete_user_by_id(self, user_id: str) -> None:
        """Delete a user"""
    def logout_user(self, user_id: str) -> None:
        """End a user's sessions"""
    def reset_user_password(self, user_id: str) -> ResetUserPasswordResponse200:
        """Give a user a new password"""

class ThreadedUsersGroup(Group):
    def change_user_password(
        self, *, body: UserChangePasswordRequest | Mapping[str, Any]
    ) -> PendingAnswer[ChangeUserPasswordResponse200]:
        """Change one's own password"""
    def get_users(
        self,
        *,
        filter_: str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        sort_by: UsersFilterSortFields | str | Unset = ...,
        sort_order: GetUsersSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[list[User]]:
        """List users"""
    def create_user(self, *, body: UserCreationRequest | Mapping[str, Any]) -> PendingAnswer[UserPostResponse]:
        """Create a user"""
    def count_users(
        self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> PendingAnswer[CountUsersResponse200]:
        """Count users"""
    def get_user_by_id(self, user_id: str) -> PendingAnswer[User]:
        """Read a user"""
    def delete_user_by_id(self, user_id: str) -> PendingAnswer[None]:
        """Delete a user"""
    def logout_user(self, user_id: str) -> PendingAnswer[None]:
        """End a user's sessions"""
    def reset_user_password(self, user_id: str) -> PendingAnswer[ResetUserPasswordResponse200]:
        """Give a user a new password"""

class AsyncUsersGroup(groups.AsyncUsersApi, Group):
    async def change_user_password(
        self, *, body: UserChangePasswordRequest | Mapping[str, Any]
    ) -> ChangeUserPasswordResponse200:
        """Change one's own password"""
    async def get_users(
        self,
        *,
        filter_: str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        sort_by: UsersFilterSortFields | str | Unset = ...,
        sort_order: GetUsersSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> list[User]:
        """List users"""
    async def create_user(self, *, body: UserCreationRequest | Mapping[str, Any]) -> UserPostResponse:
        """Create a user"""
    async def count_users(
        self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> CountUsersResponse200:
        """Count users"""
    async def get_user_by_id(self, user_id: str) -> User:
        """Read a user"""
    async def delete_user_by_id(self, user_id: str) -> None:
        """Delete a user"""
    async def logout_user(self, user_id: str) -> None:
        """End a user's sessions"""
    async def reset_user_password(self, user_id: str) -> ResetUserPasswordResponse200:
        """Give a user a new password"""

class ApplicationsGroup(groups.ApplicationsApi, Group):
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_applications(self) -> list[Application]:
        """List applications"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def create_application(self, *, body: ApplicationCreationRequest | Mapping[str, Any]) -> ApplicationPostResponse:
        """Create an application"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_application_by_id(self, app_id: str) -> Application:
        """Read an application"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def delete_application_by_id(self, app_id: str) -> None:
        """Delete an application"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def update_application_by_id(self, app_id: str, *, body: ApplicationPatchRequest | Mapping[str, Any]) -> None:
        """Switch an application on or off"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def regenerate_application_secret(self, app_id: str) -> RegenerateApplicationSecretResponse200:
        """Give an application a new secret"""

class ThreadedApplicationsGroup(Group):
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_applications(self) -> PendingAnswer[list[Application]]:
        """List applications"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def create_application(
        self, *, body: ApplicationCreationRequest | Mapping[str, Any]
    ) -> PendingAnswer[ApplicationPostResponse]:
        """Create an application"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def get_application_by_id(self, app_id: str) -> PendingAnswer[Application]:
        """Read an application"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def delete_application_by_id(self, app_id: str) -> PendingAnswer[None]:
        """Delete an application"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def update_application_by_id(
        self, app_id: str, *, body: ApplicationPatchRequest | Mapping[str, Any]
    ) -> PendingAnswer[None]:
        """Switch an application on or off"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    def regenerate_application_secret(self, app_id: str) -> PendingAnswer[RegenerateApplicationSecretResponse200]:
        """Give an application a new secret"""

class AsyncApplicationsGroup(groups.AsyncApplicationsApi, Group):
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def get_applications(self) -> list[Application]:
        """List applications"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def create_application(
        self, *, body: ApplicationCreationRequest | Mapping[str, Any]
    ) -> ApplicationPostResponse:
        """Create an application"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def get_application_by_id(self, app_id: str) -> Application:
        """Read an application"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def delete_application_by_id(self, app_id: str) -> None:
        """Delete an application"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def update_application_by_id(self, app_id: str, *, body: ApplicationPatchRequest | Mapping[str, Any]) -> None:
        """Switch an application on or off"""
    @_deprecated("Run:ai may take it away with the next control plane.")
    async def regenerate_application_secret(self, app_id: str) -> RegenerateApplicationSecretResponse200:
        """Give an application a new secret"""

class ServiceAccountsGroup(groups.ServiceAccountsApi, Group):
    def get_service_accounts(self) -> list[ServiceAccount]:
        """List service accounts"""
    def create_service_account(
        self, *, body: ServiceAccountCreationRequest | Mapping[str, Any]
    ) -> ServiceAccountPostResponse:
        """Create a service account"""
    def get_service_account_by_id(self, service_account_id: str) -> ServiceAccount:
        """Read a service account"""
    def delete_service_account_by_id(self, service_account_id: str) -> None:
        """Delete a service account"""
    def update_service_account_by_id(
        self, service_account_id: str, *, body: ServiceAccountPatchRequest | Mapping[str, Any]
    ) -> None:
        """Switch a service account on or off"""
    def regenerate_service_account_secret(self, service_account_id: str) -> RegenerateServiceAccountSecretResponse:
        """Give a service account a new secret"""

class ThreadedServiceAccountsGroup(Group):
    def get_service_accounts(self) -> PendingAnswer[list[ServiceAccount]]:
        """List service accounts"""
    def create_service_account(
        self, *, body: ServiceAccountCreationRequest | Mapping[str, Any]
    ) -> PendingAnswer[ServiceAccountPostResponse]:
        """Create a service account"""
    def get_service_account_by_id(self, service_account_id: str) -> PendingAnswer[ServiceAccount]:
        """Read a service account"""
    def delete_service_account_by_id(self, service_account_id: str) -> PendingAnswer[None]:
        """Delete a service account"""
    def update_service_account_by_id(
        self, service_account_id: str, *, body: ServiceAccountPatchRequest | Mapping[str, Any]
    ) -> PendingAnswer[None]:
        """Switch a service account on or off"""
    def regenerate_service_account_secret(
        self, service_account_id: str
    ) -> PendingAnswer[RegenerateServiceAccountSecretResponse]:
        """Give a service account a new secret"""

class AsyncServiceAccountsGroup(groups.AsyncServiceAccountsApi, Group):
    async def get_service_accounts(self) -> list[ServiceAccount]:
        """List service accounts"""
    async def create_service_account(
        self, *, body: ServiceAccountCreationRequest | Mapping[str, Any]
    ) -> ServiceAccountPostResponse:
        """Create a service account"""
    async def get_service_account_by_id(self, service_account_id: str) -> ServiceAccount:
        """Read a service account"""
    async def delete_service_account_by_id(self, service_account_id: str) -> None:
        """Delete a service account"""
    async def update_service_account_by_id(
        self, service_account_id: str, *, body: ServiceAccountPatchRequest | Mapping[str, Any]
    ) -> None:
        """Switch a service account on or off"""
    async def regenerate_service_account_secret(
        self, service_account_id: str
    ) -> RegenerateServiceAccountSecretResponse:
        """Give a service account a new secret"""

class AccessRulesGroup(groups.AccessRulesApi, Group):
    def get_access_rules(
        self,
        *,
        subject_type: str | Unset = ...,
        subject_id_filter: str | Unset = ...,
        subject_ids: list[str] | Unset = ...,
        limit: int | Unset = ...,
        offset: int | Unset = ...,
        last_updated: str | Unset = ...,
        include_deleted: bool | Unset = ...,
        cluster_id: str | Unset = ...,
        scope_type: str | Unset = ...,
        scope_id: str | Unset = ...,
        role_id: int | Unset = ...,
        sort_order: GetAccessRulesSortOrder | str | Unset = ...,
        sort_by: AccessRulesSortFilterFields | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> GetAccessRulesResponse200:
        """List access rules"""
    def create_access_rule(self, *, body: AccessRuleCreationFields | Mapping[str, Any]) -> AccessRule:
        """Give a subject a role in a scope"""
    def access_rules_batch(
        self, *, body: AccessRulesBatchFields | Mapping[str, Any]
    ) -> AccessRuleDeletionBatchResponse:
        """Do the same to several access rules"""
    def access_rules_batch_create(
        self, *, body: AccessRulesBatchCreateFields | Mapping[str, Any]
    ) -> AccessRulesBatchCreateResponse:
        """Create several access rules"""
    def count_access_rules(
        self, *, include_deleted: bool | Unset = ..., filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> CountAccessRulesResponse200:
        """Count access rules"""
    def get_access_rule(self, access_rule_id: int) -> AccessRuleById:
        """Read an access rule"""
    def delete_access_rule(self, access_rule_id: int) -> None:
        """Withdraw an access rule"""

class ThreadedAccessRulesGroup(Group):
    def get_access_rules(
        self,
        *,
        subject_type: str | Unset = ...,
        subject_id_filter: str | Unset = ...,
        subject_ids: list[str] | Unset = ...,
        limit: int | Unset = ...,
        offset: int | Unset = ...,
        last_updated: str | Unset = ...,
        include_deleted: bool | Unset = ...,
        cluster_id: str | Unset = ...,
        scope_type: str | Unset = ...,
        scope_id: str | Unset = ...,
        role_id: int | Unset = ...,
        sort_order: GetAccessRulesSortOrder | str | Unset = ...,
        sort_by: AccessRulesSortFilterFields | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[GetAccessRulesResponse200]:
        """List access rules"""
    def create_access_rule(self, *, body: AccessRuleCreationFields | Mapping[str, Any]) -> PendingAnswer[AccessRule]:
        """Give a subject a role in a scope"""
    def access_rules_batch(
        self, *, body: AccessRulesBatchFields | Mapping[str, Any]
    ) -> PendingAnswer[AccessRuleDeletionBatchResponse]:
        """Do the same to several access rules"""
    def access_rules_batch_create(
        self, *, body: AccessRulesBatchCreateFields | Mapping[str, Any]
    ) -> PendingAnswer[AccessRulesBatchCreateResponse]:
        """Create several access rules"""
    def count_access_rules(
        self, *, include_deleted: bool | Unset = ..., filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> PendingAnswer[CountAccessRulesResponse200]:
        """Count access rules"""
    def get_access_rule(self, access_rule_id: int) -> PendingAnswer[AccessRuleById]:
        """Read an access rule"""
    def delete_access_rule(self, access_rule_id: int) -> PendingAnswer[None]:
        """Withdraw an access rule"""

class AsyncAccessRulesGroup(groups.AsyncAccessRulesApi, Group):
    async def get_access_rules(
        self,
        *,
        subject_type: str | Unset = ...,
        subject_id_filter: str | Unset = ...,
        subject_ids: list[str] | Unset = ...,
        limit: int | Unset = ...,
        offset: int | Unset = ...,
        last_updated: str | Unset = ...,
        include_deleted: bool | Unset = ...,
        cluster_id: str | Unset = ...,
        scope_type: str | Unset = ...,
        scope_id: str | Unset = ...,
        role_id: int | Unset = ...,
        sort_order: GetAccessRulesSortOrder | str | Unset = ...,
        sort_by: AccessRulesSortFilterFields | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> GetAccessRulesResponse200:
        """List access rules"""
    async def create_access_rule(self, *, body: AccessRuleCreationFields | Mapping[str, Any]) -> AccessRule:
        """Give a subject a role in a scope"""
    async def access_rules_batch(
        self, *, body: AccessRulesBatchFields | Mapping[str, Any]
    ) -> AccessRuleDeletionBatchResponse:
        """Do the same to several access rules"""
    async def access_rules_batch_create(
        self, *, body: AccessRulesBatchCreateFields | Mapping[str, Any]
    ) -> AccessRulesBatchCreateResponse:
        """Create several access rules"""
    async def count_access_rules(
        self, *, include_deleted: bool | Unset = ..., filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> CountAccessRulesResponse200:
        """Count access rules"""
    async def get_access_rule(self, access_rule_id: int) -> AccessRuleById:
        """Read an access rule"""
    async def delete_access_rule(self, access_rule_id: int) -> None:
        """Withdraw an access rule"""

class RolesGroup(groups.RolesApi, Group):
    def get_roles_v1(self) -> list[RoleV1]:
        """List roles"""
    def get_role_v1(self, role_id_path: int) -> RoleV1:
        """Read a role"""

class ThreadedRolesGroup(Group):
    def get_roles_v1(self) -> PendingAnswer[list[RoleV1]]:
        """List roles"""
    def get_role_v1(self, role_id_path: int) -> PendingAnswer[RoleV1]:
        """Read a role"""

class AsyncRolesGroup(groups.AsyncRolesApi, Group):
    async def get_roles_v1(self) -> list[RoleV1]:
        """List roles"""
    async def get_role_v1(self, role_id_path: int) -> RoleV1:
        """Read a role"""

class AuthenticationAndAuthorization(Category):
    @property
    def tokens(self) -> TokensGroup: ...
    @property
    def users(self) -> UsersGroup: ...
    @property
    def applications(self) -> ApplicationsGroup: ...
    @property
    def service_accounts(self) -> ServiceAccountsGroup: ...
    @property
    def access_rules(self) -> AccessRulesGroup: ...
    @property
    def roles(self) -> RolesGroup: ...

class ThreadedAuthenticationAndAuthorization(Category):
    @property
    def tokens(self) -> ThreadedTokensGroup: ...
    @property
    def users(self) -> ThreadedUsersGroup: ...
    @property
    def applications(self) -> ThreadedApplicationsGroup: ...
    @property
    def service_accounts(self) -> ThreadedServiceAccountsGroup: ...
    @property
    def access_rules(self) -> ThreadedAccessRulesGroup: ...
    @property
    def roles(self) -> ThreadedRolesGroup: ...

class AsyncAuthenticationAndAuthorization(Category):
    @property
    def tokens(self) -> AsyncTokensGroup: ...
    @property
    def users(self) -> AsyncUsersGroup: ...
    @property
    def applications(self) -> AsyncApplicationsGroup: ...
    @property
    def service_accounts(self) -> AsyncServiceAccountsGroup: ...
    @property
    def access_rules(self) -> AsyncAccessRulesGroup: ...
    @property
    def roles(self) -> AsyncRolesGroup: ...

class WorkloadsGroup(groups.WorkloadsApi, Group):
    def get_workloads(
        self,
        *,
        deleted: bool | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: GetWorkloadsSortOrder | str | Unset = ...,
        sort_by: GetWorkloadsSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> GetWorkloadsResponse200:
        """List workloads"""
    def count_workloads(
        self, *, deleted: bool | Unset = ..., filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> CountWorkloadsResponse200:
        """Count workloads"""
    def get_workloads_telemetry(
        self,
        *,
        telemetry_type: WorkloadTelemetryType | str,
        cluster_id: str | Unset = ...,
        nodepool_name: str | Unset = ...,
        department_id: str | Unset = ...,
        group_by: Sequence[GetWorkloadsTelemetryGroupByItem | str] | Unset = ...,
        filter_by_phases: Sequence[Phase | str] | Unset = ...,
    ) -> TelemetryResponse | str:
        """Measure workloads now"""
    def get_workload(self, workload_id: str) -> WorkloadDetailed:
        """Read a workload, of whatever kind"""
    def get_workload_metrics(
        self,
        workload_id: str,
        *,
        metric_type: Sequence[WorkloadMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> MetricsCompositeResponse | str:
        """Measure a workload over a span of time"""

class ThreadedWorkloadsGroup(Group):
    def get_workloads(
        self,
        *,
        deleted: bool | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: GetWorkloadsSortOrder | str | Unset = ...,
        sort_by: GetWorkloadsSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[GetWorkloadsResponse200]:
        """List workloads"""
    def count_workloads(
        self, *, deleted: bool | Unset = ..., filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> PendingAnswer[CountWorkloadsResponse200]:
        """Count workloads"""
    def get_workloads_telemetry(
        self,
        *,
        telemetry_type: WorkloadTelemetryType | str,
        cluster_id: str | Unset = ...,
        nodepool_name: str | Unset = ...,
        department_id: str | Unset = ...,
        group_by: Sequence[GetWorkloadsTelemetryGroupByItem | str] | Unset = ...,
        filter_by_phases: Sequence[Phase | str] | Unset = ...,
    ) -> PendingAnswer[TelemetryResponse | str]:
        """Measure workloads now"""
    def get_workload(self, workload_id: str) -> PendingAnswer[WorkloadDetailed]:
        """Read a workload, of whatever kind"""
    def get_workload_metrics(
        self,
        workload_id: str,
        *,
        metric_type: Sequence[WorkloadMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> PendingAnswer[MetricsCompositeResponse | str]:
        """Measure a workload over a span of time"""

class AsyncWorkloadsGroup(groups.AsyncWorkloadsApi, Group):
    async def get_workloads(
        self,
        *,
        deleted: bool | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: GetWorkloadsSortOrder | str | Unset = ...,
        sort_by: GetWorkloadsSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> GetWorkloadsResponse200:
        """List workloads"""
    async def count_workloads(
        self, *, deleted: bool | Unset = ..., filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> CountWorkloadsResponse200:
        """Count workloads"""
    async def get_workloads_telemetry(
        self,
        *,
        telemetry_type: WorkloadTelemetryType | str,
        cluster_id: str | Unset = ...,
        nodepool_name: str | Unset = ...,
        department_id: str | Unset = ...,
        group_by: Sequence[GetWorkloadsTelemetryGroupByItem | str] | Unset = ...,
        filter_by_phases: Sequence[Phase | str] | Unset = ...,
    ) -> TelemetryResponse | str:
        """Measure workloads now"""
    async def get_workload(self, workload_id: str) -> WorkloadDetailed:
        """Read a workload, of whatever kind"""
    async def get_workload_metrics(
        self,
        workload_id: str,
        *,
        metric_type: Sequence[WorkloadMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> MetricsCompositeResponse | str:
        """Measure a workload over a span of time"""

class WorkloadsV2Group(groups.WorkloadsV2Api, Group):
    def create_workload_v2(self, *, body: WorkloadV2CreateRequest | Mapping[str, Any]) -> WorkloadV2:
        """Submit a workload as a manifest"""
    def get_workload_v2_by_id(self, workload_v2_id: str) -> WorkloadV2GetResponse:
        """Read a workload with its manifest"""
    def update_workload_v2(
        self, workload_v2_id: str, *, body: WorkloadV2UpdateRequest | Mapping[str, Any]
    ) -> WorkloadV2:
        """Replace a workload's manifest"""
    def delete_workload_v2(self, workload_v2_id: str) -> WorkloadV2:
        """Delete a workload given as a manifest"""

class ThreadedWorkloadsV2Group(Group):
    def create_workload_v2(self, *, body: WorkloadV2CreateRequest | Mapping[str, Any]) -> PendingAnswer[WorkloadV2]:
        """Submit a workload as a manifest"""
    def get_workload_v2_by_id(self, workload_v2_id: str) -> PendingAnswer[WorkloadV2GetResponse]:
        """Read a workload with its manifest"""
    def update_workload_v2(
        self, workload_v2_id: str, *, body: WorkloadV2UpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[WorkloadV2]:
        """Replace a workload's manifest"""
    def delete_workload_v2(self, workload_v2_id: str) -> PendingAnswer[WorkloadV2]:
        """Delete a workload given as a manifest"""

class AsyncWorkloadsV2Group(groups.AsyncWorkloadsV2Api, Group):
    async def create_workload_v2(self, *, body: WorkloadV2CreateRequest | Mapping[str, Any]) -> WorkloadV2:
        """Submit a workload as a manifest"""
    async def get_workload_v2_by_id(self, workload_v2_id: str) -> WorkloadV2GetResponse:
        """Read a workload with its manifest"""
    async def update_workload_v2(
        self, workload_v2_id: str, *, body: WorkloadV2UpdateRequest | Mapping[str, Any]
    ) -> WorkloadV2:
        """Replace a workload's manifest"""
    async def delete_workload_v2(self, workload_v2_id: str) -> WorkloadV2:
        """Delete a workload given as a manifest"""

class WorkspacesGroup(groups.WorkspacesApi, Group):
    def create_workspace1(self, *, body: WorkspaceCreationRequest | Mapping[str, Any]) -> Workspace:
        """Submit a workspace"""
    def get_workspace(self, workload_id: str) -> Workspace:
        """Read a workspace"""
    def delete_workspace(self, workload_id: str) -> HttpResponse:
        """Delete a workspace"""
    def resume_workspace(self, workload_id: str) -> HttpResponse:
        """Start a stopped workspace again"""
    def suspend_workspace(self, workload_id: str) -> HttpResponse:
        """Stop a workspace; it can be resumed"""

class ThreadedWorkspacesGroup(Group):
    def create_workspace1(self, *, body: WorkspaceCreationRequest | Mapping[str, Any]) -> PendingAnswer[Workspace]:
        """Submit a workspace"""
    def get_workspace(self, workload_id: str) -> PendingAnswer[Workspace]:
        """Read a workspace"""
    def delete_workspace(self, workload_id: str) -> PendingAnswer[HttpResponse]:
        """Delete a workspace"""
    def resume_workspace(self, workload_id: str) -> PendingAnswer[HttpResponse]:
        """Start a stopped workspace again"""
    def suspend_workspace(self, workload_id: str) -> PendingAnswer[HttpResponse]:
        """Stop a workspace; it can be resumed"""

class AsyncWorkspacesGroup(groups.AsyncWorkspacesApi, Group):
    async def create_workspace1(self, *, body: WorkspaceCreationRequest | Mapping[str, Any]) -> Workspace:
        """Submit a workspace"""
    async def get_workspace(self, workload_id: str) -> Workspace:
        """Read a workspace"""
    async def delete_workspace(self, workload_id: str) -> HttpResponse:
        """Delete a workspace"""
    async def resume_workspace(self, workload_id: str) -> HttpResponse:
        """Start a stopped workspace again"""
    async def suspend_workspace(self, workload_id: str) -> HttpResponse:
        """Stop a workspace; it can be resumed"""

class TrainingsGroup(groups.TrainingsApi, Group):
    def create_training1(self, *, body: TrainingCreationRequest | Mapping[str, Any]) -> Training:
        """Submit a training"""
    def get_training(self, workload_id: str) -> Training:
        """Read a training"""
    def delete_training(self, workload_id: str) -> HttpResponse:
        """Delete a training"""
    def resume_training(self, workload_id: str) -> HttpResponse:
        """Start a stopped training again"""
    def suspend_training(self, workload_id: str) -> HttpResponse:
        """Stop a training; it can be resumed"""

class ThreadedTrainingsGroup(Group):
    def create_training1(self, *, body: TrainingCreationRequest | Mapping[str, Any]) -> PendingAnswer[Training]:
        """Submit a training"""
    def get_training(self, workload_id: str) -> PendingAnswer[Training]:
        """Read a training"""
    def delete_training(self, workload_id: str) -> PendingAnswer[HttpResponse]:
        """Delete a training"""
    def resume_training(self, workload_id: str) -> PendingAnswer[HttpResponse]:
        """Start a stopped training again"""
    def suspend_training(self, workload_id: str) -> PendingAnswer[HttpResponse]:
        """Stop a training; it can be resumed"""

class AsyncTrainingsGroup(groups.AsyncTrainingsApi, Group):
    async def create_training1(self, *, body: TrainingCreationRequest | Mapping[str, Any]) -> Training:
        """Submit a training"""
    async def get_training(self, workload_id: str) -> Training:
        """Read a training"""
    async def delete_training(self, workload_id: str) -> HttpResponse:
        """Delete a training"""
    async def resume_training(self, workload_id: str) -> HttpResponse:
        """Start a stopped training again"""
    async def suspend_training(self, workload_id: str) -> HttpResponse:
        """Stop a training; it can be resumed"""

class DistributedGroup(groups.DistributedApi, Group):
    def create_distributed(self, *, body: DistributedCreationRequest | Mapping[str, Any]) -> DistributedWorkload:
        """Submit a distributed training"""
    def get_distributed(self, workload_id: str) -> DistributedWorkload:
        """Read a distributed training"""
    def delete_distributed(self, workload_id: str) -> HttpResponse:
        """Delete a distributed training"""
    def resume_distributed(self, workload_id: str) -> HttpResponse:
        """Start a stopped distributed training again"""
    def suspend_distributed(self, workload_id: str) -> HttpResponse:
        """Stop a distributed training; it can be resumed"""

class ThreadedDistributedGroup(Group):
    def create_distributed(
        self, *, body: DistributedCreationRequest | Mapping[str, Any]
    ) -> PendingAnswer[DistributedWorkload]:
        """Submit a distributed training"""
    def get_distributed(self, workload_id: str) -> PendingAnswer[DistributedWorkload]:
        """Read a distributed training"""
    def delete_distributed(self, workload_id: str) -> PendingAnswer[HttpResponse]:
        """Delete a distributed training"""
    def resume_distributed(self, workload_id: str) -> PendingAnswer[HttpResponse]:
        """Start a stopped distributed training again"""
    def suspend_distributed(self, workload_id: str) -> PendingAnswer[HttpResponse]:
        """Stop a distributed training; it can be resumed"""

class AsyncDistributedGroup(groups.AsyncDistributedApi, Group):
    async def create_distributed(self, *, body: DistributedCreationRequest | Mapping[str, Any]) -> DistributedWorkload:
        """Submit a distributed training"""
    async def get_distributed(self, workload_id: str) -> DistributedWorkload:
        """Read a distributed training"""
    async def delete_distributed(self, workload_id: str) -> HttpResponse:
        """Delete a distributed training"""
    async def resume_distributed(self, workload_id: str) -> HttpResponse:
        """Start a stopped distributed training again"""
    async def suspend_distributed(self, workload_id: str) -> HttpResponse:
        """Stop a distributed training; it can be resumed"""

class InferencesGroup(groups.InferencesApi, Group):
    def create_inference1(self, *, body: InferenceCreationRequest | Mapping[str, Any]) -> Inference:
        """Submit an inference"""
    def get_inference(self, workload_id: str) -> Inference:
        """Read an inference"""
    def delete_inference(self, workload_id: str) -> HttpResponse:
        """Delete an inference"""
    def update_inference_spec(self, workload_id: str, *, body: InferenceUpdateSpec | Mapping[str, Any]) -> Inference:
        """Change a served inference"""
    def get_inference_workload_metrics(
        self,
        workload_id: str,
        *,
        metric_type: Sequence[InferenceWorkloadMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> MetricsResponse | str:
        """Measure an inference over a span of time"""
    def get_inference_workload_pod_metrics(
        self,
        workload_id: str,
        pod_id: str,
        *,
        metric_type: Sequence[InferencePodMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> MetricsResponse | str:
        """Measure a pod of an inference over a span of time"""

class ThreadedInferencesGroup(Group):
    def create_inference1(self, *, body: InferenceCreationRequest | Mapping[str, Any]) -> PendingAnswer[Inference]:
        """Submit an inference"""
    def get_inference(self, workload_id: str) -> PendingAnswer[Inference]:
        """Read an inference"""
    def delete_inference(self, workload_id: str) -> PendingAnswer[HttpResponse]:
        """Delete an inference"""
    def update_inference_spec(
        self, workload_id: str, *, body: InferenceUpdateSpec | Mapping[str, Any]
    ) -> PendingAnswer[Inference]:
        """Change a served inference"""
    def get_inference_workload_metrics(
        self,
        workload_id: str,
        *,
        metric_type: Sequence[InferenceWorkloadMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> PendingAnswer[MetricsResponse | str]:
        """Measure an inference over a span of time"""
    def get_inference_workload_pod_metrics(
        self,
        workload_id: str,
        pod_id: str,
        *,
        metric_type: Sequence[InferencePodMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> PendingAnswer[MetricsResponse | str]:
        """Measure a pod of an inference over a span of time"""

class AsyncInferencesGroup(groups.AsyncInferencesApi, Group):
    async def create_inference1(self, *, body: InferenceCreationRequest | Mapping[str, Any]) -> Inference:
        """Submit an inference"""
    async def get_inference(self, workload_id: str) -> Inference:
        """Read an inference"""
    async def delete_inference(self, workload_id: str) -> HttpResponse:
        """Delete an inference"""
    async def update_inference_spec(
        self, workload_id: str, *, body: InferenceUpdateSpec | Mapping[str, Any]
    ) -> Inference:
        """Change a served inference"""
    async def get_inference_workload_metrics(
        self,
        workload_id: str,
        *,
        metric_type: Sequence[InferenceWorkloadMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> MetricsResponse | str:
        """Measure an inference over a span of time"""
    async def get_inference_workload_pod_metrics(
        self,
        workload_id: str,
        pod_id: str,
        *,
        metric_type: Sequence[InferencePodMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> MetricsResponse | str:
        """Measure a pod of an inference over a span of time"""

class DistributedInferencesGroup(groups.DistributedInferencesApi, Group):
    def create_distributed_inference(
        self, *, body: DistributedInferenceCreationRequest | Mapping[str, Any]
    ) -> DistributedInference:
        """Submit a distributed inference"""
    def get_distributed_inference(self, workload_id: str) -> DistributedInference:
        """Read a distributed inference"""
    def delete_distributed_inference(self, workload_id: str) -> HttpResponse:
        """Delete a distributed inference"""
    def update_distributed_inference_spec(
        self, workload_id: str, *, body: DistributedInferenceReplicas | Mapping[str, Any]
    ) -> DistributedInference:
        """Change a served distributed inference"""

class ThreadedDistributedInferencesGroup(Group):
    def create_distributed_inference(
        self, *, body: DistributedInferenceCreationRequest | Mapping[str, Any]
    ) -> PendingAnswer[DistributedInference]:
        """Submit a distributed inference"""
    def get_distributed_inference(self, workload_id: str) -> PendingAnswer[DistributedInference]:
        """Read a distributed inference"""
    def delete_distributed_inference(self, workload_id: str) -> PendingAnswer[HttpResponse]:
        """Delete a distributed inference"""
    def update_distributed_inference_spec(
        self, workload_id: str, *, body: DistributedInferenceReplicas | Mapping[str, Any]
    ) -> PendingAnswer[DistributedInference]:
        """Change a served distributed inference"""

class AsyncDistributedInferencesGroup(groups.AsyncDistributedInferencesApi, Group):
    async def create_distributed_inference(
        self, *, body: DistributedInferenceCreationRequest | Mapping[str, Any]
    ) -> DistributedInference:
        """Submit a distributed inference"""
    async def get_distributed_inference(self, workload_id: str) -> DistributedInference:
        """Read a distributed inference"""
    async def delete_distributed_inference(self, workload_id: str) -> HttpResponse:
        """Delete a distributed inference"""
    async def update_distributed_inference_spec(
        self, workload_id: str, *, body: DistributedInferenceReplicas | Mapping[str, Any]
    ) -> DistributedInference:
        """Change a served distributed inference"""

class WorkloadsBatchGroup(groups.WorkloadsBatchApi, Group):
    def batch_workloads(self, *, body: WorkloadBatch | Mapping[str, Any]) -> BatchResponse:
        """Delete, suspend or resume many workloads"""

class ThreadedWorkloadsBatchGroup(Group):
    def batch_workloads(self, *, body: WorkloadBatch | Mapping[str, Any]) -> PendingAnswer[BatchResponse]:
        """Delete, suspend or resume many workloads"""

class AsyncWorkloadsBatchGroup(groups.AsyncWorkloadsBatchApi, Group):
    async def batch_workloads(self, *, body: WorkloadBatch | Mapping[str, Any]) -> BatchResponse:
        """Delete, suspend or resume many workloads"""

class EventsGroup(groups.EventsApi, Group):
    def get_revision_events(
        self,
        revision_id: str,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: GetRevisionEventsSortOrder | str | Unset = ...,
    ) -> GetRevisionEventsResponse200:
        """List the cluster's events of an inference's revision"""
    def get_revision_history(
        self, revision_id: str, *, offset: int | Unset = ..., limit: int | Unset = ...
    ) -> GetRevisionHistoryResponse200:
        """List the events and changes of phase of an inference's revision"""
    def get_workload_events(
        self,
        workload_id: str,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: GetWorkloadEventsSortOrder | str | Unset = ...,
    ) -> GetWorkloadEventsResponse200:
        """List the cluster's events of a workload"""
    def get_workload_history(
        self, workload_id: str, *, offset: int | Unset = ..., limit: int | Unset = ...
    ) -> GetWorkloadHistoryResponse200:
        """List a workload's events and changes of phase"""

class ThreadedEventsGroup(Group):
    def get_revision_events(
        self,
        revision_id: str,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: GetRevisionEventsSortOrder | str | Unset = ...,
    ) -> PendingAnswer[GetRevisionEventsResponse200]:
        """List the cluster's events of an inference's revision"""
    def get_revision_history(
        self, revision_id: str, *, offset: int | Unset = ..., limit: int | Unset = ...
    ) -> PendingAnswer[GetRevisionHistoryResponse200]:
        """List the events and changes of phase of an inference's revision"""
    def get_workload_events(
        self,
        workload_id: str,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: GetWorkloadEventsSortOrder | str | Unset = ...,
    ) -> PendingAnswer[GetWorkloadEventsResponse200]:
        """List the cluster's events of a workload"""
    def get_workload_history(
        self, workload_id: str, *, offset: int | Unset = ..., limit: int | Unset = ...
    ) -> PendingAnswer[GetWorkloadHistoryResponse200]:
        """List a workload's events and changes of phase"""

class AsyncEventsGroup(groups.AsyncEventsApi, Group):
    async def get_revision_events(
        self,
        revision_id: str,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: GetRevisionEventsSortOrder | str | Unset = ...,
    ) -> GetRevisionEventsResponse200:
        """List the cluster's events of an inference's revision"""
    async def get_revision_history(
        self, revision_id: str, *, offset: int | Unset = ..., limit: int | Unset = ...
    ) -> GetRevisionHistoryResponse200:
        """List the events and changes of phase of an inference's revision"""
    async def get_workload_events(
        self,
        workload_id: str,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: GetWorkloadEventsSortOrder | str | Unset = ...,
    ) -> GetWorkloadEventsResponse200:
        """List the cluster's events of a workload"""
    async def get_workload_history(
        self, workload_id: str, *, offset: int | Unset = ..., limit: int | Unset = ...
    ) -> GetWorkloadHistoryResponse200:
        """List a workload's events and changes of phase"""

class PodsGroup(groups.PodsApi, Group):
    def get_revision_pods(self, revision_id: str, *, deleted: bool | Unset = ...) -> GetRevisionPodsResponse200:
        """List the pods of an inference's revision"""
    def list_pods(
        self,
        *,
        deleted: bool | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListPodsSortOrder | str | Unset = ...,
        sort_by: ListPodsSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        verbosity: PodVerbosity | str | Unset = ...,
        completed: str | Unset = ...,
        search: str | Unset = ...,
    ) -> ListPodsResponse200:
        """List the pods of all workloads"""
    def count_pods(
        self, *, deleted: bool | Unset = ..., filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> CountPodsResponse200:
        """Count pods"""
    def get_workload_pods(
        self,
        workload_id: str,
        *,
        deleted: bool | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> GetWorkloadPodsResponse200:
        """List the pods of a workload"""
    def get_workload_pod_metrics(
        self,
        workload_id: str,
        pod_id: str,
        *,
        metric_type: Sequence[PodMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> MetricsCompositeResponse | str:
        """Measure a pod over a span of time"""

class ThreadedPodsGroup(Group):
    def get_revision_pods(
        self, revision_id: str, *, deleted: bool | Unset = ...
    ) -> PendingAnswer[GetRevisionPodsResponse200]:
        """List the pods of an inference's revision"""
    def list_pods(
        self,
        *,
        deleted: bool | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListPodsSortOrder | str | Unset = ...,
        sort_by: ListPodsSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        verbosity: PodVerbosity | str | Unset = ...,
        completed: str | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[ListPodsResponse200]:
        """List the pods of all workloads"""
    def count_pods(
        self, *, deleted: bool | Unset = ..., filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> PendingAnswer[CountPodsResponse200]:
        """Count pods"""
    def get_workload_pods(
        self,
        workload_id: str,
        *,
        deleted: bool | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[GetWorkloadPodsResponse200]:
        """List the pods of a workload"""
    def get_workload_pod_metrics(
        self,
        workload_id: str,
        pod_id: str,
        *,
        metric_type: Sequence[PodMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> PendingAnswer[MetricsCompositeResponse | str]:
        """Measure a pod over a span of time"""

class AsyncPodsGroup(groups.AsyncPodsApi, Group):
    async def get_revision_pods(self, revision_id: str, *, deleted: bool | Unset = ...) -> GetRevisionPodsResponse200:
        """List the pods of an inference's revision"""
    async def list_pods(
        self,
        *,
        deleted: bool | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListPodsSortOrder | str | Unset = ...,
        sort_by: ListPodsSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        verbosity: PodVerbosity | str | Unset = ...,
        completed: str | Unset = ...,
        search: str | Unset = ...,
    ) -> ListPodsResponse200:
        """List the pods of all workloads"""
    async def count_pods(
        self, *, deleted: bool | Unset = ..., filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> CountPodsResponse200:
        """Count pods"""
    async def get_workload_pods(
        self,
        workload_id: str,
        *,
        deleted: bool | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> GetWorkloadPodsResponse200:
        """List the pods of a workload"""
    async def get_workload_pod_metrics(
        self,
        workload_id: str,
        pod_id: str,
        *,
        metric_type: Sequence[PodMetricType | str],
        start: datetime.datetime,
        end: datetime.datetime,
        number_of_samples: int | Unset = ...,
    ) -> MetricsCompositeResponse | str:
        """Measure a pod over a span of time"""

class Workloads(Category):
    @property
    def workloads(self) -> WorkloadsGroup: ...
    @property
    def workloads_v2(self) -> WorkloadsV2Group: ...
    @property
    def workspaces(self) -> WorkspacesGroup: ...
    @property
    def trainings(self) -> TrainingsGroup: ...
    @property
    def distributed(self) -> DistributedGroup: ...
    @property
    def inferences(self) -> InferencesGroup: ...
    @property
    def distributed_inferences(self) -> DistributedInferencesGroup: ...
    @property
    def workloads_batch(self) -> WorkloadsBatchGroup: ...
    @property
    def events(self) -> EventsGroup: ...
    @property
    def pods(self) -> PodsGroup: ...

class ThreadedWorkloads(Category):
    @property
    def workloads(self) -> ThreadedWorkloadsGroup: ...
    @property
    def workloads_v2(self) -> ThreadedWorkloadsV2Group: ...
    @property
    def workspaces(self) -> ThreadedWorkspacesGroup: ...
    @property
    def trainings(self) -> ThreadedTrainingsGroup: ...
    @property
    def distributed(self) -> ThreadedDistributedGroup: ...
    @property
    def inferences(self) -> ThreadedInferencesGroup: ...
    @property
    def distributed_inferences(self) -> ThreadedDistributedInferencesGroup: ...
    @property
    def workloads_batch(self) -> ThreadedWorkloadsBatchGroup: ...
    @property
    def events(self) -> ThreadedEventsGroup: ...
    @property
    def pods(self) -> ThreadedPodsGroup: ...

class AsyncWorkloads(Category):
    @property
    def workloads(self) -> AsyncWorkloadsGroup: ...
    @property
    def workloads_v2(self) -> AsyncWorkloadsV2Group: ...
    @property
    def workspaces(self) -> AsyncWorkspacesGroup: ...
    @property
    def trainings(self) -> AsyncTrainingsGroup: ...
    @property
    def distributed(self) -> AsyncDistributedGroup: ...
    @property
    def inferences(self) -> AsyncInferencesGroup: ...
    @property
    def distributed_inferences(self) -> AsyncDistributedInferencesGroup: ...
    @property
    def workloads_batch(self) -> AsyncWorkloadsBatchGroup: ...
    @property
    def events(self) -> AsyncEventsGroup: ...
    @property
    def pods(self) -> AsyncPodsGroup: ...
