"""The embedded engine: starts, stops, and leaves nothing behind, whatever happens."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from runs_sdk.core.errors import ConfigError, RunsError
from runs_sdk.stepflow import OpenToNetworkWarning, StepflowRuntime
from runs_sdk.stepflow.local import engine as engine_module
from runs_sdk.stepflow.local.config import EngineSettings
from tests.stepflow.sample_flows import GREET, SLOW

pytestmark = [pytest.mark.engine, pytest.mark.filterwarnings("ignore::runs_sdk.stepflow.OpenToNetworkWarning")]

ROOT = Path(__file__).parents[2]
STEPS = """
import os, time

def add(a: int, b: int = 7) -> dict:
    print("adding", a, b)
    return {"sum": a + b}

def block(seconds: float) -> dict:
    time.sleep(seconds)
    return {"pid": os.getpid()}

async def whole(input):
    return input

def boom(x):
    raise ValueError(f"bad thing: {x}")
"""


def one_step(component: str) -> dict:
    step = {"id": "only", "component": component, "input": {"$input": "$"}}
    return {"name": component.replace("/", "-"), "steps": [step], "output": {"$step": "only"}}


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def workers_of(supervisor: int) -> list[int]:
    return [pid for pid in children(supervisor) if b"worker.py" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def eventually(condition: Callable[[], bool], seconds: float = 5.0) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def test_with_gives_a_client() -> None:
    engine = StepflowRuntime()
    with engine as client:
        assert client.base_url == engine.url
        assert client.health().status == "healthy"
        assert client.start(GREET, {"name": "x"}).output() == {"name": "x"}
        pid, folder = engine.pid, engine.log_path
        assert pid is not None
        assert folder is not None
        assert "pid" in repr(engine)
    assert not is_alive(pid)
    assert not engine.is_running
    assert engine.pid is None
    assert not folder.parent.exists()
    assert "not running" in repr(engine)


@pytest.mark.anyio
async def test_async_with_gives_an_async_client() -> None:
    async with StepflowRuntime() as client:
        run = await client.start(GREET, {"name": "x"})
        assert await run.output() == {"name": "x"}


def test_it_stops_while_a_run_and_its_stream_go_on() -> None:
    engine = StepflowRuntime().start()
    pid = engine.pid
    assert pid is not None
    run = engine.client().start(SLOW, {"ms": 36_000_000})
    with run.events() as events:
        next(events)
        engine.stop()
    assert not is_alive(pid)
    engine.stop()  # once more is no harm


def test_it_can_be_started_again_on_the_same_port() -> None:
    engine = StepflowRuntime().start()
    try:
        url = engine.url
        assert engine.start() is engine  # runs already
        engine.stop()
        assert engine.start().url == url
        assert engine.client().health().status == "healthy"
    finally:
        engine.stop()


def test_failing_builtin_steps_do_not_take_seconds() -> None:
    assert EngineSettings().build()["retry"]["backoff"] == {"type": "constant", "delayMs": 10}  # the server's: seconds
    with StepflowRuntime() as client:
        run = client.start(one_step("/builtin/load_file"), {"path": "/does/not/exist"})
        assert run.wait(timeout=30).error is not None


def test_its_output_is_drained() -> None:
    """A server whose output nobody reads stops after about ten runs at this log level."""
    engine = StepflowRuntime(log_level="info")
    with engine as client:
        for number in range(30):
            assert client.start(GREET, {"name": str(number)}).wait(timeout=10).is_success
        assert len(engine.log_tail(1_000_000)) > 20_000


def test_the_log_goes_where_it_is_wanted(tmp_path: Path) -> None:
    log = tmp_path / "deep" / "engine.log"
    engine = StepflowRuntime(log=log)
    with engine:
        assert engine.log_path == log
        assert '{"port":' in engine.log_tail()
    assert log.exists()
    with engine:  # appended to; the old port line is not taken for the new one
        assert log.read_text().count('{"port":') == 2


def test_it_warns_once_that_it_is_open_to_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runs_sdk.stepflow.local.place._warned", False)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(2):
            StepflowRuntime(network="host").start().stop()
    assert [warning.category for warning in caught] == [OpenToNetworkWarning]
    assert "all interfaces" in str(caught[0].message)


def test_a_server_that_dies_at_once_shows_its_log() -> None:
    with pytest.raises(ConfigError, match="unknown variant `nonsense`"):
        StepflowRuntime(config={"plugins": {"x": {"type": "nonsense"}}}).start()


def test_a_port_that_is_taken() -> None:
    with StepflowRuntime(listen="tcp") as client:
        port = int(client.base_url.rpartition(":")[2])
        with pytest.raises(ConfigError, match=f"port {port} is taken"):
            StepflowRuntime(port=port).start()


def test_before_the_start() -> None:
    engine = StepflowRuntime()
    with pytest.raises(RunsError, match="has not been started"):
        _ = engine.url
    assert engine.log_tail() == ""
    engine.stop()


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    monkeypatch.delenv("STEPFLOW_SERVER", raising=False)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ConfigError, match=r"pip install 'runs-sdk\[local\]'"):
        StepflowRuntime().start()
    monkeypatch.setenv("STEPFLOW_SERVER", "/no/such/binary")
    with pytest.raises(ConfigError, match="STEPFLOW_SERVER names /no/such/binary"):
        StepflowRuntime().start()


def test_configuration_is_merged(tmp_path: Path) -> None:
    file = tmp_path / "engine.yaml"
    file.write_text("retry: {transportMaxRetries: 5}\nplugins: {mine: {type: mock}}\n")
    made = EngineSettings(config=file, retry_delay=0.5, state=tmp_path / "with space").build()
    assert made["retry"] == {"transportMaxRetries": 5, "backoff": {"type": "constant", "delayMs": 500}}
    assert set(made["plugins"]) == {"builtin", "mine"}
    assert made["storageConfig"]["databaseUrl"] == f"sqlite:{tmp_path}/with%20space/state.db?mode=rwc"
    assert EngineSettings(config=file).folder == tmp_path
    file.write_text("- 1\n")
    with pytest.raises(ConfigError, match="holds no mapping"):
        EngineSettings(config=file).build()


def test_workers_are_checked_before_the_start(tmp_path: Path) -> None:
    steps = tmp_path / "steps.py"
    steps.write_text(STEPS)
    made = EngineSettings(workers=[steps]).build()
    assert made["routes"]["/steps"] == [{"plugin": "steps"}]
    assert made["plugins"]["steps"]["queueName"] == "steps"
    assert "/python" in EngineSettings(workers={"/python": steps}).build()["routes"]
    for workers, said in [
        ([tmp_path / "none.py"], "there is no worker file"),
        ([steps, steps], "cannot both serve /steps"),
        ({"builtin": steps}, "cannot both serve /builtin"),
        ({"a b": steps}, "cannot be the prefix"),
        (str(steps), "workers is a list"),
    ]:
        with pytest.raises(ConfigError, match=said):
            EngineSettings(workers=workers).build()  # type: ignore[arg-type]


def test_paths_in_a_configuration_file_count_from_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    (folder / "worker.py").write_text(
        "from stepflow_py.worker.main import main, server\n"
        "@server.component(id='hello')\n"
        "def hello(input: dict) -> dict:\n"
        "    return {'hello': input['name']}\n"
        "main()\n"
    )
    plugin = {"type": "grpc", "command": sys.executable, "args": ["worker.py"], "queueName": "mine"}
    config = {"plugins": {"mine": plugin}, "routes": {"/mine": [{"plugin": "mine"}]}}
    (folder / "engine.json").write_text(json.dumps(config))
    with StepflowRuntime(config="here/engine.json") as client:
        assert client.start(one_step("/mine/hello"), {"name": "x"}).output() == {"hello": "x"}


def test_python_functions_as_steps(tmp_path: Path) -> None:
    steps = tmp_path / "steps.py"
    steps.write_text(STEPS)
    engine = StepflowRuntime(workers=[steps])
    with engine as client:
        server = engine.pid
        assert server is not None
        assert engine._supervisor is not None
        (worker,) = workers_of(engine._supervisor.pid)
        assert client.start(one_step("/steps/add"), {"a": 1}).output() == {"sum": 8}
        assert client.start(one_step("/steps/whole"), [1, "x"]).output() == [1, "x"]
        failed = client.start(one_step("/steps/boom"), {"x": 5}).wait()
        assert failed.error is not None
        assert (failed.error.message, failed.error.code) == (
            'step "only": ValueError: bad thing: 5',
            "COMPONENT_FAILED",
        )
        wrong = client.start(one_step("/steps/add"), {"c": 1}).wait()
        assert wrong.error is not None
        assert "missing a required argument: 'a'" in wrong.error.message
        log = engine.log_tail(100_000)
        assert "adding 1 7" in log
        assert "steps.py ERROR step boom failed" in log
        assert 'raise ValueError(f"bad thing: {x}")' in log
        client.start(one_step("/steps/block"), {"seconds": 36_000})
    assert not is_alive(worker)
    assert not is_alive(server)


def test_a_worker_that_cannot_be_loaded(tmp_path: Path) -> None:
    broken = tmp_path / "broken.py"
    for text, said in [
        ("import no_such_module\n", "No module named 'no_such_module'"),
        ("def broken(:\n", "SyntaxError"),
        ("x = 1\n", "defines no public function"),
    ]:
        broken.write_text(text)
        with pytest.raises(ConfigError, match=said):
            StepflowRuntime(workers=[broken]).start()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_the_parents_death_ends_engine_and_workers(tmp_path: Path, number: int) -> None:
    steps = tmp_path / "steps.py"
    steps.write_text(STEPS)
    script = f"""
