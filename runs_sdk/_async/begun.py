"""What has begun with a start, and how long others are waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from ..core.models import Snapshot
    from .handle import AsyncRun

OTHERS_START = 0.05
"""Seconds between two looks at an entry that another process is starting."""


TRIES = 3
"""How often a start is sent whose answer is lost again and again, and that certainly has made no run."""


@frozen(eq=False, repr=False)
class AsyncBegun:
    """A run that was started, or found; its result where that came with the start, or is in the journal."""

    run: AsyncRun
    result: Snapshot | None = None
    item: int | None = None
    """The place of its input in the run, where several inputs share one."""
