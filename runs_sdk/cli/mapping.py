"""Running a workflow for many inputs."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .arguments import given_options
from .call import Call
from .exits import Exit
from .output import to_json

if TYPE_CHECKING:
    from ..core.mapped import Counts

SAY_EVERY = 5.0
"""Seconds between two lines about the progress, where there is no terminal."""


def map_(
    call: Call,
    workflow: Annotated[str, typer.Argument(metavar="WORKFLOW", help="What to run.", show_default=False)],
    inputs: Annotated[
        str,
        typer.Argument(
            metavar="INPUTS", help="A file with one JSON input per line; - is standard input.", show_default=False
        ),
    ],
    max_running: Annotated[
        int, typer.Option("--max-running", metavar="N", min=1, help="The most runs at a time.")
    ] = 50,
    journal: Annotated[
        str | None, typer.Option("--journal", metavar="FILE", help="Remember what was started; see below.")
    ] = None,
    key: Annotated[
        str | None,
        typer.Option("--key", metavar="NAME", help="The field of an input that is its key; else its line number."),
    ] = None,
    ordered: Annotated[bool, typer.Option("--ordered", help="Print results in the order of the inputs.")] = False,
    redo_failed: Annotated[
        bool, typer.Option("--redo-failed", help="Start anew what has failed according to the journal.")
    ] = False,
    batch: Annotated[
        bool, typer.Option("--batch", help="Start several with one request, where the service has batches.")
    ] = False,
    **options: Any,
) -> Exit:
    """Run a workflow once for each line of a file.

    WORKFLOW is {workflow}. Results are printed on stdout as they come, one JSON object per line, with the line's index
    and key; the progress is shown on stderr. The exit status is 1 when a run has failed. Ctrl-C leaves runs running.

    With --journal, the same command goes on after any interruption: nothing is started twice, what runs is waited for,
    and what has ended is printed again from the file.

    \b
    Example:
      runs map {service} WORKFLOW inputs.jsonl --max-running 50 --journal runs.db
    """
    from ..core.errors import ConfigError

    if redo_failed and journal is None:
        raise ConfigError("--redo-failed needs the --journal that says what has failed.")
    if inputs != "-" and not Path(inputs).is_file():
        raise ConfigError(f"there is no file {inputs}.")
    call.local = bool(options.get("local"))
    given = given_options(call.service.start_options, options)
    with call.client() as client, ExitStack() as stack:
        show = Progress(call, None if inputs == "-" else count_lines(inputs))
        mapped = client.map(
            workflow, read_lines(inputs), max_running=max_running, journal=journal, on_error="collect",
            key=None if key is None else lambda value: key_of(value, key), ordered=ordered, redo_failed=redo_failed,
            batch=batch, on_progress=show.update, **given,
        )  # fmt: skip
        results = stack.enter_context(mapped)
        stack.enter_context(show)
        try:
            for one in results:
                call.output.line(to_json(one.to_dict()))
        except KeyboardInterrupt:
            show.stop()
            if call.local:
                left = "Runs that had not ended have ended with the engine."
            elif journal is None:
                left = "Runs that were started go on. Without --journal, the next call starts all of them again."
            else:
                left = "Runs that were started go on. Type the same command again to go on."
            call.output.say(f"\nInterrupted after {text_of(results.counts)}. {left}")
            return Exit.INTERRUPTED
        show.stop()
        call.output.say(f"{text_of(results.counts)}.")
        return Exit.FAILED if results.counts.failed else Exit.SUCCEEDED


def read_lines(file: str) -> Iterator[Any]:
    """The inputs, read as they are wanted. Raises ConfigError that names the line that is no JSON."""
    from ..core.errors import ConfigError

    with sys.stdin if file == "-" else Path(file).open(encoding="utf-8-sig") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield json.loads(line)
            except (ValueError, RecursionError) as error:
                raise ConfigError(f"{file}, line {number}, is not JSON: {error}.") from None


def count_lines(file: str) -> int:
    """How many inputs a file has."""
    with Path(file).open("rb") as lines:
        return sum(1 for line in lines if line.strip())


def key_of(value: Any, name: str) -> str:
    """An input's own key. Raises ConfigError for one that has none."""
    from ..core.errors import ConfigError

    if not isinstance(value, dict) or not isinstance(value.get(name), str | int):
        raise ConfigError(f"--key {name}: an input has no such text or number: {json.dumps(value)[:100]}")
    return str(value[name])


def text_of(counts: Counts) -> str:
    """The state of a map, in words."""
    parts = [f"{counts.succeeded:,} succeeded"]
    if counts.failed:
        parts.append(f"{counts.failed:,} failed")
    if counts.running:
        ended = f" ({counts.ended:,} at their end)" if counts.ended else ""
        parts.append(f"{counts.running:,} running{ended}")
    return ", ".join(parts)


class Progress:
    """The counts and the rate, on stderr: a bar on a terminal, else a line from time to time."""

    def __init__(self, call: Call, total: int | None) -> None:
        self._output, self._total = call.output, total
        self._bar: Any = None
        self._task: Any = None
        self._began = self._said = time.monotonic()

    def __enter__(self) -> Progress:
        if self._output.terminal:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
            from rich.progress import Progress as Bar

            self._bar = Bar(
                BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeRemainingColumn(),
                console=Console(stderr=True), transient=True,
                redirect_stdout=sys.stdout.isatty(),  # above the bar; what is a pipe or a file gets its lines itself
            )  # fmt: skip
            self._bar.start()
            self._task = self._bar.add_task("", total=self._total)
        return self

    def update(self, counts: Counts) -> None:
        """Show its state now: the hook of the map."""
        now = time.monotonic()
        text = f"{text_of(counts)}, {counts.done / max(now - self._began, 0.001):,.1f}/s"
        if self._bar is not None:
            self._bar.update(self._task, completed=counts.done + counts.ended, description=text)
        elif now - self._said >= SAY_EVERY:
            self._said = now
            self._output.say(text)

    def stop(self) -> None:
        """Take the bar away."""
        bar, self._bar = self._bar, None
        if bar is not None:
            bar.stop()

    def __exit__(self, *_: object) -> None:
        self.stop()
