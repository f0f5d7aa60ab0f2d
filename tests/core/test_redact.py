"""No secret in what people read."""

from __future__ import annotations

import copy
import json
from base64 import b64encode

import pytest

from runs_sdk.core.redact import (
    REDACTED,
    is_secret_header,
    is_secret_name,
    redact_body,
    redact_headers,
    redact_json,
    redact_text,
    redact_url,
    secrets_in_header,
)

SECRET_NAMES = (
    "password userPassword client_secret clientSecret AppSecret token access_token refreshToken id_token bearer_token"
    " authToken api_key apiKey APIKey x-api-key private_key encryption_key Authorization Proxy-Authorization Cookie"
    " Set-Cookie credentials X-CSRF-Token X-Amz-Signature sig tfa_secret jwt passphrase"
)
PLAIN_NAMES = (
    "key keys name tokens max_tokens token_type tokenType token_count secret_provider_id password_hint run_id status"
    " public_key monkey keyboard expires_in token_endpoint WWW-Authenticate author compass"
)
SECRET = "s3cr3t/Value+42"


@pytest.mark.parametrize(
    "name",
    SECRET_NAMES.split(),
)
def test_names_that_hold_secrets(name: str) -> None:
    assert is_secret_name(name)


@pytest.mark.parametrize(
    "name",
    PLAIN_NAMES.split(),
)
def test_names_that_do_not(name: str) -> None:
    assert not is_secret_name(name)


def test_any_key_header_is_a_credential_but_the_plain_ones() -> None:
    assert is_secret_header("cc-key") and is_secret_header("X-Whatever-Key")
    assert not is_secret_header("Idempotency-Key") and not is_secret_header("Sec-WebSocket-Key")


def test_headers() -> None:
    headers = {
        "Authorization": f"Bearer {SECRET}",
        "x-api-key": SECRET,
        "Accept": "text/event-stream",
        "Location": f"https://host/next?token={SECRET}&page=2",
        "X-Note": f"made with {SECRET}",
    }
    before = dict(headers)
    assert redact_headers(headers, [SECRET]) == {
        "Authorization": REDACTED,
        "x-api-key": REDACTED,
        "Accept": "text/event-stream",
        "Location": "https://host/next?token=***&page=2",
        "X-Note": "made with ***",
    }
    assert headers == before


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://user:pass@host:8443/a?b=c", "https://***@host:8443/a?b=c"),
        ("https://host/a?api_key=1234&run=5&sig=9", "https://host/a?api_key=***&run=5&sig=***"),
        ("https://host/a?key=1234&keyboard=us", "https://host/a?key=***&keyboard=us"),
        ("https://host/a?api%5Fkey=1234", "https://host/a?api%5Fkey=***"),
        ("https://host/#access_token=abc&state=1", "https://host/#access_token=***&state=1"),
        ("/runs?token=abc", "/runs?token=***"),
        ("/runs?token=&wait", "/runs?token=&wait"),
        ("/runs/a@b/c", "/runs/a@b/c"),
        ("https://host/path@2/x#part", "https://host/path@2/x#part"),
    ],
)
def test_urls(url: str, shown: str) -> None:
    assert redact_url(url) == shown


def test_known_secrets_in_every_form() -> None:
    quoted = "s3cr3t%2FValue%2B42"
    assert redact_url(f"https://host/{quoted}/x", [SECRET]) == "https://host/***/x"
    assert redact_text(f"a {SECRET} b {quoted}", [SECRET]) == "a *** b ***"
    awkward = 'q"uo\\te\n'
    assert redact_text(f"x {json.dumps({'v': awkward})}", [awkward]) == 'x {"v": "***"}'
    assert redact_text(f"x {awkward!r}", [awkward]) == "x '***'"
    assert redact_text("an abc and a longer abcdef", ["abc", "abcd", "abcdef"]) == "an abc and a longer ***"
    assert redact_text("nothing", ["", "no"]) == "nothing"


