"""The status table, the event stream's messages, and how a run is followed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Final

from attrs import evolve, frozen

from .._common.channel import Routed
from .._common.log import log
from ..core import times
from ..core.errors import DecodeError
from ..core.events import (
    ArtifactReady,
    Event,
    InteractionAnswered,
    InteractionNeeded,
    Ping,
    RunFinished,
    RunRetried,
    ServiceEvent,
    StatusChanged,
    StepStarted,
)
from ..core.json_text import read_json
from ..core.models import Interaction, RunStatus, Snapshot
from ..core.policy import Decoded, FollowPolicy
from ..core.retry import Backoff
from ..core.sse import ServerSentEvent
from .models import build_snapshot
from .statuses import STATUS, read_status

_PACE = {
    "idle_limit": 60.0,  # pings come more often than that: other clients give up after 60 s
    "poll": Backoff(initial=1.0, factor=1.5, maximum=10.0),
    "reconnect": Backoff(initial=0.25, factor=2.0, maximum=15.0),
    "drain": 1.0,
    "question_source": "stream",  # whether a GET says "paused" while a question is is not documented
    "end_has_output": True,
}
SHARED = FollowPolicy(stream="shared", late_files=30.0, last_file="video.uploaded", **_PACE)  # type: ignore[arg-type]
"""A run on the client's own event stream."""
POLLED = FollowPolicy(stream="none", **_PACE)  # type: ignore[arg-type]
"""A run whose events go to somebody else's stream."""

_ARTIFACTS = {
    "file.uploaded": ("file_name", "signed_file_url"),
    "screenshot.uploaded": ("node_display_name", "signed_screenshot_url"),
    "video.uploaded": ("session_id", "signed_screen_recording_url"),
}
_ARTIFACT_LISTS = {
    "file_urls": "file.uploaded",
    "screenshot_urls": "screenshot.uploaded",
    "video_urls": "video.uploaded",
}


_ENDS: Final = frozenset(native for native, status in STATUS.items() if status.is_finished)


class StreamMessage(ServerSentEvent):
    """A frame of the stream, with what its JSON holds: `wire` as the handlers of the service's own clients see it.

    `run_event` is the run event in it, None for a ping. `run_id` is the run that it names; "" when it names none.
    """

    wire: dict[str, Any]
    run_event: dict[str, Any] | None
    run_id: str


def read_message(message: ServerSentEvent) -> StreamMessage:
    """Read a frame. Raises DecodeError when it holds no JSON object."""
    if isinstance(message, StreamMessage):
        return message
    try:
        wire = read_json(message.data) if message.data or message.event != "ping" else {}
        if message.event != "ping" and not isinstance(wire, dict):
            raise ValueError("no object")
    except ValueError:
        raise DecodeError(
            f"cloudcruise: the event stream sent something that is no event: {message.data[:200]!r}",
            operation="streamClientEvents",
            service="cloudcruise",
        ) from None
    read = tuple.__new__(StreamMessage, message)
    read.run_id = ""
    if message.event == "ping" or (isinstance(wire, dict) and wire.get("event") == "ping"):
        read.wire = wire if isinstance(wire, dict) and "event" in wire else {"event": "ping", "data": wire}
        read.run_event = None
        return read
    run_event = wire.get("data")
    if isinstance(run_event, dict) and "event" in run_event:
        read.wire = wire if wire.get("event") else {**wire, "event": "run.event"}
    else:  # without the envelope, as older servers sent it
        run_event = wire
        read.wire = {"event": "run.event", "data": wire}
    read.run_event = run_event
    payload = run_event.get("payload")
    if isinstance(payload, dict):
        read.run_id = str(payload.get("session_id") or payload.get("sessionId") or "")
    read.run_id = read.run_id or str(run_event.get("session_id") or "")
    return read


def route(message: ServerSentEvent) -> Routed:
    """Whose a frame is. One that names no run goes to nobody, unless it tells a change of status: then all runs ask."""
    read = read_message(message)
    run_event = read.run_event
    if run_event is None:
        return Routed(read, everyone=True, optional=True)
    kind = str(run_event.get("event"))
    if read.run_id:  # nearly always: made the quick way
        return tuple.__new__(Routed, (read, (read.run_id,), False, kind in _ENDS, False))
    run_ids = _several(run_event)
    if not run_ids:
        log.info("cloudcruise: an event names no run: %s", kind)
        return Routed(read, everyone=kind.startswith("execution."))
    return Routed(read, run_ids, False, kind in _ENDS)


def _several(run_event: Mapping[str, Any]) -> tuple[str, ...]:
    """The runs that an event for more than one of them names."""
    payload = run_event.get("payload")
    ids = payload.get("session_ids") if isinstance(payload, dict) else None
    return tuple(map(str, ids)) if isinstance(ids, list) else ()


