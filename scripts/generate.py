"""Regenerates the packages below generated/runs_api from the documents in openapi.

    python scripts/generate.py            write them
    python scripts/generate.py --check    write them to a temporary folder and compare whole texts

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

from runs_sdk.codegen import CodegenError, Report, generate, verify  # noqa: E402
from runs_sdk.codegen.load import load  # noqa: E402


def main(argv: Sequence[str] | None = None, *, documents: Path | None = None, packages: Path | None = None) -> int:
    """Run the script; `documents` and `packages` are the folders to use instead of the project's."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("names", nargs="*", help="names of documents without ending; all, if none is given")
    parser.add_argument("--check", action="store_true", help="compare with what is there instead of writing it")
    arguments = parser.parse_args(argv)
    documents = documents or ROOT / "openapi"
    packages = packages or ROOT / "generated" / "runs_api"
    found = {path.stem: path for path in sorted(documents.glob("*.yaml"))}
    unknown = [name for name in arguments.names if name not in found]
    if unknown:
        parser.error(f"there is no document {', '.join(unknown)}; there are {', '.join(found)}")
    failed = False
    for name in arguments.names or found:
        try:
            problems = (_check if arguments.check else _write)(found[name], packages)
        except CodegenError as error:
            problems = [f"openapi/{name}.yaml: {error}"]
        for problem in problems:
            print(problem, file=sys.stderr)
        failed = failed or bool(problems)
    return 1 if failed else 0


def _generate(document: Path, into: Path) -> Report:
    source = f"openapi/{document.name}"
    return generate(document, document.stem, into, source=source, command="scripts/generate.py")


def _write(document: Path, packages: Path) -> list[str]:
    report = _generate(document, packages)
    print(report.as_text())
    return [f"openapi/{document.name}: lost {loss}" for loss in report.losses]


def _check(document: Path, packages: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as fresh:
        report = _generate(document, Path(fresh))
        differing = list(_differences(Path(fresh) / document.stem, packages / document.stem))
    problems = [f"openapi/{document.name}: lost {loss}" for loss in report.losses]
    if differing:
        problems += [f"{packages.name}/{document.stem}/{path} {how}" for path, how in differing]
        if (packages / document.stem / "__init__.py").is_file():
            there = verify(load(document), packages / document.stem)
            problems += [f"{packages.name}/{document.stem}: lost {loss}" for loss in there.losses]
    return problems


def _differences(fresh: Path, there: Path) -> list[tuple[str, str]]:
    wanted = {path.relative_to(fresh).as_posix(): path for path in fresh.rglob("*") if path.is_file()}
    found = {
        path.relative_to(there).as_posix(): path
        for path in there.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    differing = [(name, "is missing") for name in sorted(wanted.keys() - found.keys())]
    differing += [(name, "is not generated from the document") for name in sorted(found.keys() - wanted.keys())]
    both = sorted(wanted.keys() & found.keys())
    differing += [(name, "differs") for name in both if wanted[name].read_bytes() != found[name].read_bytes()]
    return differing


if __name__ == "__main__":
    sys.exit(main())
