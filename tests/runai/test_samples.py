"""The samples of Run:ai's own client, its options, and bad configurations."""

from __future__ import annotations

import asyncio
import logging
import os
import ssl
import subprocess
import sys
import time
from concurrent.futures import as_completed
from pathlib import Path

import pytest

from runs_sdk.core.errors import ConfigError, ConnectFailed, TransportError, UnsupportedOperation
from runs_sdk.runai import (
    ApiClient,
    AsyncApiClient,
    CLIv2Config,
    Configuration,
    Runai,
    RunaiClient,
    ThreadedApiClient,
    versions,
)
from runs_sdk.testing import emulator
from tests.wire import CERTIFICATE, WireServer, answer

ROOT = Path(__file__).resolve().parents[2]
EMPTY = answer(b'{"projects": []}', Content_Type="application/json")


@pytest.fixture
def service(monkeypatch):
    for name in list(os.environ):
        if name.startswith("RUNAI_"):
            monkeypatch.delenv(name)
    with emulator("runai") as running:
        yield running


@pytest.fixture
def config(service):
    return Configuration(client_id="emulator", client_secret="emulator-secret", runai_base_url=service.url)


def test_sample_first_steps(config):
    client = RunaiClient(ApiClient(config))
    projects = client.organizations.projects.get_projects()
    assert [project.name for project in projects.projects] == ["team-a", "team-b"]


def test_sample_threaded(config):
    with RunaiClient(ThreadedApiClient(config)) as client:
        projects = client.organizations.projects.get_projects()
        pending = [client.organizations.projects.count_projects() for _ in range(20)]
        assert {each.result().count for each in as_completed(pending)} == {2}
    assert len(projects.get().projects) == 2 == len(projects.result().projects)  # leaving the block waited for it


def test_sample_async(config):
    async def main():
        async with RunaiClient(AsyncApiClient(config)) as client:
            return await client.organizations.projects.get_projects()

    assert len(asyncio.run(main()).projects) == 2


def test_sample_options(config, service):
    client = RunaiClient(ApiClient(config))
    assert {"projects", "departments", "clusters", "nodes"} <= set(client.organizations.options())
    methods = client.organizations.projects.options()
    assert {"get_projects", "create_project", "delete_project"} <= set(methods)
    assert set(client.organizations.projects.options(include_deprecated=True)) - set(methods) == {
        "create_project_0", "delete_project_0", "get_project_0", "get_project_metrics_0", "get_projects_0",
        "get_projects_metrics", "update_project_0",
    }  # fmt: skip
    assert set(client.options()) == {
        "ai_applications", "audit", "authentication_and_authorization", "datavolumes", "notifications", "organizations",
        "policies", "workload_assets", "workloads",
    }  # fmt: skip
    assert service.requests == []


def test_every_group_of_every_category_is_there_sync_and_async(config):
    for api_client in (ApiClient(config), AsyncApiClient(config)):
        client = RunaiClient(api_client)
        count = 0
        for category in client.options():
            for group in getattr(client, category).options():
                methods = getattr(getattr(client, category), group)
                for name in methods.options(include_deprecated=True):
                    assert callable(getattr(methods, name))
                    count += 1
        assert count == 398  # the 391 of the published document, and the roles of version 2


def test_sample_bearer_token(service):
    config = Configuration(bearer_token=service.token(), runai_base_url=service.url)
    assert len(RunaiClient(ApiClient(config)).organizations.projects.get_projects().projects) == 2


def test_what_is_missing_names_the_command_that_adds_it(config):
    client = RunaiClient(ApiClient(config))
    for look in (
        lambda: client.dashboards,
        lambda: client.organizations.kitchens,
        lambda: client.organizations.projects.get_projcts,
    ):
        with pytest.raises(AttributeError, match="runs generate DOCUMENT --package"):
            look()
    with pytest.raises(ConfigError, match="runs generate DOCUMENT --package mine"):
        RunaiClient(ApiClient(config), api="mine").options()


