"""All states that a follower can reach by a bounded number of inputs, for the policy of every service.

In each of them something is due while the result is not known, and from each of them a run that has succeeded is
noticed: RunFinished comes once and last, after few requests.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator

import pytest
from attrs import evolve

from runs_sdk.acp.rules import POLICY as ACP
from runs_sdk.ade.rules import POLICY as ADE
from runs_sdk.cloudcruise.rules import POLLED, SHARED
from runs_sdk.core.actions import Action, Close, Done, Emit, Fail, Fetch, Open, Read, Sleep
from runs_sdk.core.errors import ConnectFailed, NotFoundError, ServerError, StreamBroken, UnsupportedOperation
from runs_sdk.core.events import Event, RunFinished
from runs_sdk.core.follow import Follower
from runs_sdk.core.models import RunStatus
from runs_sdk.core.policy import FollowPolicy
from runs_sdk.core.sse import ServerSentEvent
from runs_sdk.runai.rules import POLICY as RUNAI
from runs_sdk.stepflow.rules import POLICY as STEPFLOW
from tests.core.follow.test_follow_verdict import ASKING, Wire, message
from tests.core.simulation import snapshot

POLICIES = {"acp": ACP, "ade": ADE, "cloudcruise": SHARED, "cloudcruise polled": POLLED, "runai": RUNAI,
            "stepflow": STEPFLOW}  # fmt: skip
SETTLES = {"acp": {RunStatus.FAILED: 2.0}, "stepflow": {RunStatus.CANCELLED: 3.0}}
RUNNING, FAILED, CANCELLED = (snapshot(status) for status in (RunStatus.RUNNING, RunStatus.FAILED, RunStatus.CANCELLED))
SUCCEEDED = snapshot(RunStatus.SUCCEEDED)
GONE = NotFoundError("gone", status_code=404)

Input = Callable[[Follower, float], None]

STREAMS: list[Input] = [
    lambda f, now: f.opened(now),
    lambda f, now: f.opened(now, gapless=True),
    lambda f, now: f.not_yet(now),
    lambda f, now: f.broke(ConnectFailed("no"), now),
    lambda f, now: f.broke(GONE, now),
    lambda f, now: f.broke(UnsupportedOperation("no streams here"), now),
]
READS: list[Input] = [
    lambda f, now: f.received([message("step")], now),
    lambda f, now: f.received([message("retry", attempt=2)], now),
    lambda f, now: f.received([message("end", status="failed")], now),
    lambda f, now: f.received([message("end", status="succeeded")], now),
    lambda f, now: f.received([ServerSentEvent("message", "<html>", "")], now),
    lambda f, now: f.overflowed(now),
    lambda f, now: f.ended(now),
    lambda f, now: f.broke(StreamBroken("cut"), now),
]
GETS: list[Input] = [
    lambda f, now: f.fetched(RUNNING, now),
    lambda f, now: f.fetched(ASKING, now),
    lambda f, now: f.fetched(FAILED, now),
    lambda f, now: f.fetched(CANCELLED, now),
    lambda f, now: f.fetched(SUCCEEDED, now),
    lambda f, now: f.fetched(evolve(RUNNING, attempts=2), now),
    lambda f, now: f.fetch_failed(ServerError("busy", status_code=503), now),
    lambda f, now: f.fetch_failed(GONE, now),
]


def advance(follower: Follower, now: float, told: list[Event]) -> Action:
    """The next action that waits for an input."""
    for _ in range(100):
        action = follower.next(now)
        assert follower.result is not None or follower.contact.error or follower.deadline() < float("inf"), follower
        match action:
            case Emit(event):
                told.append(event)
            case Close():
                follower.closed()
            case _:
                return action
    raise AssertionError(follower)


def following(follower: Follower, action: Action, now: float) -> Iterator[tuple[Follower, float]]:
    """The follower after each input that can come now."""
    until = now
    inputs: list[Input] = []
    match action:
        case Open():
            inputs = STREAMS
        case Fetch():
            inputs = GETS
        case Read(until):
            inputs = [*READS, lambda f, _: f.quiet()]
        case Sleep(until):
            inputs = [lambda f, _: None]
    for number, give in enumerate(inputs):
        clone = copy.deepcopy(follower)
        after = max(now, until) if number == len(inputs) - 1 and isinstance(action, Read | Sleep) else now
        give(clone, after)
        yield clone, after
    if follower.view.is_asking:
        clone = copy.deepcopy(follower)
        clone.responded(now, now)
        yield clone, now
    if isinstance(action, Read | Sleep):  # the consumer leaves, and another one comes
        clone = copy.deepcopy(follower)
        clone.closed()
        clone.resume(now)
        yield clone, now


def key(follower: Follower, now: float, finished: int) -> str:
    shown = re.sub(r"-?\d+\.\d+", lambda found: f"{float(found.group()) - now:.2f}", repr(follower))
    return f"{finished} {shown} {follower.gaps}"


def complete(follower: Follower, now: float, told: list[Event]) -> None:
    """From here on, GETs say that the run has succeeded, and the stream can be opened but says nothing."""
    requests, start = 0, now
    for _ in range(300):
        match advance(follower, now, told):
            case Done(result):
                assert [type(event) for event in told].count(RunFinished) == 1, (follower, told)
                assert isinstance(told[-1], RunFinished)
                assert told[-1].status is result.status
                assert requests <= 20 and now - start < 200, (requests, now - start)
                return
            case Fail():
                return
            case Fetch():
                requests += 1
                follower.fetched(SUCCEEDED, now)
            case Open():
                requests += 1
                follower.opened(now)
            case Read(until):
                now = max(now, until)
                follower.quiet()
            case Sleep(until):
                assert until > now
                now = until
    raise AssertionError(f"the end is not noticed: {follower}")


def explore(name: str, depth: int) -> int:
    """Reach every state within so many inputs, and check each. Returns how many there are."""
    policy: FollowPolicy = POLICIES[name]
    seen: set[str] = set()
    for attached in (False, True):
        first = Follower("r", Wire(policy, SETTLES.get(name, {})), policy, half, attached=attached)
        first.started(0.0)
        first.resume(0.0)
        layer: list[tuple[Follower, float, list[Event]]] = [(first, 0.0, [])]
        for _ in range(depth):
            reached = []
            for follower, now, told in layer:
                action = advance(follower, now, told)
                if isinstance(action, Done | Fail):
                    continue
                for clone, after in following(follower, action, now):
                    state = key(clone, after, sum(isinstance(event, RunFinished) for event in told))
                    if state not in seen:
                        seen.add(state)
                        reached.append((clone, after, list(told)))
                        complete(copy.deepcopy(clone), after, list(told))
            layer = reached
    return len(seen)


def half() -> float:
    return 0.5


@pytest.mark.parametrize("name", sorted(POLICIES))
def test_every_state_within_four_inputs(name: str) -> None:
    assert explore(name, 4) > 50


@pytest.mark.full
@pytest.mark.parametrize("name", sorted(POLICIES))
def test_every_state_within_five_inputs(name: str) -> None:
    assert explore(name, 5) > 300
