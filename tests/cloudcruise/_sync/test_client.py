# generated from tests/cloudcruise/_async/test_client.py by scripts/unasync.py; do not edit
"""The client on the emulator: starting, attaching, answering, lists, vault, workflows, and what must stay secret."""

from __future__ import annotations

import logging
import os
import time
from typing import Any

import pytest

from runs_sdk._common import sync_backend as backend
from runs_sdk.cloudcruise import StartRunRequest
from runs_sdk.cloudcruise._sync import run as run_module
from runs_sdk.cloudcruise._sync import server
from runs_sdk.cloudcruise._sync.client import CloudCruise
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


def connect(service: Any, **options: Any) -> CloudCruise:
    return CloudCruise(KEY, base_url=service.url, **options)


def eventually(condition: Any) -> bool:
    until = time.monotonic() + 10
    while not condition() and time.monotonic() < until:
        backend.sleep(0.01)
    return bool(condition())


def test_events_result_and_status_in_the_words_of_all_services():
    with emulator("cloudcruise", strict=True) as service:
        with connect(service) as client:
            run = client.start("w", {"url": "https://example.com"}, dry_run=True, debug=True)
            events = [event for event in run if not isinstance(event, Ping)]
            assert [type(event) for event in events] == [
                StatusChanged, StatusChanged, StepStarted, StepStarted, ArtifactReady, RunFinished,
            ]  # fmt: skip
            assert run.status is RunStatus.SUCCEEDED
            assert run.output() == {"total": 42}
            assert (run.wait()).native_status == "execution.success"
            assert service.state.runs[run.id].request["dry_run"] == {"enabled": True}


