"""What ADE's answers and events mean: status table, event decoding, snapshots, follow policy. Pure functions.

All of it was observed on ADE 1.17.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field

from ..core.errors import DecodeError
from ..core.events import (
    ArtifactReady,
    Event,
    EventsMissed,
    LogLine,
    Ping,
    RunFinished,
    RunRetried,
    ServiceEvent,
    StatusChanged,
    StepFinished,
    StepStarted,
)
from ..core.json_text import read_json
from ..core.models import RunError, RunStatus, Snapshot
from ..core.policy import Decoded, FollowPolicy, Resume, StreamSummary
from ..core.retry import Backoff
from ..core.times import read_time
from .log import LOG_UNREAD, POLLED, RESTARTED, offset_of
from .snapshots import status_of

if TYPE_CHECKING:
    from ..core.sse import ServerSentEvent


def is_complete(streams: StreamSummary, result: Snapshot) -> bool:
    """Whether the streams of a run have brought its log to the end, behind which `end` comes, of cancelled runs too."""
    last = streams.last
    return last is not None and (last.payload or {}).get("reason") != LOG_UNREAD


POLICY = FollowPolicy(
    resume=Resume.AFTER,
    is_complete=is_complete,
    idle_limit=40.0,  # a keepalive and a comment come every 15 s
    check_every=30.0,
    long_poll=10.0,  # held by the client's own watcher, see aio_watch
    drain=8.0,  # the stream of a cancelled run ends when it has been silent for 3 s
    poll=Backoff(initial=0.3, factor=1.5, maximum=2.0),
)

STEPS = frozenset(
    {"environment", "environment.venv", "environment.config", "run.engine", "run.validate", "run.publish.validate",
     "publish.activate", "engine.run"}
)  # fmt: skip
"""What begins with a line NAME.start (or .started) and ends with NAME.complete, .completed or .failed."""

_STATUS_BY_LINE = {"run.start": "running", "run.retry": "queued"}
_BEGINNINGS = frozenset({"start", "started"})
_ENDINGS = frozenset({"complete", "completed", "failed"})


@define
class AdeRules:
    """How one ADE run is read. Counts its attempts, which the service does not tell.

    Attempts show in two ways: the log has a line run.retry, or is written anew; and the status goes from running back
    to queued. Each is counted for itself, since either can be missed, and the greater count holds.
    """

    run_id: str
    policy: FollowPolicy = POLICY
    _in_log: int = 0
    _in_status: int = 0
    _reported: bool = False  # the log that is being read has said that the run will be tried again
    _cause: str | None = field(default=None, repr=False)
    _cause_text: str = field(default="", repr=False)  # without the name of its type

    @property
    def attempts(self) -> int:
        """How often the service has begun the run, as far as was seen."""
        return 1 + max(self._in_log, self._in_status)

    def restore(self, attempts: int, *, retried: bool) -> None:
        """Another reader has shown so many attempts; `retried`: of the last one, the log has yet to begin."""
        self._in_log, self._reported = attempts - 1, retried

    def decode(self, message: ServerSentEvent) -> Decoded:
        """Read one message of the stream. Raises DecodeError for what is none."""
        if message.event == RESTARTED.event:
            return self._restarted()
        if message.event == POLLED.event:
            return Decoded(ask=True)
        body = self._parse_message(message)
        if message.event == "keepalive":
            return Decoded((Ping(name="keepalive", kind="keepalive", run_id=self.run_id, raw=body),))
        if message.event == "ready":
            status = status_of(body.get("status"))
            if status.is_finished:
                return Decoded(ask=True)  # how it has ended, a GET tells
            return Decoded((self._status_changed(str(body.get("status")), "ready", body),))
        if message.event == "end":
            native = str(body.get("status"))
            status = status_of(native)
            if not status.is_finished:
                return Decoded(ask=True)
            finished = RunFinished(name=native, kind="end", payload=body, run_id=self.run_id, raw=body, status=status)
            return Decoded((finished,), ends=True)
        if message.event == "message":
            return self._line(body, message.id)
        event = ServiceEvent(name=message.event, kind=message.event, payload=body, run_id=self.run_id, raw=body)
        return Decoded((event,))

    def _parse_message(self, message: ServerSentEvent) -> Mapping[str, Any]:
        try:
            body = read_json(message.data)
        except ValueError:
            body = None
        if isinstance(body, Mapping):
            return body
        raise DecodeError(
            f"ade run {self.run_id}: its event stream sent something that is no event: {message.data[:200]!r}",
            operation="streamRunEvents",
            service="ade",
            run_id=self.run_id,
        )

    def _status_changed(self, native: str, kind: str, body: Mapping[str, Any]) -> Event:
        status, time = status_of(native), read_time(body.get("timestamp"))
        common: dict[str, Any] = {"kind": kind, "payload": body, "raw": body, "run_id": self.run_id}
        return StatusChanged(name=native, timestamp=time, status=status, native_status=native, **common)

    def _restarted(self) -> Decoded:
        """The log was written anew: the run is being tried again."""
        events: list[Event] = []
        skipped = self._in_status > self._in_log  # a whole log may have come and gone unread
        if not self._reported:  # the last lines of the log before were never read, and are gone
            self._in_log += 1
            events.append(RunRetried(name="retry", run_id=self.run_id, attempt=self.attempts))
        if skipped or not self._reported:
            self._in_log = max(self._in_log, self._in_status)
            events.append(EventsMissed(name="gap", run_id=self.run_id, reason="gap", certain=False))
        self._reported = False
        return Decoded(events, restarts=True)

    def _line(self, body: Mapping[str, Any], position: str) -> Decoded:
        kind = str(body.get("event") or "")
        data = body.get("data")
        data = data if isinstance(data, Mapping) else {}
        common: dict[str, Any] = {
            "kind": kind,
            "payload": data,
            "timestamp": read_time(body.get("timestamp")),
            "id": offset_of(position) or None,
            "run_id": self.run_id,
            "raw": body,
        }
        error = body.get("error")
        if isinstance(error, Mapping) and error.get("message"):
            self._cause = ": ".join(str(error[key]) for key in ("type", "message") if error.get(key))
            self._cause_text = str(error["message"])
        name, _, part = kind.rpartition(".")
        text, level = str(body.get("message") or ""), body.get("level")
        events: list[Event]
        if name in STEPS and part in _BEGINNINGS:
            events = [StepStarted(name=name, **common)]
        elif name in STEPS and part in _ENDINGS:
            failed = part == "failed" or _has_failed(data)
            status = RunStatus.FAILED if failed else RunStatus.SUCCEEDED
            events = [StepFinished(name=name, status=status, error=text if failed else None, **common)]
        else:
            events = [LogLine(name=kind, text=text, level=level if isinstance(level, str) else None, **common)]
        if kind == "run.retry" and not self._reported:
            self._reported = True
            self._in_log += 1
            why = str(data.get("error_message") or "retry")
            events.append(RunRetried(name=why, attempt=self.attempts, **common))
        if kind in _STATUS_BY_LINE:
            events.append(self._status_changed(_STATUS_BY_LINE[kind], kind, body))
        ask = kind in ("run.retry", "run.lost_claim")
        return Decoded(events, position=position or None, ask=ask)

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        """A retry that shows in the status, and an output that has become ready."""
        events: list[Event] = []
        back = before is not None and before.native_status == "running" and after.native_status == "queued"
        if back or (after.attempts > 1 and not self._in_status):
            self._in_status += 1
            events.append(RunRetried(name="queued", run_id=self.run_id, attempt=self.attempts, raw=after.raw))
        output = after.output if isinstance(after.output, Mapping) else {}
        known = before is not None and isinstance(before.output, Mapping) and before.output.get("ready")
        if output.get("ready") and not known:
            events.append(
                ArtifactReady(
                    name=str(output.get("filename") or "output"),
                    payload=output,
                    run_id=self.run_id,
                    url=output.get("download_url"),
                    raw=output,
                )
            )
        return events

    def settle(self, snapshot: Snapshot) -> float:
        """A finished run stays finished."""
        return 0.0

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        """The snapshot, with the attempts that were counted, and with the cause that the log gives for a failure."""
        error = snapshot.error
        if error is None and self._cause and last is not None and last.status is RunStatus.FAILED:
            error = RunError(self._cause)  # the snapshot is older than the end
        if error is not None and self._cause and self._cause_text not in error.message:
            error = evolve(error, message=f"{error.message}: {self._cause}")
        return evolve(snapshot, attempts=max(self.attempts, snapshot.attempts), error=error)


def _has_failed(data: Mapping[str, Any]) -> bool:
    execution = data.get("execution")
    status = execution.get("status") if isinstance(execution, Mapping) else None
    return bool(data.get("exit_code")) or data.get("timed_out") is True or status == "failed"
