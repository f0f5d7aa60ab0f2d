"""What a run gives."""

from __future__ import annotations

from typing import Any

from attrs import define

from ._base import Model
from .run_status import RunStatus


@define
class RunResult(Model):
    """What a run gives, at its end or, in a stream, on the way."""

    run_id: str | None
    status: RunStatus
    result: Any
    type: str = "result"
