"""The command line: one group for each verb, one command for each service in it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from .arguments import Debug, InputFile, Json, Pairs, complete_service
from .call import perform, report
from .exits import Exit
from .output import Output
from .services import HELP_OPTIONS, PlainCommand, group_for
from .tools import tools
from .verbs import VERBS

ORDER = (
    *(verb.name for verb in VERBS),
    "replay",
    "inbox",
    "mcp",
    "services",
    "config",
    "trust",
    "examples",
    "emulate",
    "generate",
    "diff",
    "new-service",
)


class Root(TyperGroup):
    """Lists the commands in the order in which people need them."""

    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(super().list_commands(ctx), key=ORDER.index)


app = typer.Typer(
    name="runs",
    cls=Root,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=HELP_OPTIONS,
)


def _version(asked: bool) -> None:
    if asked:
        from .._common.version import VERSION

        print(f"runs-sdk {VERSION}")
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


@app.command(
    cls=PlainCommand,
    context_settings=HELP_OPTIONS,
    short_help="Show the services that are installed, and what each can do.",
)
def services(json: Json = False, debug: Debug = False) -> None:
    """Show the services that are installed, and what each can do.

    \b
    Example:
      runs services --json | jq -r .name
    """
    from .about import show_services

    output = Output(json)
    raise typer.Exit(perform(output, debug, lambda: show_services(output), lambda: None))


config = typer.Typer(
    name="config", help="Settings: what is set, and from where.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(config)


@config.callback()
def _config() -> None:
    """Settings: what is set, and from where."""


@config.command(
    cls=PlainCommand, context_settings=HELP_OPTIONS, short_help="Show each setting, and whether the service answers."
)
def check(
    service: Annotated[
        list[str] | None,
        typer.Argument(metavar="SERVICE", help="Only these.", autocompletion=complete_service, show_default=False),
    ] = None,
    profile: Annotated[str | None, typer.Option("--profile", metavar="NAME", help="A profile of runs.toml.")] = None,
    reach: Annotated[bool, typer.Option("--reach/--no-reach", help="Ask each service whether it answers.")] = True,
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Show each setting, where it comes from, and whether the service answers. Secrets are masked.

    \b
    Example:
      runs config check SERVICE --profile staging
    """
    from .about import check_config

    output = Output(json)
    work = perform(output, debug, lambda: check_config(output, service or [], profile, reach), lambda: None)
    raise typer.Exit(work)


