# generated from openapi/runai.yaml by scripts/generate.py; do not edit
"""The models. Each is imported when it is first used."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .access_rule import AccessRule as AccessRule
    from .access_rule_by_id import AccessRuleById as AccessRuleById
    from .access_rule_creation_fields import AccessRuleCreationFields as AccessRuleCreationFields
    from .access_rule_deletion_batch_response import AccessRuleDeletionBatchResponse as AccessRuleDeletionBatchResponse
    from .access_rule_deletion_batch_response_failure_item import (
        AccessRuleDeletionBatchResponseFailureItem as AccessRuleDeletionBatchResponseFailureItem,
    )
    from .access_rule_phase import AccessRulePhase as AccessRulePhase
    from .access_rule_status_response import AccessRuleStatusResponse as AccessRuleStatusResponse
    from .access_rules_batch_action import AccessRulesBatchAction as AccessRulesBatchAction
    from .access_rules_batch_create_fields import AccessRulesBatchCreateFields as AccessRulesBatchCreateFields
    from .access_rules_batch_create_response import AccessRulesBatchCreateResponse as AccessRulesBatchCreateResponse
    from .access_rules_batch_fields import AccessRulesBatchFields as AccessRulesBatchFields
    from .access_rules_sort_filter_fields import AccessRulesSortFilterFields as AccessRulesSortFilterFields
    from .action import Action as Action
    from .action_1 import Action1 as Action1
    from .actions_support import ActionsSupport as ActionsSupport
    from .aggregated_resources import AggregatedResources as AggregatedResources
    from .aggregated_resources_node_pool import AggregatedResourcesNodePool as AggregatedResourcesNodePool
    from .allocated_resources import AllocatedResources as AllocatedResources
    from .annotation import Annotation as Annotation
    from .app_token_request import AppTokenRequest as AppTokenRequest
    from .app_token_response import AppTokenResponse as AppTokenResponse
    from .application import Application as Application
    from .application_creation_request import ApplicationCreationRequest as ApplicationCreationRequest
    from .application_patch_request import ApplicationPatchRequest as ApplicationPatchRequest
    from .application_post_response import ApplicationPostResponse as ApplicationPostResponse
    from .assigned_resources import AssignedResources as AssignedResources
    from .authorization_type import AuthorizationType as AuthorizationType
    from .auto_scaling import AutoScaling as AutoScaling
    from .batch_response import BatchResponse as BatchResponse
    from .batch_response_failure_item import BatchResponseFailureItem as BatchResponseFailureItem
    from .capability import Capability as Capability
    from .change_user_password_response_200 import ChangeUserPasswordResponse200 as ChangeUserPasswordResponse200
    from .claim_info import ClaimInfo as ClaimInfo
    from .clean_pod_policy import CleanPodPolicy as CleanPodPolicy
    from .cluster import Cluster as Cluster
    from .cluster_creation_request import ClusterCreationRequest as ClusterCreationRequest
    from .cluster_dependencies_status import ClusterDependenciesStatus as ClusterDependenciesStatus
    from .cluster_dependencies_status_optional import (
        ClusterDependenciesStatusOptional as ClusterDependenciesStatusOptional,
    )
    from .cluster_dependencies_status_required import (
        ClusterDependenciesStatusRequired as ClusterDependenciesStatusRequired,
    )
    from .cluster_dependency_status import ClusterDependencyStatus as ClusterDependencyStatus
    from .cluster_dependency_status_components import (
        ClusterDependencyStatusComponents as ClusterDependencyStatusComponents,
    )
    from .cluster_displayed_status import ClusterDisplayedStatus as ClusterDisplayedStatus
    from .cluster_displayed_status_operands import ClusterDisplayedStatusOperands as ClusterDisplayedStatusOperands
    from .cluster_displayed_status_operands_additional_property import (
        ClusterDisplayedStatusOperandsAdditionalProperty as ClusterDisplayedStatusOperandsAdditionalProperty,
    )
    from .cluster_installation_info_response import ClusterInstallationInfoResponse as ClusterInstallationInfoResponse
    from .cluster_metadata import ClusterMetadata as ClusterMetadata
    from .cluster_reported_config import ClusterReportedConfig as ClusterReportedConfig
    from .cluster_state import ClusterState as ClusterState
    from .cluster_update_request import ClusterUpdateRequest as ClusterUpdateRequest
    from .compliance_issues_item import ComplianceIssuesItem as ComplianceIssuesItem
    from .compute import Compute as Compute
    from .condition import Condition as Condition
    from .conditions_item import ConditionsItem as ConditionsItem
    from .conditions_item_status import ConditionsItemStatus as ConditionsItemStatus
    from .config_map_instance import ConfigMapInstance as ConfigMapInstance
    from .connection import Connection as Connection
    from .connection_authorization_type import ConnectionAuthorizationType as ConnectionAuthorizationType
    from .container import Container as Container
    from .count_access_rules_response_200 import CountAccessRulesResponse200 as CountAccessRulesResponse200
    from .count_nodepools_response_200 import CountNodepoolsResponse200 as CountNodepoolsResponse200
    from .count_nodes_response_200 import CountNodesResponse200 as CountNodesResponse200
    from .count_pods_response_200 import CountPodsResponse200 as CountPodsResponse200
    from .count_response import CountResponse as CountResponse
    from .count_tenant_nodes_response_200 import CountTenantNodesResponse200 as CountTenantNodesResponse200
    from .count_users_response_200 import CountUsersResponse200 as CountUsersResponse200
    from .count_workloads_response_200 import CountWorkloadsResponse200 as CountWorkloadsResponse200
    from .cpu import Cpu as Cpu
    from .current import Current as Current
    from .data_item import DataItem as DataItem
    from .data_volume_instance import DataVolumeInstance as DataVolumeInstance
    from .datasource import Datasource as Datasource
    from .department import Department as Department
    from .department_access_control import DepartmentAccessControl as DepartmentAccessControl
    from .department_creation_request import DepartmentCreationRequest as DepartmentCreationRequest
    from .department_filter_sort_fields import DepartmentFilterSortFields as DepartmentFilterSortFields
    from .department_for_list import DepartmentForList as DepartmentForList
    from .department_for_list_status import DepartmentForListStatus as DepartmentForListStatus
    from .department_project_child import DepartmentProjectChild as DepartmentProjectChild
    from .department_project_parent import DepartmentProjectParent as DepartmentProjectParent
    from .department_status import DepartmentStatus as DepartmentStatus
    from .department_update_request import DepartmentUpdateRequest as DepartmentUpdateRequest
    from .deserved_resource import DeservedResource as DeservedResource
    from .desired_phase import DesiredPhase as DesiredPhase
    from .displayed_cluster import DisplayedCluster as DisplayedCluster
    from .distributed_creation_request import DistributedCreationRequest as DistributedCreationRequest
    from .distributed_framework import DistributedFramework as DistributedFramework
    from .distributed_inference import DistributedInference as DistributedInference
    from .distributed_inference_creation_request import (
        DistributedInferenceCreationRequest as DistributedInferenceCreationRequest,
    )
    from .distributed_inference_replicas import DistributedInferenceReplicas as DistributedInferenceReplicas
    from .distributed_inference_replicas_spec import (
        DistributedInferenceReplicasSpec as DistributedInferenceReplicasSpec,
    )
    from .distributed_inference_restart_policy import (
        DistributedInferenceRestartPolicy as DistributedInferenceRestartPolicy,
    )
    from .distributed_inference_serving_port import DistributedInferenceServingPort as DistributedInferenceServingPort
    from .distributed_inference_serving_port_access_authorization_type_enum import (
        DistributedInferenceServingPortAccessAuthorizationTypeEnum as DistributedInferenceServingPortAccessAuthorizationTypeEnum,
    )
    from .distributed_inference_serving_port_protocol import (
        DistributedInferenceServingPortProtocol as DistributedInferenceServingPortProtocol,
    )
    from .distributed_inference_spec import DistributedInferenceSpec as DistributedInferenceSpec
    from .distributed_inference_startup_policy import (
        DistributedInferenceStartupPolicy as DistributedInferenceStartupPolicy,
    )
    from .distributed_spec import DistributedSpec as DistributedSpec
    from .distributed_workload import DistributedWorkload as DistributedWorkload
    from .empty_dir_instance import EmptyDirInstance as EmptyDirInstance
    from .environment import Environment as Environment
    from .environment_variable import EnvironmentVariable as EnvironmentVariable
    from .environment_variable_config_map import EnvironmentVariableConfigMap as EnvironmentVariableConfigMap
    from .environment_variable_pod_field_reference import (
        EnvironmentVariablePodFieldReference as EnvironmentVariablePodFieldReference,
    )
    from .environment_variable_secret import EnvironmentVariableSecret as EnvironmentVariableSecret
    from .environment_variable_user_credential import (
        EnvironmentVariableUserCredential as EnvironmentVariableUserCredential,
    )
    from .error import Error as Error
    from .exposed_url import ExposedUrl as ExposedUrl
    from .extended_resource import ExtendedResource as ExtendedResource
    from .failed_item import FailedItem as FailedItem
    from .get_access_rules_response_200 import GetAccessRulesResponse200 as GetAccessRulesResponse200
    from .get_access_rules_sort_order import GetAccessRulesSortOrder as GetAccessRulesSortOrder
    from .get_cluster_by_uuid_verbosity import GetClusterByUuidVerbosity as GetClusterByUuidVerbosity
    from .get_cluster_metrics_group_by import GetClusterMetricsGroupBy as GetClusterMetricsGroupBy
    from .get_clusters_verbosity import GetClustersVerbosity as GetClustersVerbosity
    from .get_departments_response_200 import GetDepartmentsResponse200 as GetDepartmentsResponse200
    from .get_departments_sort_order import GetDepartmentsSortOrder as GetDepartmentsSortOrder
    from .get_departments_telemetry_group_by_item import (
        GetDepartmentsTelemetryGroupByItem as GetDepartmentsTelemetryGroupByItem,
    )
    from .get_install_file_cloud import GetInstallFileCloud as GetInstallFileCloud
    from .get_install_file_format import GetInstallFileFormat as GetInstallFileFormat
    from .get_node_telemetry_group_by_item import GetNodeTelemetryGroupByItem as GetNodeTelemetryGroupByItem
    from .get_nodepools_response_200 import GetNodepoolsResponse200 as GetNodepoolsResponse200
    from .get_nodepools_sort_order import GetNodepoolsSortOrder as GetNodepoolsSortOrder
    from .get_nodes_sort_order import GetNodesSortOrder as GetNodesSortOrder
    from .get_projects_response_200 import GetProjectsResponse200 as GetProjectsResponse200
    from .get_projects_sort_order import GetProjectsSortOrder as GetProjectsSortOrder
    from .get_projects_telemetry_group_by_item import GetProjectsTelemetryGroupByItem as GetProjectsTelemetryGroupByItem
    from .get_revision_events_response_200 import GetRevisionEventsResponse200 as GetRevisionEventsResponse200
    from .get_revision_events_sort_order import GetRevisionEventsSortOrder as GetRevisionEventsSortOrder
    from .get_revision_history_response_200 import GetRevisionHistoryResponse200 as GetRevisionHistoryResponse200
    from .get_revision_pods_response_200 import GetRevisionPodsResponse200 as GetRevisionPodsResponse200
    from .get_tenant_nodes_sort_order import GetTenantNodesSortOrder as GetTenantNodesSortOrder
    from .get_users_sort_order import GetUsersSortOrder as GetUsersSortOrder
    from .get_workload_events_response_200 import GetWorkloadEventsResponse200 as GetWorkloadEventsResponse200
    from .get_workload_events_sort_order import GetWorkloadEventsSortOrder as GetWorkloadEventsSortOrder
    from .get_workload_history_response_200 import GetWorkloadHistoryResponse200 as GetWorkloadHistoryResponse200
    from .get_workload_pods_response_200 import GetWorkloadPodsResponse200 as GetWorkloadPodsResponse200
    from .get_workloads_response_200 import GetWorkloadsResponse200 as GetWorkloadsResponse200
    from .get_workloads_sort_by import GetWorkloadsSortBy as GetWorkloadsSortBy
    from .get_workloads_sort_order import GetWorkloadsSortOrder as GetWorkloadsSortOrder
    from .get_workloads_telemetry_group_by_item import (
        GetWorkloadsTelemetryGroupByItem as GetWorkloadsTelemetryGroupByItem,
    )
    from .git_authentication_method import GitAuthenticationMethod as GitAuthenticationMethod
    from .git_instance import GitInstance as GitInstance
    from .git_secret_ref import GitSecretRef as GitSecretRef
    from .gpu import Gpu as Gpu
    from .gpu_info import GpuInfo as GpuInfo
    from .gpu_request_type import GpuRequestType as GpuRequestType
    from .gpu_resource_optimization import GPUResourceOptimization as GPUResourceOptimization
    from .grant_token_v2_body import GrantTokenV2Body as GrantTokenV2Body
    from .grant_token_v2_body_grant_type import GrantTokenV2BodyGrantType as GrantTokenV2BodyGrantType
    from .grouped_measurement_group import GroupedMeasurementGroup as GroupedMeasurementGroup
    from .grouped_measurement_response import GroupedMeasurementResponse as GroupedMeasurementResponse
    from .grouped_measurement_response_labels import (
        GroupedMeasurementResponseLabels as GroupedMeasurementResponseLabels,
    )
    from .grouped_metrics_response import GroupedMetricsResponse as GroupedMetricsResponse
    from .gvk import GVK as GVK
    from .histogram_series import HistogramSeries as HistogramSeries
    from .histogram_value import HistogramValue as HistogramValue
    from .histogram_value_data import HistogramValueData as HistogramValueData
    from .history_record import HistoryRecord as HistoryRecord
    from .history_record_meta import HistoryRecordMeta as HistoryRecordMeta
    from .history_record_spec import HistoryRecordSpec as HistoryRecordSpec
    from .history_record_type import HistoryRecordType as HistoryRecordType
    from .host_path_instance import HostPathInstance as HostPathInstance
    from .host_path_mount_propagation import HostPathMountPropagation as HostPathMountPropagation
    from .http_get import HttpGet as HttpGet
    from .http_response import HttpResponse as HttpResponse
    from .image_pull_policy import ImagePullPolicy as ImagePullPolicy
    from .image_pull_secret import ImagePullSecret as ImagePullSecret
    from .inference import Inference as Inference
    from .inference_creation_request import InferenceCreationRequest as InferenceCreationRequest
    from .inference_pod_metric_type import InferencePodMetricType as InferencePodMetricType
    from .inference_spec import InferenceSpec as InferenceSpec
    from .inference_spec_security import InferenceSpecSecurity as InferenceSpecSecurity
    from .inference_spec_storage import InferenceSpecStorage as InferenceSpecStorage
    from .inference_update_spec import InferenceUpdateSpec as InferenceUpdateSpec
    from .inference_update_spec_spec import InferenceUpdateSpecSpec as InferenceUpdateSpecSpec
    from .inference_workload_metric_type import InferenceWorkloadMetricType as InferenceWorkloadMetricType
    from .involved_object import InvolvedObject as InvolvedObject
    from .jobs_node_affinity import JobsNodeAffinity as JobsNodeAffinity
    from .kubernetes_permissions import KubernetesPermissions as KubernetesPermissions
    from .label import Label as Label
    from .leader_worker_spec import LeaderWorkerSpec as LeaderWorkerSpec
    from .legacy_department import LegacyDepartment as LegacyDepartment
    from .legacy_department_current import LegacyDepartmentCurrent as LegacyDepartmentCurrent
    from .legacy_department_current_project_resources import (
        LegacyDepartmentCurrentProjectResources as LegacyDepartmentCurrentProjectResources,
    )
    from .legacy_department_detail import LegacyDepartmentDetail as LegacyDepartmentDetail
    from .legacy_departments import LegacyDepartments as LegacyDepartments
    from .legacy_node_pool import LegacyNodePool as LegacyNodePool
    from .legacy_node_pool_create_request import LegacyNodePoolCreateRequest as LegacyNodePoolCreateRequest
    from .legacy_node_pool_labels_request import LegacyNodePoolLabelsRequest as LegacyNodePoolLabelsRequest
    from .legacy_node_pool_status import LegacyNodePoolStatus as LegacyNodePoolStatus
    from .legacy_node_pool_update_request import LegacyNodePoolUpdateRequest as LegacyNodePoolUpdateRequest
    from .legacy_placement_strategy import LegacyPlacementStrategy as LegacyPlacementStrategy
    from .legacy_placement_strategy_cpu import LegacyPlacementStrategyCpu as LegacyPlacementStrategyCpu
    from .legacy_placement_strategy_gpu import LegacyPlacementStrategyGpu as LegacyPlacementStrategyGpu
    from .legacy_project import LegacyProject as LegacyProject
    from .legacy_project_create_request import LegacyProjectCreateRequest as LegacyProjectCreateRequest
    from .legacy_project_current import LegacyProjectCurrent as LegacyProjectCurrent
    from .legacy_project_detail import LegacyProjectDetail as LegacyProjectDetail
    from .legacy_project_metadata import LegacyProjectMetadata as LegacyProjectMetadata
    from .legacy_project_status import LegacyProjectStatus as LegacyProjectStatus
    from .legacy_project_update_request import LegacyProjectUpdateRequest as LegacyProjectUpdateRequest
    from .legacy_projects import LegacyProjects as LegacyProjects
    from .legacy_projects_data import LegacyProjectsData as LegacyProjectsData
    from .legacy_projects_data_current import LegacyProjectsDataCurrent as LegacyProjectsDataCurrent
    from .list_pods_response_200 import ListPodsResponse200 as ListPodsResponse200
    from .list_pods_sort_by import ListPodsSortBy as ListPodsSortBy
    from .list_pods_sort_order import ListPodsSortOrder as ListPodsSortOrder
    from .manifest import Manifest as Manifest
    from .match_expression import MatchExpression as MatchExpression
    from .match_expression_operator import MatchExpressionOperator as MatchExpressionOperator
    from .measurement_response import MeasurementResponse as MeasurementResponse
    from .measurement_response_labels import MeasurementResponseLabels as MeasurementResponseLabels
    from .memory import Memory as Memory
    from .memory_units import MemoryUnits as MemoryUnits
    from .metadata import Metadata as Metadata
    from .metrics_composite_response import MetricsCompositeResponse as MetricsCompositeResponse
    from .metrics_response import MetricsResponse as MetricsResponse
    from .metrics_type import MetricsType as MetricsType
    from .mpi_launcher_creation_policy import MpiLauncherCreationPolicy as MpiLauncherCreationPolicy
    from .nfs_instance import NfsInstance as NfsInstance
    from .node import Node as Node
    from .node_affinity import NodeAffinity as NodeAffinity
    from .node_affinity_affinity_type import NodeAffinityAffinityType as NodeAffinityAffinityType
    from .node_affinity_required import NodeAffinityRequired as NodeAffinityRequired
    from .node_filter_sort_fields import NodeFilterSortFields as NodeFilterSortFields
    from .node_metric_type import NodeMetricType as NodeMetricType
    from .node_pool import NodePool as NodePool
    from .node_pool_assigned_resources import NodePoolAssignedResources as NodePoolAssignedResources
    from .node_pool_assigned_resources_create import NodePoolAssignedResourcesCreate as NodePoolAssignedResourcesCreate
    from .node_pool_condition_details import NodePoolConditionDetails as NodePoolConditionDetails
    from .node_pool_condition_details_status import NodePoolConditionDetailsStatus as NodePoolConditionDetailsStatus
    from .node_pool_creation_request import NodePoolCreationRequest as NodePoolCreationRequest
    from .node_pool_gpu_network_acceleration_detection import (
        NodePoolGPUNetworkAccelerationDetection as NodePoolGPUNetworkAccelerationDetection,
    )
    from .node_pool_phase import NodePoolPhase as NodePoolPhase
    from .node_pool_placement_strategy import NodePoolPlacementStrategy as NodePoolPlacementStrategy
    from .node_pool_quota_status import NodePoolQuotaStatus as NodePoolQuotaStatus
    from .node_pool_resources import NodePoolResources as NodePoolResources
    from .node_pool_sort_filter_fields import NodePoolSortFilterFields as NodePoolSortFilterFields
    from .node_pool_status import NodePoolStatus as NodePoolStatus
    from .node_pool_update_request import NodePoolUpdateRequest as NodePoolUpdateRequest
    from .node_selector_term import NodeSelectorTerm as NodeSelectorTerm
    from .node_status import NodeStatus as NodeStatus
    from .node_status_condition_details import NodeStatusConditionDetails as NodeStatusConditionDetails
    from .node_taint import NodeTaint as NodeTaint
    from .node_taint_effect import NodeTaintEffect as NodeTaintEffect
    from .node_telemetry_type import NodeTelemetryType as NodeTelemetryType
    from .node_type_for_project import NodeTypeForProject as NodeTypeForProject
    from .node_types_per_workload import NodeTypesPerWorkload as NodeTypesPerWorkload
    from .node_types_per_workload_names import NodeTypesPerWorkloadNames as NodeTypesPerWorkloadNames
    from .nodes import Nodes as Nodes
    from .o_auth_2_error import OAuth2Error as OAuth2Error
    from .o_auth_2_error_error import OAuth2ErrorError as OAuth2ErrorError
    from .o_auth_2_token_response import OAuth2TokenResponse as OAuth2TokenResponse
    from .org_type import OrgType as OrgType
    from .org_unit_metric_type import OrgUnitMetricType as OrgUnitMetricType
    from .org_unit_telemetry_type import OrgUnitTelemetryType as OrgUnitTelemetryType
    from .overtime_data import OvertimeData as OvertimeData
    from .overtime_range_data import OvertimeRangeData as OvertimeRangeData
    from .payload import Payload as Payload
    from .pending_scheduling_message import PendingSchedulingMessage as PendingSchedulingMessage
    from .permission import Permission as Permission
    from .phase import Phase as Phase
    from .phase_reason import PhaseReason as PhaseReason
    from .phase_update import PhaseUpdate as PhaseUpdate
    from .placement_strategy import PlacementStrategy as PlacementStrategy
    from .platform import Platform as Platform
    from .platform_type import PlatformType as PlatformType
    from .pod import Pod as Pod
    from .pod_affinity import PodAffinity as PodAffinity
    from .pod_affinity_type import PodAffinityType as PodAffinityType
    from .pod_metric_type import PodMetricType as PodMetricType
    from .pod_node_affinity import PodNodeAffinity as PodNodeAffinity
    from .pod_preferred_node_selector_term import PodPreferredNodeSelectorTerm as PodPreferredNodeSelectorTerm
    from .pod_request_resources import PodRequestResources as PodRequestResources
    from .pod_template import PodTemplate as PodTemplate
    from .pod_template_storage import PodTemplateStorage as PodTemplateStorage
    from .pod_toleration import PodToleration as PodToleration
    from .pod_verbosity import PodVerbosity as PodVerbosity
    from .policy_rule_enum import PolicyRuleEnum as PolicyRuleEnum
    from .port import Port as Port
    from .port_service_type import PortServiceType as PortServiceType
    from .preemptibility import Preemptibility as Preemptibility
    from .preferred import Preferred as Preferred
    from .probe import Probe as Probe
    from .probe_handler import ProbeHandler as ProbeHandler
    from .probe_handler_scheme import ProbeHandlerScheme as ProbeHandlerScheme
    from .probes import Probes as Probes
    from .project import Project as Project
    from .project_creation_request import ProjectCreationRequest as ProjectCreationRequest
    from .project_effective import ProjectEffective as ProjectEffective
    from .project_filter_sort_fields import ProjectFilterSortFields as ProjectFilterSortFields
    from .project_phase import ProjectPhase as ProjectPhase
    from .project_resources_item import ProjectResourcesItem as ProjectResourcesItem
    from .project_status import ProjectStatus as ProjectStatus
    from .project_update_request import ProjectUpdateRequest as ProjectUpdateRequest
    from .pvc_access_modes import PvcAccessModes as PvcAccessModes
    from .pvc_added_attr_value import PvcAddedAttrValue as PvcAddedAttrValue
    from .pvc_instance import PvcInstance as PvcInstance
    from .pvc_volume_mode import PvcVolumeMode as PvcVolumeMode
    from .quota_status import QuotaStatus as QuotaStatus
    from .quota_status_node_pool import QuotaStatusNodePool as QuotaStatusNodePool
    from .quota_status_resource import QuotaStatusResource as QuotaStatusResource
    from .quota_status_resource_list import QuotaStatusResourceList as QuotaStatusResourceList
    from .regenerate_application_secret_response_200 import (
        RegenerateApplicationSecretResponse200 as RegenerateApplicationSecretResponse200,
    )
    from .regenerate_service_account_secret_response import (
        RegenerateServiceAccountSecretResponse as RegenerateServiceAccountSecretResponse,
    )
    from .related_url import RelatedUrl as RelatedUrl
    from .replica_type import ReplicaType as ReplicaType
    from .request_resource_cores import RequestResourceCores as RequestResourceCores
    from .request_resource_quantity import RequestResourceQuantity as RequestResourceQuantity
    from .requested_pods import RequestedPods as RequestedPods
    from .required import Required as Required
    from .reset_user_password_response_200 import ResetUserPasswordResponse200 as ResetUserPasswordResponse200
    from .resource_amounts import ResourceAmounts as ResourceAmounts
    from .resource_data import ResourceData as ResourceData
    from .resource_permissions import ResourcePermissions as ResourcePermissions
    from .resource_type import ResourceType as ResourceType
    from .resource_type_group_id import ResourceTypeGroupId as ResourceTypeGroupId
    from .resources import Resources as Resources
    from .resources_data_overtime import ResourcesDataOvertime as ResourcesDataOvertime
    from .resources_item import ResourcesItem as ResourcesItem
    from .resources_memory import ResourcesMemory as ResourcesMemory
    from .resources_node_pool import ResourcesNodePool as ResourcesNodePool
    from .resources_nullable import ResourcesNullable as ResourcesNullable
    from .resources_nullable_gpu import ResourcesNullableGpu as ResourcesNullableGpu
    from .resources_nullable_node_pool import ResourcesNullableNodePool as ResourcesNullableNodePool
    from .restart_policy import RestartPolicy as RestartPolicy
    from .role_v1 import RoleV1 as RoleV1
    from .s3_instance import S3Instance as S3Instance
    from .scheduled_spec import ScheduledSpec as ScheduledSpec
    from .scheduling_configuration import SchedulingConfiguration as SchedulingConfiguration
    from .scheduling_rules import SchedulingRules as SchedulingRules
    from .scope_type import ScopeType as ScopeType
    from .scopes_item import ScopesItem as ScopesItem
    from .seccomp_profile_type import SeccompProfileType as SeccompProfileType
    from .secret_instance import SecretInstance as SecretInstance
    from .security import Security as Security
    from .service_account import ServiceAccount as ServiceAccount
    from .service_account_creation_request import ServiceAccountCreationRequest as ServiceAccountCreationRequest
    from .service_account_patch_request import ServiceAccountPatchRequest as ServiceAccountPatchRequest
    from .service_account_post_response import ServiceAccountPostResponse as ServiceAccountPostResponse
    from .serving_configuration import ServingConfiguration as ServingConfiguration
    from .serving_port import ServingPort as ServingPort
    from .serving_port_access_authorization_type_enum import (
        ServingPortAccessAuthorizationTypeEnum as ServingPortAccessAuthorizationTypeEnum,
    )
    from .serving_port_protocol import ServingPortProtocol as ServingPortProtocol
    from .source import Source as Source
    from .source_api import SourceApi as SourceApi
    from .storage import Storage as Storage
    from .subject_type import SubjectType as SubjectType
    from .subjects_item import SubjectsItem as SubjectsItem
    from .submission_error import SubmissionError as SubmissionError
    from .telemetry_response import TelemetryResponse as TelemetryResponse
    from .telemetry_response_values import TelemetryResponseValues as TelemetryResponseValues
    from .telemetry_response_values_groups_item import (
        TelemetryResponseValuesGroupsItem as TelemetryResponseValuesGroupsItem,
    )
    from .time_range import TimeRange as TimeRange
    from .token_request import TokenRequest as TokenRequest
    from .token_request_grant_type_enum import TokenRequestGrantTypeEnum as TokenRequestGrantTypeEnum
    from .token_response import TokenResponse as TokenResponse
    from .toleration import Toleration as Toleration
    from .toleration_effect import TolerationEffect as TolerationEffect
    from .toleration_operator import TolerationOperator as TolerationOperator
    from .topology import Topology as Topology
    from .total_resources import TotalResources as TotalResources
    from .training import Training as Training
    from .training_creation_request import TrainingCreationRequest as TrainingCreationRequest
    from .training_spec import TrainingSpec as TrainingSpec
    from .uid_gid_source import UidGidSource as UidGidSource
    from .user import User as User
    from .user_change_password_request import UserChangePasswordRequest as UserChangePasswordRequest
    from .user_creation_request import UserCreationRequest as UserCreationRequest
    from .user_post_response import UserPostResponse as UserPostResponse
    from .users_filter_sort_fields import UsersFilterSortFields as UsersFilterSortFields
    from .values_item import ValuesItem as ValuesItem
    from .verbosity import Verbosity as Verbosity
    from .workload import Workload as Workload
    from .workload_allocated_resources import WorkloadAllocatedResources as WorkloadAllocatedResources
    from .workload_batch import WorkloadBatch as WorkloadBatch
    from .workload_children_ids_item import WorkloadChildrenIdsItem as WorkloadChildrenIdsItem
    from .workload_desired_phase import WorkloadDesiredPhase as WorkloadDesiredPhase
    from .workload_detailed import WorkloadDetailed as WorkloadDetailed
    from .workload_detailed_children_ids_item import WorkloadDetailedChildrenIdsItem as WorkloadDetailedChildrenIdsItem
    from .workload_detailed_environment_variables import (
        WorkloadDetailedEnvironmentVariables as WorkloadDetailedEnvironmentVariables,
    )
    from .workload_environment_variables import WorkloadEnvironmentVariables as WorkloadEnvironmentVariables
    from .workload_event import WorkloadEvent as WorkloadEvent
    from .workload_metric_type import WorkloadMetricType as WorkloadMetricType
    from .workload_request_resources import WorkloadRequestResources as WorkloadRequestResources
    from .workload_telemetry_type import WorkloadTelemetryType as WorkloadTelemetryType
    from .workload_v2 import WorkloadV2 as WorkloadV2
    from .workload_v2_create_request import WorkloadV2CreateRequest as WorkloadV2CreateRequest
    from .workload_v2_get_response import WorkloadV2GetResponse as WorkloadV2GetResponse
    from .workload_v2_metadata import WorkloadV2Metadata as WorkloadV2Metadata
    from .workload_v2_metadata_create_params import WorkloadV2MetadataCreateParams as WorkloadV2MetadataCreateParams
    from .workload_v2_metadata_update_params import WorkloadV2MetadataUpdateParams as WorkloadV2MetadataUpdateParams
    from .workload_v2_sync_info import WorkloadV2SyncInfo as WorkloadV2SyncInfo
    from .workload_v2_sync_status import WorkloadV2SyncStatus as WorkloadV2SyncStatus
    from .workload_v2_update_request import WorkloadV2UpdateRequest as WorkloadV2UpdateRequest
    from .workloads_extended_resource import WorkloadsExtendedResource as WorkloadsExtendedResource
    from .workspace import Workspace as Workspace
    from .workspace_creation_request import WorkspaceCreationRequest as WorkspaceCreationRequest
    from .workspace_spec import WorkspaceSpec as WorkspaceSpec

_MODULES: dict[str, str] = {
    "AccessRule": "access_rule",
    "AccessRuleById": "access_rule_by_id",
    "AccessRuleCreationFields": "access_rule_creation_fields",
    "AccessRuleDeletionBatchResponse": "access_rule_deletion_batch_response",
    "AccessRuleDeletionBatchResponseFailureItem": "access_rule_deletion_batch_response_failure_item",
    "AccessRulePhase": "access_rule_phase",
    "AccessRuleStatusResponse": "access_rule_status_response",
    "AccessRulesBatchAction": "access_rules_batch_action",
    "AccessRulesBatchCreateFields": "access_rules_batch_create_fields",
    "AccessRulesBatchCreateResponse": "access_rules_batch_create_response",
    "AccessRulesBatchFields": "access_rules_batch_fields",
    "AccessRulesSortFilterFields": "access_rules_sort_filter_fields",
    "Action": "action",
    "Action1": "action_1",
    "ActionsSupport": "actions_support",
    "AggregatedResources": "aggregated_resources",
    "AggregatedResourcesNodePool": "aggregated_resources_node_pool",
    "AllocatedResources": "allocated_resources",
    "Annotation": "annotation",
    "AppTokenRequest": "app_token_request",
    "AppTokenResponse": "app_token_response",
    "Application": "application",
    "ApplicationCreationRequest": "application_creation_request",
    "ApplicationPatchRequest": "application_patch_request",
    "ApplicationPostResponse": "application_post_response",
    "AssignedResources": "assigned_resources",
    "AuthorizationType": "authorization_type",
    "AutoScaling": "auto_scaling",
    "BatchResponse": "batch_response",
    "BatchResponseFailureItem": "batch_response_failure_item",
    "Capability": "capability",
    "ChangeUserPasswordResponse200": "change_user_password_response_200",
    "ClaimInfo": "claim_info",
    "CleanPodPolicy": "clean_pod_policy",
    "Cluster": "cluster",
    "ClusterCreationRequest": "cluster_creation_request",
    "ClusterDependenciesStatus": "cluster_dependencies_status",
    "ClusterDependenciesStatusOptional": "cluster_dependencies_status_optional",
    "ClusterDependenciesStatusRequired": "cluster_dependencies_status_required",
    "ClusterDependencyStatus": "cluster_dependency_status",
    "ClusterDependencyStatusComponents": "cluster_dependency_status_components",
    "ClusterDisplayedStatus": "cluster_displayed_status",
    "ClusterDisplayedStatusOperands": "cluster_displayed_status_operands",
    "ClusterDisplayedStatusOperandsAdditionalProperty": "cluster_displayed_status_operands_additional_property",
    "ClusterInstallationInfoResponse": "cluster_installation_info_response",
    "ClusterMetadata": "cluster_metadata",
    "ClusterReportedConfig": "cluster_reported_config",
    "ClusterState": "cluster_state",
    "ClusterUpdateRequest": "cluster_update_request",
    "ComplianceIssuesItem": "compliance_issues_item",
    "Compute": "compute",
    "Condition": "condition",
    "ConditionsItem": "conditions_item",
    "ConditionsItemStatus": "conditions_item_status",
    "ConfigMapInstance": "config_map_instance",
    "Connection": "connection",
    "ConnectionAuthorizationType": "connection_authorization_type",
    "Container": "container",
    "CountAccessRulesResponse200": "count_access_rules_response_200",
    "CountNodepoolsResponse200": "count_nodepools_response_200",
    "CountNodesResponse200": "count_nodes_response_200",
    "CountPodsResponse200": "count_pods_response_200",
    "CountResponse": "count_response",
    "CountTenantNodesResponse200": "count_tenant_nodes_response_200",
    "CountUsersResponse200": "count_users_response_200",
    "CountWorkloadsResponse200": "count_workloads_response_200",
    "Cpu": "cpu",
    "Current": "current",
    "DataItem": "data_item",
    "DataVolumeInstance": "data_volume_instance",
    "Datasource": "datasource",
    "Department": "department",
    "DepartmentAccessControl": "department_access_control",
    "DepartmentCreationRequest": "department_creation_request",
    "DepartmentFilterSortFields": "department_filter_sort_fields",
    "DepartmentForList": "department_for_list",
    "DepartmentForListStatus": "department_for_list_status",
    "DepartmentProjectChild": "department_project_child",
    "DepartmentProjectParent": "department_project_parent",
    "DepartmentStatus": "department_status",
    "DepartmentUpdateRequest": "department_update_request",
    "DeservedResource": "deserved_resource",
    "DesiredPhase": "desired_phase",
    "DisplayedCluster": "displayed_cluster",
    "DistributedCreationRequest": "distributed_creation_request",
    "DistributedFramework": "distributed_framework",
    "DistributedInference": "distributed_inference",
    "DistributedInferenceCreationRequest": "distributed_inference_creation_request",
    "DistributedInferenceReplicas": "distributed_inference_replicas",
    "DistributedInferenceReplicasSpec": "distributed_inference_replicas_spec",
    "DistributedInferenceRestartPolicy": "distributed_inference_restart_policy",
    "DistributedInferenceServingPort": "distributed_inference_serving_port",
    "DistributedInferenceServingPortAccessAuthorizationTypeEnum": "distributed_inference_serving_port_access_authorization_type_enum",
    "DistributedInferenceServingPortProtocol": "distributed_inference_serving_port_protocol",
    "DistributedInferenceSpec": "distributed_inference_spec",
    "DistributedInferenceStartupPolicy": "distributed_inference_startup_policy",
    "DistributedSpec": "distributed_spec",
    "DistributedWorkload": "distributed_workload",
    "EmptyDirInstance": "empty_dir_instance",
    "Environment": "environment",
    "EnvironmentVariable": "environment_variable",
    "EnvironmentVariableConfigMap": "environment_variable_config_map",
    "EnvironmentVariablePodFieldReference": "environment_variable_pod_field_reference",
    "EnvironmentVariableSecret": "environment_variable_secret",
    "EnvironmentVariableUserCredential": "environment_variable_user_credential",
    "Error": "error",
    "ExposedUrl": "exposed_url",
    "ExtendedResource": "extended_resource",
    "FailedItem": "failed_item",
    "GPUResourceOptimization": "gpu_resource_optimization",
    "GVK": "gvk",
    "GetAccessRulesResponse200": "get_access_rules_response_200",
    "GetAccessRulesSortOrder": "get_access_rules_sort_order",
    "GetClusterByUuidVerbosity": "get_cluster_by_uuid_verbosity",
    "GetClusterMetricsGroupBy": "get_cluster_metrics_group_by",
    "GetClustersVerbosity": "get_clusters_verbosity",
    "GetDepartmentsResponse200": "get_departments_response_200",
    "GetDepartmentsSortOrder": "get_departments_sort_order",
    "GetDepartmentsTelemetryGroupByItem": "get_departments_telemetry_group_by_item",
    "GetInstallFileCloud": "get_install_file_cloud",
    "GetInstallFileFormat": "get_install_file_format",
    "GetNodeTelemetryGroupByItem": "get_node_telemetry_group_by_item",
    "GetNodepoolsResponse200": "get_nodepools_response_200",
    "GetNodepoolsSortOrder": "get_nodepools_sort_order",
    "GetNodesSortOrder": "get_nodes_sort_order",
    "GetProjectsResponse200": "get_projects_response_200",
    "GetProjectsSortOrder": "get_projects_sort_order",
    "GetProjectsTelemetryGroupByItem": "get_projects_telemetry_group_by_item",
    "GetRevisionEventsResponse200": "get_revision_events_response_200",
    "GetRevisionEventsSortOrder": "get_revision_events_sort_order",
    "GetRevisionHistoryResponse200": "get_revision_history_response_200",
    "GetRevisionPodsResponse200": "get_revision_pods_response_200",
    "GetTenantNodesSortOrder": "get_tenant_nodes_sort_order",
    "GetUsersSortOrder": "get_users_sort_order",
    "GetWorkloadEventsResponse200": "get_workload_events_response_200",
    "GetWorkloadEventsSortOrder": "get_workload_events_sort_order",
    "GetWorkloadHistoryResponse200": "get_workload_history_response_200",
    "GetWorkloadPodsResponse200": "get_workload_pods_response_200",
    "GetWorkloadsResponse200": "get_workloads_response_200",
    "GetWorkloadsSortBy": "get_workloads_sort_by",
    "GetWorkloadsSortOrder": "get_workloads_sort_order",
    "GetWorkloadsTelemetryGroupByItem": "get_workloads_telemetry_group_by_item",
    "GitAuthenticationMethod": "git_authentication_method",
    "GitInstance": "git_instance",
    "GitSecretRef": "git_secret_ref",
    "Gpu": "gpu",
    "GpuInfo": "gpu_info",
    "GpuRequestType": "gpu_request_type",
    "GrantTokenV2Body": "grant_token_v2_body",
    "GrantTokenV2BodyGrantType": "grant_token_v2_body_grant_type",
    "GroupedMeasurementGroup": "grouped_measurement_group",
    "GroupedMeasurementResponse": "grouped_measurement_response",
    "GroupedMeasurementResponseLabels": "grouped_measurement_response_labels",
    "GroupedMetricsResponse": "grouped_metrics_response",
    "HistogramSeries": "histogram_series",
    "HistogramValue": "histogram_value",
    "HistogramValueData": "histogram_value_data",
    "HistoryRecord": "history_record",
    "HistoryRecordMeta": "history_record_meta",
    "HistoryRecordSpec": "history_record_spec",
    "HistoryRecordType": "history_record_type",
    "HostPathInstance": "host_path_instance",
    "HostPathMountPropagation": "host_path_mount_propagation",
    "HttpGet": "http_get",
    "HttpResponse": "http_response",
    "ImagePullPolicy": "image_pull_policy",
    "ImagePullSecret": "image_pull_secret",
    "Inference": "inference",
    "InferenceCreationRequest": "inference_creation_request",
    "InferencePodMetricType": "inference_pod_metric_type",
    "InferenceSpec": "inference_spec",
    "InferenceSpecSecurity": "inference_spec_security",
    "InferenceSpecStorage": "inference_spec_storage",
    "InferenceUpdateSpec": "inference_update_spec",
    "InferenceUpdateSpecSpec": "inference_update_spec_spec",
    "InferenceWorkloadMetricType": "inference_workload_metric_type",
    "InvolvedObject": "involved_object",
    "JobsNodeAffinity": "jobs_node_affinity",
    "KubernetesPermissions": "kubernetes_permissions",
    "Label": "label",
    "LeaderWorkerSpec": "leader_worker_spec",
    "LegacyDepartment": "legacy_department",
    "LegacyDepartmentCurrent": "legacy_department_current",
    "LegacyDepartmentCurrentProjectResources": "legacy_department_current_project_resources",
    "LegacyDepartmentDetail": "legacy_department_detail",
    "LegacyDepartments": "legacy_departments",
    "LegacyNodePool": "legacy_node_pool",
    "LegacyNodePoolCreateRequest": "legacy_node_pool_create_request",
    "LegacyNodePoolLabelsRequest": "legacy_node_pool_labels_request",
    "LegacyNodePoolStatus": "legacy_node_pool_status",
    "LegacyNodePoolUpdateRequest": "legacy_node_pool_update_request",
    "LegacyPlacementStrategy": "legacy_placement_strategy",
    "LegacyPlacementStrategyCpu": "legacy_placement_strategy_cpu",
    "LegacyPlacementStrategyGpu": "legacy_placement_strategy_gpu",
    "LegacyProject": "legacy_project",
    "LegacyProjectCreateRequest": "legacy_project_create_request",
    "LegacyProjectCurrent": "legacy_project_current",
    "LegacyProjectDetail": "legacy_project_detail",
    "LegacyProjectMetadata": "legacy_project_metadata",
    "LegacyProjectStatus": "legacy_project_status",
    "LegacyProjectUpdateRequest": "legacy_project_update_request",
    "LegacyProjects": "legacy_projects",
    "LegacyProjectsData": "legacy_projects_data",
    "LegacyProjectsDataCurrent": "legacy_projects_data_current",
    "ListPodsResponse200": "list_pods_response_200",
    "ListPodsSortBy": "list_pods_sort_by",
    "ListPodsSortOrder": "list_pods_sort_order",
    "Manifest": "manifest",
    "MatchExpression": "match_expression",
    "MatchExpressionOperator": "match_expression_operator",
    "MeasurementResponse": "measurement_response",
    "MeasurementResponseLabels": "measurement_response_labels",
    "Memory": "memory",
    "MemoryUnits": "memory_units",
    "Metadata": "metadata",
    "MetricsCompositeResponse": "metrics_composite_response",
    "MetricsResponse": "metrics_response",
    "MetricsType": "metrics_type",
    "MpiLauncherCreationPolicy": "mpi_launcher_creation_policy",
    "NfsInstance": "nfs_instance",
    "Node": "node",
    "NodeAffinity": "node_affinity",
    "NodeAffinityAffinityType": "node_affinity_affinity_type",
    "NodeAffinityRequired": "node_affinity_required",
    "NodeFilterSortFields": "node_filter_sort_fields",
    "NodeMetricType": "node_metric_type",
    "NodePool": "node_pool",
    "NodePoolAssignedResources": "node_pool_assigned_resources",
    "NodePoolAssignedResourcesCreate": "node_pool_assigned_resources_create",
    "NodePoolConditionDetails": "node_pool_condition_details",
    "NodePoolConditionDetailsStatus": "node_pool_condition_details_status",
    "NodePoolCreationRequest": "node_pool_creation_request",
    "NodePoolGPUNetworkAccelerationDetection": "node_pool_gpu_network_acceleration_detection",
    "NodePoolPhase": "node_pool_phase",
    "NodePoolPlacementStrategy": "node_pool_placement_strategy",
    "NodePoolQuotaStatus": "node_pool_quota_status",
    "NodePoolResources": "node_pool_resources",
    "NodePoolSortFilterFields": "node_pool_sort_filter_fields",
    "NodePoolStatus": "node_pool_status",
    "NodePoolUpdateRequest": "node_pool_update_request",
    "NodeSelectorTerm": "node_selector_term",
    "NodeStatus": "node_status",
    "NodeStatusConditionDetails": "node_status_condition_details",
    "NodeTaint": "node_taint",
    "NodeTaintEffect": "node_taint_effect",
    "NodeTelemetryType": "node_telemetry_type",
    "NodeTypeForProject": "node_type_for_project",
    "NodeTypesPerWorkload": "node_types_per_workload",
    "NodeTypesPerWorkloadNames": "node_types_per_workload_names",
    "Nodes": "nodes",
    "OAuth2Error": "o_auth_2_error",
    "OAuth2ErrorError": "o_auth_2_error_error",
    "OAuth2TokenResponse": "o_auth_2_token_response",
    "OrgType": "org_type",
    "OrgUnitMetricType": "org_unit_metric_type",
    "OrgUnitTelemetryType": "org_unit_telemetry_type",
    "OvertimeData": "overtime_data",
    "OvertimeRangeData": "overtime_range_data",
    "Payload": "payload",
    "PendingSchedulingMessage": "pending_scheduling_message",
    "Permission": "permission",
    "Phase": "phase",
    "PhaseReason": "phase_reason",
    "PhaseUpdate": "phase_update",
    "PlacementStrategy": "placement_strategy",
    "Platform": "platform",
    "PlatformType": "platform_type",
    "Pod": "pod",
    "PodAffinity": "pod_affinity",
    "PodAffinityType": "pod_affinity_type",
    "PodMetricType": "pod_metric_type",
    "PodNodeAffinity": "pod_node_affinity",
    "PodPreferredNodeSelectorTerm": "pod_preferred_node_selector_term",
    "PodRequestResources": "pod_request_resources",
    "PodTemplate": "pod_template",
    "PodTemplateStorage": "pod_template_storage",
    "PodToleration": "pod_toleration",
    "PodVerbosity": "pod_verbosity",
    "PolicyRuleEnum": "policy_rule_enum",
    "Port": "port",
    "PortServiceType": "port_service_type",
    "Preemptibility": "preemptibility",
    "Preferred": "preferred",
    "Probe": "probe",
    "ProbeHandler": "probe_handler",
    "ProbeHandlerScheme": "probe_handler_scheme",
    "Probes": "probes",
    "Project": "project",
    "ProjectCreationRequest": "project_creation_request",
    "ProjectEffective": "project_effective",
    "ProjectFilterSortFields": "project_filter_sort_fields",
    "ProjectPhase": "project_phase",
    "ProjectResourcesItem": "project_resources_item",
    "ProjectStatus": "project_status",
    "ProjectUpdateRequest": "project_update_request",
    "PvcAccessModes": "pvc_access_modes",
    "PvcAddedAttrValue": "pvc_added_attr_value",
    "PvcInstance": "pvc_instance",
    "PvcVolumeMode": "pvc_volume_mode",
    "QuotaStatus": "quota_status",
    "QuotaStatusNodePool": "quota_status_node_pool",
    "QuotaStatusResource": "quota_status_resource",
    "QuotaStatusResourceList": "quota_status_resource_list",
    "RegenerateApplicationSecretResponse200": "regenerate_application_secret_response_200",
    "RegenerateServiceAccountSecretResponse": "regenerate_service_account_secret_response",
    "RelatedUrl": "related_url",
    "ReplicaType": "replica_type",
    "RequestResourceCores": "request_resource_cores",
    "RequestResourceQuantity": "request_resource_quantity",
    "RequestedPods": "requested_pods",
    "Required": "required",
    "ResetUserPasswordResponse200": "reset_user_password_response_200",
    "ResourceAmounts": "resource_amounts",
    "ResourceData": "resource_data",
    "ResourcePermissions": "resource_permissions",
    "ResourceType": "resource_type",
    "ResourceTypeGroupId": "resource_type_group_id",
    "Resources": "resources",
    "ResourcesDataOvertime": "resources_data_overtime",
    "ResourcesItem": "resources_item",
    "ResourcesMemory": "resources_memory",
    "ResourcesNodePool": "resources_node_pool",
    "ResourcesNullable": "resources_nullable",
    "ResourcesNullableGpu": "resources_nullable_gpu",
    "ResourcesNullableNodePool": "resources_nullable_node_pool",
    "RestartPolicy": "restart_policy",
    "RoleV1": "role_v1",
    "S3Instance": "s3_instance",
    "ScheduledSpec": "scheduled_spec",
    "SchedulingConfiguration": "scheduling_configuration",
    "SchedulingRules": "scheduling_rules",
    "ScopeType": "scope_type",
    "ScopesItem": "scopes_item",
    "SeccompProfileType": "seccomp_profile_type",
    "SecretInstance": "secret_instance",
    "Security": "security",
    "ServiceAccount": "service_account",
    "ServiceAccountCreationRequest": "service_account_creation_request",
    "ServiceAccountPatchRequest": "service_account_patch_request",
    "ServiceAccountPostResponse": "service_account_post_response",
    "ServingConfiguration": "serving_configuration",
    "ServingPort": "serving_port",
    "ServingPortAccessAuthorizationTypeEnum": "serving_port_access_authorization_type_enum",
    "ServingPortProtocol": "serving_port_protocol",
    "Source": "source",
    "SourceApi": "source_api",
    "Storage": "storage",
    "SubjectType": "subject_type",
    "SubjectsItem": "subjects_item",
    "SubmissionError": "submission_error",
    "TelemetryResponse": "telemetry_response",
    "TelemetryResponseValues": "telemetry_response_values",
    "TelemetryResponseValuesGroupsItem": "telemetry_response_values_groups_item",
    "TimeRange": "time_range",
    "TokenRequest": "token_request",
    "TokenRequestGrantTypeEnum": "token_request_grant_type_enum",
    "TokenResponse": "token_response",
    "Toleration": "toleration",
    "TolerationEffect": "toleration_effect",
    "TolerationOperator": "toleration_operator",
    "Topology": "topology",
    "TotalResources": "total_resources",
    "Training": "training",
    "TrainingCreationRequest": "training_creation_request",
    "TrainingSpec": "training_spec",
    "UidGidSource": "uid_gid_source",
    "User": "user",
    "UserChangePasswordRequest": "user_change_password_request",
    "UserCreationRequest": "user_creation_request",
    "UserPostResponse": "user_post_response",
    "UsersFilterSortFields": "users_filter_sort_fields",
    "ValuesItem": "values_item",
    "Verbosity": "verbosity",
    "Workload": "workload",
    "WorkloadAllocatedResources": "workload_allocated_resources",
    "WorkloadBatch": "workload_batch",
    "WorkloadChildrenIdsItem": "workload_children_ids_item",
    "WorkloadDesiredPhase": "workload_desired_phase",
    "WorkloadDetailed": "workload_detailed",
    "WorkloadDetailedChildrenIdsItem": "workload_detailed_children_ids_item",
    "WorkloadDetailedEnvironmentVariables": "workload_detailed_environment_variables",
    "WorkloadEnvironmentVariables": "workload_environment_variables",
    "WorkloadEvent": "workload_event",
    "WorkloadMetricType": "workload_metric_type",
    "WorkloadRequestResources": "workload_request_resources",
    "WorkloadTelemetryType": "workload_telemetry_type",
    "WorkloadV2": "workload_v2",
    "WorkloadV2CreateRequest": "workload_v2_create_request",
    "WorkloadV2GetResponse": "workload_v2_get_response",
    "WorkloadV2Metadata": "workload_v2_metadata",
    "WorkloadV2MetadataCreateParams": "workload_v2_metadata_create_params",
    "WorkloadV2MetadataUpdateParams": "workload_v2_metadata_update_params",
    "WorkloadV2SyncInfo": "workload_v2_sync_info",
    "WorkloadV2SyncStatus": "workload_v2_sync_status",
    "WorkloadV2UpdateRequest": "workload_v2_update_request",
    "WorkloadsExtendedResource": "workloads_extended_resource",
    "Workspace": "workspace",
    "WorkspaceCreationRequest": "workspace_creation_request",
    "WorkspaceSpec": "workspace_spec",
}

SCHEMAS: dict[str, str] = {
    "AccessRule": "AccessRule",
    "AccessRuleById": "AccessRuleById",
    "AccessRuleCreationFields": "AccessRuleCreationFields",
    "AccessRuleDeletionBatchResponse": "AccessRuleDeletionBatchResponse",
    "AccessRuleDeletionBatchResponseFailureItem": "AccessRuleDeletionBatchResponseFailureItem",
    "AccessRulePhase": "AccessRulePhase",
    "AccessRuleStatusResponse": "AccessRuleStatusResponse",
    "AccessRulesBatchAction": "AccessRulesBatchAction",
    "AccessRulesBatchCreateFields": "AccessRulesBatchCreateFields",
    "AccessRulesBatchCreateResponse": "AccessRulesBatchCreateResponse",
    "AccessRulesBatchFields": "AccessRulesBatchFields",
    "AccessRulesSortFilterFields": "AccessRulesSortFilterFields",
    "Action": "Action",
    "Action1": "Action1",
    "ActionsSupport": "ActionsSupport",
    "AggregatedResources": "AggregatedResources",
    "AllocatedResources": "AllocatedResources",
    "Annotation": "Annotation",
    "AppTokenRequest": "AppTokenRequest",
    "AppTokenResponse": "AppTokenResponse",
    "Application": "Application",
    "ApplicationCreationRequest": "ApplicationCreationRequest",
    "ApplicationPatchRequest": "ApplicationPatchRequest",
    "ApplicationPostResponse": "ApplicationPostResponse",
    "AssignedResources": "AssignedResources",
    "AuthorizationType": "AuthorizationType",
    "AutoScaling": "AutoScaling",
    "BatchResponse": "BatchResponse",
    "BatchResponseFailureItem": "BatchResponseFailureItem",
    "Capability": "Capability",
    "ClaimInfo": "ClaimInfo",
    "CleanPodPolicy": "CleanPodPolicy",
    "Cluster": "Cluster",
    "ClusterCreationRequest": "ClusterCreationRequest",
    "ClusterDependenciesStatus": "ClusterDependenciesStatus",
    "ClusterDependencyStatus": "ClusterDependencyStatus",
    "ClusterDisplayedStatus": "ClusterDisplayedStatus",
    "ClusterInstallationInfoResponse": "ClusterInstallationInfoResponse",
    "ClusterReportedConfig": "ClusterReportedConfig",
    "ClusterState": "ClusterState",
    "ClusterUpdateRequest": "ClusterUpdateRequest",
    "ComplianceIssuesItem": "ComplianceIssuesItem",
    "Compute": "Compute",
    "Condition": "Condition",
    "ConditionsItem": "ConditionsItem",
    "ConfigMapInstance": "ConfigMapInstance",
    "Connection": "Connection",
    "Container": "Container",
    "CountResponse": "CountResponse",
    "Cpu": "Cpu",
    "Current": "Current",
    "DataItem": "DataItem",
    "DataVolumeInstance": "DataVolumeInstance",
    "Datasource": "Datasource",
    "Department": "Department",
    "DepartmentAccessControl": "DepartmentAccessControl",
    "DepartmentCreationRequest": "DepartmentCreationRequest",
    "DepartmentFilterSortFields": "DepartmentFilterSortFields",
    "DepartmentForList": "DepartmentForList",
    "DepartmentProjectChild": "DepartmentProjectChild",
    "DepartmentProjectParent": "DepartmentProjectParent",
    "DepartmentStatus": "DepartmentStatus",
    "DepartmentUpdateRequest": "DepartmentUpdateRequest",
    "DeservedResource": "DeservedResource",
    "DesiredPhase": "DesiredPhase",
    "DisplayedCluster": "DisplayedCluster",
    "DistributedCreationRequest": "DistributedCreationRequest",
    "DistributedFramework": "DistributedFramework",
    "DistributedInference": "DistributedInference",
    "DistributedInferenceCreationRequest": "DistributedInferenceCreationRequest",
    "DistributedInferenceReplicas": "DistributedInferenceReplicas",
    "DistributedInferenceRestartPolicy": "DistributedInferenceRestartPolicy",
    "DistributedInferenceServingPort": "DistributedInferenceServingPort",
    "DistributedInferenceServingPortAccessAuthorizationTypeEnum": "DistributedInferenceServingPortAccessAuthorizationTypeEnum",
    "DistributedInferenceServingPortProtocol": "DistributedInferenceServingPortProtocol",
    "DistributedInferenceSpec": "DistributedInferenceSpec",
    "DistributedInferenceStartupPolicy": "DistributedInferenceStartupPolicy",
    "DistributedInferenceUpdateRequest": "DistributedInferenceReplicas",
    "DistributedSpec": "DistributedSpec",
    "DistributedWorkload": "DistributedWorkload",
    "EmptyDirInstance": "EmptyDirInstance",
    "Environment": "Environment",
    "EnvironmentVariable": "EnvironmentVariable",
    "EnvironmentVariableConfigMap": "EnvironmentVariableConfigMap",
    "EnvironmentVariablePodFieldReference": "EnvironmentVariablePodFieldReference",
    "EnvironmentVariableSecret": "EnvironmentVariableSecret",
    "EnvironmentVariableUserCredential": "EnvironmentVariableUserCredential",
    "Error": "Error",
    "ExposedUrl": "ExposedUrl",
    "ExtendedResource": "ExtendedResource",
    "FailedItem": "FailedItem",
    "GPUResourceOptimization": "GPUResourceOptimization",
    "GVK": "GVK",
    "GitAuthenticationMethod": "GitAuthenticationMethod",
    "GitInstance": "GitInstance",
    "GitSecretRef": "GitSecretRef",
    "Gpu": "Gpu",
    "GpuInfo": "GpuInfo",
    "GpuRequestType": "GpuRequestType",
    "GroupedMeasurementGroup": "GroupedMeasurementGroup",
    "GroupedMeasurementResponse": "GroupedMeasurementResponse",
    "GroupedMetricsResponse": "GroupedMetricsResponse",
    "HistogramSeries": "HistogramSeries",
    "HistogramValue": "HistogramValue",
    "HistoryRecord": "HistoryRecord",
    "HistoryRecordMeta": "HistoryRecordMeta",
    "HistoryRecordSpec": "HistoryRecordSpec",
    "HistoryRecordType": "HistoryRecordType",
    "HostPathInstance": "HostPathInstance",
    "HostPathMountPropagation": "HostPathMountPropagation",
    "HttpGet": "HttpGet",
    "HttpResponse": "HttpResponse",
    "ImagePullPolicy": "ImagePullPolicy",
    "ImagePullSecret": "ImagePullSecret",
    "Inference": "Inference",
    "InferenceCreationRequest": "InferenceCreationRequest",
    "InferencePodMetricType": "InferencePodMetricType",
    "InferenceSpec": "InferenceSpec",
    "InferenceSpecSecurity": "InferenceSpecSecurity",
    "InferenceSpecStorage": "InferenceSpecStorage",
    "InferenceUpdateRequest": "InferenceUpdateSpec",
    "InferenceUpdateSpec": "InferenceUpdateSpec",
    "InferenceUpdateSpecSpec": "InferenceUpdateSpecSpec",
    "InferenceWorkloadMetricType": "InferenceWorkloadMetricType",
    "InvolvedObject": "InvolvedObject",
    "JobsNodeAffinity": "JobsNodeAffinity",
    "KubernetesPermissions": "KubernetesPermissions",
    "Label": "Label",
    "LeaderWorkerSpec": "LeaderWorkerSpec",
    "LegacyDepartment": "LegacyDepartment",
    "LegacyDepartmentCurrent": "LegacyDepartmentCurrent",
    "LegacyDepartmentCurrentProjectResources": "LegacyDepartmentCurrentProjectResources",
    "LegacyDepartmentDetail": "LegacyDepartmentDetail",
    "LegacyDepartments": "LegacyDepartments",
    "LegacyNodePool": "LegacyNodePool",
    "LegacyNodePoolCreateRequest": "LegacyNodePoolCreateRequest",
    "LegacyNodePoolLabelsRequest": "LegacyNodePoolLabelsRequest",
    "LegacyNodePoolUpdateRequest": "LegacyNodePoolUpdateRequest",
    "LegacyPlacementStrategy": "LegacyPlacementStrategy",
    "LegacyProject": "LegacyProject",
    "LegacyProjectCreateRequest": "LegacyProjectCreateRequest",
    "LegacyProjectDetail": "LegacyProjectDetail",
    "LegacyProjectMetadata": "LegacyProjectMetadata",
    "LegacyProjectStatus": "LegacyProjectStatus",
    "LegacyProjectUpdateRequest": "LegacyProjectUpdateRequest",
    "LegacyProjects": "LegacyProjects",
    "LegacyProjectsData": "LegacyProjectsData",
    "Manifest": "Manifest",
    "MasterSpec": "WorkspaceSpec",
    "MatchExpression": "MatchExpression",
    "MatchExpressionOperator": "MatchExpressionOperator",
    "MeasurementResponse": "MeasurementResponse",
    "Memory": "Memory",
    "MemoryUnits": "MemoryUnits",
    "Metadata": "Metadata",
    "MetricsCompositeResponse": "MetricsCompositeResponse",
    "MetricsResponse": "MetricsResponse",
    "MetricsType": "MetricsType",
    "MpiLauncherCreationPolicy": "MpiLauncherCreationPolicy",
    "NfsInstance": "NfsInstance",
    "Node": "Node",
    "NodeAffinity": "NodeAffinity",
    "NodeAffinityRequired": "NodeAffinityRequired",
    "NodeFilterSortFields": "NodeFilterSortFields",
    "NodeMetricType": "NodeMetricType",
    "NodePool": "NodePool",
    "NodePoolAssignedResources": "NodePoolAssignedResources",
    "NodePoolAssignedResourcesCreate": "NodePoolAssignedResourcesCreate",
    "NodePoolConditionDetails": "NodePoolConditionDetails",
    "NodePoolCreationRequest": "NodePoolCreationRequest",
    "NodePoolGPUNetworkAccelerationDetection": "NodePoolGPUNetworkAccelerationDetection",
    "NodePoolPhase": "NodePoolPhase",
    "NodePoolPlacementStrategy": "NodePoolPlacementStrategy",
    "NodePoolQuotaStatus": "NodePoolQuotaStatus",
    "NodePoolResources": "NodePoolResources",
    "NodePoolSortFilterFields": "NodePoolSortFilterFields",
    "NodePoolStatus": "NodePoolStatus",
    "NodePoolUpdateRequest": "NodePoolUpdateRequest",
    "NodeSelectorTerm": "NodeSelectorTerm",
    "NodeStatusConditionDetails": "NodeStatusConditionDetails",
    "NodeTaint": "NodeTaint",
    "NodeTelemetryType": "NodeTelemetryType",
    "NodeTypeForProject": "NodeTypeForProject",
    "NodeTypesPerWorkload": "NodeTypesPerWorkload",
    "Nodes": "Nodes",
    "OAuth2Error": "OAuth2Error",
    "OAuth2TokenResponse": "OAuth2TokenResponse",
    "OrgType": "OrgType",
    "OrgUnitMetricType": "OrgUnitMetricType",
    "OrgUnitTelemetryType": "OrgUnitTelemetryType",
    "OvertimeData": "OvertimeData",
    "OvertimeRangeData": "OvertimeRangeData",
    "Payload": "Payload",
    "PendingSchedulingMessage": "PendingSchedulingMessage",
    "Permission": "Permission",
    "Phase": "Phase",
    "PhaseReason": "PhaseReason",
    "PhaseUpdate": "PhaseUpdate",
    "PlacementStrategy": "PlacementStrategy",
    "Platform": "Platform",
    "Pod": "Pod",
    "PodAffinity": "PodAffinity",
    "PodAffinityType": "PodAffinityType",
    "PodMetricType": "PodMetricType",
    "PodNodeAffinity": "PodNodeAffinity",
    "PodPreferredNodeSelectorTerm": "PodPreferredNodeSelectorTerm",
    "PodRequestResources": "PodRequestResources",
    "PodTemplate": "PodTemplate",
    "PodTemplateStorage": "PodTemplateStorage",
    "PodToleration": "PodToleration",
    "PodVerbosity": "PodVerbosity",
    "PolicyRuleEnum": "PolicyRuleEnum",
    "Port": "Port",
    "PortServiceType": "PortServiceType",
    "Preemptibility": "Preemptibility",
    "Preferred": "Preferred",
    "Probe": "Probe",
    "ProbeHandler": "ProbeHandler",
    "ProbeHandlerScheme": "ProbeHandlerScheme",
    "Probes": "Probes",
    "Project": "Project",
    "ProjectCreationRequest": "ProjectCreationRequest",
    "ProjectEffective": "ProjectEffective",
    "ProjectFilterSortFields": "ProjectFilterSortFields",
    "ProjectPhase": "ProjectPhase",
    "ProjectResourcesItem": "ProjectResourcesItem",
    "ProjectStatus": "ProjectStatus",
    "ProjectUpdateRequest": "ProjectUpdateRequest",
    "PvcAccessModes": "PvcAccessModes",
    "PvcAddedAttrValue": "PvcAddedAttrValue",
    "PvcInstance": "PvcInstance",
    "PvcVolumeMode": "PvcVolumeMode",
    "QuotaStatus": "QuotaStatus",
    "QuotaStatusNodePool": "QuotaStatusNodePool",
    "QuotaStatusResource": "QuotaStatusResource",
    "QuotaStatusResourceList": "QuotaStatusResourceList",
    "RegenerateServiceAccountSecretResponse": "RegenerateServiceAccountSecretResponse",
    "RelatedUrl": "RelatedUrl",
    "ReplicaType": "ReplicaType",
    "RequestResourceCores": "RequestResourceCores",
    "RequestResourceQuantity": "RequestResourceQuantity",
    "RequestedPods": "RequestedPods",
    "Required": "Required",
    "ResourceAmounts": "ResourceAmounts",
    "ResourceData": "ResourceData",
    "ResourcePermissions": "ResourcePermissions",
    "ResourceType": "ResourceType",
    "ResourceTypeGroupId": "ResourceTypeGroupId",
    "Resources": "Resources",
    "ResourcesDataOvertime": "ResourcesDataOvertime",
    "ResourcesItem": "ResourcesItem",
    "ResourcesMemory": "ResourcesMemory",
    "ResourcesNullable": "ResourcesNullable",
    "ResourcesNullableGpu": "ResourcesNullableGpu",
    "RestartPolicy": "RestartPolicy",
    "RoleV1": "RoleV1",
    "S3Instance": "S3Instance",
    "ScheduledSpec": "ScheduledSpec",
    "SchedulingConfiguration": "SchedulingConfiguration",
    "SchedulingRules": "SchedulingRules",
    "ScopeType": "ScopeType",
    "ScopesItem": "ScopesItem",
    "SeccompProfileType": "SeccompProfileType",
    "SecretInstance": "SecretInstance",
    "Security": "Security",
    "ServiceAccount": "ServiceAccount",
    "ServiceAccountCreationRequest": "ServiceAccountCreationRequest",
    "ServiceAccountPatchRequest": "ServiceAccountPatchRequest",
    "ServiceAccountPostResponse": "ServiceAccountPostResponse",
    "ServingConfiguration": "ServingConfiguration",
    "ServingPort": "ServingPort",
    "ServingPortAccessAuthorizationTypeEnum": "ServingPortAccessAuthorizationTypeEnum",
    "ServingPortProtocol": "ServingPortProtocol",
    "Source": "Source",
    "SourceApi": "SourceApi",
    "Storage": "Storage",
    "SubjectType": "SubjectType",
    "SubjectsItem": "SubjectsItem",
    "SubmissionError": "SubmissionError",
    "TelemetryResponse": "TelemetryResponse",
    "TelemetryResponseValues": "TelemetryResponseValues",
    "TimeRange": "TimeRange",
    "TokenRequest": "TokenRequest",
    "TokenRequestGrantTypeEnum": "TokenRequestGrantTypeEnum",
    "TokenResponse": "TokenResponse",
    "Toleration": "Toleration",
    "TolerationEffect": "TolerationEffect",
    "TolerationOperator": "TolerationOperator",
    "Topology": "Topology",
    "TotalResources": "TotalResources",
    "Training": "Training",
    "TrainingCreationRequest": "TrainingCreationRequest",
    "TrainingSpec": "TrainingSpec",
    "UidGidSource": "UidGidSource",
    "User": "User",
    "UserChangePasswordRequest": "UserChangePasswordRequest",
    "UserCreationRequest": "UserCreationRequest",
    "UserPostResponse": "UserPostResponse",
    "UsersFilterSortFields": "UsersFilterSortFields",
    "ValuesItem": "ValuesItem",
    "Verbosity": "Verbosity",
    "Workload": "Workload",
    "WorkloadAllocatedResources": "WorkloadAllocatedResources",
    "WorkloadBatch": "WorkloadBatch",
    "WorkloadDesiredPhase": "WorkloadDesiredPhase",
    "WorkloadDetailed": "WorkloadDetailed",
    "WorkloadEvent": "WorkloadEvent",
    "WorkloadMetricType": "WorkloadMetricType",
    "WorkloadRequestResources": "WorkloadRequestResources",
    "WorkloadTelemetryType": "WorkloadTelemetryType",
    "WorkloadV2": "WorkloadV2",
    "WorkloadV2CreateRequest": "WorkloadV2CreateRequest",
    "WorkloadV2GetResponse": "WorkloadV2GetResponse",
    "WorkloadV2Metadata": "WorkloadV2Metadata",
    "WorkloadV2MetadataCreateParams": "WorkloadV2MetadataCreateParams",
    "WorkloadV2MetadataUpdateParams": "WorkloadV2MetadataUpdateParams",
    "WorkloadV2SyncInfo": "WorkloadV2SyncInfo",
    "WorkloadV2SyncStatus": "WorkloadV2SyncStatus",
    "WorkloadV2UpdateRequest": "WorkloadV2UpdateRequest",
    "WorkloadsExtendedResource": "WorkloadsExtendedResource",
    "Workspace": "Workspace",
    "WorkspaceCreationRequest": "WorkspaceCreationRequest",
    "WorkspaceSpec": "WorkspaceSpec",
}
"""Class names by the names of the document's schemas."""

