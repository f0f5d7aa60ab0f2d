# generated from openapi/acp_v0_1.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, mapping
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .streaming_mode import StreamingMode


@_define
class RunCreate:
    """Attributes:
    agent_id: Id of the agent to run.
    thread_id: The thread that the run belongs to.
    input_: In the form that the descriptor describes as input.
    metadata: Kept with the run.
    config: In the form that the descriptor describes as config.
    webhook: Called with the run when its status changes.
    """

    agent_id: str
    thread_id: str | None | Unset = UNSET
    input_: dict[str, Any] | None | Unset = UNSET
    metadata: dict[str, Any] | None | Unset = UNSET
    config: dict[str, Any] | None | Unset = UNSET
    webhook: str | None | Unset = UNSET
    streaming: StreamingMode | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "agent_id": "agent_id",
        "thread_id": "thread_id",
        "input_": "input",
        "metadata": "metadata",
        "config": "config",
        "webhook": "webhook",
        "streaming": "streaming",
    }
    _required: ClassVar[frozenset[str]] = frozenset(("agent_id",))
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .streaming_mode import StreamingMode

        found = _fields(cls, src_dict)
        made = cls(
            agent_id=_read(found, "agent_id"),
            thread_id=_read(found, "thread_id"),
            input_=_read(found, "input", mapping),
            metadata=_read(found, "metadata", mapping),
            config=_read(found, "config", mapping),
            webhook=_read(found, "webhook"),
            streaming=_read(found, "streaming", enumeration(StreamingMode)),
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
