"""Credentials: each operation is sent what it asks for, and nothing else."""

from __future__ import annotations

import asyncio
import base64
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest

from runs_sdk.codegen.load import load
from runs_sdk.codegen.verification import verify
from tests.codegen.conftest import Built, Server, document, operation, reply

Build = Callable[..., Built]

SCHEMES: dict[str, Any] = {
    "head": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "query": {"type": "apiKey", "in": "query", "name": "key"},
    "cookie": {"type": "apiKey", "in": "cookie", "name": "session"},
    "bearer": {"type": "http", "scheme": "bearer"},
    "basic": {"type": "http", "scheme": "basic"},
    "digest": {"type": "http", "scheme": "digest"},
    "oauth": {
        "type": "oauth2",
        "flows": {"clientCredentials": {"tokenUrl": "/token", "scopes": {"read": "", "write": ""}}},
    },
    "connection": {"type": "mutualTLS"},
}

NEEDS: dict[str, list[dict[str, list[str]]]] = {
    "none": [],
    "head": [{"head": []}],
    "query": [{"query": []}],
    "cookie": [{"cookie": []}],
    "basic": [{"basic": []}],
    "digest": [{"digest": []}],
    "read": [{"oauth": ["read"]}],
    "write": [{"oauth": ["write"]}],
    "both": [{"head": [], "cookie": []}, {"query": []}],
    "maybe": [{}, {"bearer": []}],
    "tls": [{"connection": []}],
}


def made(**more: Any) -> dict[str, Any]:
    paths = {f"/{name}": {"get": operation(operationId=name, security=needs)} for name, needs in NEEDS.items()}
    paths["/inherited"] = {"get": operation(operationId="inherited")}
    paths["/send"] = {
        "post": operation(
            operationId="send",
            security=[{"oauth": []}],
            requestBody={"content": {"application/json": {"schema": {"type": "object"}}}},
        )
    }
    components = {"schemas": {}, "securitySchemes": SCHEMES}
    return document(paths, components=components, security=[{"bearer": []}], **more)


@pytest.fixture
def built(build: Build) -> Built:
    return build(made())


def carried(server: Server) -> dict[str, str]:
    """What the last request carries of credentials."""
    request = server.requests[-1]
    headers = {name.lower(): value for name, value in request["headers"].items()}
    found = {name: headers[name] for name in ("x-key", "cookie", "authorization") if name in headers}
    return {**found, **({"query": request["query"]} if request["query"] else {})}


def call(built: Built, name: str, client: Any) -> Any:
    return built.load(f"api.job.{name}").sync_detailed(client=client)


def answer_all(server: Server) -> None:
    server.answers = {f"/{name}": reply() for name in [*NEEDS, "inherited", "send"]}


def test_each_operation_gets_what_it_asks_for(built: Built, server: Server) -> None:
    answer_all(server)
    given = {
        "head": "h1",
        "query": "q 1&",
        "cookie": "c1",
        "bearer": "b1",
        "basic": built.load().Basic("user", "p:w"),
        "digest": lambda request: f"for {request.url.path}",
        "oauth": "o1",
    }
    basic = "Basic " + base64.b64encode(b"user:p:w").decode()
    wanted: dict[str, dict[str, str]] = {
        "none": {},
        "head": {"x-key": "h1"},
        "query": {"query": "key=q%201%26"},
        "cookie": {"cookie": "session=c1"},
        "basic": {"authorization": basic},
        "digest": {"authorization": "Digest for /digest"},
        "read": {"authorization": "Bearer o1"},
        "write": {"authorization": "Bearer o1"},
        "both": {"x-key": "h1", "cookie": "session=c1"},
        "maybe": {"authorization": "Bearer b1"},
        "tls": {},
        "inherited": {"authorization": "Bearer b1"},
    }
    with built.load().Client(server.url, credentials=given) as client:
        assert "b1" not in repr(client)
        for name, credentials in wanted.items():
            call(built, name, client)
            assert carried(server) == credentials, name

    async def asynchronous() -> None:
        async def digest(request: httpx.Request) -> str:
            return f"for {request.url.path}"

        async with built.load().Client(server.url, credentials={**given, "digest": digest}) as client:
            for name, credentials in wanted.items():
                await built.load(f"api.job.{name}").asyncio_detailed(client=client)
                assert carried(server) == credentials, name

    asyncio.run(asynchronous())


