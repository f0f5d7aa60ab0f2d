# generated from openapi/runai.yaml by scripts/generate.py; do not edit
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
    from .node_pool_condition_details_status import NodePoolConditionDetailsStatus


@_define
class NodePoolConditionDetails:
    type_: str
    reason: str
    message: str | Unset = UNSET
    status: NodePoolConditionDetailsStatus | Unset = UNSET
    nodes: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "type_": "type",
        "reason": "reason",
        "message": "message",
        "status": "status",
        "nodes": "nodes",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "type",
            "reason",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .node_pool_condition_details_status import NodePoolConditionDetailsStatus

        found = _fields(cls, src_dict)
        made = cls(
            type_=_read(found, "type"),
            reason=_read(found, "reason"),
            message=_read(found, "message"),
            status=_read(found, "status", enumeration(NodePoolConditionDetailsStatus)),
            nodes=_read(found, "nodes", list_of(string)),
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
