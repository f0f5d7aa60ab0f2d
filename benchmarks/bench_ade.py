"""ADE: the memory that big files take, and the requests that following many runs takes.

    python benchmarks/bench_ade.py [--check] [--size MIB] [--runs N]

The emulator runs in a process of its own. Memory is the peak of this process (VmHWM) beyond what a small upload and
download had taken before. Runs are waited for by `as_completed`; all end at about the same time, and the delay is from
the end, by the emulator's clock, to when it was seen.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]

from benchmarks.common import table  # noqa: E402

MIB = 1024 * 1024
MOST_MEMORY, MOST_RATE, MOST_DELAY = 32.0, 5, 5.0


def serve(options: dict[str, Any]) -> None:
    """The emulator's process: tells where it is; then, for each line, how many requests came and how densely."""
    from runs_sdk.testing import emulator

    with emulator("ade", **options) as service:
        print(json.dumps({"base_url": service.url, **service.credentials}), flush=True)
        for _ in sys.stdin:
            times = [one.received_at for one in service.requests if one.method == "GET"]
            densest = max((sum(1 for one in times if 0 <= one - at < 1.0) for at in times), default=0)
            print(json.dumps({"requests": len(times), "densest": densest}), flush=True)


class Served:
    """The emulator in a process of its own."""

    def __init__(self, **options: Any) -> None:
        command = [sys.executable, __file__, "--serve", json.dumps(options)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.settings = self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def counts(self) -> dict[str, Any]:
        assert self._process.stdin is not None
        print(file=self._process.stdin, flush=True)
        return self._read()

    def __enter__(self) -> Served:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


def peak() -> float:
    """The most memory that this process has held, in MiB. Linux."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    raise SystemExit("the peak of memory is read from /proc, which is not here")


def measure_memory(size: int) -> list[tuple[str, float]]:
    from runs_sdk.ade import Ade

    found = []
    with tempfile.TemporaryDirectory() as folder, Served(upload_limit=None, output=size) as service:
        small, big = Path(folder, "small.csv"), Path(folder, "big.csv")
        small.write_bytes(b"a,b\r\n" * 1000)
        with big.open("wb") as file:
            for _ in range(size // MIB):
                file.write(bytes(MIB))
        with Ade(**service.settings, timeout=300) as client:
            document = client.documents.upload(small)
            run = client.attach(str(document.last_run.id))
            run.wait(60)
            client.documents.download(document.id, f"{folder}/in/")
            before = peak()
            run.download(f"{folder}/out/")
            found.append(("download", peak() - before))
            before = peak()
            client.documents.upload(big)
            found.append(("upload", peak() - before))
    return found


def measure_following(runs: int) -> dict[str, Any]:
    from runs_sdk import as_completed
    from runs_sdk.ade import Ade

    names = [f"{number}.csv" for number in range(runs)]
    with Served(documents=names, run_time=6.0) as service, Ade(**service.settings, timeout=60) as client:
        documents = [row.id for row in client.documents.list()]
        started = client.start_many(documents)
        before = service.counts()["requests"]
        begun = time.perf_counter()
        delays = []
        for run in as_completed(started, timeout=120):
            assert run.snapshot is not None
            assert run.snapshot.finished_at is not None
            delays.append((datetime.now(UTC) - run.snapshot.finished_at).total_seconds())
        took = time.perf_counter() - begun
        counts = service.counts()
    return {
        "seen": len(delays),
        "requests": counts["requests"] - before,
        "densest": counts["densest"],
        "latest": max(delays),
        "took": took,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="exit with 1 when a target is missed")
    parser.add_argument("--size", type=int, default=200, help="of the files, in MiB")
    parser.add_argument("--runs", type=int, default=500, help="followed at once")
    parser.add_argument("--serve", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.serve:
        serve(json.loads(arguments.serve))
        return 0
    memory = measure_memory(arguments.size * MIB)
    table(
        [f"{arguments.size} MiB", "extra memory, MiB", "target"],
        [(name, grown, f"< {MOST_MEMORY:g}") for name, grown in memory],
    )
    print()
    many = measure_following(arguments.runs)
    table(
        [f"{arguments.runs} runs at once", "measured", "target"],
        [
            ("ends seen", many["seen"], arguments.runs),
            ("requests", many["requests"], ""),
            ("requests in the densest second", many["densest"], f"<= {MOST_RATE}"),
            ("the latest end was seen after, s", many["latest"], f"< {MOST_DELAY:g}"),
            ("in all, s", many["took"], ""),
        ],
    )
    met = all(grown < MOST_MEMORY for _, grown in memory)
    met = met and many["seen"] == arguments.runs and many["densest"] <= MOST_RATE and many["latest"] < MOST_DELAY
    return 1 if arguments.check and not met else 0


if __name__ == "__main__":
    raise SystemExit(main())
