"""The runs of the ACP emulator: what its one agent does, in real time."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, Literal
from uuid import uuid4

from attrs import define, field

Json = Any

RETRY_PAUSE = 0.003
"""Seconds for which a free worker leaves a failed run `error` before it takes it up again."""

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
    """A run. `updates` is everything that it has streamed, in order; `statuses` all that it has had."""

    def __init__(self, creation: dict[str, Json], thread_id: str | None) -> None:
        self.id = str(uuid4())
        self.agent_id = str(uuid4())
        """What the reference server of 0.1 answers as the agent's id: another one for each run."""
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
        self.answered = False
        self.answered_at = float("-inf")
        self.asked_at = self.created_at
        self.attempts = 0
        self.statuses = ["pending"]
        self.deliveries: list[dict[str, Json]] = []
        """What was posted to the run's webhook."""
        self.posting = asyncio.Lock()
        self.task: asyncio.Task[None] | None = None
        self.readers = 0
        self.streams = 0  # that were opened, ever
        self.followers = 0  # streams that get what the run tells from now on
        self.gets = 0  # that were answered
        self._changed = asyncio.Event()

    @property
    def message(self) -> str:
        given = self.creation.get("input")
        return str(given.get("message", "")) if isinstance(given, dict) else str(given)

    def option(self, name: str, default: Json) -> Json:
        given = self.creation.get("input")
        return given.get(name, default) if isinstance(given, dict) else default

    def become(self, status: str) -> None:
        """Take another status, or the same again."""
        if status != self.status:
            self.statuses.append(status)
        self.status = status
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
    """Executes runs: each at once, or by as many `workers` as there are, from a queue in the order of arrival.

    `attempts` is how often a failing run is tried. A failed attempt goes to the end of the queue, and the run is
    `error` until a worker takes it up again. `hold` keeps runs from beginning. `tells` is what streams tell besides
    updates: "all" (questions, and the last error), "errors" (that of each attempt), or "nothing". `reported` is called
    for each change of a status. `watched`: an attempt does not end before a "get" has shown it, or a run does not go on
    while no "stream" of it is open.
    """

    def __init__(
        self,
        spawn: Callable[[Coroutine[Any, Any, None]], asyncio.Task[None]],
        *,
        attempts: int,
        hold: bool,
        tells: Literal["all", "errors", "nothing"],
        workers: int | None = None,
        reference: bool = False,
        watched: Literal["get", "stream"] | None = None,
        reported: Callable[[Run], None] = lambda run: None,
    ) -> None:
        self._spawn = spawn
        self._attempts = attempts
        self._tells = tells
        self._workers = workers
        self._reference = reference
        self.watched = watched
        self._reported = reported
        self.runs: dict[str, Run] = {}
        self.queue: deque[Run] = deque()
        self._busy: set[asyncio.Task[None]] = set()
        self._holds = hold
        self._held: list[Run] = []

    def hold(self) -> None:
        self._holds = True

    def release(self) -> None:
        self._holds = False
        self.queue += self._held
        self._held.clear()
        self._take_up()

    def start(self, creation: dict[str, Json], thread_id: str | None = None, *, in_thread: bool = False) -> Run:
        run = Run(creation, thread_id)
        run.in_thread = in_thread
        self.runs[run.id] = run
        self._enqueue(run)
        return run

    def resume(self, run: Run, answer: Json) -> None:
        run.answer, run.answered, run.asked_at = answer, True, run.updated_at
        self._become(run, "pending")
        self._enqueue(run)

    def cancel(self, run: Run) -> None:
        """The protocol has no status for a cancelled run: this emulator says error, with a reason."""
        self._drop(run)
        if run.status in ("pending", "interrupted"):
            run.error = "the run was cancelled"
            self._become(run, "error")

    def restart(self) -> None:
        """Forget the queue and what the workers do. The runs stay, with the status that they had."""
        for run in self.runs.values():
            self._drop(run)

    def _drop(self, run: Run) -> None:
        for waiting in (self.queue, self._held):
            if run in waiting:
                waiting.remove(run)
        if run.task is not None:
            run.task.cancel()

    def _enqueue(self, run: Run) -> None:
        if self._holds:
            self._held.append(run)
        else:
            self.queue.append(run)
            self._take_up()

    def _take_up(self) -> None:
        while self.queue and (self._workers is None or len(self._busy) < self._workers):
            run = self.queue.popleft()
            run.task = self._spawn(self._attempt(run))
            self._busy.add(run.task)
            run.task.add_done_callback(self._free)

    def _free(self, task: asyncio.Task[None]) -> None:
        self._busy.discard(task)
        self._take_up()

    def _become(self, run: Run, status: str) -> None:
        run.become(status)
        self._reported(run)

    async def _attempt(self, run: Run) -> None:
        """One attempt, by one worker."""
        if not run.answered:
            run.attempts += 1
        if self._reference or run.status != "pending":
            run.error = None
            self._become(run, "pending")  # so that `updated_at` tells when a worker has taken it up
        await self._until_watched(run)
        if run.answered:
            await self._go_on(run)
        else:
            await self._execute(run)
        if run.status == "error" and self._is_tried_again(run):
            self.queue.append(run)
            await asyncio.sleep(RETRY_PAUSE)

    async def _until_watched(self, run: Run) -> None:
        before = run.gets
        while self.watched == "get" and run.gets == before:
            await run.change()
        await self._until_followed(run)

    async def _until_followed(self, run: Run) -> None:
        while self.watched == "stream" and not run.followers:
            await run.change()

    def _is_tried_again(self, run: Run) -> bool:
        most = max(2, self._attempts) if run.option("mode", "echo") == "flaky" else self._attempts
        return run.attempts < most

    async def _execute(self, run: Run) -> None:
        if run.creation.get("after_seconds") and not self._reference and run.attempts == 1:
            await asyncio.sleep(run.creation["after_seconds"])
        delay, mode = run.option("delay", 0), run.option("mode", "echo")
        if mode in ("fail", "badout") or (mode == "flaky" and run.attempts == 1):
            await asyncio.sleep(delay)
            last = not self._is_tried_again(run)
            self._fail(run, _reason(run, mode), reported=last or self._tells == "errors")
        elif mode == "timeout":
            await asyncio.sleep(delay)
            self._become(run, "timeout")
        elif mode == "interrupt":
            await self._updates(run, run.option("n", 0), delay, run.message)
            await asyncio.sleep(delay)
            run.interrupt = {"approval": {"question": f"approve {run.message}?"}}
            if self._tells == "all":
                run.stream(type="interrupt", interrupt=run.interrupt, run_id=run.id, status="interrupted")
            self._become(run, "interrupted")
        else:
            await self._updates(run, run.option("n", 1) if mode == "loop" else 1, delay)
            self._become(run, "success")

    async def _go_on(self, run: Run) -> None:
        reply = str(run.answer.get("answer")) if isinstance(run.answer, dict) else str(run.answer)
        await self._updates(run, max(1, run.option("n", 1)), run.option("delay", 0), reply)
        self._become(run, "success")

    async def _updates(self, run: Run, count: int, delay: float, reply: str | None = None) -> None:
        """So many updates; without a `reply`, each says its number and repeats the message."""
        for number in range(1, count + 1):
            await asyncio.sleep(delay)
            await self._until_followed(run)
            said = f"echo {number}: {run.message}" if reply is None else reply
            run.result = {"i": number, "message": run.message, "reply": said}
            modes = run.creation.get("stream_mode") or run.creation.get("streaming") or "values"
            if modes == "custom" or (isinstance(modes, list) and "custom" in modes):
                run.stream(type="custom", run_id=run.id, status="pending", update={"step": number})
            if modes != "custom":
                run.stream(type="values", run_id=run.id, status="pending", values=run.result)

    def _fail(self, run: Run, reason: str, *, reported: bool) -> None:
        run.error = reason
        if reported and self._tells != "nothing":
            run.stream(type="error", run_id=run.id, errcode=0, description=reason, status="error")
        self._become(run, "error")


def _reason(run: Run, mode: str) -> str:
    if mode == "flaky":
        return "flaky first attempt"
    if mode == "badout":
        return f"Output validation failed for run {run.id}: 'notanint' is not of type 'integer'"
    return f"boom: {run.message}"


async def follow(
    run: Run, keepalive: float, *, from_start: bool, past_errors: bool = False
) -> AsyncIterator[dict[str, Json] | None]:
    """A run's updates from now on (or from its start), until it is no longer pending; None after each silence.

    With `past_errors` a stream that was there when the run failed goes on, for ever if the run is not tried again.
    """
    sent = 0 if from_start else len(run.updates)
    live = {"pending"}
    run.followers += 1
    run.wake()
    try:
        while True:
            while sent < len(run.updates):
                sent += 1
                yield run.updates[sent - 1]
            if run.status not in live:
                return
            if past_errors:
                live.add("error")
            if not await run.change(keepalive):
                yield None
    finally:
        run.followers -= 1
