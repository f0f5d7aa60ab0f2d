"""The runs of the ACP emulator: what its one agent does, in real time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, Literal
from uuid import uuid4

from attrs import define, field

Json = Any

AGENT_ID = "11111111-1111-4111-8111-111111111111"

DESCRIPTOR: dict[str, Json] = {
    "metadata": {
        "ref": {"name": "local.tiny", "version": "0.0.1", "url": "file:///srv/agent"},
        "description": "A tiny agent without a language model",
    },
    "specs": {
        "capabilities": {"threads": True, "interrupts": True, "callbacks": True},
        "input": {
            "type": "object",
            "properties": {
                "message": {"type": "string"},
                "mode": {"type": "string", "enum": ["echo", "loop", "interrupt", "fail", "flaky", "badout", "timeout"]},
                "n": {"type": "integer"},
                "delay": {"type": "number"},
            },
            "required": ["message"],
        },
        "output": {
            "type": "object",
            "properties": {"message": {"type": "string"}, "i": {"type": "integer"}, "reply": {"type": "string"}},
        },
        "custom_streaming_update": None,
        "thread_state": {
            "type": "object",
            "properties": {"message": {"type": "string"}, "i": {"type": "integer"}, "reply": {"type": "string"}},
        },
        "config": {"type": "object", "properties": {"test": {"type": "boolean"}}},
        "interrupts": [
            {
                "interrupt_type": "approval",
                "interrupt_payload": {
                    "type": "object",
                    "properties": {"question": {"type": "string"}},
                    "required": ["question"],
                },
                "resume_payload": {
                    "type": "object",
                    "properties": {"answer": {"type": "string"}},
                    "required": ["answer"],
                },
            }
        ],
    },
}


@define
class Thread:
    """A thread, with the states that it has had, newest first."""

    id: str
    metadata: dict[str, Json]
    agent_id: str | None = None
    values: Json = None
    states: list[dict[str, Json]] = field(factory=list)
    created_at: datetime = field(factory=lambda: datetime.now(UTC))


class Run:
    """A run. `updates` is everything that it has streamed, in order."""

    def __init__(self, creation: dict[str, Json], thread_id: str | None) -> None:
        self.id = str(uuid4())
        self.creation = creation
        self.thread_id = thread_id
        self.in_thread = False
        self.created_at = self.updated_at = datetime.now(UTC)
        self.status = "pending"
        self.updates: list[dict[str, Json]] = []
        self.result: Json = None
        self.interrupt: Json = None
        self.error: str | None = None
        self.answer: Json = None
        self.statuses = ["pending"]
        self.task: asyncio.Task[None] | None = None
        self.readers = 0
        self._changed = asyncio.Event()

    @property
    def message(self) -> str:
        given = self.creation.get("input")
        return str(given.get("message", "")) if isinstance(given, dict) else str(given)

    def option(self, name: str, default: Json) -> Json:
        given = self.creation.get("input")
        return given.get(name, default) if isinstance(given, dict) else default

    def become(self, status: str) -> None:
        """Take another status."""
        self.status = status
        self.statuses.append(status)
        self.updated_at = max(datetime.now(UTC), self.updated_at + timedelta(microseconds=1))
        self.wake()

    def stream(self, **update: Json) -> None:
        """Send an update to whoever follows."""
        self.updates.append(update)
        self.wake()

    def wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    async def change(self, timeout: float | None = None) -> bool:
        """Wait for a change; whether one came in time."""
        try:
            await asyncio.wait_for(self._changed.wait(), timeout)
        except TimeoutError:
            return False
        return True


class Engine:
    """Executes runs.

    `attempts` is how often a failing run is tried; `hold` keeps runs from beginning. `tells` is what streams tell
    besides updates: "all" (questions, and the last error), "errors" (that of each attempt), or "nothing".
    """

    def __init__(
        self,
        spawn: Callable[[Coroutine[Any, Any, None]], asyncio.Task[None]],
        *,
        attempts: int,
        hold: bool,
        tells: Literal["all", "errors", "nothing"],
    ) -> None:
        self._spawn = spawn
        self._attempts = attempts
        self._tells = tells
        self.runs: dict[str, Run] = {}
        self._gate = asyncio.Event()
        if not hold:
            self._gate.set()

    def hold(self) -> None:
        self._gate.clear()

    def release(self) -> None:
        self._gate.set()

    def start(self, creation: dict[str, Json], thread_id: str | None = None, *, in_thread: bool = False) -> Run:
        run = Run(creation, thread_id)
        run.in_thread = in_thread
        self.runs[run.id] = run
        run.task = self._spawn(self._execute(run))
        return run

    def resume(self, run: Run, answer: Json) -> None:
        run.answer, run.interrupt = answer, None
        run.become("pending")
        run.task = self._spawn(self._go_on(run))

    def cancel(self, run: Run) -> None:
        """The protocol has no status for a cancelled run: this emulator says error, with a reason."""
        if run.task is not None:
            run.task.cancel()
        if run.status in ("pending", "interrupted"):
            run.error = "the run was cancelled"
            run.become("error")

    async def _execute(self, run: Run) -> None:
        await self._gate.wait()
        if run.creation.get("after_seconds"):
            await asyncio.sleep(run.creation["after_seconds"])
        delay, mode = run.option("delay", 0), run.option("mode", "echo")
        failures = {"fail": self._attempts, "badout": self._attempts, "flaky": 1}.get(mode, 0)
        for attempt in range(failures):
            await asyncio.sleep(delay)
            last = mode != "flaky" and attempt == failures - 1
            self._fail(run, _reason(run, mode), told=last or self._tells == "errors")
            if last:
                return
            await asyncio.sleep(0.003)
            run.error = None
            run.become("pending")
        if mode == "timeout":
            await asyncio.sleep(delay)
            run.become("timeout")
        elif mode == "interrupt":
            await self._updates(run, run.option("n", 0), delay, run.message)
            await asyncio.sleep(delay)
            run.interrupt = {"approval": {"question": f"approve {run.message}?"}}
            if self._tells == "all":
                run.stream(type="interrupt", interrupt=run.interrupt, run_id=run.id, status="interrupted")
            run.become("interrupted")
        else:
            await self._updates(run, run.option("n", 1) if mode == "loop" else 1, delay, f"echo {{}}: {run.message}")
            run.become("success")

    async def _go_on(self, run: Run) -> None:
        await self._gate.wait()
        reply = str(run.answer.get("answer")) if isinstance(run.answer, dict) else str(run.answer)
        await self._updates(run, max(1, run.option("n", 1)), run.option("delay", 0), reply)
        run.become("success")

    async def _updates(self, run: Run, count: int, delay: float, reply: str) -> None:
        for number in range(1, count + 1):
            await asyncio.sleep(delay)
            run.result = {"i": number, "message": run.message, "reply": reply.format(number)}
            modes = run.creation.get("stream_mode") or run.creation.get("streaming") or "values"
            if modes == "custom" or (isinstance(modes, list) and "custom" in modes):
                run.stream(type="custom", run_id=run.id, status="pending", update={"step": number})
            if modes != "custom":
                run.stream(type="values", run_id=run.id, status="pending", values=run.result)

    def _fail(self, run: Run, reason: str, *, told: bool) -> None:
        run.error = reason
        if told and self._tells != "nothing":
            run.stream(type="error", run_id=run.id, errcode=0, description=reason, status="error")
        run.become("error")


def _reason(run: Run, mode: str) -> str:
    if mode == "flaky":
        return "flaky first attempt"
    if mode == "badout":
        return f"Output validation failed for run {run.id}: 'notanint' is not of type 'integer'"
    return f"boom: {run.message}"


async def follow(run: Run, keepalive: float, *, from_start: bool) -> AsyncIterator[dict[str, Json] | None]:
    """A run's updates from now on (or from its start), until it is no longer pending; None after each silence."""
    sent = 0 if from_start else len(run.updates)
    while True:
        while sent < len(run.updates):
            sent += 1
            yield run.updates[sent - 1]
        if run.status != "pending":
            return
        if not await run.change(keepalive):
            yield None
