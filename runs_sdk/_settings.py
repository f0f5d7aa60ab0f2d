"""Settings from the outside world: the environment, and profiles in `runs.toml`.

The file is looked for in the working folder, then in the user's configuration folder
(`$XDG_CONFIG_HOME/runs/runs.toml`, by default `~/.config/runs/runs.toml`; `%APPDATA%` on Windows). The first file
that has the profile gives it. The profile is the one asked for, else the one that `RUNS_PROFILE` names, else
`default`, which need not exist.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from .core.config import DEFAULT_PROFILE, ConfigField, Profile, Settings, examine, parse_profiles, resolve
from .core.errors import ConfigError

FILE_NAME = "runs.toml"
PROFILE_VARIABLE = "RUNS_PROFILE"


def load_settings(
    service: str, fields: Sequence[ConfigField], arguments: Mapping[str, Any], *, profile: str | None = None
) -> Settings:
    """The settings of a client for `service`. Raises ConfigError that lists everything that is missing or wrong."""
    return resolve(service, fields, arguments, os.environ, load_profile(profile))


def examine_settings(
    service: str, fields: Sequence[ConfigField], arguments: Mapping[str, Any], *, profile: str | None = None
) -> tuple[Settings, list[str]]:
    """As `load_settings`, but what is missing or wrong comes as a list, with the settings as far as they are known.

    Raises ConfigError when the profile itself cannot be had.
    """
    return examine(service, fields, arguments, os.environ, load_profile(profile))


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
        profiles = parse_profiles(text, str(path))
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
    found = [Path.cwd() / FILE_NAME]
    folder = _user_folder()
    if folder is not None:
        found += [folder / "runs" / FILE_NAME, folder / FILE_NAME]
    return found


def _user_folder() -> Path | None:
    variable = "APPDATA" if sys.platform == "win32" else "XDG_CONFIG_HOME"
    given = os.environ.get(variable, "")
    if given and Path(given).is_absolute():
        return Path(given)
    try:
        return Path.home() / ".config"
    except RuntimeError:  # no home folder, as in some containers
        return None
