"""Requests, the status table, messages, validation, the vault and webhooks, without a network."""

from __future__ import annotations

import json
import logging
import pickle
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from runs_sdk.cloudcruise import DryRun, EventType, RunSpecificWebhook, StartRunRequest, webhooks
from runs_sdk.cloudcruise.errors import read_error
from runs_sdk.cloudcruise.inputs import check_inputs
from runs_sdk.cloudcruise.models import build_snapshot
from runs_sdk.cloudcruise.rules import (
    POLLED,
    SHARED,
    STATUS,
    CloudCruiseRules,
    as_message,
    read_message,
    read_time,
    route,
)
from runs_sdk.cloudcruise.vault import Cipher, VaultEntry
from runs_sdk.core.errors import ConfigError, DecodeError, InputValidationError, StreamBroken
from runs_sdk.core.events import (
    ArtifactReady,
    Event,
    EventsMissed,
    InteractionAnswered,
    InteractionNeeded,
    Ping,
    Reconnected,
    RunFinished,
    RunRetried,
    ServiceEvent,
    StatusChanged,
    StepStarted,
)
from runs_sdk.core.follow import Close, Done, Emit, Fetch, Follower, Open, Read, Sleep
from runs_sdk.core.http import Headers, Response
from runs_sdk.core.models import RunStatus, Snapshot
from runs_sdk.core.sse import ServerSentEvent, SseDecoder

DOCUMENT = YAML(typ="safe").load(Path(__file__).parents[2] / "openapi" / "cloudcruise.yaml")
KEY = bytes(range(32)).hex()


def enum(name: str) -> set[str]:
    return set(DOCUMENT["components"]["schemas"][name]["enum"])


def test_every_status_of_the_document_has_a_meaning():
    assert set(STATUS) == enum("RunStatus") | {"execution.pause"}
    finished = {word for word, status in STATUS.items() if status.is_finished}
    assert finished == {"execution.success", "execution.failed", "execution.stopped"}


def test_every_event_type_of_the_document_is_named():
    assert {item.value for item in EventType} == enum("EventType")


def test_a_status_that_nobody_knows_is_kept_as_text():
    snapshot = build_snapshot({"session_id": "s", "status": "execution.dreaming"})
    assert (snapshot.status, snapshot.native_status) == (RunStatus.UNKNOWN, "execution.dreaming")
    assert not snapshot.is_finished


def test_a_request_leaves_out_what_is_not_given():
    request = StartRunRequest("w", {"a": 1}, dry_run=True, webhook=RunSpecificWebhook("https://a", ["b"], "hush", 60))
    assert request.to_wire("c") == {
        "workflow_id": "w",
        "run_input_variables": {"a": 1},
        "dry_run": {"enabled": True},
        "webhook": {"url": "https://a", "event_types_subscribed": ["b"], "secret": "hush", "validity": 60},
        "client_id": "c",
    }
    assert "hush" not in repr(request)
    assert DryRun(True, {"x": 1}) == StartRunRequest("w", {}, dry_run=DryRun(True, {"x": 1})).dry_run


def frame(event: str, payload: Any = None, *, nested: bool = True, **more: Any) -> ServerSentEvent:
    data = {"event": event, "payload": {"session_id": "s"} if payload is None else payload, **more}
    return ServerSentEvent("run.event", json.dumps({"event": "run.event", "data": data} if nested else data), "7")


