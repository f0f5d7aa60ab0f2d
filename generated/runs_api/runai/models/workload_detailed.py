# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, mapping, moment, string
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .actions_support import ActionsSupport
    from .condition import Condition
    from .connection import Connection
    from .datasource import Datasource
    from .environment import Environment
    from .pending_scheduling_message import PendingSchedulingMessage
    from .phase import Phase
    from .phase_reason import PhaseReason
    from .requested_pods import RequestedPods
    from .source import Source
    from .source_api import SourceApi
    from .topology import Topology
    from .workload_allocated_resources import WorkloadAllocatedResources
    from .workload_detailed_children_ids_item import WorkloadDetailedChildrenIdsItem
    from .workload_detailed_environment_variables import WorkloadDetailedEnvironmentVariables
    from .workload_request_resources import WorkloadRequestResources


@_define
class WorkloadDetailed:
    """Attributes:
    deleted_at: When it was deleted; null as long as it exists.
    submitted_by: Who submitted it.
    phase_message: Why it is in this phase.
    completed_at: When it came to its end.
    environment_variables: Environment variables of the container.
    command: What to run instead of the image's entry point; one text.
    """

    tenant_id: int
    running_pods: int
    phase_updated_at: datetime.datetime
    k_8_s_phase_updated_at: datetime.datetime
    updated_at: datetime.datetime
    source: Source
    deleted_at: datetime.datetime | None
    type_: str
    name: str
    id: str
    priority: int | None
    priority_class_name: str
    cluster_id: str
    project_name: str
    project_id: str
    department_name: str
    department_id: str
    namespace: str
    created_at: datetime.datetime
    phase: Phase
    conditions: list[Condition]
    k_8_s_phase: str
    category: str
    submitted_by: str | Unset = UNSET
    workload_requested_resources: WorkloadRequestResources | None | Unset = UNSET
    pods_requested_resources: WorkloadRequestResources | None | Unset = UNSET
    allocated_resources: WorkloadAllocatedResources | None | Unset = UNSET
    actions_support: ActionsSupport | Unset = UNSET
    phase_message: str | Unset = UNSET
    requested_pods: RequestedPods | Unset = UNSET
    requested_node_pools: list[str] | Unset = UNSET
    current_node_pools: list[str] | Unset = UNSET
    completed_at: datetime.datetime | None | Unset = UNSET
    images: list[str] | Unset = UNSET
    children_ids: list[WorkloadDetailedChildrenIdsItem] | Unset = UNSET
    urls: list[str] | Unset = UNSET
    datasources: list[Datasource] | Unset = UNSET
    environments: list[Environment] | Unset = UNSET
    external_connections: list[Connection] | Unset = UNSET
    distributed_framework: str | Unset = UNSET
    additional_fields: dict[str, Any] | Unset = UNSET
    preemptible: bool | None | Unset = UNSET
    environment_variables: WorkloadDetailedEnvironmentVariables | Unset = UNSET
    command: str | Unset = UNSET
    arguments: str | Unset = UNSET
    phase_reason: PhaseReason | None | Unset = UNSET
    idle_gpus: int | None | Unset = UNSET
    idle_allocated_gpus: float | None | Unset = UNSET
    total_pending_time_seconds: int | None | Unset = UNSET
    total_running_time_seconds: int | None | Unset = UNSET
    guaranteed_runtime_ends_at: datetime.datetime | None | Unset = UNSET
    ai_application_id: str | Unset = UNSET
    ai_application_name: str | Unset = UNSET
    source_api: SourceApi | None | Unset = UNSET
    topology: Topology | None | Unset = UNSET
    pending_scheduling_messages: list[PendingSchedulingMessage] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "tenant_id": "tenantId",
        "running_pods": "runningPods",
        "phase_updated_at": "phaseUpdatedAt",
        "k_8_s_phase_updated_at": "k8sPhaseUpdatedAt",
        "updated_at": "updatedAt",
        "source": "source",
        "deleted_at": "deletedAt",
        "type_": "type",
        "name": "name",
        "id": "id",
        "priority": "priority",
        "priority_class_name": "priorityClassName",
        "cluster_id": "clusterId",
        "project_name": "projectName",
        "project_id": "projectId",
        "department_name": "departmentName",
        "department_id": "departmentId",
        "namespace": "namespace",
        "created_at": "createdAt",
        "phase": "phase",
        "conditions": "conditions",
        "k_8_s_phase": "k8sPhase",
        "category": "category",
        "submitted_by": "submittedBy",
        "workload_requested_resources": "workloadRequestedResources",
        "pods_requested_resources": "podsRequestedResources",
        "allocated_resources": "allocatedResources",
        "actions_support": "actionsSupport",
        "phase_message": "phaseMessage",
        "requested_pods": "requestedPods",
        "requested_node_pools": "requestedNodePools",
        "current_node_pools": "currentNodePools",
        "completed_at": "completedAt",
        "images": "images",
        "children_ids": "childrenIds",
        "urls": "urls",
        "datasources": "datasources",
        "environments": "environments",
        "external_connections": "externalConnections",
        "distributed_framework": "distributedFramework",
        "additional_fields": "additionalFields",
        "preemptible": "preemptible",
        "environment_variables": "environmentVariables",
        "command": "command",
        "arguments": "arguments",
        "phase_reason": "phaseReason",
        "idle_gpus": "idleGpus",
        "idle_allocated_gpus": "idleAllocatedGpus",
        "total_pending_time_seconds": "totalPendingTimeSeconds",
        "total_running_time_seconds": "totalRunningTimeSeconds",
        "guaranteed_runtime_ends_at": "guaranteedRuntimeEndsAt",
        "ai_application_id": "aiApplicationId",
        "ai_application_name": "aiApplicationName",
        "source_api": "sourceApi",
        "topology": "topology",
        "pending_scheduling_messages": "pendingSchedulingMessages",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "tenantId",
            "runningPods",
            "phaseUpdatedAt",
            "k8sPhaseUpdatedAt",
            "updatedAt",
            "source",
            "deletedAt",
            "type",
            "name",
            "id",
            "priority",
            "priorityClassName",
            "clusterId",
            "projectName",
            "projectId",
            "departmentName",
            "departmentId",
            "namespace",
            "createdAt",
            "phase",
            "conditions",
            "k8sPhase",
            "category",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .actions_support import ActionsSupport
        from .condition import Condition
        from .connection import Connection
        from .datasource import Datasource
        from .environment import Environment
        from .pending_scheduling_message import PendingSchedulingMessage
        from .phase import Phase
        from .phase_reason import PhaseReason
        from .requested_pods import RequestedPods
        from .source import Source
        from .source_api import SourceApi
        from .topology import Topology
        from .workload_allocated_resources import WorkloadAllocatedResources
        from .workload_detailed_children_ids_item import WorkloadDetailedChildrenIdsItem
        from .workload_detailed_environment_variables import WorkloadDetailedEnvironmentVariables
        from .workload_request_resources import WorkloadRequestResources

        found = _fields(cls, src_dict)
        made = cls(
            tenant_id=_read(found, "tenantId"),
            running_pods=_read(found, "runningPods"),
            phase_updated_at=_read(found, "phaseUpdatedAt", moment),
            k_8_s_phase_updated_at=_read(found, "k8sPhaseUpdatedAt", moment),
            updated_at=_read(found, "updatedAt", moment),
            source=_read(found, "source", enumeration(Source)),
            deleted_at=_read(found, "deletedAt", moment),
            type_=_read(found, "type"),
            name=_read(found, "name"),
            id=_read(found, "id"),
            priority=_read(found, "priority"),
            priority_class_name=_read(found, "priorityClassName"),
            cluster_id=_read(found, "clusterId"),
            project_name=_read(found, "projectName"),
            project_id=_read(found, "projectId"),
            department_name=_read(found, "departmentName"),
            department_id=_read(found, "departmentId"),
            namespace=_read(found, "namespace"),
            created_at=_read(found, "createdAt", moment),
            phase=_read(found, "phase", enumeration(Phase)),
            conditions=_read(found, "conditions", list_of(Condition.from_dict)),
            k_8_s_phase=_read(found, "k8sPhase"),
            category=_read(found, "category"),
            submitted_by=_read(found, "submittedBy"),
            workload_requested_resources=_read(found, "workloadRequestedResources", WorkloadRequestResources.from_dict),
            pods_requested_resources=_read(found, "podsRequestedResources", WorkloadRequestResources.from_dict),
            allocated_resources=_read(found, "allocatedResources", WorkloadAllocatedResources.from_dict),
            actions_support=_read(found, "actionsSupport", ActionsSupport.from_dict),
            phase_message=_read(found, "phaseMessage"),
            requested_pods=_read(found, "requestedPods", RequestedPods.from_dict),
            requested_node_pools=_read(found, "requestedNodePools", list_of(string)),
            current_node_pools=_read(found, "currentNodePools", list_of(string)),
            completed_at=_read(found, "completedAt", moment),
            images=_read(found, "images", list_of(string)),
            children_ids=_read(found, "childrenIds", list_of(WorkloadDetailedChildrenIdsItem.from_dict)),
            urls=_read(found, "urls", list_of(string)),
            datasources=_read(found, "datasources", list_of(Datasource.from_dict)),
            environments=_read(found, "environments", list_of(Environment.from_dict)),
            external_connections=_read(found, "externalConnections", list_of(Connection.from_dict)),
            distributed_framework=_read(found, "distributedFramework"),
            additional_fields=_read(found, "additionalFields", mapping),
            preemptible=_read(found, "preemptible"),
            environment_variables=_read(found, "environmentVariables", WorkloadDetailedEnvironmentVariables.from_dict),
            command=_read(found, "command"),
            arguments=_read(found, "arguments"),
            phase_reason=_read(found, "phaseReason", enumeration(PhaseReason)),
            idle_gpus=_read(found, "idleGpus"),
            idle_allocated_gpus=_read(found, "idleAllocatedGpus"),
            total_pending_time_seconds=_read(found, "totalPendingTimeSeconds"),
            total_running_time_seconds=_read(found, "totalRunningTimeSeconds"),
            guaranteed_runtime_ends_at=_read(found, "guaranteedRuntimeEndsAt", moment),
            ai_application_id=_read(found, "aiApplicationId"),
            ai_application_name=_read(found, "aiApplicationName"),
            source_api=_read(found, "sourceApi", enumeration(SourceApi)),
            topology=_read(found, "topology", Topology.from_dict),
            pending_scheduling_messages=_read(
                found, "pendingSchedulingMessages", list_of(PendingSchedulingMessage.from_dict)
            ),
        )
        made.additional_properties = found
        return made

    @property
    def additional_keys(self) -> list[str]:
        """The keys that the document does not declare."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
