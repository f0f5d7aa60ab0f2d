"""What the service is to the rest of the package: its settings, what it can do, where its clients are."""

from __future__ import annotations

from datetime import datetime

from ..core.config import ConfigField
from ..core.service import Service, StartOption

SERVICE = Service(
    name="runai",
    title="Run:ai",
    client="runs_sdk.runai._sync.client:Runai",
    async_client="runs_sdk.runai._async.client:AsyncRunai",
    one_class="runs_sdk.runai.compat.runai_client:RunaiClient",
    fields=(
        ConfigField(
            "base_url", env=("RUNAI_BASE_URL",), required=True, kind="url", help="address of the control plane"
        ),
        ConfigField("client_id", env=("RUNAI_CLIENT_ID",), help="id of a service account or access key"),
        ConfigField("client_secret", env=("RUNAI_CLIENT_SECRET",), secret=True, help="its secret"),
        ConfigField("bearer_token", env=("RUNAI_BEARER_TOKEN",), secret=True, help="a token instead of both"),
        ConfigField("cluster_id", env=("RUNAI_CLUSTER_ID",), help="the cluster to submit to, where none is given"),
        ConfigField(
            "check_version",
            env=("RUNAI_CHECK_VERSION",),
            default=True,
            kind="bool",
            help="ask once for the clusters' versions, and warn when the document does not describe them",
        ),
    ),
    capabilities=frozenset({"start", "events", "wait", "output", "list", "find", "suspend", "resume", "delete"}),
    workflow="a kind of workload: training, workspace, distributed, inference, distributed-inference",
    start_options=(
        StartOption("project", "name or id of the project, where the input does not say"),
        StartOption("cluster", "id of the cluster"),
    ),
    list_options=(
        StartOption("project", "only workloads of the project of this name"),
        StartOption("search", "only workloads that hold this text"),
        StartOption("filter_by", "a condition in the words of the API: allocatedGPU>=1", many=True),
    ),
    find_options=(
        StartOption("name", "only workloads of exactly this name"),
        StartOption("project", "only workloads of the project of this name"),
        StartOption("since", "only workloads that were created then or later", kind=datetime),
        StartOption("limit", "the most workloads in all", kind=int),
    ),
)
