# generated from openapi/acp_v0_1.yaml by scripts/generate.py; do not edit
"""The models. Each is imported when it is first used."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .agent import Agent as Agent
    from .agent_acp_descriptor import AgentACPDescriptor as AgentACPDescriptor
    from .agent_acp_spec import AgentACPSpec as AgentACPSpec
    from .agent_capabilities import AgentCapabilities as AgentCapabilities
    from .agent_interrupt import AgentInterrupt as AgentInterrupt
    from .agent_metadata import AgentMetadata as AgentMetadata
    from .agent_ref import AgentRef as AgentRef
    from .agent_search_request import AgentSearchRequest as AgentSearchRequest
    from .custom_run_result_update import CustomRunResultUpdate as CustomRunResultUpdate
    from .error_detail import ErrorDetail as ErrorDetail
    from .error_entry import ErrorEntry as ErrorEntry
    from .run import Run as Run
    from .run_create import RunCreate as RunCreate
    from .run_error import RunError as RunError
    from .run_interrupt import RunInterrupt as RunInterrupt
    from .run_result import RunResult as RunResult
    from .run_search_request import RunSearchRequest as RunSearchRequest
    from .run_status import RunStatus as RunStatus
    from .streaming_capabilities import StreamingCapabilities as StreamingCapabilities
    from .streaming_mode import StreamingMode as StreamingMode
    from .thread import Thread as Thread
    from .thread_create import ThreadCreate as ThreadCreate
    from .thread_search_request import ThreadSearchRequest as ThreadSearchRequest

_MODULES: dict[str, str] = {
    "Agent": "agent",
    "AgentACPDescriptor": "agent_acp_descriptor",
    "AgentACPSpec": "agent_acp_spec",
    "AgentCapabilities": "agent_capabilities",
    "AgentInterrupt": "agent_interrupt",
    "AgentMetadata": "agent_metadata",
    "AgentRef": "agent_ref",
    "AgentSearchRequest": "agent_search_request",
    "CustomRunResultUpdate": "custom_run_result_update",
    "ErrorDetail": "error_detail",
    "ErrorEntry": "error_entry",
    "Run": "run",
    "RunCreate": "run_create",
    "RunError": "run_error",
    "RunInterrupt": "run_interrupt",
    "RunResult": "run_result",
    "RunSearchRequest": "run_search_request",
    "RunStatus": "run_status",
    "StreamingCapabilities": "streaming_capabilities",
    "StreamingMode": "streaming_mode",
    "Thread": "thread",
    "ThreadCreate": "thread_create",
    "ThreadSearchRequest": "thread_search_request",
}

SCHEMAS: dict[str, str] = {
    "Agent": "Agent",
    "AgentACPDescriptor": "AgentACPDescriptor",
    "AgentACPSpec": "AgentACPSpec",
    "AgentCapabilities": "AgentCapabilities",
    "AgentInterrupt": "AgentInterrupt",
    "AgentMetadata": "AgentMetadata",
    "AgentRef": "AgentRef",
    "AgentSearchRequest": "AgentSearchRequest",
    "CustomRunResultUpdate": "CustomRunResultUpdate",
    "ErrorDetail": "ErrorDetail",
    "ErrorEntry": "ErrorEntry",
    "Run": "Run",
    "RunCreate": "RunCreate",
    "RunError": "RunError",
    "RunInterrupt": "RunInterrupt",
    "RunResult": "RunResult",
    "RunSearchRequest": "RunSearchRequest",
    "RunStatus": "RunStatus",
    "StreamingCapabilities": "StreamingCapabilities",
    "StreamingMode": "StreamingMode",
    "Thread": "Thread",
    "ThreadCreate": "ThreadCreate",
    "ThreadSearchRequest": "ThreadSearchRequest",
}
"""Class names by the names of the document's schemas."""

__all__ = [  # noqa: RUF022
    "Agent",
    "AgentACPDescriptor",
    "AgentACPSpec",
    "AgentCapabilities",
    "AgentInterrupt",
    "AgentMetadata",
    "AgentRef",
    "AgentSearchRequest",
    "CustomRunResultUpdate",
    "ErrorDetail",
    "ErrorEntry",
    "Run",
    "RunCreate",
    "RunError",
    "RunInterrupt",
    "RunResult",
    "RunSearchRequest",
    "RunStatus",
    "StreamingCapabilities",
    "StreamingMode",
    "Thread",
    "ThreadCreate",
    "ThreadSearchRequest",
]


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(_import_module(f"{__name__}.{module}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return [*globals(), *_MODULES]
