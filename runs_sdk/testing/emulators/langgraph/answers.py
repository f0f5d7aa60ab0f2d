"""Requests read, refusals, and what threads and runs look like in answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from uuid import UUID

from starlette.requests import Request

from .engine import NAMESPACE, Json, Run, Thread


class Refusal(Exception):
    """An error answer."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(status, detail)
        self.status, self.detail = status, detail


async def read_body(request: Request) -> dict[str, Json]:
    raw = await request.body()
    try:
        value = json.loads(raw) if raw else {}
    except ValueError:
        raise Refusal(422, "Invalid JSON in request body") from None
    if not isinstance(value, dict):
        raise Refusal(422, 'the body is no object\n\nFailed validating "type" in schema')
    return value


def read_uuid(request: Request, name: str, what: str) -> str:
    """An id of the path. Raises Refusal for what is none."""
    try:
        return str(UUID(request.path_params[name]))
    except ValueError:
        raise Refusal(422, f"Invalid {what} ID: must be a UUID") from None


def show_thread(thread: Thread) -> dict[str, Json]:
    asked: dict[str, Json] = {}
    if thread.states:
        asked = {task["id"]: task["interrupts"] for task in thread.states[0]["tasks"] if task["interrupts"]}
    shown = {
        "thread_id": thread.id,
        "created_at": thread.created_at,
        "updated_at": thread.updated_at,
        "state_updated_at": thread.updated_at,
        "metadata": thread.metadata,
        "status": thread.status,
        "config": {},
        "values": thread.values,
    }
    if not thread.runs:
        return shown
    failed = thread.runs[-1].error if thread.status in ("error", "interrupted") else None
    return {**shown, "error": failed, "interrupts": asked}


def show_run(run: Run) -> dict[str, Json]:
    given = run.creation
    config: Mapping[str, Json] = given.get("config") or {}
    configurable = {**(config.get("configurable") or {}), "run_id": run.id, "thread_id": run.thread.id,
                    "graph_id": run.graph, "assistant_id": run.assistant}  # fmt: skip
    metadata = {"created_by": "system", **(given.get("metadata") or {}), "graph_id": run.graph,
                "assistant_id": run.assistant}  # fmt: skip
    return {
        "run_id": run.id,
        "thread_id": run.thread.id,
        "assistant_id": run.assistant,
        "metadata": metadata,
        "status": run.status,
        "kwargs": {
            "input": given.get("input"),
            "command": given.get("command"),
            "config": {**config, "configurable": configurable, "metadata": {**metadata, "run_attempt": run.attempts}},
            "context": given.get("context") or {},
            "stream_mode": run.modes,
            "interrupt_before": given.get("interrupt_before"),
            "interrupt_after": given.get("interrupt_after"),
            "webhook": given.get("webhook"),
            "feedback_keys": None,
            "temporary": False,
            "subgraphs": bool(given.get("stream_subgraphs")),
            "resumable": run.is_resumable,
            "checkpoint_during": True,
            "durability": given.get("durability") or "async",
        },
        "multitask_strategy": given.get("multitask_strategy") or "enqueue",
        "created_at": run.created_at,
        "updated_at": run.updated_at,
        "langsmith_session_name": None,
    }


def show_joined(run: Run) -> Json:
    """What waiting for a run answers: the thread's values, or why it failed, or what is asked."""
    if run.status in ("error", "timeout"):
        return {"__error__": run.error}
    states = run.thread.states
    if states and states[0]["interrupts"]:
        return {"__interrupt__": states[0]["interrupts"]}
    return run.thread.values or {}


def own_assistant(graph: str) -> str:
    """The id of a graph's own assistant."""
    from uuid import uuid5

    return str(uuid5(NAMESPACE, graph))
