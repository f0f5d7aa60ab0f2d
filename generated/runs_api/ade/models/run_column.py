# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .mapping_status import MappingStatus


@_define
class RunColumn:
    workbook_index: int
    workbook_name: str
    sheet_index: int
    sheet_name: str
    table_index: int
    column_index: int
    non_empty_cells: int
    valid_cells: int
    mapping_status: MappingStatus
    header_raw: str | None | Unset = UNSET
    header_normalized: str | None | Unset = UNSET
    mapped_field: str | None | Unset = UNSET
    mapping_score: float | None | Unset = UNSET
    mapping_method: str | None | Unset = UNSET
    unmapped_reason: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "workbook_index": "workbook_index",
        "workbook_name": "workbook_name",
        "sheet_index": "sheet_index",
        "sheet_name": "sheet_name",
        "table_index": "table_index",
        "column_index": "column_index",
        "non_empty_cells": "non_empty_cells",
        "valid_cells": "valid_cells",
        "mapping_status": "mapping_status",
        "header_raw": "header_raw",
        "header_normalized": "header_normalized",
        "mapped_field": "mapped_field",
        "mapping_score": "mapping_score",
        "mapping_method": "mapping_method",
        "unmapped_reason": "unmapped_reason",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "workbook_index",
            "workbook_name",
            "sheet_index",
            "sheet_name",
            "table_index",
            "column_index",
            "non_empty_cells",
            "valid_cells",
            "mapping_status",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .mapping_status import MappingStatus

        found = _fields(cls, src_dict)
        made = cls(
            workbook_index=_read(found, "workbook_index"),
            workbook_name=_read(found, "workbook_name"),
            sheet_index=_read(found, "sheet_index"),
            sheet_name=_read(found, "sheet_name"),
            table_index=_read(found, "table_index"),
            column_index=_read(found, "column_index"),
            non_empty_cells=_read(found, "non_empty_cells"),
            valid_cells=_read(found, "valid_cells"),
            mapping_status=_read(found, "mapping_status", enumeration(MappingStatus)),
            header_raw=_read(found, "header_raw"),
            header_normalized=_read(found, "header_normalized"),
            mapped_field=_read(found, "mapped_field"),
            mapping_score=_read(found, "mapping_score"),
            mapping_method=_read(found, "mapping_method"),
            unmapped_reason=_read(found, "unmapped_reason"),
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
