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
    from .git_secret_ref import GitSecretRef


@_define
class GitInstance:
    """Attributes:
    exclude: Default: false.
    """

    name: str | None | Unset = UNSET
    repository: str | None | Unset = UNSET
    branch: str | None | Unset = UNSET
    revision: str | None | Unset = UNSET
    path: str | None | Unset = UNSET
    password_secret: str | None | Unset = UNSET
    secret_key_of_user: str | None | Unset = UNSET
    secret_key_of_password: str | None | Unset = UNSET
    exclude: bool | None | Unset = UNSET
    secret_ref: GitSecretRef | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "name": "name",
        "repository": "repository",
        "branch": "branch",
        "revision": "revision",
        "path": "path",
        "password_secret": "passwordSecret",
        "secret_key_of_user": "secretKeyOfUser",
        "secret_key_of_password": "secretKeyOfPassword",
        "exclude": "exclude",
        "secret_ref": "secretRef",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .git_secret_ref import GitSecretRef

        found = _fields(cls, src_dict)
        made = cls(
            name=_read(found, "name"),
            repository=_read(found, "repository"),
            branch=_read(found, "branch"),
            revision=_read(found, "revision"),
            path=_read(found, "path"),
            password_secret=_read(found, "passwordSecret"),
            secret_key_of_user=_read(found, "secretKeyOfUser"),
            secret_key_of_password=_read(found, "secretKeyOfPassword"),
            exclude=_read(found, "exclude"),
            secret_ref=_read(found, "secretRef", GitSecretRef.from_dict),
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
