# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, moment
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .error_code import ErrorCode
    from .execution_status import ExecutionStatus


@_define
class StepStatus:
    """Attributes:
    step_index: Position of the step in the flow.
    output: What the step returned.
    """

    step_id: str
    step_index: int
    item_index: int
    status: ExecutionStatus
    component: str
    journal_seqno: int
    updated_at: datetime.datetime
    output: Any | Unset = UNSET
    error_message: str | Unset = UNSET
    error_code: ErrorCode | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "step_id": "stepId",
        "step_index": "stepIndex",
        "item_index": "itemIndex",
        "status": "status",
        "component": "component",
        "journal_seqno": "journalSeqno",
        "updated_at": "updatedAt",
        "output": "output",
        "error_message": "errorMessage",
        "error_code": "errorCode",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "stepId",
            "stepIndex",
            "itemIndex",
            "status",
            "component",
            "journalSeqno",
            "updatedAt",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .error_code import ErrorCode
        from .execution_status import ExecutionStatus

        found = _fields(cls, src_dict)
        made = cls(
            step_id=_read(found, "stepId"),
            step_index=_read(found, "stepIndex"),
            item_index=_read(found, "itemIndex"),
            status=_read(found, "status", enumeration(ExecutionStatus)),
            component=_read(found, "component"),
            journal_seqno=_read(found, "journalSeqno"),
            updated_at=_read(found, "updatedAt", moment),
            output=_read(found, "output"),
            error_message=_read(found, "errorMessage"),
            error_code=_read(found, "errorCode", enumeration(ErrorCode)),
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
