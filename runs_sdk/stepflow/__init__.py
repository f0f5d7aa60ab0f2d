"""Stepflow: flows of steps, run by a Stepflow server, which can be a part of this process's machine.

    from runs_sdk.stepflow import Stepflow, StepflowRuntime

Importing this package loads neither an HTTP library nor anything generated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..core.config import ConfigField
from ..core.room import Room, StartOption

ROOM = Room(
    name="stepflow",
    title="Stepflow",
    client="runs_sdk.stepflow.sync:Stepflow",
    async_client="runs_sdk.stepflow.aio:AsyncStepflow",
    fields=(
        ConfigField(
            "base_url",
            env=("STEPFLOW_BASE_URL",),
            default="http://localhost:7840",
            kind="url",
            help="address of the Stepflow server",
        ),
    ),
    capabilities=frozenset({"start", "events", "wait", "output", "cancel", "list", "steps", "validate", "local"}),
    workflow="a flow: a YAML or JSON file, or the id of a stored flow",
    start_options=(
        StartOption("variables", "a variable of the flow, as NAME=VALUE", many=True),
        StartOption("max_concurrency", "the most items at a time", kind=int),
    ),
    local="runs_sdk.stepflow.runtime:StepflowRuntime",
)

if TYPE_CHECKING:
    from .aio import AsyncStepflow
    from .runtime import OpenToNetworkWarning, StepflowRuntime
    from .sync import Stepflow
    from .types import ExecutionStatus
    from .validation import Diagnostic, FlowValidation

_WHERE = {
    "Stepflow": "sync",
    "AsyncStepflow": "aio",
    "StepflowRuntime": "runtime",
    "OpenToNetworkWarning": "runtime",
    "ExecutionStatus": "types",
    "Diagnostic": "validation",
    "FlowValidation": "validation",
}

__all__ = [
    "ROOM",
    "Stepflow",
    "AsyncStepflow",
    "StepflowRuntime",
    "OpenToNetworkWarning",
    "ExecutionStatus",
    "Diagnostic",
    "FlowValidation",
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
