"""The command with the embedded engine: a real server, real flows."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command_process import ROOT, Command
from tests.cli.test_runs_command import lines, only_line

pytestmark = pytest.mark.engine

LIMIT = 30.0
SLOW = """
name: slow
steps:
  - {id: nap, component: /builtin/sleep, input: {duration_ms: 20000}}
output: {$step: nap}
"""


class Engine:
    """`runs local` in a process of its own."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "runs_sdk.cli", "local", "stepflow", "--json"],
            env=environment, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self.process.stdout is not None
        said = json.loads(self.process.stdout.readline())
        self.url = said["base_url"]
        assert said["type"] == "listening"

    def children(self) -> list[int]:
        """The processes below it."""
        found = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
        parents = {int(pid): int(parent) for pid, parent in (line.split() for line in found.splitlines())}
        below = {self.process.pid}
        while fresh := {pid for pid, parent in parents.items() if parent in below} - below:
            below |= fresh
        return sorted(below - {self.process.pid})

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(how)
        code = self.process.wait(LIMIT)
        for stream in (self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()
        return code


@pytest.fixture
def engine(environment: dict[str, str], tmp_path: Path) -> Iterator[Engine]:
    engine = Engine(environment, tmp_path)
    yield engine
    engine.stop()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


def gone(pids: list[int]) -> bool:
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        if not any(is_alive(pid) for pid in pids):
            return True
        time.sleep(0.02)
    return False


def test_an_engine_for_one_run(runs: Command) -> None:
    done = runs("start", "stepflow", str(ROOT / "examples/greet.yaml"), "-i", "name=World", "--local")
    assert (done.returncode, json.loads(done.stdout)) == (0, {"hello": "World"})
    said = done.stderr.splitlines()
    for words in ("think: started", "think: succeeded in", "greet: succeeded in"):
        assert any(words in line for line in said)
    assert said[-1].startswith("stepflow run ") and "succeeded in" in said[-1]


def test_a_run_from_start_to_timeline(engine: Engine, runs: Command, tmp_path: Path) -> None:
    trip = str(ROOT / "examples/trip.yaml")
    given = json.dumps({"city": "Lisbon", "days": ["Monday", "Tuesday"]})
    there = {"STEPFLOW_BASE_URL": engine.url}
    done = runs("start", "stepflow", trip, "--input-file", "-", "--json", stdin=given, **there)
    found = lines(done)
    assert done.returncode == 0
    assert {line["name"] for line in found if line["type"] == "step_finished"} == {
        "weather", "trains", "hotels", "choose", "plan_days",
    }  # fmt: skip
    run_id = found[0]["run_id"]
    output = found[-1]["snapshot"]["output"]
    assert output["trip"]["city"] == "Lisbon"
    assert json.loads(runs("output", "stepflow", run_id, **there).stdout) == output
    assert [line["run_id"] for line in lines(runs("list", "stepflow", "--json", **there))] == [run_id]
    drawn = runs("timeline", "stepflow", run_id, "--svg", "run.svg", **there)
    assert drawn.returncode == 0
    picture = (tmp_path / "run.svg").read_text()
    titles = [title.text or "" for title in ET.fromstring(picture).iter("{http://www.w3.org/2000/svg}title")]
    assert [title.partition(":")[0] for title in titles] == ["weather", "trains", "hotels", "plan_days", "choose"]
    check = runs("config", "check", "stepflow", **there)
    assert check.returncode == 0
    assert f"base_url  {engine.url}  (environment variable STEPFLOW_BASE_URL)" in check.stdout
    assert "answers: healthy" in check.stdout


def test_bad_flows_and_inputs_are_told_at_once(engine: Engine, runs: Command, tmp_path: Path) -> None:
    there = {"STEPFLOW_BASE_URL": engine.url}
    greet = str(ROOT / "examples/greet.yaml")
    bad_input = runs("start", "stepflow", greet, "-i", "name=3", "-i", "nme=World", **there)
    assert bad_input.returncode == 2
    assert "name" in bad_input.stderr and "nme" in bad_input.stderr
    (tmp_path / "bad.yaml").write_text("name: x\nsteps: [\n")
    assert "bad.yaml" in runs("start", "stepflow", "bad.yaml", **there).stderr
    (tmp_path / "fatal.yaml").write_text(
        "name: x\nsteps:\n  - {id: a, component: /builtin/noop, input: {x: {$step: b}}}\n"
        "  - {id: a, component: /builtin/noop, input: {}}\noutput: 1\n"
    )
    fatal = runs("start", "stepflow", "fatal.yaml", **there)
    assert fatal.returncode == 2
    assert "Duplicate step ID 'a'" in fatal.stderr
    checked = runs("validate", "stepflow", "fatal.yaml", **there)
    assert checked.returncode == 2
    assert "Duplicate step ID 'a'" in checked.stdout and "cannot be run" in checked.stderr
    assert runs("validate", "stepflow", greet, **there).returncode == 0
    unknown = runs("follow", "stepflow", "00000000-0000-7000-8000-000000000000", **there)
    assert unknown.returncode == 2
    assert "404" in only_line(unknown)


def test_timeout_ctrl_c_and_a_server_that_dies(
    engine: Engine, runs: Command, environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "slow.yaml").write_text(SLOW)
    there = {"STEPFLOW_BASE_URL": engine.url}
    run_id = runs("start", "stepflow", "slow.yaml", "--detach", **there).stdout.strip()
    assert runs("wait", "stepflow", run_id, "--timeout", "0.3", **there).returncode == 124
    follower = subprocess.Popen(
        [sys.executable, "-m", "runs_sdk.cli", "follow", "stepflow", run_id],
        env=environment | there, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert follower.stderr is not None
    while "nap: started" not in follower.stderr.readline():
        assert follower.poll() is None
    follower.send_signal(signal.SIGINT)
    output, said = follower.communicate(timeout=LIMIT)
    assert (follower.returncode, output) == (130, "")
    assert f"the run goes on. Follow it: runs follow stepflow {run_id}" in said
    below = engine.children()
    assert below
    engine.stop(signal.SIGKILL)
    assert gone(below)
    dead = runs("get", "stepflow", run_id, **there)
    assert dead.returncode == 3
    assert "cannot connect" in only_line(dead)


@pytest.mark.parametrize(("how", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 0)])
def test_the_engine_ends_with_its_command(
    environment: dict[str, str], tmp_path: Path, how: signal.Signals, code: int
) -> None:
    engine = Engine(environment, tmp_path)
    below = engine.children()
    assert below
    assert engine.stop(how) == code
    assert gone(below)


def test_an_engine_of_its_own_takes_no_settings(runs: Command) -> None:
    done = runs("start", "stepflow", "x.yaml", "--local", "--base-url", "http://localhost:1")
    assert done.returncode == 2
    assert "leave out --base-url" in only_line(done)


@pytest.mark.skipif(not (ROOT / ".venv" / "installed-dev").exists(), reason="./scripts/test has not made .venv here")
def test_the_demo(environment: dict[str, str]) -> None:
    bash = shutil.which("bash")
    assert bash is not None
    kept = {name: value for name, value in environment.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [bash, "scripts/demo"],
        cwd=ROOT,
        env=kept,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert '"hello": "World"' in done.stdout
    assert '"hotel": "Casa da Luz"' in done.stdout
    assert "plan_days: succeeded" in done.stderr
