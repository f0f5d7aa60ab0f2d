"""What Stepflow's answers mean: its statuses, and a run's state from what a GET says. Pure functions.

All of it was observed on server 0.13.0, whose wire speaks numbers where its documents say words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from ..core.answers import reads_answer
from ..core.errors import InputProblem, InputValidationError
from ..core.models import RunError, RunStatus, Snapshot
from ..core.status_words import StatusWords
from ..core.times import read_time


class ExecutionStatus(StrEnum):
    """The service's own words for the state of a run, an item or a step. `UNKNOWN` is a number that it did not list."""

    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    PAUSED = "paused"
    RECOVERY_FAILED = "recovery_failed"
    UNKNOWN = "unknown"

    @classmethod
    def from_wire(cls, number: object) -> ExecutionStatus:
        """The word for the wire's number."""
        return _BY_NUMBER.get(number, cls.UNKNOWN) if isinstance(number, int) else cls.UNKNOWN

    @property
    def number(self) -> int:
        """The wire's number. Raises ValueError for UNKNOWN, which has none."""
        for number, word in _BY_NUMBER.items():
            if word is self:
                return number
        raise ValueError("an unknown status has no number")


_BY_NUMBER: dict[int, ExecutionStatus] = {
    1: ExecutionStatus.RUNNING,
    2: ExecutionStatus.COMPLETED,
    3: ExecutionStatus.FAILED,
    4: ExecutionStatus.CANCELLED,
    5: ExecutionStatus.PAUSED,
    6: ExecutionStatus.RECOVERY_FAILED,
}

STATUS: dict[ExecutionStatus, RunStatus] = {
    ExecutionStatus.RUNNING: RunStatus.RUNNING,
    ExecutionStatus.COMPLETED: RunStatus.SUCCEEDED,
    ExecutionStatus.FAILED: RunStatus.FAILED,
    ExecutionStatus.CANCELLED: RunStatus.CANCELLED,
    ExecutionStatus.PAUSED: RunStatus.SUSPENDED,
    ExecutionStatus.RECOVERY_FAILED: RunStatus.FAILED,
    ExecutionStatus.UNKNOWN: RunStatus.UNKNOWN,
}
"""What each status is in the words that all services share."""

STATUS_WORDS = StatusWords("stepflow", {word.value: STATUS[word] for word in _BY_NUMBER.values()})

ERROR_CODES: dict[int, str] = {
    1: "TIMEOUT",
    2: "INVALID_INPUT",
    3: "COMPONENT_FAILED",
    4: "CANCELLED",
    5: "UNREACHABLE",
    6: "COMPONENT_NOT_FOUND",
    7: "RESOURCE_UNAVAILABLE",
    8: "EXPRESSION_FAILURE",
    9: "ORCHESTRATOR_ERROR",
    10: "WORKER_ERROR",
}
"""The words for the wire's error codes."""


def is_finished(summary: Mapping[str, Any]) -> bool:
    """Whether a run's summary says that it has ended (or was asked to)."""
    return STATUS[ExecutionStatus.from_wire(summary.get("status"))].is_finished


