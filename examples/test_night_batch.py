"""Tests of night_batch.py: killed in the middle, one document that fails, and nothing done twice.

python -m pytest test_night_batch.py
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PROGRAM = Path(__file__).parent / "night_batch.py"


@pytest.fixture
def night(runs_emulator: Callable[..., Any], tmp_path: Path) -> Any:
    """Starts the program on 30 documents; `night.service` is the emulator."""
    service = runs_emulator("ade", fail={"d07.csv": "no rows"}, retry_delay=0.01)
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(30):
        (inbox / f"d{number:02}.csv").write_text("name\nAda\n")

    def start() -> subprocess.Popen[str]:
        there = {f"ADE_{name.upper()}": value for name, value in service.credentials.items()}
        return subprocess.Popen(
            [sys.executable, PROGRAM, inbox, tmp_path / "out"],
            env={**os.environ, **there, "ADE_BASE_URL": service.url},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    start.service = service  # type: ignore[attr-defined]
    return start


@pytest.mark.parametrize("lines", [1, 9])
def test_killed_and_started_again_it_does_each_document_once(night: Any, tmp_path: Path, lines: int) -> None:
    with night() as process:
        for _ in range(lines):
            process.stderr.readline()
        process.send_signal(signal.SIGKILL)
    with night() as process:
        said, progress = process.communicate(timeout=60)
    assert process.returncode == 1, progress
    assert said.startswith("d07.csv: ") and said.count("\n") == 1 and "no rows" in said
    assert progress.splitlines()[-1] == "30 of 30"
    assert len(night.service.state.documents) == len(night.service.state.runs) == 30
    assert len([path for path in (tmp_path / "out").iterdir() if path.name.startswith("d")]) == 29


def test_a_second_night_has_nothing_to_do(night: Any) -> None:
    for _ in range(2):
        with night() as process:
            process.communicate(timeout=60)
    uploads = [each for each in night.service.requests if each.method == "POST" and each.path.endswith("/documents")]
    assert len(uploads) == 30
