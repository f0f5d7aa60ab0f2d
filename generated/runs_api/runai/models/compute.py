# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, null, one_of
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .extended_resource import ExtendedResource
    from .gpu_request_type import GpuRequestType


@_define
class Compute:
    """Attributes:
    cpu_core_limit: Cores, at most.
    cpu_core_request: Cores, at least.
    cpu_memory_limit: Memory, at most, as a Kubernetes quantity.
    cpu_memory_request: Memory, at least, as a Kubernetes quantity.
    gpu_devices_request: How many devices.
    gpu_memory_request: Memory of each device, as a Kubernetes quantity.
    gpu_portion_request: The share of each device.
    large_shm_request: A large /dev/shm.
    """

    cpu_core_limit: float | None | Unset = UNSET
    cpu_core_request: float | None | Unset = UNSET
    cpu_memory_limit: str | None | Unset = UNSET
    cpu_memory_request: str | None | Unset = UNSET
    extended_resources: list[ExtendedResource | None] | None | Unset = UNSET
    gpu_devices_request: int | None | Unset = UNSET
    gpu_memory_limit: str | None | Unset = UNSET
    gpu_memory_request: str | None | Unset = UNSET
    gpu_portion_limit: float | None | Unset = UNSET
    gpu_portion_request: float | None | Unset = UNSET
    gpu_request_type: GpuRequestType | None | Unset = UNSET
    large_shm_request: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "cpu_core_limit": "cpuCoreLimit",
        "cpu_core_request": "cpuCoreRequest",
        "cpu_memory_limit": "cpuMemoryLimit",
        "cpu_memory_request": "cpuMemoryRequest",
        "extended_resources": "extendedResources",
        "gpu_devices_request": "gpuDevicesRequest",
        "gpu_memory_limit": "gpuMemoryLimit",
        "gpu_memory_request": "gpuMemoryRequest",
        "gpu_portion_limit": "gpuPortionLimit",
        "gpu_portion_request": "gpuPortionRequest",
        "gpu_request_type": "gpuRequestType",
        "large_shm_request": "largeShmRequest",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .extended_resource import ExtendedResource
        from .gpu_request_type import GpuRequestType

        found = _fields(cls, src_dict)
        made = cls(
            cpu_core_limit=_read(found, "cpuCoreLimit"),
            cpu_core_request=_read(found, "cpuCoreRequest"),
            cpu_memory_limit=_read(found, "cpuMemoryLimit"),
            cpu_memory_request=_read(found, "cpuMemoryRequest"),
            extended_resources=_read(found, "extendedResources", list_of(one_of(ExtendedResource.from_dict, null))),
            gpu_devices_request=_read(found, "gpuDevicesRequest"),
            gpu_memory_limit=_read(found, "gpuMemoryLimit"),
            gpu_memory_request=_read(found, "gpuMemoryRequest"),
            gpu_portion_limit=_read(found, "gpuPortionLimit"),
            gpu_portion_request=_read(found, "gpuPortionRequest"),
            gpu_request_type=_read(found, "gpuRequestType", enumeration(GpuRequestType)),
            large_shm_request=_read(found, "largeShmRequest"),
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
