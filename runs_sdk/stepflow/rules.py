"""How a Stepflow run is followed: what its events mean, and what its end is. Pure functions.

All of it was observed on server 0.13.0, whose wire speaks numbers where its documents say words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from ..core.errors import DecodeError
from ..core.events import Event, RunFinished, ServiceEvent, StatusChanged, StepFinished, StepStarted
from ..core.models import RunStatus, Snapshot
from ..core.policy import Decoded, FollowPolicy, Resume, StreamSummary
from ..core.retry import Backoff
from ..core.times import read_time
from .snapshots import STATUS, ExecutionStatus

if TYPE_CHECKING:
    from ..core.sse import ServerSentEvent


def is_complete(streams: StreamSummary, result: Snapshot) -> bool:
    """Whether the streams of a run have brought its whole journal, which ends with RunCompleted.

    A cancelled run that no longer goes on, and one whose recovery failed, need not have written one.
    """
    if result.status is RunStatus.CANCELLED or result.native_status == ExecutionStatus.RECOVERY_FAILED.value:
        return True
    return streams.last is not None


POLICY = FollowPolicy(
    resume=Resume.INCLUSIVE,
    idle_limit=45.0,  # a comment comes every 15 s
    is_complete=is_complete,
    long_poll=30.0,
    poll=Backoff(initial=0.2, factor=1.5, maximum=5.0),
)

_decode = json.JSONDecoder().decode

CANCEL_SETTLES = 3.0
"""Seconds that a cancelled run without a running step must stay so. The gap between two steps is far shorter."""


@frozen
class StepflowRules:
    """How one Stepflow run is read."""

    run_id: str
    batch: bool = False
    """The run was started with a list of inputs, so that its output is a list, also of one."""
    item: int | None = None
    """The handle is of this item of a batch alone: events of others are left out."""
    policy: FollowPolicy = POLICY

    def decode(self, message: ServerSentEvent) -> Decoded:
        """Read one entry of the run's journal."""
        try:
            entry = _decode(message.data)
            position = str(int(entry["sequenceNumber"]))
            kind, body = next(iter(entry["event"].items()))
        except (ValueError, TypeError, KeyError, AttributeError, StopIteration):
            raise DecodeError(
                f"stepflow run {self.run_id}: its event stream sent something that is no event: {message.data[:200]!r}",
                operation="getRunEvents",
                service="stepflow",
                run_id=self.run_id,
            ) from None
        event, ends = self._event(kind, body if isinstance(body, Mapping) else {}, entry, position)
        if self.item is not None and (ends or event.payload.get("itemIndex", self.item) != self.item):
            return Decoded((), position=position, ends=ends)  # how an item has ended, a GET tells
        return Decoded((event,), position=position, ends=ends)

    def _event(self, kind: str, body: Mapping[str, Any], entry: Any, position: str) -> tuple[Event, bool]:
        run_id = str(body.get("runId") or self.run_id)
        own = run_id == self.run_id  # events of sub-runs are in the stream too, if they were asked for
        common: dict[str, Any] = {
            "kind": kind,
            "payload": body,
            "timestamp": read_time(entry.get("timestamp")),
            "id": position,
            "run_id": run_id,
            "raw": entry,
        }
        if kind == "StepStarted":
            name = str(body.get("stepId", ""))
            attempt, item = body.get("attempt", 1), body.get("itemIndex", 0)
            return StepStarted(name=name, attempt=attempt, item=item, **common), False
        if kind == "StepCompleted":
            status = STATUS[ExecutionStatus.from_wire(body.get("status"))]
            name, item = str(body.get("stepId", "")), body.get("itemIndex", 0)
            return StepFinished(name=name, status=status, item=item, output=body.get("result"), **common), False
        if kind == "RunCreated" and own:
            word = ExecutionStatus.RUNNING.value
            return StatusChanged(name=word, status=RunStatus.RUNNING, native_status=word, **common), False
        if kind == "RunCompleted" and own:
            native = ExecutionStatus.from_wire(body.get("status"))
            return RunFinished(name=native.value, status=STATUS[native], **common), True
        return ServiceEvent(name=kind, **common), False

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        """Nothing: the journal can always be read again from the start."""
        return ()

    def settle(self, snapshot: Snapshot) -> float:
        """A cancelled run goes on: what it says is provisional as long as one of its steps runs."""
        if snapshot.status is not RunStatus.CANCELLED:
            return 0.0
        steps = (snapshot.raw or {}).get("steps") or ()
        return float("inf") if any(step.get("status") == 1 for step in steps) else CANCEL_SETTLES

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        """The journal's last word overrules a snapshot that says "cancelled": the run has completed all the same."""
        raw = snapshot.raw or {}
        if self.batch and self.item is None and not raw.get("batch"):
            snapshot = evolve(snapshot, output=[snapshot.output], raw={**raw, "batch": True})
        if last is None or snapshot.status is not RunStatus.CANCELLED or last.status is RunStatus.UNKNOWN:
            return snapshot
        return evolve(snapshot, status=last.status, native_status=last.name)
