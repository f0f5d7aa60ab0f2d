"""The command line: `runs new-service`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from runs_sdk.codegen.errors import CodegenError, shown
from runs_sdk.codegen.parser import CommandParser
from runs_sdk.codegen.skeleton import write_service


def new_service_command(argv: Sequence[str] | None = None) -> int:
    """Write the skeleton of a service; returns the exit status: 0, or 2 if that cannot be done."""
    parser = CommandParser(
        "runs new-service",
        "Write the skeleton of a new service: a package, its generated client, an emulator, and tests that pass.",
        exits=("0  written", "2  the document does not show how runs are started, or the command line is wrong"),
        examples=(
            "runs new-service kiln openapi.json --into services",
            "pip install -e 'services/kiln[dev]'   # so that `connect`, the command and the emulators find it",
            "pytest services/kiln/tests",
        ),
    )
    parser.add_argument("name", help="name of the service, and of its package")
    parser.add_argument("document", help="path or URL of its OpenAPI document")
    parser.add_argument("--into", default=".", metavar="DIR", help="folder to write the project into (.)")
    parser.add_argument("--start", metavar="OPERATION", help="id of the operation that starts a run")
    parser.add_argument("--get", metavar="OPERATION", help="id of the operation that shows a run")
    parser.add_argument("--cancel", metavar="OPERATION", help="id of the operation that cancels a run")
    parser.add_argument(
        "--status", action="append", default=[], metavar="WORD=MEANING",
        help="what a status means: queued, running, waiting, suspended, succeeded, failed or cancelled",
    )  # fmt: skip
    parser.finish()
    arguments = parser.parse_args(argv)
    operations = {name: getattr(arguments, name) for name in ("start", "get", "cancel") if getattr(arguments, name)}
    try:
        statuses = {}
        for given in arguments.status:
            word, equals, meaning = given.partition("=")
            if not equals:
                raise CodegenError(f"--status {given}: write WORD=MEANING")
            statuses[word] = meaning
        written = write_service(
            arguments.name, arguments.document, arguments.into, operations=operations, statuses=statuses
        )
    except CodegenError as error:
        sys.stderr.write("\n".join(["runs: " + shown(line, 1000) for line in str(error).splitlines()[:40]]) + "\n")
        return 2
    sys.stdout.write("".join(f"{path}\n" for path in written))
    return 0
