"""Times of services: whatever they are, they are read or they are None, and no order and no duration goes wrong."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest

from runs_sdk.acp.snapshots import order_of
from runs_sdk.cloudcruise.rules import read_time as read_cloudcruise
from runs_sdk.core.events import (
    Event,
    EventsMissed,
    InteractionAnswered,
    InteractionNeeded,
    RunFinished,
    RunRetried,
    StatusChanged,
    StepFinished,
    StepStarted,
)
from runs_sdk.core.models import RunStatus, Snapshot
from runs_sdk.core.picture import Scale
from runs_sdk.core.timeline import Timeline
from runs_sdk.core.times import EARLIEST, not_before, read_time, time_order

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2026-01-31T12:00:00Z", NOON),
        ("2026-01-31T12:00:00", NOON),
        ("2026-01-31T14:00:00+02:00", NOON),
        ("2026-01-31T12:00:00.123456789Z", NOON.replace(microsecond=123456)),
        ("9999-12-31T23:59:59-12:00", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("2026-02-30T00:00:00Z", None),
        ("tomorrow", None),
        ("1" * 5000, None),
        ("", None),
        (None, None),
        (True, None),
        ({}, None),
        (10**400, None),
        (float("nan"), None),
    ],
)
def test_times_are_read_or_none(text: Any, time: datetime | None) -> None:
    assert read_time(text) == time
    assert time_order(text) == (time or EARLIEST)
    if not isinstance(text, bool):
        assert read_cloudcruise(text) == time


@pytest.mark.parametrize("value", [1e400, -1e300, 10**30, "1e400", "nan", [], b"x"])
def test_numbers_that_are_no_times(value: Any) -> None:
    assert read_cloudcruise(value) is None


def test_times_are_compared_as_times() -> None:
    texts = ["2026-01-31T12:00:05Z", "2026-01-31T12:00:05.5Z", "2026-01-31T14:00:06+02:00", "2026-01-31T12:00:07"]
    for order in permutations(texts):
        assert sorted(order, key=time_order) == texts
    assert order_of([{"created_at": text} for text in texts]) == "oldest first"
    assert order_of([{"created_at": text} for text in reversed(texts)]) == "newest first"
    assert order_of([{"created_at": text} for text in (texts[1], texts[0], texts[2])]) is None


def test_an_end_is_never_before_its_start() -> None:
    assert not_before(NOON - timedelta(1), NOON) == NOON
    assert not_before(NOON + timedelta(1), NOON) == NOON + timedelta(1)
    assert not_before(NOON, None) == NOON


def history(chance: random.Random) -> list[Event]:
    """Events of a run whose clock jumps by up to a day, back too."""

    def at() -> datetime | None:
        return None if chance.random() < 0.2 else NOON + timedelta(seconds=chance.uniform(-86_400, 86_400))

    events: list[Event] = []
    for _ in range(chance.randint(1, 12)):
        step = chance.choice("abc")
        kind = chance.randrange(7)
        if kind == 0:
            events.append(StepStarted(step, timestamp=at(), attempt=chance.randint(1, 2)))
        elif kind == 1:
            events.append(StepFinished(step, timestamp=at(), status=RunStatus.SUCCEEDED))
        elif kind == 2:
            events.append(InteractionNeeded("asked", timestamp=at()))
        elif kind == 3:
            events.append(InteractionAnswered("answered", timestamp=at()))
        elif kind == 4:
            events.append(RunRetried("again", timestamp=at(), attempt=2))
        elif kind == 5:
            events.append(EventsMissed("missed", timestamp=at()))
        else:
            events.append(
                StatusChanged("s", timestamp=at(), status=chance.choice([RunStatus.RUNNING, RunStatus.WAITING]))
            )
    if chance.random() < 0.7:
        snapshot = Snapshot("r", RunStatus.SUCCEEDED, "done", created_at=at(), started_at=at(), finished_at=at())
        events.append(RunFinished("end", timestamp=at(), status=RunStatus.SUCCEEDED, snapshot=snapshot))
    return events


def check_timeline(seed: int) -> None:
    chance = random.Random(seed)
    timeline = Timeline(one_step_at_a_time=chance.random() < 0.5)
    for event in history(chance):
        timeline.add(event, NOON + timedelta(seconds=chance.uniform(-10, 10)))
    for span in timeline.spans:
        assert span.seconds is None or span.seconds >= 0
        assert span.start is None or span.end is None or span.start <= span.end, seed
        assert timeline.start is None or span.start is None or timeline.start <= span.start, seed
        if timeline.end is not None:
            assert all(time <= timeline.end for time in (span.start, span.end) if time is not None), seed
    assert [span.number for span in timeline.spans] == list(range(len(timeline.spans)))
    if timeline.start is not None and timeline.end is not None:
        assert timeline.start <= timeline.end, seed
    assert Scale.of(timeline, 0, 1, NOON).seconds >= 0
    for text in (timeline.to_svg(NOON), timeline.to_html(NOON)):
        assert 'width="-' not in text, seed


@pytest.mark.parametrize("block", range(4))
def test_clocks_that_run_backwards_give_no_negative_duration(block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        check_timeline(seed)


@pytest.mark.full
def test_clocks_that_run_backwards_in_many_histories() -> None:
    for seed in range(1000, 11_000):
        check_timeline(seed)
