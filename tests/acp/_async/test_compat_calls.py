"""What one call of the older surface takes besides its parameters, and the forms in which its answer can be had."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from runs_sdk.acp.compat import (
    ApiResponse,
    AsyncApiClient,
    AsyncRunsApi,
    Configuration,
    RunCreate,
    RunsApi,
    RunSearchRequest,
)
from runs_sdk.acp.compat.exceptions import (
    ApiException,
    ApiTypeError,
    ApiValueError,
    NotFoundException,
    OpenApiException,
    ServiceException,
    UnauthorizedException,
    UnprocessableEntityException,
)
from runs_sdk.core.errors import InputValidationError, TimedOut
from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.acp import AGENT_ID
from tests.wire import CERTIFICATE, Wire, WireServer, answer

UNKNOWN = "00000000-0000-4000-8000-000000000000"

RUN = {
    "run_id": UNKNOWN,
    "thread_id": None,
    "agent_id": AGENT_ID,
    "created_at": "2026-01-02T03:04:05",
    "updated_at": "2026-01-02T03:04:06",
    "status": "success",
    "creation": {"agent_id": AGENT_ID, "input": {"message": "hi"}},
}


def respond(wire: Wire) -> bytes:
    """A run for each GET; a POST is refused as what its body asks for."""
    if wire.method == b"GET":
        return answer(json.dumps(RUN).encode(), Content_Type="application/json", X_Request_Id="r1")
    status = json.loads(wire.body).get("metadata", {}).get("status", 422)
    return answer(b'{"detail": "no"}', f"{status} No", Content_Type="application/json")


@pytest.mark.anyio
async def test_options_of_one_call_are_sent_with_it_alone():
    with WireServer(respond) as server:
        async with AsyncApiClient(Configuration(server.url, api_key="k1", version="0.2")) as client:
            client.set_default_header("X-Team", "a")
            api = AsyncRunsApi(client)
            await api.get_run(
                UNKNOWN,
                _headers={"X-Team": "b", "X-One": "1"},
                _content_type="application/x-own",
                _request_timeout=(1, 4),
            )
            await api.get_run(UNKNOWN, _request_auth={"in": "header", "key": "x-api-key", "value": "k2"})
            await api.get_run(UNKNOWN, _request_auth={"in": "cookie", "key": "sid", "value": "s1"}, _host_index=0)
            await api.get_run(UNKNOWN)
        names = ("x-team", "x-one", "content-type", "x-api-key", "cookie")
        sent = [[wire.header(name) for name in names] for wire in server.requests]
        assert sent == [
            ["b", "1", "application/x-own", "k1", None],
            ["a", None, None, "k2", None],
            ["a", None, None, None, "sid=s1"],
            ["a", None, None, "k1", None],
        ]


@pytest.mark.anyio
async def test_a_call_may_have_its_own_time():
    with WireServer(lambda wire: wire.silence()) as server:
        async with AsyncApiClient(Configuration(server.url, retries=0)) as client:
            with pytest.raises(TimedOut):
                await AsyncRunsApi(client).get_run(UNKNOWN, _request_timeout=0.05)


@pytest.mark.anyio
async def test_the_three_forms_of_an_answer():
    with WireServer(respond) as server:
        async with AsyncApiClient(Configuration(server.url, version="0.2")) as client:
            api = AsyncRunsApi(client)
            run = await api.get_run(UNKNOWN)
            whole = await api.get_run_with_http_info(UNKNOWN)
            assert isinstance(whole, ApiResponse)
            assert (whole.status_code, whole.headers["x-request-id"], whole.data) == (200, "r1", run)
            assert json.loads(whole.raw_data) == RUN
            unread = await api.get_run_without_preload_content(run_id=UNKNOWN)
            assert (unread.status, unread.reason, unread.json()) == (200, "OK", RUN)
            assert unread.getheader("X-REQUEST-ID") == "r1"
            assert unread.read() == unread.data == whole.raw_data
            refused = await api.create_run_without_preload_content({"agent_id": AGENT_ID})
            assert (refused.status, refused.data) == (422, b'{"detail": "no"}')
            with pytest.raises(UnprocessableEntityException):
                await api.create_run_with_http_info({"agent_id": AGENT_ID})


@pytest.mark.anyio
async def test_a_stream_has_the_three_forms_too():
    with emulator("acp", version="0.2", keepalive=0.3) as emulated:
        async with AsyncApiClient(Configuration(emulated.url)) as client:
            api = AsyncRunsApi(client)
            run = await api.create_run(
                RunCreate(AGENT_ID, input={"message": "hi", "mode": "loop", "n": 2, "delay": 0.05})
            )
            whole = await api.get_run_stream_with_http_info(run.run_id)
            assert (whole.status_code, whole.headers["content-type"]) == (200, "text/event-stream; charset=utf-8")
            assert [event.event async for event in whole.data]
            run = await api.create_run(
                RunCreate(AGENT_ID, input={"message": "hi", "mode": "loop", "n": 2, "delay": 0.05})
            )
            async with await api.get_run_stream_without_preload_content(run.run_id) as unread:
                assert unread.status == 200
                assert b"data: " in await unread.read()


@pytest.mark.anyio
async def test_every_refusal_is_an_api_exception():
    kinds = {401: UnauthorizedException, 404: NotFoundException, 422: UnprocessableEntityException,
             500: ServiceException, 501: ServiceException, 502: ServiceException, 503: ServiceException}  # fmt: skip
    with WireServer(respond) as server:
        async with AsyncApiClient(Configuration(server.url, version="0.2", retries=0)) as client:
            for status, kind in kinds.items():
                with pytest.raises(kind) as caught:
                    await AsyncRunsApi(client).create_run(RunCreate(AGENT_ID, metadata={"status": status}))
                error = caught.value
                assert isinstance(error, ApiException)
                assert isinstance(error, OpenApiException)
                assert (error.status, error.body) == (status, '{"detail": "no"}')
                assert error.headers["content-type"] == "application/json"
                assert error.reason


@pytest.mark.anyio
async def test_wrong_arguments_are_named_and_nothing_is_sent():
    with WireServer(respond) as server:
        async with AsyncApiClient(Configuration(server.url)) as client:
            api: Any = AsyncRunsApi(client)
            for names, call in {
                ("run_id", "runid"): lambda: api.get_run(runid=UNKNOWN),
                ("run_id",): lambda: api.get_run(7),
                ("$",): lambda: api.get_run(UNKNOWN, 1),
                ("_request_timeout",): lambda: api.get_run(UNKNOWN, _request_timeout=-1),
                ("_headers",): lambda: api.get_run_with_http_info(UNKNOWN, _headers="no"),
                ("_host_index",): lambda: api.get_run_without_preload_content(UNKNOWN, _host_index=2),
                ("_request_auth",): lambda: api.get_run(UNKNOWN, _request_auth={"value": "x"}),
                ("run_create.metadata", "run_create.webhook"): lambda: api.create_run(
                    RunCreate(AGENT_ID, metadata="no", webhook=5)  # type: ignore[arg-type]
                ),
                ("run_search_request.limit",): lambda: api.search_runs(RunSearchRequest(limit="ten")),  # type: ignore[arg-type]
            }.items():
                with pytest.raises(ApiValueError) as caught:
                    await call()
                assert isinstance(caught.value, InputValidationError)
                assert {problem.path for problem in caught.value.errors} == set(names)
            with pytest.raises(ApiTypeError, match='did you mean "run_id"'):
                await api.get_run(runid=UNKNOWN)
        assert server.requests == []


@pytest.mark.anyio
async def test_credentials_of_a_configuration():
    login = base64.b64encode(b"ada:pw").decode()
    for options, name, value in (
        ({"username": "ada", "password": "pw"}, "authorization", f"Basic {login}"),
        ({"access_token": "t1"}, "authorization", "Bearer t1"),
        ({"api_key": "k1", "api_key_prefix": {"x-api-key": "Key"}}, "x-api-key", "Key k1"),
        ({"api_key": {"ApiKeyAuth": "k1"}}, "x-api-key", "k1"),
    ):
        with WireServer(respond) as server:
            configuration = Configuration(server.url, version="0.2", **options)
            async with AsyncApiClient(configuration, "X-Own", "1", cookie="a=b") as client:
                client.user_agent = "mine/1"
                await AsyncRunsApi(client).get_run(UNKNOWN)
            [wire] = server.requests
            assert [wire.header(each) for each in (name, "x-own", "cookie", "user-agent")] == [
                value,
                "1",
                "a=b",
                "mine/1",
            ]
            assert "k1" not in repr(configuration) + configuration.to_debug_report()
            assert [each["value"] for each in configuration.auth_settings().values()] == [value]


@pytest.mark.anyio
async def test_certificates_as_data():
    with WireServer(respond, tls=True) as server:
        pem = CERTIFICATE.read_text()
        pem = pem[pem.index("-----BEGIN CERTIFICATE-----") :]
        async with AsyncApiClient(Configuration(server.url, version="0.2", ca_cert_data=pem)) as client:
            assert (await AsyncRunsApi(client).get_run(UNKNOWN)).run_id == UNKNOWN


@pytest.mark.anyio
async def test_what_is_used_where_nothing_is_given():
    with WireServer(respond) as server:
        try:
            Configuration.set_default(Configuration(server.url, version="0.2"))
            AsyncApiClient.set_default(None)
            api = AsyncRunsApi()
            assert api.api_client is AsyncApiClient.get_default()
            assert (await api.get_run(UNKNOWN)).run_id == UNKNOWN
            await api.api_client.close()
        finally:
            Configuration.set_default(None)
            AsyncApiClient.set_default(None)
    assert Configuration.get_default().host == Configuration.get_default_copy().host == "http://localhost"


def test_runs_api_is_of_the_kind_of_its_client():
    assert isinstance(RunsApi(AsyncApiClient()), AsyncRunsApi)
