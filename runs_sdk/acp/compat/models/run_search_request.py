"""Which runs to search."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ._base import Model
from .run_status import RunStatus


@define
class RunSearchRequest(Model):
    """Which runs to search: all conditions must hold, and without conditions all runs are found.

    agent_id  only runs of this agent
    status    only runs with this status
    metadata  only runs whose metadata have these values
    limit     at most this many, from 1 to 1000; the server gives 10 when it is None
    offset    leave out this many at the start
    """

    agent_id: str | None = None
    status: RunStatus | str | None = None
    metadata: dict[str, Any] | None = None
    limit: int | None = None
    offset: int | None = None

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """From a JSON object."""
        names = ("agent_id", "status", "metadata", "limit", "offset")
        return cls(**{name: source.get(name) for name in names})