@pytest.mark.parametrize(
    ("name", "payload", "kind"),
    [
        ("execution.queued", {}, StatusChanged),
        ("execution.start", {"live_view_url": "https://a"}, StatusChanged),
        ("execution.paused", {}, StatusChanged),
        ("execution.pause", {}, StatusChanged),
        ("execution.step", {"current_step": "Click"}, StepStarted),
        ("execution.requeued", {"retry_attempt": 2}, RunRetried),
        ("execution.success", {"data": 1}, RunFinished),
        ("execution.failed", {"errors": []}, RunFinished),
        ("execution.stopped", {"error_code": "INTERRUPTED-E0002"}, RunFinished),
        ("execution.input_required", {"reason": "input_required"}, InteractionNeeded),
        ("interaction.waiting", {"message": "code?"}, InteractionNeeded),
        ("interaction.finished", {"provided_input": {}}, InteractionAnswered),
        ("interaction.failed", {}, ServiceEvent),
        ("file.uploaded", {"file_name": "a.csv", "signed_file_url": "https://a"}, ArtifactReady),
        ("screenshot.uploaded", {"signed_screenshot_url": "https://a"}, ArtifactReady),
        ("video.uploaded", {}, ArtifactReady),
        ("agent.error_analysis", {}, ServiceEvent),
        ("agent.something_new", {}, ServiceEvent),
    ],
)
@pytest.mark.parametrize("nested", [True, False])
def test_messages_become_events_and_read_as_messages(name: str, payload: Any, kind: type[Event], nested: bool):
    message = frame(name, {"session_id": "s", **payload}, nested=nested, timestamp=1724002463)
    routed = route(message)
    assert routed.run_ids == ("s",)
    assert routed.ends == (kind is RunFinished)
    decoded = CloudCruiseRules("s").decode(routed.message)
    (event,) = decoded.events
    assert type(event) is kind
    assert decoded.ends == (kind is RunFinished)
    assert event
    assert event.get("event") == "run.event"
    assert (event["data"]["event"], event["data"]["payload"]["session_id"]) == (name, "s")
    assert (event.kind, event.id, event.run_id) == (name, "7", "s")
    assert event.timestamp is not None
    assert event.timestamp.year == 2024


def test_messages_for_several_runs_for_none_and_for_all():
    assert route(frame("execution.stopped", {"session_ids": ["a", "b"]})).run_ids == ("a", "b")
    assert route(frame("execution.stopped", {"session_ids": ["a", "b"]})).ends
    assert route(frame("execution.step", {"sessionId": "a"})).run_ids == ("a",)
    lost = route(frame("agent.error_analysis", {}))
    assert (lost.run_ids, lost.everyone) == ((), False)
    hint = route(frame("execution.stopped", {}))
    assert hint.everyone
    assert CloudCruiseRules("s").decode(hint.message).ask
    ping = route(ServerSentEvent("ping", '{"any": 1}'))
    assert (ping.everyone, ping.optional) == (True, True)
    (event,) = CloudCruiseRules("s").decode(ping.message).events
    assert isinstance(event, Ping)
    assert event.get("event") == "ping"
    assert route(ServerSentEvent("ping", "")).everyone
    for bad in ("", "[1]", "nothing", '"text"'):
        with pytest.raises(DecodeError):
            read_message(ServerSentEvent("run.event", bad))


def test_events_that_come_from_elsewhere_read_as_messages_too():
    snapshot = build_snapshot({"session_id": "s", "status": "execution.success", "data": 1})
    made = [
        (RunFinished(name="execution.success", run_id="s", snapshot=snapshot), "execution.success"),
        (StatusChanged(name="execution.start", run_id="s", native_status="execution.start"), "execution.start"),
        (RunRetried(name="x", run_id="s", attempt=2), "execution.requeued"),
        (EventsMissed(name="gap", run_id="s"), "events_missed"),
        (Reconnected(name="reconnected", run_id="s"), "reconnected"),
    ]
    for event, kind in made:
        message = as_message(event, None)
        assert message["data"]["event"] == kind
        assert message["data"]["payload"]["session_id"] == "s"
    assert as_message(made[0][0], None)["data"]["payload"]["data"] == 1


def test_files_show_in_snapshots_where_there_is_no_stream():
    item = {"file_name": "a", "signed_file_url": "https://a?1", "timestamp": "t"}
    one = build_snapshot({"session_id": "s", "status": "execution.start", "file_urls": [item]})
    again = build_snapshot({**one.raw, "file_urls": [{**item, "signed_file_url": "https://a?2"}], "video_urls": None})
    rules = CloudCruiseRules("s", POLLED, artifacts=True)
    (event,) = rules.compare(None, one)
    assert isinstance(event, ArtifactReady)
    assert event.name == "a"
    assert rules.compare(one, again) == []
    assert CloudCruiseRules("s").compare(None, one) == ()


