"""Keys in the system's keyring, by the package `keyring` (extra `keyring`). `runs login` writes them.

A key belongs to one setting of one service in one profile. Where the package is not installed there are none, and
nothing is loaded; RUNS_KEYRING=0 turns it off.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..core.errors import ConfigError, MissingExtra
from .log import log

if TYPE_CHECKING:
    from types import ModuleType

SWITCH = "RUNS_KEYRING"
SYSTEM = "runs-sdk"
"""What the keyring calls us."""


def keys_of(service: str, profile: str) -> Callable[[str], str | None] | None:
    """What looks up the secrets of a service; None where that is turned off."""
    if os.environ.get(SWITCH, "").strip().lower() in ("0", "false", "no", "off"):
        return None

    def look_up(setting: str) -> str | None:
        try:
            import keyring
        except ModuleNotFoundError:
            return None
        from keyring.errors import KeyringError

        try:
            return keyring.get_password(SYSTEM, entry(service, setting, profile))
        except KeyringError as error:
            log.info("%s: the keyring was not read: %s", service, error)
            return None

    return look_up


def entry(service: str, setting: str, profile: str) -> str:
    """The name of a key in the keyring."""
    return f"{profile}/{service}/{setting}"


def keep_key(service: str, setting: str, profile: str, secret: str) -> str:
    """Put a key into the keyring; the keyring's name. Raises ConfigError, or MissingExtra without the package."""
    keyring, error = _keyring()
    try:
        keyring.set_password(SYSTEM, entry(service, setting, profile), secret)
    except error as refused:
        raise ConfigError(f"the keyring did not take it: {refused}", service=service) from refused
    return str(keyring.get_keyring().name)


def forget_key(service: str, setting: str, profile: str) -> bool:
    """Take a key out of the keyring; whether it was there. Raises as `keep_key`."""
    keyring, error = _keyring()
    name = entry(service, setting, profile)
    try:
        if keyring.get_password(SYSTEM, name) is None:
            return False
        keyring.delete_password(SYSTEM, name)
    except error as refused:
        raise ConfigError(f"the keyring did not give it back: {refused}", service=service) from refused
    return True


def _keyring() -> tuple[ModuleType, Any]:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ModuleNotFoundError:
        raise MissingExtra.of("`runs login` needs", "keyring", "keyring") from None
    return keyring, KeyringError
