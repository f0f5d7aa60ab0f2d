# generated from tests/_async/test_newest_first.py by scripts/unasync.py; do not edit
"""The runs that a service lists first are its newest, in the client and in the command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

import runs_sdk
from runs_sdk.testing import Emulator, emulator

FLOW = {"name": "f", "steps": [], "output": {"$input": "$"}}


def run_command(command: list[str], environment: dict[str, str]) -> Any:
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)


def make(service: Emulator | Any, client: Any) -> list[str]:
    """Seven runs, the oldest first."""
    match service.service:
        case "stepflow":
            return [(client.start(FLOW, {"n": n})).id for n in range(7)]
        case "cloudcruise":
            return [(client.start("w")).id for _ in range(7)]
        case "ade":
            document = service.add_document("in.csv")
            return [service.add_run(document) for _ in range(7)]
        case _:
            return [(client.start("training", f"t{n}", "team-a", {"image": "ubuntu"})).id for n in range(7)]


@pytest.mark.parametrize("name", ["stepflow", "cloudcruise", "ade", "runai"])
def test_the_newest_runs_come_first(name: str) -> None:
    with emulator(name) as service:
        with runs_sdk.connect(name, base_url=service.url, **service.credentials) as client:
            made = make(service, client)
            assert [run.run_id for run in client.list(limit=3)] == made[:-4:-1]
            assert [run.run_id for run in client.list()] == made[::-1]
        given = {f"{name}_{key}".upper(): str(value) for key, value in service.credentials.items()}
        environment = {**os.environ, **given, f"{name}_base_url".upper(): service.url, "RUNS_CONFIG": os.devnull}
        command = [sys.executable, "-m", "runs_sdk.cli", "list", name, "-n", "3", "--json"]
        done = run_command(command, environment)
    assert [json.loads(line)["run_id"] for line in done.stdout.splitlines()] == made[:-4:-1], done.stderr
