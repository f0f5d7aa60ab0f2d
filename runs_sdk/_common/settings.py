"""Settings from the outside world: the environment, and profiles in `runs.toml`.

The file is looked for in the working folder, then in the user's configuration folder
(`$XDG_CONFIG_HOME/runs/runs.toml`, by default `~/.config/runs/runs.toml`; `%APPDATA%` on Windows). The first file
that has the profile gives it. The profile is the one asked for, else the one that `RUNS_PROFILE` names, else
`default`, which need not exist.

A file in the working folder chooses no address for credentials that are not its own, unless folder and address are
trusted: by `runs trust`, which keeps them in `trusted.json` beside the user's profiles, or by RUNS_TRUST_FOLDER=1.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..core.config import DEFAULT_PROFILE, ConfigField, Profile, Settings, examine, parse_profiles, resolve
from ..core.errors import ConfigError
from ..core.trust import TRUST_VARIABLE
from .keys import keys_of
from .user_files import own_file, user_folder, write_json

FILE_NAME = "runs.toml"
PROFILE_VARIABLE = "RUNS_PROFILE"
TRUSTED = "trusted.json"


def load_settings(
    service: str, fields: Sequence[ConfigField], arguments: Mapping[str, Any], *, profile: str | None = None
) -> Settings:
    """The settings of a client for `service`. Raises ConfigError that lists everything that is missing or wrong.

    A profile that is asked for by its name has to have something for the service, unless the address is given in
    another way: nobody means the default address then.
    """
    stored = load_profile(profile)
    if stored is not None and (profile or os.environ.get(PROFILE_VARIABLE, "").strip()):
        address = next((item for item in fields if item.kind in ("url", "urls")), None)
        elsewhere = address is not None and (
            arguments.get(address.name) is not None or any(os.environ.get(name, "").strip() for name in address.env)
        )
        problem = None if elsewhere else stored.nothing_for(service, fields)
        if problem is not None:
            raise ConfigError(problem, service=service)
    return resolve(service, fields, arguments, os.environ, stored, keys_of(service, profile_name(profile)))


def examine_settings(
    service: str, fields: Sequence[ConfigField], arguments: Mapping[str, Any], *, profile: str | None = None
) -> tuple[Settings, list[str]]:
    """As `load_settings`, but what is missing or wrong comes as a list, with the settings as far as they are known.

    Raises ConfigError when the profile itself cannot be had.
    """
    return examine(
        service, fields, arguments, os.environ, load_profile(profile), keys_of(service, profile_name(profile))
    )


def profile_name(name: str | None) -> str:
    """The profile that holds: the one given, or that RUNS_PROFILE names, or the default."""
    return name or os.environ.get(PROFILE_VARIABLE, "").strip() or DEFAULT_PROFILE


def load_profile(name: str | None = None) -> Profile | None:
    """The profile of that name, or the one that holds by default. Raises ConfigError when one is named that is
    nowhere.
    """
    wanted = name or os.environ.get(PROFILE_VARIABLE, "").strip() or None
    searched = []
    for path in config_files():
        try:
            text = path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            searched.append(f"{path} (no such file)")
            continue
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{path} cannot be read: {error}") from None
        profiles = parse_profiles(text, str(path), trusted_addresses(path))
        found = profiles.get(wanted or DEFAULT_PROFILE)
        if found is not None:
            return found
        searched.append(f"{path} (profiles: {', '.join(sorted(profiles)) or 'none'})")
    if wanted is None:
        return None
    origin = "" if name else f", which {PROFILE_VARIABLE} names"
    raise ConfigError("\n  ".join([f'There is no profile "{wanted}"{origin}. Looked in:', *searched]))


def config_files() -> list[Path]:
    """Where profiles are looked for, in order; the files need not exist."""
    return [Path.cwd() / FILE_NAME, *_user_files()]


def trusted_addresses(path: Path) -> Collection[str] | None:
    """What a profile file may name for credentials that are not its own; None for anything: the user's own file."""
    if os.environ.get(TRUST_VARIABLE, "").strip().lower() in ("1", "true", "yes", "on"):
        return None
    if path.resolve() in (own.resolve() for own in _user_files()):
        return None
    return frozenset(_read_trusted().get(str(path.parent.resolve()), ()))


def trust_addresses(folder: Path, addresses: Collection[str]) -> None:
    """Remember that a folder's file may name these addresses, and no others. Raises ConfigError or OSError."""
    store = own_file(TRUSTED)
    if store is None:
        raise ConfigError(f"There is no home folder to keep that in; set {TRUST_VARIABLE}=1 instead.")
    known = _read_trusted()
    known.pop(str(folder.resolve()), None)
    if addresses:
        known[str(folder.resolve())] = sorted(addresses)
    write_json(store, known)


def _read_trusted() -> dict[str, list[str]]:
    store = own_file(TRUSTED)
    try:
        data = json.loads(store.read_text(encoding="utf-8")) if store is not None else {}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise ConfigError(f"{store} cannot be read: {error}. `runs trust` writes it; it may be deleted.") from None
    if not isinstance(data, dict) or not all(isinstance(found, list) for found in data.values()):
        raise ConfigError(f"{store} is not what `runs trust` writes; it may be deleted.")
    return data


def _user_files() -> list[Path]:
    folder = user_folder()
    return [] if folder is None else [folder / "runs" / FILE_NAME, folder / FILE_NAME]
