"""Commands that show what belongs to runs and workflows: steps, logs, open, workflows, upload, validate, download."""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .arguments import RunId, given_options, option_parameters
from .call import Call
from .exits import Exit

if TYPE_CHECKING:
    from .._sync.handle import Run
    from ..core.service import Service


def steps(call: Call, run_id: RunId) -> Exit:
    """List the steps of a run and the state of each.

    \b
    Example:
      runs steps {service} RUN_ID --json | jq -r 'select(.status == "failed") | .name'
    """
    with call.client() as client:
        return show_things(call, client.steps(run_id), "no steps yet")


def workflows(call: Call, **options: Any) -> Exit:
    """List what can be run.

    \b
    Example:
      runs workflows {service}
    """
    with call.client() as client:
        found = client.workflows(**given_options(call.service.workflows_options, options))
        return show_things(call, found, "nothing that can be run")


def workflows_parameters(service: Service) -> list[inspect.Parameter]:
    """The service's own filters of `workflows`."""
    return option_parameters(service.workflows_options)


def upload(call: Call, file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]) -> Exit:
    """Upload a file, so that it can be run. Where the service runs it at once, the run's id is shown.

    \b
    Example:
      runs upload {service} report.xlsx
    """
    with call.client() as client:
        found = client.upload(file)
    if call.output.as_json:
        call.output.data({"type": "uploaded", "service": call.service.name, **found})
        return Exit.SUCCEEDED
    call.output.line(str(found["id"]))
    if found.get("run_id"):
        call.output.say(f"It is run already. Follow it: {call.hint('follow', found['run_id'])}")
    return Exit.SUCCEEDED


def logs(
    call: Call,
    run_id: RunId,
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on with what the run logs, to its end.")] = False,
    lines: Annotated[
        int | None, typer.Option("--lines", "-n", min=0, metavar="N", help="Only the last N of what is there.")
    ] = None,
) -> Exit:
    """Print the log of a run.

    \b
    Example:
      runs logs {service} RUN_ID -n 20 -f
    """
    with call.client() as client:
        found = iter(client.logs(run_id))
        if follow or lines is not None:
            there = _there(found, follow)
            for line in there if lines is None else there[len(there) - min(lines, len(there)) :]:
                _show_line(call, line)
            if follow:
                call.following(run_id)
                _follow_log(call, call.meet(client, run_id), there)
        else:
            for line in found:
                _show_line(call, line)
    return Exit.SUCCEEDED


def _there(found: Iterable[Any], follow: bool) -> list[Any]:
    """The lines that are there; none yet of a run that has not begun, where the log is to be followed."""
    from ..core.errors import ServerError

    try:
        return list(found)
    except ServerError:
        if not follow:
            raise
        return []


def _follow_log(call: Call, run: Run, there: list[Any]) -> None:
    """Print what the run logs from now on; following begins with what is there, which is left out."""
    from ..core.events import LogLine, StepFinished, StepStarted

    known = Counter(map(_key, there))
    for event in run.events():
        if not isinstance(event, LogLine | StepStarted | StepFinished):
            continue
        if known[_key(event)]:
            known[_key(event)] -= 1
        else:
            _show_line(call, event)


def _key(line: Any) -> tuple[Any, Any]:
    if isinstance(line, str):
        return None, line
    return getattr(line, "timestamp", None), (line.event_type, line.name, getattr(line, "text", None))


def _show_line(call: Call, line: Any) -> None:
    from .output import event_as_dict

    if call.output.as_json:
        call.output.data({"type": "log_line", "text": line} if isinstance(line, str) else event_as_dict(line))
    elif (text := _log_text(line)) is not None:
        call.output.line(text)


