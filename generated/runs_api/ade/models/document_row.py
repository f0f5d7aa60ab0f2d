# generated from openapi/ade.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, moment, string
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .document_run import DocumentRun
    from .run_column import RunColumn
    from .run_field import RunField
    from .run_metrics import RunMetrics
    from .user import User


@_define
class DocumentRow:
    """Attributes:
    file_type: xlsx, xls, csv, pdf or unknown.
    """

    id: str
    workspace_id: str
    name: str
    file_type: str
    byte_size: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    activity_at: datetime.datetime
    uploader: User | Unset = UNSET
    assignee: User | Unset = UNSET
    tags: list[str] | Unset = UNSET
    current_version_no: int | None | Unset = UNSET
    comment_count: int | Unset = UNSET
    deleted_at: datetime.datetime | None | Unset = UNSET
    last_run: DocumentRun | Unset = UNSET
    last_run_metrics: RunMetrics | Unset = UNSET
    last_run_table_columns: list[RunColumn] | Unset = UNSET
    last_run_fields: list[RunField] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "id": "id",
        "workspace_id": "workspaceId",
        "name": "name",
        "file_type": "fileType",
        "byte_size": "byteSize",
        "created_at": "createdAt",
        "updated_at": "updatedAt",
        "activity_at": "activityAt",
        "uploader": "uploader",
        "assignee": "assignee",
        "tags": "tags",
        "current_version_no": "currentVersionNo",
        "comment_count": "commentCount",
        "deleted_at": "deletedAt",
        "last_run": "lastRun",
        "last_run_metrics": "lastRunMetrics",
        "last_run_table_columns": "lastRunTableColumns",
        "last_run_fields": "lastRunFields",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "workspaceId",
            "name",
            "fileType",
            "byteSize",
            "createdAt",
            "updatedAt",
            "activityAt",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
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
            file_type=_read(found, "fileType"),
            byte_size=_read(found, "byteSize"),
            created_at=_read(found, "createdAt", moment),
            updated_at=_read(found, "updatedAt", moment),
            activity_at=_read(found, "activityAt", moment),
            uploader=_read(found, "uploader", User.from_dict),
            assignee=_read(found, "assignee", User.from_dict),
            tags=_read(found, "tags", list_of(string)),
            current_version_no=_read(found, "currentVersionNo"),
            comment_count=_read(found, "commentCount"),
            deleted_at=_read(found, "deletedAt", moment),
            last_run=_read(found, "lastRun", DocumentRun.from_dict),
            last_run_metrics=_read(found, "lastRunMetrics", RunMetrics.from_dict),
            last_run_table_columns=_read(found, "lastRunTableColumns", list_of(RunColumn.from_dict)),
            last_run_fields=_read(found, "lastRunFields", list_of(RunField.from_dict)),
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
