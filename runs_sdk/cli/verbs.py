"""The commands that work on one service. Each gets a `Call`, speaks through its output, and returns the exit status.

What they need of a client, beyond the handle that `attach` gives, is what its room names among its capabilities:
`start`, `list`, `find`, `steps`, `logs`, `suspend`, `resume`, `validate`, `workflows`, `download` are methods.

The docstrings are the help: `{service}` and `{workflow}` are filled in, a backspace character keeps lines as they are.
"""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .call import Call
from .exits import Exit, of_snapshot
from .services import Verb, keyword

if TYPE_CHECKING:
    from ..core.models import Snapshot
    from ..core.room import Room

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

LOCAL = typer.Option("--local", help="Start an engine on this machine for this one run.")


def start(
    call: Call,
    workflow: Annotated[str, typer.Argument(help="What to run.", show_default=False)],
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

    given = read_input(input or [], input_file)
    local = bool(options.get("local"))
    if local and detach:
        raise ConfigError("--detach makes no sense with --local: the run would end with the engine.")
    call.local = local
    with call.client() as client:
        run = client.start(workflow, given, **_start_options(call.room, options))
        if detach:
            return _started(call, run.id)
        if call.output.as_json:
            call.output.data({"type": "started", "service": call.room.name, "run_id": run.id})
        return follow_run(call, run, timeout=timeout, title=f"{call.room.title} {Path(workflow).name}")


def _started(call: Call, run_id: str) -> Exit:
    if call.output.as_json:
        call.output.data({"type": "started", "service": call.room.name, "run_id": run_id})
    else:
        call.output.line(run_id)
        call.output.say(f"Follow it: {call.hint('follow', run_id)}")
    return Exit.SUCCEEDED


def start_parameters(room: Room) -> list[inspect.Parameter]:
    """The options of the room's `start`."""
    found = [keyword("local", bool, LOCAL, False)] if room.local is not None else []
    for option in room.start_options:
        flag = "--" + option.name.replace("_", "-")
        if option.kind is bool:
            info = typer.Option(f"{flag}/--no-{flag[2:]}", help=option.help, show_default=False)
            kind: Any = bool | None
        else:
            metavar = {int: "N", float: "N", dict: "KEY=VALUE"}.get(option.kind, option.name.rpartition("_")[2].upper())
            info = typer.Option(flag, metavar=metavar, help=option.help, show_default=False)
            kind = option.kind if option.kind in (int, float) else str
            kind = (list[kind] if option.many or option.kind is dict else kind) | None
        found.append(keyword(option.name, kind, info, None))
    return found


def _start_options(room: Room, given: dict[str, Any]) -> dict[str, Any]:
    """What was given of the room's start options, as `start` takes it."""
    from .inputs import read_pairs, read_value

    found: dict[str, Any] = {}
    for option in room.start_options:
        value = given.get(option.name)
        if value is None or value == []:
            continue
        if option.kind is dict:
            value = read_pairs(value)
        elif option.kind not in (str, int, float, bool):
            value = [read_value(each) for each in value] if option.many else read_value(value)
        found[option.name] = value
    return found


def follow(call: Call, run_id: RunId, timeout: Timeout = None) -> Exit:
    """Follow a run that was started elsewhere to its end.

    Shows its steps as they happen (on stderr), then prints its output (on stdout). With --json each event is one line.

    \b
    Example:
      runs follow {service} RUN_ID
      runs follow {service} RUN_ID --json | jq -r 'select(.type == "step_finished") | .name'
    """
    from .following import follow_run

    with call.client() as client:
        return follow_run(call, client.attach(run_id), timeout=timeout, title=call.room.title)


def wait(call: Call, run_id: RunId, timeout: Timeout = None) -> Exit:
    """Wait for a run's end and print its output; the exit status says how it ended.

    \b
    Example:
      runs wait {service} RUN_ID --timeout 600 && echo done
    """
    from .following import wait_quietly

    with call.client() as client:
        return wait_quietly(call, client.attach(run_id), timeout=timeout)


def get(call: Call, run_id: RunId) -> Exit:
    """Say how a run stands now. The exit status is 0 unless it failed (1), was cancelled (4) or waits for input (5).

    \b
    Example:
      runs get {service} RUN_ID --json | jq -r .status
    """
    with call.client() as client:
        return show_snapshot(call, client.attach(run_id).refresh())


def output(
    call: Call,
    run_id: RunId,
    raw: Annotated[bool, typer.Option("--raw", help="Print a text as it is instead of as JSON.")] = False,
    timeout: Timeout = None,
) -> Exit:
    """Wait for a run's end and print nothing but its output.

    \b
    Example:
      runs output {service} RUN_ID > output.json
    """
    with call.client() as client:
        call.following(run_id)
        found = client.attach(run_id).output(timeout)
    if raw and isinstance(found, str):
        call.output.line(found)
    else:
        call.output.data(found)
    return Exit.SUCCEEDED


def cancel(call: Call, run_id: RunId) -> Exit:
    """Ask the service to cancel a run. A finished run is left as it is.

    \b
    Example:
      runs cancel {service} RUN_ID
    """
    with call.client() as client:
        show_snapshot(call, client.attach(run_id).cancel())
    return Exit.SUCCEEDED


def show_snapshot(call: Call, snapshot: Snapshot) -> Exit:
    """Print how a run stands."""
    from .output import snapshot_as_dict, to_json
    from .views import summary

    if call.output.as_json:
        call.output.data(snapshot_as_dict(snapshot, call.room.name))
        return of_snapshot(snapshot)
    call.output.line(summary(snapshot, call.room.name))
    if snapshot.interaction is not None:
        call.output.line(f"waits for: {snapshot.interaction.prompt or snapshot.interaction.id}")
    if snapshot.output is not None:
        call.output.line(f"output: {to_json(snapshot.output, indent=2)}")
    return of_snapshot(snapshot)


def list_(
    call: Call,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="At most so many.")] = 20,
    status: Annotated[str | None, typer.Option("--status", help="Only runs with this status.")] = None,
) -> Exit:
    """List runs, the newest first where the service sorts them so.

    \b
    Example:
      runs list {service} --limit 5
      runs list {service} --status failed --json | jq -r .run_id
    """
    from itertools import islice

    from .output import snapshot_as_dict

    with call.client() as client:
        filters = {} if status is None else {"status": status}
        snapshots = list(islice(client.list(limit=limit, **filters), limit))
    if call.output.as_json:
        for snapshot in snapshots:
            call.output.data(snapshot_as_dict(snapshot, call.room.name))
    elif snapshots:
        call.output.table(["RUN", "STATUS", "WORKFLOW", "CREATED"], [_row(snapshot) for snapshot in snapshots])
    else:
        call.output.say("no runs")
    return Exit.SUCCEEDED


