"""The recorded streams through Stepflow's own rules and client, over an engine in memory that breaks at every byte."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from attrs import evolve

from runs_sdk._async.handle import AsyncRun
from runs_sdk._common import async_backend as backend
from runs_sdk.core.errors import StreamBroken, WaitTimeout
from runs_sdk.core.events import Event, EventsMissed, Reconnected, RunFinished
from runs_sdk.core.http import Headers, Request, Response
from runs_sdk.core.models import RunStatus
from runs_sdk.core.retry import Backoff
from runs_sdk.stepflow._async.client import AsyncStepflow
from runs_sdk.stepflow.rules import POLICY

pytestmark = pytest.mark.anyio

RECORDED: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "stepflow_streams.json").read_text()
)
NO_PAUSE = Backoff(initial=0.0, maximum=0.0)
FAST = evolve(POLICY, reconnect=NO_PAUSE, poll=NO_PAUSE, idle_limit=0.0)

CUT, END, SILENT, ALIVE = "cut", "end", "silent", "alive"
KEEPALIVE = b": keep-alive\n\n"
KEEPALIVE_EVERY = 0.01
Fault = tuple[int, str]


def frame(entry: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(entry, separators=(",", ":")).encode() + b"\n\n"


FIRST = len(frame(RECORDED["multi_step"][0]))
"""Where the second frame begins."""


def run_id_of(entries: list[dict[str, Any]]) -> str:
    return str(entries[0]["event"]["RunCreated"]["runId"])


class AsyncTape:
    """An open stream: gives `data` in pieces of `size` bytes, up to the place of its fault."""

    status_code = 200
    url = "memory"
    headers = Headers({"content-type": "text/event-stream"})

    def __init__(self, engine: AsyncMemoryEngine, data: bytes, fault: Fault | None, size: int) -> None:
        self._engine, self._fault, self._size = engine, fault, size
        self._data = data if fault is None else data[: fault[0]]
        self._before_end = len(data) - len(frame(engine.entries[-1]))
        self._sent = 0
        engine.open_now += 1

    async def read(self, deadline: float) -> bytes | None:
        piece, self._data = self._data[: self._size], self._data[self._size :]
        if piece:
            self._sent += len(piece)
            self._engine.over = self._engine.over or self._sent > self._before_end
            return piece
        kind = END if self._fault is None else self._fault[1]
        if kind == END:
            return b""
        if kind == CUT:
            raise StreamBroken("cut")
        if kind == ALIVE:
            await backend.sleep(min(KEEPALIVE_EVERY, max(0.0, deadline - backend.monotonic())))
            return KEEPALIVE
        await backend.sleep(max(0.0, deadline - backend.monotonic()))
        return None

    async def aclose(self) -> None:
        self._engine.open_now -= 1

    def abort(self, reason: str = "") -> None:
        self._data = b""


class Clock:
    """Time that passes only while somebody waits, and then at once."""

    now = 1000.0

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds

    def signal(self) -> Clock:
        return self

    async def wait(self, timeout: float) -> bool:
        await self.sleep(timeout)
        return False

    pause = wait


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(backend, "monotonic", clock.monotonic)
    monkeypatch.setattr(backend, "sleep", clock.sleep)
    monkeypatch.setattr(backend, "Signal", clock.signal)
    return clock


class AsyncMemoryEngine:
    """A Stepflow server without sockets. It plays one recorded run; `faults` are for one stream each, in order.

    A `live` run goes on until a stream has begun to tell its end: before that a GET says that it runs.
    """

    def __init__(
        self,
        entries: list[dict[str, Any]],
        faults: list[Fault] | None = None,
        *,
        always: Fault | None = None,
        live: bool = False,
        size: int = 65536,
    ) -> None:
        self.entries, self.faults, self.always, self.size = entries, list(faults or ()), always, size
        self.over = not live
        self.open_now = 0
        self.opened: list[int] = []

    async def send(self, request: Request, *, deadline: float | None, **how: object) -> Response:
        if "wait" in request.params and not self.over:  # held, as the server does
            await backend.sleep(max(0.0, min(deadline or 0.0, backend.monotonic() + 30) - backend.monotonic()))
        run_id = run_id_of(self.entries)
        summary = {"runId": run_id, "flowId": "f" * 64, "flowName": "f", "status": 2 if self.over else 1}
        summary |= {"items": {"total": 1}, "createdAt": "2026-11-21T23:42:41.248431711Z"}
        path = urlsplit(request.url).path
        items = [{"itemIndex": 0, "status": 2, "output": {"done": True}}]
        answer = {"results": items} if path.endswith("/items") else {"summary": summary, "steps": []}
        if "/blobs/" in path:
            answer = {"data": {"steps": []}, "blobId": "f" * 64}
        return Response(200, Headers({"content-type": "application/json"}), json.dumps(answer).encode(), request.url)

    async def open_stream(self, request: Request, *, deadline: float | None, **how: object) -> AsyncTape:
        since = int(request.params.get("since", 0))
        self.opened.append(since)
        data = b"".join(frame(entry) for entry in self.entries if entry["sequenceNumber"] >= since)
        fault = self.always or (self.faults.pop(0) if self.faults else None)
        return AsyncTape(self, data, fault, self.size)

    is_closed = False
    secrets = ()

    def tell_when_closed(self, closer: object) -> None:
        """Nobody closes this engine while a run is followed."""

    async def aclose(self) -> None:
        assert self.open_now == 0


def client_over(engine: AsyncMemoryEngine) -> AsyncStepflow:
    client = AsyncStepflow("http://memory", max_retries=0)
    client._transport.engine = engine  # type: ignore[assignment]
    return client


async def check(name: str, faults: list[Fault], *, live: bool = False, size: int = 65536) -> None:
    """Every recorded message exactly once and in order, the end said once and last, every stream given back."""
    entries = RECORDED[name]
    engine = AsyncMemoryEngine(entries, faults, live=live, size=size)
    seen: list[Event] = [event async for event in AsyncRun(client_over(engine), run_id_of(entries), policy=FAST)]
    told = [event for event in seen if not isinstance(event, Reconnected)]
    assert [event.raw for event in told] == entries, (faults, live)
    assert [event for event in seen if isinstance(event, RunFinished)] == seen[-1:]
    assert seen[-1].status is RunStatus.SUCCEEDED  # type: ignore[attr-defined]
    assert seen[-1].snapshot.output == {"done": True}  # type: ignore[attr-defined]
    assert not [event for event in seen if isinstance(event, EventsMissed)]
    assert engine.open_now == 0


def edges(entries: list[dict[str, Any]]) -> list[int]:
    """The bytes around the edge of each frame."""
    places, at = [0, 1], 0
    for entry in entries:
        at += len(frame(entry))
        places += [at - 2, at - 1, at, at + 1]
    return places


def length(entries: list[dict[str, Any]]) -> int:
    return sum(len(frame(entry)) for entry in entries)


@pytest.mark.parametrize("live", [False, True], ids=["finished", "live"])
@pytest.mark.parametrize("name", sorted(RECORDED))
async def test_a_cut_at_frame_edges_and_at_many_bytes(name: str, live: bool) -> None:
    for at in sorted({*edges(RECORDED[name]), *range(0, length(RECORDED[name]), 61)}):
        await check(name, [(at, (CUT, END, SILENT)[at % 3])], live=live)


@pytest.mark.full
@pytest.mark.parametrize("kind", [CUT, END, SILENT])
@pytest.mark.parametrize("live", [False, True], ids=["finished", "live"])
@pytest.mark.parametrize("name", sorted(RECORDED))
async def test_a_cut_at_every_byte(name: str, live: bool, kind: str) -> None:
    for at in range(length(RECORDED[name]) + 1):
        await check(name, [(at, kind)], live=live)


@pytest.mark.parametrize("name", sorted(RECORDED))
async def test_many_cuts_at_seeded_offsets_and_small_pieces(name: str) -> None:
    numbers = random.Random(5)
    whole = length(RECORDED[name])
    for _ in range(20):
        faults = [
            (numbers.randrange(whole), numbers.choice([CUT, END, SILENT])) for _ in range(numbers.randrange(2, 9))
        ]
        await check(name, faults, live=numbers.random() < 0.5, size=numbers.choice([1, 3, 64, 65536]))


@pytest.mark.parametrize("with_handler", [False, True], ids=["short way", "stream"])
@pytest.mark.parametrize("fault", [(0, CUT), (FIRST, CUT), (FIRST + 9, END), (FIRST, SILENT), (FIRST, ALIVE)], ids=str)
async def test_wait_keeps_its_deadline(fault: Fault, with_handler: bool, clock: Clock) -> None:
    """A run that never ends, on a wire that is cut for ever, silent, or sends nothing but keepalives."""
    entries = RECORDED["multi_step"]
    engine = AsyncMemoryEngine(entries, always=fault, live=True)
    pauses = Backoff(initial=0.01, maximum=0.05)
    run = AsyncRun(client_over(engine), run_id_of(entries), policy=evolve(POLICY, reconnect=pauses, poll=pauses))
    heard: list[Event] = []
    if with_handler:
        run.on("*", heard.append)
    for timeout in (0.0, 0.2, 5.0):
        began = clock.now
        with pytest.raises(WaitTimeout):
            await run.wait(timeout=timeout)
        assert clock.now == pytest.approx(began + timeout)
    assert engine.open_now == 0
    assert bool(heard) == with_handler
