"""The recorded streams, broken off everywhere: the right end, and no line lost or doubled within an attempt."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Any

import pytest
from attrs import evolve
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from runs_sdk.ade import Ade, AdeRun
from runs_sdk.ade.log import resume_offset
from runs_sdk.ade.rules import POLICY
from runs_sdk.ade.snapshots import status_of
from runs_sdk.core.errors import StreamBroken
from runs_sdk.core.events import EventsMissed, RunFinished, RunRetried
from runs_sdk.core.http import Headers
from runs_sdk.core.retry import Backoff
from runs_sdk.testing import Cut, Emulator, Reset, after_frames
from runs_sdk.testing.server import json_answer
from tests.ade.replay import NAMES, RECORDINGS, Recording, read

pytestmark = pytest.mark.skipif(not RECORDINGS.is_dir(), reason="the recordings are not here")

QUICK = [pytest.param(name, marks=[pytest.mark.full] if name == NAMES[3] else []) for name in NAMES]
"""A cut near the end of a failed attempt is known 10 s later, when the next GET says so."""

NO_PAUSE = Backoff(initial=0.0, maximum=0.0)
FAST = evolve(POLICY, reconnect=NO_PAUSE, poll=NO_PAUSE, idle_limit=5.0)
WORKSPACE = "01a2007b-8d81-72e5-a844-2f452b366fc3"


class MemoryStream:
    """An open answer whose bytes are all there. `cut` breaks it off there."""

    status_code = 200
    headers = Headers({"content-type": "text/event-stream; charset=utf-8"})

    def __init__(self, data: bytes, cut: int | None, ended: Callable[[], None]) -> None:
        self._pieces = [data] if cut is None or cut >= len(data) else [data[:cut]]
        self._broken = cut is not None and cut < len(data)
        self._ended = ended

    def read(self, deadline: float | None) -> bytes:
        if self._pieces and self._pieces[0]:
            return self._pieces.pop()
        if self._broken:
            raise StreamBroken("cut")
        self._ended()
        return b""

    def close(self) -> None:
        """Nothing to give back."""

    def abort(self) -> None:
        """Nothing to cut."""


class MemoryAde(Ade):
    """A client whose server is a recording. `cuts` are for the streams in the order in which they are opened."""

    def __init__(self) -> None:
        super().__init__("http://localhost:9", "a.b", WORKSPACE)
        self.recording = read(NAMES[0])
        self.cuts: list[int | None] = []
        self.turns_at_cut = False

    def play(self, name: str, cuts: list[int | None], *, turns_at_cut: bool = False) -> tuple[Recording, list[Any]]:
        """Follow it from its beginning. Returns the recording as it then is, and the events."""
        self.recording, self.cuts, self.turns_at_cut = read(name), list(cuts), turns_at_cut
        return self.recording, follow(self, self.recording.run_id)

    def _open_events(self, run_id: str, cursor: Any, deadline: float | None) -> Any:
        data = self.recording.stream(resume_offset(cursor.position))
        cut = self.cuts.pop(0) if self.cuts else None
        stream = MemoryStream(data, cut, self.recording.ended)
        if cut is not None and self.turns_at_cut:
            self.recording.ended()  # meanwhile the next attempt begins
        return stream

    def _get_run(self, run_id: str, *, deadline: float | None) -> dict[str, Any]:
        return self.recording.run()


@pytest.fixture(scope="module")
def memory() -> Iterator[MemoryAde]:
    """One client for all runs: one that kept a stream's place would have none left after four."""
    with MemoryAde() as client:
        yield client


def follow(client: Ade, run_id: str) -> list[Any]:
    return list(AdeRun(client, run_id, policy=FAST))


def lines_of(events: list[Any]) -> list[tuple[str, str]]:
    return [(event["timestamp"], event.id) for event in events if event.id and not isinstance(event, RunRetried)]


def check(recording: Recording, events: list[Any]) -> None:
    assert lines_of(events) == recording.keys
    assert not [event for event in events if isinstance(event, EventsMissed)]
    assert [event.attempt for event in events if isinstance(event, RunRetried)] == list(
        range(2, len(recording.attempts) + 1)
    )
    assert isinstance(events[-1], RunFinished)
    assert events[-1].status == status_of(recording.status)
    assert events[-1].snapshot.attempts == len(recording.attempts)


def cut_everywhere(memory: MemoryAde, name: str, step: int, first: int = 0, opening: int = 0) -> None:
    """Cut the stream that is opened after `opening` others."""
    whole, _ = memory.play(name, [])
    assert len(whole.sizes) > opening
    for cut in range(first, whole.sizes[opening], step):
        recording, events = memory.play(name, [None] * opening + [cut])
        check(recording, events)
        assert not memory.cuts, cut  # it was opened, and cut


@pytest.mark.parametrize("name", NAMES)
def test_whole(memory: MemoryAde, name: str) -> None:
    check(*memory.play(name, []))


@pytest.mark.parametrize("name", QUICK)
def test_cut_at_many_bytes(memory: MemoryAde, name: str) -> None:
    cut_everywhere(memory, name, 887)


