"""Commands that look at runs: follow, wait, get, output, list, find, timeline."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .arguments import RunId, Timeout, given_options, option_parameters
from .call import Call
from .completing import statuses
from .exits import Exit, of_snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..core.models import Snapshot
    from ..core.service import Service


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
        return follow_run(call, call.meet(client, run_id), timeout=timeout, title=call.service.title)


def wait(call: Call, run_id: RunId, timeout: Timeout = None) -> Exit:
    """Wait for the end of a run and print its output; the exit status says how it ended.

    \b
    Example:
      runs wait {service} RUN_ID --timeout 600 && echo done
    """
    from .following import wait_quietly

    with call.client() as client:
        return wait_quietly(call, call.meet(client, run_id), timeout=timeout)


def get(call: Call, run_id: RunId) -> Exit:
    """Show the state of a run now. The exit status is 0 unless it failed (1), was cancelled (4) or waits for input (5).

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
    """Wait for the end of a run and print nothing but its output.

    \b
    Example:
      runs output {service} RUN_ID > output.json
    """
    from .views import say_contact

    with call.client() as client:
        run = call.meet(client, run_id)
        call.following(run_id)
        say_contact(call.output, run)
        found = run.output(timeout)
    if raw and isinstance(found, str):
        call.output.line(found)
    else:
        call.output.data(found)
    return Exit.SUCCEEDED


def show_snapshot(call: Call, snapshot: Snapshot) -> Exit:
    """Print the state of a run."""
    from .output import snapshot_as_dict, to_json
    from .words import summary

    if call.output.as_json:
        call.output.data(snapshot_as_dict(snapshot, call.service.name))
        return of_snapshot(snapshot)
    call.output.line(summary(snapshot, call.service.name))
    if snapshot.interaction is not None:
        call.output.line(f"waits for: {snapshot.interaction.prompt or snapshot.interaction.id}")
    if snapshot.output is not None:
        call.output.line(f"output: {to_json(snapshot.output, indent=2)}")
    return of_snapshot(snapshot)


def list_(
    call: Call,
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=1, max=1_000_000, metavar="N", help="At most so many.")
    ] = 20,
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="STATUS", help="Only runs with this status.", autocompletion=statuses),
    ] = None,
    **options: Any,
) -> Exit:
    """List runs, the newest first. Without a service: the runs of all services that are set up.

    \b
    Example:
      runs list --status waiting
      runs list {service} --limit 5
      runs list {service} --status failed --json | jq -r .run_id
    """
    from itertools import islice

    with call.client() as client:
        filters = given_options(call.service.list_options, options) | ({} if status is None else {"status": status})
        return show_list(call, islice(client.list(limit=limit, **filters), limit))


def list_parameters(service: Service) -> list[inspect.Parameter]:
    """The service's own filters of `list`."""
    return option_parameters(service.list_options)


def find_parameters(service: Service) -> list[inspect.Parameter]:
    """The service's criteria of `find`."""
    return option_parameters(service.find_options)


def show_list(call: Call, found: Iterable[Snapshot]) -> Exit:
    """Print runs: a line each with `--json`, as they come; else a table."""
    from .output import snapshot_as_dict

    if call.output.as_json:
        for snapshot in found:
            call.output.data(snapshot_as_dict(snapshot, call.service.name))
        return Exit.SUCCEEDED
    if snapshots := list(found):
        call.output.table(
            ["RUN", "STATUS", "WORKFLOW", "CREATED"], [row(snapshot) for snapshot in snapshots], keep=(0, 1, 3)
        )
    else:
        call.output.say("no runs")
    return Exit.SUCCEEDED


def row(snapshot: Snapshot) -> list[str]:
    """A run's line of a table: its id, status, workflow, and when it was created."""
    created = snapshot.created_at.astimezone().strftime("%Y-%m-%d %H:%M:%S") if snapshot.created_at else ""
    return [snapshot.run_id, str(snapshot.status), snapshot.workflow or "", created]


def find(call: Call, **options: Any) -> Exit:
    """Look for runs, for example for one whose start got no answer.

    \b
    Example:
      runs find {service} --json | jq -r .run_id
    """
    with call.client() as client:
        found = client.find(**given_options(call.service.find_options, options))
        return show_list(call, (run.snapshot or run.refresh() for run in found))


def timeline(
    call: Call,
    run_id: RunId,
    svg: Annotated[Path | None, typer.Option("--svg", metavar="FILE", help="Write a picture as SVG.")] = None,
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write a page with the picture.")] = None,
    timeout: Timeout = None,
) -> Exit:
    """Draw a run: its steps against time, retries and waits marked.

    A run that goes on is followed to its end first, or until --timeout; what is known by then is drawn.

    \b
    Example:
      runs timeline {service} RUN_ID --svg run.svg
    """
    from datetime import UTC, datetime

    from ..core.errors import WaitTimeout
    from ..core.timeline import Timeline
    from .output import write_file
    from .views import say_contact

    drawn = Timeline(run_id, call.service.name, one_step_at_a_time=call.service.one_step_at_a_time)
    code = Exit.SUCCEEDED
    with call.client() as client:
        run = call.meet(client, run_id)
        call.following(run_id)
        run.on("*", lambda event: drawn.add(event, datetime.now(UTC)))
        say_contact(call.output, run)
        try:
            run.wait(timeout, on_waiting="return")
        except WaitTimeout as error:
            call.output.say(str(error))
            code = Exit.TIMEOUT
    for file, content in ((svg, drawn.to_svg), (html, drawn.to_html)):
        if file is not None:
            write_file(file, content())
            call.output.say(f"wrote {file}")
    if call.output.as_json:
        call.output.data(drawn)
    elif svg is None and html is None:
        call.output.line(drawn.to_text(width=call.output.width))
    return code
