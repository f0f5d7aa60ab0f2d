# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, string
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .gpu_resource_optimization import GPUResourceOptimization
    from .node_pool_condition_details import NodePoolConditionDetails
    from .node_pool_gpu_network_acceleration_detection import NodePoolGPUNetworkAccelerationDetection
    from .node_pool_placement_strategy import NodePoolPlacementStrategy
    from .scheduling_configuration import SchedulingConfiguration


@_define
class NodePoolStatus:
    """Attributes:
    over_provisioning_ratio: Default: 1.
    """

    label_key: str | None | Unset = UNSET
    label_value: str | None | Unset = UNSET
    over_provisioning_ratio: int | None | Unset = UNSET
    placement_strategy: NodePoolPlacementStrategy | Unset = UNSET
    gpu_network_acceleration_label_key: str | Unset = UNSET
    gpu_network_acceleration_detection: NodePoolGPUNetworkAccelerationDetection | None | Unset = UNSET
    gpu_resource_optimization: GPUResourceOptimization | None | Unset = UNSET
    scheduling_configuration: SchedulingConfiguration | None | Unset = UNSET
    conditions: list[NodePoolConditionDetails] | Unset = UNSET
    gpu_network_acceleration_detected: bool | Unset = UNSET
    nodes: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "label_key": "labelKey",
        "label_value": "labelValue",
        "over_provisioning_ratio": "overProvisioningRatio",
        "placement_strategy": "placementStrategy",
        "gpu_network_acceleration_label_key": "gpuNetworkAccelerationLabelKey",
        "gpu_network_acceleration_detection": "gpuNetworkAccelerationDetection",
        "gpu_resource_optimization": "gpuResourceOptimization",
        "scheduling_configuration": "schedulingConfiguration",
        "conditions": "conditions",
        "gpu_network_acceleration_detected": "gpuNetworkAccelerationDetected",
        "nodes": "nodes",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .gpu_resource_optimization import GPUResourceOptimization
        from .node_pool_condition_details import NodePoolConditionDetails
        from .node_pool_gpu_network_acceleration_detection import NodePoolGPUNetworkAccelerationDetection
        from .node_pool_placement_strategy import NodePoolPlacementStrategy
        from .scheduling_configuration import SchedulingConfiguration

        found = _fields(cls, src_dict)
        made = cls(
            label_key=_read(found, "labelKey"),
            label_value=_read(found, "labelValue"),
            over_provisioning_ratio=_read(found, "overProvisioningRatio"),
            placement_strategy=_read(found, "placementStrategy", NodePoolPlacementStrategy.from_dict),
            gpu_network_acceleration_label_key=_read(found, "gpuNetworkAccelerationLabelKey"),
            gpu_network_acceleration_detection=_read(
                found, "gpuNetworkAccelerationDetection", enumeration(NodePoolGPUNetworkAccelerationDetection)
            ),
            gpu_resource_optimization=_read(found, "gpuResourceOptimization", GPUResourceOptimization.from_dict),
            scheduling_configuration=_read(found, "schedulingConfiguration", SchedulingConfiguration.from_dict),
            conditions=_read(found, "conditions", list_of(NodePoolConditionDetails.from_dict)),
            gpu_network_acceleration_detected=_read(found, "gpuNetworkAccelerationDetected"),
            nodes=_read(found, "nodes", list_of(string)),
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
