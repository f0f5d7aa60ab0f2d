"""Python steps that end their worker, return what no engine keeps, or find an engine that cannot be started."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.core.errors import ConfigError
from runs_sdk.core.models import Snapshot
from runs_sdk.stepflow import StepflowRuntime
from tests.stepflow.sample_flows import GREET

pytestmark = [pytest.mark.engine, pytest.mark.filterwarnings("ignore::runs_sdk.stepflow.OpenToNetworkWarning")]

ROOT = Path(__file__).parents[2]
STEPS = """
import asyncio, datetime, decimal, os, signal, sys, time, uuid

def add(a: int, b: int = 7) -> dict:
    return {"sum": a + b}

def leave(how):
    if how == "sys.exit":
        sys.exit(3)
    if how == "os._exit":
        os._exit(5)
    if how == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    raise {"interrupt": KeyboardInterrupt, "stop": StopIteration, "generator": GeneratorExit}[how]()

async def leave_async(how):
    if how == "itself":
        asyncio.current_task().cancel()
        await asyncio.sleep(0)
    if how == "cancelled":
        raise asyncio.CancelledError
    if how == "sys.exit":
        sys.exit(3)
    async def inner():
        sys.exit(9)
    await asyncio.gather(inner())

class Mute(Exception):
    def __str__(self):
        raise ValueError

def complain(how):
    raise {"long": ValueError("z" * 6_000_000), "half": ValueError("\\ud800"), "mute": Mute()}[how]

def ask():
    return {"read": sys.stdin.read()}

def turn(how):
    if how == "descriptors":
        os.closerange(3, 200)
    if how == "exec":
        os.execv("/bin/sleep", ["sleep", "60"])
    return how

def fork(how):
    child = os.fork()
    if not child:
        if how == "exit":
            sys.exit(4)
        if how == "raise":
            raise ValueError("in the child")
        return "child"
    return {"parent": os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}

async def fork_async(how):
    return fork(how)

def nap(seconds):
    time.sleep(seconds)
    return seconds

def give(kind, n=0):
    deep = 1
    for _ in range(n if kind in ("lists", "mappings") else 0):
        deep = [deep] if kind == "lists" else {"a": deep}
    if kind == "large":
        return "x" * n
    return {
        "lists": deep, "mappings": deep,
        "nan": {"a": [1, float("nan")]}, "infinity": float("inf"), "bytes": {"a": b"x"},
        "decimal": [decimal.Decimal(1)], "datetime": {"at": datetime.datetime(2026, 1, 1)},
        "integer": {"n": 2**70}, "surrogate": "\\ud800", "uuid": uuid.UUID(int=1), "object": object(),
        "fine": {"set": {1}, "tuple": (1, 2), 3: None},
    }[kind]
