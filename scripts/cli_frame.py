"""Take the picture of the live view that docs/cli.md shows: the real command, in a real terminal (tmux).

    python scripts/cli_frame.py        writes docs/live-view.txt; then: python scripts/cli_docs.py

It needs tmux and the extras cli and local: the run is one of examples/trip.yaml on the embedded engine.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRAME = ROOT / "docs" / "live-view.txt"
WORDS = ["start", "stepflow", "examples/trip.yaml", "-i", "city=Lisbon", "-i",
         'days=["Monday","Tuesday","Wednesday"]', "--local"]  # fmt: skip
TMUX = ["tmux", "-L", f"runs-frame-{os.getpid()}", "-f", "/dev/null"]
HEAD = "Stepflow trip.yaml"
LIMIT = 60.0


def main() -> int:
    """The command; its exit status."""
    path = os.pathsep.join([str(ROOT), str(ROOT / "generated")])
    command = shlex.join(["env", f"PYTHONPATH={path}", sys.executable, "-m", "runs_sdk.cli", *WORDS])
    tmux("new-session", "-d", "-x", "100", "-y", "30", "-c", str(ROOT), f"{command}; sleep {LIMIT:g}")
    try:
        frame = wait_for_frame()
    finally:
        tmux("kill-server")
    FRAME.write_text(f"$ {shlex.join(['runs', *WORDS])}\n{frame}\n", encoding="utf-8")
    return 0


def wait_for_frame() -> str:
    """A picture of the running run in which a step has ended already."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        lines = [line.rstrip() for line in tmux("capture-pane", "-p").splitlines()]
        begin = next((index for index, line in enumerate(lines) if HEAD in line), None)
        frame = "\n".join(lines[begin:]).rstrip() if begin is not None else ""
        if "running" in frame and "✓" in frame:
            return frame
        time.sleep(0.05)
    raise SystemExit("the live view did not come; what the terminal shows:\n" + tmux("capture-pane", "-p"))


def tmux(*words: str) -> str:
    """What tmux says."""
    return subprocess.run([*TMUX, *words], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
