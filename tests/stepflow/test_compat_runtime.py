"""The older client's and the older runtime's ways: programs in the style of their samples."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.core.errors import ConfigError
from runs_sdk.stepflow import StepflowRuntime as House
from runs_sdk.stepflow.compat import (
    FlowError,
    FlowResult,
    FlowResultStatus,
    ItemResult,
    LogConfig,
    RestartPolicy,
    StepflowClient,
    StepflowExecutor,
    StepflowRuntime,
    StepflowRuntimeError,
    ValidationResult,
    WorkflowOverrides,
)
from runs_sdk.stepflow.compat.runtime import read_log
from tests.stepflow.sample_flows import FATAL, SLOW

ECHO: dict[str, Any] = {"name": "echo", "steps": [], "output": {"$input": "x"}}
FAILING: dict[str, Any] = {"steps": [{"id": "a", "component": "/builtin/eval", "input": {"no": 1}}], "output": 1}


@pytest.mark.anyio
async def test_answers_have_their_older_fields(url: str) -> None:
    async with StepflowClient.connect(url) as client:
        assert await client.is_healthy()
        stored = await client.store_flow(ECHO)
        looked = await client.store_flow(FATAL, dry_run=True)
        assert (stored.stored, looked.stored, bool(looked.diagnostics)) == (True, False, True)
        flow = await client.get_flow(stored.flow_id)
        assert flow.flow["name"] == flow["name"] == "echo"
        run = await client.create_run(stored.flow_id, {"x": 1})
        assert (await client.get_run(run.run_id, wait=True, wait_timeout=20)).status == "completed"
        assert (await client.get_run_flow(run.run_id)).flow_id == stored.flow_id
        found = await client.list_runs(flow_id=stored.flow_id, limit=1)
        assert [each.run_id for each in found.runs] == [each.run_id for each in found] == [run.run_id]
        assert [each.run_id async for each in client.list_runs(flow_id=stored.flow_id, limit=1)] == [run.run_id]
        assert isinstance(await client.delete_run(run.run_id), bool)
        components = await client.list_components_detailed(include_schemas=True)
        assert {each.path for each in components.components} >= {"/builtin/eval"}
        assert len(await client.list_components()) == len(components)
        checked = await client.validate(FATAL)
        assert isinstance(checked, ValidationResult) and not checked.valid
        assert checked.diagnostics[0].location
        batch = await client.submit_batch(ECHO, [{"x": 1}, {"x": 2}], max_concurrent=1)
        details, results = await client.get_batch(batch)
        assert details.status == "completed"
        assert [result.output for result in results] == [1, 2]
        assert isinstance((await client.get_run_items(batch)).items[0], ItemResult)


@pytest.mark.anyio
async def test_results_and_overrides(url: str) -> None:
    async with StepflowClient(url) as client:
        overrides = WorkflowOverrides.from_dict({"steps": {"a": {"component": "/builtin/noop"}}})
        result = await client.run(FAILING, {}, overrides)
        assert result.status == FlowResultStatus.SUCCESS and result.is_success
        failed = await client.run({**FAILING, "output": {"$step": "a"}}, {})
        assert failed.status == FlowResultStatus.FAILED and failed.is_failed
        assert failed.error is not None and failed.error.message
    assert FlowResult.success(3).is_success
    assert FlowResult.failed(400, "no", {"a": 1}).error == FlowError(400, "no", {"a": 1})
    assert FlowResult.skipped("why").is_skipped
    assert FlowResult(status=FlowResultStatus.SUCCESS, output=3).is_success


def test_a_client_works_under_a_plain_with(url: str) -> None:
    with StepflowClient(url) as client:
        assert [asyncio.run(client.run(ECHO, {"x": number})).output for number in (1, 2)] == [1, 2]
    assert client.is_closed

    async def inside() -> bool:
        with StepflowClient(url) as client:
            assert (await client.run(ECHO, {"x": 1})).output == 1
        return await client.is_healthy()

    assert not asyncio.run(inside())


def test_what_runs_flows_is_known_without_asking_it() -> None:
    assert isinstance(StepflowClient("http://localhost:1"), StepflowExecutor)
    for other in (House(), object(), None, 7, StepflowRuntimeError("no")):
        assert not isinstance(other, StepflowExecutor)
    assert isinstance(StepflowRuntime(), StepflowExecutor)  # which has no URL yet


@pytest.mark.engine
@pytest.mark.filterwarnings("ignore::runs_sdk.stepflow.OpenToNetworkWarning")
def test_the_embedded_runtime(tmp_path: Path) -> None:
    (tmp_path / "workflow.yaml").write_text("{name: workflow, steps: [], output: {$input: x}}")

    async def use() -> None:
        async with StepflowRuntime.start(log_config=LogConfig(level="info")) as runtime:
            assert isinstance(runtime, StepflowExecutor)
            assert runtime.is_alive and not runtime.crashed
            assert runtime.url == f"http://127.0.0.1:{runtime.port}"
            result = await runtime.run(str(tmp_path / "workflow.yaml"), {"x": 1})
            assert (result.is_success, result.output) == (True, 1)
            run_id = await runtime.submit(SLOW, {"ms": 5})
            assert (await runtime.get_result(run_id)).is_success
            assert (await runtime.validate(ECHO)).valid
            assert await runtime.list_components()
            details, results = await runtime.get_batch(await runtime.submit_batch(ECHO, [{"x": 1}, {"x": 2}]))
            assert [each.output for each in results] == [1, 2]
            logs = runtime.get_recent_logs(limit=5)
            assert 0 < len(logs) <= 5 and logs[-1].message
        assert not runtime.is_alive and not runtime.crashed

    asyncio.run(use())


@pytest.mark.engine
@pytest.mark.filterwarnings("ignore::runs_sdk.stepflow.OpenToNetworkWarning")
def test_an_engine_that_ends_by_itself_is_started_again(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    crashes: list[int] = []
    with StepflowRuntime.start(
        restart_policy=RestartPolicy.ON_FAILURE, max_restarts=1, on_crash=crashes.append
    ) as runtime:
        assert asyncio.run(runtime.run(ECHO, {"x": 1})).output == 1
        for tries in (1, 2):
            pid = runtime._engine.pid
            assert pid is not None
            os.kill(pid, signal.SIGKILL)
            while runtime.is_alive:
                os.sched_yield()
            assert runtime.crashed
            if tries == 1:
                assert asyncio.run(runtime.run(ECHO, {"x": 2})).output == 2
        with pytest.raises(StepflowRuntimeError, match="ended by itself"):
            asyncio.run(runtime.run(ECHO, {"x": 3}))
        assert crashes == [-1, -1]


def test_what_cannot_be_chosen_is_refused(tmp_path: Path) -> None:
    for options in ({"inherit_env": False}, {"log_config": LogConfig(otlp_endpoint="http://x")}):
        with pytest.raises(ConfigError, match="cannot be chosen"):
            StepflowRuntime.start(**options)
    with pytest.raises(StepflowRuntimeError):
        StepflowRuntime.start(tmp_path / "missing.yml")


def test_lines_of_the_log() -> None:
    entry = read_log(
        '{"timestamp": "2026-01-02T03:04:05Z", "level": "WARN", "fields": {"message": "m"}, "target": "t"}'
    )
    assert (entry.timestamp.year, entry.level, entry.message, entry.target) == (2026, "warn", "m", "t")
    plain = read_log("2026-01-02T03:04:05Z  INFO server: up")
    assert (plain.timestamp.day, plain.level, plain.message) == (2, "info", "server: up")
    assert read_log("what else").message == "what else"
