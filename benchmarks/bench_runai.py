"""The Run:ai package beside runapy, in one run: what the import costs, and what a request costs in each kind of client.

    python -m venv /tmp/runapy && /tmp/runapy/bin/pip install runapy==1.224.0
    python benchmarks/bench_runai.py --runapy /tmp/runapy/bin/python [--rounds 5] [--check]

Each measurement is a fresh process, and the two take turns; ratios are the medians of the ratios round by round. Both
talk to one emulator in a process of its own, whose CPU does not count. Answers come as models here, and as dicts from
runapy. With `--check` the exit status is 1 when a ratio misses its target: of the import, more than a tenth of runapy's
CPU or 0.35 of its memory over the bare interpreter; of requests, `REQUEST_TARGETS`.

runapy's clients are told not to refresh their token, because reading the emulator's (whose claims are not all ASCII)
fails there, and the threaded one is kept in a variable, because its pool ends with the last reference to it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]

from benchmarks.common import median_ratio, table  # noqa: E402

CALLS = 300
AT_ONCE = 20
IMPORT_CPU, IMPORT_MEMORY = 0.1, 0.35
"""The most that ours may take of what runapy takes."""

REQUEST_TARGETS = {"sync": 0.6, "create": 0.9, "async": 1.0, "crowd": 1.0}
"""The most CPU that a request may take, of what it takes with runapy."""

SERVER = """
import sys
from runs_sdk.testing import emulator
with emulator("runai") as service:
    print(service.url, flush=True)
    sys.stdin.read()
"""

OURS = "from runs_sdk.runai import ApiClient, AsyncApiClient, Configuration, RunaiClient, ThreadedApiClient\n"
RUNAPY = (
    "from runai.configuration import Configuration\n"
    "from runai.api_client import ApiClient, AsyncApiClient, ThreadedApiClient\n"
    "from runai import models\nfrom runai.runai_client import RunaiClient\n"
)
OURS_AT_HAND = (
    OURS + "RunaiClient(ApiClient(Configuration(bearer_token='t', runai_base_url='https://x.example')))"
    ".organizations.projects\n"
)

MEASURE_IMPORT = """
import resource
pages = int(open("/proc/self/statm").read().split()[1])
usage = resource.getrusage(resource.RUSAGE_SELF)
print(usage.ru_utime + usage.ru_stime, pages * resource.getpagesize() / 2**20)
"""

MEASURE_REQUESTS = """
import asyncio, sys, time
what, url, calls, at_once = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
config = Configuration(
    client_id="emulator", client_secret="emulator-secret", runai_base_url=url, auto_refresh_token=False
)
names = iter(f"t-{time.time_ns()}-{number}" for number in range(100_000))

def body():
    spec = {"image": "ubuntu", "command": "sleep", "compute": {"gpuDevicesRequest": 1}}
    return {"name": next(names), "projectId": "4500001", "clusterId": "c", "spec": spec}

def count(answer):
    data = getattr(answer, "data", answer)  # runapy's answers have their dict there
    return len(data["projects"] if isinstance(data, dict) else data.projects)

def sync():
    client = RunaiClient(ApiClient(config))
    def work(times):
        for _ in range(times):
            assert count(client.organizations.projects.get_projects()) == 2
    return measure(work)

def create():
    client = RunaiClient(ApiClient(config))
    def work(times):
        for _ in range(times):
            client.workloads.trainings.create_training1(CREATE)
    return measure(work)

def threaded():
    api_client = ThreadedApiClient(config)
    client = RunaiClient(api_client)
    def work(times):
        pending = [client.organizations.projects.get_projects() for _ in range(times)]
        assert all(count(each.get()) == 2 for each in pending)
    return measure(work)

def measure(work):
    work(30)
    before = time.process_time()
    work(calls)
    return time.process_time() - before

