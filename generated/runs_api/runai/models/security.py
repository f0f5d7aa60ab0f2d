# generated from openapi/runai.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .capability import Capability
    from .seccomp_profile_type import SeccompProfileType
    from .uid_gid_source import UidGidSource


@_define
class Security:
    allow_privilege_escalation: bool | None | Unset = UNSET
    capabilities: list[Capability] | None | Unset = UNSET
    host_ipc: bool | None | Unset = UNSET
    host_network: bool | None | Unset = UNSET
    read_only_root_filesystem: bool | None | Unset = UNSET
    run_as_gid: int | None | Unset = UNSET
    run_as_non_root: bool | None | Unset = UNSET
    run_as_uid: int | None | Unset = UNSET
    seccomp_profile_type: SeccompProfileType | None | Unset = UNSET
    supplemental_groups: str | None | Unset = UNSET
    uid_gid_source: UidGidSource | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "allow_privilege_escalation": "allowPrivilegeEscalation",
        "capabilities": "capabilities",
        "host_ipc": "hostIpc",
        "host_network": "hostNetwork",
        "read_only_root_filesystem": "readOnlyRootFilesystem",
        "run_as_gid": "runAsGid",
        "run_as_non_root": "runAsNonRoot",
        "run_as_uid": "runAsUid",
        "seccomp_profile_type": "seccompProfileType",
        "supplemental_groups": "supplementalGroups",
        "uid_gid_source": "uidGidSource",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .capability import Capability
        from .seccomp_profile_type import SeccompProfileType
        from .uid_gid_source import UidGidSource

        found = _fields(cls, src_dict)
        made = cls(
            allow_privilege_escalation=_read(found, "allowPrivilegeEscalation"),
            capabilities=_read(found, "capabilities", list_of(enumeration(Capability))),
            host_ipc=_read(found, "hostIpc"),
            host_network=_read(found, "hostNetwork"),
            read_only_root_filesystem=_read(found, "readOnlyRootFilesystem"),
            run_as_gid=_read(found, "runAsGid"),
            run_as_non_root=_read(found, "runAsNonRoot"),
            run_as_uid=_read(found, "runAsUid"),
            seccomp_profile_type=_read(found, "seccompProfileType", enumeration(SeccompProfileType)),
            supplemental_groups=_read(found, "supplementalGroups"),
            uid_gid_source=_read(found, "uidGidSource", enumeration(UidGidSource)),
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
