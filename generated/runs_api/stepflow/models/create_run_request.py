# generated from openapi/stepflow.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import anything, list_of, mapping
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .run_overrides import RunOverrides


@_define
class CreateRunRequest:
    """Attributes:
    flow_id: Id of a flow or of a blob that holds one.
    input_: One element per item.
    variables: Values of the flow's variables; names that it does not declare are ignored.
    max_concurrency: Items at one time; 10 if absent.
    wait: Answer when the run ends.
    timeout_secs: With wait, answer after this many seconds at the latest; 300 if absent.
    """

    flow_id: str
    input_: list[Any] | Unset = UNSET
    variables: dict[str, Any] | Unset = UNSET
    overrides: RunOverrides | Unset = UNSET
    max_concurrency: int | Unset = UNSET
    wait: bool | Unset = UNSET
    timeout_secs: int | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "flow_id": "flowId",
        "input_": "input",
        "variables": "variables",
        "overrides": "overrides",
        "max_concurrency": "maxConcurrency",
        "wait": "wait",
        "timeout_secs": "timeoutSecs",
    }
    _required: ClassVar[frozenset[str]] = frozenset(("flowId",))
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .run_overrides import RunOverrides

        found = _fields(cls, src_dict)
        made = cls(
            flow_id=_read(found, "flowId"),
            input_=_read(found, "input", list_of(anything)),
            variables=_read(found, "variables", mapping),
            overrides=_read(found, "overrides", RunOverrides.from_dict),
            max_concurrency=_read(found, "maxConcurrency"),
            wait=_read(found, "wait"),
            timeout_secs=_read(found, "timeoutSecs"),
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
