"""From a document to a verified package in its place."""

from __future__ import annotations

import keyword
import shutil
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Literal

from attrs import evolve, frozen

from runs_sdk.codegen.build_views import Views
from runs_sdk.codegen.bundle import load_whole
from runs_sdk.codegen.collector import seldom_collected
from runs_sdk.codegen.errors import CodegenError
from runs_sdk.codegen.generator import HERE, parse, refused, render, runtime_texts
from runs_sdk.codegen.layout import lay_out
from runs_sdk.codegen.load import load, url_of, without_credentials
from runs_sdk.codegen.lockfile import DOCUMENT, NAME, Lock, canonical, digest_of, digest_of_file, packed
from runs_sdk.codegen.normalise import Plan, normalise
from runs_sdk.codegen.one_class import OneClass, class_module, find_one_class, type_stubs
from runs_sdk.codegen.overlay import apply_overlay
from runs_sdk.codegen.replace import INIT_MARK, carry_over, files_of, kept, put_in_place, recover, work_folder
from runs_sdk.codegen.report import Report
from runs_sdk.codegen.select import select
from runs_sdk.codegen.swagger import convert
from runs_sdk.codegen.verification import verify

SHRINK_LIMIT: Final = 0.1
"""The part of an older package's operations that a document may lose without being taken for half a document."""


@frozen
class Options:
    """What of a document is wanted, and how what is there already is treated.

    overlay             an OpenAPI Overlay 1.0 that is applied first
    include_tags        only operations of these tags; all when empty
    exclude_deprecated  leave deprecated operations out
    rename_freely       choose every name anew, whatever the package's lock says
    allow_shrink        take a document that has lost more than a tenth of its operations
    discard_edits       write generated files anew that somebody has edited
    http                the library that the package sends with
    client              a service whose class by hand is written for this package, with its types
    """

    overlay: str | Path | Mapping[str, Any] | None = None
    include_tags: tuple[str, ...] = ()
    exclude_deprecated: bool = False
    rename_freely: bool = False
    allow_shrink: bool = False
    discard_edits: bool = False
    http: Literal["httpx", "httpx2"] = "httpx"
    client: str | None = None


@frozen
class _Job:
    """One generation: from what, to where."""

    target: Path
    document: str | Path | Mapping[str, Any]
    options: Options
    auth_header: str | None
    source: str | None
    command: str
    progress: Callable[[str], None]
    mode: str
    runtime: str | None


def generate(
    document: str | Path | Mapping[str, Any],
    package: str,
    into: str | Path,
    *,
    overlay: str | Path | Mapping[str, Any] | None = None,
    include_tags: Iterable[str] = (),
    exclude_deprecated: bool = False,
    rename_freely: bool = False,
    allow_shrink: bool = False,
    discard_edits: bool = False,
    http: Literal["httpx", "httpx2"] = "httpx",
    client: str | None = None,
    check: bool = False,
    dry_run: bool = False,
    auth_header: str | None = None,
    source: str | None = None,
    command: str = "runs generate",
    runtime: str | None = None,
    progress: Callable[[str], None] = lambda step: None,
) -> Report:
    """Write the package `package` into the folder `into`, and hold it against the document.

    `document` is a path, a URL (`auth_header` is sent with it, written `Name: value`) or a document read already.
    `overlay` is an OpenAPI Overlay 1.0. `include_tags` keeps the operations of these tags only. `source` is the name of
    the document in the package's `__init__`, and `command` what wrote it. `http` is the library that the
    package sends with. `runtime` is a package that `write_runtime` has written, if several are to share it; without
    one the package is complete by itself. `progress` is called with each step. `client` is a service that has its API
    in one class: the package gets a module of that name with such a class of its own, typed; it is kept by
    later generations.

    A package that was generated before keeps all its names (`rename_freely` starts over), the files in it that were
    not generated, and generated files that somebody has edited (unless `discard_edits`); the report names them. It is
    replaced whole, in one step, or not at all. A document without operations, or one that has lost more than a tenth of
    them, does not replace it without `allow_shrink`. Any other folder of that name is left alone.

    With `check` or `dry_run` nothing is written: the report's `differences` say what is not as the document gives it.

    Raises CodegenError, also for a document that cannot be read or exceeds a limit.
    """
    if not package.isidentifier() or keyword.iskeyword(package):
        raise CodegenError(f"{package!r} cannot be the name of a package: it has to be one Python name")
    if http not in ("httpx", "httpx2"):
        raise CodegenError(f"a package can send with httpx or httpx2, not with {http!r}")
    if find_spec(http) is None:
        raise CodegenError(f"the package is tried out with {http}, which is not installed: pip install {http}")
    options = Options(
        overlay, tuple(include_tags), exclude_deprecated, rename_freely, allow_shrink, discard_edits, http, client
    )
    target = Path(into) / package
    mode = "check" if check or dry_run else "write"
    try:
        with seldom_collected():
            return _generate(_Job(target, document, options, auth_header, source, command, progress, mode, runtime))
    except OSError as error:
        raise CodegenError(f"cannot write {error.filename or target}: {error.strerror or error}") from error