def open_(call: Call, run_id: RunId) -> Exit:
    """Show a run's page of the service in the browser. Where there is no screen, the address is only printed.

    \b
    Example:
      runs open {service} RUN_ID
    """
    import webbrowser
    from urllib.parse import quote

    page = call.service.page
    with call.client() as client:
        base_url = str(client.settings["base_url"]).rstrip("/")
    address = (page or "").format(base_url=base_url, run_id=quote(run_id, safe=""))
    if call.output.as_json:
        call.output.data({"type": "page", "run_id": run_id, "url": address})
    else:
        call.output.line(address)
        if call.output.terminal and not webbrowser.open(address):
            call.output.say("There is no browser to show it with.")
    return Exit.SUCCEEDED


def _log_text(line: Any) -> str | None:
    """A line of a log: a text, or an event, which need not be a LogLine."""
    from ..core.events import LogLine
    from ..core.timeline import Timeline
    from .words import describe

    if isinstance(line, LogLine):
        return line.text
    return line if isinstance(line, str) else describe(line, Timeline())


def validate(
    call: Call, workflow: Annotated[str, typer.Argument(metavar="WORKFLOW", help="What to check.", show_default=False)]
) -> Exit:
    """Check a workflow without running it. The exit status is 2 when it cannot be run.

    WORKFLOW is {workflow}.

    \b
    Example:
      runs validate {service} WORKFLOW
    """
    with call.client() as client:
        found = client.validate(workflow)
    for diagnostic in found.diagnostics:
        if call.output.as_json:
            call.output.data(diagnostic)
        else:
            call.output.line(str(diagnostic))
    call.output.say(f"{workflow}: {'can be run' if found else 'cannot be run'}")
    return Exit.SUCCEEDED if found else Exit.USAGE


def download(
    call: Call,
    run_id: RunId,
    into: Annotated[Path, typer.Option("--into", "-o", metavar="PATH", help="A folder, or a file to write.")] = Path(),
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace a file of that name.")] = False,
) -> Exit:
    """Download what a run has made.

    \b
    Example:
      runs download {service} RUN_ID --into results/
    """
    from ..core.errors import ConfigError

    with call.client() as client:
        if overwrite and "overwrite" not in inspect.signature(client.download).parameters:
            raise ConfigError(f"{call.service.title} has no --overwrite: give --into another name.")
        found = client.download(run_id, into, **({"overwrite": True} if overwrite else {}))
    for path in found if isinstance(found, list | tuple) else [found]:
        if call.output.as_json:
            call.output.data({"type": "downloaded", "run_id": run_id, "path": str(path)})
        else:
            call.output.line(str(path))
    return Exit.SUCCEEDED


def show_things(call: Call, things: Iterable[Any], nothing: str) -> Exit:
    """Print things of whatever shape: a JSON line each, or a table of their plain fields."""
    from .output import plain

    found: list[Any] = [thing if isinstance(thing, str | Mapping) else plain(thing) for thing in things]
    if call.output.as_json:
        for thing in found:
            call.output.data({"name": thing} if isinstance(thing, str) else thing)
    elif not found:
        call.output.say(nothing)
    elif all(isinstance(thing, Mapping) for thing in found):
        found = [dict(thing) for thing in found]
        names = [name for name in dict.fromkeys(name for thing in found for name in thing) if _is_short(found, name)]
        rows = [[_cell(thing.get(name)) for name in names] for thing in found]
        call.output.table([name.replace("_", " ").upper() for name in names], rows)
    else:
        for thing in found:
            call.output.line(_cell(thing))
    return Exit.SUCCEEDED


def _is_short(things: list[dict[str, Any]], name: str) -> bool:
    """Whether a field is worth a column: somewhere filled, and nowhere an object or a list."""
    values = [thing.get(name) for thing in things]
    return any(value not in (None, "") for value in values) and not any(
        isinstance(value, Mapping | list | tuple) for value in values
    )


def _cell(value: Any) -> str:
    from .output import plain

    match value:
        case None:
            return ""
        case str():
            return str(value)
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:g}"
        case _:
            return str(plain(value))
