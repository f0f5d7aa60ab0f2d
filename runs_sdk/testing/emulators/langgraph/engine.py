"""The threads and runs of the LangGraph emulator, in real time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any
from uuid import UUID, uuid4, uuid5

from attrs import define, field

from .graphs import GRAPHS, Ask, Begin, End, Fail, Pause, Step, Token, Write

Json = Any

NAMESPACE = UUID("6ba7b821-9dad-11d1-80b4-00c04fd430c8")
"""In which the server makes the id of a graph's own assistant from the graph's name."""


def now() -> str:
    return datetime.now(UTC).isoformat()


@define
class Thread:
    """A thread. `states` are all that it has had, the newest first."""

    id: str
    metadata: dict[str, Json]
    created_at: str = field(factory=now)
    updated_at: str = field(factory=now)
    states: list[dict[str, Json]] = field(factory=list)
    runs: list[Run] = field(factory=list)
    answers: list[Json] = field(factory=list)
    """Those that the graph at work has been given."""

    @property
    def values(self) -> Json:
        return self.states[0]["values"] if self.states else None

    @property
    def busy(self) -> Run | None:
        return next((run for run in self.runs if run.status in ("pending", "running")), None)

    @property
    def status(self) -> str:
        if self.busy is not None:
            return "busy"
        last = self.runs[-1].status if self.runs else "success"
        if last == "interrupted" or (self.states and self.states[0]["interrupts"]):
            return "interrupted"
        return "error" if last in ("error", "timeout") else "idle"


class Run:
    """A run. `events` is everything that it has streamed: id, kind, data."""

    def __init__(self, thread: Thread, graph: str, assistant: str, creation: dict[str, Json]) -> None:
        self.id = _uuid7()
        self.thread = thread
        self.graph = graph
        self.assistant = assistant
        self.creation = creation
        self.status = "pending"
        self.created_at = self.updated_at = now()
        self.events: list[tuple[str, str, Json]] = []
        self.streamed = False  # whether all is sent that ever is
        self.was_joined = False  # while it went on
        self.error: Json = None
        self.attempts = 1
        self.deleted = False
        self.task: asyncio.Task[None] | None = None
        self._changed = asyncio.Event()

    @property
    def modes(self) -> list[str]:
        given = self.creation.get("stream_mode") or ["values"]
        return [given] if isinstance(given, str) else list(given)

    @property
    def is_resumable(self) -> bool:
        return bool(self.creation.get("stream_resumable"))

    @property
    def is_over(self) -> bool:
        return self.status not in ("pending", "running")

    def wake(self) -> None:
        self.updated_at = now()
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
    """Runs graphs, those of one thread one after the other.

    `hold` keeps runs from beginning. `lag`: seconds between the end of a run's stream and its end. `burst`: so many
    events in a row share an id. `retries`: so many first attempts come to
    nothing.
    """

    def __init__(
        self,
        spawn: Callable[[Coroutine[Any, Any, None]], asyncio.Task[None]],
        *,
        hold: bool = False,
        lag: float = 0.0,
        burst: int = 1,
        retries: int = 0,
    ) -> None:
        self._spawn = spawn
        self.threads: dict[str, Thread] = {}
        self.runs: dict[str, Run] = {}
        self._holds, self._gate = hold, asyncio.Event()
        self._lag, self._burst, self._retries = lag, burst, retries
        self._sent = 0
        self._last = 0
        if not hold:
            self._gate.set()

    def hold(self) -> None:
        self._gate.clear()

    def release(self) -> None:
        self._gate.set()

    def start(self, thread: Thread, graph: str, assistant: str, creation: dict[str, Json]) -> Run:
        """A new run; what the thread is busy with has been seen to."""
        run = Run(thread, graph, assistant, creation)
        thread.runs.append(run)
        thread.metadata |= {"graph_id": graph, "assistant_id": assistant, **(creation.get("metadata") or {})}
        self.runs[run.id] = run
        run.task = self._spawn(self._work(run))
        return run

    def interrupt(self, run: Run, why: str = "interrupt requested") -> None:
        """Stop a run that is not over."""
        if run.task is not None:
            run.task.cancel()
        run.error = {"error": "UserInterrupt", "message": why}
        self._finish(run, "interrupted")

    def roll_back(self, run: Run) -> None:
        """Stop a run, and delete it with its states."""
        self.interrupt(run)
        run.thread.states = [state for state in run.thread.states if state["metadata"].get("run_id") != run.id]
        self.delete(run)

    def delete(self, run: Run) -> None:
        run.deleted = True
        run.thread.runs.remove(run)
        run.wake()

    def _finish(self, run: Run, status: str) -> None:
        run.status, run.streamed = status, True
        run.thread.updated_at = now()
        run.wake()

    async def _work(self, run: Run) -> None:
        await self._gate.wait()
        if run.creation.get("after_seconds"):
            await asyncio.sleep(run.creation["after_seconds"])
        while (other := run.thread.busy) is not None and other is not run:
            await other.change()
        run.status = "running"
        run.wake()
        while run.attempts <= self._retries:
            self.tell(run, "metadata", {"run_id": run.id, "attempt": run.attempts})
            run.attempts += 1
        self.tell(run, "metadata", {"run_id": run.id, "attempt": run.attempts})
        status = await self._execute(run)
        run.streamed = True
        run.wake()
        if self._lag:
            await asyncio.sleep(self._lag)
        self._finish(run, status)

    async def _execute(self, run: Run) -> str:
        thread, command = run.thread, run.creation.get("command") or {}
        values: dict[str, Json] = dict(thread.values or {})
        if "resume" in command:
            if not thread.states:
                run.error = {"error": "TypeError", "message": "'NoneType' object is not iterable"}
                self.tell(run, "error", run.error)
                return "error"
            resume = command["resume"]
            asked = {each["id"] for each in thread.states[0]["interrupts"]}
            if isinstance(resume, dict) and asked & resume.keys():
                resume = next(value for name, value in resume.items() if name in asked)
            thread.answers.append(resume)
        else:
            thread.answers = []
            _merge(values, _taken(run.creation.get("input")))
        values.setdefault("messages" if run.graph == "talk" else "log", [])
        if thread.states and "resume" in command:
            thread.states[0] = {**thread.states[0]}
        else:
            self._save(run, values, ())
        self.tell_values(run, values)
        for step in GRAPHS[run.graph](values, thread.answers):
            status = await self._do(run, step, values)
            if status is not None:
                return status
        return "success"

    async def _do(self, run: Run, step: Step, values: dict[str, Json]) -> str | None:
        match step:
            case Pause(seconds):
                await asyncio.sleep(seconds)
            case Begin(node, path):
                self.tell(
                    run,
                    "tasks",
                    {
                        "id": _id(run, node),
                        "name": node,
                        "input": dict(values),
                        "triggers": [f"branch:to:{node}"],
                        "metadata": {"run_id": run.id},
                    },
                    path,
                )
            case Write(data):
                self.tell(run, "custom", data)
            case Token(node, text, is_last):
                chunk = {"content": text, "type": "AIMessageChunk", "id": f"lc_run--{run.id}",
                         "chunk_position": "last" if is_last else None}  # fmt: skip
                self.tell(run, "messages-tuple", [chunk, {"langgraph_node": node, "run_id": run.id}])
            case End(node, update, path):
                self.tell(
                    run,
                    "tasks",
                    {"id": _id(run, node), "name": node, "error": None, "result": dict(update), "interrupts": []},
                    path,
                )
                self.tell(run, "updates", {node: dict(update)}, path)
                if not path:
                    _merge(values, update)
                    self._save(run, values, ())
                    self.tell_values(run, values)
            case Ask(node, value):
                question = {"value": value, "id": _digest(run.thread.id, node), "response_schema": None}
                self.tell(
                    run,
                    "tasks",
                    {"id": _id(run, node), "name": node, "error": None, "result": {}, "interrupts": [question]},
                )
                self.tell(run, "updates", {"__interrupt__": [question]})
                shown = [{"id": question["id"], "value": value}]
                self._save(run, values, shown, node=node)
                self.tell_values(run, values, [question])
                return "success"
            case Fail(node, error, message):
                run.error = {"error": error, "message": message}
                self._save(run, values, (), node=node, error=f"{error}({message!r})")
                self.tell(
                    run,
                    "tasks",
                    {"id": _id(run, node), "name": node, "error": run.error, "result": {}, "interrupts": []},
                )
                self.tell(run, "error", run.error)
                return "error"
        await asyncio.sleep(0)
        return None

    def tell_values(self, run: Run, values: Mapping[str, Json], asked: Json = None) -> None:
        shown = {**values, **({"__interrupt__": asked} if asked else {})}
        self.tell(run, "values", shown)

    def tell(self, run: Run, mode: str, data: Json, path: tuple[str, ...] = ()) -> None:
        """Stream an event, where the run is to: of its modes, and of graphs within only where it is asked for."""
        if mode not in ("metadata", "error") and mode not in run.modes:
            return
        if path and not run.creation.get("stream_subgraphs"):
            return
        kind = "messages" if mode == "messages-tuple" else mode
        where = "".join(f"|{node}:{_id(run, node)}" for node in path)
        if self._sent % self._burst == 0:
            self._last = max(self._last + 1, int(time.time() * 1000))
        self._sent += 1
        run.events.append((f"{self._last}-0", kind + where, data))
        run.wake()

    def _save(self, run: Run, values: Mapping[str, Json], asked: Json, *, node: str = "", error: Json = None) -> None:
        state = {
            "values": dict(values),
            "next": [node] if node else [],
            "tasks": [{"id": _id(run, node), "name": node, "path": [], "error": error, "interrupts": list(asked),
                       "checkpoint": None, "state": None, "result": None}] if node else [],
            "metadata": {"run_id": run.id, "graph_id": run.graph, "step": len(run.thread.states)},
            "created_at": now(),
            "checkpoint": {"checkpoint_id": str(uuid4()), "thread_id": run.thread.id, "checkpoint_ns": ""},
            "parent_checkpoint": run.thread.states[0]["checkpoint"] if run.thread.states else None,
            "interrupts": list(asked),
        }  # fmt: skip
        run.thread.states.insert(0, state)


def _taken(given: Json) -> Json:
    if isinstance(given, dict) and isinstance(given.get("messages"), list):
        messages = [{"content": each.get("content"), "type": "human"} for each in given["messages"]]
        return {**given, "messages": messages}
    return given


def _merge(values: dict[str, Json], update: Json) -> None:
    for name, value in (update or {}).items():
        values[name] = [*values.get(name, []), *value] if isinstance(value, list) else value


def _uuid7() -> str:
    number = (int(time.time() * 1000) << 80) | (uuid4().int & ((1 << 80) - 1))
    number = number & ~(0xF << 76) | (7 << 76)
    return str(UUID(int=number & ~(0b11 << 62) | (0b10 << 62)))


def _digest(*parts: str) -> str:
    return blake2b(":".join(parts).encode(), digest_size=16).hexdigest()


def _id(run: Run, node: str) -> str:
    return str(uuid5(UUID(run.id), node))
