"""How ACP's answers and events are read, and every byte of the recorded streams through decoder and follower."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from runs_sdk.acp.operations import is_lacking, is_no_path, operation, read_problem
from runs_sdk.acp.retries import Watch
from runs_sdk.acp.rules import AcpRules
from runs_sdk.acp.snapshots import (
    STATUSES,
    Answer,
    build_interaction,
    build_snapshot,
    version_of_descriptor,
    version_of_run,
)
from runs_sdk.core.errors import DecodeError, StreamBroken
from runs_sdk.core.events import (
    Event,
    EventsMissed,
    InteractionNeeded,
    OutputUpdated,
    RunFinished,
    RunRetried,
    ServiceEvent,
    StatusChanged,
)
from runs_sdk.core.follow import Close, Done, Emit, Fail, Fetch, Follower, Open, Read, Sleep
from runs_sdk.core.http import Headers, Response
from runs_sdk.core.models import RunStatus, Snapshot
from runs_sdk.core.sse import ServerSentEvent, SseDecoder
from runs_sdk.core.times import read_time

ROOT = Path(__file__).parents[2]
RECORDED: dict[str, str] = json.loads((ROOT / "tests" / "fixtures" / "acp_streams.json").read_text())
RUN_ID = "bfc9c9a9-47ae-4c68-b20a-d2e02a7b7027"


def run(status: str, **more: Any) -> dict[str, Any]:
    times = {"created_at": "2026-11-21T23:50:25.423038", "updated_at": "2026-11-21T23:50:27.450622"}
    return {"run_id": RUN_ID, "agent_id": "a", **times, "status": status, **more}


def frame(**data: Any) -> ServerSentEvent:
    return ServerSentEvent("agent_event", json.dumps(data), "1")


@pytest.mark.parametrize("name", ["acp_v0_1", "acp_v0_2"])
def test_the_status_table_holds_every_status_of_the_documents(name: str) -> None:
    document = YAML(typ="safe").load(ROOT / "openapi" / f"{name}.yaml")
    assert set(document["components"]["schemas"]["RunStatus"]["enum"]) == set(STATUSES)
    assert RunStatus.UNKNOWN not in STATUSES.values()


def test_updates_of_both_versions() -> None:
    rules = AcpRules(RUN_ID)
    values = rules.decode(frame(type="values", run_id=RUN_ID, status="pending", values={"i": 1}))
    [update] = values.events
    assert isinstance(update, OutputUpdated)
    assert (update.name, update.output, update.id, update["status"], values.ask) == (
        "values",
        {"i": 1},
        "1",
        "pending",
        False,
    )
    [older] = rules.decode(frame(type="result", run_id=RUN_ID, status="pending", result={"i": 2})).events
    assert isinstance(older, OutputUpdated)
    assert older.output == {"i": 2}
    [custom] = rules.decode(frame(type="custom", status="pending", update={"step": 1})).events
    assert isinstance(custom, OutputUpdated)
    assert (custom.name, custom.output) == ("custom", {"step": 1})
    assert rules.decode(frame(type="values", run_id=RUN_ID, status="success", values=1)).ask  # the end is near: ask


def test_failures_questions_and_what_nobody_has_heard_of() -> None:
    rules = AcpRules(RUN_ID)
    failed = rules.decode(frame(type="error", run_id=RUN_ID, errcode=0, description="boom", status="error"))
    assert failed.ask
    assert not failed.ends  # a failed attempt may be tried again
    assert isinstance(failed.events[0], ServiceEvent)
    again = rules.decode(frame(type="error", run_id=RUN_ID, errcode=0, description="boom", status="error"))
    asked = rules.decode(frame(type="interrupt", interrupt={"approval": {"question": "Go?"}}, status="interrupted"))
    [second, _] = again.events
    [third, waiting, needed] = asked.events
    assert isinstance(second, RunRetried)
    assert isinstance(third, RunRetried)
    assert (second.attempt, third.attempt) == (2, 3)
    assert isinstance(waiting, StatusChanged)
    assert isinstance(needed, InteractionNeeded)
    assert needed.interaction is not None
    assert needed.interaction.prompt == "Go?"
    [other] = rules.decode(frame(type="novel", run_id=RUN_ID)).events
    assert isinstance(other, ServiceEvent)
    assert other.name == "novel"
    for data in ("not json", "[1]", '"text"'):
        with pytest.raises(DecodeError, match="no JSON object"):
            rules.decode(ServerSentEvent("agent_event", data, ""))


def test_a_question_is_the_same_in_stream_and_snapshot_and_another_one_is_not() -> None:
    interrupt = {"approval": {"question": "Go?"}}
    [_, needed] = AcpRules(RUN_ID).decode(frame(type="interrupt", interrupt=interrupt)).events
    snapshot = build_snapshot(
        Answer(run("interrupted"), {"type": "interrupt", "interrupt": interrupt}, {"type": "object"})
    )
    assert isinstance(needed, InteractionNeeded)
    assert needed.interaction is not None
    assert snapshot.interaction is not None
    assert needed.interaction.id == snapshot.interaction.id
    assert snapshot.interaction.schema == {"type": "object"}
    assert snapshot.interaction.payload == {"question": "Go?"}
    assert build_interaction({"approval": {"question": "Stop?"}}).id != snapshot.interaction.id
    assert build_interaction("Well?").prompt == "Well?"
    assert build_interaction({"a": 1, "b": 2}).payload == {"a": 1, "b": 2}
    assert build_interaction({"pick": [1, 2]}).prompt == "pick"
    assert build_interaction(None).id.startswith("interrupt-")


def test_snapshots_of_both_versions() -> None:
    newer = build_snapshot(Answer(run("success"), {"type": "result", "values": {"i": 1}}))
    older = build_snapshot(
        Answer(run("success"), {"type": "result", "run_id": "r", "status": "success", "result": {"i": 1}})
    )
    assert newer.output == older.output == {"i": 1}
    assert newer.created_at == datetime(2026, 11, 21, 23, 50, 25, 423038, UTC)
    assert newer.finished_at == datetime(2026, 11, 21, 23, 50, 27, 450622, UTC)
    talk = build_snapshot(Answer(run("success"), {"type": "result", "values": None, "messages": [{"role": "ai"}]}))
    assert talk.output == [{"role": "ai"}]
    failed = build_snapshot(
        Answer(run("error"), {"type": "error", "run_id": RUN_ID, "errcode": 1, "description": "boom: f"})
    )
    assert (failed.status, failed.native_status, str(failed.error)) == (RunStatus.FAILED, "error", "boom: f")
    assert failed.error is not None
    assert failed.error.code == "1"
    late = build_snapshot(Answer(run("timeout")))
    assert late.status is RunStatus.FAILED
    assert late.error is not None
    assert late.error.code == "timeout"
    assert build_snapshot(Answer(run("pending"))).status is RunStatus.RUNNING
    odd = build_snapshot(Answer(run("paused")))
    assert (odd.status, odd.is_finished) == (RunStatus.UNKNOWN, False)
    # An output that belongs to another status (the run was tried again in between) is not shown.
    assert build_snapshot(Answer(run("success"), {"type": "error", "description": "boom"})).output is None


def test_times_without_an_offset_are_utc() -> None:
    assert read_time("2026-11-21T23:50:25.423038") == datetime(2026, 11, 21, 23, 50, 25, 423038, UTC)
    assert read_time("2026-11-22T01:50:25+02:00") == datetime(2026, 11, 21, 23, 50, 25, tzinfo=UTC)
    assert read_time("2026-11-21T23:50:25Z") == datetime(2026, 11, 21, 23, 50, 25, tzinfo=UTC)
    assert read_time("20261121T235025") == datetime(2026, 11, 21, 23, 50, 25, tzinfo=UTC)
    assert read_time("yesterday") is None
    assert read_time(5) is None


def test_the_version_shows_in_what_servers_say() -> None:
    assert version_of_run({"creation": {"agent_id": "a", "streaming": None}}) == "0.1"
    assert version_of_run({"creation": {"agent_id": "a", "on_disconnect": "cancel"}}) == "0.2"
    assert version_of_run({"creation": {"agent_id": "a"}}) is None
    assert version_of_run({}) is version_of_run(None) is None
    told: Any = {"specs": {"capabilities": {"streaming": {"values": True, "custom": False}}}}
    assert version_of_descriptor(told) == "0.2"
    assert version_of_descriptor({"specs": {"capabilities": {"streaming": {"result": None}}}}) == "0.1"
    assert version_of_descriptor({"specs": {"capabilities": {"streaming": None}}}) is None
    assert version_of_descriptor(None) is version_of_descriptor({"specs": []}) is None


def answer(status: int, body: bytes, media: str = "application/json") -> Response:
    return Response(status, Headers({"content-type": media} if media else {}), body)


def test_every_form_of_error_body() -> None:
    assert read_problem(answer(404, b'"Run not found"'))[0] == "Run not found"
    assert read_problem(answer(404, b'{"detail":"Agent None not found"}')) == (
        "Agent None not found",
        {"detail": "Agent None not found"},
    )
    listed = b'{"detail":[{"type":"missing","loc":["body","agent_id"],"msg":"Field required","input":{}}]}'
    assert read_problem(answer(422, listed))[0] == "body.agent_id: Field required"
    twice = {"detail": [{"loc": ["body", "x"], "msg": "bad"}] * 2}
    assert read_problem(answer(422, json.dumps(twice).encode()))[0] == "body.x: bad"
    assert read_problem(answer(404, b"", ""))[0] == "no reason is given"
    assert (
        read_problem(answer(500, b"Internal Server Error", "text/plain; charset=utf-8"))[0] == "Internal Server Error"
    )
    long = ": 'message' is a required property\n\nFailed validating 'required' in schema:\n    {'type': 'object'}"
    assert read_problem(answer(422, json.dumps({"detail": long}).encode()))[0] == "'message' is a required property"
    assert read_problem(answer(500, b'{"detail":{"a":1}}'))[0] == '{"a": 1}'
    assert read_problem(answer(500, b"5"))[0] == "5"


def test_what_a_server_has_not_got() -> None:
    assert is_lacking(500, {"detail": "Not implemented"})
    assert is_lacking(501, None)
    assert is_lacking(405, {"detail": "Method Not Allowed"})
    assert not is_lacking(500, None)
    assert not is_lacking(404, {"detail": "Not Found"})
    assert is_no_path(404, {"detail": "Not Found"})
    assert not is_no_path(404, {"detail": "Run not found"})
    assert operation("cancel", "0.1") is None
    assert operation("cancel", "0.2", in_thread=True).OPERATION.path == "/threads/{thread_id}/runs/{run_id}/cancel"


# ---- the recorded streams


def replay(pieces: list[bytes], ends: str, final: Snapshot) -> Iterator[Event]:
    """Follow a run over one connection that delivers these pieces and ends or breaks; the next ones are empty."""
    follower = Follower(RUN_ID, AcpRules(RUN_ID, Watch(0.5)), AcpRules(RUN_ID).policy, lambda: 0.5)
    now, queue, decoder = 0.0, list(pieces), SseDecoder()
    follower.started(now)
    opened = 0
    for _ in range(500):
        match follower.next(now):
            case Emit(event):
                yield event
            case Done():
                return
            case Fail(error):
                raise error
            case Close():
                follower.closed()
            case Open():
                opened += 1
                follower.opened(now)
            case Fetch():
                over = opened > 1 or not queue
                follower.fetched(final if over else build_snapshot(Answer(run("pending"))), now)
            case Sleep(until):
                now = until
            case Read(until):
                if opened == 1 and queue:
                    follower.received(decoder.feed(queue.pop(0)), now)
                elif opened > 1 or ends == "end":
                    follower.ended(now)
                elif ends == "break":
                    follower.broke(StreamBroken("cut"), now)
                else:  # silence
                    now = until
                    follower.quiet()
    raise AssertionError("the follower did not come to an end")


def whole_frames(body: bytes) -> list[Any]:
    """The data of the frames that are complete."""
    lines = body.rpartition(b"\n\n")[0].decode().split("\n")
    return [json.loads(line[6:]) for line in lines if line.startswith("data: ")]


FAILURE = build_snapshot(Answer(run("error"), {"type": "error", "errcode": 1, "description": "boom: f"}))


def final_of(name: str) -> tuple[Snapshot, str]:
    if "failed" in name:
        return FAILURE, "silence"
    told = [data["values"] for data in whole_frames(RECORDED[name].encode()) if data["type"] == "values"]
    result = {"type": "result", "values": told[-1] if told else {"i": 3}}
    return build_snapshot(Answer(run("success"), result)), "end"


@pytest.mark.parametrize("name", sorted(RECORDED))
def test_recorded_streams_in_two_pieces_at_every_byte(name: str) -> None:
    body = RECORDED[name].encode()
    final, ends = final_of(name)
    for at in range(len(body) + 1):
        events = list(replay([piece for piece in (body[:at], body[at:]) if piece], ends, final))
        updates = [event.raw for event in events if isinstance(event, OutputUpdated | ServiceEvent)]
        assert updates == whole_frames(body + b"\n\n")
        assert isinstance(events[-1], RunFinished)
        missed = [event for event in events if isinstance(event, EventsMissed)]
        assert bool(missed) == (not body)  # an empty stream of a run that is over: what it sent came before


@pytest.mark.parametrize("name", sorted(name for name, body in RECORDED.items() if body))
def test_recorded_streams_cut_at_every_byte(name: str) -> None:
    body = RECORDED[name].encode()
    final, _ = final_of(name)
    for at in range(len(body)):
        events = list(replay([body[:at]] if at else [], "break", final))
        updates = [event.raw for event in events if isinstance(event, OutputUpdated | ServiceEvent)]
        assert updates == whole_frames(body[:at])
        assert any(isinstance(event, EventsMissed) for event in events)
        assert [type(event) for event in events].count(RunFinished) == 1
        assert isinstance(events[-1], RunFinished)


def test_an_event_behind_a_keepalive_without_a_line_end_arrives() -> None:
    name = "keepalives without line ends"
    events = list(replay([RECORDED[name].encode()], "end", final_of(name)[0]))
    assert EventsMissed not in {type(event) for event in events}
    assert [event.output["i"] for event in events if isinstance(event, OutputUpdated)] == [1, 2]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_stream_that_ends_before_the_result_has_missed_something(number: int) -> None:
    """The last update is the result: a clean end after fewer is none of a complete stream."""
    body = "".join(RECORDED["loop of three updates"].partition(f"id: {number + 1}")[0])
    events = list(replay([body.encode()], "end", final_of("loop of three updates")[0]))
    assert len([event for event in events if isinstance(event, OutputUpdated)]) == number
    assert [type(event) for event in events[-2:]] == [EventsMissed, RunFinished]
