"""A service in memory and a shell with a clock of its own, to drive the follower without I/O.

The service plays a journal over server-sent events as Stepflow does (inclusive positions, several messages may share
one), or without any resume; connections can be cut, refused, fall silent or speak garbage after any number of bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import define, field, frozen

from runs_sdk.core.errors import ConnectFailed, DecodeError, RunsError, StreamBroken
from runs_sdk.core.events import Event, RunFinished, ServiceEvent, StatusChanged
from runs_sdk.core.follow import (
    Close,
    Done,
    Emit,
    Fail,
    Fetch,
    Follower,
    Open,
    Read,
    Sleep,
)
from runs_sdk.core.models import RunStatus, Snapshot
from runs_sdk.core.policy import Cursor, Decoded, FollowPolicy, Resume
from runs_sdk.core.sse import ServerSentEvent, SseDecoder

CUT, END, SILENT = "cut", "end", "silent"


@frozen
class Rules:
    """Reads `{"n": position, "kind": ..., "status": ...}` messages; `settles` per status, in seconds."""

    policy: FollowPolicy
    settles: dict[RunStatus, float] = field(factory=dict)

    def decode(self, message: ServerSentEvent) -> Decoded:
        try:
            wire = json.loads(message.data)
        except ValueError as error:
            raise DecodeError(f"not JSON: {message.data[:20]!r}") from error
        position = str(wire["n"]) if self.policy.resume is not Resume.NONE else None
        event: Event
        if wire["kind"] == "end":
            event = RunFinished(name="end", status=RunStatus(wire["status"]), raw=wire)
            return Decoded((event,), position, ends=True)
        if wire["kind"] == "status":
            event = StatusChanged(name=wire["status"], status=RunStatus(wire["status"]), raw=wire)
        else:
            event = ServiceEvent(name=wire["kind"], kind=wire["kind"], id=str(wire["n"]), raw=wire)
        return Decoded((event,), position)

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        return ()

    def settle(self, snapshot: Snapshot) -> float:
        return self.settles.get(snapshot.status, 0.0)

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        return snapshot


@define
class Service:
    """`journal` is (time, message) pairs; `status(time)` is what a GET says; `faults` apply to one connection each.

    A fault is (bytes until it happens, CUT | END | SILENT); None is a connection without fault. When `faults` is
    exhausted, connections are faultless. With `ends_stream` a connection closes after the journal's last message.
    """

    journal: list[tuple[float, dict[str, Any]]]
    status: Callable[[float], Snapshot | RunsError]
    resume: Resume = Resume.INCLUSIVE
    faults: list[tuple[int, str] | None] = field(factory=list)
    ends_stream: bool = True
    refuse: Callable[[float], RunsError | None] = lambda _now: None
    keepalive: float | None = None
    garbled: int = 0  # connections whose second message is not JSON
    opened: int = 0
    fetched: int = 0
    held: int = 0
    open_now: int = 0

    def frames(self, cursor: Cursor, opened_at: float) -> list[tuple[float, bytes]]:
        """What a connection opened at `cursor` sends, and when."""
        out = []
        for when, message in self.journal:
            if self.resume is Resume.NONE:
                if when < opened_at:
                    continue
            elif cursor.position is not None and message["n"] < int(cursor.position):
                continue
            out.append((max(when, opened_at), b"data: " + json.dumps(message).encode() + b"\n\n"))
        if self.garbled and len(out) > 1:
            self.garbled -= 1
            out[1] = (out[1][0], b"data: <html>\n\n")
        return out


@define
class Connection:
    service: Service
    frames: list[tuple[float, bytes]]
    fault: tuple[int, str] | None
    opened_at: float
    sent: int = 0

    def read(self, now: float, until: float) -> tuple[float, bytes | None]:
        """(the time after the read, what it gave): None for nothing in time; b"" at a clean end."""
        if self.fault is not None and self.sent >= self.fault[0]:
            kind = self.fault[1]
            if kind == SILENT:
                return until, None
            if kind == END:
                return now, b""
            raise StreamBroken("cut")
        if not self.frames:
            if self.service.ends_stream:
                return now, b""
            return until, None
        when, data = self.frames[0]
        if when > until:
            beat = self.service.keepalive
            if beat is not None and now + beat <= until:
                return now + beat, b": keep-alive\n\n"
            return until, None
        now = max(now, when)
        if self.fault is not None:
            data = data[: self.fault[0] - self.sent]
        rest = self.frames[0][1][len(data) :]
        if rest:
            self.frames[0] = (when, rest)
        else:
            self.frames.pop(0)
        self.sent += len(data)
        return now, data


@define
class Shell:
    """Obeys a follower. `trace` is what was done; the clock moves only by waiting."""

    service: Service
    follower: Follower
    now: float = 0.0
    trace: list[str] = field(factory=list)
    connection: Connection | None = None
    decoder: SseDecoder = field(factory=SseDecoder)

    def run(self, *, until: float = 10_000.0, events: bool = True, slow: float = 0.0) -> Iterable[Event]:
        """The events, up to the end or the time `until`; each costs the consumer `slow` seconds. Fail raises."""
        self.follower.resume(self.now)
        for _ in range(100_000):
            action = self.follower.next(self.now, events=events)
            match action:
                case Emit(event):
                    yield event
                    self.now += slow
                    continue
                case Done():
                    self.trace.append("done")
                    self.close()
                    return
                case Fail(error):
                    self.close()
                    raise error
                case Close():
                    self.close()
                    continue
            if self.now >= until:
                self.close()
                return
            self.step(action, until)
            self.check()
        raise AssertionError("the follower loops")

    def step(self, action: Open | Read | Fetch | Sleep, until: float) -> None:
        follower = self.follower
        match action:
            case Open(cursor):
                self.trace.append("open")
                error = self.service.refuse(self.now)
                if error is not None:
                    follower.broke(error, self.now)
                    return
                self.service.opened += 1
                self.service.open_now += 1
                fault = self.service.faults.pop(0) if self.service.faults else None
                self.connection = Connection(self.service, self.service.frames(cursor, self.now), fault, self.now)
                self.decoder = SseDecoder()
                follower.opened(self.now)
            case Read(when):
                assert self.connection is not None
                assert when >= self.now
                try:
                    self.now, data = self.connection.read(self.now, min(when, until))
                except StreamBroken as error:
                    follower.broke(error, self.now)
                    return
                if data is None:
                    follower.quiet()
                elif data:
                    follower.received(self.decoder.feed(data), self.now)
                else:
                    follower.ended(self.now)
            case Fetch(long_poll_timeout, _):
                self.trace.append("fetch")
                self.service.fetched += 1
                answer = self.service.refuse(self.now) or self.service.status(self.now)
                if long_poll_timeout:
                    self.service.held += 1
                    end = min(self.now + long_poll_timeout, until)
                    while isinstance(answer, Snapshot) and not answer.is_finished and self.now < end:
                        self.now = min(self.now + 0.05, end)
                        answer = self.service.refuse(self.now) or self.service.status(self.now)
                if isinstance(answer, RunsError):
                    follower.fetch_failed(answer, self.now)
                else:
                    follower.fetched(answer, self.now)
            case Sleep(when):
                assert when > self.now, "a sleep that takes no time"
                self.now = min(when, until)

    def check(self) -> None:
        """While the result is not known, something is always going to happen."""
        assert self.follower.result is not None or self.follower.deadline() < float("inf"), self.follower

    def close(self) -> None:
        if self.connection is not None:
            self.connection = None
            self.service.open_now -= 1
        self.follower.closed()


def refused(_now: float = 0.0) -> RunsError:
    return ConnectFailed("refused")


def snapshot(status: RunStatus, **more: Any) -> Snapshot:
    return Snapshot(run_id="r", status=status, native_status=str(status), **more)


def follow(service: Service, policy: FollowPolicy | None = None, *, attached: bool = False, **settles: float) -> Shell:
    policy = policy or FollowPolicy(resume=service.resume)
    rules = Rules(policy, {RunStatus(name): seconds for name, seconds in settles.items()})
    return Shell(service, Follower("r", rules, policy, lambda: 0.5, attached=attached))
