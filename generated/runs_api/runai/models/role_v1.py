# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, moment
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .kubernetes_permissions import KubernetesPermissions
    from .permission import Permission


@_define
class RoleV1:
    """Attributes:
    deleted_at: When it was deleted; null as long as it exists.
    effective_enabled: Default: true.
    enabled: Default: true.
    """

    id: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    created_by: str
    custom: bool
    effective_enabled: bool
    permissions: list[Permission]
    name: str
    description: str
    deleted_at: datetime.datetime | None | Unset = UNSET
    enabled: bool | None | Unset = UNSET
    kubernetes_permissions: KubernetesPermissions | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "id": "id",
        "created_at": "createdAt",
        "updated_at": "updatedAt",
        "created_by": "createdBy",
        "custom": "custom",
        "effective_enabled": "effectiveEnabled",
        "permissions": "permissions",
        "name": "name",
        "description": "description",
        "deleted_at": "deletedAt",
        "enabled": "enabled",
        "kubernetes_permissions": "kubernetesPermissions",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "createdAt",
            "updatedAt",
            "createdBy",
            "custom",
            "effectiveEnabled",
            "permissions",
            "name",
            "description",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .kubernetes_permissions import KubernetesPermissions
        from .permission import Permission

        found = _fields(cls, src_dict)
        made = cls(
            id=_read(found, "id"),
            created_at=_read(found, "createdAt", moment),
            updated_at=_read(found, "updatedAt", moment),
            created_by=_read(found, "createdBy"),
            custom=_read(found, "custom"),
            effective_enabled=_read(found, "effectiveEnabled"),
            permissions=_read(found, "permissions", list_of(Permission.from_dict)),
            name=_read(found, "name"),
            description=_read(found, "description"),
            deleted_at=_read(found, "deletedAt", moment),
            enabled=_read(found, "enabled"),
            kubernetes_permissions=_read(found, "kubernetesPermissions", KubernetesPermissions.from_dict),
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
