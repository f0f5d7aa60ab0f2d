"""The follower, driven without I/O: no event lost or doubled, the end always noticed, no endless loop."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from runs_sdk.core.errors import (
    AuthenticationError,
    ConnectFailed,
    DecodeError,
    NotFoundError,
    RunsError,
    ServerError,
    StreamBroken,
)
from runs_sdk.core.events import (
    Event,
    EventsMissed,
    InteractionNeeded,
    Reconnected,
    RunFinished,
    RunRetried,
    ServiceEvent,
    StatusChanged,
)
from runs_sdk.core.follow import Done
from runs_sdk.core.models import Interaction, RunStatus, Snapshot
from runs_sdk.core.policy import FollowPolicy, Resume
from tests.core.simulation import CUT, END, SILENT, Service, Shell, follow, refused, snapshot

RECORDED = json.loads((Path(__file__).parents[2] / "fixtures" / "stepflow_streams.json").read_text())

NUMBERS = [0, 1, 2, 2, 3, 3, 3, 4, 5]
"""Positions of the journal: some are shared."""


def journal(spacing: float = 0.0, numbers: list[int] = NUMBERS) -> list[tuple[float, dict[str, object]]]:
    out: list[tuple[float, dict[str, object]]] = [
        (index * spacing, {"n": number, "kind": f"step-{index}"}) for index, number in enumerate(numbers)
    ]
    end = len(numbers) * spacing
    return [*out, (end, {"n": numbers[-1] + 1, "kind": "end", "status": "succeeded"})]


def ends_at(when: float, status: RunStatus = RunStatus.SUCCEEDED):
    return lambda now: snapshot(status if now >= when else RunStatus.RUNNING)


def names(events: list[Event]) -> list[str]:
    return [event.name for event in events if isinstance(event, ServiceEvent)]


EXPECTED = [f"step-{index}" for index in range(len(NUMBERS))]


def size(service_journal: list[tuple[float, dict[str, object]]]) -> int:
    return sum(len(json.dumps(message)) + 8 for _, message in service_journal)


def assert_whole(shell: Shell, events: list[Event]) -> None:
    """Nothing lost, nothing doubled, the end said once and last, every connection given back."""
    assert names(events) == EXPECTED
    assert [type(event) for event in events].count(RunFinished) == 1
    assert isinstance(events[-1], RunFinished)
    assert events[-1].status is RunStatus.SUCCEEDED
    assert shell.service.open_now == 0


@pytest.mark.parametrize("fault", [CUT, END])
def test_a_cut_at_every_byte_loses_and_doubles_nothing(fault: str) -> None:
    for at in range(size(journal()) + 1):
        shell = follow(Service(journal(), ends_at(0), faults=[(at, fault)]))
        assert_whole(shell, list(shell.run()))


def test_two_cuts_at_every_pair_of_frame_edges_and_their_neighbours() -> None:
    edges, at = [], 0
    for _, message in journal():
        at += len(json.dumps(message)) + 8
        edges += [at - 1, at, at + 1]
    for first in edges:
        for second in edges:
            shell = follow(Service(journal(), ends_at(0), faults=[(first, CUT), (second, END)]))
            assert_whole(shell, list(shell.run()))


def test_any_number_of_cuts_at_seeded_offsets() -> None:
    rng = random.Random(7)
    total = size(journal())
    for _ in range(300):
        faults = [(rng.randrange(200, total), rng.choice([CUT, END, SILENT])) for _ in range(rng.randrange(1, 12))]
        shell = follow(Service(journal(spacing=0.4), ends_at(4), faults=faults))
        assert_whole(shell, list(shell.run()))


@pytest.mark.parametrize("name", sorted(RECORDED))
def test_every_byte_of_the_recorded_streams(name: str) -> None:
    """The real messages with their real positions, through decoder and follower, cut at every byte."""
    messages = [
        {"n": wire["sequenceNumber"], "kind": f"step-{index}"} | wire for index, wire in enumerate(RECORDED[name][:-1])
    ]
    last = {"n": RECORDED[name][-1]["sequenceNumber"], "kind": "end", "status": "succeeded"} | RECORDED[name][-1]
    played = [(0.0, message) for message in [*messages, last]]
    for at in range(size(played) + 1):
        shell = follow(Service(played, ends_at(0), faults=[(at, CUT)]))
        events = list(shell.run())
        assert [event.raw for event in events if isinstance(event, ServiceEvent)] == messages
        assert events[-1].raw == last
        assert shell.service.open_now == 0


def test_a_late_reader_gets_everything_where_the_service_replays() -> None:
    shell = follow(Service(journal(), ends_at(0)), attached=True)
    shell.now = 500.0
    events = list(shell.run())
    assert_whole(shell, events)
    assert not any(isinstance(event, EventsMissed) for event in events)


def test_the_clean_end_of_a_stream_is_not_the_end_of_the_run() -> None:
    shell = follow(Service(journal(spacing=10), ends_at(90), faults=[(0, END), (100, END)]))
    assert_whole(shell, list(shell.run()))
    assert shell.now >= 90


def test_silence_is_a_reason_to_reconnect() -> None:
    policy = FollowPolicy(resume=Resume.INCLUSIVE, idle_limit=20, check_every=1000)
    shell = follow(Service(journal(), ends_at(0), faults=[(120, SILENT)]), policy)
    events = list(shell.run())
    assert_whole(shell, events)
    assert 20 <= shell.now < 25
    assert any(isinstance(event, Reconnected) for event in events)


def test_keepalives_are_not_silence() -> None:
    policy = FollowPolicy(resume=Resume.INCLUSIVE, idle_limit=20, check_every=1000)
    shell = follow(Service(journal(spacing=100), ends_at(900), keepalive=15), policy)
    assert_whole(shell, list(shell.run()))
    assert shell.service.opened == 1


def test_a_slow_consumer_makes_no_silence() -> None:
    policy = FollowPolicy(resume=Resume.INCLUSIVE, idle_limit=5, drain=2, check_every=3)
    shell = follow(Service(journal(), ends_at(0)), policy)
    assert_whole(shell, list(shell.run(slow=60)))
    assert shell.service.opened == 1


def test_a_stream_that_never_ends_is_found_out_by_a_get() -> None:
    played = journal()[:-1]  # the end is never said
    policy = FollowPolicy(resume=Resume.INCLUSIVE, check_every=30, drain=5)
    shell = follow(Service(played, ends_at(50), ends_stream=False, keepalive=10), policy)
    assert_whole(shell, list(shell.run()))
    assert 50 <= shell.now <= 50 + 30 + 5 + 1


def test_the_result_comes_from_the_get_that_follows_the_last_word() -> None:
    shell = follow(Service(journal(), ends_at(3)))  # the GET lags three seconds behind the stream
    events = list(shell.run())
    assert_whole(shell, events)
    assert isinstance(events[-1], RunFinished)
    assert events[-1].snapshot == snapshot(RunStatus.SUCCEEDED)
    assert 3 <= shell.now < 10


def test_a_get_that_never_catches_up_is_overruled_by_the_stream() -> None:
    shell = follow(Service(journal(), ends_at(10**9)))
    assert_whole(shell, list(shell.run()))
    assert shell.now < 30


def test_what_a_stream_will_repeat_is_not_told_out_of_turn_by_a_get() -> None:
    """A GET between two connections knows more than the stream has said; the stream says it all the same, in order."""
    said = [{"n": n, "kind": "status", "status": word} for n, word in enumerate(("queued", "running"))]
    played = [*((0.0, message) for message in said), (1.0, {"n": 2, "kind": "end", "status": "succeeded"})]
    for at in range(size(played[:2]) + 1):
        events = list(follow(Service(played, ends_at(1.0), faults=[(at, CUT)])).run())
        assert [event.raw for event in events if isinstance(event, StatusChanged)] == said, at


def test_what_no_stream_tells_a_get_tells_while_the_stream_is_quiet() -> None:
    def status(now: float) -> Snapshot:
        return snapshot(RunStatus.SUCCEEDED if now >= 90 else RunStatus.SUSPENDED if now >= 1 else RunStatus.RUNNING)

    played = [
        (0.0, {"n": 0, "kind": "status", "status": "running"}),
        (90.0, {"n": 1, "kind": "end", "status": "succeeded"}),
    ]
    policy = FollowPolicy(resume=Resume.INCLUSIVE, check_every=30.0)
    events = list(follow(Service(played, status, keepalive=7.0), policy).run())
    assert [event.status for event in events if isinstance(event, StatusChanged)] == [
        RunStatus.RUNNING,
        RunStatus.SUSPENDED,
    ]


def test_without_resume_a_break_is_a_gap_that_is_told() -> None:
    service = Service(journal(spacing=1), ends_at(9), resume=Resume.NONE, faults=[(90, CUT)])
    shell = follow(service)
    events = list(shell.run())
    kinds = [type(event) for event in events]
    assert kinds.count(EventsMissed) == 1
    assert kinds.index(EventsMissed) == kinds.index(Reconnected) + 1
    assert names(events) == [name for name in EXPECTED if name in names(events)]  # in order, none doubled
    assert len(names(events)) >= len(EXPECTED) - 1


def test_without_resume_joining_late_is_a_gap_and_asks_how_the_run_stands() -> None:
    shell = follow(Service(journal(spacing=1), ends_at(9), resume=Resume.NONE), attached=True)
    shell.now = 3.5
    events = list(shell.run())
    assert EventsMissed in [type(event) for event in events[:2]]
    assert StatusChanged in [type(event) for event in events[:3]]
    assert events[-1].name == "end"


def test_a_run_that_ends_before_the_stream_is_open_is_noticed() -> None:
    service = Service([], ends_at(0), resume=Resume.NONE, ends_stream=False)
    events = list(follow(service).run(until=100))
    assert [type(event) for event in events] == [RunFinished]


def test_polling_ends_with_the_run_and_tells_each_status_once() -> None:
    def status(now: float) -> Snapshot:
        return snapshot(
            RunStatus.QUEUED if now < 5 else RunStatus.RUNNING if now < 20 else RunStatus.FAILED, progress=now // 10
        )

    shell = follow(Service([], status), FollowPolicy(stream="none"))
    events = list(shell.run())
    assert [(type(event), event.status) for event in events] == [
        (StatusChanged, RunStatus.QUEUED),
        (StatusChanged, RunStatus.RUNNING),
        (RunFinished, RunStatus.FAILED),
    ]
    assert shell.service.opened == 0
    assert 20 <= shell.now <= 31
    assert shell.service.fetched < 25


def test_an_unlisted_status_with_a_finish_time_is_the_end_and_without_one_is_not() -> None:
    from datetime import UTC, datetime

    def status(now: float) -> Snapshot:
        finished = datetime(2026, 1, 1, tzinfo=UTC) if now >= 30 else None
        return Snapshot("r", RunStatus.UNKNOWN, "HIBERNATED", finished_at=finished)

    shell = follow(Service([], status), FollowPolicy(stream="none"))
    events = list(shell.run())
    assert isinstance(events[-1], RunFinished)
    assert events[-1].name == "HIBERNATED"
    assert shell.now >= 30


def test_a_provisional_end_is_believed_only_when_it_stays() -> None:
    def status(now: float) -> Snapshot:
        flapping = RunStatus.FAILED if now < 2 or 4 <= now < 5 else RunStatus.RUNNING
        return snapshot(flapping if now < 20 else RunStatus.SUCCEEDED)

    shell = follow(Service([], status), FollowPolicy(stream="none"), failed=3.0)
    events = list(shell.run())
    assert isinstance(events[-1], RunFinished)
    assert events[-1].status is RunStatus.SUCCEEDED

    shell = follow(Service([], lambda _now: snapshot(RunStatus.FAILED)), FollowPolicy(stream="none"), failed=3.0)
    events = list(shell.run())
    assert isinstance(events[-1], RunFinished)
    assert events[-1].status is RunStatus.FAILED
    assert 3 <= shell.now < 8


def test_the_short_way_to_a_result_opens_no_stream_and_leaves_the_events_to_a_later_reader() -> None:
    policy = FollowPolicy(resume=Resume.INCLUSIVE, long_poll=30)
    shell = follow(Service(journal(), ends_at(70)), policy)
    assert names(list(shell.run(events=False))) == []
    assert shell.service.opened == 0
    assert 2 <= shell.service.held <= 4
    assert isinstance(shell.follower.next(shell.now, events=False), Done)
    shell.now += 1000
    assert_whole(shell, [event for event in shell.run() if not isinstance(event, StatusChanged)])
    assert shell.service.opened == 1


def test_a_reader_who_leaves_goes_on_where_it_stopped() -> None:
    shell = follow(Service(journal(spacing=1), ends_at(9)))
    seen: list[Event] = []
    while not shell.follower.finished:
        for event in shell.run(until=shell.now + 1.5):
            seen.append(event)
            if len(names(seen)) % 3 == 0:
                break
        shell.close()
    seen += list(shell.run())
    assert_whole(shell, seen)


def test_a_service_that_is_gone_fails_after_a_while_and_not_before() -> None:
    service = Service(journal(spacing=1), ends_at(9), faults=[(150, CUT)])
    service.refuse = lambda now: refused() if service.opened else None
    shell = follow(service, FollowPolicy(resume=Resume.INCLUSIVE, give_up_after=60))
    seen: list[Event] = []
    with pytest.raises(ConnectFailed, match=r"attach\('r'\)"):
        for event in shell.run():
            seen.append(event)
    assert 60 <= shell.now < 90
    service.refuse = lambda _now: None  # it is back: the same handle goes on
    seen += list(shell.run())
    assert_whole(shell, seen)


def test_an_outage_shorter_than_the_limit_is_absorbed() -> None:
    service = Service(journal(spacing=5), ends_at(45))
    service.faults = [(100, CUT)]
    service.refuse = lambda now: refused() if 5 < now < 50 else None
    shell = follow(service)
    assert_whole(shell, list(shell.run()))


def test_a_stream_that_is_refused_for_good_leaves_polling() -> None:
    gone = NotFoundError("no such endpoint", status_code=404)
    service = Service([], ends_at(20))
    service.refuse = lambda now: gone if len(shell.trace) == 1 else None
    shell = follow(service)
    events = list(shell.run())
    assert isinstance(events[-1], RunFinished)
    assert shell.trace.count("open") == 1


@pytest.mark.parametrize("status_code", [401, 403])
def test_a_refused_credential_ends_it_at_once(status_code: int) -> None:
    service = Service(journal(), ends_at(0))
    service.refuse = lambda _now: AuthenticationError("who are you?", status_code=status_code)
    shell = follow(service)
    with pytest.raises(AuthenticationError):
        list(shell.run())
    assert shell.now == 0
    assert shell.trace == ["open"]


def test_an_unknown_run_ends_it_at_once() -> None:
    service = Service(journal(), lambda _now: NotFoundError("no run", status_code=404))
    service.refuse = lambda _now: NotFoundError("no run", status_code=404)
    shell = follow(service)
    with pytest.raises(NotFoundError):
        list(shell.run())
    assert shell.now == 0


def test_a_passing_server_error_is_absorbed() -> None:
    service = Service(journal(), ends_at(0))
    service.refuse = lambda now: ServerError("busy", status_code=503) if now < 20 else None
    shell = follow(service)
    assert_whole(shell, list(shell.run()))


def test_garbage_once_is_absorbed() -> None:
    shell = follow(Service(journal(), ends_at(0), garbled=1))
    assert_whole(shell, list(shell.run()))
    assert shell.service.opened == 2


def test_garbage_for_good_is_one_clear_error() -> None:
    shell = follow(Service(journal(), ends_at(10**9), garbled=1000))
    with pytest.raises(DecodeError, match="not JSON"):
        list(shell.run())
    assert shell.service.opened <= 4


def test_questions_are_told_once_and_again_when_asked_again() -> None:
    question = Interaction("q1", prompt="go on?")

    def status(now: float) -> Snapshot:
        if now < 10 or 20 <= now < 30:
            return snapshot(RunStatus.WAITING, interaction=question)
        return snapshot(RunStatus.RUNNING if now < 40 else RunStatus.SUCCEEDED)

    shell = follow(Service([], status), FollowPolicy(stream="none"))
    events = list(shell.run())
    assert [type(event) for event in events].count(InteractionNeeded) == 2


def test_retries_of_the_run_are_told_once_each() -> None:
    def status(now: float) -> Snapshot:
        return snapshot(RunStatus.RUNNING if now < 30 else RunStatus.SUCCEEDED, attempts=1 + int(now // 12))

    events = list(follow(Service([], status), FollowPolicy(stream="none")).run())
    assert [event.attempt for event in events if isinstance(event, RunRetried)] == [2, 3]


def test_a_stream_that_breaks_for_ever_without_a_word_does_not_hide_the_end() -> None:
    service = Service(journal(), ends_at(100), faults=[(0, CUT)] * 10_000)
    shell = follow(service)
    events = list(shell.run())
    assert isinstance(events[-1], RunFinished)
    assert any(isinstance(event, EventsMissed) for event in events)  # what the stream had could not be fetched
    assert shell.now < 120
    assert service.opened < 60


def test_errors_name_the_run_and_keep_their_class() -> None:
    service = Service([], lambda _now: StreamBroken("reset", status_code=None))
    with pytest.raises(RunsError) as caught:
        list(follow(service, FollowPolicy(stream="none", give_up_after=5)).run())
    assert type(caught.value) is StreamBroken
    assert caught.value.run_id == "r"
