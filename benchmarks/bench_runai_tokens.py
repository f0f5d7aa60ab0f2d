"""Many callers on one short-lived token, against the emulator: who asks for tokens, and does anybody use a dead one?

    python benchmarks/bench_runai_tokens.py [--seconds 10] [--check]

50 threads, and then 500 tasks, call as often as they can while tokens live 2 s, of which the last 0.4 s are the margin
for renewal. With `--check` the exit status is 1 when a call failed, when an expired token was sent, or when there was
more than one request for a token in each such life.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import threading
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]

from runs_sdk.core.errors import RunsError  # noqa: E402
from runs_sdk.runai import ApiClient, AsyncApiClient, Configuration, RunaiClient  # noqa: E402
from runs_sdk.testing import emulator  # noqa: E402

LIFE = 2.0
"""Seconds."""

MARGIN = 0.4
"""Seconds before its expiry when a token is renewed."""


def in_threads(config: Configuration, seconds: float, count: int = 50) -> tuple[int, list[str]]:
    """Calls made, and what went wrong."""
    failures: list[str] = []
    calls = [0] * count
    until = time.monotonic() + seconds

    def ask(index: int) -> None:
        while time.monotonic() < until:
            try:
                client.organizations.projects.count_projects()
                calls[index] += 1
            except RunsError as error:
                failures.append(str(error))

    with RunaiClient(ApiClient(config)) as client:
        threads = [threading.Thread(target=ask, args=(index,)) for index in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return sum(calls), failures


def in_tasks(config: Configuration, seconds: float, count: int = 500) -> tuple[int, list[str]]:
    """Calls made, and what went wrong."""
    failures: list[str] = []
    calls = 0

    async def main() -> None:
        until = time.monotonic() + seconds

        async def ask() -> None:
            nonlocal calls
            while time.monotonic() < until:
                try:
                    await client.organizations.projects.count_projects()
                    calls += 1
                except RunsError as error:
                    failures.append(str(error))

        async with RunaiClient(AsyncApiClient(config)) as client:
            await asyncio.gather(*(ask() for _ in range(count)))

    asyncio.run(main())
    return calls, failures


def main() -> int:
    """The command; its exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    missed = False
    print("| callers | calls | failures | requests for a token | expired tokens sent |\n|---|---|---|---|---|")
    work: Any
    for name, work in (("50 threads", in_threads), ("500 tasks", in_tasks)):
        with emulator("runai", token_life=LIFE) as service:
            config = Configuration(
                runai_base_url=service.url, pool_maxsize=50, token_refresh_margin=MARGIN, **service.credentials
            )
            started = time.monotonic()
            calls, failures = work(config, arguments.seconds)
            allowed = (time.monotonic() - started) / (LIFE - MARGIN) + 1
            tokens = service.tokens
            asked = len(tokens.asked)
            print(f"| {name} | {calls} | {len(failures)} | {asked} | {tokens.expired_uses} |", flush=True)
            for failure in failures[:3]:
                print(failure, file=sys.stderr)
            missed = missed or bool(failures) or asked > allowed or tokens.expired_uses > 0
    return 1 if missed and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
