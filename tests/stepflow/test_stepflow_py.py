"""Programs in the style of stepflow-py's samples; and every public name of the older clients, or a reason why not."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.stepflow import compat
from runs_sdk.stepflow.compat.stepflow_py import StepflowClient
from tests.stepflow.sample_flows import FATAL

PAGE = Path(__file__).resolve().parents[2] / "docs" / "coming-from-stepflow-py.md"
MISSING = set(re.findall(r"`([\w.]+)`", PAGE.read_text().partition("## What is not here")[2]))

STEPFLOW_PY = {
    "connect": "target credentials options",
    "local": "config startup_timeout shutdown_timeout log_level env",
    "close": "",
    "is_healthy": "timeout",
    "list_components": "exclude_schemas timeout",
    "store_flow": "flow dry_run timeout",
    "run": "flow_id input_data variables overrides max_concurrency timeout wait_timeout populate_variables_from_env",
    "submit": "flow_id input_data variables overrides max_concurrency timeout populate_variables_from_env",
    "get_flow_variables": "flow_id timeout",
    "get_run": "run_id wait wait_timeout timeout",
    "status_events": "run_id since include_sub_runs event_types include_results",
    "get_run_items": "run_id timeout",
}
CLIENT = {
    "url": None,
    "api": None,
    "health_check": "",
    "store_flow": "flow",
    "get_flow": "flow_id",
    "delete_flow": "flow_id",
    "create_run": "flow_id input variables debug max_concurrency overrides",
    "get_run": "run_id",
    "cancel_run": "run_id",
    "delete_run": "run_id",
    "list_runs": "status limit flow_id offset",
    "get_run_items": "run_id",
    "get_run_steps": "run_id",
    "get_run_flow": "run_id",
    "list_components_detailed": "include_schemas",
    "run": "flow input overrides",
    "submit": "flow input overrides",
    "get_result": "run_id",
    "validate": "flow",
    "list_components": "",
    "__enter__": "",
    "__aenter__": "",
}
RUNTIME = {
    "start": "config_path",
    "start_async": "config_path",
    "__init__": "config_path port env inherit_env log_config restart_policy max_restarts startup_timeout on_crash",
    "client": None,
    "url": None,
    "port": None,
    "is_alive": None,
    "crashed": None,
    "stop": "timeout",
    "stop_async": "timeout",
    "get_recent_logs": "limit",
    "run": "flow input overrides",
    "submit": "flow input overrides",
    "get_result": "run_id",
    "validate": "flow",
    "list_components": "",
    "submit_batch": "flow inputs max_concurrent overrides",
    "get_batch": "batch_id",
}
NAMES = """
StepflowClient StepflowClientError StepflowExecutor StepflowRuntime StepflowRuntimeError FlowResult FlowResultStatus
FlowError ValidationResult Diagnostic ComponentInfo LogEntry LogConfig RestartPolicy StoreFlowResponse
CreateRunResponse RunDetails ListItemsResponse ListRunsResponse ListStepRunsResponse ListComponentsResponse
FlowResponse ItemResult WorkflowOverrides ExecutionStatus
""".split()  # noqa: SIM905


@pytest.mark.parametrize(
    ("label", "kind", "methods"),
    [
        ("stepflow_py.StepflowClient", StepflowClient, STEPFLOW_PY),
        ("StepflowClient", compat.StepflowClient, CLIENT),
        ("StepflowRuntime", compat.StepflowRuntime, RUNTIME),
    ],
)
def test_methods_with_their_parameters(label: str, kind: Any, methods: dict[str, str | None]) -> None:
    for name, expected in methods.items():
        if f"{label}.{name}" in MISSING:
            continue
        member = getattr(kind, name)
        if expected is None:
            assert isinstance(member, property), name
            continue
        found = [each for each in inspect.signature(member).parameters if each not in ("self", "cls")]
        wanted = [each for each in expected.split() if f"{label}.{name}.{each}" not in MISSING]
        assert [each for each in wanted if each not in found] == [], name


def test_names() -> None:
    assert [name for name in NAMES if not hasattr(compat, name) and name not in MISSING] == []


FLOW: dict[str, Any] = {
    "name": "greet",
    "schemas": {"properties": {"variables": {"properties": {"city": {"type": "string", "env_var": "MY_CITY"}}}}},
    "steps": [{"id": "a", "component": "/builtin/noop", "input": {"who": {"$input": "name"}}}],
    "output": {"$step": "a", "path": "who"},
}


@pytest.mark.anyio
async def test_a_stored_flow_is_run(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_CITY", "Rome")
    async with StepflowClient.connect(url) as client:
        assert await client.is_healthy()
        stored = await client.store_flow(FLOW)
        assert (await client.store_flow(FATAL, dry_run=True)).diagnostics
        answer = await client.run(stored.flow_id, {"name": "World"}, timeout=20)
        assert (answer.summary.status, answer.results[0].output) == ("completed", "World")
        batch = await client.run(stored.flow_id, [{"name": "a"}, {"name": "b"}], max_concurrency=1, timeout=20)
        assert [each.output for each in batch.results] == ["a", "b"]
        begun = await client.submit(stored.flow_id, {"name": "c"})
        ended = await client.get_run(begun.summary.run_id, wait=True, wait_timeout=20)
        assert (ended.summary.status, ended.steps[0].step_id) == ("completed", "a")
        assert await client.get_run_items(begun.summary.run_id) == [
            {"item_index": 0, "status": "completed", "output": "c"}
        ]
        assert (await client.get_flow_variables(stored.flow_id)).variables["city"].env_var == "MY_CITY"
        assert "/builtin/noop" in [
            each.path for each in (await client.list_components(exclude_schemas=True)).components
        ]


@pytest.mark.anyio
@pytest.mark.engine
@pytest.mark.filterwarnings("ignore::runs_sdk.stepflow.OpenToNetworkWarning")
async def test_a_server_of_its_own(tmp_path: Path) -> None:
    config = tmp_path / "config.yml"
    config.write_text("{}")
    async with StepflowClient.local(config, log_level="warn") as client:
        stored = await client.store_flow(FLOW)
        assert (await client.run(stored.flow_id, {"name": "World"})).results[0].output == "World"
    assert not await client.is_healthy()
