"""Keys in the system's keyring, by the package `keyring` (extra `keyring`). `runs login` writes them.

A key belongs to one setting of one service in one profile. The names of those that are kept are in `kept-keys.json`
beside the user's profiles, so that nobody's keyring is opened, and the package not loaded, for a key that is not there.
RUNS_KEYRING=0 turns it off.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..core.errors import ConfigError, MissingExtra
from .log import log
from .user_files import own_file, write_json

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
        if entry(service, setting, profile) not in _kept():
            return None
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
    _note({*_kept(), entry(service, setting, profile)})
    return str(keyring.get_keyring().name)


def forget_key(service: str, setting: str, profile: str) -> bool:
    """Take a key out of the keyring; whether it was there. Raises as `keep_key`."""
    keyring, error = _keyring()
    name = entry(service, setting, profile)
    try:
        is_there = keyring.get_password(SYSTEM, name) is not None
        if is_there:
            keyring.delete_password(SYSTEM, name)
    except error as refused:
        raise ConfigError(f"the keyring did not give it back: {refused}", service=service) from refused
    _note(_kept() - {name})
    return is_there


def _kept() -> set[str]:
    """The names of the keys that are in the keyring."""
    file = own_file("kept-keys.json")
    try:
        found = json.loads(file.read_text(encoding="utf-8")) if file is not None else []
    except FileNotFoundError:
        return set()
    except (OSError, ValueError) as error:
        raise ConfigError(f"{file} cannot be read: {error}. `runs login` writes it; it may be deleted.") from None
    if not isinstance(found, list) or not all(isinstance(name, str) for name in found):
        raise ConfigError(f"{file} is not what `runs login` writes; it may be deleted.")
    return set(found)


def _note(names: set[str]) -> None:
    file = own_file("kept-keys.json")
    if file is None:
        raise ConfigError("There is no home folder to note in which keys are kept.")
    try:
        write_json(file, sorted(names))
    except OSError as error:
        raise ConfigError(f"{file} cannot be written: {error.strerror}") from None


def _keyring() -> tuple[ModuleType, Any]:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ModuleNotFoundError:
        raise MissingExtra.of("`runs login` needs", "keyring", "keyring") from None
    return keyring, KeyringError
