# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .pvc_access_modes import PvcAccessModes
    from .pvc_added_attr_value import PvcAddedAttrValue
    from .pvc_volume_mode import PvcVolumeMode


@_define
class ClaimInfo:
    size: str | None | Unset = UNSET
    storage_class: str | None | Unset = UNSET
    access_modes: PvcAccessModes | None | Unset = UNSET
    volume_mode: PvcVolumeMode | None | Unset = UNSET
    added_attr_values: list[PvcAddedAttrValue] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "size": "size",
        "storage_class": "storageClass",
        "access_modes": "accessModes",
        "volume_mode": "volumeMode",
        "added_attr_values": "addedAttrValues",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .pvc_access_modes import PvcAccessModes
        from .pvc_added_attr_value import PvcAddedAttrValue
        from .pvc_volume_mode import PvcVolumeMode

        found = _fields(cls, src_dict)
        made = cls(
            size=_read(found, "size"),
            storage_class=_read(found, "storageClass"),
            access_modes=_read(found, "accessModes", PvcAccessModes.from_dict),
            volume_mode=_read(found, "volumeMode", enumeration(PvcVolumeMode)),
            added_attr_values=_read(found, "addedAttrValues", list_of(PvcAddedAttrValue.from_dict)),
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
