"""What a server that floods costs: the peak of a process of its own, with the usual limits."""

from __future__ import annotations

import itertools
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.wire import Wire, WireServer

PEAK = 200  # megabytes

CLIENT = """
import asyncio, re, sys, time
from runs_sdk._async.engine import AsyncEngine
from runs_sdk._sync.engine import Engine
from runs_sdk.core.errors import RunsError
from runs_sdk.core.http import EngineOptions, Request

kind, url = sys.argv[1:]
request, deadline = Request("GET", url), time.monotonic() + 120
options = EngineOptions(trust_env=False)

async def send():
    return await AsyncEngine(options).send(request, deadline=deadline)

try:
    answer = asyncio.run(send()) if kind == "async" else Engine(options).send(request, deadline=deadline)
    print("answer", answer.status_code, len(answer.content))
except RunsError as error:
    print(type(error).__name__, error)
peak = re.search(r"VmHWM:\\s+(\\d+) kB", open("/proc/self/status").read())  # getrusage counts what was before exec
print(int(peak[1]) // 1024)
"""

LOT = b"x" * 65536


def bomb() -> bytes:
    """Three hundred megabytes in some three hundred thousand bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    zeros = bytes(1_000_000)
    return b"".join([packer.compress(zeros) for _ in range(300)]) + packer.flush()


def flood(wire: Wire) -> bool:
    """Answer without end, in the way that the path names."""
    way, status = wire.target.decode().strip("/").split("/")
    head = f"HTTP/1.1 {status} Flood\r\nContent-Type: application/json\r\n".encode()
    if way == "bomb":
        wire.send(head + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(wire.server.bomb))
        wire.send(wire.server.bomb)
        return True
    if way == "chunks":
        wire.send(head + b"Transfer-Encoding: chunked\r\n\r\n")
        while True:
            wire.send(b"10000\r\n" + LOT + b"\r\n")
    wire.send(head + b"\r\n")
    while True:
        wire.send(LOT)


WAYS, KINDS = ("body", "chunks", "bomb"), ("sync", "async")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from /proc")
@pytest.mark.parametrize(
    ("status", "way", "kind"),
    [
        (200, "body", "sync"),
        (200, "bomb", "async"),
        (500, "chunks", "sync"),
        (500, "body", "async"),
        *(
            pytest.param(*rest, marks=pytest.mark.full)
            for rest in itertools.product((200, 500), WAYS, ("sync", "async"))
        ),
    ],
)
def test_a_flood_costs_little(kind: str, way: str, status: int):
    with WireServer(flood) as server:
        server.bomb = bomb() if way == "bomb" else b""
        run = subprocess.run(
            [sys.executable, "-c", CLIENT, kind, f"{server.url}/{way}/{status}"],
            capture_output=True,
            text=True,
            check=True,
            timeout=200,
        )
    outcome, peak = run.stdout.strip().splitlines()
    expected = "answer 500 1048576" if status == 500 else "DecodeError the answer is larger than 67,108,864 bytes"
    assert outcome.startswith(expected)
    assert int(peak) < PEAK
