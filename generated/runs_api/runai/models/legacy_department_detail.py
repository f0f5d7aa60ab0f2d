# generated from openapi/runai.yaml by scripts/generate.py; do not edit
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
    from .assigned_resources import AssignedResources
    from .legacy_project_detail import LegacyProjectDetail
    from .node_pool_assigned_resources import NodePoolAssignedResources


@_define
class LegacyDepartmentDetail:
    node_pools_resources: list[NodePoolAssignedResources] | Unset = UNSET
    tenant_id: int | Unset = UNSET
    cluster_uuid: str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    id: int | Unset = UNSET
    projects: list[LegacyProjectDetail] | Unset = UNSET
    projects_deserved_gpus: str | Unset = UNSET
    department_admins: list[str] | Unset = UNSET
    name: str | Unset = UNSET
    deserved_gpus: float | Unset = UNSET
    allow_over_quota: bool | Unset = UNSET
    max_allowed_gpus: float | Unset = UNSET
    resources: AssignedResources | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "node_pools_resources": "nodePoolsResources",
        "tenant_id": "tenantId",
        "cluster_uuid": "clusterUuid",
        "created_at": "createdAt",
        "id": "id",
        "projects": "projects",
        "projects_deserved_gpus": "projectsDeservedGpus",
        "department_admins": "departmentAdmins",
        "name": "name",
        "deserved_gpus": "deservedGpus",
        "allow_over_quota": "allowOverQuota",
        "max_allowed_gpus": "maxAllowedGpus",
        "resources": "resources",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .assigned_resources import AssignedResources
        from .legacy_project_detail import LegacyProjectDetail
        from .node_pool_assigned_resources import NodePoolAssignedResources

        found = _fields(cls, src_dict)
        made = cls(
            node_pools_resources=_read(found, "nodePoolsResources", list_of(NodePoolAssignedResources.from_dict)),
            tenant_id=_read(found, "tenantId"),
            cluster_uuid=_read(found, "clusterUuid"),
            created_at=_read(found, "createdAt", moment),
            id=_read(found, "id"),
            projects=_read(found, "projects", list_of(LegacyProjectDetail.from_dict)),
            projects_deserved_gpus=_read(found, "projectsDeservedGpus"),
            department_admins=_read(found, "departmentAdmins", list_of(string)),
            name=_read(found, "name"),
            deserved_gpus=_read(found, "deservedGpus"),
            allow_over_quota=_read(found, "allowOverQuota"),
            max_allowed_gpus=_read(found, "maxAllowedGpus"),
            resources=_read(found, "resources", AssignedResources.from_dict),
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
