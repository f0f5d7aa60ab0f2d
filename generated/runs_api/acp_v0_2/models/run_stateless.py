# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .run_create_stateless import RunCreateStateless
    from .run_status import RunStatus


@_define
class RunStateless:
    """Attributes:
    created_at: ISO 8601; sent without an offset, and meant as UTC.
    updated_at: When the status changed last; ISO 8601, sent without an offset.
    """

    run_id: str
    agent_id: str
    created_at: str
    updated_at: str
    status: RunStatus
    creation: RunCreateStateless
    thread_id: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "run_id": "run_id",
        "agent_id": "agent_id",
        "created_at": "created_at",
        "updated_at": "updated_at",
        "status": "status",
        "creation": "creation",
        "thread_id": "thread_id",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "run_id",
            "agent_id",
            "created_at",
            "updated_at",
            "status",
            "creation",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .run_create_stateless import RunCreateStateless
        from .run_status import RunStatus

        found = _fields(cls, src_dict)
        made = cls(
            run_id=_read(found, "run_id"),
            agent_id=_read(found, "agent_id"),
            created_at=_read(found, "created_at"),
            updated_at=_read(found, "updated_at"),
            status=_read(found, "status", enumeration(RunStatus)),
            creation=_read(found, "creation", RunCreateStateless.from_dict),
            thread_id=_read(found, "thread_id"),
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
