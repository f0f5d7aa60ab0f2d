"""What comes in one read means what it means message by message: the short way of plain events leaves out no rule."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import pytest
from attrs import evolve, frozen

from runs_sdk.core.actions import Close, Emit
from runs_sdk.core.events import (
    ArtifactReady,
    Event,
    InteractionAnswered,
    InteractionNeeded,
    LogLine,
    OutputUpdated,
    Ping,
    RunFinished,
    RunRetried,
    ServiceEvent,
    StatusChanged,
    StepFinished,
    StepStarted,
)
from runs_sdk.core.follow import Follower
from runs_sdk.core.follow.link import Ended
from runs_sdk.core.models import Interaction, RunStatus, Snapshot
from runs_sdk.core.policy import Decoded, FollowPolicy, Resume, StreamSummary
from runs_sdk.core.sse import ServerSentEvent

ENDS = (RunStatus.SUCCEEDED, RunStatus.FAILED)


def is_complete(summary: StreamSummary, result: Snapshot) -> bool:
    return summary.last is not None and summary.events % 2 == 0


POLICIES = [
    FollowPolicy(resume=resume, is_complete=complete, question_source=source, late_files=late, pauses=pauses)
    for resume in Resume
    for complete in (None, is_complete)
    for source in ("get", "stream")
    for late, pauses in ((0.0, False), (5.0, True))
]


@frozen
class Ready:
    """Rules whose messages are decoded already."""

    policy: FollowPolicy
    table: list[Decoded]

    def decode(self, message: ServerSentEvent) -> Decoded:
        return self.table[int(message.data)]

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        return ()

    def settle(self, snapshot: Snapshot) -> float:
        return 2.0 if snapshot.status is RunStatus.FAILED else 0.0

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        return snapshot


def some_event(chance: random.Random, number: int) -> Event:
    """An event; most are plain, as in most runs."""
    common: dict[str, Any] = {"name": f"e{number}", "id": str(number)}
    if chance.random() < 0.8:
        plain = (ServiceEvent, LogLine, OutputUpdated, StepStarted, StepFinished)
        return chance.choice(plain)(**common)
    asked = Interaction(id=str(chance.randrange(2)))
    return chance.choice(
        (
            Ping(**common),
            ArtifactReady(**common, kind="file"),
            StatusChanged(**common, status=RunStatus.RUNNING),
            InteractionNeeded(**common, interaction=asked),
            InteractionAnswered(**common),
            RunRetried(**common, attempt=chance.randrange(1, 4)),
            RunFinished(**common, status=chance.choice(ENDS)),
        )
    )


def some_messages(chance: random.Random) -> list[Decoded]:
    """What a stream brings: repeated places, messages with two events or none, ends and beginnings."""
    found = []
    for number in range(chance.randrange(1, 14)):
        events = tuple(some_event(chance, number) for _ in range(chance.choice((1, 1, 1, 1, 2, 0))))
        is_end = any(isinstance(event, RunFinished) for event in events) and chance.random() < 0.7
        position = None if chance.random() < 0.1 else str(number // chance.choice((1, 1, 1, 2)))
        rare = chance.random()
        found.append(Decoded(events, position, is_end, restarts=rare < 0.03, ask=0.03 < rare < 0.08, keep=rare > 0.95))
    return found


def told(follower: Follower, now: float) -> list[Any]:
    """All that the follower emits, how far it is, and what it does next."""
    found: list[Any] = []
    while isinstance(action := follower.next(now), Emit):
        found.append(action.event)
        found.append(follower.checkpoint())
    return [*found, action, follower.deadline(), repr(follower), repr(follower.gaps)]


def receive(follower: Follower, table: list[Decoded], now: float, *, at_once: bool) -> None:
    """Give the follower all messages, in one read or in one for each; a driver reads no more behind the end."""
    messages = [ServerSentEvent("message", str(number), "") for number in range(len(table))]
    if at_once:
        follower.received(messages, now)
        return
    for message in messages:
        follower.received([message], now)
        if isinstance(follower.link.settled, Ended) and not follower.policy.late_files:
            return  # an end that is only repeated ends nothing


@pytest.mark.parametrize("seeds", [range(200), pytest.param(range(200, 40_000), marks=pytest.mark.full)], ids=len)
def test_a_read_means_what_its_messages_mean_one_by_one(seeds: range) -> None:
    for seed in seeds:
        chance = random.Random(seed)
        policy = chance.choice(POLICIES)
        attached = chance.random() < 0.5
        tables = [some_messages(chance) for _ in range(3)]
        shown = Snapshot("r", chance.choice((RunStatus.RUNNING, *ENDS)), "w", attempts=chance.randrange(1, 3))
        passed = chance.randrange(3) if chance.random() < 0.2 else 0
        asks = [chance.random() < 0.3 for _ in tables]
        outcomes = []
        for at_once in (True, False):
            rules = Ready(policy, [])
            follower = Follower("r", rules, policy, lambda: 0.5, attached=attached)
            if passed:
                follower.begin(evolve(follower.checkpoint(), passed=passed))
            outcome: list[Any] = [told(follower, 0.0)]
            follower.opened(0.0)
            for turn, table in enumerate(tables):
                now = 1.0 + turn
                rules.table[:] = table
                receive(follower, table, now, at_once=at_once)
                outcome.append(told(follower, now))
                if asks[turn]:
                    follower.fetched(shown, now, 0.0)
                    outcome.append(told(follower, now))
                if isinstance(follower.next(now), Close):
                    follower.closed()
                    follower.opened(now)
            outcomes.append(outcome)
        assert outcomes[0] == outcomes[1], f"seed {seed}"
