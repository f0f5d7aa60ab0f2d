# generated from openapi/runai.yaml by scripts/generate.py; do not edit
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
    from .grant_token_v2_body_grant_type import GrantTokenV2BodyGrantType


@_define
class GrantTokenV2Body:
    grant_type: GrantTokenV2BodyGrantType
    client_id: str | Unset = UNSET
    client_secret: str | Unset = UNSET
    username: str | Unset = UNSET
    password: str | Unset = UNSET
    refresh_token: str | Unset = UNSET
    code: str | Unset = UNSET
    redirect_uri: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "grant_type": "grant_type",
        "client_id": "client_id",
        "client_secret": "client_secret",
        "username": "username",
        "password": "password",
        "refresh_token": "refresh_token",
        "code": "code",
        "redirect_uri": "redirect_uri",
    }
    _required: ClassVar[frozenset[str]] = frozenset(("grant_type",))
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .grant_token_v2_body_grant_type import GrantTokenV2BodyGrantType

        found = _fields(cls, src_dict)
        made = cls(
            grant_type=_read(found, "grant_type", enumeration(GrantTokenV2BodyGrantType)),
            client_id=_read(found, "client_id"),
            client_secret=_read(found, "client_secret"),
            username=_read(found, "username"),
            password=_read(found, "password"),
            refresh_token=_read(found, "refresh_token"),
            code=_read(found, "code"),
            redirect_uri=_read(found, "redirect_uri"),
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
