# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, moment
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .gpu_info import GpuInfo
    from .node_status import NodeStatus
    from .node_status_condition_details import NodeStatusConditionDetails
    from .node_taint import NodeTaint


@_define
class Node:
    status: NodeStatus
    node_pool: str
    created_at: datetime.datetime
    name: str
    cluster_uuid: str
    updated_at: datetime.datetime
    conditions: list[NodeStatusConditionDetails] | Unset = UNSET
    taints: list[NodeTaint] | Unset = UNSET
    gpu_info: GpuInfo | None | Unset = UNSET
    nv_link_domain_uid: str | None | Unset = UNSET
    nv_link_clique_id: str | None | Unset = UNSET
    id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "status": "status",
        "node_pool": "nodePool",
        "created_at": "createdAt",
        "name": "name",
        "cluster_uuid": "clusterUuid",
        "updated_at": "updatedAt",
        "conditions": "conditions",
        "taints": "taints",
        "gpu_info": "gpuInfo",
        "nv_link_domain_uid": "nvLinkDomainUid",
        "nv_link_clique_id": "nvLinkCliqueId",
        "id": "id",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "status",
            "nodePool",
            "createdAt",
            "name",
            "clusterUuid",
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
        from .gpu_info import GpuInfo
        from .node_status import NodeStatus
        from .node_status_condition_details import NodeStatusConditionDetails
        from .node_taint import NodeTaint

        found = _fields(cls, src_dict)
        made = cls(
            status=_read(found, "status", enumeration(NodeStatus)),
            node_pool=_read(found, "nodePool"),
            created_at=_read(found, "createdAt", moment),
            name=_read(found, "name"),
            cluster_uuid=_read(found, "clusterUuid"),
            updated_at=_read(found, "updatedAt", moment),
            conditions=_read(found, "conditions", list_of(NodeStatusConditionDetails.from_dict)),
            taints=_read(found, "taints", list_of(NodeTaint.from_dict)),
            gpu_info=_read(found, "gpuInfo", GpuInfo.from_dict),
            nv_link_domain_uid=_read(found, "nvLinkDomainUid"),
            nv_link_clique_id=_read(found, "nvLinkCliqueId"),
            id=_read(found, "id"),
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
