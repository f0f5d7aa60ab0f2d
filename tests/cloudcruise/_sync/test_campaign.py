# generated from tests/cloudcruise/_async/test_campaign.py by scripts/unasync.py; do not edit
"""Faults at every point of a scripted run, on sockets: nothing doubled, what may be missing is informed, `wait` ends.

Frame edges and their neighbours always; some hundreds of seeded offsets in the long campaign.
"""

from __future__ import annotations

import random
from typing import Any

import pytest

from runs_sdk.cloudcruise._sync.client import CloudCruise
from runs_sdk.core.errors import AuthenticationError, PermissionDeniedError
from runs_sdk.core.events import EventsMissed, RunFinished
from runs_sdk.core.retry import Backoff
from runs_sdk.testing import Cut, Fault, Garbage, Reset, Silence, Status, Unframed, after_frames, emulator
from runs_sdk.testing.emulators.cloudcruise import SCRIPT, CloudCruiseEmulator
from tests.policies import change_run, change_stream

KEY = CloudCruiseEmulator.credentials["api_key"]
TOLD = [step if isinstance(step, str) else step[0] for step in SCRIPT]
FRAMES = len(TOLD) + 1  # the first one is a ping
NO_PAUSE = Backoff(initial=0.0, maximum=0.0)


def kinds_of_fault(at: Any) -> list[Fault]:
    return [Cut(at=at), Cut(at=at, clean=True), Reset(at=at), Silence(at=at), Garbage(at=at)]


def follow(*faults: Fault, pace: float = 0.002, early: bool = False, **more: Any) -> list[Any]:
    """The events of a run whose first stream meets the faults."""
    with emulator("cloudcruise", faults=faults, pace=pace, early=early, **more) as service:
        with CloudCruise(KEY, base_url=service.url) as client:
            change_stream(client, reconnect=NO_PAUSE, idle_limit=0.25)
            client._stream._open_timeout = 2.0
            run = client.start("w", validate=False)
            change_run(run, reconnect=NO_PAUSE, drain=0.1)
            events = [event for event in run]
            assert (run.wait(timeout=10)).output == {"total": 42}
            return events


def check(events: list[Any], what: str) -> None:
    # What a GET has shown has no time; an id may be missing too, where garbage cut its line in two.
    heard = [event for event in events if event.get("event") == "run.event" and event.timestamp is not None]
    told = [event["data"]["event"] for event in heard]
    assert len({(event["data"]["event"], event.id) for event in heard}) == len(heard), what
    assert isinstance(events[-1], RunFinished), what
    assert [type(event) for event in events].count(RunFinished) == 1, what
    missing = [name for name in set(TOLD[:-1]) if told.count(name) < TOLD.count(name)]
    assert not missing or any(isinstance(event, EventsMissed) for event in events), (what, missing)


@pytest.mark.parametrize(
    "shift", [pytest.param(-1, marks=pytest.mark.full), 0, pytest.param(1, marks=pytest.mark.full)]
)
@pytest.mark.parametrize("kind", range(5))
def test_a_fault_at_every_frame_edge(kind: int, shift: int):
    for count in range(1, FRAMES + 1):
        fault = kinds_of_fault(after_frames(count, shift))[kind]
        check(follow(fault), str(fault))


@pytest.mark.parametrize("kind", range(5))
def test_a_fault_in_a_run_that_ends_before_its_start_is_answered(kind: int):
    for count in (0, 1, FRAMES):
        fault = kinds_of_fault(after_frames(count) if count else 0)[kind]
        check(follow(fault, early=True), str(fault))


@pytest.mark.parametrize("clean", [True, False])
def test_a_stream_without_chunked_encoding_is_lost_at_every_frame_edge(clean: bool):
    for count in range(1, FRAMES + 1):
        fault = Cut(at=after_frames(count), clean=clean)
        check(follow(Unframed(times=1), fault), str(fault))


@pytest.mark.parametrize("status", [401, 403, 429, 503])
def test_a_lost_stream_that_is_refused_after_every_frame(status: int):
    final = status in (401, 403)
    refusal = Status(status, path="/events", nth=2, times=None if final else 2, headers={"retry-after": "0"})
    for count in range(FRAMES + 1):
        fault = Cut(at=after_frames(count) if count else 0, clean=True)
        try:
            events = follow(fault, refusal, unstruck="ignore")  # after the last frames no stream is opened again
        except (AuthenticationError, PermissionDeniedError) as error:
            assert error.status_code == status, str(fault)
        else:
            check(events, str(fault))


@pytest.mark.parametrize("early", [False, True])
@pytest.mark.parametrize(
    "fault",
    [
        Status(429, path="/events", times=2, headers={"retry-after": "0"}),
        Status(503, path="/events"),
        Cut(at=0, counting="raw", path="/events"),
        Reset(at=0, counting="raw", path="/events"),
        Silence(at=0, counting="raw", path="/events"),
        Status(429, path="/run$", times=2, headers={"retry-after": "0"}),
    ],
    ids=str,
)
def test_a_fault_before_the_stream_is_open_or_the_run_is_started(fault: Fault, early: bool):
    check(follow(fault, early=early), str(fault))


@pytest.mark.full
@pytest.mark.parametrize("seed", range(60))
def test_a_fault_at_seeded_offsets(seed: int):
    dice = random.Random(seed)
    for at in (dice.randrange(0, 2200) for _ in range(5)):
        fault = dice.choice(kinds_of_fault(at))
        check(follow(fault), str(fault))
