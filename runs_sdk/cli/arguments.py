"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

RunId = Annotated[str, typer.Argument(help="The service's id of the run.", show_default=False)]
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
