"""What a server or proxy does, a follower sends few requests: they are counted where they arrive."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from wire import Wire, WireServer, answer

import runs_sdk
from runs_sdk.core.errors import WaitTimeout
from runs_sdk.testing import Cut, Emulator, after_frames, emulator

SECONDS = 3.0
LIMIT = 15
"""Requests of one follower in any second: docs/follower.md."""

AGENT = "11111111-1111-4111-8111-111111111111"
FLOW = {"name": "slow", "steps": [{"id": "only", "component": "/builtin/noop", "input": {}}],
        "output": {"$step": "only"}}  # fmt: skip
OPTIONS: dict[str, dict[str, Any]] = {
    "acp": {"hold": True, "keepalive": 0.1},
    "ade": {"documents": ["people.csv"], "hold": "people.csv"},
    "cloudcruise": {"script": ("execution.start", 60.0)},
    "runai": {"hold": "t1"},
    "stepflow": {"hold": "only"},
}
STREAMS = ["acp", "ade", "cloudcruise", "stepflow"]
RUN = "11111111-1111-4111-8111-aaaaaaaaaaaa"


def connect(service: str, url: str, **settings: Any) -> Any:
    return runs_sdk.connect_async(service, base_url=url, max_retries=0, **settings)


async def start(client: Any, served: Any) -> Any:
    match served.service:
        case "acp":
            return await client.start(AGENT, {"message": "hi", "mode": "echo"})
        case "ade":
            return await client.start(next(iter(served.state.documents)))
        case "cloudcruise":
            return await client.start("wf1", {"a": 1})
        case "runai":
            return await client.start("training", "t1", "team-a", {"image": "ubuntu"})
    return await client.start(FLOW, {})


def check(count: int, begun: float) -> None:
    """A slow machine sends fewer: the bound holds on each."""
    assert 1 < count <= LIMIT * (time.monotonic() - begun + 1)


async def wait_in_vain(run: Any) -> None:
    with pytest.raises(WaitTimeout):
        await run.wait(timeout=SECONDS)


async def follow_in_vain(run: Any) -> None:
    with pytest.raises(WaitTimeout):
        async for _ in run.events(timeout=SECONDS):
            pass


@pytest.mark.anyio
@pytest.mark.parametrize("service", sorted(OPTIONS))
async def test_a_wait_for_a_run_that_goes_on(service: str) -> None:
    with emulator(service, **OPTIONS[service]) as served:
        async with connect(service, served.url, **served.credentials) as client:
            run = await start(client, served)
            before, begun = len(served.requests), time.monotonic()
            await wait_in_vain(run)
            assert len(served.requests) - before <= LIMIT * (time.monotonic() - begun + 1)


@pytest.mark.anyio
@pytest.mark.parametrize("service", STREAMS)
async def test_a_stream_that_brings_one_message_and_ends(service: str) -> None:
    served: Emulator
    with emulator(service, **OPTIONS[service], faults=[Cut(after_frames(1), clean=True, times=None)]) as served:
        async with connect(service, served.url, **served.credentials) as client:
            run = await start(client, served)
            before, begun = len(served.requests), time.monotonic()
            await follow_in_vain(run)
            check(len(served.requests) - before, begun)


@pytest.mark.anyio
@pytest.mark.parametrize("service", ["stepflow", "ade"])
async def test_a_proxy_that_answers_a_held_get_at_once(service: str) -> None:
    """And every other GET: a running run, whatever is asked."""
    summary = {"runId": RUN, "status": 1, "flowId": "f" * 64, "items": {"total": 1}}
    listed = {"id": RUN, "status": "running", "operation": "process"}
    bodies = {
        "stepflow": {"summary": summary, "steps": [], "results": []},
        "ade": {**listed, "items": [listed], "meta": {"limit": 1, "hasMore": False}},
    }

    def respond(wire: Wire) -> bytes:
        return answer(json.dumps(bodies[service]).encode(), Content_Type="application/json")

    settings = {"ade": {"api_key": "prefix.secret", "workspace_id": RUN}, "stepflow": {}}
    with WireServer(respond) as server:
        async with connect(service, server.url, **settings[service]) as client:
            begun = time.monotonic()
            await wait_in_vain(client.attach(RUN))
            check(len(server.requests), begun)
