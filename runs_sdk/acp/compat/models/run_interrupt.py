"""What a run asks."""

from __future__ import annotations

from typing import Any

from attrs import define

from ._base import Model


@define
class RunInterrupt(Model):
    """What a run asks, as a rule under the name of the interrupt's type. `resume_run` answers it."""

    interrupt: Any
    type: str = "interrupt"
