# generated from tests/cloudcruise/_async/test_defects.py by scripts/unasync.py; do not edit
"""Twenty-three defects of an existing client, each shown to be absent here."""

from __future__ import annotations

import gc
import json
import logging
import threading
import time
from typing import Any

import pytest

from runs_sdk._common import sync_backend as backend
from runs_sdk._common.channel import MAX_MESSAGES
from runs_sdk.cloudcruise import RunResult, StartRunRequest, webhooks
from runs_sdk.cloudcruise._sync import starts
from runs_sdk.cloudcruise._sync.client import CloudCruise
from runs_sdk.core.errors import (
    AuthenticationError,
    InputValidationError,
    PermissionDeniedError,
    RateLimitError,
    UnsupportedOperation,
    WaitTimeout,
)
from runs_sdk.core.events import EventsMissed, Reconnected, RunFinished
from runs_sdk.core.sse import ServerSentEvent
from runs_sdk.testing import Cut, Drip, Reset, Silence, Status, Unframed, emulator
from runs_sdk.testing.emulators.cloudcruise import SCRIPT, CloudCruiseEmulator
from tests.policies import change_stream
from tests.wire import Wire, WireServer, answer

TOLD = [step if isinstance(step, str) else step[0] for step in SCRIPT]
SLOW = (0.3, *SCRIPT)
ENDLESS = ("execution.start", "interaction.waiting", "execution.success")
KEY = CloudCruiseEmulator.credentials["api_key"]


def connect(service: Any, **options: Any) -> CloudCruise:
    return CloudCruise(KEY, base_url=service.url, **options)


def request(workflow: str = "w", **variables: Any) -> StartRunRequest:
    return StartRunRequest(workflow, variables)


def kinds(events: list[Any]) -> list[str]:
    return [event["data"]["event"] for event in events if event.get("event") == "run.event"]


def eventually(condition: Any) -> bool:
    until = time.monotonic() + 10
    while not condition() and time.monotonic() < until:
        backend.sleep(0.01)
    return bool(condition())


def test_01_a_run_that_ends_before_its_start_is_answered_is_followed_whole():
    with emulator("cloudcruise", early=True) as service:
        with connect(service) as client:
            handle = client.runs.start(request())
            assert kinds([event for event in handle]) == TOLD
            assert (handle.wait(timeout=10)).status == "execution.success"


def test_02_a_clean_end_of_the_stream_is_not_the_end_of_the_run_and_the_gap_is_caught_up():
    with emulator("cloudcruise", script=ENDLESS) as service:
        with connect(service) as client:
            handle = client.runs.start(request())
            assert eventually(lambda: service.state.runs[handle.id].question)
            service.end_streams()
            client.runs.submit_user_interaction(handle.id, {})  # the run ends while no stream is open
            assert (handle.wait(timeout=15)).status == "execution.success"


@pytest.mark.parametrize("fault", [Reset(at=80), Cut(at=80), Cut(at=80, clean=True), Silence(at=80)], ids=str)
def test_03_wait_survives_a_broken_or_silent_stream(fault: Any, monkeypatch: pytest.MonkeyPatch):
    with emulator("cloudcruise", faults=[fault]) as service:
        with connect(service) as client:
            hurry(client, idle_limit=0.3)
            handle = client.runs.start(request())
            assert (handle.wait(timeout=20)).status == "execution.success"


def hurry(client: CloudCruise, **policy: float) -> None:
    """Shorter times than a real service needs."""
    change_stream(client, **policy)


def test_04_an_end_handler_and_a_wait_that_race_both_come_to_their_end():
    with emulator("cloudcruise", pace=0.0) as service:
        with connect(service) as client:
            for _ in range(20):
                handle = client.runs.start(request())
                ended: list[Any] = []
                handle.on("end", ended.append)
                assert (handle.wait(timeout=10)).status == "execution.success"
                assert eventually(lambda ended=ended: ended)
                assert len(ended) == 1


@pytest.mark.full  # GETs are tried for 10 s
def test_05_a_failing_get_at_the_end_is_tried_again_and_one_that_is_refused_loses_nothing():
    with emulator("cloudcruise", faults=[Status(500, method="GET", path="/run/[^/]*$", times=4)]) as service:
        with connect(service, max_retries=0) as client:
            assert ((client.runs.start(request())).wait(timeout=20)).data == {"total": 42}
    body = b'{"statusCode": 404, "message": "Session not found"}'
    gone = Status(404, body=body, headers={"content-type": "application/json"}, path="/run/[^/]*$", times=None)
    with emulator("cloudcruise", faults=[gone]) as service:
        with connect(service) as client:
            run = client.runs.start(request())
            assert (run.wait(timeout=30)).data == {"total": 42}  # as the stream has shown it
            assert run.snapshot is not None and run.snapshot.source == "event"


