# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, mapping, one_of, string
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .problem_item import ProblemItem


@_define
class Problem:
    """Why a request was refused. Members that are null are left out.

    Attributes:
        type_: A short word such as conflict, not a URI.
        detail: What happened; published as text or an object, seen only as text.
        instance: The path of the request.
    """

    type_: str
    title: str
    status: int
    instance: str
    detail: str | dict[str, Any] | Unset = UNSET
    request_id: str | Unset = UNSET
    errors: list[ProblemItem] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "type_": "type",
        "title": "title",
        "status": "status",
        "instance": "instance",
        "detail": "detail",
        "request_id": "requestId",
        "errors": "errors",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "type",
            "title",
            "status",
            "instance",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .problem_item import ProblemItem

        found = _fields(cls, src_dict)
        made = cls(
            type_=_read(found, "type"),
            title=_read(found, "title"),
            status=_read(found, "status"),
            instance=_read(found, "instance"),
            detail=_read(found, "detail", one_of(string, mapping)),
            request_id=_read(found, "requestId"),
            errors=_read(found, "errors", list_of(ProblemItem.from_dict)),
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
