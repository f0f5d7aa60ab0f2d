"""What the server's answers mean: statuses, snapshots, questions, errors. Pure functions."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from ..core.answers import reads_answer
from ..core.models import Interaction, RunError, RunStatus, Snapshot
from ..core.status_words import StatusWords
from ..core.times import read_time

STATUSES: Mapping[str, RunStatus] = {
    "pending": RunStatus.QUEUED,
    "running": RunStatus.RUNNING,
    "success": RunStatus.SUCCEEDED,  # or waiting: a run that asks something has succeeded, says the server
    "error": RunStatus.FAILED,
    "timeout": RunStatus.FAILED,
    "interrupted": RunStatus.CANCELLED,  # by a request, or by a later run of the thread
}

STATUS_WORDS = StatusWords("langgraph", STATUSES)

_RAISED = re.compile(r"(\w+)\((.*)\)", re.DOTALL).fullmatch


@frozen
class Answer:
    """What the server says about a run: the run itself, and the last state that it has made.

    error  what waiting for it has answered under `__error__`
    """

    run: Mapping[str, Any]
    state: Mapping[str, Any] | None = None
    error: Any = None


def native_status(run: Mapping[str, Any]) -> str:
    """The server's own word for the state of a run."""
    return str(run.get("status") or "")


def attempts_of(run: Mapping[str, Any]) -> int:
    """How often the server has tried the run."""
    metadata = ((run.get("kwargs") or {}).get("config") or {}).get("metadata") or {}
    attempt = metadata.get("run_attempt")
    return attempt if isinstance(attempt, int) and attempt > 0 else 1


def graph_of(run: Mapping[str, Any]) -> str | None:
    """The name of the run's graph."""
    configurable = ((run.get("kwargs") or {}).get("config") or {}).get("configurable") or {}
    return configurable.get("graph_id") or (run.get("metadata") or {}).get("graph_id")


def questions_of(state: Mapping[str, Any] | None) -> Sequence[Mapping[str, Any]]:
    """The interrupts of a state, of all its tasks."""
    found = (state or {}).get("interrupts")
    if not found:
        found = [each for task in (state or {}).get("tasks") or () for each in task.get("interrupts") or ()]
    return [each for each in found if isinstance(each, Mapping)]


@reads_answer("langgraph")
def build_snapshot(answer: Answer) -> Snapshot:
    """The snapshot of a run."""
    run, state = answer.run, answer.state
    run_id, native = str(run.get("run_id") or ""), native_status(run)
    status = STATUSES.get(native, RunStatus.UNKNOWN)
    asked = None
    if status is RunStatus.SUCCEEDED and (questions := questions_of(state)):
        status, asked = RunStatus.WAITING, build_interaction(questions[0], run_id)
    return Snapshot(
        run_id=run_id,
        status=status,
        native_status=native,
        output=(state or {}).get("values") if status is RunStatus.SUCCEEDED else None,
        error=build_error(native, state, answer.error) if status is RunStatus.FAILED else None,
        interaction=asked,
        workflow=graph_of(run) or run.get("assistant_id"),
        created_at=read_time(run.get("created_at")),
        finished_at=read_time(run.get("updated_at")) if status.is_finished else None,
        attempts=attempts_of(run),
        raw={"run": run, "state": state},
    )


def build_error(native: str, state: Mapping[str, Any] | None, said: Any = None) -> RunError:
    """Why a run failed: by the task that failed in its last state, and by what waiting for it has answered."""
    step = None
    for task in (state or {}).get("tasks") or ():
        if task.get("error"):
            step = str(task.get("name") or "") or None
            said = said or task["error"]
            break
    message, code = read_error(said)
    if native == "timeout":
        code, message = code or "timeout", message or "the run took longer than the server allows"
    return RunError(message or "the server gives no reason", code=code, step=step, details=said)


def read_error(said: Any) -> tuple[str | None, str | None]:
    """The message of an error and its class: of `{"error": class, "message": text}`, or of the text `Class('text')`."""
    if isinstance(said, Mapping):
        return str(said.get("message") or "") or None, str(said.get("error") or "") or None
    if not isinstance(said, str) or not said:
        return None, None
    if (found := _RAISED(said)) is not None:
        try:
            message = ast.literal_eval(found[2])
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            message = None
        return (message if isinstance(message, str) else found[2]), found[1]
    return said, None


def build_interaction(interrupt: Mapping[str, Any], run_id: str) -> Interaction:
    """A question. A node that asks twice uses one id for both, so the run is part of ours."""
    value = interrupt.get("value")
    return Interaction(
        f"{interrupt.get('id') or 'interrupt'}:{run_id}",
        prompt=_prompt(value),
        schema=interrupt.get("response_schema"),
        payload=value,
    )


def interrupt_id(interaction_id: str) -> str | None:
    """The server's own id of a question; None where it has none."""
    found = interaction_id.partition(":")[0]
    return found if re.fullmatch(r"[0-9a-f]{32}", found) else None


def _prompt(value: Any) -> str | None:
    if isinstance(value, str):
        return value or None
    if isinstance(value, Mapping):
        for key in ("question", "prompt", "message", "text", "title", "description"):
            if isinstance(value.get(key), str):
                return str(value[key])
    return None


def goes_on(run: Mapping[str, Any]) -> bool:
    """Whether a run answers a question."""
    command = (run.get("kwargs") or {}).get("command")
    return isinstance(command, Mapping) and "resume" in command


def is_resumable(run: Mapping[str, Any]) -> bool:
    """Whether the stream of a run can be read again."""
    return bool((run.get("kwargs") or {}).get("resumable"))
