# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, null, one_of
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .workloads_extended_resource import WorkloadsExtendedResource


@_define
class WorkloadAllocatedResources:
    gpu: float | None | Unset = UNSET
    gpu_memory: str | None | Unset = UNSET
    cpu: float | None | Unset = UNSET
    cpu_memory: str | None | Unset = UNSET
    extended_resources: list[WorkloadsExtendedResource | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "gpu": "gpu",
        "gpu_memory": "gpuMemory",
        "cpu": "cpu",
        "cpu_memory": "cpuMemory",
        "extended_resources": "extendedResources",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .workloads_extended_resource import WorkloadsExtendedResource

        found = _fields(cls, src_dict)
        made = cls(
            gpu=_read(found, "gpu"),
            gpu_memory=_read(found, "gpuMemory"),
            cpu=_read(found, "cpu"),
            cpu_memory=_read(found, "cpuMemory"),
            extended_resources=_read(
                found, "extendedResources", list_of(one_of(WorkloadsExtendedResource.from_dict, null))
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
