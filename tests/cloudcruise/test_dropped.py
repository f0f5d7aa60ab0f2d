"""Clients that are dropped without `close`: nothing of them stays."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import threading
import time
import weakref
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.cloudcruise import AsyncCloudCruise, CloudCruise, StartRunRequest
from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.cloudcruise import CloudCruiseEmulator

ROOT = Path(__file__).resolve().parents[2]
KEY = CloudCruiseEmulator.credentials["api_key"]


def readers() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "runs_sdk cloudcruise events"]


def eventually(condition: Any, seconds: float = 20.0) -> bool:
    until = time.monotonic() + seconds
    while not condition() and time.monotonic() < until:
        gc.collect()
        time.sleep(0.05)
    return bool(condition())


def test_twenty_clients_that_are_dropped_leave_no_reader_and_no_connection():
    with emulator("cloudcruise") as service:
        seen = []
        for _ in range(20):
            client = CloudCruise(KEY, base_url=service.url)
            handle = client.runs.start(StartRunRequest("w", {}))
            assert handle.wait(20).is_success
            handle.close()
            seen.append(weakref.ref(client))
            del client, handle
        assert eventually(lambda: not readers()), readers()
        assert eventually(lambda: not [ref for ref in seen if ref() is not None])
        assert eventually(lambda: service.open_streams == 0)


def test_the_reader_ends_some_time_after_the_last_run(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("runs_sdk._sync.shared_stream.LINGER", 0.2)
    with emulator("cloudcruise") as service, CloudCruise(KEY, base_url=service.url) as client:
        client._stream._linger = 0.2
        handle = client.runs.start(StartRunRequest("w", {}))
        assert handle.wait(20).is_success
        handle.close()
        assert eventually(lambda: not readers()), readers()
        again = client.runs.start(StartRunRequest("w", {}))
        assert again.wait(20).is_success
        assert client._stream.opened == 2


def test_a_client_with_other_options_keeps_the_stream_alive():
    with emulator("cloudcruise", script=(0.3, "execution.start", "execution.success")) as service:
        client = CloudCruise(KEY, base_url=service.url)
        clone = client.with_options(timeout=20)
        del client
        gc.collect()
        assert [event.event_type for event in clone.start("w")][-1] == "run_finished"
        clone._shares_with.close()


def test_an_async_client_that_is_dropped_leaves_no_task():
    async def program(url: str) -> int:
        client = AsyncCloudCruise(KEY, base_url=url)
        run = await client.start("w")
        await run.wait(20)
        await run.close()
        del client, run
        for _ in range(200):
            gc.collect()
            await asyncio.sleep(0.05)
            if len(asyncio.all_tasks()) == 1:
                break
        return len(asyncio.all_tasks())

    with emulator("cloudcruise") as service:
        assert asyncio.run(program(service.url)) == 1


def test_a_program_that_closes_nothing_ends_at_once_and_in_silence():
    program = (
        "import sys\n"
        "from runs_sdk.cloudcruise import CloudCruise, StartRunRequest\n"
        "client = CloudCruise(sys.argv[2], base_url=sys.argv[1])\n"
        "handle = client.runs.start(StartRunRequest('w', {}))\n"
        "print(handle.wait(20).status)\n"
    )
    with emulator("cloudcruise") as service:
        command = [sys.executable, "-W", "default", "-c", program, service.url, KEY]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "execution.success"
    assert "Traceback" not in done.stderr
