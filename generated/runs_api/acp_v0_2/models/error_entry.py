# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import integer, list_of, mapping, one_of, string
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset


@_define
class ErrorEntry:
    """Attributes:
    type_: The kind of problem.
    loc: The place in the request.
    msg: What is wrong.
    input_: What was sent there.
    """

    type_: str | Unset = UNSET
    loc: list[str | int] | Unset = UNSET
    msg: str | Unset = UNSET
    input_: Any | Unset = UNSET
    ctx: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "type_": "type",
        "loc": "loc",
        "msg": "msg",
        "input_": "input",
        "ctx": "ctx",
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
            type_=_read(found, "type"),
            loc=_read(found, "loc", list_of(one_of(string, integer))),
            msg=_read(found, "msg"),
            input_=_read(found, "input"),
            ctx=_read(found, "ctx", mapping),
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
