"""Twenty ways in which an existing client of this API goes wrong, and that ours does not."""

from __future__ import annotations

import asyncio
import gc
import inspect
import json
import socket
import threading
import time
import warnings

import pytest

from runs_sdk.core.errors import (
    ApiError,
    AuthenticationError,
    ConnectFailed,
    InputValidationError,
    RunsError,
    ServerError,
    TimedOut,
)
from runs_sdk.runai import (
    ApiClient,
    AsyncApiClient,
    CLIv2Config,
    Configuration,
    RunaiClient,
    ThreadedApiClient,
)
from runs_sdk.testing import emulator
from tests.wire import CERTIFICATE, WireServer, answer

PROJECT = {"name": "p1", "clusterId": "c", "resources": []}


def config(service, **options) -> Configuration:
    return Configuration(runai_base_url=service.url, **{**service.credentials, **options})


def sync_client(service, **options) -> RunaiClient:
    return RunaiClient(ApiClient(config(service, **options)))


def asynchronously(service, work, **options):
    async def main():
        async with RunaiClient(AsyncApiClient(config(service, **options))) as client:
            return await work(client)

    return asyncio.run(main())


def sent_to(service, path: str):
    return [request for request in service.requests if request.path.split("?")[0].endswith(path)]


def test_01_a_bearer_token_is_used_and_nothing_else():
    with emulator("runai") as service:
        token = service.token()
        client = RunaiClient(ApiClient(Configuration(bearer_token=token, runai_base_url=service.url)))
        client.organizations.projects.get_projects()
        assert {request.headers["authorization"] for request in service.requests} == {f"Bearer {token}"}
        assert service.tokens.asked == []


def test_02_the_command_lines_session_works_without_load(tmp_path):
    with emulator("runai") as service:
        write_session(tmp_path, service.token(), service.url)
        session = CLIv2Config(cliv2_config_path=str(tmp_path))
        client = RunaiClient(
            cluster_id=session.cluster_uuid, bearer_token=session.token, runai_base_url=session.control_plane_url
        )
        body = {"name": "p1", "resources": []}
        assert client.organizations.projects.create_project(body=body).cluster_id == "the-cluster"
        assert CLIv2Config()  # ~/.runai, read when used


def write_session(folder, token: str, url: str) -> None:
    from base64 import urlsafe_b64encode

    encoded = urlsafe_b64encode(token.encode()).decode().rstrip("=")
    (folder / "authentication.json").write_text(json.dumps({"accessToken": encoded}))
    (folder / "config.json").write_text(json.dumps({"cluster": {"uuid": "the-cluster"}, "control_plane": {"url": url}}))


def test_03_async_bodies_are_objects_and_no_text():
    with emulator("runai", strict=True) as service:
        asynchronously(service, lambda client: client.organizations.projects.create_project(body=PROJECT))
        (request,) = sent_to(service, "/projects")
        assert json.loads(request.body) == PROJECT


def test_04_certificates_are_verified_in_async_code_too():
    with WireServer(lambda wire: answer(b'{"projects": []}', Content_Type="application/json"), tls=True) as server:

        async def ask(**options):
            given = Configuration(bearer_token="t", runai_base_url=server.url, retry_enabled=False, **options)
            async with RunaiClient(AsyncApiClient(given)) as client:
                return await client.organizations.projects.get_projects()

        with pytest.raises(ConnectFailed, match="not trusted"):
            asyncio.run(ask())
        assert asyncio.run(ask(ssl_ca_cert=str(CERTIFICATE))).projects == []
        assert asyncio.run(ask(verify_ssl=False)).projects == []


def test_05_an_async_client_outlives_its_token():
    with emulator("runai", token_life=2) as service:

        async def work(client):
            for _ in range(6):
                await client.organizations.projects.get_projects()
                await asyncio.sleep(0.5)

        asynchronously(service, work)
        assert service.tokens.issued >= 2 and service.tokens.expired_uses == 0


