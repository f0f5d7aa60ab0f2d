# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
"""The models. Each is imported when it is first used."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .action_response import ActionResponse as ActionResponse
    from .debug_snapshots import DebugSnapshots as DebugSnapshots
    from .dry_run import DryRun as DryRun
    from .error_code import ErrorCode as ErrorCode
    from .error_response import ErrorResponse as ErrorResponse
    from .event_payload import EventPayload as EventPayload
    from .event_type import EventType as EventType
    from .file_url import FileUrl as FileUrl
    from .input_variable_error import InputVariableError as InputVariableError
    from .live_connection import LiveConnection as LiveConnection
    from .new_input_variables_request import NewInputVariablesRequest as NewInputVariablesRequest
    from .new_input_variables_response import NewInputVariablesResponse as NewInputVariablesResponse
    from .popup_action import PopupAction as PopupAction
    from .popup_context import PopupContext as PopupContext
    from .popup_retry import PopupRetry as PopupRetry
    from .rate_limit_error_response import RateLimitErrorResponse as RateLimitErrorResponse
    from .run_error_detail import RunErrorDetail as RunErrorDetail
    from .run_event import RunEvent as RunEvent
    from .run_list_item import RunListItem as RunListItem
    from .run_notifications import RunNotifications as RunNotifications
    from .run_result import RunResult as RunResult
    from .run_status import RunStatus as RunStatus
    from .run_webhook import RunWebhook as RunWebhook
    from .screenshot_url import ScreenshotUrl as ScreenshotUrl
    from .secret_provider import SecretProvider as SecretProvider
    from .secret_provider_item import SecretProviderItem as SecretProviderItem
    from .start_run_request import StartRunRequest as StartRunRequest
    from .start_run_response import StartRunResponse as StartRunResponse
    from .stream_message import StreamMessage as StreamMessage
    from .tfa_code import TfaCode as TfaCode
    from .timeframe import Timeframe as Timeframe
    from .validation_error_response import ValidationErrorResponse as ValidationErrorResponse
    from .vault_entry import VaultEntry as VaultEntry
    from .vault_entry_input import VaultEntryInput as VaultEntryInput
    from .vault_entry_key import VaultEntryKey as VaultEntryKey
    from .vault_proxy import VaultProxy as VaultProxy
    from .video_url import VideoUrl as VideoUrl
    from .webhook_delivery import WebhookDelivery as WebhookDelivery
    from .webhook_event_list import WebhookEventList as WebhookEventList
    from .webhook_message import WebhookMessage as WebhookMessage
    from .webhook_replay import WebhookReplay as WebhookReplay
    from .webhook_replay_response import WebhookReplayResponse as WebhookReplayResponse
    from .workflow import Workflow as Workflow
    from .workflow_error import WorkflowError as WorkflowError
    from .workflow_error_group import WorkflowErrorGroup as WorkflowErrorGroup
    from .workflow_errors import WorkflowErrors as WorkflowErrors
    from .workflow_errors_error_groups import WorkflowErrorsErrorGroups as WorkflowErrorsErrorGroups
    from .workflow_metadata import WorkflowMetadata as WorkflowMetadata

_MODULES: dict[str, str] = {
    "ActionResponse": "action_response",
    "DebugSnapshots": "debug_snapshots",
    "DryRun": "dry_run",
    "ErrorCode": "error_code",
    "ErrorResponse": "error_response",
    "EventPayload": "event_payload",
    "EventType": "event_type",
    "FileUrl": "file_url",
    "InputVariableError": "input_variable_error",
    "LiveConnection": "live_connection",
    "NewInputVariablesRequest": "new_input_variables_request",
    "NewInputVariablesResponse": "new_input_variables_response",
    "PopupAction": "popup_action",
    "PopupContext": "popup_context",
    "PopupRetry": "popup_retry",
    "RateLimitErrorResponse": "rate_limit_error_response",
    "RunErrorDetail": "run_error_detail",
    "RunEvent": "run_event",
    "RunListItem": "run_list_item",
    "RunNotifications": "run_notifications",
    "RunResult": "run_result",
    "RunStatus": "run_status",
    "RunWebhook": "run_webhook",
    "ScreenshotUrl": "screenshot_url",
    "SecretProvider": "secret_provider",
    "SecretProviderItem": "secret_provider_item",
    "StartRunRequest": "start_run_request",
    "StartRunResponse": "start_run_response",
    "StreamMessage": "stream_message",
    "TfaCode": "tfa_code",
    "Timeframe": "timeframe",
    "ValidationErrorResponse": "validation_error_response",
    "VaultEntry": "vault_entry",
    "VaultEntryInput": "vault_entry_input",
    "VaultEntryKey": "vault_entry_key",
    "VaultProxy": "vault_proxy",
    "VideoUrl": "video_url",
    "WebhookDelivery": "webhook_delivery",
    "WebhookEventList": "webhook_event_list",
    "WebhookMessage": "webhook_message",
    "WebhookReplay": "webhook_replay",
    "WebhookReplayResponse": "webhook_replay_response",
    "Workflow": "workflow",
    "WorkflowError": "workflow_error",
    "WorkflowErrorGroup": "workflow_error_group",
    "WorkflowErrors": "workflow_errors",
    "WorkflowErrorsErrorGroups": "workflow_errors_error_groups",
    "WorkflowMetadata": "workflow_metadata",
}

SCHEMAS: dict[str, str] = {
    "ActionResponse": "ActionResponse",
    "DebugSnapshots": "DebugSnapshots",
    "DryRun": "DryRun",
    "ErrorCode": "ErrorCode",
    "ErrorResponse": "ErrorResponse",
    "EventPayload": "EventPayload",
    "EventType": "EventType",
    "FileUrl": "FileUrl",
    "InputVariableError": "InputVariableError",
    "LiveConnection": "LiveConnection",
    "NewInputVariablesRequest": "NewInputVariablesRequest",
    "NewInputVariablesResponse": "NewInputVariablesResponse",
    "PopupAction": "PopupAction",
    "PopupContext": "PopupContext",
    "PopupRetry": "PopupRetry",
    "RateLimitErrorResponse": "RateLimitErrorResponse",
    "RunErrorDetail": "RunErrorDetail",
    "RunEvent": "RunEvent",
    "RunListItem": "RunListItem",
    "RunNotifications": "RunNotifications",
    "RunResult": "RunResult",
    "RunStatus": "RunStatus",
    "RunWebhook": "RunWebhook",
    "ScreenshotUrl": "ScreenshotUrl",
    "SecretProvider": "SecretProvider",
    "SecretProviderItem": "SecretProviderItem",
    "StartRunRequest": "StartRunRequest",
    "StartRunResponse": "StartRunResponse",
    "StreamMessage": "StreamMessage",
    "TfaCode": "TfaCode",
    "Timeframe": "Timeframe",
    "ValidationErrorResponse": "ValidationErrorResponse",
    "VaultEntry": "VaultEntry",
    "VaultEntryInput": "VaultEntryInput",
    "VaultEntryKey": "VaultEntryKey",
    "VaultProxy": "VaultProxy",
    "VideoUrl": "VideoUrl",
    "WebhookDelivery": "WebhookDelivery",
    "WebhookEventList": "WebhookEventList",
    "WebhookMessage": "WebhookMessage",
    "WebhookReplay": "WebhookReplay",
    "WebhookReplayResponse": "WebhookReplayResponse",
    "Workflow": "Workflow",
    "WorkflowError": "WorkflowError",
    "WorkflowErrorGroup": "WorkflowErrorGroup",
    "WorkflowErrors": "WorkflowErrors",
    "WorkflowMetadata": "WorkflowMetadata",
}
"""Class names by the names of the document's schemas."""

