"""When a failure is believed: the rule, and many runs at once on a server with five workers and one queue."""

from __future__ import annotations

import asyncio
import math
from typing import Any

import pytest

import runs_sdk
from runs_sdk import EventsMissed, OutputUpdated, RunFinished
from runs_sdk.acp import Acp, AsyncAcp
from runs_sdk.acp.retries import STUCK, Queue, Watch
from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.acp import AGENT_ID


def run(name: str, created: int, updated: int | None = None, status: str = "pending") -> dict[str, Any]:
    return {"run_id": name, "status": status, "created_at": f"2026-01-01T00:00:{created:02}",
            "updated_at": f"2026-01-01T00:00:{created if updated is None else updated:02}"}  # fmt: skip


FAILED = run("me", 1, 5, "error")
WORKING = [run(f"w{n}", n, n + 1) for n in range(5)]
WAITING = [run(f"q{n}", 3) for n in range(2)]


@pytest.mark.parametrize(
    ("pending", "ahead"),
    [
        ([], False),
        (WORKING[:4], False),  # a worker is free
        (WORKING, True),  # none is, and what waits may be attempts like this one, which no search shows
        ([*WORKING[:2], *WAITING], True),  # fewer workers, all of them busy
        (WAITING, False),  # nobody works: it is no such server, or it does not show what it works on
        ([*WORKING, *WAITING, run("later", 6, 7)], False),  # it came behind this one, and its turn has come
        ([*WORKING, *WAITING, run("later", 6)], True),  # it came behind this one, and still waits
        ([*WORKING[:4], FAILED], False),  # the run itself does not count
    ],
)
def test_what_the_queue_tells(pending: list[Any], ahead: bool) -> None:
    assert Queue.of(pending, "me").is_ahead_of(FAILED["updated_at"]) is ahead


def test_attempts_are_counted_by_the_failures_that_gets_have_shown() -> None:
    watch = Watch(2.0)
    shown = [run("me", 1), run("me", 1, 2), run("me", 1, 3, "error"), run("me", 1, 3, "error"), run("me", 1, 4),
             run("me", 1, 5, "error"), run("me", 1, 9, "error"), run("me", 1, 9, "error")]  # fmt: skip
    assert [watch.attempts(one) for one in shown] == [1, 1, 1, 1, 2, 2, 3, 3]
    assert Watch(2.0).attempts(run("me", 1, 5, "success")) == 1


def test_attempts_that_no_get_has_shown_are_counted_by_the_times_of_what_is_at_work() -> None:
    shown = [run("me", 1), run("me", 1, 2), run("me", 1, 2), run("me", 1, 4), run("me", 1, 5, "error"),
             run("me", 1, 6), run("me", 1, 9, "success")]  # fmt: skip
    watch = Watch(2.0)
    assert [watch.attempts(one, by_times=True) for one in shown] == [1, 1, 1, 2, 2, 3, 3]
    watch = Watch(2.0)
    asked = [run("me", 1, 2), run("me", 1, 3, "interrupted"), run("me", 1, 4), run("me", 1, 5, "success")]
    assert [watch.attempts(one, by_times=True) for one in asked] == [1, 1, 1, 1]


def test_a_failure_holds_while_an_attempt_is_due_and_settles_after() -> None:
    busy, idle = Queue.of([*WORKING, *WAITING], "me"), Queue.of(WORKING[:1], "me")
    watch = Watch(2.0)
    watch.weigh(FAILED, busy, 100.0)
    assert watch.hold == math.inf
    watch.weigh(FAILED, idle, 110.0)
    assert 100.0 + watch.hold == 112.0  # counted from when the failure was first seen
    watch.weigh(FAILED, busy, 111.0)
    assert watch.hold == math.inf
    watch.weigh(FAILED, None, 112.0)
    watch.weigh(FAILED, None, 114.0)
    assert watch.hold == 0.0


