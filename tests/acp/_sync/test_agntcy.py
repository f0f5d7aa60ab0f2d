# generated from tests/acp/_async/test_agntcy.py by scripts/unasync.py; do not edit
"""Programs in the style of agntcy-acp's examples: agents, runs of no thread and of a thread, streams, threads."""

from __future__ import annotations

import pytest

from runs_sdk.acp.compat.agntcy_acp import (
    ACPClient,
    ApiClientConfiguration,
    ApiException,
    ApiValueError,
    NotFoundException,
)
from runs_sdk.acp.compat.agntcy_acp.models import (
    AgentSearchRequest,
    Config,
    Content,
    Message,
    RunCreateStateful,
    RunCreateStateless,
    RunError,
    RunInterrupt,
    RunResult,
    RunSearchRequest,
    RunStatus,
    StreamMode,
    ThreadCreate,
    ThreadPatch,
    ThreadSearchRequest,
    ThreadState,
    ValueRunResultUpdate,
)
from runs_sdk.core.errors import ConfigError
from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.acp import AGENT_ID, AcpEmulator

UNKNOWN = "00000000-0000-4000-8000-000000000000"


def server() -> AcpEmulator:
    return emulator("acp", version="0.2", keepalive=0.3)


def creation(**words: object) -> RunCreateStateless:
    wanted = {"message": "hi", **words}
    return RunCreateStateless(agent_id=AGENT_ID, input=wanted, config=Config(configurable={"test": True}))


def test_agents():
    with server() as emulated:
        with ACPClient(configuration=ApiClientConfiguration(emulated.url)) as client:
            [agent] = client.search_agents(AgentSearchRequest())
            assert agent == client.get_agent_by_id(agent.agent_id)
            descriptor = client.get_acp_descriptor_by_id(AGENT_ID)
            assert descriptor.metadata.ref.name == agent.metadata.ref.name
            assert descriptor.specs.input["type"] == "object"


def test_runs_of_no_thread():
    with server() as emulated:
        with ACPClient(configuration=ApiClientConfiguration(emulated.url)) as client:
            run = client.create_stateless_run(creation())
            assert (run.agent_id, run.creation.input) == (AGENT_ID, {"message": "hi"})
            answer = client.wait_for_stateless_run_output(run.run_id)
            assert answer.run is not None
            assert answer.run.status is RunStatus.SUCCESS
            assert answer.output is not None
            assert isinstance(answer.output.actual_instance, RunResult)
            assert answer.output.actual_instance.values == {"i": 1, "message": "hi", "reply": "echo 1: hi"}
            assert (client.get_stateless_run(run.run_id)).status == "success"
            found = client.search_stateless_runs(RunSearchRequest(agent_id=AGENT_ID, limit=5))
            assert [each.run_id for each in found] == [run.run_id]
            assert client.delete_stateless_run(run.run_id) is None
            with pytest.raises(NotFoundException):
                client.get_stateless_run(run.run_id)


def test_questions_and_failures():
    with server() as emulated:
        with ACPClient(configuration=ApiClientConfiguration(emulated.url)) as client:
            asked = client.create_and_wait_for_stateless_run_output(creation(mode="interrupt"))
            assert asked.run is not None
            assert asked.output is not None
            assert isinstance(asked.output.actual_instance, RunInterrupt)
            client.resume_stateless_run(asked.run.run_id, {"answer": "yes"})
            assert (client.wait_for_stateless_run_output(asked.run.run_id)).run.status == "success"  # type: ignore[union-attr]
            failed = client.create_and_wait_for_stateless_run_output(creation(mode="fail"))
            assert failed.output is not None
            assert isinstance(failed.output.actual_instance, RunError)
            assert failed.output.actual_instance.description


def test_streams():
    with server() as emulated:
        with ACPClient(configuration=ApiClientConfiguration(emulated.url)) as client:
            wanted = creation(mode="loop", n=3, delay=0.01)
            wanted.stream_mode = StreamMode("values")
            updates = [event for event in client.create_and_stream_stateless_run_output(wanted)]
            assert len(updates) >= 3
            last = updates[-1].data.actual_instance
            assert isinstance(last, ValueRunResultUpdate)
            assert last.values["i"] == 3
            run = client.create_stateless_run(creation(mode="loop", n=3, delay=0.05))
            with client.stream_stateless_run_output(run.run_id) as stream:
                assert [event.event for event in stream]
            with pytest.raises(NotFoundException):
                client.stream_stateless_run_output(UNKNOWN)


