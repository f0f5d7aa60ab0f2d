"""What ADE's words mean, held against the document; conditions, names of files, and the log's positions."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from runs_api.ade.models import RunStatus as WireStatus

from runs_sdk.ade.inputs import check_start, is_older_server, older, run_query, was_there_before
from runs_sdk.ade.log import LogReader, rest_of, resume_offset
from runs_sdk.ade.rules import AdeRules
from runs_sdk.ade.snapshots import STATUS, build_snapshot, status_of
from runs_sdk.core.errors import DecodeError, InputValidationError
from runs_sdk.core.events import EventsMissed, LogLine, Ping, RunFinished, RunRetried, ServiceEvent, StepFinished
from runs_sdk.core.models import RunStatus
from runs_sdk.core.sse import ServerSentEvent


def test_the_status_table_is_that_of_the_document() -> None:
    assert {status.value for status in WireStatus} == set(STATUS)
    assert {word for word, status in STATUS.items() if status.is_finished} == {"succeeded", "failed", "cancelled"}
    assert status_of("paused") is RunStatus.UNKNOWN


def line(kind: str, offset: int = 10, **more: Any) -> ServerSentEvent:
    body = {"timestamp": "2026-11-21T23:42:15Z", "level": "info", "event": kind, "message": kind, "data": {}, **more}
    return ServerSentEvent("message", json.dumps(body), str(offset))


def test_messages() -> None:
    rules = AdeRules("r")
    (event,) = rules.decode(ServerSentEvent("keepalive", "{}", "10")).events
    assert isinstance(event, Ping)
    decoded = rules.decode(ServerSentEvent("end", '{"status": "failed", "reason": "terminal_status"}', "10"))
    assert decoded.ends and isinstance(decoded.events[0], RunFinished)
    assert not rules.decode(ServerSentEvent("end", '{"status": "running"}', "10")).ends
    assert rules.decode(ServerSentEvent("ready", '{"status": "succeeded"}', "0")).ask
    assert isinstance(rules.decode(ServerSentEvent("news", "{}", "0")).events[0], ServiceEvent)
    for data in ("nonsense", "[]", ""):
        with pytest.raises(DecodeError, match="run r"):
            rules.decode(ServerSentEvent("message", data, "1"))


def test_lines() -> None:
    rules = AdeRules("r")
    (failed,) = rules.decode(line("run.engine.complete", data={"exit_code": 1})).events
    assert isinstance(failed, StepFinished) and failed.status is RunStatus.FAILED and failed.name == "run.engine"
    (done,) = rules.decode(line("engine.run.completed", data={"execution": {"status": "succeeded"}})).events
    assert not isinstance(done, RunFinished)  # a cancelled run's engine says so too
    (other,) = rules.decode(line("engine.something.new", level=None)).events
    assert isinstance(other, LogLine) and other.text == "engine.something.new"
    retried = rules.decode(line("run.retry", data={"error_message": "Engine failed (exit 1)"}))
    assert [event.attempt for event in retried.events if isinstance(event, RunRetried)] == [2]
    assert rules.attempts == 2


def run(status: str, **more: Any) -> dict[str, Any]:
    return {"id": "r", "status": status, "operation": "process", "output": {"ready": False}, **more}


def test_attempts_seen_by_polling() -> None:
    rules, before, told = AdeRules("r"), None, []
    for status in ("queued", "running", "queued", "running", "queued", "running", "failed"):
        after = build_snapshot(run(status, failure_message=None if status == "running" else "x"))
        told += [event.attempt for event in rules.compare(before, after) if isinstance(event, RunRetried)]
        before = after
    assert told[-1] == 3 or rules.attempts >= 3
    assert rules.conclude(None, before).attempts == rules.attempts


def test_a_message_is_no_failure() -> None:
    for status in ("succeeded", "cancelled"):
        assert build_snapshot(run(status, failure_message="Dry run")).error is None
    assert build_snapshot(run("failed", failure_message="x")).error.message == "x"
    assert build_snapshot(run("failed")).error.message
    assert build_snapshot({}).status is RunStatus.UNKNOWN


def test_positions() -> None:
    lines = [ServerSentEvent("message", f'{{"n": {n}}}', str(n * 10)) for n in (1, 2, 3)]
    passed, anew = LogReader(None).take(lines)
    assert not anew and resume_offset(passed[2].id) == "20" and resume_offset(None) is None
    assert resume_offset(passed[0].id) == "0"
    reader = LogReader(passed[1].id)
    assert reader.is_unproven
    assert reader.take(lines[1:]) == ([passed[2]], False)
    assert not reader.is_unproven
    other = [ServerSentEvent("message", '{"n": "another"}', "20")]
    assert LogReader(passed[1].id).take(other) == ([], True)
    assert LogReader(passed[1].id).take([ServerSentEvent("end", "{}", "30")]) == ([], True)
    log = b"".join(each.data.encode() + b"\n" for each in lines)
    whole = rest_of(log, None)
    assert [each.data for each in whole] == [each.data for each in lines]
    assert rest_of(log, whole[0].id) == whole[1:]
    restarted, *again = rest_of(log, passed[0].id)
    assert restarted.event == "runs-sdk.restarted" and again == whole


def test_a_log_written_anew_unread() -> None:
    rules = AdeRules("r")
    decoded = rules.decode(ServerSentEvent("runs-sdk.restarted", "{}", ""))
    assert decoded.restarts and [type(event) for event in decoded.events] == [RunRetried, EventsMissed]


def test_what_a_start_sends() -> None:
    body = check_start("d", {"operation": "process", "sheets": "A", "log_level": "debug"})
    assert body == {
        "input_document_id": "d",
        "options": {"operation": "process", "input_sheet_names": ["A"], "log_level": "DEBUG"},
    }
    assert older(body) == {
        "inputDocumentId": "d",
        "options": {"operation": "process", "inputSheetNames": ["A"], "logLevel": "DEBUG"},
    }
    assert check_start(None, {"operation": "validate"}) == {"options": {"operation": "validate"}}


def test_an_older_server_by_its_refusal() -> None:
    sent = {"input_document_id": "d"}
    for errors in (
        [{"path": "input_document_id", "code": "extra_forbidden"}],
        [{"path": "inputDocumentId", "code": "missing"}],
        [{"message": "x", "code": "input_document_required_for_process"}],
    ):
        assert is_older_server(422, {"errors": errors}, sent)
        assert not is_older_server(400, {"errors": errors}, sent)
    assert not is_older_server(422, {"errors": [{"path": "input_document_id", "code": "uuid_parsing"}]}, sent)
    assert not is_older_server(422, {"errors": [{"path": "options.x", "code": "extra_forbidden"}]}, sent)
    assert not is_older_server(422, None, sent)


def test_conditions() -> None:
    query = run_query(status="failed", created_after=datetime(2026, 1, 2), sort=["-created_at", "id"], match="any")
    assert json.loads(query["filters"]) == [
        {"id": "status", "operator": "eq", "value": "failed"},
        {"id": "createdAt", "operator": "gte", "value": "2026-01-02T00:00:00Z"},
    ]
    assert json.loads(query["sort"]) == [{"id": "createdAt", "desc": True}, {"id": "id", "desc": False}]
    assert query["join_operator"] == "or"
    assert run_query() == {}
    with pytest.raises(InputValidationError, match="25 conditions"):
        run_query(document_id=["x" * 100] * 100)


def test_whether_a_run_was_there_before() -> None:
    now, took = datetime(2026, 11, 21, 12, 0, 30, tzinfo=UTC), timedelta(seconds=0.2)

    def made(seconds: float, **more: Any) -> dict[str, Any]:
        return {"status": "queued", "created_at": (now - timedelta(seconds=seconds)).isoformat(), **more}

    assert not was_there_before(made(0.1), now, took)
    assert was_there_before(made(5), now, took)
    assert was_there_before(made(0.1, status="running"), now, took)
    assert not was_there_before(made(5), None, took)
