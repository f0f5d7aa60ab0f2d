"""A stream or a log that never brings its end: EventsMissed says so, before RunFinished."""

from __future__ import annotations

import pytest
from attrs import evolve

from runs_sdk._async.handle import AsyncRun
from runs_sdk.ade._async.client import AsyncAde
from runs_sdk.ade.rules import POLICY
from runs_sdk.core.events import Event, EventsMissed, RunFinished
from runs_sdk.core.models import RunStatus
from runs_sdk.testing import Silence, Status, after_frames, emulator

pytestmark = pytest.mark.anyio

QUICK = evolve(POLICY, idle_limit=0.3, check_every=0.3, long_poll=0.3, drain=0.8)


def gaps(events: list[Event]) -> int:
    return len([event for event in events if isinstance(event, EventsMissed)])


@pytest.mark.parametrize(("times", "missed"), [(1, 0), (2, 0), (None, 1)])
async def test_a_stream_that_falls_silent(times: int | None, missed: int) -> None:
    faults = [Silence(after_frames(4 if times else 1), times=times)]
    with emulator("ade", documents="in.csv", faults=faults) as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            run = await client.start(next(iter(service.state.documents)))
            events = [event async for event in AsyncRun(client, run.id, policy=QUICK)]
    assert isinstance(events[-1], RunFinished) and events[-1].status is RunStatus.SUCCEEDED
    assert gaps(events) == missed == isinstance(events[-2], EventsMissed)


@pytest.mark.parametrize("hold", [(), "in.csv"], ids=["queued", "running"])
async def test_a_cancelled_run_is_followed_to_the_end_of_its_log(hold: str, latency: float) -> None:
    queue_time = 0.02 if hold else 0.3 + 8 * latency
    with emulator("ade", documents="in.csv", hold=hold, queue_time=queue_time) as service:
        async with AsyncAde(service.url, **service.credentials) as client:
            run = await client.start(next(iter(service.state.documents)))
            await run.cancel()
            service.release()
            events = [event async for event in run]
    assert isinstance(events[-1], RunFinished) and events[-1].status is RunStatus.CANCELLED
    assert events[-1].kind == "end" and gaps(events) == 0


@pytest.mark.parametrize("fault", [None, Status(500, path="/events/download", times=None)], ids=["log", "no log"])
async def test_a_polled_run_whose_log_cannot_be_read(fault: Status | None) -> None:
    with emulator("ade", documents="in.csv", faults=[fault] if fault else []) as service:
        async with AsyncAde(service.url, **service.credentials, max_streams=0, max_retries=0) as client:
            run = await client.start(next(iter(service.state.documents)))
            events = [event async for event in run]
    assert isinstance(events[-1], RunFinished) and events[-1].status is RunStatus.SUCCEEDED
    assert gaps(events) == (fault is not None)


async def test_a_polled_run_that_was_cancelled_before_it_began_has_no_log_to_miss(latency: float) -> None:
    with emulator("ade", documents="in.csv", queue_time=0.3 + 8 * latency) as service:
        async with AsyncAde(service.url, **service.credentials, max_streams=0) as client:
            run = await client.start(next(iter(service.state.documents)))
            await run.cancel()
            events = [event async for event in run]
    assert isinstance(events[-1], RunFinished) and events[-1].status is RunStatus.CANCELLED
    assert gaps(events) == 0
