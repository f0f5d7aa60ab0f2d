"""Runs, what they are started with, and what they give."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from attrs import define
from runs_api.acp_v0_2.models.run_status import RunStatus
from runs_api.acp_v0_2.models.streaming_mode import StreamingMode

from ...models._base import CheckedModel, OneOf
from .limits import limit, offset
from .messages import Message


class StreamMode(OneOf):
    """What a run is to stream: one mode, or several."""

    TYPES: ClassVar = StreamingMode | list[StreamingMode]


@define
class Config(CheckedModel):
    """The configuration of a run; `configurable` is in the form that the agent's descriptor describes."""

    tags: list[str] | None = None
    recursion_limit: int | None = None
    configurable: dict[str, Any] | None = None


@define
class RunCreate(CheckedModel):
    """What a run is started with.

    agent_id            the agent to run
    input               in the form that the agent's descriptor describes
    metadata            kept with the run
    webhook             a URL that is called with the run when its status changes
    stream_mode         what is streamed
    on_disconnect       cancel or continue: what becomes of the run when the connection breaks
    multitask_strategy  reject, rollback, interrupt or enqueue: what becomes of a second run
    after_seconds       begins so much later
    """

    agent_id: str | None = None
    input: dict[str, Any] | None = None
    metadata: dict[str, Any] | None = None
    config: Config | None = None
    webhook: str | None = None
    stream_mode: StreamMode | None = None
    on_disconnect: str | None = "cancel"
    multitask_strategy: str | None = "reject"
    after_seconds: int | None = None


@define
class RunCreateStateless(RunCreate):
    """What a run of no thread is started with. `on_completion` is delete or keep."""

    on_completion: str | None = "delete"


@define
class RunCreateStateful(RunCreate):
    """What a run of a thread is started with. `if_not_exists` is create or reject: for a thread that is not there."""

    stream_subgraphs: bool | None = False
    if_not_exists: str | None = "reject"


@define(kw_only=True)
class Run(CheckedModel):
    """A run. Times are UTC."""

    run_id: str
    agent_id: str
    created_at: datetime
    updated_at: datetime
    status: RunStatus
    thread_id: str | None = None


@define(kw_only=True)
class RunStateless(Run):
    """A run of no thread."""

    creation: RunCreateStateless


@define(kw_only=True)
class RunStateful(Run):
    """A run of a thread."""

    creation: RunCreateStateful


@define
class RunSearchRequest(CheckedModel):
    """Which runs to search. `limit` is from 1 to 1000."""

    agent_id: str | None = None
    status: RunStatus | None = None
    metadata: dict[str, Any] | None = None
    limit: int | None = limit()
    offset: int | None = offset()


@define
class RunResult(CheckedModel):
    """What a run gives."""

    TYPE_WORDS: ClassVar = ("result", "values")

    type: str
    values: dict[str, Any] | None = None
    messages: list[Message] | None = None


@define
class RunInterrupt(CheckedModel):
    """What a run asks."""

    TYPE_WORDS: ClassVar = ("interrupt",)

    type: str
    interrupt: dict[str, Any]


@define
class RunError(CheckedModel):
    """Why a run failed."""

    TYPE_WORDS: ClassVar = ("error",)

    type: str
    run_id: str
    errcode: int
    description: str


class RunOutput(OneOf):
    """What a run has come to."""

    TYPES: ClassVar = RunResult | RunInterrupt | RunError


@define
class RunWaitResponseStateless(CheckedModel):
    """A run of no thread, with its output."""

    run: RunStateless | None = None
    output: RunOutput | None = None


@define
class RunWaitResponseStateful(CheckedModel):
    """A run of a thread, with its output."""

    run: RunStateful | None = None
    output: RunOutput | None = None
