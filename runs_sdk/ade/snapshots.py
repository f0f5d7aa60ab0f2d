"""What ADE's answers mean: its statuses, and a run's state from what a GET says. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.answers import reads_answer
from ..core.models import RunError, RunStatus, Snapshot
from ..core.times import read_time

STATUS: dict[str, RunStatus] = {
    "queued": RunStatus.QUEUED,
    "running": RunStatus.RUNNING,
    "succeeded": RunStatus.SUCCEEDED,
    "failed": RunStatus.FAILED,
    "cancelled": RunStatus.CANCELLED,
}
"""What each status is in the words that all services share."""


def status_of(word: object) -> RunStatus:
    """The status for the service's word."""
    return STATUS.get(str(word), RunStatus.UNKNOWN)


@reads_answer("ade")
def build_snapshot(run: Mapping[str, Any]) -> Snapshot:
    """A snapshot from a run as GET and lists have it. The output is its metadata, once the run has finished."""
    native = str(run.get("status"))
    status = status_of(native)
    output = run.get("output")
    output = dict(output) if isinstance(output, Mapping) else {}
    has_output = status.is_finished and (status is RunStatus.SUCCEEDED or output.get("ready"))
    message = run.get("failure_message")
    error = None
    if status is RunStatus.FAILED:  # a message alone says nothing: dry runs and cancelled runs have one too
        error = RunError(
            str(message or "the service gives no reason"),
            code=run.get("failure_code"),
            step=run.get("failure_stage"),
            details={"exit_code": run.get("exit_code"), "failure_message": message},
        )
    given = run.get("input")
    given = given if isinstance(given, Mapping) else {}
    return Snapshot(
        run_id=str(run.get("id", "")),
        status=status,
        native_status=native,
        output=output if has_output else None,
        error=error,
        workflow=f"{run.get('operation')} {given.get('filename') or given.get('document_id') or ''}".strip(),
        created_at=read_time(run.get("created_at")),
        started_at=read_time(run.get("started_at")),
        finished_at=read_time(run.get("completed_at")),
        attempts=2 if status is RunStatus.QUEUED and message else 1,  # at least: a failed attempt waits to be repeated
        raw=run,
    )
