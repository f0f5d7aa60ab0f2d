# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, mapping, moment
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .project_phase import ProjectPhase
    from .quota_status import QuotaStatus
    from .quota_status_node_pool import QuotaStatusNodePool


@_define
class ProjectStatus:
    """Attributes:
    phase_message: Why it is in this phase.
    """

    namespace: str | None | Unset = UNSET
    phase: ProjectPhase | Unset = UNSET
    phase_message: str | None | Unset = UNSET
    last_updated_time: datetime.datetime | None | Unset = UNSET
    node_pool_quota_statuses: list[QuotaStatusNodePool] | Unset = UNSET
    quota_status: QuotaStatus | Unset = UNSET
    additional_status_data: dict[str, Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "namespace": "namespace",
        "phase": "phase",
        "phase_message": "phaseMessage",
        "last_updated_time": "lastUpdatedTime",
        "node_pool_quota_statuses": "nodePoolQuotaStatuses",
        "quota_status": "quotaStatus",
        "additional_status_data": "additionalStatusData",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .project_phase import ProjectPhase
        from .quota_status import QuotaStatus
        from .quota_status_node_pool import QuotaStatusNodePool

        found = _fields(cls, src_dict)
        made = cls(
            namespace=_read(found, "namespace"),
            phase=_read(found, "phase", enumeration(ProjectPhase)),
            phase_message=_read(found, "phaseMessage"),
            last_updated_time=_read(found, "lastUpdatedTime", moment),
            node_pool_quota_statuses=_read(found, "nodePoolQuotaStatuses", list_of(QuotaStatusNodePool.from_dict)),
            quota_status=_read(found, "quotaStatus", QuotaStatus.from_dict),
            additional_status_data=_read(found, "additionalStatusData", mapping),
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
