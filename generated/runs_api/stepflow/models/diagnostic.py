# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
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
    from .diagnostic_level import DiagnosticLevel


@_define
class Diagnostic:
    """Attributes:
    kind: Name of the rule, such as duplicateStepId.
    formatted: The diagnostic as a sentence.
    data: What the rule is about; its keys depend on the kind.
    path: Where in the flow, such as $.steps[1].id.
    experimental: The rule can be wrong.
    """

    kind: str
    code: int
    level: DiagnosticLevel
    formatted: str
    experimental: bool
    data: Any | Unset = UNSET
    path: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "kind": "kind",
        "code": "code",
        "level": "level",
        "formatted": "formatted",
        "experimental": "experimental",
        "data": "data",
        "path": "path",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "kind",
            "code",
            "level",
            "formatted",
            "experimental",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .diagnostic_level import DiagnosticLevel

        found = _fields(cls, src_dict)
        made = cls(
            kind=_read(found, "kind"),
            code=_read(found, "code"),
            level=_read(found, "level", enumeration(DiagnosticLevel)),
            formatted=_read(found, "formatted"),
            experimental=_read(found, "experimental"),
            data=_read(found, "data"),
            path=_read(found, "path"),
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
