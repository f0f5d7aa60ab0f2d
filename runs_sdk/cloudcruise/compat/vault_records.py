"""The entries of the vault."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define, field, fields

from .answers import Record

TfaMethod = Literal["AUTHENTICATOR", "EMAIL", "SMS", "MAGIC_LINK"]


@define
class ProxyConfig(Record):
    """Whether a proxy is used, and which exit it has."""

    enable: bool
    target_ip: str | None = None


@define
class GetVaultEntriesFilters(Record):
    """Which entries are read; their secrets are readable unless `decryptCredentials` is False."""

    permissioned_user_id: str | None = None
    domain: str | None = None
    decryptCredentials: bool | None = None  # noqa: N815 - the older client's own name


@define
class VaultTfaCode(Record):
    """The current second-factor code; no repr shows it. Times are seconds, or ISO 8601."""

    type: str
    code: str = field(repr=False)
    expires_in_seconds: int | None = None
    received_at: str | None = None


@define
class VaultEntryInput(Record):
    """What a credential is stored or changed with. What is None is not sent."""

    domain: str
    permissioned_user_id: str
    user_id: str | None = None
    user_name: str | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)
    secret_provider_id: str | None = None
    secret_ref: str | None = None
    secret_cache_ttl_seconds: int | None = None
    tfa_secret: str | None = field(default=None, repr=False)
    tfa_method: TfaMethod | None = None
    user_agent: str | None = None
    user_alias: str | None = None
    location: str | None = None
    ip_address: str | None = None
    session_id: str | None = None
    allow_multiple_sessions: bool | None = None
    max_concurrency: int | None = None
    prevent_concurrency_during_login: bool | None = None
    cookies: Any = field(default=None, repr=False)
    local_storage: Any = field(default=None, repr=False)
    session_storage: Any = field(default=None, repr=False)
    persist_cookies: bool | None = None
    persist_local_storage: bool | None = None
    persist_session_storage: bool | None = None
    cookie_domain_to_store: str | None = None
    skip_csrf_cookies: bool | None = None
    proxy: ProxyConfig | Mapping[str, Any] | None = None
    proxy_string: str | None = field(default=None, repr=False)
    proxy_setting: Literal["random", "static", "country", "custom"] | None = None
    proxy_value: str | None = field(default=None, repr=False)
    expiry_time_from_last_use: str | None = None
    expiry_time_from_session_data_set: str | None = None

    def to_fields(self) -> dict[str, Any]:
        """What is sent besides domain and permissioned_user_id."""
        kind: Any = type(self)
        found = {attribute.name: getattr(self, attribute.name) for attribute in fields(kind)[2:]}
        if isinstance(self.proxy, ProxyConfig):
            proxy = {"enable": self.proxy.enable, "target_ip": self.proxy.target_ip}
            found["proxy"] = {name: value for name, value in proxy.items() if value is not None}
        return {name: value for name, value in found.items() if value is not None}


@define
class VaultEntry(VaultEntryInput):
    """A credential as the vault has it."""

    id: str | None = None
    workspace_id: str | None = None
    organization_id: str | None = None
    site_identifier: str | None = None
    tfa_email: str | None = None
    tfa_phone_number: str | None = None
    session_data_set_at: str | None = None
    effective_expires_at: str | None = None
    created_at: str | None = None

    @classmethod
    def from_wire(cls, wire: Any) -> Self:
        """From an answer of the vault."""
        made = super().from_wire(wire)
        if isinstance(made.proxy, Mapping) and "enable" in made.proxy:
            made.proxy = ProxyConfig.from_wire(made.proxy)
        return made