__all__ = [  # noqa: RUF022
    "ActionResponse",
    "DebugSnapshots",
    "DryRun",
    "ErrorCode",
    "ErrorResponse",
    "EventPayload",
    "EventType",
    "FileUrl",
    "InputVariableError",
    "LiveConnection",
    "NewInputVariablesRequest",
    "NewInputVariablesResponse",
    "PopupAction",
    "PopupContext",
    "PopupRetry",
    "RateLimitErrorResponse",
    "RunErrorDetail",
    "RunEvent",
    "RunListItem",
    "RunNotifications",
    "RunResult",
    "RunStatus",
    "RunWebhook",
    "ScreenshotUrl",
    "SecretProvider",
    "SecretProviderItem",
    "StartRunRequest",
    "StartRunResponse",
    "StreamMessage",
    "TfaCode",
    "Timeframe",
    "ValidationErrorResponse",
    "VaultEntry",
    "VaultEntryInput",
    "VaultEntryKey",
    "VaultProxy",
    "VideoUrl",
    "WebhookDelivery",
    "WebhookEventList",
    "WebhookMessage",
    "WebhookReplay",
    "WebhookReplayResponse",
    "Workflow",
    "WorkflowError",
    "WorkflowErrorGroup",
    "WorkflowErrors",
    "WorkflowErrorsErrorGroups",
    "WorkflowMetadata",
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