@pytest.mark.parametrize("kept", [3, 100])
def test_what_only_handlers_have_heard_is_iterated_later_as_far_as_it_is_kept(
    kept: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(run_module, "UNREAD_KEPT", kept)
    with emulator("cloudcruise") as service:
        with connect(service) as client:
            handle = client.runs.start(StartRunRequest("w", {}))
            heard: list[Any] = []
            ended: list[Any] = []
            handle.on("run.event", heard.append).on("end", ended.append)
            assert eventually(lambda: ended)
            iterated = [event for event in handle]
            if kept > len(heard):
                assert iterated == heard
            else:
                assert isinstance(iterated[0], EventsMissed) and iterated[0].reason == "overflow"
                assert iterated[0]["data"]["event"] == "events_missed"
                assert iterated[1:] == heard[1 - kept :]
            assert [event for event in handle] == []


@pytest.mark.parametrize("iterates", [False, True])
def test_the_attempts_of_a_run_that_was_tried_again_and_failed(iterates: bool):
    again = [("execution.requeued", {"retry_attempt": n, "max_retries": 2, "delay_ms": 10}) for n in (1, 2)]
    failed = ("execution.failed", {"errors": [{"message": "Button not found"}]})
    script = ("execution.start", again[0], "execution.start", again[1], "execution.start", failed)
    with emulator("cloudcruise", script=script) as service:
        with connect(service) as client:
            run = client.start("w")
            if iterates:
                events = [event for event in run]
                assert [event.attempt for event in events if isinstance(event, RunRetried)] == [2, 3]
            result = run.wait(timeout=10)
            assert (result.status, result.attempts) == (RunStatus.FAILED, 3)
            assert (client.get(run.id)).attempts == 3


def test_a_failed_a_retried_and_a_cancelled_run():
    with emulator("cloudcruise", scripts=SCRIPTS, strict=True) as service:
        with connect(service) as client:
            with pytest.raises(RunFailed, match="Button not found"):
                (client.start("failing")).output(timeout=10)
            assert ((client.start("retried")).wait(timeout=10)).attempts == 2
            run = client.start("asking")
            assert (client.cancel(run.id)).status is RunStatus.CANCELLED
            with pytest.raises(RunCancelled):
                run.output(timeout=10)
            finished = client.start("w")
            finished.wait(timeout=10)
            assert (finished.cancel()).is_success


def test_a_question_is_answered_and_the_handle_goes_on():
    with emulator("cloudcruise", scripts=SCRIPTS, strict=True) as service:
        with connect(service) as client:
            run = client.start("asking")
            waiting = run.wait(timeout=10)
            assert waiting.interaction is not None
            assert waiting.interaction.schema["properties"] == {"code": {"type": "string"}}
            with pytest.raises(RunWaiting, match="asks for a code"):
                run.output(timeout=10)
            with pytest.raises(InputValidationError):
                run.respond("text")
            run.respond({"code": "123"})
            assert run.output(timeout=10) == {"ok": True}
            assert service.state.runs[run.id].answers == [{"code": "123"}]
            with pytest.raises(ConflictError):
                run.respond({"code": "again"})


def test_new_input_and_the_actions_of_a_popup():
    with emulator("cloudcruise", scripts=SCRIPTS, strict=True) as service:
        with connect(service) as client:
            for answer in ({"name": "Ada"}, {"modal_action": "close"}):
                run = client.start("blocked")
                for event in run:
                    if isinstance(event, InteractionNeeded):
                        run.respond(answer)
                assert run.output(timeout=10) == 1
                sent = answer if "modal_action" in answer else {"input_variables": answer}
                assert service.state.runs[run.id].answers == [sent]
    with emulator("cloudcruise", scripts=SCRIPTS, strict=True, input_timeout=0.05) as service:
        with connect(service) as client:
            late = client.start("blocked")
            assert (late.wait(timeout=10, on_waiting="wait")).status is RunStatus.FAILED
            with pytest.raises(BadRequestError):
                client.runs.submit_new_input_variables(late.id, {"a": 1})
            with pytest.raises(InputValidationError):
                client.runs.submit_new_input_variables(late.id)


def test_attach_follows_by_get_or_by_the_starters_stream():
    with emulator("cloudcruise", scripts=SCRIPTS) as service:
        with connect(service) as starter, connect(service) as stranger:
            run = starter.start("asking")
            polling = stranger.attach(run.id)
            joining = starter.attach(run.id)
            assert eventually(lambda: service.state.runs[run.id].question)
            starter.runs.submit_user_interaction(run.id, {})
            polled = [event for event in polling]
            assert isinstance(polled[-1], RunFinished)
            assert not any(isinstance(event, EventsMissed) for event in polled)
            joined = [event for event in joining]
            assert isinstance(joined[-1], RunFinished)
            assert any(isinstance(event, EventsMissed) for event in joined)  # it came late
            assert (run.wait(timeout=10)).is_success
            assert (stranger.runs.attach(run.id).wait(timeout=10)).data == {"ok": True}
            with connect(service, client_id=starter.client_id) as second:
                other = second.attach(run.id)
                assert other._follower.policy.stream == "shared"
                assert (other.wait(timeout=10)).is_success
            with pytest.raises(NotFoundError):
                stranger.attach("nobody").wait(timeout=10)


def test_lists_over_pages_with_filters(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(server, "PAGE", 4)
    with emulator("cloudcruise", pace=0.0, strict=True) as service:
        with connect(service) as client:
            runs = [client.start("w") for _ in range(10)]
            other = client.start("other")
            for run in [*runs, other]:
                run.wait(timeout=10)
            found = [item.run_id for item in client.list(workflow_id="w")]
            assert found == [run.id for run in reversed(runs)]
            assert len(client.list(limit=6).all()) == 6
            assert [item.run_id for item in client.runs.list(workflow_id="other").all()] == [other.id]
            assert client.list(status=RunStatus.FAILED).all() == []
            assert len(client.list(status=["succeeded", "execution.failed"], limit=3).all()) == 3
            assert (client.list(start_time="2020-01-01T00:00:00+00:00").first()).finished_at is not None
            with pytest.raises(InputValidationError, match=r"execution\.success"):
                client.list(status="done")


def test_input_is_checked_before_anything_is_sent_and_by_the_service():
    schema = {"type": "object", "properties": {"count": {"type": "integer"}}, "required": ["count"]}
    with emulator("cloudcruise", workflows={"w": {"input_schema": schema}}) as service:
        with connect(service) as client:
            with pytest.raises(InputValidationError, match="count"):
                client.start("w", {"count": "x"})
            assert not service.state.runs
            with pytest.raises(BadRequestError, match="count") as caught:
                client.start("w", {"count": "x"}, validate=False)
            assert caught.value.details["run_input_variables_errors"][0]["keyword"] == "type"
            with pytest.raises(InputValidationError, match="wrkflow"):
                client.runs.start({"wrkflow": "w"})
            assert [item.id for item in client.workflows()] == ["w"]
            assert (client.workflows.get("w")).version_number == 1
            assert (client.workflows.metadata("w"))["input_schema"] == schema


def test_the_vault():
    with emulator("cloudcruise", strict=True) as service:
        with connect(service, encryption_key=VAULT_KEY) as client:
            domain = "https://example.com"
            made = client.vault.create(domain, "u1", user_name="alice", password="hunter-2", tfa_method="SMS")
            assert made.password not in (None, "hunter-2")
            body = next(sent for sent in service.requests if sent.path == "/vault").body
            assert b"hunter-2" not in body
            entry = client.vault.get(domain, "u1", decrypt=True)
            assert (entry.user_name, entry.password) == ("alice", "hunter-2")
            assert "hunter-2" not in repr(entry)
            client.vault.update(domain, "u1", password="other-1")
            (listed,) = client.vault.list(decrypt=True)
            assert (listed.user_name, listed.password) == ("alice", "other-1")
            with pytest.raises(ConflictError):
                client.vault.tfa_code(domain, "u1")
            assert (client.vault.clear_browser_state(domain, "u1")).success
            client.vault.delete(domain, "u1")
            assert client.vault.list() == []
            with pytest.raises(NotFoundError):
                client.vault.get(domain, "u1")
        with connect(service, encryption_key="your-encryption-key") as client:
            with pytest.raises(ConfigError, match="64 hexadecimal digits"):
                client.vault.create("https://example.com", "u1", password="a")


def test_a_start_without_an_answer_is_not_repeated():
    with emulator("cloudcruise", faults=[Cut(at=0, counting="raw", path="/run$")]) as service:
        with connect(service) as client:
            with pytest.raises(StartUnknown, match="client.list"):
                client.start("w")
            assert sum(sent.path == "/run" for sent in service.requests) == 1


def test_a_run_starts_without_the_stream_and_is_caught_up(caplog: pytest.LogCaptureFixture):
    with emulator("cloudcruise", faults=[Status(503, path="/events", times=1)]) as service:
        with connect(service) as client:
            run = client.start("w")
            events = [event for event in run]
            assert isinstance(events[-1], RunFinished)
            assert any(isinstance(event, EventsMissed) for event in events)
            assert "starts without it" in caplog.text


def test_settings_come_from_arguments_or_the_environment(monkeypatch: pytest.MonkeyPatch):
    for name in [name for name in os.environ if name.startswith("CLOUDCRUISE_")]:
        monkeypatch.delenv(name)
    with pytest.raises(ConfigError, match="CLOUDCRUISE_API_KEY"):
        CloudCruise()
    monkeypatch.setenv("CLOUDCRUISE_API_KEY", "from-the-environment")
    with CloudCruise() as client:
        assert client.base_url == "https://api.cloudcruise.com"
        assert "from-the-environment" not in repr(client)


def test_the_key_is_shown_nowhere_and_goes_nowhere_else(caplog: pytest.LogCaptureFixture):
    key = "cc-very-secret-key"
    with caplog.at_level(logging.DEBUG, logger="runs_sdk"):
        with emulator("cloudcruise") as service, emulator("cloudcruise") as elsewhere:
            moved = Status(302, headers={"location": f"{elsewhere.url}/run/s"}, path="/run/s$")
            service.inject(moved)
            with CloudCruise(key, VAULT_KEY, service.url) as client:
                with pytest.raises(AuthenticationError) as refused:
                    client.runs.start(StartRunRequest("w"))
                with pytest.raises(Exception, match=r"redirect|origin") as other:
                    client.get("s")
                shown = [
                    repr(client),
                    repr(client.vault),
                    str(refused.value),
                    repr(refused.value.response),
                    str(other.value),
                ]
                assert not elsewhere.requests
        with CloudCruise(key, base_url="http://cloudcruise.example") as client:
            with pytest.raises(ConfigError) as plain:
                client.get("s")
            shown.append(str(plain.value))
            caplog.clear()
            with pytest.raises(ConfigError, match="plain http"):
                client.start("w")
            assert not caplog.records  # it is said once
    for text in (*shown, caplog.text):
        assert key not in text
        assert VAULT_KEY not in text


@pytest.mark.parametrize("iterates", [False, True])
def test_a_get_that_knows_of_the_end_later_than_the_stream(iterates: bool):
    script = ("execution.start", ("execution.success", {"data": {"n": 1}}))
    with emulator("cloudcruise", script=script, lag=0.4) as service:
        with connect(service) as client:
            run = client.start("w")
            if iterates:
                assert [event for event in run][-1].status is RunStatus.SUCCEEDED
            result = run.wait(timeout=10)
            assert (result.status, result.output) == (RunStatus.SUCCEEDED, {"n": 1})


def test_a_question_that_somebody_else_has_answered():
    script = ("execution.start", "interaction.waiting", 30.0)
    with emulator("cloudcruise", script=script) as service:
        with connect(service) as client:
            run = client.start("w")
            for event in run:
                if isinstance(event, InteractionNeeded):
                    break
            client.attach(run.id).respond({"code": "1"})
            with pytest.raises(ConflictError) as caught:
                run.respond({"code": "2"})
            assert caught.value.details["code"] == "ALREADY_ANSWERED"
            assert service.state.runs[run.id].answers == [{"code": "1"}]
