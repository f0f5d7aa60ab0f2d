# generated from tests/langgraph/_async/test_cuts.py by scripts/unasync.py; do not edit
"""Streams of a LangGraph server that break: nothing is lost or comes twice, on the emulator and on the real one."""

from __future__ import annotations

import os
import random
import signal
import urllib.request
from typing import Any

import pytest

from runs_sdk import (
    Event,
    EventsMissed,
    NotFoundError,
    OutputUpdated,
    RunFinished,
    RunStatus,
    TransportError,
    WaitTimeout,
)
from runs_sdk._common import sync_backend as backend
from runs_sdk.langgraph import LangGraph, LangGraphRun, LangGraphServer
from runs_sdk.testing import Cut, emulator
from runs_sdk.testing.proxy import WireProxy

COUNT = 200


def numbers(events: list[Event]) -> list[int]:
    return [event.output["i"] for event in events if isinstance(event, OutputUpdated)]


def assert_whole(events: list[Event], count: int = COUNT) -> None:
    assert numbers(events) == [*range(count)]
    kinds = [type(event).__name__ for event in events]
    assert [kinds.count(kind) for kind in ("StepStarted", "StepFinished", "RunFinished", "EventsMissed")] == [
        1,
        1,
        1,
        0,
    ]
    assert isinstance(events[-1], RunFinished) and events[-1].status is RunStatus.SUCCEEDED


def edges(url: str, run: LangGraphRun[Any]) -> list[int]:
    """Where the frames of a finished run's stream end, in bytes."""
    request = urllib.request.Request(  # noqa: S310
        f"{url}/threads/{run.thread_id}/runs/{run.id}/stream", headers={"Last-Event-ID": "-1"}
    )
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        body = answer.read()
    found, at = [0], 0
    while (at := body.find(b"\r\n\r\n", at)) >= 0:
        at += 4
        found.append(at)
    return found


def all_of(run: Any) -> list[Event]:
    return [event for event in run]


def cut_at(url: str, run: LangGraphRun[Any], places: list[int]) -> None:
    for place in places:
        with WireProxy(url, [Cut(place, path="/stream$")], unstruck="ignore") as proxy:
            with LangGraph(proxy.url) as client:
                assert_whole(all_of(client.attach(run.ids[0], thread=run.thread_id)))


def test_a_run_is_cut_at_edges_of_its_frames(url: str, request: pytest.FixtureRequest):
    with LangGraph(url) as client:
        run = client.start("emits", {"count": COUNT})
        assert_whole(all_of(run))
        found = edges(url, run)
        assert len(found) == COUNT + 4  # in front, and behind metadata, the step's begin, its writings, its end
        whole = "real" in request.node.name
        cut_at(url, run, found if whole else found[:: len(found) // 2])


@pytest.mark.full
def test_a_run_is_cut_at_every_edge_of_its_frames():
    with emulator("langgraph", burst=7) as server:
        with LangGraph(server.url) as client:
            run = client.start("emits", {"count": COUNT})
            run.wait()
            cut_at(server.url, run, edges(server.url, run))


def test_runs_are_cut_anywhere_while_they_go_on(url: str, request: pytest.FixtureRequest):
    chance = random.Random(23)
    for _ in range(300 if "real" in request.node.name else 2):
        with WireProxy(
            url,
            [Cut(chance.randrange(16000), path="/stream$", nth=nth) for nth in (1, 2, 3)],
            unstruck="ignore",
        ) as proxy:
            with LangGraph(proxy.url) as client:
                seconds = chance.choice((0, 0, 0.001))
                assert_whole(all_of(client.start("emits", {"count": COUNT, "seconds": seconds})))


@pytest.mark.parametrize("overlap", [1, 2, 5, 40])
@pytest.mark.parametrize("burst", [1, 3, 50])
def test_what_comes_twice_from_the_server_comes_once(overlap: int, burst: int):
    with emulator("langgraph", overlap=overlap, burst=burst, hold=True) as server:
        with LangGraph(server.url) as client:
            run = client.start("emits", {"count": 60, "seconds": 0.002})
            server.release()
            while len(server.state.runs[run.id].events) < 20:
                backend.sleep(0.002)
            assert_whole(all_of(run), 60)


def test_a_stream_that_repeats_nothing_says_so():
    with emulator("langgraph") as server:
        with LangGraph(server.url) as client:
            thread = client.threads.create()
            body = {"assistant_id": "emits", "input": {"count": 5}, "stream_mode": ["custom"]}
            path = f"/threads/{thread['thread_id']}/runs"
            started = (client.request("POST", path, json=body)).json()
            run = client.attach(started["run_id"], thread=thread["thread_id"])
            events = all_of(run)
            assert isinstance(events[0], EventsMissed) or EventsMissed in {type(event) for event in events}
            assert isinstance(events[-1], RunFinished)


def test_a_hundred_runs_at_once(url: str, request: pytest.FixtureRequest):
    count = 100 if "real" in request.node.name else 20
    with LangGraph(url) as client:
        runs = [client.start("emits", {"count": 10}) for _ in range(count)]
        for run in runs:
            assert (run.output(120))["log"] == ["done"]
        for run in runs:
            assert_whole(all_of(client.attach(run.id, thread=run.thread_id)), 10)


@pytest.mark.full
def test_a_server_that_is_killed_loses_its_runs_and_says_so(real_server: LangGraphServer):
    with LangGraph(real_server.url, max_retries=0, timeout=5.0) as client:
        run = client.start("emits", {"count": 100000, "seconds": 0.01})
        for event in run:
            if isinstance(event, OutputUpdated):
                break
        os.killpg(real_server.pid, signal.SIGKILL)
        with pytest.raises(TransportError):
            run.refresh()
        with pytest.raises(WaitTimeout, match="cannot be reached"):
            run.wait(1.0)
        real_server.stop()
        real_server.start()  # on the same port, with nothing in it
        with pytest.raises(NotFoundError, match="forgotten"):
            run.wait(60)
