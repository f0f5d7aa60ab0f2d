"""NVIDIA Run:ai: workloads on GPU clusters, and the whole API of the control plane in one class.

    from runs_sdk.runai import ApiClient, Configuration, Runai, RunaiClient

Importing this package loads neither an HTTP library nor anything generated.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..core.config import ConfigField
from ..core.room import Room, StartOption

ROOM = Room(
    name="runai",
    title="Run:ai",
    client="runs_sdk.runai.sync:Runai",
    async_client="runs_sdk.runai.aio:AsyncRunai",
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

if TYPE_CHECKING:
    from .aio import AsyncRunai, AsyncRunaiRun
    from .api_client import ApiClient, AsyncApiClient, ThreadedApiClient
    from .cliv2_config_loader import CLIv2Config
    from .configuration import Configuration
    from .runai_client import RunaiClient
    from .sync import Runai, RunaiRun

_MODULES = {
    "sync": ("Runai", "RunaiRun"),
    "aio": ("AsyncRunai", "AsyncRunaiRun"),
    "configuration": ("Configuration",),
    "api_client": ("ApiClient", "ThreadedApiClient", "AsyncApiClient"),
    "runai_client": ("RunaiClient",),
    "cliv2_config_loader": ("CLIv2Config",),
}
_WHERE = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [  # spelt out, for type checkers
    "ROOM",
    "Runai",
    "RunaiRun",
    "AsyncRunai",
    "AsyncRunaiRun",
    "Configuration",
    "ApiClient",
    "ThreadedApiClient",
    "AsyncApiClient",
    "RunaiClient",
    "CLIv2Config",
]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        from importlib import import_module

        value = getattr(import_module(f".{_WHERE[name]}", __name__), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
