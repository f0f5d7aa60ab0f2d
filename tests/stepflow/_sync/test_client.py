# generated from tests/stepflow/_async/test_client.py by scripts/unasync.py; do not edit
"""The Stepflow client on a real server."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from runs_sdk.core.errors import (
    BadRequestError,
    ConnectFailed,
    DecodeError,
    InputValidationError,
    NotFoundError,
    RunFailed,
    StartUnknown,
    WaitTimeout,
)
from runs_sdk.core.events import RunFinished, StatusChanged, StepFinished, StepStarted
from runs_sdk.core.models import RunStatus
from runs_sdk.stepflow._sync.client import Stepflow
from runs_sdk.stepflow.flows import Flow
from runs_sdk.testing import Cut, Grpc, Html, Status, WireProxy
from tests.stepflow.sample_flows import FAILS, FATAL, GREET, PARALLEL, SLOW

UNKNOWN_RUN = "01a2007e-6f74-7b33-84b6-40bab5b7a8ed"


@pytest.fixture
def client(url: str) -> Iterator[Stepflow]:
    with Stepflow(url) as client:
        yield client


def test_a_run_from_start_to_output(client: Stepflow) -> None:
    run = client.start(GREET, {"name": "World"})
    seen = [event for event in run]
    kinds = [(type(event), event.name) for event in seen if type(event) in (StatusChanged, StepStarted, StepFinished)]
    steps = [(kind, name) for name in ("first", "second", "third") for kind in (StepStarted, StepFinished)]
    assert kinds == [(StatusChanged, "running"), *steps]
    assert isinstance(seen[-1], RunFinished)
    assert [type(event) for event in seen].count(RunFinished) == 1
    assert seen[-1].snapshot is run.snapshot
    assert run.output() == {"name": "World"}
    assert (run.status, run.native_status) == (RunStatus.SUCCEEDED, "completed")
    finished = [event for event in seen if isinstance(event, StepFinished)]
    assert finished[-1].output == {"name": "World"}


def test_files_and_ids(client: Stepflow, tmp_path: Path) -> None:
    file = tmp_path / "flow.yaml"
    file.write_text("name: from-a-file\nsteps: []\noutput: {$input: x}\n")
    assert (client.start(file, {"x": "y"})).output() == "y"
    flow_id = client.store(str(file))
    assert client.store(file) == flow_id
    assert (client.start(flow_id, {"x": "z"})).output() == "z"


def test_one_input_also_if_it_is_a_list(client: Stepflow) -> None:
    flow = {"name": "list", "steps": [], "output": {"$input": "$"}}
    assert (client.start(flow, ["a", "b"])).output() == ["a", "b"]
    assert (client.start(flow)).output() == {}


def test_a_second_start_needs_one_request(url: str) -> None:
    with WireProxy(url) as proxy:
        with Stepflow(proxy.url) as client:
            client.start(GREET, {"name": "a"})
            before = len(proxy.requests)
            client.start(GREET, {"name": "b"})
            assert len(proxy.requests) == before + 1
            client.with_options(timeout=5).start(GREET, {"name": "c"})
            assert len(proxy.requests) == before + 2


def test_a_server_that_has_forgotten_the_flow_gets_it_again(client: Stepflow) -> None:
    flow = {"name": "forgotten", "steps": [], "output": 1}
    client.store(flow)
    client._flow_ids = dict.fromkeys(client._flow_ids, "0" * 64)  # as after a restart of the server
    assert ((client.start(flow)).wait()).is_success


def test_all_fatal_diagnostics_are_one_error(client: Stepflow) -> None:
    with pytest.raises(InputValidationError) as caught:
        client.start(FATAL)
    assert len(caught.value.errors) == 4
    assert "$.steps[1].id: Duplicate step ID 'a'" in str(caught.value)
    validation = client.validate(FATAL)
    assert not validation
    assert len(validation.errors) == 4
    assert client.validate(GREET)
    with pytest.raises(BadRequestError, match="error analyzing workflow"):
        client.start(FATAL, validate=False)


def test_inputs_are_checked_before_anything_is_sent(url: str, tmp_path: Path) -> None:
    with WireProxy(url) as proxy:
        with Stepflow(proxy.url) as client:
            with pytest.raises(InputValidationError) as caught:
                client.start(GREET, {"ms": "soon"})
            assert [problem.path for problem in caught.value.errors] == ["input.ms", "input.name"]
            with pytest.raises(InputValidationError, match=r"input\.name: is missing"):
                client.start(GREET)
            with pytest.raises(InputValidationError, match="there is no such flow in"):
                client.start(tmp_path / "none.yaml")
            broken = tmp_path / "broken.yaml"
            broken.write_text("name: x\nsteps: [\n")
            with pytest.raises(InputValidationError, match=r"broken\.yaml, line 3, column 1: "):
                client.start(broken)
            with pytest.raises(InputValidationError, match=r"overrides\.nope: the flow has no such step"):
                client.start(GREET, {"name": "x"}, overrides={"nope": {}})
            assert proxy.requests == []


def test_overrides_variables_and_a_stored_flow_are_checked(client: Stepflow) -> None:
    flow = {
        "name": "with-variable",
        "schemas": {"properties": {"variables": {"properties": {"n": {"type": "integer"}}, "required": ["n"]}}},
        "steps": [{"id": "use", "component": "/builtin/noop", "input": {"n": {"$variable": "n"}, "x": "a"}}],
        "output": {"$step": "use", "path": "x"},
    }
    flow_id = client.store(flow)
    run = client.start(flow_id, variables={"n": 1}, overrides={"use": {"input": {"x": "b"}}})
    assert run.output() == "b"
    for given in (None, {"n": "one"}):
        with pytest.raises(InputValidationError, match=r"variables\.n"):
            client.start(flow_id, variables=given)


def test_a_failed_run_names_the_step(client: Stepflow) -> None:
    run = client.start(FAILS)
    result = run.wait()
    assert result.error is not None
    assert (result.error.step, result.error.code) == ("boom", "EXPRESSION_FAILURE")
    with pytest.raises(RunFailed, match=r'step "boom": Input path \$\.missing not found') as caught:
        run.output()
    assert caught.value.run_id == run.id


def test_unknown_runs_and_flows(client: Stepflow) -> None:
    with pytest.raises(NotFoundError, match=f"run '{UNKNOWN_RUN}' not found") as caught:
        client.get(UNKNOWN_RUN)
    assert (caught.value.run_id, caught.value.code) == (UNKNOWN_RUN, "NOT_FOUND")
    with pytest.raises(BadRequestError, match="invalid UUID"):
        client.get("not-a-uuid")
    for action in (client.attach(UNKNOWN_RUN).wait, client.attach(UNKNOWN_RUN).refresh):
        with pytest.raises(NotFoundError):
            action()
    with pytest.raises(NotFoundError):
        for _ in client.attach(UNKNOWN_RUN):
            pass
    with pytest.raises(NotFoundError):
        client.start("0" * 64)


def test_attach_replays_everything(client: Stepflow) -> None:
    run = client.start(PARALLEL)
    run.wait()
    first = [(event.kind, event.id, event.name) for event in run]
    second = [(event.kind, event.id, event.name) for event in client.attach(run.id)]
    assert first == second
    assert len(first) == 15
    assert first[-1][0] == "RunCompleted"


def test_list(client: Stepflow) -> None:
    name = f"listed-{time.time_ns()}"
    runs = [client.start({**FAILS, "name": name}, {"missing": 1} if n else None) for n in range(3)]
    for run in runs:
        run.wait()
    found = [snapshot for snapshot in client.list(flow_name=name)]
    assert [snapshot.run_id for snapshot in found] == [run.id for run in reversed(runs)]
    assert {snapshot.workflow for snapshot in found} == {name}
    failed = client.list(flow_name=name, status=RunStatus.FAILED).all()
    assert [snapshot.run_id for snapshot in failed] == [runs[0].id]
    assert len(client.list(flow_name=name, status="completed").all()) == 2
    assert len(client.list(limit=2).all()) == 2
    newest = client.list(flow_name=name).first()
    assert newest is not None
    assert newest.run_id == runs[-1].id
    assert client.list(status="queued").all() == []
    with pytest.raises(InputValidationError, match="no run can be"):
        client.list(status="odd")
    with pytest.raises(InputValidationError, match="parent: 'x' is not the id of a run"):
        client.list(parent="x")


def test_cancel_is_followed_to_what_really_happens(client: Stepflow) -> None:
    run = client.start(SLOW, {"ms": 300})
    assert (run.cancel()).native_status == "cancelled"
    result = run.wait(timeout=10)
    assert (result.status, result.output) == (RunStatus.SUCCEEDED, {"done": True, "last": 300})
    assert (client.cancel(run.id)).is_success  # and it is not sent, so it overwrites nothing
    assert (client.get(run.id)).native_status == "completed"


def test_a_cancel_that_came_too_late_hides_nothing(client: Stepflow) -> None:
    from runs_api.stepflow.api.run import cancel_run

    run = client.start(GREET, {"name": "a"})
    run.wait()
    client.call(cancel_run, run_id=run.id)
    found = client.get(run.id)
    assert (found.status, found.output) == (RunStatus.SUCCEEDED, {"name": "a"})
    assert (client.attach(run.id).wait(timeout=5)).is_success


def test_wait_keeps_its_deadline(client: Stepflow) -> None:
    run = client.start(SLOW, {"ms": 3_600_000})
    for timeout in (0.0, 0.3):
        with pytest.raises(WaitTimeout, match="It goes on"):
            run.wait(timeout=timeout)
    run.cancel()


def test_health_and_the_generated_client(client: Stepflow) -> None:
    from runs_api.stepflow.api.run import get_run

    health = client.health()
    assert health.status == "healthy"
    assert health.build.git_version
    run = client.start(GREET, {"name": "a"})
    answer = get_run.sync_detailed(client=client.api, run_id=run.id)
    assert answer.status_code == 200
    assert answer.parsed.summary.run_id == run.id
    missing = get_run.sync_detailed(client=client.api, run_id=UNKNOWN_RUN)
    assert missing.status_code == 404


def test_no_server_there() -> None:
    with Stepflow("http://127.0.0.1:9", max_retries=0) as client:
        with pytest.raises(ConnectFailed, match="StepflowRuntime") as caught:
            client.start(GREET, {"name": "x"})
        assert "http://127.0.0.1:9" in str(caught.value)
        with pytest.raises(ConnectFailed):
            client.health()


def test_what_answers_is_no_stepflow_server(url: str) -> None:
    for fault in (Html(times=None), Grpc(times=None)):
        with WireProxy(url, [fault]) as proxy:
            with Stepflow(proxy.url, max_retries=0) as client:
                with pytest.raises(DecodeError, match="base URL"):
                    client.start(GREET, {"name": "x"})
                with pytest.raises(DecodeError):
                    client.attach(UNKNOWN_RUN).wait(timeout=5)
                with pytest.raises(DecodeError):
                    client.health()
    with WireProxy(url) as proxy:
        with Stepflow(f"{proxy.url}/no/such/prefix", max_retries=0) as client:
            with pytest.raises(DecodeError, match="base URL"):
                client.get(UNKNOWN_RUN)


def test_an_answer_without_what_it_must_have(url: str) -> None:
    empty = Status(200, b"{}", headers={"content-type": "application/json"}, times=None)
    with WireProxy(url, [empty]) as proxy:
        with Stepflow(proxy.url, max_retries=0) as client:
            for call in (client.get, client.items, lambda run_id: client.attach(run_id).wait(timeout=5)):
                with pytest.raises(DecodeError, match="the answer has no summary"):
                    call(UNKNOWN_RUN)
            with pytest.raises(DecodeError, match="no id of the stored flow"):
                client.store(GREET)
            client._flow_ids[Flow(GREET, "greet").key] = "0" * 64
            with pytest.raises(StartUnknown, match="summary.*it was not sent again"):
                client.start(GREET, {"name": "x"})


def test_a_start_whose_answer_is_lost_is_not_sent_again(url: str) -> None:
    name = f"lost-start-{time.time_ns()}"
    with WireProxy(url, [Cut(0, counting="raw", method="POST", path="/runs$", times=None)]) as proxy:
        with Stepflow(proxy.url) as client:
            with pytest.raises(StartUnknown, match="it was not sent again"):
                client.start({"name": name, "steps": [], "output": 1})
            assert [request.method for request in proxy.requests if request.target.endswith("/runs")] == ["POST"]
            assert len(client.list(flow_name=name).all()) == 1
