"""Random schedules against an independent model of the service: nothing lost, doubled, or missing without a word.

The model knows what the run sent and when; it never looks into the follower. Connections are cut, end early or fall
silent; answers are refused, lag, or come early; questions are asked and answered; the clock jumps.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from typing import Any

import pytest
from attrs import define, field, frozen

from runs_sdk.core.actions import Close, Done, Emit, Fail, Fetch, Open, Read, Sleep
from runs_sdk.core.errors import ConnectFailed, RateLimitError, RunsError, ServerError, StreamBroken
from runs_sdk.core.events import Event, EventsMissed, InteractionNeeded, OutputUpdated, RunFinished, RunRetried
from runs_sdk.core.follow import Follower
from runs_sdk.core.models import Interaction, RunStatus, Snapshot
from runs_sdk.core.policy import Decoded, FollowPolicy, Resume, StreamSummary
from runs_sdk.core.sse import ServerSentEvent, SseDecoder


def last_is_there(summary: StreamSummary, result: Snapshot) -> bool:
    last = summary.last_output
    return result.output is None or (last is not None and last.output == result.output)


def end_is_there(summary: StreamSummary, result: Snapshot) -> bool:
    return summary.last is not None


POLICIES = {
    "journal": FollowPolicy(resume=Resume.INCLUSIVE, idle_limit=45.0, long_poll=30.0, is_complete=end_is_there),
    "log": FollowPolicy(resume=Resume.AFTER, idle_limit=40.0, long_poll=10.0, drain=8.0, is_complete=end_is_there),
    "shared": FollowPolicy(stream="shared", question_source="stream", drain=1.0, is_complete=last_is_there),
    "forgets": FollowPolicy(
        resume=Resume.NONE, idle_limit=45.0, check_every=10.0, drain=1.0, join_within=0.01, pauses=True,
        is_complete=last_is_there,
    ),
    "polled": FollowPolicy(stream="none"),
}  # fmt: skip


@frozen
class Rules:
    policy: FollowPolicy
    settles: float

    def decode(self, message: ServerSentEvent) -> Decoded:
        wire = json.loads(message.data)
        position = str(wire["n"]) if self.policy.resume is not Resume.NONE else None
        match wire["kind"]:
            case "end":
                return Decoded((RunFinished(name="end", status=RunStatus(wire["status"])),), position, ends=True)
            case "retry":
                return Decoded((RunRetried(name="retry", run_id="r", attempt=wire["attempt"]),), position)
            case "question":
                asked = Interaction(wire["id"])
                return Decoded((InteractionNeeded(name="question", interaction=asked, run_id="r"),), position)
        return Decoded((OutputUpdated(name="update", output=wire["n"], run_id="r"),), position)

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        return ()

    def settle(self, snapshot: Snapshot) -> float:
        return self.settles if snapshot.status is RunStatus.FAILED else 0.0

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        return snapshot


@define
class Model:
    """The run and its service. `plan` are (seconds after the one before, message)."""

    rng: random.Random
    kind: str
    plan: list[tuple[float, dict[str, Any]]]
    status: RunStatus
    lag: float
    outages: list[tuple[float, float]]
    flips: list[tuple[float, float]]
    sent: list[tuple[float, dict[str, Any]]] = field(factory=list)
    changes: list[tuple[float, RunStatus, str | None, int]] = field(factory=lambda: [(0.0, RunStatus.RUNNING, None, 1)])
    clock: float = 0.0
    waits: bool = False

    def advance(self, now: float) -> None:
        """Let the run do what it does until `now`."""
        while self.plan and not self.waits and self.clock + self.plan[0][0] <= now:
            pause, message = self.plan.pop(0)
            self.clock += pause
            _, _, _, attempt = self.changes[-1]
            match message["kind"]:
                case "question":
                    self.waits = True
                    self.changes.append((self.clock, RunStatus.WAITING, message["id"], attempt))
                case "retry":
                    self.changes.append((self.clock, RunStatus.RUNNING, None, message["attempt"]))
                case "end":
                    self.changes.append((self.clock, RunStatus(message["status"]), None, attempt))
            if message["kind"] not in ("question", "end") or self.kind != "forgets":
                self.sent.append((self.clock, message))

    def answer(self, now: float) -> None:
        self.waits = False
        self.clock = now
        self.changes.append((now, RunStatus.RUNNING, None, self.changes[-1][3]))

    @property
    def numbers(self) -> list[int]:
        return [message["n"] for _, message in self.sent if message["kind"] == "update"]

    def snapshot(self, now: float) -> Snapshot:
        """What a GET says, which may lag."""
        self.advance(now)
        seen = [change for change in self.changes if change[0] <= max(0.0, now - self.lag)] or self.changes[:1]
        _, status, question, attempt = seen[-1]
        if status is RunStatus.RUNNING and any(start <= now < end for start, end in self.flips):
            status = RunStatus.FAILED
        over = status is self.status and not self.plan
        asked = Interaction(question) if question and self.kind != "shared" else None
        if status is RunStatus.WAITING and self.kind == "shared":
            status = RunStatus.RUNNING
        output = self.numbers[-1] if over and self.numbers else None
        return Snapshot("r", status, str(status), output=output, interaction=asked, attempts=attempt)

    def failure(self, now: float) -> RunsError | None:
        if any(start <= now < end for start, end in self.outages):
            return self.rng.choice([ConnectFailed("no"), ServerError("busy", status_code=503),
                                    RateLimitError("slow", status_code=429), StreamBroken("cut")])  # fmt: skip
        return None


@define
class Stream:
    """One connection: what it has still to send is asked of the model, from its beginning on."""

    model: Model
    start: int
    fault: tuple[int, str] | None
    sent: int = 0
    buffered: bytes = b""
    taken: int = 0

    def read(self, now: float, until: float) -> tuple[float, bytes | str]:
        """(the time after it, what came): "quiet" for nothing in time, "end", or "cut"."""
        while True:
            if self.fault is not None and self.sent >= self.fault[0]:
                return (until, "quiet") if self.fault[1] == "silence" else (now, self.fault[1])
            self.model.advance(now)
            if not self.buffered:
                if self.start + self.taken < len(self.model.sent):
                    self.buffered = (
                        b"data: " + json.dumps(self.model.sent[self.start + self.taken][1]).encode() + b"\n\n"
                    )
                    self.taken += 1
                elif self.model.kind == "forgets" and (self.model.waits or not self.model.plan):
                    return now, "end"
                elif now >= until:
                    return now, "quiet"
                elif self.model.plan and not self.model.waits:
                    now = max(now, min(until, self.model.clock + self.model.plan[0][0]))
                else:
                    return until, "quiet"
                continue
            size = self.model.rng.choice([len(self.buffered), self.model.rng.randrange(1, len(self.buffered) + 1)])
            if self.fault is not None:
                size = min(size, self.fault[0] - self.sent)
            data, self.buffered = self.buffered[:size], self.buffered[size:]
            self.sent += size
            return now, data


def make(rng: random.Random, kind: str) -> tuple[Model, float]:
    """A random run of a service of this kind, and the seconds for which its failures must last."""
    plan: list[tuple[float, dict[str, Any]]] = []
    settles = rng.choice([0.0, 2.0]) if kind in ("forgets", "polled") else 0.0
    number = attempt = 0
    for _ in range(rng.randrange(0, 12)):
        number += 1
        pause = rng.choice([0.02, 0.3, 2.0, 20.0]) * (1 + rng.random())
        what = rng.random()
        if what < 0.1 and kind != "log":
            plan.append((pause, {"n": number, "kind": "question", "id": f"q{rng.randrange(2)}"}))
        elif what < 0.18 and kind in ("journal", "log"):
            attempt += 1
            plan.append((pause, {"n": number, "kind": "retry", "attempt": attempt + 1}))
        else:
            plan.append((pause, {"n": number, "kind": "update"}))
    status = rng.choice([RunStatus.SUCCEEDED, RunStatus.SUCCEEDED, RunStatus.FAILED, RunStatus.CANCELLED])
    plan.append((rng.choice([0.02, 1.0, 10.0]), {"n": number + 1, "kind": "end", "status": str(status)}))
    outages = []
    if rng.random() < 0.4:
        start = rng.random() * 30
        outages = [(start, start + rng.choice([0.5, 5.0, 40.0]))]
    flips = []
    if settles and rng.random() < 0.5:
        start = rng.random() * 10
        flips = [(start, start + 1.0)]
    return Model(rng, kind, plan, status, rng.choice([0.0, 0.05, 1.0]), outages, flips), settles


@define
class Outcome:
    events: list[Event]
    requests: list[float]
    model: Model
    cut_off: bool
    result: Snapshot


def play(seed: int) -> Outcome:
    """One schedule, from the start of the run to the end of its following."""
    rng = random.Random(seed)
    kind = rng.choice(sorted(POLICIES))
    model, settles = make(rng, kind)
    question_source = any(message["kind"] == "question" for _, message in model.plan)
    policy = POLICIES[kind]
    follower = Follower("r", Rules(policy, settles), policy, rng.random)
    follower.started(0.0)
    follower.resume(0.0)
    now, stream, decoder = 0.0, None, SseDecoder()
    events: list[Event] = []
    requests: list[float] = []
    first, cut_off = True, False
    wants_events = rng.random() < 0.85
    answer_at = float("inf")
    for _ in range(20_000):
        model.advance(now)
        if now >= answer_at and model.waits:
            answer_at = float("inf")
            model.answer(now)
            follower.responded(now, now)
        wants_events = wants_events or rng.random() < 0.1
        action = follower.next(now, events=wants_events)
        assert follower.result is not None or follower.deadline() < float("inf"), follower
        match action:
            case Emit(event):
                events.append(event)
                now += rng.choice([0.0, 0.0, 0.0, 0.5])
            case Done(snapshot):
                if wants_events:
                    return Outcome(events, requests, model, cut_off, snapshot)
                wants_events = True
            case Fail(error):
                assert not isinstance(error, AssertionError) and model.outages, error
                follower.closed()
                stream = None
                follower.resume(now)
                now += 1.0
            case Close():
                stream = None
                follower.closed()
            case Open(cursor):
                requests.append(now)
                if rng.random() < 0.05 and not first and kind in ("forgets", "journal"):
                    follower.not_yet(now) if not model.sent else follower.broke(ConnectFailed("no"), now)
                elif (error := model.failure(now)) is not None:
                    cut_off = True
                    follower.broke(error, now)
                else:
                    start = len(model.sent)
                    gapless = first and kind == "shared"
                    if gapless:
                        start = 0
                    elif policy.resume is Resume.INCLUSIVE:
                        position = int(cursor.position or 0)
                        start = next((i for i, (_, m) in enumerate(model.sent) if m["n"] >= position), start)
                    elif policy.resume is Resume.AFTER:
                        position = int(cursor.position or 0)
                        start = next((i for i, (_, m) in enumerate(model.sent) if m["n"] > position), start)
                    fault = None
                    if rng.random() < 0.4:
                        fault = (rng.randrange(0, 200), rng.choice(["cut", "end", "silence"]))
                        if fault[1] == "end" and question_source and kind == "forgets":
                            fault = (
                                fault[0],
                                "cut",
                            )  # a clean end right after an answer looks like that of the question
                        # Once the result is known, a stream is waited for for some seconds, not for ever.
                        cut_off = cut_off or (follower.result is not None and fault[1] == "silence")
                    stream, decoder = Stream(model, start, fault), SseDecoder()
                    now += rng.choice([0.0, 0.05, 0.2])
                    follower.opened(now, gapless=gapless)
                first = False
            case Fetch(long_poll_timeout):
                requests.append(now)
                if (error := model.failure(now)) is not None:
                    follower.fetch_failed(error, now)
                    continue
                end = now + long_poll_timeout * rng.choice([0.0, 0.3, 1.0])
                while now < end and not model.snapshot(now).is_finished and now < answer_at:
                    now = min(now + 0.25, end)
                found = model.snapshot(now)
                now += rng.choice([0.0, 0.05, 0.2])
                follower.fetched(found, now)
            case Read(until):
                assert stream is not None
                if rng.random() < 0.02:
                    now += rng.random() * 120  # the machine slept
                now, came = stream.read(now, max(now, min(until, answer_at if model.waits else until)))
                if came == "quiet":
                    follower.quiet() if now >= until else None
                elif came == "end":
                    follower.ended(now)
                elif came == "cut":
                    follower.broke(StreamBroken("cut"), now)
                elif isinstance(came, bytes):
                    follower.received(decoder.feed(came), now)
            case Sleep(until):
                assert until > now, "a sleep that takes no time"
                now = min(until, answer_at) if model.waits and answer_at > now else until
                if rng.random() < 0.02:
                    now += rng.random() * 120
        if model.waits and answer_at == float("inf"):
            answer_at = now + rng.choice([0.0, 0.5, 15.0])
    raise AssertionError(f"seed {seed} ({kind}) never ends at {now}: {follower}")


def check(seed: int) -> None:
    outcome = play(seed)
    events, model = outcome.events, outcome.model
    kinds = [type(event) for event in events]
    assert kinds.count(RunFinished) == 1 and kinds[-1] is RunFinished, (seed, kinds)
    assert outcome.result.status is model.status, (seed, outcome.result, model.status)
    found = [event.output for event in events if isinstance(event, OutputUpdated)]
    assert found == sorted(set(found)), (seed, found)
    expected = model.numbers
    if POLICIES[model.kind].stream == "none":
        assert not found
    else:
        if POLICIES[model.kind].resume is not Resume.NONE and not outcome.cut_off:
            assert found == expected, (seed, model.kind, found, expected)
        position = 0
        told = False
        for event in events:  # whatever is missing, EventsMissed is in its place
            if isinstance(event, EventsMissed):
                told = True
            elif isinstance(event, OutputUpdated):
                assert told or expected[position] == event.output, (seed, model.kind, found, expected, kinds)
                position, told = expected.index(event.output) + 1, False
        assert told or position == len(expected), (seed, model.kind, found, expected, kinds)
    times = outcome.requests
    for index, at in enumerate(times):
        assert index < 15 or at - times[index - 15] >= 1.0, (seed, model.kind, times[index - 15 : index + 1])


@pytest.mark.parametrize("block", range(4))
def test_random_schedules(block: int) -> None:
    for seed in range(block * 250, (block + 1) * 250):
        check(seed)


@pytest.mark.full
@pytest.mark.parametrize("block", range(30))
def test_many_random_schedules(block: int) -> None:
    for seed in range(1000 + block * 1000, 2000 + block * 1000):
        check(seed)
