"""Events as values: compared, hashed, copied, pickled, shown, matched, and never changed."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from typing import Any

import pytest
from attrs import evolve, fields
from attrs.exceptions import FrozenInstanceError

from runs_sdk.core.events import EVENT_CLASSES, Event, InteractionNeeded, RunFinished, StepFinished, StepStarted
from runs_sdk.core.json_text import read_json
from runs_sdk.core.models import Interaction, RunStatus

COMMON: dict[str, Any] = {
    "kind": "execution.step",
    "payload": {"secret": "in the payload"},
    "timestamp": datetime(2026, 1, 2, tzinfo=UTC),
    "id": "7",
    "run_id": "r-1",
    "raw": {"event": "run.event", "data": {"a": 1}},
}


@pytest.mark.parametrize("event_class", EVENT_CLASSES, ids=lambda one: one.__name__)
def test_every_class_is_a_value(event_class: type[Event]):
    event, same = event_class("Open", **COMMON), event_class("Open", **COMMON)
    assert event == same and hash(event) == hash(same) and len({event, same}) == 1
    again = pickle.loads(pickle.dumps(event))
    assert again == event and type(again) is event_class
    for one in fields(event_class):
        other = evolve(event, **{one.name: "something else"})
        assert other != event and getattr(other, one.name) == "something else", one.name
        with pytest.raises(FrozenInstanceError):
            setattr(event, one.name, None)
    assert event != tuple(getattr(event, one.name) for one in fields(event_class))


def test_two_classes_are_never_equal():
    assert StepStarted("Open", **COMMON) != StepFinished("Open", **COMMON)
    assert Event("Open") != StepStarted("Open")


def test_shown_without_what_the_service_sent():
    shown = repr(StepFinished("Open", **COMMON, status=RunStatus.FAILED, output="the output", error="no button"))
    assert shown == (
        "StepFinished(name='Open', kind='execution.step', timestamp=datetime.datetime(2026, 1, 2, 0, 0, "
        "tzinfo=datetime.timezone.utc), id='7', run_id='r-1', status=<RunStatus.FAILED: 'failed'>, item=0, "
        "error='no button')"
    )


def test_matched_by_place_and_by_name():
    match StepStarted("Open", attempt=2):
        case StepStarted("Open", attempt=attempt):
            assert attempt == 2
        case _:
            pytest.fail("not matched")
    match InteractionNeeded("asks", interaction=Interaction(id="i", prompt="why?")):
        case InteractionNeeded(interaction=Interaction(prompt=prompt)):
            assert prompt == "why?"
        case _:
            pytest.fail("not matched")


def test_reads_as_the_wire_message_and_is_truthy():
    event = RunFinished("end", **COMMON)
    assert event and event["data"]["a"] == 1 and event.get("event") == "run.event" and dict(event) == COMMON["raw"]
    assert Event("no wire message") and "event" not in Event("no wire message")


@pytest.mark.parametrize("text", ['{"a": [1, 2.5, null]}', ' {"a": 1}\n', '"text"', "0", "[]", "\n[1]"])
def test_json_is_read_as_the_standard_library_reads_it(text: str):
    import json

    assert read_json(text) == json.loads(text)


@pytest.mark.parametrize("text", ["", " ", "{", "[1", "nul", "1 2", '{"a": 1} x', "\ufeff{}", "'a'"])
def test_what_is_no_json_is_a_value_error(text: str):
    with pytest.raises(ValueError):
        read_json(text)
