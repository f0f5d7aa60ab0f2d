"""Our log needs no `logging`, and is heard by a program that has it."""

from __future__ import annotations

import logging
import os
import subprocess
import sys

import pytest

from runs_sdk._common import logging as _logging
from runs_sdk._common.log import log, set_up_logging
from runs_sdk.core.errors import ConfigError
from tests.test_imports import ROOT

LATER = """
import sys
from runs_sdk._common.log import log, set_up_logging
set_up_logging()
log.warning("nobody hears %s", 1)
assert not log.wants_debug and "logging" not in sys.modules
import logging
log.warning("nobody hears %s", 2)
logging.basicConfig(format="%(name)s %(levelname)s %(funcName)s %(message)s", level=logging.INFO)
def work():
    log.debug("nobody hears %s", 3)
    log.info("heard %s", 4)
work()
"""


def test_a_program_that_loads_logging_later_hears_of_it() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "RUNS_LOG"}
    done = subprocess.run([sys.executable, "-c", LATER], capture_output=True, text=True, cwd=ROOT, env=environment)
    assert (done.returncode, done.stderr) == (0, "runs_sdk INFO work heard 4\n")


def test_each_level_and_where_it_was_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "runs_sdk"):
        assert log.wants_debug
        log.debug("a %s", 1)
        log.info("b")
        log.warning("c")
        try:
            raise ValueError("d")
        except ValueError:
            log.exception("e %s", 2)
    assert [(each.levelname, each.getMessage()) for each in caplog.records] == [
        ("DEBUG", "a 1"), ("INFO", "b"), ("WARNING", "c"), ("ERROR", "e 2"),
    ]  # fmt: skip
    assert {each.filename for each in caplog.records} == {"test_log.py"}
    assert caplog.records[-1].exc_info is not None


def test_runs_log_writes_to_stderr(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    logger = _logging.log
    handlers, level = list(logger.handlers), logger.level
    monkeypatch.setattr(_logging, "_is_set_up", False)
    try:
        monkeypatch.setenv("RUNS_LOG", "loud")
        with pytest.raises(ConfigError, match="RUNS_LOG must be one of debug"):
            set_up_logging()
        monkeypatch.setenv("RUNS_LOG", "debug")
        set_up_logging()
        set_up_logging()
        log.debug("a line")
        assert capsys.readouterr().err.count("a line") == 1
    finally:
        logger.handlers[:] = handlers
        logger.setLevel(level)
