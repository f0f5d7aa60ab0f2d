"""Commands about keys in the system's keyring: login, logout."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from .call import Call
from .exits import Exit

if TYPE_CHECKING:
    from ..core.config import ConfigField

ProfileName = Annotated[
    str | None, typer.Option("--profile", metavar="NAME", help="Whose keys: those of this profile of runs.toml.")
]


def login(call: Call, profile: ProfileName = None) -> Exit:
    """Keep the service's keys in the system's keyring, where every client finds them.

    They are asked for, or read from standard input, a line each. What is given otherwise (an argument, the environment,
    runs.toml) wins over them. It needs `runs-sdk[keyring]`; RUNS_KEYRING=0 turns the keyring off.

    \b
    Example:
      runs login {service}
    """
    from .._common.keys import keep_key
    from .._common.settings import profile_name
    from ..core.errors import ConfigError

    secrets = [setting for setting in call.service.fields if setting.secret]
    if not secrets:
        raise ConfigError(f"{call.service.title} has no keys.")
    given = {setting.name: _read(setting) for setting in secrets}
    for name, secret in given.items():
        if secret:
            where = keep_key(call.service.name, name, profile_name(profile), secret)
            call.output.say(f"{name} is kept in {where}.")
    if not any(given.values()):
        raise ConfigError("no key was given, so nothing is kept.")
    return Exit.SUCCEEDED


def _read(setting: ConfigField) -> str:
    """A line that is not echoed on a terminal; empty for a key that is not given."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    from getpass import getpass

    return getpass(f"{setting.name}{'' if setting.required else ' (Enter for none)'}: ").strip()


def logout(call: Call, profile: ProfileName = None) -> Exit:
    """Take the service's keys out of the system's keyring.

    \b
    Example:
      runs logout {service}
    """
    from .._common.keys import forget_key
    from .._common.settings import profile_name

    for setting in call.service.fields:
        if setting.secret and forget_key(call.service.name, setting.name, profile_name(profile)):
            call.output.say(f"{setting.name} is no longer kept.")
    return Exit.SUCCEEDED
