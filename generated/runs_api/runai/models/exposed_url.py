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
    from .authorization_type import AuthorizationType


@_define
class ExposedUrl:
    container: int | None | Unset = UNSET
    url: str | None | Unset = UNSET
    authorization_type: AuthorizationType | None | Unset = UNSET
    authorized_users: list[str] | None | Unset = UNSET
    authorized_groups: list[str] | None | Unset = UNSET
    tool_type: str | None | Unset = UNSET
    tool_name: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    exclude: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "container": "container",
        "url": "url",
        "authorization_type": "authorizationType",
        "authorized_users": "authorizedUsers",
        "authorized_groups": "authorizedGroups",
        "tool_type": "toolType",
        "tool_name": "toolName",
        "name": "name",
        "exclude": "exclude",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .authorization_type import AuthorizationType

        found = _fields(cls, src_dict)
        made = cls(
            container=_read(found, "container"),
            url=_read(found, "url"),
            authorization_type=_read(found, "authorizationType", enumeration(AuthorizationType)),
            authorized_users=_read(found, "authorizedUsers", list_of(string)),
            authorized_groups=_read(found, "authorizedGroups", list_of(string)),
            tool_type=_read(found, "toolType"),
            tool_name=_read(found, "toolName"),
            name=_read(found, "name"),
            exclude=_read(found, "exclude"),
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
