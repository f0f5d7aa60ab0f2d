"""Requests read, refusals, and what runs look like in answers."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from datetime import datetime

from attrs import define
from starlette.requests import Request

from .engine import Json, Run


@define
class Knobs:
    """How the emulator behaves; see `AcpEmulator`."""

    version: str
    reference: bool
    api_key: str | None
    keepalive: float
    lacks: frozenset[str]
    no_stream_yet: int = 0
    terse: bool = False
    stall: int | None = None
    lag: float = 0.0

    def lags(self, run: Run) -> bool:
        """Whether a GET still shows how a run stood before its answer."""
        return time.monotonic() < run.answered_at + self.lag

    def status_of(self, run: Run) -> str:
        """A run's status as GETs show it."""
        return "interrupted" if self.lags(run) else run.status


class Refusal(Exception):
    """An error answer."""

    def __init__(self, status: int, detail: Json = "", *, form: str = "json") -> None:
        super().__init__(status, detail)
        self.status, self.detail, self.form = status, detail, form


NOT_IMPLEMENTED = Refusal(500, "Not implemented", form="detail")
CRASH = Refusal(500, "Internal Server Error", form="text")


def not_strict(name: str, kind: str, word: str, request: Request) -> Refusal:
    """The reference server's refusal of a number or a truth value in a query, where everything is text."""
    given = request.query_params[name]
    msg = f"Input should be a valid {word}"
    return Refusal(422, [{"type": f"{kind}_type", "loc": ["query", name], "msg": msg, "input": given}])


async def read_body(request: Request) -> dict[str, Json]:
    raw = await request.body()
    try:
        value = json.loads(raw) if raw else None
    except ValueError:
        raise Refusal(
            422, [{"type": "json_invalid", "loc": ["body", 1], "msg": "JSON decode error", "input": {}}]
        ) from None
    if not isinstance(value, dict):
        raise Refusal(422, [{"type": "missing", "loc": ["body"], "msg": "Field required", "input": None}])
    return value


def page(found: list[Json], wanted: Mapping[str, Json]) -> list[Json]:
    offset = wanted.get("offset", 0)
    return found[offset : offset + wanted.get("limit", 10)]


def show_output(knobs: Knobs, run: Run) -> Json:
    if knobs.status_of(run) == "interrupted":
        return {"type": "interrupt", "interrupt": run.interrupt}
    if run.status in ("error", "timeout"):
        return {
            "type": "error",
            "run_id": run.id,
            "errcode": 1,
            "description": run.error or "the run took too long",
        }
    if knobs.version == "0.1":
        return {"type": "result", "run_id": run.id, "status": run.status, "result": run.result}
    return {"type": "result", "values": run.result}


def show_run(knobs: Knobs, run: Run) -> dict[str, Json]:
    given = run.creation
    if knobs.terse:
        creation = {key: given.get(key) for key in ("agent_id", "input", "metadata")}
    elif knobs.version == "0.1":
        names = ("agent_id", "thread_id", "input", "metadata", "config", "webhook", "streaming")
        creation = {key: given.get(key) for key in names} | {"thread_id": run.thread_id}
        creation["metadata"], creation["config"] = given.get("metadata") or {}, given.get("config") or {}
    else:
        config = given.get("config")
        creation = {
            "agent_id": given.get("agent_id"),
            "input": given.get("input"),
            "metadata": given.get("metadata"),
            "config": config and _show_config(knobs, run, config),
            "webhook": given.get("webhook"),
            "stream_mode": given.get("stream_mode"),
            "on_disconnect": given.get("on_disconnect", "cancel"),
            "multitask_strategy": given.get("multitask_strategy", "reject"),
            "after_seconds": given.get("after_seconds"),
        }
        if run.in_thread:
            creation["stream_subgraphs"] = given.get("stream_subgraphs", False)
            creation["if_not_exists"] = given.get("if_not_exists", "reject")
        else:
            creation["on_completion"] = given.get("on_completion", "delete")
    if not knobs.reference:
        creation = {key: value for key, value in creation.items() if value is not None or key == "streaming"}
    return {
        "run_id": run.id,
        "thread_id": run.thread_id,
        "agent_id": run.agent_id if knobs.reference and knobs.version == "0.1" else given["agent_id"],
        "created_at": show_time(knobs, run.created_at),
        "updated_at": show_time(knobs, run.asked_at if knobs.lags(run) else run.updated_at),
        "status": knobs.status_of(run),
        "creation": creation,
    }


def _show_config(knobs: Knobs, run: Run, config: Mapping[str, Json]) -> dict[str, Json]:
    """The reference server puts the thread's id into the agent's own configuration, where there is one."""
    shown = {key: config.get(key) for key in ("tags", "recursion_limit", "configurable")}
    if knobs.reference and shown["configurable"] is not None:
        shown["configurable"] = {**shown["configurable"], "thread_id": run.thread_id}
    return shown


def show_time(knobs: Knobs, moment: datetime) -> str:
    """The reference server sends no offset."""
    return (moment.replace(tzinfo=None) if knobs.reference else moment).isoformat()
