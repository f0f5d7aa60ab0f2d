# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import anything, list_of
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset


@_define
class WebhookDelivery:
    """Attributes:
    message: What was sent.
    """

    created_at: str | None | Unset = UNSET
    workflow_id: str | None | Unset = UNSET
    session_id: str | None | Unset = UNSET
    url: str | None | Unset = UNSET
    delivered: bool | None | Unset = UNSET
    delivery_errors: list[Any] | None | Unset = UNSET
    duration: float | None | Unset = UNSET
    retries: int | None | Unset = UNSET
    message: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "created_at": "created_at",
        "workflow_id": "workflow_id",
        "session_id": "session_id",
        "url": "url",
        "delivered": "delivered",
        "delivery_errors": "delivery_errors",
        "duration": "duration",
        "retries": "retries",
        "message": "message",
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
            created_at=_read(found, "created_at"),
            workflow_id=_read(found, "workflow_id"),
            session_id=_read(found, "session_id"),
            url=_read(found, "url"),
            delivered=_read(found, "delivered"),
            delivery_errors=_read(found, "delivery_errors", list_of(anything)),
            duration=_read(found, "duration"),
            retries=_read(found, "retries"),
            message=_read(found, "message"),
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
