"""The end of a run: never lost once it is known, revised when the run goes on, always noticed."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from attrs import evolve

from runs_sdk.core.actions import Close, Done, Emit, Fail, Fetch, Open, Read, Sleep
from runs_sdk.core.errors import (
    ApiError,
    AuthenticationError,
    ConnectFailed,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RunsError,
    ServerError,
    UnsupportedOperation,
)
from runs_sdk.core.events import (
    ContactLost,
    Event,
    EventsMissed,
    InteractionNeeded,
    OutputUpdated,
    Reconnected,
    RunFinished,
    RunRetried,
    StatusChanged,
)
from runs_sdk.core.follow import Follower
from runs_sdk.core.models import Interaction, RunStatus, Snapshot
from runs_sdk.core.policy import Decoded, FollowPolicy, Resume
from runs_sdk.core.sse import ServerSentEvent
from tests.core.simulation import Rules, snapshot

RUNNING = snapshot(RunStatus.RUNNING)
FAILED = snapshot(RunStatus.FAILED)
SUCCEEDED = snapshot(RunStatus.SUCCEEDED, output={"i": 1})
ASKING = Snapshot("r", RunStatus.WAITING, "waiting", interaction=Interaction("q1", prompt="Go on?"))
ASKS = FollowPolicy(resume=Resume.NONE, join_within=1.0, pauses=True, drain=1.0)
REPLAYS = FollowPolicy(resume=Resume.INCLUSIVE, drain=1.0)
FORGETS = FollowPolicy(resume=Resume.NONE, drain=1.0)
GONE = NotFoundError("deleted on completion", status_code=404)

FAILURES = [
    ServerError("on fire", status_code=500),
    ServerError("no", status_code=503),
    RateLimitError("slow down", status_code=429),
    GONE,
    PermissionDeniedError("no", status_code=403),
    AuthenticationError("who?", status_code=401),
    ConnectFailed("no connection"),
]


class Wire(Rules):
    """The simulation's rules, with retries, output and questions in the stream."""

    def decode(self, message: ServerSentEvent) -> Decoded:
        if not message.data.startswith("{"):
            return super().decode(message)  # says that it cannot be read
        wire = json.loads(message.data)
        match wire["kind"]:
            case "retry":
                return Decoded((RunRetried(name="retry", run_id="r", attempt=wire["attempt"]),), str(wire["n"]))
            case "output":
                return Decoded((OutputUpdated(name="output", output=wire["output"]),))
            case "restart":
                return Decoded((RunRetried(name="retry", run_id="r", attempt=2),), restarts=True)
            case "ask":
                return Decoded(ask=True)
            case "question":
                waiting = StatusChanged(name="waiting", run_id="r", status=RunStatus.WAITING)
                asked = InteractionNeeded(name="question", run_id="r", interaction=Interaction(wire["id"]))
                return Decoded((waiting, asked), ask=True)
        return super().decode(message)


def message(kind: str, **more: object) -> ServerSentEvent:
    return ServerSentEvent("message", json.dumps({"n": 1, "kind": kind, **more}), "")


