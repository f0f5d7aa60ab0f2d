"""What the service's answers are in the older client: plain objects, by its names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Self

from attrs import NOTHING, define, field, fields


class Record:
    """The base: made from a JSON object, of which it takes what it knows."""

    __slots__ = ()

    @classmethod
    def from_wire(cls, wire: Any) -> Self:
        """From a JSON object; fields that it lacks have their defaults, or are None."""
        kind: Any = cls
        made = object.__new__(cls)
        given = wire if isinstance(wire, Mapping) else {}
        for attribute in fields(kind):
            if attribute.name in given:
                value = given[attribute.name]
            else:
                default = attribute.default
                value = (
                    default.factory() if hasattr(default, "factory") else default if default is not NOTHING else None
                )
            object.__setattr__(made, attribute.name, value)
        return made

    @classmethod
    def list_from(cls, wire: Any) -> list[Self]:
        """From a list of JSON objects; empty for anything else."""
        return [cls.from_wire(each) for each in wire] if isinstance(wire, list | tuple) else []


@define
class VideoUrl(Record):
    """The recording of a run."""

    timestamp: str
    session_id: str
    signed_screen_recording_url: str = field(repr=False)
    signed_screen_recording_url_expires: str


@define
class FileUrl(Record):
    """A file that a run has made."""

    signed_file_url: str = field(repr=False)
    file_name: str
    timestamp: str
    signed_file_url_expires: str
    metadata: Mapping[str, Any]


@define
class ScreenshotUrl(Record):
    """A screenshot of a run."""

    signed_screenshot_url: str = field(repr=False)
    node_display_name: str
    timestamp: str
    signed_screenshot_url_expires: str
    error_screenshot: bool


@define
class RunError(Record):
    """An error of a run."""

    prompt: str | None = None
    message: str | None = None
    error_id: str | None = None
    full_url: str | None = None
    llm_model: str | None = None
    created_at: str | None = None
    error_code: str | None = None
    action_type: str | None = None
    action_display_name: str | None = None
    llm_error_category: str | None = None
    llm_error_sub_type: str | None = None
    llm_error_description: str | None = None
    original_error: str | None = None
    node_id: str | None = None
    input_recovery: Any = None
    password_update_recovery: Any = None


@define
class RunResult(Record):
    """A run as GET shows it: `status` is "execution.success", for example, and `data` the output."""

    session_id: str
    status: str
    input_variables: Mapping[str, Any] = field(factory=dict, repr=False)
    data: Any = field(factory=dict)
    video_urls: Sequence[VideoUrl] = field(factory=list)
    file_urls: Sequence[FileUrl] = field(factory=list)
    screenshot_urls: Sequence[ScreenshotUrl] = field(factory=list)
    errors: Sequence[RunError] | None = None
    workflow_id: str | None = None

    @classmethod
    def from_wire(cls, wire: Any) -> Self:
        """From the answer of GET /run/{session_id}."""
        made = super().from_wire(wire)
        made.input_variables = made.input_variables or {}
        made.video_urls = VideoUrl.list_from(made.video_urls)
        made.file_urls = FileUrl.list_from(made.file_urls)
        made.screenshot_urls = ScreenshotUrl.list_from(made.screenshot_urls)
        made.errors = None if made.errors is None else RunError.list_from(made.errors)
        return made


@define
class LiveViewConnection:
    """Where a viewer connects to see what a run does; the token is for one connection."""

    url: str
    session_id: str
    auth_token: str | None = field(repr=False)


@define
class WebhookEvent(Record):
    """What became of one delivery."""

    success: bool
    response: str | None = None
    error: str | None = None


@define
class WebhookReplayResponse(Record):
    """What became of the deliveries that were sent again."""

    status: str
    info: str | None = None
    nr_success: int = 0
    nr_failed: int = 0
    webhook_events: Sequence[WebhookEvent] = field(factory=list)

    @classmethod
    def from_wire(cls, wire: Any) -> Self:
        """From the answer of a replay."""
        made = super().from_wire(wire)
        made.webhook_events = WebhookEvent.list_from(made.webhook_events)
        return made


@define
class StartRunResponse(Record):
    """The id of a run that was started."""

    session_id: str


@define
class Workflow(Record):
    """A workflow of the workspace."""

    id: str
    name: str
    description: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    workspace_id: str | None = None
    created_by: str | None = None
    enable_popup_handling: bool | None = None
    enable_xpath_recovery: bool | None = None
    enable_error_code_generation: bool | None = None
    enable_service_unavailable_recovery: bool | None = None
    enable_action_timing_recovery: bool | None = None


@define
class WorkflowInputSchema(Record):
    """The JSON Schema of a workflow's variables."""

    type: str | None = None
    properties: Mapping[str, Any] | None = None
    required: Sequence[str] | None = None
    additionalProperties: bool | None = None  # noqa: N815 - JSON Schema's own name


@define
class WorkflowVaultSchemaEntry(Record):
    """A variable that takes a credential."""

    type: str | None = None
    domain: str | None = None
    example: str | None = None


@define
class WorkflowMetadata(Record):
    """What a workflow takes."""

    input_schema: WorkflowInputSchema
    workspace_id: str | None = None
    vault_schema: Mapping[str, WorkflowVaultSchemaEntry] = field(factory=dict)

    @classmethod
    def from_wire(cls, wire: Any) -> Self:
        """From the answer of GET /workflows/{id}/metadata."""
        made = super().from_wire(wire)
        made.input_schema = WorkflowInputSchema.from_wire(made.input_schema)
        vault = made.vault_schema if isinstance(made.vault_schema, Mapping) else {}
        made.vault_schema = {name: WorkflowVaultSchemaEntry.from_wire(each) for name, each in vault.items()}
        return made


@define
class SecretProvider(Record):
    """A place outside the vault that secrets come from."""

    id: str
    provider_type: str
    name: str
    cache_ttl_seconds: int | None = None


@define
class SecretProviderItem(Record):
    """A secret of such a place."""

    id: str
    title: str
    ref: str
    vaultName: str | None = None  # noqa: N815 - the service's own name
