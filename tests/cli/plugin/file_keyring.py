"""A keyring for tests: a JSON file that KEYRING_FILE names."""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError


class FileKeyring(KeyringBackend):
    priority = 1
    name = "a file of keys"

    def _read(self) -> dict[str, str]:
        file = Path(os.environ["KEYRING_FILE"])
        if file.is_dir():
            raise KeyringError("locked")
        return json.loads(file.read_text()) if file.exists() else {}

    def _write(self, keys: dict[str, str]) -> None:
        Path(os.environ["KEYRING_FILE"]).write_text(json.dumps(keys))

    def get_password(self, service: str, username: str) -> str | None:
        return self._read().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write(self._read() | {f"{service} {username}": password})

    def delete_password(self, service: str, username: str) -> None:
        keys = self._read()
        del keys[f"{service} {username}"]
        self._write(keys)
