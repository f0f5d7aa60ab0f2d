"""The payloads of events, for type checkers: at run time they are mappings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias, TypedDict

UserInteractionData: TypeAlias = Mapping[str, Any]
SseEventName: TypeAlias = Literal["run.event", "ping"]
SecretProviderType: TypeAlias = str
PayloadWebhook: TypeAlias = Any


class ExecutionQueuedPayload(TypedDict, total=False):
    """Of execution.queued."""

    session_id: str
    workflow_id: str


class ExecutionStartPayload(ExecutionQueuedPayload, total=False):
    """Of execution.start."""

    live_view_url: str


class ExecutionStepPayload(ExecutionQueuedPayload, total=False):
    """Of execution.step."""

    current_step: str
    next_step: str


class InteractionWaitingPayload(ExecutionQueuedPayload, total=False):
    """Of interaction.waiting: what is asked, as JSON Schema."""

    current_step: str
    missing_properties: Sequence[str]
    expected_json_schema_datamodel: Mapping[str, Any]
    message: str


class InteractionFinishedPayload(InteractionWaitingPayload, total=False):
    """Of interaction.finished."""

    provided_input: Any


class AgentErrorAnalysisPayload(TypedDict, total=False):
    """Of agent.error_analysis."""

    session_id: str
    analysis_step_name: str
    ai_analysis: str
    root_cause_analysis: str
    error_category: str
    phase: str
    modal_action: str
    modal_action_label: str
    response_time_ms: int
    outcome: str
    host: str
    popup_signature: str


class AvailableAction(TypedDict):
    """What a popup offers."""

    id: str
    label: str


class PopupRetry(TypedDict):
    """Which attempt to close a popup this is."""

    attempt: int
    max_attempts: int


class PopupContext(TypedDict, total=False):
    """A popup that a run cannot close itself."""

    error_description: str
    error_sub_type: str
    full_url: str
    available_actions: Sequence[AvailableAction]
    retry: PopupRetry


class ExecutionInputRequiredPayload(TypedDict, total=False):
    """Of execution.input_required; `popup_context` is there when `reason` is "non_dismissible_popup"."""

    session_id: str
    input_variables: Mapping[str, Any]
    screenshot_url: str
    reason: str
    popup_context: PopupContext


class ExecutionRequeuedPayload(ExecutionQueuedPayload, total=False):
    """Of execution.requeued."""

    retry_attempt: int
    max_retries: int
    next_execution_time: str
    delay_ms: int


class EndRunError(TypedDict, total=False):
    """An error of a run that is over."""

    message: str
    error_id: str
    full_url: str
    created_at: str
    error_code: str
    action_type: str
    action_display_name: str
    llm_error_category: str


class EndRunPayload(ExecutionQueuedPayload, total=False):
    """Of execution.success, execution.failed and execution.stopped."""

    data: Any
    input_variables: Mapping[str, Any]
    errors: Sequence[EndRunError]
    status: str
    encrypted_variables: Sequence[str] | None
    file_urls: Sequence[Any] | None
    vault_entries: Mapping[str, Any] | None


class ExecutionStoppedEarlyPayload(TypedDict, total=False):
    """Of a run that was stopped before it began."""

    message: str
    error_code: str
    session_id: str


class FileUploadedPayload(TypedDict, total=False):
    """Of file.uploaded."""

    session_id: str
    signed_file_url: str
    file_name: str
    timestamp: str
    signed_file_url_expires: str
    metadata: Mapping[str, Any]


class ScreenshotUploadedPayload(TypedDict, total=False):
    """Of screenshot.uploaded."""

    session_id: str
    screenshot_id: str
    signed_screenshot_url: str
    node_display_name: str
    node_id: str
    timestamp: str
    signed_screenshot_url_expires: str
    error_screenshot: bool
    retry_index: int
    full_length_screenshot: bool


class WebhookMessage(TypedDict, total=False):
    """The body of a delivery."""

    event: str
    timestamp: int
    expires_at: int
    payload: Any
    metadata: Mapping[str, Any]


class RunEventData(TypedDict, total=False):
    """What a message holds."""

    event: str
    payload: Any
    timestamp: int
    expires_at: int


class RunEventMessage(TypedDict, total=False):
    """A message of the event stream."""

    event: str
    data: RunEventData
    timestamp: str
    expires_at: str


EventWebhookMessage: TypeAlias = WebhookMessage
RunEventEnvelope: TypeAlias = RunEventMessage
SseMessage: TypeAlias = RunEventMessage
