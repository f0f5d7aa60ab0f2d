# generated from tests/_async/test_client.py by scripts/unasync.py; do not edit
"""The client base: errors that say what the service answered, and hold no secret."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from runs_api.stepflow.api.run import create_run, get_run
from runs_api.stepflow.models import CreateRunRequest

from runs_sdk._sync.client import ClientOptions, ErrorInfo, RunsClient
from runs_sdk.core.auth import ApiKeyHeader, Auth
from runs_sdk.core.config import ConfigField, Settings
from runs_sdk.core.errors import (
    ApiError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    DecodeError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    StartUnknown,
    UnprocessableEntityError,
)
from runs_sdk.core.http import EngineOptions, Response
from runs_sdk.core.service import Service
from tests.wire import Wire, WireServer, answer

SECRET = "sk-0123456789abcdef"


class Keyed(RunsClient):
    SERVICE = Service(
        "keyed",
        "Keyed",
        client="none:Keyed",
        async_client="none:Keyed",
        fields=(ConfigField("base_url", required=True), ConfigField("api_key", secret=True, env=("KEYED_API_KEY",))),
    )
    API_PACKAGE = "runs_api.stepflow"

    def __init__(self, base_url: str | None = None, api_key: str | None = None, **options: Any) -> None:
        super().__init__({"base_url": base_url, "api_key": api_key}, **options)

    def _auth(self, settings: Settings) -> Auth:
        return ApiKeyHeader("x-api-key", settings["api_key"])

    def _read_error(self, response: Response) -> ErrorInfo:
        if response.media_type != "application/json":
            return ErrorInfo(response.text)
        body = response.json()
        return ErrorInfo(body["message"], body.get("code"), body, hint="Try another.")


@pytest.mark.parametrize(
    "option",
    [
        {"timeout": 5.0},
        {"max_retries": 0},
        {"headers": {"x-team": "blue"}},
        {"allow_insecure": True},
        {"verify": False},
        {"verify": True},
        {"ssl_ca_cert": "trusted.pem"},
        {"cert_file": "me.pem"},
        {"key_file": "me.key"},
        {"proxy_url": "http://proxy:3128"},
        {"proxy_headers": {"x-team": "blue"}},
        {"trust_env": False},
        {"server_hostname": "inner.example"},
        {"max_connections": None},
        {"max_keepalive": 3},
    ],
    ids=lambda option: str(*option),
)
def test_each_option_reaches_the_connections(option: dict[str, Any]):
    client = Keyed("http://127.0.0.1:1", SECRET, **option)
    [(name, value)] = option.items()
    transport = client._transport
    credentials = transport.credentials
    kept = {"timeout": transport.timeout, "max_retries": transport.retry.max_retries, "headers": credentials.headers}
    kept |= {"allow_insecure": credentials.allow_insecure, "verify": transport.engine.options.verify_ssl}
    assert (kept[name] if name in kept else getattr(transport.engine.options, name)) == value


def test_every_option_that_is_documented_is_one():
    documented = set(ClientOptions.__annotations__)
    assert documented == {
        *("timeout", "max_retries", "headers", "secret_headers", "allow_insecure", "verify"),
        *("auth", "transport", "max_requests_per_second", "tracer_provider"),
        *("on_request", "on_response", "on_retry", "on_error"),
        *(name for name in documented if hasattr(EngineOptions(), name)),
    }


def test_an_option_that_does_not_exist_is_named_with_those_that_do():
    with pytest.raises(TypeError, match=r"Keyed has no option 'api_kee', 'time_out'; it takes base_url, api_key, prof"):
        Keyed("http://127.0.0.1:1", SECRET, api_kee="x", time_out=3)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("400 Bad Request", BadRequestError),
        ("401 Unauthorized", AuthenticationError),
        ("403 Forbidden", PermissionDeniedError),
        ("404 Not Found", NotFoundError),
        ("409 Conflict", ConflictError),
        ("412 Precondition Failed", ConflictError),
        ("418 I'm a teapot", ApiError),
        ("422 Unprocessable Entity", UnprocessableEntityError),
        ("429 Too Many Requests", RateLimitError),
        ("501 Not Implemented", ServerError),
        ("503 Service Unavailable", ServerError),
    ],
)
def test_each_status_family_has_its_error(status: str, error: type[ApiError]):
    body = json.dumps({"message": "it went wrong", "code": "oops"}).encode()
    with WireServer(lambda wire: answer(body, status, Content_Type="application/json", X_Request_Id="r-7")) as server:
        with Keyed(server.url, SECRET, max_retries=0) as client:
            with pytest.raises(ApiError) as caught:
                client.call(get_run, run_id="1")
    raised = caught.value
    assert type(raised) is error
    assert str(raised) == (f"keyed: GET /api/v1/runs/{{runId}} answered {status[:3]} oops: it went wrong. Try another.")
    assert (raised.status_code, raised.code, raised.request_id, raised.service) == (
        int(status[:3]),
        "oops",
        "r-7",
        "keyed",
    )
    assert raised.body == body.decode()
    assert str(pickle.loads(pickle.dumps(raised))) == str(raised)


def test_no_secret_in_what_an_error_keeps():
    def echo(wire: Wire) -> bytes:
        body = {"message": f"your key {SECRET} is wrong", "headers": {"x-api-key": wire.header("x-api-key")}}
        return answer(
            json.dumps(body).encode(),
            "401 Unauthorized",
            Content_Type="application/json",
            X_Echo=SECRET,
            Set_Cookie="s=1",
        )

    with WireServer(echo) as server:
        with Keyed(server.url, SECRET) as client:
            with pytest.raises(AuthenticationError) as caught:
                client.call(get_run, run_id="1")
            shown = [repr(client), repr(client.settings), str(client.settings.report())]
    raised = caught.value
    assert raised.body
    shown += [
        str(raised),
        repr(raised),
        repr(raised.details),
        raised.body,
        repr(dict(raised.headers)),
        repr(raised.__dict__),
    ]
    assert not [text for text in shown if SECRET in text]
    assert "s=1" not in repr(dict(raised.headers))


@pytest.mark.parametrize(
    ("media_type", "body", "said"),
    [
        ("text/html", b"<html>hello</html>", "answered 200 with text/html instead of JSON"),
        ("application/grpc", b"", "answered 200 with application/grpc instead of JSON"),
        ("application/json", b'{"summary": ', "answered 200 with an answer that cannot be read"),
        ("application/json", b"[1]", "answered 200 with an answer that cannot be read"),
    ],
)
def test_what_cannot_be_read_is_one_clear_error(media_type: str, body: bytes, said: str):
    with WireServer(lambda wire: answer(body, Content_Type=media_type)) as server:
        with Keyed(server.url, SECRET) as client:
            with pytest.raises(DecodeError) as caught:
                client.call(get_run, run_id="1")
    assert said in str(caught.value)
    assert caught.value.operation == "getRun"
    assert caught.value.response.body == body


def test_options_of_a_twin_leave_the_original_as_it_was():
    seen: list[str | None] = []

    def note(wire: Wire) -> bytes:
        seen.append(wire.header("x-team"))
        return answer(b'{"summary": {}}', Content_Type="application/json")

    with WireServer(note) as server:
        with Keyed(server.url, SECRET) as client:
            clone = client.with_options(timeout=3, max_retries=0, headers={"X-Team": "blue"})
            assert (client.timeout, clone.timeout) == (30.0, 3)
            clone.call(get_run, run_id="1")
            clone.close()  # the connections are not its own
            client.call(get_run, run_id="1")
        assert seen == ["blue", None]
        assert server.accepted == 1


def test_the_generated_client_sends_through_ours_and_never_raises_on_a_status():
    def respond(wire: Wire) -> bytes:
        if wire.header("x-api-key") != SECRET:
            return answer(b"who?", "401 Unauthorized", Content_Type="text/plain")
        return answer(b'{"error": {"code": 404}}', "404 Not Found", Content_Type="application/json")

    with WireServer(respond) as server:
        with Keyed(server.url, SECRET) as client:
            response = get_run.sync_detailed(client=client.api, run_id="1")
            assert response.status_code == 404
            assert client.api is client.api
            assert SECRET not in repr(client.api)


def _run_ids(answer: Any) -> list[Any]:
    return [answer["summary"]["runId"]]


@pytest.mark.parametrize("lost", [b"", b"408 Request Timeout", b"502 Bad Gateway", b"504 Gateway Timeout"])
def test_a_start_that_nobody_knows_of_is_not_sent_again(lost: bytes):
    with WireServer(lambda wire: answer(b"<html>", lost.decode()) if lost else False) as server:
        with Keyed(server.url, SECRET) as client:
            with pytest.raises(StartUnknown, match=r"not sent again\. Look there\.") as caught:
                client._request_start(
                    create_run, {"body": CreateRunRequest(flow_id="f")}, look="Look there.", ids=_run_ids
                )
        assert len(server.requests) == 1
    assert caught.value.status_code == (int(lost[:3]) if lost else None)


def test_a_start_that_cannot_have_arrived_is_sent_again():
    calls: list[int] = []

    def respond(wire: Wire) -> bytes:
        calls.append(1)
        if len(calls) < 3:
            return answer(b"busy", "503 Service Unavailable" if calls[1:] else "429 Too Many Requests", Retry_After="0")
        return answer(b'{"summary": {"runId": "7"}}', Content_Type="application/json")

    with WireServer(respond) as server:
        with Keyed(server.url, SECRET) as client:
            created = client._request_start(create_run, {"body": CreateRunRequest(flow_id="f")}, look="", ids=_run_ids)
    assert (created.run_id, created.answer) == ("7", {"summary": {"runId": "7"}})
    assert len(calls) == 3
