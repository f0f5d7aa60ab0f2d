# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
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
    from .run_status import RunStatus


@_define
class RunListItem:
    session_id: str
    status: RunStatus
    created_at: str | None | Unset = UNSET
    workflow_id: str | None | Unset = UNSET
    workspace_id: str | None | Unset = UNSET
    execution_start: str | None | Unset = UNSET
    execution_end: str | None | Unset = UNSET
    dry_run: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "session_id": "session_id",
        "status": "status",
        "created_at": "created_at",
        "workflow_id": "workflow_id",
        "workspace_id": "workspace_id",
        "execution_start": "execution_start",
        "execution_end": "execution_end",
        "dry_run": "dry_run",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "session_id",
            "status",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .run_status import RunStatus

        found = _fields(cls, src_dict)
        made = cls(
            session_id=_read(found, "session_id"),
            status=_read(found, "status", enumeration(RunStatus)),
            created_at=_read(found, "created_at"),
            workflow_id=_read(found, "workflow_id"),
            workspace_id=_read(found, "workspace_id"),
            execution_start=_read(found, "execution_start"),
            execution_end=_read(found, "execution_end"),
            dry_run=_read(found, "dry_run"),
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
