"""Files that are written here: whole or not at all, and over nothing unless that is asked for."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote

from . import _http
from .errors import InputError

_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]')
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\..*)?")


def file_name(response: _http.Response) -> str | None:
    """The file name of Content-Disposition: without folders, devices of Windows and what does not show."""
    disposition = response.headers.get("content-disposition", "")
    extended = re.search(r"filename\*\s*=\s*([\w!#$%&+^`{}~-]+)'[^']*'([^;\s]+)", disposition, re.I)
    plain = re.search(r'filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))', disposition, re.I)
    if extended:
        try:
            name = unquote(extended[2], encoding=extended[1], errors="replace")
        except LookupError:
            name = unquote(extended[2], errors="replace")
    elif plain:
        name = re.sub(r"\\(.)", r"\1", plain[1]) if plain[1] is not None else plain[2]
    else:
        return None
    name = _UNFIT.sub("_", re.split(r"[/\\]", name)[-1]).strip(" .")
    name = f"_{name}" if _DEVICE.fullmatch(name) else name
    return name.encode()[:200].decode("utf-8", "ignore").rstrip(" .") or None


def check_into(into: str | os.PathLike[str], *, overwrite: bool) -> None:
    """Refuse now what `partial` would refuse later. Makes no folder."""
    path = Path(into)
    if not _is_folder(into):
        _check(path, overwrite=overwrite)
    elif path.exists() and not path.is_dir():
        raise InputError("into", f"{path} is no folder, and cannot be made one")


@contextmanager
def partial(into: str | os.PathLike[str], name: str | None, *, overwrite: bool) -> Iterator[tuple[BinaryIO, Path]]:
    """A file to write to, and where it will be. It gets its name when all went well, and else is gone.

    In a folder it is named `name`. Raises InputError, and OSError for what the file system refuses.
    """
    path = Path(into)
    if _is_folder(into):
        path.mkdir(parents=True, exist_ok=True)
        path /= name or "download"
    _check(path, overwrite=overwrite)
    descriptor, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    written = Path(temporary)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file, path
        written.chmod(0o666 & ~_umask())
        if overwrite:
            written.replace(path)
        else:
            _name(written, path)
    finally:
        written.unlink(missing_ok=True)


def _name(written: Path, path: Path) -> None:
    try:
        os.link(written, path)  # fails when the name is taken, which a rename does not
    except FileExistsError:
        raise _taken(path) from None
    except OSError:  # a file system without hard links
        _check(path, overwrite=False)
        written.replace(path)


def _check(path: Path, *, overwrite: bool) -> None:
    if not path.parent.is_dir():
        raise InputError("into", f"there is no folder {path.parent}")
    if path.exists() and not overwrite:
        raise _taken(path)
    if path.exists() and not path.is_file():
        raise InputError("into", f"{path} is no ordinary file")


def _taken(path: Path) -> InputError:
    return InputError("into", f"{path} is there already; pass overwrite=True, or another name")


def _is_folder(into: str | os.PathLike[str]) -> bool:
    return os.fspath(into).endswith(("/", os.sep)) or Path(into).is_dir()


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
