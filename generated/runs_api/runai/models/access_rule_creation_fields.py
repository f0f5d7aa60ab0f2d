# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .scope_type import ScopeType
    from .subject_type import SubjectType


@_define
class AccessRuleCreationFields:
    subject_id: str
    subject_type: SubjectType
    role_id: int
    scope_id: str
    scope_type: ScopeType
    cluster_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "subject_id": "subjectId",
        "subject_type": "subjectType",
        "role_id": "roleId",
        "scope_id": "scopeId",
        "scope_type": "scopeType",
        "cluster_id": "clusterId",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "subjectId",
            "subjectType",
            "roleId",
            "scopeId",
            "scopeType",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .scope_type import ScopeType
        from .subject_type import SubjectType

        found = _fields(cls, src_dict)
        made = cls(
            subject_id=_read(found, "subjectId"),
            subject_type=_read(found, "subjectType", enumeration(SubjectType)),
            role_id=_read(found, "roleId"),
            scope_id=_read(found, "scopeId"),
            scope_type=_read(found, "scopeType", enumeration(ScopeType)),
            cluster_id=_read(found, "clusterId"),
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
