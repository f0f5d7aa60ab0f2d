"""How what the Stepflow emulator knows looks on the wire; the overrides of a flow."""

from __future__ import annotations

import json

from .engine import COMPLETED, FAILED, RUNNING, Entry, ItemState, Run, StepState
from .flows import Json, as_floats
from .reading import Refusal

ORCHESTRATOR = "stepflow-emulator"


def summary(run: Run, *, brief: bool = False) -> dict[str, Json]:
    """A run as GET and lists show it; `brief`: as its start does."""
    statuses = [item.status for item in run.items]
    counts = {
        "total": len(statuses),
        "completed": statuses.count(COMPLETED),
        "running": statuses.count(RUNNING),
        "failed": statuses.count(FAILED),
        "cancelled": 0,
    }
    optional = {
        "flowName": run.flow.get("name"),
        "completedAt": run.completed_at,
        "parentRunId": run.parent.id if run.parent else None,
        "orchestratorId": None if brief else ORCHESTRATOR,
        "finishedAtSeqno": None if brief else run.finished_seqno,
    }
    return {
        "runId": run.id,
        "flowId": run.flow_id,
        "status": run.status,
        "items": counts,
        "createdAt": run.created_at,
        "rootRunId": run.root.id,
        "createdAtSeqno": run.created_seqno,
        **{key: value for key, value in optional.items() if value is not None},
    }


def step_json(run: Run, step: StepState) -> dict[str, Json]:
    outcome: dict[str, Json] = {}
    if step.failure is not None:
        outcome = {"errorMessage": step.failure.message, "errorCode": step.failure.code}
    elif step.status == COMPLETED:
        outcome = {"output": as_floats(step.output)}
    return {
        "stepId": run.flow["steps"][step.index]["id"],
        "stepIndex": step.index,
        "itemIndex": step.item,
        "status": step.status,
        "component": step.component,
        **outcome,
        "journalSeqno": step.sequence_number,
        "updatedAt": step.updated_at,
    }


def item_json(index: int, item: ItemState, run: Run) -> dict[str, Json]:
    """An item's result; items are written when the whole run ends, so there is none before."""
    if not run.executed:
        return {"itemIndex": index, "status": RUNNING}
    if item.failure is None:
        outcome: dict[str, Json] = {"output": as_floats(item.output)}
    else:
        outcome = {"errorMessage": item.failure.message, "errorCode": item.failure.code}
    return {"itemIndex": index, "status": item.status, **outcome, "completedAt": item.completed_at}


def frame(entry: Entry, *, results: bool) -> bytes:
    payload = {key: as_floats(value) for key, value in entry.payload.items() if key == "result"} if results else {}
    plain = {key: value for key, value in entry.payload.items() if key != "result"}
    event = {entry.kind: {**plain, **payload}}
    line = {"sequenceNumber": entry.sequence_number, "timestamp": entry.timestamp, "event": event}
    return b"data: " + compact(line) + b"\n\n"


def overridden(flow: Json, overrides: Json) -> Json:
    steps = flow.get("steps") or []
    if overrides is not None:
        if "steps" not in overrides:
            raise Refusal(400, "invalid overrides: missing field `steps`")
        if not overrides["steps"].keys() <= {step["id"] for step in steps}:
            raise Refusal(400, "failed to apply workflow overrides")
        patches = {name: patch.get("value", {}) for name, patch in overrides["steps"].items()}
        steps = [merged(step, patches.get(step["id"], {})) for step in steps]
    return {**flow, "steps": steps}


def merged(target: Json, patch: Json) -> Json:
    """JSON merge patch, RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    found = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            found.pop(key, None)
        else:
            found[key] = merged(found.get(key), value)
    return found


def is_hash(text: str) -> bool:
    return len(text) == 64 and all(digit in "0123456789abcdef" for digit in text)


def compact(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
