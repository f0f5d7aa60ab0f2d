"""The command line: `runs diff`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from runs_sdk.codegen.comparison import diff
from runs_sdk.codegen.comparison.render import as_markdown, as_text
from runs_sdk.codegen.comparison.rules import SEVERITIES
from runs_sdk.codegen.errors import CodegenError, shown
from runs_sdk.codegen.parser import CommandParser
from runs_sdk.core.text import clean


def diff_command(argv: Sequence[str] | None = None) -> int:
    """Compare two documents; returns the exit status: 0, 1 with `--fail-on`, 2 when a document cannot be read."""
    arguments = _arguments(argv)
    try:
        header = os.environ.get(arguments.auth_header_env) if arguments.auth_header_env else arguments.auth_header
        found = diff(arguments.old, arguments.new, silences=arguments.silences, auth_header=header)
    except CodegenError as error:
        lines = [shown(line, 1000) for line in str(error).splitlines()]
        sys.stderr.write("\n".join(["runs: " + lines[0], *lines[1:40]]) + "\n")
        return 2
    if arguments.json:
        sys.stdout.write(json.dumps(found.as_json(), indent=2) + "\n")
    elif arguments.markdown:
        sys.stdout.write(clean(as_markdown(found)))
    else:
        sys.stdout.write(clean(as_text(found)) + "\n")
    if arguments.fail_on is None or found.worst is None:
        return 0
    limit = len(SEVERITIES) - 1 if arguments.fail_on == "any" else SEVERITIES.index(arguments.fail_on)
    return 1 if SEVERITIES.index(found.worst) <= limit else 0


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = CommandParser(
        "runs diff",
        "Say what changed between two OpenAPI documents, for somebody who calls the service.",
        exits=(
            "0  compared",
            "1  with --fail-on: there is a change as severe as that",
            "2  a document cannot be read, or the command line is wrong",
        ),
        examples=("runs diff main:openapi.yaml openapi.yaml --fail-on breaking",),
    )
    source = "file, URL, git revision with a path (REV:PATH), or folder of a generated package"
    parser.add_argument("old", help=f"the document as it was: {source}")
    parser.add_argument("new", help="the document as it is now")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the changes as JSON")
    form.add_argument("--markdown", action="store_true", help="print a draft for a changelog")
    parser.add_argument(
        "--fail-on", choices=("breaking", "risky", "any"), help="exit with status 1 on a change as severe as this"
    )
    parser.add_argument("--silences", type=Path, metavar="FILE", help="changes that are accepted, with the reasons")
    parser.add_argument("--auth-header", metavar="HEADER", help="header to send with a URL, as `Name: value`")
    parser.add_argument("--auth-header-env", metavar="NAME", help="environment variable that holds that header")
    parser.finish()
    return parser.parse_args(argv)
