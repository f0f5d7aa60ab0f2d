# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .claim_info import ClaimInfo


@_define
class PvcInstance:
    """Attributes:
    existing_pvc: Default: false.
    read_only: Default: false.
    ephemeral: Default: false.
    data_sharing: Default: false.
    exclude: Default: false.
    """

    name: str | None | Unset = UNSET
    path: str | None | Unset = UNSET
    existing_pvc: bool | None | Unset = UNSET
    claim_name: str | None | Unset = UNSET
    read_only: bool | None | Unset = UNSET
    ephemeral: bool | None | Unset = UNSET
    claim_info: ClaimInfo | None | Unset = UNSET
    data_sharing: bool | None | Unset = UNSET
    exclude: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "name": "name",
        "path": "path",
        "existing_pvc": "existingPvc",
        "claim_name": "claimName",
        "read_only": "readOnly",
        "ephemeral": "ephemeral",
        "claim_info": "claimInfo",
        "data_sharing": "dataSharing",
        "exclude": "exclude",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .claim_info import ClaimInfo

        found = _fields(cls, src_dict)
        made = cls(
            name=_read(found, "name"),
            path=_read(found, "path"),
            existing_pvc=_read(found, "existingPvc"),
            claim_name=_read(found, "claimName"),
            read_only=_read(found, "readOnly"),
            ephemeral=_read(found, "ephemeral"),
            claim_info=_read(found, "claimInfo", ClaimInfo.from_dict),
            data_sharing=_read(found, "dataSharing"),
            exclude=_read(found, "exclude"),
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
