"""No busy loop: how many requests a follower makes, counted at an emulator that answers everything at once."""

from __future__ import annotations

import time
from typing import Any

import pytest

import runs_sdk
from runs_sdk.core.errors import WaitTimeout
from runs_sdk.testing import Cut, Status, after_frames, emulator

pytestmark = pytest.mark.anyio

FLOW = {"name": "f", "steps": [{"id": "s", "component": "/builtin/noop", "input": {}}], "output": {"$step": "s"}}
OPTIONS: dict[str, dict[str, Any]] = {
    "acp": {"hold": True, "keepalive": 0.1},
    "stepflow": {"hold": "s", "holds": False},
    "ade": {"hold": "in.csv", "documents": "in.csv"},
    "cloudcruise": {"script": ("execution.start", 60.0)},
    "runai": {"hold": "t1"},
}
LASTS = 2.5


async def start(service: Any, client: Any) -> Any:
    match service.service:
        case "acp":
            return await client.start(service.agent_id, {"message": "hi", "mode": "echo"})
        case "stepflow":
            return await client.start(FLOW, {})
        case "ade":
            return await client.start(next(iter(service.state.documents)))
        case "cloudcruise":
            return await client.start("w")
        case _:
            return await client.start("training", "t1", "team-a", {"image": "ubuntu"})


def check(service: Any, before: int, seconds: float) -> None:
    """Eight at once and seven a second after that: never more than 15 in any second."""
    made = len(service.requests) - before
    assert 1 <= made <= 15 + 7 * seconds, [request.path for request in service.requests]


@pytest.mark.parametrize("name", ["stepflow", "ade", "runai", "acp"])
async def test_wait_where_every_get_is_answered_at_once(name: str) -> None:
    with emulator(name, **OPTIONS[name]) as service:
        async with runs_sdk.connect_async(name, base_url=service.url, **service.credentials) as client:
            run = await start(service, client)
            before, began = len(service.requests), time.monotonic()
            with pytest.raises(WaitTimeout):
                await run.wait(timeout=LASTS)
            check(service, before, time.monotonic() - began)
            service.release()


@pytest.mark.parametrize("name", ["stepflow", "ade", "cloudcruise", "acp"])
async def test_streams_that_bring_one_message_and_end(name: str) -> None:
    cut = Cut(after_frames(1), clean=True, times=None)
    with emulator(name, faults=[cut], **OPTIONS[name]) as service:
        async with runs_sdk.connect_async(name, base_url=service.url, **service.credentials) as client:
            run = await start(service, client)
            before, began = len(service.requests), time.monotonic()
            with pytest.raises(WaitTimeout):
                async with run.events(timeout=LASTS) as events:
                    async for _ in events:
                        pass
            check(service, before, time.monotonic() - began)
            if name in ("stepflow", "ade", "acp"):
                service.release()


@pytest.mark.parametrize("name", ["stepflow", "runai"])
async def test_reads_that_are_redirected_in_a_circle(name: str) -> None:
    circle = Status(307, b"", headers={"location": "/elsewhere"}, method="GET", times=None)
    with emulator(name, **OPTIONS[name]) as service:
        async with runs_sdk.connect_async(name, base_url=service.url, **service.credentials) as client:
            run = await start(service, client)
            service.inject(circle)
            before, began = len(service.requests), time.monotonic()
            with pytest.raises(WaitTimeout):
                await run.wait(timeout=1.0)
            check(service, before, time.monotonic() - began)
            service.release()
