# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .popup_action import PopupAction
    from .popup_retry import PopupRetry


@_define
class PopupContext:
    error_description: str | None | Unset = UNSET
    error_sub_type: str | None | Unset = UNSET
    full_url: str | None | Unset = UNSET
    available_actions: list[PopupAction] | None | Unset = UNSET
    retry: PopupRetry | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "error_description": "error_description",
        "error_sub_type": "error_sub_type",
        "full_url": "full_url",
        "available_actions": "available_actions",
        "retry": "retry",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .popup_action import PopupAction
        from .popup_retry import PopupRetry

        found = _fields(cls, src_dict)
        made = cls(
            error_description=_read(found, "error_description"),
            error_sub_type=_read(found, "error_sub_type"),
            full_url=_read(found, "full_url"),
            available_actions=_read(found, "available_actions", list_of(PopupAction.from_dict)),
            retry=_read(found, "retry", PopupRetry.from_dict),
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
