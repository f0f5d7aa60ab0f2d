"""How a workload is followed: what its history means, and what its end is. Pure functions.

The API has no stream and marks no phase as the last one. What is said here of phases is inferred from the names and the
documentation of control plane 2.24; `Unknown` is the phase of a workload whose cluster is not seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from ..core.errors import DecodeError
from ..core.events import Event, LogLine, RunFinished, ServiceEvent, StatusChanged
from ..core.json_text import read_json
from ..core.models import RunStatus, Snapshot
from ..core.policy import Decoded, FollowPolicy, Resume
from ..core.retry import Backoff
from ..core.times import read_time
from .snapshots import DELETED, STATUS, build_snapshot

if TYPE_CHECKING:
    from ..core.sse import ServerSentEvent

POLICY = FollowPolicy(
    stream="own",  # the history, read again and again: see `aio_source`
    resume=Resume.AFTER,
    idle_limit=float("inf"),
    check_every=30.0,
    poll=Backoff(initial=0.5, factor=1.5, maximum=10.0),
    end_has_output=True,  # what Run:ai keeps of a workload is only how it went
)

RECORD = "record"
"""The name of a history record of which nothing more is known."""

SAME = "same"
"""The name of a change of phase that is none in the words that all services share, such as from Creating to Pending."""

LAST = "last"
"""The name of a history record behind which there is no other change of phase."""

OVER = "over"
"""The name of what a source says when the history of a finished workload has been read to its end."""


@frozen
class RunaiRules:
    """How one workload is read."""

    run_id: str
    policy: FollowPolicy = POLICY

    def decode(self, message: ServerSentEvent) -> Decoded:
        """Read one record of the history."""
        if message.event == OVER:
            return Decoded(ends=True)
        try:
            record = read_json(message.data)
            meta, spec = record.get("meta") or {}, record.get("spec") or {}
            kind, at = str(meta.get("type")), read_time(meta.get("creationTimestamp"))
            phase, happened = spec.get("phaseUpdate") or {}, spec.get("event") or {}
            common: dict[str, Any] = {"run_id": self.run_id, "timestamp": at, "id": message.id, "raw": record}
            common["kind"] = kind
            if kind == "PhaseUpdate" and phase:
                return self._phase(phase, common, message.event)
            if kind == "Event" and happened:
                return Decoded([_log_line(happened, common)], position=message.id)
        except (ValueError, TypeError, AttributeError):
            raise DecodeError(
                f"runai run {self.run_id}: its history has something that is no record: {message.data[:200]!r}",
                operation="get_workload_history",
                service="runai",
                run_id=self.run_id,
            ) from None
        return Decoded([ServiceEvent(name=kind, payload=spec, **common)], position=message.id)

    def _phase(self, phase: Mapping[str, Any], common: Mapping[str, Any], place: str) -> Decoded:
        native = str(phase.get("phase"))
        status = STATUS.get(native, RunStatus.UNKNOWN)
        said = phase.get("phaseMessage") or None
        event: Event
        if place == SAME or (status.is_finished and place != LAST):  # of the latter, it was resumed afterwards
            event = ServiceEvent(name=native, payload=said, **common)
        elif not status.is_finished:
            event = StatusChanged(name=native, status=status, native_status=native, payload=said, **common)
        else:
            event = RunFinished(name=native, status=status, payload=said, **common)
        return Decoded([event], position=common["id"], ends=isinstance(event, RunFinished))

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        """Nothing: the history tells it."""
        return ()

    def settle(self, snapshot: Snapshot) -> float:
        """The phase of a finished workload is believed at once."""
        return 0.0

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        """What the GET said; where that does not know of the end, or it is gone now, what the history says."""
        if last is None or not last.status.is_finished or (snapshot.is_finished and snapshot.native_status != DELETED):
            return snapshot
        raw = dict(snapshot.raw) if isinstance(snapshot.raw, Mapping) else {}
        raw["phase"] = last.name
        if last.timestamp is not None:
            raw["completedAt"] = last.timestamp.isoformat()
        if last.payload:
            raw["phaseMessage"] = str(last.payload)
        shown = build_snapshot({**raw, "id": self.run_id})
        return evolve(shown, source="event")


def phase_status(record: Mapping[str, Any]) -> RunStatus:
    """The status of a history record that is a change of phase."""
    spec = record.get("spec")
    update = spec.get("phaseUpdate") if isinstance(spec, Mapping) else None
    return STATUS.get(str(update.get("phase")) if isinstance(update, Mapping) else "", RunStatus.UNKNOWN)


def _log_line(event: Mapping[str, Any], common: Mapping[str, Any]) -> LogLine:
    """One of the cluster's events, such as `Pulling`, `Scheduled` or `BackOff`."""
    name = str(event.get("reason") or event.get("type") or "Event")
    level = "warning" if event.get("type") == "Warning" else "info"
    return LogLine(name=name, text=str(event.get("message") or ""), level=level, payload=dict(event), **common)
