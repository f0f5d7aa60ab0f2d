"""Runs the generator over a folder of documents, each in processes of its own, and says how it went.

    python scripts/try_documents.py FOLDER [--into DIR] [--only TEXT ...] [--no-types] [--http httpx2] [--json FILE]
                                    [--docs FILE]

For every document (.json, .yaml, .yml) below FOLDER: `runs generate` with its verification, then all modules of the
package imported by their own names in a fresh process, then basedpyright in basic mode over the package. The exit
status is 1 if anything is lost, cannot be imported or does not type. The table says all that was counted; `--docs` puts
it into a page, between the marks that are there. Packages go to DIR, or to a folder that is removed
afterwards. Needs the extras `cli` and `codegen`, and basedpyright unless `--no-types`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent

IMPORT = """
import importlib, pathlib, sys
package = pathlib.Path(sys.argv[1])
for path in sorted(package.rglob("*.py")):
    parts = path.relative_to(package.parent).with_suffix("").parts
    importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
"""


def run(command: Sequence[str], path: Path) -> tuple[subprocess.CompletedProcess[str], float]:
    """Run a process that imports from a folder; its outcome, and the CPU seconds of it and its children."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(path)]),
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    }
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


KINDS = (
    *("operations", "servers", "credentials", "parameters", "bodies", "responses"),
    *("links", "webhooks", "models", "aliases", "properties", "subtypes"),
)
BEGIN, END = "<!-- tried on: begin -->", "<!-- tried on: end -->"


def try_document(document: Path, into: Path, *, types: bool, http: str) -> dict[str, Any]:
    """Generate from one document. What is wrong, if anything, is in `problems`."""
    name = "p_" + re.sub(r"\W", "_", document.stem).lower()
    command = [sys.executable, "-m", "runs_sdk.cli", "generate", str(document), "--package", name]
    start = time.monotonic()
    done, cpu = run([*command, "--into", str(into), "--http", http, "--json"], into)
    try:
        report = json.loads(done.stdout)
    except ValueError:
        return {"document": document.name, "problems": [f"not generated: {done.stderr.strip()[-600:]}"], "cpu": cpu}
    losses = [f"lost {each['kind']}: {each['name']}: {each['reason']}" for each in report["losses"]]
    problems = losses + [f"the generator says: {text[:300]}" for text in report["refused"]]
    imported, _ = run([sys.executable, "-c", IMPORT, str(into / name)], into)
    if imported.returncode:
        problems.append(f"cannot be imported: {imported.stderr.strip()[-600:]}")
    if types:
        problems += type_errors(into / name)
    return {
        "document": document.name,
        "version": report["version"],
        "title": report["title"],
        "counts": report["document"],
        "found": report["package"],
        "modules": report["modules"],
        "roundTrips": report["roundTrips"],
        "simplifications": dict(Counter(each["kind"] for each in report["simplifications"])),
        "cpu": cpu,
        "seconds": time.monotonic() - start,
        "problems": problems,
    }


def type_errors(package: Path) -> list[str]:
    """What basedpyright in basic mode finds in a package."""
    settings = package.parent / f"{package.name}.pyright.json"
    settings.write_text(json.dumps({"typeCheckingMode": "basic", "include": [str(package)], "pythonVersion": "3.11"}))
    command = ["basedpyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(settings)]
    done, _ = run(command, package.parent)
    try:
        found = json.loads(done.stdout)["generalDiagnostics"]
    except (ValueError, KeyError):
        return [f"basedpyright does not run: {(done.stderr or done.stdout).strip()[-300:]}"]
    return [
        f"type: {Path(each['file']).relative_to(package)}: {each['message'].splitlines()[0]}"
        for each in found
        if each["severity"] in ("error", "warning")
    ]


def row(found: dict[str, Any]) -> list[str]:
    """One line of the table. A count is of what the document has; where the package has less, both are said."""
    counts, package = found.get("counts", {}), found.get("found", {})
    simplified = ", ".join(f"{count} {kind}" for kind, count in found.get("simplifications", {}).items())
    said = [str(counts.get(kind, "")) for kind in KINDS]
    short = [package.get(kind) if package.get(kind) != counts.get(kind) else None for kind in KINDS]
    return [
        Path(found["document"]).stem,
        *(f"{less} of {text}" if less is not None else text for text, less in zip(said, short, strict=True)),
        str(found.get("roundTrips", "")),
        simplified or "-",
        str(len(found["problems"])),
    ]


def table(found: Sequence[dict[str, Any]]) -> str:
    """What was tried, as a table."""
    heads = ["document", *KINDS, "values that went round", "simplified", "problems"]
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row(each)) + " |" for each in found]
    return "\n".join(lines)


def put_into(page: Path, text: str) -> None:
    """Put a table between the marks of a page. Raises ValueError if they are not there."""
    before, begin, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page} has no marks: {BEGIN} and {END}")
    page.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def main(argv: Sequence[str] | None = None) -> int:
    """Try all documents; 1 if there is a problem with any."""
    parser = argparse.ArgumentParser(description="Run the generator over a folder of documents.")
    parser.add_argument("folder", type=Path, help="folder with OpenAPI and Swagger documents")
    parser.add_argument("--into", type=Path, metavar="DIR", help="keep the packages in this folder")
    parser.add_argument("--only", nargs="+", default=[], metavar="TEXT", help="only documents with this in their name")
    parser.add_argument("--no-types", action="store_true", help="leave basedpyright out")
    parser.add_argument("--http", choices=("httpx", "httpx2"), default="httpx", help="what the packages send with")
    parser.add_argument("--docs", type=Path, metavar="FILE", help="put the table into this page, between its marks")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything that was found to this file")
    arguments = parser.parse_args(argv)
    documents = sorted(
        path
        for path in arguments.folder.rglob("*")
        if path.suffix in (".json", ".yaml", ".yml")
        and (not arguments.only or any(text in path.name for text in arguments.only))
    )
    found = []
    with tempfile.TemporaryDirectory() as work:
        into = arguments.into or Path(work)
        into.mkdir(parents=True, exist_ok=True)
        for document in documents:
            found.append(try_document(document, into, types=not arguments.no_types, http=arguments.http))
            for problem in found[-1]["problems"]:
                print(f"{document.name}: {problem}", file=sys.stderr, flush=True)
            print(f"{document.name}: {len(found[-1]['problems'])} problems", file=sys.stderr, flush=True)
    print(table(found))
    if arguments.docs:
        put_into(arguments.docs, table(found))
    if arguments.json:
        arguments.json.write_text(json.dumps(found, indent=2) + "\n")
    return 1 if any(each["problems"] for each in found) else 0


if __name__ == "__main__":
    sys.exit(main())
