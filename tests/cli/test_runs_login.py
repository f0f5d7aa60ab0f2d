"""Keys in the system's keyring: `runs login` keeps them, every client finds them, `runs logout` takes them out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from runs_sdk._common.keys import keys_of
from tests.cli.command_process import Command
from tests.cli.kitchen_server import KEY, Kitchen


def test_a_key_is_kept_used_and_forgotten(fresh: Command, runs: Command, kitchen: Kitchen, tmp_path: Path) -> None:
    kitchen.new("soup")
    file = tmp_path / "keys.json"
    own = {"RUNS_KEYRING": "1", "PYTHON_KEYRING_BACKEND": "file_keyring.FileKeyring", "KEYRING_FILE": str(file),
           "KITCHEN_URL": kitchen.url}  # fmt: skip
    assert "api_key is missing" in runs("list", "kitchen", **own).stderr
    done = runs("login", "kitchen", stdin=f"{KEY}\n", **own)
    assert (done.returncode, done.stderr) == (0, "api_key is kept in a file of keys.\n")
    assert json.loads(file.read_text()) == {"runs-sdk default/kitchen/api_key": KEY}
    assert "r1" in fresh("list", "kitchen", **own).stdout
    assert "the system's keyring" in runs("config", "check", "kitchen", **own).stdout
    assert "api_key is missing" in runs("list", "kitchen", **own | {"RUNS_KEYRING": "0"}).stderr
    assert runs("list", "kitchen", **own, KITCHEN_KEY="wrong").returncode == 2, "what is given otherwise wins"
    assert runs("logout", "kitchen", **own).stderr == "api_key is no longer kept.\n"
    assert runs("list", "kitchen", **own).returncode == 2


def test_a_profile_has_keys_of_its_own(runs: Command, kitchen: Kitchen, tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    config = tmp_path / "config" / "runs" / "runs.toml"
    config.parent.mkdir(parents=True)
    config.write_text(f'[profiles.mine.kitchen]\nbase_url = "{kitchen.url}"\n')
    own = {"RUNS_KEYRING": "1", "PYTHON_KEYRING_BACKEND": "file_keyring.FileKeyring", "KEYRING_FILE": str(file)}
    assert runs("login", "kitchen", "--profile", "mine", stdin=f"{KEY}\n", **own).returncode == 0
    assert [*json.loads(file.read_text())] == ["runs-sdk mine/kitchen/api_key"]
    assert runs("list", "kitchen", "--profile", "mine", **own).returncode == 0


def test_what_a_keyring_refuses_is_said(runs: Command, tmp_path: Path) -> None:
    own = {"RUNS_KEYRING": "1", "PYTHON_KEYRING_BACKEND": "file_keyring.FileKeyring", "KEYRING_FILE": str(tmp_path),
           "KITCHEN_URL": "http://127.0.0.1:9"}  # fmt: skip
    done = runs("login", "kitchen", stdin="x\n", **own)
    assert (done.returncode, "the keyring did not take it: locked" in done.stderr) == (2, True)
    assert "api_key is missing" in runs("list", "kitchen", **own).stderr
    assert "no key was given" in runs("login", "kitchen", **own).stderr


def test_no_keyring_is_opened_for_a_key_that_was_never_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening one may ask the user for a password, or start programs."""
    asked = []
    keyring, errors = ModuleType("keyring"), ModuleType("keyring.errors")
    keyring.get_password = lambda *names: asked.append(names) or "k"  # type: ignore[attr-defined]
    errors.KeyringError = KeyError  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("RUNS_KEYRING", "1")
    look_up = keys_of("kitchen", "default")
    assert look_up is not None
    assert (look_up("api_key"), asked) == (None, [])
    (tmp_path / "runs").mkdir()
    (tmp_path / "runs" / "kept-keys.json").write_text('["default/kitchen/api_key"]')
    assert (look_up("api_key"), asked) == ("k", [("runs-sdk", "default/kitchen/api_key")])