async def in_tasks(width):
    async with RunaiClient(AsyncApiClient(config)) as client:
        async def work(times):
            for _ in range(times):
                assert count(await client.organizations.projects.get_projects()) == 2
        await asyncio.gather(*(work(3) for _ in range(width)))
        before = time.process_time()
        await asyncio.gather(*(work(calls // width) for _ in range(width)))
        return time.process_time() - before

if what in ("sync", "threaded", "create"):
    print(globals()[what]() / calls)
else:
    print(asyncio.run(in_tasks(1 if what == "async" else at_once)) / calls)
import os
sys.stdout.flush()
os._exit(0)
"""

CASES = {
    "sync": "`ApiClient`, a GET",
    "create": "`ApiClient`, a create",
    "threaded": "`ThreadedApiClient`, a GET",
    "async": "`AsyncApiClient`, a GET, one at a time",
    "crowd": f"`AsyncApiClient`, a GET, {AT_ONCE} at a time",
}


def run(python: str, code: str, *arguments: str) -> list[float]:
    """The numbers that a fresh process prints."""
    done = subprocess.run(
        [python, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "generated")))},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{python}: {done.stderr[-2000:]}")
    return [float(number) for number in done.stdout.split()]


def compare_imports(runapy: str, rounds: int) -> dict[str, tuple[float, float]]:
    """CPU and memory of importing, over the bare interpreter, of what runapy takes."""
    found: dict[str, tuple[float, float]] = {}
    cases = {"the three names": OURS, "a client made and a group at hand": OURS_AT_HAND}
    samples: dict[str, list[list[float]]] = {name: [] for name in (*cases, "runapy")}
    for _ in range(rounds):
        sides = {"runapy": (runapy, RUNAPY), **{name: (sys.executable, code) for name, code in cases.items()}}
        for name, (python, code) in sides.items():
            bare = run(python, MEASURE_IMPORT)
            whole = run(python, code + MEASURE_IMPORT)
            samples[name].append([whole[index] - bare[index] for index in (0, 1)])
    for name in cases:
        cpu, memory = (
            median_ratio([own[index] for own in samples[name]], [other[index] for other in samples["runapy"]])
            for index in (0, 1)
        )
        found[name] = (cpu, memory)
    return found


def compare_requests(runapy: str, rounds: int) -> dict[str, tuple[float, float, float]]:
    """CPU of a request in microseconds, ours and runapy's, and their ratio."""
    found: dict[str, tuple[float, float, float]] = {}
    sides = {
        "ours": (sys.executable, OURS + MEASURE_REQUESTS.replace("CREATE", "body=body()")),
        "runapy": (runapy, RUNAPY + MEASURE_REQUESTS.replace("CREATE", "models.TrainingCreationRequest(**body())")),
    }
    with subprocess.Popen(
        [sys.executable, "-c", SERVER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "generated")))},
    ) as server:
        assert server.stdout is not None
        assert server.stdin is not None
        url = server.stdout.readline().strip()
        try:
            for case in CASES:
                taken: dict[str, list[float]] = {name: [] for name in sides}
                for _ in range(rounds):
                    for name, (python, code) in sides.items():
                        taken[name] += run(python, code, case, url, str(CALLS), str(AT_ONCE))
                ours, theirs = (sorted(values)[len(values) // 2] * 1e6 for values in taken.values())
                found[case] = (ours, theirs, median_ratio(taken["ours"], taken["runapy"]))
        finally:
            server.stdin.close()
    return found


def main() -> int:
    """The command; its exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--runapy", required=True, metavar="PYTHON", help="an interpreter that has runapy")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    imports = compare_imports(arguments.runapy, arguments.rounds)
    table(("import, of runapy's", "CPU", "memory"), [(name, *ratios) for name, ratios in imports.items()])
    requests = compare_requests(arguments.runapy, arguments.rounds)
    print()
    table(
        ("a request, CPU us", "ours", "runapy", "ratio", "target"),
        [
            (CASES[case], f"{ours:.0f}", f"{theirs:.0f}", ratio, REQUEST_TARGETS.get(case, ""))
            for case, (ours, theirs, ratio) in requests.items()
        ],
    )
    cpu, memory = imports["the three names"]
    missed = cpu > IMPORT_CPU or memory > IMPORT_MEMORY
    missed = missed or any(requests[case][2] > target for case, target in REQUEST_TARGETS.items())
    return 1 if missed and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