def test_06_async_code_repeats_reads_uses_proxies_and_has_a_timeout():
    with emulator("runai", status={"code": 503, "path": "/projects", "times": 2}) as service:
        found = asynchronously(
            service, lambda client: client.organizations.projects.get_projects(), retry_backoff_factor=0.01
        )
        assert len(found.projects) == 2 and len(sent_to(service, "/projects")) == 3
    seen = []

    def proxy(wire):
        seen.append(wire.target)
        return answer(b'{"projects": []}', Content_Type="application/json")

    with WireServer(proxy) as server:
        given = Configuration(
            bearer_token="t",
            runai_base_url="http://control.example",
            proxy_url=server.url,
            allow_insecure=True,
            check_version=False,
        )

        async def through():
            async with RunaiClient(AsyncApiClient(given)) as client:
                return await client.organizations.projects.get_projects()

        assert asyncio.run(through()).projects == []
        assert seen == [b"http://control.example/api/v1/org-unit/projects"]


@pytest.mark.parametrize("code", [500, 502, 503, 504])
def test_07_a_create_is_never_doubled(code):
    with emulator("runai", status={"code": code, "path": "/projects$", "times": 5}) as service:
        with pytest.raises(ServerError):
            sync_client(service).organizations.projects.create_project(body=PROJECT)
        assert len(sent_to(service, "/projects")) == 1


def test_08_a_401_brings_one_new_token_and_errors_are_api_errors():
    with emulator("runai") as service:
        client = sync_client(service, retry_backoff_factor=0.01)
        client.organizations.projects.get_projects()
        service.expire_tokens()
        client.organizations.projects.get_projects()
        assert service.tokens.issued == 2 and service.tokens.expired_uses == 1
    with emulator("runai", status={"code": 500, "path": "/projects", "times": 9}) as service:
        with pytest.raises(ApiError) as caught:
            sync_client(service, retry_backoff_factor=0.01).organizations.projects.get_projects()
        assert caught.value.status == 500


def test_09_a_refresh_that_fails_can_be_tried_again():
    with emulator("runai", fail_tokens=2) as service:
        client = sync_client(service, retry_enabled=False)
        for _ in range(2):
            with pytest.raises(RunsError):
                client.organizations.projects.get_projects()
        assert len(client.organizations.projects.get_projects().projects) == 2


