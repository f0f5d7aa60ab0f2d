"""What comes in a stream."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from runs_api.acp_v0_2.models.run_status import RunStatus

from ...models._base import CheckedModel, OneOf
from .messages import Message


@define
class ValueRunResultUpdate(CheckedModel):
    """The values of a run so far."""

    TYPE_WORDS: ClassVar = ("values",)

    type: str
    run_id: str
    status: RunStatus
    values: dict[str, Any]
    messages: list[Message] | None = None


@define
class CustomRunResultUpdate(CheckedModel):
    """An update of the agent's own form."""

    TYPE_WORDS: ClassVar = ("custom",)

    type: str
    status: RunStatus
    update: dict[str, Any]
    run_id: str | None = None


@define
class ValueRunInterruptUpdate(CheckedModel):
    """What a run asks."""

    TYPE_WORDS: ClassVar = ("interrupt",)

    type: str
    interrupt: dict[str, Any]
    run_id: str
    status: RunStatus


@define
class ValueRunErrorUpdate(CheckedModel):
    """Why a run failed."""

    TYPE_WORDS: ClassVar = ("error",)

    type: str
    run_id: str
    errcode: int
    description: str
    status: RunStatus


class StreamEventPayload(OneOf):
    """What one event of a stream holds."""

    TYPES: ClassVar = ValueRunResultUpdate | CustomRunResultUpdate | ValueRunInterruptUpdate | ValueRunErrorUpdate


@define
class RunOutputStream(CheckedModel):
    """One event of a stream."""

    id: str
    event: str
    data: StreamEventPayload