def test_a_with_block_of_the_wrong_kind_says_so(config):
    with pytest.raises(UnsupportedOperation, match="async with"):
        RunaiClient(AsyncApiClient(config)).__enter__()


@pytest.mark.parametrize("kind", [ApiClient, ThreadedApiClient, AsyncApiClient])
def test_every_kind_of_client_warns_of_a_newer_control_plane(kind):
    with emulator("runai", version="2.31.0") as service:
        config = Configuration(runai_base_url=service.url, check_version=True, **service.credentials)

        async def in_async_code():
            async with RunaiClient(kind(config)) as client:
                await client.organizations.projects.get_projects()
                while versions.known(service.url) is None:  # noqa: ASYNC110 # asked beside the first read
                    await asyncio.sleep(0.002)
                await client.organizations.projects.get_projects()

        with pytest.warns(UserWarning, match=r"newer than 2\.24") as caught:
            if kind is AsyncApiClient:
                asyncio.run(in_async_code())
            else:
                with RunaiClient(kind(config)) as client:
                    client.organizations.projects.get_projects()
                    while versions.known(service.url) is None:
                        time.sleep(0.002)
                    client.organizations.projects.get_projects()
        assert len(caught) == 1


def test_the_command_lines_session_is_read_when_it_is_used(tmp_path):
    session = CLIv2Config(tmp_path / "nowhere")
    with pytest.raises(ConfigError, match="runai login"):
        _ = session.token
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(ConfigError, match=r"control_plane\.url"):
        _ = CLIv2Config(tmp_path).control_plane_url
    (tmp_path / "authentication.json").write_text('{"accessToken": "ä"}')
    with pytest.raises(ConfigError, match="base64"):
        _ = CLIv2Config(tmp_path).token


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"client_id": "a", "bearer_token": "b"}, ["bearer_token"]),
        ({"ssl_ca_cert": "/no/ca.pem", "cert_file": "/no/cert.pem"}, ["/no/ca.pem", "/no/cert.pem"]),
        ({"key_file": "/no/key.pem"}, ["cert_file", "/no/key.pem"]),
        ({"pool_maxsize": 0, "timeout": -1}, ["pool_maxsize", "timeout"]),
    ],
)
def test_bad_configurations_list_everything(given, words):
    with pytest.raises(ConfigError) as caught:
        Configuration(**given)
    assert all(word in str(caught.value) for word in words)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"runai_base_url": "https://x.example"}, "no credential"),
        ({"runai_base_url": "https://x.example", "client_id": "a"}, "client_secret is missing"),
        ({"client_id": "a", "client_secret": "b"}, "base_url"),
    ],
)
def test_missing_credentials_and_addresses_are_said_before_any_request(given, words, service):
    for kind in (ApiClient, ThreadedApiClient, AsyncApiClient):
        with pytest.raises(ConfigError, match=words):
            kind(Configuration(**given))


def test_settings_come_from_the_environment_and_arguments_win(service, monkeypatch):
    monkeypatch.setenv("RUNAI_BASE_URL", service.url)
    monkeypatch.setenv("RUNAI_BEARER_TOKEN", "of-the-environment")
    with Runai(**service.credentials) as client:
        assert len(client.projects()) == 2
    monkeypatch.setenv("RUNAI_CLIENT_ID", "somebody")
    monkeypatch.setenv("RUNAI_CLIENT_SECRET", "something")
    with pytest.raises(ConfigError, match="both"):
        Runai()
    with Runai(bearer_token=service.token()) as client:
        assert len(client.projects()) == 2


def test_a_credential_goes_over_plain_http_only_when_that_is_permitted():
    client = RunaiClient(ApiClient(Configuration(bearer_token="t", runai_base_url="http://control.example")))
    with pytest.raises(ConfigError, match="allow_insecure"):
        client.organizations.projects.get_projects()


