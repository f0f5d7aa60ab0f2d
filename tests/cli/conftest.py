from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kitchen_server import KEY, Kitchen

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = Path(__file__).parent / "plugin"

Done = subprocess.CompletedProcess[str]
Command = Callable[..., Done]


@pytest.fixture
def kitchen() -> Iterator[Kitchen]:
    """A kitchen that serves."""
    with Kitchen() as kitchen:
        yield kitchen


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of a command: this checkout, the kitchen's package, no settings of the user's."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "SYSTEMROOT")}
    paths = [str(ROOT), str(ROOT / "generated"), str(PLUGIN)]
    return kept | {"PYTHONPATH": os.pathsep.join(paths), "XDG_CONFIG_HOME": str(tmp_path / "config"), "COLUMNS": "100"}


@pytest.fixture
def runs(environment: dict[str, str], tmp_path: Path) -> Command:
    """Calls the command in a process of its own, in an empty folder: `runs("list", "kitchen", KITCHEN_URL=...)`."""

    def call(*words: str, stdin: str | None = None, **more: str) -> Done:
        return subprocess.run(
            [sys.executable, "-m", "runs_sdk.cli", *words],
            cwd=tmp_path,
            env=environment | more,
            input=stdin if stdin is not None else "",
            capture_output=True,
            text=True,
            timeout=60,
        )

    return call


@pytest.fixture
def cook(runs: Command, kitchen: Kitchen) -> Command:
    """Like `runs`, with the kitchen's settings in the environment."""

    def call(*words: str, stdin: str | None = None, **more: str) -> Done:
        return runs(*words, stdin=stdin, KITCHEN_URL=kitchen.url, KITCHEN_KEY=KEY, **more)

    return call
