# generated from openapi/acp_v0_2.yaml by scripts/generate.py; do not edit
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _define
from attrs import field as _field

from .._read import enumeration, list_of, mapping, null, one_of
from .._read import fields as _fields
from .._read import read as _read
from .._write import dump_model as _dump_model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .if_not_exists import IfNotExists
    from .multitask_strategy import MultitaskStrategy
    from .on_disconnect import OnDisconnect
    from .run_config import RunConfig
    from .streaming_mode import StreamingMode


@_define
class RunCreateStateful:
    """Attributes:
    agent_id: Id of the agent to run. Seen - without it 404.
    input_: In the form that the descriptor describes as input.
    metadata: Kept with the run.
    webhook: Called with the run when its status changes.
    stream_mode: What is streamed. Seen - any value is 422.
    after_seconds: Begin after so many seconds.
    stream_subgraphs: Stream what happens in subgraphs too.
    """

    agent_id: str | None | Unset = UNSET
    input_: Any | Unset = UNSET
    metadata: dict[str, Any] | None | Unset = UNSET
    config: RunConfig | None | Unset = UNSET
    webhook: str | None | Unset = UNSET
    stream_mode: StreamingMode | list[StreamingMode] | None | Unset = UNSET
    on_disconnect: OnDisconnect | None | Unset = UNSET
    multitask_strategy: MultitaskStrategy | None | Unset = UNSET
    after_seconds: int | None | Unset = UNSET
    stream_subgraphs: bool | None | Unset = UNSET
    if_not_exists: IfNotExists | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    _wire: ClassVar[dict[str, str]] = {
        "agent_id": "agent_id",
        "input_": "input",
        "metadata": "metadata",
        "config": "config",
        "webhook": "webhook",
        "stream_mode": "stream_mode",
        "on_disconnect": "on_disconnect",
        "multitask_strategy": "multitask_strategy",
        "after_seconds": "after_seconds",
        "stream_subgraphs": "stream_subgraphs",
        "if_not_exists": "if_not_exists",
    }
    _required: ClassVar[frozenset[str]] = frozenset(())
    _tags: ClassVar[dict[str, tuple[Any, ...]]] = {}

    def to_dict(self) -> dict[str, Any]:
        """As JSON values; absent ones are left out."""
        return _dump_model(self)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """From JSON values, read tolerantly. Raises DecodeError for what is no object."""
        from .if_not_exists import IfNotExists
        from .multitask_strategy import MultitaskStrategy
        from .on_disconnect import OnDisconnect
        from .run_config import RunConfig
        from .streaming_mode import StreamingMode

        found = _fields(cls, src_dict)
        made = cls(
            agent_id=_read(found, "agent_id"),
            input_=_read(found, "input"),
            metadata=_read(found, "metadata", mapping),
            config=_read(found, "config", RunConfig.from_dict),
            webhook=_read(found, "webhook"),
            stream_mode=_read(
                found, "stream_mode", one_of(enumeration(StreamingMode), list_of(enumeration(StreamingMode)), null)
            ),
            on_disconnect=_read(found, "on_disconnect", enumeration(OnDisconnect)),
            multitask_strategy=_read(found, "multitask_strategy", enumeration(MultitaskStrategy)),
            after_seconds=_read(found, "after_seconds"),
            stream_subgraphs=_read(found, "stream_subgraphs"),
            if_not_exists=_read(found, "if_not_exists", enumeration(IfNotExists)),
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
