# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
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
class ScreenshotUrl:
    signed_screenshot_url: str | None | Unset = UNSET
    node_display_name: str | None | Unset = UNSET
    node_id: str | None | Unset = UNSET
    timestamp: str | None | Unset = UNSET
    signed_screenshot_url_expires: str | None | Unset = UNSET
    error_screenshot: bool | None | Unset = UNSET
    retry_index: int | None | Unset = UNSET
    full_length_screenshot: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "signed_screenshot_url": "signed_screenshot_url",
        "node_display_name": "node_display_name",
        "node_id": "node_id",
        "timestamp": "timestamp",
        "signed_screenshot_url_expires": "signed_screenshot_url_expires",
        "error_screenshot": "error_screenshot",
        "retry_index": "retry_index",
        "full_length_screenshot": "full_length_screenshot",
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
            signed_screenshot_url=_read(found, "signed_screenshot_url"),
            node_display_name=_read(found, "node_display_name"),
            node_id=_read(found, "node_id"),
            timestamp=_read(found, "timestamp"),
            signed_screenshot_url_expires=_read(found, "signed_screenshot_url_expires"),
            error_screenshot=_read(found, "error_screenshot"),
            retry_index=_read(found, "retry_index"),
            full_length_screenshot=_read(found, "full_length_screenshot"),
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
