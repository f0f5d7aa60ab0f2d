"""Reading is tolerant, enumerations are open, and values come back as they were."""

from __future__ import annotations

import copy
import datetime
import pickle
from typing import Any

import pytest
from runs_api.stepflow.errors import DecodeError
from runs_api.stepflow.models import (
    CreateRunRequest,
    ExecutionStatus,
    GetFlowVariablesResponse,
    GetRunResponse,
    RunOverrides,
    RunSummary,
    StatusEvent,
    StepOverride,
)
from runs_api.stepflow.types import UNSET, Unset

SUMMARY: dict[str, Any] = {
    "runId": "r",
    "flowId": "f",
    "status": 2,
    "items": {"total": 1, "completed": 1, "running": 0, "failed": 0, "cancelled": 0},
    "createdAt": "2026-11-21T23:40:33.296477027Z",
    "rootRunId": "r",
    "createdAtSeqno": 0,
}


def test_known_and_unknown_values_of_enumerations() -> None:
    known, unknown = ExecutionStatus(2), ExecutionStatus(77)
    assert known is ExecutionStatus.COMPLETED
    assert unknown == 77
    assert unknown == ExecutionStatus(77)
    assert {unknown: 1}[77] == 1  # type: ignore[index]
    assert (unknown.value, unknown.name, str(unknown)) == (77, "UNKNOWN", "77")
    assert copy.deepcopy(unknown) == unknown
    assert pickle.loads(pickle.dumps(unknown)) == unknown
    assert 77 not in list(ExecutionStatus)
    with pytest.raises(ValueError, match="not a valid"):
        ExecutionStatus("2")


def test_unknown_value_survives_in_a_model() -> None:
    run = RunSummary.from_dict({**SUMMARY, "status": 9})
    assert run.status == 9
    assert isinstance(run.status, ExecutionStatus)
    assert run.to_dict()["status"] == 9


def test_missing_keys_are_unset_and_stay_missing() -> None:
    run = RunSummary.from_dict({"runId": "r"})
    assert run.run_id == "r"
    assert run.items is UNSET
    assert not run.status
    assert run.to_dict() == {"runId": "r"}


def test_null_survives_where_something_else_was_promised() -> None:
    broken = {**SUMMARY, "items": None, "createdAt": None, "status": None, "flowId": None}
    assert RunSummary.from_dict(broken).to_dict() == broken


def test_extra_keys_survive() -> None:
    run = RunSummary.from_dict({**SUMMARY, "createdAt": "2026-11-21T23:40:33+00:00", "new": {"a": [1]}})
    assert run["new"] == {"a": [1]}
    assert run.additional_keys == ["new"]
    assert "new" in run
    assert run.to_dict()["new"] == {"a": [1]}


def test_scalars_of_the_wrong_type_are_passed_on() -> None:
    wrong = {**SUMMARY, "createdAt": "soon", "createdAtSeqno": "7", "status": "done"}
    assert RunSummary.from_dict(wrong).to_dict() == wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-21T23:40:33.296477027Z", (2026, 11, 21, 23, 40, 33, 296477)),
        ("2026-11-21T23:44:52Z", (2026, 11, 21, 23, 44, 52, 0)),
        ("2026-11-21T24:00:00Z", (2026, 11, 22, 0, 0, 0, 0)),  # only dateutil reads this one
    ],
)
def test_moments(text: str, expected: tuple[int, ...]) -> None:
    run = RunSummary.from_dict({**SUMMARY, "createdAt": text})
    assert run.created_at == datetime.datetime(*expected, tzinfo=datetime.UTC)  # type: ignore[arg-type, misc]


def test_another_shape_is_an_error_that_says_where() -> None:
    with pytest.raises(DecodeError) as caught:
        GetRunResponse.from_dict({"summary": SUMMARY, "steps": [{}, "x"]})
    assert caught.value.path == "$.steps[1]"
    assert str(caught.value) == "the value cannot be read at $.steps[1]: StepStatus is an object, not text ('x')"
    with pytest.raises(DecodeError, match="a list is promised, not an object"):
        GetRunResponse.from_dict({"summary": SUMMARY, "steps": {}})
    with pytest.raises(DecodeError, match="not a list"):
        RunSummary.from_dict([])  # type: ignore[arg-type]
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.path) == (str(caught.value), "$.steps[1]")


def test_maps_of_models() -> None:
    wire = {"flowId": "f", "variables": {"region": {"required": False, "defaultValue": "eu"}}}
    read = GetFlowVariablesResponse.from_dict(wire)
    assert read.variables["region"].default_value == "eu"
    assert read.to_dict() == wire


def test_models_can_be_built_from_models_dicts_and_plain_values() -> None:
    typed = CreateRunRequest(flow_id="f", overrides=RunOverrides(steps=_steps()), input_=[{"x": None}])
    plain = CreateRunRequest(flow_id="f", overrides={"steps": {"a": {"value": {}}}}, input_=[{"x": None}])  # type: ignore[arg-type]
    assert typed.to_dict() == plain.to_dict()
    assert isinstance(typed.wait, Unset)


def _steps() -> Any:
    from runs_api.stepflow.models import RunOverridesSteps

    steps = RunOverridesSteps()
    steps["a"] = StepOverride(value={})
    return steps


def test_events_are_typed() -> None:
    wire = {"sequenceNumber": 3, "timestamp": "2026-11-21T23:42:41+00:00", "event": {"StepReady": {"stepId": "a"}}}
    event = StatusEvent.from_dict(wire)
    assert event.event.step_ready.step_id == "a"  # type: ignore[union-attr]
    assert not event.event.run_completed
    assert event.to_dict() == wire


def test_unset_is_one_thing() -> None:
    assert copy.deepcopy(UNSET) is UNSET
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
    assert repr(UNSET) == "UNSET"
