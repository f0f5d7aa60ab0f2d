"""Waiting for many runs at once: bounded connections, lists in place of GETs, and what a time-out tells."""

from __future__ import annotations

import importlib
from collections import Counter
from typing import Any

import pytest

import runs_sdk
from runs_sdk import as_completed, wait_all
from runs_sdk.core.errors import NotFoundError, WaitTimeout
from runs_sdk.core.events import RunFinished, ServiceEvent
from runs_sdk.core.models import RunStatus
from runs_sdk.testing import emulator
from tests._async.test_handle import AsyncToy, coroutine_handler, expected
from tests.toy import ToyService

pytestmark = pytest.mark.anyio

CREW: Any = importlib.import_module("runs_sdk._a" + "sync.run_group")  # in parts: sync code waits with it, too
NOOP = {"steps": [{"id": "s", "component": "/builtin/noop", "input": {"$input": "$"}}], "output": {"$step": "s"}}


async def test_many_that_have_ended_are_asked_once_each_with_few_connections() -> None:
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            runs = [client.attach(service.new().id) for _ in range(300)]
            for run in runs:
                service.runs[run.id].finish(output=int(run.id))
            results = await wait_all([*runs, runs[0]], timeout=60)
            assert [result.output for result in results] == [*range(1, 301), 1]
            assert Counter(service.seen) == Counter(f"GET /runs/{run.id}" for run in runs)
            assert service.accepted <= CREW.ASKED_AT_ONCE + 1


async def test_runs_that_end_later_are_found_and_the_last_ones_are_followed() -> None:
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            runs = [client.attach(service.new().id) for _ in range(100)]
            for run in runs[:70]:
                service.runs[run.id].finish(output=0)
            found = []
            async with as_completed(runs, timeout=60) as finished:
                async for run in finished:
                    found.append(run.id)
                    if len(found) == 70:
                        for other in runs[70:]:
                            service.runs[other.id].finish(output=0)
            assert sorted(found, key=int) == [run.id for run in runs]


async def test_a_time_out_has_the_results_and_knows_whom_it_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CREW, "ASKED_AT_ONCE", 2)
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            runs = [client.attach(service.new().id) for _ in range(60)]
            service.runs["1"].finish(output="one")
            service.slow = {f"/runs/{number}": 30.0 for number in range(5, 61)}
            for seconds in (1.0, 10.0):  # until those that are answered at once are known
                with pytest.raises(WaitTimeout) as caught:
                    await wait_all(runs, timeout=seconds)
                results = caught.value.results
                if all(results[:4]):
                    break
            assert len(results) == 60
            assert results[0] is not None and results[0].output == "one"
            assert [one.status for one in results[1:4] if one is not None] == [RunStatus.RUNNING] * 3
            assert results[10:] == [None] * 50
            assert "3 running" in str(caught.value) and "not asked yet" in str(caught.value)
            assert "59 of 60 runs" in str(caught.value)
            assert runs[1].status is RunStatus.RUNNING


async def test_one_list_answers_for_many() -> None:
    with emulator("stepflow", hold=["s"]) as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url) as client:
            runs = [await client.start(NOOP, {"n": number}) for number in range(60)]  # type: ignore[attr-defined]
            before = len(service.requests)
            for seconds in (0.5, 5, 50):  # until the list has told all of them
                with pytest.raises(WaitTimeout) as caught:
                    await wait_all(runs, timeout=seconds)
                if "60 running" in str(caught.value):
                    break
            else:
                pytest.fail(str(caught.value))
            asked = [request for request in service.requests[before:] if request.path != "/api/v1/runs"]
            assert asked == []
            service.release()
            results = await wait_all(runs, timeout=60)
            assert [result.output["n"] for result in results] == list(range(60))


async def test_handlers_hear_all_events_of_each_of_many_runs() -> None:
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            runs = [client.attach(service.new().id) for _ in range(60)]
            heard: dict[str, list[str]] = {run.id: [] for run in runs}

            for run in runs:
                run.on(ServiceEvent, coroutine_handler(heard[run.id]))
                service.runs[run.id].steps(3)
            await wait_all(runs, timeout=60)
            assert heard == {run.id: expected(3) for run in runs}


async def test_an_error_of_one_is_raised_and_the_others_can_be_waited_for() -> None:
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            runs = [client.attach(service.new().id) for _ in range(60)]
            for run in runs:
                service.runs[run.id].finish(output=1)
            with pytest.raises(NotFoundError):
                await wait_all([*runs, client.attach("no-such-run")], timeout=60)
            assert len(await wait_all(runs, timeout=60)) == 60
            assert isinstance([event async for event in runs[0]][-1], RunFinished)


@pytest.mark.full
async def test_ten_thousand_started_handles() -> None:
    with ToyService() as service:
        async with AsyncToy(service.url) as client:
            runs = [client.attach(service.new().id) for _ in range(10_000)]
            for run in runs:
                service.runs[run.id].finish(output=int(run.id))
            results = await wait_all(runs, timeout=300)
            assert [result.output for result in results] == list(range(1, 10_001))
            assert service.accepted <= CREW.ASKED_AT_ONCE + 1