class Story:
    """What happens to a follower. `seen` are the events so far; each GET is answered by `get`, which may raise."""

    def __init__(self, policy: FollowPolicy, get: Snapshot | RunsError = RUNNING, **settles: float) -> None:
        rules = Wire(policy, {RunStatus(name): seconds for name, seconds in settles.items()})
        self.follower = Follower("r", rules, policy, lambda: 0.5)
        self.follower.started(0.0)
        self.follower.resume(0.0)
        self.now = 0.0
        self.get: Snapshot | RunsError = get
        self.gets = 0
        self.requests: list[float] = []
        self.seen: list[Event] = []
        self.on_event: Callable[[Event], None] = lambda event: None

    def next(self, *, events: bool = True) -> Open | Read | Sleep | Done | Fail:
        """The next thing that is not answered by itself."""
        for _ in range(1000):
            action = self.follower.next(self.now, events=events)
            assert self.follower.result is not None or self.follower.deadline() < float("inf")
            match action:
                case Emit(event):
                    self.seen.append(event)
                    self.on_event(event)
                case Close():
                    self.follower.closed()
                case Fetch():
                    self.gets += 1
                    self.requests.append(self.now)
                    if isinstance(self.get, RunsError):
                        self.follower.fetch_failed(self.get, self.now)
                    else:
                        self.follower.fetched(self.get, self.now)
                case Open() | Read() | Sleep() | Done() | Fail():
                    return action
        raise AssertionError("the follower loops")

    def open(self, *, gapless: bool = False) -> None:
        """Wait until the stream is wanted, and open it."""
        while not isinstance(action := self.next(), Open):
            assert isinstance(action, Sleep), action
            self.now = action.until
        self.follower.opened(self.now, gapless=gapless)
        self.next()

    def say(self, kind: str, **more: object) -> None:
        self.follower.received([message(kind, **more)], self.now)
        self.next()

    def end(self, *, reopens: bool = False) -> Done | Fail:
        """Let time pass until it is over: the stream says nothing more, and `reopens` says whether it can be opened."""
        for _ in range(1000):
            match action := self.next():
                case Done() | Fail():
                    return action
                case Open() if reopens:
                    self.follower.opened(self.now)
                case Open():
                    self.follower.broke(ConnectFailed("no"), self.now)
                case Read(until):
                    self.now = max(self.now, until)
                    self.follower.quiet()
                case Sleep(until):
                    assert until > self.now
                    self.now = until
        raise AssertionError("it never ends")

    def kinds(self) -> list[type[Event]]:
        return [type(event) for event in self.seen]

    def finished(self) -> RunFinished:
        assert self.kinds().count(RunFinished) == 1
        last = self.seen[-1]
        assert isinstance(last, RunFinished)
        return last


# ---- waiting and iterating always end


def test_a_get_that_lags_behind_an_answer_does_not_stop_the_following() -> None:
    story = Story(ASKS)
    story.open()
    story.get = ASKING
    story.follower.ended(story.now)
    story.next()
    assert story.kinds()[-1] is InteractionNeeded
    story.follower.responded(story.now)
    assert isinstance(story.next(), Open)
    story.follower.opened(story.now)
    story.next()  # the GET still says that it asks
    story.follower.ended(story.now)
    story.next()
    assert story.kinds().count(InteractionNeeded) == 1
    story.get = SUCCEEDED
    end = story.end()
    assert isinstance(end, Done) and end.snapshot.is_success
    assert story.now < 30


@pytest.mark.parametrize("settles", [0.0, 2.0])
def test_a_waiting_run_that_seems_to_fail_once_and_is_answered(settles: float) -> None:
    story = Story(ASKS, failed=settles)
    story.open()
    story.get = ASKING
    story.follower.ended(story.now)
    story.next()
    if settles:
        story.follower.fetched(FAILED, story.now)
    story.follower.responded(story.now)
    story.next()
    story.get = SUCCEEDED
    assert isinstance(story.end(), Done)
    assert story.finished().status is RunStatus.SUCCEEDED


def test_the_same_question_asked_again_is_a_new_one() -> None:
    story = Story(ASKS)
    story.open()
    story.get = ASKING
    story.follower.ended(story.now)
    story.next()
    story.follower.responded(story.now)
    assert isinstance(story.next(), Open)
    story.get = RUNNING
    story.follower.opened(story.now)
    story.say("output", output=1)
    story.get = ASKING
    story.follower.ended(story.now)
    story.next()
    assert story.kinds().count(InteractionNeeded) == 2
    assert story.follower.is_paused()


def test_the_same_question_asked_again_at_once_is_noticed_after_a_while() -> None:
    story = Story(FollowPolicy(stream="none"), ASKING)
    story.next()
    story.follower.responded(story.now)
    while story.kinds().count(InteractionNeeded) < 2:
        action = story.next()
        if isinstance(action, Sleep):
            story.now = action.until
        assert story.now < 20
    assert story.now >= 4


# ---- a known result is never lost


