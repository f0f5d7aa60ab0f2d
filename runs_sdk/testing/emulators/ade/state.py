"""What the ADE emulator knows, and how its runs go on: workspace, configurations, documents, runs with their logs."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any

from attrs import define, field, frozen

Json = Any
FINISHED = frozenset({"succeeded", "failed", "cancelled"})
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TYPES = {"xlsx": XLSX, "csv": "text/csv"}


def timestamp(time: datetime | None = None) -> str:
    return (time or datetime.now(UTC)).isoformat().replace("+00:00", "Z")


def ordered_id() -> str:
    """An id that begins with the time, as those of UUID version 7."""
    milliseconds = int(datetime.now(UTC).timestamp() * 1000)
    number = (milliseconds << 80) | (uuid.uuid4().int & ((1 << 80) - 1))
    number = (number & ~(0xF << 76)) | (7 << 76)
    return str(uuid.UUID(int=(number & ~(3 << 62)) | (2 << 62)))


@frozen
class Timing:
    """Seconds; see `AdeEmulator`."""

    queue_time: float
    run_time: float
    retry_delay: float
    idle_end: float
    poll: float
    keepalive: float


@define
class Configuration:
    id: str
    name: str
    status: str
    created_at: str = field(factory=timestamp)


@define
class Document:
    id: str
    name: str
    content: bytes = field(repr=False)
    content_type: str
    metadata: Json
    version: int = 1
    version_id: str = field(factory=ordered_id)
    created_at: str = field(factory=timestamp)
    archived: bool = False
    last_run: str | None = None


LEASE_EXPIRED = "lease expired"


@define(eq=False)
class Run:
    """A run. `log` is that of the last attempt; `epoch` counts how often it was written anew."""

    id: str
    operation: str
    configuration_id: str
    document: Document | None
    options: Json
    version_id: str | None
    version: int | None
    input_name: str | None
    status: str = "queued"
    failure_message: str | None = None
    created: datetime = field(factory=lambda: datetime.now(UTC))
    started: datetime | None = None
    completed: datetime | None = None
    exit_code: int | None = None
    attempt: int = 0
    log: bytearray = field(factory=bytearray, repr=False)
    epoch: int = 0
    output: bytes | int | None = field(default=None, repr=False)
    output_type: str = XLSX
    output_version: int = 0
    output_version_id: str | None = None
    completed_line: bool = False
    wrote_at: float = 0.0

    @property
    def is_finished(self) -> bool:
        return self.status in FINISHED


@define(eq=False)
class State:
    timing: Timing
    spawn: Callable[[Coroutine[Any, Any, None]], Any]
    fail: dict[str, str]
    vague: bool
    attempts: int
    succeed_at: int | None
    held: set[str]
    output: bytes | int
    output_name: str | None
    paused: bool
    safe_mode: bool
    workspace_id: str = field(factory=ordered_id)
    runs: dict[str, Run] = field(factory=dict)
    documents: dict[str, Document] = field(factory=dict)
    configurations: dict[str, Configuration] = field(factory=dict)
    released: dict[str, asyncio.Event] = field(factory=dict)

    @property
    def active(self) -> Configuration | None:
        return next((each for each in self.configurations.values() if each.status == "active"), None)

    def add_configuration(self, name: str, status: str = "draft") -> Configuration:
        made = Configuration(ordered_id(), name, status)
        self.configurations[made.id] = made
        return made

    def add_document(self, name: str, content: bytes, content_type: str, metadata: Json) -> Document:
        made = Document(ordered_id(), name, content, content_type, metadata)
        self.documents[made.id] = made
        return made

    def add_run(
        self, operation: str, configuration: Configuration, document: Document | None, options: Json
    ) -> tuple[Run, bool]:
        """The active run of the same document version and configuration, or a new one; and whether it is new."""
        for run in reversed(self.runs.values()):
            same = run.operation == operation and run.configuration_id == configuration.id and not run.is_finished
            if same and operation != "validate" and (document is None or run.version_id == document.version_id):
                return run, False
        run = self._make(operation, configuration, document, options)
        self.spawn(self._go_on(run))
        return run, True

    def add_still_run(self, document_id: str, status: str) -> Run:
        """A run that nothing happens to."""
        assert self.active is not None
        run = self._make("process", self.active, self.documents[document_id], {})
        self.set_status(run, status)
        return run

    def _make(self, operation: str, configuration: Configuration, document: Document | None, options: Json) -> Run:
        of = (document.version_id, document.version, document.name) if document else (None, None, None)
        run = Run(str(uuid.uuid4()), operation, configuration.id, document, options, *of)
        self.runs[run.id] = run
        if document is not None:
            document.last_run = run.id
        return run

    def set_status(self, run: Run, status: str) -> None:
        run.status = status
        if status != "queued":
            run.started = run.started or datetime.now(UTC)
        if status in FINISHED:
            run.completed = datetime.now(UTC)
            if status == "succeeded" and run.output is None and run.operation == "process":
                self._give_output(run)

    def release(self, names: set[str] | None) -> None:
        for name in list(self.held) if names is None else names:
            self.held.discard(name)
            self.released.setdefault(name, asyncio.Event()).set()

    # ---- how a run goes on

    def write(self, run: Run, kind: str, message: str, data: Json = None, level: str = "info", **more: Json) -> None:
        """Add a line to the run's log."""
        context = {
            "job_id": run.id,
            "workspace_id": self.workspace_id,
            "configuration_id": run.configuration_id,
            "environment_id": None,
            "operation": run.operation,
        }
        line = {
            "timestamp": datetime.now(UTC).isoformat(),
            "level": level,
            "event": kind,
            "message": message,
            **more,
            "data": data or {},
            "context": context,
        }
        run.log += json.dumps(line).encode() + b"\n"
        run.wrote_at = asyncio.get_running_loop().time()

    async def _go_on(self, run: Run) -> None:
        await asyncio.sleep(self.timing.queue_time)
        while run.status == "queued":
            run.attempt += 1
            run.status, run.failure_message = "running", None
            run.started = run.started or datetime.now(UTC)
            run.log, run.epoch = bytearray(), run.epoch + 1
            claim = run.attempt
            problem = await self._attempt(run)
            if run.attempt != claim or (run.status == "queued" and run.failure_message == LEASE_EXPIRED):
                return  # its lease has expired, and another worker has the run
            if run.status != "running":  # cancelled meanwhile: the engine has gone on without noticing
                self.write(run, "run.lost_claim", "Lost run claim before ack", level="warning")
                return
            if problem is not None and run.attempt < max(self.attempts, self.succeed_at or 0):
                await self._retry(run, problem)
            else:
                self._finish(run, problem)

    async def _attempt(self, run: Run) -> str | None:
        """Write what an engine writes. Returns why it has failed, or None."""
        name = run.input_name or ""
        self.write(run, "environment.reuse", "Reusing local environment")
        self.write(run, "run.start", "Starting run")
        if run.operation != "process":
            self.write(run, "run.validate.start", "Starting subprocess")
            await asyncio.sleep(self.timing.run_time)
            self.write(run, "run.validate.complete", "Subprocess finished", {"exit_code": 0, "timed_out": False})
            return None
        if run.options.get("dry_run"):
            return None
        self.write(run, "run.engine.start", "Starting subprocess", {"cmd": ["python", "-m", "ade_engine"], "cwd": ""})
        self.write(run, "engine.run.started", "Run started", {"schema_version": 1}, event_id=uuid.uuid4().hex)
        await asyncio.sleep(self.timing.run_time)
        claim = run.attempt
        if name in self.held:
            await self.released.setdefault(name, asyncio.Event()).wait()
        if run.attempt != claim:
            return None
        problem = self.fail.get(name)
        if problem is not None and self.succeed_at is not None and run.attempt >= self.succeed_at:
            problem = None
        if problem is not None:
            error = {"type": "BadZipFile", "message": problem, "stack_trace": "Traceback (most recent call last):\n"}
            self.write(run, "engine.log", "Run failed", level="error", error=error)
        else:
            self.write(run, "engine.sheet.started", "Sheet started", {"sheet_name": "in", "sheet_index": 0})
            self.write(run, "engine.table.written", "Rendered table with 2 columns", {"output_range": "A1:B2"})
        status = "failed" if problem else "succeeded"
        self.write(run, "engine.run.completed", "engine.run.completed", {"execution": {"status": status}})
        code = 1 if problem else 0
        self.write(run, "run.engine.complete", "Subprocess finished", {"exit_code": code, "timed_out": False})
        return problem

    def expire_lease(self, run: Run) -> None:
        """The worker of a running run is no longer known: another one takes the run, or it has failed."""
        if run.status != "running":
            raise ValueError(f"run {run.id} is {run.status}: only a running run has a lease")
        run.failure_message = LEASE_EXPIRED
        if run.attempt >= self.attempts:
            run.status, run.completed, run.attempt = "failed", datetime.now(UTC), run.attempt + 1
        else:
            run.status = "queued"
            self.spawn(self._go_on(run))

    def _reason(self, problem: str) -> str:
        """What the run itself says of a failure."""
        return "Engine failed (exit 1)" if self.vague else problem

    async def _retry(self, run: Run, problem: str) -> None:
        run.status, run.failure_message = "queued", self._reason(problem)
        delay = self.timing.retry_delay * 2 ** (run.attempt - 1)
        at = timestamp()
        data = {"error_message": run.failure_message, "retry_at": at, "exit_code": 1}
        self.write(run, "run.retry", f"Retry scheduled at {at}", data, level="error")
        await asyncio.sleep(delay)

    def _finish(self, run: Run, problem: str | None) -> None:
        run.exit_code = 1 if problem else 0
        run.status = "failed" if problem else "succeeded"
        dry = "Dry run" if run.options.get("dry_run") else None
        run.failure_message = dry if problem is None else self._reason(problem)
        run.completed = datetime.now(UTC)
        if run.operation == "publish" and not problem:
            for each in self.configurations.values():
                each.status = "archived" if each.status == "active" else each.status
            self.configurations[run.configuration_id].status = "active"
        if run.operation == "process" and not problem and not run.options.get("dry_run"):
            self._give_output(run)
        data = {"status": run.status, "exit_code": run.exit_code}
        text = "Run failed" if problem else "Run succeeded"
        self.write(run, "run.complete", text, data, level="error" if problem else "info")
        run.completed_line = True

    def _give_output(self, run: Run) -> None:
        run.output = self.output
        run.output_version, run.output_version_id = 1, str(uuid.uuid4())

    def cancel(self, run: Run) -> None:
        run.status, run.failure_message = "cancelled", "Run cancelled by user"
        run.completed = datetime.now(UTC)
