# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, moment, string
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset


@_define
class Me:
    id: str
    email: str
    is_service_account: bool
    created_at: datetime.datetime
    display_name: str | None | Unset = UNSET
    preferred_workspace_id: str | None | Unset = UNSET
    roles: list[str] | Unset = UNSET
    permissions: list[str] | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "id": "id",
        "email": "email",
        "is_service_account": "is_service_account",
        "created_at": "created_at",
        "display_name": "display_name",
        "preferred_workspace_id": "preferred_workspace_id",
        "roles": "roles",
        "permissions": "permissions",
        "updated_at": "updated_at",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "email",
            "is_service_account",
            "created_at",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        found = _fields(cls, src_dict)
        made = cls(
            id=_read(found, "id"),
            email=_read(found, "email"),
            is_service_account=_read(found, "is_service_account"),
            created_at=_read(found, "created_at", moment),
            display_name=_read(found, "display_name"),
            preferred_workspace_id=_read(found, "preferred_workspace_id"),
            roles=_read(found, "roles", list_of(string)),
            permissions=_read(found, "permissions", list_of(string)),
            updated_at=_read(found, "updated_at", moment),
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