def _generate(job: _Job) -> Report:
    target, options = job.target, job.options
    recover(target)
    _check_target(target)
    lock = Lock.read(target) if target.is_dir() and not options.rename_freely else None
    job.progress("reading the document")
    original = read_document(job.document, options.overlay, job.auth_header)
    converted = canonical(convert(original))
    chosen = select(converted, options.include_tags, exclude_deprecated=options.exclude_deprecated)
    name = job.source or _name_of(job.document)
    job.progress("normalising")
    plan = normalise(chosen, lock.names if lock else None, url_of(job.document))
    before = lock or _lock_if_any(target)
    if options.client is None and before is not None:
        options = evolve(options, client=before.options.get("client"))
    one = find_one_class(options.client) if options.client else None
    if before is None or _selection(options) == before.options or not plan.operations:
        _check_size(plan, target, options)
    job.progress("generating")
    data = parse(plan)
    work = work_folder(target)
    try:
        fresh = work / target.name
        source = f"{_one_line(name)} by {job.command}"
        _write(render(Views(plan, data), source, job.command, options.http, job.runtime), fresh)
        if one is not None:
            _write(_class_files(one, fresh, job.command), fresh)
        job.progress("formatting")
        lay_out(fresh, work / "ruff.toml")
        job.progress("verifying")
        result = verify(
            original,
            fresh,
            include_tags=list(options.include_tags),
            exclude_deprecated=options.exclude_deprecated,
            simplified={each.where for each in plan.simplifications},
            url=url_of(job.document),
        )
        (fresh / DOCUMENT).write_bytes(packed(chosen))
        _write_lock(fresh, plan, chosen, options)
        stays = kept(target, before)
        if options.discard_edits:
            stays = evolve(stays, edited=())
        carry_over(target, fresh, stays.own)
        differences = tuple(_differences(fresh, target))
        if job.mode == "write":
            carry_over(target, fresh, stays.edited)
            put_in_place(fresh, target, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)
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
        kept=stays,
        differences=differences,
        written=job.mode == "write",
    )


