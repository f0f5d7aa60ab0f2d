"""The commands for runs as files."""

from __future__ import annotations

import json
from pathlib import Path

from runs_sdk.testing import emulator
from tests.cli.command_process import Command
from tests.cli.test_runs_command import lines

FLOW = """
name: greet
steps:
  - id: hello
    component: /builtin/noop
    input: {$input: name}
output: {$step: hello}
"""


def test_a_run_is_recorded_shown_again_and_reported(runs: Command, tmp_path: Path) -> None:
    (tmp_path / "greet.yaml").write_text(FLOW)
    with emulator("stepflow") as served:
        there = {"STEPFLOW_BASE_URL": served.url}
        started = runs("start", "stepflow", "greet.yaml", "-i", 'name="Ada Lovelace"', "--json", **there)
        run_id = lines(started)[0]["run_id"]
        recorded = runs("record", "stepflow", run_id, "-o", "x.run", **there)
        assert recorded.returncode == 0 and "wrote x.run" in recorded.stderr
        assert runs("record", "stepflow", run_id, "--redact", "all", **there).returncode == 2
        reported = runs("bugreport", "stepflow", run_id, **there)
        assert reported.stdout.strip() == f"{run_id}.bugreport.run"
    shown = runs("replay", "x.run", "--speed", "0", "--json")
    assert shown.returncode == 0
    assert [line["name"] for line in lines(shown) if line["type"] == "step_finished"] == ["hello"]
    assert json.loads(runs("replay", "x.run", run_id, "--speed", "0").stdout) == "Ada Lovelace"
    assert "Lovelace" in (tmp_path / "x.run").read_text()
    report = (tmp_path / f"{run_id}.bugreport.run").read_text()
    assert "Lovelace" not in report and served.url not in report and '"python"' in report
    assert runs("replay", f"{run_id}.bugreport.run", "--speed", "0").returncode == 0


def test_a_replay_says_what_is_wrong_with_its_file(runs: Command, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello")
    done = runs("replay", "notes.txt")
    assert done.returncode == 2 and "is no recording of a run" in done.stderr
    assert runs("replay", "missing.run").returncode == 2