def test_json() -> None:
    data = {
        "user": "ann",
        "password": "hunter2",
        "nested": [{"api_key": 5, "ok": True}, SECRET],
        "credentials": {"user": "a", "pw": "b"},
        "token": None,
        "secret": "",
        "has_password": True,
        "max_tokens": 10,
        1: "one",
    }
    before = copy.deepcopy(data)
    assert redact_json(data, [SECRET]) == {
        "user": "ann",
        "password": REDACTED,
        "nested": [{"api_key": REDACTED, "ok": True}, REDACTED],
        "credentials": REDACTED,
        "token": None,
        "secret": "",
        "has_password": True,
        "max_tokens": 10,
        1: "one",
    }
    assert data == before


def test_values_that_an_error_repeats() -> None:
    problem = {"loc": ["body", "password"], "msg": "too short", "input": "abc"}
    assert redact_json(problem) == {**problem, "input": REDACTED}
    assert redact_json({"name": "API_KEY", "value": "abc"}) == {"name": "API_KEY", "value": REDACTED}
    assert redact_json({"name": "colour", "value": "red"}) == {"name": "colour", "value": "red"}


def test_data_nested_without_end() -> None:
    deep: list[object] = []
    for _ in range(5000):
        deep = [deep]
    assert REDACTED in json.dumps(redact_json(deep))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Authorization: Bearer abc.def-123", "Authorization: ***"),
        ("sent with bearer abcdefgh1234, twice", "sent with bearer ***, twice"),
        ('{"password": "a\\"b", "user": "ann"}', '{"password": "***", "user": "ann"}'),
        ("{'client_secret': 'abc', 'id': 1}", "{'client_secret': '***', 'id': 1}"),
        ('"{\\"api_key\\": \\"abc\\"}"', '"{\\"api_key\\": \\"***\\"}"'),
        ("api_key=abc&run=1", "api_key=***&run=1"),
        ("x-api-key: abc\r\naccept: a", "x-api-key: ***\r\naccept: a"),
        ("token: null, password=None", "token: null, password=None"),
        ("see http://u:p@host/a?token=1, and go on", "see http://***@host/a?token=*** and go on"),
        ("a JWT eyJhbGciOiJIUzI1.eyJzdWIiOiIx.c2ln here", "a JWT *** here"),
        ("bearer authentication, basic instructions", "bearer authentication, basic instructions"),
        ("the token is gone; key: 5; status=ok", "the token is gone; key: 5; status=ok"),
    ],
)
def test_running_text(text: str, shown: str) -> None:
    assert redact_text(text) == shown


def test_bodies() -> None:
    assert redact_body(b'{"a": 1,   "b": "x"}') == b'{"a": 1,   "b": "x"}'
    assert json.loads(redact_body('{"clé": "ü", "token": "x"}'.encode())) == {"clé": "ü", "token": REDACTED}
    assert redact_body(b"{not json, token=abc}") == b"{not json, token=***}"
    assert redact_body(b"[" * 100_000, limit=10) == b"[" * 10
    assert redact_body(b"\xff password=abc") == "\ufffd password=***".encode()
    assert redact_body(b"") == b""


def test_a_limit_never_shows_half_a_secret() -> None:
    body = b"x" * 90 + b" " + SECRET.encode() + b" " + b"y" * 10_000
    for limit in range(85, 120):
        assert SECRET.encode()[:3] not in redact_body(body, [SECRET], limit=limit)
        assert len(redact_body(body, [SECRET], limit=limit)) == limit
    data = json.dumps({"note": "x" * 70, "token": SECRET, "rest": "y" * 1000}).encode()
    assert SECRET.encode()[:3] not in redact_body(data, limit=100)


def test_what_is_secret_in_a_header() -> None:
    assert secrets_in_header("Authorization", "Bearer abcdefgh") == ("Bearer abcdefgh", "abcdefgh")
    basic = b64encode(b"user:pass word 1").decode()
    assert secrets_in_header("Proxy-Authorization", f"Basic {basic}") == (f"Basic {basic}", basic, "pass word 1")
    assert secrets_in_header("Authorization", "Basic \u00fcx") == ("Basic \u00fcx",)
    assert secrets_in_header("Cookie", "sid=abcdefgh; a=1") == ("sid=abcdefgh; a=1", "abcdefgh")
    assert secrets_in_header("X-Api-Key", "k") == ("k",)
