# generated from tests/langgraph/_async/test_operations.py by scripts/unasync.py; do not edit
"""Every operation of the document, on the real server: it is there, and its answer can be read as its model."""

from __future__ import annotations

import json
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
import runs_api.langgraph.api as package

from runs_sdk import ApiError
from runs_sdk.langgraph import LangGraph

NOTHING = "00000000-0000-4000-8000-000000000000"


def operations() -> set[str]:
    """The generated endpoint modules, below their package."""
    found = {each.name for each in walk_packages(package.__path__, f"{package.__name__}.") if not each.ispkg}
    return {name.removeprefix(f"{package.__name__}.") for name in found}


class Caller:
    """Calls operations, and reads each answer as its model."""

    def __init__(self, client: LangGraph) -> None:
        self.client = client
        self.called: set[str] = set()

    def __call__(self, name: str, **parameters: Any) -> Any:
        """The answer as the wire has it; an error status too."""
        self.called.add(name)
        module = import_module(f"{package.__name__}.{name}")
        try:
            response = self.client._request_raw(module, parameters)
        except ApiError as error:
            return error
        if response.media_type == "application/json" and response.content.strip():
            self.client._parse(module, response, None)
            return json.loads(response.content)
        return response.text


@pytest.mark.full
def test_every_operation(real_url: str):
    with LangGraph(real_url) as client:
        call = Caller(client)
        assistants(call)
        threads(call)
        runs(call)
        others(call)
        assert operations() - call.called == set()


def assistants(call: Caller) -> None:
    made = call("assistants.create_assistant", body={"graph_id": "greet", "name": "mine"})
    identity = made["assistant_id"]
    assert call("assistants.count_assistants", body={}) >= 7
    assert call("assistants.search_assistants", body={"graph_id": "greet"})
    assert (call("assistants.get_assistant", assistant_id=identity))["name"] == "mine"
    assert (call("assistants.patch_assistant", assistant_id=identity, body={"name": "b"}))["version"] == 2
    assert len(call("assistants.list_assistant_versions", assistant_id=identity, body={})) == 2
    back = call("assistants.set_latest_assistant_version", assistant_id=identity, body={"version": 1})
    assert back["name"] == "mine"
    assert "input_schema" in call("assistants.get_assistant_schemas", assistant_id=identity)
    assert (call("assistants.get_assistant_graph", assistant_id=identity))["nodes"]
    nested = (call("assistants.search_assistants", body={"graph_id": "nested"}))[0]["assistant_id"]
    assert "child" in call("assistants.get_assistant_subgraphs", assistant_id=nested)
    assert "child" in call("assistants.get_assistant_subgraphs_below", assistant_id=nested, namespace="child")
    assert call("assistants.delete_assistant", assistant_id=identity) == ""


def threads(call: Caller) -> None:
    thread = (call("threads.create_thread", body={}))["thread_id"]
    call("runs.create_and_wait_for_run", thread_id=thread, body={"assistant_id": "greet", "input": {"name": "A"}})
    state = call("threads.get_thread_state", thread_id=thread)
    at = state["checkpoint"]["checkpoint_id"]
    assert (call("threads.get_thread_state_at_checkpoint", thread_id=thread, checkpoint_id=at))["values"]
    body = {"checkpoint": {"checkpoint_id": at, "checkpoint_ns": ""}}
    assert (call("threads.read_thread_state_at_checkpoint", thread_id=thread, body=body))["values"]
    assert call("threads.get_thread_history", thread_id=thread)
    assert call("threads.search_thread_history", thread_id=thread, body={"limit": 1})
    assert (call("threads.update_thread_state", thread_id=thread, body={"values": {"name": "B"}}))["checkpoint"]
    assert (call("threads.get_thread", thread_id=thread))["values"]["name"] == "B"
    assert call("threads.patch_thread", thread_id=thread, body={"metadata": {"a": 1}})
    assert (call("threads.search_threads", body={"metadata": {"a": 1}}))[0]["thread_id"] == thread
    assert call("threads.count_threads", body={}) >= 1
    assert (call("threads.get_thread_storage", thread_id=thread))["total_bytes"] > 0
    copied = (call("threads.copy_thread", thread_id=thread))["thread_id"]
    assert (call("threads.prune_threads", body={"thread_ids": [copied]}))["pruned_count"] == 1
    made = call("crons.create_thread_cron", thread_id=thread, body={"assistant_id": "greet", "schedule": "0 0 1 1 *"})
    assert call("crons.delete_cron", cron_id=made["cron_id"]) == ""
    assert call("threads.delete_thread", thread_id=thread) == ""


