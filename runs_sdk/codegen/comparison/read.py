"""The documents to compare: files, URLs, git revisions, generated packages."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import define, field

from runs_sdk.codegen.bundle import load_whole
from runs_sdk.codegen.comparison.names import Names
from runs_sdk.codegen.errors import DocumentError
from runs_sdk.codegen.load import parse
from runs_sdk.codegen.lockfile import DOCUMENT, unpacked
from runs_sdk.codegen.swagger import convert


@define(eq=False)
class Source:
    """A document as OpenAPI 3, and what a package that is generated from it calls its parts."""

    document: dict[str, Any]
    names: Names = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.names = Names(self.document)


def read(source: str | Path | Mapping[str, Any], auth_header: str | None = None) -> Source:
    """Read a document from wherever it is. Raises DocumentError."""
    if isinstance(source, Mapping):
        return Source(convert(dict(source)))
    path = Path(source)
    text = str(source)
    if path.is_dir():
        found = unpacked(path)
        if found is None:
            raise DocumentError(f"{path} is a folder without {DOCUMENT}: it is no package of this generator")
        return Source(found)
    if "://" not in text and not path.exists() and ":" in text:
        return Source(convert(_from_git(text)))
    return Source(convert(load_whole(source, auth_header=auth_header)))


def _from_git(text: str) -> dict[str, Any]:
    """The document at `REV:PATH` of the repository that the working folder is in."""
    revision, _, path = text.partition(":")
    if not revision or revision.startswith("-") or not path:
        raise DocumentError(f"{text} is no file, no URL and no git revision with a path (REV:PATH)")
    # a path is taken from the working folder, as in other commands of git, unless it says otherwise
    place = path if path.startswith(("./", "../", "/")) else f"./{path}"
    try:
        done = subprocess.run(  # noqa: S603 - a revision never begins with a dash
            ["git", "show", f"{revision}:{place}"],  # noqa: S607 - the user's own git
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise DocumentError(f"{text}: git cannot be run: {error.strerror}") from None
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise DocumentError(f"{text} is no file, and git says: {said[0] if said else 'nothing'}")
    return parse(done.stdout, text)
