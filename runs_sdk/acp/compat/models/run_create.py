"""What a run is started with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ._base import Model
from .streaming_mode import StreamingMode


@define
class RunCreate(Model):
    """What a run is started with. `create_run` says what is missing.

    agent_id   the agent to run
    thread_id  the thread that the run belongs to
    input      in the form that the agent's descriptor describes as input
    metadata   kept with the run
    config     in the form that the descriptor describes as config
    webhook    a URL that is called with the run when its status changes
    streaming  result or custom
    """

    agent_id: str | None = None
    thread_id: str | None = None
    input: Any = None
    metadata: dict[str, Any] | None = None
    config: Any = None
    webhook: str | None = None
    streaming: StreamingMode | str | None = None

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """From a JSON object of either version; fields that are not known here are left out."""
        config = source.get("config")
        if isinstance(config, Mapping) and {"tags", "recursion_limit", "configurable"} == set(config):
            config = config["configurable"]  # as 0.2 repeats it
        return cls(
            agent_id=source.get("agent_id"),
            thread_id=source.get("thread_id"),
            input=source.get("input"),
            metadata=source.get("metadata"),
            config=config,
            webhook=source.get("webhook"),
            streaming=_mode(source.get("streaming") or source.get("stream_mode")),
        )


def _mode(value: Any) -> StreamingMode | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    return StreamingMode("result" if value == "values" else value)
