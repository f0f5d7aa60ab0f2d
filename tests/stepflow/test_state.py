"""An engine with a state folder: what a killed one leaves behind is taken up again, and a handle sees the end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from runs_sdk.core.errors import ConfigError
from runs_sdk.core.events import Reconnected, RunFinished, StepFinished, StepStarted
from runs_sdk.stepflow import StepflowRuntime
from tests.stepflow.sample_flows import GREET, sleep

pytestmark = [pytest.mark.engine, pytest.mark.filterwarnings("ignore::runs_sdk.stepflow.OpenToNetworkWarning")]

ROOT = Path(__file__).parents[2]
FLOW = {
    "name": "four",
    "steps": [sleep(f"s{n}", 300, {"$step": f"s{n - 1}"} if n else None) for n in range(4)],
    "output": {"slept": {"$step": "s3", "path": "duration_ms"}},
}


def kill_and_start_again(engine: StepflowRuntime) -> threading.Thread:
    """In the middle of the second step."""

    def work() -> None:
        time.sleep(0.5)
        assert engine.pid is not None
        os.kill(engine.pid, signal.SIGKILL)
        time.sleep(0.3)
        engine.start()

    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_a_handle_sees_the_end_of_a_run_whose_engine_was_killed(tmp_path: Path) -> None:
    engine = StepflowRuntime(state=tmp_path / "state")
    with engine as client:
        run = client.start(FLOW)
        thread = kill_and_start_again(engine)
        seen = list(run)
        thread.join()
        assert isinstance(seen[-1], RunFinished)
        assert any(isinstance(event, Reconnected) for event in seen)
        keys = [(event.id, event.kind, event.name) for event in seen if not isinstance(event, Reconnected)]
        assert len(keys) == len(set(keys))
        assert keys == [(event.id, event.kind, event.name) for event in client.attach(run.id)]
        finished = [event.name for event in seen if isinstance(event, StepFinished)]
        assert finished == ["s0", "s1", "s2", "s3"]  # what was done before is not done again
        assert max(event.attempt for event in seen if isinstance(event, StepStarted)) == 2
        assert run.output() == {"slept": 300}


def test_a_wait_sees_it_too(tmp_path: Path) -> None:
    engine = StepflowRuntime(state=tmp_path / "state")
    with engine as client:
        run = client.start(FLOW)
        thread = kill_and_start_again(engine)
        assert run.wait(timeout=30).is_success
        thread.join()


def test_another_process_takes_up_the_runs_of_one_that_was_killed(tmp_path: Path) -> None:
    state = tmp_path / "state"
    script = f"""
import sys, time, warnings
warnings.simplefilter("ignore")
from runs_sdk.stepflow import StepflowRuntime
engine = StepflowRuntime(state={str(state)!r}).start()
print(engine.client().start({FLOW!r}).id, flush=True)
time.sleep(60)
"""
    environ = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}"}
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, env=environ)
    assert parent.stdout is not None
    run_id = parent.stdout.readline().strip()
    parent.kill()
    parent.wait()
    parent.stdout.close()
    engine = StepflowRuntime(state=state)
    deadline = time.monotonic() + 5
    while True:  # the folder is free as soon as the dead parent's engine has ended
        try:
            client = engine.start().client()
            break
        except ConfigError:
            assert time.monotonic() < deadline
            time.sleep(0.05)
    try:
        assert client.attach(run_id).wait(timeout=20).is_success
    finally:
        engine.stop()


def test_runs_and_flows_are_kept(tmp_path: Path) -> None:
    engine = StepflowRuntime(state=tmp_path)
    with engine as client:
        run = client.start(GREET, {"name": "x"})
        run.wait()
    assert {"state.db", "server.log"} <= {path.name for path in tmp_path.iterdir()}
    with StepflowRuntime(state=tmp_path) as client:
        assert client.get(run.id).output == {"name": "x"}
        assert [event.id for event in client.attach(run.id)]
        assert client.start(client.list().first().raw["summary"]["flowId"], {"name": "y"}).output() == {"name": "y"}


def test_a_state_folder_has_one_engine(tmp_path: Path) -> None:
    with StepflowRuntime(state=tmp_path):
        with pytest.raises(ConfigError, match="is in use by another engine"):
            StepflowRuntime(state=tmp_path).start()
    with StepflowRuntime(state=tmp_path) as client:
        assert client.health().status == "healthy"


def test_a_python_step_whose_engine_was_killed_is_run_again(tmp_path: Path) -> None:
    steps = tmp_path / "steps.py"
    steps.write_text(
        "import time\n\ndef nap(seconds: float):\n    time.sleep(seconds)\n    return {'slept': seconds}\n"
    )
    step = {"id": "nap", "component": "/steps/nap", "input": {"seconds": 0.8}}
    engine = StepflowRuntime(state=tmp_path / "state", workers=[steps])
    with engine as client:
        run = client.start({"name": "nap", "steps": [step], "output": {"$step": "nap"}})
        thread = kill_and_start_again(engine)
        assert run.output(timeout=40) == {"slept": 0.8}
        thread.join()