def test_the_terminal_event_decides_where_get_lags_behind():
    last = RunFinished(name="execution.failed", kind="execution.failed", payload={"errors": [{"message": "no button"}]})
    late = build_snapshot({"session_id": "s", "status": "execution.start", "workflow_id": "w"})
    result = CloudCruiseRules("s").conclude(last, late)
    assert (result.status, result.native_status, result.workflow) == (RunStatus.FAILED, "execution.failed", "w")
    assert str(result.error) == "no button"


def test_a_failed_run_says_why():
    errors = [{"message": "recovered"}, {"message": "Button not found", "error_code": "ERR-0001"}]
    error = build_snapshot({"session_id": "s", "status": "execution.failed", "errors": errors}).error
    assert error is not None
    assert (str(error), error.code, error.details) == ("Button not found", "ERR-0001", errors)


def test_times_in_seconds_and_in_words():
    assert read_time(1724002463) == read_time("1724002463") == read_time("2024-08-18T17:34:23+00:00")
    for bad in (None, "soon", [], 1e300, True and "x"):
        assert read_time(bad) is None


# ---- validation

SCHEMA = {
    "type": "object",
    "properties": {
        "npi_number": {"type": "string", "pattern": "^\\d{10}$"},
        "name": {"type": "string"},
        "count": {"type": "integer"},
        "rows": {"type": "array", "items": {"type": "object", "required": ["a b"]}},
    },
    "required": ["name"],
    "additionalProperties": False,
}


def test_all_problems_are_listed_also_in_the_service_s_own_words():
    given = {"npi_number": "12", "count": "x", "extra": 1, "rows": [{}], "USER": "someone"}
    with pytest.raises(InputValidationError) as caught:
        check_inputs({"input_schema": SCHEMA, "vault_schema": {"USER": {"type": "credential"}}}, given, "w")
    found = {(item["field"], item["keyword"]): item for item in caught.value.details["run_input_variables_errors"]}
    assert set(found) == {
        ("/npi_number", "pattern"),
        ("/count", "type"),
        ("#/required", "required"),
        ("#/additionalProperties", "additionalProperties"),
        ("/rows/0#/required", "required"),
    }
    assert found["#/required", "required"]["expected"] == {"missingProperty": "name"}
    assert found["#/additionalProperties", "additionalProperties"]["expected"] == {"additionalProperty": "extra"}
    assert found["/count", "type"]["expected"] == {"type": "integer"}
    assert {problem.kind for problem in caught.value.errors} == {"missing", "unknown", "type", "pattern"}
    assert "run_input_variables.count" in str(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).details == caught.value.details


def test_good_input_and_schemas_that_say_nothing_pass():
    check_inputs({"input_schema": SCHEMA}, {"name": "a", "count": 1}, "w")
    for nothing in (None, {}, "broken"):
        check_inputs({"input_schema": nothing}, {"anything": 1}, "w")


def test_error_answers_of_every_kind():
    def read(body: Any, status: int = 400) -> dict[str, Any]:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        return read_error(Response(status, Headers({}), content))

    assert read({"statusCode": 404, "message": ["a", "b"], "error": "Not Found"})["message"] == "a; b"
    assert read({"error": "Bad Request"})["message"] == "Bad Request"
    assert read({"message": "busy", "code": "SESSION_BUSY"}, 409)["code"] == "SESSION_BUSY"
    assert read(b"<html>")["message"] == "<html>"
    assert "API key" in read({"message": "no"}, 401)["hint"]
    problems = [{"field": "/count", "message": "must be integer", "received": "hush-hush"}]
    told = read({"message": "Validation failed", "run_input_variables_errors": problems})["message"]
    assert "/count: must be integer" in told
    assert "hush" not in told


# ---- the vault


