# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, null, one_of
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .config_map_instance import ConfigMapInstance
    from .data_volume_instance import DataVolumeInstance
    from .empty_dir_instance import EmptyDirInstance
    from .git_instance import GitInstance
    from .host_path_instance import HostPathInstance
    from .nfs_instance import NfsInstance
    from .pvc_instance import PvcInstance
    from .secret_instance import SecretInstance


@_define
class InferenceSpecStorage:
    config_map_volume: list[ConfigMapInstance | None] | None | Unset = UNSET
    data_volume: list[DataVolumeInstance | None] | None | Unset = UNSET
    empty_dir_volume: list[EmptyDirInstance | None] | None | Unset = UNSET
    git: list[GitInstance | None] | None | Unset = UNSET
    host_path: list[HostPathInstance | None] | None | Unset = UNSET
    nfs: list[NfsInstance | None] | None | Unset = UNSET
    pvc: list[PvcInstance | None] | None | Unset = UNSET
    secret_volume: list[SecretInstance | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "config_map_volume": "configMapVolume",
        "data_volume": "dataVolume",
        "empty_dir_volume": "emptyDirVolume",
        "git": "git",
        "host_path": "hostPath",
        "nfs": "nfs",
        "pvc": "pvc",
        "secret_volume": "secretVolume",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .config_map_instance import ConfigMapInstance
        from .data_volume_instance import DataVolumeInstance
        from .empty_dir_instance import EmptyDirInstance
        from .git_instance import GitInstance
        from .host_path_instance import HostPathInstance
        from .nfs_instance import NfsInstance
        from .pvc_instance import PvcInstance
        from .secret_instance import SecretInstance

        found = _fields(cls, src_dict)
        made = cls(
            config_map_volume=_read(found, "configMapVolume", list_of(one_of(ConfigMapInstance.from_dict, null))),
            data_volume=_read(found, "dataVolume", list_of(one_of(DataVolumeInstance.from_dict, null))),
            empty_dir_volume=_read(found, "emptyDirVolume", list_of(one_of(EmptyDirInstance.from_dict, null))),
            git=_read(found, "git", list_of(one_of(GitInstance.from_dict, null))),
            host_path=_read(found, "hostPath", list_of(one_of(HostPathInstance.from_dict, null))),
            nfs=_read(found, "nfs", list_of(one_of(NfsInstance.from_dict, null))),
            pvc=_read(found, "pvc", list_of(one_of(PvcInstance.from_dict, null))),
            secret_volume=_read(found, "secretVolume", list_of(one_of(SecretInstance.from_dict, null))),
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
