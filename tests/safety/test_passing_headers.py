"""Credentials in the headers of one request, and in what the engine says: shown nowhere."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from runs_sdk import connect
from runs_sdk.core.errors import ConfigError, RunsError
from runs_sdk.core.hidden import Hidden
from runs_sdk.core.http import Request
from tests.safety.canary import echo_of, leaks, seen
from tests.wire import Wire, WireServer, answer

SECRET = "cnry-passing-Q7x9Zv_A1"
SECRETS = {"passing": SECRET}
HEADERS = {
    "bearer": Hidden({"Authorization": f"Bearer {SECRET}"}),
    "key": Hidden({"X-Api-Key": SECRET}),
    "cookie": Hidden({"Cookie": f"sid={SECRET}"}),
    "marked": Hidden({"X-Tenant": SECRET}),
}


def careless(wire: Wire) -> bytes:
    """Repeats what it was sent, in every way that an error can show."""
    echo = echo_of(SECRETS)
    if wire.target.startswith(b"/broken"):
        return f"HTTP/9.9 {echo}\r\n\r\n".encode()
    if wire.target.startswith(b"/moved"):
        return answer(b"", "302 Found", Location=f"http://elsewhere.example/{SECRET}?a={SECRET}")
    return answer(echo.encode(), "500 Error", X_Echo=SECRET, X_Request_Id="r-1")


def failing(client: Any, path: str, headers: Hidden[dict[str, str]]) -> RunsError:
    try:
        client._transport.send(Request("GET", path, headers=headers.open()))
    except RunsError as error:
        return error
    raise AssertionError("it was taken")


@pytest.mark.parametrize("name", HEADERS)
def test_a_header_of_one_request_is_shown_nowhere(name: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "runs_sdk")
    headers = HEADERS[name]
    with WireServer(careless) as server:
        options: dict[str, Any] = {"max_retries": 0, "secret_headers": ["x-tenant"], "trust_env": False}
        with connect("stepflow", base_url=server.url, **options) as client:
            for path in ("/broken", "/moved"):
                assert leaks(failing(client, path, headers), SECRETS) == []
            http = client.api.get_httpx_client()
            with pytest.raises(RunsError) as caught:
                http.get("/broken", headers=headers.open())
            assert not seen(str(caught.value), SECRETS)
            assert http.get("/any", headers=headers.open()).status_code == 500
            with pytest.raises(RunsError) as later:  # the service repeats it to somebody who did not send it
                client.get("11111111-2222-3333-4444-555555555555")
            assert leaks(later.value, SECRETS) == []
            assert not seen(repr(vars(client._transport)), SECRETS)
    assert caplog.text
    assert not seen(caplog.text, SECRETS)


def test_a_header_of_one_request_goes_over_plain_http_only_when_permitted() -> None:
    with connect("stepflow", base_url="http://service.invalid", max_retries=0, trust_env=False) as client:
        error = failing(client, "/x", HEADERS["bearer"])
    assert isinstance(error, ConfigError)
    assert "plain http" in str(error)
    assert leaks(error, SECRETS) == []