def runs(call: Caller) -> None:
    thread = (call("threads.create_thread", body={}))["thread_id"]
    given = {"assistant_id": "greet", "input": {"name": "A"}}
    run = (call("runs.create_run", thread_id=thread, body=given))["run_id"]
    where = {"thread_id": thread, "run_id": run}
    assert (call("runs.join_run", **where))["greeting"] == "hello A"
    assert (call("runs.get_run", **where))["status"] == "success"
    assert (call("runs.list_runs", thread_id=thread))[0]["run_id"] == run
    assert isinstance(call("runs.stream_run", **where), str)
    assert "event: values" in call("runs.create_and_stream_run", thread_id=thread, body=given)
    slow = {"assistant_id": "emits", "input": {"count": 10000, "seconds": 0.01}}
    other = (call("runs.create_run", thread_id=thread, body=slow))["run_id"]
    assert call("runs.cancel_run", thread_id=thread, run_id=other) == ""
    third = (call("runs.create_run", thread_id=thread, body=slow))["run_id"]
    assert call("runs.cancel_runs", body={"thread_id": thread, "run_ids": [third]}) == ""
    assert call("runs.delete_run", **where) == ""
    assert (call("stateless_runs.create_stateless_run", body=given))["run_id"]
    assert len(call("stateless_runs.create_stateless_runs", body=[given, given])) == 2
    assert (call("stateless_runs.create_and_wait_for_stateless_run", body=given))["greeting"] == "hello A"
    assert "event: values" in call("stateless_runs.create_and_stream_stateless_run", body=given)


def others(call: Caller) -> None:
    made = (call("crons.create_cron", body={"assistant_id": "greet", "schedule": "0 0 1 1 *"}))["cron_id"]
    assert (call("crons.get_cron", cron_id=made))["enabled"] is True
    assert (call("crons.patch_cron", cron_id=made, body={"enabled": False}))["enabled"] is False
    assert call("crons.search_crons", body={}) and call("crons.count_crons", body={}) == 1
    call("crons.delete_cron", cron_id=made)
    item = {"namespace": ["a", "b"], "key": "k", "value": {"x": 1}}
    assert call("store.put_item", body=item) == ""
    assert (call("store.get_item", namespace="a.b", key="k"))["value"] == {"x": 1}
    assert call("store.get_item", namespace="a.b", key="none") is None
    assert (call("store.search_items", body={"namespace_prefix": ["a"]}))["items"][0]["key"] == "k"
    assert ["a", "b"] in (call("store.list_namespaces", body={}))["namespaces"]
    assert call("store.delete_item", body={"namespace": ["a", "b"], "key": "k"}) == ""
    assert (call("system.read_info"))["version"] and (call("system.check_health"))["ok"] is True
    assert "python_info" in call("system.read_metrics") and "<html" in (call("system.read_docs")).lower()
    for name, parameters in (
        ("a2a.post_a2_a", {"assistant_id": NOTHING, "body": {"jsonrpc": "2.0", "id": "1", "method": "message/send"}}),
        ("mcp.post_mcp", {"body": {"jsonrpc": "2.0", "id": 1, "method": "ping"}}),
        ("mcp.get_mcp", {}),
        ("mcp.delete_mcp", {}),
        ("streaming.send_thread_command", {"thread_id": NOTHING, "body": {"id": 1, "method": "x", "params": {}}}),
    ):
        answer = call(name, **parameters)
        assert not isinstance(answer, ApiError) or answer.status_code < 500, name
    thread = (call("threads.create_thread", body={}))["thread_id"]
    for name, more in (
        ("threads.stream_thread", {}),
        ("streaming.stream_thread_events", {"body": {"channels": ["lifecycle"]}}),
    ):
        call.called.add(name)  # they end with their reader
        module = import_module(f"{package.__name__}.{name}")
        stream = call.client._open_stream(module, {"thread_id": thread, **more}, run_id=None, deadline=None)
        assert stream.headers.get("content-type", "").startswith("text/event-stream")
        stream.close()
