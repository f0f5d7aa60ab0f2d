"""ACP: agents behind an agent server that speaks the Agent Connect Protocol, version 0.1 or 0.2.

    from runs_sdk.acp import Acp

Besides the clients in the style of this SDK, `Acp` and `AsyncAcp`, it has the surface that clients generated from the
protocol's document have: `Configuration`, `ApiClient`, `AsyncApiClient`, `RunsApi` and the models.

Importing this package loads neither an HTTP library nor anything generated.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..core.config import ConfigField
from ..core.room import Room, StartOption

ROOM = Room(
    name="acp",
    title="ACP",
    client="runs_sdk.acp.sync:Acp",
    async_client="runs_sdk.acp.aio:AsyncAcp",
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
    capabilities=frozenset(
        {"start", "events", "wait", "output", "cancel", "respond", "list", "find", "delete", "start_and_stream"}
    ),
    workflow="the agent's id",
    start_options=(
        StartOption("thread", "the thread that the run belongs to"),
        StartOption("webhook", "a URL that the server calls when the run's status changes"),
        StartOption("after_seconds", "begin after so many seconds", kind=int),
    ),
    list_options=(StartOption("agent", "only runs of this agent"),),
    find_options=(
        StartOption("agent", "only runs of this agent"),
        StartOption("started_after", "only runs that were created then or later", kind=datetime),
        StartOption("limit", "how many runs are looked at", kind=int),
    ),
)

if TYPE_CHECKING:
    from .aio import AsyncAcp, AsyncAcpRun
    from .aio_seed import AsyncApiClient
    from .configuration import Configuration
    from .models import (
        CustomRunResultUpdate,
        Run,
        RunCreate,
        RunError,
        RunInterrupt,
        RunOutput,
        RunOutputStream,
        RunResult,
        RunSearchRequest,
        RunStatus,
        StreamingMode,
    )
    from .rest import ApiException
    from .sync import Acp, AcpRun
    from .sync_seed import ApiClient, RunsApi

_WHERE = {
    "Acp": "sync",
    "AcpRun": "sync",
    "AsyncAcp": "aio",
    "AsyncAcpRun": "aio",
    "Configuration": "configuration",
    "ApiClient": "sync_seed",
    "AsyncApiClient": "aio_seed",
    "RunsApi": "sync_seed",
    "ApiException": "rest",
    "CustomRunResultUpdate": "models",
    "Run": "models",
    "RunCreate": "models",
    "RunError": "models",
    "RunInterrupt": "models",
    "RunOutput": "models",
    "RunOutputStream": "models",
    "RunResult": "models",
    "RunSearchRequest": "models",
    "RunStatus": "models",
    "StreamingMode": "models",
}

_MODULES = ("models", "rest")

__all__ = [
    "ROOM",
    "Acp",
    "AcpRun",
    "AsyncAcp",
    "AsyncAcpRun",
    "Configuration",
    "ApiClient",
    "AsyncApiClient",
    "RunsApi",
    "ApiException",
    "CustomRunResultUpdate",
    "Run",
    "RunCreate",
    "RunError",
    "RunInterrupt",
    "RunOutput",
    "RunOutputStream",
    "RunResult",
    "RunSearchRequest",
    "RunStatus",
    "StreamingMode",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in _WHERE:
        value = getattr(import_module(f".{_WHERE[name]}", __name__), name)
        globals()[name] = value
        return value
    if name in _MODULES:
        return import_module(f".{name}", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
