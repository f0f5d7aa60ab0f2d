# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .vault_proxy import VaultProxy


@_define
class VaultEntry:
    """user_name, password, tfa_secret, and proxy_value of a custom proxy are sent encrypted: AES-256-GCM over the JSON
    text of the value, as the hexadecimal digits of a 12-byte nonce, the ciphertext and the 16-byte tag.

    Attributes:
        domain: A URL; localhost is refused.
        permissioned_user_id: The name that runs give for this credential.
        user_name: Encrypted.
        password: Encrypted.
        tfa_secret: Encrypted.
        secret_provider_id: With secret_ref; then without user_name
        tfa_method: AUTHENTICATOR, EMAIL, SMS or MAGIC_LINK.
        proxy_setting: random, static, country or custom.
        proxy_value: Encrypted when proxy_setting is custom.
        expiry_time_from_last_use: An interval as Postgres writes it.
        expiry_time_from_session_data_set: An interval as Postgres writes it.
    """

    domain: str
    permissioned_user_id: str
    user_id: str | None | Unset = UNSET
    user_name: str | None | Unset = UNSET
    password: str | None | Unset = UNSET
    tfa_secret: str | None | Unset = UNSET
    secret_provider_id: str | None | Unset = UNSET
    secret_ref: str | None | Unset = UNSET
    secret_cache_ttl_seconds: int | None | Unset = UNSET
    tfa_method: str | None | Unset = UNSET
    user_agent: str | None | Unset = UNSET
    user_alias: str | None | Unset = UNSET
    location: str | None | Unset = UNSET
    ip_address: str | None | Unset = UNSET
    session_id: str | None | Unset = UNSET
    allow_multiple_sessions: bool | None | Unset = UNSET
    max_concurrency: int | None | Unset = UNSET
    prevent_concurrency_during_login: bool | None | Unset = UNSET
    cookies: Any | Unset = UNSET
    local_storage: Any | Unset = UNSET
    session_storage: Any | Unset = UNSET
    persist_cookies: bool | None | Unset = UNSET
    persist_local_storage: bool | None | Unset = UNSET
    persist_session_storage: bool | None | Unset = UNSET
    cookie_domain_to_store: str | None | Unset = UNSET
    skip_csrf_cookies: bool | None | Unset = UNSET
    proxy: VaultProxy | None | Unset = UNSET
    proxy_string: str | None | Unset = UNSET
    proxy_setting: str | None | Unset = UNSET
    proxy_value: str | None | Unset = UNSET
    expiry_time_from_last_use: str | None | Unset = UNSET
    expiry_time_from_session_data_set: str | None | Unset = UNSET
    id: str | None | Unset = UNSET
    workspace_id: str | None | Unset = UNSET
    organization_id: str | None | Unset = UNSET
    site_identifier: str | None | Unset = UNSET
    tfa_email: str | None | Unset = UNSET
    tfa_phone_number: str | None | Unset = UNSET
    session_data_set_at: str | None | Unset = UNSET
    effective_expires_at: str | None | Unset = UNSET
    created_at: str | None | Unset = UNSET
    updated_at: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "domain": "domain",
        "permissioned_user_id": "permissioned_user_id",
        "user_id": "user_id",
        "user_name": "user_name",
        "password": "password",
        "tfa_secret": "tfa_secret",
        "secret_provider_id": "secret_provider_id",
        "secret_ref": "secret_ref",
        "secret_cache_ttl_seconds": "secret_cache_ttl_seconds",
        "tfa_method": "tfa_method",
        "user_agent": "user_agent",
        "user_alias": "user_alias",
        "location": "location",
        "ip_address": "ip_address",
        "session_id": "session_id",
        "allow_multiple_sessions": "allow_multiple_sessions",
        "max_concurrency": "max_concurrency",
        "prevent_concurrency_during_login": "prevent_concurrency_during_login",
        "cookies": "cookies",
        "local_storage": "local_storage",
        "session_storage": "session_storage",
        "persist_cookies": "persist_cookies",
        "persist_local_storage": "persist_local_storage",
        "persist_session_storage": "persist_session_storage",
        "cookie_domain_to_store": "cookie_domain_to_store",
        "skip_csrf_cookies": "skip_csrf_cookies",
        "proxy": "proxy",
        "proxy_string": "proxy_string",
        "proxy_setting": "proxy_setting",
        "proxy_value": "proxy_value",
        "expiry_time_from_last_use": "expiry_time_from_last_use",
        "expiry_time_from_session_data_set": "expiry_time_from_session_data_set",
        "id": "id",
        "workspace_id": "workspace_id",
        "organization_id": "organization_id",
        "site_identifier": "site_identifier",
        "tfa_email": "tfa_email",
        "tfa_phone_number": "tfa_phone_number",
        "session_data_set_at": "session_data_set_at",
        "effective_expires_at": "effective_expires_at",
        "created_at": "created_at",
        "updated_at": "updated_at",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "domain",
            "permissioned_user_id",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .vault_proxy import VaultProxy

        found = _fields(cls, src_dict)
        made = cls(
            domain=_read(found, "domain"),
            permissioned_user_id=_read(found, "permissioned_user_id"),
            user_id=_read(found, "user_id"),
            user_name=_read(found, "user_name"),
            password=_read(found, "password"),
            tfa_secret=_read(found, "tfa_secret"),
            secret_provider_id=_read(found, "secret_provider_id"),
            secret_ref=_read(found, "secret_ref"),
            secret_cache_ttl_seconds=_read(found, "secret_cache_ttl_seconds"),
            tfa_method=_read(found, "tfa_method"),
            user_agent=_read(found, "user_agent"),
            user_alias=_read(found, "user_alias"),
            location=_read(found, "location"),
            ip_address=_read(found, "ip_address"),
            session_id=_read(found, "session_id"),
            allow_multiple_sessions=_read(found, "allow_multiple_sessions"),
            max_concurrency=_read(found, "max_concurrency"),
            prevent_concurrency_during_login=_read(found, "prevent_concurrency_during_login"),
            cookies=_read(found, "cookies"),
            local_storage=_read(found, "local_storage"),
            session_storage=_read(found, "session_storage"),
            persist_cookies=_read(found, "persist_cookies"),
            persist_local_storage=_read(found, "persist_local_storage"),
            persist_session_storage=_read(found, "persist_session_storage"),
            cookie_domain_to_store=_read(found, "cookie_domain_to_store"),
            skip_csrf_cookies=_read(found, "skip_csrf_cookies"),
            proxy=_read(found, "proxy", VaultProxy.from_dict),
            proxy_string=_read(found, "proxy_string"),
            proxy_setting=_read(found, "proxy_setting"),
            proxy_value=_read(found, "proxy_value"),
            expiry_time_from_last_use=_read(found, "expiry_time_from_last_use"),
            expiry_time_from_session_data_set=_read(found, "expiry_time_from_session_data_set"),
            id=_read(found, "id"),
            workspace_id=_read(found, "workspace_id"),
            organization_id=_read(found, "organization_id"),
            site_identifier=_read(found, "site_identifier"),
            tfa_email=_read(found, "tfa_email"),
            tfa_phone_number=_read(found, "tfa_phone_number"),
            session_data_set_at=_read(found, "session_data_set_at"),
            effective_expires_at=_read(found, "effective_expires_at"),
            created_at=_read(found, "created_at"),
            updated_at=_read(found, "updated_at"),
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
