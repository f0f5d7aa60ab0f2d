"""The command line: `runs generate`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from runs_sdk.codegen.comparison import Diff, diff
from runs_sdk.codegen.comparison.render import as_markdown, as_text
from runs_sdk.codegen.errors import CodegenError, shown
from runs_sdk.codegen.lockfile import unpacked
from runs_sdk.codegen.package import generate, read_document
from runs_sdk.codegen.parser import CommandParser
from runs_sdk.codegen.select import select
from runs_sdk.codegen.swagger import convert
from runs_sdk.codegen.uses import Use, find_uses
from runs_sdk.codegen.uses import as_markdown as uses_as_markdown
from runs_sdk.codegen.uses import as_text as uses_as_text
from runs_sdk.core.text import clean


def main(argv: Sequence[str] | None = None) -> int:
    """Generate a package; returns the exit status.

    0; 1 if anything is lost, or with `--check` if the package is not up to date; 2 if the document cannot be used.
    """
    arguments = _arguments(argv)
    live = sys.stderr.isatty() and not arguments.json

    def progress(step: str) -> None:
        if live:
            sys.stderr.write(f"\r\x1b[K{step} …")
            sys.stderr.flush()

    try:
        header = _header(arguments)
        changes = _changes(arguments, header)
        uses = _uses(arguments, changes)
        report = generate(
            arguments.document,
            arguments.package,
            arguments.into,
            overlay=arguments.overlay,
            include_tags=arguments.include_tags,
            exclude_deprecated=arguments.exclude_deprecated,
            rename_freely=arguments.rename_freely,
            allow_shrink=arguments.allow_shrink,
            discard_edits=arguments.discard_edits,
            http=arguments.http,
            client=arguments.client,
            check=arguments.check,
            dry_run=arguments.dry_run,
            auth_header=header,
            progress=progress,
        )
    except CodegenError as error:
        if live:
            sys.stderr.write("\r\x1b[K")
        lines = [shown(line, 1000) for line in str(error).splitlines()]
        sys.stderr.write("\n".join(["runs: " + lines[0], *lines[1:40]]) + "\n")
        return 2
    if live:
        sys.stderr.write("\r\x1b[K")
    if arguments.json:
        found = report.as_json() | ({"changes": changes.as_json()} if changes else {})
        if uses is not None:
            found["uses"] = [
                {"file": str(each.file), "line": each.line, "name": each.name, "rule": each.change.rule}
                for each in uses
            ]
        sys.stdout.write(json.dumps(found, indent=2) + "\n")
    else:
        if changes is not None:
            sys.stdout.write(clean(as_text(changes)) + "\n\n")
        if uses is not None:
            sys.stdout.write(clean(uses_as_text(uses)) + "\n\n")
        sys.stdout.write(clean(report.as_text()) + "\n")
    return 1 if not report.complete or (arguments.check and report.differences) else 0


def _uses(arguments: argparse.Namespace, changes: Diff | None) -> list[Use] | None:
    """The lines of the user's own code that touch what has changed, and the report with them."""
    uses = None
    if arguments.uses is not None:
        name = arguments.imported_as or arguments.package
        uses = find_uses(changes.changes if changes else (), name, arguments.uses)
    if arguments.report is not None:
        text = as_markdown(changes) if changes else "Nothing to compare with: the package is new.\n"
        text += uses_as_markdown(uses, arguments.uses) if uses is not None else ""
        try:
            arguments.report.write_text(text, encoding="utf-8")
        except OSError as error:
            raise CodegenError(f"cannot write {arguments.report}: {error.strerror or error}") from error
    return uses


def _changes(arguments: argparse.Namespace, header: str | None) -> Diff | None:
    """What has changed since the package was generated; None where there is none that says from what it was made."""
    package = Path(arguments.into) / arguments.package
    before = unpacked(package) if package.is_dir() else None
    if before is None:
        return None
    now = read_document(arguments.document, arguments.overlay, header)
    wanted = select(convert(now), arguments.include_tags, exclude_deprecated=arguments.exclude_deprecated)
    return diff(before, wanted)


def _header(arguments: argparse.Namespace) -> str | None:
    """The header to send, which the environment may hold."""
    if not arguments.auth_header_env:
        return str(arguments.auth_header) if arguments.auth_header else None
    found = os.environ.get(arguments.auth_header_env)
    if not found:
        raise CodegenError(
            f"the environment variable {arguments.auth_header_env} is not set; it has to hold `Name: value`"
        )
    return found


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = CommandParser(
        "runs generate",
        "Generate a typed client package from an OpenAPI document, and check that nothing of it is missing.",
        exits=(
            "0  written, and nothing of the document is missing",
            "1  something is missing, or with --check: the package is not up to date",
            "2  the document cannot be used, or the command line is wrong",
        ),
        examples=("runs generate openapi.json --package my_runai --into lib",),
    )
    parser.add_argument("document", help="path or URL of an OpenAPI 3.0 or 3.1 or Swagger 2.0 document, JSON or YAML")
    parser.add_argument("--package", required=True, metavar="NAME", help="name of the package")
    parser.add_argument("--into", required=True, metavar="DIR", help="folder to write the package into")
    parser.add_argument("--overlay", metavar="FILE", help="OpenAPI Overlay 1.0 to apply first")
    parser.add_argument("--include-tags", nargs="+", default=[], metavar="TAG", help="only operations of these tags")
    parser.add_argument("--exclude-deprecated", action="store_true", help="leave deprecated operations out")
    parser.add_argument("--auth-header", metavar="HEADER", help="header to send with a URL, as `Name: value`")
    parser.add_argument("--auth-header-env", metavar="NAME", help="environment variable that holds that header")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit with 1 if the package is not up to date"
    )
    parser.add_argument("--dry-run", action="store_true", help="write nothing; say what would change")
    parser.add_argument("--rename-freely", action="store_true", help="choose every name anew, whatever the lock says")
    parser.add_argument("--allow-shrink", action="store_true", help="take a document that has lost many operations")
    parser.add_argument("--discard-edits", action="store_true", help="write files anew that were edited by hand")
    parser.add_argument(
        "--http", choices=("httpx", "httpx2"), default="httpx", help="the library it sends with (httpx)"
    )
    parser.add_argument(
        "--client", metavar="SERVICE", help="also write the service's class with the whole API for it, typed"
    )
    parser.add_argument("--report", type=Path, metavar="FILE", help="write a draft of a changelog entry to this file")
    parser.add_argument(
        "--uses", type=Path, metavar="SRC", help="find the lines of your own code that touch what broke"
    )
    parser.add_argument("--imported-as", metavar="NAME", help="how that code imports the package; its name if absent")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.finish()
    return parser.parse_args(argv)
