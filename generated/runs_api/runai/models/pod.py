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
    from .allocated_resources import AllocatedResources
    from .container import Container
    from .pod_node_affinity import PodNodeAffinity
    from .pod_request_resources import PodRequestResources
    from .pod_toleration import PodToleration


@_define
class Pod:
    """Attributes:
    completed_at: When it came to its end.
    deleted_at: When it was deleted; null as long as it exists.
    """

    name: str
    priority_class_name: str
    id: str
    workload_id: str
    cluster_id: str
    created_at: datetime.datetime
    containers: list[Container]
    k_8_s_phase: str
    tenant_id: int
    k_8_s_phase_updated_at: datetime.datetime
    updated_at: datetime.datetime
    revision_id: str | None | Unset = UNSET
    project_id: str | Unset = UNSET
    node_name: str | None | Unset = UNSET
    completed_at: datetime.datetime | None | Unset = UNSET
    current_node_pool: str | None | Unset = UNSET
    requested_node_pools: list[str] | Unset = UNSET
    requested_resources: PodRequestResources | None | Unset = UNSET
    allocated_resources: AllocatedResources | None | Unset = UNSET
    tolerations: list[PodToleration] | Unset = UNSET
    ip: str | None | Unset = UNSET
    node_affinity: PodNodeAffinity | Unset = UNSET
    deleted_at: datetime.datetime | None | Unset = UNSET
    project_name: str | Unset = UNSET
    workload_name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "name": "name",
        "priority_class_name": "priorityClassName",
        "id": "id",
        "workload_id": "workloadId",
        "cluster_id": "clusterId",
        "created_at": "createdAt",
        "containers": "containers",
        "k_8_s_phase": "k8sPhase",
        "tenant_id": "tenantId",
        "k_8_s_phase_updated_at": "k8sPhaseUpdatedAt",
        "updated_at": "updatedAt",
        "revision_id": "revisionId",
        "project_id": "projectId",
        "node_name": "nodeName",
        "completed_at": "completedAt",
        "current_node_pool": "currentNodePool",
        "requested_node_pools": "requestedNodePools",
        "requested_resources": "requestedResources",
        "allocated_resources": "allocatedResources",
        "tolerations": "tolerations",
        "ip": "ip",
        "node_affinity": "nodeAffinity",
        "deleted_at": "deletedAt",
        "project_name": "projectName",
        "workload_name": "workloadName",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "name",
            "priorityClassName",
            "id",
            "workloadId",
            "clusterId",
            "createdAt",
            "containers",
            "k8sPhase",
            "tenantId",
            "k8sPhaseUpdatedAt",
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
        from .allocated_resources import AllocatedResources
        from .container import Container
        from .pod_node_affinity import PodNodeAffinity
        from .pod_request_resources import PodRequestResources
        from .pod_toleration import PodToleration

        found = _fields(cls, src_dict)
        made = cls(
            name=_read(found, "name"),
            priority_class_name=_read(found, "priorityClassName"),
            id=_read(found, "id"),
            workload_id=_read(found, "workloadId"),
            cluster_id=_read(found, "clusterId"),
            created_at=_read(found, "createdAt", moment),
            containers=_read(found, "containers", list_of(Container.from_dict)),
            k_8_s_phase=_read(found, "k8sPhase"),
            tenant_id=_read(found, "tenantId"),
            k_8_s_phase_updated_at=_read(found, "k8sPhaseUpdatedAt", moment),
            updated_at=_read(found, "updatedAt", moment),
            revision_id=_read(found, "revisionId"),
            project_id=_read(found, "projectId"),
            node_name=_read(found, "nodeName"),
            completed_at=_read(found, "completedAt", moment),
            current_node_pool=_read(found, "currentNodePool"),
            requested_node_pools=_read(found, "requestedNodePools", list_of(string)),
            requested_resources=_read(found, "requestedResources", PodRequestResources.from_dict),
            allocated_resources=_read(found, "allocatedResources", AllocatedResources.from_dict),
            tolerations=_read(found, "tolerations", list_of(PodToleration.from_dict)),
            ip=_read(found, "ip"),
            node_affinity=_read(found, "nodeAffinity", PodNodeAffinity.from_dict),
            deleted_at=_read(found, "deletedAt", moment),
            project_name=_read(found, "projectName"),
            workload_name=_read(found, "workloadName"),
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
