"""A clock for tests: pauses take no time, deadlines pass when the test says so."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, sleep

import pytest

from runs_sdk import TimedOut, WaitTimeout, connect_async
from runs_sdk._common import async_backend as backend
from runs_sdk.core.events import Reconnected
from runs_sdk.testing import Clock, emulator

pytestmark = pytest.mark.anyio

FLOW = {"steps": [{"id": "greet", "component": "/builtin/noop", "input": 1}], "output": {"$step": "greet"}}
BUSY = {"code": 503, "headers": {"retry-after": "60"}}


async def until(condition: Callable[[], object]) -> None:
    end = monotonic() + 60
    while not condition():
        assert monotonic() < end
        await backend.run_in_thread(sleep, 0.001)


async def test_a_pause_before_the_next_try_takes_no_time() -> None:
    with Clock() as clock, emulator("stepflow", status={**BUSY, "path": "/runs", "times": 2}) as service:
        began = clock.time
        async with connect_async("stepflow", base_url=service.url, max_retries=2, timeout=1000) as client:
            await client.list().first()
        assert clock.pauses == [60.0, 60.0]
        assert clock.time - began >= 120


async def test_a_broken_stream_is_opened_again_at_once() -> None:
    with Clock() as clock, emulator("stepflow", cut=317) as service:
        async with connect_async("stepflow", base_url=service.url) as client:
            run = await client.start(FLOW, {"name": "World"})
            events = [event async for event in run]
        assert any(isinstance(event, Reconnected) for event in events) and events[-1].kind == "RunCompleted"
        assert clock.waiting == 0


async def test_a_wait_times_out_when_the_clock_says_so() -> None:
    with Clock() as clock, emulator("stepflow", hold="greet") as service:
        async with connect_async("stepflow", base_url=service.url) as client:
            run = await client.start(FLOW, {"name": "World"})
            seen: list[BaseException] = []

            async def wait() -> None:
                try:
                    await run.wait(timeout=3600)
                except WaitTimeout as error:
                    seen.append(error)

            task = backend.spawn(wait, name="wait")
            await until(lambda: service.requests[-1].method == "GET")
            assert not task.is_done
            clock.advance(3600)
            assert await task.join(30)
            assert len(seen) == 1, task.error


async def test_a_request_times_out_when_the_clock_says_so() -> None:
    with Clock() as clock, emulator("stepflow", delay={"seconds": 3600, "path": "/runs"}) as service:
        async with connect_async("stepflow", base_url=service.url, timeout=300, max_retries=0) as client:
            seen: list[BaseException] = []

            async def ask() -> None:
                try:
                    await client.list().first()
                except TimedOut as error:
                    seen.append(error)

            task = backend.spawn(ask, name="ask")
            await until(lambda: service.wire.busy_now)
            clock.advance(300)
            await task.join()
            assert len(seen) == 1, task.error


async def test_a_pause_may_wait_for_the_test() -> None:
    with Clock(skip_pauses=False) as clock, emulator("stepflow", status={**BUSY, "path": "/runs"}) as service:
        async with connect_async("stepflow", base_url=service.url, timeout=1000) as client:
            done: list[object] = []

            async def ask() -> None:
                done.append(await client.list().first())

            task = backend.spawn(ask, name="ask")
            await until(lambda: clock.waiting)
            assert not done
            clock.advance(60)
            await task.join()
            assert len(done) == 1, task.error


async def test_the_pause_that_ends_first_is_the_first() -> None:
    with Clock() as clock:
        ended: list[float] = []

        async def pause(seconds: float) -> None:
            await backend.Signal().pause(seconds)
            ended.append(seconds)

        clock.skip_pauses = False
        tasks = [backend.spawn(pause, seconds, name="pause") for seconds in (500.0, 100.0, 300.0)]
        await until(lambda: clock.waiting == 3)
        clock.skip_pauses = True
        for task in tasks:
            await task.join()
        assert ended == [100.0, 300.0, 500.0]


async def test_there_is_one_clock_and_then_the_real_time_again() -> None:
    real = backend.monotonic, backend.Signal.pause, backend.Event.wait, backend.sleep
    with Clock() as clock:
        with pytest.raises(RuntimeError, match="another Clock is in use"):
            Clock().__enter__()
        with pytest.raises(ValueError, match="time does not go back"):
            clock.advance(-1)
    assert (backend.monotonic, backend.Signal.pause, backend.Event.wait, backend.sleep) == real
    with Clock():
        pass
