"""From a document to a verified package in its place."""

from __future__ import annotations

import keyword
import tempfile
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

from runs_sdk.codegen.generator import parse, refused, render
from runs_sdk.codegen.layout import lay_out
from runs_sdk.codegen.load import load
from runs_sdk.codegen.normalise import normalise
from runs_sdk.codegen.overlay import apply_overlay
from runs_sdk.codegen.problems import CodegenError
from runs_sdk.codegen.report import Report
from runs_sdk.codegen.select import select
from runs_sdk.codegen.swagger import convert
from runs_sdk.codegen.verification import verify
from runs_sdk.codegen.views import Views

MARK: Final = "# generated from "


def generate(
    document: str | Path | Mapping[str, Any],
    package: str,
    into: str | Path,
    *,
    overlay: str | Path | Mapping[str, Any] | None = None,
    include_tags: Iterable[str] = (),
    exclude_deprecated: bool = False,
    auth_header: str | None = None,
    source: str | None = None,
    command: str = "runs generate",
    progress: Callable[[str], None] = lambda step: None,
) -> Report:
    """Write the package `package` into the folder `into`, and hold it against the document.

    `document` is a path, a URL (`auth_header` is sent with it, written `Name: value`) or a document read already.
    `overlay` is an OpenAPI Overlay 1.0. `include_tags` keeps the operations of these tags only. `source` is the name of
    the document in the first line of every file, and `command` what wrote it. `progress` is told each step.

    The package replaces an older one that was generated, also when something is lost, which the report says. Any other
    folder of that name is left alone: CodegenError. So is a document that cannot be read or exceeds a limit.
    """
    if not package.isidentifier() or keyword.iskeyword(package):
        raise CodegenError(f"{package!r} cannot be the name of a package: it has to be one Python name")
    target = Path(into) / package
    try:
        return _generate(
            target, document, overlay, list(include_tags), exclude_deprecated, auth_header, source, command, progress
        )
    except OSError as error:
        raise CodegenError(f"cannot write {error.filename or target}: {error.strerror or error}") from error


def _generate(
    target: Path,
    document: str | Path | Mapping[str, Any],
    overlay: str | Path | Mapping[str, Any] | None,
    wanted: list[str],
    exclude_deprecated: bool,
    auth_header: str | None,
    source: str | None,
    command: str,
    progress: Callable[[str], None],
) -> Report:
    _check_target(target)
    progress("reading the document")
    original = _read(document, overlay, auth_header)
    chosen = select(convert(original), wanted, exclude_deprecated=exclude_deprecated)
    name = source or (str(document) if isinstance(document, str | Path) else "a document")
    progress("normalising")
    plan = normalise(chosen)
    progress("generating")
    data = parse(plan)
    views = Views(plan, data)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".generating-", dir=target.parent) as work:
        fresh = Path(work) / target.name
        _write(render(views, f"{_one_line(name)} by {command}"), fresh)
        progress("formatting")
        lay_out(fresh, Path(work) / "ruff.toml")
        progress("verifying")
        result = verify(
            original,
            fresh,
            include_tags=wanted,
            exclude_deprecated=exclude_deprecated,
            simplified={each.where for each in plan.simplifications},
        )
        if target.exists():
            target.rename(Path(work) / "before")  # removed with the rest, once the new one is in its place
        fresh.rename(target)
    return Report(
        source=name,
        title=plan.title,
        version=plan.version,
        folder=target,
        document=result.document,
        package=result.package,
        modules=result.modules,
        trips=result.trips,
        deprecated=sum(operation.deprecated for operation in plan.operations),
        simplifications=tuple(plan.simplifications),
        losses=tuple(result.losses),
        refused=tuple(refused(data)),
    )


def _read(
    document: str | Path | Mapping[str, Any], overlay: str | Path | Mapping[str, Any] | None, auth_header: str | None
) -> dict[str, Any]:
    read = deepcopy(dict(document)) if isinstance(document, Mapping) else load(document, auth_header=auth_header)
    if overlay is not None:
        read = apply_overlay(read, dict(overlay) if isinstance(overlay, Mapping) else load(overlay))
    return read


def _check_target(target: Path) -> None:
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise CodegenError(f"{target} exists and is no folder")
    if target.is_dir() and any(target.iterdir()):
        init = target / "__init__.py"
        if not init.is_file() or not init.read_text(encoding="utf-8", errors="replace").startswith(MARK):
            raise CodegenError(f"{target} exists and was not generated; remove it or choose another name")


def _write(files: Iterable[tuple[str, str]], folder: Path) -> None:
    """Write the files, none of them outside of the folder, and no two of them to one place."""
    root = folder.resolve()
    written: set[str] = set()
    for path, text in files:
        place = folder / path
        if not place.resolve().is_relative_to(root) or path.lower() in written:
            raise CodegenError(f"a name in the document leads to the file {path!r}, which cannot be written")
        written.add(path.lower())
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")


def _one_line(text: str) -> str:
    return "".join(c for c in text if c.isprintable())[:200]