@pytest.mark.parametrize("error", FAILURES)
@pytest.mark.parametrize("result", [SUCCEEDED, FAILED])
@pytest.mark.parametrize("policy", [REPLAYS, FORGETS, ASKS])
def test_a_result_survives_whatever_comes_after_it(policy: FollowPolicy, result: Snapshot, error: RunsError) -> None:
    story = Story(policy, result)
    story.open()
    if story.gets == 0:
        story.say("ask")
    story.get = error
    story.follower.received([message("ask"), message("step"), message("ask")], story.now)
    end = story.end()
    assert isinstance(end, Done) and end.snapshot == result
    assert story.finished().snapshot == result


def test_a_stream_that_is_refused_after_the_result_takes_nothing_away() -> None:
    story = Story(REPLAYS)
    story.open()
    story.get = SUCCEEDED
    story.say("ask")
    story.follower.broke(ConnectFailed("cut"), story.now)
    while not isinstance(action := story.next(), Open):
        assert isinstance(action, Sleep)
        story.now = action.until
    story.follower.broke(AuthenticationError("expired", status_code=401), story.now)
    assert isinstance(story.end(), Done)
    assert EventsMissed in story.kinds()
    assert story.finished().status is RunStatus.SUCCEEDED


# ---- a verdict is revised


def test_failed_once_while_the_stream_goes_on() -> None:
    story = Story(REPLAYS)
    story.open()
    story.get = FAILED
    story.say("ask")
    story.get = RUNNING
    story.say("status", status="running")
    for _ in range(5):
        story.now += 0.9
        story.say("step")
    story.get = SUCCEEDED
    story.now += 0.9
    story.say("end", status="succeeded")
    assert isinstance(story.end(), Done)
    assert story.finished().status is RunStatus.SUCCEEDED


def test_failed_once_while_the_stream_says_nothing_for_long() -> None:
    story = Story(FORGETS)
    story.open()
    story.get = FAILED
    story.say("ask")
    story.get = RUNNING
    story.say("output", output=1)
    for _ in range(40):
        match action := story.next():
            case Sleep(until) | Read(until):
                story.now = max(until, story.now)
                story.follower.quiet()
            case Open():
                story.follower.opened(story.now)
            case _:
                raise AssertionError(action)
    assert RunFinished not in story.kinds()
    assert [event.attempt for event in story.seen if isinstance(event, RunRetried)] == [2]
    story.get = SUCCEEDED
    end = story.end()
    assert isinstance(end, Done) and end.snapshot.is_success
    assert end.snapshot.attempts == 2


@pytest.mark.parametrize("shown_by", ["get", "stream", "restart"])
def test_a_run_that_is_tried_again_for_a_minute(shown_by: str) -> None:
    story = Story(REPLAYS)
    story.open()
    attempts = 2 if shown_by == "get" else 1
    if shown_by == "get":
        story.get = evolve(RUNNING, attempts=2)
        story.say("end", status="failed")
    else:
        story.get = FAILED
        story.say("ask")
        story.get = RUNNING
        story.say("retry" if shown_by == "stream" else "restart", attempt=2)
    for _ in range(60):
        story.now += 1.0
        match action := story.next():
            case Open():
                story.follower.opened(story.now)
            case Read() | Sleep():
                story.follower.received([], story.now)
            case _:
                raise AssertionError(action)
    assert RunFinished not in story.kinds()
    story.get = evolve(SUCCEEDED, attempts=attempts)
    story.say("end", status="succeeded")
    end = story.end()
    assert isinstance(end, Done) and end.snapshot.is_success
    assert story.kinds().count(RunRetried) == 1
    assert end.snapshot.attempts == 2
    assert story.finished().status is RunStatus.SUCCEEDED


def test_running_after_failed_is_another_attempt() -> None:
    story = Story(FollowPolicy(stream="none"), failed=3.0)
    for shown in (RUNNING, FAILED, RUNNING, FAILED, RUNNING, SUCCEEDED):
        story.get = shown
        before = story.gets
        while story.gets == before:
            if isinstance(action := story.next(), Sleep):
                story.now = action.until
    end = story.end()
    assert isinstance(end, Done) and end.snapshot.attempts == 3
    assert [event.attempt for event in story.seen if isinstance(event, RunRetried)] == [2, 3]


