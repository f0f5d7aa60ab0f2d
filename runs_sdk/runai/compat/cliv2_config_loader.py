"""The session of Run:ai's command line, version 2."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from os import PathLike
from pathlib import Path
from typing import Any

from ...core.errors import ConfigError


class CLIv2Config:
    """What `runai login` has left in its folder: `.token`, `.control_plane_url` and `.cluster_uuid`.

    The files are read when one of these is first used; ConfigError says then what is missing. The token is that of the
    person who is logged in, and expires as the session does.
    """

    def __init__(self, cliv2_config_path: str | PathLike[str] = "~/.runai") -> None:
        self._folder = Path(cliv2_config_path).expanduser()
        self._found: dict[str, Any] = {}

    def load(self) -> None:
        """Read both files now. Raises ConfigError that says what is missing."""
        self._found.clear()
        for read in (type(self).token, type(self).control_plane_url, type(self).cluster_uuid):
            read.__get__(self)

    @property
    def token(self) -> str:
        """The bearer token."""
        encoded = self._look_up("authentication.json", "accessToken")
        try:
            token = urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)).decode("ascii")
        except ValueError:
            raise self._unreadable("authentication.json", "accessToken is no token in base64") from None
        return token.strip()

    @property
    def control_plane_url(self) -> str:
        """The address of the control plane."""
        return self._look_up("config.json", "control_plane", "url")

    @property
    def cluster_uuid(self) -> str:
        """The id of the cluster that is selected."""
        return self._look_up("config.json", "cluster", "uuid")

    def __repr__(self) -> str:
        return f"<CLIv2Config {self._folder}>"

    def _look_up(self, name: str, *keys: str) -> str:
        if name not in self._found:
            path = self._folder / name
            try:
                self._found[name] = json.loads(path.read_text(encoding="utf-8"))
            except FileNotFoundError:
                raise ConfigError(
                    f"runai: there is no {path}: log in with `runai login`, or give cliv2_config_path.", service="runai"
                ) from None
            except (OSError, ValueError) as error:
                raise self._unreadable(name, type(error).__name__) from None
        value = self._found[name]
        for key in keys:
            value = value.get(key) if isinstance(value, dict) else None
        if not isinstance(value, str) or not value:
            raise self._unreadable(name, f"it has no {'.'.join(keys)}")
        return value

    def _unreadable(self, name: str, why: str) -> ConfigError:
        return ConfigError(
            f"runai: {self._folder / name} cannot be used: {why}. Log in again with `runai login`.", service="runai"
        )
