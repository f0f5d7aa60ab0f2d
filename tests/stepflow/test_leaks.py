"""A thousand short runs through one client on one engine: none is lost, and nothing piles up."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest

from runs_sdk.core.events import RunFinished
from runs_sdk.stepflow import AsyncStepflow, Stepflow, StepflowRuntime

pytestmark = [
    pytest.mark.engine,
    pytest.mark.full,
    pytest.mark.filterwarnings("ignore::runs_sdk.stepflow.OpenToNetworkWarning"),
]

RUNS = 1000
FLOW = {
    "name": "short",
    "steps": [{"id": "only", "component": "/builtin/noop", "input": {"n": {"$input": "n"}}}],
    "output": {"$step": "only", "path": "n"},
}


@pytest.fixture
def engine() -> Iterator[StepflowRuntime]:
    runtime = StepflowRuntime().start()
    yield runtime
    runtime.stop()


def resident() -> int:
    """Bytes of memory that this process occupies."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def descriptors(pid: int | str = "self") -> int:
    return len(os.listdir(f"/proc/{pid}/fd"))


def check(engine: StepflowRuntime, before: tuple[int, int, int, int], outputs: list[float], found: int) -> None:
    gc.collect()
    assert sorted(outputs) == list(range(RUNS))
    assert found == RUNS
    files, threads, server_files, memory = before
    assert descriptors() <= files + 2
    assert threading.active_count() <= threads
    assert descriptors(engine.pid or "") <= server_files + 4
    assert resident() - memory < 16 * 1024 * 1024


def measure(engine: StepflowRuntime) -> tuple[int, int, int, int]:
    gc.collect()
    return descriptors(), threading.active_count(), descriptors(engine.pid or ""), resident()


def test_a_thousand_runs(engine: StepflowRuntime) -> None:
    outputs = []
    with Stepflow(engine.url) as client:
        for number in range(RUNS):
            if number == 50:
                before = measure(engine)
            run = client.start(FLOW, {"n": number})
            if number % 20 == 0:  # by the stream, the others by waiting
                assert isinstance(list(run)[-1], RunFinished)
            elif number % 20 == 1:
                with run.events() as events:  # left early
                    next(events)
            outputs.append(run.output(timeout=30))
        check(engine, before, outputs, len(client.list().all()))


@pytest.mark.anyio
async def test_a_thousand_runs_twenty_at_a_time(engine: StepflowRuntime) -> None:
    outputs: list[float] = []
    async with AsyncStepflow(engine.url) as client:

        async def work(numbers: Iterator[int]) -> None:
            for number in numbers:
                run = await client.start(FLOW, {"n": number})
                if number % 20 == 0:
                    assert isinstance([event async for event in run][-1], RunFinished)
                outputs.append(await run.output(timeout=30))

        async def many(numbers: range) -> None:
            shared = iter(numbers)
            async with anyio.create_task_group() as group:
                for _ in range(20):
                    group.start_soon(work, shared)

        await many(range(200))
        before = measure(engine)
        await many(range(200, RUNS))
        check(engine, before, outputs, len(await client.list()))
