"""Recordings of emulated runs, and what an emulator makes of them, for all services."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import runs_sdk
from runs_sdk._recording.reader import read_recording
from runs_sdk.testing import emulator

pytestmark = pytest.mark.anyio

FLOW = {"name": "f", "steps": [{"id": "s", "component": "/builtin/noop", "input": {"a": 1}}], "output": {"$step": "s"}}
AGENT = "11111111-1111-4111-8111-111111111111"
STARTS: dict[str, tuple[Any, ...]] = {
    "acp": (AGENT, {"message": "hi", "mode": "loop", "n": 2, "delay": 0.0}),
    "ade": (),
    "cloudcruise": ("wf1", {"a": 1}),
    "runai": ("training", "t1", "team-a", {"image": "ubuntu"}),
    "stepflow": (FLOW, {}),
}


@pytest.mark.parametrize("service", [pytest.param("runai", marks=pytest.mark.full), *sorted(STARTS.keys() - {"runai"})])
async def test_a_recorded_run_is_played_with_the_same_events(service: str, tmp_path: Path) -> None:
    file = tmp_path / "x.run"
    given = STARTS[service]
    with emulator(service, **({"documents": ["people.csv"]} if service == "ade" else {})) as served:
        given = given or (next(iter(served.state.documents)),)
        async with runs_sdk.connect_async(service, base_url=served.url, **served.credentials) as client:
            with runs_sdk.record(file):
                seen = [event async for event in (await client.start(*given)).events(timeout=30)]
        secrets = [value for name, value in served.credentials.items() if "key" in name or "secret" in name]
    assert [secret for secret in secrets if str(secret) in file.read_text()] == []
    with emulator(replay=file) as played:
        assert played.service == service
        async with runs_sdk.connect_async(service, base_url=played.url, **played.credentials) as client:
            again = [event async for event in (await client.start(*given)).events(timeout=30)]
    said = [event for event in seen if event.timestamp is not None]
    assert [event for event in again if event.timestamp is not None] == said
    for event in seen:  # what a GET has shown comes when that is answered, which may be earlier or later
        assert event in again
    assert len(again) == len(seen) > 1
    assert again[-1] == seen[-1]


async def test_a_stream_waits_for_the_answer_that_was_given_then(tmp_path: Path) -> None:
    file = tmp_path / "x.run"
    with emulator("acp") as served:
        async with runs_sdk.connect_async("acp", base_url=served.url) as client:
            with runs_sdk.record(file):
                run = await client.start(AGENT, {"message": "hi", "mode": "interrupt"})
                asked = await run.wait(30)
                assert asked.interaction is not None
                await run.respond({"answer": "yes"})
                ended = await run.wait(30)
    with emulator(replay=file) as played:
        async with runs_sdk.connect_async("acp", base_url=played.url) as client:
            run = await client.start(AGENT, {"message": "hi", "mode": "interrupt"})
            again = await run.wait(30)
            assert again.interaction == asked.interaction
            await run.respond({"answer": "yes"})
            assert await run.wait(30) == ended


async def test_only_the_given_clients_are_recorded(tmp_path: Path) -> None:
    file = tmp_path / "x.run"
    with emulator("stepflow") as served:
        async with (
            runs_sdk.connect_async("stepflow", base_url=served.url) as one,
            runs_sdk.connect_async("stepflow", base_url=served.url) as other,
        ):
            with runs_sdk.record(file, one):
                await other.run(FLOW, {})
                run = await one.start(FLOW, {})
                await run.wait(30)
            await one.run(FLOW, {})
    recording = read_recording(file)
    assert [known.run_id for known in recording.runs] == [run.id]
    assert len([one for one in recording.exchanges if one.path.endswith("/runs")]) == 1
