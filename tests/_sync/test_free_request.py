# generated from tests/_async/test_free_request.py by scripts/unasync.py; do not edit
"""`client.request`: what no operation describes, sent as every other request is."""

from __future__ import annotations

import json
from typing import Any

import pytest

from runs_sdk._sync.client import RunsClient
from runs_sdk.core.auth import ApiKeyHeader, Auth
from runs_sdk.core.config import ConfigField, Settings
from runs_sdk.core.errors import InputValidationError, NotFoundError, ServerError
from runs_sdk.core.service import Service
from tests.wire import Wire, WireServer, answer

SECRET = "sk-0123456789abcdef"


class Plain(RunsClient):
    SERVICE = Service(
        "plain",
        "Plain",
        client="none:Plain",
        async_client="none:Plain",
        fields=(ConfigField("base_url", required=True), ConfigField("api_key", secret=True)),
    )
    API_PACKAGE = "runs_api.stepflow"

    def __init__(self, base_url: str, **options: Any) -> None:
        super().__init__({"base_url": base_url, "api_key": SECRET}, **options)

    def _auth(self, settings: Settings) -> Auth:
        return ApiKeyHeader("x-api-key", settings["api_key"])


def test_it_has_the_credential_the_query_and_the_body() -> None:
    def handler(wire: Wire) -> None:
        wire.send(answer(b'{"is": "new"}'))

    with WireServer(handler) as server:
        with Plain(server.url) as client:
            found = client.request(
                "post", "/api/v9/new", params={"a": [1, 2]}, json={"b": None}, headers={"X-More": "yes"}
            )
            assert (found.status_code, found.json()) == (200, {"is": "new"})
    [sent] = server.requests
    assert (sent.method, sent.target) == (b"POST", b"/api/v9/new?a=1&a=2")
    assert json.loads(sent.body) == {"b": None}
    assert sent.header("x-api-key") == SECRET
    assert sent.header("x-more") == "yes"


def test_a_read_is_tried_again_and_a_write_is_not() -> None:
    def handler(wire: Wire) -> None:
        wire.send(answer(b"no", "503 Service Unavailable"))

    with WireServer(handler) as server:
        with Plain(server.url, max_retries=1) as client:
            for method, options, times in (("GET", {}, 2), ("POST", {}, 1), ("POST", {"idempotent": True}, 2)):
                before = len(server.requests)
                with pytest.raises(ServerError, match=f"{method} /x answered 503"):
                    client.request(method, "/x", **options)
                assert len(server.requests) - before == times


def test_an_error_status_raises_and_hides_the_secret() -> None:
    def handler(wire: Wire) -> None:
        wire.send(answer(f"no {SECRET}".encode(), "404 Not Found"))

    with WireServer(handler) as server:
        with Plain(server.url) as client:
            with pytest.raises(NotFoundError) as caught:
                client.request("GET", "/x?y=1")
    assert "plain: GET /x answered 404" in str(caught.value)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize(
    ("method", "path", "options", "names"),
    [
        ("G T", "x", {}, ["method", "path"]),
        ("GET", "", {}, ["path"]),
        ("GET", "//elsewhere.example/x", {}, ["path"]),
        ("GET", "https://elsewhere.example/x", {}, ["path"]),
        ("GET", "/a b", {}, ["path"]),
        ("GET", "/a\r\nHost: b", {}, ["path"]),
        ("POST", "/x", {"json": {}, "content": b""}, ["content"]),
        ("POST", "/x", {"content": "text"}, ["content"]),
    ],
)
def test_what_cannot_be_sent_is_refused_before(
    method: str, path: str, options: dict[str, Any], names: list[str]
) -> None:
    with Plain("http://127.0.0.1:9") as client:
        with pytest.raises(InputValidationError) as caught:
            client.request(method, path, **options)
    assert [problem.path for problem in caught.value.errors] == names


def test_a_url_of_the_service_is_taken() -> None:
    def handler(wire: Wire) -> None:
        wire.send(answer(b"ok"))

    with WireServer(handler) as server:
        with Plain(server.url) as client:
            assert (client.request("GET", f"{server.url}/next?page=2")).text == "ok"
    assert server.requests[0].target == b"/next?page=2"
