"""The command that writes classes for what a workflow takes and gives."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from .call import Call
from .exits import Exit


def types(
    call: Call,
    workflow: Annotated[str, typer.Argument(metavar="WORKFLOW", help="What to write types for.", show_default=False)],
    into: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="The module to write, instead of printing it.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 where the file is not up to date.")
    ] = False,
) -> Exit:
    """Write classes for what a workflow takes and gives, and a typed `start`, as a Python module.

    They come from the workflow's own schemas. WORKFLOW is {workflow}.

    \b
    Examples:
      runs types {service} WORKFLOW -o workflow_types.py
      runs types {service} WORKFLOW -o workflow_types.py --check
    """
    from ..codegen.workflow_types import is_same_module, write_module
    from ..core.errors import ConfigError

    if check and into is None:
        raise ConfigError("--check compares with a file: name it with -o.")
    with call.client() as client:
        schemas = client.schemas(workflow)
    command = shlex.join(["runs", "types", call.service.name, workflow, *(["-o", into.name] if into else [])])
    text = write_module(call.service, workflow, schemas, command)
    if into is None:
        call.output.data({"type": "types", "text": text}) if call.output.as_json else print(text, end="")
        return Exit.SUCCEEDED
    if check:
        is_same = into.is_file() and is_same_module(into.read_text(encoding="utf-8"), text)
        call.output.say(f"{into} is {'up to date' if is_same else f'not up to date: {command}'}")
        return Exit.SUCCEEDED if is_same else Exit.FAILED
    into.write_text(text, encoding="utf-8")
    call.output.say(f"{into} was written")
    return Exit.SUCCEEDED
