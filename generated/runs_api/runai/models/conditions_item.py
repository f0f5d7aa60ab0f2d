# generated from openapi/runai.yaml by scripts/generate.py; do not edit
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
    from .conditions_item_status import ConditionsItemStatus


@_define
class ConditionsItem:
    last_transition_time: datetime.datetime
    message: str
    reason: str
    status: ConditionsItemStatus
    type_: str
    observed_generation: int | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "last_transition_time": "lastTransitionTime",
        "message": "message",
        "reason": "reason",
        "status": "status",
        "type_": "type",
        "observed_generation": "observedGeneration",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "lastTransitionTime",
            "message",
            "reason",
            "status",
            "type",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .conditions_item_status import ConditionsItemStatus

        found = _fields(cls, src_dict)
        made = cls(
            last_transition_time=_read(found, "lastTransitionTime", moment),
            message=_read(found, "message"),
            reason=_read(found, "reason"),
            status=_read(found, "status", enumeration(ConditionsItemStatus)),
            type_=_read(found, "type"),
            observed_generation=_read(found, "observedGeneration"),
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