def write_runtime(folder: str | Path, command: str, *, check: bool = False) -> tuple[tuple[str, str], ...]:
    """Write the runtime as a package of its own, which several generated packages can share; with `check` only say
    which of its files are not as they would be written, and how."""
    target = Path(folder)
    work = work_folder(target)
    mark = f"# generated by {command}; do not edit\n"
    try:
        fresh = work / target.name
        own = [(name, (HERE / "runtime" / name).read_text("utf-8")) for name in ("_schemes.py", "_servers.py")]
        first = ("__init__.py", '"""What the generated packages beside this one share."""\n')
        _write(((name, mark + text) for name, text in (first, *own, *runtime_texts())), fresh)
        lay_out(fresh, work / "ruff.toml")
        differences = tuple(_differences(fresh, target))
        if differences and not check:
            put_in_place(fresh, target, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return differences


def _class_files(one: OneClass, package: Path, command: str) -> Iterable[tuple[str, str]]:
    """The module with the service's class for this package, and its types."""
    mark = f"# generated by {command}; do not edit"
    if not (package / "groups" / "__init__.py").is_file():
        raise CodegenError(f"{one.name} has groups of operations, and this document has no tags")
    yield f"{one.service}.py", class_module(one, mark)
    yield f"{one.service}.pyi", type_stubs(package, one, mark)


def _lock_if_any(target: Path) -> Lock | None:
    """The lock for the digests in it, whatever becomes of its names."""
    try:
        return Lock.read(target) if target.is_dir() else None
    except CodegenError:
        return None


def _check_size(plan: Plan, target: Path, options: Options) -> None:
    """Refuse half a document: it would replace a package by a part of it."""
    before = _operations_in(target)
    now = len(plan.operations)
    if options.allow_shrink or before == 0 or now >= before * (1 - SHRINK_LIMIT):
        return
    raise CodegenError(
        f"the document has {now} operation{'' if now == 1 else 's'}, and {target} has {before}: is it read whole? "
        "Nothing was written. Give --allow-shrink when this is meant"
    )


def _operations_in(target: Path) -> int:
    return sum(1 for path in target.glob("api/*/*.py") if path.name != "__init__.py")


def _write_lock(fresh: Path, plan: Plan, document: dict[str, Any], options: Options) -> None:
    files = {name: digest_of_file(fresh / name) for name in files_of(fresh) if name != DOCUMENT}
    lock = Lock(plan.title, plan.version, digest_of(document), _selection(options), plan.lock, files)
    (fresh / NAME).write_text(lock.as_text(), encoding="utf-8", newline="\n")


def _selection(options: Options) -> dict[str, Any]:
    """What of a document is wanted, as a lock has it."""
    return {
        "include_tags": list(options.include_tags),
        "exclude_deprecated": options.exclude_deprecated,
        "overlay": None if options.overlay is None else digest_of({"overlay": _overlay(options.overlay)}),
        **({"client": options.client} if options.client else {}),
    }


def _overlay(overlay: str | Path | Mapping[str, Any]) -> dict[str, Any]:
    return dict(overlay) if isinstance(overlay, Mapping) else load(overlay)


def _differences(fresh: Path, there: Path) -> Iterable[tuple[str, str]]:
    """What of a package is not as it would be written, with how."""
    wanted = set(files_of(fresh))
    found = set(files_of(there)) if there.is_dir() else set()
    yield from ((name, "is missing") for name in sorted(wanted - found))
    yield from ((name, "is not generated from the document") for name in sorted(found - wanted))
    for name in sorted(wanted & found):
        if not (there / name).is_symlink() and (fresh / name).read_bytes() != (there / name).read_bytes():
            yield name, "differs"


def _name_of(document: str | Path | Mapping[str, Any]) -> str:
    return without_credentials(str(document)) if isinstance(document, str | Path) else "a document"


def read_document(
    document: str | Path | Mapping[str, Any], overlay: str | Path | Mapping[str, Any] | None, auth_header: str | None
) -> dict[str, Any]:
    """The document with its overlay applied."""
    read = deepcopy(dict(document)) if isinstance(document, Mapping) else load_whole(document, auth_header=auth_header)
    if overlay is not None:
        read = apply_overlay(read, _overlay(overlay))
    return read


def _check_target(target: Path) -> None:
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise CodegenError(f"{target} exists and is no folder")
    if target.is_dir() and any(target.iterdir()):
        init = target / "__init__.py"
        if not init.is_file() or not init.read_text(encoding="utf-8", errors="replace").startswith(INIT_MARK):
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