def test_a_success_is_never_taken_back() -> None:
    story = Story(FORGETS)
    story.open()
    story.get = SUCCEEDED
    story.say("ask")
    story.get = FAILED
    story.say("retry", attempt=2)
    story.say("status", status="running")
    gets = story.gets
    assert isinstance(story.end(), Done)
    assert story.finished().status is RunStatus.SUCCEEDED
    assert story.gets == gets


# ---- the stream has shown the end, and GETs fail


@pytest.mark.parametrize("error", FAILURES)
@pytest.mark.parametrize("status", ["succeeded", "failed"])
@pytest.mark.parametrize(
    "policy", [REPLAYS, FORGETS, FollowPolicy(stream="shared"), FollowPolicy(resume=Resume.AFTER, long_poll=5.0)]
)
def test_the_end_that_the_stream_told_is_delivered_at_once(policy: FollowPolicy, status: str, error: RunsError) -> None:
    story = Story(policy)
    story.open(gapless=True)
    story.get = error
    story.say("end", status=status)
    told = story.finished()
    assert story.now == 0 and story.gets == 1
    assert told.status == status
    assert told.snapshot is not None and told.snapshot.source == "event"
    end = story.end()
    assert isinstance(end, Done)
    assert (end.snapshot.status, end.snapshot.source) == (RunStatus(status), "event")
    assert 10 <= story.now < 21
    assert story.gets > 2
    assert not {ContactLost, EventsMissed} & set(story.kinds())


def test_a_get_that_succeeds_in_time_gives_the_result() -> None:
    story = Story(REPLAYS)
    story.open()
    story.get = ServerError("busy", status_code=503)
    story.say("end", status="succeeded")
    assert story.finished().snapshot is not None
    story.now += 4.0
    story.get = SUCCEEDED
    end = story.end()
    assert isinstance(end, Done) and end.snapshot == SUCCEEDED
    assert story.now < 6
    story.finished()


def test_an_end_that_the_service_may_revise_waits_for_a_get() -> None:
    story = Story(REPLAYS, failed=2.0)
    story.open()
    story.get = ServerError("busy", status_code=503)
    story.say("end", status="failed")
    assert RunFinished not in story.kinds()
    story.get = SUCCEEDED
    end = story.end()
    assert isinstance(end, Done) and end.snapshot.is_success


def test_the_status_that_the_stream_told_is_known() -> None:
    story = Story(REPLAYS)
    story.open()
    story.follower.received([message("end", status="succeeded")], story.now)
    assert story.follower.status is RunStatus.SUCCEEDED


# ---- what a complete stream has brought


def last_update_is_result(summary: object, result: Snapshot) -> bool:
    last = summary.last_output  # type: ignore[attr-defined]
    return not result.is_success or (last is not None and last.output == result.output)


@pytest.mark.parametrize(("output", "missed"), [({"i": 1}, False), ({"i": 0}, True)])
@pytest.mark.parametrize("resume", [Resume.NONE, Resume.INCLUSIVE])
def test_a_stream_that_stalled_before_the_last_update(resume: Resume, output: object, missed: bool) -> None:
    policy = FollowPolicy(resume=resume, drain=1.0, is_complete=last_update_is_result)
    story = Story(policy)
    story.open()
    story.say("output", output=output)
    story.get = SUCCEEDED
    story.say("ask")
    assert isinstance(story.end(reopens=True), Done)
    assert story.kinds().count(EventsMissed) == missed
    assert not missed or isinstance(story.seen[-2], EventsMissed)


