"""Files that are written for a service: in the folder that was named, whole, and over nothing that was there."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from runs_sdk._common.files import Partial, check_into, check_target, choose_target
from runs_sdk.core.errors import ConfigError


def write(target: Path, data: bytes = b"new", *, overwrite: bool = False) -> Path:
    part = Partial(target, service="toy")
    try:
        part.write(data)
        return part.commit(overwrite=overwrite)
    finally:
        part.discard()


@pytest.mark.parametrize(
    "name", ["../out", "/etc/passwd", "..\\..\\out", "C:\\out", "a/../../out", "\0out", "./out", "~/out"]
)
def test_a_name_stays_in_its_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "folder"
    target = choose_target(f"{folder}/", name, "fallback")
    assert target.parent == folder
    assert write(target).resolve().parent == folder.resolve()
    assert sorted(os.listdir(tmp_path)) == ["folder"]


def test_nothing_is_overwritten_unless_asked(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    with pytest.raises(ConfigError, match="is there already") as caught:
        check_into(target, overwrite=False, service="toy")
    assert caught.value.service == "toy"
    with pytest.raises(ConfigError, match="is there already"):
        write(target)
    assert target.read_bytes() == b"old"
    write(target, overwrite=True)
    assert target.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["a"]


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    """A link that leads nowhere yet is taken for a free name by whoever only asks whether the file exists."""
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ConfigError, match="is there already"):
        write(tmp_path / "link")
    write(tmp_path / "link", overwrite=True)
    assert not (tmp_path / "elsewhere").exists()
    assert (tmp_path / "link").read_bytes() == b"new"
    assert not (tmp_path / "link").is_symlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/null")):
        with pytest.raises(ConfigError, match="no ordinary file"):
            check_target(path, overwrite=True)
        with pytest.raises(ConfigError, match="is there already"):
            check_target(path, overwrite=False)
    with pytest.raises(ConfigError, match="no folder"):
        check_into(tmp_path / "none" / "file", overwrite=False)
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="no folder"):
        check_into(f"{tmp_path}/file/", overwrite=True)


def test_a_failure_leaves_nothing(tmp_path: Path) -> None:
    part = Partial(tmp_path / "a")
    part.write(b"some")
    [name] = os.listdir(tmp_path)
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    part.discard()
    part.discard()
    assert os.listdir(tmp_path) == []
    with pytest.raises(ConfigError, match="Nothing can be written into"):
        Partial(tmp_path / "none" / "a")
