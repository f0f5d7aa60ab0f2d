"""Every way to join a stream that repeats nothing, by every limit: one EventsMissed where something may be missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from runs_sdk.core.errors import ConflictError, StreamBroken, UnsupportedOperation
from runs_sdk.core.events import Event, EventsMissed, InteractionNeeded, Reconnected, RunFinished, ServiceEvent
from runs_sdk.core.follow import Close, Done, Emit, Fetch, Follower, Open, Read, Sleep
from runs_sdk.core.models import Interaction, RunStatus, Snapshot
from runs_sdk.core.policy import FollowPolicy, Resume
from runs_sdk.core.sse import ServerSentEvent
from tests.core.simulation import Rules, snapshot

POLICY = FollowPolicy(resume=Resume.NONE, pauses=True, drain=1.0, streams_output=True)
RUNNING = snapshot(RunStatus.RUNNING)
SUCCEEDED = snapshot(RunStatus.SUCCEEDED, output={"i": 1})
ASKING = Snapshot("r", RunStatus.WAITING, "interrupted", interaction=Interaction("q1", prompt="Go on?"))
MESSAGE = ServerSentEvent("message", '{"n": 1, "kind": "update"}', "")

LIMITS = [
    pytest.param(0.03, 0.02, False, id="in time"),
    pytest.param(0.03, 0.04, True, id="too late"),
    pytest.param(0.0, 0.0, True, id="strict"),
    pytest.param(0.0, 5.0, True, id="strict and late"),
    pytest.param(60.0, 5.0, False, id="wide"),
    pytest.param(-1.0, 0.0, True, id="negative"),
]
"""The limit, the seconds between an answer and asking for the stream, and whether something may be missing then."""


class Story:
    """What happens to a follower, said with a clock of its own. `said` are the events so far."""

    def __init__(self, within: float, *, attached: bool = False, policy: FollowPolicy = POLICY) -> None:
        policy = evolve(policy, join_within=within)
        self.follower = Follower("r", Rules(policy), policy, lambda: 0.5, attached=attached)
        self.follower.started(0.0)
        self.now = 0.0
        self.told: list[Event] = []

    def next(self) -> Open | Read | Fetch | Sleep | Done:
        """The next thing that needs the service; what can be had without it is taken on the way."""
        while True:
            action = self.follower.next(self.now)
            match action:
                case Emit(event):
                    self.told.append(event)
                case Close():
                    self.follower.closed()
                case Open() | Read() | Fetch() | Sleep() | Done():
                    return action
                case _:
                    raise AssertionError(action)

    def wait(self, shows: Snapshot, until: type[Open] | type[Done]) -> None:
        """Time passes, and each GET shows the state of the run, until the follower wants something else."""
        while isinstance(action := self.next(), Sleep | Fetch):
            if isinstance(action, Sleep):
                self.now = action.until
            else:
                self.follower.fetched(shows, self.now)
        assert isinstance(action, until)

    def join(self, *, gapless: bool = False, shows: Snapshot = RUNNING) -> None:
        """The stream opens, and the GET after it shows the state of the run."""
        self.wait(shows, Open)
        self.follower.opened(self.now, gapless=gapless)
        if isinstance(self.next(), Fetch):
            self.follower.fetched(shows, self.now)
        self.next()

    def update(self) -> None:
        self.follower.received([MESSAGE], self.now)
        self.next()

    def ends(self, shows: Snapshot) -> None:
        """The stream ends, and the GET after it shows the state of the run."""
        self.follower.ended(self.now)
        while isinstance(action := self.next(), Fetch | Sleep):
            if isinstance(action, Sleep):
                if shows.status is RunStatus.WAITING:
                    return
                self.now = action.until
            else:
                self.follower.fetched(shows, self.now)

    def answer(self, after: float) -> None:
        """The question is answered; whoever follows goes on so many seconds later."""
        self.follower.responded(self.now)
        self.now += after

    def count(self, kind: type[Event]) -> int:
        return sum(isinstance(event, kind) for event in self.told)


def started(within: float, delay: float) -> Story:
    story = Story(within)
    story.now = delay
    story.join()
    return story


def answered_at_rest(within: float, delay: float) -> Story:
    """The stream has ended with the question, which is answered; what was reported before does not count."""
    story = started(within, 0.0)
    story.ends(ASKING)
    story.told.clear()
    story.answer(delay)
    story.join()
    return story


def answered_by_who_attached(within: float, delay: float) -> Story:
    story = Story(within, attached=True)
    story.join()
    story.ends(ASKING)
    story.told.clear()
    story.answer(delay)
    story.join()
    return story


def answered_before_the_stream_has_ended(within: float, delay: float) -> Story:
    """A GET has shown the question first, so that the stream is still open when it is answered."""
    story = started(within, 0.0)
    story.follower.fetched(ASKING, story.now)
    story.next()
    story.told.clear()
    story.answer(delay)
    story.follower.ended(story.now)
    story.join()
    return story


@pytest.mark.parametrize(("within", "delay", "missed"), LIMITS)
@pytest.mark.parametrize("how", [started, answered_at_rest, answered_by_who_attached])
def test_a_join_after_an_answer(
    how: Callable[[float, float], Story], within: float, delay: float, missed: bool
) -> None:
    story = how(within, delay)
    assert story.count(EventsMissed) == missed
    assert not missed or isinstance(story.told[0], EventsMissed)
    story.update()
    story.ends(SUCCEEDED)
    assert (story.count(EventsMissed), story.count(Reconnected), story.count(ServiceEvent)) == (missed, 0, 1)
    assert isinstance(story.told[-1], RunFinished)


@pytest.mark.parametrize(("within", "missed"), [(0.03, False), (0.0, True), (60.0, False)])
def test_an_answer_before_the_stream_has_ended_breaks_nothing(within: float, missed: bool) -> None:
    story = answered_before_the_stream_has_ended(within, 0.02)
    assert (story.count(EventsMissed), story.count(Reconnected)) == (missed, 0)
    story.update()
    story.ends(SUCCEEDED)
    assert (story.count(EventsMissed), story.count(Reconnected), story.count(RunFinished)) == (missed, 0, 1)


def test_a_stream_that_ends_long_after_an_answer_has_ended_for_another_reason() -> None:
    story = started(0.03, 0.0)
    story.follower.fetched(ASKING, story.now)
    story.next()
    story.answer(5.0)
    story.follower.ended(story.now)
    assert isinstance(story.next(), Fetch)  # a GET decides, and no new stream is joined before it


@pytest.mark.parametrize("within", [0.03, 0.0, 60.0])
def test_who_attaches_is_late_by_every_limit(within: float) -> None:
    story = Story(within, attached=True)
    story.join()
    assert story.count(EventsMissed) == 1
    story.update()
    story.ends(SUCCEEDED)
    assert story.count(EventsMissed) == 1


@pytest.mark.parametrize("within", [0.03, 0.0])
def test_a_stream_that_comes_with_the_start_is_in_time_by_every_limit(within: float) -> None:
    story = Story(within)
    story.now = 100.0
    story.join(gapless=True)
    story.update()
    story.ends(SUCCEEDED)
    assert story.count(EventsMissed) == 0


@pytest.mark.parametrize(("within", "before"), [(0.03, 0), (0.0, 1), (60.0, 0)])
def test_a_broken_stream_is_one_more_gap_by_every_limit(within: float, before: int) -> None:
    story = started(within, 0.0)
    story.update()
    story.follower.broke(StreamBroken("cut"), story.now)
    story.join()
    story.update()
    story.ends(SUCCEEDED)
    assert (story.count(EventsMissed), story.count(Reconnected)) == (before + 1, 1)


@pytest.mark.parametrize(("within", "missed"), [(0.03, True), (0.0, True), (60.0, False)])
def test_a_stream_that_was_not_there_yet(within: float, missed: bool) -> None:
    story = Story(within)
    assert isinstance(story.next(), Open)
    story.follower.not_yet(story.now)
    story.join()  # the next try comes a pause later
    assert story.count(EventsMissed) == missed
    story.update()
    story.ends(SUCCEEDED)
    assert story.count(EventsMissed) == missed


@pytest.mark.parametrize("within", [0.03, 0.0, 60.0])
def test_a_run_that_is_over_before_there_was_a_stream_has_sent_what_it_sent(within: float) -> None:
    story = Story(within)
    assert isinstance(story.next(), Open)
    story.follower.not_yet(story.now)
    assert isinstance(story.next(), Fetch)
    story.follower.fetched(SUCCEEDED, story.now)
    assert isinstance(story.next(), Done)
    assert [type(event) for event in story.told] == [EventsMissed, RunFinished]


@pytest.mark.parametrize("within", [0.03, 0.0, 60.0])
@pytest.mark.parametrize("joined", [False, True])
def test_a_stream_that_is_refused_is_a_gap(within: float, joined: bool) -> None:
    story = Story(within)
    if joined:
        story.join()
        story.update()
        story.follower.broke(StreamBroken("cut"), story.now)
        story.wait(RUNNING, Open)
    else:
        assert isinstance(story.next(), Open)
    before = story.count(EventsMissed)
    story.follower.broke(ConflictError("not now", status_code=409), story.now)
    while not isinstance(story.next(), Fetch):
        story.now += 0.1
    story.follower.fetched(RUNNING, story.now)
    story.wait(SUCCEEDED, Done)  # it is polled from now on
    assert story.count(EventsMissed) == before + 1


def test_a_service_that_has_no_streams_sends_nothing_that_could_be_missed() -> None:
    story = Story(0.0)
    assert isinstance(story.next(), Open)
    story.follower.broke(UnsupportedOperation("no streams here"), story.now)
    assert isinstance(story.next(), Fetch)
    story.follower.fetched(SUCCEEDED, story.now)
    assert isinstance(story.next(), Done)
    assert [type(event) for event in story.told] == [RunFinished]


@pytest.mark.parametrize(
    ("result", "streams_output", "missed"),
    [
        pytest.param(SUCCEEDED, True, True, id="its output would have been reported"),
        pytest.param(SUCCEEDED, False, False, id="it streams only updates of its own"),
        pytest.param(snapshot(RunStatus.SUCCEEDED), True, False, id="it has no output"),
        pytest.param(snapshot(RunStatus.FAILED), True, False, id="it failed"),
    ],
)
def test_a_stream_in_time_that_brings_nothing_of_a_run_that_went_on(
    result: Snapshot, streams_output: bool, missed: bool
) -> None:
    story = Story(0.03, policy=evolve(POLICY, streams_output=streams_output))
    story.join()
    story.ends(result)
    assert [type(event) for event in story.told if not isinstance(event, InteractionNeeded)][-1] is RunFinished
    assert story.count(EventsMissed) == missed


@pytest.mark.parametrize("result", [SUCCEEDED, snapshot(RunStatus.FAILED)])
def test_a_stream_in_time_that_brings_nothing_of_a_run_that_is_over(result: Snapshot) -> None:
    story = Story(0.03)
    assert isinstance(story.next(), Open)
    story.follower.opened(story.now)
    story.ends(result)
    assert story.count(EventsMissed) == 1
