"""Streams that repeat nothing: when the follower may trust that it has missed nothing, and when it has to say so."""

from __future__ import annotations

from attrs import evolve

from runs_sdk.core.errors import StreamBroken, UnsupportedOperation
from runs_sdk.core.events import (
    Event,
    EventsMissed,
    InteractionNeeded,
    Reconnected,
    RunFinished,
    RunRetried,
    ServiceEvent,
)
from runs_sdk.core.follow import Close, Done, Emit, Fetch, Follower, Open, Read, Sleep
from runs_sdk.core.models import Interaction, RunStatus, Snapshot
from runs_sdk.core.policy import FollowPolicy, Resume
from runs_sdk.core.sse import ServerSentEvent
from tests.core.simulation import Rules, snapshot

POLICY = FollowPolicy(resume=Resume.NONE, join_within=0.2, pauses=True, drain=1.0)
RUNNING = snapshot(RunStatus.RUNNING)
SUCCEEDED = snapshot(RunStatus.SUCCEEDED)
ASKING = Snapshot("1", RunStatus.WAITING, "interrupted", interaction=Interaction("q1", prompt="Go on?"))


def message(number: int) -> ServerSentEvent:
    return ServerSentEvent("message", f'{{"n": {number}, "kind": "update-{number}"}}', "")


def make(*, attached: bool = False, policy: FollowPolicy = POLICY) -> Follower:
    follower = Follower("1", Rules(policy), policy, lambda: 0.5, attached=attached)
    follower.started(0.0)
    return follower


def drained(follower: Follower, now: float) -> list[Event]:
    """The events that can be had without doing anything."""
    found = []
    while isinstance(action := follower.next(now), Emit):
        found.append(action.event)
    return found


def kinds(events: list[Event]) -> list[type[Event]]:
    return [type(event) for event in events]


def test_a_stream_that_is_asked_for_right_after_the_start_has_missed_nothing() -> None:
    follower = make()
    assert isinstance(follower.next(0.1), Open)
    follower.opened(9.0)  # some servers send nothing, not even the head, before the first message
    assert isinstance(follower.next(9.0), Fetch)
    follower.fetched(RUNNING, 9.0)
    follower.received([message(1)], 9.1)
    assert EventsMissed not in kinds(drained(follower, 9.1))
    follower.ended(9.2)
    assert isinstance(follower.next(9.2), Close)
    follower.closed()
    follower.fetched(SUCCEEDED, 9.2)
    assert kinds(drained(follower, 9.2)) == [RunFinished]
    assert isinstance(follower.next(9.2), Done)


def test_a_reader_who_comes_later_is_told() -> None:
    follower = make()
    assert isinstance(follower.next(0.5), Open)
    follower.opened(0.5)
    [missed] = drained(follower, 0.5)
    assert isinstance(missed, EventsMissed)
    assert not missed.certain


def test_a_run_that_was_over_before_its_stream_was_read_has_sent_what_it_sent_before() -> None:
    follower = make()
    assert isinstance(follower.next(0.1), Open)
    follower.opened(0.1)
    follower.ended(0.1)
    assert isinstance(follower.next(0.1), Close)
    follower.closed()
    follower.fetched(SUCCEEDED, 0.1)
    assert kinds(drained(follower, 0.1)) == [EventsMissed, RunFinished]


def test_a_stream_opened_by_the_start_itself_can_be_read_at_any_time() -> None:
    follower = make()
    assert isinstance(follower.next(100.0), Open)
    follower.opened(100.0, gapless=True)
    follower.fetched(SUCCEEDED, 100.0)
    follower.received([message(1), message(2)], 100.1)
    follower.ended(100.2)
    follower.next(100.2)
    follower.closed()
    assert kinds(drained(follower, 100.2)) == [ServiceEvent, ServiceEvent, RunFinished]


def test_the_stream_after_one_that_missed_nothing_may_miss_something() -> None:
    follower = make()
    assert isinstance(follower.next(0.0), Open)
    follower.opened(0.0, gapless=True)
    follower.broke(StreamBroken("cut"), 0.1)
    assert isinstance(follower.next(0.1), Close)
    follower.closed()
    follower.fetched(RUNNING, 0.1)
    drained(follower, 0.1)
    action = follower.next(0.1)
    assert isinstance(action, Sleep)
    assert isinstance(follower.next(action.until), Open)
    follower.opened(action.until)
    assert EventsMissed in kinds(drained(follower, action.until))