@app.command(
    cls=PlainCommand,
    context_settings=HELP_OPTIONS,
    short_help="Trust the addresses in this folder's runs.toml with your keys.",
)
def trust(
    forget: Annotated[bool, typer.Option("--forget", help="Trust none of them any more.")] = False,
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Trust the addresses in this folder's runs.toml with your keys, and list them.

    A runs.toml in the working folder may choose an address only together with its own credential. This lets it choose
    the addresses that it names now for the keys of your environment too. An address that is written there later is not
    trusted. RUNS_TRUST_FOLDER=1 does the same for one command.

    \b
    Example:
      runs trust
    """
    from .about import trust_folder

    output = Output(json)
    raise typer.Exit(perform(output, debug, lambda: trust_folder(output, forget), lambda: None))


@app.command(
    cls=PlainCommand, context_settings=HELP_OPTIONS, short_help="Write the examples: flows and small programs."
)
def examples(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="Where to; it is made if need be.")] = "examples",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace files that are there and differ.")] = False,
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Write the examples into a folder: flows and small programs, with a README that says what each shows.

    \b
    Example:
      runs examples
    """
    from .serving import examples as write

    output = Output(json)
    raise typer.Exit(perform(output, debug, lambda: write(output, folder, overwrite), lambda: None))


@app.command(cls=PlainCommand, context_settings=HELP_OPTIONS, short_help="Show a recorded run again.")
def replay(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `runs record` wrote.", show_default=False)],
    run_id: Annotated[
        str | None, typer.Argument(metavar="[RUN_ID]", help="Which run of it (the first).", show_default=False)
    ] = None,
    speed: Annotated[
        float, typer.Option("--speed", metavar="N", min=0, max=1e6, help="So many times as fast; 0 is at once.")
    ] = 1.0,
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Show a recorded run again, in its own time or at once. Nothing is asked of the service.

    \b
    Example:
      runs replay nightly.run --speed 10
    """
    from .recording import replay as show

    output = Output(json)
    work = perform(output, debug, lambda: show(output, file, run_id, speed), lambda: output.say("\nInterrupted."))
    raise typer.Exit(work)


@app.command(
    cls=PlainCommand, context_settings=HELP_OPTIONS, short_help="Show what runs of all services ask, and answer it."
)
def inbox(
    service: Annotated[
        list[str] | None,
        typer.Argument(metavar="SERVICE", help="Only these.", autocompletion=complete_service, show_default=False),
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Go on, and show each question as it comes.")] = False,
    answer: Annotated[
        str | None, typer.Option("--answer", metavar="QUESTION", help="Answer this one.", show_default=False)
    ] = None,
    input: Pairs = None,
    input_file: InputFile = None,
    profile: Annotated[str | None, typer.Option("--profile", metavar="NAME", help="A profile of runs.toml.")] = None,
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Show what the runs of all services that are set up ask, and answer it.

    Without -i and --input-file an answer is asked for on the terminal, a line for each field. It is checked against the
    question's schema before it is sent. Of several answers to a question the first counts. Questions that a service
    shows on event streams alone come with --watch.

    \b
    Example:
      runs inbox
      runs inbox --answer QUESTION -i approve=true
    """
    from .inbox import answer as send
    from .inbox import show_inbox

    output = Output(json)

    def work() -> Exit:
        if answer is not None:
            return send(output, service or [], profile, answer, input, input_file)
        return show_inbox(output, service or [], profile, watch)

    raise typer.Exit(perform(output, debug, work, lambda: None))


@app.command(cls=PlainCommand, context_settings=HELP_OPTIONS, short_help="Serve workflows as tools for agents (MCP).")
def mcp(
    expose: Annotated[
        list[str] | None,
        typer.Option(
            "--expose", metavar="SERVICE:WORKFLOW", help="What may be started. Repeatable.", show_default=False
        ),
    ] = None,
    http: Annotated[
        str | None,
        typer.Option("--http", metavar="HOST:PORT", help="Serve over HTTP on this machine; port 0 is a free one."),
    ] = None,
    profile: Annotated[str | None, typer.Option("--profile", metavar="NAME", help="A profile of runs.toml.")] = None,
    debug: Debug = False,
) -> None:
    """Serve workflows as tools for agents, by the Model Context Protocol, over standard input and output or HTTP.

    Each exposed workflow is a tool that starts a run; run_wait, run_answer and run_cancel do the rest. Nothing else can
    be started. Nothing is stored: a server that is started again goes on with the runs of the one before. Needs the
    extra mcp.

    \b
    Example:
      runs mcp --expose SERVICE:WORKFLOW
    """
    from .agents import serve as work

    output = Output()
    done = perform(output, debug, lambda: work(output, expose or [], profile, http), lambda: None)
    raise typer.Exit(done)


app.registered_commands.extend(tools.registered_commands)


def _open_what_is_closed() -> None:
    """Standard streams that the caller has closed (`<&-`) lead nowhere; else the next file would take their place."""
    while (number := os.open(os.devnull, os.O_RDWR)) < 3:
        pass
    os.close(number)
    sys.stdin = sys.stdin or os.fdopen(0)
    sys.stdout = sys.stdout or os.fdopen(1, "w")
    sys.stderr = sys.stderr or os.fdopen(2, "w")


def run() -> None:
    """Run the command line of this process."""
    if "_RUNS_COMPLETE" in os.environ:
        os.environ["COLUMNS"] = "1000"  # what the shell gets has a line for each word, so help must not be wrapped
    if None in (sys.stdin, sys.stdout, sys.stderr):
        _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # what a terminal cannot show is escaped, as JSON does it
    try:
        app(prog_name="runs")
    except Exception as error:  # before a command was found; within it `perform` has seen to it
        raise SystemExit(report(Output(), error, "--debug" in sys.argv)) from None
