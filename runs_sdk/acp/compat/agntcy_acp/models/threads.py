"""Threads and their states."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from attrs import define
from runs_api.acp_v0_2.models.thread_status import ThreadStatus

from ...models._base import CheckedModel
from .limits import limit, offset
from .messages import Message


@define
class Thread(CheckedModel):
    """A thread. Times are UTC."""

    thread_id: str
    created_at: datetime
    updated_at: datetime
    metadata: dict[str, Any]
    status: ThreadStatus
    values: dict[str, Any] | None = None
    messages: list[Message] | None = None


@define
class ThreadCheckpoint(CheckedModel):
    """A point in a thread's history."""

    checkpoint_id: str


@define
class ThreadState(CheckedModel):
    """What a thread held at one point."""

    checkpoint: ThreadCheckpoint
    values: dict[str, Any]
    messages: list[Message] | None = None
    metadata: dict[str, Any] | None = None


@define
class ThreadCreate(CheckedModel):
    """What a thread is made with. `if_exists` is raise or do_nothing."""

    thread_id: str | None = None
    metadata: dict[str, Any] | None = None
    if_exists: str | None = "raise"


@define
class ThreadPatch(CheckedModel):
    """What is changed of a thread."""

    checkpoint: ThreadCheckpoint | None = None
    metadata: dict[str, Any] | None = None
    values: dict[str, Any] | None = None
    messages: list[Message] | None = None


@define
class ThreadSearchRequest(CheckedModel):
    """Which threads to search. `limit` is from 1 to 1000."""

    metadata: dict[str, Any] | None = None
    values: dict[str, Any] | None = None
    status: ThreadStatus | None = None
    limit: int | None = limit()
    offset: int | None = offset()
