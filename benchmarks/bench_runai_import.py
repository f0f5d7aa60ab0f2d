"""What importing the Run:ai room costs beside runapy, in fresh processes by turns.

    python benchmarks/bench_runai_import.py --runapy PYTHON [--check]

PYTHON is an interpreter of an environment that has runapy. With `--check` the exit status is 1 when ours takes more
than a tenth of its CPU, or more than 0.35 of its memory over the bare interpreter.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 3
MEASURE = """
import resource
pages = int(open("/proc/self/statm").read().split()[1])
usage = resource.getrusage(resource.RUSAGE_SELF)
print(usage.ru_utime + usage.ru_stime, pages * resource.getpagesize() / 2**20)
"""
OURS = "from runs_sdk.runai import ApiClient, Configuration, RunaiClient"
USED = (
    f"{OURS}\nRunaiClient(ApiClient(Configuration(bearer_token='t', runai_base_url='https://x.example')))"
    ".organizations.projects"
)
RUNAPY = (
    "from runai.configuration import Configuration\nfrom runai.api_client import ApiClient\n"
    "from runai.runai_client import RunaiClient"
)


def measure(python: str, code: str) -> tuple[float, float]:
    """CPU seconds and MiB of a process that runs the code."""
    paths = os.pathsep.join((str(ROOT), str(ROOT / "generated")))
    done = subprocess.run(
        [python, "-c", code + MEASURE],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=True,
    )
    cpu, memory = done.stdout.split()
    return float(cpu), float(memory)


def main() -> int:
    """The command; its exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--runapy", required=True, metavar="PYTHON")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    cases = {"import": (sys.executable, OURS), "a group at hand": (sys.executable, USED)}
    ratios: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
    for _ in range(ROUNDS):
        bare, other = measure(sys.executable, ""), measure(arguments.runapy, RUNAPY)
        their_bare = measure(arguments.runapy, "")
        for name, (python, code) in cases.items():
            own = measure(python, code)
            ratios[name].append(tuple((own[i] - bare[i]) / (other[i] - their_bare[i]) for i in (0, 1)))  # type: ignore[arg-type]
    print("| of runapy | CPU | memory |\n|---|---|---|")
    found = {
        name: (median(cpu for cpu, _ in pairs), median(memory for _, memory in pairs)) for name, pairs in ratios.items()
    }
    for name, (cpu, memory) in found.items():
        print(f"| {name} | {cpu:.2f} | {memory:.2f} |")
    missed = found["import"][0] > 0.1 or found["import"][1] > 0.35
    return 1 if missed and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
