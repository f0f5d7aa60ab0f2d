# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import moment
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .cluster_displayed_status import ClusterDisplayedStatus


@_define
class DisplayedCluster:
    """Attributes:
    deleted_at: When it was deleted; null as long as it exists.
    """

    uuid: str
    tenant_id: int
    name: str
    created_at: datetime.datetime
    domain: str | None | Unset = UNSET
    version: str | None | Unset = UNSET
    status: ClusterDisplayedStatus | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    deleted_at: datetime.datetime | None | Unset = UNSET
    last_liveness: datetime.datetime | None | Unset = UNSET
    delete_requested_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "uuid": "uuid",
        "tenant_id": "tenantId",
        "name": "name",
        "created_at": "createdAt",
        "domain": "domain",
        "version": "version",
        "status": "status",
        "updated_at": "updatedAt",
        "deleted_at": "deletedAt",
        "last_liveness": "lastLiveness",
        "delete_requested_at": "deleteRequestedAt",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "uuid",
            "tenantId",
            "name",
            "createdAt",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .cluster_displayed_status import ClusterDisplayedStatus

        found = _fields(cls, src_dict)
        made = cls(
            uuid=_read(found, "uuid"),
            tenant_id=_read(found, "tenantId"),
            name=_read(found, "name"),
            created_at=_read(found, "createdAt", moment),
            domain=_read(found, "domain"),
            version=_read(found, "version"),
            status=_read(found, "status", ClusterDisplayedStatus.from_dict),
            updated_at=_read(found, "updatedAt", moment),
            deleted_at=_read(found, "deletedAt", moment),
            last_liveness=_read(found, "lastLiveness", moment),
            delete_requested_at=_read(found, "deleteRequestedAt", moment),
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