def test_where_the_stream_is_there_before_the_start_the_limit_is_none() -> None:
    follower = make(policy=FollowPolicy(resume=Resume.NONE))
    assert isinstance(follower.next(1000.0), Open)
    follower.opened(1000.0)
    assert drained(follower, 1000.0) == []


def asked(follower: Follower, now: float) -> None:
    """The stream ends, and a GET shows the question."""
    assert isinstance(follower.next(now), Open)
    follower.opened(now)
    follower.fetched(RUNNING, now)
    assert InteractionNeeded not in kinds(drained(follower, now))
    follower.ended(now)
    assert isinstance(follower.next(now), Close)
    follower.closed()
    assert isinstance(follower.next(now), Fetch)
    follower.fetched(ASKING, now)
    assert InteractionNeeded in kinds(drained(follower, now))


def test_a_stream_that_ends_with_a_question_rests_until_the_run_goes_on() -> None:
    follower = make()
    asked(follower, 0.1)
    now = 0.1
    for _ in range(50):  # nobody answers for long
        action = follower.next(now)
        assert isinstance(action, Sleep)
        now = action.until
        assert isinstance(follower.next(now), Fetch)
        follower.fetched(ASKING, now)
        assert drained(follower, now) == []
    follower.responded(now)
    assert isinstance(follower.next(now + 0.05), Open)
    follower.opened(now + 0.05)
    follower.fetched(RUNNING, now + 0.05)
    follower.received([message(1)], now + 0.1)
    found = kinds(drained(follower, now + 0.1))
    assert ServiceEvent in found
    assert not {EventsMissed, Reconnected} & set(found)


def test_an_answer_by_somebody_else_is_noticed_too_late_to_miss_nothing() -> None:
    follower = make()
    asked(follower, 0.1)
    follower.fetched(RUNNING, 5.0)
    drained(follower, 5.0)
    assert isinstance(follower.next(5.0), Open)
    follower.opened(5.0)
    assert kinds(drained(follower, 5.0)) == [EventsMissed]


def test_a_late_reader_who_answers_has_missed_what_came_before_all_the_same() -> None:
    follower = make(attached=True)
    assert isinstance(follower.next(0.0), Fetch)
    follower.fetched(ASKING, 0.0)
    drained(follower, 0.0)
    follower.responded(1.0)
    assert isinstance(follower.next(1.0), Open)
    follower.opened(1.0)
    assert kinds(drained(follower, 1.0)) == [EventsMissed]


def test_a_stream_that_is_not_there_yet_is_asked_for_again_and_a_get_decides() -> None:
    follower = make()
    assert isinstance(follower.next(0.0), Open)
    follower.not_yet(0.0)
    assert isinstance(follower.next(0.0), Fetch)
    follower.fetched(RUNNING, 0.0)
    drained(follower, 0.0)
    action = follower.next(0.0)
    assert isinstance(action, Sleep)
    assert isinstance(follower.next(action.until), Open)
    follower.opened(action.until)
    assert drained(follower, action.until) == []


def test_a_service_without_a_stream_is_polled() -> None:
    follower = make()
    assert isinstance(follower.next(0.0), Open)
    follower.broke(UnsupportedOperation("no streams here"), 0.0)
    now = 0.0
    for _ in range(10):
        assert isinstance(follower.next(now), Fetch)
        follower.fetched(RUNNING, now)
        drained(follower, now)
        action = follower.next(now)
        assert isinstance(action, Sleep)
        now = action.until
    follower.fetched(SUCCEEDED, now)
    assert kinds(drained(follower, now)) == [RunFinished]


def test_a_broken_stream_is_a_gap_however_soon_it_is_open_again() -> None:
    follower = make()
    assert isinstance(follower.next(0.0), Open)
    follower.opened(0.0)
    follower.fetched(RUNNING, 0.0)
    drained(follower, 0.0)
    follower.broke(StreamBroken("cut"), 0.01)
    assert isinstance(follower.next(0.01), Close)
    follower.closed()
    assert isinstance(follower.next(0.01), Fetch)
    follower.fetched(RUNNING, 0.01)
    action = follower.next(0.01)
    assert isinstance(action, Sleep)
    assert isinstance(follower.next(action.until), Open)
    follower.opened(action.until)
    assert kinds(drained(follower, action.until)) == [Reconnected, EventsMissed]
    follower.fetched(RUNNING, action.until)
    assert isinstance(follower.next(action.until), Read)


