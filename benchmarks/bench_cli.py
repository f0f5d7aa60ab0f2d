"""What the `runs` command pays before it does anything: CPU seconds (user and system) of fresh processes.

`--check` makes the exit status 1 when `runs --help` takes more than its target.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.bench_import import rounds
from benchmarks.common import table

HELP_TARGET = 0.25
"""CPU seconds that `runs --help` may take, at most."""

CALL = """
import io, sys
from contextlib import redirect_stderr, redirect_stdout, suppress
sys.argv = ["runs", *{words!r}]
from runs_sdk.cli import main
with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()), suppress(SystemExit):
    main()
"""

CASES = {
    "bare interpreter": "pass",
    "runs --help": CALL.format(words=["--help"]),
    "runs start --help": CALL.format(words=["start", "--help"]),
    "runs start stepflow --help": CALL.format(words=["start", "stepflow", "--help"]),
    "runs services": CALL.format(words=["services"]),
    "runs list, nobody there": CALL.format(words=["list", "stepflow", "--base-url", "http://127.0.0.1:1"]),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--check", action="store_true", help="exit status 1 when the target is missed")
    args = parser.parse_args()
    samples = rounds(CASES, args.rounds)
    medians = {name: statistics.median(times) for name, times in samples.items()}
    table(["command", "CPU ms"], [[name, seconds * 1000] for name, seconds in medians.items()])
    if medians["runs --help"] <= HELP_TARGET:
        return 0
    print(f"missed: runs --help takes {medians['runs --help']:.2f} s of CPU, more than {HELP_TARGET}")
    return 1 if args.check else 0


if __name__ == "__main__":
    sys.exit(main())
