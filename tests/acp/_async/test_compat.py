"""The surface of generated clients: every call of it on servers of both versions, in the shapes of 0.1."""

from __future__ import annotations

from datetime import UTC
from typing import Any

import pytest

import runs_sdk.acp.compat as acp_client_v0_1
from runs_sdk._common import async_backend as backend
from runs_sdk.acp import AsyncApiClient, Configuration, RunsApi
from runs_sdk.acp.compat.models.run import Run
from runs_sdk.acp.compat.models.run_create import RunCreate
from runs_sdk.acp.compat.models.run_output import RunOutput
from runs_sdk.acp.compat.models.run_output_stream import RunOutputStream
from runs_sdk.acp.compat.models.run_search_request import RunSearchRequest
from runs_sdk.acp.compat.rest import ApiException
from runs_sdk.core.errors import ApiError, InputValidationError
from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.acp import AGENT_ID, AcpEmulator

UNKNOWN = "00000000-0000-4000-8000-000000000000"
SERVERS = [("0.1", None), ("0.2", None), ("0.2", "reference")]


def server(version: str, quirks: str | None = None, **more: Any) -> AcpEmulator:
    return emulator("acp", version=version, quirks=quirks, **{"keepalive": 0.3, "strict": True, **more})


def given(**fields: Any) -> dict[str, Any]:
    return {"message": "hi", **fields}


async def finished(api: Any, run_id: str) -> RunOutput:
    output = await api.get_run_output(run_id, block_timeout=10)
    assert output is not None
    return output


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), SERVERS)
async def test_runs_of_both_versions_have_one_shape(version: str, quirks: str | None):
    with server(version, quirks) as emulated:
        configuration = acp_client_v0_1.Configuration(host=emulated.url)
        async with acp_client_v0_1.AsyncApiClient(configuration) as api_client:
            api = acp_client_v0_1.RunsApi(api_client)
            run = await api.create_run(RunCreate(AGENT_ID, input=given(), metadata={"k": "v"}, config={"test": True}))
            assert isinstance(run, Run)
            assert run.status == "pending"
            assert (run.creation.agent_id, run.creation.input) == (AGENT_ID, {"message": "hi"})
            own = {"thread_id": run.thread_id} if quirks else {}  # which the reference server puts in
            assert (run.creation.config, run.creation.metadata) == ({"test": True, **own}, {"k": "v"})
            assert run.thread_id
            assert run.created_at is not None
            assert run.created_at.tzinfo is UTC
            output = await finished(api, run.run_id)
            assert isinstance(output, RunOutput)
            assert isinstance(output, acp_client_v0_1.RunResult)
            assert (output.run_id, output.status, output.type) == (run.run_id, "success", "result")
            assert output.result == {"i": 1, "message": "hi", "reply": "echo 1: hi"}
            again = await api.get_run(run.run_id)
            assert again.status is acp_client_v0_1.RunStatus.SUCCESS
            assert again.to_dict()["creation"]["input"] == {"message": "hi"}
            found = await api.search_runs(RunSearchRequest(status="success", limit=5))
            assert [one.run_id for one in found] == [run.run_id]
            assert await api.search_runs({"agent_id": UNKNOWN}) == []
            assert len(await api.search_runs(RunSearchRequest())) == 1


def waits(requests: list[Any]) -> list[str]:
    """The requests that the server may hold back until the run has an output."""
    return [one.path for one in requests if one.path.endswith("/wait") or one.query.get("block_timeout", "0") != "0"]


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), SERVERS)
async def test_output_that_is_not_there_yet(version: str, quirks: str | None):
    with server(version, quirks, hold=True) as emulated:
        async with AsyncApiClient(Configuration(emulated.url)) as api_client:
            api = RunsApi(api_client)
            run = await api.create_run({"agent_id": AGENT_ID, "input": given()})
            before = len(emulated.requests)
            assert await api.get_run_output(run.run_id) is None
            assert await api.get_run_output(run.run_id, block_timeout=0) is None
            assert waits(emulated.requests[before:]) == []
            assert await api.get_run_output(run.run_id, block_timeout=1) is None
            assert len(waits(emulated.requests[before:])) == 1
            emulated.release()
            assert isinstance(await finished(api, run.run_id), acp_client_v0_1.RunResult)


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), SERVERS)
async def test_questions_and_failures_are_outputs(version: str, quirks: str | None):
    with server(version, quirks) as emulated:
        async with AsyncApiClient(Configuration(emulated.url)) as api_client:
            api = RunsApi(api_client)
            run = await api.create_run(RunCreate(AGENT_ID, input=given(mode="interrupt")))
            asked = await finished(api, run.run_id)
            assert isinstance(asked, acp_client_v0_1.RunInterrupt)
            assert asked.interrupt == {"approval": {"question": "approve hi?"}}
            resumed = await api.resume_run(run.run_id, {"answer": "yes"})
            assert resumed.status == "pending"
            output = await finished(api, run.run_id)
            assert isinstance(output, acp_client_v0_1.RunResult)
            assert output.result["reply"] == "yes"
            failing = await api.create_run(RunCreate(AGENT_ID, input=given(mode="fail")))
            failure = await finished(api, failing.run_id)
            assert isinstance(failure, acp_client_v0_1.RunError)
            assert (failure.run_id, failure.errcode, failure.description) == (failing.run_id, 1, "boom: hi")


