"""Completion in the shells themselves, on a terminal: what the Tab key makes of a line."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

LIMIT = 60.0
SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], 'eval "$(_RUNS_COMPLETE=source_bash runs)"'),
    "zsh": (
        ["zsh", "-f", "-i"],
        'autoload -Uz compinit; compinit -u -d "$HOME/dump"; eval "$(_RUNS_COMPLETE=source_zsh runs)"',
    ),
    "fish": (["fish", "--no-config", "-i"], "env _RUNS_COMPLETE=source_fish runs | source"),
}
RUNS = """#!/bin/sh
if [ -n "$_RUNS_COMPLETE" ]; then exec '{python}' -m runs_sdk.cli; fi
printf '%s' "$*" > "$HOME/called.new"; mv "$HOME/called.new" "$HOME/called"
"""


def pressed(shell: str, line: str, environment: dict[str, str], home: Path) -> str:
    """The arguments that `runs` is called with when somebody types this line, with Tab keys in it, into the shell."""
    words, load = SHELLS[shell]
    if shutil.which(words[0]) is None:
        pytest.skip(f"{shell} is not installed")
    command = home / "bin" / "runs"
    command.parent.mkdir()
    command.write_text(RUNS.format(python=sys.executable))
    command.chmod(0o755)
    path = f"{command.parent}{os.pathsep}{environment['PATH']}"
    master, slave = pty.openpty()
    process = subprocess.Popen(
        words, stdin=slave, stdout=slave, stderr=slave, cwd=home, start_new_session=True, preexec_fn=_take_terminal,
        env=environment | {"PATH": path, "HOME": str(home), "TERM": "xterm", "PS1": "$ "},
    )  # fmt: skip
    os.close(slave)
    called, ready, shown = home / "called", home / "ready", b""
    try:
        os.write(master, f"{load}; touch {ready}\n".encode())
        typed = False
        end = time.monotonic() + LIMIT
        while not called.exists():
            if time.monotonic() > end:
                pytest.fail(f"{shell} did not call runs; the terminal shows {shown!r}")
            if not typed and ready.exists():
                os.write(master, f"{line}\n".encode())
                typed = True
            if select.select([master], [], [], 0.05)[0]:
                shown += os.read(master, 65536)
        return called.read_text()
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(master)


def _take_terminal() -> None:
    """Make standard input the terminal of this session, as shells expect it."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("line", "called"),
    [
        ("runs fol\tkit\t--req\t9", "follow kitchen --request-timeout 9"),
        ("runs conf\tch\tkit\t--no-r\t", "config check kitchen --no-reach"),
        ("runs g\t\x15runs get kit\tr1", "get kitchen r1"),  # two begin with g: nothing is chosen, and nothing breaks
    ],
)
def test_tab(shell: str, line: str, called: str, environment: dict[str, str], tmp_path: Path) -> None:
    assert pressed(shell, line, environment, tmp_path).strip() == called


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_each_suggestion_is_one_line(shell: str, environment: dict[str, str], tmp_path: Path) -> None:
    """Help that is wrapped would be taken for more suggestions."""
    state = {
        "_RUNS_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": "runs ",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    said = subprocess.run(
        [sys.executable, "-m", "runs_sdk.cli"],
        env=environment | state, cwd=tmp_path, capture_output=True, text=True, timeout=60,
    ).stdout  # fmt: skip
    mark = '":"' if shell == "zsh" else "\t"
    assert len(said.splitlines()) > 15
    assert all(line.count(mark) == 1 for line in said.splitlines())
    assert "waits for input (5)." in said and "..." not in said
