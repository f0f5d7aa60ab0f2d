"""What hooks, limits and traces cost while nobody uses them: the checks for them, as a share of one request's CPU.

python benchmarks/bench_hooks.py            prints the row
python benchmarks/bench_hooks.py --check    the exit status is 1 when they take more than 1 %
"""

from __future__ import annotations

import sys
import time
import timeit
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.bench_http import served
from runs_sdk._sync.engine import Engine
from runs_sdk._sync.transport import Transport
from runs_sdk.core.http import EngineOptions, Request

MOST = 0.01
CALLS = 100_000


def main() -> int:
    with served() as url:
        transport = Transport(Engine(EngineOptions(trust_env=False)), base_url=url)

        def checks() -> None:
            """Those of one try that is answered, as `_perform` has them."""
            if transport.limit is not None or transport.observer is not None:
                raise AssertionError("nothing was asked for")
            if transport.observer is not None:
                raise AssertionError("nothing was asked for")

        request = Request("GET", "/")
        for _ in range(100):
            transport.send(request)
        took = []
        for _ in range(20):
            began = time.process_time()
            for _ in range(100):
                transport.send(request)
            took.append((time.process_time() - began) / 100)
        transport.close()
        nothing = min(timeit.repeat(lambda: None, number=CALLS, repeat=5)) / CALLS
        cost = min(timeit.repeat(checks, number=CALLS, repeat=5)) / CALLS - nothing
        share = cost / min(took)
    print(f"unused hooks: {1e9 * cost:.0f} ns of {1e6 * min(took):.0f} us, {share:.2%} (must: {MOST:.0%})")
    return 1 if "--check" in sys.argv and share > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
