"""What the machines keep beside their states: how far a consumer is, what a run has shown, what its end is."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from runs_sdk.core.actions import Fetch
from runs_sdk.core.errors import ConnectFailed, DecodeError, PermissionDeniedError, StreamBroken, UnsupportedOperation
from runs_sdk.core.events import (
    ArtifactReady,
    Event,
    EventsMissed,
    InteractionAnswered,
    InteractionNeeded,
    OutputUpdated,
    RunFinished,
    RunRetried,
    ServiceEvent,
    StatusChanged,
    StepStarted,
)
from runs_sdk.core.follow import Follower
from runs_sdk.core.follow.delivered import Checkpoint, Delivered, fingerprint
from runs_sdk.core.follow.verdict import Claimed, Concluded, Doubted, Reported, Running, Suspected, Verdict
from runs_sdk.core.follow.view import RunView
from runs_sdk.core.models import Interaction, RunStatus, Snapshot
from runs_sdk.core.policy import Cursor, FollowPolicy, Resume
from runs_sdk.core.redacting_rules import RedactingRules, redacting
from runs_sdk.core.sse import ServerSentEvent
from tests.core import simulation
from tests.core.simulation import Rules

QUESTION = Interaction("q1", "Which?")
FILE = ArtifactReady(name="a.csv", kind="output")
WORK = ServiceEvent(name="work", kind="work")
STEP = StepStarted(name="step")
RETRIED = RunRetried(name="retry", attempt=2)


def snapshot(word: str) -> Snapshot:
    return simulation.snapshot(RunStatus(word))


def told(status: str) -> RunFinished:
    return RunFinished(name="end", status=RunStatus(status))


def follower(**policy: Any) -> Follower:
    found = FollowPolicy(**{"resume": Resume.INCLUSIVE, **policy})
    return Follower("r1", Rules(found), found, lambda: 0.5)


def message(number: int, kind: str = "work", **more: Any) -> ServerSentEvent:
    import json

    return ServerSentEvent(data=json.dumps({"n": number, "kind": kind, **more}))


# ---- how far a consumer is


def test_a_checkpoint_is_behind_what_was_taken():
    taken = Delivered()
    assert taken.checkpoint() == Checkpoint()
    taken.mark(1, Cursor("1", 1))
    taken.mark(3, Cursor("2", 1))
    for count, cursor in [(0, Cursor()), (1, Cursor("1", 1)), (2, Cursor("1", 1)), (3, Cursor("2", 1))]:
        assert (taken.count, taken.checkpoint().cursor) == (count, cursor)
        taken.tell(WORK)
    taken.mark(9, Cursor("3", 1))
    taken.mark(10, Cursor("4", 1), 2)
    assert taken.checkpoint().cursor == Cursor("2", 1)


def test_a_checkpoint_knows_what_events_have_said():
    taken = Delivered()
    for event in (StatusChanged(name="s", status=RunStatus.RUNNING), RETRIED, FILE, WORK):
        taken.tell(event)
    taken.tell(InteractionNeeded(name="ask", interaction=QUESTION))
    at = taken.checkpoint()
    assert (at.status, at.question, at.attempts, at.retried) == (RunStatus.WAITING, QUESTION, 2, True)
    taken.tell(InteractionAnswered(name="answered"))
    taken.answered()
    taken.tell(told("succeeded"))
    at = taken.checkpoint()
    assert (at.status, at.question, at.files, at.finished) == (RunStatus.RUNNING, None, (fingerprint(FILE),), True)


def test_a_retry_that_has_begun_is_no_longer_announced():
    taken = Delivered()
    taken.tell(RETRIED)
    assert taken.checkpoint().retried
    taken.mark(1, Cursor("1", 1), restarts=True)
    assert not taken.checkpoint().retried
    for number in range(2, 5):
        taken.tell(WORK)
        taken.mark(number, Cursor(str(number), 1))
    assert not taken.checkpoint().retried


def test_files_that_were_reported_count_once_each():
    taken = Delivered()
    assert not taken.knows(FILE)
    taken.begin(Checkpoint(files=(fingerprint(FILE),), passed=1, retried=True))
    assert (taken.skip, taken.checkpoint().passed, taken.checkpoint().retried) == (1, 1, True)
    assert not taken.knows(WORK)
    assert taken.knows(FILE)
    assert not taken.knows(FILE)


@pytest.mark.parametrize("finished", [False, True])
@pytest.mark.parametrize("resume", [Resume.INCLUSIVE, Resume.NONE])
def test_a_follower_goes_on_where_another_one_was(resume: Resume, finished: bool):
    run = follower(resume=resume)
    at = Checkpoint(Cursor("4", 1), status=RunStatus.WAITING, question=QUESTION, attempts=3, finished=finished)
    run.begin(at)
    assert run.cursor == Cursor("4", 1)
    assert (run.question, run.status, run.view.attempts) == (QUESTION, RunStatus.WAITING, 3)
    queued = run.ready()
    assert isinstance(queued, EventsMissed) == (resume is Resume.NONE and not finished)
    assert isinstance(run.next(0.0), Fetch) == (finished or resume is Resume.NONE)
    if finished:
        run.fetched(snapshot("succeeded"), 0.0)
        run.next(0.0)
        assert run.result is not None and not run.is_paused()


def test_what_was_told_of_a_message_is_not_told_again():
    run = follower(resume=Resume.AFTER)
    run.begin(Checkpoint(Cursor("1", 1), passed=1))
    run.opened(0.0)
    run.received([message(2)], 0.0)
    assert run.ready() is None, "its one event was reported by the follower before"
    run.received([message(3)], 0.0)
    assert run.ready() is not None


# ---- what the run has shown


def test_a_view_delivers_what_is_new():
    view = RunView("r1", "stream")
    running = StatusChanged(name="s", status=RunStatus.RUNNING)
    ask = InteractionNeeded(name="ask", interaction=QUESTION)
    assert view.take(running) and not view.take(running) and view.take(running, keep=True)
    assert view.take(ask) and not view.take(ask)
    assert (view.status, view.question) == (RunStatus.WAITING, QUESTION)
    assert view.take(STEP) and (view.status, view.question) == (RunStatus.RUNNING, None)
    assert view.take(InteractionNeeded(name="ask")) and view.question is None
    assert view.take(InteractionAnswered(name="answered")) and view.status is RunStatus.RUNNING
    assert view.take(RETRIED) and not view.take(RETRIED) and view.take(RETRIED, keep=True)
    assert view.attempts == 2
    assert not view.take(told("succeeded"))
    assert view.take(WORK)
    view.retried()
    assert view.status is None


def test_where_gets_show_questions_a_step_answers_none():
    view = RunView("r1", "get")
    view.take(InteractionNeeded(name="ask", interaction=QUESTION))
    view.take(STEP)
    assert view.question == QUESTION


def test_a_follower_says_how_long_nothing_came():
    run = follower()
    assert run.describe(100.0, RunStatus.RUNNING) == "running"
    run.opened(0.0)
    run.received([message(1)], 0.0)
    assert run.status is RunStatus.RUNNING
    assert run.describe(5.0, RunStatus.RUNNING) == "running"
    assert run.describe(4000.0, RunStatus.RUNNING).startswith("running for 4000 s; nothing shows that it goes on")
    run.fetched(evolve(snapshot("running"), native_status="brewing"), 1.0)
    assert run.describe(4000.0, RunStatus.RUNNING).startswith("brewing for ")
    assert not run.is_out_of_contact and run.snapshot is not None


# ---- the end


def verdict(state: Any = None, **settles: float) -> Verdict:
    found = Verdict(Rules(FollowPolicy(), {RunStatus(word): seconds for word, seconds in settles.items()}))
    if state is not None:
        found.state = state
    return found


@pytest.mark.parametrize("event", [STEP, OutputUpdated(name="o"), StatusChanged(name="s", status=RunStatus.RUNNING)])
def test_work_behind_the_end_that_was_told_takes_it_back(event: Event):
    run = verdict()
    run.claim(told("failed"))
    assert run.status is RunStatus.FAILED
    assert not run.goes_on(WORK, 1)
    assert run.goes_on(event, 1) and isinstance(run.state, Running)


def test_a_failure_is_taken_back_and_a_success_never():
    for word, revised in (("failed", True), ("succeeded", False)):
        run = verdict(Concluded(snapshot(word)))
        assert run.goes_on(RETRIED, 1) == revised
        assert isinstance(run.state, Running) == revised
    doubtful = verdict(Concluded(snapshot("failed")))
    assert not doubtful.goes_on(STEP, 1)
    assert isinstance(doubtful.state, Concluded) and doubtful.state.doubted
    assert verdict(Concluded(snapshot("succeeded"))).assess(snapshot("running"), 0.0) == 0.0


def test_the_stream_may_contradict_a_failure():
    run = verdict(Concluded(snapshot("failed")))
    run.claim(told("succeeded"))
    assert isinstance(run.state, Concluded) and run.state.doubted
    run.doubt(5.0)
    assert isinstance(run.state, Doubted) and run.deadline() == run.state.until
    run.doubt(6.0)  # already
    run.uphold()
    assert isinstance(run.state, Concluded)
    run.uphold()  # nothing to uphold
    assert isinstance(run.state, Concluded)
    agreeing = verdict(Concluded(snapshot("failed")))
    agreeing.claim(told("failed"))
    assert isinstance(agreeing.state, Concluded) and not agreeing.state.doubted


def test_a_status_has_to_last_where_the_rules_say_so():
    run = verdict(failed=2.0)
    assert run.assess(snapshot("failed"), 10.0) == 2.0
    assert isinstance(run.state, Suspected)
    assert run.assess(snapshot("failed"), 11.0) == 1.0
    run.unsettle()
    assert run.assess(snapshot("failed"), 11.5) == 2.0
    assert run.assess(snapshot("failed"), 14.0) == 0.0 and isinstance(run.state, Concluded)


def test_a_reported_end_changes_only_by_a_get_of_the_same_status():
    run = verdict(Reported(snapshot("failed"), confirm_until=9.0))
    assert run.deadline() == 9.0
    run.assess(snapshot("succeeded"), 1.0)
    assert run.status is RunStatus.FAILED and run.deadline() == 9.0
    run.assess(snapshot("running"), 1.0)
    run.assess(snapshot("failed"), 1.0)
    assert run.deadline() == float("inf")
    assert not run.revise()


def test_the_result_as_the_stream_tells_it():
    run = verdict()
    assert run.claimed_result(None, "r1") is None
    run.claim(None)
    assert isinstance(run.state, Claimed) and run.status is None and run.claimed_result(None, "r1") is None
    run.claim(told("failed"))
    made = run.claimed_result(snapshot("running"), "r1")
    assert made is not None and (made.status, made.native_status, made.source) == (RunStatus.FAILED, "end", "event")
    assert made.error is not None
    settling = verdict(failed=2.0)
    settling.claim(told("failed"))
    assert settling.claimed_result(None, "r1") is None


# ---- streams that cannot be had


@pytest.mark.parametrize(
    "error",
    [DecodeError("odd"), ConnectFailed("no trust", permanent=True), PermissionDeniedError("no", status_code=403)],
)
def test_a_stream_that_cannot_be_had_is_left_where_the_result_is_known(error: Any):
    for _ in range(3):
        run = follower(resume=Resume.NONE)
        run.fetched(snapshot("succeeded"), 0.0)
        for _ in range(3):
            run.broke(error, 0.0)
        assert run.contact.error is None
    running = follower()
    for _ in range(3):
        running.broke(error, 0.0)
    assert running.contact.error is not None


def test_a_service_that_says_it_has_no_streams():
    run = follower()
    run.broke(UnsupportedOperation("no streams here"), 0.0)
    assert not run.link.is_usable
    run.broke(StreamBroken("cut"), 0.0)
    assert run.contact.error is None


# ---- rules without secrets


def test_rules_raise_errors_without_secrets():
    class Loud(Rules):
        def decode(self, message: ServerSentEvent) -> Any:
            raise DecodeError(f"odd: {message.data}")

        restored: Any = None

        def restore(self, attempts: int, *, retried: bool) -> None:
            type(self).restored = (attempts, retried)

    rules = RedactingRules(Loud(FollowPolicy()), lambda: ["secret-1"])
    for call in (rules.decode, redacting(rules.inner.decode, rules.secrets)):
        with pytest.raises(DecodeError) as caught:
            call(ServerSentEvent(data="key=secret-1"))
        assert "secret-1" not in str(caught.value)
    rules.restore(2, retried=True)
    assert Loud.restored == (2, True)
    assert rules.policy == FollowPolicy() and rules.compare(None, snapshot("running")) == ()
    assert rules.settle(snapshot("failed")) == 0.0
    assert rules.conclude(None, snapshot("failed")) == snapshot("failed")
    plain = RedactingRules(Rules(FollowPolicy()), list)
    plain.restore(2, retried=True)
    assert plain.decode(message(1)).events
    assert redacting(plain.inner.decode, plain.secrets)(message(1)).events
