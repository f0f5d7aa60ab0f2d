"""Which control planes a client warns of, by itself and once."""

from __future__ import annotations

import threading
import warnings

import pytest

from runs_sdk._common import async_backend as backend
from runs_sdk.core.errors import NotFoundError
from runs_sdk.runai import versions
from runs_sdk.runai._async.client import AsyncRunai
from runs_sdk.testing import emulator
from tests.wire import WireServer, answer

pytestmark = pytest.mark.anyio
SPEC = {"image": "ubuntu"}


@pytest.fixture(autouse=True)
def nobody_has_asked(monkeypatch):
    monkeypatch.delenv("RUNAI_CHECK_VERSION")
    versions.forget()
    yield
    versions.forget()


def questions(service) -> int:
    return sum(request.path == "/api/v1/clusters" for request in service.requests)


async def told(service, version: str = "") -> None:
    """Wait until the answer to the question is there, or until it has been asked where it tells nothing."""
    while questions(service) == 0 or (version and versions.known(service.url) is None):
        await backend.sleep(0.002)


@pytest.mark.parametrize(
    ("version", "words"), [("2.31.0", "newer than 2.24"), ("2.17.4", "older than 2.18"), ("3.0.1", "newer than 2.24")]
)
async def test_a_control_plane_that_the_document_does_not_describe_is_warned_of_once(version, words):
    with emulator("runai", version=version) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            with pytest.warns(UserWarning, match=words) as caught:
                await client.projects()
                await told(service, version)
                await client.projects()
            assert len(caught) == 1 and service.url in str(caught[0].message) and version in str(caught[0].message)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            async with AsyncRunai(service.url, **service.credentials) as another:
                await another.projects()
        assert questions(service) == 1


@pytest.mark.parametrize("version", ["2.24.9", "2.18.0", "latest", ""])
async def test_nothing_is_said_of_a_version_that_is_described_or_not_to_be_read(version):
    with emulator("runai", version=version) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            await client.projects()
            await told(service)
            await client.projects()
        assert questions(service) == 1


@pytest.mark.parametrize("code", [403, 404, 500, 503])
async def test_a_question_that_is_refused_costs_nothing_but_itself(code):
    with emulator("runai", version="2.31.0", status={"code": code, "path": "/clusters$", "times": 9}) as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            assert len(await client.projects()) == 2
            await told(service)
            assert len(await client.projects()) == 2
        assert questions(service) == 1


@pytest.mark.parametrize("ends", ["answered", "closed"])
async def test_the_first_read_waits_for_no_version(ends):
    order: list[str] = []
    read, asked = threading.Event(), threading.Event()

    def respond(wire):
        path = wire.target.decode().partition("?")[0]
        if path == "/api/v1/clusters":  # slow: it answers after the read, or never
            asked.set()
            if ends == "closed":
                return wire.silence()
            read.wait(30)
            order.append("clusters")
            return answer(b'[{"name": "a", "version": "3.1.0"}]')
        asked.wait(30)
        order.append("projects")
        return answer(b'{"projects": []}')

    with WireServer(respond) as server:
        async with AsyncRunai(server.url, bearer_token="t") as client:
            assert await client.projects() == []
            assert order == ["projects"]
            read.set()
            if ends == "answered":
                while versions.known(server.url) is None:
                    await backend.sleep(0.002)
                with pytest.warns(UserWarning, match=r"newer than 2\.24"):
                    await client.projects()
        if ends == "closed":
            asked.clear()
        async with AsyncRunai(server.url, bearer_token="t") as another:
            await another.projects()
    paths = [wire.target.decode().partition("?")[0] for wire in server.requests]
    assert paths.count("/api/v1/clusters") == (1 if ends == "answered" else 2)


async def test_whoever_reads_the_clusters_anyway_costs_no_question():
    with emulator("runai", version="2.31.0") as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            with pytest.warns(UserWarning, match=r"newer than 2\.24"):
                assert await client.cluster_versions() == {"gpu-cluster": "2.31.0"}
            assert await client.cluster_versions() == {"gpu-cluster": "2.31.0"}
            assert len(await client.projects()) == 2
        assert questions(service) == 2


@pytest.mark.parametrize("how", ["argument", "environment"])
async def test_the_question_can_be_left_out(how, monkeypatch):
    options = {"check_version": False} if how == "argument" else {}
    if how == "environment":
        monkeypatch.setenv("RUNAI_CHECK_VERSION", "0")
    with emulator("runai", version="2.31.0") as service:
        async with AsyncRunai(service.url, **service.credentials, **options) as client:
            await client.projects()
        assert questions(service) == 0


async def test_a_submission_is_not_held_up_by_the_question():
    with emulator("runai") as service:
        async with AsyncRunai(service.url, **service.credentials, cluster_id="c") as client:
            await client.start("training", "t1", "4500001", SPEC)
            assert questions(service) == 0
            await client.projects()
            await told(service)
            assert questions(service) == 1


async def test_an_operation_that_is_gone_is_warned_of_before_it_is_sent():
    from runs_api.runai.api.roles import get_roles_v1

    with emulator("runai", version="3.0.1") as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            with pytest.warns(UserWarning, match="newer than"):
                await client.projects()
                await told(service, "3.0.1")
                await client.projects()
            with pytest.warns(
                UserWarning, match=r"is 3\.0: \w+ is gone since control plane 3\.0; use /api/v2/author"
            ) as caught:
                await client.call(get_roles_v1)
                await client.call(get_roles_v1)
            assert len(caught) == 1
    with emulator("runai", version="2.24.1") as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            await client.projects()
            await told(service, "2.24.1")
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                await client.call(get_roles_v1)


async def test_an_operation_that_came_later_is_warned_of_before_it_is_sent():
    from runs_api.runai.api.service_accounts import get_service_accounts

    with emulator("runai", version="2.20.3") as service:
        async with AsyncRunai(service.url, **service.credentials) as client:
            await client.projects()
            await told(service, "2.20.3")
            with pytest.warns(
                UserWarning, match=r"is 2\.20: get_service_accounts is documented since control plane 2\.24"
            ):
                await client.call(get_service_accounts)


async def test_a_404_names_the_version_that_brought_the_operation():
    from runs_api.runai.api.service_accounts import get_service_accounts

    with WireServer(lambda wire: answer(b"{}", "404 Not Found")) as server:
        async with AsyncRunai(server.url, bearer_token="t", check_version=False) as client:
            with pytest.raises(NotFoundError, match=r"documented since control plane 2\.24"):
                await client.call(get_service_accounts)


async def test_a_404_says_which_version_has_the_operation():
    from runs_api.runai.api.roles import get_roles_v1

    with WireServer(lambda wire: answer(b"{}", "404 Not Found")) as server:
        async with AsyncRunai(server.url, bearer_token="t", check_version=False) as client:
            with pytest.raises(NotFoundError, match=r"gone since control plane 3\.0; use /api/v2/authorization/roles"):
                await client.call(get_roles_v1)
