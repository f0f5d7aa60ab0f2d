"""`runs list` without a service: the runs of every service that somebody has set up."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .about import is_set_up
from .completing import statuses
from .exits import Exit, of_error
from .output import Output, snapshot_as_dict

if TYPE_CHECKING:
    from ..core.models import Snapshot
    from ..core.service import Service

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def list_all(
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=1, max=1_000_000, metavar="N", help="At most so many.")
    ] = 20,
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="STATUS", help="Only runs with this status.", autocompletion=statuses),
    ] = None,
    profile: Annotated[str | None, typer.Option("--profile", metavar="NAME", help="A profile of runs.toml.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line on stdout, nothing else.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback when something goes wrong.")] = False,
) -> None:
    """List the runs of all services that are set up, the newest first.

    A service is set up when its environment variables or its table of runs.toml are there. One that cannot be asked is
    named on stderr, and counts in the exit status.

    \b
    Example:
      runs list --status waiting
    """
    from .call import perform

    output = Output(json)
    raise typer.Exit(perform(output, debug, lambda: _show(output, limit, status, profile), lambda: None))


def _show(output: Output, limit: int, status: str | None, profile: str | None) -> Exit:
    from .._common.services import services
    from ..core.errors import ConfigError
    from ..core.models import RunStatus

    if status is not None and status not in [*RunStatus]:
        raise ConfigError(f"no run can be {status!r}; the words of all services are {', '.join(RunStatus)}.")
    asked = [each for each in services() if "list" in each.capabilities and is_set_up(each, profile)]
    if not asked:
        raise ConfigError("no service is set up. `runs config check` shows the settings of each.")
    with ThreadPoolExecutor(len(asked)) as pool:
        answers = list(pool.map(lambda each: _ask(each, limit, status, profile), asked))
    worst = Exit.SUCCEEDED
    found: list[tuple[Service, Snapshot]] = []
    for service, answer in zip(asked, answers, strict=True):
        if isinstance(answer, Exception):
            code, text = of_error(answer)
            output.fail(f"{service.name}: {text}")
            worst = max(worst, code)
        else:
            found += [(service, snapshot) for snapshot in answer]
    found.sort(key=lambda each: each[1].created_at or _LONG_AGO, reverse=True)
    _print(output, found[:limit])
    return worst


def _ask(service: Service, limit: int, status: str | None, profile: str | None) -> Sequence[Snapshot] | Exception:
    from .._common.services import load_class

    filters: dict[str, Any] = {} if status is None else {"status": status}
    try:
        with load_class(service.client)(profile=profile) as client:
            return list(islice(client.list(limit=limit, **filters), limit))
    except Exception as error:
        return error


def _print(output: Output, found: list[tuple[Service, Snapshot]]) -> None:
    from .watching import row

    if output.as_json:
        for service, snapshot in found:
            output.data(snapshot_as_dict(snapshot, service.name))
    elif found:
        rows = [[service.name, *row(snapshot)] for service, snapshot in found]
        output.table(["SERVICE", "RUN", "STATUS", "WORKFLOW", "CREATED"], rows, keep=(0, 1, 2, 4))
    else:
        output.say("no runs")
