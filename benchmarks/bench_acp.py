"""An ACP client beside agntcy-acp's own, on one emulated server: import, memory, start to result, streamed updates.

    python benchmarks/bench_acp.py --peer PYTHON      an interpreter with agntcy-acp installed

Each measurement is a fresh process of its own, and the two take turns; medians of CPU time. Of the peer's stream only
distinct updates count: version 1.5.2 gives every earlier one again with each chunk. Needs the extra `testing`.
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
UPDATES = 200

MEASURE = """
import json, resource, sys, time
url, agent, what, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
sys.modules["trio"] = None  # httpcore imports it where it finds it: it is here for tests only
before = time.process_time()
# BODY
spent = time.process_time() - before
print(json.dumps({"cpu": spent, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "done": done}))
"""

OURS = """
from runs_sdk.acp import Acp
from runs_sdk.core.events import OutputUpdated
done = 0
if what == "import":
    client = Acp(url)
else:
    with Acp(url) as client:
        client.start_and_wait(agent, {"message": "hi"})
        for _ in client.start_and_stream(agent, {"message": "hi"}):
            pass
        before = time.process_time()
        if what == "wait":
            for _ in range(count):
                done += client.start_and_wait(agent, {"message": "hi"}).is_success
        else:
            run = client.start_and_stream(agent, {"message": "hi", "mode": "loop", "n": count})
            done = len({event.output["i"] for event in run if isinstance(event, OutputUpdated)})
"""

PEER = """
from agntcy_acp import ACPClient, ApiClientConfiguration, ApiClient
from agntcy_acp.models import RunCreateStateless
done = 0
configuration = ApiClientConfiguration(host=url)
if what == "import":
    client = ACPClient(configuration=configuration)
else:
    client = ACPClient(ApiClient(configuration))
    def given(**more):
        return RunCreateStateless(agent_id=agent, input={"message": "hi", **more}, config={"configurable": {}})
    client.create_and_wait_for_stateless_run_output(given())
    for _ in client.create_and_stream_stateless_run_output(given()):
        pass
    before = time.process_time()
    if what == "wait":
        for _ in range(count):
            answer = client.create_and_wait_for_stateless_run_output(given())
            done += answer.run.status == "success"
    else:
        stream = client.create_and_stream_stateless_run_output(given(mode="loop", n=count))
        done = len({event.data.actual_instance.values["i"] for event in stream})
"""


def measure(python: str, body: str, url: str, agent: str, what: str, count: int) -> dict[str, float]:
    """What a fresh process has measured of itself."""
    paths = os.pathsep.join([str(ROOT), str(ROOT / "generated")]) if body is OURS else ""
    code = MEASURE.replace("# BODY", body)
    command = [python, "-c", code, url, agent, what, str(count)]
    environ = {**os.environ, "PYTHONPATH": paths}
    ended = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise SystemExit(f"{python}: {ended.stderr[-2000:]}")
    found: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
    wanted = 0 if what == "import" else count
    if found["done"] != wanted:
        raise SystemExit(f"{python}: {found['done']} of {wanted}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--peer", required=True, help="an interpreter with agntcy-acp")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    sides = {"runs_sdk": (sys.executable, OURS), "agntcy-acp": (arguments.peer, PEER)}
    samples: dict[tuple[str, str], list[dict[str, float]]] = {}
    with emulator("acp", quirks="reference") as server:
        for _ in range(arguments.rounds):
            for what, count in (("import", 1), ("wait", RUNS), ("stream", UPDATES)):
                for name, (python, body) in sides.items():
                    found = measure(python, body, server.url, server.agent_id, what, count)
                    samples.setdefault((name, what), []).append(found)

    def median(name: str, what: str, key: str) -> float:
        return statistics.median(sample[key] for sample in samples[name, what])

    rows = []
    for label, what, key, count, more in (
        ("import and a client, ms of CPU", "import", "cpu", 1, False),
        ("memory after it, MB", "import", "memory", 1, False),
        ("start to result, ms of CPU", "wait", "cpu", RUNS, False),
        ("memory after that, MB", "wait", "memory", 1, False),
        ("distinct updates per second of CPU", "stream", "cpu", UPDATES, True),
    ):
        values = []
        for name in sides:
            value = median(name, what, key)
            scale = 1000 if key == "cpu" else 1
            values.append(count / value if more else value * scale / count)
        rows.append((label, *values, values[0] / values[1] if more else values[1] / values[0]))
    table(("", *sides, "ahead by"), rows)


if __name__ == "__main__":
    main()
