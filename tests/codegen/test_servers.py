"""Where requests go: servers of the document, of a path and of an operation; credentials go nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from runs_sdk.codegen import generate
from runs_sdk.codegen.verification import verify
from tests.codegen.conftest import Built, Server, document, operation, reply

Build = Callable[..., Built]

KEY = {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}, "schemas": {}}
REGIONS = {
    "url": "https://{region}.example.com:{port}/{base}",
    "variables": {
        "region": {"default": "eu", "enum": ["eu", "us"]},
        "port": {"default": "8443"},
        "base": {"default": "v1"},
    },
}


def sent(built: Built, name: str = "work", **options: Any) -> httpx.Request:
    """The request of an operation; it goes nowhere."""
    requests = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200)

    arguments = {"transport": httpx.MockTransport(answer)}
    with built.load().Client(httpx_args=arguments, **options) as client:
        built.load(f"api.job.{name}").sync_detailed(client=client)
    return requests[0]


def test_servers_of_the_document(build: Build) -> None:
    plain = {"url": "http://other.example/api/", "name": "test"}
    built = build(document({"/x": {"get": operation()}}, servers=[REGIONS, plain], openapi="3.2.0"))
    assert sent(built).url == "https://eu.example.com:8443/v1/x"
    chosen = {"region": "us", "base": "v2/beta"}
    assert sent(built, server_variables=chosen).url == "https://us.example.com:8443/v2/beta/x"
    for server in (1, "test", "http://other.example/api/"):
        assert sent(built, server=server).url == "http://other.example/api/x"
    assert sent(built, base_url="http://127.0.0.1:1/z").url == "http://127.0.0.1:1/z/x"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"server_variables": {"region": "cn"}}, r"server_variables\['region'\]: is one of eu, us"),
        ({"server_variables": {"regoin": "eu"}}, r"server_variables\['regoin'\]: there is no such variable"),
        ({"server_variables": {"port": "1@evil.example/"}}, r"server_variables\['port'\]: cannot stand in the name"),
        ({"server_variables": {"base": "x?y"}}, r"server_variables\['base'\]: cannot hold"),
        ({"server": 3}, "server: the document has no such server"),
        ({"server": "x"}, "server: the document has no such server"),
    ],
)
def test_what_is_no_server_is_refused(build: Build, options: dict[str, Any], said: str) -> None:
    built = build(document({"/x": {"get": operation()}}, servers=[REGIONS]))
    with pytest.raises(built.load("errors").InputError, match=said):
        built.load().Client(**options)


def test_a_document_without_a_server_asks_for_an_address(build: Build) -> None:
    for servers in ({}, {"servers": [{"url": "/v1"}]}):
        built = build(document({"/x": {"get": operation()}}, **servers))
        with pytest.raises(built.load("errors").InputError, match="base_url: the document names no server"):
            sent(built)
    with pytest.raises(built.load("errors").InputError, match="token: is missing"):
        built.load().AuthenticatedClient("http://x")


def test_relative_servers_stand_below_the_documents_url(tmp_path: Path, server: Server, build: Build) -> None:
    paths = {"/x": {"get": operation()}, "/y": {"get": operation(operationId="own", servers=[{"url": "/other"}])}}
    server.answers["/docs/openapi.json"] = reply(content=document(paths, servers=[{"url": "../v1"}]))
    url = server.url.replace("http://", "http://user:pass@") + "/docs/openapi.json?token=t"
    assert generate(url, "package_of_url", tmp_path).complete
    built = Built("package_of_url", build(document({"/x": {"get": operation()}})).report)
    assert sent(built).url == f"{server.url}/v1/x"
    assert sent(built, "own").url == f"{server.url}/other/y"


def test_servers_of_paths_and_operations(build: Build, server: Server) -> None:
    files = {"url": "https://files.example/{v}", "variables": {"v": {"default": "1"}}}
    paths = {
        "/x": {"get": operation(), "servers": [files], "post": operation(operationId="own", servers=[{"url": "/up"}])},
        "/y": {"get": operation(operationId="plain")},
    }
    built = build(document(paths, servers=[{"url": "https://api.example/v1"}], components=KEY, security=[{"key": []}]))
    given: dict[str, Any] = {"credentials": {"key": "k"}}
    assert [str(sent(built, name, **given).url) for name in ("work", "own", "plain")] == [
        "https://files.example/1/x",
        "https://api.example/up/x",
        "https://api.example/v1/y",
    ]
    given["base_url"] = "http://127.0.0.1:1/z"
    assert [str(sent(built, name, **given).url) for name in ("work", "own", "plain")] == [
        "https://files.example/1/x",
        "http://127.0.0.1:1/up/x",
        "http://127.0.0.1:1/z/y",
    ]
    moved = {files["url"]: server.url + "/f"}
    assert sent(built, servers=moved, server_variables={"v": "2"}, **given).url == f"{server.url}/f/x"
    assert built.load("api.job.work").OPERATION.servers[0].url == files["url"]
    with pytest.raises(built.load("errors").InputError, match="no operation has a server of its own with this URL"):
        built.load().Client(servers={"https://files": "x"})


def test_servers_of_swagger(build: Build) -> None:
    swagger = {"swagger": "2.0", "info": {"title": "t", "version": "1"}, "host": "api.example:81", "basePath": "/b"}
    paths = {"/x": {"get": operation()}, "/y": {"get": operation(operationId="own", schemes=["http"])}}
    built = build({**swagger, "schemes": ["ws", "http", "https"], "paths": paths})
    assert sent(built).url == "https://api.example:81/b/x"
    assert sent(built, "own").url == "http://api.example:81/b/y"
    assert sent(built, server=1).url == "http://api.example:81/b/x"


def test_a_token_does_not_follow_a_redirect_to_another_origin(build: Build, server: Server) -> None:
    """Neither does it from a document without security schemes, in whatever header it is."""
    built = build(document({"/x": {"get": operation()}}))
    away = f"{server.url.replace('127.0.0.1', 'localhost')}/away"
    server.answers["/x"] = reply(307, location=away)
    server.answers["/away"] = reply()
    client = built.load().AuthenticatedClient(
        server.url, "secret", prefix="", auth_header_name="X-Key", follow_redirects=True
    )
    with client:
        built.load("api.job.work").sync_detailed(client=client)
    assert [each["headers"].get("X-Key") for each in server.requests] == ["secret", None]


def test_the_verification_sees_it(build: Build) -> None:
    paths = {
        "/x": {"get": operation(servers=[{"url": "https://files.example"}])},
        "/y": {"get": operation(operationId="y")},
    }
    given = document(paths, servers=[REGIONS])
    built = build(given)
    assert built.report.document["servers"] == 2
    for name, was in (("_servers.py", '"eu"'), ("api/job/work.py", "https://files.example")):
        path = built.report.folder / name
        path.write_text(path.read_text().replace(was, was.replace("eu", "us").replace("files", "fails")))
    losses = verify(given, built.report.folder).losses
    assert [(each.kind, each.name) for each in losses] == [
        ("servers", "of GET /x (work)"),
        ("servers", "https://{region}.example.com:{port}/{base}"),
    ]
