# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import integer, list_of, string
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .cell_format import CellFormat


@_define
class SheetPreview:
    name: str
    index: int
    rows: list[list[str]]
    total_rows: int
    total_columns: int
    truncated_rows: bool
    truncated_columns: bool
    hidden_rows: list[int] | Unset = UNSET
    hidden_columns: list[int] | Unset = UNSET
    cell_formats: list[CellFormat] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "name": "name",
        "index": "index",
        "rows": "rows",
        "total_rows": "totalRows",
        "total_columns": "totalColumns",
        "truncated_rows": "truncatedRows",
        "truncated_columns": "truncatedColumns",
        "hidden_rows": "hiddenRows",
        "hidden_columns": "hiddenColumns",
        "cell_formats": "cellFormats",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "name",
            "index",
            "rows",
            "totalRows",
            "totalColumns",
            "truncatedRows",
            "truncatedColumns",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .cell_format import CellFormat

        found = _fields(cls, src_dict)
        made = cls(
            name=_read(found, "name"),
            index=_read(found, "index"),
            rows=_read(found, "rows", list_of(list_of(string))),
            total_rows=_read(found, "totalRows"),
            total_columns=_read(found, "totalColumns"),
            truncated_rows=_read(found, "truncatedRows"),
            truncated_columns=_read(found, "truncatedColumns"),
            hidden_rows=_read(found, "hiddenRows", list_of(integer)),
            hidden_columns=_read(found, "hiddenColumns", list_of(integer)),
            cell_formats=_read(found, "cellFormats", list_of(CellFormat.from_dict)),
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
