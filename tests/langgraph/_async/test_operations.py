"""Every operation of the document, on the real server: it is there, and its answer can be read as its model."""

from __future__ import annotations

import json
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
import runs_api.langgraph.api as package

from runs_sdk import ApiError
from runs_sdk.langgraph import AsyncLangGraph

NOTHING = "00000000-0000-4000-8000-000000000000"


def operations() -> set[str]:
    """The generated endpoint modules, below their package."""
    found = {each.name for each in walk_packages(package.__path__, f"{package.__name__}.") if not each.ispkg}
    return {name.removeprefix(f"{package.__name__}.") for name in found}


class Caller:
    """Calls operations, and reads each answer as its model."""

    def __init__(self, client: AsyncLangGraph) -> None:
        self.client = client
        self.called: set[str] = set()

    async def __call__(self, name: str, **parameters: Any) -> Any:
        """The answer as the wire has it; an error status too."""
        self.called.add(name)
        module = import_module(f"{package.__name__}.{name}")
        try:
            response = await self.client._request_raw(module, parameters)
        except ApiError as error:
            return error
        if response.media_type == "application/json" and response.content.strip():
            self.client._parse(module, response, None)
            return json.loads(response.content)
        return response.text


@pytest.mark.anyio
@pytest.mark.full
async def test_every_operation(real_url: str):
    async with AsyncLangGraph(real_url) as client:
        call = Caller(client)
        await assistants(call)
        await threads(call)
        await runs(call)
        await others(call)
        assert operations() - call.called == set()


async def assistants(call: Caller) -> None:
    made = await call("assistants.create_assistant", body={"graph_id": "greet", "name": "mine"})
    identity = made["assistant_id"]
    assert await call("assistants.count_assistants", body={}) >= 7
    assert await call("assistants.search_assistants", body={"graph_id": "greet"})
    assert (await call("assistants.get_assistant", assistant_id=identity))["name"] == "mine"
    assert (await call("assistants.patch_assistant", assistant_id=identity, body={"name": "b"}))["version"] == 2
    assert len(await call("assistants.list_assistant_versions", assistant_id=identity, body={})) == 2
    back = await call("assistants.set_latest_assistant_version", assistant_id=identity, body={"version": 1})
    assert back["name"] == "mine"
    assert "input_schema" in await call("assistants.get_assistant_schemas", assistant_id=identity)
    assert (await call("assistants.get_assistant_graph", assistant_id=identity))["nodes"]
    nested = (await call("assistants.search_assistants", body={"graph_id": "nested"}))[0]["assistant_id"]
    assert "child" in await call("assistants.get_assistant_subgraphs", assistant_id=nested)
    assert "child" in await call("assistants.get_assistant_subgraphs_below", assistant_id=nested, namespace="child")
    assert await call("assistants.delete_assistant", assistant_id=identity) == ""


async def threads(call: Caller) -> None:
    thread = (await call("threads.create_thread", body={}))["thread_id"]
    await call("runs.create_and_wait_for_run", thread_id=thread, body={"assistant_id": "greet", "input": {"name": "A"}})
    state = await call("threads.get_thread_state", thread_id=thread)
    at = state["checkpoint"]["checkpoint_id"]
    assert (await call("threads.get_thread_state_at_checkpoint", thread_id=thread, checkpoint_id=at))["values"]
    body = {"checkpoint": {"checkpoint_id": at, "checkpoint_ns": ""}}
    assert (await call("threads.read_thread_state_at_checkpoint", thread_id=thread, body=body))["values"]
    assert await call("threads.get_thread_history", thread_id=thread)
    assert await call("threads.search_thread_history", thread_id=thread, body={"limit": 1})
    assert (await call("threads.update_thread_state", thread_id=thread, body={"values": {"name": "B"}}))["checkpoint"]
    assert (await call("threads.get_thread", thread_id=thread))["values"]["name"] == "B"
    assert await call("threads.patch_thread", thread_id=thread, body={"metadata": {"a": 1}})
    assert (await call("threads.search_threads", body={"metadata": {"a": 1}}))[0]["thread_id"] == thread
    assert await call("threads.count_threads", body={}) >= 1
    assert (await call("threads.get_thread_storage", thread_id=thread))["total_bytes"] > 0
    copied = (await call("threads.copy_thread", thread_id=thread))["thread_id"]
    assert (await call("threads.prune_threads", body={"thread_ids": [copied]}))["pruned_count"] == 1
    made = await call(
        "crons.create_thread_cron", thread_id=thread, body={"assistant_id": "greet", "schedule": "0 0 1 1 *"}
    )
    assert await call("crons.delete_cron", cron_id=made["cron_id"]) == ""
    assert await call("threads.delete_thread", thread_id=thread) == ""


