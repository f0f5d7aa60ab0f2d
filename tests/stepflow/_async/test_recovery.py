"""A server that dies and is started again over its store, or whose runs another one takes over."""

from __future__ import annotations

from typing import Any

import pytest

import runs_sdk
from runs_sdk import EventsMissed, RunFinished, RunStatus
from runs_sdk.core.events import Event, StepStarted
from runs_sdk.testing import emulator

FLOW = {
    "name": "recovered",
    "steps": [
        {"id": "done", "component": "/builtin/noop", "input": {"a": 1}},
        {"id": "working", "component": "/builtin/noop", "input": {"$step": "done"}},
        {"id": "later", "component": "/builtin/noop", "input": {"$step": "working"}},
    ],
    "output": {"$step": "later"},
}


@pytest.mark.anyio
@pytest.mark.parametrize("store", ["memory", "sqlite"])
async def test_a_recovered_run_is_followed_without_a_gap(store: Any) -> None:
    with emulator("stepflow", hold="working", store=store) as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url) as client:
            run = await client.start(FLOW, {})
            seen: list[Event] = []
            async with run.events(timeout=30) as events:
                async for event in events:
                    seen.append(event)
                    if isinstance(event, StepStarted) and event.name == "working":
                        if event.attempt == 1:
                            service.restart()
                        else:
                            service.release("working")
            journal = service.state.runs[run.id].journal
            told = [(event.raw["sequenceNumber"], event.kind) for event in seen if event.raw is not None]
            assert told == [(entry.sequence_number, entry.kind) for entry in journal]
            starts = [(event.name, event.attempt) for event in seen if isinstance(event, StepStarted)]
            assert starts == [("done", 1), ("working", 1), ("working", 2), ("later", 1)]  # what was done stays done
            assert not any(isinstance(event, EventsMissed) for event in seen)
            assert isinstance(seen[-1], RunFinished) and seen[-1].status is RunStatus.SUCCEEDED
            assert await run.output() == {"a": 1}
            result = seen[-1].snapshot
            assert result is not None and result.created_at is not None
            assert (result.created_at.microsecond == 0) == (store == "sqlite")


@pytest.mark.anyio
async def test_a_wait_outlives_the_server() -> None:
    with emulator("stepflow", hold="working") as service:
        async with runs_sdk.connect_async("stepflow", base_url=service.url) as client:
            run = await client.start(FLOW, {})
            assert (await run.refresh()).status is RunStatus.RUNNING
            service.restart()
            service.release("working")
            assert (await run.wait(timeout=30)).is_success
