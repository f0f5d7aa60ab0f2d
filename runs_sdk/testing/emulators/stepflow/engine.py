"""Runs of the Stepflow emulator: they execute flows in real time and keep the journal as server 0.13.0 does."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from datetime import UTC, datetime
from inspect import isawaitable
from typing import Any

from attrs import define, field, frozen

from .flows import (
    Json,
    Scope,
    StepFailure,
    as_integers,
    depends_on,
    evaluate,
    needed_steps,
    variables_of,
)

RUNNING, COMPLETED, FAILED, CANCELLED, PAUSED, RECOVERY_FAILED = range(1, 7)
COMPONENT_FAILED, UNREACHABLE, ORCHESTRATOR_ERROR = 3, 5, 9
ERROR_NAMES = {3: "COMPONENT_FAILED", 5: "UNREACHABLE", 8: "EXPRESSION_FAILURE", 9: "ORCHESTRATOR_ERROR"}
DEFAULT_CONCURRENCY = 10

Component = Callable[[Json], Json | Awaitable[Json]]


SUB_RUNS = ("/builtin/map", "/builtin/iterate")


@frozen
class Entry:
    """One event of a journal."""

    sequence_number: int
    timestamp: str
    run_id: str
    kind: str
    payload: dict[str, Json]


@define(eq=False)
class StepState:
    """A step of one item that has started."""

    index: int
    item: int
    component: str
    status: int = RUNNING
    output: Json = None
    failure: StepFailure | None = None
    sequence_number: int = 0
    updated_at: str = ""


@define(eq=False)
class ItemState:
    """One input of a run, and what came of it."""

    input: Json
    status: int = RUNNING
    output: Json = None
    failure: StepFailure | None = None
    completed_at: str | None = None


@define(eq=False)
class Run:
    """A run, as the emulator knows it. A sub-run writes to the journal of its root."""

    id: str
    flow_id: str
    flow: Mapping[str, Json]
    items: list[ItemState]
    variables: Mapping[str, Json]
    concurrency: int
    created_at: str
    parent: Run | None = None
    status: int = RUNNING
    completed_at: str | None = None
    created_seqno: int = 0
    finished_seqno: int | None = None
    steps: dict[tuple[int, int], StepState] = field(factory=dict)
    journal: list[Entry] = field(factory=list)
    settled: asyncio.Event = field(factory=asyncio.Event)

    @property
    def root(self) -> Run:
        return self.parent.root if self.parent else self

    @property
    def executed(self) -> bool:
        """True once the last step is done, whatever the status says."""
        return self.finished_seqno is not None

    def step_id(self, index: int) -> str:
        """The id that events give to a step: looked up in the root's flow, so wrong in a sub-run."""
        steps = self.root.flow.get("steps") or []
        own: list[Mapping[str, Json]] = self.flow.get("steps") or []
        return str((steps if index < len(steps) else own)[index]["id"])


def timestamp() -> str:
    """Now, in nanoseconds as the server prints it."""
    now = time.time_ns()
    return f"{datetime.fromtimestamp(now // 10**9, UTC):%Y-%m-%dT%H:%M:%S}.{now % 10**9:09d}Z"