def test_06_wait_takes_a_timeout_and_a_run_can_be_cancelled():
    with emulator("cloudcruise", script=ENDLESS) as service:
        with connect(service) as client:
            handle = client.runs.start(request())
            with pytest.raises(WaitTimeout):
                handle.wait(timeout=0.2)
            assert (handle.cancel()).native_status == "execution.stopped"
            assert (handle.wait(timeout=10)).status == "execution.stopped"


def test_07_a_slow_loop_delays_no_other_run_and_a_wait_inside_it_is_refused():
    with emulator("cloudcruise") as service:
        with connect(service) as client:
            slow, quick = client.runs.start(request()), client.runs.start(request())
            refused = False
            for _ in slow:
                if not refused:
                    assert (quick.wait(timeout=10)).status == "execution.success"
                    with pytest.raises(UnsupportedOperation, match="followed already"):
                        slow.wait(timeout=10)
                    refused = True
            assert refused
            assert (slow.wait(timeout=10)).status == "execution.success"


def test_08_a_slow_handler_of_one_run_delays_no_other():
    with emulator("cloudcruise") as service:
        with connect(service) as client:
            slow, quick = client.runs.start(request()), client.runs.start(request())
            may_go = backend.Signal()

            def wait_long(event: Any) -> None:
                may_go.wait(20)

            slow.on("run.event", wait_long)
            heard: list[Any] = []
            quick.on("run.event", heard.append)
            assert (quick.wait(timeout=10)).status == "execution.success"
            assert kinds(heard) == TOLD
            may_go.set()
            assert (slow.wait(timeout=10)).status == "execution.success"


def test_09_an_exception_in_a_handler_is_told_and_disturbs_no_other_run(caplog: pytest.LogCaptureFixture):
    with emulator("cloudcruise") as service:
        with connect(service) as client:
            broken, other = client.runs.start(request()), client.runs.start(request())
            errors: list[Exception] = []

            def fail(event: Any) -> None:
                raise ValueError("my own mistake")

            broken.on("error", errors.append)
            with caplog.at_level(logging.ERROR, logger="runs_sdk"):
                broken.on("run.event", fail)
                with pytest.raises(ValueError, match="my own mistake"):
                    broken.wait(timeout=10)
            assert "my own mistake" in caplog.text
            assert [str(error) for error in errors] == ["my own mistake"]
            assert (other.wait(timeout=10)).status == "execution.success"


def test_10_letters_that_are_cut_between_two_chunks_arrive_whole():
    with emulator("cloudcruise", faults=[Drip(1, streams=True)]) as service:
        with connect(service) as client:
            events = [event for event in client.runs.start(request())]
            assert kinds(events) == TOLD
            assert "Größe wählen ✓" in [event.payload.get("next_step") for event in events if event.payload]


def test_11_unusual_line_separators_and_line_ends_lose_nothing():
    text = "  a\u2028b\u2029c\u0085d\x0be\x0cf  "
    with emulator("cloudcruise", script=ENDLESS) as service:
        with connect(service) as client:
            handle = client.runs.start(request())
            assert eventually(lambda: service.state.runs[handle.id].question)
            service.tell(handle.id, "execution.step", {"current_step": text})
            wire = {"event": "run.event", "data": {"event": "agent.odd", "payload": {"session_id": handle.id}}}
            service.write(f"event: run.event\rdata: {json.dumps(wire)}\r\r")
            service.tell(handle.id, "execution.success", {})
            events = [event for event in handle]
            assert text in [event.name for event in events]
            assert kinds(events)[-3:] == ["execution.step", "agent.odd", "execution.success"]


def test_12_a_stream_without_chunked_encoding_is_read_as_it_comes():
    seen = threading.Event()

    def respond(wire: Wire) -> bytes | bool:
        if wire.target.endswith(b"/events"):
            wire.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n: hello\n\n")
            payload = {"event": "execution.step", "payload": {"session_id": "s", "current_step": "one"}}
            started.wait(10)
            wire.send(f"data: {json.dumps({'event': 'run.event', 'data': payload})}\n\n".encode())
            seen.wait(10)
            return False
        if wire.method == b"POST":
            started.set()
            return answer(b'{"session_id": "s"}', "201 Created", Content_Type="application/json")
        return answer(b'{"session_id": "s", "status": "execution.start"}', Content_Type="application/json")

    started = threading.Event()
    with WireServer(respond) as service:
        with connect(service) as client:
            handle = client.runs.start(request(), validate=False)
            for event in handle:
                assert event["data"]["payload"]["current_step"] == "one"
                seen.set()  # the stream is still open: the event did not wait for its end
                break
            assert seen.is_set()


