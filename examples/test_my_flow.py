"""A test suite of one's own: a flow and the program around it, without a server and with a network that breaks.

python -m pytest examples/test_my_flow.py
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk.stepflow import Stepflow

FLOW = Path(__file__).parent / "greet.yaml"


def greet(client: Stepflow, name: str) -> str:
    """The program under test."""
    try:
        return str(client.start(FLOW, {"name": name}).output(timeout=10)["hello"])
    except runs_sdk.RunFailed as error:
        known = error.snapshot.error if error.snapshot else None
        return f"not greeted: {known.message if known else error}"


def test_it_greets(runs_emulator: Callable[..., Any]) -> None:
    service = runs_emulator("stepflow")
    with Stepflow(service.url) as client:
        assert greet(client, "Ada") == "Ada"


def test_a_step_that_fails(runs_emulator: Callable[..., Any]) -> None:
    service = runs_emulator("stepflow", fail={"greet": "no such language"}, retries=0)
    with Stepflow(service.url) as client:
        assert greet(client, "Ada").endswith("no such language")


@pytest.mark.parametrize("cut", [100, 317, 500])
def test_no_event_is_lost_or_doubled_when_the_connection_breaks(runs_emulator: Callable[..., Any], cut: int) -> None:
    service = runs_emulator("stepflow", cut=cut)
    with Stepflow(service.url) as client:
        events = list(client.start(FLOW, {"name": "Ada"}))
    assert [event.name for event in events if event.event_type == "step_finished"] == ["think", "greet"]
    assert not [event for event in events if isinstance(event, runs_sdk.EventsMissed)]


def test_wrong_input_is_refused_before_anything_is_sent(runs_emulator: Callable[..., Any]) -> None:
    service = runs_emulator("stepflow")
    with Stepflow(service.url) as client, pytest.raises(runs_sdk.InputValidationError):
        greet(client, 3)  # type: ignore[arg-type]
    assert not [request for request in service.requests if request.path.endswith("/runs")]
