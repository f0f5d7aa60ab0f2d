"""The command line: one group for each verb, one command for each service in it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from .call import perform
from .exits import Exit
from .output import Output
from .services import HELP_OPTIONS, group_for
from .verbs import VERBS

app = typer.Typer(
    name="runs",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=HELP_OPTIONS,
)


def _version(asked: bool) -> None:
    if asked:
        from .. import __version__

        print(f"runs-sdk {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Start runs on run services, follow them live to their true end, and get their results.

    Settings come from options, from the environment, or from a profile in runs.toml. Results go to stdout, words for
    people to stderr; with --json stdout has one JSON object a line.

    \b
    Exit status:
      0 the run succeeded     1 it failed      4 it was cancelled   5 it waits for input
      2 usage or settings     3 the service cannot be reached       124 --timeout is over
      130 Ctrl-C: the run goes on

    \b
    Example:
      runs start SERVICE WORKFLOW -i name=World
    """


for verb in VERBS:
    app.add_typer(group_for(verb))


def run() -> None:
    """Run the command line of this process."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # what a terminal cannot show is escaped, as JSON does it
    debug = "--debug" in sys.argv
    raise SystemExit(perform(Output(), debug, _run_app, lambda: None))


def _run_app() -> Exit:
    app(prog_name="runs")
    return Exit.SUCCEEDED
