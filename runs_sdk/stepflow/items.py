"""The items of a batch: how each has ended, and what the batch's events tell of them. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from ..core.models import RunStatus, Snapshot
from .snapshots import build_snapshot

if TYPE_CHECKING:
    from ..core.events import StepFinished


def item_snapshot(result: Snapshot, item: int) -> Snapshot:
    """How an item of a run has ended, as if it were a run of its own."""
    raw = result.raw or {}
    own = [each for each in raw.get("items") or () if each.get("itemIndex", 0) == item]
    if not own or own[0].get("status") not in (2, 3):  # a cancelled run need not have results of its items
        return evolve(result, output=None)
    steps = [step for step in raw.get("steps") or () if step.get("itemIndex", 0) == item]
    summary = {**raw["summary"], "status": own[0]["status"], "items": {"total": 1}}
    summary["completedAt"] = own[0].get("completedAt") or summary.get("completedAt")
    return build_snapshot(summary, steps, own)


@define
class ItemEnds:
    """A handler of the finished steps of a batch, which tells of each item that has come to its end.

    It has when one of its steps has failed, or as many have finished as the flow has. Where a step is skipped that is
    not seen, and the item counts with the batch's end.
    """

    steps: int
    ended: Callable[[int], None]
    _done: dict[int, set[str]] = field(factory=dict)
    _over: set[int] = field(factory=set)

    def __call__(self, event: StepFinished) -> None:
        """A step has finished."""
        item = event.item
        if item in self._over:
            return
        done = self._done.setdefault(item, set())
        done.add(event.name)
        if event.status is RunStatus.FAILED or len(done) >= self.steps:
            self._over.add(item)
            del self._done[item]
            self.ended(item)
