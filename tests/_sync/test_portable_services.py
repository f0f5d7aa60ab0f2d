# generated from tests/_async/test_portable_services.py by scripts/unasync.py; do not edit
"""Each service's runs, continued from each of their events."""

from __future__ import annotations

import pytest

import runs_sdk
from runs_sdk.core.events import ContactLost, Event, EventsMissed, Reconnected, RunFinished, StatusChanged
from runs_sdk.testing import emulator
from tests._sync.test_portable import take, told


def own(events: list[Event]) -> list[tuple[str, str, str | None]]:
    return told([event for event in events if not isinstance(event, ContactLost | Reconnected)])


def test_ade_goes_on_at_each_line_of_its_log() -> None:
    with emulator("ade") as service:
        with runs_sdk.connect("ade", base_url=service.url, **service.credentials) as client:
            run = client.start(service.add_document("a.csv"))  # type: ignore[attr-defined]
            run.wait(timeout=20)
            whole = own([event for event in client.attach(run.id)])
            assert len(whole) > 5
            for count in range(0, len(whole) + 1, 3):
                first = client.attach(run.id)
                before = take(first, count)
                after = [event for event in client.resume(first.token()).events(timeout=20)]
                found = own([*before, *after])
                assert sorted(found, key=str) == sorted(whole, key=str), count  # when the file shows is chance
                assert [one for one in found if one[2]] == [one for one in whole if one[2]]


@pytest.mark.full  # waits between two looks at the history
def test_runai_goes_on_at_each_record_of_the_history() -> None:
    with emulator("runai") as service:
        with runs_sdk.connect("runai", base_url=service.url, **service.credentials) as client:
            run = client.start("training", "t1", "team-a", {"image": "busybox"})  # type: ignore[attr-defined]
            run.wait(timeout=20)
            whole = own([event for event in client.attach(run.id)])
            assert len(whole) > 2
            for count in (2, len(whole)):
                first = client.attach(run.id)
                before = take(first, count)
                after = [event for event in client.attach(first.token()).events(timeout=20)]
                assert own([*before, *after]) == whole, count
            with pytest.raises(runs_sdk.InputValidationError, match="attach"):
                client.resume(run.token())


def test_cloudcruise_says_first_that_events_are_missing() -> None:
    script = ("execution.start", ("execution.success", {"data": {"total": 42}}))
    with emulator("cloudcruise", script=script) as service:
        with runs_sdk.connect("cloudcruise", base_url=service.url, **service.credentials) as client:
            run = client.start("workflow-123")  # type: ignore[attr-defined]
            token = run.token()
            run.wait(timeout=20)
        with runs_sdk.connect("cloudcruise", base_url=service.url, **service.credentials) as client:
            other = client.resume(token)
            events = [event for event in other.events(timeout=20)]
            assert isinstance(events[0], EventsMissed)
            assert isinstance(events[-1], RunFinished)
            assert not any(isinstance(event, EventsMissed | StatusChanged) for event in events[1:])
            assert (other.wait(timeout=20)).output == {"total": 42}
            assert client.resume(other.token()).id == run.id


def test_a_run_of_another_workspace_is_refused() -> None:
    with emulator("ade") as service:
        with runs_sdk.connect("ade", base_url=service.url, **service.credentials) as client:
            token = client.attach("run-1").token()
        elsewhere = {**service.credentials, "workspace_id": "01890000-0000-7000-8000-000000000000"}
        with runs_sdk.connect("ade", base_url=service.url, **elsewhere) as other:
            with pytest.raises(runs_sdk.ConfigError, match="workspace"):
                other.resume(token)
