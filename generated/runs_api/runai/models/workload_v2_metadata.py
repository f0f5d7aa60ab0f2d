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
    from .gvk import GVK
    from .preemptibility import Preemptibility


@_define
class WorkloadV2Metadata:
    """Attributes:
    deleted_at: When it was deleted; null as long as it exists.
    """

    name: str
    project_id: str
    id: str
    gvk: GVK
    project_name: str
    cluster_id: str
    tenant_id: int
    department_id: str
    department_name: str
    created_at: datetime.datetime
    created_by: str
    updated_at: datetime.datetime
    updated_by: str
    priority: str | None | Unset = UNSET
    category: str | None | Unset = UNSET
    preemptibility: Preemptibility | None | Unset = UNSET
    deleted_at: datetime.datetime | None | Unset = UNSET
    deleted_by: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "name": "name",
        "project_id": "projectId",
        "id": "id",
        "gvk": "gvk",
        "project_name": "projectName",
        "cluster_id": "clusterId",
        "tenant_id": "tenantId",
        "department_id": "departmentId",
        "department_name": "departmentName",
        "created_at": "createdAt",
        "created_by": "createdBy",
        "updated_at": "updatedAt",
        "updated_by": "updatedBy",
        "priority": "priority",
        "category": "category",
        "preemptibility": "preemptibility",
        "deleted_at": "deletedAt",
        "deleted_by": "deletedBy",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "name",
            "projectId",
            "id",
            "gvk",
            "projectName",
            "clusterId",
            "tenantId",
            "departmentId",
            "departmentName",
            "createdAt",
            "createdBy",
            "updatedAt",
            "updatedBy",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .gvk import GVK
        from .preemptibility import Preemptibility

        found = _fields(cls, src_dict)
        made = cls(
            name=_read(found, "name"),
            project_id=_read(found, "projectId"),
            id=_read(found, "id"),
            gvk=_read(found, "gvk", GVK.from_dict),
            project_name=_read(found, "projectName"),
            cluster_id=_read(found, "clusterId"),
            tenant_id=_read(found, "tenantId"),
            department_id=_read(found, "departmentId"),
            department_name=_read(found, "departmentName"),
            created_at=_read(found, "createdAt", moment),
            created_by=_read(found, "createdBy"),
            updated_at=_read(found, "updatedAt", moment),
            updated_by=_read(found, "updatedBy"),
            priority=_read(found, "priority"),
            category=_read(found, "category"),
            preemptibility=_read(found, "preemptibility", enumeration(Preemptibility)),
            deleted_at=_read(found, "deletedAt", moment),
            deleted_by=_read(found, "deletedBy"),
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