__all__ = [  # noqa: RUF022
    "AccessRule",
    "AccessRuleById",
    "AccessRuleCreationFields",
    "AccessRuleDeletionBatchResponse",
    "AccessRuleDeletionBatchResponseFailureItem",
    "AccessRulePhase",
    "AccessRuleStatusResponse",
    "AccessRulesBatchAction",
    "AccessRulesBatchCreateFields",
    "AccessRulesBatchCreateResponse",
    "AccessRulesBatchFields",
    "AccessRulesSortFilterFields",
    "Action",
    "Action1",
    "ActionsSupport",
    "AggregatedResources",
    "AggregatedResourcesNodePool",
    "AllocatedResources",
    "Annotation",
    "AppTokenRequest",
    "AppTokenResponse",
    "Application",
    "ApplicationCreationRequest",
    "ApplicationPatchRequest",
    "ApplicationPostResponse",
    "AssignedResources",
    "AuthorizationType",
    "AutoScaling",
    "BatchResponse",
    "BatchResponseFailureItem",
    "Capability",
    "ChangeUserPasswordResponse200",
    "ClaimInfo",
    "CleanPodPolicy",
    "Cluster",
    "ClusterCreationRequest",
    "ClusterDependenciesStatus",
    "ClusterDependenciesStatusOptional",
    "ClusterDependenciesStatusRequired",
    "ClusterDependencyStatus",
    "ClusterDependencyStatusComponents",
    "ClusterDisplayedStatus",
    "ClusterDisplayedStatusOperands",
    "ClusterDisplayedStatusOperandsAdditionalProperty",
    "ClusterInstallationInfoResponse",
    "ClusterMetadata",
    "ClusterReportedConfig",
    "ClusterState",
    "ClusterUpdateRequest",
    "ComplianceIssuesItem",
    "Compute",
    "Condition",
    "ConditionsItem",
    "ConditionsItemStatus",
    "ConfigMapInstance",
    "Connection",
    "ConnectionAuthorizationType",
    "Container",
    "CountAccessRulesResponse200",
    "CountNodepoolsResponse200",
    "CountNodesResponse200",
    "CountPodsResponse200",
    "CountResponse",
    "CountTenantNodesResponse200",
    "CountUsersResponse200",
    "CountWorkloadsResponse200",
    "Cpu",
    "Current",
    "DataItem",
    "DataVolumeInstance",
    "Datasource",
    "Department",
    "DepartmentAccessControl",
    "DepartmentCreationRequest",
    "DepartmentFilterSortFields",
    "DepartmentForList",
    "DepartmentForListStatus",
    "DepartmentProjectChild",
    "DepartmentProjectParent",
    "DepartmentStatus",
    "DepartmentUpdateRequest",
    "DeservedResource",
    "DesiredPhase",
    "DisplayedCluster",
    "DistributedCreationRequest",
    "DistributedFramework",
    "DistributedInference",
    "DistributedInferenceCreationRequest",
    "DistributedInferenceReplicas",
    "DistributedInferenceReplicasSpec",
    "DistributedInferenceRestartPolicy",
    "DistributedInferenceServingPort",
    "DistributedInferenceServingPortAccessAuthorizationTypeEnum",
    "DistributedInferenceServingPortProtocol",
    "DistributedInferenceSpec",
    "DistributedInferenceStartupPolicy",
    "DistributedSpec",
    "DistributedWorkload",
    "EmptyDirInstance",
    "Environment",
    "EnvironmentVariable",
    "EnvironmentVariableConfigMap",
    "EnvironmentVariablePodFieldReference",
    "EnvironmentVariableSecret",
    "EnvironmentVariableUserCredential",
    "Error",
    "ExposedUrl",
    "ExtendedResource",
    "FailedItem",
    "GPUResourceOptimization",
    "GVK",
    "GetAccessRulesResponse200",
    "GetAccessRulesSortOrder",
    "GetClusterByUuidVerbosity",
    "GetClusterMetricsGroupBy",
    "GetClustersVerbosity",
    "GetDepartmentsResponse200",
    "GetDepartmentsSortOrder",
    "GetDepartmentsTelemetryGroupByItem",
    "GetInstallFileCloud",
    "GetInstallFileFormat",
    "GetNodeTelemetryGroupByItem",
    "GetNodepoolsResponse200",
    "GetNodepoolsSortOrder",
    "GetNodesSortOrder",
    "GetProjectsResponse200",
    "GetProjectsSortOrder",
    "GetProjectsTelemetryGroupByItem",
    "GetRevisionEventsResponse200",
    "GetRevisionEventsSortOrder",
    "GetRevisionHistoryResponse200",
    "GetRevisionPodsResponse200",
    "GetTenantNodesSortOrder",
    "GetUsersSortOrder",
    "GetWorkloadEventsResponse200",
    "GetWorkloadEventsSortOrder",
    "GetWorkloadHistoryResponse200",
    "GetWorkloadPodsResponse200",
    "GetWorkloadsResponse200",
    "GetWorkloadsSortBy",
    "GetWorkloadsSortOrder",
    "GetWorkloadsTelemetryGroupByItem",
    "GitAuthenticationMethod",
    "GitInstance",
    "GitSecretRef",
    "Gpu",
    "GpuInfo",
    "GpuRequestType",
    "GrantTokenV2Body",
    "GrantTokenV2BodyGrantType",
    "GroupedMeasurementGroup",
    "GroupedMeasurementResponse",
    "GroupedMeasurementResponseLabels",
    "GroupedMetricsResponse",
    "HistogramSeries",
    "HistogramValue",
    "HistogramValueData",
    "HistoryRecord",
    "HistoryRecordMeta",
    "HistoryRecordSpec",
    "HistoryRecordType",
    "HostPathInstance",
    "HostPathMountPropagation",
    "HttpGet",
    "HttpResponse",
    "ImagePullPolicy",
    "ImagePullSecret",
    "Inference",
    "InferenceCreationRequest",
    "InferencePodMetricType",
    "InferenceSpec",
    "InferenceSpecSecurity",
    "InferenceSpecStorage",
    "InferenceUpdateSpec",
    "InferenceUpdateSpecSpec",
    "InferenceWorkloadMetricType",
    "InvolvedObject",
    "JobsNodeAffinity",
    "KubernetesPermissions",
    "Label",
    "LeaderWorkerSpec",
    "LegacyDepartment",
    "LegacyDepartmentCurrent",
    "LegacyDepartmentCurrentProjectResources",
    "LegacyDepartmentDetail",
    "LegacyDepartments",
    "LegacyNodePool",
    "LegacyNodePoolCreateRequest",
    "LegacyNodePoolLabelsRequest",
    "LegacyNodePoolStatus",
    "LegacyNodePoolUpdateRequest",
    "LegacyPlacementStrategy",
    "LegacyPlacementStrategyCpu",
    "LegacyPlacementStrategyGpu",
    "LegacyProject",
    "LegacyProjectCreateRequest",
    "LegacyProjectCurrent",
    "LegacyProjectDetail",
    "LegacyProjectMetadata",
    "LegacyProjectStatus",
    "LegacyProjectUpdateRequest",
    "LegacyProjects",
    "LegacyProjectsData",
    "LegacyProjectsDataCurrent",
    "ListPodsResponse200",
    "ListPodsSortBy",
    "ListPodsSortOrder",
    "Manifest",
    "MatchExpression",
    "MatchExpressionOperator",
    "MeasurementResponse",
    "MeasurementResponseLabels",
    "Memory",
    "MemoryUnits",
    "Metadata",
    "MetricsCompositeResponse",
    "MetricsResponse",
    "MetricsType",
    "MpiLauncherCreationPolicy",
    "NfsInstance",
    "Node",
    "NodeAffinity",
    "NodeAffinityAffinityType",
    "NodeAffinityRequired",
    "NodeFilterSortFields",
    "NodeMetricType",
    "NodePool",
    "NodePoolAssignedResources",
    "NodePoolAssignedResourcesCreate",
    "NodePoolConditionDetails",
    "NodePoolConditionDetailsStatus",
    "NodePoolCreationRequest",
    "NodePoolGPUNetworkAccelerationDetection",
    "NodePoolPhase",
    "NodePoolPlacementStrategy",
    "NodePoolQuotaStatus",
    "NodePoolResources",
    "NodePoolSortFilterFields",
    "NodePoolStatus",
    "NodePoolUpdateRequest",
    "NodeSelectorTerm",
    "NodeStatus",
    "NodeStatusConditionDetails",
    "NodeTaint",
    "NodeTaintEffect",
    "NodeTelemetryType",
    "NodeTypeForProject",
    "NodeTypesPerWorkload",
    "NodeTypesPerWorkloadNames",
    "Nodes",
    "OAuth2Error",
    "OAuth2ErrorError",
    "OAuth2TokenResponse",
    "OrgType",
    "OrgUnitMetricType",
    "OrgUnitTelemetryType",
    "OvertimeData",
    "OvertimeRangeData",
    "Payload",
    "PendingSchedulingMessage",
    "Permission",
    "Phase",
    "PhaseReason",
    "PhaseUpdate",
    "PlacementStrategy",
    "Platform",
    "PlatformType",
    "Pod",
    "PodAffinity",
    "PodAffinityType",
    "PodMetricType",
    "PodNodeAffinity",
    "PodPreferredNodeSelectorTerm",
    "PodRequestResources",
    "PodTemplate",
    "PodTemplateStorage",
    "PodToleration",
    "PodVerbosity",
    "PolicyRuleEnum",
    "Port",
    "PortServiceType",
    "Preemptibility",
    "Preferred",
    "Probe",
    "ProbeHandler",
    "ProbeHandlerScheme",
    "Probes",
    "Project",
    "ProjectCreationRequest",
    "ProjectEffective",
    "ProjectFilterSortFields",
    "ProjectPhase",
    "ProjectResourcesItem",
    "ProjectStatus",
    "ProjectUpdateRequest",
    "PvcAccessModes",
    "PvcAddedAttrValue",
    "PvcInstance",
    "PvcVolumeMode",
    "QuotaStatus",
    "QuotaStatusNodePool",
    "QuotaStatusResource",
    "QuotaStatusResourceList",
    "RegenerateApplicationSecretResponse200",
    "RegenerateServiceAccountSecretResponse",
    "RelatedUrl",
    "ReplicaType",
    "RequestResourceCores",
    "RequestResourceQuantity",
    "RequestedPods",
    "Required",
    "ResetUserPasswordResponse200",
    "ResourceAmounts",
    "ResourceData",
    "ResourcePermissions",
    "ResourceType",
    "ResourceTypeGroupId",
    "Resources",
    "ResourcesDataOvertime",
    "ResourcesItem",
    "ResourcesMemory",
    "ResourcesNodePool",
    "ResourcesNullable",
    "ResourcesNullableGpu",
    "ResourcesNullableNodePool",
    "RestartPolicy",
    "RoleV1",
    "S3Instance",
    "ScheduledSpec",
    "SchedulingConfiguration",
    "SchedulingRules",
    "ScopeType",
    "ScopesItem",
    "SeccompProfileType",
    "SecretInstance",
    "Security",
    "ServiceAccount",
    "ServiceAccountCreationRequest",
    "ServiceAccountPatchRequest",
    "ServiceAccountPostResponse",
    "ServingConfiguration",
    "ServingPort",
    "ServingPortAccessAuthorizationTypeEnum",
    "ServingPortProtocol",
    "Source",
    "SourceApi",
    "Storage",
    "SubjectType",
    "SubjectsItem",
    "SubmissionError",
    "TelemetryResponse",
    "TelemetryResponseValues",
    "TelemetryResponseValuesGroupsItem",
    "TimeRange",
    "TokenRequest",
    "TokenRequestGrantTypeEnum",
    "TokenResponse",
    "Toleration",
    "TolerationEffect",
    "TolerationOperator",
    "Topology",
    "TotalResources",
    "Training",
    "TrainingCreationRequest",
    "TrainingSpec",
    "UidGidSource",
    "User",
    "UserChangePasswordRequest",
    "UserCreationRequest",
    "UserPostResponse",
    "UsersFilterSortFields",
    "ValuesItem",
    "Verbosity",
    "Workload",
    "WorkloadAllocatedResources",
    "WorkloadBatch",
    "WorkloadChildrenIdsItem",
    "WorkloadDesiredPhase",
    "WorkloadDetailed",
    "WorkloadDetailedChildrenIdsItem",
    "WorkloadDetailedEnvironmentVariables",
    "WorkloadEnvironmentVariables",
    "WorkloadEvent",
    "WorkloadMetricType",
    "WorkloadRequestResources",
    "WorkloadTelemetryType",
    "WorkloadV2",
    "WorkloadV2CreateRequest",
    "WorkloadV2GetResponse",
    "WorkloadV2Metadata",
    "WorkloadV2MetadataCreateParams",
    "WorkloadV2MetadataUpdateParams",
    "WorkloadV2SyncInfo",
    "WorkloadV2SyncStatus",
    "WorkloadV2UpdateRequest",
    "WorkloadsExtendedResource",
    "Workspace",
    "WorkspaceCreationRequest",
    "WorkspaceSpec",
]


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(_import_module(f"{__name__}.{module}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return [*globals(), *_MODULES]
