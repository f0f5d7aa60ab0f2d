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
    from .access_rule_status_response import AccessRuleStatusResponse
    from .scope_type import ScopeType
    from .subject_type import SubjectType


@_define
class AccessRule:
    """Attributes:
    deleted_at: When it was deleted; null as long as it exists.
    """

    subject_id: str
    subject_type: SubjectType
    role_id: int
    scope_id: str
    scope_type: ScopeType
    role_name: str
    scope_name: str
    id: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    tenant_id: int
    created_by: str
    cluster_id: str | Unset = UNSET
    deleted_at: datetime.datetime | None | Unset = UNSET
    status: AccessRuleStatusResponse | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "subject_id": "subjectId",
        "subject_type": "subjectType",
        "role_id": "roleId",
        "scope_id": "scopeId",
        "scope_type": "scopeType",
        "role_name": "roleName",
        "scope_name": "scopeName",
        "id": "id",
        "created_at": "createdAt",
        "updated_at": "updatedAt",
        "tenant_id": "tenantId",
        "created_by": "createdBy",
        "cluster_id": "clusterId",
        "deleted_at": "deletedAt",
        "status": "status",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "subjectId",
            "subjectType",
            "roleId",
            "scopeId",
            "scopeType",
            "roleName",
            "scopeName",
            "id",
            "createdAt",
            "updatedAt",
            "tenantId",
            "createdBy",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .access_rule_status_response import AccessRuleStatusResponse
        from .scope_type import ScopeType
        from .subject_type import SubjectType

        found = _fields(cls, src_dict)
        made = cls(
            subject_id=_read(found, "subjectId"),
            subject_type=_read(found, "subjectType", enumeration(SubjectType)),
            role_id=_read(found, "roleId"),
            scope_id=_read(found, "scopeId"),
            scope_type=_read(found, "scopeType", enumeration(ScopeType)),
            role_name=_read(found, "roleName"),
            scope_name=_read(found, "scopeName"),
            id=_read(found, "id"),
            created_at=_read(found, "createdAt", moment),
            updated_at=_read(found, "updatedAt", moment),
            tenant_id=_read(found, "tenantId"),
            created_by=_read(found, "createdBy"),
            cluster_id=_read(found, "clusterId"),
            deleted_at=_read(found, "deletedAt", moment),
            status=_read(found, "status", AccessRuleStatusResponse.from_dict),
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
