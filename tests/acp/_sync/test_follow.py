# generated from tests/acp/_async/test_follow.py by scripts/unasync.py; do not edit
"""Following runs of an agent server where the network is slow, the stream stalls, and attempts fail."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest

from runs_sdk import (
    Event,
    EventsMissed,
    InteractionNeeded,
    OutputUpdated,
    RunFailed,
    RunFinished,
    RunRetried,
    RunStatus,
    WaitTimeout,
)
from runs_sdk._common import sync_backend as backend
from runs_sdk.acp import Acp
from runs_sdk.core.follow import state
from runs_sdk.testing import Silence, Status, emulator
from runs_sdk.testing.emulators.acp import AGENT_ID
from tests.policies import change_client

SERVERS = [("0.1", None), ("0.2", None), ("0.2", "reference")]


def numbers(events: list[Event]) -> list[int]:
    return [event.output["i"] for event in events if isinstance(event, OutputUpdated)]


def kinds(events: list[Event]) -> list[type[Event]]:
    return [type(event) for event in events]


def loop(n: int = 3, delay: float = 0.1, **more: Any) -> dict[str, Any]:
    return {"message": "hi", "mode": "loop", "n": n, "delay": delay, **more}


def wait_until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < until
        backend.sleep(0.002)


def drain(events: Any) -> None:
    for _ in events:
        pass


def are_told(events: list[Event], wanted: list[int]) -> bool:
    """Whether all updates are there, or a loss is informed before the end."""
    assert kinds(events)[-1] is RunFinished
    return numbers(events) == wanted or EventsMissed in kinds(events)[:-1]


# ---- what the stream may have missed


@pytest.mark.parametrize(("version", "quirks"), SERVERS)
@pytest.mark.parametrize("latency", [0.05, 0.2])
def test_no_update_is_lost_in_silence_on_a_slow_network(version: str, quirks: str | None, latency: float):
    with emulator("acp", version=version, quirks=quirks, keepalive=0.3, latency=latency) as emulated:
        with Acp(emulated.url, settle=0.3) as client:
            run = client.start(AGENT_ID, loop(10, 0.05))
            events = [event for event in run]
            assert numbers(events) != list(range(1, 11))  # so slow is this network
            assert EventsMissed in kinds(events)
            assert events[-1].snapshot.is_success


@pytest.mark.parametrize(("version", "quirks"), SERVERS)
@pytest.mark.parametrize("latency", [0.0, 0.05, 0.2])
def test_nor_after_an_answer(version: str, quirks: str | None, latency: float):
    with emulator("acp", version=version, quirks=quirks, keepalive=0.3, latency=latency) as emulated:
        with Acp(emulated.url, settle=0.3) as client:
            run = client.start(AGENT_ID, {"message": "x", "mode": "interrupt", "n": 10, "delay": 0.02})
            for event in run:
                if isinstance(event, InteractionNeeded):
                    break
            run.respond({"answer": "yes"})
            events = [event for event in run]
            assert are_told(events, list(range(1, 11)))
            assert events[-1].snapshot.output["reply"] == "yes"


@pytest.mark.parametrize("quirks", [None, "reference"])
@pytest.mark.parametrize("at", [200, 700])
def test_a_stream_that_stalled_has_missed_something(quirks: str | None, at: int):
    with emulator("acp", quirks=quirks, keepalive=0.3, watched="stream") as emulated:
        emulated.inject(Silence(at))
        with Acp(emulated.url, join_within=20.0) as client:
            change_client(client, check_every=0.5)
            run = client.start(AGENT_ID, loop(8, 0.05))
            events = [event for event in run]
            assert set(numbers(events)) < set(range(1, 9))
            assert kinds(events)[-2:] == [EventsMissed, RunFinished]


@pytest.mark.parametrize("quirks", [None, "reference"])
def test_a_stream_that_the_server_lets_stall(quirks: str | None):
    with emulator("acp", quirks=quirks, keepalive=0.05, stall=2) as emulated:
        with Acp(emulated.url) as client:
            change_client(client, check_every=0.5)
            run = client.start_and_stream(AGENT_ID, loop(6, 0.05))
            events = [event for event in run]
            assert numbers(events) == [1, 2]
            assert kinds(events)[-2:] == [EventsMissed, RunFinished]


@pytest.mark.parametrize("status", [500, 501])
def test_a_stream_that_no_server_of_that_kind_has(status: int):
    with emulator("acp", version="0.1", quirks="reference") as emulated:
        if status != 500:
            emulated.inject(Status(status, b'{"detail":"Not implemented"}', path=r"/stream$", times=None))
        with Acp(emulated.url) as client:
            run = client.start(AGENT_ID, loop(3, 0.05))
            events = [event for event in run]
            assert numbers(events) == []
            assert kinds(events)[-2:] == [EventsMissed, RunFinished]
            assert events[-1].snapshot.is_success


# ---- questions


@pytest.mark.parametrize(("version", "quirks"), SERVERS)
@pytest.mark.parametrize(("lag", "more"), [(0.05, {}), (0.05, {"latency": 0.05}), (0.5, {})])
def test_a_question_that_a_get_still_shows_after_its_answer(
    version: str, quirks: str | None, lag: float, more: dict[str, float]
):
    with emulator("acp", version=version, quirks=quirks, keepalive=0.3, lag=lag, **more) as emulated:
        with Acp(emulated.url, settle=0.3, join_within=20.0) as client:
            run = client.start(AGENT_ID, {"message": "x", "mode": "interrupt", "n": 2, "delay": 0.05})
            events = []
            for event in run:
                events.append(event)
                if isinstance(event, InteractionNeeded):
                    run.respond({"answer": "yes"})
            assert kinds(events).count(InteractionNeeded) == 1
            assert events[-1].snapshot.output["reply"] == "yes"
            asked = client.start(AGENT_ID, {"message": "x", "mode": "interrupt", "delay": 0.05})
            assert (asked.wait(timeout=20)).interaction is not None
            asked.respond({"answer": "yes"})
            assert (asked.wait(timeout=20)).is_success


@pytest.mark.parametrize("quirks", [None, "reference"])
def test_an_error_that_a_get_shows_once_while_a_question_waits(quirks: str | None):
    with emulator("acp", quirks=quirks, keepalive=0.3) as emulated:
        with Acp(emulated.url, settle=1.0) as client:
            run = client.start(AGENT_ID, {"message": "x", "mode": "interrupt", "delay": 0.05})
            assert (run.wait(timeout=20)).interaction is not None
            inside = emulated.state.runs[run.id]
            emulated.call(lambda: inside.become("error"))
            assert (run.refresh()).status is RunStatus.FAILED
            emulated.call(lambda: inside.become("interrupted"))
            run.respond({"answer": "yes"})
            assert (run.output(timeout=20))["reply"] == "yes"


# ---- attempts


@pytest.mark.parametrize("version", ["0.1", "0.2"])
@pytest.mark.parametrize("by_events", [True, False])
def test_attempts_are_counted(by_events: bool, version: str):
    """A server of version 0.1 has no stream: an attempt that fails and begins anew shows in `updated_at` alone."""
    watched = "get" if version == "0.1" else "stream"  # no attempt may be over before anybody looks
    with emulator("acp", quirks="reference", keepalive=0.3, version=version, watched=watched) as emulated:
        with Acp(emulated.url, settle=0.5) as client:
            counts = {}
            for mode in ("echo", "flaky", "fail"):
                run = client.start(AGENT_ID, {"message": "x", "mode": mode, "delay": 0.05})
                if by_events:
                    events = [event for event in run]
                    retries = [event.attempt for event in events if isinstance(event, RunRetried)]
                    assert retries == {"echo": [], "flaky": [2], "fail": [2, 3]}[mode]
                counts[mode] = (run.wait(timeout=20)).attempts
            assert counts == {"echo": 1, "flaky": 2, "fail": 3}


@pytest.mark.parametrize("by_events", [True, False])
def test_a_failure_is_not_believed_while_the_next_attempt_is_in_the_queue(by_events: bool):
    """Six runs on one worker: the retry begins long after `settle` is over."""
    with emulator("acp", quirks="reference", workers=1, keepalive=0.3) as emulated:
        with Acp(emulated.url, settle=0.2) as client:
            run = client.start(AGENT_ID, {"message": "x", "mode": "flaky"})
            for _ in range(6):
                client.start(AGENT_ID, loop(1, 0.3))
            if by_events:
                events = [event for event in run]
                assert events[-1].snapshot.is_success
            assert (run.wait(timeout=30)).is_success


def test_a_failure_that_three_attempts_have_shown_is_believed_whatever_waits():
    with emulator("acp", quirks="reference", workers=1, keepalive=0.3) as emulated:
        with Acp(emulated.url, settle=0.2) as client:
            run = client.start_and_stream(AGENT_ID, {"message": "x", "mode": "fail", "delay": 0.05})
            others = [client.start(AGENT_ID, loop(100, 0.1)) for _ in range(4)]
            for other in others:
                emulated.call(lambda other=other: emulated.state.engine.cancel(emulated.state.runs[other.id]))
            result = run.wait(timeout=30)
            assert (result.status, result.attempts) == (RunStatus.FAILED, 3)


def test_a_failure_that_was_told_too_soon_is_asked_about_again():
    """With `settle=0` the first failure is believed; whoever waits again later hears what became of the run."""
    with emulator("acp", quirks="reference", workers=1, keepalive=0.3, watched="get") as emulated:
        with Acp(emulated.url, settle=0) as client:
            run = client.start(AGENT_ID, {"message": "x", "mode": "flaky"})
            second = client.start(AGENT_ID, loop(1, 0.05))
            with pytest.raises(RunFailed, match="flaky first attempt"):
                run.output(timeout=20)
            assert (run.refresh()).status is run.status is RunStatus.FAILED
            wait_until(lambda: emulated.state.runs[second.id].attempts == 1)  # it waited behind the first
            assert (second.wait(timeout=20)).is_success
            wait_until(lambda: emulated.state.runs[run.id].statuses[2:] == ["pending"])
            assert (run.refresh()).status is run.status is RunStatus.RUNNING
            assert (run.wait(timeout=20)).is_success
            assert (run.output(timeout=20))["reply"] == "echo 1: x"
            assert [event for event in run] == []  # its end has been reported
            assert run.status is RunStatus.SUCCEEDED


# ---- a server that starts again


@pytest.mark.parametrize("quirks", [None, "reference"])
def test_a_run_that_a_server_has_forgotten_to_go_on_with(quirks: str | None, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(state, "SILENCE_REPORTED", 0.5)
    with emulator("acp", quirks=quirks, keepalive=0.3) as emulated:
        with Acp(emulated.url) as client:
            run = client.start(AGENT_ID, loop(100, 0.1))
            for event in run:
                if isinstance(event, OutputUpdated):
                    break
            emulated.restart()
            for wait in (lambda seconds: run.wait(timeout=seconds), lambda seconds: drain(run.events(timeout=seconds))):
                for seconds in (1, 5, 25):  # until a GET has shown the service's own word
                    with pytest.raises(WaitTimeout) as told:
                        wait(seconds)
                    if "last seen: pending for" in str(told.value):
                        break
                assert re.search(r"pending for \d+ s; nothing shows that it goes on", str(told.value))
                assert "It goes on" not in str(told.value)


@pytest.mark.parametrize("quirks", [None, "reference"])
def test_a_handler_that_answers_while_somebody_waits(quirks: str | None):
    with emulator("acp", quirks=quirks, keepalive=0.3, lag=0.1) as emulated:
        with Acp(emulated.url, settle=0.3) as client:
            run = client.start(AGENT_ID, {"message": "x", "mode": "interrupt", "n": 1, "delay": 0.05})
            run.on(InteractionNeeded, lambda event: run.respond({"answer": event.interaction.prompt}))
            result = run.wait(timeout=20, on_waiting="wait")
            assert result.output["reply"] == "approve x?"


def test_a_time_out_of_a_run_of_which_nothing_was_heard():
    """The head of the server's stream comes with its first bytes."""
    with emulator("acp", quirks="reference", hold=True, keepalive=60.0) as emulated:
        with Acp(emulated.url) as client:
            run = client.start(AGENT_ID, loop(1))
            with pytest.raises(WaitTimeout, match="it was started; nothing has come from it since"):
                run.wait(timeout=0.2)
        emulated.release()
