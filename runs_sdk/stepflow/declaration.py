"""What the service is to the rest of the package: its settings, what it can do, where its clients are."""

from __future__ import annotations

from datetime import datetime

from ..core.config import ConfigField
from ..core.service import Service, StartOption

SERVICE = Service(
    name="stepflow",
    title="Stepflow",
    client="runs_sdk.stepflow._sync.client:Stepflow",
    async_client="runs_sdk.stepflow._async.client:AsyncStepflow",
    fields=(
        ConfigField(
            "base_url",
            env=("STEPFLOW_BASE_URL",),
            default="http://localhost:7840",
            kind="urls",
            help="address of the Stepflow server; several nodes with commas between",
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
            "list",
            "find",
            "steps",
            "items",
            "validate",
            "local",
        }
    ),
    workflow="a flow: a YAML or JSON file, or the id of a stored flow",
    start_options=(
        StartOption("variables", "a variable of the flow", kind=dict),
        StartOption("overrides", "changes to steps: JSON merge patches by step id", kind=object),
        StartOption("sub_runs", "show the steps of sub-runs too", kind=bool),
    ),
    local="runs_sdk.stepflow.local.runtime:StepflowRuntime",
    list_options=(
        StartOption("flow_name", "only runs of flows with this name"),
        StartOption("parent", "only the direct sub-runs of this run"),
        StartOption("sub_runs", "also runs that other runs have started", kind=bool),
    ),
    find_options=(
        StartOption("flow", "only runs of this flow: a file, or the id of a stored flow"),
        StartOption("since", "only runs that were created then or later", kind=datetime),
        StartOption("limit", "how many of the newest runs are looked at", kind=int),
    ),
    local_options=(
        StartOption("network", "private (nobody else can reach it, or no start), or host (open to the network)"),
        StartOption("state", "a folder that keeps flows and runs; without it they end with the engine"),
        StartOption("workers", "a Python file whose functions become steps", many=True),
        StartOption("config", "a Stepflow configuration, merged over ours"),
        StartOption("log", "a file for the server's log"),
        StartOption("log_level", "error, warn, info, debug or trace"),
        StartOption("retries", "how often a failed builtin step is tried again", kind=int),
    ),
)
