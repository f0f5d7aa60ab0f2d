"""What the service is to the rest of the package: its settings, what it can do, where its clients are."""

from __future__ import annotations

from datetime import datetime

from ..core.config import ConfigField
from ..core.service import Service, StartOption

SERVICE = Service(
    name="acp",
    title="ACP",
    client="runs_sdk.acp._sync.client:Acp",
    async_client="runs_sdk.acp._async.client:AsyncAcp",
    fields=(
        ConfigField("base_url", env=("ACP_BASE_URL",), required=True, kind="url", help="address of the agent server"),
        ConfigField(
            "api_key", env=("ACP_API_KEY",), secret=True, help="sent as x-api-key, where the server asks for it"
        ),
        ConfigField(
            "version",
            env=("ACP_VERSION",),
            default="auto",
            choices=("auto", "0.1", "0.2"),
            help="version of the protocol; auto finds it out",
        ),
        ConfigField(
            "settle",
            env=("ACP_SETTLE",),
            default=2.0,
            kind="float",
            help="seconds for which a failed run must stay failed before it is believed",
        ),
        ConfigField(
            "join_within",
            env=("ACP_JOIN_WITHIN",),
            default=0.01,
            kind="float",
            help="seconds after its start within which following a run is taken to miss nothing; 0: it never is",
        ),
    ),
    deliveries="runs_sdk.acp.deliveries",
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
            "delete",
            "start_and_stream",
        }
        | {"workflows", "schemas"}
    ),
    workflow="the agent's id",
    start_options=(
        StartOption("thread", "the thread that the run belongs to"),
        StartOption("webhook", "a URL that the server calls when the run's status changes"),
        StartOption("after_seconds", "begin after so many seconds", kind=int),
    ),
    workflows_options=(
        StartOption("name", "only agents of this name; the reference server asks for a name or a version"),
        StartOption("version", "only agents of this version"),
    ),
    list_options=(StartOption("agent", "only runs of this agent"),),
    find_options=(
        StartOption("agent", "only runs of this agent"),
        StartOption("started_after", "only runs that were created then or later", kind=datetime),
        StartOption("limit", "how many runs are looked at", kind=int),
    ),
)
