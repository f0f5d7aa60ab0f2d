# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, moment, string
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .assigned_resources import AssignedResources
    from .jobs_node_affinity import JobsNodeAffinity
    from .legacy_project_status import LegacyProjectStatus
    from .node_pool_assigned_resources import NodePoolAssignedResources
    from .resource_permissions import ResourcePermissions


@_define
class LegacyProjectDetail:
    name: str | Unset = UNSET
    node_pools_resources: list[NodePoolAssignedResources] | Unset = UNSET
    namespace: str | Unset = UNSET
    id: int | Unset = UNSET
    department_id: int | Unset = UNSET
    tenant_id: int | Unset = UNSET
    cluster_uuid: str | Unset = UNSET
    department_name: str | Unset = UNSET
    interactive_node_affinity: str | Unset = UNSET
    train_node_affinity: str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    status: LegacyProjectStatus | Unset = UNSET
    phase: str | Unset = UNSET
    deserved_gpus: float | Unset = UNSET
    max_allowed_gpus: float | Unset = UNSET
    gpu_over_quota_weight: float | Unset = UNSET
    default_node_pools: list[str] | Unset = UNSET
    interactive_job_time_limit_secs: float | Unset = UNSET
    interactive_job_max_idle_duration_secs: float | Unset = UNSET
    interactive_preemptible_job_max_idle_duration_secs: float | Unset = UNSET
    training_job_time_limit_secs: float | Unset = UNSET
    training_job_max_idle_duration_secs: float | Unset = UNSET
    node_affinity: JobsNodeAffinity | Unset = UNSET
    permissions: ResourcePermissions | Unset = UNSET
    resources: AssignedResources | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "name": "name",
        "node_pools_resources": "nodePoolsResources",
        "namespace": "namespace",
        "id": "id",
        "department_id": "departmentId",
        "tenant_id": "tenantId",
        "cluster_uuid": "clusterUuid",
        "department_name": "departmentName",
        "interactive_node_affinity": "interactiveNodeAffinity",
        "train_node_affinity": "trainNodeAffinity",
        "created_at": "createdAt",
        "status": "status",
        "phase": "phase",
        "deserved_gpus": "deservedGpus",
        "max_allowed_gpus": "maxAllowedGpus",
        "gpu_over_quota_weight": "gpuOverQuotaWeight",
        "default_node_pools": "defaultNodePools",
        "interactive_job_time_limit_secs": "interactiveJobTimeLimitSecs",
        "interactive_job_max_idle_duration_secs": "interactiveJobMaxIdleDurationSecs",
        "interactive_preemptible_job_max_idle_duration_secs": "interactivePreemptibleJobMaxIdleDurationSecs",
        "training_job_time_limit_secs": "trainingJobTimeLimitSecs",
        "training_job_max_idle_duration_secs": "trainingJobMaxIdleDurationSecs",
        "node_affinity": "nodeAffinity",
        "permissions": "permissions",
        "resources": "resources",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .assigned_resources import AssignedResources
        from .jobs_node_affinity import JobsNodeAffinity
        from .legacy_project_status import LegacyProjectStatus
        from .node_pool_assigned_resources import NodePoolAssignedResources
        from .resource_permissions import ResourcePermissions

        found = _fields(cls, src_dict)
        made = cls(
            name=_read(found, "name"),
            node_pools_resources=_read(found, "nodePoolsResources", list_of(NodePoolAssignedResources.from_dict)),
            namespace=_read(found, "namespace"),
            id=_read(found, "id"),
            department_id=_read(found, "departmentId"),
            tenant_id=_read(found, "tenantId"),
            cluster_uuid=_read(found, "clusterUuid"),
            department_name=_read(found, "departmentName"),
            interactive_node_affinity=_read(found, "interactiveNodeAffinity"),
            train_node_affinity=_read(found, "trainNodeAffinity"),
            created_at=_read(found, "createdAt", moment),
            status=_read(found, "status", LegacyProjectStatus.from_dict),
            phase=_read(found, "phase"),
            deserved_gpus=_read(found, "deservedGpus"),
            max_allowed_gpus=_read(found, "maxAllowedGpus"),
            gpu_over_quota_weight=_read(found, "gpuOverQuotaWeight"),
            default_node_pools=_read(found, "defaultNodePools", list_of(string)),
            interactive_job_time_limit_secs=_read(found, "interactiveJobTimeLimitSecs"),
            interactive_job_max_idle_duration_secs=_read(found, "interactiveJobMaxIdleDurationSecs"),
            interactive_preemptible_job_max_idle_duration_secs=_read(
                found, "interactivePreemptibleJobMaxIdleDurationSecs"
            ),
            training_job_time_limit_secs=_read(found, "trainingJobTimeLimitSecs"),
            training_job_max_idle_duration_secs=_read(found, "trainingJobMaxIdleDurationSecs"),
            node_affinity=_read(found, "nodeAffinity", JobsNodeAffinity.from_dict),
            permissions=_read(found, "permissions", ResourcePermissions.from_dict),
            resources=_read(found, "resources", AssignedResources.from_dict),
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
