# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, string
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .node_types_per_workload import NodeTypesPerWorkload
    from .resources_nullable import ResourcesNullable
    from .scheduling_rules import SchedulingRules


@_define
class DepartmentUpdateRequest:
    resources: list[ResourcesNullable]
    description: str | Unset = UNSET
    scheduling_rules: SchedulingRules | None | Unset = UNSET
    default_node_pools: list[str] | None | Unset = UNSET
    node_types: NodeTypesPerWorkload | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "resources": "resources",
        "description": "description",
        "scheduling_rules": "schedulingRules",
        "default_node_pools": "defaultNodePools",
        "node_types": "nodeTypes",
    }
    _required: ClassVar[frozenset[str]] = frozenset(("resources",))
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .node_types_per_workload import NodeTypesPerWorkload
        from .resources_nullable import ResourcesNullable
        from .scheduling_rules import SchedulingRules

        found = _fields(cls, src_dict)
        made = cls(
            resources=_read(found, "resources", list_of(ResourcesNullable.from_dict)),
            description=_read(found, "description"),
            scheduling_rules=_read(found, "schedulingRules", SchedulingRules.from_dict),
            default_node_pools=_read(found, "defaultNodePools", list_of(string)),
            node_types=_read(found, "nodeTypes", NodeTypesPerWorkload.from_dict),
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