def test_the_vault_s_test_vector():
    cipher = Cipher(KEY)
    text = cipher.encrypt("alice@example.com", nonce=bytes(range(12)))
    assert text == ("000102030405060708090a0b6563ba72a680827ef520fafbdd8c560eecbba57626421a5179afd90e5474fb6721e45d")
    assert cipher.decrypt(text) == "alice@example.com"
    assert cipher.encrypt("a") != cipher.encrypt("a")
    assert cipher.decrypt(cipher.encrypt('Größe "✓"')) == 'Größe "✓"'


def test_only_secret_fields_are_encrypted():
    cipher = Cipher(KEY)
    fields = {"user_name": "a", "password": None, "tfa_method": "SMS", "proxy_value": "p", "proxy_setting": "custom"}
    sent = cipher.encrypt_fields(fields)
    assert (sent["password"], sent["tfa_method"], sent["proxy_setting"]) == (None, "SMS", "custom")
    assert cipher.decrypt_fields(sent) == fields
    assert cipher.encrypt_fields({"proxy_value": "us", "proxy_setting": "country"})["proxy_value"] == "us"


@pytest.mark.parametrize("key", [None, "", "your-encryption-key", KEY[:-2], KEY + "00", "z" * 64])
def test_a_key_that_is_none_is_a_clear_error_that_does_not_show_it(key: str | None):
    with pytest.raises(ConfigError, match="CLOUDCRUISE_ENCRYPTION_KEY") as caught:
        Cipher(key)
    assert not key or key not in str(caught.value)


def test_what_cannot_be_decrypted_is_an_error_that_does_not_show_it():
    text = Cipher(KEY).encrypt("secret-value")
    for bad, key in ((text, KEY[::-1]), (text[:-2] + "00", KEY), ("plain text", KEY), ("00", KEY)):
        with pytest.raises(DecodeError, match="another key") as caught:
            Cipher(key).decrypt(bad)
        assert bad not in str(caught.value) or len(bad) < 4
    entry = VaultEntry.from_wire({"domain": "d", "permissioned_user_id": "u", "password": "hush", "user_name": "alice"})
    assert "hush" not in repr(entry)
    assert "alice" not in repr(entry)


# ---- webhooks

BODY = b'{"event":"execution.success","expires_at":4102444800,"timestamp":4102444500,"payload":{"session_id":"s1"}}'
SIGNATURE = "ae4ad744e6e45476097dd9b81cf6e6297bbfda8a92bc3656b270db46017e85fd"
NOW = 4102444600


@pytest.mark.parametrize("name", ["X-HMAC-Signature", "x-hmac-signature", b"X-Hmac-Signature"])
@pytest.mark.parametrize(
    "value", [SIGNATURE, "sha256=" + SIGNATURE, SIGNATURE.upper(), [SIGNATURE], SIGNATURE.encode()]
)
def test_the_webhooks_test_vector(name: Any, value: Any):
    event = webhooks.parse({name: value}, BODY, "whsec", now=NOW)
    assert isinstance(event, RunFinished)
    assert (event.status, event.run_id, event.raw["payload"]) == (RunStatus.SUCCEEDED, "s1", {"session_id": "s1"})
    assert isinstance(event.snapshot, Snapshot)
    assert event.snapshot.is_success


def test_several_secrets_and_clocks_that_differ():
    headers = {"X-HMAC-Signature": SIGNATURE}
    assert webhooks.verify(headers, BODY.decode(), ["new", "whsec"], now=NOW)["event"] == "execution.success"
    with pytest.raises(webhooks.WebhookError, match="another one") as caught:
        webhooks.verify(headers, BODY, ["new", "newer"], now=NOW)
    assert caught.value.status_code == 401
    assert "newer" not in str(caught.value)
    assert webhooks.verify(headers, BODY, "whsec", now=4102444800 + 59)
    with pytest.raises(webhooks.WebhookError, match="expired"):
        webhooks.verify(headers, BODY, "whsec", now=4102444800 + 61)
    assert webhooks.verify(headers, BODY, "whsec", now=4102444500 - 59)
    with pytest.raises(webhooks.WebhookError, match="in the future"):
        webhooks.verify(headers, BODY, "whsec", now=4102444500 - 61)
    with pytest.raises(webhooks.WebhookError, match="expired"):
        webhooks.verify(headers, BODY, "whsec", now=4102444801, tolerance=0)
    with pytest.raises(webhooks.WebhookError, match="no header"):
        webhooks.verify({}, BODY, "whsec")
    for nothing in ("", [], [""]):
        with pytest.raises(ConfigError):
            webhooks.verify(headers, BODY, nothing)


