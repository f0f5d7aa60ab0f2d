# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, file
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from .._write import parts as _parts
from ..types import UNSET, File, RequestFiles, Unset

if TYPE_CHECKING:
    from .conflict_mode import ConflictMode


@_define
class DocumentUpload:
    """Attributes:
    metadata: A JSON object.
    run_options: JSON with activeSheetOnly or inputSheetNames.
    """

    file: File
    metadata: str | Unset = UNSET
    run_options: str | Unset = UNSET
    conflict_mode: ConflictMode | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "file": "file",
        "metadata": "metadata",
        "run_options": "run_options",
        "conflict_mode": "conflictMode",
    }
    _required: ClassVar[frozenset[str]] = frozenset(("file",))
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    def to_multipart(self) -> RequestFiles:
        """As the parts of a multipart body."""
        return _parts(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .conflict_mode import ConflictMode

        found = _fields(cls, src_dict)
        made = cls(
            file=_read(found, "file", file),
            metadata=_read(found, "metadata"),
            run_options=_read(found, "run_options"),
            conflict_mode=_read(found, "conflictMode", enumeration(ConflictMode)),
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
