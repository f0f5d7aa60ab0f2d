"""Agents and what they say of themselves."""

from __future__ import annotations

from typing import Any

from attrs import define

from ...models._base import CheckedModel
from .limits import limit, offset


@define
class AgentRef(CheckedModel):
    """The name of an agent, with its version."""

    name: str
    version: str
    url: str | None = None


@define
class AgentMetadata(CheckedModel):
    """What an agent is."""

    ref: AgentRef
    description: str


@define
class Agent(CheckedModel):
    """An agent of the server."""

    agent_id: str
    metadata: AgentMetadata


@define
class StreamingModes(CheckedModel):
    """What an agent can stream."""

    values: bool | None = None
    custom: bool | None = None


@define
class AgentCapabilities(CheckedModel):
    """What an agent can do."""

    threads: bool | None = False
    interrupts: bool | None = False
    callbacks: bool | None = False
    streaming: StreamingModes | None = None


@define
class AgentACPSpecInterruptsInner(CheckedModel):
    """A question that an agent may ask: its form, and that of its answer."""

    interrupt_type: str
    interrupt_payload: dict[str, Any]
    resume_payload: dict[str, Any]


@define
class AgentACPSpec(CheckedModel):
    """What an agent takes and gives, as JSON Schema."""

    capabilities: AgentCapabilities
    input: dict[str, Any]
    output: dict[str, Any]
    config: dict[str, Any]
    custom_streaming_update: dict[str, Any] | None = None
    thread_state: dict[str, Any] | None = None
    interrupts: list[AgentACPSpecInterruptsInner] | None = None


@define
class AgentACPDescriptor(CheckedModel):
    """An agent's descriptor."""

    metadata: AgentMetadata
    specs: AgentACPSpec


@define
class AgentSearchRequest(CheckedModel):
    """Which agents to search. `limit` is from 1 to 1000."""

    name: str | None = None
    version: str | None = None
    limit: int | None = limit()
    offset: int | None = offset()
