"""Maps whose process is killed again and again, behind a wire that cuts answers: each input is run exactly once."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.testing import emulator
from runs_sdk.testing.faults import Cut

PROGRAM = """
import sys, runs_sdk
flow = {"name": "one", "steps": [{"id": "s", "component": "/builtin/sleep", "input":
        {"duration_ms": 20, "passthrough": {"$input": "$"}}}], "output": {"$step": "s"}}
with runs_sdk.connect("stepflow", base_url=sys.argv[1]) as client:
    inputs = ({"n": n} for n in range(int(sys.argv[3])))
    for one in client.map(flow, inputs, max_running=20, journal=sys.argv[2], batch=int(sys.argv[4]) or False):
        print(one.output["passthrough"]["n"], flush=True)
"""


def begin(url: str, path: Path, count: int, batch: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PROGRAM, url, str(path), str(count), str(batch)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def inputs_of(service: Any) -> Counter[int]:
    """How often each input was started, as the server has it."""
    return Counter(int(item.input["n"]) for run in service.state.engine.runs.values() for item in run.items)


def campaign(path: Path, *, count: int, kills: int, processes: int, cuts: int, seed: int, batch: int = 0) -> None:
    chance = random.Random(seed)
    with emulator("stepflow", unstruck="ignore") as service:
        places = sorted(chance.sample(range(1, count // (batch or 1)), cuts))
        service.inject(*(Cut(0, method="POST", path=r"/runs$", nth=nth) for nth in places))
        for _ in range(kills):
            running = [begin(service.url, path, count, batch) for _ in range(processes)]
            first = running[0].stdout
            assert first is not None
            first.readline()  # it has begun
            time.sleep(chance.uniform(0.0, 0.2))
            for one in running:
                one.kill()
                one.communicate()
        running = [begin(service.url, path, count, batch) for _ in range(processes)]
        for one in running:
            out, problems = one.communicate(timeout=300)
            assert one.returncode == 0, problems
            assert sorted(int(float(word)) for word in out.split()) == list(range(count))
        assert inputs_of(service) == Counter(range(count))


@pytest.mark.full
def test_two_hundred_kills(tmp_path: Path) -> None:
    campaign(tmp_path / "runs.db", count=1000, kills=200, processes=1, cuts=100, seed=1)


@pytest.mark.full
def test_two_processes_with_one_journal(tmp_path: Path) -> None:
    campaign(tmp_path / "runs.db", count=200, kills=10, processes=2, cuts=20, seed=2)


@pytest.mark.full
def test_kills_of_maps_in_batches(tmp_path: Path) -> None:
    campaign(tmp_path / "runs.db", count=400, kills=40, processes=1, cuts=20, seed=3, batch=8)
    campaign(tmp_path / "two.db", count=160, kills=8, processes=2, cuts=10, seed=4, batch=5)
