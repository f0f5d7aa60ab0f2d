"""`runs map`: one JSON line per result, a journal to go on with, exit statuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from runs_sdk.testing import emulator
from tests.cli.command_process import Command, Done

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