def test_options_of_tls_and_proxies_do_what_they_say():
    with WireServer(lambda wire: EMPTY, tls=True) as server:
        url = server.url.replace("localhost", "127.0.0.1")

        def ask(**options):
            given = Configuration(bearer_token="t", runai_base_url=url, retry_enabled=False, **options)
            return RunaiClient(ApiClient(given)).organizations.projects.get_projects().projects

        with pytest.raises(ConnectFailed):
            ask()
        assert ask(verify_ssl=False) == []
        assert ask(ssl_ca_cert=str(CERTIFICATE), proxy_server_name="localhost", cert_file=str(CERTIFICATE)) == []
        with pytest.raises(ConnectFailed, match="other.example"):
            ask(ssl_ca_cert=str(CERTIFICATE), proxy_server_name="other.example")
    seen = []

    def proxy(wire):
        seen.append((wire.target, wire.header("X-Team")))
        return EMPTY

    with WireServer(proxy) as server:
        given = Configuration(
            bearer_token="t",
            runai_base_url="http://control.example",
            proxy_url=server.url,
            proxy_headers={"X-Team": "a"},
            allow_insecure=True,
            check_version=False,
        )
        RunaiClient(ApiClient(given)).organizations.projects.get_projects()
    assert seen == [(b"http://control.example/api/v1/org-unit/projects", "a")]


def test_the_client_certificate_is_shown_to_the_control_plane(tmp_path):
    text = CERTIFICATE.read_text()
    begin = text.index("-----BEGIN CERTIFICATE-----")
    end = text.index("-----END CERTIFICATE-----") + len("-----END CERTIFICATE-----")
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    certificate.write_text(text[begin:end] + "\n")
    key.write_text(text[:begin] + text[end:])
    with WireServer(lambda wire: EMPTY, tls=True) as server:
        server._context.load_verify_locations(CERTIFICATE)
        server._context.verify_mode = ssl.CERT_REQUIRED

        def ask(**options):
            given = Configuration(
                bearer_token="t",
                runai_base_url=server.url,
                ssl_ca_cert=str(CERTIFICATE),
                retry_enabled=False,
                check_version=False,
                **options,
            )
            return RunaiClient(ApiClient(given)).organizations.projects.get_projects().projects

        with pytest.raises(TransportError):
            ask()
        assert ask(cert_file=str(certificate), key_file=str(key)) == []


@pytest.mark.parametrize(("options", "kept"), [({}, 4), ({"pool_maxsize": 2}, 2), ({"pool_size": 1}, 1)])
def test_so_many_idle_connections_are_kept(options, kept):
    config = Configuration(bearer_token="t", runai_base_url="https://x.example", **options)
    assert ApiClient(config).client._transport.engine.options.max_keepalive == kept


def test_retries_are_as_configured():
    with emulator("runai", status={"code": 503, "path": "/projects", "times": 9}) as service:
        for options, tries in (({"retry_enabled": False}, 1), ({"retry_max_retries": 1}, 2)):
            before = len(service.requests)
            given = Configuration(
                bearer_token=service.token(), runai_base_url=service.url, retry_backoff_factor=0.01, **options
            )
            with pytest.raises(Exception, match="503"):
                RunaiClient(ApiClient(given)).organizations.projects.get_projects()
            assert len(service.requests) - before == tries


def test_without_auto_refresh_the_first_token_is_used_until_it_is_refused(service, config):
    given = Configuration(runai_base_url=service.url, auto_refresh_token=False, **service.credentials)
    client = RunaiClient(ApiClient(given))
    client.organizations.projects.get_projects()
    service.expire_tokens()
    with pytest.raises(Exception, match="401"):
        client.organizations.projects.get_projects()
    assert service.tokens.issued == 1