def _row(snapshot: Snapshot) -> list[str]:
    created = snapshot.created_at.astimezone().strftime("%Y-%m-%d %H:%M:%S") if snapshot.created_at else ""
    return [snapshot.run_id, str(snapshot.status), snapshot.workflow or "", created]


def local(
    call: Call,
    port: Annotated[int, typer.Option("--port", "-p", min=0, max=65535, help="0 takes a free one.")] = 0,
) -> Exit:
    """Start the service's engine on this machine and keep it until Ctrl-C.

    Prints its address on stdout as soon as it answers.

    \b
    Example:
      runs local {service} --port 7840
    """
    import signal

    with call.engine(port=port) as client:
        if call.output.as_json:
            call.output.data({"type": "listening", "service": call.room.name, "base_url": client.base_url})
        else:
            call.output.line(client.base_url)
            call.output.say(f"Start a run: runs start {call.room.name} WORKFLOW --base-url {client.base_url}")
            call.output.say("Ctrl-C ends the engine.")
        try:
            signal.pause()
        except KeyboardInterrupt:
            call.output.say("")
    return Exit.SUCCEEDED


VERBS = (
    Verb("start", start, "start", start_parameters),
    Verb("follow", follow),
    Verb("wait", wait),
    Verb("get", get),
    Verb("list", list_, "list"),
    Verb("output", output),
    Verb("cancel", cancel, "cancel"),
    Verb("local", local, "local"),
)
