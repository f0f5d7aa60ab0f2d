# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, string
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .distributed_inference_serving_port_access_authorization_type_enum import (
        DistributedInferenceServingPortAccessAuthorizationTypeEnum,
    )
    from .distributed_inference_serving_port_protocol import DistributedInferenceServingPortProtocol


@_define
class DistributedInferenceServingPort:
    """Attributes:
    expose_externally: Default: true.
    """

    port: int | None | Unset = UNSET
    protocol: DistributedInferenceServingPortProtocol | None | Unset = UNSET
    authorization_type: DistributedInferenceServingPortAccessAuthorizationTypeEnum | None | Unset = UNSET
    authorized_users: list[str] | None | Unset = UNSET
    authorized_groups: list[str] | None | Unset = UNSET
    expose_externally: bool | None | Unset = UNSET
    exposed_url: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "port": "port",
        "protocol": "protocol",
        "authorization_type": "authorizationType",
        "authorized_users": "authorizedUsers",
        "authorized_groups": "authorizedGroups",
        "expose_externally": "exposeExternally",
        "exposed_url": "exposedUrl",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .distributed_inference_serving_port_access_authorization_type_enum import (
            DistributedInferenceServingPortAccessAuthorizationTypeEnum,
        )
        from .distributed_inference_serving_port_protocol import DistributedInferenceServingPortProtocol

        found = _fields(cls, src_dict)
        made = cls(
            port=_read(found, "port"),
            protocol=_read(found, "protocol", enumeration(DistributedInferenceServingPortProtocol)),
            authorization_type=_read(
                found, "authorizationType", enumeration(DistributedInferenceServingPortAccessAuthorizationTypeEnum)
            ),
            authorized_users=_read(found, "authorizedUsers", list_of(string)),
            authorized_groups=_read(found, "authorizedGroups", list_of(string)),
            expose_externally=_read(found, "exposeExternally"),
            exposed_url=_read(found, "exposedUrl"),
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
