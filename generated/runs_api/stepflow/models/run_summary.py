# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, moment
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .execution_status import ExecutionStatus
    from .item_statistics import ItemStatistics


@_define
class RunSummary:
    """Attributes:
    created_at: In nanoseconds, or whole seconds with SQLite storage.
    root_run_id: The run's own id unless it is a sub-run.
    parent_run_id: Only for a sub-run.
    orchestrator_id: The server that executes the run.
    """

    run_id: str
    flow_id: str
    status: ExecutionStatus
    items: ItemStatistics
    created_at: datetime.datetime
    root_run_id: str
    created_at_seqno: int
    flow_name: str | Unset = UNSET
    completed_at: datetime.datetime | Unset = UNSET
    parent_run_id: str | Unset = UNSET
    orchestrator_id: str | Unset = UNSET
    finished_at_seqno: int | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "run_id": "runId",
        "flow_id": "flowId",
        "status": "status",
        "items": "items",
        "created_at": "createdAt",
        "root_run_id": "rootRunId",
        "created_at_seqno": "createdAtSeqno",
        "flow_name": "flowName",
        "completed_at": "completedAt",
        "parent_run_id": "parentRunId",
        "orchestrator_id": "orchestratorId",
        "finished_at_seqno": "finishedAtSeqno",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "runId",
            "flowId",
            "status",
            "items",
            "createdAt",
            "rootRunId",
            "createdAtSeqno",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .execution_status import ExecutionStatus
        from .item_statistics import ItemStatistics

        found = _fields(cls, src_dict)
        made = cls(
            run_id=_read(found, "runId"),
            flow_id=_read(found, "flowId"),
            status=_read(found, "status", enumeration(ExecutionStatus)),
            items=_read(found, "items", ItemStatistics.from_dict),
            created_at=_read(found, "createdAt", moment),
            root_run_id=_read(found, "rootRunId"),
            created_at_seqno=_read(found, "createdAtSeqno"),
            flow_name=_read(found, "flowName"),
            completed_at=_read(found, "completedAt", moment),
            parent_run_id=_read(found, "parentRunId"),
            orchestrator_id=_read(found, "orchestratorId"),
            finished_at_seqno=_read(found, "finishedAtSeqno"),
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
