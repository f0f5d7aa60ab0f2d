"""Flows that are objects: what Stepflow's own package builds, models, dataclasses."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from runs_sdk.core.errors import InputValidationError
from runs_sdk.stepflow import Stepflow
from runs_sdk.stepflow.flows import find_flow

NOT_FLOWS: list[Any] = [7, object(), Stepflow, dataclasses.make_dataclass("Other", [("a", int)])(1), [{}]]


@dataclasses.dataclass
class Model:
    """A flow of one's own making."""

    steps: list[dict[str, Any]]
    output: Any
    name: str | None = None


def build() -> Any:
    worker = pytest.importorskip("stepflow_py.worker")
    builder = worker.FlowBuilder(name="greet")
    builder.set_input_schema({"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]})
    step = builder.add_step(id="hello", component="/builtin/noop", input_data={"who": worker.Value.input("name")})
    builder.set_output(worker.Value.step(step.id, "who"))
    return builder


def test_what_stepflows_own_package_builds_is_run(url: str) -> None:
    builder = build()
    with Stepflow(url) as client:
        for flow in (builder, builder.build()):
            assert client.run(flow, {"name": "World"}, timeout=20).output == "World"
            assert client.validate(flow)
            assert client.store(flow) == client.store(builder)
            with pytest.raises(InputValidationError, match="input.name"):
                client.start(flow, {})


def test_a_dataclass_is_run(url: str) -> None:
    with Stepflow(url) as client:
        assert client.run(Model([], {"$input": "n"}), {"n": 3}, timeout=20).output == 3


def test_a_builder_that_is_not_done_says_so() -> None:
    worker = pytest.importorskip("stepflow_py.worker")
    with pytest.raises(InputValidationError, match="flow: .*output"):
        find_flow(worker.FlowBuilder(name="empty"))


@pytest.mark.parametrize("other", NOT_FLOWS, ids=lambda other: type(other).__name__)
def test_what_is_no_flow_is_refused(other: Any) -> None:
    with pytest.raises(InputValidationError, match="a file, a mapping or the id of a stored flow"):
        find_flow(other)
