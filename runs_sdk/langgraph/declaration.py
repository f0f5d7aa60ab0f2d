"""What the service is to the rest of the package: its settings, what it can do, where its clients are."""

from __future__ import annotations

from datetime import datetime

from ..core.config import ConfigField
from ..core.service import Service, StartOption

SERVICE = Service(
    name="langgraph",
    title="LangGraph",
    client="runs_sdk.langgraph._sync.client:LangGraph",
    async_client="runs_sdk.langgraph._async.client:AsyncLangGraph",
    fields=(
        ConfigField(
            "base_url",
            env=("LANGGRAPH_BASE_URL", "LANGGRAPH_API_URL"),
            default="http://localhost:2024",
            kind="url",
            help="address of the LangGraph server",
        ),
        ConfigField(
            "api_key",
            env=("LANGGRAPH_API_KEY", "LANGSMITH_API_KEY"),
            secret=True,
            help="sent as X-Api-Key, where the server asks for it",
        ),
    ),
    capabilities=frozenset(
        {
            "schemas",
            "start",
            "events",
            "wait",
            "output",
            "cancel",
            "respond",
            "list",
            "find",
            "steps",
            "delete",
            "workflows",
            "local",
        }
    ),
    workflow="an assistant: the name of a graph, or the id of an assistant",
    start_options=(
        StartOption("thread", "the thread that the run belongs to; without it, a new one"),
        StartOption("context", "the context of the run, by the graph's context schema", kind=object),
        StartOption("config", "tags, recursion_limit and configurable", kind=object),
        StartOption("multitask_strategy", "reject, rollback, interrupt or enqueue: when the thread is busy"),
        StartOption("webhook", "a URL that the server calls when the run is over"),
        StartOption("after_seconds", "begin after so many seconds", kind=float),
        StartOption("stream_subgraphs", "show the steps of sub-graphs too", kind=bool),
    ),
    list_options=(StartOption("thread", "only runs of this thread"),),
    find_options=(
        StartOption("assistant", "only runs of this assistant"),
        StartOption("thread", "only runs of this thread"),
        StartOption("started_after", "only runs that were created then or later", kind=datetime),
        StartOption("limit", "how many runs are looked at", kind=int),
    ),
    workflows_options=(StartOption("graph", "only assistants of this graph"),),
    local="runs_sdk.langgraph.local:LangGraphServer",
    local_options=(
        StartOption("folder", "the folder with langgraph.json; else the working folder", positional=True),
        StartOption("command", "the server's command; else `langgraph` beside this Python, or on the path"),
        StartOption("jobs", "how many runs are at work at a time", kind=int),
        StartOption("log", "a file for the server's log"),
    ),
    document=("/openapi.json",),
)
