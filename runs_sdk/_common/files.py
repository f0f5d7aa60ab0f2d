"""Files that are written on this machine: whole or not there at all, and over nothing unless that is asked for."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from ..core.errors import ConfigError
from ..core.file_names import safe_name

StrPath = str | os.PathLike[str]


class Partial:
    """A file that is being written, under another name in the same folder until it is whole."""

    def __init__(self, target: Path, *, service: str | None = None) -> None:
        self.target = target
        self._service = service
        self.size = 0
        try:
            descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.parent)
        except OSError as error:
            raise ConfigError(
                f"Nothing can be written into {target.parent}: {error.strerror}.", service=self._service
            ) from None
        self._path = Path(name)
        self._file: BinaryIO = os.fdopen(descriptor, "wb")

    def write(self, data: bytes) -> None:
        """Add to it. Raises ConfigError when that is not possible: the disk is full."""
        try:
            self._file.write(data)
        except OSError as error:
            raise self._cannot(error) from None
        self.size += len(data)

    def commit(self, *, overwrite: bool) -> Path:
        """Give it its name. Raises ConfigError when there is such a file by now, unless it may be overwritten."""
        try:
            self._file.close()
            self._path.chmod(0o666 & ~_umask())
            return self._name(overwrite=overwrite)
        except OSError as error:
            raise self._cannot(error) from None

    def _name(self, *, overwrite: bool) -> Path:
        if overwrite:
            self._path.replace(self.target)
            return self.target
        try:
            os.link(self._path, self.target)  # fails when the name is taken, which rename does not
        except FileExistsError:
            raise already_there(self.target, self._service) from None
        except OSError:  # a file system without hard links
            refuse_existing(self.target, self._service)
            self._path.replace(self.target)
            return self.target
        self._path.unlink()
        return self.target

    def discard(self) -> None:
        """Leave nothing behind. Does nothing after a commit."""
        with suppress(OSError):  # on a full disk it cannot write what it still holds, and need not
            self._file.close()
        self._path.unlink(missing_ok=True)

    def _cannot(self, error: OSError) -> ConfigError:
        return ConfigError(
            f"{self.target} cannot be written: {error.strerror}. Nothing of the download is left there.",
            service=self._service,
        )


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def already_there(target: Path, service: str | None = None) -> ConfigError:
    """The error for a name that is taken."""
    return ConfigError(f"{target} is there already; pass overwrite=True, or another name.", service=service)


def refuse_existing(target: Path, service: str | None = None) -> None:
    """Raise when the name is taken."""
    if target.exists():
        raise already_there(target, service)


def check_target(target: Path, *, overwrite: bool, service: str | None = None) -> None:
    """Raise ConfigError when the name is taken, or is one of something that is no file and cannot be replaced."""
    if not overwrite:
        refuse_existing(target, service)
    elif target.exists() and not target.is_file():
        raise ConfigError(f"{target} is no ordinary file, and is not replaced by a download.", service=service)


def check_into(into: StrPath, *, overwrite: bool, service: str | None = None) -> None:
    """Raise now what `choose_target` would raise later. Makes no folder."""
    path = Path(into)
    if not _is_folder(into):
        _check_parent(path, service)
        check_target(path, overwrite=overwrite, service=service)
    elif path.exists() and not path.is_dir():
        raise ConfigError(f"{path} is no folder, and cannot be made one.", service=service)


def choose_target(into: StrPath, server_name: str | None, fallback: str, *, service: str | None = None) -> Path:
    """Where a download goes: `into` itself, or in a folder the server's file name, made safe.

    `into` is a folder when it exists as one or ends in a slash; then it is made if needed. Raises ConfigError when that
    is not possible, or the folder of a named file does not exist.
    """
    path = Path(into)
    if not _is_folder(into):
        _check_parent(path, service)
        return path
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"The folder {path} cannot be made: {error.strerror}.", service=service) from None
    return path / safe_name(server_name, fallback)


def _is_folder(into: StrPath) -> bool:
    return os.fspath(into).endswith(("/", os.sep)) or Path(into).is_dir()


def _check_parent(path: Path, service: str | None) -> None:
    if not path.parent.is_dir():
        raise ConfigError(f"There is no folder {path.parent} to download into.", service=service)
