# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, moment
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .gpu_resource_optimization import GPUResourceOptimization
    from .node_pool_gpu_network_acceleration_detection import NodePoolGPUNetworkAccelerationDetection
    from .node_pool_phase import NodePoolPhase
    from .node_pool_placement_strategy import NodePoolPlacementStrategy
    from .node_pool_status import NodePoolStatus
    from .scheduling_configuration import SchedulingConfiguration


@_define
class NodePool:
    """Attributes:
    over_provisioning_ratio: Default: 1.
    phase_message: Why it is in this phase.
    deleted_at: When it was deleted; null as long as it exists.
    """

    name: str
    label_key: str
    label_value: str
    cluster_id: str
    id: str
    tenant_id: int
    cluster_name: str
    created_by: str
    created_at: datetime.datetime
    updated_by: str
    updated_at: datetime.datetime
    is_default: bool
    over_provisioning_ratio: int | None | Unset = UNSET
    placement_strategy: NodePoolPlacementStrategy | Unset = UNSET
    gpu_network_acceleration_label_key: str | Unset = UNSET
    gpu_network_acceleration_detection: NodePoolGPUNetworkAccelerationDetection | None | Unset = UNSET
    network_topology_name: str | None | Unset = UNSET
    network_topology_id: str | None | Unset = UNSET
    gpu_resource_optimization: GPUResourceOptimization | None | Unset = UNSET
    scheduling_configuration: SchedulingConfiguration | None | Unset = UNSET
    phase: NodePoolPhase | Unset = UNSET
    phase_message: str | Unset = UNSET
    status: NodePoolStatus | Unset = UNSET
    deleted_by: str | Unset = UNSET
    deleted_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "name": "name",
        "label_key": "labelKey",
        "label_value": "labelValue",
        "cluster_id": "clusterId",
        "id": "id",
        "tenant_id": "tenantId",
        "cluster_name": "clusterName",
        "created_by": "createdBy",
        "created_at": "createdAt",
        "updated_by": "updatedBy",
        "updated_at": "updatedAt",
        "is_default": "isDefault",
        "over_provisioning_ratio": "overProvisioningRatio",
        "placement_strategy": "placementStrategy",
        "gpu_network_acceleration_label_key": "gpuNetworkAccelerationLabelKey",
        "gpu_network_acceleration_detection": "gpuNetworkAccelerationDetection",
        "network_topology_name": "networkTopologyName",
        "network_topology_id": "networkTopologyId",
        "gpu_resource_optimization": "gpuResourceOptimization",
        "scheduling_configuration": "schedulingConfiguration",
        "phase": "phase",
        "phase_message": "phaseMessage",
        "status": "status",
        "deleted_by": "deletedBy",
        "deleted_at": "deletedAt",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "name",
            "labelKey",
            "labelValue",
            "clusterId",
            "id",
            "tenantId",
            "clusterName",
            "createdBy",
            "createdAt",
            "updatedBy",
            "updatedAt",
            "isDefault",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .gpu_resource_optimization import GPUResourceOptimization
        from .node_pool_gpu_network_acceleration_detection import NodePoolGPUNetworkAccelerationDetection
        from .node_pool_phase import NodePoolPhase
        from .node_pool_placement_strategy import NodePoolPlacementStrategy
        from .node_pool_status import NodePoolStatus
        from .scheduling_configuration import SchedulingConfiguration

        found = _fields(cls, src_dict)
        made = cls(
            name=_read(found, "name"),
            label_key=_read(found, "labelKey"),
            label_value=_read(found, "labelValue"),
            cluster_id=_read(found, "clusterId"),
            id=_read(found, "id"),
            tenant_id=_read(found, "tenantId"),
            cluster_name=_read(found, "clusterName"),
            created_by=_read(found, "createdBy"),
            created_at=_read(found, "createdAt", moment),
            updated_by=_read(found, "updatedBy"),
            updated_at=_read(found, "updatedAt", moment),
            is_default=_read(found, "isDefault"),
            over_provisioning_ratio=_read(found, "overProvisioningRatio"),
            placement_strategy=_read(found, "placementStrategy", NodePoolPlacementStrategy.from_dict),
            gpu_network_acceleration_label_key=_read(found, "gpuNetworkAccelerationLabelKey"),
            gpu_network_acceleration_detection=_read(
                found, "gpuNetworkAccelerationDetection", enumeration(NodePoolGPUNetworkAccelerationDetection)
            ),
            network_topology_name=_read(found, "networkTopologyName"),
            network_topology_id=_read(found, "networkTopologyId"),
            gpu_resource_optimization=_read(found, "gpuResourceOptimization", GPUResourceOptimization.from_dict),
            scheduling_configuration=_read(found, "schedulingConfiguration", SchedulingConfiguration.from_dict),
            phase=_read(found, "phase", enumeration(NodePoolPhase)),
            phase_message=_read(found, "phaseMessage"),
            status=_read(found, "status", NodePoolStatus.from_dict),
            deleted_by=_read(found, "deletedBy"),
            deleted_at=_read(found, "deletedAt", moment),
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
