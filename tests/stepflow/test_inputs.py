"""Inputs, variables and overrides are checked against the flow, all problems at once."""

from __future__ import annotations

from typing import Any

import pytest

from runs_sdk.core.errors import InputValidationError
from runs_sdk.core.models import RunStatus
from runs_sdk.stepflow.inputs import check_start, fill_variables, wrap_overrides
from runs_sdk.stepflow.snapshots import ExecutionStatus, wire_numbers
from runs_sdk.stepflow.validation import read_diagnostics

FLOW: dict[str, Any] = {
    "name": "demo",
    "schemas": {
        "properties": {
            "input": {
                "type": "object",
                "properties": {"name": {"type": "string"}, "ms": {"type": "integer"}},
                "required": ["name"],
            },
            "variables": {
                "type": "object",
                "properties": {
                    "api_key": {"type": "string", "is_secret": True, "env_var": "DEMO_KEY", "minLength": 8},
                    "region": {"type": "string", "default": "eu-west-1"},
                    "retries": {"type": "integer", "env_var": "DEMO_RETRIES"},
                },
                "required": ["api_key"],
            },
        }
    },
    "steps": [{"id": "first", "component": "/builtin/noop", "input": {"x": {"$variable": "$.loose.part"}}}],
}


def problems(*args: Any, **options: Any) -> list[str]:
    with pytest.raises(InputValidationError) as caught:
        check_start(FLOW, *args, **options)
    assert all(str(problem) in str(caught.value) for problem in caught.value.errors)
    return [str(problem) for problem in caught.value.errors]


def test_all_problems_at_once() -> None:
    found = problems([{"ms": "soon"}], {"region": 5}, {"second": {}, "first": 3})
    assert [problem.partition(":")[0] for problem in found] == [
        "input.ms", "input.name", "variables.api_key", "variables.region", "overrides.second", "overrides.first",
    ]  # fmt: skip
    assert "set the environment variable DEMO_KEY" in found[2]


def test_a_batch_names_the_item() -> None:
    key = {"api_key": "12345678"}
    assert problems([{"name": "a"}, {}, "x"], key, batch=True)[0].startswith("inputs[1].name: ")
    check_start(FLOW, [{"name": "a"}], key)


def test_a_secret_is_not_shown() -> None:
    (found,) = problems([{"name": "a"}], {"api_key": "hunter2"})
    assert found.startswith("variables.api_key")
    assert "hunter2" not in found


def test_variables_come_from_the_environment_and_from_defaults() -> None:
    environ = {"DEMO_KEY": "from-the-environment", "DEMO_RETRIES": "3"}
    filled = fill_variables(FLOW, None, environ)
    assert filled == {"api_key": "from-the-environment", "region": "eu-west-1", "retries": 3}
    assert fill_variables(FLOW, {"api_key": "given"}, environ)["api_key"] == "given"
    assert fill_variables(FLOW, None, {}) == {"region": "eu-west-1"}
    unreadable = fill_variables(FLOW, {"api_key": "12345678"}, {"DEMO_RETRIES": "many"})
    assert problems([{"name": "a"}], unreadable)[0].startswith("variables.retries")


def test_undeclared_variables_warn() -> None:
    with pytest.warns(UserWarning, match=r'no variable .regoin.; did you mean "region"\?'):
        fill_variables(FLOW, {"regoin": "x"}, {})
    assert fill_variables(FLOW, {"loose": {"part": 1}}, {})["loose"] == {"part": 1}  # used, if not declared
    with pytest.warns(UserWarning, match="declares no variable 'x'; the server ignores it"):
        fill_variables({}, {"x": 1}, {})


def test_overrides_in_both_forms() -> None:
    wire = {"steps": {"first": {"value": {"input": {"x": 1}}}}}
    assert wrap_overrides({"first": {"input": {"x": 1}}}) == wire
    assert wrap_overrides(wire) == wire
    assert wrap_overrides({"steps": {"input": 1}}) == {"steps": {"steps": {"value": {"input": 1}}}}  # a step so called


def test_status_words() -> None:
    assert wire_numbers("completed") == wire_numbers(RunStatus.SUCCEEDED) == wire_numbers("succeeded") == [2]
    assert wire_numbers(ExecutionStatus.PAUSED) == wire_numbers(RunStatus.SUSPENDED) == [5]
    assert wire_numbers("failed") == wire_numbers(ExecutionStatus.FAILED) == [3]
    assert wire_numbers("recovery_failed") == [6]
    with pytest.raises(InputValidationError, match="no run can be 'odd'; the words are running, completed"):
        wire_numbers("odd")
    assert wire_numbers(RunStatus.QUEUED) == []


def test_diagnostics() -> None:
    entries = [
        {"kind": "duplicateStepId", "code": 3000, "level": 1, "formatted": "Duplicate 'a'", "path": "$.steps[1].id"},
        {"kind": "odd", "code": 1, "level": 2, "formatted": "Odd"},
        {"kind": "missingFlowName", "code": 1001, "level": 3, "formatted": "No name"},
        {"kind": "new", "level": 9, "formatted": "New"},
    ]
    answer = read_diagnostics({"diagnostics": {"diagnostics": entries}}, "a.yaml")
    assert not answer
    assert [item.level for item in answer.diagnostics] == ["fatal", "error", "warning", "error"]
    assert [item.kind for item in answer.warnings] == ["missingFlowName"]
    with pytest.raises(InputValidationError) as caught:
        answer.raise_for_errors()
    assert str(caught.value).startswith("a.yaml has 3 problems:")
    assert "$.steps[1].id: Duplicate 'a' (duplicateStepId)" in str(caught.value)
    assert len(caught.value.errors) == 3
    fine = read_diagnostics({"diagnostics": None}, "b.yaml")
    assert fine
    fine.raise_for_errors()
