# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .environment_variable_config_map import EnvironmentVariableConfigMap
    from .environment_variable_pod_field_reference import EnvironmentVariablePodFieldReference
    from .environment_variable_secret import EnvironmentVariableSecret
    from .environment_variable_user_credential import EnvironmentVariableUserCredential


@_define
class EnvironmentVariable:
    name: str | None | Unset = UNSET
    value: str | None | Unset = UNSET
    secret: EnvironmentVariableSecret | None | Unset = UNSET
    config_map: EnvironmentVariableConfigMap | None | Unset = UNSET
    pod_field_ref: EnvironmentVariablePodFieldReference | None | Unset = UNSET
    user_credential: EnvironmentVariableUserCredential | None | Unset = UNSET
    exclude: bool | None | Unset = UNSET
    description: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "name": "name",
        "value": "value",
        "secret": "secret",
        "config_map": "configMap",
        "pod_field_ref": "podFieldRef",
        "user_credential": "userCredential",
        "exclude": "exclude",
        "description": "description",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .environment_variable_config_map import EnvironmentVariableConfigMap
        from .environment_variable_pod_field_reference import EnvironmentVariablePodFieldReference
        from .environment_variable_secret import EnvironmentVariableSecret
        from .environment_variable_user_credential import EnvironmentVariableUserCredential

        found = _fields(cls, src_dict)
        made = cls(
            name=_read(found, "name"),
            value=_read(found, "value"),
            secret=_read(found, "secret", EnvironmentVariableSecret.from_dict),
            config_map=_read(found, "configMap", EnvironmentVariableConfigMap.from_dict),
            pod_field_ref=_read(found, "podFieldRef", EnvironmentVariablePodFieldReference.from_dict),
            user_credential=_read(found, "userCredential", EnvironmentVariableUserCredential.from_dict),
            exclude=_read(found, "exclude"),
            description=_read(found, "description"),
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
