"""The surface of Stepflow's own Python client: its documented samples, on a real server."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runs_sdk.core.errors import InputValidationError, NotFoundError
from runs_sdk.stepflow import (
    CreateRunResponse,
    ExecutionStatus,
    ListItemsResponse,
    RunDetails,
    StepflowClient,
    StepflowClientError,
    StepflowExecutor,
    StepflowRuntime,
    StoreFlowResponse,
)
from tests.stepflow.sample_flows import FAILS, FATAL, GREET, SLOW

pytestmark = pytest.mark.anyio

WORKFLOW = """
name: workflow
schemas:
  properties:
    input: {type: object, properties: {name: {type: string}, x: {type: integer}}}
    output: {type: object, properties: {x: {type: integer}}}
    variables: {properties: {api_key: {type: string, is_secret: true}}}
steps:
  - {id: first, component: /builtin/sleep, input: {duration_ms: 5, passthrough: {$input: x}}}
  - {id: second, component: /builtin/noop, input: {x: {$step: first, path: passthrough}}}
output: {$step: second}
"""
UNKNOWN_RUN = "01a2007e-6f74-7b33-84b6-40bab5b7a8ed"


@pytest.fixture(autouse=True)
def workflow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "workflow.yaml").write_text(WORKFLOW)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
async def client(url: str) -> AsyncIterator[StepflowClient]:
    async with StepflowClient(url) as client:
        yield client


async def test_quick_start(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    async with StepflowClient(url) as client:
        result = await client.run("workflow.yaml", {"x": 1})

        if result.is_success:
            print(result.output)
        else:
            print(f"Error: {result.error.message}")
    assert capsys.readouterr().out == "{'x': 1}\n"


async def test_configuration(url: str) -> None:
    client = StepflowClient(
        base_url=url,
        timeout=30.0,
    )
    assert (await client.health_check()).status == "healthy"
    assert client.timeout == 30.0
    await client.aclose()
    assert StepflowClient("http://localhost:7837").timeout == 30.0
    assert StepflowClient("http://localhost:7837", 5).timeout == 5


async def test_error_handling(client: StepflowClient, capsys: pytest.CaptureFixture[str]) -> None:
    for flow in ("no-such-workflow.yaml", "0" * 64):
        try:
            await client.run(flow, {"x": 1})
        except StepflowClientError as e:
            print(f"Error: {e}")
            print(f"HTTP status: {e.status_code}")
            print(f"Details: {e.details}")
    out = capsys.readouterr().out
    assert "there is no such flow" in out
    assert "HTTP status: None\nDetails: None" in out
    assert "HTTP status: 404" in out


async def test_flow_management(client: StepflowClient, caplog: pytest.LogCaptureFixture) -> None:
    response = await client.store_flow("workflow.yaml")
    flow_id = response.flow_id
    assert isinstance(response, StoreFlowResponse)
    assert (await client.store_flow("workflow.yaml")).flow_id == flow_id

    flow = await client.get_flow(flow_id)
    assert flow["steps"][0]["input"]["duration_ms"] == 5
    assert isinstance(flow["steps"][0]["input"]["duration_ms"], int)

    with caplog.at_level(logging.WARNING, "runs_sdk"):
        deleted = await client.delete_flow(flow_id)
    assert not deleted
    assert "keeps it" in deleted.message
    assert deleted.message in caplog.text
    assert await client.get_flow(flow_id) == flow
    assert await client.delete_flow("0" * 64)  # of what is not there, nothing is left


async def test_run_management(client: StepflowClient, capsys: pytest.CaptureFixture[str]) -> None:
    flow_id = (await client.store_flow("workflow.yaml")).flow_id
    run = await client.create_run(
        flow_id=flow_id,
        input={"x": 1, "y": 2},
        variables={"api_key": "..."},
        debug=False,
    )
    assert isinstance(run, CreateRunResponse)

    details = await client.get_run(str(run.run_id))
    print(f"Status: {details.status}")
    assert isinstance(details, RunDetails)
    await client.get_run_items(str(run.run_id), wait=True)
    details = await client.get_run(str(run.run_id))
    print(f"Status: {details.status}")

    items = await client.get_run_items(str(run.run_id))
    assert isinstance(items, ListItemsResponse)
    for item in items.items:
        print(f"Item {item.index}: {item.result}")

    steps = await client.get_run_steps(str(run.run_id))
    assert [step.step_id for step in steps] == ["first", "second"]
    assert {step.status for step in steps.steps} == {ExecutionStatus.COMPLETED}

    cancelled = await client.cancel_run(str(run.run_id))
    assert cancelled.status is ExecutionStatus.COMPLETED  # it had finished, so nothing was sent

    runs = await client.list_runs(status=ExecutionStatus.COMPLETED, limit=10)
    assert 1 <= len(runs) <= 10
    assert {listed.status for listed in runs} == {"completed"}
    assert run.run_id in [listed.run_id async for listed in client.list_runs(limit=10)]
    out = capsys.readouterr().out
    assert out.endswith("Status: completed\nItem 0: {'x': 1}\n")


async def test_batch_execution(client: StepflowClient) -> None:
    flow_id = await client.store("workflow.yaml")
    run = await client.create_run(
        flow_id=flow_id,
        input=[{"x": 1}, {"x": 2}, {"x": 3}],
        max_concurrency=2,
    )
    assert run.items.total == 3
    items = await client.get_run_items(str(run.run_id), wait=True)
    assert [(item.index, item.result, item.status) for item in items] == [
        (number, {"x": number + 1}, ExecutionStatus.COMPLETED) for number in range(3)
    ]
    with pytest.raises(InputValidationError, match="must have at least one item"):
        await client.create_run(flow_id, [])
    with pytest.raises(InputValidationError, match=r"inputs\[1\]\.x: must be a whole number"):
        await client.create_run(flow_id, [{"x": 1}, {"x": "two"}])


async def test_health_check(client: StepflowClient, capsys: pytest.CaptureFixture[str]) -> None:
    health = await client.health_check()
    print(f"Server status: {health.status}")
    assert capsys.readouterr().out == "Server status: healthy\n"
    assert health.build.git_version


async def test_generated_api_access(client: StepflowClient) -> None:
    run = await client.create_run(await client.store("workflow.yaml"), {"x": 1})
    from runs_api.stepflow.api.run import get_run

    response = await get_run.asyncio_detailed(
        client=client.api,
        run_id=run.run_id,
    )
    assert response.parsed.summary.run_id == run.run_id


async def test_executors_are_interchangeable(url: str) -> None:
    async def run_workflow(executor: StepflowExecutor) -> object:
        assert (await executor.validate("workflow.yaml")).valid
        assert not (await executor.validate(FATAL)).valid
        assert "/builtin/sleep" in [component.path for component in await executor.list_components()]
        assert executor.url.startswith(("http://127.0.0.1:", "unix:/"))
        run_id = await executor.submit("workflow.yaml", {"x": 2})
        assert (await executor.get_result(run_id)).output == {"x": 2}
        return (await executor.run("workflow.yaml", {"x": 3}, {"second": {"input": {"x": 4}}})).output

    async with StepflowClient(url) as client:
        assert isinstance(client, StepflowExecutor)
        assert await run_workflow(client) == {"x": 4}
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        async with StepflowRuntime() as executor:
            assert isinstance(executor, StepflowExecutor)
            assert await run_workflow(executor) == {"x": 4}


async def test_a_failed_run_is_a_result(client: StepflowClient) -> None:
    result = await client.run(FAILS)
    assert (result.is_success, result.is_failed, result.status) == (False, True, "failed")
    assert result.error.message == 'step "boom": Input path $.missing not found'
    assert result.error.code == "EXPRESSION_FAILURE"


async def test_a_run_may_outlast_the_request_timeout(url: str) -> None:
    async with StepflowClient(url, timeout=0.5) as client:
        assert (await client.run(SLOW, {"ms": 500})).is_success


async def test_cancelling_a_running_run(client: StepflowClient) -> None:
    run_id = await client.submit(SLOW, {"ms": 200})
    assert (await client.cancel_run(run_id)).status is ExecutionStatus.CANCELLED
    assert (await client.get_result(run_id)).status is ExecutionStatus.COMPLETED  # what really happened
    assert (await client.get_run(run_id)).status is ExecutionStatus.COMPLETED


async def test_debug_has_a_note(client: StepflowClient, caplog: pytest.LogCaptureFixture) -> None:
    flow_id = await client.store("workflow.yaml")
    with caplog.at_level(logging.WARNING, "runs_sdk"):
        await client.create_run(flow_id, {"x": 1}, debug=True)
    assert "debug=True has no effect" in caplog.text


async def test_unknown_runs(client: StepflowClient) -> None:
    for call in (client.get_run, client.get_run_items, client.get_run_steps, client.cancel_run, client.get_result):
        with pytest.raises(NotFoundError) as caught:
            await call(UNKNOWN_RUN)
        assert caught.value.run_id == UNKNOWN_RUN
    with pytest.raises(NotFoundError):
        await client.get_flow("0" * 64)


async def test_the_input_is_required_where_the_schema_says_so(client: StepflowClient) -> None:
    flow_id = await client.store(GREET)
    with pytest.raises(InputValidationError, match=r"input\.name: is missing"):
        await client.create_run(flow_id, {})


async def test_every_status_reads_as_its_word() -> None:
    assert [f"{status}" for status in ExecutionStatus] == [
        "running", "completed", "failed", "cancelled", "paused", "recovery_failed", "unknown",
    ]  # fmt: skip
