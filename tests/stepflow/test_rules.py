"""The pure half of the Stepflow package: tables, events, snapshots."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from runs_sdk.core.errors import DecodeError
from runs_sdk.core.events import RunFinished, ServiceEvent, StatusChanged, StepFinished, StepStarted
from runs_sdk.core.models import RunStatus
from runs_sdk.core.sse import ServerSentEvent
from runs_sdk.core.times import read_time
from runs_sdk.stepflow.rules import StepflowRules
from runs_sdk.stepflow.snapshots import ERROR_CODES, STATUS, ExecutionStatus, build_snapshot

ROOT = Path(__file__).parents[2]
RUN = "01a2007e-6f74-7b33-84b6-40bab5b7a8ed"
SUB = "01a2007e-0000-7b33-84b6-40bab5b7a8ed"


def message(number: int, kind: str, /, **body: object) -> ServerSentEvent:
    entry = {
        "sequenceNumber": number,
        "timestamp": "2026-11-21T23:42:41.550586149Z",
        "event": {kind: {"runId": RUN, **body}},
    }
    return ServerSentEvent("message", json.dumps(entry), "")


def summary(status: int, **more: object) -> dict[str, object]:
    items = {"total": 1, "completed": 0, "running": 1, "failed": 0, "cancelled": 0}
    return {"runId": RUN, "flowId": "f", "flowName": "slow", "status": status, "items": items, **more}


@pytest.fixture(scope="module")
def document() -> dict:
    return YAML(typ="safe").load((ROOT / "openapi/stepflow.yaml").read_text())


def test_every_status_of_the_document_is_mapped(document) -> None:
    schema = document["components"]["schemas"]["ExecutionStatus"]
    for number, name in zip(schema["enum"], schema["x-enum-varnames"], strict=True):
        status = ExecutionStatus.from_wire(number)
        assert status is ExecutionStatus[name]
        assert status.number == number
        assert STATUS[status] is not RunStatus.UNKNOWN
    assert len(ExecutionStatus) == len(schema["enum"]) + 1
    assert set(STATUS) == set(ExecutionStatus)


def test_every_error_code_of_the_document_is_mapped(document) -> None:
    schema = document["components"]["schemas"]["ErrorCode"]
    assert dict(zip(schema["enum"], schema["x-enum-varnames"], strict=True)) == ERROR_CODES


def test_every_event_of_the_document_is_decoded(document) -> None:
    classes = {"StepStarted": StepStarted, "StepCompleted": StepFinished, "RunCreated": StatusChanged,
               "RunCompleted": RunFinished}  # fmt: skip
    for kind in document["components"]["schemas"]["StatusEventBody"]["properties"]:
        decoded = StepflowRules(RUN).decode(message(7, kind, stepId="s", status=2))
        (event,) = decoded.events
        assert type(event) is classes.get(kind, ServiceEvent)
        assert (event.kind, event.id, decoded.position, event.run_id) == (kind, "7", "7", RUN)
        assert event["event"][kind]["stepId"] == "s"
        assert decoded.ends is (kind == "RunCompleted")


def test_a_status_reads_as_its_word() -> None:
    assert f"{ExecutionStatus.COMPLETED}" == "completed"
    assert ExecutionStatus.from_wire(99) is ExecutionStatus.UNKNOWN
    assert ExecutionStatus.from_wire(None) is ExecutionStatus.UNKNOWN
    with pytest.raises(ValueError):
        _ = ExecutionStatus.UNKNOWN.number


def test_step_events() -> None:
    rules = StepflowRules(RUN)
    (started,) = rules.decode(message(2, "StepStarted", stepId="s1", itemIndex=3, stepIndex=0, attempt=2)).events
    assert isinstance(started, StepStarted)
    assert (started.name, started.item, started.attempt) == ("s1", 3, 2)
    assert started.timestamp == datetime(2026, 11, 21, 23, 42, 41, 550586, UTC)
    (finished,) = rules.decode(message(3, "StepCompleted", stepId="s1", itemIndex=3, status=3)).events
    assert isinstance(finished, StepFinished)
    assert (finished.status, finished.output) == (RunStatus.FAILED, None)
    (finished,) = rules.decode(message(3, "StepCompleted", stepId="s1", status=2, result={"a": 1.0})).events
    assert isinstance(finished, StepFinished)
    assert (finished.status, finished.output) == (RunStatus.SUCCEEDED, {"a": 1.0})


def test_the_end_of_a_sub_run_is_not_the_end() -> None:
    rules = StepflowRules(RUN)
    decoded = rules.decode(message(5, "RunCompleted", runId=SUB, status=2))
    assert not decoded.ends
    (event,) = decoded.events
    assert isinstance(event, ServiceEvent)
    assert event.run_id == SUB
    assert isinstance(rules.decode(message(5, "RunCreated", runId=SUB)).events[0], ServiceEvent)
    assert rules.decode(message(5, "StepStarted", runId=SUB, stepId="x")).events[0].run_id == SUB


@pytest.mark.parametrize(
    "data",
    ["", "null", "[]", "nonsense", "{", '{"sequenceNumber": 1}', '{"sequenceNumber": "x", "event": {"A": {}}}',
     '{"sequenceNumber": 1, "event": {}}', '{"sequenceNumber": 1, "event": []}', "<html>"],
)  # fmt: skip
def test_what_is_no_event_is_a_decode_error(data: str) -> None:
    with pytest.raises(DecodeError, match="is no event") as caught:
        StepflowRules(RUN).decode(ServerSentEvent("message", data, ""))
    assert caught.value.run_id == RUN


def test_an_unknown_event_is_kept_whole() -> None:
    (event,) = StepflowRules(RUN).decode(message(9, "SomethingNew", x=1)).events
    assert isinstance(event, ServiceEvent)
    assert (event.name, event.payload["x"]) == ("SomethingNew", 1)
    entry = {"sequenceNumber": 9, "timestamp": None, "event": {"Odd": "text"}}
    (event,) = StepflowRules(RUN).decode(ServerSentEvent("message", json.dumps(entry), "")).events
    assert (event.name, event.timestamp) == ("Odd", None)


def test_times() -> None:
    assert read_time("2026-11-21T23:42:41.550586149Z") == datetime(2026, 11, 21, 23, 42, 41, 550586, UTC)
    assert read_time("2026-11-21T23:42:41Z") == datetime(2026, 11, 21, 23, 42, 41, 0, UTC)
    assert read_time("2026-11-22T01:42:41+02:00") == datetime(2026, 11, 21, 23, 42, 41, 0, UTC)
    assert read_time("2026-11-21T23:42:41") == datetime(2026, 11, 21, 23, 42, 41, 0, UTC)
    assert read_time("soon") is None
    assert read_time(None) is None


def test_snapshot_of_a_running_run() -> None:
    snapshot = build_snapshot(summary(1, createdAt="2026-11-21T23:42:41Z"))
    assert (snapshot.status, snapshot.native_status, snapshot.workflow) == (RunStatus.RUNNING, "running", "slow")
    assert snapshot.output is None
    assert not snapshot.is_finished
    assert snapshot.created_at == datetime(2026, 11, 21, 23, 42, 41, 0, UTC)


def test_the_output_of_a_single_run_is_its_items() -> None:
    snapshot = build_snapshot(summary(2), [], [{"itemIndex": 0, "status": 2, "output": [1.0, 2.0]}])
    assert snapshot.output == [1.0, 2.0]
    assert snapshot.is_success


def test_the_outputs_of_a_batch_are_in_order() -> None:
    items = [{"itemIndex": 1, "status": 3, "errorMessage": "no"}, {"itemIndex": 0, "status": 2, "output": "a"}]
    counts = {"total": 2, "completed": 1, "running": 0, "failed": 1, "cancelled": 0}
    snapshot = build_snapshot(summary(3, items=counts), [], items)
    assert snapshot.output == ["a", None]
    assert snapshot.error is not None
    assert "1 of 2 items failed; item 1: no" in snapshot.error.message


def test_the_error_names_the_step_that_failed_first() -> None:
    steps = [
        {"stepId": "after", "stepIndex": 2, "itemIndex": 0, "status": 3, "errorMessage": "x", "journalSeqno": 15},
        {"stepId": "boom", "stepIndex": 1, "itemIndex": 0, "status": 3, "errorMessage": "no such file",
         "errorCode": 3, "journalSeqno": 9},
    ]  # fmt: skip
    items = [{"itemIndex": 0, "status": 3, "errorMessage": "no such file", "errorCode": 3}]
    error = build_snapshot(summary(3), steps, items).error
    assert error is not None
    assert (error.step, error.code, error.message) == ("boom", "COMPONENT_FAILED", 'step "boom": no such file')
    assert error.details["steps"] == {"boom": "no such file", "after": "x"}


def test_a_failure_without_a_cause_names_the_component() -> None:
    told = {"status": 3, "errorMessage": 'step "read" failed', "errorCode": 5, "itemIndex": 0}
    step = {"stepId": "read", "component": "/builtin/load_file", **told}
    error = build_snapshot(summary(3), [step], [told]).error
    assert error is not None
    assert error.message == 'step "read" failed (/builtin/load_file, UNREACHABLE; the server\'s log may say why)'


def test_a_failed_run_without_a_reason_says_so() -> None:
    assert build_snapshot(summary(6)).error is None  # of a list, which does not tell
    error = build_snapshot(summary(6), [], [{"itemIndex": 0, "status": 6}]).error
    assert error is not None
    assert (error.message, error.code, error.step) == ("the service gives no reason", None, None)


def test_an_unknown_status_is_kept() -> None:
    snapshot = build_snapshot(summary(42))
    assert (snapshot.status, snapshot.native_status) == (RunStatus.UNKNOWN, "42")


def test_cancelled_is_believed_when_nothing_runs_any_more() -> None:
    rules = StepflowRules(RUN)
    running = build_snapshot(summary(4), [{"stepId": "s", "status": 1}])
    idle = build_snapshot(summary(4), [{"stepId": "s", "status": 2}])
    assert rules.settle(running) == float("inf")
    assert 0 < rules.settle(idle) < 10
    assert rules.settle(build_snapshot(summary(2))) == 0


def test_a_run_that_had_ended_before_the_cancel_says_how() -> None:
    done = build_snapshot(summary(4), [], [{"itemIndex": 0, "status": 2, "output": 1.0}])
    assert (done.status, done.native_status, done.output) == (RunStatus.SUCCEEDED, "completed", 1.0)
    mixed = [{"itemIndex": 0, "status": 2}, {"itemIndex": 1, "status": 3, "errorMessage": "no"}]
    assert build_snapshot(summary(4), [], mixed).status is RunStatus.FAILED
    assert build_snapshot(summary(4), [], [{"itemIndex": 0, "status": 1}]).status is RunStatus.CANCELLED


def test_the_stream_overrules_a_cancel() -> None:
    rules = StepflowRules(RUN)
    cancelled = build_snapshot(summary(4))
    (last,) = rules.decode(message(20, "RunCompleted", status=2)).events
    assert isinstance(last, RunFinished)
    result = rules.conclude(last, cancelled)
    assert (result.status, result.native_status) == (RunStatus.SUCCEEDED, "completed")
    assert rules.conclude(None, cancelled) is cancelled
    failed = build_snapshot(summary(3))
    assert rules.conclude(last, failed) is failed
