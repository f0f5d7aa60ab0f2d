# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, mapping, moment
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .run_status import RunStatus


@_define
class StreamMessage:
    """The data of a message of the stream. ready and end have runId, status and cursor, end also a reason
    (run_complete or terminal_status); keepalive is empty; a line of the log has the other members.

    Attributes:
        event: The kind of line, such as run.start; an open list.
    """

    run_id: str | Unset = UNSET
    status: RunStatus | Unset = UNSET
    cursor: int | Unset = UNSET
    reason: str | Unset = UNSET
    timestamp: datetime.datetime | Unset = UNSET
    level: str | Unset = UNSET
    event: str | Unset = UNSET
    message: str | Unset = UNSET
    data: dict[str, Any] | Unset = UNSET
    context: dict[str, Any] | Unset = UNSET
    error: dict[str, Any] | Unset = UNSET
    event_id: str | Unset = UNSET
    engine_run_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "run_id": "runId",
        "status": "status",
        "cursor": "cursor",
        "reason": "reason",
        "timestamp": "timestamp",
        "level": "level",
        "event": "event",
        "message": "message",
        "data": "data",
        "context": "context",
        "error": "error",
        "event_id": "event_id",
        "engine_run_id": "engine_run_id",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
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
            run_id=_read(found, "runId"),
            status=_read(found, "status", enumeration(RunStatus)),
            cursor=_read(found, "cursor"),
            reason=_read(found, "reason"),
            timestamp=_read(found, "timestamp", moment),
            level=_read(found, "level"),
            event=_read(found, "event"),
            message=_read(found, "message"),
            data=_read(found, "data", mapping),
            context=_read(found, "context", mapping),
            error=_read(found, "error", mapping),
            event_id=_read(found, "event_id"),
            engine_run_id=_read(found, "engine_run_id"),
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
