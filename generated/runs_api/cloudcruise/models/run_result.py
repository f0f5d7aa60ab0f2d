# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, mapping, string
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .file_url import FileUrl
    from .run_error_detail import RunErrorDetail
    from .run_status import RunStatus
    from .screenshot_url import ScreenshotUrl
    from .video_url import VideoUrl


@_define
class RunResult:
    """Attributes:
    encrypted_variables: Names of variables that are encrypted.
    session_retries: How often the run was started again.
    data: The output; null while the run goes on (inferred).
    """

    session_id: str
    status: RunStatus
    workflow_id: str | None | Unset = UNSET
    input_variables: dict[str, Any] | None | Unset = UNSET
    vault_entries: dict[str, Any] | None | Unset = UNSET
    encrypted_variables: list[str] | None | Unset = UNSET
    session_retries: int | None | Unset = UNSET
    data: Any | Unset = UNSET
    was_recovered: bool | None | Unset = UNSET
    recovered_error_ids: list[str] | None | Unset = UNSET
    video_urls: list[VideoUrl] | None | Unset = UNSET
    file_urls: list[FileUrl] | None | Unset = UNSET
    screenshot_urls: list[ScreenshotUrl] | None | Unset = UNSET
    errors: list[RunErrorDetail] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "session_id": "session_id",
        "status": "status",
        "workflow_id": "workflow_id",
        "input_variables": "input_variables",
        "vault_entries": "vault_entries",
        "encrypted_variables": "encrypted_variables",
        "session_retries": "session_retries",
        "data": "data",
        "was_recovered": "was_recovered",
        "recovered_error_ids": "recovered_error_ids",
        "video_urls": "video_urls",
        "file_urls": "file_urls",
        "screenshot_urls": "screenshot_urls",
        "errors": "errors",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "session_id",
            "status",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .file_url import FileUrl
        from .run_error_detail import RunErrorDetail
        from .run_status import RunStatus
        from .screenshot_url import ScreenshotUrl
        from .video_url import VideoUrl

        found = _fields(cls, src_dict)
        made = cls(
            session_id=_read(found, "session_id"),
            status=_read(found, "status", enumeration(RunStatus)),
            workflow_id=_read(found, "workflow_id"),
            input_variables=_read(found, "input_variables", mapping),
            vault_entries=_read(found, "vault_entries", mapping),
            encrypted_variables=_read(found, "encrypted_variables", list_of(string)),
            session_retries=_read(found, "session_retries"),
            data=_read(found, "data"),
            was_recovered=_read(found, "was_recovered"),
            recovered_error_ids=_read(found, "recovered_error_ids", list_of(string)),
            video_urls=_read(found, "video_urls", list_of(VideoUrl.from_dict)),
            file_urls=_read(found, "file_urls", list_of(FileUrl.from_dict)),
            screenshot_urls=_read(found, "screenshot_urls", list_of(ScreenshotUrl.from_dict)),
            errors=_read(found, "errors", list_of(RunErrorDetail.from_dict)),
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
