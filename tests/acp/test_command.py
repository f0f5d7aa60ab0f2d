"""What the command does with an agent server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.acp import AGENT_ID, AcpEmulator


def runs(emulated: AcpEmulator, *words: str) -> Any:
    environment = {**os.environ, "ACP_BASE_URL": emulated.url, "RUNS_CONFIG": os.devnull}
    return subprocess.run(
        [sys.executable, "-m", "runs_sdk.cli", *words], env=environment, capture_output=True, text=True, timeout=60
    )


def lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def test_the_newest_runs_are_listed() -> None:
    with emulator("acp", quirks="reference") as emulated:
        made = emulated.call(
            lambda: [emulated.state.engine.start({"agent_id": AGENT_ID, "input": {}}).id for _ in range(7)]
        )
        done = runs(emulated, "list", "acp", "-n", "3", "--json")
        assert [run["run_id"] for run in lines(done.stdout)] == made[:-4:-1], done.stderr


@pytest.mark.parametrize("version", ["0.1", "0.2"])
def test_a_run_is_started_with_its_stream_where_the_server_can(version: str) -> None:
    with emulator("acp", version=version) as emulated:
        given = ["-i", "message=hi", "-i", "mode=loop", "-i", "n=5"]
        done = runs(emulated, "start", "acp", AGENT_ID, *given, "--json")
        told = lines(done.stdout)
        assert told[0]["type"] == "started", done.stderr
        assert told[0]["run_id"] == [*emulated.state.runs][0]
        starts = [request.path for request in emulated.requests if request.path in ("/runs", "/runs/stream")]
        assert starts == (["/runs"] if version == "0.1" else ["/runs/stream"])
        if version == "0.2":
            assert [one["output"]["i"] for one in told if one.get("name") == "values"] == [1, 2, 3, 4, 5]
        assert done.returncode == 0
        detached = runs(emulated, "start", "acp", AGENT_ID, *given, "--detach")
        assert detached.stdout.strip() == [*emulated.state.runs][1]
        assert emulated.requests[-1].path == "/runs"