def new_id() -> str:
    """A UUID of version 7: its first bits are the time."""
    low = uuid.uuid4().int & ((1 << 76) - 1)
    return str(uuid.UUID(int=(time.time_ns() // 10**6 << 80) | (7 << 76) | (low & ~(3 << 62)) | (2 << 62)))


@define(eq=False)
class Engine:
    """Executes flows. `held` steps do not end before they are released; `failing` ones end with that message.

    `spawn` starts a coroutine beside what runs. `whole_seconds`: times are cut as SQLite's are.
    """

    spawn: Callable[[Coroutine[Any, Any, None]], object]
    retries: int
    retry_delay: float
    components: Mapping[str, Component]
    held: set[str] = field(factory=set)
    failing: dict[str, str] = field(factory=dict)
    whole_seconds: bool = False
    runs: dict[str, Run] = field(factory=dict)
    _restarted: asyncio.Event = field(factory=asyncio.Event)
    _released: asyncio.Condition = field(factory=asyncio.Condition)

    def start(
        self,
        flow_id: str,
        flow: Mapping[str, Json],
        inputs: list[Json],
        variables: Mapping[str, Json],
        concurrency: int | None = None,
        parent: Run | None = None,
    ) -> Run:
        """Create a run and begin to execute it."""
        defaults = {name: schema["default"] for name, schema in variables_of(flow).items() if "default" in schema}
        items = [ItemState(as_integers(one)) for one in inputs]
        values = {**defaults, **as_integers(dict(variables))}
        limit = concurrency or DEFAULT_CONCURRENCY
        run = Run(new_id(), flow_id, flow, items, values, limit, self.now(), parent)
        self.runs[run.id] = run
        payload = {"flowId": flow_id, "itemCount": len(items)}
        if parent is None:
            run.created_seqno = self._write(run, ("RunCreated", payload))
        else:
            run.created_seqno = self._write(run, ("SubRunCreated", {"parentRunId": parent.id, **payload}))
        self.spawn(self._execute(run))
        return run

    def now(self) -> str:
        """Now, as the server's store keeps it."""
        now = timestamp()
        return f"{now.partition('.')[0]}Z" if self.whole_seconds else now

    async def restart(self) -> None:
        """The server is killed and started again over its store: the steps that were at work begin again."""
        restarted, self._restarted = self._restarted, asyncio.Event()
        restarted.set()

    async def release(self, steps: set[str] | None) -> None:
        """Let held steps end: those named, or all."""
        self.held -= set(self.held) if steps is None else steps
        async with self._released:
            self._released.notify_all()

    def entries(self, run: Run, since: int, *, sub_runs: bool) -> Iterator[Entry]:
        """What a run's stream carries from a sequence number on."""
        for entry in run.root.journal:
            of = self.runs[entry.run_id]
            while sub_runs and of is not run and of.parent is not None:
                of = of.parent
            if entry.sequence_number >= since and of is run:
                yield entry

    def _write(self, run: Run, *events: tuple[str, dict[str, Json]]) -> int:
        """Add events that happen together: they share a sequence number, which is returned."""
        journal = run.root.journal
        number = journal[-1].sequence_number + 1 if journal else 0
        now = self.now()
        journal += [Entry(number, now, run.id, kind, {"runId": run.id, **payload}) for kind, payload in events]
        return number

    async def _execute(self, run: Run) -> None:
        steps = run.flow.get("steps") or []
        needed = needed_steps(run.flow)
        needs = {index: depends_on(steps[index].get("input")) for index in needed}
        for item in range(len(run.items) if needed else 0):
            names = [run.step_id(index) for index in needed]
            self._write(run, ("StepsNeeded", {"itemIndex": item, "stepIds": names}))
        outcomes: list[dict[str, Json | StepFailure]] = [{} for _ in run.items]
        waiting = {(item, index) for item in range(len(run.items)) for index in needed}
        ready = sorted((item, index) for item, index in waiting if not needs[index])
        waiting -= set(ready)
        finished: asyncio.Queue[tuple[int, int, Json | StepFailure]] = asyncio.Queue()
        under_way = 0

        async def work(item: int, index: int) -> None:
            scope = Scope(run.items[item].input, run.variables, outcomes[item])
            await finished.put((item, index, await self._run_step(run, item, index, scope)))

        while ready or under_way:
            ready.sort()
            free = run.concurrency - under_way
            starting, ready = ready[:free], ready[free:]
            if starting:
                self._started(run, starting, attempt=1)
            for item, index in starting:
                self.spawn(work(item, index))
            under_way += len(starting)
            item, index, outcome = await finished.get()
            under_way -= 1
            outcomes[item][steps[index]["id"]] = outcome
            self._completed(run, item, index, outcome)
            freed = sorted((of, later) for of, later in waiting if of == item and needs[later] <= outcomes[item].keys())
            if freed:
                self._write(run, *(("StepReady", self._of_step(run, of, later)) for of, later in freed))
            waiting -= set(freed)
            ready += freed
        for state, reached in zip(run.items, outcomes, strict=True):
            self._finish_item(run, state, reached)
        self._finish(run)

    async def _run_step(self, run: Run, item: int, index: int, scope: Scope) -> Json | StepFailure:
        step = run.flow["steps"][index]
        attempt = 1
        while True:
            try:
                if step["component"] in SUB_RUNS:  # what runs in them begins again by itself
                    return await self._work(run, step, scope)
                done, outcome = await self._unless_restarted(self._work(run, step, scope))
                if done:
                    return outcome
                attempt += 1
                self._started(run, [(item, index)], attempt)
            except StepFailure as failure:
                on_error = step.get("onError") or {}
                if on_error.get("action") == "useDefault":
                    return on_error.get("defaultValue")
                if not failure.retried or attempt > self.retries:
                    return failure
                attempt += 1
                await asyncio.sleep(self.retry_delay)
                self._started(run, [(item, index)], attempt)

    async def _work(self, run: Run, step: Mapping[str, Json], scope: Scope) -> Json:
        if step["id"] in self.held:
            async with self._released:
                await self._released.wait_for(lambda: step["id"] not in self.held)
        if step["id"] in self.failing:
            raise StepFailure(self.failing[step["id"]], COMPONENT_FAILED)
        return await self._call(run, step["component"], evaluate(step.get("input"), scope), step["id"])

    async def _unless_restarted(self, work: Coroutine[Any, Any, Json]) -> tuple[bool, Json]:
        """(whether it was done before the server was restarted, what came of it). Raises what the work raises."""
        doing = asyncio.ensure_future(work)
        restarted = asyncio.ensure_future(self._restarted.wait())
        try:
            await asyncio.wait([doing, restarted], return_when=asyncio.FIRST_COMPLETED)
            return (True, doing.result()) if doing.done() else (False, None)
        finally:
            doing.cancel()
            restarted.cancel()

    async def _call(self, run: Run, component: str, given: Json, step: str) -> Json:
        unreachable = StepFailure(f'step "{step}" failed', UNREACHABLE, retried=True)
        if component in self.components:
            return await _call_own(self.components[component], given)
        match component:
            case "/builtin/noop":
                return given
            case "/builtin/sleep":
                duration = given.get("duration_ms") if isinstance(given, dict) else None
                if not isinstance(duration, int) or isinstance(duration, bool) or duration < 0:
                    raise unreachable
                await asyncio.sleep(duration / 1000)
                return {key: given[key] for key in ("duration_ms", "passthrough") if key in given}
            case "/builtin/map":
                return await self._map(run, given, unreachable)
            case "/builtin/iterate":
                return await self._iterate(run, given, unreachable)
            case "/builtin/load_file" | "/builtin/openai" | "/builtin/eval" | "/builtin/create_messages":
                raise unreachable
            case "/builtin/put_blob" | "/builtin/get_blob":
                raise unreachable
        raise StepFailure("error routing component", ORCHESTRATOR_ERROR)

    async def _map(self, run: Run, given: Json, unreachable: StepFailure) -> Json:
        if not isinstance(given, dict) or not isinstance(given.get("items"), list) or "workflow" not in given:
            raise unreachable
        sub = await self._sub_run(run, given["workflow"], given["items"], given.get("max_concurrency"))
        results = [
            {"outcome": "success", "result": item.output}
            if item.failure is None
            else {
                "outcome": "failed",
                "error": {"code": ERROR_NAMES[item.failure.code], "message": item.failure.message},
            }
            for item in sub.items
        ]
        failed = sum(item.failure is not None for item in sub.items)
        return {"results": results, "successful": len(results) - failed, "failed": failed}

    async def _iterate(self, run: Run, given: Json, unreachable: StepFailure) -> Json:
        if not isinstance(given, dict) or "flow" not in given:
            raise unreachable
        value, limit = given.get("initial_input"), given.get("max_iterations", 1000)
        for count in range(1, limit + 1):
            sub = await self._sub_run(run, given["flow"], [value], None)
            output = sub.items[0].output
            if sub.items[0].failure is not None or not isinstance(output, dict):
                raise unreachable
            if "result" in output:
                return {"result": output["result"], "iterations": count, "terminated": False}
            value = output.get("next")
        return {"result": value, "iterations": limit, "terminated": True}

    async def _sub_run(self, run: Run, flow: Json, inputs: list[Json], concurrency: int | None) -> Run:
        sub = self.start(
            uuid.uuid5(uuid.NAMESPACE_OID, repr(flow)).hex * 2, flow, inputs, run.variables, concurrency, run
        )
        await sub.settled.wait()
        return sub

    def _of_step(self, run: Run, item: int, index: int) -> dict[str, Json]:
        return {"itemIndex": item, "stepIndex": index, "stepId": run.step_id(index)}

    def _started(self, run: Run, places: list[tuple[int, int]], attempt: int) -> None:
        payloads = [{**self._of_step(run, item, index), "attempt": attempt} for item, index in places]
        number = self._write(run, *(("StepStarted", payload) for payload in payloads))
        for item, index in places:
            component = run.flow["steps"][index]["component"]
            state = run.steps.setdefault((item, index), StepState(index, item, component))
            state.sequence_number, state.updated_at = number, self.now()

    def _completed(self, run: Run, item: int, index: int, outcome: Json | StepFailure) -> None:
        state = run.steps[item, index]
        if isinstance(outcome, StepFailure):
            state.status, state.failure = FAILED, outcome
        else:
            state.status, state.output = COMPLETED, outcome
        payload = {**self._of_step(run, item, index), "status": state.status}
        if state.failure is None:
            payload["result"] = state.output
        state.sequence_number = self._write(run, ("StepCompleted", payload))
        state.updated_at = self.now()

    def _finish_item(self, run: Run, item: ItemState, outcomes: Mapping[str, Json | StepFailure]) -> None:
        try:
            item.output = evaluate(run.flow.get("output"), Scope(item.input, run.variables, outcomes))
            item.status = COMPLETED
        except StepFailure as failure:
            item.failure, item.status = failure, FAILED
        item.completed_at = self.now()

    def _finish(self, run: Run) -> None:
        # Also over a status that was set meanwhile: a cancelled run completes in the end.
        run.status = FAILED if any(item.status == FAILED for item in run.items) else COMPLETED
        run.completed_at = self.now()
        run.finished_seqno = self._write(run, ("RunCompleted", {"status": run.status}))
        run.settled.set()


async def _call_own(function: Component, given: Json) -> Json:
    """Call a component that the test has given; it fails as a worker does: the message is kept, nothing is retried."""
    try:
        output = function(given)
        return await output if isawaitable(output) else output
    except StepFailure:
        raise
    except Exception as error:
        raise StepFailure(str(error), COMPONENT_FAILED) from error
