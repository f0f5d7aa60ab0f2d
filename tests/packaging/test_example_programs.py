"""The programs under examples/ that have tests of their own, as somebody runs them who has written the examples out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from runs_sdk.cli.output import Output
from runs_sdk.cli.serving import examples as write_examples


@pytest.mark.full
def test_their_own_tests_pass(tmp_path: Path) -> None:
    assert write_examples(Output(), str(tmp_path / "examples"), overwrite=False) == 0
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-W", "error", "--basetemp", tmp_path / "base"],
        cwd=tmp_path / "examples", env=kept, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-1000:]
    assert " passed" in done.stdout and "skipped" not in done.stdout
