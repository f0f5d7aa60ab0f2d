"""The value of a secret variable is shown nowhere."""

from __future__ import annotations

import logging
import os
import stat
from pathlib import Path

import pytest

from runs_sdk.core.errors import InputValidationError, RunsError
from runs_sdk.core.hidden import Hidden
from runs_sdk.stepflow import Stepflow, StepflowRuntime
from tests.safety.canary import leaks

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


KEY = "sk-config-Q7x9Zv_A1B2"
KEYS = {"key": KEY}
CONFIGS = {
    "a key of a wrong kind": {"plugins": {"p": {"type": "builtin", "apiKey": KEY}, "q": {"type": [KEY]}}},
    "a password in a URL": {"storageConfig": {"type": "sqlite", "databaseUrl": f"sqlite://user:{KEY}@nowhere/x.db"}},
    "an unknown key": {"plugins": {"p": {"type": "builtin", "apiKey": KEY}}, "plugin": {"apiKey": KEY}},
    "a plugin elsewhere": {"plugins": {"p": {"type": "nats", "url": f"nats://user:{KEY}@nowhere", "token": KEY}}},
    "a key as a key": {"plugins": {"p": {"type": "mcp", "command": "/none", "env": {"API_KEY": {"x": KEY}}}}},
}


@pytest.mark.parametrize("name", CONFIGS)
def test_what_the_server_quotes_of_its_configuration_has_no_key(name: str, tmp_path: Path) -> None:
    config = Hidden(CONFIGS[name])
    engine = StepflowRuntime(config=config.open(), log=tmp_path / "log", start_timeout=10, env={"MY_TOKEN": KEY})
    try:
        engine.start()
    except RunsError as error:
        assert leaks(error, KEYS) == []
    else:
        engine.stop()
    if "log" in os.listdir(tmp_path):  # some are refused before there is one
        assert stat.S_IMODE((tmp_path / "log").stat().st_mode) == 0o600
    assert KEY not in engine.log_tail(1_000_000)


def test_a_log_that_quotes_keys_is_shown_without_them(tmp_path: Path) -> None:
    engine = StepflowRuntime(
        config={"plugins": {"p": {"apiKey": KEY}}}, log=tmp_path / "log", env={"MY_TOKEN": KEY[::-1]}
    )
    engine._log_path = tmp_path / "log"
    engine._log_path.write_text(f'x{KEY} {KEY[::-1]} "unknown variant {KEY}"' + "." * 90)
    for size in range(1, 200, 7):  # the tail may begin in the middle of one
        shown = engine.log_tail(size)
        assert not any(part in shown for part in (KEY[4:], KEY[::-1][4:], KEY[-8:]))
        assert len(shown) <= size
