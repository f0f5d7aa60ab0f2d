"""The commands for whoever writes code: emulators, generated clients, changes of documents, new services."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from .arguments import Debug, Json, complete_service
from .call import perform
from .output import Output
from .services import HELP_OPTIONS, PlainCommand

tools = typer.Typer()
"""They are commands of `runs` itself: see app.py."""


class EmulateCommand(PlainCommand):
    """Its help, asked for behind a service, tells that emulator's options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        named = [word for word in args if not word.startswith("-")]
        if named and {"-h", "--help"} & set(args) and not ctx.resilient_parsing:
            from .serving import describe_emulator

            output, usage = Output(), super().get_help(ctx)
            work = perform(output, "--debug" in args, lambda: describe_emulator(output, named[0], usage), lambda: None)
            raise typer.Exit(work)
        return super().parse_args(ctx, args)


@tools.command(
    cls=EmulateCommand,
    context_settings=HELP_OPTIONS,
    short_help="Serve an emulator of a service on this machine, for tests.",
)
def emulate(
    service: Annotated[
        str,
        typer.Argument(
            metavar="SERVICE",
            help="Whose; or an OpenAPI document, a file or a URL.",
            autocompletion=complete_service,
            show_default=False,
        ),
    ],
    option: Annotated[
        list[str] | None,
        typer.Option("-o", "--option", metavar="KEY=VALUE", help="A fault or an option of the emulator. Repeatable."),
    ] = None,
    port: Annotated[
        int, typer.Option("--port", "-p", metavar="PORT", min=0, max=65535, help="0 takes a free one.")
    ] = 0,
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Serve an emulator of a service on this machine, for tests, until Ctrl-C.

    Its address comes on stdout; with --json its credentials and the ids of what is there too. `runs emulate SERVICE -h`
    lists the emulator's options; -o scripts faults too, as for runs_sdk.testing.emulator. Of an OpenAPI document every
    operation is answered by its schema, and what is created can be read, listed, changed and removed.

    \b
    Example:
      runs emulate SERVICE --port 8080 -o cut=317
      runs emulate my-openapi.yaml
    """
    from .serving import emulate as serve

    output = Output(json)
    raise typer.Exit(perform(output, debug, lambda: serve(output, service, option or [], port), lambda: None))


@tools.command(
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": []},
    short_help="Generate a typed client package from an OpenAPI document.",
    add_help_option=False,
)
def generate(context: typer.Context) -> None:
    """Generate a typed client package from an OpenAPI document, and check that nothing of it is missing."""
    from .serving import generate as work

    raise typer.Exit(perform(Output(), "--debug" in sys.argv, lambda: work(context.args), lambda: None))


@tools.command(
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": []},
    short_help="Say what changed between two OpenAPI documents.",
    add_help_option=False,
)
def diff(context: typer.Context) -> None:
    """Say what changed between two OpenAPI documents, for somebody who calls the service."""
    from .serving import diff as work

    raise typer.Exit(perform(Output(), "--debug" in sys.argv, lambda: work(context.args), lambda: None))


@tools.command(
    "new-service",
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": []},
    short_help="Write the skeleton of a new service.",
    add_help_option=False,
)
def new_service(context: typer.Context) -> None:
    """Write the skeleton of a new service from its OpenAPI document: a package, an emulator, tests that pass."""
    from .serving import new_service as work

    raise typer.Exit(perform(Output(), "--debug" in sys.argv, lambda: work(context.args), lambda: None))
