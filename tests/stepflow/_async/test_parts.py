"""Batches, steps, items, sub-runs, flows, components and blobs, on a real server."""

from __future__ import annotations

import json
import os
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from runs_sdk._async.handle import AsyncRun
from runs_sdk.core.errors import (
    BadRequestError,
    ConfigError,
    ConflictError,
    InputValidationError,
    NotFoundError,
    RunFailed,
)
from runs_sdk.core.events import EventsMissed, Reconnected, RunFinished, ServiceEvent, StepFinished, StepStarted
from runs_sdk.core.models import RunStatus
from runs_sdk.core.policy import Cursor
from runs_sdk.stepflow._async.client import AsyncStepflow
from runs_sdk.stepflow.rules import POLICY
from tests.stepflow.sample_flows import FAILS, GREET, PARALLEL, SLOW, sleep

pytestmark = pytest.mark.anyio

UNKNOWN_RUN = "01a2007e-6f74-7b33-84b6-40bab5b7a8ed"
NUMBERS: dict[str, Any] = {
    "name": "numbers",
    "schemas": {
        "properties": {
            "output": {
                "properties": {
                    "count": {"type": "integer"},
                    "ratio": {"type": "number"},
                    "either": {"type": ["integer", "number"]},
                    "maybe": {"type": ["integer", "null"]},
                    "rows": {"type": "array", "items": {"properties": {"n": {"$ref": "#/$defs/whole"}}}},
                },
                "$defs": {"whole": {"type": "integer"}},
            }
        }
    },
    "steps": [],
    "output": {"$input": "$"},
}
MAP: dict[str, Any] = {
    "name": "outer",
    "steps": [
        {
            "id": "fan",
            "component": "/builtin/map",
            "input": {
                "items": {"$input": "items"},
                "workflow": {
                    "$literal": {
                        "name": "inner",
                        "steps": [
                            {
                                "id": "work",
                                "component": "/builtin/sleep",
                                "input": {"duration_ms": 5, "passthrough": {"$input": "$"}},
                            },
                            {"id": "rest", "component": "/builtin/noop", "input": {"x": {"$step": "work"}}},
                        ],
                        "output": {"$step": "rest"},
                    }
                },
            },
        }
    ],
    "output": {"$step": "fan", "path": "results"},
}


@pytest.fixture
async def client(url: str) -> AsyncIterator[AsyncStepflow]:
    async with AsyncStepflow(url) as client:
        yield client


async def test_a_batch(client: AsyncStepflow) -> None:
    run = await client.start_batch(GREET, ({"name": name} for name in "abc"), max_concurrency=2)
    seen = [event async for event in run]
    finished = {(event.item, event.name) for event in seen if isinstance(event, StepFinished)}
    assert finished == {(item, name) for item in range(3) for name in ("first", "second", "third")}
    assert await run.output() == [{"name": "a"}, {"name": "b"}, {"name": "c"}]
    items = await client.items(run.id)
    assert [(item.index, item.status, item.output) for item in items] == [
        (number, RunStatus.SUCCEEDED, {"name": name}) for number, name in enumerate("abc")
    ]


async def test_a_batch_of_one_is_a_list(client: AsyncStepflow) -> None:
    run = await client.start_batch(GREET, [{"name": "a"}])
    assert await run.output() == [{"name": "a"}]
    assert (await run.refresh()).output == [{"name": "a"}]
    again = await client.start_batch(GREET, [{"name": "a"}])
    assert [event async for event in again][-1].snapshot.output == [{"name": "a"}]
    assert await again.output() == [{"name": "a"}]


async def test_failed_items_are_named(client: AsyncStepflow) -> None:
    run = await client.start_batch(FAILS, [{"missing": 1}, {}, {"missing": 3}, {}])
    with pytest.raises(RunFailed, match=r'2 of 4 items failed; item 1: step "boom": Input path') as caught:
        await run.output()
    assert caught.value.snapshot is not None
    assert [output and output["x"] for output in caught.value.snapshot.output] == [1, None, 3, None]
    assert set(caught.value.details["items"]) == {1, 3}
    failed = [item for item in await client.items(run.id) if item.error]
    assert [(item.index, item.error.code) for item in failed] == [(1, "EXPRESSION_FAILURE"), (3, "EXPRESSION_FAILURE")]
    with pytest.raises(InputValidationError, match="at least one item"):
        await client.start_batch(FAILS, [])


