# generated from openapi/cloudcruise.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, mapping, string
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset


@_define
class RunWebhook:
    """Attributes:
    metadata: Comes back with every webhook of the run.
    secret: The key of the signature.
    validity: How long a delivery is valid
    """

    metadata: dict[str, Any] | Unset = UNSET
    url: str | Unset = UNSET
    event_types_subscribed: list[str] | Unset = UNSET
    secret: str | Unset = UNSET
    validity: int | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "metadata": "metadata",
        "url": "url",
        "event_types_subscribed": "event_types_subscribed",
        "secret": "secret",
        "validity": "validity",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        found = _fields(cls, src_dict)
        made = cls(
            metadata=_read(found, "metadata", mapping),
            url=_read(found, "url"),
            event_types_subscribed=_read(found, "event_types_subscribed", list_of(string)),
            secret=_read(found, "secret"),
            validity=_read(found, "validity"),
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
