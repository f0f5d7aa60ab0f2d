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
class RunMetrics:
    evaluation_outcome: str | None | Unset = UNSET
    evaluation_findings_total: int | None | Unset = UNSET
    evaluation_findings_info: int | None | Unset = UNSET
    evaluation_findings_warning: int | None | Unset = UNSET
    evaluation_findings_error: int | None | Unset = UNSET
    validation_issues_total: int | None | Unset = UNSET
    validation_issues_info: int | None | Unset = UNSET
    validation_issues_warning: int | None | Unset = UNSET
    validation_issues_error: int | None | Unset = UNSET
    validation_max_severity: str | None | Unset = UNSET
    workbook_count: int | None | Unset = UNSET
    sheet_count: int | None | Unset = UNSET
    table_count: int | None | Unset = UNSET
    row_count_total: int | None | Unset = UNSET
    row_count_empty: int | None | Unset = UNSET
    column_count_total: int | None | Unset = UNSET
    column_count_empty: int | None | Unset = UNSET
    column_count_mapped: int | None | Unset = UNSET
    column_count_unmapped: int | None | Unset = UNSET
    field_count_expected: int | None | Unset = UNSET
    field_count_detected: int | None | Unset = UNSET
    field_count_not_detected: int | None | Unset = UNSET
    cell_count_total: int | None | Unset = UNSET
    cell_count_non_empty: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "evaluation_outcome": "evaluation_outcome",
        "evaluation_findings_total": "evaluation_findings_total",
        "evaluation_findings_info": "evaluation_findings_info",
        "evaluation_findings_warning": "evaluation_findings_warning",
        "evaluation_findings_error": "evaluation_findings_error",
        "validation_issues_total": "validation_issues_total",
        "validation_issues_info": "validation_issues_info",
        "validation_issues_warning": "validation_issues_warning",
        "validation_issues_error": "validation_issues_error",
        "validation_max_severity": "validation_max_severity",
        "workbook_count": "workbook_count",
        "sheet_count": "sheet_count",
        "table_count": "table_count",
        "row_count_total": "row_count_total",
        "row_count_empty": "row_count_empty",
        "column_count_total": "column_count_total",
        "column_count_empty": "column_count_empty",
        "column_count_mapped": "column_count_mapped",
        "column_count_unmapped": "column_count_unmapped",
        "field_count_expected": "field_count_expected",
        "field_count_detected": "field_count_detected",
        "field_count_not_detected": "field_count_not_detected",
        "cell_count_total": "cell_count_total",
        "cell_count_non_empty": "cell_count_non_empty",
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
            evaluation_outcome=_read(found, "evaluation_outcome"),
            evaluation_findings_total=_read(found, "evaluation_findings_total"),
            evaluation_findings_info=_read(found, "evaluation_findings_info"),
            evaluation_findings_warning=_read(found, "evaluation_findings_warning"),
            evaluation_findings_error=_read(found, "evaluation_findings_error"),
            validation_issues_total=_read(found, "validation_issues_total"),
            validation_issues_info=_read(found, "validation_issues_info"),
            validation_issues_warning=_read(found, "validation_issues_warning"),
            validation_issues_error=_read(found, "validation_issues_error"),
            validation_max_severity=_read(found, "validation_max_severity"),
            workbook_count=_read(found, "workbook_count"),
            sheet_count=_read(found, "sheet_count"),
            table_count=_read(found, "table_count"),
            row_count_total=_read(found, "row_count_total"),
            row_count_empty=_read(found, "row_count_empty"),
            column_count_total=_read(found, "column_count_total"),
            column_count_empty=_read(found, "column_count_empty"),
            column_count_mapped=_read(found, "column_count_mapped"),
            column_count_unmapped=_read(found, "column_count_unmapped"),
            field_count_expected=_read(found, "field_count_expected"),
            field_count_detected=_read(found, "field_count_detected"),
            field_count_not_detected=_read(found, "field_count_not_detected"),
            cell_count_total=_read(found, "cell_count_total"),
            cell_count_non_empty=_read(found, "cell_count_non_empty"),
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
