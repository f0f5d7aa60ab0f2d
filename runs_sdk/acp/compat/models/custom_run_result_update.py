"""An update of the agent's own form."""

from __future__ import annotations

from typing import Any

from attrs import define

from ._base import Model
from .run_status import RunStatus


@define
class CustomRunResultUpdate(Model):
    """An update of the agent's own form, in a stream."""

    run_id: str | None
    status: RunStatus
    update: Any
    type: str = "custom"
