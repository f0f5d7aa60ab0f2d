"""Many runs: what `map`, `wait_all` and one run in a row cost the client, and how many streams it follows at once.

CPU and memory are those of this process; the embedded engine is another one. Peers take turns with us: httpx by hand
with one request for each run and with three, and stepflow-py, where it is installed. Needs the extra `local`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import statistics
import sys
import threading
import time
import warnings
from collections.abc import AsyncIterator, Awaitable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]

from benchmarks.common import table  # noqa: E402

FLOW = {
    "name": "short",
    "steps": [{"id": "only", "component": "/builtin/noop", "input": {"n": {"$input": "n"}}}],
    "output": {"$step": "only", "path": "n"},
}
AT_ONCE = 50
PATIENCE = 300.0
"""Seconds that a request, and all streams together, may take: on a busy machine nothing here is about time."""


def memory() -> float:
    """The memory that this process has now, in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


async def cpu_per_run(work: Awaitable[object], count: int) -> float:
    """Milliseconds of CPU a run."""
    before = time.process_time()
    await work
    return (time.process_time() - before) * 1000 / count


async def through_map(client: Any, count: int, batch: bool = False) -> list[float]:
    """Run so many; the memory after the first tenth, and at the end."""
    seen, held = 0, []
    async for one in client.map(FLOW, ({"n": n} for n in range(count)), max_running=AT_ONCE, batch=batch):
        assert one.output == one.index
        seen += 1
        if seen in (max(count // 10, 1), count):
            held.append(memory())
    assert seen == count
    return held


async def by_hand(url: str, flow_id: str, count: int, *, requests: int) -> None:
    """The same with httpx: one request that waits, or start, wait and items."""
    import httpx

    async with httpx.AsyncClient(base_url=f"{url}/api/v1", timeout=60) as client:
        numbers = iter(range(count))

        async def work() -> None:
            for n in numbers:
                body: dict[str, Any] = {"flowId": flow_id, "input": [{"n": n}]}
                if requests == 1:
                    answer = (await client.post("/runs", json={**body, "wait": True, "timeoutSecs": 30})).json()
                else:
                    run_id = (await client.post("/runs", json=body)).json()["summary"]["runId"]
                    await client.get(f"/runs/{run_id}", params={"wait": "true", "timeoutSecs": 30})
                    answer = (await client.get(f"/runs/{run_id}/items")).json()
                assert answer["results"][0]["output"] == n

        await asyncio.gather(*(work() for _ in range(AT_ONCE)))


async def measure(client: Any, url: str, count: int, rounds: int) -> list[tuple[str, float, float | None]]:
    """The rows of the table: name, what was measured, the most that it may be."""
    import runs_sdk

    flow_id = await client.store(FLOW)
    await through_map(client, 100)
    costs: dict[str, list[float]] = {}
    held: list[float] = []
    for _ in range(rounds):
        before = time.process_time()
        held = await through_map(client, count)
        costs.setdefault("map", []).append((time.process_time() - before) * 1000 / count)
        costs.setdefault("map in batches", []).append(await cpu_per_run(through_map(client, count, True), count))
        for requests in (1, 3):
            cost = await cpu_per_run(by_hand(url, flow_id, count, requests=requests), count)
            costs.setdefault(f"httpx by hand, {requests} request(s)", []).append(cost)
        handles = []
        starts = asyncio.Semaphore(AT_ONCE)

        async def start(n: int, handles: list[Any] = handles, starts: asyncio.Semaphore = starts) -> None:
            async with starts:
                handles.append((n, await client.start(FLOW, {"n": n})))

        await asyncio.gather(*(start(n) for n in range(count)))
        before = time.process_time()
        results = await runs_sdk.wait_all([run for _, run in handles], timeout=2 * PATIENCE)
        costs.setdefault("wait_all of started handles", []).append((time.process_time() - before) * 1000 / count)
        assert [result.output for result in results] == [n for n, _ in handles]
        handles.clear()  # what is alive costs the collector of garbage time, in what is measured next
        results.clear()
    limits = {"map": 0.7, "wait_all of started handles": 1.0}
    rows = [(f"{name}: CPU ms a run", statistics.median(taken), limits.get(name)) for name, taken in costs.items()]
    rows.append(("map: memory gained after the first tenth, MiB", held[-1] - held[0], 16.0))
    return [*rows, *await in_a_row(client, url, flow_id, max(20, count // 20))]


async def in_a_row(client: Any, url: str, flow_id: str, count: int) -> list[tuple[str, float, float | None]]:
    """One run after the other, with us and with stepflow-py by turns."""
    from stepflow_py import StepflowClient

    ours: list[float] = []
    theirs: list[float] = []
    async with StepflowClient.connect(url) as peer:
        for n in range(count):
            before = time.process_time()
            assert (await client.run(FLOW, {"n": n})).output == n
            middle = time.process_time()
            await peer.run(flow_id, {"n": n})
            ours.append(middle - before)
            theirs.append(time.process_time() - middle)
    mine, other = statistics.median(ours) * 1000, statistics.median(theirs) * 1000
    return [
        ("one run in a row: CPU ms", mine, None),
        ("one run in a row with stepflow-py: CPU ms", other, None),
        ("one run in a row: times stepflow-py", mine / other, 1.3),
    ]


# ---- streams


class Streams:
    """A server of Stepflow's streams: each run ends when so many are open."""

    def __init__(self, wanted: int) -> None:
        self.wanted = wanted
        self.open = self.most = 0
        self.all_open = asyncio.Event()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                path = head.split(b" ", 2)[1].decode().partition("?")[0]
                run_id = path.split("/")[4]
                if path.endswith("/events"):
                    await self._stream(writer, run_id)
                elif path.endswith("/items"):
                    self._answer(writer, {"results": [{"itemIndex": 0, "status": 2, "output": 1}]})
                else:
                    status = 2 if self.all_open.is_set() else 1
                    counts = {"total": 1, "completed": 1}
                    summary = {"runId": run_id, "flowId": "f" * 64, "status": status, "items": counts}
                    self._answer(writer, {"summary": summary, "steps": []})
        except (asyncio.IncompleteReadError, ConnectionError):
            return
        finally:
            writer.close()

    def _answer(self, writer: asyncio.StreamWriter, value: Any) -> None:
        body = json.dumps(value).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)

    async def _stream(self, writer: asyncio.StreamWriter, run_id: str) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
        self.open += 1
        self.most = max(self.most, self.open)
        if self.open >= self.wanted:
            self.all_open.set()
        self._event(writer, 0, {"RunCreated": {"runId": run_id, "itemCount": 1}})
        await self.all_open.wait()
        self._event(writer, 1, {"RunCompleted": {"runId": run_id, "status": 2}})
        writer.write(b"0\r\n\r\n")
        self.open -= 1

    def _event(self, writer: asyncio.StreamWriter, number: int, event: Any) -> None:
        entry = {"sequenceNumber": number, "timestamp": "2026-01-01T00:00:00Z", "event": event}
        data = f"data: {json.dumps(entry)}\n\n".encode()
        writer.write(b"%x\r\n%s\r\n" % (len(data), data))


@contextmanager
def stream_server(wanted: int) -> Iterator[tuple[str, Streams]]:
    """The server, in a thread of its own."""
    ready = threading.Event()
    found: dict[str, Any] = {}

    async def main() -> None:
        found["streams"] = streams = Streams(wanted)
        server = await asyncio.start_server(streams.serve, "127.0.0.1", 0, backlog=4096)
        found["url"] = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        found["over"], found["loop"] = asyncio.Event(), asyncio.get_running_loop()
        ready.set()
        async with server:
            await found["over"].wait()

    thread = threading.Thread(target=lambda: asyncio.run(main()), daemon=True)
    thread.start()
    ready.wait()
    try:
        yield found["url"], found["streams"]
    finally:
        found["loop"].call_soon_threadsafe(found["over"].set)
        thread.join()


@asynccontextmanager
async def async_client(url: str) -> AsyncIterator[Any]:
    from runs_sdk.stepflow import AsyncStepflow

    async with AsyncStepflow(url, max_connections=None, timeout=PATIENCE) as client:
        yield client


async def follow_at_once(count: int) -> float:
    """So many streams on one async client; the most that were open at the same time."""
    with stream_server(count) as (url, streams):
        async with async_client(url) as client:

            async def follow(number: int) -> None:
                run = client.attach(f"{number:032x}")
                async for _ in run:
                    pass
                assert await run.output() == 1  # on a busy machine only the stream may have told the end so far

            await asyncio.wait_for(asyncio.gather(*(follow(number) for number in range(count))), PATIENCE)
        return float(streams.most)


def follow_in_threads(count: int) -> tuple[float, float]:
    """So many followed by sync code with handlers: the most streams that were open, and the threads that it took."""
    import runs_sdk
    from runs_sdk.stepflow import Stepflow

    heard: list[int] = []
    with stream_server(count) as (url, streams), Stepflow(url, max_connections=None, timeout=PATIENCE) as client:
        before = threading.active_count()
        runs = [client.attach(f"{number:032x}") for number in range(count)]
        for run in runs:
            run.on("run_finished", lambda event: heard.append(threading.active_count() - before))
        runs_sdk.wait_all(runs, timeout=PATIENCE)
        assert len(heard) == count
        return float(streams.most), float(max(heard))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="1,000 runs and 200 streams instead of 10,000 and 2,000")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--check", action="store_true", help="exit with 1 when a target is missed")
    args = parser.parse_args()
    warnings.simplefilter("ignore")
    count, streams, threads = (1000, 200, 100) if args.quick else (10_000, 2000, 500)
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))

    from runs_sdk.stepflow import AsyncStepflow, StepflowRuntime

    async def all_of_it(url: str) -> list[tuple[str, float, float | None]]:
        async with AsyncStepflow(url, timeout=PATIENCE) as client:
            return await measure(client, url, count, args.rounds)

    with StepflowRuntime(port=0, network="host") as served:
        rows = asyncio.run(all_of_it(served.base_url))
    for name, value, _ in rows:  # what follows takes its time
        print(f"{name}: {value:.3g}", file=sys.stderr)
    at_once = asyncio.run(follow_at_once(streams))
    followed, used = follow_in_threads(threads)
    rows.append((f"streams not open at once, of {streams:,}, async", streams - at_once, 0.0))
    rows.append((f"streams not open at once, of {threads:,}, sync", threads - followed, 0.0))
    rows.append(("threads that sync code takes for them", used, 4.0))
    missed = [name for name, value, limit in rows if limit is not None and value > limit]
    print(f"{count:,} runs of one step, {AT_ONCE} at a time\n")
    table(
        ["what", "measured", "at most"], [[name, value, "" if limit is None else limit] for name, value, limit in rows]
    )
    for name in missed:
        print(f"missed: {name}")
    return 1 if missed and args.check else 0


if __name__ == "__main__":
    sys.exit(main())
