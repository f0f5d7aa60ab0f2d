# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, mapping, moment, string
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .document_row import DocumentRow
    from .document_run import DocumentRun
    from .run_column import RunColumn
    from .run_field import RunField
    from .run_metrics import RunMetrics
    from .user import User


@_define
class Document:
    """Attributes:
    content_type: What the part of the upload said.
    source: uploaded, generated or manual.
    """

    id: str
    workspace_id: str
    name: str
    byte_size: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    content_type: str | None | Unset = UNSET
    current_version_no: int | None | Unset = UNSET
    comment_count: int | Unset = UNSET
    metadata: dict[str, Any] | Unset = UNSET
    source: str | None | Unset = UNSET
    activity_at: datetime.datetime | None | Unset = UNSET
    deleted_at: datetime.datetime | None | Unset = UNSET
    assignee_id: str | None | Unset = UNSET
    deleted_by: str | None | Unset = UNSET
    tags: list[str] | Unset = UNSET
    uploader: User | Unset = UNSET
    assignee: User | Unset = UNSET
    last_run: DocumentRun | Unset = UNSET
    last_run_metrics: RunMetrics | Unset = UNSET
    last_run_table_columns: list[RunColumn] | Unset = UNSET
    last_run_fields: list[RunField] | Unset = UNSET
    list_row: DocumentRow | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "id": "id",
        "workspace_id": "workspaceId",
        "name": "name",
        "byte_size": "byteSize",
        "created_at": "createdAt",
        "updated_at": "updatedAt",
        "content_type": "contentType",
        "current_version_no": "currentVersionNo",
        "comment_count": "commentCount",
        "metadata": "metadata",
        "source": "source",
        "activity_at": "activityAt",
        "deleted_at": "deletedAt",
        "assignee_id": "assigneeId",
        "deleted_by": "deletedBy",
        "tags": "tags",
        "uploader": "uploader",
        "assignee": "assignee",
        "last_run": "lastRun",
        "last_run_metrics": "lastRunMetrics",
        "last_run_table_columns": "lastRunTableColumns",
        "last_run_fields": "lastRunFields",
        "list_row": "listRow",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "workspaceId",
            "name",
            "byteSize",
            "createdAt",
            "updatedAt",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .document_row import DocumentRow
        from .document_run import DocumentRun
        from .run_column import RunColumn
        from .run_field import RunField
        from .run_metrics import RunMetrics
        from .user import User

        found = _fields(cls, src_dict)
        made = cls(
            id=_read(found, "id"),
            workspace_id=_read(found, "workspaceId"),
            name=_read(found, "name"),
            byte_size=_read(found, "byteSize"),
            created_at=_read(found, "createdAt", moment),
            updated_at=_read(found, "updatedAt", moment),
            content_type=_read(found, "contentType"),
            current_version_no=_read(found, "currentVersionNo"),
            comment_count=_read(found, "commentCount"),
            metadata=_read(found, "metadata", mapping),
            source=_read(found, "source"),
            activity_at=_read(found, "activityAt", moment),
            deleted_at=_read(found, "deletedAt", moment),
            assignee_id=_read(found, "assigneeId"),
            deleted_by=_read(found, "deletedBy"),
            tags=_read(found, "tags", list_of(string)),
            uploader=_read(found, "uploader", User.from_dict),
            assignee=_read(found, "assignee", User.from_dict),
            last_run=_read(found, "lastRun", DocumentRun.from_dict),
            last_run_metrics=_read(found, "lastRunMetrics", RunMetrics.from_dict),
            last_run_table_columns=_read(found, "lastRunTableColumns", list_of(RunColumn.from_dict)),
            last_run_fields=_read(found, "lastRunFields", list_of(RunField.from_dict)),
            list_row=_read(found, "listRow", DocumentRow.from_dict),
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