def test_threads_and_their_runs():
    with server() as emulated:
        with ACPClient(configuration=ApiClientConfiguration(emulated.url)) as client:
            thread = client.create_thread(ThreadCreate(metadata={"k": "v"}))
            wanted = RunCreateStateful(
                agent_id=AGENT_ID, input={"message": "hi"}, config={"configurable": {"test": True}}
            )  # type: ignore[arg-type]
            answer = client.create_and_wait_for_thread_run_output(thread.thread_id, wanted)
            assert answer.run is not None
            assert answer.run.thread_id == thread.thread_id
            run = client.create_thread_run(thread.thread_id, wanted)
            assert (client.wait_for_thread_run_output(thread.thread_id, run.run_id)).output is not None
            assert (client.get_thread_run(thread.thread_id, run.run_id)).status == "success"
            assert len(client.list_thread_runs(thread.thread_id, limit=10, offset=0)) == 2
            updates = [each for each in client.create_and_stream_thread_run_output(thread.thread_id, wanted)]
            assert updates
            history = client.get_thread_history(thread.thread_id, limit=5)
            assert all(isinstance(state, ThreadState) for state in history)
            changed = client.patch_thread(thread.thread_id, ThreadPatch(metadata={"k": "w"}))
            assert changed.metadata["k"] == "w"
            copied = client.copy_thread(thread.thread_id)
            assert copied is None or copied.thread_id != thread.thread_id
            found = client.search_threads(ThreadSearchRequest(metadata={"k": "w"}))
            assert thread.thread_id in [each.thread_id for each in found]
            assert (client.get_thread(thread.thread_id)).thread_id == thread.thread_id
            client.delete_thread_run(thread.thread_id, run.run_id)
            client.delete_thread(thread.thread_id)
            with pytest.raises(ApiException):
                client.get_thread(thread.thread_id)


def test_a_run_is_cancelled():
    with server() as emulated:
        with ACPClient(configuration=ApiClientConfiguration(emulated.url)) as client:
            run = client.create_stateless_run(creation(mode="loop", n=1000, delay=0.05))
            client.cancel_stateless_run(run.run_id, action="interrupt")
            thread = client.create_thread(ThreadCreate())
            run_in_thread = client.create_thread_run(
                thread.thread_id, {**creation(mode="loop", n=1000, delay=0.05).to_dict(), "if_not_exists": "reject"}
            )
            client.cancel_thread_run(thread.thread_id, run_in_thread.run_id)


def test_settings_from_the_environment(monkeypatch: pytest.MonkeyPatch):
    with server() as emulated:
        monkeypatch.setenv("MY_APP_ENDPOINT", emulated.url)
        monkeypatch.setenv("MY_APP_API_KEY", '{"x-api-key": "k1"}')
        monkeypatch.setenv("MY_APP_TIMEOUT", "[2, 5]")
        with ACPClient.fromEnvPrefix("my.app_", retries=0) as client:
            assert client.api_client.configuration.api_key == {"x-api-key": "k1"}
            assert client.search_agents({})
        with ACPClient.fromConfiguration(emulated.url, timeout=4) as client:
            assert client.search_agents({})
            answer = client.api_client.call_api("POST", "/agents/search", body=AgentSearchRequest())
            assert (answer.status, len(answer.json())) == (200, 1)
            assert (client.api_client.call_api("GET", "/nowhere")).status == 404
    monkeypatch.setenv("MY_APP_TIMEOUT", "soon")
    with pytest.raises(ConfigError, match="MY_APP_TIMEOUT must be JSON"):
        ACPClient.fromEnvPrefix("MY_APP_")


def test_models_say_what_is_wrong():
    for build, names in (
        (lambda: AgentSearchRequest(limit=0), {"limit"}),
        (lambda: RunSearchRequest(status="lost"), {"status"}),  # type: ignore[arg-type]
        (lambda: RunCreateStateless(agent_id=5, webhook=[]), {"agent_id", "webhook"}),  # type: ignore[arg-type]
        (lambda: StreamMode("pictures"), {"actual_instance"}),
        (lambda: Message.model_validate({"role": 3}), {"role", "content"}),
        (lambda: RunCreateStateless.model_validate({"config": {"tags": "x"}}), {"config.tags"}),
    ):
        with pytest.raises(ApiValueError) as caught:
            build()
        assert {problem.path for problem in caught.value.errors} == names
    assert Message("user", Content("hi")).to_dict() == {"role": "user", "content": "hi"}
    parts = Message.from_dict({"role": "ai", "content": [{"type": "text", "text": "a"}, {"type": "image"}]})
    assert [type(each.actual_instance).__name__ for each in parts.content.actual_instance] == [
        "MessageTextBlock", "MessageAnyBlock",
    ]  # fmt: skip