"""


def flow(name: str) -> dict[str, Any]:
    step = {"id": "only", "component": f"/steps/{name}", "input": {"$input": "$"}}
    return {"name": name, "steps": [step], "output": {"$step": "only"}}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StepflowRuntime]:
    steps = tmp_path_factory.mktemp("workers") / "steps.py"
    steps.write_text(STEPS)
    runtime = StepflowRuntime(workers=[steps]).start()
    yield runtime
    runtime.stop()


def run(engine: StepflowRuntime, name: str, given: dict[str, Any]) -> Snapshot:
    return engine.client().start(flow(name), given).wait(timeout=8)  # without a heartbeat the server takes longer


@pytest.mark.parametrize(
    ("name", "how", "said"),
    [
        ("leave", "sys.exit", "SystemExit: 3"),
        ("leave", "interrupt", "KeyboardInterrupt"),
        ("leave", "stop", "StopIteration"),
        ("leave", "generator", "GeneratorExit"),
        ("leave", "os._exit", "its worker process ended (exit status 5)"),
        ("leave", "kill", "its worker process ended (killed by SIGKILL)"),
        ("leave_async", "cancelled", "CancelledError"),
        ("leave_async", "itself", "CancelledError"),
        ("complain", "long", "z... (6,000,000 characters)"),
        ("complain", "half", "ValueError: \\ud800"),
        ("complain", "mute", "Mute: (its text cannot be had: ValueError)"),
        ("leave_async", "sys.exit", "SystemExit: 3"),
        ("leave_async", "task", "its worker process ended (exit status 9)"),
    ],
)
def test_a_step_that_ends_its_worker_fails_and_later_ones_work(
    engine: StepflowRuntime, name: str, how: str, said: str
) -> None:
    result = run(engine, name, {"how": how})
    assert result.status == "failed"
    assert result.error is not None
    assert said in result.error.message
    assert run(engine, "add", {"a": 1}).output == {"sum": 8}
    assert engine.is_running
    if "worker process" in said:
        how_it_ended = said.partition("(")[2].rstrip(")")
        assert f"the worker /steps ended ({how_it_ended}); it is started again" in engine.log_tail(100_000)


@pytest.mark.parametrize("rounds", [2, pytest.param(40, marks=pytest.mark.full)])
def test_steps_that_a_dying_worker_had_not_begun_are_run_by_the_next(engine: StepflowRuntime, rounds: int) -> None:
    """The server has sent them into the connection of whoever asked for tasks, and sends them once."""
    client = engine.client()
    for _ in range(rounds):
        leaving = client.start(flow("leave"), {"how": "os._exit"})
        others = [client.start(flow("add"), {"a": a}) for a in range(4)]
        left = leaving.wait(timeout=20)
        assert left.error is not None
        assert "its worker process ended (exit status 5)" in left.error.message
        for a, other in enumerate(others):
            result = other.wait(timeout=20)  # the server's own patience is 30 s
            begun = result.error is not None and "while this step was running" in result.error.message
            assert begun or result.output == {"sum": a + 7}


def test_steps_that_waited_in_a_worker_that_ended_are_run(engine: StepflowRuntime) -> None:
    client = engine.client()
    batch = client.start_batch(flow("nap"), [{"seconds": 2.0}] * 10)  # eight are run at a time
    time.sleep(1.0)
    leaving = client.start(flow("leave"), {"how": "os._exit"})
    result = batch.wait(timeout=25)
    assert leaving.wait(timeout=10).status == "failed"
    states = [str(item.status) for item in client.items(batch.id)]
    assert result.status == "failed" or states == ["succeeded"] * 10
    assert states.count("succeeded") >= 2


@pytest.mark.full
def test_a_step_may_wait_for_its_turn_as_long_as_others_take(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server gives a task 30 s to begin, unless it is informed otherwise."""
    monkeypatch.setenv("STEPFLOW_MAX_CONCURRENT", "1")
    steps = tmp_path / "steps.py"
    steps.write_text(STEPS)
    with StepflowRuntime(workers=[steps]) as client:
        batch = client.start_batch(flow("nap"), [{"seconds": 9.0}] * 5)
        assert batch.wait(timeout=90).is_success


@pytest.mark.parametrize("how", ["descriptors", "exec"])
def test_a_worker_that_cannot_be_heard_any_more_is_ended(engine: StepflowRuntime, how: str) -> None:
    result = run(engine, "turn", {"how": how})
    assert result.error is not None
    ends = ["it had closed its connection to the engine"]
    if how == "descriptors":
        ends.append("exit status 1")  # it may find that out itself before the engine does
    assert any(f"its worker process ended ({end})" in result.error.message for end in ends)
    assert run(engine, "add", {"a": 1}).output == {"sum": 8}


@pytest.mark.parametrize(("how", "status"), [("exit", 4), ("raise", 1), ("return", 0)])
@pytest.mark.parametrize("name", ["fork", "fork_async"])
def test_a_process_that_a_step_has_forked_is_no_worker(
    engine: StepflowRuntime, name: str, how: str, status: int
) -> None:
    assert run(engine, name, {"how": how}).output == {"parent": status}
    assert run(engine, "add", {"a": 1}).output == {"sum": 8}


def test_steps_find_an_empty_standard_input(engine: StepflowRuntime) -> None:
    assert run(engine, "ask", {}).output == {"read": ""}
    assert run(engine, "add", {"a": 1}).output == {"sum": 8}


def test_the_end_of_the_process_that_takes_tasks_ends_the_engine(tmp_path: Path) -> None:
    steps = tmp_path / "steps.py"
    steps.write_text(STEPS)
    engine = StepflowRuntime(workers=[steps]).start()
    try:
        supervisor = engine._supervisor
        assert supervisor is not None
        children = Path(f"/proc/{supervisor.pid}/task/{supervisor.pid}/children").read_text().split()
        [puller] = [pid for pid in children if b"puller.py" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        os.kill(int(puller), signal.SIGKILL)
        until = time.monotonic() + 20
        while engine.is_running and time.monotonic() < until:
            time.sleep(0.01)
        assert not engine.is_running
        assert "the process that takes the tasks of the Python steps ended (killed by SIGKILL)" in engine.log_tail()
    finally:
        engine.stop()


def test_a_worker_that_cannot_be_started_again_ends_the_engine(tmp_path: Path) -> None:
    steps = tmp_path / "steps.py"
    steps.write_text("import os\n\ndef leave():\n    os._exit(1)\n")
    engine = StepflowRuntime(workers=[steps])
    with engine as client:
        steps.write_text("this is no Python\n")
        client.start(flow("leave"))
        deadline = time.monotonic() + 30
        while engine.is_running and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not engine.is_running
        assert "cannot be started again, so the engine ends" in engine.log_tail(100_000)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("nan", "$.a[1] is nan"),
        ("infinity", "$ is inf"),
        ("bytes", "$.a is of type bytes"),
        ("decimal", "$[0] is of type Decimal"),
        ("datetime", "$.at is of type datetime"),
        ("integer", "$.n is an integer beyond 2**53"),
        ("surrogate", "$ holds half of a surrogate pair"),
        ("uuid", "$ is of type UUID"),
        ("object", "objects of type object are none"),
    ],
)
def test_an_output_that_would_not_arrive_is_refused_with_its_path(
    engine: StepflowRuntime, kind: str, said: str
) -> None:
    result = run(engine, "give", {"kind": kind})
    assert result.error is not None
    assert said in result.error.message