def test_debug_logs_requests_without_secrets(service, caplog):
    token = service.token()
    with caplog.at_level(logging.DEBUG, "runs_sdk"):
        config = Configuration(bearer_token=token, runai_base_url=service.url)
        RunaiClient(ApiClient(config)).organizations.projects.get_projects()
    assert "/api/v1/org-unit/projects" in caplog.text
    assert token not in caplog.text and token not in repr(config) and token not in repr(ApiClient(config))
    code = (
        "from runs_sdk.runai import *\n"
        f"c = Configuration(bearer_token={token!r}, runai_base_url={service.url!r}, debug=True)\n"
        "RunaiClient(ApiClient(c)).organizations.projects.get_projects()"
    )
    done = run_python("-c", code)
    assert "/api/v1/org-unit/projects" in done.stderr and token not in done.stderr


def run_python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}", **environment}
    done = subprocess.run(
        [sys.executable, *arguments], env=variables, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done


def test_importing_the_service_loads_nothing_heavy():
    done = run_python("-c", "import runs_sdk.runai, sys; print(*sys.modules)")
    assert not {"httpx", "httpcore", "anyio", "runs_api"} & set(done.stdout.split())


def test_an_operation_loads_what_it_needs_and_no_http_library(service):
    code = (
        "import sys\nfrom runs_sdk.runai import *\n"
        f"c = Configuration(bearer_token={service.token()!r}, runai_base_url={service.url!r})\n"
        "client = RunaiClient(ApiClient(c))\n"
        "print(*client.authentication_and_authorization.roles.get_roles().roles)\n"
        "print(*sys.modules)"
    )
    loaded = run_python("-c", code).stdout.split("\n")[1].split()
    assert not {"httpx", "httpcore", "rich", "click"} & set(loaded)
    assert 0 < sum(name.startswith("runs_api") for name in loaded) <= 30
    largest = "create_workspace1"
    done = run_python("-c", f"import sys, runs_api.runai.api.workspaces.{largest}; print(*sys.modules)")
    assert 0 < sum(name.startswith("runs_api") for name in done.stdout.split()) <= 30


@pytest.mark.parametrize("example", sorted((ROOT / "examples").glob("runai_*.py")), ids=lambda path: path.stem)
def test_examples_run(example, service, tmp_path):
    from tests.runai.test_defects import write_session

    write_session(tmp_path, service.token(), service.url)
    environment = {
        "RUNAI_BASE_URL": service.url,
        "RUNAI_CLIENT_ID": "emulator",
        "RUNAI_CLIENT_SECRET": "emulator-secret",
        "RUNAI_PROJECT": "team-a",
        "RUNAI_CLI_FOLDER": str(tmp_path),
    }
    if "cli" in example.stem:
        environment = {"RUNAI_CLI_FOLDER": str(tmp_path)}
    assert run_python(str(example), **environment).stdout.strip()
    assert service.violations == []


def test_a_package_of_ones_own_appears_in_the_same_class(service, config, tmp_path, monkeypatch):
    from runs_sdk.codegen import generate

    counted = {"type": "object", "properties": {"count": {"type": "integer"}}}
    operation = {
        "operationId": "countThings",
        "tags": ["Thing Reports"],
        "responses": {"200": {"description": "so many", "content": {"application/json": {"schema": counted}}}},
    }
    document = {
        "openapi": "3.0.3",
        "info": {"title": "a control plane", "version": "3.0"},
        "x-tagGroups": [{"name": "My Things", "tags": ["Thing Reports"]}],
        "paths": {"/api/v1/org-unit/projects/count": {"get": operation}},
    }
    generate(document, "my_runai_of_a_test", tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    for given in (config, ApiClient(config)):
        with RunaiClient(given, api="my_runai_of_a_test") as client:
            assert client.options() == ["my_things"] and client.my_things.options() == ["thing_reports"]
            assert client.my_things.thing_reports.count_things().count == 2
    assert not any(request.path == "/api/v1/clusters" for request in service.requests)  # its versions are its own
