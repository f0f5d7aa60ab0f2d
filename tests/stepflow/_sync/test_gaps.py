# generated from tests/stepflow/_async/test_gaps.py by scripts/unasync.py; do not edit
"""A stream that never brings the end of the journal: EventsMissed says so, before RunFinished."""

from __future__ import annotations

import pytest
from attrs import evolve

from runs_sdk._common import sync_backend as backend
from runs_sdk._sync.handle import Run
from runs_sdk.core.events import Event, EventsMissed, RunFinished
from runs_sdk.core.models import RunStatus
from runs_sdk.stepflow._sync.client import Stepflow
from runs_sdk.stepflow.rules import POLICY
from runs_sdk.testing import Silence, after_frames, emulator

FLOW = {
    "name": "two-steps",
    "steps": [
        {"id": "first", "component": "/builtin/noop", "input": {"$input": "$"}},
        {"id": "second", "component": "/builtin/noop", "input": {"$step": "first"}},
    ],
    "output": {"$step": "second"},
}
QUICK = evolve(POLICY, idle_limit=0.2, check_every=0.2, long_poll=0.2, drain=0.5)


def follow(client: Stepflow, run_id: str) -> list[Event]:
    return [event for event in Run(client, run_id, policy=QUICK)]


@pytest.mark.parametrize("times", [1, 2])
def test_a_stream_that_falls_silent_and_comes_back_has_missed_nothing(times: int, latency: float) -> None:
    patient = evolve(QUICK, idle_limit=0.2 + 4 * latency, drain=2.0 + 6 * latency)
    with emulator("stepflow", faults=[Silence(after_frames(3), times=times)]) as service:
        with Stepflow(service.url) as client:
            run = client.start(FLOW, {"a": 1})
            events = [event for event in Run(client, run.id, policy=patient)]
    assert not [event for event in events if isinstance(event, EventsMissed)]
    assert isinstance(events[-1], RunFinished) and events[-1].kind == "RunCompleted"


def test_a_stream_that_stays_silent_is_told() -> None:
    with emulator("stepflow", faults=[Silence(after_frames(1), times=None)]) as service:
        with Stepflow(service.url) as client:
            events = follow(client, (client.start(FLOW, {"a": 1})).id)
    missed = [event for event in events if isinstance(event, EventsMissed)]
    assert len(missed) == 1 and isinstance(events[-2], EventsMissed)
    assert isinstance(events[-1], RunFinished) and events[-1].snapshot is not None
    assert events[-1].snapshot.output == {"a": 1}


def test_a_cancelled_run_that_does_not_go_on_has_missed_nothing() -> None:
    """No RunCompleted is written for it, so none is waited for."""
    with emulator("stepflow", hold="second", keepalive=0.05) as service:
        with Stepflow(service.url) as client:
            run = client.start(FLOW, {"a": 1})
            run.cancel()
            while not (steps := dict(service.state.runs[run.id].steps)) or (0, 1) not in steps:
                backend.sleep(0.01)
            service.call(service.state.runs[run.id].steps.clear)  # as when the server that worked on it is gone
            events = follow(client, run.id)
            service.call(lambda: service.state.runs[run.id].steps.update(steps))
            service.release()
    assert isinstance(events[-1], RunFinished) and events[-1].status is RunStatus.CANCELLED
    assert not [event for event in events if isinstance(event, EventsMissed)]


def test_a_cancelled_run_that_completes_all_the_same_is_told_when_its_end_is_missing() -> None:
    fault = Silence(after_frames(1), times=None)
    with emulator("stepflow", hold="second", faults=[fault]) as service:
        with Stepflow(service.url) as client:
            run = client.start(FLOW, {"a": 1})
            run.cancel()
            service.release()
            events = follow(client, run.id)
    assert isinstance(events[-1], RunFinished) and events[-1].status is RunStatus.SUCCEEDED
    assert isinstance(events[-2], EventsMissed)
