"""Regenerates the packages below generated/runs_api from the documents in openapi.

    python scripts/generate.py            write them
    python scripts/generate.py --check    write nothing, compare whole texts
    python scripts/generate.py --update NAME --from NEW
                                          write nothing, say what the service publishes in NEW (a file or a URL) that
                                          the document NAME does not have, and why what differs is kept

Names of documents limit it to these. The exit status is 1 if a file differs or anything of a document is missing.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from runs_sdk import services  # noqa: E402
from runs_sdk.codegen import CodegenError, Report, generate, verify  # noqa: E402
from runs_sdk.codegen.layout import lay_out  # noqa: E402
from runs_sdk.codegen.load import load  # noqa: E402
from runs_sdk.codegen.one_class import find_one_class, type_stubs  # noqa: E402
from runs_sdk.codegen.package import write_runtime  # noqa: E402
from scripts.update_document import deviations_file, report  # noqa: E402

COMMAND = "scripts/generate.py"
RUNTIME = "_runtime"
"""The package that has what all others share."""


def main(argv: Sequence[str] | None = None, *, documents: Path | None = None, packages: Path | None = None) -> int:
    """Run the script; `documents` and `packages` are the folders to use instead of the project's."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("names", nargs="*", help="names of documents without ending; all, if none is given")
    parser.add_argument("--check", action="store_true", help="compare with what is there instead of writing it")
    parser.add_argument("--rename-freely", action="store_true", help="choose every name anew")
    parser.add_argument("--update", metavar="NAME", help="compare this document with what the service publishes by now")
    parser.add_argument("--from", dest="new", metavar="NEW", help="what it publishes: a file or a URL")
    arguments = parser.parse_args(argv)
    documents = documents or ROOT / "openapi"
    packages = packages or ROOT / "generated" / "runs_api"
    found = {path.stem: path for path in sorted(documents.glob("*.yaml"))}
    unknown = [name for name in arguments.names if name not in found]
    if unknown:
        parser.error(f"there is no document {', '.join(unknown)}; there are {', '.join(found)}")
    if (arguments.update is None) != (arguments.new is None):
        parser.error("--update NAME and --from NEW go together")
    if arguments.update is not None:
        if arguments.update not in found:
            parser.error(f"there is no document {arguments.update}; there are {', '.join(found)}")
        return _update(found[arguments.update], arguments.new)
    stale = write_runtime(packages / RUNTIME, COMMAND, check=arguments.check)
    failed = arguments.check and bool(stale)
    for path, how in stale if arguments.check else ():
        print(f"{packages.name}/{RUNTIME}/{path} {how}", file=sys.stderr)
    for name in arguments.names or found:
        try:
            if arguments.check:
                problems = _check(found[name], packages)
            else:
                problems = _write(found[name], packages, rename_freely=arguments.rename_freely)
        except CodegenError as error:
            problems = [f"openapi/{name}.yaml: {error}"]
        if packages == ROOT / "generated" / "runs_api" and has_one_class(name):
            problems += types_of(name, packages / name, check=arguments.check)
        for problem in problems:
            print(problem, file=sys.stderr)
        failed = failed or bool(problems)
    return 1 if failed else 0


def has_one_class(name: str) -> bool:
    """Whether the service of a document has its API in one class."""
    return any(service.name == name and service.one_class for service in services())


def types_of(name: str, package: Path, *, check: bool) -> list[str]:
    """Write, or compare, the types of a service's class by hand: what the package's groups have."""
    target = ROOT / "runs_sdk" / name / "_generated" / "typed.pyi"
    mark = f"# generated from {package.relative_to(ROOT)}/groups by {COMMAND}; do not edit"
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "stubs" / target.name
        fresh.parent.mkdir()
        fresh.write_text(type_stubs(package, find_one_class(name), mark, f"runs_api.{name}"), encoding="utf-8")
        lay_out(fresh.parent, Path(folder) / "ruff.toml")
        text = fresh.read_text(encoding="utf-8")
    if target.is_file() and target.read_text(encoding="utf-8") == text:
        return []
    if check:
        return [f"{target.relative_to(ROOT)} differs"]
    target.write_text(text, encoding="utf-8", newline="\n")
    return []


def _update(document: Path, published: str) -> int:
    """Report; 1 if something is to be done, 2 if a document cannot be read."""
    try:
        text, is_done = report(document, published, deviations_file(document.stem))
    except CodegenError as error:
        print(error, file=sys.stderr)
        return 2
    print(text)
    return 0 if is_done else 1


def _generate(document: Path, into: Path, *, check: bool = False, rename_freely: bool = False) -> Report:
    return generate(
        document,
        document.stem,
        into,
        source=f"openapi/{document.name}",
        command=COMMAND,
        runtime=f"runs_api.{RUNTIME}",
        check=check,
        rename_freely=rename_freely,
    )


def _write(document: Path, packages: Path, *, rename_freely: bool) -> list[str]:
    report = _generate(document, packages, rename_freely=rename_freely)
    print(report.as_text())
    problems = [f"openapi/{document.name}: lost {loss}" for loss in report.losses]
    return problems + _strange(document, packages, report)


def _check(document: Path, packages: Path) -> list[str]:
    report = _generate(document, packages, check=True)
    problems = [f"openapi/{document.name}: lost {loss}" for loss in report.losses]
    problems += [f"{packages.name}/{document.stem}/{path} {how}" for path, how in report.differences]
    if report.differences and (packages / document.stem / "__init__.py").is_file():
        there = verify(load(document), packages / document.stem)
        problems += [f"{packages.name}/{document.stem}: lost {loss}" for loss in there.losses]
    return problems + _strange(document, packages, report)


def _strange(document: Path, packages: Path, report: Report) -> list[str]:
    """Nothing in these packages is by hand."""
    names = report.kept.own if report.differences == () else (*report.kept.own, *report.kept.edited)
    return [f"{packages.name}/{document.stem}/{name} is not generated from the document" for name in names]


if __name__ == "__main__":
    sys.exit(main())
