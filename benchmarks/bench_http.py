"""What one request costs the client, in CPU, beside bare httpx in the same rounds.

A server in a process of its own answers over kept connections. `--peers PATH` takes the other clients that are
installed there (pip install --target PATH urllib3 pyreqwest aiohttp) into the rounds, as they are, without rules like
ours. `--only WORD` measures what has the word in its name. `--check` makes the exit status 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import ssl
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import httpx

from benchmarks.common import cpu_rounds, median_ratio, table
from runs_sdk._async.engine import AsyncEngine
from runs_sdk._async.transport import AsyncTransport
from runs_sdk._sync.engine import Engine
from runs_sdk._sync.transport import Transport
from runs_sdk.core.auth import Bearer
from runs_sdk.core.http import EngineOptions, Request

ROOT = Path(__file__).resolve().parent.parent
CERTIFICATE = ROOT / "tests" / "data" / "localhost.pem"
HEADERS = {"Authorization": "Bearer token"}
BODY = {"text": "x" * 1000}
OPTIONS = EngineOptions(trust_env=False, ssl_ca_cert=str(CERTIFICATE), server_hostname="localhost", keepalive_expiry=60)

TARGETS = {
    "GET": 0.32,
    "POST 1 KB": 0.30,
    "100 KB answer": 0.30,
    "GET over TLS": 0.36,
    "async GET, 1 at once": 0.26,
    "async GET, 50 at once": 0.10,
    "async GET over TLS, 50 at once": 0.30,
    "async stream": 0.75,
}
"""How much of the CPU of httpx a request may take, at most."""

Work = Callable[[int], object]


def trusting() -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=str(CERTIFICATE))
    context.check_hostname = False
    return context


def sync_cases(kind: str, url: str) -> dict[str, Work]:
    """The same request by each client."""
    method, path = ("POST" if kind.startswith("POST") else "GET"), ("/big" if kind.startswith("100") else "/run/1")
    body = BODY if method == "POST" else None
    client = httpx.Client(base_url=url, trust_env=False, headers=HEADERS, verify=trusting())
    transport = Transport(Engine(OPTIONS), base_url=url, auth=Bearer("token"))
    request = Request(method, path, json=BODY) if body else Request(method, path)

    def by_httpx(count: int) -> None:
        for _ in range(count):
            assert client.request(method, path, json=body).status_code == 200

    def ours(count: int) -> None:
        for _ in range(count):
            assert transport.send(request).status_code == 200

    cases: dict[str, Work] = {"httpx": by_httpx, "ours": ours}
    add_urllib3(cases, method, url + path, body)
    add_pyreqwest(cases, method, url + path, body)
    return cases


def add_urllib3(cases: dict[str, Work], method: str, url: str, body: Any) -> None:
    try:
        import urllib3
    except ImportError:
        return
    pool = urllib3.PoolManager(ssl_context=trusting(), headers=HEADERS)

    def by_urllib3(count: int) -> None:
        for _ in range(count):
            assert pool.request(method, url, json=body).status == 200

    cases["urllib3"] = by_urllib3


def add_pyreqwest(cases: dict[str, Work], method: str, url: str, body: Any) -> None:
    try:
        from pyreqwest.client import SyncClientBuilder
    except ImportError:
        return
    builder = SyncClientBuilder().default_headers(HEADERS).no_proxy()
    client = builder.danger_accept_invalid_certs(True).build()

    def by_pyreqwest(count: int) -> None:
        for _ in range(count):
            request = client.request(method, url)
            answer = (request.body_json(body) if body else request).build().send()
            assert answer.status == 200
            assert answer.bytes()

    cases["pyreqwest"] = by_pyreqwest


def async_cases(kind: str, url: str, runner: asyncio.Runner) -> dict[str, Work]:
    width = 50 if "50 at once" in kind else 1
    client = httpx.AsyncClient(
        base_url=url, trust_env=False, headers=HEADERS, verify=trusting(), limits=httpx.Limits(max_connections=100)
    )
    transport = AsyncTransport(AsyncEngine(OPTIONS), base_url=url, auth=Bearer("token"))
    get, stream = Request("GET", "/run/1"), Request("GET", "/stream")

    async def by_httpx(count: int) -> None:
        for _ in range(count):
            if "stream" in kind:
                async with client.stream("GET", "/stream") as answer:
                    assert b"".join([part async for part in answer.aiter_bytes()]) == b"data: 1\n\n"
            else:
                assert (await client.get("/run/1")).status_code == 200

    async def ours(count: int) -> None:
        for _ in range(count):
            if "stream" in kind:
                async with await transport.open_stream(stream) as answer:
                    assert await answer.read_all(None) == b"data: 1\n\n"
            else:
                assert (await transport.send(get)).status_code == 200

    sessions: list[Any] = []
    works: dict[str, Callable[[int], Awaitable[None]]] = {"httpx": by_httpx, "ours": ours}
    try:
        import aiohttp
    except ImportError:
        pass
    else:

        async def by_aiohttp(count: int) -> None:
            if not sessions:
                connector = aiohttp.TCPConnector(ssl=trusting())
                sessions.append(aiohttp.ClientSession(headers=HEADERS, connector=connector))
            for _ in range(count):
                async with sessions[0].get(url + ("/stream" if "stream" in kind else "/run/1")) as answer:
                    assert await answer.read()

        works["aiohttp"] = by_aiohttp

    async def wide(work: Callable[[int], Awaitable[None]], count: int) -> None:
        await asyncio.gather(*(work(count // width) for _ in range(width)))

    cases: dict[str, Work] = {
        name: lambda count, work=work: runner.run(wide(work, count)) for name, work in works.items()
    }
    cases["close"] = lambda _: [runner.run(session.close()) for session in sessions]
    return cases


@contextmanager
def served(*arguments: str) -> Iterator[str]:
    command = [sys.executable, str(ROOT / "benchmarks" / "http_server.py"), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield f"{'https' if arguments else 'http'}://127.0.0.1:{server.stdout.readline().strip()}"
        finally:
            server.kill()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--peers")
    parser.add_argument("--only", default="")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    if arguments.peers:
        sys.path.append(arguments.peers)
    missed = 0
    rows = []
    with served() as plain, served(str(CERTIFICATE)) as secure, asyncio.Runner() as runner:
        for kind, target in TARGETS.items():
            if arguments.only not in kind:
                continue
            url = secure if "TLS" in kind else plain
            works = async_cases(kind, url, runner) if kind.startswith("async") else sync_cases(kind, url)
            close = works.pop("close", None)
            for work in works.values():
                work(50)
            cases = {name: lambda work=work: work(arguments.requests) for name, work in works.items()}
            samples = cpu_rounds(cases, arguments.rounds)
            if close is not None:
                close(0)
            for name, taken in samples.items():
                ratio = median_ratio(taken, samples["httpx"])
                cost = sorted(taken)[len(taken) // 2] / arguments.requests * 1e6
                rows.append((kind, name, f"{cost:.0f}", ratio, target if name == "ours" else ""))
                missed += name == "ours" and ratio > target
    table(("request", "by", "CPU us", "of httpx", "target"), rows)
    return 1 if missed and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
