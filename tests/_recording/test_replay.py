"""A recorded run of the real engine, cut at every byte; what a recording refuses, and what it leaves out."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk._recording.hiding import hide, hide_frame
from runs_sdk._recording.reader import read_recording
from runs_sdk.core.errors import ConfigError, NotFoundError
from runs_sdk.core.events import Reconnected
from runs_sdk.stepflow.local.runtime import StepflowRuntime
from runs_sdk.testing import Cut, emulator

GREET = Path(__file__).parents[1] / "fixtures" / "greet.run"
"""What the real engine did, recorded."""


def length(file: Path) -> int:
    """Bytes of the recorded event stream."""
    return sum(len(frame.text.encode()) for one in read_recording(file).exchanges for frame in one.frames)


def events_after(file: Path, *faults: Any) -> list[Any]:
    with emulator(replay=file, faults=list(faults)) as played:
        with runs_sdk.connect("stepflow", base_url=played.url) as client:
            return list(client.attach(played.ids["runs"][0]).events(timeout=60))


def cuts(file: Path, places: list[int]) -> None:
    whole = events_after(file)
    assert [event.event_type for event in whole][-1] == "run_finished"
    for place in places:
        found = events_after(file, Cut(place))
        assert [event for event in found if not isinstance(event, Reconnected)] == whole, f"cut at {place}"
        assert len(found) == len(whole) + 1, f"cut at {place}"


def test_a_cut_anywhere_changes_no_event() -> None:
    cuts(GREET, random.Random(7).sample(range(1, length(GREET)), 4))


@pytest.mark.full
def test_a_cut_at_every_byte_changes_no_event() -> None:
    cuts(GREET, list(range(1, length(GREET))))


@pytest.mark.engine
def test_a_run_of_the_engine_is_recorded_and_played(tmp_path: Path, engine: StepflowRuntime) -> None:
    file = tmp_path / "x.run"
    flow = {"name": "two", "steps": [{"id": name, "component": "/builtin/noop", "input": 1} for name in ("a", "b")]}
    with runs_sdk.record(file), engine.client() as client:
        run = client.start({**flow, "output": {"$step": "b"}}, {})
        seen = list(run)
    assert events_after(file) == seen
    cuts(file, [length(file) // 2])


def test_what_was_not_recorded_is_refused_with_what_was() -> None:
    with emulator(replay=GREET) as played:
        with runs_sdk.connect("stepflow", base_url=played.url) as client:
            with pytest.raises(NotFoundError, match=r"is not in greet.run; it has GET /api"):
                client.attach("another").refresh()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "its first line does not say"),
        ('{"format": "runs-sdk recording", "version": 2, "sdk": "9.0"}\n', "version 2, made by runs-sdk 9.0"),
        ('{"format": "runs-sdk recording", "version": 1}\nhello\n', "line 2: this is no line of a recording: hello"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_recording_is_refused(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "x.run"
    file.write_text(text)
    with pytest.raises(ConfigError, match=said):
        read_recording(file)


def test_a_recording_whose_process_was_killed_is_read_up_to_there(tmp_path: Path) -> None:
    file = tmp_path / "x.run"
    text = GREET.read_text()
    file.write_text(text[: text.rindex('{"t"') + 30])
    assert len(read_recording(file).exchanges) == len(read_recording(GREET).exchanges) - 1


def test_values_are_hidden_and_what_following_needs_stays() -> None:
    given = {"id": "run-1", "status": "done", "at": "2026-01-01T00:00:00Z", "output": {"name": "Ada", "age": 36}}
    hidden = {**given, "output": {"name": "(3 characters)", "age": 0}}
    assert hide(given, (), "values") == hidden
    assert hide({**given, "why": "Ada was here", "api_key": "k"}, (), "values") == {
        **hidden, "why": "(12 characters)", "api_key": "***",
    }  # fmt: skip
    assert hide({"a": "say hunter2-x now"}, ("hunter2-x",), "secrets") == {"a": "say *** now"}
    frame = 'id: 7\ndata: {"password":"p","n":1}\n\n'
    assert hide_frame(frame, (), "secrets") == 'id: 7\ndata: {"password":"***","n":1}\n\n'
    assert hide_frame(frame, (), "nothing") == frame


@pytest.mark.parametrize("redact", ["secrets", "values", "nothing"])
def test_a_recording_has_what_it_is_asked_for(tmp_path: Path, redact: Any) -> None:
    file = tmp_path / "x.run"
    flow = {"name": "f", "steps": [{"id": "s", "component": "/builtin/noop", "input": {"$input": "note"}}]}
    with (
        emulator("stepflow") as served,
        runs_sdk.connect("stepflow", base_url=served.url, headers={"x-api-key": "k-123456789"}) as client,
    ):
        with runs_sdk.record(file, redact=redact):
            list(client.start({**flow, "output": {"$step": "s"}}, {"note": "Ada's own words", "password": "hunter2"}))
    text = file.read_text()
    assert json.loads(text.splitlines()[0])["redacted"] == redact
    assert ("Ada's own words" in text) is (redact != "values")
    assert ("hunter2" in text) is (redact == "nothing")
    assert "k-123456789" not in text
    events = events_after(file)
    assert events[-1].event_type == "run_finished"
    with pytest.raises(ConfigError, match="redact must be one of"):
        runs_sdk.record(file, redact="all")  # type: ignore[arg-type]
