# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, mapping
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .message import Message
    from .thread_status import ThreadStatus


@_define
class Thread:
    """Attributes:
    created_at: ISO 8601; sent without an offset, and meant as UTC.
    updated_at: ISO 8601; sent without an offset, and meant as UTC.
    values: In the form that the descriptor describes as thread_state.
    """

    thread_id: str
    created_at: str
    updated_at: str
    metadata: dict[str, Any] | None
    status: ThreadStatus
    values: Any | Unset = UNSET
    messages: list[Message] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "thread_id": "thread_id",
        "created_at": "created_at",
        "updated_at": "updated_at",
        "metadata": "metadata",
        "status": "status",
        "values": "values",
        "messages": "messages",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "thread_id",
            "created_at",
            "updated_at",
            "metadata",
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
        from .message import Message
        from .thread_status import ThreadStatus

        found = _fields(cls, src_dict)
        made = cls(
            thread_id=_read(found, "thread_id"),
            created_at=_read(found, "created_at"),
            updated_at=_read(found, "updated_at"),
            metadata=_read(found, "metadata", mapping),
            status=_read(found, "status", enumeration(ThreadStatus)),
            values=_read(found, "values"),
            messages=_read(found, "messages", list_of(Message.from_dict)),
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
