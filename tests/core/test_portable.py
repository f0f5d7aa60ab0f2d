"""Snapshots and events as JSON, and back."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from runs_sdk.core.errors import InputValidationError
from runs_sdk.core.events import EVENT_CLASSES, Event, RunFinished, StepFinished
from runs_sdk.core.models import Interaction, RunError, RunStatus, Snapshot

TIME = datetime(2026, 3, 1, 12, 30, 5, 123456, tzinfo=UTC)
SNAPSHOT = Snapshot(
    "run-1",
    RunStatus.FAILED,
    "broken",
    output={"rows": [1, 2.5, None]},
    error=RunError("no disk", code="DISK", step="write", details={"free": 0}),
    interaction=Interaction("q1", prompt="go on?", schema={"type": "boolean"}, payload=[1]),
    workflow="flow",
    created_at=TIME,
    finished_at=TIME,
    progress=0.5,
    attempts=2,
    raw={"a": {"b": "ü"}},
    source="event",
)


def through_json(value: object) -> object:
    return json.loads(json.dumps(value, allow_nan=False))


def test_a_snapshot_comes_back_whole() -> None:
    back = Snapshot.from_dict(through_json(SNAPSHOT.to_dict()))
    assert back == SNAPSHOT
    assert (back.raw, back.error, back.interaction) == (SNAPSHOT.raw, SNAPSHOT.error, SNAPSHOT.interaction)
    assert back.status is RunStatus.FAILED


@pytest.mark.parametrize("kind", EVENT_CLASSES)
def test_every_event_comes_back_as_its_class(kind: type[Event]) -> None:
    more = {"snapshot": SNAPSHOT, "status": RunStatus.FAILED} if kind is RunFinished else {}
    event = kind(name="load", kind="step", payload={"n": 1}, timestamp=TIME, id="7", run_id="r", raw={"n": 1}, **more)
    back = Event.from_dict(through_json(event.to_dict()))
    assert type(back) is kind
    assert back == event


def test_what_json_has_no_word_for_becomes_text() -> None:
    data = Snapshot("r", RunStatus.SUCCEEDED, "ok", output={"at": TIME, 3: (float("inf"), {1}.__class__)}).to_dict()
    assert data["output"] == {"at": TIME.isoformat(), "3": ["inf", "<class 'set'>"]}
    assert through_json(data) == data


def test_all_problems_are_said_at_once() -> None:
    with pytest.raises(InputValidationError) as caught:
        Snapshot.from_dict({"run_id": "r", "status": "sleepy", "created_at": "yesterday"})
    assert {problem.path for problem in caught.value.errors} == {
        "snapshot.status", "snapshot.created_at", "snapshot.native_status"
    }  # fmt: skip
    with pytest.raises(InputValidationError, match="no class of events"):
        Event.from_dict({"type": "step_skipped", "name": "x"})
    with pytest.raises(InputValidationError, match="list instead of an object"):
        Snapshot.from_dict([])  # type: ignore[arg-type]


def test_fields_of_a_newer_version_are_left_out() -> None:
    data = StepFinished(name="a", error="why").to_dict() | {"colour": "blue"}
    assert Event.from_dict(data) == StepFinished(name="a", error="why")
