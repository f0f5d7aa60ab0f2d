"""`runs map`: one JSON line per result, a journal to go on with, exit statuses."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runs_sdk import Journal
from runs_sdk.testing import emulator
from tests.cli.command_process import Command, Done
from tests.cli.test_runs_terminal import LIMIT, Terminal

FLOW = {"name": "one", "steps": [{"id": "s", "component": "/builtin/noop", "input": {"$input": "$"}}],
        "output": {"$step": "s"}}  # fmt: skip


def results(done: Done) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_map_prints_each_result_and_goes_on_from_its_journal(runs: Command, tmp_path: Path) -> None:
    (tmp_path / "flow.json").write_text(json.dumps(FLOW))
    (tmp_path / "inputs.jsonl").write_text("".join(json.dumps({"name": f"n{n}"}) + "\n\n" for n in range(5)))
    with emulator("stepflow") as service:
        words = ("map", "stepflow", "flow.json", "inputs.jsonl", "--journal", "runs.db", "--key", "name")
        for _ in range(2):
            done = runs(*words, "--max-running", "2", STEPFLOW_BASE_URL=service.url)
            assert (done.returncode, done.stderr.splitlines()[-1]) == (0, "5 succeeded.")
            found = sorted(results(done), key=lambda one: one["index"])
            assert [(one["key"], one["result"]["output"]) for one in found] == [
                (f"n{n}", {"name": f"n{n}"}) for n in range(5)
            ]
        assert len(service.state.engine.runs) == 5


def test_map_of_standard_input_tells_failures_and_bad_lines(runs: Command, tmp_path: Path) -> None:
    (tmp_path / "flow.json").write_text(json.dumps(FLOW))
    with emulator("stepflow", fail={"s": "no disk"}, retries=0) as service:
        done = runs("map", "stepflow", "flow.json", "-", stdin='{"a": 1}\n', STEPFLOW_BASE_URL=service.url)
        assert (done.returncode, done.stderr.splitlines()[-1]) == (1, "0 succeeded, 1 failed.")
        assert results(done)[0]["error"]["type"] == "RunFailed"
        done = runs("map", "stepflow", "flow.json", "-", stdin="{\n", STEPFLOW_BASE_URL=service.url)
        assert done.returncode == 2 and "line 1, is not JSON" in done.stderr
        done = runs("map", "stepflow", "flow.json", "no.jsonl", STEPFLOW_BASE_URL=service.url)
        assert done.returncode == 2 and "no file no.jsonl" in done.stderr
        done = runs("map", "stepflow", "flow.json", "-", "--redo-failed", stdin="", STEPFLOW_BASE_URL=service.url)
        assert done.returncode == 2 and "--journal" in done.stderr


HELD = {"name": "two", "steps": [{"id": "quick", "component": "/builtin/noop", "input": {"$input": "$"}},
        {"id": "held", "component": "/builtin/noop", "input": {"$step": "quick"}}],
        "output": {"$step": "held"}}  # fmt: skip


def folder(tmp_path: Path, flow: Any, count: int) -> Path:
    (tmp_path / "flow.json").write_text(json.dumps(flow))
    (tmp_path / "inputs.jsonl").write_text("".join(json.dumps({"n": n}) + "\n" for n in range(count)))
    return tmp_path


def wait_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + LIMIT
    while not done():
        assert time.monotonic() < end
        time.sleep(0.01)


def counts_of(path: Path) -> dict[str, int]:
    with Journal(path) as journal:
        return journal.counts()


@pytest.mark.parametrize("journal", [True, False])
def test_ctrl_c_leaves_runs_running_and_says_how_to_go_on(
    environment: dict[str, str], runs: Command, tmp_path: Path, journal: bool
) -> None:
    words = ["map", "stepflow", "flow.json", "inputs.jsonl", "--max-running", "3"]
    words += ["--journal", "runs.db"] if journal else []
    with emulator("stepflow", hold="held") as service:
        given = environment | {"STEPFLOW_BASE_URL": service.url}
        with subprocess.Popen(
            [sys.executable, "-m", "runs_sdk.cli", *words], env=given, cwd=folder(tmp_path, HELD, 8),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        ) as command:  # fmt: skip
            try:
                wait_until(lambda: len(service.state.engine.runs) == 3)
                if journal:
                    wait_until(lambda: counts_of(tmp_path / "runs.db") == {"started": 3})
                command.send_signal(signal.SIGINT)
                out, told = command.communicate(timeout=LIMIT)
            finally:
                command.kill()
        assert (command.returncode, out) == (130, "")
        assert "Interrupted after 0 succeeded, 3 running." in told and "Traceback" not in told
        if not journal:
            assert "Without --journal, the next call starts all of them again" in told
            return
        assert "Type the same command again to go on" in told
        assert {run.status for run in service.state.engine.runs.values()} == {1}, "they go on"
        service.release()
        done = runs(*words, STEPFLOW_BASE_URL=service.url)
        assert done.returncode == 0 and len(results(done)) == len(service.state.engine.runs) == 8


def test_a_terminal_shows_counts_and_a_rate_while_stdout_gets_json_lines(
    environment: dict[str, str], tmp_path: Path
) -> None:
    words = ["map", "stepflow", "flow.json", "inputs.jsonl", "--max-running", "4"]
    with emulator("stepflow", hold="held") as service:
        given = environment | {"STEPFLOW_BASE_URL": service.url}
        terminal = Terminal(words, given, folder(tmp_path, HELD, 6))
        terminal.expect("0/6")  # the bar, before anything has ended
        terminal.expect("4 running")
        service.release()
        code, output, shown = terminal.finish()
        assert code == 0
        assert "6 succeeded" in shown and re.search(r"\d+\.\d/s", shown) and "running" not in output
        lines = [json.loads(line) for line in output.splitlines()]
        assert sorted(one["index"] for one in lines) == list(range(6))
        assert all(one["result"]["output"] == {"n": one["index"]} for one in lines)


def test_a_batch_is_one_run(runs: Command, tmp_path: Path) -> None:
    folder(tmp_path, FLOW, 5)
    with emulator("stepflow") as service:
        words = ("map", "stepflow", "flow.json", "inputs.jsonl", "--batch", "--journal", "runs.db")
        for _ in range(2):
            done = runs(*words, STEPFLOW_BASE_URL=service.url)
            assert (done.returncode, done.stderr.splitlines()[-1]) == (0, "5 succeeded.")
            assert sorted((one["item"], one["result"]["output"]["n"]) for one in results(done)) == [
                (n, n) for n in range(5)
            ]
        assert len(service.state.engine.runs) == 1
    with emulator("acp") as service:
        done = runs("map", "acp", "agent", "inputs.jsonl", "--batch", ACP_BASE_URL=service.url)
        assert done.returncode == 2 and "has no batches" in done.stderr and service.requests == []
