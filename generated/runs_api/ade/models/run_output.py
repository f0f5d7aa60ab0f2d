# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset


@_define
class RunOutput:
    """Attributes:
    ready: Whether there is something to download.
    download_url: A path below the server, always given.
    """

    ready: bool | Unset = UNSET
    download_url: str | None | Unset = UNSET
    filename: str | None | Unset = UNSET
    content_type: str | None | Unset = UNSET
    size_bytes: int | None | Unset = UNSET
    has_output: bool | Unset = UNSET
    file_version_id: str | None | Unset = UNSET
    version_no: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "ready": "ready",
        "download_url": "download_url",
        "filename": "filename",
        "content_type": "content_type",
        "size_bytes": "size_bytes",
        "has_output": "has_output",
        "file_version_id": "fileVersionId",
        "version_no": "versionNo",
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
            ready=_read(found, "ready"),
            download_url=_read(found, "download_url"),
            filename=_read(found, "filename"),
            content_type=_read(found, "content_type"),
            size_bytes=_read(found, "size_bytes"),
            has_output=_read(found, "has_output"),
            file_version_id=_read(found, "fileVersionId"),
            version_no=_read(found, "versionNo"),
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
