# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, mapping, string
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .file_url import FileUrl
    from .popup_context import PopupContext
    from .run_error_detail import RunErrorDetail


@_define
class EventPayload:
    """What an event tells. Almost every one has `session_id`; execution.stopped of several runs at once has only
    `session_ids`, and agent.error_analysis may have neither.

    Attributes:
        live_view_url: Of execution.start.
        current_step: Of execution.step and interactions.
        next_step: Of execution.step.
        message: Of interactions, and of execution.stopped for a run that was cancelled.
        error_code: Of execution.stopped, such as INTERRUPTED-E0002.
        session_causing_error: Of execution.stopped.
        retry_attempt: Of execution.requeued.
        max_retries: Of execution.requeued.
        next_execution_time: Of execution.requeued.
        delay_ms: Of execution.requeued.
        data: The output, of the events that end a run.
        status: Of the events that end a run.
        reason: Of execution.input_required: input_required, incorrect_form_input, multiple_matching_results or
            non_dismissible_popup.
        screenshot_url: Of execution.input_required.
        missing_properties: Of interactions.
        expected_json_schema_datamodel: JSON Schema of the answer to an interaction.
        provided_input: Of interaction.finished.
        signed_file_url: Of file.uploaded.
        file_name: Of file.uploaded.
        signed_file_url_expires: Of file.uploaded.
        screenshot_id: Of screenshot.uploaded.
        signed_screenshot_url: Of screenshot.uploaded.
        signed_screenshot_url_expires: Of screenshot.uploaded.
        node_id: Of screenshot.uploaded.
        node_display_name: Of screenshot.uploaded.
    """

    session_id: str | None | Unset = UNSET
    session_ids: list[str] | None | Unset = UNSET
    workflow_id: str | None | Unset = UNSET
    live_view_url: str | None | Unset = UNSET
    current_step: str | None | Unset = UNSET
    next_step: str | None | Unset = UNSET
    message: str | None | Unset = UNSET
    error_code: str | None | Unset = UNSET
    session_causing_error: str | None | Unset = UNSET
    retry_attempt: int | None | Unset = UNSET
    max_retries: int | None | Unset = UNSET
    next_execution_time: Any | Unset = UNSET
    delay_ms: float | None | Unset = UNSET
    data: Any | Unset = UNSET
    status: str | None | Unset = UNSET
    errors: list[RunErrorDetail] | None | Unset = UNSET
    input_variables: dict[str, Any] | None | Unset = UNSET
    encrypted_variables: list[str] | None | Unset = UNSET
    vault_entries: dict[str, Any] | None | Unset = UNSET
    file_urls: list[FileUrl] | None | Unset = UNSET
    reason: str | None | Unset = UNSET
    popup_context: PopupContext | None | Unset = UNSET
    screenshot_url: str | None | Unset = UNSET
    missing_properties: list[str] | None | Unset = UNSET
    expected_json_schema_datamodel: dict[str, Any] | None | Unset = UNSET
    provided_input: Any | Unset = UNSET
    signed_file_url: str | None | Unset = UNSET
    file_name: str | None | Unset = UNSET
    signed_file_url_expires: str | None | Unset = UNSET
    screenshot_id: str | None | Unset = UNSET
    signed_screenshot_url: str | None | Unset = UNSET
    signed_screenshot_url_expires: str | None | Unset = UNSET
    node_id: str | None | Unset = UNSET
    node_display_name: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "session_id": "session_id",
        "session_ids": "session_ids",
        "workflow_id": "workflow_id",
        "live_view_url": "live_view_url",
        "current_step": "current_step",
        "next_step": "next_step",
        "message": "message",
        "error_code": "error_code",
        "session_causing_error": "session_causing_error",
        "retry_attempt": "retry_attempt",
        "max_retries": "max_retries",
        "next_execution_time": "next_execution_time",
        "delay_ms": "delay_ms",
        "data": "data",
        "status": "status",
        "errors": "errors",
        "input_variables": "input_variables",
        "encrypted_variables": "encrypted_variables",
        "vault_entries": "vault_entries",
        "file_urls": "file_urls",
        "reason": "reason",
        "popup_context": "popup_context",
        "screenshot_url": "screenshot_url",
        "missing_properties": "missing_properties",
        "expected_json_schema_datamodel": "expected_json_schema_datamodel",
        "provided_input": "provided_input",
        "signed_file_url": "signed_file_url",
        "file_name": "file_name",
        "signed_file_url_expires": "signed_file_url_expires",
        "screenshot_id": "screenshot_id",
        "signed_screenshot_url": "signed_screenshot_url",
        "signed_screenshot_url_expires": "signed_screenshot_url_expires",
        "node_id": "node_id",
        "node_display_name": "node_display_name",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .file_url import FileUrl
        from .popup_context import PopupContext
        from .run_error_detail import RunErrorDetail

        found = _fields(cls, src_dict)
        made = cls(
            session_id=_read(found, "session_id"),
            session_ids=_read(found, "session_ids", list_of(string)),
            workflow_id=_read(found, "workflow_id"),
            live_view_url=_read(found, "live_view_url"),
            current_step=_read(found, "current_step"),
            next_step=_read(found, "next_step"),
            message=_read(found, "message"),
            error_code=_read(found, "error_code"),
            session_causing_error=_read(found, "session_causing_error"),
            retry_attempt=_read(found, "retry_attempt"),
            max_retries=_read(found, "max_retries"),
            next_execution_time=_read(found, "next_execution_time"),
            delay_ms=_read(found, "delay_ms"),
            data=_read(found, "data"),
            status=_read(found, "status"),
            errors=_read(found, "errors", list_of(RunErrorDetail.from_dict)),
            input_variables=_read(found, "input_variables", mapping),
            encrypted_variables=_read(found, "encrypted_variables", list_of(string)),
            vault_entries=_read(found, "vault_entries", mapping),
            file_urls=_read(found, "file_urls", list_of(FileUrl.from_dict)),
            reason=_read(found, "reason"),
            popup_context=_read(found, "popup_context", PopupContext.from_dict),
            screenshot_url=_read(found, "screenshot_url"),
            missing_properties=_read(found, "missing_properties", list_of(string)),
            expected_json_schema_datamodel=_read(found, "expected_json_schema_datamodel", mapping),
            provided_input=_read(found, "provided_input"),
            signed_file_url=_read(found, "signed_file_url"),
            file_name=_read(found, "file_name"),
            signed_file_url_expires=_read(found, "signed_file_url_expires"),
            screenshot_id=_read(found, "screenshot_id"),
            signed_screenshot_url=_read(found, "signed_screenshot_url"),
            signed_screenshot_url_expires=_read(found, "signed_screenshot_url_expires"),
            node_id=_read(found, "node_id"),
            node_display_name=_read(found, "node_display_name"),
        )
        made.additional_properties = found
        return made

    @property
    def additional_keys(self) -> list[str]:
        """The keys that the document does not declare."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