def test_another_alternative_is_taken(built: Built, server: Server) -> None:
    answer_all(server)
    with built.load().Client(server.url, credentials={"head": "h", "query": "q"}) as client:
        call(built, "both", client)
        assert carried(server) == {"query": "key=q"}
        call(built, "maybe", client)
        assert carried(server) == {}


def test_without_credentials_nothing_is_sent(built: Built, server: Server) -> None:
    answer_all(server)
    missing = built.load("errors").MissingCredentials
    with built.load().Client(server.url, credentials={"head": "h"}) as client:
        with pytest.raises(missing, match="both asks for cookie with head or query") as caught:
            call(built, "both", client)
        assert caught.value.operation == "both"
        with pytest.raises(missing, match="inherited asks for bearer"):
            built.load("groups").JobApi(client).inherited()
    assert server.requests == []


def test_what_the_client_carries_by_other_means_is_at_hand(built: Built, server: Server) -> None:
    answer_all(server)
    client = built.load().Client
    with client(server.url, headers={"Authorization": "Bearer x"}, cookies={"session": "y"}) as given:
        call(built, "inherited", given)
        call(built, "cookie", given)
    with client(server.url, httpx_args={"auth": ("a", "b")}) as given:
        call(built, "basic", given)
        assert carried(server)["authorization"].startswith("Basic ")
    with httpx.Client(base_url=server.url, headers={"X-Key": "own"}) as own:
        call(built, "head", client(server.url).set_httpx_client(own))
    assert carried(server) == {"x-key": "own"}


def test_credentials_that_the_document_does_not_know_are_refused(built: Built) -> None:
    client, error = built.load().Client, built.load("errors").InputError
    with pytest.raises(error, match="no such scheme; there are: basic, bearer"):
        client("http://x", credentials={"other": "s3cret"})
    with pytest.raises(error, match="takes user and password") as caught:
        client("http://x", credentials={"basic": "s3cret"})
    assert "s3cret" not in str(caught.value)
    with pytest.raises(error, match="takes one text"):
        client("http://x", credentials={"head": ("a", "b")})
    oauth = built.load().ClientCredentials("id", "s3cret")
    with pytest.raises(error, match="takes no OAuth 2"):
        client("http://x", credentials={"head": oauth})
    assert "s3cret" not in repr(oauth)
    assert "s3cret" not in repr(built.load().Basic("id", "s3cret"))


@pytest.mark.parametrize(
    ("name", "value"), [("head", "ключ"), ("head", "a\r\nX: y"), ("cookie", "a; b"), ("cookie", "é")]
)
def test_credentials_that_cannot_be_sent_are_refused(built: Built, server: Server, name: str, value: str) -> None:
    with (
        built.load().Client(server.url, credentials={name: value}) as client,
        pytest.raises(built.load("errors").InputError) as caught,
    ):
        call(built, name, client)
    assert value not in str(caught.value)
    assert server.requests == []


def test_the_token_of_the_stock_contract(built: Built, build: Build, server: Server) -> None:
    answer_all(server)
    authenticated = built.load().AuthenticatedClient
    with authenticated(server.url, "t") as client:
        for name, sent in (("inherited", "Bearer t"), ("read", "Bearer t"), ("none", None)):
            call(built, name, client)
            assert carried(server).get("authorization") == sent
        with pytest.raises(built.load("errors").MissingCredentials):
            call(built, "basic", client)
    with authenticated(server.url, "t", prefix="", auth_header_name="x-key") as client:
        call(built, "head", client)
        assert carried(server) == {"x-key": "t"}
    bare = build(document({"/none": {"get": operation(operationId="none")}}))
    with bare.load().AuthenticatedClient(server.url, "t") as client:
        call(bare, "none", client)
        assert carried(server) == {"authorization": "Bearer t"}


def tokens(server: Server, *, life: int | None = 3600) -> list[dict[str, list[str]]]:
    """Let the server give tokens 1, 2, ..., and return what it is asked for."""
    asked: list[dict[str, list[str]]] = []
    lock = threading.Lock()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        with lock:
            asked.append(parse_qs(server.requests[-1]["body"].decode()))
            token = f"token-{len(asked)}"
        body = {"access_token": token, **({"expires_in": life} if life is not None else {})}
        reply(200, body)(handler)

    server.answers["/token"] = answer
    return asked


