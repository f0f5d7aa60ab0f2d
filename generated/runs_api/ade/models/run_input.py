# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, string
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset


@_define
class RunInput:
    """Attributes:
    download_url: A path below the server.
    """

    document_id: str | None | Unset = UNSET
    file_version_id: str | None | Unset = UNSET
    version_no: int | None | Unset = UNSET
    filename: str | None | Unset = UNSET
    content_type: str | None | Unset = UNSET
    size_bytes: int | None | Unset = UNSET
    download_url: str | None | Unset = UNSET
    input_sheet_names: list[str] | None | Unset = UNSET
    input_file_count: int | None | Unset = UNSET
    input_sheet_count: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "document_id": "document_id",
        "file_version_id": "fileVersionId",
        "version_no": "versionNo",
        "filename": "filename",
        "content_type": "content_type",
        "size_bytes": "size_bytes",
        "download_url": "download_url",
        "input_sheet_names": "input_sheet_names",
        "input_file_count": "input_file_count",
        "input_sheet_count": "input_sheet_count",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        found = _fields(cls, src_dict)
        made = cls(
            document_id=_read(found, "document_id"),
            file_version_id=_read(found, "fileVersionId"),
            version_no=_read(found, "versionNo"),
            filename=_read(found, "filename"),
            content_type=_read(found, "content_type"),
            size_bytes=_read(found, "size_bytes"),
            download_url=_read(found, "download_url"),
            input_sheet_names=_read(found, "input_sheet_names", list_of(string)),
            input_file_count=_read(found, "input_file_count"),
            input_sheet_count=_read(found, "input_sheet_count"),
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
