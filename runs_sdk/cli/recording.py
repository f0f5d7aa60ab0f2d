"""Commands for runs as files: record, replay, bugreport."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .arguments import RunId, Timeout
from .call import Call
from .exits import Exit

if TYPE_CHECKING:
    from .output import Output

OutFile = Annotated[
    Path | None, typer.Option("-o", "--out", metavar="FILE", help="The file to write (RUN_ID.run).", show_default=False)
]


def record(
    call: Call,
    run_id: RunId,
    out: OutFile = None,
    redact: Annotated[
        str, typer.Option("--redact", metavar="WHAT", help="What is left out: secrets, values (too), or nothing.")
    ] = "secrets",
    timeout: Timeout = None,
) -> Exit:
    """Follow a run, and record it into a file.

    The file has one JSON object a line: what the service answered and streamed, and when. `runs replay` shows it again;
    `runs_sdk.testing.emulator(replay=FILE)` plays it to a program.

    \b
    Example:
      runs record {service} RUN_ID -o nightly.run
      runs replay nightly.run
    """
    from .._recording.hiding import LEVELS
    from .._recording.writer import RunRecorder
    from ..core.errors import ConfigError
    from .following import follow_run

    if redact not in LEVELS:
        raise ConfigError(f"--redact takes one of {', '.join(LEVELS)}; not {redact!r}.")
    file = out or Path(f"{_file_name(run_id)}.run")
    with call.client() as client, RunRecorder(file, (client,), redact=redact):
        code = follow_run(call, call.meet(client, run_id), timeout=timeout, title=call.service.title)
    call.output.say(f"wrote {file}")
    return code


def bugreport(
    call: Call,
    run_id: RunId,
    out: OutFile = None,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", help="Record a run that goes on for at most so long.")
    ] = 10.0,
) -> Exit:
    """Write a file about a run, to be sent with a report of a fault.

    It has what the service answered and streamed, without secrets, and without what the run was given, gave back or
    said: only the shape of that. Versions and the names of the settings are in it; addresses and values are not.
    Look at it before you send it: it is text, one JSON object a line.

    \b
    Example:
      runs bugreport {service} RUN_ID
    """
    from .._recording.writer import RunRecorder
    from ..core.errors import WaitTimeout

    file = out or Path(f"{_file_name(run_id)}.bugreport.run")
    with call.client() as client, RunRecorder(file, (client,), redact="values") as recorder:
        recorder.note("about", _about(client))
        run = call.meet(client, run_id).on("*", lambda event: None)  # so that the stream is read, and recorded
        try:
            run.wait(timeout, on_waiting="return")
        except WaitTimeout:
            call.output.say(f"The run goes on; {timeout:g} s of it are recorded.")
    if call.output.as_json:
        call.output.data({"type": "written", "file": str(file)})
    else:
        call.output.line(str(file))
        call.output.say("Look at it before you send it: it is text, one JSON object a line.")
    return Exit.SUCCEEDED


def _about(client: Any) -> dict[str, Any]:
    import platform
    from importlib.metadata import PackageNotFoundError, version

    found: dict[str, Any] = {}
    for name in ("anyio", "httptools", "attrs", "httpx", "jsonschema-rs"):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = None
    settings = {setting.name: setting.source.partition(" ")[0] for setting in client.settings.report()}
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "packages": found,
        "settings": settings,
    }


def _file_name(run_id: str) -> str:
    """The run's id as a file may be called."""
    return "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in run_id).lstrip(".") or "run"


def replay(output: Output, file: Path, run_id: str | None, speed: float) -> Exit:
    """Show a recorded run as if it happened now."""
    from .._common.services import find_service, load_class
    from .._recording.reader import read_recording
    from ..testing import emulator
    from .following import show_result
    from .views import open_view

    recording = read_recording(file)
    run = recording.run_of(run_id)
    streams = any(one.is_stream and one.service == run.service for one in recording.exchanges)
    service = find_service(run.service)
    call = Call(service, output, {})
    with (
        emulator(run.service, replay=file, speed=speed, waits=False, unstruck="ignore") as played,
        load_class(service.client)(base_url=played.url, **played.credentials) as client,
    ):
        handle = client.attach(run.run_id)
        with open_view(output, f"{service.title}, recorded", handle) as view:
            if streams:
                handle.on("*", view.show)
            snapshot = handle.wait(on_waiting="wait")
        return show_result(call, snapshot)
