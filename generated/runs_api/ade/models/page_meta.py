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
class PageMeta:
    """Attributes:
    next_cursor: Absent or null on the last page.
    """

    limit: int
    has_more: bool
    total_included: bool
    next_cursor: str | None | Unset = UNSET
    total_count: int | None | Unset = UNSET
    changes_cursor: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "limit": "limit",
        "has_more": "hasMore",
        "total_included": "totalIncluded",
        "next_cursor": "nextCursor",
        "total_count": "totalCount",
        "changes_cursor": "changesCursor",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "limit",
            "hasMore",
            "totalIncluded",
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
            limit=_read(found, "limit"),
            has_more=_read(found, "hasMore"),
            total_included=_read(found, "totalIncluded"),
            next_cursor=_read(found, "nextCursor"),
            total_count=_read(found, "totalCount"),
            changes_cursor=_read(found, "changesCursor"),
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
