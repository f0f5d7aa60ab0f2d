# generated from generated/runs_api/runai/groups by scripts/generate.py; do not edit
"""What `RunaiClient`'s categories and groups are to a type checker. Nothing of it exists at run time."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Generic, Literal, Protocol, TypeVar, overload

from runs_api.runai import groups
from runs_api.runai.models.access_key import AccessKey
from runs_api.runai.models.access_key_1 import AccessKey1
from runs_api.runai.models.access_key_creation_request import AccessKeyCreationRequest
from runs_api.runai.models.access_key_creation_request_1 import AccessKeyCreationRequest1
from runs_api.runai.models.access_key_list_response import AccessKeyListResponse
from runs_api.runai.models.access_key_post_response import AccessKeyPostResponse
from runs_api.runai.models.access_key_update_request import AccessKeyUpdateRequest
from runs_api.runai.models.access_keys import AccessKeys
from runs_api.runai.models.access_keys_administration import AccessKeysAdministration
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
from runs_api.runai.models.application_1 import Application1
from runs_api.runai.models.application_creation_request import ApplicationCreationRequest
from runs_api.runai.models.application_patch_request import ApplicationPatchRequest
from runs_api.runai.models.application_post_response import ApplicationPostResponse
from runs_api.runai.models.application_verbosity import ApplicationVerbosity
from runs_api.runai.models.are_reports_available_response_200 import AreReportsAvailableResponse200
from runs_api.runai.models.auto_redirect_sso_setting import AutoRedirectSsoSetting
from runs_api.runai.models.batch_response import BatchResponse
from runs_api.runai.models.browser_session_timeout_setting import BrowserSessionTimeoutSetting
from runs_api.runai.models.change_user_password_response_200 import ChangeUserPasswordResponse200
from runs_api.runai.models.checksum_response import ChecksumResponse
from runs_api.runai.models.cluster import Cluster
from runs_api.runai.models.cluster_creation_request import ClusterCreationRequest
from runs_api.runai.models.cluster_installation_info_response import ClusterInstallationInfoResponse
from runs_api.runai.models.cluster_update_request import ClusterUpdateRequest
from runs_api.runai.models.command_1 import Command1
from runs_api.runai.models.compute_asset import ComputeAsset
from runs_api.runai.models.compute_creation_request import ComputeCreationRequest
from runs_api.runai.models.compute_list_response import ComputeListResponse
from runs_api.runai.models.compute_update_request import ComputeUpdateRequest
from runs_api.runai.models.config_map_asset import ConfigMapAsset
from runs_api.runai.models.config_map_creation_request import ConfigMapCreationRequest
from runs_api.runai.models.config_map_list_response import ConfigMapListResponse
from runs_api.runai.models.config_map_update_request import ConfigMapUpdateRequest
from runs_api.runai.models.count_access_rules_response_200 import CountAccessRulesResponse200
from runs_api.runai.models.count_datavolumes_response_200 import CountDatavolumesResponse200
from runs_api.runai.models.count_inference_workload_revisions_response_200 import (
    CountInferenceWorkloadRevisionsResponse200,
)
from runs_api.runai.models.count_me_access_rules_response_200 import CountMeAccessRulesResponse200
from runs_api.runai.models.count_nodepools_response_200 import CountNodepoolsResponse200
from runs_api.runai.models.count_nodes_response_200 import CountNodesResponse200
from runs_api.runai.models.count_pods_response_200 import CountPodsResponse200
from runs_api.runai.models.count_response import CountResponse
from runs_api.runai.models.count_tenant_nodes_response_200 import CountTenantNodesResponse200
from runs_api.runai.models.count_users_response_200 import CountUsersResponse200
from runs_api.runai.models.count_workloads_response_200 import CountWorkloadsResponse200
from runs_api.runai.models.create_slack_app_request_body import CreateSlackAppRequestBody
from runs_api.runai.models.create_slack_app_response import CreateSlackAppResponse
from runs_api.runai.models.credentials_list_response import CredentialsListResponse
from runs_api.runai.models.datasource_list_response import DatasourceListResponse
from runs_api.runai.models.datavolume import Datavolume
from runs_api.runai.models.datavolume_creation_fields import DatavolumeCreationFields
from runs_api.runai.models.datavolume_no_shared_scopes import DatavolumeNoSharedScopes
from runs_api.runai.models.datavolume_patch_fields import DatavolumePatchFields
from runs_api.runai.models.datavolume_request_type import DatavolumeRequestType
from runs_api.runai.models.delete_distributed_inference_policy_scope import DeleteDistributedInferencePolicyScope
from runs_api.runai.models.delete_distributed_policy_scope import DeleteDistributedPolicyScope
from runs_api.runai.models.delete_inference_policy_scope import DeleteInferencePolicyScope
from runs_api.runai.models.delete_nim_service_policy_scope import DeleteNimServicePolicyScope
from runs_api.runai.models.delete_training_policy_scope import DeleteTrainingPolicyScope
from runs_api.runai.models.delete_workspace_policy_scope import DeleteWorkspacePolicyScope
from runs_api.runai.models.department import Department
from runs_api.runai.models.department_access_control import DepartmentAccessControl
from runs_api.runai.models.department_creation_request import DepartmentCreationRequest
from runs_api.runai.models.department_filter_sort_fields import DepartmentFilterSortFields
from runs_api.runai.models.department_update_request import DepartmentUpdateRequest
from runs_api.runai.models.displayed_cluster import DisplayedCluster
from runs_api.runai.models.distributed_creation_request import DistributedCreationRequest
from runs_api.runai.models.distributed_inference import DistributedInference
from runs_api.runai.models.distributed_inference_creation_request import DistributedInferenceCreationRequest
from runs_api.runai.models.distributed_inference_policy_change_request_v2 import (
    DistributedInferencePolicyChangeRequestV2,
)
from runs_api.runai.models.distributed_inference_policy_overwrite_request_v2 import (
    DistributedInferencePolicyOverwriteRequestV2,
)
from runs_api.runai.models.distributed_inference_policy_v2 import DistributedInferencePolicyV2
from runs_api.runai.models.distributed_inference_replicas import DistributedInferenceReplicas
from runs_api.runai.models.distributed_policy_change_request_v2 import DistributedPolicyChangeRequestV2
from runs_api.runai.models.distributed_policy_overwrite_request_v2 import DistributedPolicyOverwriteRequestV2
from runs_api.runai.models.distributed_policy_v2 import DistributedPolicyV2
from runs_api.runai.models.distributed_template import DistributedTemplate
from runs_api.runai.models.distributed_template_creation_request import DistributedTemplateCreationRequest
from runs_api.runai.models.distributed_template_patch_request import DistributedTemplatePatchRequest
from runs_api.runai.models.distributed_template_update_request import DistributedTemplateUpdateRequest
from runs_api.runai.models.distributed_templates_list_response import DistributedTemplatesListResponse
from runs_api.runai.models.distributed_workload import DistributedWorkload
from runs_api.runai.models.docker_registry import DockerRegistry
from runs_api.runai.models.docker_registry_creation_request import DockerRegistryCreationRequest
from runs_api.runai.models.docker_registry_list_response import DockerRegistryListResponse
from runs_api.runai.models.docker_registry_update_request import DockerRegistryUpdateRequest
from runs_api.runai.models.download_audit_logs_file_type import DownloadAuditLogsFileType
from runs_api.runai.models.environment_asset import EnvironmentAsset
from runs_api.runai.models.environment_creation_request import EnvironmentCreationRequest
from runs_api.runai.models.environment_list_response import EnvironmentListResponse
from runs_api.runai.models.environment_update_request import EnvironmentUpdateRequest
from runs_api.runai.models.generic_secret import GenericSecret
from runs_api.runai.models.generic_secret_creation_request import GenericSecretCreationRequest
from runs_api.runai.models.generic_secret_list_response import GenericSecretListResponse
from runs_api.runai.models.generic_secret_update_request import GenericSecretUpdateRequest
from runs_api.runai.models.get_access_rules_response_200 import GetAccessRulesResponse200
from runs_api.runai.models.get_access_rules_sort_order import GetAccessRulesSortOrder
from runs_api.runai.models.get_admin_cli_release_by_version_checksum_os import GetAdminCliReleaseByVersionChecksumOs
from runs_api.runai.models.get_admin_cli_release_by_version_os import GetAdminCliReleaseByVersionOs
from runs_api.runai.models.get_admin_cli_release_checksum_os import GetAdminCliReleaseChecksumOs
from runs_api.runai.models.get_admin_cli_release_os import GetAdminCliReleaseOs
from runs_api.runai.models.get_audit_logs_response_200 import GetAuditLogsResponse200
from runs_api.runai.models.get_audit_logs_sort_by import GetAuditLogsSortBy
from runs_api.runai.models.get_audit_logs_sort_order import GetAuditLogsSortOrder
from runs_api.runai.models.get_binary_deprecated_operating_system import GetBinaryDeprecatedOperatingSystem
from runs_api.runai.models.get_binary_operating_system import GetBinaryOperatingSystem
from runs_api.runai.models.get_cluster_by_uuid_verbosity import GetClusterByUuidVerbosity
from runs_api.runai.models.get_cluster_metrics_group_by import GetClusterMetricsGroupBy
from runs_api.runai.models.get_clusters_verbosity import GetClustersVerbosity
from runs_api.runai.models.get_compute_asset_by_id_comply_to_replica_type import GetComputeAssetByIdComplyToReplicaType
from runs_api.runai.models.get_compute_asset_by_id_comply_to_workload_type import (
    GetComputeAssetByIdComplyToWorkloadType,
)
from runs_api.runai.models.get_config_map_asset_by_id_comply_to_replica_type import (
    GetConfigMapAssetByIdComplyToReplicaType,
)
from runs_api.runai.models.get_config_map_asset_by_id_comply_to_workload_type import (
    GetConfigMapAssetByIdComplyToWorkloadType,
)
from runs_api.runai.models.get_datavolumes_response_200 import GetDatavolumesResponse200
from runs_api.runai.models.get_datavolumes_sort_by import GetDatavolumesSortBy
from runs_api.runai.models.get_datavolumes_sort_order import GetDatavolumesSortOrder
from runs_api.runai.models.get_departments_response_200 import GetDepartmentsResponse200
from runs_api.runai.models.get_departments_sort_order import GetDepartmentsSortOrder
from runs_api.runai.models.get_distributed_inference_policy_v2_scope import GetDistributedInferencePolicyV2Scope
from runs_api.runai.models.get_distributed_policy_v2_scope import GetDistributedPolicyV2Scope
from runs_api.runai.models.get_environment_asset_by_id_comply_to_replica_type import (
    GetEnvironmentAssetByIdComplyToReplicaType,
)
from runs_api.runai.models.get_environment_asset_by_id_comply_to_workload_type import (
    GetEnvironmentAssetByIdComplyToWorkloadType,
)
from runs_api.runai.models.get_git_asset_by_id_comply_to_replica_type import GetGitAssetByIdComplyToReplicaType
from runs_api.runai.models.get_git_asset_by_id_comply_to_workload_type import GetGitAssetByIdComplyToWorkloadType
from runs_api.runai.models.get_host_path_by_id_comply_to_replica_type import GetHostPathByIdComplyToReplicaType
from runs_api.runai.models.get_host_path_by_id_comply_to_workload_type import GetHostPathByIdComplyToWorkloadType
from runs_api.runai.models.get_inference_policy_v2_scope import GetInferencePolicyV2Scope
from runs_api.runai.models.get_inference_workload_revisions_response_200 import GetInferenceWorkloadRevisionsResponse200
from runs_api.runai.models.get_install_file_cloud import GetInstallFileCloud
from runs_api.runai.models.get_install_file_format import GetInstallFileFormat
from runs_api.runai.models.get_network_topologies_response_200 import GetNetworkTopologiesResponse200
from runs_api.runai.models.get_nfs_asset_by_id_comply_to_replica_type import GetNfsAssetByIdComplyToReplicaType
from runs_api.runai.models.get_nfs_asset_by_id_comply_to_workload_type import GetNfsAssetByIdComplyToWorkloadType
from runs_api.runai.models.get_nim_service_policy_scope import GetNimServicePolicyScope
from runs_api.runai.models.get_node_telemetry_group_by_item import GetNodeTelemetryGroupByItem
from runs_api.runai.models.get_nodepools_response_200 import GetNodepoolsResponse200
from runs_api.runai.models.get_nodepools_sort_order import GetNodepoolsSortOrder
from runs_api.runai.models.get_nodes_sort_order import GetNodesSortOrder
from runs_api.runai.models.get_permitted_scopes_body import GetPermittedScopesBody
from runs_api.runai.models.get_priorities_response_200 import GetPrioritiesResponse200
from runs_api.runai.models.get_projects_response_200 import GetProjectsResponse200
from runs_api.runai.models.get_projects_sort_order import GetProjectsSortOrder
from runs_api.runai.models.get_projects_telemetry_group_by_item import GetProjectsTelemetryGroupByItem
from runs_api.runai.models.get_pvc_asset_by_id_comply_to_replica_type import GetPvcAssetByIdComplyToReplicaType
from runs_api.runai.models.get_pvc_asset_by_id_comply_to_workload_type import GetPvcAssetByIdComplyToWorkloadType
from runs_api.runai.models.get_revision_events_response_200 import GetRevisionEventsResponse200
from runs_api.runai.models.get_revision_events_sort_order import GetRevisionEventsSortOrder
from runs_api.runai.models.get_revision_history_response_200 import GetRevisionHistoryResponse200
from runs_api.runai.models.get_revision_pods_response_200 import GetRevisionPodsResponse200
from runs_api.runai.models.get_roles_sort_order import GetRolesSortOrder
from runs_api.runai.models.get_s3_asset_by_id_comply_to_replica_type import GetS3AssetByIdComplyToReplicaType
from runs_api.runai.models.get_s3_asset_by_id_comply_to_workload_type import GetS3AssetByIdComplyToWorkloadType
from runs_api.runai.models.get_secret_asset_by_id_comply_to_replica_type import GetSecretAssetByIdComplyToReplicaType
from runs_api.runai.models.get_secret_asset_by_id_comply_to_workload_type import GetSecretAssetByIdComplyToWorkloadType
from runs_api.runai.models.get_tenant_logo_response_200 import GetTenantLogoResponse200
from runs_api.runai.models.get_tenant_nodes_sort_order import GetTenantNodesSortOrder
from runs_api.runai.models.get_training_policy_v2_scope import GetTrainingPolicyV2Scope
from runs_api.runai.models.get_users_sort_order import GetUsersSortOrder
from runs_api.runai.models.get_workload_events_response_200 import GetWorkloadEventsResponse200
from runs_api.runai.models.get_workload_events_sort_order import GetWorkloadEventsSortOrder
from runs_api.runai.models.get_workload_history_response_200 import GetWorkloadHistoryResponse200
from runs_api.runai.models.get_workload_pods_response_200 import GetWorkloadPodsResponse200
from runs_api.runai.models.get_workload_priorities_response_200 import GetWorkloadPrioritiesResponse200
from runs_api.runai.models.get_workload_priorities_sort_by import GetWorkloadPrioritiesSortBy
from runs_api.runai.models.get_workload_priorities_sort_order import GetWorkloadPrioritiesSortOrder
from runs_api.runai.models.get_workloads_response_200 import GetWorkloadsResponse200
from runs_api.runai.models.get_workloads_sort_by import GetWorkloadsSortBy
from runs_api.runai.models.get_workloads_sort_order import GetWorkloadsSortOrder
from runs_api.runai.models.get_workloads_telemetry_group_by_item import GetWorkloadsTelemetryGroupByItem
from runs_api.runai.models.get_workspace_policy_v2_scope import GetWorkspacePolicyV2Scope
from runs_api.runai.models.git_asset import GitAsset
from runs_api.runai.models.git_creation_request import GitCreationRequest
from runs_api.runai.models.git_list_response import GitListResponse
from runs_api.runai.models.git_update_request import GitUpdateRequest
from runs_api.runai.models.grant_token_v2_body import GrantTokenV2Body
from runs_api.runai.models.grouped_metrics_response import GroupedMetricsResponse
from runs_api.runai.models.host_path_asset import HostPathAsset
from runs_api.runai.models.host_path_creation_request import HostPathCreationRequest
from runs_api.runai.models.host_path_list_response import HostPathListResponse
from runs_api.runai.models.host_path_update_request import HostPathUpdateRequest
from runs_api.runai.models.http_response import HttpResponse
from runs_api.runai.models.idp_1 import Idp1
from runs_api.runai.models.idp_creation_request import IdpCreationRequest
from runs_api.runai.models.idp_post_response import IdpPostResponse
from runs_api.runai.models.inference import Inference
from runs_api.runai.models.inference_creation_request import InferenceCreationRequest
from runs_api.runai.models.inference_pod_metric_type import InferencePodMetricType
from runs_api.runai.models.inference_policy_change_request_v2 import InferencePolicyChangeRequestV2
from runs_api.runai.models.inference_policy_overwrite_request_v2 import InferencePolicyOverwriteRequestV2
from runs_api.runai.models.inference_policy_v2 import InferencePolicyV2
from runs_api.runai.models.inference_template import InferenceTemplate
from runs_api.runai.models.inference_template_creation_request import InferenceTemplateCreationRequest
from runs_api.runai.models.inference_templates_list_response import InferenceTemplatesListResponse
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
from runs_api.runai.models.list_applications_response_200 import ListApplicationsResponse200
from runs_api.runai.models.list_applications_sort_by import ListApplicationsSortBy
from runs_api.runai.models.list_applications_sort_order import ListApplicationsSortOrder
from runs_api.runai.models.list_categories_response_200 import ListCategoriesResponse200
from runs_api.runai.models.list_compute_assets_comply_to_replica_type import ListComputeAssetsComplyToReplicaType
from runs_api.runai.models.list_compute_assets_comply_to_workload_type import ListComputeAssetsComplyToWorkloadType
from runs_api.runai.models.list_config_map_assets_comply_to_replica_type import ListConfigMapAssetsComplyToReplicaType
from runs_api.runai.models.list_config_map_assets_comply_to_workload_type import ListConfigMapAssetsComplyToWorkloadType
from runs_api.runai.models.list_datasource_assets_comply_to_replica_type import ListDatasourceAssetsComplyToReplicaType
from runs_api.runai.models.list_datasource_assets_comply_to_workload_type import (
    ListDatasourceAssetsComplyToWorkloadType,
)
from runs_api.runai.models.list_distributed_templates_comply_to_replica_type import (
    ListDistributedTemplatesComplyToReplicaType,
)
from runs_api.runai.models.list_distributed_templates_sort_by import ListDistributedTemplatesSortBy
from runs_api.runai.models.list_distributed_templates_sort_order import ListDistributedTemplatesSortOrder
from runs_api.runai.models.list_environment_assets_comply_to_replica_type import (
    ListEnvironmentAssetsComplyToReplicaType,
)
from runs_api.runai.models.list_environment_assets_comply_to_workload_type import (
    ListEnvironmentAssetsComplyToWorkloadType,
)
from runs_api.runai.models.list_git_assets_comply_to_replica_type import ListGitAssetsComplyToReplicaType
from runs_api.runai.models.list_git_assets_comply_to_workload_type import ListGitAssetsComplyToWorkloadType
from runs_api.runai.models.list_host_path_assets_comply_to_replica_type import ListHostPathAssetsComplyToReplicaType
from runs_api.runai.models.list_host_path_assets_comply_to_workload_type import ListHostPathAssetsComplyToWorkloadType
from runs_api.runai.models.list_inference_templates_sort_by import ListInferenceTemplatesSortBy
from runs_api.runai.models.list_inference_templates_sort_order import ListInferenceTemplatesSortOrder
from runs_api.runai.models.list_nfs_assets_comply_to_replica_type import ListNfsAssetsComplyToReplicaType
from runs_api.runai.models.list_nfs_assets_comply_to_workload_type import ListNfsAssetsComplyToWorkloadType
from runs_api.runai.models.list_pods_response_200 import ListPodsResponse200
from runs_api.runai.models.list_pods_sort_by import ListPodsSortBy
from runs_api.runai.models.list_pods_sort_order import ListPodsSortOrder
from runs_api.runai.models.list_policies_scope import ListPoliciesScope
from runs_api.runai.models.list_policies_workload_type import ListPoliciesWorkloadType
from runs_api.runai.models.list_pvc_assets_comply_to_replica_type import ListPvcAssetsComplyToReplicaType
from runs_api.runai.models.list_pvc_assets_comply_to_workload_type import ListPvcAssetsComplyToWorkloadType
from runs_api.runai.models.list_reports_response_200 import ListReportsResponse200
from runs_api.runai.models.list_reports_sort_order import ListReportsSortOrder
from runs_api.runai.models.list_s3_assets_comply_to_replica_type import ListS3AssetsComplyToReplicaType
from runs_api.runai.models.list_s3_assets_comply_to_workload_type import ListS3AssetsComplyToWorkloadType
from runs_api.runai.models.list_secret_assets_comply_to_replica_type import ListSecretAssetsComplyToReplicaType
from runs_api.runai.models.list_secret_assets_comply_to_workload_type import ListSecretAssetsComplyToWorkloadType
from runs_api.runai.models.list_storage_class_configuration_sort_by import ListStorageClassConfigurationSortBy
from runs_api.runai.models.list_storage_class_configuration_sort_order import ListStorageClassConfigurationSortOrder
from runs_api.runai.models.list_templates_1_comply_to_replica_type import ListTemplates1ComplyToReplicaType
from runs_api.runai.models.list_templates_1_comply_to_workload_type import ListTemplates1ComplyToWorkloadType
from runs_api.runai.models.list_templates_1_sort_by import ListTemplates1SortBy
from runs_api.runai.models.list_templates_1_sort_order import ListTemplates1SortOrder
from runs_api.runai.models.list_training_templates_sort_by import ListTrainingTemplatesSortBy
from runs_api.runai.models.list_training_templates_sort_order import ListTrainingTemplatesSortOrder
from runs_api.runai.models.list_workload_types_response_200 import ListWorkloadTypesResponse200
from runs_api.runai.models.list_workspace_templates_sort_by import ListWorkspaceTemplatesSortBy
from runs_api.runai.models.list_workspace_templates_sort_order import ListWorkspaceTemplatesSortOrder
from runs_api.runai.models.logo_creation_request import LogoCreationRequest
from runs_api.runai.models.logout_redirect_uri_setting import LogoutRedirectUriSetting
from runs_api.runai.models.mappers import Mappers
from runs_api.runai.models.me_access_rules_response import MeAccessRulesResponse
from runs_api.runai.models.metrics_composite_response import MetricsCompositeResponse
from runs_api.runai.models.metrics_response import MetricsResponse
from runs_api.runai.models.metrics_type import MetricsType
from runs_api.runai.models.network_topology import NetworkTopology
from runs_api.runai.models.network_topology_create_request import NetworkTopologyCreateRequest
from runs_api.runai.models.nfs_asset import NFSAsset
from runs_api.runai.models.nfs_creation_request import NFSCreationRequest
from runs_api.runai.models.nfs_list_response import NFSListResponse
from runs_api.runai.models.nfs_update_request import NFSUpdateRequest
from runs_api.runai.models.ngc_api_key import NgcApiKey
from runs_api.runai.models.ngc_api_key_creation_request import NgcApiKeyCreationRequest
from runs_api.runai.models.ngc_api_key_list_response import NgcApiKeyListResponse
from runs_api.runai.models.ngc_api_key_update_request import NgcApiKeyUpdateRequest
from runs_api.runai.models.nim_service_create_request import NimServiceCreateRequest
from runs_api.runai.models.nim_service_policy import NimServicePolicy
from runs_api.runai.models.nim_service_policy_change_request import NimServicePolicyChangeRequest
from runs_api.runai.models.nim_service_policy_overwrite_request import NimServicePolicyOverwriteRequest
from runs_api.runai.models.nim_service_response import NimServiceResponse
from runs_api.runai.models.nim_service_update_request import NimServiceUpdateRequest
from runs_api.runai.models.node_filter_sort_fields import NodeFilterSortFields
from runs_api.runai.models.node_metric_type import NodeMetricType
from runs_api.runai.models.node_pool import NodePool
from runs_api.runai.models.node_pool_creation_request import NodePoolCreationRequest
from runs_api.runai.models.node_pool_sort_filter_fields import NodePoolSortFilterFields
from runs_api.runai.models.node_pool_update_request import NodePoolUpdateRequest
from runs_api.runai.models.node_telemetry_type import NodeTelemetryType
from runs_api.runai.models.nodes import Nodes
from runs_api.runai.models.notification_channel_for_patch import NotificationChannelForPatch
from runs_api.runai.models.notification_channel_meta import NotificationChannelMeta
from runs_api.runai.models.notification_channel_response import NotificationChannelResponse
from runs_api.runai.models.notification_state import NotificationState
from runs_api.runai.models.notification_type import NotificationType
from runs_api.runai.models.o_auth_2_token_response import OAuth2TokenResponse
from runs_api.runai.models.org_unit_metric_type import OrgUnitMetricType
from runs_api.runai.models.org_unit_telemetry_type import OrgUnitTelemetryType
from runs_api.runai.models.password import Password
from runs_api.runai.models.password_creation_request import PasswordCreationRequest
from runs_api.runai.models.password_list_response import PasswordListResponse
from runs_api.runai.models.password_update_request import PasswordUpdateRequest
from runs_api.runai.models.permission import Permission
from runs_api.runai.models.permitted_scopes_actions import PermittedScopesActions
from runs_api.runai.models.phase import Phase
from runs_api.runai.models.pod_metric_type import PodMetricType
from runs_api.runai.models.pod_verbosity import PodVerbosity
from runs_api.runai.models.policy_list_response import PolicyListResponse
from runs_api.runai.models.project import Project
from runs_api.runai.models.project_creation_request import ProjectCreationRequest
from runs_api.runai.models.project_filter_sort_fields import ProjectFilterSortFields
from runs_api.runai.models.project_update_request import ProjectUpdateRequest
from runs_api.runai.models.pvc_asset import PVCAsset
from runs_api.runai.models.pvc_creation_request import PVCCreationRequest
from runs_api.runai.models.pvc_history_response import PVCHistoryResponse
from runs_api.runai.models.pvc_list_response import PVCListResponse
from runs_api.runai.models.pvc_update_request import PVCUpdateRequest
from runs_api.runai.models.regenerate_access_key_secret_response_200 import RegenerateAccessKeySecretResponse200
from runs_api.runai.models.regenerate_application_secret_response_200 import RegenerateApplicationSecretResponse200
from runs_api.runai.models.regenerate_service_account_secret_response import RegenerateServiceAccountSecretResponse
from runs_api.runai.models.regenerate_user_application_secret_response_200 import (
    RegenerateUserApplicationSecretResponse200,
)
from runs_api.runai.models.registry import Registry
from runs_api.runai.models.registry_creation_request import RegistryCreationRequest
from runs_api.runai.models.registry_list_response import RegistryListResponse
from runs_api.runai.models.registry_update_request import RegistryUpdateRequest
from runs_api.runai.models.report import Report
from runs_api.runai.models.report_filter_and_sort_fields import ReportFilterAndSortFields
from runs_api.runai.models.report_request_fields import ReportRequestFields
from runs_api.runai.models.repositories import Repositories
from runs_api.runai.models.repository_tags import RepositoryTags
from runs_api.runai.models.reset_user_password_response_200 import ResetUserPasswordResponse200
from runs_api.runai.models.resources import Resources
from runs_api.runai.models.resources_nullable import ResourcesNullable
from runs_api.runai.models.revision import Revision
from runs_api.runai.models.role import Role
from runs_api.runai.models.role_creation_fields import RoleCreationFields
from runs_api.runai.models.role_list import RoleList
from runs_api.runai.models.role_sort_field import RoleSortField
from runs_api.runai.models.role_v1 import RoleV1
from runs_api.runai.models.s3_asset import S3Asset
from runs_api.runai.models.s3_creation_request import S3CreationRequest
from runs_api.runai.models.s3_list_response import S3ListResponse
from runs_api.runai.models.s3_update_request import S3UpdateRequest
from runs_api.runai.models.secret_asset import SecretAsset
from runs_api.runai.models.secret_asset_creation_request import SecretAssetCreationRequest
from runs_api.runai.models.secret_asset_list_response import SecretAssetListResponse
from runs_api.runai.models.secret_asset_update_request import SecretAssetUpdateRequest
from runs_api.runai.models.service_account import ServiceAccount
from runs_api.runai.models.service_account_creation_request import ServiceAccountCreationRequest
from runs_api.runai.models.service_account_patch_request import ServiceAccountPatchRequest
from runs_api.runai.models.service_account_post_response import ServiceAccountPostResponse
from runs_api.runai.models.setting import Setting
from runs_api.runai.models.settings import Settings
from runs_api.runai.models.settings_get_response import SettingsGetResponse
from runs_api.runai.models.settings_key_enum import SettingsKeyEnum
from runs_api.runai.models.shared_scope import SharedScope
from runs_api.runai.models.shared_scopes_patch_request import SharedScopesPatchRequest
from runs_api.runai.models.storage_class_configuration import StorageClassConfiguration
from runs_api.runai.models.storage_class_configuration_creation_request import StorageClassConfigurationCreationRequest
from runs_api.runai.models.storage_class_configuration_list_response import StorageClassConfigurationListResponse
from runs_api.runai.models.storage_class_configuration_patch_request import StorageClassConfigurationPatchRequest
from runs_api.runai.models.storage_class_configuration_update_request import StorageClassConfigurationUpdateRequest
from runs_api.runai.models.storage_classes_1 import StorageClasses1
from runs_api.runai.models.storage_classes_v2 import StorageClassesV2
from runs_api.runai.models.subscription import Subscription
from runs_api.runai.models.subscription_for_put import SubscriptionForPut
from runs_api.runai.models.superset_template import SupersetTemplate
from runs_api.runai.models.telemetry_response import TelemetryResponse
from runs_api.runai.models.template_name_availability_scope_type import TemplateNameAvailabilityScopeType
from runs_api.runai.models.templates_list_response import TemplatesListResponse
from runs_api.runai.models.tenant_setting_creation_request import TenantSettingCreationRequest
from runs_api.runai.models.tenant_setting_creation_response import TenantSettingCreationResponse
from runs_api.runai.models.token_request import TokenRequest
from runs_api.runai.models.token_response import TokenResponse
from runs_api.runai.models.training import Training
from runs_api.runai.models.training_creation_request import TrainingCreationRequest
from runs_api.runai.models.training_policy_change_request_v2 import TrainingPolicyChangeRequestV2
from runs_api.runai.models.training_policy_overwrite_request_v2 import TrainingPolicyOverwriteRequestV2
from runs_api.runai.models.training_policy_v2 import TrainingPolicyV2
from runs_api.runai.models.training_template import TrainingTemplate
from runs_api.runai.models.training_template_creation_request import TrainingTemplateCreationRequest
from runs_api.runai.models.training_template_patch_request import TrainingTemplatePatchRequest
from runs_api.runai.models.training_template_update_request import TrainingTemplateUpdateRequest
from runs_api.runai.models.training_templates_list_response import TrainingTemplatesListResponse
from runs_api.runai.models.user import User
from runs_api.runai.models.user_app import UserApp
from runs_api.runai.models.user_app_administration import UserAppAdministration
from runs_api.runai.models.user_app_creation_request import UserAppCreationRequest
from runs_api.runai.models.user_app_post_response import UserAppPostResponse
from runs_api.runai.models.user_change_password_request import UserChangePasswordRequest
from runs_api.runai.models.user_creation_request import UserCreationRequest
from runs_api.runai.models.user_post_response import UserPostResponse
from runs_api.runai.models.users_filter_sort_fields import UsersFilterSortFields
from runs_api.runai.models.v1_get_storage_classes_response_200 import V1GetStorageClassesResponse200
from runs_api.runai.models.verbosity import Verbosity
from runs_api.runai.models.workload_batch import WorkloadBatch
from runs_api.runai.models.workload_category import WorkloadCategory
from runs_api.runai.models.workload_detailed import WorkloadDetailed
from runs_api.runai.models.workload_metric_type import WorkloadMetricType
from runs_api.runai.models.workload_telemetry_type import WorkloadTelemetryType
from runs_api.runai.models.workload_template import WorkloadTemplate
from runs_api.runai.models.workload_template_creation_request import WorkloadTemplateCreationRequest
from runs_api.runai.models.workload_template_list_response import WorkloadTemplateListResponse
from runs_api.runai.models.workload_template_update_request import WorkloadTemplateUpdateRequest
from runs_api.runai.models.workload_type_config import WorkloadTypeConfig
from runs_api.runai.models.workload_type_create_fields import WorkloadTypeCreateFields
from runs_api.runai.models.workload_type_update_fields import WorkloadTypeUpdateFields
from runs_api.runai.models.workload_v2 import WorkloadV2
from runs_api.runai.models.workload_v2_create_request import WorkloadV2CreateRequest
from runs_api.runai.models.workload_v2_get_response import WorkloadV2GetResponse
from runs_api.runai.models.workload_v2_update_request import WorkloadV2UpdateRequest
from runs_api.runai.models.workspace import Workspace
from runs_api.runai.models.workspace_creation_request import WorkspaceCreationRequest
from runs_api.runai.models.workspace_policy_change_request_v2 import WorkspacePolicyChangeRequestV2
from runs_api.runai.models.workspace_policy_overwrite_request_v2 import WorkspacePolicyOverwriteRequestV2
from runs_api.runai.models.workspace_policy_v2 import WorkspacePolicyV2
from runs_api.runai.models.workspace_template import WorkspaceTemplate
from runs_api.runai.models.workspace_template_creation_request import WorkspaceTemplateCreationRequest
from runs_api.runai.models.workspace_template_patch_request import WorkspaceTemplatePatchRequest
from runs_api.runai.models.workspace_template_update_request import WorkspaceTemplateUpdateRequest
from runs_api.runai.models.workspace_templates_list_response import WorkspaceTemplatesListResponse
from runs_api.runai.types import AsyncFileStream, FileStream, Unset
from typing_extensions import deprecated as _deprecated

from runs_sdk.runai.compat.api_client import ApiClient, AsyncApiClient, PendingAnswer, ThreadedApiClient

S = TypeVar("S")
T = TypeVar("T")
A = TypeVar("A")
K = TypeVar("K", covariant=True)

class HasApiClient(Protocol[K]):
    """A client that is one class."""
    @property
    def api_client(self) -> K: ...

class Of(Generic[S, T, A]):
    """A category: with an `ApiClient`, a `ThreadedApiClient`, an `AsyncApiClient`."""
    @overload
    def __get__(self, client: HasApiClient[AsyncApiClient], owner: object) -> A: ...
    @overload
    def __get__(self, client: HasApiClient[ThreadedApiClient], owner: object) -> T: ...
    @overload
    def __get__(self, client: HasApiClient[ApiClient], owner: object) -> S: ...

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
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
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
        group_by: list[Literal["CLUSTER_ID"]] | Unset = ...,
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
    @_deprecated("The service may take it away with its next version.")
    def get_departments_0(
        self, cluster_id: str, *, exclude_permissions: bool | Unset = ..., memory_unit_mb: bool | Unset = ...
    ) -> list[LegacyDepartmentDetail]:
        """List a cluster's departments, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def update_department_admins(
        self, cluster_id: str, department_id: int, *, body: DepartmentAccessControl | Mapping[str, Any]
    ) -> DepartmentAccessControl:
        """Set who administers a department, the older way"""
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
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
        group_by: list[Literal["CLUSTER_ID"]] | Unset = ...,
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
    @_deprecated("The service may take it away with its next version.")
    def get_departments_0(
        self, cluster_id: str, *, exclude_permissions: bool | Unset = ..., memory_unit_mb: bool | Unset = ...
    ) -> PendingAnswer[list[LegacyDepartmentDetail]]:
        """List a cluster's departments, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def update_department_admins(
        self, cluster_id: str, department_id: int, *, body: DepartmentAccessControl | Mapping[str, Any]
    ) -> PendingAnswer[DepartmentAccessControl]:
        """Set who administers a department, the older way"""
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
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
        group_by: list[Literal["CLUSTER_ID"]] | Unset = ...,
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
    @_deprecated("The service may take it away with its next version.")
    async def get_departments_0(
        self, cluster_id: str, *, exclude_permissions: bool | Unset = ..., memory_unit_mb: bool | Unset = ...
    ) -> list[LegacyDepartmentDetail]:
        """List a cluster's departments, the older way"""
    @_deprecated("The service may take it away with its next version.")
    async def update_department_admins(
        self, cluster_id: str, department_id: int, *, body: DepartmentAccessControl | Mapping[str, Any]
    ) -> DepartmentAccessControl:
        """Set who administers a department, the older way"""
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
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

