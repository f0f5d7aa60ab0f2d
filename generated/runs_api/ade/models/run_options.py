# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, string
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .log_level import LogLevel
    from .operation import Operation
    from .run_options_metadata import RunOptionsMetadata


@_define
class RunOptions:
    """Attributes:
    dry_run: Do nothing but pretend to have succeeded.
    input_sheet_names: Only these sheets; not together with active_sheet_only.
    """

    operation: Operation | Unset = UNSET
    dry_run: bool | Unset = UNSET
    log_level: LogLevel | Unset = UNSET
    input_sheet_names: list[str] | Unset = UNSET
    active_sheet_only: bool | Unset = UNSET
    metadata: RunOptionsMetadata | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "operation": "operation",
        "dry_run": "dry_run",
        "log_level": "log_level",
        "input_sheet_names": "input_sheet_names",
        "active_sheet_only": "active_sheet_only",
        "metadata": "metadata",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .log_level import LogLevel
        from .operation import Operation
        from .run_options_metadata import RunOptionsMetadata

        found = _fields(cls, src_dict)
        made = cls(
            operation=_read(found, "operation", enumeration(Operation)),
            dry_run=_read(found, "dry_run"),
            log_level=_read(found, "log_level", enumeration(LogLevel)),
            input_sheet_names=_read(found, "input_sheet_names", list_of(string)),
            active_sheet_only=_read(found, "active_sheet_only"),
            metadata=_read(found, "metadata", RunOptionsMetadata.from_dict),
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