async def test_steps_are_in_order(client: AsyncStepflow) -> None:
    run = await client.start_batch(PARALLEL, [None, None][:1] + [{}])
    await run.wait()
    steps = await client.steps(run.id)
    assert [(step.item, step.id) for step in steps] == [(item, name) for item in (0, 1) for name in "abcde"]
    assert [step.id for step in await client.steps(run.id, item=1)] == list("abcde")
    step = await client.step(run.id, "d", item=1)
    assert (step.id, step.index, step.item, step.status, step.component) == (
        "d", 3, 1, RunStatus.SUCCEEDED, "/builtin/sleep",
    )  # fmt: skip
    assert step.output["duration_ms"] == 1
    with pytest.raises(NotFoundError):
        await client.step(run.id, "nope")
    for part in (client.steps, client.items):
        with pytest.raises(NotFoundError):
            await part(UNKNOWN_RUN)
    failed = await client.start(FAILS)
    await failed.wait()
    (boom,) = await client.steps(failed.id)
    assert boom.error is not None
    assert (boom.error.message, boom.error.step) == ("Input path $.missing not found", "boom")


async def test_integers_stay_integers(client: AsyncStepflow) -> None:
    given = {"count": 3, "ratio": 2, "either": 5, "maybe": None, "rows": [{"n": 1}, {"n": 2}], "other": 7}
    run = await client.start(NUMBERS, given)
    for handle in (run, client.attach(run.id)):
        output = await handle.output()
        assert output == given
        assert isinstance(output["count"], int)
        assert isinstance(output["ratio"], float)
        assert isinstance(output["either"], float)
        assert [type(row["n"]) for row in output["rows"]] == [int, int]
        assert isinstance(output["other"], float)  # of which the schema says nothing
    async with AsyncStepflow(client.base_url) as stranger:
        assert isinstance((await stranger.get(run.id)).output["count"], int)
        (item,) = await stranger.items(run.id)
        assert isinstance(item.output["count"], int)


async def test_sub_runs_under_their_right_names(client: AsyncStepflow) -> None:
    run = await client.start(MAP, {"items": ["a", "b"]}, sub_runs=True)
    seen = [event async for event in run]
    assert isinstance(seen[-1], RunFinished)
    below = [event for event in seen if event.run_id != run.id]
    assert {event.name for event in below if isinstance(event, StepStarted)} == {"work", "rest"}
    assert len([event for event in below if isinstance(event, StepFinished)]) == 4
    needed = [event.payload["stepIds"] for event in below if event.kind == "StepsNeeded"]
    assert all(set(names) <= {"work", "rest", "fan"} for names in needed)
    again = [event async for event in client.attach(run.id, sub_runs=True)]
    assert [(e.name, e.id, e.run_id) for e in again] == [(e.name, e.id, e.run_id) for e in seen]
    plain = [event async for event in client.attach(run.id)]
    assert not [event for event in plain if event.run_id != run.id]
    assert isinstance([event for event in below if event.kind == "RunCompleted"][0], ServiceEvent)
    (sub,) = await client.list(parent=run.id).all()
    assert (sub.workflow, sub.status) == ("inner", RunStatus.SUCCEEDED)
    roots = [snapshot.run_id async for snapshot in client.list(limit=50)]
    assert run.id in roots
    assert sub.run_id not in roots
    assert sub.run_id in [snapshot.run_id async for snapshot in client.list(limit=50, sub_runs=True)]


async def test_sub_runs_of_several_flows(client: AsyncStepflow) -> None:
    other = json.loads(json.dumps(MAP["steps"][0]).replace('"work"', '"toil"').replace("inner", "second"))
    flow = {
        "name": "two",
        "steps": [MAP["steps"][0], {**other, "id": "again"}],
        "output": [{"$step": "fan"}, {"$step": "again"}],
    }
    run = await client.start(flow, {"items": ["a"]}, sub_runs=True)
    below = [event async for event in run if isinstance(event, StepStarted) and event.run_id != run.id]
    assert sorted(event.name for event in below) == ["rest", "rest", "toil", "work"]
    same = json.loads(json.dumps(flow).replace("second", "inner"))
    run = await client.start(same, {"items": ["a"]}, sub_runs=True)
    below = [event async for event in run if isinstance(event, StepStarted) and event.run_id != run.id]
    assert sorted(event.name for event in below) == ["#0", "#0", "#1", "#1"]  # which of the two cannot be known


async def test_a_cursor_past_the_end_does_not_hang(client: AsyncStepflow) -> None:
    run = await client.start(GREET, {"name": "x"})
    await run.wait()
    handle = AsyncRun(client, run.id, policy=evolve(POLICY, check_every=0.2, drain=0.2))
    handle._follower.link.cursor = Cursor("999", 1)
    seen = [event async for event in handle]
    assert isinstance(seen[-1], RunFinished)
    assert all(isinstance(event, RunFinished | EventsMissed | Reconnected) for event in seen)


