"""Credentials: where they come from, where they go, and that nobody sees them."""

from __future__ import annotations

import json
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any

import pytest

from runs_sdk.core.auth import (
    ApiKeyHeader,
    Auth,
    Bearer,
    NoAuth,
    check_security,
    without_credentials,
)
from runs_sdk.core.client_credentials import ClientCredentials, TokenEndpoint
from runs_sdk.core.errors import (
    AuthenticationError,
    ConfigError,
    ConnectFailed,
    DecodeError,
    NotFoundError,
    RateLimitError,
    ServerError,
)
from runs_sdk.core.http import Headers, Request, Response
from runs_sdk.core.urls import is_within

SECRET = "very-secret-42"
TOKEN_URL = "https://idp.example/token"


def answer(body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Response(status_code=status, headers=Headers(headers or {}), content=content)


def jwt(claims: Mapping[str, Any]) -> str:
    def part(value: Any) -> str:
        return urlsafe_b64encode(json.dumps(value, ensure_ascii=False).encode()).decode().rstrip("=")

    return f"{part({'alg': 'none'})}.{part(claims)}.sig"


def drive(auth: Auth, now: float, *answers: Response | Exception) -> tuple[dict[str, str], list[Request]]:
    """What a shell does; it may ask for as many tokens as there are answers, and must ask for all of them."""
    flow, requests, left = auth.flow(now), [], list(answers)
    try:
        request = next(flow)
        while True:
            requests.append(request)
            given = left.pop(0)
            request = flow.throw(given) if isinstance(given, Exception) else flow.send(given)
    except StopIteration as end:
        assert not left
        return end.value, requests


def credentials(**options: Any) -> ClientCredentials:
    return ClientCredentials((TokenEndpoint(TOKEN_URL),), "my-id", SECRET, **options)


def test_static_rules() -> None:
    assert NoAuth().headers(0) == {}
    assert ApiKeyHeader("x-api-key", SECRET).headers(0) == {"x-api-key": SECRET}
    assert Bearer(SECRET).headers(0) == {"Authorization": f"Bearer {SECRET}"}
    for auth in (NoAuth(), ApiKeyHeader("x-api-key", SECRET), Bearer(SECRET)):
        assert drive(auth, 0) == (auth.headers(0), [])
        assert not auth.on_unauthorized(auth.headers(0) or {})


def test_nothing_shows_a_secret() -> None:
    auth = credentials()
    drive(auth, 0, answer({"access_token": "token-value-1"}))
    for rule in (ApiKeyHeader("x-api-key", SECRET), Bearer(SECRET), auth):
        assert SECRET in rule.secrets
        assert SECRET not in repr(rule) and "token-value-1" not in repr(rule)
    assert "token-value-1" in auth.secrets
    assert SECRET not in repr(TokenEndpoint(TOKEN_URL).request("my-id", SECRET))


@pytest.mark.parametrize("key", ["", "  ", "a\nb", "a\r\nX-Other: b", "schlüssel", "a\0b"])
def test_keys_that_no_header_can_hold(key: str) -> None:
    for make in (lambda: ApiKeyHeader("x-api-key", key), lambda: Bearer(key)):
        with pytest.raises(ConfigError) as caught:
            make()
        assert key.strip() == "" or key not in str(caught.value)


def test_a_key_read_from_a_file_ends_in_a_newline() -> None:
    assert Bearer("abc\n").headers(0) == {"Authorization": "Bearer abc"}


def test_a_token_is_fetched_once_and_renewed_before_it_expires() -> None:
    auth = credentials(margin=60)
    assert auth.headers(1000) is None
    headers, requests = drive(auth, 1000, answer({"access_token": "one", "expires_in": 3600}))
    assert headers == {"Authorization": "Bearer one"}
    assert [request.url for request in requests] == [TOKEN_URL]
    assert auth.headers(1000 + 3539) == headers
    assert auth.headers(1000 + 3541) is None
    assert drive(auth, 1010) == (headers, [])  # one who waited for the lock
    assert drive(auth, 4545, answer({"access_token": "two", "expires_in": "3600"}))[0] == {
        "Authorization": "Bearer two"
    }


def test_a_short_life_is_not_a_token_for_every_call() -> None:
    auth = credentials(margin=60)
    drive(auth, 0, answer({"access_token": "one", "expires_in": 50}))
    assert auth.headers(24) is not None and auth.headers(26) is None


def test_the_life_written_in_the_token_counts_too() -> None:
    auth = credentials(margin=60)
    token = jwt({"iat": 1_000_000, "exp": 1_000_600, "name": "Zoë 漢?>~"})
    drive(auth, 0, answer({"access_token": token, "expires_in": 3600}))
    assert auth.headers(539) is not None and auth.headers(541) is None


@pytest.mark.parametrize("token", ["opaque", "a.b.c", jwt({"exp": "soon"}), jwt({"exp": 5}), "e30.W10.x"])
def test_a_token_that_says_nothing_lives_until_it_is_refused(token: str) -> None:
    auth = credentials()
    headers, _ = drive(auth, 0, answer({"accessToken": token, "expires_in": 0}))
    assert auth.headers(1e9) == headers


def test_one_renewal_after_a_401_however_many_requests_got_it() -> None:
    auth = credentials()
    old, _ = drive(auth, 0, answer({"access_token": "one"}))
    assert auth.on_unauthorized(old)
    new, _ = drive(auth, 0, answer({"access_token": "two"}))
    assert auth.on_unauthorized(old)  # a second request that had been sent with the old one
    assert drive(auth, 0) == (new, [])


def test_a_token_that_was_refused_or_renewed_is_still_a_secret() -> None:
    auth = credentials()
    for number in range(20):
        headers, _ = drive(auth, 0, answer({"access_token": f"token-{number}"}))
        assert auth.on_unauthorized(headers)
        assert f"token-{number}" in auth.secrets  # another request's error may be in the making
    assert "token-18" in auth.secrets and len(auth.secrets) == 9  # the client's secret and the last eight tokens


def test_without_auto_refresh_the_first_token_is_the_only_one() -> None:
    auth = credentials(auto_refresh=False)
    headers, _ = drive(auth, 0, answer({"access_token": "one", "expires_in": 10}))
    assert auth.headers(1e9) == headers
    assert not auth.on_unauthorized(headers)


def test_an_old_token_bridges_a_failing_renewal() -> None:
    auth = credentials(margin=60)
    headers, _ = drive(auth, 0, answer({"access_token": "one", "expires_in": 3600}))
    assert drive(auth, 3550, ConnectFailed("refused"))[0] == headers
    assert drive(auth, 3550, answer({}, 503))[0] == headers
    with pytest.raises(ConnectFailed, match=r"No token from https://idp\.example/token: refused"):
        drive(auth, 3601, ConnectFailed("refused"))
    with pytest.raises(AuthenticationError):
        drive(auth, 3550, answer({}, 401))


def test_styles() -> None:
    assert credentials().endpoints[0].request("i", "s").data == {
        "grant_type": "client_credentials",
        "client_id": "i",
        "client_secret": "s",
    }
    endpoint = TokenEndpoint(TOKEN_URL, "json", {"grantType": "x"}, id_field="clientID", secret_field="clientSecret")
    assert endpoint.request("i", "s").json == {"grantType": "x", "clientID": "i", "clientSecret": "s"}
    basic = TokenEndpoint(TOKEN_URL, "basic").request("i:d", "s/é")
    scheme, _, value = basic.headers["Authorization"].partition(" ")
    assert (scheme, b64decode(value)) == ("Basic", b"i%3Ad:s%2F%C3%A9")
    assert basic.data == {"grant_type": "client_credentials"}


def test_the_next_endpoint_is_for_services_without_the_first() -> None:
    endpoints = (TokenEndpoint("https://h/v2/token"), TokenEndpoint("https://h/v1/token", "json"))
    for status in (404, 405, 501):
        auth = ClientCredentials(endpoints, "i", SECRET)
        headers, requests = drive(auth, 0, answer(b"no", status), answer({"accessToken": "one"}))
        assert headers == {"Authorization": "Bearer one"}
        assert [request.url for request in requests] == ["https://h/v2/token", "https://h/v1/token"]
    with pytest.raises(AuthenticationError):
        drive(ClientCredentials(endpoints, "i", SECRET), 0, answer({}, 401))


@pytest.mark.parametrize(
    ("response", "error", "message"),
    [
        (
            answer({"error": "invalid_client", "error_description": f"secret {SECRET} is wrong"}, 401),
            AuthenticationError,
            "refused the client credentials (invalid_client: secret *** is wrong): check client_id and client_secret",
        ),
        (answer(b"<html>", 400), AuthenticationError, "check client_id"),
        (answer([], 429), RateLimitError, "answered 429"),
        (answer({"message": "down"}, 500), ServerError, "answered 500 to the request for a token (down)"),
        (answer(b"<html>hello</html>"), DecodeError, "Is this the right address?"),
        (answer({"access_token": 5}), DecodeError, "no token"),
        (answer({"access_token": "a\nb"}), DecodeError, "no token"),
        (answer(["x"]), DecodeError, "no token"),
    ],
)
def test_no_token(response: Response, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        drive(credentials(), 0, response)
    assert message in str(caught.value)
    assert SECRET not in str(caught.value)


def test_credentials_go_over_https_or_stay_on_this_machine() -> None:
    key = ApiKeyHeader("x-api-key", SECRET)
    for url in ("https://far.example", "http://localhost:8000", "http://127.0.0.1", "http://[::1]:1"):
        check_security(key, url)
    check_security(NoAuth(), "http://far.example")
    check_security(key, "http://far.example", allow_insecure=True)
    with pytest.raises(ConfigError, match=r"plain http to http://far\.example.*allow_insecure=True") as caught:
        check_security(key, "http://far.example/x", service="toy")
    assert caught.value.service == "toy" and SECRET not in str(caught.value)
    with pytest.raises(ConfigError, match=r"http://idp\.example"):
        check_security(ClientCredentials((TokenEndpoint("http://idp.example/t"),), "i", SECRET), "https://host")


def test_credentials_go_to_the_configured_origin_only() -> None:
    for base in ("https://host/api", "https://host"):
        for url in (
            "https://host/x",
            "https://host/api",
            "https://HOST:443/api/x",
            "https://host/api?x",
            "https://host",
        ):
            assert is_within(url, base)
        for url in (
            "https://host.evil/x",
            "http://host/x",
            "https://host:444/x",
            "https://host@evil/x",
            "host/x",
            "/x",
        ):
            assert not is_within(url, base)


def test_what_may_leave_for_another_origin() -> None:
    assert without_credentials({"Authorization": "x", "X-Api-Key": "y", "Cookie": "z", "Accept": "*/*"}) == {
        "Accept": "*/*"
    }


def test_the_endpoint_that_gave_a_token_is_asked_first_from_then_on() -> None:
    first = TokenEndpoint("https://idp.example/v2")
    second = TokenEndpoint("https://idp.example/v1", absent=frozenset((400, 404)))
    third = TokenEndpoint("https://idp.example/v0")
    auth = ClientCredentials((first, second, third), "my-id", SECRET)
    token = {"access_token": "one", "expires_in": 100}
    _, requests = drive(auth, 0, answer({}, 404), answer({}, 400), answer(token))
    assert [request.url for request in requests] == [first.url, second.url, third.url]
    _, requests = drive(auth, 200, answer(token))
    assert [request.url for request in requests] == [third.url]
    with pytest.raises(NotFoundError):
        drive(auth, 400, answer({}, 404))
    _, requests = drive(auth, 400, answer(token))
    assert [request.url for request in requests] == [first.url]
