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
    from .token_request_grant_type_enum import TokenRequestGrantTypeEnum


@_define
class TokenRequest:
    grant_type: TokenRequestGrantTypeEnum | Unset = UNSET
    app_id: str | Unset = UNSET
    app_secret: str | Unset = UNSET
    code: str | Unset = UNSET
    redirect_uri: str | Unset = UNSET
    refresh_token: str | Unset = UNSET
    username: str | Unset = UNSET
    password: str | Unset = UNSET
    client_id: str | Unset = UNSET
    client_secret: str | Unset = UNSET
    external_token: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "grant_type": "grantType",
        "app_id": "appID",
        "app_secret": "appSecret",
        "code": "code",
        "redirect_uri": "redirectUri",
        "refresh_token": "refreshToken",
        "username": "username",
        "password": "password",
        "client_id": "clientID",
        "client_secret": "clientSecret",
        "external_token": "externalToken",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .token_request_grant_type_enum import TokenRequestGrantTypeEnum

        found = _fields(cls, src_dict)
        made = cls(
            grant_type=_read(found, "grantType", enumeration(TokenRequestGrantTypeEnum)),
            app_id=_read(found, "appID"),
            app_secret=_read(found, "appSecret"),
            code=_read(found, "code"),
            redirect_uri=_read(found, "redirectUri"),
            refresh_token=_read(found, "refreshToken"),
            username=_read(found, "username"),
            password=_read(found, "password"),
            client_id=_read(found, "clientID"),
            client_secret=_read(found, "clientSecret"),
            external_token=_read(found, "externalToken"),
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
