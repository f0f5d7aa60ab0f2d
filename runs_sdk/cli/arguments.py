"""Arguments and options that several commands share, and options that a service declares."""

from __future__ import annotations

import inspect
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .completing import run_ids
from .services import keyword, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..core.service import StartOption

RunId = Annotated[
    str,
    typer.Argument(metavar="RUN_ID", help="The service's id of the run.", autocompletion=run_ids, show_default=False),
]
Timeout = Annotated[
    float | None,
    typer.Option("--timeout", metavar="SECONDS", help="Stop waiting after so long (exit status 124); the run goes on."),
]
Pairs = Annotated[
    list[str] | None,
    typer.Option("-i", "--input", metavar="KEY=VALUE", help="One input; VALUE is JSON, or else text. Repeatable."),
]
InputFile = Annotated[
    str | None, typer.Option("--input-file", metavar="FILE", help="The input as JSON or YAML; - is standard input.")
]


def option_parameters(options: Iterable[StartOption]) -> list[inspect.Parameter]:
    """A service's options as flags; None unless given."""
    found = []
    for option in options:
        flag = "--" + option.name.replace("_", "-")
        info: Any
        if option.positional:
            info = typer.Argument(metavar=f"[{option.name.upper()}]", help=sentence(option.help), show_default=False)
            kind: Any = str | None
        elif option.kind is bool:
            info = typer.Option(f"{flag}/--no-{flag[2:]}", help=sentence(option.help), show_default=False)
            kind = bool | None
        else:
            words = {int: "N", float: "N", dict: "KEY=VALUE", object: "JSON", datetime: "TIME"}
            metavar = words.get(option.kind, option.name.rpartition("_")[2].upper())
            many = option.many or option.kind is dict
            text = sentence(option.help) + (" Repeatable." if many else "")
            info = typer.Option(flag, metavar=metavar, help=text, show_default=False)
            kind = option.kind if option.kind in (int, float) else str
            kind = (list[kind] if many else kind) | None
        found.append(keyword(option.name, kind, info, None))
    return found


def given_options(options: Iterable[StartOption], given: dict[str, Any]) -> dict[str, Any]:
    """What was given of a service's options, as its method takes it."""
    found: dict[str, Any] = {}
    for option in options:
        value = given.get(option.name)
        if value is not None and value != []:
            found[option.name] = _convert(option, value)
    return found


def _convert(option: StartOption, value: Any) -> Any:
    from .inputs import read_pairs, read_time, read_value

    if option.kind is dict:
        return read_pairs(value)
    if option.kind in (str, int, float, bool):
        return value
    read = read_time if option.kind is datetime else read_value
    return [read(each) for each in value] if option.many else read(value)


Json = Annotated[bool, typer.Option("--json", help="Print one JSON object a line on stdout, nothing else.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show a traceback when something goes wrong.")]


def complete_service(incomplete: str) -> list[str]:
    """The names of services that begin like that, for the shell."""
    from .._common.services import service_names

    return [name for name in service_names() if name.startswith(incomplete)]