def test_client_credentials(built: Built, server: Server) -> None:
    answer_all(server)
    asked = tokens(server)
    oauth = built.load().ClientCredentials("i d", "s:1", parameters={"audience": "a"})
    with built.load().Client(server.url, headers={"X-Own": "1"}, credentials={"oauth": oauth}) as client:
        call(built, "read", client)
        assert carried(server) == {"authorization": "Bearer token-1"}
        first = server.requests[0]
        assert first["headers"]["Authorization"] == "Basic " + base64.b64encode(b"i+d:s%3A1").decode()
        assert "X-Own" not in first["headers"]
        call(built, "read", client)
        call(built, "write", client)
        assert carried(server) == {"authorization": "Bearer token-2"}
    assert asked == [
        {"grant_type": ["client_credentials"], "scope": ["read"], "audience": ["a"]},
        {"grant_type": ["client_credentials"], "scope": ["write"], "audience": ["a"]},
    ]
    in_body = built.load().ClientCredentials("id", "s", in_body=True, scopes=["all"], token_url=f"{server.url}/token")
    with built.load().Client(server.url, credentials={"oauth": in_body}) as client:
        call(built, "read", client)
        call(built, "write", client)
    assert asked[2:] == [
        {"grant_type": ["client_credentials"], "scope": ["all"], "client_id": ["id"], "client_secret": ["s"]}
    ]
    assert "Authorization" not in next(each for each in server.requests[::-1] if each["path"] == "/token")["headers"]