@frozen
class CloudCruiseRules:
    """How one run is read. `artifacts` says whether its files are to be found in snapshots, for want of a stream."""

    run_id: str
    policy: FollowPolicy = SHARED
    artifacts: bool = False

    def decode(self, message: ServerSentEvent) -> Decoded:
        """Read a message that is this run's, a ping, or one that names no run."""
        read = read_message(message)
        run_event, wire = read.run_event, read.wire
        if run_event is None:
            ping = Ping("ping", "ping", wire.get("data"), id=read.id or None, run_id=self.run_id, raw=wire)
            return Decoded((ping,))
        if not read.run_id and not _several(run_event):
            return Decoded(ask=True)
        event = read_event(run_event, self.run_id, raw=wire, position=read.id)
        return Decoded((event,), None, isinstance(event, RunFinished), False, False, True)

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        """Files, screenshots and videos that have come since the last snapshot."""
        if not self.artifacts or not isinstance(after.raw, Mapping):
            return ()
        old = before.raw if before is not None and isinstance(before.raw, Mapping) else {}
        found = []
        for field, kind in _ARTIFACT_LISTS.items():
            known = [_identity(item) for item in old.get(field) or ()]
            for item in after.raw.get(field) or ():
                if isinstance(item, Mapping) and _identity(item) not in known:
                    found.append(read_event({"event": kind, "payload": item}, self.run_id, raw=None))
        return found

    def settle(self, snapshot: Snapshot) -> float:
        """A finished run stays finished."""
        return 0.0

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        """The GET; where that does not know of the end yet, what the terminal event said."""
        if last is None or read_status(snapshot.native_status).is_finished:
            return snapshot
        payload = last.payload if isinstance(last.payload, Mapping) else {}
        raw = snapshot.raw if isinstance(snapshot.raw, Mapping) else {}
        given = {name: value for name, value in payload.items() if value is not None}
        return build_snapshot({**raw, **given, "status": last.kind}, self.run_id)


def _identity(item: Any) -> Any:
    """What stays the same of a file when its address is signed anew."""
    if not isinstance(item, Mapping):
        return item
    names = ("file_name", "node_id", "node_display_name", "session_id", "timestamp", "retry_index")
    return tuple(str(item.get(name)) for name in names)


def read_event(data: Mapping[str, Any], run_id: str, *, raw: Any, position: str = "") -> Event:
    """The event that a run event of the stream, or the body of a webhook, tells."""
    kind = str(data.get("event") or "")
    found = data.get("payload")
    payload: Mapping[str, Any] = found if isinstance(found, (dict, Mapping)) else {}
    if kind == "execution.step":  # most events are: without the detour over a dict
        step = str(payload.get("current_step") or "")
        return StepStarted(step, kind, found, read_time(data.get("timestamp")), position or None, run_id, raw)
    common: dict[str, Any] = {
        "kind": kind,
        "payload": found,
        "timestamp": read_time(data.get("timestamp")),
        "id": position or None,
        "run_id": run_id,
        "raw": raw,
    }
    status = read_status(kind)
    if status.is_finished:
        return RunFinished(name=kind, status=status, **common)
    if kind == "execution.requeued":
        attempt = payload.get("retry_attempt")
        return RunRetried(name=kind, attempt=attempt + 1 if isinstance(attempt, int) else 2, **common)
    if status is not RunStatus.UNKNOWN:
        return StatusChanged(name=kind, status=status, native_status=kind, **common)
    if kind in ("interaction.waiting", "execution.input_required"):
        asked = _interaction(kind, payload, f"{position}@{data.get('timestamp')}", common["timestamp"])
        return InteractionNeeded(name=asked.prompt or kind, interaction=asked, **common)
    if kind == "interaction.finished":
        return InteractionAnswered(name=str(payload.get("message") or kind), **common)
    if kind in _ARTIFACTS:
        name, url = _ARTIFACTS[kind]
        return ArtifactReady(name=str(payload.get(name) or kind), url=payload.get(url), **common)
    return ServiceEvent(name=kind, **common)


INPUT_WITHIN = 15.0
"""Seconds for which a run waits for new input, unless its workspace says otherwise (5 to 300)."""


def _interaction(kind: str, payload: Mapping[str, Any], when: str, asked_at: datetime | None) -> Interaction:
    popup = payload.get("popup_context")
    described = popup.get("error_description") if isinstance(popup, Mapping) else None
    prompt = payload.get("message") or described or payload.get("current_step") or payload.get("reason")
    return Interaction(
        id=f"{kind}:{when}",
        prompt=str(prompt) if prompt else None,
        schema=payload.get("expected_json_schema_datamodel"),
        payload=payload,
        expires_at=asked_at + timedelta(seconds=INPUT_WITHIN)
        if asked_at and kind == "execution.input_required"
        else None,
    )


def takes_input_variables(interaction: Interaction | None) -> bool:
    """Whether the question is one that new input variables answer."""
    return interaction is not None and interaction.id.startswith("execution.input_required:")


def read_time(value: Any) -> datetime | None:
    """A time in seconds since 1970 (a number, or as text) or in ISO 8601; None when it cannot be read."""
    try:
        return _at(float(value))
    except (TypeError, ValueError, OverflowError, OSError):
        pass
    return times.read_time(value)


@lru_cache(maxsize=64)  # the service counts in whole seconds: what follows closely has the same time
def _at(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def as_message(event: Event, snapshot: Snapshot | None) -> Event:
    """The event with a wire message, also where it was found otherwise (in a snapshot, or by its absence)."""
    raw = event.raw
    if isinstance(raw, dict) and isinstance(raw.get("data"), dict):  # what the stream has brought
        return event
    if isinstance(raw, Mapping) and isinstance(raw.get("data"), Mapping):
        return event
    if isinstance(event.raw, Mapping) and event.raw.get("event") == "ping":
        return event
    payload = event.payload if isinstance(event.payload, Mapping) else {}
    name = "run.event"
    if isinstance(event, RunFinished):
        result = event.snapshot or snapshot
        kind = result.native_status if result else event.name
        payload = result.raw if result and isinstance(result.raw, Mapping) else payload
    elif isinstance(event, StatusChanged):
        kind = event.native_status
    elif event.kind:
        kind = event.kind
    elif isinstance(event, RunRetried):
        kind = "execution.requeued"
        payload = {**payload, "retry_attempt": event.attempt - 1}
    else:
        name = kind = event.event_type
        payload = {**payload, "reason": getattr(event, "reason", None)}
    payload = {"session_id": event.run_id, **payload}
    return evolve(event, kind=kind, raw={"event": name, "data": {"event": kind, "payload": payload}})