def test_signs_of_life_do_not_keep_a_finished_run_waiting() -> None:
    follower = make()
    assert isinstance(follower.next(0.0), Open)
    follower.opened(0.0)
    follower.fetched(RUNNING, 0.0)
    follower.received([message(1)], 0.1)
    follower.fetched(SUCCEEDED, 0.2)
    drained(follower, 0.2)
    now = 0.2
    for _ in range(20):  # a stream that never ends, and says so often
        action = follower.next(now)
        if not isinstance(action, Read):
            break
        if action.until <= now:
            follower.quiet()
        else:
            now += 0.3
            follower.received([], now)
    assert isinstance(action, Close)
    assert now < 2.0
    follower.closed()
    assert kinds(drained(follower, now)) == [RunFinished]


def test_an_answer_given_while_the_stream_is_about_to_end_breaks_nothing() -> None:
    follower = make()
    assert isinstance(follower.next(0.0), Open)
    follower.opened(0.0)
    follower.fetched(RUNNING, 0.0)
    drained(follower, 0.0)
    follower.fetched(ASKING, 0.1)
    drained(follower, 0.1)
    follower.responded(0.2)
    follower.ended(0.21)
    assert isinstance(follower.next(0.21), Close)
    follower.closed()
    assert isinstance(follower.next(0.21), Open)
    follower.opened(0.22)
    assert drained(follower, 0.22) == []


def test_a_failure_in_doubt_opens_no_stream() -> None:
    follower = Follower("1", Rules(POLICY, {RunStatus.FAILED: 2.0}), POLICY, lambda: 0.5)
    assert isinstance(follower.next(0.0), Open)
    follower.opened(0.0)
    follower.fetched(RUNNING, 0.0)
    drained(follower, 0.0)
    follower.ended(0.1)
    assert isinstance(follower.next(0.1), Close)
    follower.closed()
    now = 0.1
    for _ in range(50):
        action = follower.next(now)
        if isinstance(action, Sleep):
            now = action.until
        elif isinstance(action, Fetch):
            follower.fetched(snapshot(RunStatus.FAILED), now)
        else:
            break
    assert isinstance(action, Emit)
    assert isinstance(action.event, RunFinished)
    assert 2.1 <= now < 2.6


def test_what_a_run_sent_while_no_stream_was_open_is_missed() -> None:
    follower = make()
    assert isinstance(follower.next(0.0), Open)
    follower.opened(0.0)
    follower.fetched(RUNNING, 0.0)
    follower.ended(0.1)
    follower.next(0.1)
    follower.closed()
    drained(follower, 0.1)
    follower.fetched(RUNNING, 0.1)  # it goes on ...
    follower.fetched(SUCCEEDED, 0.15)  # ... and is over before the stream is open again
    assert kinds(drained(follower, 0.15)) == [EventsMissed, RunFinished]


def test_a_run_that_was_tried_again_while_no_stream_was_open() -> None:
    follower = make()
    assert isinstance(follower.next(0.0), Open)
    follower.opened(0.0)
    follower.fetched(RUNNING, 0.0)
    drained(follower, 0.0)
    follower.ended(0.1)
    follower.next(0.1)
    follower.closed()
    follower.fetched(evolve(SUCCEEDED, attempts=2), 0.2)
    assert kinds(drained(follower, 0.2)) == [RunRetried, EventsMissed, RunFinished]


def test_a_run_that_is_over_when_its_stream_has_broken() -> None:
    follower = make()
    assert isinstance(follower.next(0.0), Open)
    follower.opened(0.0)
    follower.fetched(RUNNING, 0.0)
    drained(follower, 0.0)
    follower.broke(StreamBroken("cut"), 0.1)
    follower.next(0.1)
    follower.closed()
    follower.fetched(SUCCEEDED, 0.1)  # what it sent last went down with the connection
    assert kinds(drained(follower, 0.1)) == [EventsMissed, RunFinished]
