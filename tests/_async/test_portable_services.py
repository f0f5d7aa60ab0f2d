"""Each service's runs, continued from each of their events."""

from __future__ import annotations

import pytest

import runs_sdk
from runs_sdk.core.events import ContactLost, Event, EventsMissed, Reconnected, RunFinished, StatusChanged
from runs_sdk.testing import emulator
from tests._async.test_portable import take, told

pytestmark = pytest.mark.anyio


def own(events: list[Event]) -> list[tuple[str, str, str | None]]:
    return told([event for event in events if not isinstance(event, ContactLost | Reconnected)])


async def test_ade_goes_on_at_each_line_of_its_log() -> None:
    with emulator("ade") as service:
        async with runs_sdk.connect_async("ade", base_url=service.url, **service.credentials) as client:
            run = await client.start(service.add_document("a.csv"))  # type: ignore[attr-defined]
            await run.wait(timeout=20)
            whole = own([event async for event in client.attach(run.id)])
            assert len(whole) > 5
            for count in range(0, len(whole) + 1, 3):
                first = client.attach(run.id)
                before = await take(first, count)
                after = [event async for event in client.resume(first.token()).events(timeout=20)]
                found = own([*before, *after])
                assert sorted(found, key=str) == sorted(whole, key=str), count  # when the file shows is chance
                assert [one for one in found if one[2]] == [one for one in whole if one[2]]


@pytest.mark.full  # waits between two looks at the history
async def test_runai_goes_on_at_each_record_of_the_history() -> None:
    with emulator("runai") as service:
        async with runs_sdk.connect_async("runai", base_url=service.url, **service.credentials) as client:
            run = await client.start("training", "t1", "team-a", {"image": "busybox"})  # type: ignore[attr-defined]
            await run.wait(timeout=20)
            whole = own([event async for event in client.attach(run.id)])
            assert len(whole) > 2
            for count in (2, len(whole)):
                first = client.attach(run.id)
                before = await take(first, count)
                after = [event async for event in client.attach(first.token()).events(timeout=20)]
                assert own([*before, *after]) == whole, count
            with pytest.raises(runs_sdk.InputValidationError, match="attach"):
                await client.resume(run.token())


async def test_cloudcruise_says_first_that_events_are_missing() -> None:
    script = ("execution.start", ("execution.success", {"data": {"total": 42}}))
    with emulator("cloudcruise", script=script) as service:
        async with runs_sdk.connect_async("cloudcruise", base_url=service.url, **service.credentials) as client:
            run = await client.start("workflow-123")  # type: ignore[attr-defined]
            token = run.token()
            await run.wait(timeout=20)
        async with runs_sdk.connect_async("cloudcruise", base_url=service.url, **service.credentials) as client:
            other = client.resume(token)
            events = [event async for event in other.events(timeout=20)]
            assert isinstance(events[0], EventsMissed)
            assert isinstance(events[-1], RunFinished)
            assert not any(isinstance(event, EventsMissed | StatusChanged) for event in events[1:])
            assert (await other.wait(timeout=20)).output == {"total": 42}
            assert client.resume(other.token()).id == run.id


async def test_a_run_of_another_workspace_is_refused() -> None:
    with emulator("ade") as service:
        async with runs_sdk.connect_async("ade", base_url=service.url, **service.credentials) as client:
            token = client.attach("run-1").token()
        elsewhere = {**service.credentials, "workspace_id": "01890000-0000-7000-8000-000000000000"}
        async with runs_sdk.connect_async("ade", base_url=service.url, **elsewhere) as other:
            with pytest.raises(runs_sdk.ConfigError, match="workspace"):
                other.resume(token)