def test_12_a_whole_run_arrives_without_chunked_encoding():
    with emulator("cloudcruise", faults=[Unframed()]) as service:
        with connect(service) as client:
            handle = client.runs.start(request())
            assert [event.kind for event in handle if event.get("event") == "run.event"] == TOLD
            assert (handle.wait(timeout=10)).status == "execution.success"
            assert [type(fault) for sent in service.requests for fault in sent.faults] == [Unframed]
            assert sum(sent.path.endswith("/events") for sent in service.requests) == 1


@pytest.mark.parametrize("status", [401, 403])
def test_13_a_refused_stream_is_not_asked_for_again(status: int):
    with emulator("cloudcruise", script=ENDLESS) as service:
        with connect(service) as client:
            handle = client.runs.start(request())
            service.inject(Status(status, path="/events", times=None))
            service.end_streams()
            with pytest.raises((AuthenticationError, PermissionDeniedError)):
                handle.wait(timeout=10)
            with pytest.raises((AuthenticationError, PermissionDeniedError)):
                _ = [event for event in handle]
            assert sum(sent.path.endswith("/events") for sent in service.requests) == 2
    with emulator("cloudcruise", forbidden=True) as service:
        with connect(service) as client:
            with pytest.raises(PermissionDeniedError):
                client.runs.start(request())
            assert not service.state.runs  # refused before anything was started


def test_14_closing_gives_everything_back_and_memory_is_bounded():
    with emulator("cloudcruise", script=ENDLESS) as service:
        before = threading.active_count()
        for _ in range(10):
            with connect(service) as client:
                handles = [client.runs.start(request()) for _ in range(5)]
                for handle in handles:
                    handle.close()
                assert not client._stream._all()
        assert service.wire.wait_until_idle(closed=True)
        assert eventually(lambda: threading.active_count() <= before)
        with connect(service) as client:
            handle = client.runs.start(request())
            channel = handle._source.channel
            handle.close()
            del handle
            gc.collect()
            assert channel.ended
            kept = (client.runs.start(request()))._source.channel
            for number in range(MAX_MESSAGES + 100):
                kept.put(ServerSentEvent("run.event", "{}", str(number)))
            assert kept.waiting == MAX_MESSAGES


def test_15_iteration_yields_pings_and_every_message_has_one_shape():
    with emulator("cloudcruise", script=SLOW, ping=0.05) as service:
        with connect(service) as client:
            handle = client.runs.start(request())
            messages: list[Any] = []
            handle.on("message", messages.append)
            iterated = [message for message in handle]
            assert [message.get("event") for message in iterated] == [message["event"] for message in messages]
            assert {message["event"] for message in iterated} == {"ping", "run.event"}
            assert all("data" in message and message for message in iterated)


def test_16_handlers_get_the_message_as_the_documentation_shows_it():
    with emulator("cloudcruise") as service:
        with CloudCruise(api_key=KEY, encryption_key="your-encryption-key", base_url=service.url) as client:
            handle = client.runs.start(request())
            heard: list[Any] = []
            handle.on("run.event", lambda event: heard.append(((event or {}).get("data") or {}).get("event")))
            handle.wait(timeout=10)
            assert heard == TOLD


def test_17_errors_have_status_body_and_retry_after_and_429_is_waited_out():
    limit = Status(
        429,
        body=b'{"statusCode": 429, "message": "Too Many Requests", "retryAfterSeconds": 0}',
        headers={"content-type": "application/json", "retry-after": "0"},
        path="/run$",
        times=2,
    )
    with emulator("cloudcruise", faults=[limit]) as service:
        with connect(service) as client:
            assert ((client.runs.start(request())).wait(timeout=10)).is_success
        service.inject(limit)
        with connect(service, max_retries=0) as client:
            with pytest.raises(RateLimitError) as caught:
                client.runs.start(request())
            assert caught.value.status_code == 429
            assert caught.value.details["retryAfterSeconds"] == 0
            assert caught.value.headers["retry-after"] == "0"


def test_18_connections_are_used_again():
    with emulator("cloudcruise") as service:
        with connect(service) as client:
            handle = client.runs.start(request())
            handle.wait(timeout=10)
            for _ in range(20):
                client.runs.get_results(handle.id)
            assert service.wire.opened <= 3  # one of them is the stream