async def test_progress_is_the_share_of_steps(client: AsyncStepflow) -> None:
    endless = await client.start(SLOW, {"ms": 60_000})
    assert (await endless.refresh()).progress == 0
    half = await client.start({**SLOW, "steps": [sleep("one", 5), sleep("two", 60_000, {"$step": "one"})]})
    async with half.events() as events:
        async for event in events:
            if isinstance(event, StepFinished) and event.name == "one":
                break
    assert (await half.refresh()).progress == 0.5
    for run in (endless, half):
        await run.cancel()
    assert (await (await client.start(GREET, {"name": "x"})).wait()).progress == 1


async def test_find(client: AsyncStepflow) -> None:
    began = datetime.now(UTC)
    flow = {"name": f"found-{time.time_ns()}", "steps": [], "output": 1}
    run = await client.start(flow)
    await client.start(GREET, {"name": "x"})
    assert [found.id for found in await client.find(flow)] == [run.id]
    assert run.id in [found.id for found in await client.find(since=began)]
    assert await client.find(flow, since=datetime(2100, 1, 1, tzinfo=UTC)) == []


async def test_flows_keep_their_id_and_their_integers(client: AsyncStepflow) -> None:
    ids = {await client.store(dict(GREET)) for _ in range(3)}
    async with AsyncStepflow(client.base_url) as stranger:
        ids.add(await stranger.store(GREET))
        (flow_id,) = ids
        assert await stranger.flow(flow_id) == GREET
    assert isinstance((await client.flow(flow_id))["steps"][0]["input"]["duration_ms"], int)
    assert not await client.delete_flow(flow_id)
    with pytest.raises(NotFoundError):
        await client.flow("0" * 64)
    with pytest.raises(NotFoundError, match="holds no flow"):
        await client.flow(await client.blobs.put([1]))


async def test_variables(client: AsyncStepflow) -> None:
    properties = {
        "key": {"type": "string", "is_secret": True, "env_var": "KEY", "description": "a key"},
        "size": {"type": "integer", "default": 3},
    }
    flow = {"schemas": {"properties": {"variables": {"properties": properties, "required": ["key"]}}}, "steps": []}
    found = await client.variables(flow)
    assert list(found) == ["key", "size"]
    assert (found["key"].required, found["key"].secret, found["key"].env_var) == (True, True, "KEY")
    assert (found["size"].default, found["size"].required, found["size"].secret) == (3, False, False)
    assert await client.variables(await client.store(flow)) == found
    assert await client.variables(GREET) == {}


async def test_delete_says_what_became_of_it(client: AsyncStepflow) -> None:
    run = await client.start(SLOW, {"ms": 60_000})
    with pytest.raises(ConflictError):
        await client.delete(run.id)
    await run.cancel()
    run = await client.start(GREET, {"name": "x"})
    await run.wait()
    assert await client.delete(run.id) is False
    assert (await client.get(run.id)).is_success
    with pytest.raises(NotFoundError):
        await client.delete(UNKNOWN_RUN)


async def test_components(client: AsyncStepflow) -> None:
    found = {component.path: component for component in await client.components()}
    assert found["/builtin/sleep"].plugin == "builtin"
    assert found["/builtin/sleep"].input_schema
    assert not (await client.components(schemas=False))[0].input_schema


async def test_blobs(client: AsyncStepflow, tmp_path: Path) -> None:
    value = {"n": 1, "text": "ü", "list": [1.5, None, True]}
    blob_id = await client.blobs.put(value, filename="a.json")
    assert await client.blobs.put(value) == blob_id
    assert await client.blobs.get(blob_id) == value
    data = bytes(range(256)) * 4096
    binary = await client.blobs.put(data, filename="data.bin")
    assert await client.blobs.get(binary) == data
    assert await client.blobs.read(binary) == data
    assert await client.blobs.download(binary, tmp_path / "data.bin") == tmp_path / "data.bin"
    assert (tmp_path / "data.bin").read_bytes() == data
    with pytest.raises(ConfigError, match="is there already"):
        await client.blobs.download(binary, tmp_path / "data.bin")
    assert await client.blobs.download(binary, tmp_path, overwrite=True) == tmp_path / "data.bin"
    for unknown in (client.blobs.get, client.blobs.read):
        with pytest.raises(NotFoundError):
            await unknown("0" * 64)
        with pytest.raises(BadRequestError):
            await unknown("zz")
    with pytest.raises(NotFoundError):
        await client.blobs.download("0" * 64, tmp_path / "none")
    assert os.listdir(tmp_path) == ["data.bin"]
