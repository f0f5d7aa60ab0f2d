"""The journal of starts: entries, owners that live or are gone, several processes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from runs_sdk._common.journal import Journal
from runs_sdk.core.errors import ConfigError
from runs_sdk.core.models import RunStatus, Snapshot


def test_the_life_of_an_entry(tmp_path: Path) -> None:
    with Journal(tmp_path / "runs.db") as journal:
        first = journal.claim("a", "toy", "f", 100.0)
        assert (first.mine, first.is_new, first.state) == (True, True, "intended")
        again = journal.claim("a", "toy", "f", 101.0)
        assert (again.mine, again.mark, again.at) == (False, first.mark, 100.0)  # it is being started
        journal.started("a", "run-1")
        assert journal.claim("a", "toy", "f", 102.0).run_id == "run-1"
        result = Snapshot("run-1", RunStatus.FAILED, "broken", output={"x": 1}, raw={"large": "x"})
        journal.ended("a", "run-1", result)
    with Journal(tmp_path / "runs.db") as journal:
        known = journal.claim("a", "toy", "f", 103.0)
        assert known.state == "ended" and known.result == result
        redone = journal.claim("a", "toy", "f", 104.0, redo=True)
        assert redone.is_new and redone.mark != first.mark
        journal.forget("a")
        assert journal.counts() == {}


def test_a_key_stands_for_one_start(tmp_path: Path) -> None:
    with Journal(tmp_path / "runs.db") as journal:
        journal.claim("a", "toy", "f", 1.0)
        for service, fingerprint in (("toy", "g"), ("acp", "f")):
            with pytest.raises(ConfigError, match="another start"):
                journal.claim("a", service, fingerprint, 2.0)


def test_what_is_no_journal_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("milk, bread" * 1000)
    with pytest.raises(ConfigError, match="no journal"):
        Journal(tmp_path / "notes.txt")


def test_the_intent_of_a_process_that_is_gone_is_taken_over_once(tmp_path: Path) -> None:
    program = (
        "import os, sys; from runs_sdk._common.journal import Journal\n"
        "journal = Journal(sys.argv[1]); journal.claim('a', 'toy', 'f', 1.0); os.kill(os.getpid(), 9)"
    )
    path = tmp_path / "runs.db"
    done = subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert done.returncode == -9
    with Journal(path) as one, Journal(path) as two:
        taken = one.claim("a", "toy", "f", 2.0)
        assert (taken.mine, taken.is_new) == (True, False)
        assert not two.claim("a", "toy", "f", 2.0).mine
        one.give_back("a")
        assert two.claim("a", "toy", "f", 2.0).mine
    assert [file.name for file in tmp_path.glob("*.lock")] == []