def test_tokens_are_fetched_before_they_expire(built: Built, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_all(server)
    asked = tokens(server, life=100)
    now = [1000.0]
    monkeypatch.setattr(built.load("security").time, "monotonic", lambda: now[0])
    with built.load().Client(server.url, credentials={"oauth": built.load().ClientCredentials("i", "s")}) as client:
        for moment, fetched in ((1000, 1), (1074, 1), (1076, 2), (1149, 2)):
            now[0] = moment
            call(built, "read", client)
            assert len(asked) == fetched, moment


def test_a_refused_token_is_fetched_anew_once(built: Built, server: Server) -> None:
    answer_all(server)
    asked = tokens(server, life=None)
    good = ["Bearer token-2"]

    def guarded(handler: BaseHTTPRequestHandler) -> None:
        reply(200 if handler.headers["Authorization"] in good else 401)(handler)

    server.answers["/send"] = guarded
    oauth = built.load().ClientCredentials("i", "s")
    with built.load().Client(server.url, credentials={"oauth": oauth}) as client:
        send = built.load("api.job.send")
        assert send.sync_detailed(client=client, body={"a": 1}).status_code == 200
        assert [each["body"] for each in server.requests if each["path"] == "/send"] == [b'{"a":1}'] * 2
        good.clear()
        assert send.sync_detailed(client=client, body={"a": 1}).status_code == 401
        assert len(asked) == 3  # once, not for ever


def test_many_wait_for_one_token(built: Built, server: Server) -> None:
    answer_all(server)
    asked = tokens(server)
    oauth = built.load().ClientCredentials("i", "s")
    with (
        built.load().Client(server.url, credentials={"oauth": oauth}) as client,
        ThreadPoolExecutor(8) as pool,
    ):
        list(pool.map(lambda _: call(built, "read", client), range(16)))
    assert len(asked) == 1

    async def asynchronous() -> None:
        other = built.load().ClientCredentials("i", "s")
        async with built.load().Client(server.url, credentials={"oauth": other}) as client:
            read = built.load("api.job.read")
            await asyncio.gather(*(read.asyncio_detailed(client=client) for _ in range(16)))

    asyncio.run(asynchronous())
    assert len(asked) == 2


@pytest.mark.parametrize("answer", [reply(400, {"error": "invalid_client"}), reply(200, b"<html>"), reply(200, {})])
def test_no_token_is_an_error(built: Built, server: Server, answer: Any) -> None:
    server.answers["/token"] = answer
    oauth = built.load().ClientCredentials("i", "s3cret")
    with (
        built.load().Client(server.url, credentials={"oauth": oauth}) as client,
        pytest.raises(built.load("errors").TokenError, match="/token answered") as caught,
    ):
        call(built, "read", client)
    assert "s3cret" not in str(caught.value)
    assert [each["path"] for each in server.requests] == ["/token"]


def test_a_redirect_to_another_origin_gets_no_key(built: Built, server: Server) -> None:
    answer_all(server)
    other = server.url.replace("127.0.0.1", "localhost")
    server.answers["/head"] = reply(302, location=f"{other}/none")
    with built.load().Client(server.url, credentials={"head": "h"}, follow_redirects=True) as client:
        assert call(built, "head", client).status_code == 200
        assert server.requests[-1]["path"] == "/none"
        assert carried(server) == {}
        server.answers["/head"] = reply(302, location="/none")
        call(built, "head", client)
        assert carried(server) == {"x-key": "h"}

    async def asynchronous() -> None:
        server.answers["/head"] = reply(302, location=f"{other}/none")
        async with built.load().Client(server.url, credentials={"head": "h"}, follow_redirects=True) as client:
            await built.load("api.job.head").asyncio_detailed(client=client)
            assert carried(server) == {}

    asyncio.run(asynchronous())


def test_swagger_schemes(build: Build, server: Server) -> None:
    swagger = {
        "swagger": "2.0",
        "info": {"title": "t", "version": "1"},
        "securityDefinitions": {
            "basic": {"type": "basic"},
            "oauth": {"type": "oauth2", "flow": "application", "tokenUrl": f"{server.url}/token", "scopes": {"r": ""}},
        },
        "security": [{"basic": []}],
        "paths": {
            "/a": {"get": {"operationId": "a", "responses": {"200": {"description": ""}}}},
            "/b": {
                "get": {"operationId": "b", "security": [{"oauth": ["r"]}], "responses": {"200": {"description": ""}}}
            },
        },
    }
    built = build(swagger)
    server.answers = {"/a": reply(), "/b": reply()}
    tokens(server)
    oauth = built.load().ClientCredentials("i", "s")
    with built.load().Client(server.url, credentials={"basic": ("u", "p"), "oauth": oauth}) as client:
        built.load("api.default.a").sync_detailed(client=client)
        assert carried(server)["authorization"] == "Basic " + base64.b64encode(b"u:p").decode()
        built.load("api.default.b").sync_detailed(client=client)
        assert carried(server)["authorization"] == "Bearer token-1"


def test_a_scheme_that_is_not_declared_takes_a_function(build: Build, server: Server) -> None:
    server.answers = {"/x": reply()}
    built = build(document({"/x": {"get": operation(operationId="x", security=[{"ghost": []}])}}))
    assert [each.kind for each in built.report.simplifications] == ["security"]

    def sign(request: httpx.Request) -> None:
        request.headers["X-Signature"] = "signed"

    with built.load().Client(server.url, credentials={"ghost": sign}) as client:
        call(built, "x", client)
    assert server.requests[-1]["headers"]["X-Signature"] == "signed"


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ('place="cookie"', 'place="header"', "cookie session is not sent"),
        ('security=((("head", ()),),)', "security=()", "header X-Key is not sent"),
        ('id="none"', 'id="none", security=((("head", ()),),)', "header X-Key is sent besides"),
    ],
)
def test_the_verification_sees_it(built: Built, was: str, becomes: str, said: str) -> None:
    changed = 0
    for path in Path(built.report.folder).rglob("*.py"):
        text = path.read_text()
        if was in text:
            path.write_text(text.replace(was, becomes))
            changed += 1
    assert changed
    losses = [each for each in verify(made(), built.report.folder).losses if each.kind == "credentials"]
    assert losses
    assert all(said in each.reason for each in losses if "(none)" in each.name or len(losses) == 1), losses


def test_the_report_counts_them(built: Built) -> None:
    assert built.report.document["credentials"] == len(NEEDS) - 1 + 2
    assert built.report.package == built.report.document


def test_our_own_packages_carry_what_their_documents_ask_for() -> None:
    from runs_api.cloudcruise._schemes import SCHEMES as CARRIED

    openapi = Path(__file__).resolve().parents[2] / "openapi"
    assert list(CARRIED) == sorted(load(openapi / "cloudcruise.yaml")["components"]["securitySchemes"])
