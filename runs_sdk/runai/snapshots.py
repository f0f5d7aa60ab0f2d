"""What Run:ai's answers mean: its phases, and a workload's state from what a GET says. Pure functions.

The API marks no phase as the last one. What is said here of phases is inferred from the names and the documentation of
control plane 2.24; `Unknown` is the phase of a workload whose cluster is not seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.answers import reads_answer
from ..core.errors import DecodeError
from ..core.models import RunError, RunStatus, Snapshot
from ..core.status_words import StatusWords
from ..core.times import read_time

STATUS: dict[str, RunStatus] = {
    "Creating": RunStatus.QUEUED,
    "Initializing": RunStatus.QUEUED,
    "Pending": RunStatus.QUEUED,
    "Resuming": RunStatus.QUEUED,
    "Running": RunStatus.RUNNING,
    "Updating": RunStatus.RUNNING,
    "Degraded": RunStatus.RUNNING,  # some replicas are down, the others work
    "Stopping": RunStatus.RUNNING,
    "Terminating": RunStatus.RUNNING,
    "Deleting": RunStatus.RUNNING,  # until it is gone
    "Unknown": RunStatus.RUNNING,
    "Stopped": RunStatus.SUSPENDED,
    "Completed": RunStatus.SUCCEEDED,
    "Failed": RunStatus.FAILED,
}
"""What each phase is in the words that all services share."""

PHASES = StatusWords("runai", STATUS, what="workload")

DELETED = "Deleted"
"""The native status of a workload that is gone; the API has no word for it."""


@reads_answer("runai")
def build_snapshot(workload: Mapping[str, Any]) -> Snapshot:
    """A workload, as GET has it, as a snapshot. Raises DecodeError when it has no id."""
    run_id = workload.get("id") or workload.get("workloadId")
    if not run_id:
        raise DecodeError("runai: a workload without an id", operation="get_workload", path="id", service="runai")
    native = str(workload.get("phase") or workload.get("actualPhase") or workload.get("desiredPhase") or "Creating")
    deleted = read_time(workload.get("deletedAt"))
    status = STATUS.get(native, RunStatus.UNKNOWN)
    if deleted is not None and not status.is_finished:
        status, native = RunStatus.CANCELLED, DELETED
    return Snapshot(
        run_id=str(run_id),
        status=status,
        native_status=native,
        output=_output(workload) if status is RunStatus.SUCCEEDED else None,
        error=_error(workload, native) if status is RunStatus.FAILED else None,
        workflow=workload.get("type") or None,
        created_at=read_time(workload.get("createdAt")),
        finished_at=read_time(workload.get("completedAt")) or deleted,
        raw=dict(workload),
    )


def _output(workload: Mapping[str, Any]) -> dict[str, Any]:
    """What Run:ai keeps of a completed workload: no results of its own, only how it went."""
    return {
        "name": workload.get("name"),
        "phase": workload.get("phase"),
        "completedAt": workload.get("completedAt"),
        "totalRunningTimeSeconds": workload.get("totalRunningTimeSeconds"),
    }


def _error(workload: Mapping[str, Any], native: str) -> RunError:
    """Why it failed, as far as Run:ai tells: the phase's message, else the conditions that do not hold."""
    message = workload.get("phaseMessage")
    if not message:
        said = [
            str(condition.get("message") or condition.get("reason"))
            for condition in workload.get("conditions") or ()
            if isinstance(condition, Mapping) and (condition.get("message") or condition.get("reason"))
        ]
        message = "; ".join(dict.fromkeys(said)) or "Run:ai gives no reason; the history and the pods may"
    return RunError(
        message=str(message), code=workload.get("phaseReason") or native, details=workload.get("conditions")
    )


def gone(run_id: str, last: Snapshot | None) -> Snapshot:
    """The snapshot of a workload that was there and is there no more."""
    return Snapshot(
        run_id=run_id,
        status=RunStatus.CANCELLED,
        native_status=DELETED,
        workflow=last.workflow if last else None,
        created_at=last.created_at if last else None,
        raw=last.raw if last else {},
    )
