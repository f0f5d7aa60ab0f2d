"""The value of a secret variable is shown nowhere."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from runs_sdk.core.errors import InputValidationError
from runs_sdk.stepflow import Stepflow, StepflowRuntime

pytestmark = pytest.mark.engine

FLOW = Path(__file__).parents[2] / "examples" / "secrets.yaml"
SECRET = "sk-live-0123456789"


def test_it_is_in_no_log_no_message_and_no_repr(
    engine: StepflowRuntime, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEMO_API_KEY", SECRET)
    shown = []
    with caplog.at_level(logging.DEBUG), Stepflow(engine.url) as client:
        run = client.start(FLOW)
        shown += [repr(event) for event in run]
        shown += [repr(run), repr(client), repr(run.wait()), *map(repr, client.steps(run.id))]
        shown += [repr(client.variables(FLOW)), repr(client.items(run.id))]
        monkeypatch.setenv("DEMO_API_KEY", SECRET[:7])
        with pytest.raises(InputValidationError, match=r"variables\.api_key: must have at least 8") as caught:
            client.start(FLOW)
        shown += [str(caught.value), repr(caught.value)]
    assert caplog.text
    text = "\n".join([*shown, caplog.text, engine.log_tail(1_000_000)])
    assert SECRET[:7] not in text