def test_10_whoever_comes_during_a_refresh_waits_for_the_new_token():
    with emulator("runai") as service:
        client = sync_client(service)
        client.organizations.projects.get_projects()
        service.expire_tokens()
        failures = []

        def ask():
            try:
                client.organizations.projects.get_projects()
            except RunsError as error:
                failures.append(error)

        threads = [threading.Thread(target=ask) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == [] and service.tokens.issued == 2


@pytest.mark.parametrize("opaque", [False, True])
def test_11_tokens_with_any_claims_and_opaque_ones_work(opaque):
    with emulator("runai", opaque_tokens=opaque) as service:
        token = service.token()
        assert opaque or set("-_") & set(token.split(".")[1])
        assert len(sync_client(service).organizations.projects.get_projects().projects) == 2


def test_12_a_token_that_lives_less_than_the_margin_is_used_more_than_once():
    with emulator("runai", token_life=50) as service:
        client = sync_client(service, token_refresh_margin=60)
        for _ in range(5):
            client.organizations.projects.get_projects()
        assert service.tokens.issued == 1


@pytest.mark.parametrize("project", ["my_id", "x?y", "../up", "a b/c", "ü%2F"])
def test_13_values_in_paths_are_quoted_and_left_as_they_are(project):
    from urllib.parse import quote

    with emulator("runai") as service:
        with pytest.raises(ApiError) as caught:
            sync_client(service).organizations.projects.get_project(project_id=project)
        assert caught.value.status_code == 404
        assert service.requests[-1].path == f"/api/v1/org-unit/projects/{quote(project, safe='')}"
        with pytest.raises(InputValidationError):
            sync_client(service).organizations.projects.get_project(project_id="..")


def test_14_an_answer_that_is_no_json_is_an_answer():
    with emulator("runai") as service:
        text = sync_client(service).organizations.clusters.get_install_file(cluster_uuid="c", cloud="aws")
        assert "controlPlane:" in text


def test_15_a_client_that_is_dropped_closes_nothing():
    with emulator("runai") as service:
        shared = ThreadedApiClient(config(service))
        RunaiClient(shared).organizations.projects.get_projects().get()
        gc.collect()
        assert RunaiClient(shared).organizations.projects.get_projects().get(10).projects
        shared.close()


def test_16_a_silent_server_is_given_up():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        assert Configuration(bearer_token="t", runai_base_url=url).timeout == 30.0
        client = RunaiClient(ApiClient(Configuration(bearer_token="t", runai_base_url=url, timeout=0.2)))
        hang_up = threading.Timer(20, listener.shutdown, [socket.SHUT_RDWR])  # long before the timeout of 30 s
        hang_up.start()
        with pytest.raises(TimedOut):
            client.organizations.projects.get_projects()
        assert hang_up.is_alive()
        hang_up.cancel()


def test_17_listing_ends():
    with emulator("runai", projects=[f"p{number}" for number in range(230)]) as service:
        from runs_sdk.runai import Runai

        with Runai(service.url, **service.credentials) as client:
            assert len(client.projects()) == 230


def test_18_unknown_fields_are_not_dropped_in_silence():
    with emulator("runai") as service:
        with pytest.raises(InputValidationError, match='did you mean "description"'):
            sync_client(service).organizations.projects.create_project(body={**PROJECT, "desciption": "x"})
        assert service.requests == []


def test_19_there_are_pages_waiting_and_typed_answers():
    from runs_api.runai.models import Project

    from runs_sdk.runai import Runai

    with emulator("runai") as service:
        assert isinstance(sync_client(service).organizations.projects.get_projects().projects[0], Project)
        with Runai(service.url, **service.credentials) as client:
            run = client.start("training", "t1", "team-a", {"image": "ubuntu"})
            assert run.wait(20).is_success and [each.run_id for each in client.list()] == [run.id]


def test_20_a_limit_that_the_service_refuses_is_refused_here():
    with emulator("runai") as service:
        with pytest.raises(InputValidationError, match="at most 500"):
            sync_client(service).workloads.workloads.get_workloads(limit=501)
        assert service.requests == []


def test_fifty_threads_and_a_hundred_tasks_share_one_refresh():
    with emulator("runai", token_life=2) as service:
        client = sync_client(service, pool_maxsize=50)
        until = time.monotonic() + 3
        failures = []

        def ask():
            while time.monotonic() < until:
                try:
                    client.organizations.projects.get_projects()
                except RunsError as error:
                    failures.append(error)
                    return

        threads = [threading.Thread(target=ask) for _ in range(50)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == [] and service.tokens.issued <= 5

        async def tasks(shared):
            end = time.monotonic() + 2

            async def ask_again():
                while time.monotonic() < end:
                    await shared.organizations.projects.get_projects()

            await asyncio.gather(*(ask_again() for _ in range(100)))

        asynchronously(service, tasks)
        assert service.tokens.issued <= 10


def test_deprecated_methods_are_hidden_and_warn():
    with emulator("runai") as service:
        projects = sync_client(service).organizations.projects
        assert "get_projects_0" not in projects.options() and "get_projects_0" in projects.options(True)
        assert "get_projects_0" not in dir(projects) and "options" not in projects.options()
        assert "cluster_id" in inspect.signature(projects.get_projects_0).parameters
        with pytest.warns(DeprecationWarning, match="get_projects_0"):
            assert [each.name for each in projects.get_projects_0(cluster_id="c")] == ["team-a", "team-b"]
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            projects.get_projects()


def test_wrong_credentials_say_so_in_every_client():
    with emulator("runai") as service:
        with pytest.raises(AuthenticationError, match="client_secret"):
            sync_client(service, client_secret="wrong").organizations.projects.get_projects()
        with pytest.raises(AuthenticationError):
            asynchronously(service, lambda client: client.organizations.projects.get_projects(), client_secret="wrong")
        with RunaiClient(ThreadedApiClient(config(service, client_secret="wrong"))) as client:
            with pytest.raises(AuthenticationError):
                client.organizations.projects.get_projects().get(10)