# ---- every byte of a stream, through decoder and follower


def recorded() -> bytes:
    steps = [("execution.queued", {}), ("execution.start", {}), ("execution.step", {"current_step": "Größe ✓\u2028"})]
    ends = ("execution.success", {"data": {"total": 42}})
    out = [b": hello\n\nevent: ping\ndata: {}\n\n"]
    for number, (name, payload) in enumerate([*steps, ("file.uploaded", {"file_name": "a"}), ends]):
        data = {"event": name, "payload": {"session_id": "s", **payload}, "timestamp": 1724002463}
        text = json.dumps({"event": "run.event", "data": data}, ensure_ascii=False)
        out.append(f"event: run.event\nid: {number}\ndata: {text}\n\n".encode())
    return b"".join(out)


WIRE = recorded()
NAMES = ["execution.queued", "execution.start", "execution.step", "file.uploaded", "execution.success"]


def drive(first: bytes, rest: bytes | None, *, clean: bool) -> list[Event]:
    """Follow a run whose shared stream is lost after `first` and goes on with `rest` (None: it does not come back)."""
    follower = Follower("s", CloudCruiseRules("s"), SHARED, lambda: 0.5)
    done = build_snapshot({"session_id": "s", "status": "execution.success", "data": {"total": 42}})
    pieces: list[bytes | None] = [first, None, *([rest] if rest is not None else [])]
    decoder, now, events = SseDecoder(), 0.0, []
    gapless = True
    for _ in range(1000):
        match follower.next(now):
            case Emit(event):
                events.append(event)
            case Done():
                return events
            case Open():
                if not gapless and not pieces:
                    now += 1
                    follower.broke(StreamBroken("no"), now)
                    continue
                follower.opened(now, gapless=gapless)
                gapless = False
            case Read(until):
                piece = pieces.pop(0) if pieces else b""
                if piece is None:
                    decoder = SseDecoder()
                    follower.ended(now) if clean else follower.broke(StreamBroken("cut"), now)
                elif piece:
                    follower.received([route(message).message for message in decoder.feed(piece)], now)
                else:
                    now = max(now, until)
                    follower.quiet()
            case Fetch():
                follower.fetched(done, now)
            case Sleep(until):
                now = until
            case Close():
                follower.closed()
    raise AssertionError("the follower loops")


@pytest.mark.parametrize("clean", [True, False])
@pytest.mark.parametrize("comes_back", [True, False])
def test_a_cut_at_every_byte_doubles_nothing_and_says_what_may_be_missing(clean: bool, comes_back: bool):
    for at in range(len(WIRE) + 1):
        edge = WIRE.rfind(b"\n\n", 0, at) + 2  # the frame that is cut is gone: nothing is repeated
        following = WIRE.find(b"\n\n", max(0, at - 1)) + 2
        rest = WIRE[at if at == edge else following :] if comes_back else None
        events = drive(WIRE[:at], rest, clean=clean)
        told = [event.kind for event in events if event.kind in NAMES]
        # The run is over for GET from the start here, so its end is always said.
        assert len(set(told)) == len(told), at
        assert told == [name for name in NAMES if name in told], at
        assert isinstance(events[-1], RunFinished), at
        assert events[-1].snapshot is not None
        assert events[-1].snapshot.output == {"total": 42}
        whole = told == NAMES or told == NAMES[:-1]
        assert whole or any(isinstance(event, EventsMissed) for event in events), at
        if at == len(WIRE):
            assert not any(isinstance(event, EventsMissed) for event in events)


def test_an_event_that_names_no_run_is_logged(caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.INFO, logger="runs_sdk"):
        route(frame("agent.error_analysis", {}))
    assert "names no run: agent.error_analysis" in caplog.text
