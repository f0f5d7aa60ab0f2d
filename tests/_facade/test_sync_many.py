"""Waiting for many runs from sync code: what is done in other threads, and Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading

import pytest

from runs_sdk import as_completed
from runs_sdk.core.events import ServiceEvent
from runs_sdk.testing import emulator
from tests._sync.test_handle import Toy
from tests.toy import ToyService

LIMIT = 60.0


def test_a_slow_handler_of_one_run_delays_no_other() -> None:
    with ToyService() as service, Toy(service.url) as client:
        runs = [client.attach(service.new().id) for _ in range(6)]
        others_have_ended = threading.Event()
        heard: list[bool] = []
        runs[0].on(ServiceEvent, lambda event: heard.append(others_have_ended.wait(LIMIT)))
        counted: list[str] = []
        runs[1].on(ServiceEvent, lambda event: counted.append(event.name))
        for run in runs:
            service.runs[run.id].steps(3)
        found = []
        for run in as_completed(runs, timeout=2 * LIMIT):
            found.append(run.id)
            if len(found) == 5:
                others_have_ended.set()
        assert heard and all(heard) and found[-1] == runs[0].id
        assert len(counted) == len(heard)


PROGRAM = """
import sys, runs_sdk
with runs_sdk.connect("stepflow", base_url=sys.argv[1]) as client:
    flow = {"steps": [{"id": "held", "component": "/builtin/noop", "input": {}}], "output": 1}
    if sys.argv[2] == "map":
        work = lambda: list(client.map(flow, [{}] * 3))
    else:
        runs = [client.start(flow) for _ in range(int(sys.argv[2]))]
        work = lambda: runs_sdk.wait_all(runs)
    print("begun", flush=True)
    try:
        work()
    except KeyboardInterrupt:
        print("interrupted", flush=True)
"""


@pytest.mark.parametrize("how", ["3", "60", "map"])
def test_ctrl_c_ends_a_wait_for_many(how: str) -> None:
    with (
        emulator("stepflow", hold="held") as service,
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, service.url, how], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as program,
    ):
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "begun\n"
            while not any(one.method == "GET" or how == "map" for one in service.requests):
                assert program.poll() is None
            program.send_signal(signal.SIGINT)
            out, problems = program.communicate(timeout=LIMIT)
        finally:
            program.kill()
        assert (program.returncode, out) == (0, "interrupted\n"), problems


@pytest.mark.parametrize("count", [60, pytest.param(500, marks=pytest.mark.full)])
def test_sync_code_follows_many_streams_on_few_threads(count: int) -> None:
    from benchmarks.bench_many import follow_in_threads

    followed, threads = follow_in_threads(count)
    assert followed == count
    assert threads <= 4