class ReportsGroup(groups.ReportsApi, Group):
    def list_reports(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: ReportFilterAndSortFields | str | Unset = ...,
        sort_order: ListReportsSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> ListReportsResponse200:
        """List reports"""
    def create_report(self, *, body: ReportRequestFields | Mapping[str, Any]) -> Report:
        """Create report"""
    def are_reports_available(self) -> AreReportsAvailableResponse200:
        """Are reports available"""
    def count_reports(self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...) -> CountResponse:
        """Count reports"""
    def get_report_by_id(self, report_id: str) -> Report:
        """Get report by id"""
    def delete_report_by_id(self, report_id: str) -> None:
        """Delete report by id"""
    def download_report_by_id(self, report_id: str) -> str:
        """Download report by id"""

class ThreadedReportsGroup(Group):
    def list_reports(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: ReportFilterAndSortFields | str | Unset = ...,
        sort_order: ListReportsSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[ListReportsResponse200]:
        """List reports"""
    def create_report(self, *, body: ReportRequestFields | Mapping[str, Any]) -> PendingAnswer[Report]:
        """Create report"""
    def are_reports_available(self) -> PendingAnswer[AreReportsAvailableResponse200]:
        """Are reports available"""
    def count_reports(
        self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> PendingAnswer[CountResponse]:
        """Count reports"""
    def get_report_by_id(self, report_id: str) -> PendingAnswer[Report]:
        """Get report by id"""
    def delete_report_by_id(self, report_id: str) -> PendingAnswer[None]:
        """Delete report by id"""
    def download_report_by_id(self, report_id: str) -> PendingAnswer[str]:
        """Download report by id"""

class AsyncReportsGroup(groups.AsyncReportsApi, Group):
    async def list_reports(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: ReportFilterAndSortFields | str | Unset = ...,
        sort_order: ListReportsSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        search: str | Unset = ...,
    ) -> ListReportsResponse200:
        """List reports"""
    async def create_report(self, *, body: ReportRequestFields | Mapping[str, Any]) -> Report:
        """Create report"""
    async def are_reports_available(self) -> AreReportsAvailableResponse200:
        """Are reports available"""
    async def count_reports(self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...) -> CountResponse:
        """Count reports"""
    async def get_report_by_id(self, report_id: str) -> Report:
        """Get report by id"""
    async def delete_report_by_id(self, report_id: str) -> None:
        """Delete report by id"""
    async def download_report_by_id(self, report_id: str) -> str:
        """Download report by id"""

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
    @_deprecated("The service may take it away with its next version.")
    def get_node_pools(self, cluster_id: str) -> list[LegacyNodePool]:
        """List a cluster's node pools, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def create_node_pool(self, cluster_id: str, *, body: LegacyNodePoolCreateRequest | Mapping[str, Any]) -> None:
        """Create a node pool, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def update_node_pool(
        self, cluster_id: str, id: int, *, body: LegacyNodePoolUpdateRequest | Mapping[str, Any]
    ) -> None:
        """Replace a node pool, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def delete_node_pool(self, cluster_id: str, id: int) -> None:
        """Delete a node pool, the older way"""
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
    def get_node_pools(self, cluster_id: str) -> PendingAnswer[list[LegacyNodePool]]:
        """List a cluster's node pools, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def create_node_pool(
        self, cluster_id: str, *, body: LegacyNodePoolCreateRequest | Mapping[str, Any]
    ) -> PendingAnswer[None]:
        """Create a node pool, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def update_node_pool(
        self, cluster_id: str, id: int, *, body: LegacyNodePoolUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[None]:
        """Replace a node pool, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def delete_node_pool(self, cluster_id: str, id: int) -> PendingAnswer[None]:
        """Delete a node pool, the older way"""
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
    async def get_node_pools(self, cluster_id: str) -> list[LegacyNodePool]:
        """List a cluster's node pools, the older way"""
    @_deprecated("The service may take it away with its next version.")
    async def create_node_pool(self, cluster_id: str, *, body: LegacyNodePoolCreateRequest | Mapping[str, Any]) -> None:
        """Create a node pool, the older way"""
    @_deprecated("The service may take it away with its next version.")
    async def update_node_pool(
        self, cluster_id: str, id: int, *, body: LegacyNodePoolUpdateRequest | Mapping[str, Any]
    ) -> None:
        """Replace a node pool, the older way"""
    @_deprecated("The service may take it away with its next version.")
    async def delete_node_pool(self, cluster_id: str, id: int) -> None:
        """Delete a node pool, the older way"""
    @_deprecated("The service may take it away with its next version.")
    async def update_node_pool_labels(
        self, cluster_id: str, id: int, *, body: LegacyNodePoolLabelsRequest | Mapping[str, Any]
    ) -> None:
        """Change a node pool's label, the older way"""

class NodesGroup(groups.NodesApi, Group):
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
    def get_projects_0(
        self, cluster_id: str, *, exclude_permissions: bool | Unset = ..., memory_unit_mb: bool | Unset = ...
    ) -> list[LegacyProjectDetail]:
        """List a cluster's projects, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def create_project_0(
        self,
        cluster_id: str,
        *,
        body: LegacyProjectCreateRequest | Mapping[str, Any],
        exclude_permissions: bool | Unset = ...,
    ) -> LegacyProjectDetail:
        """Create a project, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def get_project_0(
        self, cluster_id: str, id: str, *, exclude_permissions: bool | Unset = ...
    ) -> LegacyProjectDetail:
        """Read a project, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def update_project_0(
        self,
        id: str,
        cluster_id: str,
        *,
        body: LegacyProjectUpdateRequest | Mapping[str, Any],
        exclude_permissions: bool | Unset = ...,
    ) -> LegacyProjectDetail:
        """Replace a project, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def delete_project_0(self, cluster_id: str, id: int) -> LegacyProjectDetail:
        """Delete a project, the older way"""
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
    def get_projects_0(
        self, cluster_id: str, *, exclude_permissions: bool | Unset = ..., memory_unit_mb: bool | Unset = ...
    ) -> PendingAnswer[list[LegacyProjectDetail]]:
        """List a cluster's projects, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def create_project_0(
        self,
        cluster_id: str,
        *,
        body: LegacyProjectCreateRequest | Mapping[str, Any],
        exclude_permissions: bool | Unset = ...,
    ) -> PendingAnswer[LegacyProjectDetail]:
        """Create a project, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def get_project_0(
        self, cluster_id: str, id: str, *, exclude_permissions: bool | Unset = ...
    ) -> PendingAnswer[LegacyProjectDetail]:
        """Read a project, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def update_project_0(
        self,
        id: str,
        cluster_id: str,
        *,
        body: LegacyProjectUpdateRequest | Mapping[str, Any],
        exclude_permissions: bool | Unset = ...,
    ) -> PendingAnswer[LegacyProjectDetail]:
        """Replace a project, the older way"""
    @_deprecated("The service may take it away with its next version.")
    def delete_project_0(self, cluster_id: str, id: int) -> PendingAnswer[LegacyProjectDetail]:
        """Delete a project, the older way"""
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
    async def get_projects_0(
        self, cluster_id: str, *, exclude_permissions: bool | Unset = ..., memory_unit_mb: bool | Unset = ...
    ) -> list[LegacyProjectDetail]:
        """List a cluster's projects, the older way"""
    @_deprecated("The service may take it away with its next version.")
    async def create_project_0(
        self,
        cluster_id: str,
        *,
        body: LegacyProjectCreateRequest | Mapping[str, Any],
        exclude_permissions: bool | Unset = ...,
    ) -> LegacyProjectDetail:
        """Create a project, the older way"""
    @_deprecated("The service may take it away with its next version.")
    async def get_project_0(
        self, cluster_id: str, id: str, *, exclude_permissions: bool | Unset = ...
    ) -> LegacyProjectDetail:
        """Read a project, the older way"""
    @_deprecated("The service may take it away with its next version.")
    async def update_project_0(
        self,
        id: str,
        cluster_id: str,
        *,
        body: LegacyProjectUpdateRequest | Mapping[str, Any],
        exclude_permissions: bool | Unset = ...,
    ) -> LegacyProjectDetail:
        """Replace a project, the older way"""
    @_deprecated("The service may take it away with its next version.")
    async def delete_project_0(self, cluster_id: str, id: int) -> LegacyProjectDetail:
        """Delete a project, the older way"""
    @_deprecated("The service may take it away with its next version.")
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
    @_deprecated("The service may take it away with its next version.")
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

class TenantGroup(groups.TenantApi, Group):
    def get_tenant_settings(self) -> list[Setting]:
        """Get tenant settings"""
    def update_tenant_setting(
        self, *, body: TenantSettingCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> TenantSettingCreationResponse:
        """Update tenant setting"""
    def get_tenant_settings_by_key(self, setting_key: str) -> bool:
        """Get tenant settings by key"""

class ThreadedTenantGroup(Group):
    def get_tenant_settings(self) -> PendingAnswer[list[Setting]]:
        """Get tenant settings"""
    def update_tenant_setting(
        self, *, body: TenantSettingCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[TenantSettingCreationResponse]:
        """Update tenant setting"""
    def get_tenant_settings_by_key(self, setting_key: str) -> PendingAnswer[bool]:
        """Get tenant settings by key"""

class AsyncTenantGroup(groups.AsyncTenantApi, Group):
    async def get_tenant_settings(self) -> list[Setting]:
        """Get tenant settings"""
    async def update_tenant_setting(
        self, *, body: TenantSettingCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> TenantSettingCreationResponse:
        """Update tenant setting"""
    async def get_tenant_settings_by_key(self, setting_key: str) -> bool:
        """Get tenant settings by key"""

class LogoGroup(groups.LogoApi, Group):
    def get_tenant_logo(self) -> GetTenantLogoResponse200 | None:
        """Get tenant logo"""
    def upload_tenant_logo(self, *, body: LogoCreationRequest | Unset | Mapping[str, Any] = ...) -> None:
        """Upload tenant logo"""

class ThreadedLogoGroup(Group):
    def get_tenant_logo(self) -> PendingAnswer[GetTenantLogoResponse200 | None]:
        """Get tenant logo"""
    def upload_tenant_logo(self, *, body: LogoCreationRequest | Unset | Mapping[str, Any] = ...) -> PendingAnswer[None]:
        """Upload tenant logo"""

class AsyncLogoGroup(groups.AsyncLogoApi, Group):
    async def get_tenant_logo(self) -> GetTenantLogoResponse200 | None:
        """Get tenant logo"""
    async def upload_tenant_logo(self, *, body: LogoCreationRequest | Unset | Mapping[str, Any] = ...) -> None:
        """Upload tenant logo"""

class ResearcherCommandLineInterfaceGroup(groups.ResearcherCommandLineInterfaceApi, Group):
    def get_binary(self, operating_system: GetBinaryOperatingSystem, architecture: str) -> FileStream:
        """Get binary"""
    def get_manual_document(self, document_name: str) -> str:
        """Get manual document"""
    def get_installer_linux(self) -> str:
        """Get installer linux"""
    def get_installer_linux_commands(self) -> Command1:
        """Get installer linux commands"""
    def get_installer_mac(self) -> str:
        """Get installer mac"""
    def get_installer_mac_commands(self) -> Command1:
        """Get installer mac commands"""
    def get_installer_unix(self) -> str:
        """Get installer unix"""
    def get_installer_unix_commands(self) -> Command1:
        """Get installer unix commands"""
    def get_installer_windows_commands(self) -> Command1:
        """Get installer windows commands"""

class ThreadedResearcherCommandLineInterfaceGroup(Group):
    def get_binary(self, operating_system: GetBinaryOperatingSystem, architecture: str) -> FileStream:
        """Get binary"""
    def get_manual_document(self, document_name: str) -> PendingAnswer[str]:
        """Get manual document"""
    def get_installer_linux(self) -> PendingAnswer[str]:
        """Get installer linux"""
    def get_installer_linux_commands(self) -> PendingAnswer[Command1]:
        """Get installer linux commands"""
    def get_installer_mac(self) -> PendingAnswer[str]:
        """Get installer mac"""
    def get_installer_mac_commands(self) -> PendingAnswer[Command1]:
        """Get installer mac commands"""
    def get_installer_unix(self) -> PendingAnswer[str]:
        """Get installer unix"""
    def get_installer_unix_commands(self) -> PendingAnswer[Command1]:
        """Get installer unix commands"""
    def get_installer_windows_commands(self) -> PendingAnswer[Command1]:
        """Get installer windows commands"""

class AsyncResearcherCommandLineInterfaceGroup(groups.AsyncResearcherCommandLineInterfaceApi, Group):
    def get_binary(self, operating_system: GetBinaryOperatingSystem, architecture: str) -> AsyncFileStream:
        """Get binary"""
    async def get_manual_document(self, document_name: str) -> str:
        """Get manual document"""
    async def get_installer_linux(self) -> str:
        """Get installer linux"""
    async def get_installer_linux_commands(self) -> Command1:
        """Get installer linux commands"""
    async def get_installer_mac(self) -> str:
        """Get installer mac"""
    async def get_installer_mac_commands(self) -> Command1:
        """Get installer mac commands"""
    async def get_installer_unix(self) -> str:
        """Get installer unix"""
    async def get_installer_unix_commands(self) -> Command1:
        """Get installer unix commands"""
    async def get_installer_windows_commands(self) -> Command1:
        """Get installer windows commands"""

class ResearcherCommandLineInterfaceDeprecatedGroup(groups.ResearcherCommandLineInterfaceDeprecatedApi, Group):
    @_deprecated("The service may take it away with its next version.")
    def get_binary_deprecated(
        self, operating_system: GetBinaryDeprecatedOperatingSystem, architecture: str
    ) -> FileStream:
        """Get binary deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_manual_document_deprecated(self, document_name: str) -> str:
        """Get manual document deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_linux_deprecated(self) -> str:
        """Get installer linux deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_linux_commands_deprecated(self) -> Command1:
        """Get installer linux commands deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_mac_deprecated(self) -> str:
        """Get installer mac deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_mac_commands_deprecated(self) -> Command1:
        """Get installer mac commands deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_unix_deprecated(self) -> str:
        """Get installer unix deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_unix_commands_deprecated(self) -> Command1:
        """Get installer unix commands deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_windows_commands_deprecated(self) -> Command1:
        """Get installer windows commands deprecated"""

class ThreadedResearcherCommandLineInterfaceDeprecatedGroup(Group):
    @_deprecated("The service may take it away with its next version.")
    def get_binary_deprecated(
        self, operating_system: GetBinaryDeprecatedOperatingSystem, architecture: str
    ) -> FileStream:
        """Get binary deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_manual_document_deprecated(self, document_name: str) -> PendingAnswer[str]:
        """Get manual document deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_linux_deprecated(self) -> PendingAnswer[str]:
        """Get installer linux deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_linux_commands_deprecated(self) -> PendingAnswer[Command1]:
        """Get installer linux commands deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_mac_deprecated(self) -> PendingAnswer[str]:
        """Get installer mac deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_mac_commands_deprecated(self) -> PendingAnswer[Command1]:
        """Get installer mac commands deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_unix_deprecated(self) -> PendingAnswer[str]:
        """Get installer unix deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_unix_commands_deprecated(self) -> PendingAnswer[Command1]:
        """Get installer unix commands deprecated"""
    @_deprecated("The service may take it away with its next version.")
    def get_installer_windows_commands_deprecated(self) -> PendingAnswer[Command1]:
        """Get installer windows commands deprecated"""

class AsyncResearcherCommandLineInterfaceDeprecatedGroup(
    groups.AsyncResearcherCommandLineInterfaceDeprecatedApi, Group
):
    @_deprecated("The service may take it away with its next version.")
    def get_binary_deprecated(
        self, operating_system: GetBinaryDeprecatedOperatingSystem, architecture: str
    ) -> AsyncFileStream:
        """Get binary deprecated"""
    @_deprecated("The service may take it away with its next version.")
    async def get_manual_document_deprecated(self, document_name: str) -> str:
        """Get manual document deprecated"""
    @_deprecated("The service may take it away with its next version.")
    async def get_installer_linux_deprecated(self) -> str:
        """Get installer linux deprecated"""
    @_deprecated("The service may take it away with its next version.")
    async def get_installer_linux_commands_deprecated(self) -> Command1:
        """Get installer linux commands deprecated"""
    @_deprecated("The service may take it away with its next version.")
    async def get_installer_mac_deprecated(self) -> str:
        """Get installer mac deprecated"""
    @_deprecated("The service may take it away with its next version.")
    async def get_installer_mac_commands_deprecated(self) -> Command1:
        """Get installer mac commands deprecated"""
    @_deprecated("The service may take it away with its next version.")
    async def get_installer_unix_deprecated(self) -> str:
        """Get installer unix deprecated"""
    @_deprecated("The service may take it away with its next version.")
    async def get_installer_unix_commands_deprecated(self) -> Command1:
        """Get installer unix commands deprecated"""
    @_deprecated("The service may take it away with its next version.")
    async def get_installer_windows_commands_deprecated(self) -> Command1:
        """Get installer windows commands deprecated"""

class AdministratorCommandLineInterfaceGroup(groups.AdministratorCommandLineInterfaceApi, Group):
    def get_admin_cli_release(self, os: GetAdminCliReleaseOs) -> FileStream:
        """Get admin cli release"""
    def get_admin_cli_release_checksum(self, os: GetAdminCliReleaseChecksumOs) -> ChecksumResponse:
        """Get admin cli release checksum"""
    def get_admin_cli_release_by_version(self, os: GetAdminCliReleaseByVersionOs, version: str) -> FileStream:
        """Get admin cli release by version"""
    def get_admin_cli_release_by_version_checksum(
        self, os: GetAdminCliReleaseByVersionChecksumOs, version: str
    ) -> ChecksumResponse:
        """Get admin cli release by version checksum"""

class ThreadedAdministratorCommandLineInterfaceGroup(Group):
    def get_admin_cli_release(self, os: GetAdminCliReleaseOs) -> FileStream:
        """Get admin cli release"""
    def get_admin_cli_release_checksum(self, os: GetAdminCliReleaseChecksumOs) -> PendingAnswer[ChecksumResponse]:
        """Get admin cli release checksum"""
    def get_admin_cli_release_by_version(self, os: GetAdminCliReleaseByVersionOs, version: str) -> FileStream:
        """Get admin cli release by version"""
    def get_admin_cli_release_by_version_checksum(
        self, os: GetAdminCliReleaseByVersionChecksumOs, version: str
    ) -> PendingAnswer[ChecksumResponse]:
        """Get admin cli release by version checksum"""

class AsyncAdministratorCommandLineInterfaceGroup(groups.AsyncAdministratorCommandLineInterfaceApi, Group):
    def get_admin_cli_release(self, os: GetAdminCliReleaseOs) -> AsyncFileStream:
        """Get admin cli release"""
    async def get_admin_cli_release_checksum(self, os: GetAdminCliReleaseChecksumOs) -> ChecksumResponse:
        """Get admin cli release checksum"""
    def get_admin_cli_release_by_version(self, os: GetAdminCliReleaseByVersionOs, version: str) -> AsyncFileStream:
        """Get admin cli release by version"""
    async def get_admin_cli_release_by_version_checksum(
        self, os: GetAdminCliReleaseByVersionChecksumOs, version: str
    ) -> ChecksumResponse:
        """Get admin cli release by version checksum"""

class NetworkTopologiesGroup(groups.NetworkTopologiesApi, Group):
    def get_network_topologies(self, *, filter_by: list[str] | Unset = ...) -> GetNetworkTopologiesResponse200:
        """Get network topologies"""
    def create_network_topology(self, *, body: NetworkTopologyCreateRequest | Mapping[str, Any]) -> NetworkTopology:
        """Create network topology"""
    def get_network_topologies_count(self, *, filter_by: list[str] | Unset = ...) -> CountResponse:
        """Get network topologies count"""
    def get_network_topology_by_id(self, network_topology_id: str) -> NetworkTopology:
        """Get network topology by id"""
    def delete_network_topology(self, network_topology_id: str) -> None:
        """Delete network topology"""

class ThreadedNetworkTopologiesGroup(Group):
    def get_network_topologies(
        self, *, filter_by: list[str] | Unset = ...
    ) -> PendingAnswer[GetNetworkTopologiesResponse200]:
        """Get network topologies"""
    def create_network_topology(
        self, *, body: NetworkTopologyCreateRequest | Mapping[str, Any]
    ) -> PendingAnswer[NetworkTopology]:
        """Create network topology"""
    def get_network_topologies_count(self, *, filter_by: list[str] | Unset = ...) -> PendingAnswer[CountResponse]:
        """Get network topologies count"""
    def get_network_topology_by_id(self, network_topology_id: str) -> PendingAnswer[NetworkTopology]:
        """Get network topology by id"""
    def delete_network_topology(self, network_topology_id: str) -> PendingAnswer[None]:
        """Delete network topology"""

class AsyncNetworkTopologiesGroup(groups.AsyncNetworkTopologiesApi, Group):
    async def get_network_topologies(self, *, filter_by: list[str] | Unset = ...) -> GetNetworkTopologiesResponse200:
        """Get network topologies"""
    async def create_network_topology(
        self, *, body: NetworkTopologyCreateRequest | Mapping[str, Any]
    ) -> NetworkTopology:
        """Create network topology"""
    async def get_network_topologies_count(self, *, filter_by: list[str] | Unset = ...) -> CountResponse:
        """Get network topologies count"""
    async def get_network_topology_by_id(self, network_topology_id: str) -> NetworkTopology:
        """Get network topology by id"""
    async def delete_network_topology(self, network_topology_id: str) -> None:
        """Delete network topology"""

class Organizations(Category):
    @property
    def clusters(self) -> ClustersGroup: ...
    @property
    def departments(self) -> DepartmentsGroup: ...
    @property
    def reports(self) -> ReportsGroup: ...
    @property
    def node_pools(self) -> NodePoolsGroup: ...
    @property
    def nodes(self) -> NodesGroup: ...
    @property
    def projects(self) -> ProjectsGroup: ...
    @property
    def tenant(self) -> TenantGroup: ...
    @property
    def logo(self) -> LogoGroup: ...
    @property
    def researcher_command_line_interface(self) -> ResearcherCommandLineInterfaceGroup: ...
    @property
    def researcher_command_line_interface_deprecated(self) -> ResearcherCommandLineInterfaceDeprecatedGroup: ...
    @property
    def administrator_command_line_interface(self) -> AdministratorCommandLineInterfaceGroup: ...
    @property
    def network_topologies(self) -> NetworkTopologiesGroup: ...

class ThreadedOrganizations(Category):
    @property
    def clusters(self) -> ThreadedClustersGroup: ...
    @property
    def departments(self) -> ThreadedDepartmentsGroup: ...
    @property
    def reports(self) -> ThreadedReportsGroup: ...
    @property
    def node_pools(self) -> ThreadedNodePoolsGroup: ...
    @property
    def nodes(self) -> ThreadedNodesGroup: ...
    @property
    def projects(self) -> ThreadedProjectsGroup: ...
    @property
    def tenant(self) -> ThreadedTenantGroup: ...
    @property
    def logo(self) -> ThreadedLogoGroup: ...
    @property
    def researcher_command_line_interface(self) -> ThreadedResearcherCommandLineInterfaceGroup: ...
    @property
    def researcher_command_line_interface_deprecated(self) -> ThreadedResearcherCommandLineInterfaceDeprecatedGroup: ...
    @property
    def administrator_command_line_interface(self) -> ThreadedAdministratorCommandLineInterfaceGroup: ...
    @property
    def network_topologies(self) -> ThreadedNetworkTopologiesGroup: ...

class AsyncOrganizations(Category):
    @property
    def clusters(self) -> AsyncClustersGroup: ...
    @property
    def departments(self) -> AsyncDepartmentsGroup: ...
    @property
    def reports(self) -> AsyncReportsGroup: ...
    @property
    def node_pools(self) -> AsyncNodePoolsGroup: ...
    @property
    def nodes(self) -> AsyncNodesGroup: ...
    @property
    def projects(self) -> AsyncProjectsGroup: ...
    @property
    def tenant(self) -> AsyncTenantGroup: ...
    @property
    def logo(self) -> AsyncLogoGroup: ...
    @property
    def researcher_command_line_interface(self) -> AsyncResearcherCommandLineInterfaceGroup: ...
    @property
    def researcher_command_line_interface_deprecated(self) -> AsyncResearcherCommandLineInterfaceDeprecatedGroup: ...
    @property
    def administrator_command_line_interface(self) -> AsyncAdministratorCommandLineInterfaceGroup: ...
    @property
    def network_topologies(self) -> AsyncNetworkTopologiesGroup: ...

class AccessKeysGroup(groups.AccessKeysApi, Group):
    def get_access_keys(self) -> AccessKeys:
        """Get access keys"""
    def create_access_key1(self, *, body: AccessKeyCreationRequest1 | Mapping[str, Any]) -> AccessKeyPostResponse:
        """Create access key"""
    def get_access_key_by_id1(self, access_key_id: str) -> AccessKey1:
        """Get access key by id"""
    def delete_access_key_by_id(self, access_key_id: str) -> None:
        """Delete access key by id"""
    def regenerate_access_key_secret(self, access_key_id: str) -> RegenerateAccessKeySecretResponse200:
        """Regenerate access key secret"""
    def get_access_keys_administration(
        self, *, client_id: str | Unset = ..., created_by: str | Unset = ...
    ) -> AccessKeysAdministration:
        """Get access keys administration"""
    def delete_access_key_by_id_administration(self, access_key_id: str) -> None:
        """Delete access key by id administration"""

class ThreadedAccessKeysGroup(Group):
    def get_access_keys(self) -> PendingAnswer[AccessKeys]:
        """Get access keys"""
    def create_access_key1(
        self, *, body: AccessKeyCreationRequest1 | Mapping[str, Any]
    ) -> PendingAnswer[AccessKeyPostResponse]:
        """Create access key"""
    def get_access_key_by_id1(self, access_key_id: str) -> PendingAnswer[AccessKey1]:
        """Get access key by id"""
    def delete_access_key_by_id(self, access_key_id: str) -> PendingAnswer[None]:
        """Delete access key by id"""
    def regenerate_access_key_secret(self, access_key_id: str) -> PendingAnswer[RegenerateAccessKeySecretResponse200]:
        """Regenerate access key secret"""
    def get_access_keys_administration(
        self, *, client_id: str | Unset = ..., created_by: str | Unset = ...
    ) -> PendingAnswer[AccessKeysAdministration]:
        """Get access keys administration"""
    def delete_access_key_by_id_administration(self, access_key_id: str) -> PendingAnswer[None]:
        """Delete access key by id administration"""

class AsyncAccessKeysGroup(groups.AsyncAccessKeysApi, Group):
    async def get_access_keys(self) -> AccessKeys:
        """Get access keys"""
    async def create_access_key1(self, *, body: AccessKeyCreationRequest1 | Mapping[str, Any]) -> AccessKeyPostResponse:
        """Create access key"""
    async def get_access_key_by_id1(self, access_key_id: str) -> AccessKey1:
        """Get access key by id"""
    async def delete_access_key_by_id(self, access_key_id: str) -> None:
        """Delete access key by id"""
    async def regenerate_access_key_secret(self, access_key_id: str) -> RegenerateAccessKeySecretResponse200:
        """Regenerate access key secret"""
    async def get_access_keys_administration(
        self, *, client_id: str | Unset = ..., created_by: str | Unset = ...
    ) -> AccessKeysAdministration:
        """Get access keys administration"""
    async def delete_access_key_by_id_administration(self, access_key_id: str) -> None:
        """Delete access key by id administration"""

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

class PermissionsGroup(groups.PermissionsApi, Group):
    def get_permissions(self) -> list[Permission]:
        """Get permissions"""
    def get_permitted_scopes(self, *, body: GetPermittedScopesBody | Mapping[str, Any]) -> PermittedScopesActions:
        """Get permitted scopes"""

class ThreadedPermissionsGroup(Group):
    def get_permissions(self) -> PendingAnswer[list[Permission]]:
        """Get permissions"""
    def get_permitted_scopes(
        self, *, body: GetPermittedScopesBody | Mapping[str, Any]
    ) -> PendingAnswer[PermittedScopesActions]:
        """Get permitted scopes"""

class AsyncPermissionsGroup(groups.AsyncPermissionsApi, Group):
    async def get_permissions(self) -> list[Permission]:
        """Get permissions"""
    async def get_permitted_scopes(self, *, body: GetPermittedScopesBody | Mapping[str, Any]) -> PermittedScopesActions:
        """Get permitted scopes"""

class ApplicationsGroup(groups.ApplicationsApi, Group):
    @_deprecated("The service may take it away with its next version.")
    def get_applications(self) -> list[Application]:
        """List applications"""
    @_deprecated("The service may take it away with its next version.")
    def create_application(self, *, body: ApplicationCreationRequest | Mapping[str, Any]) -> ApplicationPostResponse:
        """Create an application"""
    @_deprecated("The service may take it away with its next version.")
    def get_application_by_id(self, app_id: str) -> Application:
        """Read an application"""
    @_deprecated("The service may take it away with its next version.")
    def delete_application_by_id(self, app_id: str) -> None:
        """Delete an application"""
    @_deprecated("The service may take it away with its next version.")
    def update_application_by_id(self, app_id: str, *, body: ApplicationPatchRequest | Mapping[str, Any]) -> None:
        """Switch an application on or off"""
    @_deprecated("The service may take it away with its next version.")
    def regenerate_application_secret(self, app_id: str) -> RegenerateApplicationSecretResponse200:
        """Give an application a new secret"""

class ThreadedApplicationsGroup(Group):
    @_deprecated("The service may take it away with its next version.")
    def get_applications(self) -> PendingAnswer[list[Application]]:
        """List applications"""
    @_deprecated("The service may take it away with its next version.")
    def create_application(
        self, *, body: ApplicationCreationRequest | Mapping[str, Any]
    ) -> PendingAnswer[ApplicationPostResponse]:
        """Create an application"""
    @_deprecated("The service may take it away with its next version.")
    def get_application_by_id(self, app_id: str) -> PendingAnswer[Application]:
        """Read an application"""
    @_deprecated("The service may take it away with its next version.")
    def delete_application_by_id(self, app_id: str) -> PendingAnswer[None]:
        """Delete an application"""
    @_deprecated("The service may take it away with its next version.")
    def update_application_by_id(
        self, app_id: str, *, body: ApplicationPatchRequest | Mapping[str, Any]
    ) -> PendingAnswer[None]:
        """Switch an application on or off"""
    @_deprecated("The service may take it away with its next version.")
    def regenerate_application_secret(self, app_id: str) -> PendingAnswer[RegenerateApplicationSecretResponse200]:
        """Give an application a new secret"""

class AsyncApplicationsGroup(groups.AsyncApplicationsApi, Group):
    @_deprecated("The service may take it away with its next version.")
    async def get_applications(self) -> list[Application]:
        """List applications"""
    @_deprecated("The service may take it away with its next version.")
    async def create_application(
        self, *, body: ApplicationCreationRequest | Mapping[str, Any]
    ) -> ApplicationPostResponse:
        """Create an application"""
    @_deprecated("The service may take it away with its next version.")
    async def get_application_by_id(self, app_id: str) -> Application:
        """Read an application"""
    @_deprecated("The service may take it away with its next version.")
    async def delete_application_by_id(self, app_id: str) -> None:
        """Delete an application"""
    @_deprecated("The service may take it away with its next version.")
    async def update_application_by_id(self, app_id: str, *, body: ApplicationPatchRequest | Mapping[str, Any]) -> None:
        """Switch an application on or off"""
    @_deprecated("The service may take it away with its next version.")
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

class RolesGroup(groups.RolesApi, Group):
    def get_roles_v1(self) -> list[RoleV1]:
        """List roles"""
    def get_role_v1(self, role_id_path: int) -> RoleV1:
        """Read a role"""
    def get_roles(
        self,
        *,
        limit: int | Unset = ...,
        offset: int | Unset = ...,
        sort_order: GetRolesSortOrder | str | Unset = ...,
        sort_by: RoleSortField | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> RoleList:
        """List roles, the predefined ones among them"""
    def create_role(self, *, body: RoleCreationFields | Mapping[str, Any]) -> Role:
        """Create a role of one's own"""
    def get_role(self, role_id_path: int) -> Role:
        """Read a role"""
    def update_role(self, role_id_path: int, *, body: RoleCreationFields | Mapping[str, Any]) -> Role:
        """Change a role of one's own"""
    def delete_role(self, role_id_path: int) -> None:
        """Delete a role of one's own"""
    def disable_role(self, role_id_path: int, *, body: dict[str, Any] | Unset | Mapping[str, Any] = ...) -> None:
        """Let a role of one's own be used no longer"""
    def enable_role(self, role_id_path: int, *, body: dict[str, Any] | Unset | Mapping[str, Any] = ...) -> None:
        """Let a role of one's own be used"""

class ThreadedRolesGroup(Group):
    def get_roles_v1(self) -> PendingAnswer[list[RoleV1]]:
        """List roles"""
    def get_role_v1(self, role_id_path: int) -> PendingAnswer[RoleV1]:
        """Read a role"""
    def get_roles(
        self,
        *,
        limit: int | Unset = ...,
        offset: int | Unset = ...,
        sort_order: GetRolesSortOrder | str | Unset = ...,
        sort_by: RoleSortField | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[RoleList]:
        """List roles, the predefined ones among them"""
    def create_role(self, *, body: RoleCreationFields | Mapping[str, Any]) -> PendingAnswer[Role]:
        """Create a role of one's own"""
    def get_role(self, role_id_path: int) -> PendingAnswer[Role]:
        """Read a role"""
    def update_role(self, role_id_path: int, *, body: RoleCreationFields | Mapping[str, Any]) -> PendingAnswer[Role]:
        """Change a role of one's own"""
    def delete_role(self, role_id_path: int) -> PendingAnswer[None]:
        """Delete a role of one's own"""
    def disable_role(
        self, role_id_path: int, *, body: dict[str, Any] | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[None]:
        """Let a role of one's own be used no longer"""
    def enable_role(
        self, role_id_path: int, *, body: dict[str, Any] | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[None]:
        """Let a role of one's own be used"""

class AsyncRolesGroup(groups.AsyncRolesApi, Group):
    async def get_roles_v1(self) -> list[RoleV1]:
        """List roles"""
    async def get_role_v1(self, role_id_path: int) -> RoleV1:
        """Read a role"""
    async def get_roles(
        self,
        *,
        limit: int | Unset = ...,
        offset: int | Unset = ...,
        sort_order: GetRolesSortOrder | str | Unset = ...,
        sort_by: RoleSortField | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> RoleList:
        """List roles, the predefined ones among them"""
    async def create_role(self, *, body: RoleCreationFields | Mapping[str, Any]) -> Role:
        """Create a role of one's own"""
    async def get_role(self, role_id_path: int) -> Role:
        """Read a role"""
    async def update_role(self, role_id_path: int, *, body: RoleCreationFields | Mapping[str, Any]) -> Role:
        """Change a role of one's own"""
    async def delete_role(self, role_id_path: int) -> None:
        """Delete a role of one's own"""
    async def disable_role(self, role_id_path: int, *, body: dict[str, Any] | Unset | Mapping[str, Any] = ...) -> None:
        """Let a role of one's own be used no longer"""
    async def enable_role(self, role_id_path: int, *, body: dict[str, Any] | Unset | Mapping[str, Any] = ...) -> None:
        """Let a role of one's own be used"""

class TokensGroup(groups.TokensApi, Group):
    def grant_token(self, *, body: TokenRequest | Mapping[str, Any]) -> TokenResponse:
        """Exchange credentials for a token, version 1"""
    def grant_token_v2(self, *, body: GrantTokenV2Body | Mapping[str, Any]) -> OAuth2TokenResponse:
        """Exchange credentials for a token, by OAuth 2"""
    @_deprecated("The service may take it away with its next version.")
    def app_token(self, *, body: AppTokenRequest | Mapping[str, Any]) -> AppTokenResponse:
        """Exchange an application's secret for a token, the oldest way"""

class ThreadedTokensGroup(Group):
    def grant_token(self, *, body: TokenRequest | Mapping[str, Any]) -> PendingAnswer[TokenResponse]:
        """Exchange credentials for a token, version 1"""
    def grant_token_v2(self, *, body: GrantTokenV2Body | Mapping[str, Any]) -> PendingAnswer[OAuth2TokenResponse]:
        """Exchange credentials for a token, by OAuth 2"""
    @_deprecated("The service may take it away with its next version.")
    def app_token(self, *, body: AppTokenRequest | Mapping[str, Any]) -> PendingAnswer[AppTokenResponse]:
        """Exchange an application's secret for a token, the oldest way"""

class AsyncTokensGroup(groups.AsyncTokensApi, Group):
    async def grant_token(self, *, body: TokenRequest | Mapping[str, Any]) -> TokenResponse:
        """Exchange credentials for a token, version 1"""
    async def grant_token_v2(self, *, body: GrantTokenV2Body | Mapping[str, Any]) -> OAuth2TokenResponse:
        """Exchange credentials for a token, by OAuth 2"""
    @_deprecated("The service may take it away with its next version.")
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

class UserApplicationsGroup(groups.UserApplicationsApi, Group):
    @_deprecated("The service may take it away with its next version.")
    def get_user_applications_administration(
        self, *, client_id: str | Unset = ..., created_by: str | Unset = ...
    ) -> list[UserAppAdministration]:
        """Get user applications administration"""
    @_deprecated("The service may take it away with its next version.")
    def delete_user_application_by_id_administration(self, app_id: str) -> None:
        """Delete user application by id administration"""
    @_deprecated("The service may take it away with its next version.")
    def get_user_applications(self) -> list[UserApp]:
        """Get user applications"""
    @_deprecated("The service may take it away with its next version.")
    def create_user_application(self, *, body: UserAppCreationRequest | Mapping[str, Any]) -> UserAppPostResponse:
        """Create user application"""
    @_deprecated("The service may take it away with its next version.")
    def get_user_application_by_id(self, app_id: str) -> UserApp:
        """Get user application by id"""
    @_deprecated("The service may take it away with its next version.")
    def delete_user_application_by_id(self, app_id: str) -> None:
        """Delete user application by id"""
    @_deprecated("The service may take it away with its next version.")
    def regenerate_user_application_secret(self, app_id: str) -> RegenerateUserApplicationSecretResponse200:
        """Regenerate user application secret"""

class ThreadedUserApplicationsGroup(Group):
    @_deprecated("The service may take it away with its next version.")
    def get_user_applications_administration(
        self, *, client_id: str | Unset = ..., created_by: str | Unset = ...
    ) -> PendingAnswer[list[UserAppAdministration]]:
        """Get user applications administration"""
    @_deprecated("The service may take it away with its next version.")
    def delete_user_application_by_id_administration(self, app_id: str) -> PendingAnswer[None]:
        """Delete user application by id administration"""
    @_deprecated("The service may take it away with its next version.")
    def get_user_applications(self) -> PendingAnswer[list[UserApp]]:
        """Get user applications"""
    @_deprecated("The service may take it away with its next version.")
    def create_user_application(
        self, *, body: UserAppCreationRequest | Mapping[str, Any]
    ) -> PendingAnswer[UserAppPostResponse]:
        """Create user application"""
    @_deprecated("The service may take it away with its next version.")
    def get_user_application_by_id(self, app_id: str) -> PendingAnswer[UserApp]:
        """Get user application by id"""
    @_deprecated("The service may take it away with its next version.")
    def delete_user_application_by_id(self, app_id: str) -> PendingAnswer[None]:
        """Delete user application by id"""
    @_deprecated("The service may take it away with its next version.")
    def regenerate_user_application_secret(
        self, app_id: str
    ) -> PendingAnswer[RegenerateUserApplicationSecretResponse200]:
        """Regenerate user application secret"""

class AsyncUserApplicationsGroup(groups.AsyncUserApplicationsApi, Group):
    @_deprecated("The service may take it away with its next version.")
    async def get_user_applications_administration(
        self, *, client_id: str | Unset = ..., created_by: str | Unset = ...
    ) -> list[UserAppAdministration]:
        """Get user applications administration"""
    @_deprecated("The service may take it away with its next version.")
    async def delete_user_application_by_id_administration(self, app_id: str) -> None:
        """Delete user application by id administration"""
    @_deprecated("The service may take it away with its next version.")
    async def get_user_applications(self) -> list[UserApp]:
        """Get user applications"""
    @_deprecated("The service may take it away with its next version.")
    async def create_user_application(self, *, body: UserAppCreationRequest | Mapping[str, Any]) -> UserAppPostResponse:
        """Create user application"""
    @_deprecated("The service may take it away with its next version.")
    async def get_user_application_by_id(self, app_id: str) -> UserApp:
        """Get user application by id"""
    @_deprecated("The service may take it away with its next version.")
    async def delete_user_application_by_id(self, app_id: str) -> None:
        """Delete user application by id"""
    @_deprecated("The service may take it away with its next version.")
    async def regenerate_user_application_secret(self, app_id: str) -> RegenerateUserApplicationSecretResponse200:
        """Regenerate user application secret"""

class IdpsGroup(groups.IdpsApi, Group):
    def get_idps(self) -> list[Idp1]:
        """Get idps"""
    def create_idp(self, *, body: IdpCreationRequest | Mapping[str, Any]) -> IdpPostResponse:
        """Create idp"""
    def get_idp(self, idp: str) -> Any:
        """Get idp"""
    def update_idp(self, idp: str, *, body: IdpCreationRequest | Mapping[str, Any]) -> None:
        """Update idp"""
    def delete_idp(self, idp: str) -> None:
        """Delete idp"""
    def get_idp_mappers(self, idp: str) -> Mappers:
        """Get idp mappers"""
    def update_idp_mappers(self, idp: str, *, body: Mappers | Mapping[str, Any]) -> None:
        """Update idp mappers"""

class ThreadedIdpsGroup(Group):
    def get_idps(self) -> PendingAnswer[list[Idp1]]:
        """Get idps"""
    def create_idp(self, *, body: IdpCreationRequest | Mapping[str, Any]) -> PendingAnswer[IdpPostResponse]:
        """Create idp"""
    def get_idp(self, idp: str) -> PendingAnswer[Any]:
        """Get idp"""
    def update_idp(self, idp: str, *, body: IdpCreationRequest | Mapping[str, Any]) -> PendingAnswer[None]:
        """Update idp"""
    def delete_idp(self, idp: str) -> PendingAnswer[None]:
        """Delete idp"""
    def get_idp_mappers(self, idp: str) -> PendingAnswer[Mappers]:
        """Get idp mappers"""
    def update_idp_mappers(self, idp: str, *, body: Mappers | Mapping[str, Any]) -> PendingAnswer[None]:
        """Update idp mappers"""

class AsyncIdpsGroup(groups.AsyncIdpsApi, Group):
    async def get_idps(self) -> list[Idp1]:
        """Get idps"""
    async def create_idp(self, *, body: IdpCreationRequest | Mapping[str, Any]) -> IdpPostResponse:
        """Create idp"""
    async def get_idp(self, idp: str) -> Any:
        """Get idp"""
    async def update_idp(self, idp: str, *, body: IdpCreationRequest | Mapping[str, Any]) -> None:
        """Update idp"""
    async def delete_idp(self, idp: str) -> None:
        """Delete idp"""
    async def get_idp_mappers(self, idp: str) -> Mappers:
        """Get idp mappers"""
    async def update_idp_mappers(self, idp: str, *, body: Mappers | Mapping[str, Any]) -> None:
        """Update idp mappers"""

class MeGroup(groups.MeApi, Group):
    def get_me_access_rules(
        self, *, limit: int | Unset = ..., offset: int | Unset = ..., search: str | Unset = ...
    ) -> MeAccessRulesResponse:
        """Get me access rules"""
    def count_me_access_rules(self, *, search: str | Unset = ...) -> CountMeAccessRulesResponse200:
        """Count me access rules"""

class ThreadedMeGroup(Group):
    def get_me_access_rules(
        self, *, limit: int | Unset = ..., offset: int | Unset = ..., search: str | Unset = ...
    ) -> PendingAnswer[MeAccessRulesResponse]:
        """Get me access rules"""
    def count_me_access_rules(self, *, search: str | Unset = ...) -> PendingAnswer[CountMeAccessRulesResponse200]:
        """Count me access rules"""

class AsyncMeGroup(groups.AsyncMeApi, Group):
    async def get_me_access_rules(
        self, *, limit: int | Unset = ..., offset: int | Unset = ..., search: str | Unset = ...
    ) -> MeAccessRulesResponse:
        """Get me access rules"""
    async def count_me_access_rules(self, *, search: str | Unset = ...) -> CountMeAccessRulesResponse200:
        """Count me access rules"""

class SettingsGroup(groups.SettingsApi, Group):
    def get_security_settings(self) -> SettingsGetResponse:
        """Get security settings"""
    def get_security_setting_by_key(self, key: SettingsKeyEnum) -> Settings:
        """Get security setting by key"""
    def update_security_setting_by_key(
        self,
        key: SettingsKeyEnum,
        *,
        body: AutoRedirectSsoSetting | BrowserSessionTimeoutSetting | LogoutRedirectUriSetting | Mapping[str, Any],
    ) -> None:
        """Update security setting by key"""

class ThreadedSettingsGroup(Group):
    def get_security_settings(self) -> PendingAnswer[SettingsGetResponse]:
        """Get security settings"""
    def get_security_setting_by_key(self, key: SettingsKeyEnum) -> PendingAnswer[Settings]:
        """Get security setting by key"""
    def update_security_setting_by_key(
        self,
        key: SettingsKeyEnum,
        *,
        body: AutoRedirectSsoSetting | BrowserSessionTimeoutSetting | LogoutRedirectUriSetting | Mapping[str, Any],
    ) -> PendingAnswer[None]:
        """Update security setting by key"""

class AsyncSettingsGroup(groups.AsyncSettingsApi, Group):
    async def get_security_settings(self) -> SettingsGetResponse:
        """Get security settings"""
    async def get_security_setting_by_key(self, key: SettingsKeyEnum) -> Settings:
        """Get security setting by key"""
    async def update_security_setting_by_key(
        self,
        key: SettingsKeyEnum,
        *,
        body: AutoRedirectSsoSetting | BrowserSessionTimeoutSetting | LogoutRedirectUriSetting | Mapping[str, Any],
    ) -> None:
        """Update security setting by key"""

class OrgUnitGroup(groups.OrgUnitApi, Group):
    def get_priorities(self) -> GetPrioritiesResponse200:
        """Get priorities"""

class ThreadedOrgUnitGroup(Group):
    def get_priorities(self) -> PendingAnswer[GetPrioritiesResponse200]:
        """Get priorities"""

class AsyncOrgUnitGroup(groups.AsyncOrgUnitApi, Group):
    async def get_priorities(self) -> GetPrioritiesResponse200:
        """Get priorities"""

class AuthenticationAndAuthorization(Category):
    @property
    def access_keys(self) -> AccessKeysGroup: ...
    @property
    def access_rules(self) -> AccessRulesGroup: ...
    @property
    def permissions(self) -> PermissionsGroup: ...
    @property
    def applications(self) -> ApplicationsGroup: ...
    @property
    def service_accounts(self) -> ServiceAccountsGroup: ...
    @property
    def roles(self) -> RolesGroup: ...
    @property
    def tokens(self) -> TokensGroup: ...
    @property
    def users(self) -> UsersGroup: ...
    @property
    def user_applications(self) -> UserApplicationsGroup: ...
    @property
    def idps(self) -> IdpsGroup: ...
    @property
    def me(self) -> MeGroup: ...
    @property
    def settings(self) -> SettingsGroup: ...
    @property
    def org_unit(self) -> OrgUnitGroup: ...

class ThreadedAuthenticationAndAuthorization(Category):
    @property
    def access_keys(self) -> ThreadedAccessKeysGroup: ...
    @property
    def access_rules(self) -> ThreadedAccessRulesGroup: ...
    @property
    def permissions(self) -> ThreadedPermissionsGroup: ...
    @property
    def applications(self) -> ThreadedApplicationsGroup: ...
    @property
    def service_accounts(self) -> ThreadedServiceAccountsGroup: ...
    @property
    def roles(self) -> ThreadedRolesGroup: ...
    @property
    def tokens(self) -> ThreadedTokensGroup: ...
    @property
    def users(self) -> ThreadedUsersGroup: ...
    @property
    def user_applications(self) -> ThreadedUserApplicationsGroup: ...
    @property
    def idps(self) -> ThreadedIdpsGroup: ...
    @property
    def me(self) -> ThreadedMeGroup: ...
    @property
    def settings(self) -> ThreadedSettingsGroup: ...
    @property
    def org_unit(self) -> ThreadedOrgUnitGroup: ...

class AsyncAuthenticationAndAuthorization(Category):
    @property
    def access_keys(self) -> AsyncAccessKeysGroup: ...
    @property
    def access_rules(self) -> AsyncAccessRulesGroup: ...
    @property
    def permissions(self) -> AsyncPermissionsGroup: ...
    @property
    def applications(self) -> AsyncApplicationsGroup: ...
    @property
    def service_accounts(self) -> AsyncServiceAccountsGroup: ...
    @property
    def roles(self) -> AsyncRolesGroup: ...
    @property
    def tokens(self) -> AsyncTokensGroup: ...
    @property
    def users(self) -> AsyncUsersGroup: ...
    @property
    def user_applications(self) -> AsyncUserApplicationsGroup: ...
    @property
    def idps(self) -> AsyncIdpsGroup: ...
    @property
    def me(self) -> AsyncMeGroup: ...
    @property
    def settings(self) -> AsyncSettingsGroup: ...
    @property
    def org_unit(self) -> AsyncOrgUnitGroup: ...

class AuditLogsGroup(groups.AuditLogsApi, Group):
    def get_audit_logs(
        self,
        *,
        start: datetime.datetime,
        end: datetime.datetime,
        offset: int | Unset = ...,
        number_of_samples: int | Unset = ...,
        sort_order: GetAuditLogsSortOrder | str | Unset = ...,
        sort_by: GetAuditLogsSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
    ) -> GetAuditLogsResponse200:
        """Get audit logs"""
    def download_audit_logs(
        self,
        *,
        start: datetime.datetime,
        end: datetime.datetime,
        file_type: DownloadAuditLogsFileType | str | Unset = ...,
        number_of_samples: int | Unset = ...,
        filter_by: list[str] | Unset = ...,
    ) -> FileStream:
        """Download audit logs"""

class ThreadedAuditLogsGroup(Group):
    def get_audit_logs(
        self,
        *,
        start: datetime.datetime,
        end: datetime.datetime,
        offset: int | Unset = ...,
        number_of_samples: int | Unset = ...,
        sort_order: GetAuditLogsSortOrder | str | Unset = ...,
        sort_by: GetAuditLogsSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
    ) -> PendingAnswer[GetAuditLogsResponse200]:
        """Get audit logs"""
    def download_audit_logs(
        self,
        *,
        start: datetime.datetime,
        end: datetime.datetime,
        file_type: DownloadAuditLogsFileType | str | Unset = ...,
        number_of_samples: int | Unset = ...,
        filter_by: list[str] | Unset = ...,
    ) -> FileStream:
        """Download audit logs"""

class AsyncAuditLogsGroup(groups.AsyncAuditLogsApi, Group):
    async def get_audit_logs(
        self,
        *,
        start: datetime.datetime,
        end: datetime.datetime,
        offset: int | Unset = ...,
        number_of_samples: int | Unset = ...,
        sort_order: GetAuditLogsSortOrder | str | Unset = ...,
        sort_by: GetAuditLogsSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
    ) -> GetAuditLogsResponse200:
        """Get audit logs"""
    def download_audit_logs(
        self,
        *,
        start: datetime.datetime,
        end: datetime.datetime,
        file_type: DownloadAuditLogsFileType | str | Unset = ...,
        number_of_samples: int | Unset = ...,
        filter_by: list[str] | Unset = ...,
    ) -> AsyncFileStream:
        """Download audit logs"""

class Audit(Category):
    @property
    def audit_logs(self) -> AuditLogsGroup: ...

class ThreadedAudit(Category):
    @property
    def audit_logs(self) -> ThreadedAuditLogsGroup: ...

class AsyncAudit(Category):
    @property
    def audit_logs(self) -> AsyncAuditLogsGroup: ...

class DatavolumesGroup(groups.DatavolumesApi, Group):
    def get_datavolumes(
        self,
        *,
        request_type: DatavolumeRequestType | str,
        usable_in_project_id: str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_by: GetDatavolumesSortBy | str | Unset = ...,
        sort_order: GetDatavolumesSortOrder | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> GetDatavolumesResponse200:
        """Get datavolumes"""
    def create_datavolume(self, *, body: DatavolumeCreationFields | Mapping[str, Any]) -> Datavolume:
        """Create datavolume"""
    def count_datavolumes(
        self,
        *,
        request_type: DatavolumeRequestType | str,
        usable_in_project_id: str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> CountDatavolumesResponse200:
        """Count datavolumes"""
    def datavolume_name_availability(self, *, data_name: str, cluster_id: str) -> None:
        """Datavolume name availability"""
    def get_datavolume(self, datavolume_id: str) -> Datavolume:
        """Get datavolume"""
    def delete_datavolume(self, datavolume_id: str) -> HttpResponse | None:
        """Delete datavolume"""
    def patch_datavolume(
        self, datavolume_id: str, *, body: DatavolumePatchFields | Mapping[str, Any]
    ) -> DatavolumeNoSharedScopes:
        """Patch datavolume"""
    def get_datavolume_shared_scopes(self, datavolume_id: str) -> list[SharedScope]:
        """Get datavolume shared scopes"""
    def patch_datavolume_shared_scopes(
        self, datavolume_id: str, *, body: SharedScopesPatchRequest | Mapping[str, Any]
    ) -> list[SharedScope]:
        """Patch datavolume shared scopes"""

class ThreadedDatavolumesGroup(Group):
    def get_datavolumes(
        self,
        *,
        request_type: DatavolumeRequestType | str,
        usable_in_project_id: str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_by: GetDatavolumesSortBy | str | Unset = ...,
        sort_order: GetDatavolumesSortOrder | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[GetDatavolumesResponse200]:
        """Get datavolumes"""
    def create_datavolume(self, *, body: DatavolumeCreationFields | Mapping[str, Any]) -> PendingAnswer[Datavolume]:
        """Create datavolume"""
    def count_datavolumes(
        self,
        *,
        request_type: DatavolumeRequestType | str,
        usable_in_project_id: str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[CountDatavolumesResponse200]:
        """Count datavolumes"""
    def datavolume_name_availability(self, *, data_name: str, cluster_id: str) -> PendingAnswer[None]:
        """Datavolume name availability"""
    def get_datavolume(self, datavolume_id: str) -> PendingAnswer[Datavolume]:
        """Get datavolume"""
    def delete_datavolume(self, datavolume_id: str) -> PendingAnswer[HttpResponse | None]:
        """Delete datavolume"""
    def patch_datavolume(
        self, datavolume_id: str, *, body: DatavolumePatchFields | Mapping[str, Any]
    ) -> PendingAnswer[DatavolumeNoSharedScopes]:
        """Patch datavolume"""
    def get_datavolume_shared_scopes(self, datavolume_id: str) -> PendingAnswer[list[SharedScope]]:
        """Get datavolume shared scopes"""
    def patch_datavolume_shared_scopes(
        self, datavolume_id: str, *, body: SharedScopesPatchRequest | Mapping[str, Any]
    ) -> PendingAnswer[list[SharedScope]]:
        """Patch datavolume shared scopes"""

class AsyncDatavolumesGroup(groups.AsyncDatavolumesApi, Group):
    async def get_datavolumes(
        self,
        *,
        request_type: DatavolumeRequestType | str,
        usable_in_project_id: str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_by: GetDatavolumesSortBy | str | Unset = ...,
        sort_order: GetDatavolumesSortOrder | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> GetDatavolumesResponse200:
        """Get datavolumes"""
    async def create_datavolume(self, *, body: DatavolumeCreationFields | Mapping[str, Any]) -> Datavolume:
        """Create datavolume"""
    async def count_datavolumes(
        self,
        *,
        request_type: DatavolumeRequestType | str,
        usable_in_project_id: str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> CountDatavolumesResponse200:
        """Count datavolumes"""
    async def datavolume_name_availability(self, *, data_name: str, cluster_id: str) -> None:
        """Datavolume name availability"""
    async def get_datavolume(self, datavolume_id: str) -> Datavolume:
        """Get datavolume"""
    async def delete_datavolume(self, datavolume_id: str) -> HttpResponse | None:
        """Delete datavolume"""
    async def patch_datavolume(
        self, datavolume_id: str, *, body: DatavolumePatchFields | Mapping[str, Any]
    ) -> DatavolumeNoSharedScopes:
        """Patch datavolume"""
    async def get_datavolume_shared_scopes(self, datavolume_id: str) -> list[SharedScope]:
        """Get datavolume shared scopes"""
    async def patch_datavolume_shared_scopes(
        self, datavolume_id: str, *, body: SharedScopesPatchRequest | Mapping[str, Any]
    ) -> list[SharedScope]:
        """Patch datavolume shared scopes"""

class Datavolumes(Category):
    @property
    def datavolumes(self) -> DatavolumesGroup: ...

class ThreadedDatavolumes(Category):
    @property
    def datavolumes(self) -> ThreadedDatavolumesGroup: ...

class AsyncDatavolumes(Category):
    @property
    def datavolumes(self) -> AsyncDatavolumesGroup: ...

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

class NvidiaNimGroup(groups.NvidiaNimApi, Group):
    def create_nim_service(self, *, body: NimServiceCreateRequest | Mapping[str, Any]) -> NimServiceResponse:
        """Create nim service"""
    def get_nim_service_by_id(self, workload_v2_id: str) -> NimServiceResponse:
        """Get nim service by id"""
    def update_nim_service_spec(
        self, workload_v2_id: str, *, body: NimServiceUpdateRequest | Mapping[str, Any]
    ) -> NimServiceResponse:
        """Update nim service spec"""

class ThreadedNvidiaNimGroup(Group):
    def create_nim_service(
        self, *, body: NimServiceCreateRequest | Mapping[str, Any]
    ) -> PendingAnswer[NimServiceResponse]:
        """Create nim service"""
    def get_nim_service_by_id(self, workload_v2_id: str) -> PendingAnswer[NimServiceResponse]:
        """Get nim service by id"""
    def update_nim_service_spec(
        self, workload_v2_id: str, *, body: NimServiceUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[NimServiceResponse]:
        """Update nim service spec"""

class AsyncNvidiaNimGroup(groups.AsyncNvidiaNimApi, Group):
    async def create_nim_service(self, *, body: NimServiceCreateRequest | Mapping[str, Any]) -> NimServiceResponse:
        """Create nim service"""
    async def get_nim_service_by_id(self, workload_v2_id: str) -> NimServiceResponse:
        """Get nim service by id"""
    async def update_nim_service_spec(
        self, workload_v2_id: str, *, body: NimServiceUpdateRequest | Mapping[str, Any]
    ) -> NimServiceResponse:
        """Update nim service spec"""

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

class RevisionsGroup(groups.RevisionsApi, Group):
    def get_revision(self, revision_id: str) -> Revision:
        """Get revision"""
    def get_inference_workload_revisions(
        self, workload_id: str, *, deleted: bool | Unset = ...
    ) -> GetInferenceWorkloadRevisionsResponse200:
        """Get inference workload revisions"""
    def count_inference_workload_revisions(
        self, workload_id: str, *, deleted: bool | Unset = ...
    ) -> CountInferenceWorkloadRevisionsResponse200:
        """Count inference workload revisions"""

class ThreadedRevisionsGroup(Group):
    def get_revision(self, revision_id: str) -> PendingAnswer[Revision]:
        """Get revision"""
    def get_inference_workload_revisions(
        self, workload_id: str, *, deleted: bool | Unset = ...
    ) -> PendingAnswer[GetInferenceWorkloadRevisionsResponse200]:
        """Get inference workload revisions"""
    def count_inference_workload_revisions(
        self, workload_id: str, *, deleted: bool | Unset = ...
    ) -> PendingAnswer[CountInferenceWorkloadRevisionsResponse200]:
        """Count inference workload revisions"""

class AsyncRevisionsGroup(groups.AsyncRevisionsApi, Group):
    async def get_revision(self, revision_id: str) -> Revision:
        """Get revision"""
    async def get_inference_workload_revisions(
        self, workload_id: str, *, deleted: bool | Unset = ...
    ) -> GetInferenceWorkloadRevisionsResponse200:
        """Get inference workload revisions"""
    async def count_inference_workload_revisions(
        self, workload_id: str, *, deleted: bool | Unset = ...
    ) -> CountInferenceWorkloadRevisionsResponse200:
        """Count inference workload revisions"""

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

class WorkloadsBatchGroup(groups.WorkloadsBatchApi, Group):
    def batch_workloads(self, *, body: WorkloadBatch | Mapping[str, Any]) -> BatchResponse:
        """Delete, suspend or resume many workloads"""

class ThreadedWorkloadsBatchGroup(Group):
    def batch_workloads(self, *, body: WorkloadBatch | Mapping[str, Any]) -> PendingAnswer[BatchResponse]:
        """Delete, suspend or resume many workloads"""

class AsyncWorkloadsBatchGroup(groups.AsyncWorkloadsBatchApi, Group):
    async def batch_workloads(self, *, body: WorkloadBatch | Mapping[str, Any]) -> BatchResponse:
        """Delete, suspend or resume many workloads"""

class WorkloadPropertiesGroup(groups.WorkloadPropertiesApi, Group):
    def list_categories(self) -> ListCategoriesResponse200:
        """List categories"""
    def get_category_by_id(self, category_id: str) -> WorkloadCategory:
        """Get category by id"""
    def get_workload_priorities(
        self,
        *,
        sort_order: GetWorkloadPrioritiesSortOrder | str | Unset = ...,
        sort_by: GetWorkloadPrioritiesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
    ) -> GetWorkloadPrioritiesResponse200:
        """Get workload priorities"""
    def list_workload_types(
        self, *, external_types_only: bool | Unset = ..., filter_by: list[str] | Unset = ...
    ) -> ListWorkloadTypesResponse200:
        """List workload types"""
    def create_workload_type(self, *, body: WorkloadTypeCreateFields | Mapping[str, Any]) -> WorkloadTypeConfig:
        """Create workload type"""
    def get_workload_type(self, workload_type_id: str) -> WorkloadTypeConfig:
        """Get workload type"""
    def update_workload_type(
        self, workload_type_id: str, *, body: WorkloadTypeUpdateFields | Mapping[str, Any]
    ) -> WorkloadTypeConfig:
        """Update workload type"""
    def delete_workload_type(self, workload_type_id: str) -> None:
        """Delete workload type"""

class ThreadedWorkloadPropertiesGroup(Group):
    def list_categories(self) -> PendingAnswer[ListCategoriesResponse200]:
        """List categories"""
    def get_category_by_id(self, category_id: str) -> PendingAnswer[WorkloadCategory]:
        """Get category by id"""
    def get_workload_priorities(
        self,
        *,
        sort_order: GetWorkloadPrioritiesSortOrder | str | Unset = ...,
        sort_by: GetWorkloadPrioritiesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
    ) -> PendingAnswer[GetWorkloadPrioritiesResponse200]:
        """Get workload priorities"""
    def list_workload_types(
        self, *, external_types_only: bool | Unset = ..., filter_by: list[str] | Unset = ...
    ) -> PendingAnswer[ListWorkloadTypesResponse200]:
        """List workload types"""
    def create_workload_type(
        self, *, body: WorkloadTypeCreateFields | Mapping[str, Any]
    ) -> PendingAnswer[WorkloadTypeConfig]:
        """Create workload type"""
    def get_workload_type(self, workload_type_id: str) -> PendingAnswer[WorkloadTypeConfig]:
        """Get workload type"""
    def update_workload_type(
        self, workload_type_id: str, *, body: WorkloadTypeUpdateFields | Mapping[str, Any]
    ) -> PendingAnswer[WorkloadTypeConfig]:
        """Update workload type"""
    def delete_workload_type(self, workload_type_id: str) -> PendingAnswer[None]:
        """Delete workload type"""

class AsyncWorkloadPropertiesGroup(groups.AsyncWorkloadPropertiesApi, Group):
    async def list_categories(self) -> ListCategoriesResponse200:
        """List categories"""
    async def get_category_by_id(self, category_id: str) -> WorkloadCategory:
        """Get category by id"""
    async def get_workload_priorities(
        self,
        *,
        sort_order: GetWorkloadPrioritiesSortOrder | str | Unset = ...,
        sort_by: GetWorkloadPrioritiesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
    ) -> GetWorkloadPrioritiesResponse200:
        """Get workload priorities"""
    async def list_workload_types(
        self, *, external_types_only: bool | Unset = ..., filter_by: list[str] | Unset = ...
    ) -> ListWorkloadTypesResponse200:
        """List workload types"""
    async def create_workload_type(self, *, body: WorkloadTypeCreateFields | Mapping[str, Any]) -> WorkloadTypeConfig:
        """Create workload type"""
    async def get_workload_type(self, workload_type_id: str) -> WorkloadTypeConfig:
        """Get workload type"""
    async def update_workload_type(
        self, workload_type_id: str, *, body: WorkloadTypeUpdateFields | Mapping[str, Any]
    ) -> WorkloadTypeConfig:
        """Update workload type"""
    async def delete_workload_type(self, workload_type_id: str) -> None:
        """Delete workload type"""

class WorkloadTemplatesGroup(groups.WorkloadTemplatesApi, Group):
    def list_templates1(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListTemplates1SortOrder | str | Unset = ...,
        sort_by: ListTemplates1SortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListTemplates1ComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: ListTemplates1ComplyToReplicaType | str | Unset = ...,
    ) -> TemplatesListResponse:
        """List templates"""
    def count_templates(self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...) -> CountResponse:
        """Count templates"""
    def list_distributed_templates(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListDistributedTemplatesSortOrder | str | Unset = ...,
        sort_by: ListDistributedTemplatesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_replica_type: ListDistributedTemplatesComplyToReplicaType | str | Unset = ...,
    ) -> DistributedTemplatesListResponse:
        """List distributed templates"""
    def create_distributed_template(
        self, *, body: DistributedTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> DistributedTemplate:
        """Create distributed template"""
    def get_distributed_template(self, template_id: str) -> DistributedTemplate:
        """Get distributed template"""
    def update_distributed_template(
        self, template_id: str, *, body: DistributedTemplateUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> DistributedTemplate:
        """Update distributed template"""
    def delete_distributed_template(self, template_id: str) -> None:
        """Delete distributed template"""
    def patch_distributed_template(
        self, template_id: str, *, body: DistributedTemplatePatchRequest | Unset | Mapping[str, Any] = ...
    ) -> DistributedTemplate:
        """Patch distributed template"""
    def list_inference_templates(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListInferenceTemplatesSortOrder | str | Unset = ...,
        sort_by: ListInferenceTemplatesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
    ) -> InferenceTemplatesListResponse:
        """List inference templates"""
    def create_inference_template(
        self, *, body: InferenceTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> InferenceTemplate:
        """Create inference template"""
    def get_inference_template(self, template_id: str) -> InferenceTemplate:
        """Get inference template"""
    def delete_inference_template(self, template_id: str) -> None:
        """Delete inference template"""
    def template_name_availability(
        self, *, template_name: str, scope_type: TemplateNameAvailabilityScopeType | str, scope_id: str | Unset = ...
    ) -> None:
        """Template name availability"""
    def list_training_templates(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListTrainingTemplatesSortOrder | str | Unset = ...,
        sort_by: ListTrainingTemplatesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
    ) -> TrainingTemplatesListResponse:
        """List training templates"""
    def create_training_template(
        self, *, body: TrainingTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> TrainingTemplate:
        """Create training template"""
    def get_training_template(self, template_id: str) -> TrainingTemplate:
        """Get training template"""
    def update_training_template(
        self, template_id: str, *, body: TrainingTemplateUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> TrainingTemplate:
        """Update training template"""
    def delete_training_template(self, template_id: str) -> None:
        """Delete training template"""
    def patch_training_template(
        self, template_id: str, *, body: TrainingTemplatePatchRequest | Unset | Mapping[str, Any] = ...
    ) -> TrainingTemplate:
        """Patch training template"""
    def list_workspace_templates(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListWorkspaceTemplatesSortOrder | str | Unset = ...,
        sort_by: ListWorkspaceTemplatesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
    ) -> WorkspaceTemplatesListResponse:
        """List workspace templates"""
    def create_workspace_template(
        self, *, body: WorkspaceTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> WorkspaceTemplate:
        """Create workspace template"""
    def get_workspace_template(self, template_id: str) -> WorkspaceTemplate:
        """Get workspace template"""
    def update_workspace_template(
        self, template_id: str, *, body: WorkspaceTemplateUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> WorkspaceTemplate:
        """Update workspace template"""
    def delete_workspace_template(self, template_id: str) -> None:
        """Delete workspace template"""
    def patch_workspace_template(
        self, template_id: str, *, body: WorkspaceTemplatePatchRequest | Unset | Mapping[str, Any] = ...
    ) -> WorkspaceTemplate:
        """Patch workspace template"""
    def get_template_by_id1(self, template_id: str) -> SupersetTemplate:
        """Get template by id"""

class ThreadedWorkloadTemplatesGroup(Group):
    def list_templates1(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListTemplates1SortOrder | str | Unset = ...,
        sort_by: ListTemplates1SortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListTemplates1ComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: ListTemplates1ComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[TemplatesListResponse]:
        """List templates"""
    def count_templates(
        self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> PendingAnswer[CountResponse]:
        """Count templates"""
    def list_distributed_templates(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListDistributedTemplatesSortOrder | str | Unset = ...,
        sort_by: ListDistributedTemplatesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_replica_type: ListDistributedTemplatesComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[DistributedTemplatesListResponse]:
        """List distributed templates"""
    def create_distributed_template(
        self, *, body: DistributedTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[DistributedTemplate]:
        """Create distributed template"""
    def get_distributed_template(self, template_id: str) -> PendingAnswer[DistributedTemplate]:
        """Get distributed template"""
    def update_distributed_template(
        self, template_id: str, *, body: DistributedTemplateUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[DistributedTemplate]:
        """Update distributed template"""
    def delete_distributed_template(self, template_id: str) -> PendingAnswer[None]:
        """Delete distributed template"""
    def patch_distributed_template(
        self, template_id: str, *, body: DistributedTemplatePatchRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[DistributedTemplate]:
        """Patch distributed template"""
    def list_inference_templates(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListInferenceTemplatesSortOrder | str | Unset = ...,
        sort_by: ListInferenceTemplatesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
    ) -> PendingAnswer[InferenceTemplatesListResponse]:
        """List inference templates"""
    def create_inference_template(
        self, *, body: InferenceTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[InferenceTemplate]:
        """Create inference template"""
    def get_inference_template(self, template_id: str) -> PendingAnswer[InferenceTemplate]:
        """Get inference template"""
    def delete_inference_template(self, template_id: str) -> PendingAnswer[None]:
        """Delete inference template"""
    def template_name_availability(
        self, *, template_name: str, scope_type: TemplateNameAvailabilityScopeType | str, scope_id: str | Unset = ...
    ) -> PendingAnswer[None]:
        """Template name availability"""
    def list_training_templates(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListTrainingTemplatesSortOrder | str | Unset = ...,
        sort_by: ListTrainingTemplatesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
    ) -> PendingAnswer[TrainingTemplatesListResponse]:
        """List training templates"""
    def create_training_template(
        self, *, body: TrainingTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[TrainingTemplate]:
        """Create training template"""
    def get_training_template(self, template_id: str) -> PendingAnswer[TrainingTemplate]:
        """Get training template"""
    def update_training_template(
        self, template_id: str, *, body: TrainingTemplateUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[TrainingTemplate]:
        """Update training template"""
    def delete_training_template(self, template_id: str) -> PendingAnswer[None]:
        """Delete training template"""
    def patch_training_template(
        self, template_id: str, *, body: TrainingTemplatePatchRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[TrainingTemplate]:
        """Patch training template"""
    def list_workspace_templates(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListWorkspaceTemplatesSortOrder | str | Unset = ...,
        sort_by: ListWorkspaceTemplatesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
    ) -> PendingAnswer[WorkspaceTemplatesListResponse]:
        """List workspace templates"""
    def create_workspace_template(
        self, *, body: WorkspaceTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[WorkspaceTemplate]:
        """Create workspace template"""
    def get_workspace_template(self, template_id: str) -> PendingAnswer[WorkspaceTemplate]:
        """Get workspace template"""
    def update_workspace_template(
        self, template_id: str, *, body: WorkspaceTemplateUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[WorkspaceTemplate]:
        """Update workspace template"""
    def delete_workspace_template(self, template_id: str) -> PendingAnswer[None]:
        """Delete workspace template"""
    def patch_workspace_template(
        self, template_id: str, *, body: WorkspaceTemplatePatchRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[WorkspaceTemplate]:
        """Patch workspace template"""
    def get_template_by_id1(self, template_id: str) -> PendingAnswer[SupersetTemplate]:
        """Get template by id"""

class AsyncWorkloadTemplatesGroup(groups.AsyncWorkloadTemplatesApi, Group):
    async def list_templates1(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListTemplates1SortOrder | str | Unset = ...,
        sort_by: ListTemplates1SortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListTemplates1ComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: ListTemplates1ComplyToReplicaType | str | Unset = ...,
    ) -> TemplatesListResponse:
        """List templates"""
    async def count_templates(self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...) -> CountResponse:
        """Count templates"""
    async def list_distributed_templates(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListDistributedTemplatesSortOrder | str | Unset = ...,
        sort_by: ListDistributedTemplatesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_replica_type: ListDistributedTemplatesComplyToReplicaType | str | Unset = ...,
    ) -> DistributedTemplatesListResponse:
        """List distributed templates"""
    async def create_distributed_template(
        self, *, body: DistributedTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> DistributedTemplate:
        """Create distributed template"""
    async def get_distributed_template(self, template_id: str) -> DistributedTemplate:
        """Get distributed template"""
    async def update_distributed_template(
        self, template_id: str, *, body: DistributedTemplateUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> DistributedTemplate:
        """Update distributed template"""
    async def delete_distributed_template(self, template_id: str) -> None:
        """Delete distributed template"""
    async def patch_distributed_template(
        self, template_id: str, *, body: DistributedTemplatePatchRequest | Unset | Mapping[str, Any] = ...
    ) -> DistributedTemplate:
        """Patch distributed template"""
    async def list_inference_templates(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListInferenceTemplatesSortOrder | str | Unset = ...,
        sort_by: ListInferenceTemplatesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
    ) -> InferenceTemplatesListResponse:
        """List inference templates"""
    async def create_inference_template(
        self, *, body: InferenceTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> InferenceTemplate:
        """Create inference template"""
    async def get_inference_template(self, template_id: str) -> InferenceTemplate:
        """Get inference template"""
    async def delete_inference_template(self, template_id: str) -> None:
        """Delete inference template"""
    async def template_name_availability(
        self, *, template_name: str, scope_type: TemplateNameAvailabilityScopeType | str, scope_id: str | Unset = ...
    ) -> None:
        """Template name availability"""
    async def list_training_templates(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListTrainingTemplatesSortOrder | str | Unset = ...,
        sort_by: ListTrainingTemplatesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
    ) -> TrainingTemplatesListResponse:
        """List training templates"""
    async def create_training_template(
        self, *, body: TrainingTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> TrainingTemplate:
        """Create training template"""
    async def get_training_template(self, template_id: str) -> TrainingTemplate:
        """Get training template"""
    async def update_training_template(
        self, template_id: str, *, body: TrainingTemplateUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> TrainingTemplate:
        """Update training template"""
    async def delete_training_template(self, template_id: str) -> None:
        """Delete training template"""
    async def patch_training_template(
        self, template_id: str, *, body: TrainingTemplatePatchRequest | Unset | Mapping[str, Any] = ...
    ) -> TrainingTemplate:
        """Patch training template"""
    async def list_workspace_templates(
        self,
        *,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListWorkspaceTemplatesSortOrder | str | Unset = ...,
        sort_by: ListWorkspaceTemplatesSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
        comply_to_project: int | Unset = ...,
    ) -> WorkspaceTemplatesListResponse:
        """List workspace templates"""
    async def create_workspace_template(
        self, *, body: WorkspaceTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> WorkspaceTemplate:
        """Create workspace template"""
    async def get_workspace_template(self, template_id: str) -> WorkspaceTemplate:
        """Get workspace template"""
    async def update_workspace_template(
        self, template_id: str, *, body: WorkspaceTemplateUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> WorkspaceTemplate:
        """Update workspace template"""
    async def delete_workspace_template(self, template_id: str) -> None:
        """Delete workspace template"""
    async def patch_workspace_template(
        self, template_id: str, *, body: WorkspaceTemplatePatchRequest | Unset | Mapping[str, Any] = ...
    ) -> WorkspaceTemplate:
        """Patch workspace template"""
    async def get_template_by_id1(self, template_id: str) -> SupersetTemplate:
        """Get template by id"""

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

class Workloads(Category):
    @property
    def events(self) -> EventsGroup: ...
    @property
    def pods(self) -> PodsGroup: ...
    @property
    def workloads(self) -> WorkloadsGroup: ...
    @property
    def workloads_v2(self) -> WorkloadsV2Group: ...
    @property
    def nvidia_nim(self) -> NvidiaNimGroup: ...
    @property
    def workspaces(self) -> WorkspacesGroup: ...
    @property
    def trainings(self) -> TrainingsGroup: ...
    @property
    def inferences(self) -> InferencesGroup: ...
    @property
    def revisions(self) -> RevisionsGroup: ...
    @property
    def distributed(self) -> DistributedGroup: ...
    @property
    def workloads_batch(self) -> WorkloadsBatchGroup: ...
    @property
    def workload_properties(self) -> WorkloadPropertiesGroup: ...
    @property
    def workload_templates(self) -> WorkloadTemplatesGroup: ...
    @property
    def distributed_inferences(self) -> DistributedInferencesGroup: ...

class ThreadedWorkloads(Category):
    @property
    def events(self) -> ThreadedEventsGroup: ...
    @property
    def pods(self) -> ThreadedPodsGroup: ...
    @property
    def workloads(self) -> ThreadedWorkloadsGroup: ...
    @property
    def workloads_v2(self) -> ThreadedWorkloadsV2Group: ...
    @property
    def nvidia_nim(self) -> ThreadedNvidiaNimGroup: ...
    @property
    def workspaces(self) -> ThreadedWorkspacesGroup: ...
    @property
    def trainings(self) -> ThreadedTrainingsGroup: ...
    @property
    def inferences(self) -> ThreadedInferencesGroup: ...
    @property
    def revisions(self) -> ThreadedRevisionsGroup: ...
    @property
    def distributed(self) -> ThreadedDistributedGroup: ...
    @property
    def workloads_batch(self) -> ThreadedWorkloadsBatchGroup: ...
    @property
    def workload_properties(self) -> ThreadedWorkloadPropertiesGroup: ...
    @property
    def workload_templates(self) -> ThreadedWorkloadTemplatesGroup: ...
    @property
    def distributed_inferences(self) -> ThreadedDistributedInferencesGroup: ...

class AsyncWorkloads(Category):
    @property
    def events(self) -> AsyncEventsGroup: ...
    @property
    def pods(self) -> AsyncPodsGroup: ...
    @property
    def workloads(self) -> AsyncWorkloadsGroup: ...
    @property
    def workloads_v2(self) -> AsyncWorkloadsV2Group: ...
    @property
    def nvidia_nim(self) -> AsyncNvidiaNimGroup: ...
    @property
    def workspaces(self) -> AsyncWorkspacesGroup: ...
    @property
    def trainings(self) -> AsyncTrainingsGroup: ...
    @property
    def inferences(self) -> AsyncInferencesGroup: ...
    @property
    def revisions(self) -> AsyncRevisionsGroup: ...
    @property
    def distributed(self) -> AsyncDistributedGroup: ...
    @property
    def workloads_batch(self) -> AsyncWorkloadsBatchGroup: ...
    @property
    def workload_properties(self) -> AsyncWorkloadPropertiesGroup: ...
    @property
    def workload_templates(self) -> AsyncWorkloadTemplatesGroup: ...
    @property
    def distributed_inferences(self) -> AsyncDistributedInferencesGroup: ...

class ComputeGroup(groups.ComputeApi, Group):
    def list_compute_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListComputeAssetsComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: ListComputeAssetsComplyToReplicaType | str | Unset = ...,
        include_descendants: bool | Unset = ...,
    ) -> ComputeListResponse:
        """List compute assets"""
    def create_compute_asset(self, *, body: ComputeCreationRequest | Unset | Mapping[str, Any] = ...) -> ComputeAsset:
        """Create compute asset"""
    def get_compute_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetComputeAssetByIdComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: GetComputeAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> ComputeAsset:
        """Get compute asset by id"""
    def update_compute_asset_by_id(
        self, asset_id: str, *, body: ComputeUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> ComputeAsset:
        """Update compute asset by id"""
    def delete_compute_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete compute asset by id"""

class ThreadedComputeGroup(Group):
    def list_compute_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListComputeAssetsComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: ListComputeAssetsComplyToReplicaType | str | Unset = ...,
        include_descendants: bool | Unset = ...,
    ) -> PendingAnswer[ComputeListResponse]:
        """List compute assets"""
    def create_compute_asset(
        self, *, body: ComputeCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[ComputeAsset]:
        """Create compute asset"""
    def get_compute_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetComputeAssetByIdComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: GetComputeAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[ComputeAsset]:
        """Get compute asset by id"""
    def update_compute_asset_by_id(
        self, asset_id: str, *, body: ComputeUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[ComputeAsset]:
        """Update compute asset by id"""
    def delete_compute_asset_by_id(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete compute asset by id"""

class AsyncComputeGroup(groups.AsyncComputeApi, Group):
    async def list_compute_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListComputeAssetsComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: ListComputeAssetsComplyToReplicaType | str | Unset = ...,
        include_descendants: bool | Unset = ...,
    ) -> ComputeListResponse:
        """List compute assets"""
    async def create_compute_asset(
        self, *, body: ComputeCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> ComputeAsset:
        """Create compute asset"""
    async def get_compute_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetComputeAssetByIdComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: GetComputeAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> ComputeAsset:
        """Get compute asset by id"""
    async def update_compute_asset_by_id(
        self, asset_id: str, *, body: ComputeUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> ComputeAsset:
        """Update compute asset by id"""
    async def delete_compute_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete compute asset by id"""

class CredentialsGroup(groups.CredentialsApi, Group):
    def list_credentials_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> CredentialsListResponse:
        """List credentials assets"""
    def list_access_keys(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> AccessKeyListResponse:
        """List access keys"""
    def create_access_key(self, *, body: AccessKeyCreationRequest | Mapping[str, Any]) -> AccessKey:
        """Create access key"""
    def get_access_key_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> AccessKey:
        """Get access key by id"""
    def update_access_key(self, asset_id: str, *, body: AccessKeyUpdateRequest | Mapping[str, Any]) -> AccessKey:
        """Update access key"""
    def delete_access_key(self, asset_id: str) -> HttpResponse:
        """Delete access key"""
    def list_docker_registries(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> DockerRegistryListResponse:
        """List docker registries"""
    def create_docker_registry(self, *, body: DockerRegistryCreationRequest | Mapping[str, Any]) -> DockerRegistry:
        """Create docker registry"""
    def get_docker_registry_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> DockerRegistry:
        """Get docker registry by id"""
    def update_docker_registry(
        self, asset_id: str, *, body: DockerRegistryUpdateRequest | Mapping[str, Any]
    ) -> DockerRegistry:
        """Update docker registry"""
    def delete_docker_registry(self, asset_id: str) -> HttpResponse:
        """Delete docker registry"""
    def list_generic_secret(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> GenericSecretListResponse:
        """List generic secret"""
    def create_generic_secret(self, *, body: GenericSecretCreationRequest | Mapping[str, Any]) -> GenericSecret:
        """Create generic secret"""
    def get_generic_secret_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> GenericSecret:
        """Get generic secret by id"""
    def update_generic_secret(
        self, asset_id: str, *, body: GenericSecretUpdateRequest | Mapping[str, Any]
    ) -> GenericSecret:
        """Update generic secret"""
    def delete_generic_secret(self, asset_id: str) -> None:
        """Delete generic secret"""
    def list_ngc_api_key(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> NgcApiKeyListResponse:
        """List ngc api key"""
    def create_ngc_api_key(self, *, body: NgcApiKeyCreationRequest | Mapping[str, Any]) -> NgcApiKey:
        """Create ngc api key"""
    def get_ngc_api_key_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> NgcApiKey:
        """Get ngc api key by id"""
    def update_ngc_api_key(self, asset_id: str, *, body: NgcApiKeyUpdateRequest | Mapping[str, Any]) -> NgcApiKey:
        """Update ngc api key"""
    def delete_ngc_api_key(self, asset_id: str) -> None:
        """Delete ngc api key"""
    def list_passwords(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> PasswordListResponse:
        """List passwords"""
    def create_password(self, *, body: PasswordCreationRequest | Mapping[str, Any]) -> Password:
        """Create password"""
    def get_password_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> Password:
        """Get password by id"""
    def update_password(self, asset_id: str, *, body: PasswordUpdateRequest | Mapping[str, Any]) -> Password:
        """Update password"""
    def delete_password(self, asset_id: str) -> HttpResponse:
        """Delete password"""

class ThreadedCredentialsGroup(Group):
    def list_credentials_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> PendingAnswer[CredentialsListResponse]:
        """List credentials assets"""
    def list_access_keys(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> PendingAnswer[AccessKeyListResponse]:
        """List access keys"""
    def create_access_key(self, *, body: AccessKeyCreationRequest | Mapping[str, Any]) -> PendingAnswer[AccessKey]:
        """Create access key"""
    def get_access_key_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> PendingAnswer[AccessKey]:
        """Get access key by id"""
    def update_access_key(
        self, asset_id: str, *, body: AccessKeyUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[AccessKey]:
        """Update access key"""
    def delete_access_key(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete access key"""
    def list_docker_registries(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> PendingAnswer[DockerRegistryListResponse]:
        """List docker registries"""
    def create_docker_registry(
        self, *, body: DockerRegistryCreationRequest | Mapping[str, Any]
    ) -> PendingAnswer[DockerRegistry]:
        """Create docker registry"""
    def get_docker_registry_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> PendingAnswer[DockerRegistry]:
        """Get docker registry by id"""
    def update_docker_registry(
        self, asset_id: str, *, body: DockerRegistryUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[DockerRegistry]:
        """Update docker registry"""
    def delete_docker_registry(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete docker registry"""
    def list_generic_secret(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> PendingAnswer[GenericSecretListResponse]:
        """List generic secret"""
    def create_generic_secret(
        self, *, body: GenericSecretCreationRequest | Mapping[str, Any]
    ) -> PendingAnswer[GenericSecret]:
        """Create generic secret"""
    def get_generic_secret_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> PendingAnswer[GenericSecret]:
        """Get generic secret by id"""
    def update_generic_secret(
        self, asset_id: str, *, body: GenericSecretUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[GenericSecret]:
        """Update generic secret"""
    def delete_generic_secret(self, asset_id: str) -> PendingAnswer[None]:
        """Delete generic secret"""
    def list_ngc_api_key(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> PendingAnswer[NgcApiKeyListResponse]:
        """List ngc api key"""
    def create_ngc_api_key(self, *, body: NgcApiKeyCreationRequest | Mapping[str, Any]) -> PendingAnswer[NgcApiKey]:
        """Create ngc api key"""
    def get_ngc_api_key_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> PendingAnswer[NgcApiKey]:
        """Get ngc api key by id"""
    def update_ngc_api_key(
        self, asset_id: str, *, body: NgcApiKeyUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[NgcApiKey]:
        """Update ngc api key"""
    def delete_ngc_api_key(self, asset_id: str) -> PendingAnswer[None]:
        """Delete ngc api key"""
    def list_passwords(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> PendingAnswer[PasswordListResponse]:
        """List passwords"""
    def create_password(self, *, body: PasswordCreationRequest | Mapping[str, Any]) -> PendingAnswer[Password]:
        """Create password"""
    def get_password_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> PendingAnswer[Password]:
        """Get password by id"""
    def update_password(
        self, asset_id: str, *, body: PasswordUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[Password]:
        """Update password"""
    def delete_password(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete password"""

class AsyncCredentialsGroup(groups.AsyncCredentialsApi, Group):
    async def list_credentials_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> CredentialsListResponse:
        """List credentials assets"""
    async def list_access_keys(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> AccessKeyListResponse:
        """List access keys"""
    async def create_access_key(self, *, body: AccessKeyCreationRequest | Mapping[str, Any]) -> AccessKey:
        """Create access key"""
    async def get_access_key_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> AccessKey:
        """Get access key by id"""
    async def update_access_key(self, asset_id: str, *, body: AccessKeyUpdateRequest | Mapping[str, Any]) -> AccessKey:
        """Update access key"""
    async def delete_access_key(self, asset_id: str) -> HttpResponse:
        """Delete access key"""
    async def list_docker_registries(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> DockerRegistryListResponse:
        """List docker registries"""
    async def create_docker_registry(
        self, *, body: DockerRegistryCreationRequest | Mapping[str, Any]
    ) -> DockerRegistry:
        """Create docker registry"""
    async def get_docker_registry_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> DockerRegistry:
        """Get docker registry by id"""
    async def update_docker_registry(
        self, asset_id: str, *, body: DockerRegistryUpdateRequest | Mapping[str, Any]
    ) -> DockerRegistry:
        """Update docker registry"""
    async def delete_docker_registry(self, asset_id: str) -> HttpResponse:
        """Delete docker registry"""
    async def list_generic_secret(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> GenericSecretListResponse:
        """List generic secret"""
    async def create_generic_secret(self, *, body: GenericSecretCreationRequest | Mapping[str, Any]) -> GenericSecret:
        """Create generic secret"""
    async def get_generic_secret_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> GenericSecret:
        """Get generic secret by id"""
    async def update_generic_secret(
        self, asset_id: str, *, body: GenericSecretUpdateRequest | Mapping[str, Any]
    ) -> GenericSecret:
        """Update generic secret"""
    async def delete_generic_secret(self, asset_id: str) -> None:
        """Delete generic secret"""
    async def list_ngc_api_key(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> NgcApiKeyListResponse:
        """List ngc api key"""
    async def create_ngc_api_key(self, *, body: NgcApiKeyCreationRequest | Mapping[str, Any]) -> NgcApiKey:
        """Create ngc api key"""
    async def get_ngc_api_key_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> NgcApiKey:
        """Get ngc api key by id"""
    async def update_ngc_api_key(self, asset_id: str, *, body: NgcApiKeyUpdateRequest | Mapping[str, Any]) -> NgcApiKey:
        """Update ngc api key"""
    async def delete_ngc_api_key(self, asset_id: str) -> None:
        """Delete ngc api key"""
    async def list_passwords(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> PasswordListResponse:
        """List passwords"""
    async def create_password(self, *, body: PasswordCreationRequest | Mapping[str, Any]) -> Password:
        """Create password"""
    async def get_password_by_id(
        self, asset_id: str, *, usage_info: bool | Unset = ..., status_info: bool | Unset = ...
    ) -> Password:
        """Get password by id"""
    async def update_password(self, asset_id: str, *, body: PasswordUpdateRequest | Mapping[str, Any]) -> Password:
        """Update password"""
    async def delete_password(self, asset_id: str) -> HttpResponse:
        """Delete password"""

class DatasourcesGroup(groups.DatasourcesApi, Group):
    def list_datasource_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListDatasourceAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListDatasourceAssetsComplyToReplicaType | str | Unset = ...,
        include_descendants: bool | Unset = ...,
    ) -> DatasourceListResponse:
        """List datasource assets"""

class ThreadedDatasourcesGroup(Group):
    def list_datasource_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListDatasourceAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListDatasourceAssetsComplyToReplicaType | str | Unset = ...,
        include_descendants: bool | Unset = ...,
    ) -> PendingAnswer[DatasourceListResponse]:
        """List datasource assets"""

class AsyncDatasourcesGroup(groups.AsyncDatasourcesApi, Group):
    async def list_datasource_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListDatasourceAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListDatasourceAssetsComplyToReplicaType | str | Unset = ...,
        include_descendants: bool | Unset = ...,
    ) -> DatasourceListResponse:
        """List datasource assets"""

class EnvironmentGroup(groups.EnvironmentApi, Group):
    def list_environment_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListEnvironmentAssetsComplyToWorkloadType | str | Unset = ...,
        distributed_framework: str | Unset = ...,
        is_distributed: bool | Unset = ...,
        is_training: bool | Unset = ...,
        is_workspace: bool | Unset = ...,
        is_inference: bool | Unset = ...,
        comply_to_replica_type: ListEnvironmentAssetsComplyToReplicaType | str | Unset = ...,
        status_info: bool | Unset = ...,
        include_descendants: bool | Unset = ...,
    ) -> EnvironmentListResponse:
        """List environment assets"""
    def create_environment_asset(
        self, *, body: EnvironmentCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> EnvironmentAsset:
        """Create environment asset"""
    def get_environment_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetEnvironmentAssetByIdComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: GetEnvironmentAssetByIdComplyToReplicaType | str | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> EnvironmentAsset:
        """Get environment asset by id"""
    def update_environment_asset_by_id(
        self, asset_id: str, *, body: EnvironmentUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> EnvironmentAsset:
        """Update environment asset by id"""
    def delete_environment_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete environment asset by id"""

class ThreadedEnvironmentGroup(Group):
    def list_environment_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListEnvironmentAssetsComplyToWorkloadType | str | Unset = ...,
        distributed_framework: str | Unset = ...,
        is_distributed: bool | Unset = ...,
        is_training: bool | Unset = ...,
        is_workspace: bool | Unset = ...,
        is_inference: bool | Unset = ...,
        comply_to_replica_type: ListEnvironmentAssetsComplyToReplicaType | str | Unset = ...,
        status_info: bool | Unset = ...,
        include_descendants: bool | Unset = ...,
    ) -> PendingAnswer[EnvironmentListResponse]:
        """List environment assets"""
    def create_environment_asset(
        self, *, body: EnvironmentCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[EnvironmentAsset]:
        """Create environment asset"""
    def get_environment_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetEnvironmentAssetByIdComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: GetEnvironmentAssetByIdComplyToReplicaType | str | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> PendingAnswer[EnvironmentAsset]:
        """Get environment asset by id"""
    def update_environment_asset_by_id(
        self, asset_id: str, *, body: EnvironmentUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[EnvironmentAsset]:
        """Update environment asset by id"""
    def delete_environment_asset_by_id(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete environment asset by id"""

class AsyncEnvironmentGroup(groups.AsyncEnvironmentApi, Group):
    async def list_environment_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListEnvironmentAssetsComplyToWorkloadType | str | Unset = ...,
        distributed_framework: str | Unset = ...,
        is_distributed: bool | Unset = ...,
        is_training: bool | Unset = ...,
        is_workspace: bool | Unset = ...,
        is_inference: bool | Unset = ...,
        comply_to_replica_type: ListEnvironmentAssetsComplyToReplicaType | str | Unset = ...,
        status_info: bool | Unset = ...,
        include_descendants: bool | Unset = ...,
    ) -> EnvironmentListResponse:
        """List environment assets"""
    async def create_environment_asset(
        self, *, body: EnvironmentCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> EnvironmentAsset:
        """Create environment asset"""
    async def get_environment_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetEnvironmentAssetByIdComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: GetEnvironmentAssetByIdComplyToReplicaType | str | Unset = ...,
        status_info: bool | Unset = ...,
    ) -> EnvironmentAsset:
        """Get environment asset by id"""
    async def update_environment_asset_by_id(
        self, asset_id: str, *, body: EnvironmentUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> EnvironmentAsset:
        """Update environment asset by id"""
    async def delete_environment_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete environment asset by id"""

class StorageClassesGroup(groups.StorageClassesApi, Group):
    def get_storage_classes(
        self, *, cluster_id: str, name: str | Unset = ..., include_none: bool | Unset = ...
    ) -> StorageClasses1:
        """Get storage classes"""
    def get_storage_classes_v2(
        self, *, cluster_id: str, name: str | Unset = ..., include_none: bool | Unset = ...
    ) -> StorageClassesV2:
        """Get storage classes v"""
    @_deprecated("The service may take it away with its next version.")
    def v1_get_storage_classes(self, uuid: str, *, include_none: bool | Unset = ...) -> V1GetStorageClassesResponse200:
        """V1 get storage classes"""

class ThreadedStorageClassesGroup(Group):
    def get_storage_classes(
        self, *, cluster_id: str, name: str | Unset = ..., include_none: bool | Unset = ...
    ) -> PendingAnswer[StorageClasses1]:
        """Get storage classes"""
    def get_storage_classes_v2(
        self, *, cluster_id: str, name: str | Unset = ..., include_none: bool | Unset = ...
    ) -> PendingAnswer[StorageClassesV2]:
        """Get storage classes v"""
    @_deprecated("The service may take it away with its next version.")
    def v1_get_storage_classes(
        self, uuid: str, *, include_none: bool | Unset = ...
    ) -> PendingAnswer[V1GetStorageClassesResponse200]:
        """V1 get storage classes"""

class AsyncStorageClassesGroup(groups.AsyncStorageClassesApi, Group):
    async def get_storage_classes(
        self, *, cluster_id: str, name: str | Unset = ..., include_none: bool | Unset = ...
    ) -> StorageClasses1:
        """Get storage classes"""
    async def get_storage_classes_v2(
        self, *, cluster_id: str, name: str | Unset = ..., include_none: bool | Unset = ...
    ) -> StorageClassesV2:
        """Get storage classes v"""
    @_deprecated("The service may take it away with its next version.")
    async def v1_get_storage_classes(
        self, uuid: str, *, include_none: bool | Unset = ...
    ) -> V1GetStorageClassesResponse200:
        """V1 get storage classes"""

class StorageClassConfigurationGroup(groups.StorageClassConfigurationApi, Group):
    def list_storage_class_configuration(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: ListStorageClassConfigurationSortBy | str | Unset = ...,
        sort_order: ListStorageClassConfigurationSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
    ) -> StorageClassConfigurationListResponse:
        """List storage class configuration"""
    def create_storage_class_configuration(
        self, *, body: StorageClassConfigurationCreationRequest | Mapping[str, Any]
    ) -> StorageClassConfiguration:
        """Create storage class configuration"""
    def get_storage_class_configuration_by_id(
        self, id: str, *, tenant_id: int | Unset = ...
    ) -> StorageClassConfiguration:
        """Get storage class configuration by id"""
    def update_storage_class_configuration_by_id(
        self, id: str, *, body: StorageClassConfigurationUpdateRequest | Mapping[str, Any], tenant_id: int | Unset = ...
    ) -> StorageClassConfiguration:
        """Update storage class configuration by id"""
    def delete_storage_class_configuration_by_id(self, id: str, *, tenant_id: int | Unset = ...) -> None:
        """Delete storage class configuration by id"""
    def patch_storage_class_configuration_by_id(
        self, id: str, *, body: StorageClassConfigurationPatchRequest | Mapping[str, Any], tenant_id: int | Unset = ...
    ) -> StorageClassConfiguration:
        """Patch storage class configuration by id"""

class ThreadedStorageClassConfigurationGroup(Group):
    def list_storage_class_configuration(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: ListStorageClassConfigurationSortBy | str | Unset = ...,
        sort_order: ListStorageClassConfigurationSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
    ) -> PendingAnswer[StorageClassConfigurationListResponse]:
        """List storage class configuration"""
    def create_storage_class_configuration(
        self, *, body: StorageClassConfigurationCreationRequest | Mapping[str, Any]
    ) -> PendingAnswer[StorageClassConfiguration]:
        """Create storage class configuration"""
    def get_storage_class_configuration_by_id(
        self, id: str, *, tenant_id: int | Unset = ...
    ) -> PendingAnswer[StorageClassConfiguration]:
        """Get storage class configuration by id"""
    def update_storage_class_configuration_by_id(
        self, id: str, *, body: StorageClassConfigurationUpdateRequest | Mapping[str, Any], tenant_id: int | Unset = ...
    ) -> PendingAnswer[StorageClassConfiguration]:
        """Update storage class configuration by id"""
    def delete_storage_class_configuration_by_id(self, id: str, *, tenant_id: int | Unset = ...) -> PendingAnswer[None]:
        """Delete storage class configuration by id"""
    def patch_storage_class_configuration_by_id(
        self, id: str, *, body: StorageClassConfigurationPatchRequest | Mapping[str, Any], tenant_id: int | Unset = ...
    ) -> PendingAnswer[StorageClassConfiguration]:
        """Patch storage class configuration by id"""

class AsyncStorageClassConfigurationGroup(groups.AsyncStorageClassConfigurationApi, Group):
    async def list_storage_class_configuration(
        self,
        *,
        filter_by: list[str] | Unset = ...,
        sort_by: ListStorageClassConfigurationSortBy | str | Unset = ...,
        sort_order: ListStorageClassConfigurationSortOrder | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
    ) -> StorageClassConfigurationListResponse:
        """List storage class configuration"""
    async def create_storage_class_configuration(
        self, *, body: StorageClassConfigurationCreationRequest | Mapping[str, Any]
    ) -> StorageClassConfiguration:
        """Create storage class configuration"""
    async def get_storage_class_configuration_by_id(
        self, id: str, *, tenant_id: int | Unset = ...
    ) -> StorageClassConfiguration:
        """Get storage class configuration by id"""
    async def update_storage_class_configuration_by_id(
        self, id: str, *, body: StorageClassConfigurationUpdateRequest | Mapping[str, Any], tenant_id: int | Unset = ...
    ) -> StorageClassConfiguration:
        """Update storage class configuration by id"""
    async def delete_storage_class_configuration_by_id(self, id: str, *, tenant_id: int | Unset = ...) -> None:
        """Delete storage class configuration by id"""
    async def patch_storage_class_configuration_by_id(
        self, id: str, *, body: StorageClassConfigurationPatchRequest | Mapping[str, Any], tenant_id: int | Unset = ...
    ) -> StorageClassConfiguration:
        """Patch storage class configuration by id"""

class GitGroup(groups.GitApi, Group):
    def list_git_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListGitAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListGitAssetsComplyToReplicaType | str | Unset = ...,
    ) -> GitListResponse:
        """List git assets"""
    def create_git_asset(self, *, body: GitCreationRequest | Unset | Mapping[str, Any] = ...) -> GitAsset:
        """Create git asset"""
    def get_git_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetGitAssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetGitAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> GitAsset:
        """Get git asset by id"""
    def update_git_asset_by_id(
        self, asset_id: str, *, body: GitUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> GitAsset:
        """Update git asset by id"""
    def delete_git_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete git asset by id"""

class ThreadedGitGroup(Group):
    def list_git_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListGitAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListGitAssetsComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[GitListResponse]:
        """List git assets"""
    def create_git_asset(
        self, *, body: GitCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[GitAsset]:
        """Create git asset"""
    def get_git_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetGitAssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetGitAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[GitAsset]:
        """Get git asset by id"""
    def update_git_asset_by_id(
        self, asset_id: str, *, body: GitUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[GitAsset]:
        """Update git asset by id"""
    def delete_git_asset_by_id(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete git asset by id"""

class AsyncGitGroup(groups.AsyncGitApi, Group):
    async def list_git_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListGitAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListGitAssetsComplyToReplicaType | str | Unset = ...,
    ) -> GitListResponse:
        """List git assets"""
    async def create_git_asset(self, *, body: GitCreationRequest | Unset | Mapping[str, Any] = ...) -> GitAsset:
        """Create git asset"""
    async def get_git_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetGitAssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetGitAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> GitAsset:
        """Get git asset by id"""
    async def update_git_asset_by_id(
        self, asset_id: str, *, body: GitUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> GitAsset:
        """Update git asset by id"""
    async def delete_git_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete git asset by id"""

class HostPathGroup(groups.HostPathApi, Group):
    def list_host_path_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListHostPathAssetsComplyToWorkloadType | str | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListHostPathAssetsComplyToReplicaType | str | Unset = ...,
    ) -> HostPathListResponse:
        """List host path assets"""
    def create_host_path(self, *, body: HostPathCreationRequest | Mapping[str, Any]) -> HostPathAsset:
        """Create host path"""
    def get_host_path_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetHostPathByIdComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: GetHostPathByIdComplyToReplicaType | str | Unset = ...,
    ) -> HostPathAsset:
        """Get host path by id"""
    def update_host_path_by_id(
        self, asset_id: str, *, body: HostPathUpdateRequest | Mapping[str, Any]
    ) -> HostPathAsset:
        """Update host path by id"""
    def delete_host_path_by_id(self, asset_id: str) -> HttpResponse:
        """Delete host path by id"""

class ThreadedHostPathGroup(Group):
    def list_host_path_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListHostPathAssetsComplyToWorkloadType | str | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListHostPathAssetsComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[HostPathListResponse]:
        """List host path assets"""
    def create_host_path(self, *, body: HostPathCreationRequest | Mapping[str, Any]) -> PendingAnswer[HostPathAsset]:
        """Create host path"""
    def get_host_path_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetHostPathByIdComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: GetHostPathByIdComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[HostPathAsset]:
        """Get host path by id"""
    def update_host_path_by_id(
        self, asset_id: str, *, body: HostPathUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[HostPathAsset]:
        """Update host path by id"""
    def delete_host_path_by_id(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete host path by id"""

class AsyncHostPathGroup(groups.AsyncHostPathApi, Group):
    async def list_host_path_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListHostPathAssetsComplyToWorkloadType | str | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListHostPathAssetsComplyToReplicaType | str | Unset = ...,
    ) -> HostPathListResponse:
        """List host path assets"""
    async def create_host_path(self, *, body: HostPathCreationRequest | Mapping[str, Any]) -> HostPathAsset:
        """Create host path"""
    async def get_host_path_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetHostPathByIdComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: GetHostPathByIdComplyToReplicaType | str | Unset = ...,
    ) -> HostPathAsset:
        """Get host path by id"""
    async def update_host_path_by_id(
        self, asset_id: str, *, body: HostPathUpdateRequest | Mapping[str, Any]
    ) -> HostPathAsset:
        """Update host path by id"""
    async def delete_host_path_by_id(self, asset_id: str) -> HttpResponse:
        """Delete host path by id"""

class NfsGroup(groups.NfsApi, Group):
    def list_nfs_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListNfsAssetsComplyToWorkloadType | str | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListNfsAssetsComplyToReplicaType | str | Unset = ...,
    ) -> NFSListResponse:
        """List nfs assets"""
    def create_nfs_asset(self, *, body: NFSCreationRequest | Unset | Mapping[str, Any] = ...) -> S3Asset:
        """Create nfs asset"""
    def get_nfs_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetNfsAssetByIdComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: GetNfsAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> NFSAsset:
        """Get nfs asset by id"""
    def update_nfs_asset_by_id(
        self, asset_id: str, *, body: NFSUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> NFSAsset:
        """Update nfs asset by id"""
    def delete_nfs_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete nfs asset by id"""

class ThreadedNfsGroup(Group):
    def list_nfs_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListNfsAssetsComplyToWorkloadType | str | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListNfsAssetsComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[NFSListResponse]:
        """List nfs assets"""
    def create_nfs_asset(self, *, body: NFSCreationRequest | Unset | Mapping[str, Any] = ...) -> PendingAnswer[S3Asset]:
        """Create nfs asset"""
    def get_nfs_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetNfsAssetByIdComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: GetNfsAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[NFSAsset]:
        """Get nfs asset by id"""
    def update_nfs_asset_by_id(
        self, asset_id: str, *, body: NFSUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[NFSAsset]:
        """Update nfs asset by id"""
    def delete_nfs_asset_by_id(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete nfs asset by id"""

class AsyncNfsGroup(groups.AsyncNfsApi, Group):
    async def list_nfs_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListNfsAssetsComplyToWorkloadType | str | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListNfsAssetsComplyToReplicaType | str | Unset = ...,
    ) -> NFSListResponse:
        """List nfs assets"""
    async def create_nfs_asset(self, *, body: NFSCreationRequest | Unset | Mapping[str, Any] = ...) -> S3Asset:
        """Create nfs asset"""
    async def get_nfs_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetNfsAssetByIdComplyToWorkloadType | str | Unset = ...,
        comply_to_replica_type: GetNfsAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> NFSAsset:
        """Get nfs asset by id"""
    async def update_nfs_asset_by_id(
        self, asset_id: str, *, body: NFSUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> NFSAsset:
        """Update nfs asset by id"""
    async def delete_nfs_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete nfs asset by id"""

class PvcGroup(groups.PvcApi, Group):
    def list_pvc_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListPvcAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListPvcAssetsComplyToReplicaType | str | Unset = ...,
    ) -> PVCListResponse:
        """List pvc assets"""
    def create_pvc_asset(self, *, body: PVCCreationRequest | Unset | Mapping[str, Any] = ...) -> PVCAsset:
        """Create pvc asset"""
    def get_pvc_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetPvcAssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetPvcAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> PVCAsset:
        """Get pvc asset by id"""
    def update_pvc_asset_by_id(
        self, asset_id: str, *, body: PVCUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PVCAsset:
        """Update pvc asset by id"""
    def delete_pvc_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete pvc asset by id"""
    def get_pvc_history(
        self, asset_id: str, *, offset: int | Unset = ..., limit: int | Unset = ...
    ) -> PVCHistoryResponse:
        """Get pvc history"""

class ThreadedPvcGroup(Group):
    def list_pvc_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListPvcAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListPvcAssetsComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[PVCListResponse]:
        """List pvc assets"""
    def create_pvc_asset(
        self, *, body: PVCCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[PVCAsset]:
        """Create pvc asset"""
    def get_pvc_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetPvcAssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetPvcAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[PVCAsset]:
        """Get pvc asset by id"""
    def update_pvc_asset_by_id(
        self, asset_id: str, *, body: PVCUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[PVCAsset]:
        """Update pvc asset by id"""
    def delete_pvc_asset_by_id(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete pvc asset by id"""
    def get_pvc_history(
        self, asset_id: str, *, offset: int | Unset = ..., limit: int | Unset = ...
    ) -> PendingAnswer[PVCHistoryResponse]:
        """Get pvc history"""

class AsyncPvcGroup(groups.AsyncPvcApi, Group):
    async def list_pvc_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListPvcAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListPvcAssetsComplyToReplicaType | str | Unset = ...,
    ) -> PVCListResponse:
        """List pvc assets"""
    async def create_pvc_asset(self, *, body: PVCCreationRequest | Unset | Mapping[str, Any] = ...) -> PVCAsset:
        """Create pvc asset"""
    async def get_pvc_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetPvcAssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetPvcAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> PVCAsset:
        """Get pvc asset by id"""
    async def update_pvc_asset_by_id(
        self, asset_id: str, *, body: PVCUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PVCAsset:
        """Update pvc asset by id"""
    async def delete_pvc_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete pvc asset by id"""
    async def get_pvc_history(
        self, asset_id: str, *, offset: int | Unset = ..., limit: int | Unset = ...
    ) -> PVCHistoryResponse:
        """Get pvc history"""

class RegistryGroup(groups.RegistryApi, Group):
    def list_registries(self, *, name: str | Unset = ...) -> RegistryListResponse:
        """List registries"""
    def create_registry(self, *, body: RegistryCreationRequest | Mapping[str, Any]) -> Registry:
        """Create registry"""
    def get_registry_by_id(self, asset_id: str) -> Registry:
        """Get registry by id"""
    def update_registry(self, asset_id: str, *, body: RegistryUpdateRequest | Mapping[str, Any]) -> Registry:
        """Update registry"""
    def delete_registry(self, asset_id: str) -> None:
        """Delete registry"""
    def get_repositories(self, asset_id: str, *, search_name: str | Unset = ...) -> Repositories:
        """Get repositories"""
    def get_repository_tags(self, asset_id: str, *, repository: str, search_name: str | Unset = ...) -> RepositoryTags:
        """Get repository tags"""

class ThreadedRegistryGroup(Group):
    def list_registries(self, *, name: str | Unset = ...) -> PendingAnswer[RegistryListResponse]:
        """List registries"""
    def create_registry(self, *, body: RegistryCreationRequest | Mapping[str, Any]) -> PendingAnswer[Registry]:
        """Create registry"""
    def get_registry_by_id(self, asset_id: str) -> PendingAnswer[Registry]:
        """Get registry by id"""
    def update_registry(
        self, asset_id: str, *, body: RegistryUpdateRequest | Mapping[str, Any]
    ) -> PendingAnswer[Registry]:
        """Update registry"""
    def delete_registry(self, asset_id: str) -> PendingAnswer[None]:
        """Delete registry"""
    def get_repositories(self, asset_id: str, *, search_name: str | Unset = ...) -> PendingAnswer[Repositories]:
        """Get repositories"""
    def get_repository_tags(
        self, asset_id: str, *, repository: str, search_name: str | Unset = ...
    ) -> PendingAnswer[RepositoryTags]:
        """Get repository tags"""

class AsyncRegistryGroup(groups.AsyncRegistryApi, Group):
    async def list_registries(self, *, name: str | Unset = ...) -> RegistryListResponse:
        """List registries"""
    async def create_registry(self, *, body: RegistryCreationRequest | Mapping[str, Any]) -> Registry:
        """Create registry"""
    async def get_registry_by_id(self, asset_id: str) -> Registry:
        """Get registry by id"""
    async def update_registry(self, asset_id: str, *, body: RegistryUpdateRequest | Mapping[str, Any]) -> Registry:
        """Update registry"""
    async def delete_registry(self, asset_id: str) -> None:
        """Delete registry"""
    async def get_repositories(self, asset_id: str, *, search_name: str | Unset = ...) -> Repositories:
        """Get repositories"""
    async def get_repository_tags(
        self, asset_id: str, *, repository: str, search_name: str | Unset = ...
    ) -> RepositoryTags:
        """Get repository tags"""

class S3Group(groups.S3Api, Group):
    def list_s3_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListS3AssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListS3AssetsComplyToReplicaType | str | Unset = ...,
    ) -> S3ListResponse:
        """List s3 assets"""
    def create_s3_asset(self, *, body: S3CreationRequest | Unset | Mapping[str, Any] = ...) -> S3Asset:
        """Create s3 asset"""
    def get_s3_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetS3AssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetS3AssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> S3Asset:
        """Get s3 asset by id"""
    def update_s3_asset_by_id(
        self, asset_id: str, *, body: S3UpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> S3Asset:
        """Update s3 asset by id"""
    def delete_s3_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete s3 asset by id"""

class ThreadedS3Group(Group):
    def list_s3_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListS3AssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListS3AssetsComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[S3ListResponse]:
        """List s3 assets"""
    def create_s3_asset(self, *, body: S3CreationRequest | Unset | Mapping[str, Any] = ...) -> PendingAnswer[S3Asset]:
        """Create s3 asset"""
    def get_s3_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetS3AssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetS3AssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[S3Asset]:
        """Get s3 asset by id"""
    def update_s3_asset_by_id(
        self, asset_id: str, *, body: S3UpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[S3Asset]:
        """Update s3 asset by id"""
    def delete_s3_asset_by_id(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete s3 asset by id"""

class AsyncS3Group(groups.AsyncS3Api, Group):
    async def list_s3_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListS3AssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListS3AssetsComplyToReplicaType | str | Unset = ...,
    ) -> S3ListResponse:
        """List s3 assets"""
    async def create_s3_asset(self, *, body: S3CreationRequest | Unset | Mapping[str, Any] = ...) -> S3Asset:
        """Create s3 asset"""
    async def get_s3_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetS3AssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetS3AssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> S3Asset:
        """Get s3 asset by id"""
    async def update_s3_asset_by_id(
        self, asset_id: str, *, body: S3UpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> S3Asset:
        """Update s3 asset by id"""
    async def delete_s3_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete s3 asset by id"""

class ConfigMapGroup(groups.ConfigMapApi, Group):
    def list_config_map_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListConfigMapAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListConfigMapAssetsComplyToReplicaType | str | Unset = ...,
    ) -> ConfigMapListResponse:
        """List config map assets"""
    def create_config_map_asset(
        self, *, body: ConfigMapCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> ConfigMapAsset:
        """Create config map asset"""
    def get_config_map_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetConfigMapAssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetConfigMapAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> ConfigMapAsset:
        """Get config map asset by id"""
    def update_config_map_asset_by_id(
        self, asset_id: str, *, body: ConfigMapUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> ConfigMapAsset:
        """Update config map asset by id"""
    def delete_config_map_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete config map asset by id"""

class ThreadedConfigMapGroup(Group):
    def list_config_map_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListConfigMapAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListConfigMapAssetsComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[ConfigMapListResponse]:
        """List config map assets"""
    def create_config_map_asset(
        self, *, body: ConfigMapCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[ConfigMapAsset]:
        """Create config map asset"""
    def get_config_map_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetConfigMapAssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetConfigMapAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[ConfigMapAsset]:
        """Get config map asset by id"""
    def update_config_map_asset_by_id(
        self, asset_id: str, *, body: ConfigMapUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[ConfigMapAsset]:
        """Update config map asset by id"""
    def delete_config_map_asset_by_id(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete config map asset by id"""

class AsyncConfigMapGroup(groups.AsyncConfigMapApi, Group):
    async def list_config_map_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListConfigMapAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListConfigMapAssetsComplyToReplicaType | str | Unset = ...,
    ) -> ConfigMapListResponse:
        """List config map assets"""
    async def create_config_map_asset(
        self, *, body: ConfigMapCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> ConfigMapAsset:
        """Create config map asset"""
    async def get_config_map_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetConfigMapAssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetConfigMapAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> ConfigMapAsset:
        """Get config map asset by id"""
    async def update_config_map_asset_by_id(
        self, asset_id: str, *, body: ConfigMapUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> ConfigMapAsset:
        """Update config map asset by id"""
    async def delete_config_map_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete config map asset by id"""

class SecretGroup(groups.SecretApi, Group):
    def list_secret_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListSecretAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListSecretAssetsComplyToReplicaType | str | Unset = ...,
    ) -> SecretAssetListResponse:
        """List secret assets"""
    def create_secret_asset(self, *, body: SecretAssetCreationRequest | Unset | Mapping[str, Any] = ...) -> SecretAsset:
        """Create secret asset"""
    def get_secret_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetSecretAssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetSecretAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> SecretAsset:
        """Get secret asset by id"""
    def update_secret_asset_by_id(
        self, asset_id: str, *, body: SecretAssetUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> SecretAsset:
        """Update secret asset by id"""
    def delete_secret_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete secret asset by id"""

class ThreadedSecretGroup(Group):
    def list_secret_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListSecretAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListSecretAssetsComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[SecretAssetListResponse]:
        """List secret assets"""
    def create_secret_asset(
        self, *, body: SecretAssetCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[SecretAsset]:
        """Create secret asset"""
    def get_secret_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetSecretAssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetSecretAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> PendingAnswer[SecretAsset]:
        """Get secret asset by id"""
    def update_secret_asset_by_id(
        self, asset_id: str, *, body: SecretAssetUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[SecretAsset]:
        """Update secret asset by id"""
    def delete_secret_asset_by_id(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete secret asset by id"""

class AsyncSecretGroup(groups.AsyncSecretApi, Group):
    async def list_secret_assets(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: ListSecretAssetsComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        asset_ids: str | Unset = ...,
        comply_to_replica_type: ListSecretAssetsComplyToReplicaType | str | Unset = ...,
    ) -> SecretAssetListResponse:
        """List secret assets"""
    async def create_secret_asset(
        self, *, body: SecretAssetCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> SecretAsset:
        """Create secret asset"""
    async def get_secret_asset_by_id(
        self,
        asset_id: str,
        *,
        usage_info: bool | Unset = ...,
        comply_to_project: int | Unset = ...,
        comply_to_workload_type: GetSecretAssetByIdComplyToWorkloadType | str | Unset = ...,
        status_info: bool | Unset = ...,
        comply_to_replica_type: GetSecretAssetByIdComplyToReplicaType | str | Unset = ...,
    ) -> SecretAsset:
        """Get secret asset by id"""
    async def update_secret_asset_by_id(
        self, asset_id: str, *, body: SecretAssetUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> SecretAsset:
        """Update secret asset by id"""
    async def delete_secret_asset_by_id(self, asset_id: str) -> HttpResponse:
        """Delete secret asset by id"""

class TemplateGroup(groups.TemplateApi, Group):
    @_deprecated("The service may take it away with its next version.")
    def list_templates(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        distributed_framework: str | Unset = ...,
        is_distributed: bool | Unset = ...,
        is_training: bool | Unset = ...,
        is_workspace: bool | Unset = ...,
    ) -> WorkloadTemplateListResponse:
        """List templates"""
    @_deprecated("The service may take it away with its next version.")
    def create_template(
        self, *, body: WorkloadTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> WorkloadTemplate:
        """Create template"""
    @_deprecated("The service may take it away with its next version.")
    def get_template_by_id(self, asset_id: str) -> WorkloadTemplate:
        """Get template by id"""
    @_deprecated("The service may take it away with its next version.")
    def update_template(
        self, asset_id: str, *, body: WorkloadTemplateUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> WorkloadTemplate:
        """Update template"""
    @_deprecated("The service may take it away with its next version.")
    def delete_template_by_id(self, asset_id: str) -> HttpResponse:
        """Delete template by id"""

class ThreadedTemplateGroup(Group):
    @_deprecated("The service may take it away with its next version.")
    def list_templates(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        distributed_framework: str | Unset = ...,
        is_distributed: bool | Unset = ...,
        is_training: bool | Unset = ...,
        is_workspace: bool | Unset = ...,
    ) -> PendingAnswer[WorkloadTemplateListResponse]:
        """List templates"""
    @_deprecated("The service may take it away with its next version.")
    def create_template(
        self, *, body: WorkloadTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[WorkloadTemplate]:
        """Create template"""
    @_deprecated("The service may take it away with its next version.")
    def get_template_by_id(self, asset_id: str) -> PendingAnswer[WorkloadTemplate]:
        """Get template by id"""
    @_deprecated("The service may take it away with its next version.")
    def update_template(
        self, asset_id: str, *, body: WorkloadTemplateUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[WorkloadTemplate]:
        """Update template"""
    @_deprecated("The service may take it away with its next version.")
    def delete_template_by_id(self, asset_id: str) -> PendingAnswer[HttpResponse]:
        """Delete template by id"""

class AsyncTemplateGroup(groups.AsyncTemplateApi, Group):
    @_deprecated("The service may take it away with its next version.")
    async def list_templates(
        self,
        *,
        name: str | Unset = ...,
        scope: str | Unset = ...,
        project_id: int | Unset = ...,
        department_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        distributed_framework: str | Unset = ...,
        is_distributed: bool | Unset = ...,
        is_training: bool | Unset = ...,
        is_workspace: bool | Unset = ...,
    ) -> WorkloadTemplateListResponse:
        """List templates"""
    @_deprecated("The service may take it away with its next version.")
    async def create_template(
        self, *, body: WorkloadTemplateCreationRequest | Unset | Mapping[str, Any] = ...
    ) -> WorkloadTemplate:
        """Create template"""
    @_deprecated("The service may take it away with its next version.")
    async def get_template_by_id(self, asset_id: str) -> WorkloadTemplate:
        """Get template by id"""
    @_deprecated("The service may take it away with its next version.")
    async def update_template(
        self, asset_id: str, *, body: WorkloadTemplateUpdateRequest | Unset | Mapping[str, Any] = ...
    ) -> WorkloadTemplate:
        """Update template"""
    @_deprecated("The service may take it away with its next version.")
    async def delete_template_by_id(self, asset_id: str) -> HttpResponse:
        """Delete template by id"""

class WorkloadAssets(Category):
    @property
    def compute(self) -> ComputeGroup: ...
    @property
    def credentials(self) -> CredentialsGroup: ...
    @property
    def datasources(self) -> DatasourcesGroup: ...
    @property
    def environment(self) -> EnvironmentGroup: ...
    @property
    def storage_classes(self) -> StorageClassesGroup: ...
    @property
    def storage_class_configuration(self) -> StorageClassConfigurationGroup: ...
    @property
    def git(self) -> GitGroup: ...
    @property
    def host_path(self) -> HostPathGroup: ...
    @property
    def nfs(self) -> NfsGroup: ...
    @property
    def pvc(self) -> PvcGroup: ...
    @property
    def registry(self) -> RegistryGroup: ...
    @property
    def s3(self) -> S3Group: ...
    @property
    def config_map(self) -> ConfigMapGroup: ...
    @property
    def secret(self) -> SecretGroup: ...
    @property
    def template(self) -> TemplateGroup: ...

class ThreadedWorkloadAssets(Category):
    @property
    def compute(self) -> ThreadedComputeGroup: ...
    @property
    def credentials(self) -> ThreadedCredentialsGroup: ...
    @property
    def datasources(self) -> ThreadedDatasourcesGroup: ...
    @property
    def environment(self) -> ThreadedEnvironmentGroup: ...
    @property
    def storage_classes(self) -> ThreadedStorageClassesGroup: ...
    @property
    def storage_class_configuration(self) -> ThreadedStorageClassConfigurationGroup: ...
    @property
    def git(self) -> ThreadedGitGroup: ...
    @property
    def host_path(self) -> ThreadedHostPathGroup: ...
    @property
    def nfs(self) -> ThreadedNfsGroup: ...
    @property
    def pvc(self) -> ThreadedPvcGroup: ...
    @property
    def registry(self) -> ThreadedRegistryGroup: ...
    @property
    def s3(self) -> ThreadedS3Group: ...
    @property
    def config_map(self) -> ThreadedConfigMapGroup: ...
    @property
    def secret(self) -> ThreadedSecretGroup: ...
    @property
    def template(self) -> ThreadedTemplateGroup: ...

class AsyncWorkloadAssets(Category):
    @property
    def compute(self) -> AsyncComputeGroup: ...
    @property
    def credentials(self) -> AsyncCredentialsGroup: ...
    @property
    def datasources(self) -> AsyncDatasourcesGroup: ...
    @property
    def environment(self) -> AsyncEnvironmentGroup: ...
    @property
    def storage_classes(self) -> AsyncStorageClassesGroup: ...
    @property
    def storage_class_configuration(self) -> AsyncStorageClassConfigurationGroup: ...
    @property
    def git(self) -> AsyncGitGroup: ...
    @property
    def host_path(self) -> AsyncHostPathGroup: ...
    @property
    def nfs(self) -> AsyncNfsGroup: ...
    @property
    def pvc(self) -> AsyncPvcGroup: ...
    @property
    def registry(self) -> AsyncRegistryGroup: ...
    @property
    def s3(self) -> AsyncS3Group: ...
    @property
    def config_map(self) -> AsyncConfigMapGroup: ...
    @property
    def secret(self) -> AsyncSecretGroup: ...
    @property
    def template(self) -> AsyncTemplateGroup: ...

class PolicyGroup(groups.PolicyApi, Group):
    def list_policies(
        self,
        *,
        workload_type: ListPoliciesWorkloadType | str | Unset = ...,
        scope: ListPoliciesScope | str | Unset = ...,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        include_fallback_policies: bool | Unset = ...,
    ) -> PolicyListResponse:
        """List policies"""
    def get_distributed_policy_v2(
        self,
        *,
        scope: GetDistributedPolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> DistributedPolicyV2 | None:
        """Get distributed policy v"""
    def overwrite_distributed_policy_v2(
        self,
        *,
        body: DistributedPolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> DistributedPolicyV2 | None:
        """Overwrite distributed policy v"""
    def delete_distributed_policy(
        self,
        *,
        scope: DeleteDistributedPolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> None:
        """Delete distributed policy"""
    def update_distributed_policy_v2(
        self,
        *,
        body: DistributedPolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> DistributedPolicyV2 | None:
        """Update distributed policy v"""
    def get_distributed_inference_policy_v2(
        self,
        *,
        scope: GetDistributedInferencePolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> DistributedInferencePolicyV2 | None:
        """Get distributed inference policy v"""
    def overwrite_distributed_inference_policy_v2(
        self,
        *,
        body: DistributedInferencePolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> DistributedInferencePolicyV2 | None:
        """Overwrite distributed inference policy v"""
    def delete_distributed_inference_policy(
        self,
        *,
        scope: DeleteDistributedInferencePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> None:
        """Delete distributed inference policy"""
    def update_distributed_inference_policy_v2(
        self,
        *,
        body: DistributedInferencePolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> DistributedInferencePolicyV2 | None:
        """Update distributed inference policy v"""
    def get_inference_policy_v2(
        self,
        *,
        scope: GetInferencePolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> InferencePolicyV2 | None:
        """Get inference policy v"""
    def overwrite_inference_policy_v2(
        self,
        *,
        body: InferencePolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> InferencePolicyV2 | None:
        """Overwrite inference policy v"""
    def delete_inference_policy(
        self,
        *,
        scope: DeleteInferencePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> None:
        """Delete inference policy"""
    def update_inference_policy_v2(
        self,
        *,
        body: InferencePolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> InferencePolicyV2 | None:
        """Update inference policy v"""
    def get_nim_service_policy(
        self,
        *,
        scope: GetNimServicePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> NimServicePolicy | None:
        """Get nim service policy"""
    def overwrite_nim_service_policy(
        self,
        *,
        body: NimServicePolicyOverwriteRequest | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
    ) -> NimServicePolicy | None:
        """Overwrite nim service policy"""
    def delete_nim_service_policy(
        self,
        *,
        scope: DeleteNimServicePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> None:
        """Delete nim service policy"""
    def update_nim_service_policy(
        self,
        *,
        body: NimServicePolicyChangeRequest | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
    ) -> NimServicePolicy | None:
        """Update nim service policy"""
    def get_training_policy_v2(
        self,
        *,
        scope: GetTrainingPolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> TrainingPolicyV2 | None:
        """Get training policy v"""
    def overwrite_training_policy_v2(
        self,
        *,
        body: TrainingPolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> TrainingPolicyV2 | None:
        """Overwrite training policy v"""
    def delete_training_policy(
        self,
        *,
        scope: DeleteTrainingPolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> None:
        """Delete training policy"""
    def update_training_policy_v2(
        self,
        *,
        body: TrainingPolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> TrainingPolicyV2 | None:
        """Update training policy v"""
    def get_workspace_policy_v2(
        self,
        *,
        scope: GetWorkspacePolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> WorkspacePolicyV2 | None:
        """Get workspace policy v"""
    def overwrite_workspace_policy_v2(
        self,
        *,
        body: WorkspacePolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> WorkspacePolicyV2 | None:
        """Overwrite workspace policy v"""
    def delete_workspace_policy(
        self,
        *,
        scope: DeleteWorkspacePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> None:
        """Delete workspace policy"""
    def update_workspace_policy_v2(
        self,
        *,
        body: WorkspacePolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> WorkspacePolicyV2 | None:
        """Update workspace policy v"""

class ThreadedPolicyGroup(Group):
    def list_policies(
        self,
        *,
        workload_type: ListPoliciesWorkloadType | str | Unset = ...,
        scope: ListPoliciesScope | str | Unset = ...,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        include_fallback_policies: bool | Unset = ...,
    ) -> PendingAnswer[PolicyListResponse]:
        """List policies"""
    def get_distributed_policy_v2(
        self,
        *,
        scope: GetDistributedPolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> PendingAnswer[DistributedPolicyV2 | None]:
        """Get distributed policy v"""
    def overwrite_distributed_policy_v2(
        self,
        *,
        body: DistributedPolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[DistributedPolicyV2 | None]:
        """Overwrite distributed policy v"""
    def delete_distributed_policy(
        self,
        *,
        scope: DeleteDistributedPolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[None]:
        """Delete distributed policy"""
    def update_distributed_policy_v2(
        self,
        *,
        body: DistributedPolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[DistributedPolicyV2 | None]:
        """Update distributed policy v"""
    def get_distributed_inference_policy_v2(
        self,
        *,
        scope: GetDistributedInferencePolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> PendingAnswer[DistributedInferencePolicyV2 | None]:
        """Get distributed inference policy v"""
    def overwrite_distributed_inference_policy_v2(
        self,
        *,
        body: DistributedInferencePolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[DistributedInferencePolicyV2 | None]:
        """Overwrite distributed inference policy v"""
    def delete_distributed_inference_policy(
        self,
        *,
        scope: DeleteDistributedInferencePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[None]:
        """Delete distributed inference policy"""
    def update_distributed_inference_policy_v2(
        self,
        *,
        body: DistributedInferencePolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[DistributedInferencePolicyV2 | None]:
        """Update distributed inference policy v"""
    def get_inference_policy_v2(
        self,
        *,
        scope: GetInferencePolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> PendingAnswer[InferencePolicyV2 | None]:
        """Get inference policy v"""
    def overwrite_inference_policy_v2(
        self,
        *,
        body: InferencePolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[InferencePolicyV2 | None]:
        """Overwrite inference policy v"""
    def delete_inference_policy(
        self,
        *,
        scope: DeleteInferencePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[None]:
        """Delete inference policy"""
    def update_inference_policy_v2(
        self,
        *,
        body: InferencePolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[InferencePolicyV2 | None]:
        """Update inference policy v"""
    def get_nim_service_policy(
        self,
        *,
        scope: GetNimServicePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> PendingAnswer[NimServicePolicy | None]:
        """Get nim service policy"""
    def overwrite_nim_service_policy(
        self,
        *,
        body: NimServicePolicyOverwriteRequest | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
    ) -> PendingAnswer[NimServicePolicy | None]:
        """Overwrite nim service policy"""
    def delete_nim_service_policy(
        self,
        *,
        scope: DeleteNimServicePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> PendingAnswer[None]:
        """Delete nim service policy"""
    def update_nim_service_policy(
        self,
        *,
        body: NimServicePolicyChangeRequest | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
    ) -> PendingAnswer[NimServicePolicy | None]:
        """Update nim service policy"""
    def get_training_policy_v2(
        self,
        *,
        scope: GetTrainingPolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> PendingAnswer[TrainingPolicyV2 | None]:
        """Get training policy v"""
    def overwrite_training_policy_v2(
        self,
        *,
        body: TrainingPolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[TrainingPolicyV2 | None]:
        """Overwrite training policy v"""
    def delete_training_policy(
        self,
        *,
        scope: DeleteTrainingPolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[None]:
        """Delete training policy"""
    def update_training_policy_v2(
        self,
        *,
        body: TrainingPolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[TrainingPolicyV2 | None]:
        """Update training policy v"""
    def get_workspace_policy_v2(
        self,
        *,
        scope: GetWorkspacePolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> PendingAnswer[WorkspacePolicyV2 | None]:
        """Get workspace policy v"""
    def overwrite_workspace_policy_v2(
        self,
        *,
        body: WorkspacePolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[WorkspacePolicyV2 | None]:
        """Overwrite workspace policy v"""
    def delete_workspace_policy(
        self,
        *,
        scope: DeleteWorkspacePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[None]:
        """Delete workspace policy"""
    def update_workspace_policy_v2(
        self,
        *,
        body: WorkspacePolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> PendingAnswer[WorkspacePolicyV2 | None]:
        """Update workspace policy v"""

class AsyncPolicyGroup(groups.AsyncPolicyApi, Group):
    async def list_policies(
        self,
        *,
        workload_type: ListPoliciesWorkloadType | str | Unset = ...,
        scope: ListPoliciesScope | str | Unset = ...,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        include_fallback_policies: bool | Unset = ...,
    ) -> PolicyListResponse:
        """List policies"""
    async def get_distributed_policy_v2(
        self,
        *,
        scope: GetDistributedPolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> DistributedPolicyV2 | None:
        """Get distributed policy v"""
    async def overwrite_distributed_policy_v2(
        self,
        *,
        body: DistributedPolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> DistributedPolicyV2 | None:
        """Overwrite distributed policy v"""
    async def delete_distributed_policy(
        self,
        *,
        scope: DeleteDistributedPolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> None:
        """Delete distributed policy"""
    async def update_distributed_policy_v2(
        self,
        *,
        body: DistributedPolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> DistributedPolicyV2 | None:
        """Update distributed policy v"""
    async def get_distributed_inference_policy_v2(
        self,
        *,
        scope: GetDistributedInferencePolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> DistributedInferencePolicyV2 | None:
        """Get distributed inference policy v"""
    async def overwrite_distributed_inference_policy_v2(
        self,
        *,
        body: DistributedInferencePolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> DistributedInferencePolicyV2 | None:
        """Overwrite distributed inference policy v"""
    async def delete_distributed_inference_policy(
        self,
        *,
        scope: DeleteDistributedInferencePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> None:
        """Delete distributed inference policy"""
    async def update_distributed_inference_policy_v2(
        self,
        *,
        body: DistributedInferencePolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> DistributedInferencePolicyV2 | None:
        """Update distributed inference policy v"""
    async def get_inference_policy_v2(
        self,
        *,
        scope: GetInferencePolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> InferencePolicyV2 | None:
        """Get inference policy v"""
    async def overwrite_inference_policy_v2(
        self,
        *,
        body: InferencePolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> InferencePolicyV2 | None:
        """Overwrite inference policy v"""
    async def delete_inference_policy(
        self,
        *,
        scope: DeleteInferencePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> None:
        """Delete inference policy"""
    async def update_inference_policy_v2(
        self,
        *,
        body: InferencePolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> InferencePolicyV2 | None:
        """Update inference policy v"""
    async def get_nim_service_policy(
        self,
        *,
        scope: GetNimServicePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> NimServicePolicy | None:
        """Get nim service policy"""
    async def overwrite_nim_service_policy(
        self,
        *,
        body: NimServicePolicyOverwriteRequest | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
    ) -> NimServicePolicy | None:
        """Overwrite nim service policy"""
    async def delete_nim_service_policy(
        self,
        *,
        scope: DeleteNimServicePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> None:
        """Delete nim service policy"""
    async def update_nim_service_policy(
        self,
        *,
        body: NimServicePolicyChangeRequest | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
    ) -> NimServicePolicy | None:
        """Update nim service policy"""
    async def get_training_policy_v2(
        self,
        *,
        scope: GetTrainingPolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> TrainingPolicyV2 | None:
        """Get training policy v"""
    async def overwrite_training_policy_v2(
        self,
        *,
        body: TrainingPolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> TrainingPolicyV2 | None:
        """Overwrite training policy v"""
    async def delete_training_policy(
        self,
        *,
        scope: DeleteTrainingPolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> None:
        """Delete training policy"""
    async def update_training_policy_v2(
        self,
        *,
        body: TrainingPolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> TrainingPolicyV2 | None:
        """Update training policy v"""
    async def get_workspace_policy_v2(
        self,
        *,
        scope: GetWorkspacePolicyV2Scope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
    ) -> WorkspacePolicyV2 | None:
        """Get workspace policy v"""
    async def overwrite_workspace_policy_v2(
        self,
        *,
        body: WorkspacePolicyOverwriteRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> WorkspacePolicyV2 | None:
        """Overwrite workspace policy v"""
    async def delete_workspace_policy(
        self,
        *,
        scope: DeleteWorkspacePolicyScope | str,
        department_id: str | Unset = ...,
        project_id: str | Unset = ...,
        cluster_id: str | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> None:
        """Delete workspace policy"""
    async def update_workspace_policy_v2(
        self,
        *,
        body: WorkspacePolicyChangeRequestV2 | Unset | Mapping[str, Any] = ...,
        validate_only: bool | Unset = ...,
        approve_cluster_deletion: bool | Unset = ...,
    ) -> WorkspacePolicyV2 | None:
        """Update workspace policy v"""

class Policies(Category):
    @property
    def policy(self) -> PolicyGroup: ...

class ThreadedPolicies(Category):
    @property
    def policy(self) -> ThreadedPolicyGroup: ...

class AsyncPolicies(Category):
    @property
    def policy(self) -> AsyncPolicyGroup: ...

class NotificationStateGroup(groups.NotificationStateApi, Group):
    def get_notification_state(self) -> NotificationState:
        """Get notification state"""
    def update_notification_state(
        self, *, body: NotificationState | Unset | Mapping[str, Any] = ...
    ) -> NotificationState:
        """Update notification state"""

class ThreadedNotificationStateGroup(Group):
    def get_notification_state(self) -> PendingAnswer[NotificationState]:
        """Get notification state"""
    def update_notification_state(
        self, *, body: NotificationState | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[NotificationState]:
        """Update notification state"""

class AsyncNotificationStateGroup(groups.AsyncNotificationStateApi, Group):
    async def get_notification_state(self) -> NotificationState:
        """Get notification state"""
    async def update_notification_state(
        self, *, body: NotificationState | Unset | Mapping[str, Any] = ...
    ) -> NotificationState:
        """Update notification state"""

class NotificationTypesGroup(groups.NotificationTypesApi, Group):
    def get_notification_types(self) -> list[NotificationType]:
        """Get notification types"""

class ThreadedNotificationTypesGroup(Group):
    def get_notification_types(self) -> PendingAnswer[list[NotificationType]]:
        """Get notification types"""

class AsyncNotificationTypesGroup(groups.AsyncNotificationTypesApi, Group):
    async def get_notification_types(self) -> list[NotificationType]:
        """Get notification types"""

class NotificationChannelsGroup(groups.NotificationChannelsApi, Group):
    def get_notification_channels(self) -> list[NotificationChannelMeta]:
        """Get notification channels"""
    def create_notification_channel_config(
        self, *, body: NotificationChannelForPatch | Unset | Mapping[str, Any] = ...
    ) -> None:
        """Create notification channel config"""
    def create_slack_app(
        self, *, body: CreateSlackAppRequestBody | Unset | Mapping[str, Any] = ...
    ) -> CreateSlackAppResponse:
        """Create slack app"""
    def get_notification_channel_config(self, name: str) -> NotificationChannelResponse:
        """Get notification channel config"""
    def update_notification_channel_config(
        self, name: str, *, body: NotificationChannelForPatch | Unset | Mapping[str, Any] = ...
    ) -> None:
        """Update notification channel config"""
    def delete_notification_channel_config(self, name: str) -> None:
        """Delete notification channel config"""
    def patch_notification_channel_config(
        self, name: str, *, body: NotificationChannelForPatch | Unset | Mapping[str, Any] = ...
    ) -> None:
        """Patch notification channel config"""
    def validate_notification_channel(
        self, *, body: NotificationChannelForPatch | Unset | Mapping[str, Any] = ...
    ) -> bool:
        """Validate notification channel"""

class ThreadedNotificationChannelsGroup(Group):
    def get_notification_channels(self) -> PendingAnswer[list[NotificationChannelMeta]]:
        """Get notification channels"""
    def create_notification_channel_config(
        self, *, body: NotificationChannelForPatch | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[None]:
        """Create notification channel config"""
    def create_slack_app(
        self, *, body: CreateSlackAppRequestBody | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[CreateSlackAppResponse]:
        """Create slack app"""
    def get_notification_channel_config(self, name: str) -> PendingAnswer[NotificationChannelResponse]:
        """Get notification channel config"""
    def update_notification_channel_config(
        self, name: str, *, body: NotificationChannelForPatch | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[None]:
        """Update notification channel config"""
    def delete_notification_channel_config(self, name: str) -> PendingAnswer[None]:
        """Delete notification channel config"""
    def patch_notification_channel_config(
        self, name: str, *, body: NotificationChannelForPatch | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[None]:
        """Patch notification channel config"""
    def validate_notification_channel(
        self, *, body: NotificationChannelForPatch | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[bool]:
        """Validate notification channel"""

class AsyncNotificationChannelsGroup(groups.AsyncNotificationChannelsApi, Group):
    async def get_notification_channels(self) -> list[NotificationChannelMeta]:
        """Get notification channels"""
    async def create_notification_channel_config(
        self, *, body: NotificationChannelForPatch | Unset | Mapping[str, Any] = ...
    ) -> None:
        """Create notification channel config"""
    async def create_slack_app(
        self, *, body: CreateSlackAppRequestBody | Unset | Mapping[str, Any] = ...
    ) -> CreateSlackAppResponse:
        """Create slack app"""
    async def get_notification_channel_config(self, name: str) -> NotificationChannelResponse:
        """Get notification channel config"""
    async def update_notification_channel_config(
        self, name: str, *, body: NotificationChannelForPatch | Unset | Mapping[str, Any] = ...
    ) -> None:
        """Update notification channel config"""
    async def delete_notification_channel_config(self, name: str) -> None:
        """Delete notification channel config"""
    async def patch_notification_channel_config(
        self, name: str, *, body: NotificationChannelForPatch | Unset | Mapping[str, Any] = ...
    ) -> None:
        """Patch notification channel config"""
    async def validate_notification_channel(
        self, *, body: NotificationChannelForPatch | Unset | Mapping[str, Any] = ...
    ) -> bool:
        """Validate notification channel"""

class SubscriptionsGroup(groups.SubscriptionsApi, Group):
    def get_my_subscriptions(self) -> list[Subscription]:
        """Get my subscriptions"""
    def create_subscription(self, *, body: Subscription | Unset | Mapping[str, Any] = ...) -> Subscription:
        """Create subscription"""
    def update_subscription(
        self, id: str, *, body: SubscriptionForPut | Unset | Mapping[str, Any] = ...
    ) -> Subscription:
        """Update subscription"""
    def delete_subscription(self, id: str) -> None:
        """Delete subscription"""

class ThreadedSubscriptionsGroup(Group):
    def get_my_subscriptions(self) -> PendingAnswer[list[Subscription]]:
        """Get my subscriptions"""
    def create_subscription(
        self, *, body: Subscription | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[Subscription]:
        """Create subscription"""
    def update_subscription(
        self, id: str, *, body: SubscriptionForPut | Unset | Mapping[str, Any] = ...
    ) -> PendingAnswer[Subscription]:
        """Update subscription"""
    def delete_subscription(self, id: str) -> PendingAnswer[None]:
        """Delete subscription"""

class AsyncSubscriptionsGroup(groups.AsyncSubscriptionsApi, Group):
    async def get_my_subscriptions(self) -> list[Subscription]:
        """Get my subscriptions"""
    async def create_subscription(self, *, body: Subscription | Unset | Mapping[str, Any] = ...) -> Subscription:
        """Create subscription"""
    async def update_subscription(
        self, id: str, *, body: SubscriptionForPut | Unset | Mapping[str, Any] = ...
    ) -> Subscription:
        """Update subscription"""
    async def delete_subscription(self, id: str) -> None:
        """Delete subscription"""

class Notifications(Category):
    @property
    def notification_state(self) -> NotificationStateGroup: ...
    @property
    def notification_types(self) -> NotificationTypesGroup: ...
    @property
    def notification_channels(self) -> NotificationChannelsGroup: ...
    @property
    def subscriptions(self) -> SubscriptionsGroup: ...

class ThreadedNotifications(Category):
    @property
    def notification_state(self) -> ThreadedNotificationStateGroup: ...
    @property
    def notification_types(self) -> ThreadedNotificationTypesGroup: ...
    @property
    def notification_channels(self) -> ThreadedNotificationChannelsGroup: ...
    @property
    def subscriptions(self) -> ThreadedSubscriptionsGroup: ...

class AsyncNotifications(Category):
    @property
    def notification_state(self) -> AsyncNotificationStateGroup: ...
    @property
    def notification_types(self) -> AsyncNotificationTypesGroup: ...
    @property
    def notification_channels(self) -> AsyncNotificationChannelsGroup: ...
    @property
    def subscriptions(self) -> AsyncSubscriptionsGroup: ...

class AiApplicationsGroup(groups.AiApplicationsApi, Group):
    def list_applications(
        self,
        *,
        verbosity: ApplicationVerbosity | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListApplicationsSortOrder | str | Unset = ...,
        sort_by: ListApplicationsSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> ListApplicationsResponse200:
        """List applications"""
    def count_applications(self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...) -> CountResponse:
        """Count applications"""
    def get_application(self, ai_application_id: str) -> Application1:
        """Get application"""

class ThreadedAiApplicationsGroup(Group):
    def list_applications(
        self,
        *,
        verbosity: ApplicationVerbosity | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListApplicationsSortOrder | str | Unset = ...,
        sort_by: ListApplicationsSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> PendingAnswer[ListApplicationsResponse200]:
        """List applications"""
    def count_applications(
        self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> PendingAnswer[CountResponse]:
        """Count applications"""
    def get_application(self, ai_application_id: str) -> PendingAnswer[Application1]:
        """Get application"""

class AsyncAiApplicationsGroup(groups.AsyncAiApplicationsApi, Group):
    async def list_applications(
        self,
        *,
        verbosity: ApplicationVerbosity | str | Unset = ...,
        offset: int | Unset = ...,
        limit: int | Unset = ...,
        sort_order: ListApplicationsSortOrder | str | Unset = ...,
        sort_by: ListApplicationsSortBy | str | Unset = ...,
        filter_by: list[str] | Unset = ...,
        search: str | Unset = ...,
    ) -> ListApplicationsResponse200:
        """List applications"""
    async def count_applications(
        self, *, filter_by: list[str] | Unset = ..., search: str | Unset = ...
    ) -> CountResponse:
        """Count applications"""
    async def get_application(self, ai_application_id: str) -> Application1:
        """Get application"""

class AiApplications(Category):
    @property
    def ai_applications(self) -> AiApplicationsGroup: ...

class ThreadedAiApplications(Category):
    @property
    def ai_applications(self) -> ThreadedAiApplicationsGroup: ...

class AsyncAiApplications(Category):
    @property
    def ai_applications(self) -> AsyncAiApplicationsGroup: ...
