"""How a run of an agent is followed: what its updates mean, and what its end is. Pure functions.

Facts are those of the reference server (workflow-srv 0.3.0 for 0.2, a commit of March 2025 for 0.1), unless the
protocol's published documents are named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field

from ..core.events import Event, InteractionNeeded, OutputUpdated, RunFinished, RunRetried, ServiceEvent, StatusChanged
from ..core.models import RunStatus, Snapshot
from ..core.policy import Decoded, FollowPolicy, Resume, StreamSummary
from ..core.retry import Backoff
from ..core.sse import ServerSentEvent
from .retries import ATTEMPTS, Watch
from .snapshots import build_interaction, read_update

_CONTENT = {"values": "values", "result": "result"}
"""Updates of which the last one is the run's result, and where they have it."""


def is_complete(streams: StreamSummary, result: Snapshot) -> bool:
    """Whether the streams of a run have brought what a complete one brings: the last update is the result."""
    last = streams.last_output
    if result.status is not RunStatus.SUCCEEDED or result.output is None:
        return True
    if last is None:
        return False
    return last.name not in _CONTENT or last.output is None or last.output == result.output


DEFAULT_JOIN_WITHIN = 0.01
"""Seconds from the sending of the start within which a stream is taken to be joined in time. Who follows a run at once
asks for it within a millisecond of the answer.
"""

POLICY = FollowPolicy(
    resume=Resume.NONE,  # ids count from 1 on each connection, and nothing is repeated
    idle_limit=45.0,  # a byte comes every 10 s
    check_every=10.0,  # the stream of a failed run never ends
    poll=Backoff(initial=0.25, factor=1.5, maximum=5.0),
    drain=1.0,
    join_within=DEFAULT_JOIN_WITHIN,
    pauses=True,  # the stream ends with a question
    streams_output=True,  # the result is the last update
    is_complete=is_complete,
)

DEFAULT_SETTLE = 2.0
"""Seconds for which a failed run must stay failed. The reference server begins the next attempt within milliseconds."""


@define
class AcpRules:
    """How one run is read. `watch` is what GETs show of its attempts; the stream's own failures are counted here."""

    run_id: str
    watch: Watch = field(factory=lambda: Watch(DEFAULT_SETTLE))
    policy: FollowPolicy = POLICY

    _failures: int = field(default=0, init=False)
    _has_failed: bool = field(default=False, init=False)  # with the last message

    def restore(self, attempts: int, *, retried: bool) -> None:
        """Another reader has shown so many attempts."""
        self._failures = attempts - 1

    def decode(self, message: ServerSentEvent) -> Decoded:
        """Read one event of a stream, of either version. Raises DecodeError when its data are no JSON object.

        The event's id is of no use: it counts the events of one connection, and after a keepalive (a colon without a
        line end) the id of the next event is lost.
        """
        data = read_update(message.data, self.run_id)
        kind = data.get("type")
        found = self._decode(message, data, kind)
        if self._has_failed:  # the message is one of the next attempt
            attempt = self._failures + 1
            retried = RunRetried(name="retried", run_id=self.run_id, attempt=attempt, raw=data)
            found = found._replace(events=(retried, *found.events))
        self._has_failed = kind == "error"
        self._failures += self._has_failed
        return found

    def _decode(self, message: ServerSentEvent, data: Mapping[str, Any], kind: Any) -> Decoded:
        common: dict[str, Any] = {"kind": str(kind or message.event), "payload": data, "id": message.id or None,
                                  "run_id": self.run_id, "raw": data}  # fmt: skip
        status = data.get("status")
        moved = isinstance(status, str) and status != "pending"
        match kind:
            case "values" | "result":
                return Decoded((OutputUpdated(name=kind, output=data.get(_CONTENT[kind]), **common),), ask=moved)
            case "custom":
                return Decoded((OutputUpdated(name=kind, output=data.get("update"), **common),), ask=moved)
            case "interrupt":
                asked = build_interaction(data.get("interrupt"))
                waiting = StatusChanged(name="interrupted", status=RunStatus.WAITING, native_status="interrupted",
                                        run_id=self.run_id, raw=data)  # fmt: skip
                needed = InteractionNeeded(name=asked.prompt or "interrupted", interaction=asked, **common)
                return Decoded((waiting, needed), ask=True)
            case "error":
                return Decoded((ServiceEvent(name="error", **common),), ask=True)
        return Decoded((ServiceEvent(name=str(kind or message.event), **common),), ask=moved)

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        """Snapshots show nothing besides status and question."""
        return ()

    def settle(self, snapshot: Snapshot) -> float:
        """A failed attempt is tried again, up to three in all: error, pending, error and so on, until it stays."""
        if snapshot.status is not RunStatus.FAILED or snapshot.native_status != "error":
            return 0.0
        return 0.0 if max(self._failures, snapshot.attempts) >= ATTEMPTS else self.watch.hold

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        """No event tells the end: the snapshot is the result."""
        return snapshot
