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
from runs_sdk._common import async_backend as backend
from runs_sdk.langgraph import AsyncLangGraph, AsyncLangGraphRun, LangGraphServer
from runs_sdk.testing import Cut, emulator
from runs_sdk.testing.proxy import WireProxy

COUNT = 200
on_both = pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])  # unasync: remove


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


def edges(url: str, run: AsyncLangGraphRun[Any]) -> list[int]:
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


async def all_of(run: Any) -> list[Event]:
    return [event async for event in run]


async def cut_at(url: str, run: AsyncLangGraphRun[Any], places: list[int]) -> None:
    for place in places:
        with WireProxy(url, [Cut(place, path="/stream$")], unstruck="ignore") as proxy:
            async with AsyncLangGraph(proxy.url) as client:
                assert_whole(await all_of(client.attach(run.ids[0], thread=run.thread_id)))


@pytest.mark.anyio
async def test_a_run_is_cut_at_edges_of_its_frames(url: str, request: pytest.FixtureRequest):
    async with AsyncLangGraph(url) as client:
        run = await client.start("emits", {"count": COUNT})
        assert_whole(await all_of(run))
        found = edges(url, run)
        assert len(found) == COUNT + 4  # in front, and behind metadata, the step's begin, its writings, its end
        whole = "real" in request.node.name
        await cut_at(url, run, found if whole else found[:: len(found) // 2])


@pytest.mark.anyio
@pytest.mark.full
async def test_a_run_is_cut_at_every_edge_of_its_frames():
    with emulator("langgraph", burst=7) as server:
        async with AsyncLangGraph(server.url) as client:
            run = await client.start("emits", {"count": COUNT})
            await run.wait()
            await cut_at(server.url, run, edges(server.url, run))


@pytest.mark.anyio
async def test_runs_are_cut_anywhere_while_they_go_on(url: str, request: pytest.FixtureRequest):
    chance = random.Random(23)
    for _ in range(300 if "real" in request.node.name else 2):
        with WireProxy(
            url,
            [Cut(chance.randrange(16000), path="/stream$", nth=nth) for nth in (1, 2, 3)],
            unstruck="ignore",
        ) as proxy:
            async with AsyncLangGraph(proxy.url) as client:
                seconds = chance.choice((0, 0, 0.001))
                assert_whole(await all_of(await client.start("emits", {"count": COUNT, "seconds": seconds})))


@pytest.mark.anyio
@pytest.mark.parametrize("overlap", [1, 2, 5, 40])
@pytest.mark.parametrize("burst", [1, 3, 50])
async def test_what_comes_twice_from_the_server_comes_once(overlap: int, burst: int):
    with emulator("langgraph", overlap=overlap, burst=burst, hold=True) as server:
        async with AsyncLangGraph(server.url) as client:
            run = await client.start("emits", {"count": 60, "seconds": 0.002})
            server.release()
            while len(server.state.runs[run.id].events) < 20:
                await backend.sleep(0.002)
            assert_whole(await all_of(run), 60)


@pytest.mark.anyio
async def test_a_stream_that_repeats_nothing_says_so():
    with emulator("langgraph") as server:
        async with AsyncLangGraph(server.url) as client:
            thread = await client.threads.create()
            body = {"assistant_id": "emits", "input": {"count": 5}, "stream_mode": ["custom"]}
            path = f"/threads/{thread['thread_id']}/runs"
            started = (await client.request("POST", path, json=body)).json()
            run = client.attach(started["run_id"], thread=thread["thread_id"])
            events = await all_of(run)
            assert isinstance(events[0], EventsMissed) or EventsMissed in {type(event) for event in events}
            assert isinstance(events[-1], RunFinished)


@on_both  # unasync: remove
@pytest.mark.anyio
async def test_a_hundred_runs_at_once(url: str, request: pytest.FixtureRequest):
    count = 100 if "real" in request.node.name else 20
    async with AsyncLangGraph(url) as client:
        runs = [await client.start("emits", {"count": 10}) for _ in range(count)]
        for run in runs:
            assert (await run.output(120))["log"] == ["done"]
        for run in runs:
            assert_whole(await all_of(client.attach(run.id, thread=run.thread_id)), 10)


@pytest.mark.anyio
@pytest.mark.full
async def test_a_server_that_is_killed_loses_its_runs_and_says_so(real_server: LangGraphServer):
    async with AsyncLangGraph(real_server.url, max_retries=0, timeout=5.0) as client:
        run = await client.start("emits", {"count": 100000, "seconds": 0.01})
        async for event in run:
            if isinstance(event, OutputUpdated):
                break
        os.killpg(real_server.pid, signal.SIGKILL)
        with pytest.raises(TransportError):
            await run.refresh()
        with pytest.raises(WaitTimeout, match="cannot be reached"):
            await run.wait(1.0)
        real_server.stop()
        real_server.start()  # on the same port, with nothing in it
        with pytest.raises(NotFoundError, match="forgotten"):
            await run.wait(60)