@reads_answer("stepflow")
def build_snapshot(
    summary: Mapping[str, Any],
    steps: Sequence[Mapping[str, Any]] = (),
    items: Sequence[Mapping[str, Any]] = (),
    *,
    batch: bool = False,
    step_count: int = 0,
) -> Snapshot:
    """A snapshot from a run's summary, its steps, and the results of its items (which a run has once it has ended).

    The output is that of the one item; of a batch it is the list of all outputs, None where an item has failed. With
    the number of the flow's steps, the progress is the share of steps that have finished.
    """
    items = sorted(items, key=lambda item: item.get("itemIndex", 0))
    steps = sorted(steps, key=lambda step: (step.get("itemIndex", 0), step.get("stepIndex", 0)))
    native = _true_status(summary, items)
    counts = summary.get("items") or {}
    total = counts.get("total", len(items))
    batch = batch or total != 1
    outputs = [item.get("output") for item in items]
    status = STATUS[native]
    done = sum(step.get("status") in (2, 3) for step in steps)
    return Snapshot(
        run_id=str(summary.get("runId", "")),
        status=status,
        native_status=native.value if native is not ExecutionStatus.UNKNOWN else str(summary.get("status")),
        output=outputs if batch and items else outputs[0] if outputs else None,
        error=_run_error(steps, items) if status is RunStatus.FAILED and (steps or items) else None,
        workflow=summary.get("flowName") or summary.get("flowId"),
        created_at=read_time(summary.get("createdAt")),
        started_at=read_time(summary.get("createdAt")),
        finished_at=read_time(summary.get("completedAt")),
        progress=1.0 if status is RunStatus.SUCCEEDED else done / (step_count * total) if step_count * total else None,
        raw={"summary": summary, "steps": steps, "items": items, "batch": batch},
    )


def _true_status(summary: Mapping[str, Any], items: Sequence[Mapping[str, Any]]) -> ExecutionStatus:
    """The run's status, unless a cancel has overwritten it: the items of a run that had ended before tell how."""
    native = ExecutionStatus.from_wire(summary.get("status"))
    if native is ExecutionStatus.CANCELLED and items:
        ends = {ExecutionStatus.from_wire(item.get("status")) for item in items}
        if ends <= {ExecutionStatus.COMPLETED, ExecutionStatus.FAILED}:
            return ExecutionStatus.FAILED if ExecutionStatus.FAILED in ends else ExecutionStatus.COMPLETED
    return native


def _run_error(steps: Sequence[Mapping[str, Any]], items: Sequence[Mapping[str, Any]]) -> RunError:
    """Why a run failed: the message of its first failed item, and the step that failed first."""
    failed_items = [item for item in items if item.get("status") in (3, 6)]
    failed_steps = sorted(
        (step for step in steps if step.get("status") in (3, 6)), key=lambda step: step.get("journalSeqno", 0)
    )
    item = failed_items[0] if failed_items else {}
    own = [step for step in failed_steps if step.get("itemIndex", 0) == item.get("itemIndex", 0)]
    step = (own or failed_steps or [{}])[0]
    name = step.get("stepId")
    message = str(item.get("errorMessage") or step.get("errorMessage") or "the service gives no reason")
    code = item.get("errorCode", step.get("errorCode"))
    word = ERROR_CODES.get(code, str(code)) if code is not None else None
    if name and message == f'step "{name}" failed':  # of builtin components the server keeps the cause to itself
        message += f" ({step.get('component')}, {word}; the server's log may say why)"
    elif name and f'"{name}"' not in message:
        message = f'step "{name}": {message}'
    if len(items) > 1 and failed_items:
        message = f"{len(failed_items)} of {len(items)} items failed; item {item.get('itemIndex', 0)}: {message}"
    return RunError(
        message=message,
        code=word,
        step=name,
        details={
            "items": {entry.get("itemIndex", 0): entry.get("errorMessage") for entry in failed_items},
            "steps": {str(entry.get("stepId")): entry.get("errorMessage") for entry in failed_steps},
        },
    )


def check_uuid(name: str, text: str) -> None:
    """Raise InputValidationError for what is no UUID."""
    from uuid import UUID

    try:
        UUID(text)
    except (ValueError, TypeError, AttributeError):
        problem = InputProblem(name, f"{text!r} is not the id of a run, which is a UUID", "format")
        raise InputValidationError(str(problem), errors=[problem], service="stepflow") from None


def wire_numbers(status: RunStatus | ExecutionStatus | str) -> list[int]:
    """The wire's numbers for a status in the words of all services or in Stepflow's own."""
    return [ExecutionStatus(word).number for word in STATUS_WORDS.find(status)]
