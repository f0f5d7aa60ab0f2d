"""Every code sample of the runs client's documentation, with its import lines and addresses changed."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from runs_sdk.cloudcruise import CloudCruise, DryRun, EventType, RunSpecificWebhook, StartRunRequest, webhooks
from runs_sdk.core.events import RunFinished
from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.cloudcruise import SCRIPT, CloudCruiseEmulator

ASKING = ("execution.start", "interaction.waiting", ("execution.success", {"data": {"done": True}}))


@pytest.fixture
def service() -> Iterator[CloudCruiseEmulator]:
    with emulator("cloudcruise", scripts={"asking": ASKING}, ping=0.02, pace=0.02, strict=True) as running:
        yield running


@pytest.fixture
def client(service: CloudCruiseEmulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[CloudCruise]:
    monkeypatch.setenv("CLOUDCRUISE_BASE_URL", service.url)
    with CloudCruise(api_key="cc-emulator-key", encryption_key="your-encryption-key") as made:
        yield made


def eventually(condition: Any) -> bool:
    until = time.monotonic() + 10
    while not condition() and time.monotonic() < until:
        time.sleep(0.01)
    return bool(condition())


def test_basic_workflow_execution(client: CloudCruise, capsys: pytest.CaptureFixture[str]):
    handle = client.runs.start(
        StartRunRequest(
            workflow_id="workflow-123",
            run_input_variables={
                "variable_1": "https://example.com",
                "variable_2": "john_doe",
            },
        )
    )

    print("Session ID:", handle.sessionId)

    # Wait for completion and fetch results
    result = handle.wait()
    print("Run completed:", result.status)
    print("Output data:", result.data)
    shown = capsys.readouterr().out
    assert f"Session ID: {handle.id}\n" in shown
    assert "Run completed: execution.success\nOutput data: {'total': 42}\n" in shown


def test_keys_from_the_environment(service: CloudCruiseEmulator, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CLOUDCRUISE_BASE_URL", service.url)
    monkeypatch.setenv("CLOUDCRUISE_API_KEY", "cc-emulator-key")
    monkeypatch.setenv("CLOUDCRUISE_ENCRYPTION_KEY", "your-encryption-key")
    with CloudCruise() as client:
        assert client.runs.start(StartRunRequest(workflow_id="w")).wait().status == "execution.success"


def test_realtime_event_streaming(client: CloudCruise, capsys: pytest.CaptureFixture[str]):
    handle = client.runs.start(
        StartRunRequest(
            workflow_id="workflow-123",
            run_input_variables={"target_url": "https://example.com"},
        )
    )

    # Listen to specific events
    def on_run_event(event):
        data = (event or {}).get("data") or {}
        print("Event:", data.get("event"))
        print("Payload:", data.get("payload"))

    handle.on("run.event", on_run_event)  # or use lambdas
    handle.on("error", lambda err: print("Stream error:", err))
    handle.on("end", lambda info=None: print("Workflow ended:", (info or {}).get("type")))

    # Use iteration for streaming messages (run.event + ping)
    for message in handle:
        if message.get("event") == "run.event":
            event_name = (message.get("data") or {}).get("event")
            print("Received event:", event_name)
            if event_name == "execution.success":
                break
    lines = capsys.readouterr().out.splitlines()
    told = [step if isinstance(step, str) else step[0] for step in SCRIPT]
    assert [line.removeprefix("Event: ") for line in lines if line.startswith("Event: ")] == told
    assert [line.removeprefix("Received event: ") for line in lines if line.startswith("Received")] == told
    assert "Workflow ended: execution.success" in lines
    assert not any(line.startswith("Stream error") for line in lines)
    assert any("live_view_url" in line for line in lines if line.startswith("Payload:"))


def test_the_end_is_told_after_an_iteration_was_left_early(client: CloudCruise):
    handle = client.runs.start(StartRunRequest(workflow_id="w"))
    ended = threading.Event()
    kinds: list[str] = []
    handle.on("run.event", lambda event: kinds.append(event["data"]["event"]))
    handle.on("end", lambda info=None: ended.set())
    for message in handle:
        if message.get("event") == "run.event":
            break
    assert ended.wait(10)
    assert kinds == [step if isinstance(step, str) else step[0] for step in SCRIPT]


def test_user_interactions(client: CloudCruise, service: CloudCruiseEmulator):
    handle = client.runs.start(StartRunRequest(workflow_id="asking"))

    def maybe_submit_input(event):
        data = (event or {}).get("data") or {}
        if data.get("event") == "interaction.waiting":
            print("Workflow paused, submitting input...")
            client.runs.submit_user_interaction(
                handle.sessionId,
                {
                    "field1": "user_provided_value",
                    "field2": 42,
                    "confirmation": True,
                },
            )

    handle.on("run.event", maybe_submit_input)
    assert handle.wait(timeout=10).data == {"done": True}
    answers = service.state.runs[handle.id].answers
    assert answers == [{"field1": "user_provided_value", "field2": 42, "confirmation": True}]


class Receiver:
    """Takes webhooks."""

    def __init__(self) -> None:
        self.got: list[tuple[dict[str, str], bytes]] = []
        got = self.got

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                got.append((dict(self.headers), body))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *arguments: Any) -> None:
                return

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/webhook"

    def __enter__(self) -> Receiver:
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.server.shutdown()
        self.server.server_close()


def test_advanced_options(client: CloudCruise, service: CloudCruiseEmulator):
    # Dry run mode with additional output context
    dry_run_handle = client.runs.start(
        StartRunRequest(
            workflow_id="test-workflow",
            run_input_variables={"url": "https://example.com"},
            dry_run=DryRun(enabled=True, add_to_output={"test_mode": True}),
        )
    )
    assert service.state.runs[dry_run_handle.id].request["dry_run"] == {
        "enabled": True,
        "add_to_output": {"test_mode": True},
    }

    with Receiver() as receiver:
        # Workflow execution with webhook notifications
        webhook_handle = client.runs.start(
            StartRunRequest(
                workflow_id="monitored-workflow",
                run_input_variables={"target": "https://example.com"},
                webhook=RunSpecificWebhook(
                    url=receiver.url,
                    event_types_subscribed=["execution.success", "execution.failed"],
                    secret="webhook-secret",  # configure in the CloudCruise portal
                    validity=3600,  # seconds
                ),
            )
        )
        assert webhook_handle.wait(timeout=10).status == "execution.success"
        assert eventually(lambda: receiver.got)
        event = webhooks.parse(*receiver.got[0], "webhook-secret")
        assert isinstance(event, RunFinished)
        assert event.run_id == webhook_handle.id
        assert event.snapshot is not None
        assert event.snapshot.output == {"total": 42}
        assert json.loads(receiver.got[0][1])["expires_at"] - json.loads(receiver.got[0][1])["timestamp"] >= 3600
        replayed = client.runs.replay_webhooks(webhook_handle.sessionId)
        assert (replayed.nr_success, replayed.nr_failed) == (1, 0)
        assert len(receiver.got) == 2
        assert len(client.runs.webhook_events(webhook_handle.id).webhook_events) == 2


def test_session_utilities(client: CloudCruise):
    handle = client.runs.start(StartRunRequest(workflow_id="asking"))
    assert client.runs.get_results(handle.sessionId).session_id == handle.sessionId
    answer = client.runs.interrupt(handle.sessionId)
    assert answer.success
    assert answer.message == "Run interrupt triggered"
    assert handle.wait(timeout=10).status == "execution.stopped"


def test_every_kind_of_handler(client: CloudCruise):
    handle = client.runs.start(StartRunRequest(workflow_id="asking"))
    heard: dict[str, list[Any]] = {}

    async def awaited(event: Any) -> None:
        heard.setdefault("async", []).append(event)

    for name in ("run.event", "ping", "message", "end", "error", EventType.INTERACTION_WAITING, RunFinished):
        handle.on(name, heard.setdefault(name, []).append)
    handle.on("message", awaited)
    pinged = threading.Event()
    handle.on("ping", lambda _: pinged.set())
    assert pinged.wait(10)
    assert eventually(lambda: heard[EventType.INTERACTION_WAITING])
    client.runs.submit_user_interaction(handle.id, {"code": "1"})
    assert handle.wait(timeout=10).status == "execution.success"
    assert heard["ping"]
    assert [info["type"] for info in heard["end"]] == ["execution.success"]
    assert len(heard[RunFinished]) == 1
    assert heard["error"] == []
    assert all(message["event"] == "ping" for message in heard["ping"])
    assert all(message["event"] == "run.event" for message in heard["run.event"])
    assert len(heard["message"]) >= len(heard["ping"]) + len(heard["run.event"])
    assert len(heard["async"]) == len(heard["message"])
    assert heard[EventType.INTERACTION_WAITING][0]["data"]["payload"]["message"] == "The site asks for a code."


def test_iteration_yields_pings_too(client: CloudCruise):
    handle = client.runs.start(StartRunRequest(workflow_id="asking"))
    for message in handle:
        if message.get("event") == "ping":
            break
    handle.close()


def test_terminal_statuses_are_event_types():
    assert EventType("execution.success") == "execution.success"
    assert {EventType.EXECUTION_FAILED, EventType.EXECUTION_STOPPED} == {"execution.failed", "execution.stopped"}
