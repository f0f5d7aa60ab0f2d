# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model

if TYPE_CHECKING:
    from .resource_data import ResourceData


@_define
class ProjectResourcesItem:
    number_of_pending_workloads: int
    gpu: ResourceData
    cpu: ResourceData
    memory: ResourceData
    project_name: str
    department_name: str
    nodepool_name: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "number_of_pending_workloads": "numberOfPendingWorkloads",
        "gpu": "gpu",
        "cpu": "cpu",
        "memory": "memory",
        "project_name": "projectName",
        "department_name": "departmentName",
        "nodepool_name": "nodepoolName",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "numberOfPendingWorkloads",
            "gpu",
            "cpu",
            "memory",
            "projectName",
            "departmentName",
            "nodepoolName",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .resource_data import ResourceData

        found = _fields(cls, src_dict)
        made = cls(
            number_of_pending_workloads=_read(found, "numberOfPendingWorkloads"),
            gpu=_read(found, "gpu", ResourceData.from_dict),
            cpu=_read(found, "cpu", ResourceData.from_dict),
            memory=_read(found, "memory", ResourceData.from_dict),
            project_name=_read(found, "projectName"),
            department_name=_read(found, "departmentName"),
            nodepool_name=_read(found, "nodepoolName"),
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
