# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, null, one_of, string
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .exposed_url import ExposedUrl
    from .port import Port
    from .preemptibility import Preemptibility
    from .related_url import RelatedUrl


@_define
class ScheduledSpec:
    """Attributes:
    node_pools: Names of node pools to try, in this order.
    priority_class: Name of a priority class.
    """

    category: str | None | Unset = UNSET
    exposed_urls: list[ExposedUrl | None] | None | Unset = UNSET
    node_pools: list[str] | None | Unset = UNSET
    ports: list[Port | None] | None | Unset = UNSET
    preemptibility: Preemptibility | None | Unset = UNSET
    priority_class: str | None | Unset = UNSET
    related_urls: list[RelatedUrl | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "category": "category",
        "exposed_urls": "exposedUrls",
        "node_pools": "nodePools",
        "ports": "ports",
        "preemptibility": "preemptibility",
        "priority_class": "priorityClass",
        "related_urls": "relatedUrls",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .exposed_url import ExposedUrl
        from .port import Port
        from .preemptibility import Preemptibility
        from .related_url import RelatedUrl

        found = _fields(cls, src_dict)
        made = cls(
            category=_read(found, "category"),
            exposed_urls=_read(found, "exposedUrls", list_of(one_of(ExposedUrl.from_dict, null))),
            node_pools=_read(found, "nodePools", list_of(string)),
            ports=_read(found, "ports", list_of(one_of(Port.from_dict, null))),
            preemptibility=_read(found, "preemptibility", enumeration(Preemptibility)),
            priority_class=_read(found, "priorityClass"),
            related_urls=_read(found, "relatedUrls", list_of(one_of(RelatedUrl.from_dict, null))),
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
