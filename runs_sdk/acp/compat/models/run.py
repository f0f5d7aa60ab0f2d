"""A run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

from attrs import define, evolve

from ....core.errors import DecodeError
from ....core.times import read_time
from ._base import Model
from .run_create import RunCreate
from .run_status import RunStatus


@define
class Run(Model):
    """A run. Times are UTC; `status` is the service's own word."""

    creation: RunCreate
    run_id: str
    agent_id: str | None
    created_at: datetime | None
    updated_at: datetime | None
    status: RunStatus
    thread_id: str | None = None

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """From a JSON object of either version. Raises DecodeError when it has no id or no status."""
        for name in ("run_id", "status"):
            if not isinstance(source.get(name), str):
                raise DecodeError(f"acp: a run without {name}", path=f"$.{name}", service="acp")
        creation = source.get("creation")
        made = RunCreate.from_dict(creation if isinstance(creation, Mapping) else {})
        thread = source.get("thread_id") or made.thread_id
        return cls(
            creation=evolve(made, thread_id=thread),
            run_id=source["run_id"],
            agent_id=source.get("agent_id"),
            created_at=read_time(source.get("created_at")),
            updated_at=read_time(source.get("updated_at")),
            status=RunStatus(source["status"]),
            thread_id=thread,
        )