@pytest.mark.anyio
@pytest.mark.parametrize(("version", "quirks"), SERVERS)
async def test_the_stream(version: str, quirks: str | None):
    with server(version, quirks) as emulated:
        async with AsyncApiClient(Configuration(emulated.url)) as api_client:
            api = RunsApi(api_client)
            run = await api.create_run(RunCreate(AGENT_ID, input=given(mode="loop", n=3, delay=0.4)))
            events = [event async for event in await api.get_run_stream(run.run_id)]
            assert all(isinstance(event, RunOutputStream) for event in events)
            assert [event.event for event in events] == ["agent_event"] * 3
            assert [event.data.result["i"] for event in events] == [1, 2, 3]
            assert {type(event.data) for event in events} == {acp_client_v0_1.RunResult}
            if not quirks:  # a keepalive of the reference server swallows the id behind it
                assert events[0].id == "1"
            late = [event async for event in await api.get_run_stream(run.run_id)]
            assert late == []  # of a finished run: nothing is repeated
            slow = await api.create_run(RunCreate(AGENT_ID, input=given(mode="loop", n=50, delay=0.1)))
            async with await api.get_run_stream(slow.run_id) as stream:
                async for event in stream:
                    assert event.data.run_id == slow.run_id
                    break
            for _ in range(200):
                if emulated.state.open_streams == 0:
                    break
                await backend.sleep(0.02)
            assert emulated.state.open_streams == 0
            with pytest.raises(ApiException) as caught:
                await api.get_run_stream(UNKNOWN)
            assert caught.value.status == 404


@pytest.mark.anyio
async def test_the_stream_of_a_failed_run_ends_here_though_not_on_the_wire():
    with server("0.2", "reference") as emulated:
        async with AsyncApiClient(Configuration(emulated.url)) as api_client:
            api = RunsApi(api_client)
            run = await api.create_run(RunCreate(AGENT_ID, input=given(mode="fail", delay=0.2)))
            events = [event async for event in await api.get_run_stream(run.run_id)]
            assert [type(event.data) for event in events] == [acp_client_v0_1.RunError] * 3


@pytest.mark.anyio
@pytest.mark.parametrize("version", ["0.1", "0.2"])
async def test_deleting_gives_the_run_as_it_was(version: str):
    with server(version) as emulated:
        async with AsyncApiClient(Configuration(emulated.url)) as api_client:
            api = RunsApi(api_client)
            done = await api.create_run(RunCreate(AGENT_ID, input=given()))
            await finished(api, done.run_id)
            assert (await api.delete_run(done.run_id)).status == "success"
            running = await api.create_run(RunCreate(AGENT_ID, input=given(mode="loop", n=50, delay=0.1)))
            assert (await api.delete_run(running.run_id)).status == "pending"
            for run_id in (done.run_id, running.run_id):
                with pytest.raises(ApiException, match="404"):
                    await api.get_run(run_id)
        async with AsyncApiClient(Configuration(emulated.url)) as fresh:  # which knows nothing of the version
            last = emulated.call(lambda: emulated.state.engine.start({"agent_id": AGENT_ID, "input": {}}))
            assert (await RunsApi(fresh).delete_run(last.id)).run_id == last.id


@pytest.mark.anyio
async def test_streaming_modes_are_translated():
    with server("0.2") as emulated:
        async with AsyncApiClient(Configuration(emulated.url)) as api_client:
            api = RunsApi(api_client)
            for mode in ("result", "custom"):
                wanted = RunCreate(AGENT_ID, input=given(delay=0.4), streaming=mode)
                run = await api.create_run(wanted)
                assert run.creation.streaming == mode
                [event] = [event async for event in await api.get_run_stream(run.run_id)]
                assert event.data.type == mode
    with server("0.1") as emulated:
        async with AsyncApiClient(Configuration(emulated.url)) as api_client:
            run = await RunsApi(api_client).create_run(
                RunCreate(AGENT_ID, thread_id="t", input=given(), streaming="result")
            )
            assert (run.thread_id, run.creation.thread_id, run.creation.streaming) == ("t", "t", "result")


@pytest.mark.anyio
async def test_errors_say_what_is_wrong_inside_the_call():
    assert RunCreate() == acp_client_v0_1.RunCreate()
    assert RunSearchRequest().to_dict() == {}
    assert ApiException is ApiError
    with server("0.2", "reference", api_key="k3y-s3cret") as emulated:
        async with AsyncApiClient(Configuration(emulated.url, {"x-api-key": "k3y-s3cret"})) as api_client:
            api = RunsApi(api_client)
            with pytest.raises(InputValidationError, match=r"run_create\.agent_id: is missing"):
                await api.create_run(RunCreate())
            with pytest.raises(ApiException) as caught:
                await api.create_run(RunCreate(UNKNOWN))
            error = caught.value
            assert (error.status, error.reason, error.status_code) == (404, "Not Found", 404)
            assert error.body is not None
            assert "not found" in error.body
            assert error.headers["content-type"] == "application/json"
            for call in (api.get_run, api.get_run_output, api.get_run_stream, api.delete_run):
                with pytest.raises(ApiException, match="not found"):
                    await call("run_id_example")
            with pytest.raises(ApiException, match="Run not found"):
                await api.resume_run("run_id_example", None)
            with pytest.raises(ApiException, match="greater than or equal to 1"):
                await api.search_runs(RunSearchRequest(limit=0))
            run = await api.create_run(RunCreate(AGENT_ID, input=given()))
            with pytest.raises(ApiException, match="DELETE|cancel") as refused:
                await api.delete_run(run.run_id)
            assert (refused.value.status, refused.value.body) == (500, '{"detail":"Not implemented"}')
            assert "k3y-s3cret" not in repr(api_client) + repr(api_client.configuration)
        async with AsyncApiClient(Configuration(emulated.url, api_key="wrong")) as api_client:
            with pytest.raises(ApiException, match="401"):
                await RunsApi(api_client).get_run(UNKNOWN)
