"""The client on the emulator: starting, attaching, answering, lists, vault, workflows, and what must stay secret."""

from __future__ import annotations

import logging
import os
import time
from typing import Any

import pytest

from runs_sdk._common import async_backend as backend
from runs_sdk.cloudcruise import StartRunRequest
from runs_sdk.cloudcruise._async import run as run_module
from runs_sdk.cloudcruise._async import server
from runs_sdk.cloudcruise._async.client import AsyncCloudCruise
from runs_sdk.core.errors import (
    AuthenticationError,
    BadRequestError,
    ConfigError,
    ConflictError,
    InputValidationError,
    NotFoundError,
    RunCancelled,
    RunFailed,
    RunWaiting,
    StartUnknown,
)
from runs_sdk.core.events import (
    ArtifactReady,
    EventsMissed,
    InteractionNeeded,
    Ping,
    RunFinished,
    RunRetried,
    StatusChanged,
    StepStarted,
)
from runs_sdk.core.models import RunStatus
from runs_sdk.testing import Cut, Status, emulator
from runs_sdk.testing.emulators.cloudcruise import CloudCruiseEmulator

KEY = CloudCruiseEmulator.credentials["api_key"]
VAULT_KEY = bytes(range(32)).hex()
ASKING = ("execution.start", "interaction.waiting", ("execution.success", {"data": {"ok": True}}))
POPUP = {"reason": "non_dismissible_popup", "popup_context": {"available_actions": [{"id": "close", "label": "Close"}]}}
BLOCKED = ("execution.start", ("execution.input_required", POPUP), ("execution.success", {"data": 1}))
FAILING = ("execution.start", ("execution.failed", {"errors": [{"message": "Button not found", "error_code": "E1"}]}))
RETRIED = (
    "execution.start",
    ("execution.requeued", {"retry_attempt": 1, "delay_ms": 10}),
    "execution.start",
    ("execution.success", {"data": 2}),
)
SCRIPTS = {"asking": ASKING, "blocked": BLOCKED, "failing": FAILING, "retried": RETRIED}


def connect(service: Any, **options: Any) -> AsyncCloudCruise:
    return AsyncCloudCruise(KEY, base_url=service.url, **options)


async def eventually(condition: Any) -> bool:
    until = time.monotonic() + 10
    while not condition() and time.monotonic() < until:
        await backend.sleep(0.01)
    return bool(condition())


@pytest.mark.anyio
async def test_events_result_and_status_in_the_words_of_all_services():
    with emulator("cloudcruise", strict=True) as service:
        async with connect(service) as client:
            run = await client.start("w", {"url": "https://example.com"}, dry_run=True, debug=True)
            events = [event async for event in run if not isinstance(event, Ping)]
            assert [type(event) for event in events] == [
                StatusChanged, StatusChanged, StepStarted, StepStarted, ArtifactReady, RunFinished,
            ]  # fmt: skip
            assert run.status is RunStatus.SUCCEEDED
            assert await run.output() == {"total": 42}
            assert (await run.wait()).native_status == "execution.success"
            assert service.state.runs[run.id].request["dry_run"] == {"enabled": True}