@pytest.mark.parametrize(
    "error",
    [
        UnsupportedOperation("Not implemented", status_code=500),
        ServerError("Not implemented", status_code=501),
        ServerError("Not implemented", status_code=500),
        NotFoundError("no path", status_code=404),
        ApiError("no method", status_code=405),
    ],
)
@pytest.mark.parametrize("policy", [REPLAYS, FORGETS, ASKS])
def test_a_stream_that_is_refused_is_a_gap(policy: FollowPolicy, error: RunsError) -> None:
    story = Story(policy)
    assert isinstance(story.next(), Open)
    story.follower.broke(error, story.now)
    story.next()
    story.get = SUCCEEDED
    assert isinstance(story.end(), Done)
    about_the_run = [kind for kind in story.kinds() if kind not in (ContactLost, StatusChanged)]
    assert about_the_run == [EventsMissed, RunFinished]


@pytest.mark.parametrize("error", [AuthenticationError("who?", status_code=401), NotFoundError("no", status_code=404)])
def test_a_shared_stream_that_was_open_and_is_refused_is_a_gap(error: RunsError) -> None:
    """The stream ends early, the GET knows the result already, and the stream may not be opened again."""
    story = Story(FollowPolicy(stream="shared", drain=1.0))
    assert isinstance(story.next(), Open)
    story.follower.opened(story.now, gapless=True)
    story.get = SUCCEEDED
    story.follower.ended(story.now)
    while not isinstance(action := story.next(), Open):
        assert not isinstance(action, Done), "the rest of the stream is wanted"
        story.now += 0.1
    story.follower.broke(error, story.now)
    assert isinstance(story.end(), Done)
    assert [kind for kind in story.kinds() if kind in (EventsMissed, RunFinished)] == [EventsMissed, RunFinished]


def test_an_update_between_an_answer_and_the_stream_is_never_missed_without_a_word() -> None:
    for sent_at, missed in ((-0.5, False), (-2.0, True)):  # the limit is one second
        story = Story(ASKS)
        story.open()
        story.get = ASKING
        story.follower.ended(story.now)
        story.next()
        story.now += 10.0
        story.follower.responded(story.now, story.now + sent_at)
        story.get = RUNNING
        assert isinstance(story.next(), Open)
        story.follower.opened(story.now)
        story.next()
        assert (EventsMissed in story.kinds()) == missed


@pytest.mark.parametrize("late", [0.1, 2.5])
def test_a_stream_that_ends_with_a_question_ends_late_on_a_slow_machine(late: float) -> None:
    """Its end is read after the answer was sent: no break, and so no Reconnected."""
    story = Story(ASKS)
    story.open()
    story.get = RUNNING
    story.follower.responded(story.now, story.now)
    story.now += late
    story.follower.ended(story.now)
    assert isinstance(story.next(), Open)
    story.follower.opened(story.now)
    story.next()
    assert Reconnected not in story.kinds()


# ---- no busy loop


def count(times: list[float]) -> int:
    """The most requests in any second."""
    return max((sum(at <= other < at + 1.0 for other in times) for at in times), default=0)


@pytest.mark.parametrize("latency", [0.0, 0.001])
def test_a_held_get_that_is_answered_at_once_is_not_repeated_without_a_pause(latency: float) -> None:
    policy = FollowPolicy(resume=Resume.INCLUSIVE, long_poll=30.0)
    follower = Follower("r", Rules(policy), policy, lambda: 0.5)
    follower.resume(0.0)
    now, times = 0.0, []
    while now < 60:
        action = follower.next(now, events=False)
        if isinstance(action, Fetch):
            times.append(now)
            now += latency
            follower.fetched(RUNNING, now)
        else:
            assert isinstance(action, Sleep)
            assert action.until > now
            now = action.until
    assert len(times) < 20
    assert count(times) <= 3


@pytest.mark.parametrize("resume", [Resume.NONE, Resume.INCLUSIVE])
@pytest.mark.parametrize("ends", ["clean", "broken"])
def test_a_stream_that_brings_one_message_and_ends_is_opened_after_growing_pauses(resume: Resume, ends: str) -> None:
    policy = FollowPolicy(resume=resume)
    follower = Follower("r", Rules(policy), policy, lambda: 0.5)
    follower.resume(0.0)
    now, times, number = 0.0, [], 0
    while now < 60:
        match follower.next(now):
            case Fetch():
                times.append(now)
                follower.fetched(RUNNING, now)
            case Open():
                times.append(now)
                follower.opened(now)
            case Read():
                number += 1
                follower.received([message("step", n=number)], now)
                follower.ended(now) if ends == "clean" else follower.broke(ConnectFailed("cut"), now)
            case Sleep(until):
                assert until > now
                now = until
            case Close():
                follower.closed()
            case Emit():
                pass
    assert len(times) < 60
    assert count(times) <= 15


