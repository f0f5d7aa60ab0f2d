# generated from openapi/ade.yaml by scripts/generate.py; do not edit
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
    from .configuration_status import ConfigurationStatus


@_define
class Configuration:
    """Attributes:
    source_kind: template, import, clone or restore.
    """

    id: str
    workspace_id: str
    display_name: str
    status: ConfigurationStatus
    source_kind: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    source_configuration_id: str | None | Unset = UNSET
    notes: str | None | Unset = UNSET
    published_digest: str | None | Unset = UNSET
    activated_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "id": "id",
        "workspace_id": "workspace_id",
        "display_name": "display_name",
        "status": "status",
        "source_kind": "source_kind",
        "created_at": "created_at",
        "updated_at": "updated_at",
        "source_configuration_id": "source_configuration_id",
        "notes": "notes",
        "published_digest": "published_digest",
        "activated_at": "activated_at",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "workspace_id",
            "display_name",
            "status",
            "source_kind",
            "created_at",
            "updated_at",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .configuration_status import ConfigurationStatus

        found = _fields(cls, src_dict)
        made = cls(
            id=_read(found, "id"),
            workspace_id=_read(found, "workspace_id"),
            display_name=_read(found, "display_name"),
            status=_read(found, "status", enumeration(ConfigurationStatus)),
            source_kind=_read(found, "source_kind"),
            created_at=_read(found, "created_at", moment),
            updated_at=_read(found, "updated_at", moment),
            source_configuration_id=_read(found, "source_configuration_id"),
            notes=_read(found, "notes"),
            published_digest=_read(found, "published_digest"),
            activated_at=_read(found, "activated_at", moment),
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