import sys, time, warnings
warnings.simplefilter("ignore")
from runs_sdk.stepflow import StepflowRuntime
engine = StepflowRuntime(workers=[{str(steps)!r}]).start()
print(engine.pid, engine._supervisor.pid, engine.log_path, flush=True)
time.sleep(60)
"""
    environ = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}"}
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, env=environ)
    assert parent.stdout is not None
    server, supervisor, log = parent.stdout.readline().split()
    family = [int(server), int(supervisor), *workers_of(int(supervisor))]
    assert len(family) == 3
    assert all(map(is_alive, family))
    parent.send_signal(number)
    parent.wait()
    parent.stdout.close()
    assert eventually(lambda: not any(map(is_alive, family)))
    assert eventually(lambda: not Path(log).parent.exists())


def test_the_guards_death_ends_the_engine() -> None:
    engine = StepflowRuntime().start()
    pid = engine.pid
    assert pid is not None
    assert engine._supervisor is not None
    engine._supervisor.kill()
    assert eventually(lambda: not is_alive(pid))
    assert not engine.is_running
    engine.stop()


def test_an_engine_that_is_killed_is_noticed_and_can_be_started_again() -> None:
    engine = StepflowRuntime().start()
    try:
        assert engine.pid is not None
        os.kill(engine.pid, signal.SIGKILL)
        assert eventually(lambda: not engine.is_running)
        assert engine.start().client().health().status == "healthy"
    finally:
        engine.stop()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # newer Pythons warn about forks beside threads
def test_a_forked_child_leaves_the_engine_alone() -> None:
    with StepflowRuntime() as client:
        child = os.fork()
        if child == 0:
            engine_module._stop_all()
            os._exit(0)
        os.waitpid(child, 0)
        assert client.health().status == "healthy"


def test_leaving_without_stopping_leaves_nothing(tmp_path: Path) -> None:
    script = """
import warnings
warnings.simplefilter("ignore")
from runs_sdk.stepflow import StepflowRuntime
engine = StepflowRuntime().start()
print(engine.pid, flush=True)
"""
    environ = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environ, check=True)
    assert not is_alive(int(done.stdout))
    assert done.stderr == ""