def test_a_stream_that_has_lasted_is_opened_again_at_once() -> None:
    policy = FollowPolicy(resume=Resume.INCLUSIVE)
    story = Story(policy)
    for _ in range(20):
        story.open()
        story.now += 30.0
        story.follower.broke(ConnectFailed("cut"), story.now)
        before = story.now
        while not isinstance(action := story.next(), Open):
            assert isinstance(action, Sleep)
            story.now = action.until
        assert story.now - before <= 0.2


@pytest.mark.parametrize("ends", [False, True])
def test_a_stream_that_greets_and_brings_nothing_else_ends_the_following(ends: bool) -> None:
    """Seen on ADE: beyond the end of its log, a stream is a `ready` and nothing else, however often it is opened."""
    story = Story(REPLAYS)
    story.open()
    story.get = SUCCEEDED
    story.say("ask")
    opened = 0
    while not isinstance(action := story.next(), Done):
        if isinstance(action, Open):
            opened += 1
            assert opened < 20
            story.follower.opened(story.now)
            story.say("ask")
            if ends:
                story.follower.ended(story.now)
        else:
            assert isinstance(action, Read | Sleep)
            story.now = action.until
            story.follower.quiet()
    assert action.snapshot == SUCCEEDED


# ---- a question that both a GET and the stream tell


def told_question(question_id: str) -> ServerSentEvent:
    return message("question", id=question_id)


@pytest.mark.parametrize("finished", [False, True])
def test_a_question_that_a_get_has_shown_and_the_stream_tells_after_its_answer_is_one(finished: bool) -> None:
    """The message was on its way while the answer was; the GET behind it may even know of the end."""
    story = Story(ASKS, ASKING)
    story.open()
    assert isinstance(story.next(), Read)
    story.follower.responded(1.0, 0.9, "q1")
    story.now, story.get = 1.1, SUCCEEDED if finished else RUNNING
    story.next()
    story.follower.received([told_question("q1")], 1.2)
    story.next()
    assert story.kinds().count(InteractionNeeded) == 1
    if not finished:
        story.follower.received([told_question("q1")], 1.3)  # it asks the same again
        story.next()
        assert story.kinds().count(InteractionNeeded) == 2


def test_a_question_that_no_stream_had_on_its_way_is_a_new_one() -> None:
    story = Story(ASKS, ASKING)
    story.open()
    assert isinstance(story.next(), Read)
    story.follower.responded(1.0, 0.9, "q1")
    story.follower.ended(1.1)
    story.now, story.get = 1.2, RUNNING
    story.open()
    story.follower.received([told_question("q1")], story.now)
    story.next()
    assert story.kinds().count(InteractionNeeded) == 2


def test_what_a_run_sends_after_an_answer_may_be_missing_too_where_something_was_missing_before() -> None:
    """The stream was joined late; after the answer there was none before the run was over."""
    story = Story(evolve(ASKS, is_complete=lambda summary, result: summary.last_output is not None), ASKING)
    story.now = 5.0
    story.open()
    assert story.kinds().count(EventsMissed) == 1
    story.follower.ended(5.1)
    story.next()
    assert InteractionNeeded in story.kinds()
    story.follower.responded(6.0, 5.9, "q1")
    story.now, story.get = 6.5, SUCCEEDED
    assert isinstance(story.next(), Open)
    story.follower.not_yet(6.6)
    assert isinstance(story.end(), Done)
    assert story.kinds().count(EventsMissed) == 2 and story.kinds()[-2:] == [EventsMissed, RunFinished]