def test_19_the_end_is_told_late_too_answers_are_returned_and_requests_stay_as_they_are():
    with emulator("cloudcruise") as service:
        with connect(service) as client:
            asked = request(a=1)
            handle = client.runs.start(asked)
            assert asked == request(a=1)
            handle.wait(timeout=10)
            ended: list[Any] = []
            handle.on("end", ended.append)
            assert eventually(lambda: ended)
            assert ended[0]["type"] == "execution.success"
            assert (client.runs.interrupt(handle.id)).message == "Run interrupt triggered"


def test_20_metadata_is_asked_for_once_and_is_not_needed(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    schema = {"type": "object", "properties": {"count": {"type": "integer"}}, "required": ["count"]}
    with emulator("cloudcruise", workflows={"w": {"input_schema": schema}}) as service:
        with connect(service) as client:
            for _ in range(3):
                client.runs.start(request(count=1))
            with pytest.raises(InputValidationError):
                client.runs.start(request(count="x"))
            assert sum(sent.path.endswith("/metadata") for sent in service.requests) == 1
    with emulator("cloudcruise", metadata=False) as service:
        with connect(service) as client:
            with caplog.at_level(logging.WARNING, logger="runs_sdk"):
                assert ((client.runs.start(request())).wait(timeout=10)).is_success
            assert "its input is not checked" in caplog.text
    for fault in (Status(503, path="/metadata", times=None), Silence(path="/metadata", times=None)):
        with emulator("cloudcruise", faults=[fault]) as service:
            with connect(service, timeout=5.0) as client:
                monkeypatch.setattr(starts, "SCHEMA_WITHIN", 0.3)
                for _ in range(3):
                    assert ((client.runs.start(request())).wait(timeout=10)).is_success
                assert sum(sent.path.endswith("/metadata") for sent in service.requests) == 1


def test_21_a_result_with_nulls_and_without_fields_is_read():
    wire = {
        "status": "execution.success",
        "video_urls": None,
        "errors": None,
        "file_urls": None,
        "session_retries": None,
    }
    result = RunResult.from_wire(wire)
    assert (result.session_id, result.video_urls, result.errors, result.file_urls) == ("", [], [], [])
    body = b'{"status": "execution.success", "session_id": null, "video_urls": null, "brand_new": 1}'

    def respond(wire: Wire) -> bytes:
        return answer(body, Content_Type="application/json")

    with WireServer(respond) as service:
        with connect(service) as client:
            found = client.runs.get_results("s")
            assert (found.status, found.video_urls, found.raw["brand_new"]) == ("execution.success", [], 1)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"[]", "not a JSON object"),
        (b"null", "not a JSON object"),
        (b"{", "not JSON"),
        (b"\xff", "not UTF-8"),
        (b"{}", "no expires_at"),
        (b'{"expires_at": "soon", "timestamp": 1}', "expires_at is not a time"),
        (b'{"expires_at": [], "timestamp": 1}', "expires_at is not a time"),
        (b'{"expires_at": NaN, "timestamp": 1}', "expires_at is not a time"),
        (b'{"expires_at": 4102444800, "timestamp": true}', "timestamp is not a time"),
        (b'{"expires_at": 4102444800, "timestamp": 1}', "no event"),
        (b'{"expires_at": 4102444800, "timestamp": 1, "event": "a", "payload": []}', "no payload"),
    ],
)
def test_22_every_malformed_webhook_is_a_clear_error(body: bytes, says: str):
    with pytest.raises(webhooks.WebhookError, match=says) as caught:
        webhooks.verify({"x-hmac-signature": webhooks.sign(body, "s")}, body, "s")
    assert caught.value.status_code == 400
    for signature in ("é", "", "md5=" + webhooks.sign(body, "s"), "\udcff"):
        with pytest.raises(webhooks.WebhookError) as refused:
            webhooks.verify({"X-HMAC-Signature": signature}, body, "s")
        assert refused.value.status_code == 401


def test_23_get_results_has_attributes():
    with emulator("cloudcruise") as service:
        with connect(service) as client:
            handle = client.runs.start(request())
            handle.wait(timeout=10)
            result = client.runs.get_results(handle.id)
            assert (result.status, result.data) == ("execution.success", {"total": 42})


def test_a_gap_is_told_once_and_reads_as_a_message():
    with emulator("cloudcruise", script=ENDLESS) as service:
        with connect(service) as client:
            handle = client.runs.start(request())
            assert eventually(lambda: service.state.runs[handle.id].question)
            service.end_streams()
            assert eventually(lambda: service.state.opened == 2 and service.open_streams == 1)
            client.runs.submit_user_interaction(handle.id, {})
            events = [event for event in handle]
            assert [type(event) for event in events].count(EventsMissed) == 1
            assert [type(event) for event in events].count(Reconnected) == 1
            assert isinstance(events[-1], RunFinished)
            assert all(event["data"]["event"] for event in events if event.get("event") != "ping")