PARTS = 8
"""Each test takes one byte out of so many: so it stays short, and together they take them all."""

LATER = [1, 2, 3, 4]
"""Of the run that is tried three times: each attempt is opened where the last one ended, then from its beginning."""


@pytest.mark.full
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", NAMES)
def test_cut_at_every_byte(memory: MemoryAde, name: str, part: int) -> None:
    cut_everywhere(memory, name, PARTS, part)


@pytest.mark.parametrize("opening", [1, 3])
def test_cut_a_later_attempt_at_many_bytes(memory: MemoryAde, opening: int) -> None:
    cut_everywhere(memory, NAMES[3], 887, 0, opening)


@pytest.mark.full
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("opening", LATER)
def test_cut_a_later_attempt_at_every_byte(memory: MemoryAde, opening: int, part: int) -> None:
    cut_everywhere(memory, NAMES[3], PARTS, part, opening)


@pytest.mark.parametrize("name", QUICK)
def test_cut_again_and_again(memory: MemoryAde, name: str) -> None:
    numbers = random.Random(3)
    for _ in range(3):
        check(*memory.play(name, [numbers.randrange(3000) for _ in range(12)]))


def check_lost_ends(memory: MemoryAde, step: int, start: int = 0) -> None:
    """The next attempt begins while nobody reads: what is lost is said, and nothing comes twice."""
    size = len(read(NAMES[3]).stream(None))
    for cut in range(start, size, step):
        recording, events = memory.play(NAMES[3], [cut, None], turns_at_cut=True)
        lines = lines_of(events)
        assert max(Counter(lines).values()) == 1, cut
        first, *others = recording.attempts
        seen = [line.key for line in first if line.key in lines]
        assert lines == seen + [line.key for log in others for line in log], cut
        assert seen == [line.key for line in first][: len(seen)], cut
        missed = [event for event in events if isinstance(event, EventsMissed)]
        assert bool(missed) == (0 < len(seen) < len(first)), cut
        assert events[-1].status == "failed"


@pytest.mark.full
def test_a_retry_while_nobody_reads(memory: MemoryAde) -> None:
    check_lost_ends(memory, 397)


@pytest.mark.full
@pytest.mark.parametrize("part", range(PARTS))
def test_a_retry_while_nobody_reads_at_every_byte(memory: MemoryAde, part: int) -> None:
    check_lost_ends(memory, PARTS, part)


# ---- the same over sockets


class Recorded(Emulator):
    """Serves one recording."""

    service = "ade"

    def __init__(self, **common: Any) -> None:
        super().__init__(**common)
        self.recording = read(NAMES[0])

    def routes(self) -> list[Route]:
        base = f"/api/v1/workspaces/{WORKSPACE}/runs/{{run}}"
        return [Route(base, self.get), Route(f"{base}/events/stream", self.stream)]

    async def get(self, request: Request) -> Response:
        return json_answer(self.recording.run())

    async def stream(self, request: Request) -> Response:
        offset, log = request.headers.get("last-event-id"), self.recording.attempts[self.recording.at]
        if offset == str(log[-2].offset):
            self.recording.ended()  # the client has read it all, so the next attempt may begin
        data = self.recording.stream(offset)

        async def pieces() -> AsyncIterator[bytes]:
            for start in range(0, len(data), 1000):
                yield data[start : start + 1000]
                await asyncio.sleep(0)

        return StreamingResponse(pieces(), media_type="text/event-stream")


@pytest.fixture(scope="module")
def server() -> Iterator[Recorded]:
    with Recorded() as server:
        yield server


def cut_at_frame_edges(server: Recorded, name: str, places: Iterable[tuple[int, int]]) -> None:
    """`places`: after how many frames, and how many bytes beside that edge."""
    with Ade(server.url, "a.b", WORKSPACE, max_retries=0) as client:
        for number, shift in places:
            place = after_frames(number, shift)
            server.wire.clear_faults()
            server.wire.inject((Cut, Reset)[number % 2](place) if number % 5 else Cut(place))
            server.recording = read(name)
            check(server.recording, follow(client, server.recording.run_id))
        server.wire.clear_faults()


def frames_of(name: str) -> int:
    return read(name).stream(None).count(b"\r\n\r\n")


@pytest.mark.parametrize("name", NAMES)
def test_cut_at_some_frame_edges_on_sockets(server: Recorded, name: str) -> None:
    frames = frames_of(name)
    numbers = range(1, frames + 1, max(2, frames // 12))
    cut_at_frame_edges(server, name, [(number, at % 3 - 1) for at, number in enumerate(numbers)])


@pytest.mark.full
@pytest.mark.parametrize("shift", [-1, 0, 1])
@pytest.mark.parametrize("name", NAMES)
def test_cut_at_every_frame_edge_on_sockets(server: Recorded, name: str, shift: int) -> None:
    cut_at_frame_edges(server, name, [(number, shift) for number in range(1, frames_of(name) + 1)])
