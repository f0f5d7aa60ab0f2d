"""What ACP's answers mean: statuses, snapshots, questions, updates, versions. Pure functions.

Facts are those of the reference server (workflow-srv 0.3.0 for 0.2, a commit of March 2025 for 0.1), unless the
protocol's published documents are named.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import field, frozen

from ..core.answers import reads_answer
from ..core.errors import DecodeError
from ..core.models import Interaction, RunError, RunStatus, Snapshot
from ..core.status_words import StatusWords
from ..core.times import read_time, time_order
from .retries import ATTEMPTS

Version = Literal["0.1", "0.2"]

STATUSES: Mapping[str, RunStatus] = {
    "pending": RunStatus.RUNNING,  # waiting for its turn or at work: the protocol has one word for both
    "success": RunStatus.SUCCEEDED,
    "error": RunStatus.FAILED,  # or about to be tried again: see `AcpRules.settle`
    "timeout": RunStatus.FAILED,
    "interrupted": RunStatus.WAITING,
}

STATUS_WORDS = StatusWords("acp", STATUSES)


def read_update(text: str, run_id: str | None = None) -> Mapping[str, Any]:
    """The data of one event. Raises DecodeError when they are no JSON object."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise DecodeError(
            f"acp: run {run_id} sent an event that is no JSON object: {text[:60]!r}", service="acp", run_id=run_id
        )
    return data


@frozen
class Answer:
    """What the service says about a run: the run, and its output where there is one."""

    run: Mapping[str, Any]
    output: Mapping[str, Any] | None = None
    resume_schema: Any = field(default=None, repr=False)
    """The schema of the answer that the run asks for, from the agent's descriptor."""
    attempts: int = 1
    """How many of the run's attempts were seen."""


def native_status(run: Mapping[str, Any]) -> str:
    """The service's own word for the state of a run."""
    return str(run.get("status") or "")


@reads_answer("acp")
def build_snapshot(answer: Answer) -> Snapshot:
    """The snapshot of a run. An output with a status that contradicts it is left out."""
    run, output = answer.run, answer.output or {}
    native = native_status(run)
    status = STATUSES.get(native, RunStatus.UNKNOWN)
    kind = output.get("type")
    error = None
    if status is RunStatus.FAILED:
        error = build_error(native, output)
    asked = None
    if status is RunStatus.WAITING:
        asked = build_interaction(output.get("interrupt"), answer.resume_schema)
    updated = read_time(run.get("updated_at"))
    return Snapshot(
        run_id=str(run.get("run_id") or ""),
        status=status,
        native_status=native,
        output=read_result(output) if kind == "result" and status is RunStatus.SUCCEEDED else None,
        error=error,
        interaction=asked,
        workflow=_text(run.get("agent_id")),
        created_at=read_time(run.get("created_at")),
        finished_at=updated if status.is_finished else None,
        attempts=answer.attempts,
        raw={"run": run, "output": answer.output},
    )


def read_result(output: Mapping[str, Any]) -> Any:
    """The content of an output of type result: `result` in 0.1; in 0.2 `values`, or the messages of an agent that
    gives only those.
    """
    for key in ("values", "result", "messages"):
        if output.get(key) is not None:
            return output[key]
    return None


def build_error(native: str, output: Mapping[str, Any]) -> RunError:
    """Why a run failed."""
    if output.get("type") == "error":
        code = output.get("errcode")
        message = _text(output.get("description")) or "the agent gave no reason"
        return RunError(message, code=None if code is None else str(code), details=dict(output))
    if native == "timeout":
        return RunError("the run took longer than the service allows", code="timeout")
    return RunError("the agent gave no reason")


def build_interaction(interrupt: Any, schema: Any = None) -> Interaction:
    """The question of an interrupt, which is the payload under the name of its type: `{"approval": {...}}`.

    The protocol gives questions no id, so type and content make one.
    """
    from hashlib import sha256

    kind, payload = split_interrupt(interrupt)
    digest = sha256(json.dumps(interrupt, sort_keys=True, default=str).encode()).hexdigest()[:12]
    return Interaction(
        f"{kind or 'interrupt'}-{digest}", prompt=_prompt(payload) or kind, schema=schema, payload=payload
    )


def split_interrupt(interrupt: Any) -> tuple[str | None, Any]:
    """The type of an interrupt, where it can be known, and what it carries."""
    if isinstance(interrupt, Mapping) and len(interrupt) == 1:
        [(kind, payload)] = interrupt.items()
        return str(kind), payload
    return None, interrupt


def _prompt(payload: Any) -> str | None:
    if isinstance(payload, str):
        return payload or None
    if isinstance(payload, Mapping):
        for key in ("question", "prompt", "message", "text", "title", "description"):
            if isinstance(payload.get(key), str):
                return str(payload[key])
    return None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def order_of(runs: Sequence[Mapping[str, Any]]) -> Literal["newest first", "oldest first"] | None:
    """How a list of runs is ordered; None when it does not show."""
    times = [time_order(run.get("created_at")) for run in runs]
    if len(set(times)) < 2:
        return None
    if times == sorted(times):
        return "oldest first"
    return "newest first" if times == sorted(times, reverse=True) else None


def may_be_tried_again(snapshot: Snapshot) -> bool:
    """Whether a result is a failure that further attempts may follow."""
    failed = snapshot.status is RunStatus.FAILED and snapshot.native_status == "error"
    return failed and snapshot.attempts < ATTEMPTS


def is_same_failure(one: Snapshot, other: Snapshot) -> bool:
    """Whether two snapshots of one run show the same failed attempt."""

    def ended(snapshot: Snapshot) -> Any:
        return (snapshot.raw or {}).get("run", {}).get("updated_at")

    return one.status is other.status is RunStatus.FAILED and ended(one) == ended(other)


# ---- versions


_OF_0_2 = ("stream_mode", "on_disconnect", "multitask_strategy", "after_seconds", "on_completion", "stream_subgraphs")


def version_of_run(run: Any) -> Version | None:
    """The version that a run was made by, if what the server repeats of its creation tells."""
    creation = run.get("creation") if isinstance(run, Mapping) else None
    if not isinstance(creation, Mapping):
        return None
    if any(name in creation for name in _OF_0_2):
        return "0.2"
    return "0.1" if "streaming" in creation else None


def version_of_descriptor(descriptor: Any) -> Version | None:
    """The version of a descriptor, if its streaming modes tell: `values` has replaced `result`."""
    try:
        modes = descriptor["specs"]["capabilities"]["streaming"]
    except (KeyError, TypeError):
        return None
    if not isinstance(modes, Mapping):
        return None
    return "0.2" if "values" in modes else "0.1" if "result" in modes else None
