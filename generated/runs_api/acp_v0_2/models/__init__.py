# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
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
    from .cancel_action import CancelAction as CancelAction
    from .custom_run_result_update import CustomRunResultUpdate as CustomRunResultUpdate
    from .error_detail import ErrorDetail as ErrorDetail
    from .error_entry import ErrorEntry as ErrorEntry
    from .if_exists import IfExists as IfExists
    from .if_not_exists import IfNotExists as IfNotExists
    from .message import Message as Message
    from .message_part import MessagePart as MessagePart
    from .multitask_strategy import MultitaskStrategy as MultitaskStrategy
    from .on_completion import OnCompletion as OnCompletion
    from .on_disconnect import OnDisconnect as OnDisconnect
    from .run import Run as Run
    from .run_config import RunConfig as RunConfig
    from .run_create import RunCreate as RunCreate
    from .run_create_stateful import RunCreateStateful as RunCreateStateful
    from .run_create_stateless import RunCreateStateless as RunCreateStateless
    from .run_error import RunError as RunError
    from .run_interrupt import RunInterrupt as RunInterrupt
    from .run_result import RunResult as RunResult
    from .run_search_request import RunSearchRequest as RunSearchRequest
    from .run_stateful import RunStateful as RunStateful
    from .run_stateless import RunStateless as RunStateless
    from .run_status import RunStatus as RunStatus
    from .run_wait_response_stateful import RunWaitResponseStateful as RunWaitResponseStateful
    from .run_wait_response_stateless import RunWaitResponseStateless as RunWaitResponseStateless
    from .streaming_capabilities import StreamingCapabilities as StreamingCapabilities
    from .streaming_mode import StreamingMode as StreamingMode
    from .thread import Thread as Thread
    from .thread_checkpoint import ThreadCheckpoint as ThreadCheckpoint
    from .thread_create import ThreadCreate as ThreadCreate
    from .thread_patch import ThreadPatch as ThreadPatch
    from .thread_search_request import ThreadSearchRequest as ThreadSearchRequest
    from .thread_state import ThreadState as ThreadState
    from .thread_status import ThreadStatus as ThreadStatus
    from .value_run_error_update import ValueRunErrorUpdate as ValueRunErrorUpdate
    from .value_run_interrupt_update import ValueRunInterruptUpdate as ValueRunInterruptUpdate
    from .value_run_result_update import ValueRunResultUpdate as ValueRunResultUpdate

_MODULES: dict[str, str] = {
    "Agent": "agent",
    "AgentACPDescriptor": "agent_acp_descriptor",
    "AgentACPSpec": "agent_acp_spec",
    "AgentCapabilities": "agent_capabilities",
    "AgentInterrupt": "agent_interrupt",
    "AgentMetadata": "agent_metadata",
    "AgentRef": "agent_ref",
    "AgentSearchRequest": "agent_search_request",
    "CancelAction": "cancel_action",
    "CustomRunResultUpdate": "custom_run_result_update",
    "ErrorDetail": "error_detail",
    "ErrorEntry": "error_entry",
    "IfExists": "if_exists",
    "IfNotExists": "if_not_exists",
    "Message": "message",
    "MessagePart": "message_part",
    "MultitaskStrategy": "multitask_strategy",
    "OnCompletion": "on_completion",
    "OnDisconnect": "on_disconnect",
    "Run": "run",
    "RunConfig": "run_config",
    "RunCreate": "run_create",
    "RunCreateStateful": "run_create_stateful",
    "RunCreateStateless": "run_create_stateless",
    "RunError": "run_error",
    "RunInterrupt": "run_interrupt",
    "RunResult": "run_result",
    "RunSearchRequest": "run_search_request",
    "RunStateful": "run_stateful",
    "RunStateless": "run_stateless",
    "RunStatus": "run_status",
    "RunWaitResponseStateful": "run_wait_response_stateful",
    "RunWaitResponseStateless": "run_wait_response_stateless",
    "StreamingCapabilities": "streaming_capabilities",
    "StreamingMode": "streaming_mode",
    "Thread": "thread",
    "ThreadCheckpoint": "thread_checkpoint",
    "ThreadCreate": "thread_create",
    "ThreadPatch": "thread_patch",
    "ThreadSearchRequest": "thread_search_request",
    "ThreadState": "thread_state",
    "ThreadStatus": "thread_status",
    "ValueRunErrorUpdate": "value_run_error_update",
    "ValueRunInterruptUpdate": "value_run_interrupt_update",
    "ValueRunResultUpdate": "value_run_result_update",
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
    "CancelAction": "CancelAction",
    "CustomRunResultUpdate": "CustomRunResultUpdate",
    "ErrorDetail": "ErrorDetail",
    "ErrorEntry": "ErrorEntry",
    "IfExists": "IfExists",
    "IfNotExists": "IfNotExists",
    "Message": "Message",
    "MessagePart": "MessagePart",
    "MultitaskStrategy": "MultitaskStrategy",
    "OnCompletion": "OnCompletion",
    "OnDisconnect": "OnDisconnect",
    "Run": "Run",
    "RunConfig": "RunConfig",
    "RunCreate": "RunCreate",
    "RunCreateStateful": "RunCreateStateful",
    "RunCreateStateless": "RunCreateStateless",
    "RunError": "RunError",
    "RunInterrupt": "RunInterrupt",
    "RunResult": "RunResult",
    "RunSearchRequest": "RunSearchRequest",
    "RunStateful": "RunStateful",
    "RunStateless": "RunStateless",
    "RunStatus": "RunStatus",
    "RunWaitResponseStateful": "RunWaitResponseStateful",
    "RunWaitResponseStateless": "RunWaitResponseStateless",
    "StreamingCapabilities": "StreamingCapabilities",
    "StreamingMode": "StreamingMode",
    "Thread": "Thread",
    "ThreadCheckpoint": "ThreadCheckpoint",
    "ThreadCreate": "ThreadCreate",
    "ThreadPatch": "ThreadPatch",
    "ThreadSearchRequest": "ThreadSearchRequest",
    "ThreadState": "ThreadState",
    "ThreadStatus": "ThreadStatus",
    "ValueRunErrorUpdate": "ValueRunErrorUpdate",
    "ValueRunInterruptUpdate": "ValueRunInterruptUpdate",
    "ValueRunResultUpdate": "ValueRunResultUpdate",
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
    "CancelAction",
    "CustomRunResultUpdate",
    "ErrorDetail",
    "ErrorEntry",
    "IfExists",
    "IfNotExists",
    "Message",
    "MessagePart",
    "MultitaskStrategy",
    "OnCompletion",
    "OnDisconnect",
    "Run",
    "RunConfig",
    "RunCreate",
    "RunCreateStateful",
    "RunCreateStateless",
    "RunError",
    "RunInterrupt",
    "RunResult",
    "RunSearchRequest",
    "RunStateful",
    "RunStateless",
    "RunStatus",
    "RunWaitResponseStateful",
    "RunWaitResponseStateless",
    "StreamingCapabilities",
    "StreamingMode",
    "Thread",
    "ThreadCheckpoint",
    "ThreadCreate",
    "ThreadPatch",
    "ThreadSearchRequest",
    "ThreadState",
    "ThreadStatus",
    "ValueRunErrorUpdate",
    "ValueRunInterruptUpdate",
    "ValueRunResultUpdate",
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