def test_a_queue_that_nobody_works_on_holds_nothing_for_ever() -> None:
    watch = Watch(2.0)
    queue = Queue.of([*WORKING, *WAITING], "me")
    watch.weigh(FAILED, queue, 0.0)
    watch.weigh(FAILED, queue, STUCK - 1)
    assert watch.hold == math.inf
    watch.weigh(FAILED, queue, STUCK)
    assert watch.hold == STUCK + 2.0
    watch.weigh(FAILED, queue, STUCK + 2.0)
    assert watch.hold == 0.0


def test_a_worker_between_two_runs_is_not_free() -> None:
    """Four of five are at work whenever somebody looks, but not the same four: the queue goes on."""
    watch = Watch(2.0)
    for second in range(10):
        watch.weigh(FAILED, Queue.of([run(f"{worker}-{second}", 0, 1) for worker in range(4)], "me"), second)
        assert second + 0.0 < watch.hold == second + 2.0
    still = Queue.of([run(f"{worker}", 0, 1) for worker in range(4)], "me")
    watch.weigh(FAILED, still, 10.0)
    watch.weigh(FAILED, still, 11.0)
    assert watch.hold == 12.0
    watch.weigh(FAILED, still, 12.0)
    assert watch.hold == 0.0


def test_a_queue_that_has_passed_a_failed_run_may_move_on_without_it() -> None:
    watch = Watch(2.0)
    for second in range(3):
        watch.weigh(FAILED, Queue.of([run(f"later-{second}", 30, 31)], "me"), second)
    assert watch.hold == 0.0


# ---- many runs at once

COUNT = 150


def inputs(number: int) -> dict[str, Any]:
    mode = "flaky" if number % 5 == 0 else "fail" if number % 25 == 1 else "loop"
    return {"message": str(number), "mode": mode, "n": 3, "delay": 0.02}


def check(number: int, events: list[Any]) -> None:
    """The verdict is right, and every update is there or its loss is informed."""
    mode = inputs(number)["mode"]
    end = events[-1]
    assert isinstance(end, RunFinished)
    assert end.snapshot.is_success is (mode != "fail"), (number, mode, end.snapshot)
    assert [type(event) for event in events].count(RunFinished) == 1
    if mode == "fail":
        assert end.snapshot.error.message == f"boom: {number}"
        return
    assert end.snapshot.output["message"] == str(number)
    told = [event.output["i"] for event in events if isinstance(event, OutputUpdated)]
    if EventsMissed not in {type(event) for event in events}:
        assert told == ([1] if mode == "flaky" else [1, 2, 3]), (number, events)


@pytest.mark.parametrize("start", ["start", "start_and_stream"])
@pytest.mark.parametrize(
    "latency", [0.0, pytest.param(0.05, marks=pytest.mark.full), pytest.param(0.2, marks=pytest.mark.full)]
)
def test_150_runs_at_once(start: str, latency: float) -> None:
    async def one(client: AsyncAcp, number: int) -> None:
        handle = await getattr(client, start)(AGENT_ID, inputs(number))
        check(number, [event async for event in handle])

    async def main() -> None:
        async with AsyncAcp(emulated.url, settle=0.2, max_connections=None, timeout=300) as client:
            await asyncio.gather(*(one(client, number) for number in range(COUNT)))

    with emulator("acp", quirks="reference", keepalive=1.0, latency=latency) as emulated:
        asyncio.run(main())
        assert len(emulated.state.runs) == COUNT


def test_many_runs_waited_for_together() -> None:
    with emulator("acp", quirks="reference") as emulated, Acp(emulated.url, settle=0.2) as client:
        handles = [client.start(AGENT_ID, inputs(number)) for number in range(60)]
        results = runs_sdk.wait_all(handles, timeout=60)
        wrong = [n for n, result in enumerate(results) if result.is_success is (inputs(n)["mode"] == "fail")]
        assert wrong == []
