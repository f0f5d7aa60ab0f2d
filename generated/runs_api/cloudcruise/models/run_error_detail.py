# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset


@_define
class RunErrorDetail:
    """Attributes:
    full_url: The page where it happened.
    """

    message: str | None | Unset = UNSET
    error_id: str | None | Unset = UNSET
    full_url: str | None | Unset = UNSET
    created_at: str | None | Unset = UNSET
    error_code: str | None | Unset = UNSET
    action_type: str | None | Unset = UNSET
    action_display_name: str | None | Unset = UNSET
    original_error: str | None | Unset = UNSET
    llm_error_category: str | None | Unset = UNSET
    llm_error_sub_type: str | None | Unset = UNSET
    llm_error_description: str | None | Unset = UNSET
    node_id: str | None | Unset = UNSET
    prompt: str | None | Unset = UNSET
    llm_model: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "message": "message",
        "error_id": "error_id",
        "full_url": "full_url",
        "created_at": "created_at",
        "error_code": "error_code",
        "action_type": "action_type",
        "action_display_name": "action_display_name",
        "original_error": "original_error",
        "llm_error_category": "llm_error_category",
        "llm_error_sub_type": "llm_error_sub_type",
        "llm_error_description": "llm_error_description",
        "node_id": "node_id",
        "prompt": "prompt",
        "llm_model": "llm_model",
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
            message=_read(found, "message"),
            error_id=_read(found, "error_id"),
            full_url=_read(found, "full_url"),
            created_at=_read(found, "created_at"),
            error_code=_read(found, "error_code"),
            action_type=_read(found, "action_type"),
            action_display_name=_read(found, "action_display_name"),
            original_error=_read(found, "original_error"),
            llm_error_category=_read(found, "llm_error_category"),
            llm_error_sub_type=_read(found, "llm_error_sub_type"),
            llm_error_description=_read(found, "llm_error_description"),
            node_id=_read(found, "node_id"),
            prompt=_read(found, "prompt"),
            llm_model=_read(found, "llm_model"),
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
