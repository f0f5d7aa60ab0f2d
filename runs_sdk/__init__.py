"""Start a run on any of five services, follow it live to its true end, and get its result.

    client = runs_sdk.connect("stepflow", base_url="http://localhost:7840")
    run = client.start("greet.yaml", {"name": "World"})
    for event in run:
        print(event.name)
    print(run.output())

Everything is loaded when it is first used: importing this package imports no HTTP library and nothing generated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from ._async.client import AsyncRunsClient
    from ._async.handle import AsyncRun
    from ._connect import connect, connect_async, find_room, rooms
    from ._many import as_completed, wait_all
    from ._sync.client import RunsClient
    from ._sync.handle import Run
    from .core.errors import (
        ApiError,
        AuthenticationError,
        BadRequestError,
        ConfigError,
        ConflictError,
        ConnectFailed,
        DecodeError,
        EventsLost,
        InputProblem,
        InputValidationError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        RunCancelled,
        RunEnded,
        RunFailed,
        RunsError,
        RunWaiting,
        ServerError,
        StartUnknown,
        StreamBroken,
        TimedOut,
        TransportError,
        UnprocessableEntityError,
        UnsupportedOperation,
        WaitTimeout,
    )
    from .core.events import (
        ArtifactReady,
        ContactLost,
        Event,
        EventsMissed,
        InteractionAnswered,
        InteractionNeeded,
        LogLine,
        OutputUpdated,
        Ping,
        Reconnected,
        RunFinished,
        RunRetried,
        ServiceEvent,
        StatusChanged,
        StepFinished,
        StepStarted,
    )
    from .core.models import Interaction, RunError, RunStatus, Snapshot

_MODULES = {
    "_connect": ("connect", "connect_async", "find_room", "rooms"),
    "_many": ("wait_all", "as_completed"),
    "_sync.client": ("RunsClient",),
    "_sync.handle": ("Run",),
    "_async.client": ("AsyncRunsClient",),
    "_async.handle": ("AsyncRun",),
    "core.models": ("RunStatus", "Snapshot", "Interaction", "RunError"),
    "core.events": (
        "Event", "StatusChanged", "StepStarted", "StepFinished", "OutputUpdated", "LogLine", "ArtifactReady",
        "InteractionNeeded", "InteractionAnswered", "RunRetried", "RunFinished", "EventsMissed", "ContactLost",
        "Reconnected", "Ping", "ServiceEvent",
    ),
    "core.errors": (
        "RunsError", "ConfigError", "InputValidationError", "InputProblem", "UnsupportedOperation", "TransportError",
        "ConnectFailed", "TimedOut", "StreamBroken", "StartUnknown", "ApiError", "BadRequestError",
        "AuthenticationError", "PermissionDeniedError", "NotFoundError", "ConflictError", "UnprocessableEntityError",
        "RateLimitError", "ServerError", "DecodeError", "EventsLost", "RunEnded", "RunFailed", "RunCancelled",
        "RunWaiting", "WaitTimeout",
    ),
}  # fmt: skip
_WHERE = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [  # spelt out, for type checkers
    "__version__", "connect", "connect_async", "find_room", "rooms", "wait_all", "as_completed", "RunsClient", "Run",
    "AsyncRunsClient", "AsyncRun", "RunStatus", "Snapshot", "Interaction", "RunError", "Event", "StatusChanged",
    "StepStarted", "StepFinished", "OutputUpdated", "LogLine", "ArtifactReady", "InteractionNeeded",
    "InteractionAnswered", "RunRetried", "RunFinished", "EventsMissed", "ContactLost", "Reconnected", "Ping",
    "ServiceEvent", "RunsError", "ConfigError", "InputValidationError", "InputProblem", "UnsupportedOperation",
    "TransportError", "ConnectFailed", "TimedOut", "StreamBroken", "StartUnknown", "ApiError", "BadRequestError",
    "AuthenticationError", "PermissionDeniedError", "NotFoundError", "ConflictError", "UnprocessableEntityError",
    "RateLimitError", "ServerError", "DecodeError", "EventsLost", "RunEnded", "RunFailed", "RunCancelled", "RunWaiting",
    "WaitTimeout",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    import importlib
    import importlib.util

    if name in _WHERE:
        value = getattr(importlib.import_module(f".{_WHERE[name]}", __name__), name)
        globals()[name] = value
        return value
    if name[:1] != "_" and importlib.util.find_spec(f"{__name__}.{name}") is not None:
        return importlib.import_module(f".{name}", __name__)  # a room: runs_sdk.stepflow
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
