# generated from openapi/ade.yaml by scripts/generate.py; do not edit
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
    from .operation import Operation
    from .run_input import RunInput
    from .run_links import RunLinks
    from .run_output import RunOutput
    from .run_status import RunStatus


@_define
class Run:
    """Attributes:
    object_: Always ade.run.
    failure_code: Always null so far.
    failure_stage: Always null so far.
    failure_message: Why the last attempt failed. Also set on a cancelled run, on a succeeded dry run, and while
        a failed attempt waits to be repeated.
    started_at: When the first attempt began.
    """

    id: str
    workspace_id: str
    configuration_id: str
    operation: Operation
    status: RunStatus
    created_at: datetime.datetime
    links: RunLinks
    object_: str | Unset = UNSET
    failure_code: str | None | Unset = UNSET
    failure_stage: str | None | Unset = UNSET
    failure_message: str | None | Unset = UNSET
    started_at: datetime.datetime | None | Unset = UNSET
    completed_at: datetime.datetime | None | Unset = UNSET
    duration_seconds: float | None | Unset = UNSET
    exit_code: int | None | Unset = UNSET
    input_: RunInput | Unset = UNSET
    output: RunOutput | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "id": "id",
        "workspace_id": "workspace_id",
        "configuration_id": "configuration_id",
        "operation": "operation",
        "status": "status",
        "created_at": "created_at",
        "links": "links",
        "object_": "object",
        "failure_code": "failure_code",
        "failure_stage": "failure_stage",
        "failure_message": "failure_message",
        "started_at": "started_at",
        "completed_at": "completed_at",
        "duration_seconds": "duration_seconds",
        "exit_code": "exit_code",
        "input_": "input",
        "output": "output",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "id",
            "workspace_id",
            "configuration_id",
            "operation",
            "status",
            "created_at",
            "links",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .operation import Operation
        from .run_input import RunInput
        from .run_links import RunLinks
        from .run_output import RunOutput
        from .run_status import RunStatus

        found = _fields(cls, src_dict)
        made = cls(
            id=_read(found, "id"),
            workspace_id=_read(found, "workspace_id"),
            configuration_id=_read(found, "configuration_id"),
            operation=_read(found, "operation", enumeration(Operation)),
            status=_read(found, "status", enumeration(RunStatus)),
            created_at=_read(found, "created_at", moment),
            links=_read(found, "links", RunLinks.from_dict),
            object_=_read(found, "object"),
            failure_code=_read(found, "failure_code"),
            failure_stage=_read(found, "failure_stage"),
            failure_message=_read(found, "failure_message"),
            started_at=_read(found, "started_at", moment),
            completed_at=_read(found, "completed_at", moment),
            duration_seconds=_read(found, "duration_seconds"),
            exit_code=_read(found, "exit_code"),
            input_=_read(found, "input", RunInput.from_dict),
            output=_read(found, "output", RunOutput.from_dict),
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
