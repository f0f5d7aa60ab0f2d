# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, string
from .._read import read as _read
from .._write import dump_model as _dump_model


@_define
class BuildInfo:
    """Attributes:
    git_version: Short hash of the commit.
    dirty: Built from changed files.
    profile: release or debug
    features: Always empty in this version.
    """

    git_version: str
    dirty: bool
    rustc_version: str
    profile: str
    features: list[str]
    target: str
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "git_version": "gitVersion",
        "dirty": "dirty",
        "rustc_version": "rustcVersion",
        "profile": "profile",
        "features": "features",
        "target": "target",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "gitVersion",
            "dirty",
            "rustcVersion",
            "profile",
            "features",
            "target",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        found = _fields(cls, src_dict)
        made = cls(
            git_version=_read(found, "gitVersion"),
            dirty=_read(found, "dirty"),
            rustc_version=_read(found, "rustcVersion"),
            profile=_read(found, "profile"),
            features=_read(found, "features", list_of(string)),
            target=_read(found, "target"),
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
