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
    from .department_project_parent import DepartmentProjectParent
    from .node_types_per_workload import NodeTypesPerWorkload
    from .overtime_data import OvertimeData
    from .project_effective import ProjectEffective
    from .project_status import ProjectStatus
    from .resources import Resources
    from .scheduling_rules import SchedulingRules
    from .total_resources import TotalResources


@_define
class Project:
    description: str
    id: str
    name: str
    cluster_id: str
    parent_id: str
    enforce_runai_scheduler: bool
    status: ProjectStatus
    total_resources: TotalResources
    created_at: datetime.datetime
    updated_at: datetime.datetime
    effective: ProjectEffective
    resources: list[Resources]
    scheduling_rules: SchedulingRules | None | Unset = UNSET
    default_node_pools: list[str] | None | Unset = UNSET
    node_types: NodeTypesPerWorkload | None | Unset = UNSET
    requested_namespace: str | None | Unset = UNSET
    created_by: str | Unset = UNSET
    updated_by: str | Unset = UNSET
    parent: DepartmentProjectParent | None | Unset = UNSET
    overtime_data: OvertimeData | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "description": "description",
        "id": "id",
        "name": "name",
        "cluster_id": "clusterId",
        "parent_id": "parentId",
        "enforce_runai_scheduler": "enforceRunaiScheduler",
        "status": "status",
        "total_resources": "totalResources",
        "created_at": "createdAt",
        "updated_at": "updatedAt",
        "effective": "effective",
        "resources": "resources",
        "scheduling_rules": "schedulingRules",
        "default_node_pools": "defaultNodePools",
        "node_types": "nodeTypes",
        "requested_namespace": "requestedNamespace",
        "created_by": "createdBy",
        "updated_by": "updatedBy",
        "parent": "parent",
        "overtime_data": "overtimeData",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "description",
            "id",
            "name",
            "clusterId",
            "parentId",
            "enforceRunaiScheduler",
            "status",
            "totalResources",
            "createdAt",
            "updatedAt",
            "effective",
            "resources",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .department_project_parent import DepartmentProjectParent
        from .node_types_per_workload import NodeTypesPerWorkload
        from .overtime_data import OvertimeData
        from .project_effective import ProjectEffective
        from .project_status import ProjectStatus
        from .resources import Resources
        from .scheduling_rules import SchedulingRules
        from .total_resources import TotalResources

        found = _fields(cls, src_dict)
        made = cls(
            description=_read(found, "description"),
            id=_read(found, "id"),
            name=_read(found, "name"),
            cluster_id=_read(found, "clusterId"),
            parent_id=_read(found, "parentId"),
            enforce_runai_scheduler=_read(found, "enforceRunaiScheduler"),
            status=_read(found, "status", ProjectStatus.from_dict),
            total_resources=_read(found, "totalResources", TotalResources.from_dict),
            created_at=_read(found, "createdAt", moment),
            updated_at=_read(found, "updatedAt", moment),
            effective=_read(found, "effective", ProjectEffective.from_dict),
            resources=_read(found, "resources", list_of(Resources.from_dict)),
            scheduling_rules=_read(found, "schedulingRules", SchedulingRules.from_dict),
            default_node_pools=_read(found, "defaultNodePools", list_of(string)),
            node_types=_read(found, "nodeTypes", NodeTypesPerWorkload.from_dict),
            requested_namespace=_read(found, "requestedNamespace"),
            created_by=_read(found, "createdBy"),
            updated_by=_read(found, "updatedBy"),
            parent=_read(found, "parent", DepartmentProjectParent.from_dict),
            overtime_data=_read(found, "overtimeData", OvertimeData.from_dict),
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
