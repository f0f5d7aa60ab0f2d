from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command_process import PYTHONPATH, Command, Done
from tests.cli.kitchen_server import KEY, Kitchen


@pytest.fixture
def kitchen() -> Iterator[Kitchen]:
    """A kitchen that serves."""
    with Kitchen() as kitchen:
        yield kitchen


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of a command: this checkout, the kitchen's package, no settings of the user's."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "SYSTEMROOT")}
    return kept | {
        "PYTHONPATH": PYTHONPATH,
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "COLUMNS": "100",
        "RUNS_KEYRING": "0",
    }


@pytest.fixture(scope="session")
def zygote() -> Iterator[subprocess.Popen[str]]:
    """The process that the command's processes are forked from."""
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("zygote.py"))],
        env=dict(os.environ) | {"PYTHONPATH": PYTHONPATH},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


@pytest.fixture
def runs(environment: dict[str, str], tmp_path: Path, zygote: subprocess.Popen[str]) -> Command:
    """Calls the command in a process of its own, in an empty folder: `runs("list", "kitchen", KITCHEN_URL=...)`."""

    def call(*words: str, stdin: str | None = None, **more: str) -> Done:
        streams = tmp_path / ".streams"
        streams.mkdir(exist_ok=True)
        files = {name: streams / name for name in ("stdin", "stdout", "stderr")}
        for name, file in files.items():
            file.write_text((stdin or "") if name == "stdin" else "")
        asked = {"words": words, "environment": environment | more, "folder": str(tmp_path)}
        assert zygote.stdin is not None and zygote.stdout is not None
        print(json.dumps(asked | {name: str(file) for name, file in files.items()}), file=zygote.stdin, flush=True)
        code = int(zygote.stdout.readline())
        return Done(words, code, files["stdout"].read_text(), files["stderr"].read_text())

    return call


@pytest.fixture
def fresh(environment: dict[str, str], tmp_path: Path) -> Command:
    """Like `runs`, by an interpreter that has loaded nothing yet."""

    def call(*words: str, **more: str) -> Done:
        return subprocess.run(
            [sys.executable, "-m", "runs_sdk.cli", *words],
            cwd=tmp_path,
            env=environment | more,
            capture_output=True,
            text=True,
            timeout=60,
        )

    return call


@pytest.fixture
def cook(runs: Command, kitchen: Kitchen) -> Command:
    """Like `runs`, with the kitchen's settings in the environment; without the line that says so."""

    def call(*words: str, stdin: str | None = None, **more: str) -> Done:
        done = runs(*words, stdin=stdin, **{"KITCHEN_URL": kitchen.url, "KITCHEN_KEY": KEY, **more})
        done.stderr = done.stderr.replace(f"kitchen is at {kitchen.url} (environment variable KITCHEN_URL).\n", "")
        return done

    return call
