"""`StepflowRuntime.start()`: the surface of Stepflow's own embedded runtime, on top of the one of this SDK."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

import anyio
from attrs import define, field, frozen

from ...core.errors import ConfigError, RunsError
from ...core.times import read_time
from ..flows import FlowLike
from ..local.runtime import StepflowRuntime as House
from .client import StepflowClient

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from ..models import Component
    from ..validation import FlowValidation
    from .responses import FlowResult, RunDetails

LOG_LINE = 200
"""Bytes of the log that are read for each entry that is asked for."""


class StepflowRuntimeError(RunsError):
    """The engine cannot be started, or has ended."""


class RestartPolicy(StrEnum):
    """When an engine that has ended is started again: at the next call that needs it."""

    NEVER = "never"
    ON_FAILURE = "on_failure"
    ALWAYS = "always"


@define
class LogConfig:
    """What the server logs, and where.

    level          error, warn, info, debug or trace
    file_path      a file that the output is appended to; None is a temporary one
    capture        False: `get_recent_logs` gives nothing
    format, python_logger, otlp_endpoint
                   taken only as they are here: the server's output is in its file
    """

    level: str = "info"
    format: str = "json"
    capture: bool = True
    python_logger: str = "stepflow.server"
    file_path: str | os.PathLike[str] | None = None
    otlp_endpoint: str | None = None


@frozen
class LogEntry:
    """A line of the server's log. `timestamp` is UTC, and now where the line has none."""

    timestamp: datetime
    level: str
    message: str
    target: str | None = None
    trace_id: str | None = None
    raw: str = field(default="", repr=False, eq=False)


