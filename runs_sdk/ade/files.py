"""Files on this machine: what is uploaded, with its progress; what is downloaded, under a safe name or not at all."""

from __future__ import annotations

import io
import mimetypes
import os
import re
import stat
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import unquote

from ..core.errors import ConfigError, InputProblem, InputValidationError

StrPath = str | os.PathLike[str]
Progress = Callable[[int, int], Any]
"""Called with the bytes sent so far and the bytes in all; what it returns is ignored."""

LONGEST_NAME = 200
"""Bytes of a file name; file systems take 255."""

_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$")


class Upload(io.FileIO):
    """An open file that tells how much of it has been read. It has the size that it had when it was opened.

    Its size is sent before it. So what is added to it meanwhile stays behind, and reading one that has become shorter
    raises InputValidationError.
    """

    def __init__(self, path: StrPath, on_progress: Progress | None = None) -> None:
        self._path = str(path)
        try:
            kind = Path(path).stat().st_mode
            if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):  # opening a pipe would wait for its other end
                raise self._unfit("it is no ordinary file, so its size is not known")
            super().__init__(path, "rb")
        except OSError as error:
            raise self._unfit(f"it cannot be read: {error.strerror}") from None
        self.total = os.fstat(self.fileno()).st_size
        self.media_type = mimetypes.guess_type(str(path))[0] or "application/octet-stream"
        self.file_name = Path(path).name
        self._on_progress = on_progress

    def read(self, size: int | None = -1, /) -> Any:
        left = max(0, self.total - self.tell())
        data = super().read(left if size is None or size < 0 else min(size, left))
        if left and not data and size != 0:
            raise self._unfit(f"it has become shorter while it was sent: {self.tell()} bytes instead of {self.total}")
        if data and self._on_progress is not None:
            self._on_progress(self.tell(), self.total)
        return data

    def _unfit(self, why: str) -> InputValidationError:
        return InputValidationError.of([InputProblem(self._path, why)], what="the file", service="ade")


class Partial:
    """A file that is being written, under another name in the same folder until it is whole."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.size = 0
        try:
            descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.parent)
        except OSError as error:
            raise ConfigError(
                f"Nothing can be written into {target.parent}: {error.strerror}.", service="ade"
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
            raise already_there(self.target) from None
        except OSError:  # a file system without hard links
            refuse_existing(self.target)
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
            f"{self.target} cannot be written: {error.strerror}. Nothing of the download is left there.", service="ade"
        )


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def already_there(target: Path) -> ConfigError:
    """The error for a name that is taken."""
    return ConfigError(f"{target} is there already; pass overwrite=True, or another name.", service="ade")


def refuse_existing(target: Path) -> None:
    """Raise when the name is taken."""
    if target.exists():
        raise already_there(target)


def check_target(target: Path, *, overwrite: bool) -> None:
    """Raise ConfigError when the name is taken, or is one of something that is no file and cannot be replaced."""
    if not overwrite:
        refuse_existing(target)
    elif target.exists() and not target.is_file():
        raise ConfigError(f"{target} is no ordinary file, and is not replaced by a download.", service="ade")


def check_into(into: StrPath, *, overwrite: bool) -> None:
    """Raise now what `choose_target` would raise later. Makes no folder."""
    path = Path(into)
    if not _is_folder(into):
        _check_parent(path)
        check_target(path, overwrite=overwrite)
    elif path.exists() and not path.is_dir():
        raise ConfigError(f"{path} is no folder, and cannot be made one.", service="ade")


def choose_target(into: StrPath, server_name: str | None, fallback: str) -> Path:
    """Where a download goes: `into` itself, or in a folder the server's file name, made safe.

    `into` is a folder when it exists as one or ends in a slash; then it is made if needed. Raises ConfigError when that
    is not possible, or the folder of a named file does not exist.
    """
    path = Path(into)
    if not _is_folder(into):
        _check_parent(path)
        return path
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"The folder {path} cannot be made: {error.strerror}.", service="ade") from None
    return path / safe_name(server_name, fallback)


def _is_folder(into: StrPath) -> bool:
    return os.fspath(into).endswith(("/", os.sep)) or Path(into).is_dir()


def _check_parent(path: Path) -> None:
    if not path.parent.is_dir():
        raise ConfigError(f"There is no folder {path.parent} to download into.", service="ade")


def safe_name(name: str | None, fallback: str) -> str:
    """The last part of a file name from elsewhere, without anything that means more than a name to a file system.

    `../../etc/passwd` becomes `passwd`, and what is nothing but dots and slashes becomes `fallback`.
    """
    last = re.split(r"[/\\]", name or "")[-1]
    last = re.sub(r'[\x00-\x1f\x7f<>:"|?*]', "_", last).strip(" .")
    if not last or _RESERVED.match(last):
        last = f"_{last}" if last else fallback
    stem, dot, ending = last.rpartition(".")
    if len(last.encode()) > LONGEST_NAME:
        ending = (dot + ending)[:20] if stem else ""
        last = last.encode()[: LONGEST_NAME - len(ending.encode())].decode("utf-8", "ignore") + ending
    return last


def name_in(headers: Mapping[str, str]) -> str | None:
    """The file name of a Content-Disposition header; the form with a character set wins (RFC 6266)."""
    value = headers.get("content-disposition", "")
    extended = re.search(r"filename\*\s*=\s*([\w-]*)'[^']*'([^;\s]+)", value)
    if extended:
        try:
            return unquote(extended[2], encoding=extended[1] or "utf-8", errors="strict")
        except (LookupError, UnicodeDecodeError):
            pass  # then the plain form, if there is one
    plain = re.search(r'filename\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;\s]+))', value)
    if plain is None:
        return None
    return re.sub(r"\\(.)", r"\1", plain[1]) if plain[1] is not None else plain[2]
