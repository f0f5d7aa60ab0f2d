"""An outage while a run is followed: said once, at the first try without success, and its end too."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, datetime

import pytest

from runs_sdk.core.actions import Fetch
from runs_sdk.core.errors import AuthenticationError, ConnectFailed, DecodeError, RunsError, ServerError
from runs_sdk.core.events import ContactLost, Event, EventsMissed, Reconnected, RunFinished, ServiceEvent
from runs_sdk.core.follow import PROBE_LIMIT
from runs_sdk.core.follow.link import Waiting
from runs_sdk.core.models import RunStatus
from runs_sdk.core.policy import FollowPolicy, Resume
from runs_sdk.core.timeline import Timeline
from tests.core.simulation import CUT, END, SILENT, Service, Shell, follow, snapshot

JOURNAL = [(float(n), {"n": n, "kind": f"step-{n}"}) for n in range(4)]
WHOLE = [*JOURNAL, (4.0, {"n": 4, "kind": "end", "status": "succeeded"})]
FRAME = len(json.dumps(JOURNAL[0][1])) + len("data: \n\n")


def succeeds_at(when: float):
    return lambda now: snapshot(RunStatus.SUCCEEDED if now >= when else RunStatus.RUNNING)


def down(*times: tuple[float, float], error: RunsError | None = None):
    """The service answers nothing during these stretches of time."""
    found = error or ConnectFailed("cannot connect to nowhere:1")
    return lambda now: found if any(start <= now < end for start, end in times) else None


def contact(events: list[Event]) -> list[type[Event]]:
    return [type(event) for event in events if isinstance(event, ContactLost | Reconnected)]


def names(events: list[Event]) -> list[str]:
    return [event.name for event in events if isinstance(event, ServiceEvent)]


def run(shell: Shell) -> list[Event]:
    events = list(shell.run())
    assert isinstance(events[-1], RunFinished)
    return events


@pytest.mark.parametrize("fault", [CUT, END])
def test_an_outage_is_told_once_and_its_end_too(fault: str) -> None:
    service = Service(WHOLE, succeeds_at(4), faults=[(FRAME * 2, fault)], refuse=down((1.0, 31.0)))
    events = run(follow(service))
    assert contact(events) == [ContactLost, Reconnected]
    assert names(events) == ["step-0", "step-1", "step-2", "step-3"], "following went on as if nothing had been"
    lost = next(event for event in events if isinstance(event, ContactLost))
    assert (lost.event_type, lost.name, lost.run_id, lost.timestamp, lost.raw) == (
        "contact_lost", "contact_lost", "r", None, None,
    )  # fmt: skip
    assert lost.error == "cannot connect to nowhere:1"
    assert lost.attempt >= 1 and 0 < lost.retry_in < 1
    assert pickle.loads(pickle.dumps(lost)) == lost


def test_each_outage_is_told() -> None:
    slow = [(when * 10, message) for when, message in WHOLE]
    faults = [(FRAME * 2, CUT), (FRAME * 2, CUT)]
    service = Service(slow, succeeds_at(40), faults=faults, refuse=down((10.0, 15.0), (20.0, 25.0)))
    assert contact(run(follow(service))) == [ContactLost, Reconnected] * 2


@pytest.mark.parametrize("fault", [CUT, END])
def test_a_break_alone_is_no_outage(fault: str) -> None:
    """The service answers at once: `Reconnected` says all there is to say."""
    for at in range(sum(len(str(message)) for _, message in WHOLE)):
        assert ContactLost not in contact(run(follow(Service(WHOLE, succeeds_at(4), faults=[(at, fault)]))))


def test_it_is_told_at_the_first_try_in_vain() -> None:
    shell = follow(Service(WHOLE, succeeds_at(4), faults=[(FRAME * 2, CUT)], refuse=down((1.0, 41.0))))
    told = next(shell.now for event in shell.run() if isinstance(event, ContactLost))
    assert told == 1.0


def test_the_get_after_a_break_is_not_waited_for_long() -> None:
    """A service that accepts connections and says nothing is found out soon; later GETs have the usual time."""
    follower = follow(Service(WHOLE, succeeds_at(4))).follower
    follower.resume(0.0)
    follower.opened(0.0)
    follower.broke(ConnectFailed("cut"), 1.0)
    follower.closed()
    found = [follower.next(1.0)]
    follower.fetch_failed(ConnectFailed("no"), 2.0)
    assert isinstance(follower.next(2.0).event, ContactLost)  # type: ignore[union-attr]
    later = follower.checks.deadline()
    follower.link.state = Waiting(later + 1)
    found.append(follower.next(later))
    assert found == [Fetch(within=PROBE_LIMIT), Fetch()]


@pytest.mark.parametrize("error", [ServerError("on fire", status_code=503), DecodeError("html")])
def test_an_answer_that_helps_nobody_is_an_outage_too(error: RunsError) -> None:
    policy = FollowPolicy(stream="none")
    service = Service([], succeeds_at(9), refuse=down((2.0, 2.5), error=error))
    assert contact(run(follow(service, policy))) == [ContactLost, Reconnected]


def test_where_there_is_no_stream_the_next_answer_ends_the_outage() -> None:
    policy = FollowPolicy(stream="none")
    service = Service([], succeeds_at(30), refuse=down((2.0, 9.0)))
    events = run(follow(service, policy, attached=True))
    assert contact(events) == [ContactLost, Reconnected]
    assert not any(isinstance(event, EventsMissed) for event in events)


def test_an_outage_in_which_the_run_ends_misses_no_more_than_without_being_told() -> None:
    service = Service(WHOLE, succeeds_at(4), faults=[(FRAME * 2, CUT)], refuse=down((1.0, 31.0)))
    events = run(follow(service))
    assert not any(isinstance(event, EventsMissed) for event in events), "this service repeats what was missed"
    forgetful = Service(WHOLE, succeeds_at(4), resume=Resume.NONE, faults=[(FRAME * 2, CUT)], refuse=down((1.0, 31.0)))
    told = [type(event) for event in run(follow(forgetful)) if not isinstance(event, ServiceEvent)]
    assert told.count(ContactLost) == told.count(EventsMissed) == 1


def test_only_the_result_is_wanted() -> None:
    """A `wait` that goes round the stream is informed as well."""
    policy = FollowPolicy(resume=Resume.INCLUSIVE, long_poll=5.0)
    shell = follow(Service(WHOLE, succeeds_at(40), refuse=down((10.0, 20.0))), policy)
    assert contact(list(shell.run(events=False))) == [ContactLost, Reconnected]
    assert shell.follower.result is not None


def test_a_get_that_fails_beside_a_stream_that_speaks_is_no_outage() -> None:
    policy = FollowPolicy(resume=Resume.INCLUSIVE, check_every=1.5)
    service = Service(WHOLE, succeeds_at(4))
    shell = follow(service, policy)

    def busy(now: float) -> RunsError | None:
        return ServerError("busy", status_code=503) if shell.trace[-1:] == ["fetch"] and 0.5 < now < 3.5 else None

    service.refuse = busy
    assert contact(run(shell)) == []


def test_gets_that_fail_beside_an_open_stream_do_not_flood() -> None:
    """Signs of life of the stream do not end the outage, for following will give up: only messages and GETs do."""
    policy = FollowPolicy(resume=Resume.INCLUSIVE, check_every=1.0)
    journal = [(0.0, {"n": 0, "kind": "step-0"}), (99.0, {"n": 1, "kind": "end", "status": "succeeded"})]
    service = Service(journal, succeeds_at(99), keepalive=2.0)
    shell = follow(service, policy)
    service.refuse = lambda now: ServerError("busy", status_code=503) if shell.trace[-1:] == ["fetch"] else None
    seen: list[Event] = []
    with pytest.raises(ServerError, match="nothing but failures"):
        for event in shell.run():
            seen.append(event)
    assert contact(seen) == [ContactLost]


def test_a_stream_that_is_silent_while_gets_fail_is_an_outage_until_it_speaks() -> None:
    journal = [(0.0, {"n": 0, "kind": "step-0"}), (50.0, {"n": 1, "kind": "end", "status": "succeeded"})]
    policy = FollowPolicy(resume=Resume.INCLUSIVE, check_every=10.0, idle_limit=200.0)
    service = Service(journal, succeeds_at(50), refuse=down((5.0, 45.0)))
    shell = follow(service, policy)
    events = run(shell)
    assert contact(events) == [ContactLost, Reconnected]
    assert shell.service.opened == 1


def test_a_refusal_is_an_error_and_no_outage() -> None:
    error = AuthenticationError("no such key", status_code=401)
    shell = follow(Service(WHOLE, succeeds_at(4), faults=[(FRAME * 2, CUT)], refuse=down((1.0, 31.0), error=error)))
    seen: list[Event] = []
    with pytest.raises(AuthenticationError):
        seen.extend(shell.run())
    assert contact(seen) == []


def test_an_outage_that_does_not_end_is_told_once_then_an_error_and_again_to_whoever_comes_back() -> None:
    shell = follow(Service(WHOLE, succeeds_at(4), faults=[(FRAME * 2, SILENT)], refuse=down((1.0, 1e6))))
    for _ in range(2):
        seen: list[Event] = []
        with pytest.raises(ConnectFailed, match="nothing but failures"):
            for event in shell.run():
                seen.append(event)
        assert contact(seen) == [ContactLost]


def test_it_is_no_part_of_the_runs_timeline() -> None:
    service = Service(WHOLE, succeeds_at(4), faults=[(FRAME * 2, CUT)], refuse=down((1.0, 31.0)))
    events = run(follow(service))
    seen = datetime(2026, 11, 22, tzinfo=UTC)
    without = [event for event in events if not isinstance(event, ContactLost)]
    assert Timeline().add_all(events, seen) == Timeline().add_all(without, seen)
    alone = Timeline()
    alone.add(ContactLost(name="contact_lost", run_id="r"), seen)
    assert alone == Timeline()