async def runs(call: Caller) -> None:
    thread = (await call("threads.create_thread", body={}))["thread_id"]
    given = {"assistant_id": "greet", "input": {"name": "A"}}
    run = (await call("runs.create_run", thread_id=thread, body=given))["run_id"]
    where = {"thread_id": thread, "run_id": run}
    assert (await call("runs.join_run", **where))["greeting"] == "hello A"
    assert (await call("runs.get_run", **where))["status"] == "success"
    assert (await call("runs.list_runs", thread_id=thread))[0]["run_id"] == run
    assert isinstance(await call("runs.stream_run", **where), str)
    assert "event: values" in await call("runs.create_and_stream_run", thread_id=thread, body=given)
    slow = {"assistant_id": "emits", "input": {"count": 10000, "seconds": 0.01}}
    other = (await call("runs.create_run", thread_id=thread, body=slow))["run_id"]
    assert await call("runs.cancel_run", thread_id=thread, run_id=other) == ""
    third = (await call("runs.create_run", thread_id=thread, body=slow))["run_id"]
    assert await call("runs.cancel_runs", body={"thread_id": thread, "run_ids": [third]}) == ""
    assert await call("runs.delete_run", **where) == ""
    assert (await call("stateless_runs.create_stateless_run", body=given))["run_id"]
    assert len(await call("stateless_runs.create_stateless_runs", body=[given, given])) == 2
    assert (await call("stateless_runs.create_and_wait_for_stateless_run", body=given))["greeting"] == "hello A"
    assert "event: values" in await call("stateless_runs.create_and_stream_stateless_run", body=given)


async def others(call: Caller) -> None:
    made = (await call("crons.create_cron", body={"assistant_id": "greet", "schedule": "0 0 1 1 *"}))["cron_id"]
    assert (await call("crons.get_cron", cron_id=made))["enabled"] is True
    assert (await call("crons.patch_cron", cron_id=made, body={"enabled": False}))["enabled"] is False
    assert await call("crons.search_crons", body={}) and await call("crons.count_crons", body={}) == 1
    await call("crons.delete_cron", cron_id=made)
    item = {"namespace": ["a", "b"], "key": "k", "value": {"x": 1}}
    assert await call("store.put_item", body=item) == ""
    assert (await call("store.get_item", namespace="a.b", key="k"))["value"] == {"x": 1}
    assert await call("store.get_item", namespace="a.b", key="none") is None
    assert (await call("store.search_items", body={"namespace_prefix": ["a"]}))["items"][0]["key"] == "k"
    assert ["a", "b"] in (await call("store.list_namespaces", body={}))["namespaces"]
    assert await call("store.delete_item", body={"namespace": ["a", "b"], "key": "k"}) == ""
    assert (await call("system.read_info"))["version"] and (await call("system.check_health"))["ok"] is True
    assert "python_info" in await call("system.read_metrics") and "<html" in (await call("system.read_docs")).lower()
    for name, parameters in (
        ("a2a.post_a2_a", {"assistant_id": NOTHING, "body": {"jsonrpc": "2.0", "id": "1", "method": "message/send"}}),
        ("mcp.post_mcp", {"body": {"jsonrpc": "2.0", "id": 1, "method": "ping"}}),
        ("mcp.get_mcp", {}),
        ("mcp.delete_mcp", {}),
        ("streaming.send_thread_command", {"thread_id": NOTHING, "body": {"id": 1, "method": "x", "params": {}}}),
    ):
        answer = await call(name, **parameters)
        assert not isinstance(answer, ApiError) or answer.status_code < 500, name
    thread = (await call("threads.create_thread", body={}))["thread_id"]
    for name, more in (
        ("threads.stream_thread", {}),
        ("streaming.stream_thread_events", {"body": {"channels": ["lifecycle"]}}),
    ):
        call.called.add(name)  # they end with their reader
        module = import_module(f"{package.__name__}.{name}")
        stream = await call.client._open_stream(module, {"thread_id": thread, **more}, run_id=None, deadline=None)
        assert stream.headers.get("content-type", "").startswith("text/event-stream")
        await stream.aclose()
