"""What a followed run keeps, and what an event costs: 2,000 runs on one event loop, 500 in threads, each on a stream of
its own.

A server in a process of its own sends 20 events of each run in one burst and then nothing more. KiB are the growth of
the process (RSS) from the open client to the last event, by run; µs are CPU by event, opening the streams left out.
`--check` makes the exit status 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import subprocess
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.common import table
from runs_sdk.core.http import Request
from runs_sdk.core.policy import FollowPolicy, Resume

EVENTS = 20
GO = Request("GET", "/go")
PATIENT = FollowPolicy(resume=Resume.INCLUSIVE, idle_limit=300.0, check_every=300.0)
TARGETS = {"async, KiB a run": 30.0, "async, us an event": 12.0, "threads, KiB a run": 70.0}

SERVER = """
import asyncio, json
journal = b"".join(
    b"data: " + json.dumps({"n": n, "kind": f"step-{n}", "data": {"text": "x" * 100}}).encode() + b"\\n\\n"
    for n in range(20))
stream = (b"HTTP/1.1 200 OK\\r\\nContent-Type: text/event-stream\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n"
          b"a\\r\\n: hello..\\n\\r\\n")
burst = b"%x\\r\\n%b\\r\\n" % (len(journal), journal)
go = []
waiting = []
class Server(asyncio.Protocol):
    def connection_made(self, transport): self.transport, self.data = transport, b""
    def data_received(self, data):
        self.data += data
        while b"\\r\\n\\r\\n" in self.data:
            head, _, self.data = self.data.partition(b"\\r\\n\\r\\n")
            path = head.split(b" ")[1].partition(b"?")[0]
            if path == b"/go":
                for each in waiting: each.write(burst)
                waiting.clear()
                body = b"{}"
            elif path.endswith(b"/events"):
                self.transport.write(stream)
                waiting.append(self.transport)
                continue
            else:
                body = json.dumps({"id": "1", "status": "running", "output": None, "question": None}).encode()
            answer = b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: %d\\r\\n\\r\\n%b"
            self.transport.write(answer % (len(body), body))
async def main():
    server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", 0, backlog=4000)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
"""


def resident() -> float:
    """KiB of this process that are in memory."""
    gc.collect()
    status = Path("/proc/self/status").read_text()
    return float(status.split("VmRSS:")[1].split()[0])


async def on_one_loop(url: str, count: int) -> dict[str, float]:
    from tests._async.test_handle import AsyncToy, ToyRules

    client = AsyncToy(url, timeout=300)
    client.rules = ToyRules(PATIENT)
    seen = 0
    all_seen = asyncio.Event()

    async def follow(number: int) -> None:
        nonlocal seen
        async for _ in client.attach(str(number)).events():
            seen += 1
            if seen == count * EVENTS:
                all_seen.set()

    await client._transport.send(GO)
    before = resident()
    tasks = [asyncio.create_task(follow(number)) for number in range(count)]
    while len(client._transport.engine._streams) < count:  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    await asyncio.sleep(0.5)
    start = time.process_time()
    await client._transport.send(GO)
    await all_seen.wait()
    spent = time.process_time() - start
    kept = resident() - before
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await client.aclose()
    return {"async, KiB a run": kept / count, "async, us an event": spent / count / EVENTS * 1e6}


def in_threads(url: str, count: int) -> dict[str, float]:
    from tests._sync.test_handle import Toy, ToyRules

    client = Toy(url, timeout=300)
    client.rules = ToyRules(PATIENT)
    seen = threading.Semaphore(0)

    def follow(number: int) -> None:
        try:
            for _ in client.attach(str(number)).events():
                seen.release()
        except Exception as error:  # the client is closed at the end
            assert "closed" in str(error), error

    client._transport.send(GO)
    before = resident()
    threads = [threading.Thread(target=follow, args=(number,), daemon=True) for number in range(count)]
    for thread in threads:
        thread.start()
    while len(client._transport.engine._streams) < count:
        time.sleep(0.05)
    time.sleep(0.5)
    client._transport.send(GO)
    for _ in range(count * EVENTS):
        seen.acquire()
    kept = resident() - before
    client.close()
    for thread in threads:
        thread.join(20)
    return {"threads, KiB a run": kept / count}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--measure", choices=["async", "threads"])
    parser.add_argument("--url")
    arguments = parser.parse_args()
    if arguments.measure:
        run = on_one_loop(arguments.url, 2000) if arguments.measure == "async" else None
        print(json.dumps(asyncio.run(run) if run is not None else in_threads(arguments.url, 500)))
        return 0
    found: dict[str, float] = {}
    for kind in ("async", "threads"):
        with subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True) as server:
            try:
                assert server.stdout is not None
                url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
                command = [sys.executable, __file__, "--measure", kind, "--url", url]
                done = subprocess.run(command, check=True, capture_output=True, text=True)
                found |= json.loads(done.stdout)
            finally:
                server.kill()
    table(("followed runs", "measured", "target"), [(name, value, TARGETS[name]) for name, value in found.items()])
    return 1 if arguments.check and any(value > TARGETS[name] for name, value in found.items()) else 0


if __name__ == "__main__":
    sys.exit(main())