@pytest.mark.anyio
@pytest.mark.parametrize("kept", [3, 100])
async def test_what_only_handlers_have_heard_is_iterated_later_as_far_as_it_is_kept(
    kept: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(run_module, "UNREAD_KEPT", kept)
    with emulator("cloudcruise") as service:
        async with connect(service) as client:
            handle = await client.runs.start(StartRunRequest("w", {}))
            heard: list[Any] = []
            ended: list[Any] = []
            handle.on("run.event", heard.append).on("end", ended.append)
            assert await eventually(lambda: ended)
            iterated = [event async for event in handle]
            if kept > len(heard):
                assert iterated == heard
            else:
                assert isinstance(iterated[0], EventsMissed) and iterated[0].reason == "overflow"
                assert iterated[0]["data"]["event"] == "events_missed"
                assert iterated[1:] == heard[1 - kept :]
            assert [event async for event in handle] == []


@pytest.mark.anyio
@pytest.mark.parametrize("iterates", [False, True])
async def test_the_attempts_of_a_run_that_was_tried_again_and_failed(iterates: bool):
    again = [("execution.requeued", {"retry_attempt": n, "max_retries": 2, "delay_ms": 10}) for n in (1, 2)]
    failed = ("execution.failed", {"errors": [{"message": "Button not found"}]})
    script = ("execution.start", again[0], "execution.start", again[1], "execution.start", failed)
    with emulator("cloudcruise", script=script) as service:
        async with connect(service) as client:
            run = await client.start("w")
            if iterates:
                events = [event async for event in run]
                assert [event.attempt for event in events if isinstance(event, RunRetried)] == [2, 3]
            result = await run.wait(timeout=10)
            assert (result.status, result.attempts) == (RunStatus.FAILED, 3)
            assert (await client.get(run.id)).attempts == 3


@pytest.mark.anyio
async def test_a_failed_a_retried_and_a_cancelled_run():
    with emulator("cloudcruise", scripts=SCRIPTS, strict=True) as service:
        async with connect(service) as client:
            with pytest.raises(RunFailed, match="Button not found"):
                await (await client.start("failing")).output(timeout=10)
            assert (await (await client.start("retried")).wait(timeout=10)).attempts == 2
            run = await client.start("asking")
            assert (await client.cancel(run.id)).status is RunStatus.CANCELLED
            with pytest.raises(RunCancelled):
                await run.output(timeout=10)
            finished = await client.start("w")
            await finished.wait(timeout=10)
            assert (await finished.cancel()).is_success


@pytest.mark.anyio
async def test_a_question_is_answered_and_the_handle_goes_on():
    with emulator("cloudcruise", scripts=SCRIPTS, strict=True) as service:
        async with connect(service) as client:
            run = await client.start("asking")
            waiting = await run.wait(timeout=10)
            assert waiting.interaction is not None
            assert waiting.interaction.schema["properties"] == {"code": {"type": "string"}}
            with pytest.raises(RunWaiting, match="asks for a code"):
                await run.output(timeout=10)
            with pytest.raises(InputValidationError):
                await run.respond("text")
            await run.respond({"code": "123"})
            assert await run.output(timeout=10) == {"ok": True}
            assert service.state.runs[run.id].answers == [{"code": "123"}]
            with pytest.raises(ConflictError):
                await run.respond({"code": "again"})


@pytest.mark.anyio
async def test_new_input_and_the_actions_of_a_popup():
    with emulator("cloudcruise", scripts=SCRIPTS, strict=True) as service:
        async with connect(service) as client:
            for answer in ({"name": "Ada"}, {"modal_action": "close"}):
                run = await client.start("blocked")
                async for event in run:
                    if isinstance(event, InteractionNeeded):
                        await run.respond(answer)
                assert await run.output(timeout=10) == 1
                sent = answer if "modal_action" in answer else {"input_variables": answer}
                assert service.state.runs[run.id].answers == [sent]
    with emulator("cloudcruise", scripts=SCRIPTS, strict=True, input_timeout=0.05) as service:
        async with connect(service) as client:
            late = await client.start("blocked")
            assert (await late.wait(timeout=10, on_waiting="wait")).status is RunStatus.FAILED
            with pytest.raises(BadRequestError):
                await client.runs.submit_new_input_variables(late.id, {"a": 1})
            with pytest.raises(InputValidationError):
                await client.runs.submit_new_input_variables(late.id)


@pytest.mark.anyio
async def test_attach_follows_by_get_or_by_the_starters_stream():
    with emulator("cloudcruise", scripts=SCRIPTS) as service:
        async with connect(service) as starter, connect(service) as stranger:
            run = await starter.start("asking")
            polling = stranger.attach(run.id)
            joining = starter.attach(run.id)
            assert await eventually(lambda: service.state.runs[run.id].question)
            await starter.runs.submit_user_interaction(run.id, {})
            polled = [event async for event in polling]
            assert isinstance(polled[-1], RunFinished)
            assert not any(isinstance(event, EventsMissed) for event in polled)
            joined = [event async for event in joining]
            assert isinstance(joined[-1], RunFinished)
            assert any(isinstance(event, EventsMissed) for event in joined)  # it came late
            assert (await run.wait(timeout=10)).is_success
            assert (await stranger.runs.attach(run.id).wait(timeout=10)).data == {"ok": True}
            async with connect(service, client_id=starter.client_id) as second:
                other = second.attach(run.id)
                assert other._follower.policy.stream == "shared"
                assert (await other.wait(timeout=10)).is_success
            with pytest.raises(NotFoundError):
                await stranger.attach("nobody").wait(timeout=10)


@pytest.mark.anyio
async def test_lists_over_pages_with_filters(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(server, "PAGE", 4)
    with emulator("cloudcruise", pace=0.0, strict=True) as service:
        async with connect(service) as client:
            runs = [await client.start("w") for _ in range(10)]
            other = await client.start("other")
            for run in [*runs, other]:
                await run.wait(timeout=10)
            found = [item.run_id async for item in client.list(workflow_id="w")]
            assert found == [run.id for run in reversed(runs)]
            assert len(await client.list(limit=6).all()) == 6
            assert [item.run_id for item in await client.runs.list(workflow_id="other").all()] == [other.id]
            assert await client.list(status=RunStatus.FAILED).all() == []
            assert len(await client.list(status=["succeeded", "execution.failed"], limit=3).all()) == 3
            assert (await client.list(start_time="2020-01-01T00:00:00+00:00").first()).finished_at is not None
            with pytest.raises(InputValidationError, match=r"execution\.success"):
                client.list(status="done")


@pytest.mark.anyio
async def test_input_is_checked_before_anything_is_sent_and_by_the_service():
    schema = {"type": "object", "properties": {"count": {"type": "integer"}}, "required": ["count"]}
    with emulator("cloudcruise", workflows={"w": {"input_schema": schema}}) as service:
        async with connect(service) as client:
            with pytest.raises(InputValidationError, match="count"):
                await client.start("w", {"count": "x"})
            assert not service.state.runs
            with pytest.raises(BadRequestError, match="count") as caught:
                await client.start("w", {"count": "x"}, validate=False)
            assert caught.value.details["run_input_variables_errors"][0]["keyword"] == "type"
            with pytest.raises(InputValidationError, match="wrkflow"):
                await client.runs.start({"wrkflow": "w"})
            assert [item.id for item in await client.workflows()] == ["w"]
            assert (await client.workflows.get("w")).version_number == 1
            assert (await client.workflows.metadata("w"))["input_schema"] == schema


@pytest.mark.anyio
async def test_the_vault():
    with emulator("cloudcruise", strict=True) as service:
        async with connect(service, encryption_key=VAULT_KEY) as client:
            domain = "https://example.com"
            made = await client.vault.create(domain, "u1", user_name="alice", password="hunter-2", tfa_method="SMS")
            assert made.password not in (None, "hunter-2")
            body = next(sent for sent in service.requests if sent.path == "/vault").body
            assert b"hunter-2" not in body
            entry = await client.vault.get(domain, "u1", decrypt=True)
            assert (entry.user_name, entry.password) == ("alice", "hunter-2")
            assert "hunter-2" not in repr(entry)
            await client.vault.update(domain, "u1", password="other-1")
            (listed,) = await client.vault.list(decrypt=True)
            assert (listed.user_name, listed.password) == ("alice", "other-1")
            with pytest.raises(ConflictError):
                await client.vault.tfa_code(domain, "u1")
            assert (await client.vault.clear_browser_state(domain, "u1")).success
            await client.vault.delete(domain, "u1")
            assert await client.vault.list() == []
            with pytest.raises(NotFoundError):
                await client.vault.get(domain, "u1")
        async with connect(service, encryption_key="your-encryption-key") as client:
            with pytest.raises(ConfigError, match="64 hexadecimal digits"):
                await client.vault.create("https://example.com", "u1", password="a")


@pytest.mark.anyio
async def test_a_start_without_an_answer_is_not_repeated():
    with emulator("cloudcruise", faults=[Cut(at=0, counting="raw", path="/run$")]) as service:
        async with connect(service) as client:
            with pytest.raises(StartUnknown, match="client.list"):
                await client.start("w")
            assert sum(sent.path == "/run" for sent in service.requests) == 1


@pytest.mark.anyio
async def test_a_run_starts_without_the_stream_and_is_caught_up(caplog: pytest.LogCaptureFixture):
    with emulator("cloudcruise", faults=[Status(503, path="/events", times=1)]) as service:
        async with connect(service) as client:
            run = await client.start("w")
            events = [event async for event in run]
            assert isinstance(events[-1], RunFinished)
            assert any(isinstance(event, EventsMissed) for event in events)
            assert "starts without it" in caplog.text


@pytest.mark.anyio
async def test_settings_come_from_arguments_or_the_environment(monkeypatch: pytest.MonkeyPatch):
    for name in [name for name in os.environ if name.startswith("CLOUDCRUISE_")]:
        monkeypatch.delenv(name)
    with pytest.raises(ConfigError, match="CLOUDCRUISE_API_KEY"):
        AsyncCloudCruise()
    monkeypatch.setenv("CLOUDCRUISE_API_KEY", "from-the-environment")
    async with AsyncCloudCruise() as client:
        assert client.base_url == "https://api.cloudcruise.com"
        assert "from-the-environment" not in repr(client)


@pytest.mark.anyio
async def test_the_key_is_shown_nowhere_and_goes_nowhere_else(caplog: pytest.LogCaptureFixture):
    key = "cc-very-secret-key"
    with caplog.at_level(logging.DEBUG, logger="runs_sdk"):
        with emulator("cloudcruise") as service, emulator("cloudcruise") as elsewhere:
            moved = Status(302, headers={"location": f"{elsewhere.url}/run/s"}, path="/run/s$")
            service.inject(moved)
            async with AsyncCloudCruise(key, VAULT_KEY, service.url) as client:
                with pytest.raises(AuthenticationError) as refused:
                    await client.runs.start(StartRunRequest("w"))
                with pytest.raises(Exception, match=r"redirect|origin") as other:
                    await client.get("s")
                shown = [
                    repr(client),
                    repr(client.vault),
                    str(refused.value),
                    repr(refused.value.response),
                    str(other.value),
                ]
                assert not elsewhere.requests
        async with AsyncCloudCruise(key, base_url="http://cloudcruise.example") as client:
            with pytest.raises(ConfigError) as plain:
                await client.get("s")
            shown.append(str(plain.value))
            caplog.clear()
            with pytest.raises(ConfigError, match="plain http"):
                await client.start("w")
            assert not caplog.records  # it is said once
    for text in (*shown, caplog.text):
        assert key not in text
        assert VAULT_KEY not in text


@pytest.mark.anyio
@pytest.mark.parametrize("iterates", [False, True])
async def test_a_get_that_knows_of_the_end_later_than_the_stream(iterates: bool):
    script = ("execution.start", ("execution.success", {"data": {"n": 1}}))
    with emulator("cloudcruise", script=script, lag=0.4) as service:
        async with connect(service) as client:
            run = await client.start("w")
            if iterates:
                assert [event async for event in run][-1].status is RunStatus.SUCCEEDED
            result = await run.wait(timeout=10)
            assert (result.status, result.output) == (RunStatus.SUCCEEDED, {"n": 1})


@pytest.mark.anyio
async def test_a_question_that_somebody_else_has_answered():
    script = ("execution.start", "interaction.waiting", 30.0)
    with emulator("cloudcruise", script=script) as service:
        async with connect(service) as client:
            run = await client.start("w")
            async for event in run:
                if isinstance(event, InteractionNeeded):
                    break
            await client.attach(run.id).respond({"code": "1"})
            with pytest.raises(ConflictError) as caught:
                await run.respond({"code": "2"})
            assert caught.value.details["code"] == "ALREADY_ANSWERED"
            assert service.state.runs[run.id].answers == [{"code": "1"}]
