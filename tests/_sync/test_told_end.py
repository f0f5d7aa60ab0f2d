# generated from tests/_async/test_told_end.py by scripts/unasync.py; do not edit
"""An end that the stream has shown is delivered, whatever the GETs of that run answer from then on."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

import runs_sdk
from runs_sdk import RunEnded, RunFinished, RunStatus
from runs_sdk.core.events import StepStarted
from runs_sdk.testing import Reset, Status, emulator
from runs_sdk.testing.faults import Fault
from tests.policies import change_run

FLOW = {"name": "said", "steps": [{"id": "only", "component": "/builtin/noop", "input": {"a": 1}}],
        "output": {"$step": "only"}}  # fmt: skip
OPTIONS: dict[str, dict[str, Any]] = {
    "ade": {"documents": ["people.csv"], "hold": "people.csv"},
    "cloudcruise": {"script": ("execution.start",)},
    "runai": {"hold": "t1"},
    "stepflow": {"hold": "only"},
}
GETS = {
    "ade": r"/runs(\?|/[^/]*$)",  # also the list, by which many runs are watched at once
    "cloudcruise": r"/run/[^/]*$",
    "runai": r"/workloads/(trainings/)?[^/]*$",
    "stepflow": r"/runs/[^/]*$|/items|/steps",
}
OUTPUT = {"total": 42}
WHY = "no rows"


def refusals(service: str) -> dict[str, Fault]:
    """What every GET of the run meets."""
    how: dict[str, Any] = {"method": "GET", "path": GETS[service], "times": None}
    faults: dict[str, Fault] = {"no connection": Reset(0, forward=False, counting="raw", **how)}
    for code in (401, 403, 404, 429, 500, 503):
        body = json.dumps({"statusCode": code, "message": "not now", "error": "No"}).encode()
        faults[str(code)] = Status(code, body, headers={"content-type": "application/json"}, **how)
    return faults


CASES = [(service, kind) for service in sorted(OPTIONS) for kind in refusals(service)]
SAMPLE = {("ade", "429"), ("cloudcruise", "404"), ("cloudcruise", "no connection"), ("runai", "401"), ("runai", "500"),
          ("stepflow", "403"), ("stepflow", "503")}  # fmt: skip
CONFIRM_FOR = 0.3
"""Seconds for which GETs go on after an end that only the stream has shown; 10 by default."""


def start(client: Any, service: str, served: Any, *, confirm_for: float = CONFIRM_FOR) -> Any:
    match service:
        case "ade":
            run = client.start(next(iter(served.state.documents)))
        case "cloudcruise":
            run = client.start("wf1", {"a": 1})
        case "runai":
            run = client.start("training", "t1", "team-a", {"image": "ubuntu"})
        case _:
            run = client.start(FLOW, {})
    assert run._follower.policy.confirm_for == 10.0
    change_run(run, confirm_for=confirm_for)
    return run


def finish(served: Any, service: str, run_id: str, *, well: bool = True) -> None:
    """The run ends, and says so in its stream."""
    if service == "cloudcruise":
        error = {"message": WHY, "error_id": "e1", "created_at": "2026-01-01T00:00:00Z"}
        kind, payload = ("success", {"data": OUTPUT}) if well else ("failed", {"errors": [error]})
        served.tell(run_id, f"execution.{kind}", payload)
    else:
        served.release(OPTIONS[service]["hold"])


def follow(run: Any, served: Any, fault: Fault, *, well: bool = True) -> RunFinished:
    """The run's end, as it is delivered. As soon as the run works, every GET fails, and it ends."""
    is_struck = False
    with run.events(timeout=60) as events:
        for event in events:
            if isinstance(event, RunFinished):
                return event
            is_running = isinstance(event, StepStarted) or getattr(event, "status", None) is RunStatus.RUNNING
            if is_running and not is_struck:
                is_struck = True
                served.inject(fault)
                finish(served, served.service, run.id, well=well)
    raise AssertionError("the iteration has ended without RunFinished")


def connect(served: Any) -> Any:
    settings = {"base_url": served.url, "max_retries": 0, **served.credentials}
    return runs_sdk.connect(served.service, **settings)


@pytest.mark.parametrize(
    ("service", "kind"),
    [pytest.param(*case, marks=() if case in SAMPLE else pytest.mark.full, id="-".join(case)) for case in CASES],
)
def test_a_told_end_is_delivered_while_gets_fail(service: str, kind: str) -> None:
    with emulator(service, **OPTIONS[service]) as served:
        with connect(served) as client:
            run = start(client, service, served)
            end = follow(run, served, refusals(service)[kind])
            assert end.status is RunStatus.SUCCEEDED
            assert end.snapshot is not None and end.snapshot.source == "event" and end.snapshot.run_id == run.id
            assert run.status is RunStatus.SUCCEEDED
            if service == "cloudcruise":
                assert end.snapshot.output == OUTPUT


@pytest.mark.parametrize("service", sorted(OPTIONS))
def test_a_result_from_the_stream_is_the_waits_and_no_output_is_made_up(service: str) -> None:
    with emulator(service, **OPTIONS[service]) as served:
        with connect(served) as client:
            run = start(client, service, served)
            follow(run, served, refusals(service)["503"])
            assert [event for event in run.events(timeout=60)] == []  # it came once
            assert (run.wait(timeout=30)).is_success
            if service == "cloudcruise":  # its stream tells the output
                assert run.output(timeout=30) == OUTPUT
            elif service == "runai":  # how it went is all that there is
                assert (run.output(timeout=30))["phase"] == "Completed"
            else:
                with pytest.raises(RunEnded, match=f"run {run.id} has succeeded.*output cannot be read.*503") as no:
                    run.output(timeout=30)
                assert no.value.snapshot is not None and no.value.snapshot.is_success
                assert no.value.status_code == 503


@pytest.mark.parametrize("service", sorted(OPTIONS))
def test_an_output_that_can_be_read_again_is_given(service: str) -> None:
    with emulator(service, **OPTIONS[service]) as served:
        with connect(served) as client:
            run = start(client, service, served, confirm_for=10.0)  # until it is read
            end = follow(run, served, evolve(refusals(service)["503"], times=2))
            assert end.snapshot is not None and end.snapshot.source == "event"
            assert run.output(timeout=30) is not None
            assert (run.wait(timeout=30)).source == "get"


@pytest.mark.parametrize("service", sorted(OPTIONS))
def test_a_failure_that_only_the_stream_has_told_has_an_error(service: str) -> None:
    fails: dict[str, dict[str, Any]] = {
        "ade": {"fail": {"people.csv": WHY}, "attempts": 1},
        "cloudcruise": {},
        "runai": {"fail": {"t1": WHY}},
        "stepflow": {"fail": {"only": WHY}, "retries": 0},
    }
    with emulator(service, **OPTIONS[service], **fails[service]) as served:
        with connect(served) as client:
            run = start(client, service, served)
            end = follow(run, served, refusals(service)["404"], well=False)
            assert end.status is RunStatus.FAILED
            assert end.snapshot is not None and end.snapshot.error is not None and end.snapshot.source == "event"
            if service == "stepflow":  # its journal has no reasons
                assert "stream" in end.snapshot.error.message
            else:
                assert WHY in end.snapshot.error.message
