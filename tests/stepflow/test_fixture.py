"""The pytest fixture `stepflow_runtime`, in a test run of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = """
def test_one(stepflow_runtime):
    flow = {"name": "x", "steps": [], "output": {"$input": "n"}}
    assert stepflow_runtime.client().start(flow, {"n": "a"}).output() == "a"

def test_two(stepflow_runtime):
    assert len(stepflow_runtime.client().list().all()) == 1  # the same engine
"""


@pytest.mark.engine
def test_the_fixture(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(TESTS)
    environ = {
        **os.environ,
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    }
    options = ["-q", "-W", "error", "-p", "no:cacheprovider", "-p", "runs_sdk.testing.plugin"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options],
        cwd=tmp_path,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "2 passed" in done.stdout, done.stdout + done.stderr
