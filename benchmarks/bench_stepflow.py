"""A Stepflow client beside stepflow-py 0.13's own, on one real server.

Start to result of a short run, following a long journal, and what importing the client costs. The two take turns;
wall-clock medians for what waits on the server, CPU of fresh processes for the import. `--check` makes the exit status
1 when a target is missed. Needs the extra `local`.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import resource
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Awaitable, Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]

from benchmarks.common import median_ratio, table  # noqa: E402

SHORT = {
    "name": "short",
    "steps": [{"id": "only", "component": "/builtin/noop", "input": {"n": {"$input": "n"}}}],
    "output": {"$step": "only", "path": "n"},
}
LONG = {
    "name": "long",
    "steps": [
        {"id": f"s{n}", "component": "/builtin/noop", "input": {"x": {"$step": f"s{n - 1}"} if n else 1}}
        for n in range(30)
    ],
    "output": {"$step": "s29", "path": "x"},
}
ITEMS = 100
"""Items of the long run, which make a journal of some 9,000 events."""

NO_TRIO = "import sys; sys.modules['trio'] = None; "
"""Hides trio, which httpcore imports where it finds it: it is here for tests only."""

IMPORTS = {
    "bare interpreter": "pass",
    "stepflow_py": f"{NO_TRIO}from stepflow_py import StepflowClient",
    "runs_sdk, sync": f"{NO_TRIO}from runs_sdk.stepflow import Stepflow",
    "runs_sdk": f"{NO_TRIO}from runs_sdk.stepflow import StepflowClient",
}

Case = Callable[[], Awaitable[object]]


async def by_turns(cases: dict[str, Case], rounds: int) -> dict[str, list[float]]:
    """Seconds of every case in every round."""
    for case in cases.values():
        await case()
    samples: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            start = time.perf_counter()
            await case()
            samples[name].append(time.perf_counter() - start)
    return samples


async def measure(url: str, rounds: int) -> tuple[dict[str, list[float]], dict[str, list[float]], int]:
    from stepflow_py import StepflowClient as TheirClient

    from runs_sdk.stepflow import StepflowClient

    async with StepflowClient(url) as ours, TheirClient.connect(url) as theirs:
        flow_id = await ours.store(SHORT)

        async def our_result() -> None:
            assert (await ours.run(SHORT, {"n": 1})).output == 1

        async def our_handle() -> None:
            assert await (await ours.start(SHORT, {"n": 1})).output() == 1

        async def their_result() -> None:
            answer = await theirs.run(flow_id, {"n": 1})
            assert answer.results[0].output.number_value == 1

        results = await by_turns(
            {"stepflow_py run": their_result, "runs_sdk run": our_result, "runs_sdk start, output": our_handle}, rounds
        )

        long = await ours.start_batch(LONG, [{} for _ in range(ITEMS)])
        await long.wait()
        count = 0

        async def our_events() -> None:
            nonlocal count
            count = 0
            async for _ in ours.attach(long.id):
                count += 1

        async def their_events() -> None:
            seen = 0
            async for _ in theirs.status_events(long.id):
                seen += 1
            assert seen == count

        await our_events()
        events = await by_turns({"stepflow_py": their_events, "runs_sdk": our_events}, max(3, rounds // 20))
    return results, events, count


def cpu_seconds(code: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environ = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}", "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run([sys.executable, "-c", code], check=True, env=environ)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--check", action="store_true", help="exit status 1 when a target is missed")
    args = parser.parse_args()
    warnings.simplefilter("ignore")

    from runs_sdk.stepflow import StepflowRuntime

    with StepflowRuntime() as client:
        results, events, count = asyncio.run(measure(client.base_url, args.rounds))
    imports: dict[str, list[float]] = {name: [] for name in IMPORTS}
    for code in IMPORTS.values():
        cpu_seconds(code)
    for _ in range(7):
        for name, code in IMPORTS.items():
            imports[name].append(cpu_seconds(code))

    missed = []
    theirs = results["stepflow_py run"]
    print("Start to result of a run of one step\n")
    ratios = {name: median_ratio(times, theirs) for name, times in results.items()}
    table(["with", "ms", "of stepflow_py"], [[n, statistics.median(t) * 1000, ratios[n]] for n, t in results.items()])
    if ratios["runs_sdk run"] > 1:
        missed.append(f"a run takes {ratios['runs_sdk run']:.2f} of stepflow_py's time")

    print(f"\nReading a journal of {count} events\n")
    rates = {name: count / statistics.median(times) for name, times in events.items()}
    table(["with", "events per second"], [[name, f"{rate:,.0f}"] for name, rate in rates.items()])
    if rates["runs_sdk"] < rates["stepflow_py"]:
        missed.append("events are read more slowly than by stepflow_py")

    print("\nImporting the client, beyond the bare interpreter\n")
    bare = statistics.median(imports.pop("bare interpreter"))
    cost = {name: (statistics.median(times) - bare) * 1000 for name, times in imports.items()}
    table(["import", "CPU ms"], [[name, milliseconds] for name, milliseconds in cost.items()])
    if cost["runs_sdk"] > cost["stepflow_py"]:
        missed.append("the import costs more than stepflow_py's")

    for line in missed:
        print("missed:", line)
    return 1 if args.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
