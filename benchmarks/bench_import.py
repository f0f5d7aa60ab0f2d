"""What a fresh process pays: for `import runs_sdk`, and from its start to the first answer over http.

CPU time (user and system) of child processes, by turns, and medians of the ratios round by round; the bare
interpreter is subtracted for imports. `--check` makes the exit status 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.common import median_ratio, table

ROOT = Path(__file__).resolve().parent.parent

IMPORT_TARGET = 0.35
"""How much of the CPU of `import httpx` importing runs_sdk may take, at most."""
ANSWER_TARGETS = {"runs_sdk transport": 0.65, "runs_sdk client": 0.95}
"""How much of the CPU of bare httpx the first answer may take, at most; on a bare install, without rich and click."""

IMPORTS = {
    "bare interpreter": "pass",
    "httpx": "import httpx",
    "runs_sdk": "import runs_sdk",
    "runs_sdk.core.sse": "import runs_sdk.core.sse",
    "runs_sdk.core.errors": "import runs_sdk.core.errors",
    "runs_sdk.core.config": "import runs_sdk.core.config",
}

ANSWERS = {
    "httpx": """
import httpx
with httpx.Client(timeout=30) as client:
    answer = client.get(URL + "/answer")
assert answer.status_code == 200 and answer.json() == {"ok": True}
""",
    "runs_sdk transport": """
from runs_sdk._sync.engine import Engine
from runs_sdk._sync.transport import Transport
from runs_sdk.core.http import Request
transport = Transport(Engine(), base_url=URL)
answer = transport.send(Request("GET", "/answer"))
assert answer.status_code == 200 and answer.json() == {"ok": True}
transport.close()
""",
    "runs_sdk client": """
import runs_sdk
with runs_sdk.connect("stepflow", base_url=URL) as client:
    assert list(client.list(limit=1)) == []
""",
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = json.dumps({"ok": True} if self.path == "/answer" else {"runs": []}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def cpu_seconds(code: str) -> float:
    """CPU time of a fresh process that runs the code."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}", "PYTHONDONTWRITEBYTECODE": ""}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def rounds(cases: Mapping[str, str], count: int) -> dict[str, list[float]]:
    samples: dict[str, list[float]] = {name: [] for name in cases}
    for code in cases.values():
        cpu_seconds(code)  # writes the bytecode, warms the page cache
    for _ in range(count):
        for name, code in cases.items():
            samples[name].append(cpu_seconds(code))
    return samples


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--check", action="store_true", help="exit status 1 when a target is missed")
    args = parser.parse_args()

    imported = rounds(IMPORTS, args.rounds)
    bare = imported.pop("bare interpreter")
    net = {
        name: [max(total - nothing, 0.0) for total, nothing in zip(totals, bare, strict=True)]
        for name, totals in imported.items()
    }
    print(f"Importing, beyond the bare interpreter ({statistics.median(bare) * 1000:.0f} ms)\n")
    shares = {name: median_ratio(times, net["httpx"]) for name, times in net.items()}
    table(["import", "CPU ms", "of httpx"], [[n, statistics.median(net[n]) * 1000, shares[n]] for n in net])

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    answered = rounds({name: f"URL = {url!r}\n{code}" for name, code in ANSWERS.items()}, args.rounds)
    server.shutdown()
    print("\nFrom process start to the first answer over http\n")
    ratios = {name: median_ratio(times, answered["httpx"]) for name, times in answered.items()}
    table(["with", "CPU ms", "of httpx"], [[n, statistics.median(answered[n]) * 1000, ratios[n]] for n in answered])

    missed = []
    if shares["runs_sdk"] > IMPORT_TARGET:
        missed.append(f"import runs_sdk takes {shares['runs_sdk']:.2f} of import httpx, more than {IMPORT_TARGET}")
    missed += [
        f"{name}: the first answer takes {ratios[name]:.2f} of bare httpx, more than {target}"
        for name, target in ANSWER_TARGETS.items()
        if ratios[name] > target
    ]
    for line in missed:
        print("missed:", line)
    return 1 if args.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
