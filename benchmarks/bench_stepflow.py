"""A Stepflow client beside stepflow-py 0.13's own, on one real server.

Start to result of a short run, following a long journal, and what importing the client costs. The two take turns;
medians of wall-clock and CPU time, CPU of fresh processes for the import. benchmarks/README.md says why the two differ.
Needs the extra `local`.
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

from benchmarks.common import table  # noqa: E402

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


Samples = dict[str, list[tuple[float, float]]]


async def by_turns(cases: dict[str, Case], rounds: int) -> Samples:
    """Wall-clock and CPU seconds of every case in every round."""
    for case in cases.values():
        await case()
    samples: Samples = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            wall, cpu = time.perf_counter(), time.process_time()
            await case()
            samples[name].append((time.perf_counter() - wall, time.process_time() - cpu))
    return samples


async def measure(url: str, rounds: int) -> tuple[Samples, Samples, int]:
    from stepflow_py import StepflowClient as TheirClient

    from runs_sdk.stepflow import Stepflow, StepflowClient

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

        async def our_events_sync() -> None:
            with Stepflow(url) as client:
                seen = 0
                for _ in client.attach(long.id):
                    seen += 1
                assert seen == count

        await our_events()
        cases = {"stepflow_py": their_events, "runs_sdk": our_events, "runs_sdk, sync": our_events_sync}
        events = await by_turns(cases, max(3, rounds // 10))
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

    def middle(samples: Samples, which: int) -> dict[str, float]:
        return {name: statistics.median(sample[which] for sample in taken) for name, taken in samples.items()}

    print("Start to result of a run of one step\n")
    wall, cpu = middle(results, 0), middle(results, 1)
    table(["with", "ms", "CPU ms"], [[name, wall[name] * 1000, cpu[name] * 1000] for name in results])

    print(f"\nReading a journal of {count} events\n")
    wall, cpu = middle(events, 0), middle(events, 1)
    table(
        ["with", "events per second", "events per second of CPU"],
        [[name, f"{count / wall[name]:,.0f}", f"{count / cpu[name]:,.0f}"] for name in events],
    )

    print("\nImporting the client, beyond the bare interpreter\n")
    bare = statistics.median(imports.pop("bare interpreter"))
    table(["import", "CPU ms"], [[name, (statistics.median(times) - bare) * 1000] for name, times in imports.items()])
    return 0


if __name__ == "__main__":
    sys.exit(main())
