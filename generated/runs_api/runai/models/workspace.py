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
    from .phase import Phase
    from .workload_desired_phase import WorkloadDesiredPhase
    from .workspace_spec import WorkspaceSpec


@_define
class Workspace:
    """Attributes:
    requested_name: The name as it was asked for.
    deleted_at: When it was deleted; null as long as it exists.
    """

    name: str
    requested_name: str
    workload_id: str
    project_id: str
    cluster_id: str
    created_by: str
    created_at: datetime.datetime
    desired_phase: WorkloadDesiredPhase
    department_id: str | Unset = UNSET
    deleted_at: datetime.datetime | None | Unset = UNSET
    actual_phase: Phase | Unset = UNSET
    spec: WorkspaceSpec | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "name": "name",
        "requested_name": "requestedName",
        "workload_id": "workloadId",
        "project_id": "projectId",
        "cluster_id": "clusterId",
        "created_by": "createdBy",
        "created_at": "createdAt",
        "desired_phase": "desiredPhase",
        "department_id": "departmentId",
        "deleted_at": "deletedAt",
        "actual_phase": "actualPhase",
        "spec": "spec",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "name",
            "requestedName",
            "workloadId",
            "projectId",
            "clusterId",
            "createdBy",
            "createdAt",
            "desiredPhase",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .phase import Phase
        from .workload_desired_phase import WorkloadDesiredPhase
        from .workspace_spec import WorkspaceSpec

        found = _fields(cls, src_dict)
        made = cls(
            name=_read(found, "name"),
            requested_name=_read(found, "requestedName"),
            workload_id=_read(found, "workloadId"),
            project_id=_read(found, "projectId"),
            cluster_id=_read(found, "clusterId"),
            created_by=_read(found, "createdBy"),
            created_at=_read(found, "createdAt", moment),
            desired_phase=_read(found, "desiredPhase", enumeration(WorkloadDesiredPhase)),
            department_id=_read(found, "departmentId"),
            deleted_at=_read(found, "deletedAt", moment),
            actual_phase=_read(found, "actualPhase", enumeration(Phase)),
            spec=_read(found, "spec", WorkspaceSpec.from_dict),
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
