# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import anything, list_of, mapping
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset


@_define
class Workflow:
    """Attributes:
    nodes: Only of one workflow.
    edges: Only of one workflow.
    """

    id: str
    name: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    created_at: str | None | Unset = UNSET
    updated_at: str | None | Unset = UNSET
    workspace_id: str | None | Unset = UNSET
    created_by: str | None | Unset = UNSET
    enable_popup_handling: bool | None | Unset = UNSET
    enable_xpath_recovery: bool | None | Unset = UNSET
    enable_error_code_generation: bool | None | Unset = UNSET
    enable_service_unavailable_recovery: bool | None | Unset = UNSET
    enable_action_timing_recovery: bool | None | Unset = UNSET
    nodes: list[Any] | None | Unset = UNSET
    edges: Any | Unset = UNSET
    version_number: int | None | Unset = UNSET
    version_id: str | None | Unset = UNSET
    version_note: str | None | Unset = UNSET
    input_schema: dict[str, Any] | None | Unset = UNSET
    vault_schema: dict[str, Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "id": "id",
        "name": "name",
        "description": "description",
        "created_at": "created_at",
        "updated_at": "updated_at",
        "workspace_id": "workspace_id",
        "created_by": "created_by",
        "enable_popup_handling": "enable_popup_handling",
        "enable_xpath_recovery": "enable_xpath_recovery",
        "enable_error_code_generation": "enable_error_code_generation",
        "enable_service_unavailable_recovery": "enable_service_unavailable_recovery",
        "enable_action_timing_recovery": "enable_action_timing_recovery",
        "nodes": "nodes",
        "edges": "edges",
        "version_number": "version_number",
        "version_id": "version_id",
        "version_note": "version_note",
        "input_schema": "input_schema",
        "vault_schema": "vault_schema",
    }
    _required: ClassVar[frozenset[str]] = frozenset(("id",))
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        found = _fields(cls, src_dict)
        made = cls(
            id=_read(found, "id"),
            name=_read(found, "name"),
            description=_read(found, "description"),
            created_at=_read(found, "created_at"),
            updated_at=_read(found, "updated_at"),
            workspace_id=_read(found, "workspace_id"),
            created_by=_read(found, "created_by"),
            enable_popup_handling=_read(found, "enable_popup_handling"),
            enable_xpath_recovery=_read(found, "enable_xpath_recovery"),
            enable_error_code_generation=_read(found, "enable_error_code_generation"),
            enable_service_unavailable_recovery=_read(found, "enable_service_unavailable_recovery"),
            enable_action_timing_recovery=_read(found, "enable_action_timing_recovery"),
            nodes=_read(found, "nodes", list_of(anything)),
            edges=_read(found, "edges"),
            version_number=_read(found, "version_number"),
            version_id=_read(found, "version_id"),
            version_note=_read(found, "version_note"),
            input_schema=_read(found, "input_schema", mapping),
            vault_schema=_read(found, "vault_schema", mapping),
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
