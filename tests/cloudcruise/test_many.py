"""Hundreds of runs on one client: one connection, no thread for each, little memory, each its own events."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import threading
import tracemalloc
from collections.abc import Iterator

import pytest

from runs_sdk import Ping, as_completed, wait_all
from runs_sdk.cloudcruise._async.client import AsyncCloudCruise
from runs_sdk.cloudcruise._sync.client import CloudCruise
from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.cloudcruise import CloudCruiseEmulator

KEY = CloudCruiseEmulator.credentials["api_key"]
RUNS = 200
KIB_A_RUN = 40
SCRIPT = ("execution.start", "interaction.waiting", "execution.step", ("execution.success", {"data": 1}))


ELSEWHERE = f"""
import sys
sys.path[:0] = {sys.path!r}
from runs_sdk.testing import emulator
with emulator("cloudcruise", script={SCRIPT!r}, pace=0.0, input_timeout=300.0) as service:
    print(service.url, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """The address of an emulator in a process of its own, so that only the client's memory is counted here."""
    process = subprocess.Popen(
        [sys.executable, "-c", ELSEWHERE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.communicate(timeout=30)


def streams(service: CloudCruiseEmulator) -> int:
    return sum(sent.path.endswith("/events") for sent in service.requests)


@pytest.mark.anyio
async def test_two_hundred_async_runs():
    with emulator("cloudcruise", script=SCRIPT, pace=0.0, input_timeout=300.0) as service:
        async with AsyncCloudCruise(KEY, base_url=service.url) as client:
            await (await client.start("w")).close()
            threads = threading.active_count()
            runs = [await client.start("w") for _ in range(RUNS)]
            seen: dict[str, list[str]] = {run.id: [] for run in runs}

            async def follow(run):
                async for event in run:
                    if not isinstance(event, Ping):
                        seen[run.id].append(event["data"]["payload"]["session_id"])

            tasks = [asyncio.create_task(follow(run)) for run in runs]
            while any(len(ids) < 2 for ids in seen.values()):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
            assert threading.active_count() <= threads
            service.call(lambda: [service.state.answer(service.state.runs[run.id], {}) for run in runs])
            await asyncio.wait_for(asyncio.gather(*tasks), 60)
            assert streams(service) == 1
            assert all(set(ids) == {run_id} and len(ids) == 5 for run_id, ids in seen.items())


@pytest.mark.anyio
async def test_two_hundred_runs_that_are_followed_take_little_memory(elsewhere: str):
    async with AsyncCloudCruise(KEY, base_url=elsewhere) as client:
        first = await client.start("w")
        async for event in first:  # whatever is loaded late is loaded now
            if not isinstance(event, Ping) and event["data"]["event"] == "interaction.waiting":
                break
        gc.collect()
        tracemalloc.start()
        try:
            before = tracemalloc.get_traced_memory()[0]
            runs = [await client.start("w") for _ in range(RUNS)]
            waiting: set[str] = set()

            async def follow(run):
                async for event in run:
                    if not isinstance(event, Ping) and event["data"]["event"] == "interaction.waiting":
                        waiting.add(run.id)

            tasks = [asyncio.create_task(follow(run)) for run in runs]
            while len(waiting) < RUNS:  # noqa: ASYNC110
                await asyncio.sleep(0.02)
            gc.collect()
            taken = tracemalloc.get_traced_memory()[0] - before
        finally:
            tracemalloc.stop()
        assert not any(task.done() for task in tasks)
        assert taken / RUNS / 1024 <= KIB_A_RUN, f"{taken / RUNS / 1024:.1f} KiB a run"
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def test_two_hundred_sync_runs_need_no_thread_each():
    with emulator("cloudcruise", pace=0.0) as service:
        with CloudCruise(KEY, base_url=service.url) as client:
            threads = threading.active_count()
            runs = [client.start("w") for _ in range(RUNS)]
            heard: dict[str, list[str]] = {run.id: [] for run in runs}
            most = 0

            def hear(event):
                nonlocal most
                if not isinstance(event, Ping):  # the stream begins with one, for whoever is there when it arrives
                    heard[event.run_id].append(event["data"]["payload"]["session_id"])
                most = max(most, threading.active_count())

            for run in runs:
                run.on("*", hear)
            assert all(result.is_success for result in wait_all(runs, timeout=60))
            assert heard == {run.id: [run.id] * 6 for run in runs}
            assert most <= threads + 4  # the reader of the stream, the loop of wait_all, two that call handlers
            assert streams(service) == 1


def test_handles_that_listen_can_be_waited_for_together():
    with emulator("cloudcruise") as service:
        with CloudCruise(KEY, base_url=service.url) as client:
            handles = [client.runs.start({"workflow_id": "w"}) for _ in range(5)]
            ended: list[str] = []
            for handle in handles:
                handle.on("end", lambda info: ended.append(info["type"]))
            assert {run.id for run in as_completed(handles, timeout=30)} == {handle.id for handle in handles}
            assert ended == ["execution.success"] * 5
