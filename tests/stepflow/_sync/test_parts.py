# generated from tests/stepflow/_async/test_parts.py by scripts/unasync.py; do not edit
"""Batches, steps, items, sub-runs, flows, components and blobs, on a real server."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from runs_sdk._sync.handle import Run
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
from runs_sdk.stepflow._sync.client import Stepflow
from runs_sdk.stepflow.rules import POLICY
from tests.stepflow.sample_flows import FAILS, GREET, PARALLEL, SLOW, sleep

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
def client(url: str) -> Iterator[Stepflow]:
    with Stepflow(url) as client:
        yield client


def test_a_batch(client: Stepflow) -> None:
    run = client.start_batch(GREET, ({"name": name} for name in "abc"), max_concurrency=2)
    seen = [event for event in run]
    finished = {(event.item, event.name) for event in seen if isinstance(event, StepFinished)}
    assert finished == {(item, name) for item in range(3) for name in ("first", "second", "third")}
    assert run.output() == [{"name": "a"}, {"name": "b"}, {"name": "c"}]
    items = client.items(run.id)
    assert [(item.index, item.status, item.output) for item in items] == [
        (number, RunStatus.SUCCEEDED, {"name": name}) for number, name in enumerate("abc")
    ]


def test_a_batch_of_one_is_a_list(client: Stepflow) -> None:
    run = client.start_batch(GREET, [{"name": "a"}])
    assert run.output() == [{"name": "a"}]
    assert (run.refresh()).output == [{"name": "a"}]
    again = client.start_batch(GREET, [{"name": "a"}])
    assert [event for event in again][-1].snapshot.output == [{"name": "a"}]
    assert again.output() == [{"name": "a"}]


def test_failed_items_are_named(client: Stepflow) -> None:
    run = client.start_batch(FAILS, [{"missing": 1}, {}, {"missing": 3}, {}])
    with pytest.raises(RunFailed, match=r'2 of 4 items failed; item 1: step "boom": Input path') as caught:
        run.output()
    assert caught.value.snapshot is not None
    assert [output and output["x"] for output in caught.value.snapshot.output] == [1, None, 3, None]
    assert set(caught.value.details["items"]) == {1, 3}
    failed = [item for item in client.items(run.id) if item.error]
    assert [(item.index, item.error.code) for item in failed] == [(1, "EXPRESSION_FAILURE"), (3, "EXPRESSION_FAILURE")]
    with pytest.raises(InputValidationError, match="at least one item"):
        client.start_batch(FAILS, [])


def test_steps_are_in_order(client: Stepflow) -> None:
    run = client.start_batch(PARALLEL, [None, None][:1] + [{}])
    run.wait()
    steps = client.steps(run.id)
    assert [(step.item, step.id) for step in steps] == [(item, name) for item in (0, 1) for name in "abcde"]
    assert [step.id for step in client.steps(run.id, item=1)] == list("abcde")
    step = client.step(run.id, "d", item=1)
    assert (step.id, step.index, step.item, step.status, step.component) == (
        "d", 3, 1, RunStatus.SUCCEEDED, "/builtin/sleep",
    )  # fmt: skip
    assert step.output["duration_ms"] == 1
    with pytest.raises(NotFoundError):
        client.step(run.id, "nope")
    for part in (client.steps, client.items):
        with pytest.raises(NotFoundError):
            part(UNKNOWN_RUN)
    failed = client.start(FAILS)
    failed.wait()
    (boom,) = client.steps(failed.id)
    assert boom.error is not None
    assert (boom.error.message, boom.error.step) == ("Input path $.missing not found", "boom")


def test_integers_stay_integers(client: Stepflow) -> None:
    given = {"count": 3, "ratio": 2, "either": 5, "maybe": None, "rows": [{"n": 1}, {"n": 2}], "other": 7}
    run = client.start(NUMBERS, given)
    for handle in (run, client.attach(run.id)):
        output = handle.output()
        assert output == given
        assert isinstance(output["count"], int)
        assert isinstance(output["ratio"], float)
        assert isinstance(output["either"], float)
        assert [type(row["n"]) for row in output["rows"]] == [int, int]
        assert isinstance(output["other"], float)  # of which the schema says nothing
    with Stepflow(client.base_url) as stranger:
        assert isinstance((stranger.get(run.id)).output["count"], int)
        (item,) = stranger.items(run.id)
        assert isinstance(item.output["count"], int)


def test_sub_runs_under_their_right_names(client: Stepflow) -> None:
    run = client.start(MAP, {"items": ["a", "b"]}, sub_runs=True)
    seen = [event for event in run]
    assert isinstance(seen[-1], RunFinished)
    below = [event for event in seen if event.run_id != run.id]
    assert {event.name for event in below if isinstance(event, StepStarted)} == {"work", "rest"}
    assert len([event for event in below if isinstance(event, StepFinished)]) == 4
    needed = [event.payload["stepIds"] for event in below if event.kind == "StepsNeeded"]
    assert all(set(names) <= {"work", "rest", "fan"} for names in needed)
    again = [event for event in client.attach(run.id, sub_runs=True)]
    assert [(e.name, e.id, e.run_id) for e in again] == [(e.name, e.id, e.run_id) for e in seen]
    plain = [event for event in client.attach(run.id)]
    assert not [event for event in plain if event.run_id != run.id]
    assert isinstance([event for event in below if event.kind == "RunCompleted"][0], ServiceEvent)
    (sub,) = client.list(parent=run.id).all()
    assert (sub.workflow, sub.status) == ("inner", RunStatus.SUCCEEDED)
    roots = [snapshot.run_id for snapshot in client.list(limit=50)]
    assert run.id in roots
    assert sub.run_id not in roots
    assert sub.run_id in [snapshot.run_id for snapshot in client.list(limit=50, sub_runs=True)]


def test_sub_runs_of_several_flows(client: Stepflow) -> None:
    other = json.loads(json.dumps(MAP["steps"][0]).replace('"work"', '"toil"').replace("inner", "second"))
    flow = {
        "name": "two",
        "steps": [MAP["steps"][0], {**other, "id": "again"}],
        "output": [{"$step": "fan"}, {"$step": "again"}],
    }
    run = client.start(flow, {"items": ["a"]}, sub_runs=True)
    below = [event for event in run if isinstance(event, StepStarted) and event.run_id != run.id]
    assert sorted(event.name for event in below) == ["rest", "rest", "toil", "work"]
    same = json.loads(json.dumps(flow).replace("second", "inner"))
    run = client.start(same, {"items": ["a"]}, sub_runs=True)
    below = [event for event in run if isinstance(event, StepStarted) and event.run_id != run.id]
    assert sorted(event.name for event in below) == ["#0", "#0", "#1", "#1"]  # which of the two cannot be known


def test_a_cursor_past_the_end_does_not_hang(client: Stepflow) -> None:
    run = client.start(GREET, {"name": "x"})
    run.wait()
    handle = Run(client, run.id, policy=evolve(POLICY, check_every=0.2, drain=0.2))
    handle._follower.link.cursor = Cursor("999", 1)
    seen = [event for event in handle]
    assert isinstance(seen[-1], RunFinished)
    assert all(isinstance(event, RunFinished | EventsMissed | Reconnected) for event in seen)


def test_progress_is_the_share_of_steps(client: Stepflow) -> None:
    endless = client.start(SLOW, {"ms": 60_000})
    assert (endless.refresh()).progress == 0
    half = client.start({**SLOW, "steps": [sleep("one", 5), sleep("two", 60_000, {"$step": "one"})]})
    with half.events() as events:
        for event in events:
            if isinstance(event, StepFinished) and event.name == "one":
                break
    assert (half.refresh()).progress == 0.5
    for run in (endless, half):
        run.cancel()
    assert ((client.start(GREET, {"name": "x"})).wait()).progress == 1


def test_find(client: Stepflow) -> None:
    began = datetime.now(UTC)
    flow = {"name": f"found-{time.time_ns()}", "steps": [], "output": 1}
    run = client.start(flow)
    client.start(GREET, {"name": "x"})
    assert [found.id for found in client.find(flow)] == [run.id]
    assert run.id in [found.id for found in client.find(since=began)]
    assert client.find(flow, since=datetime(2100, 1, 1, tzinfo=UTC)) == []


def test_flows_keep_their_id_and_their_integers(client: Stepflow) -> None:
    ids = {client.store(dict(GREET)) for _ in range(3)}
    with Stepflow(client.base_url) as stranger:
        ids.add(stranger.store(GREET))
        (flow_id,) = ids
        assert stranger.flow(flow_id) == GREET
    assert isinstance((client.flow(flow_id))["steps"][0]["input"]["duration_ms"], int)
    assert not client.delete_flow(flow_id)
    with pytest.raises(NotFoundError):
        client.flow("0" * 64)
    with pytest.raises(NotFoundError, match="holds no flow"):
        client.flow(client.blobs.put([1]))


def test_variables(client: Stepflow) -> None:
    properties = {
        "key": {"type": "string", "is_secret": True, "env_var": "KEY", "description": "a key"},
        "size": {"type": "integer", "default": 3},
    }
    flow = {"schemas": {"properties": {"variables": {"properties": properties, "required": ["key"]}}}, "steps": []}
    found = client.variables(flow)
    assert list(found) == ["key", "size"]
    assert (found["key"].required, found["key"].secret, found["key"].env_var) == (True, True, "KEY")
    assert (found["size"].default, found["size"].required, found["size"].secret) == (3, False, False)
    assert client.variables(client.store(flow)) == found
    assert client.variables(GREET) == {}


def test_delete_says_what_became_of_it(client: Stepflow) -> None:
    run = client.start(SLOW, {"ms": 60_000})
    with pytest.raises(ConflictError):
        client.delete(run.id)
    run.cancel()
    run = client.start(GREET, {"name": "x"})
    run.wait()
    assert client.delete(run.id) is False
    assert (client.get(run.id)).is_success
    with pytest.raises(NotFoundError):
        client.delete(UNKNOWN_RUN)


def test_components(client: Stepflow) -> None:
    found = {component.path: component for component in client.components()}
    assert found["/builtin/sleep"].plugin == "builtin"
    assert found["/builtin/sleep"].input_schema
    assert not (client.components(schemas=False))[0].input_schema


def test_blobs(client: Stepflow, tmp_path: Path) -> None:
    value = {"n": 1, "text": "ü", "list": [1.5, None, True]}
    blob_id = client.blobs.put(value, filename="a.json")
    assert client.blobs.put(value) == blob_id
    assert client.blobs.get(blob_id) == value
    data = bytes(range(256)) * 4096
    binary = client.blobs.put(data, filename="data.bin")
    assert client.blobs.get(binary) == data
    assert client.blobs.read(binary) == data
    assert client.blobs.download(binary, tmp_path / "data.bin") == tmp_path / "data.bin"
    assert (tmp_path / "data.bin").read_bytes() == data
    with pytest.raises(ConfigError, match="is there already"):
        client.blobs.download(binary, tmp_path / "data.bin")
    assert client.blobs.download(binary, tmp_path, overwrite=True) == tmp_path / "data.bin"
    for unknown in (client.blobs.get, client.blobs.read):
        with pytest.raises(NotFoundError):
            unknown("0" * 64)
        with pytest.raises(BadRequestError):
            unknown("zz")
    with pytest.raises(NotFoundError):
        client.blobs.download("0" * 64, tmp_path / "none")
    assert os.listdir(tmp_path) == ["data.bin"]