class StepflowRuntime:
    """A Stepflow server on this machine, which runs flows.

        async with StepflowRuntime.start("stepflow-config.yml") as runtime:
            result = await runtime.run("workflow.yaml", {"x": 1})

    `start` takes what `StepflowRuntime` of this SDK takes besides, by name (`workers=`, `state=`). The engine is shut
    in as there, and its port of 127.0.0.1 lets in processes of this user only.
    """

    def __init__(
        self,
        config_path: str | os.PathLike[str] | Mapping[str, Any] | None = None,
        *,
        port: int | None = None,
        env: Mapping[str, str] | None = None,
        inherit_env: bool = True,
        log_config: LogConfig | None = None,
        restart_policy: RestartPolicy | str = RestartPolicy.NEVER,
        max_restarts: int = 3,
        startup_timeout: float = 30.0,
        on_crash: Callable[[int], Any] | None = None,
        **options: Any,
    ) -> None:
        logs = log_config or LogConfig()
        plain = LogConfig(level=logs.level, capture=logs.capture, file_path=logs.file_path)
        if not inherit_env or logs != plain:
            raise ConfigError(
                "stepflow: an embedded engine has the environment of this process, and its log is a file: inherit_env, "
                "and format, python_logger and otlp_endpoint of LogConfig, cannot be chosen.",
                service="stepflow",
            )
        self._captures = logs.capture
        self._policy, self._restarts_left = RestartPolicy(restart_policy), max_restarts
        self._on_crash = on_crash
        self._stopped = False
        self._shared = False
        self._engine = House(
            config=config_path, listen="tcp", port=port or 0, env=env, log=logs.file_path, log_level=logs.level,
            start_timeout=startup_timeout, **options,
        )  # fmt: skip

    @classmethod
    def start(cls, config_path: str | os.PathLike[str] | Mapping[str, Any] | None = None, **options: Any) -> Self:
        """Start an engine, and wait until it is healthy.

        config_path      its configuration: a file, or a mapping
        port             of 127.0.0.1; None takes a free one
        env              environment variables besides those of this process
        log_config       a `LogConfig`
        restart_policy   a `RestartPolicy`, with max_restarts
        startup_timeout  seconds until it must be healthy
        on_crash         called with -1 when it is found to have ended by itself

        Raises StepflowRuntimeError when it does not start.
        """
        made = cls(config_path, **options)
        with _starting():
            made._engine.start()
        return made

    @classmethod
    async def start_async(
        cls, config_path: str | os.PathLike[str] | Mapping[str, Any] | None = None, **options: Any
    ) -> Self:
        """The same, without blocking the event loop."""
        made = cls(config_path, **options)
        with _starting():
            await made._engine.astart()
        return made

    @property
    def url(self) -> str:
        """The base URL of the running server."""
        return self._engine.url

    @property
    def port(self) -> int:
        """The port of the server."""
        return self._engine.port

    @property
    def client(self) -> StepflowClient:
        """A client for the server; it is closed with the engine."""
        self._shared = True
        return self._engine.async_client()

    @property
    def is_alive(self) -> bool:
        """Whether the server runs."""
        return self._engine.is_running

    @property
    def crashed(self) -> bool:
        """Whether the server has ended by itself."""
        return not self._stopped and not self._engine.is_running

    # ---- flows

    async def run(self, flow: FlowLike, input: Any = None, overrides: Mapping[str, Any] | None = None) -> FlowResult:
        """Run a flow with one input to its end; a failed run is a result too."""
        async with self._connected() as client:
            return await client.run(flow, input, overrides)

    async def submit(self, flow: FlowLike, input: Any = None, overrides: Mapping[str, Any] | None = None) -> str:
        """Start a flow with one input, and return the run's id."""
        async with self._connected() as client:
            return await client.submit(flow, input, overrides)

    async def get_result(self, run_id: str) -> FlowResult:
        """Wait for a run's end."""
        async with self._connected() as client:
            return await client.get_result(run_id)

    async def validate(self, flow: FlowLike) -> FlowValidation:
        """Check a flow."""
        async with self._connected() as client:
            return await client.validate(flow)

    async def list_components(self) -> list[Component]:
        """What the steps of a flow can call."""
        async with self._connected() as client:
            return await client.list_components()

    async def submit_batch(
        self,
        flow: FlowLike,
        inputs: Sequence[Any],
        max_concurrent: int | None = None,
        overrides: Mapping[str, Any] | None = None,
    ) -> str:
        """Start one run with an item for each input, and return its id."""
        async with self._connected() as client:
            return await client.submit_batch(flow, inputs, max_concurrent, overrides)

    async def get_batch(self, batch_id: str) -> tuple[RunDetails, list[FlowResult]]:
        """Wait for the end of a run with several items; the run, and how each item ended."""
        async with self._connected() as client:
            return await client.get_batch(batch_id)

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[StepflowClient]:
        """The shared client under `async with`, else one for this call: each call may have an event loop of its own."""
        await self._revive()
        if self._shared:
            yield self._engine.async_client()
            return
        async with StepflowClient(self.url, **self._engine._options()) as client:
            client._engine_steps = self._engine._steps()
            yield client

    async def _revive(self) -> None:
        """Start an engine again that has ended by itself, as far as its policy goes."""
        if not self.crashed:
            return
        if self._on_crash is not None:
            self._on_crash(-1)
        if self._policy is RestartPolicy.NEVER or self._restarts_left <= 0:
            raise StepflowRuntimeError(
                f"stepflow: the engine has ended by itself. Its log ends with:\n{self._engine.log_tail(1000)}",
                service="stepflow",
            )
        self._restarts_left -= 1
        with _starting():
            await self._engine.astart()

    # ---- the log

    def get_recent_logs(self, limit: int = 100) -> list[LogEntry]:
        """The last lines of the server's log, at most `limit`, the newest last."""
        if not self._captures or limit < 1:
            return []
        lines = self._engine.log_tail(limit * LOG_LINE).splitlines()
        return [read_log(line) for line in lines[-limit:] if line.strip()]

    # ---- the end

    def stop(self, timeout: float = 5.0) -> None:
        """End the server and its workers, which takes at most 2 s, whatever `timeout` is."""
        self._stopped = True
        self._engine.stop()

    async def stop_async(self, timeout: float = 5.0) -> None:
        """The same, without blocking the event loop."""
        self._stopped = True
        await self._engine.astop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    async def __aenter__(self) -> Self:
        self._shared = True
        return self

    async def __aexit__(self, *error: object) -> None:
        with anyio.CancelScope(shield=True):
            await self.stop_async()

    def __repr__(self) -> str:
        return repr(self._engine)


class _starting:  # noqa: N801 - reads as what it surrounds
    """Makes a failed start a StepflowRuntimeError."""

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, RunsError):
            raise StepflowRuntimeError(error.message, service="stepflow") from error


def read_log(line: str) -> LogEntry:
    """An entry from a line of the log: JSON, or text that begins with a time and a level."""
    try:
        found = json.loads(line)
    except ValueError:
        found = None
    if isinstance(found, Mapping):
        fields = found.get("fields") if isinstance(found.get("fields"), Mapping) else found
        said = fields.get("message") if isinstance(fields, Mapping) else None
        when, level, target = found.get("timestamp"), found.get("level"), found.get("target")
        trace = found.get("trace_id")
        return LogEntry(_time(when), str(level or "info").lower(), str(said or line), target, trace, line)
    words = line.split(maxsplit=2)
    if len(words) == 3 and read_time(words[0]) is not None:
        return LogEntry(_time(words[0]), words[1].lower(), words[2], raw=line)
    return LogEntry(_time(None), "info", line, raw=line)


def _time(text: Any) -> datetime:
    return (read_time(text) if isinstance(text, str) else None) or datetime.now(UTC)
