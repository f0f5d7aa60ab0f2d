"""A follower that is killed after an event, and goes on in another process: all events, none twice."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

import runs_sdk
from runs_sdk.testing import emulator

PROGRAM = """
import sys, json, runs_sdk
for event in (run := runs_sdk.resume(sys.argv[1], base_url=sys.argv[2])):
    print(json.dumps([type(event).__name__, event.name, event.id, run.token()]), flush=True)
"""
STEPS = 6
FLOW = {
    "steps": [
        {
            "id": f"s{n}",
            "component": "/builtin/sleep",
            "input": {"duration_ms": 5, **({"after": {"$step": f"s{n - 1}"}} if n else {})},
        }
        for n in range(STEPS)
    ],
    "output": {"$step": f"s{STEPS - 1}"},
}


def lines(process: subprocess.Popen[str]) -> Iterator[list[str]]:
    assert process.stdout is not None
    for line in process.stdout:
        yield json.loads(line)


def follow(token: str, url: str, count: int | None) -> tuple[list[list[str]], str]:
    """Follow in a process of its own, which is killed after so many events; the events, and the last token."""
    found: list[list[str]] = []
    with subprocess.Popen([sys.executable, "-c", PROGRAM, token, url], stdout=subprocess.PIPE, text=True) as process:
        try:
            while count is None or len(found) < count:
                line = next(lines(process), None)
                if line is None:
                    break
                token = line.pop()
                found.append(line)
        finally:
            process.send_signal(signal.SIGKILL)
    return found, token


def recorded(client: runs_sdk.RunsClient, run_id: str) -> list[list[str | None]]:
    return [[type(event).__name__, event.name, event.id] for event in client.attach(run_id)]


def check() -> None:
    with emulator("stepflow") as service, runs_sdk.connect("stepflow", base_url=service.url) as client:
        run = client.start(FLOW)  # type: ignore[attr-defined]
        run.wait(timeout=20)
        whole = recorded(client, run.id)
        assert len(whole) > 2 * STEPS
        for count in range(1, len(whole)):
            before, token = follow(client.attach(run.id).token(), service.url, count)
            after, _ = follow(token, service.url, None)
            assert len(before) == count
            assert [*before, *after] == whole, count


@pytest.mark.full
def test_killed_after_each_event_number() -> None:
    check()
