"""Commands that bring something to life: a run, an engine."""

from __future__ import annotations

import inspect
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .arguments import InputFile, Pairs, Timeout, given_options, option_parameters
from .call import Call
from .exits import Exit
from .services import keyword

if TYPE_CHECKING:
    from ..core.service import Service

LOCAL = typer.Option("--local", help="Start an engine on this machine for this one run.")


def start(
    call: Call,
    workflow: Annotated[str, typer.Argument(metavar="WORKFLOW", help="What to run.", show_default=False)],
    input: Pairs = None,
    input_file: InputFile = None,
    timeout: Timeout = None,
    detach: Annotated[bool, typer.Option("--detach", "-d", help="Do not follow; print the run's id.")] = False,
    **options: Any,
) -> Exit:
    """Start a run and follow it to its end.

    WORKFLOW is {workflow}. The input is checked before anything is sent. What happens is shown on stderr, the output is
    printed on stdout as JSON. Ctrl-C leaves the run running.

    \b
    Example:
      runs start {service} WORKFLOW -i name=World -i 'tags=["a","b"]'
      generate-input | runs start {service} WORKFLOW --input-file - --json
    """
    from ..core.errors import ConfigError
    from .following import follow_run
    from .inputs import read_input
    from .views import prepare_view

    given = read_input(input or [], input_file)
    local = bool(options.get("local"))
    if local and detach:
        raise ConfigError("--detach makes no sense with --local: the run would end with the engine.")
    call.local = local
    with call.client() as client:
        if not detach:
            prepare_view(call.output)
        call.starting = True
        began = time.monotonic()
        run = _begin(call, client, workflow, given, options, follow=not detach)
        if detach:
            return _started(call, run.id)
        if call.output.as_json:
            call.output.data({"type": "started", "service": call.service.name, "run_id": run.id})
        if timeout is not None:
            timeout = max(0.0, timeout - (time.monotonic() - began))
        return follow_run(call, run, timeout=timeout, title=f"{call.service.title} {Path(workflow).name}")


def _begin(call: Call, client: Any, workflow: str, given: Any, options: dict[str, Any], *, follow: bool) -> Any:
    """Start the run; if it is followed, with its stream in the same call where the service can: that loses nothing."""
    from ..core.errors import UnsupportedOperation

    options = given_options(call.service.start_options, options)
    if "start_file" in call.service.capabilities and Path(workflow).is_file():
        return client.start_file(workflow, **_of_file(client, given, options))
    if follow and "start_and_stream" in call.service.capabilities:
        try:
            return client.start_and_stream(workflow, given, **options)
        except UnsupportedOperation:
            pass  # this one server of the service cannot, and so has started nothing
    return client.start(workflow, given, **options)


def _of_file(client: Any, given: Any, options: dict[str, Any]) -> dict[str, Any]:
    """The options of a start that a start with an upload takes too. Raises ConfigError for others."""
    from ..core.errors import ConfigError

    known = inspect.signature(client.start_file).parameters
    if given is not None and not isinstance(given, dict):
        raise ConfigError("the input of a start with a file is its options: an object.")
    wanted = {**(given or {}), **options}
    unknown = [f"--{name.replace('_', '-')}" for name in wanted if name not in known]
    if unknown:
        hint = "upload it first (runs upload), and start it by its id"
        raise ConfigError(f"a file that is uploaded at the start takes no {', '.join(unknown)}: {hint}.")
    return wanted


def _started(call: Call, run_id: str) -> Exit:
    if call.output.as_json:
        call.output.data({"type": "started", "service": call.service.name, "run_id": run_id})
    else:
        call.output.line(run_id)
        call.output.say(f"Follow it: {call.hint('follow', run_id)}")
    return Exit.SUCCEEDED


def start_parameters(service: Service) -> list[inspect.Parameter]:
    """The options of the service's `start`."""
    local = [keyword("local", bool, LOCAL, False)] if service.local is not None else []
    return [*option_parameters(service.start_options), *local]


def local_parameters(service: Service) -> list[inspect.Parameter]:
    """The options of the service's engine."""
    return option_parameters(service.local_options)


def local(
    call: Call,
    port: Annotated[
        int,
        typer.Option(
            "--port",
            "-p",
            metavar="PORT",
            min=0,
            max=65535,
            help="A TCP port; without it the engine chooses how it is reached.",
        ),
    ] = 0,
    **options: Any,
) -> Exit:
    """Start the engine of the service on this machine and keep it until Ctrl-C.

    Prints its address on stdout as soon as it answers.

    \b
    Example:
      runs local {service} --port 7840
    """
    import signal

    with call.engine(port=port, **given_options(call.service.local_options, options)) as client:
        if call.output.as_json:
            call.output.data({"type": "listening", "service": call.service.name, "base_url": client.base_url})
        else:
            call.output.line(client.base_url)
            call.output.say(f"Start a run: runs start {call.service.name} WORKFLOW --base-url {client.base_url}")
            call.output.say("Ctrl-C ends the engine.")
        try:
            signal.pause()
        except KeyboardInterrupt:
            call.output.say("")
    return Exit.SUCCEEDED
