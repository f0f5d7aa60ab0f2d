"""Files that the service announces after it has shown the end."""

from __future__ import annotations

from typing import Any

import pytest

from runs_sdk._common import async_backend as backend
from runs_sdk.cloudcruise import StartRunRequest
from runs_sdk.cloudcruise._async.client import AsyncCloudCruise
from runs_sdk.core.events import ArtifactReady
from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.cloudcruise import CloudCruiseEmulator

pytestmark = pytest.mark.anyio

KEY = CloudCruiseEmulator.credentials["api_key"]
VIDEO = ("video.uploaded", {"signed_screen_recording_url": "https://files.example/v"})
TOGETHER = ("execution.start", ("execution.success", {"data": {"n": 1}}), VIDEO)
LATER = ("execution.start", ("execution.success", {"data": {"n": 1}}), 0.6, VIDEO)
TOO_LATE = ("execution.start", ("execution.success", {"data": {"n": 1}}), 60.0, VIDEO)
NEVER = ("execution.start", ("execution.success", {"data": {"n": 1}}))


def connect(service: Any) -> AsyncCloudCruise:
    return AsyncCloudCruise(KEY, base_url=service.url)


def urls(events: list[Any]) -> list[Any]:
    return [event.url for event in events if isinstance(event, ArtifactReady)]


async def eventually(condition: Any) -> bool:
    until = backend.monotonic() + 10
    while not condition() and backend.monotonic() < until:
        await backend.sleep(0.02)
    return bool(condition())


async def test_a_file_in_the_same_packet_as_the_end_comes_before_it():
    with emulator("cloudcruise", script=TOGETHER, pace=0) as service:
        async with connect(service) as client:
            run = await client.start("w")
            await eventually(lambda: run._source.channel.waiting == 3)  # all that comes lies ready
            events = [event async for event in run]
            assert events[-1].event_type == "run_finished"
            assert urls(events) == ["https://files.example/v"]


@pytest.mark.parametrize("script", [TOGETHER, LATER])
async def test_wait_waits_for_files(script: Any):
    with emulator("cloudcruise", script=script) as service:
        async with connect(service) as client:
            heard: list[Any] = []
            run = await client.start("w")
            run.on(ArtifactReady, heard.append)
            result = await run.wait(20, artifacts=10)
            assert result.output == {"n": 1}
            assert urls(heard) == ["https://files.example/v"]


async def test_wait_without_artifacts_does_not_wait_for_them():
    with emulator("cloudcruise", script=TOO_LATE) as service:
        async with connect(service) as client:
            heard: list[Any] = []
            run = await client.start("w")
            run.on(ArtifactReady, heard.append)
            assert (await run.wait(20)).output == {"n": 1}
            assert heard == []


async def test_files_that_do_not_come_are_waited_for_so_long_and_no_longer():
    with emulator("cloudcruise", script=NEVER) as service:
        async with connect(service) as client:
            run = await client.start("w")
            assert (await run.wait(20, artifacts=0.4)).output == {"n": 1}
            assert run._source is None


async def test_a_background_listener_hears_of_late_files_and_wait_does_not_wait_for_them():
    with emulator("cloudcruise", script=NEVER) as service:
        async with connect(service) as client:
            heard: list[Any] = []
            handle = await client.runs.start(StartRunRequest("w", {}))
            handle.on("run.event", heard.append)
            result = await handle.wait(20)
            assert result.data == {"n": 1}
            assert not any(event["data"]["event"] == "video.uploaded" for event in heard)
            service.tell(handle.session_id, *VIDEO)
            assert await eventually(lambda: any(event["data"]["event"] == "video.uploaded" for event in heard))
            assert [event["data"]["event"] for event in heard].count("video.uploaded") == 1


async def test_a_background_listener_and_a_wait_for_files():
    with emulator("cloudcruise", script=LATER) as service:
        async with connect(service) as client:
            heard: list[Any] = []
            handle = await client.runs.start(StartRunRequest("w", {}))
            handle.on("run.event", heard.append)
            await handle.wait(20, artifacts=10)
            assert [event["data"]["event"] for event in heard][-1] == "video.uploaded"


async def test_closing_the_handle_ends_the_waiting_for_files():
    with emulator("cloudcruise", script=NEVER) as service:
        async with connect(service) as client:
            handle = await client.runs.start(StartRunRequest("w", {}))
            handle.on("run.event", lambda event: None)
            await handle.wait(20)
            await handle.close()
            assert await eventually(lambda: not client._stream._alive(handle.id))


async def test_other_services_announce_nothing_late():
    with emulator("stepflow") as service:
        from runs_sdk import connect_async

        async with connect_async("stepflow", base_url=service.url) as client:
            run = await client.start("examples/greet.yaml", {"name": "World"})
            assert (await run.wait(20, artifacts=60)).output == {"hello": "World"}