def test_outputs_up_to_the_engines_limits_arrive_and_larger_ones_are_told(engine: StepflowRuntime) -> None:
    assert run(engine, "give", {"kind": "fine"}).output == {"set": [1], "tuple": [1, 2], "3": None}
    for kind, most in (("lists", 48), ("mappings", 32)):
        assert run(engine, "give", {"kind": kind, "n": most}).status == "succeeded"
        for n in (most + 1, 2000):
            error = run(engine, "give", {"kind": kind, "n": n}).error
            assert error is not None
            assert "nested" in error.message
    most = 4 * 1024 * 1024 - 4096
    assert len(run(engine, "give", {"kind": "large", "n": most - 5}).output) == most - 5
    for n in (most, 6_000_000):
        error = run(engine, "give", {"kind": "large", "n": n}).error
        assert error is not None
        assert f"the engine takes at most {most:,}" in error.message


def test_a_state_that_cannot_be_used_is_said_at_once(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "state.db").write_text("this is no database, and long enough to be looked at")
    damaged = tmp_path / "damaged"
    damaged.mkdir()
    with sqlite3.connect(damaged / "state.db") as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    data = bytearray((damaged / "state.db").read_bytes())
    data[100:200] = b"\xff" * 100
    (damaged / "state.db").write_bytes(bytes(data))
    for state, said in [
        (file, f"{file} is a file"),
        (file / "below", f"{file} is a file"),
        (broken, "is broken"),
        (damaged, "is broken"),
        ("/proc/nowhere", "cannot be made"),
    ]:
        with pytest.raises(ConfigError, match=said):
            StepflowRuntime(state=state).start()


def test_wrong_options_are_said_at_once() -> None:
    for port in (65536, -1, "80", True):
        with pytest.raises(ConfigError, match="from 0 .* to 65535"):
            StepflowRuntime(port=port)  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="log_level is one of"):
        StepflowRuntime(log_level="loud")
    with pytest.raises(ConfigError, match=r"plugns is unknown \(did you mean plugins\?\); retry.tries is unknown"):
        StepflowRuntime(config={"plugns": {}, "retry": {"tries": 3}}).start()


def test_a_log_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot write the engine's log"):
        StepflowRuntime(log=tmp_path).start()


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.05, 0.1, 0.2, 0.4])
def test_ctrl_c_at_any_moment_leaves_nothing(tmp_path: Path, delay: float) -> None:
    steps = tmp_path / "steps.py"
    steps.write_text(STEPS)
    script = f"""
import sys, time
from runs_sdk.stepflow import StepflowRuntime
import runs_sdk.stepflow.local.runtime
print("ready", flush=True)
try:
    with StepflowRuntime(workers=[{str(steps)!r}], log={str(tmp_path / "log")!r}):
        time.sleep(30)
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""
    environ = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}", "TMPDIR": str(tmp_path)}
    child = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environ,
        start_new_session=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    time.sleep(delay)
    os.killpg(child.pid, signal.SIGINT)  # as a terminal does
    out, err = child.communicate(timeout=20)
    assert "Traceback" not in err or "KeyboardInterrupt" in err.splitlines()[-1]
    assert "supervisor.py" not in err
    assert out == "interrupted\n" or child.returncode == -signal.SIGINT
    deadline = time.monotonic() + 5
    while list(tmp_path.glob("runs-stepflow-*")) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not list(tmp_path.glob("runs-stepflow-*"))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # newer Pythons warn about forks beside threads
def test_a_forked_child_that_stops_the_engine_does_not() -> None:
    engine = StepflowRuntime()
    with engine as client:
        child = os.fork()
        if child == 0:
            status = 0
            try:
                engine.stop()
                status = 1 if engine.is_running else 0
            except BaseException:
                status = 2
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert engine.is_running
        assert client.start(GREET, {"name": "x"}).output(timeout=10) == {"name": "x"}
