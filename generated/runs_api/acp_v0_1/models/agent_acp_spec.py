# generated from openapi/acp_v0_1.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import fields as _fields
from .._read import list_of, mapping
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .agent_capabilities import AgentCapabilities
    from .agent_interrupt import AgentInterrupt


@_define
class AgentACPSpec:
    """What an agent can do. Every schema in it is a JSON Schema.

    Attributes:
        input_: Schema of a run's input.
        output: Schema of a run's result.
        custom_streaming_update: Schema of what the streaming mode custom sends.
        thread_state: Schema of a thread's state.
        config: Schema of a run's configuration.
    """

    capabilities: AgentCapabilities
    input_: dict[str, Any] | None
    output: dict[str, Any] | None
    config: dict[str, Any] | None
    custom_streaming_update: dict[str, Any] | None | Unset = UNSET
    thread_state: dict[str, Any] | None | Unset = UNSET
    interrupts: list[AgentInterrupt] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "capabilities": "capabilities",
        "input_": "input",
        "output": "output",
        "config": "config",
        "custom_streaming_update": "custom_streaming_update",
        "thread_state": "thread_state",
        "interrupts": "interrupts",
    }
    _required: ClassVar[frozenset[str]] = frozenset(
        (
            "capabilities",
            "input",
            "output",
            "config",
        )
    )
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .agent_capabilities import AgentCapabilities
        from .agent_interrupt import AgentInterrupt

        found = _fields(cls, src_dict)
        made = cls(
            capabilities=_read(found, "capabilities", AgentCapabilities.from_dict),
            input_=_read(found, "input", mapping),
            output=_read(found, "output", mapping),
            config=_read(found, "config", mapping),
            custom_streaming_update=_read(found, "custom_streaming_update", mapping),
            thread_state=_read(found, "thread_state", mapping),
            interrupts=_read(found, "interrupts", list_of(AgentInterrupt.from_dict)),
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
