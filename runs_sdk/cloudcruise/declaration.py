"""What the service is to the rest of the package: its settings, what it can do, where its clients are."""

from __future__ import annotations

from datetime import datetime

from ..core.config import ConfigField
from ..core.service import Service, StartOption

SERVICE = Service(
    name="cloudcruise",
    title="CloudCruise",
    one_step_at_a_time=True,
    client="runs_sdk.cloudcruise._sync.client:CloudCruise",
    async_client="runs_sdk.cloudcruise._async.client:AsyncCloudCruise",
    fields=(
        ConfigField(
            "api_key",
            env=("CLOUDCRUISE_API_KEY",),
            secret=True,
            required=True,
            help="API key (portal: Settings, API Keys)",
        ),
        ConfigField(
            "encryption_key",
            env=("CLOUDCRUISE_ENCRYPTION_KEY",),
            secret=True,
            help="key of the vault, 64 hexadecimal digits; needed for the vault only",
        ),
        ConfigField(
            "base_url",
            env=("CLOUDCRUISE_BASE_URL",),
            default="https://api.cloudcruise.com",
            kind="url",
            help="address of the service",
        ),
        ConfigField("client_id", help="id of the event stream that carries this client's runs; made up if absent"),
    ),
    deliveries="runs_sdk.cloudcruise.deliveries",
    capabilities=frozenset({"schemas", "start", "events", "wait", "output", "cancel", "respond", "list", "workflows"}),
    workflow="the id of a workflow",
    start_options=(
        StartOption("dry_run", "stop at the nodes that are marked for dry runs", kind=bool),
        StartOption("debug", "keep snapshots of the page at every node", kind=bool),
        StartOption("priority_level", "such as LOW"),
    ),
    list_options=(
        StartOption("workflow_id", "only runs of this workflow"),
        StartOption("start_time", "only runs from then on", kind=datetime),
        StartOption("end_time", "only runs before", kind=datetime),
    ),
)
