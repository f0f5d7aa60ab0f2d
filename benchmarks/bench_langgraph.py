"""A LangGraph client beside langgraph-sdk, on one emulated server: import, memory, start to result, streamed events.

    python benchmarks/bench_langgraph.py --peer PYTHON      an interpreter with langgraph-sdk installed

Each measurement is a fresh process of its own, and the two take turns; medians of CPU time. Needs the extra `testing`.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]

from benchmarks.common import table  # noqa: E402
from runs_sdk.testing import emulator  # noqa: E402

RUNS = 40
EVENTS = 2000
STREAMS = 50

MEASURE = """
import asyncio, json, resource, sys, time
url, what, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
sys.modules["trio"] = None  # httpcore imports it where it finds it: it is here for tests only
def memory():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 1024 / 1024
first, before = 0.0, time.process_time()
# BODY
spent = time.process_time() - before
print(json.dumps({"cpu": spent, "memory": memory() - first, "done": done}))
"""

OURS = """
done = 0
if what == "import":
    from runs_sdk.langgraph import LangGraph
    client = LangGraph(url)
elif what == "streams":
    from runs_sdk.langgraph import AsyncLangGraph
    from runs_sdk.core.events import OutputUpdated
    async def work():
        global done, first
        async with AsyncLangGraph(url) as client:
            async def one():
                global done
                run = await client.start("emits", {"count": 1, "seconds": 3.0}, stream_mode=["custom"])
                async with run.events() as events:
                    async for event in events:
                        if isinstance(event, OutputUpdated):
                            break
                    done += 1
                    await asyncio.sleep(1.5)
                    return memory()
            await one()
            done, first = 0, memory()
            await asyncio.gather(*[one() for _ in range(count)])
    asyncio.run(work())
else:
    from runs_sdk.langgraph import LangGraph
    from runs_sdk.core.events import OutputUpdated
    with LangGraph(url) as client:
        client.start("greet", {"name": "x"}).output()
        for _ in client.start("emits", {"count": 1}):
            pass
        before = time.process_time()
        if what == "wait":
            for _ in range(count):
                done += client.start("greet", {"name": "x"}).output()["greeting"] == "hello x"
        else:
            run = client.start("emits", {"count": count}, stream_mode=["custom"])
            done = sum(isinstance(event, OutputUpdated) for event in run)
"""

PEER = """
from langgraph_sdk import get_client, get_sync_client
done = 0
if what == "import":
    client = get_sync_client(url=url)
elif what == "streams":
    async def work():
        global done, first
        client = get_client(url=url)
        async def one():
            global done
            given = {"count": 1, "seconds": 3.0}
            thread = await client.threads.create()
            async for part in client.runs.stream(thread["thread_id"], "emits", input=given, stream_mode="custom"):
                if part.event == "custom":
                    done += 1
                    await asyncio.sleep(1.5)
                    return memory()
        await one()
        done, first = 0, memory()
        await asyncio.gather(*[one() for _ in range(count)])
    asyncio.run(work())
else:
    client = get_sync_client(url=url)
    def thread():
        return client.threads.create()["thread_id"]
    client.runs.wait(thread(), "greet", input={"name": "x"})
    for _ in client.runs.stream(thread(), "emits", input={"count": 1}, stream_mode="custom"):
        pass
    before = time.process_time()
    if what == "wait":
        for _ in range(count):
            done += client.runs.wait(thread(), "greet", input={"name": "x"})["greeting"] == "hello x"
    else:
        stream = client.runs.stream(thread(), "emits", input={"count": count}, stream_mode="custom")
        done = sum(part.event == "custom" for part in stream)
"""


def measure(python: str, body: str, url: str, what: str, count: int) -> dict[str, float]:
    """What a fresh process has measured of itself."""
    paths = os.pathsep.join([str(ROOT), str(ROOT / "generated")]) if body is OURS else ""
    code = MEASURE.replace("# BODY", body)
    environ = {**os.environ, "PYTHONPATH": paths}
    ended = subprocess.run(
        [python, "-c", code, url, what, str(count)], env=environ, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        raise SystemExit(f"{python}: {ended.stderr[-2000:]}")
    found: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
    wanted = 0 if what == "import" else count
    if found["done"] != wanted:
        raise SystemExit(f"{python}: {found['done']} of {wanted}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--peer", required=True, help="an interpreter with langgraph-sdk")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    sides = {"runs_sdk": (sys.executable, OURS), "langgraph-sdk": (arguments.peer, PEER)}
    samples: dict[tuple[str, str], list[dict[str, float]]] = {}
    with emulator("langgraph") as server:
        for _ in range(arguments.rounds):
            for what, count in (("import", 1), ("wait", RUNS), ("stream", EVENTS), ("streams", STREAMS)):
                for name, (python, body) in sides.items():
                    samples.setdefault((name, what), []).append(measure(python, body, server.url, what, count))

    def median(name: str, what: str, key: str) -> float:
        return statistics.median(sample[key] for sample in samples[name, what])

    rows = []
    for label, what, key, count, scale in (
        ("import and a client, ms of CPU", "import", "cpu", 1, 1000),
        ("memory after it, MB", "import", "memory", 1, 1),
        ("start to result, ms of CPU", "wait", "cpu", RUNS, 1000),
        ("a streamed event, us of CPU", "stream", "cpu", EVENTS, 1_000_000),
        ("an open stream, KB", "streams", "memory", STREAMS, 1024),
    ):
        values = [median(name, what, key) * scale / count for name in sides]
        rows.append((label, *values, values[1] / values[0]))
    table(("", *sides, "ahead by"), rows)


if __name__ == "__main__":
    main()
