"""Why a run failed."""

from __future__ import annotations

from attrs import define

from ._base import Model


@define
class RunError(Model):
    """Why a run failed."""

    run_id: str | None
    errcode: int | None
    description: str | None
    type: str = "error"
