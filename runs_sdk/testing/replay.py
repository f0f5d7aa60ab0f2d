"""An emulator that plays a recording: the same answers, the same frames, over real sockets and with faults."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar

from starlette.requests import Request as HttpRequest
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from .._common.services import find_service, load_class
from .._recording.player import Player, Track
from .._recording.reader import RecordedRun, read_recording
from ..core.errors import ConfigError, RunsError
from ..core.sse import SseDecoder
from .server import Emulator, json_answer

METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


class ReplayEmulator(Emulator):
    """Plays what `record` has written of one service. Made by `emulator(replay="x.run")`.

    `speed` is how many times as fast as it was the recording is played; 0 plays it at once. A stream waits for the
    requests that changed something while it was recorded (an answer, a cancel) unless `waits` is false: whoever only
    looks on does not make them. A request that was not recorded is answered 404, with what was.
    """

    service: ClassVar[str] = "replay"
    usual_credentials: ClassVar[Mapping[str, Any]] = {}
    """Those that the service's own emulator takes: a recording has none."""

    def __init__(self, recording: str | Path, speed: float = 0.0, waits: bool = True, **common: Any) -> None:
        super().__init__(**common)
        self.recording = read_recording(recording)
        if speed < 0:
            raise ValueError(f"speed must be 0 or more, not {speed:g}")
        self._speed, self._began = speed, 0.0
        known = [one for one in self.recording.runs if one.service == self.service]
        self._run = known[0] if known else RecordedRun(self.service, "")
        self._exchanges = [one for one in self.recording.exchanges if one.service == self.service]
        self._first = min((one.t for one in self._exchanges), default=0.0)
        self._moved: asyncio.Event | None = None
        self.credentials = {**self.usual_credentials, **self._run.settings}
        with load_class(find_service(self.service).client)(base_url="http://127.0.0.1:9", **self.credentials) as client:
            rules = client._rules(self._run.run_id)
        self._player = Player(
            self._exchanges,
            resume=rules.policy.resume,
            position_of=lambda text: _position(rules, text),
            waits=waits,
            run_ids=[one.run_id for one in known],
        )

    @property
    def ids(self) -> Mapping[str, Any]:
        return {"runs": [one.run_id for one in self.recording.runs if one.service == self.service]}

    def routes(self) -> list[Route]:
        self._moved = asyncio.Event()
        return [Route("/{path:path}", self._answer, methods=METHODS)]

    async def _answer(self, request: HttpRequest) -> Response:
        if not self._began:
            self._began = time.monotonic()
        opened = self._player.open(request.method, request.url.path, request.url.query, request.headers)
        if opened is not None:
            track, start = opened
            return StreamingResponse(self._frames(track, start), track.first.status, dict(track.first.headers))
        found = self._player.answer(request.method, request.url.path, self._now())
        if found is None:
            known = sorted({f"{one.method} {one.path}" for one in self._exchanges})
            what = f"{request.method} {request.url.path} is not in {self.recording.path.name}"
            return json_answer({"detail": f"{what}; it has {', '.join(known)}"}, 404)
        self._move()
        return Response(found.body or b"\0" * found.size, found.status, dict(found.headers))

    async def _frames(self, track: Track, start: int) -> AsyncIterator[bytes]:
        for index in range(start, len(track.frames)):
            frame = track.frames[index]
            while (wait := self._wait(frame.t)) != 0:
                assert self._moved is not None
                try:
                    await asyncio.wait_for(self._moved.wait(), wait)
                except TimeoutError:
                    pass
            yield frame.text.encode()
            self._player.sent(track, index)
        if not track.ended:  # whoever recorded it left before its end
            await asyncio.Event().wait()

    def _wait(self, t: float) -> float | None:
        """Seconds until a frame of that time is due; None until something else happens."""
        if t > self._player.limit:
            return None
        return 0.0 if not self._speed else max(0.0, (t - self._first) / self._speed + self._began - time.monotonic())

    def _now(self) -> float:
        return self._first + (time.monotonic() - self._began) * self._speed if self._speed else float("inf")

    def _move(self) -> None:
        """Something was asked: let the streams look again."""
        assert self._moved is not None
        self._moved.set()
        self._moved = asyncio.Event()


def _position(rules: Any, text: str) -> str | None:
    for message in SseDecoder().feed(text.encode()):
        try:
            position: str | None = rules.decode(message).position
        except RunsError:
            position = None
        return position or message.id or None
    return None


def replaying(
    replay: str | Path, service: str | None, credentials_of: Callable[[str], Mapping[str, Any]]
) -> type[ReplayEmulator]:
    """The emulator for one service of a recording, or for its only one. Raises ConfigError where that is not clear."""
    known = read_recording(replay).services
    if service is None and len(known) == 1:
        service = known[0]
    if service is None or service not in known:
        asked = f"has nothing of {service}" if service else "has several services: name the one to play"
        raise ConfigError(f"{replay} {asked}; it has {', '.join(known) or 'none'}.")
    own = {"service": service, "usual_credentials": credentials_of(service), "__doc__": ReplayEmulator.__doc__}
    return type("ReplayEmulator", (ReplayEmulator,), own)
