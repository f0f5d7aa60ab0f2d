"""The vault's encryption: AES-256-GCM over the JSON text of a value; nonce, ciphertext and tag as hex digits."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from ..core.error_redaction import FramelessErrors
from ..core.errors import ConfigError, DecodeError, InputValidationError, MissingExtra
from ..core.hidden import Hidden

ENCRYPTED = ("user_name", "password", "tfa_secret")
"""Fields that are always encrypted; `proxy_value` is too when `proxy_setting` is "custom"."""

NONCE = 12
TAG = 16


class Cipher(metaclass=FramelessErrors):
    """Encrypts and decrypts with one key. Raises ConfigError for a key that is none. Never shows the key."""

    def __init__(self, key: str | None) -> None:
        if not key:
            raise ConfigError(
                "The vault needs the encryption key: pass encryption_key=..., or set CLOUDCRUISE_ENCRYPTION_KEY "
                "(portal: Settings, Encryption Keys).",
                service="cloudcruise",
            )
        key = key.strip()
        try:
            raw = bytes.fromhex(key)
        except ValueError:
            raw = b""
        if len(raw) != 32 or len(key) != 64:
            raise ConfigError(
                f"encryption_key (or CLOUDCRUISE_ENCRYPTION_KEY) must be 64 hexadecimal digits; it has {len(key)} "
                "characters. Was it copied whole?",
                service="cloudcruise",
            )
        try:
            from cryptography.hazmat.primitives.ciphers.aead import AESGCM
        except ImportError:
            raise MissingExtra.of("the vault needs", "cryptography", "cloudcruise", service="cloudcruise") from None
        self._aead = AESGCM(raw)

    def __repr__(self) -> str:
        return "<Cipher>"

    def encrypt(self, value: Any, *, nonce: bytes | None = None) -> str:
        """The value as the service takes it. A nonce is given in tests only: one must never be used twice."""
        nonce = os.urandom(NONCE) if nonce is None else nonce
        text = json.dumps(value).encode()
        return (nonce + self._aead.encrypt(nonce, text, None)).hex()

    def decrypt(self, text: str) -> Any:
        """The value. Raises DecodeError when it was encrypted with another key, or changed, or is no such text."""
        from cryptography.exceptions import InvalidTag

        try:
            raw = bytes.fromhex(text)
            if len(raw) < NONCE + TAG:
                raise ValueError("too short")
            return json.loads(self._aead.decrypt(raw[:NONCE], raw[NONCE:], None))
        except (ValueError, TypeError, InvalidTag):
            pass  # the error below is raised outside: this one may quote what was decrypted
        raise DecodeError(
            "cloudcruise: a value of the vault cannot be decrypted: it was encrypted with another key, or is not "
            "encrypted at all. Is encryption_key the workspace's current one?",
            operation="getVault",
            service="cloudcruise",
        )

    def encrypt_fields(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """A copy in which the secret fields are encrypted."""
        return {
            name: self.encrypt(value) if value is not None and _is_secret(name, fields) else value
            for name, value in fields.items()
        }

    def decrypt_fields(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """A copy in which the secret fields are readable."""
        return {
            name: self.decrypt(value) if isinstance(value, str) and value and _is_secret(name, fields) else value
            for name, value in fields.items()
        }


def seal(key: Hidden[str | None], fields: Hidden[dict[str, Any]]) -> dict[str, Any]:
    """The fields as the service takes them, the secret ones encrypted. Raises ConfigError for a bad key."""
    try:
        return Cipher(key.open()).encrypt_fields(fields.open())
    except ConfigError:  # which is a ValueError
        raise
    except (TypeError, ValueError) as error:
        failure = InputValidationError(f"the vault takes what JSON has: {error}", service="cloudcruise")
    raise failure


def _is_secret(name: str, fields: Mapping[str, Any]) -> bool:
    return name in ENCRYPTED or (name == "proxy_value" and fields.get("proxy_setting") == "custom")


@frozen
class VaultEntry:
    """A credential of the vault. Secrets are encrypted unless they were asked for; the repr shows none either way.

    `raw` is the service's whole answer (with what was decrypted).
    """

    domain: str
    permissioned_user_id: str
    id: str | None = None
    user_name: str | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)
    tfa_secret: str | None = field(default=None, repr=False)
    tfa_method: str | None = None
    proxy_setting: str | None = None
    proxy_value: str | None = field(default=None, repr=False)
    allow_multiple_sessions: bool | None = None
    created_at: str | None = None
    updated_at: str | None = None
    raw: Mapping[str, Any] = field(factory=dict, repr=False, eq=False)

    @classmethod
    def from_wire(cls, wire: Mapping[str, Any]) -> VaultEntry:
        """From an answer of the vault."""
        names = (
            "id", "user_name", "password", "tfa_secret", "tfa_method", "proxy_setting", "proxy_value",
            "allow_multiple_sessions", "created_at", "updated_at",
        )  # fmt: skip
        return cls(
            domain=str(wire.get("domain") or ""),
            permissioned_user_id=str(wire.get("permissioned_user_id") or ""),
            **{name: wire.get(name) for name in names},
            raw=wire,
        )
