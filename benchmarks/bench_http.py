"""What one request costs the client, in CPU, beside bare httpx in the same rounds.

A server in a process of its own answers 478 bytes of JSON over kept connections. `--check` makes the exit status 1 when
a target is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import httpx

from benchmarks.common import cpu_rounds, median_ratio, table
from runs_sdk._async.engine import AsyncEngine
from runs_sdk._async.transport import AsyncTransport
from runs_sdk._sync.engine import Engine
from runs_sdk._sync.transport import Transport
from runs_sdk.core.auth import Bearer
from runs_sdk.core.http import EngineOptions, Request

SYNC_TARGET = 0.7
"""How much of the CPU of httpx.Client.get a request may take, at most."""
ASYNC_TARGET = 0.75
"""The same for httpx.AsyncClient.get, one request at a time."""
CROWD_TARGET = 0.5
"""The same with 50 requests at a time."""

SERVER = """
import asyncio
body = b'{"id": "%s"}' % (b"x" * 466)
head = b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: %d\\r\\n\\r\\n"
answer = head % len(body) + body
class Server(asyncio.Protocol):
    def connection_made(self, transport): self.transport, self.data = transport, b""
    def data_received(self, data):
        self.data += data
        while b"\\r\\n\\r\\n" in self.data:
            _, _, self.data = self.data.partition(b"\\r\\n\\r\\n")
            self.transport.write(answer)
async def main():
    server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
"""

OPTIONS = EngineOptions(trust_env=False)
GET = Request("GET", "/runs/1")


def sync_cases(url: str) -> dict[str, Callable[[int], None]]:
    client = httpx.Client(base_url=url, trust_env=False, headers={"Authorization": "Bearer token"})
    engine = Engine(OPTIONS)
    transport = Transport(engine, base_url=url, auth=Bearer("token"))
    absolute = Request("GET", url + "/runs/1")

    def httpx_get(count: int) -> None:
        for _ in range(count):
            assert client.get("/runs/1").status_code == 200

    def ours(count: int) -> None:
        for _ in range(count):
            assert transport.send(GET).status_code == 200

    def engine_only(count: int) -> None:
        for _ in range(count):
            assert engine.send(absolute, deadline=time.monotonic() + 30).status_code == 200

    return {"httpx.Client.get": httpx_get, "Transport.send": ours, "Engine.send": engine_only}


def async_cases(url: str, runner: asyncio.Runner, width: int) -> dict[str, Callable[[int], None]]:
    client = httpx.AsyncClient(base_url=url, trust_env=False, headers={"Authorization": "Bearer token"})
    transport = AsyncTransport(AsyncEngine(OPTIONS), base_url=url, auth=Bearer("token"))

    async def httpx_get(count: int) -> None:
        for _ in range(count):
            assert (await client.get("/runs/1")).status_code == 200

    async def ours(count: int) -> None:
        for _ in range(count):
            assert (await transport.send(GET)).status_code == 200

    async def wide(work: Callable[[int], object], count: int) -> None:
        await asyncio.gather(*(work(count // width) for _ in range(width)))

    return {
        f"httpx.AsyncClient.get, {width} at once": lambda count: runner.run(wide(httpx_get, count)),
        f"AsyncTransport.send, {width} at once": lambda count: runner.run(wide(ours, count)),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    missed = 0
    rows = []
    with subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
            with asyncio.Runner() as runner:
                groups = [
                    (sync_cases(url), SYNC_TARGET),
                    (async_cases(url, runner, 1), ASYNC_TARGET),
                    (async_cases(url, runner, 50), CROWD_TARGET),
                ]
                for works, target in groups:
                    for work in works.values():
                        work(50)
                    cases = {name: lambda work=work: work(arguments.requests) for name, work in works.items()}
                    samples = cpu_rounds(cases, arguments.rounds)
                    base = next(iter(samples.values()))
                    for number, (name, taken) in enumerate(samples.items()):
                        ratio = median_ratio(taken, base)
                        cost = sorted(taken)[len(taken) // 2] / arguments.requests * 1e6
                        rows.append((name, f"{cost:.0f}", ratio, target if number == 1 else ""))
                        missed += number == 1 and ratio > target
        finally:
            server.kill()
    table(("case", "CPU us/request", "of httpx", "target"), rows)
    return 1 if missed and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
