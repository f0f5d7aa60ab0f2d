"""What can happen to a run: a closed list of classes, made for `match`.

    match event:
        case StepFinished(status=RunStatus.FAILED): print("failed:", event.name)
        case InteractionNeeded(): run.respond({"approve": True})

Every event reads as the wire message too (`event["data"]`, `event.get("event")`), whatever its class.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, ClassVar, Literal

from attrs import field, fields, frozen

from .errors import InputProblem, InputValidationError
from .models import Interaction, RunStatus, Snapshot
from .portable import object_from_dict, object_to_dict


@frozen(eq=False, repr=False)
class Event:
    """One thing that happened to a run, said by a stream or found by comparing two snapshots.

    name       what it is about: the step, the artifact, the status; for a ServiceEvent the service's own event name
    kind       the service's own word for this kind of event; `event_type` when it was found by comparing snapshots
    payload    what the service says about it, decoded
    timestamp  when it happened, UTC; None where the service does not tell
    id         the position that the service gave it, as text; None where it has none
    run_id     the run
    raw        the whole message as it came over the wire, decoded from JSON
    """

    name: str
    kind: str = ""
    payload: Any = field(default=None, repr=False)
    timestamp: datetime | None = None
    id: str | None = None
    run_id: str = ""
    raw: Any = field(default=None, repr=False)

    event_type: ClassVar[str] = "event"
    """The class in snake case: what `on()` and the command's `--json` call it."""

    # Equality, hash and repr once for all classes: what attrs writes for each of them makes the import slow.

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, one.name) == getattr(other, one.name) for one in fields(type(self)))

    def __hash__(self) -> int:
        return hash((type(self), self.name, self.kind, self.timestamp, self.id, self.run_id))

    def __repr__(self) -> str:
        shown = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(type(self)) if one.repr)
        return f"{type(self).__name__}({shown})"

    def __getitem__(self, key: str) -> Any:
        if isinstance(self.raw, (dict, Mapping)):  # dict first: asking an abstract class is slow
            return self.raw[key]
        raise KeyError(key)

    def get(self, key: str, default: Any = None) -> Any:
        """The wire message's field `key`."""
        return self.raw.get(key, default) if isinstance(self.raw, (dict, Mapping)) else default

    def __contains__(self, key: object) -> bool:
        return isinstance(self.raw, Mapping) and key in self.raw

    def __iter__(self) -> Iterator[str]:
        return iter(self.raw if isinstance(self.raw, Mapping) else ())

    def keys(self) -> Iterator[str]:
        """The wire message's fields, so that `dict(event)` works."""
        return iter(self)

    def to_dict(self) -> dict[str, Any]:
        """All of it as JSON, with its class in snake case as `type`, for `from_dict`."""
        return {"type": self.event_type, **object_to_dict(self)}

    @staticmethod
    def from_dict(data: Mapping[str, Any]) -> Event:
        """The event that `to_dict` made this from, of its own class.

        Raises InputValidationError, which lists all that is missing or wrong.
        """
        kind = data.get("type") if isinstance(data, Mapping) else None
        known = {one.event_type: one for one in EVENT_CLASSES}
        if kind not in known:
            problem = InputProblem("event.type", f"is {kind!r}, which is no class of events", "enum")
            raise InputValidationError(f"this is no event as to_dict() makes it: {problem}", errors=[problem])
        return object_from_dict(known[kind], data, "event")


@frozen(eq=False, repr=False)
class StatusChanged(Event):
    """The run has another status than before."""

    event_type: ClassVar[str] = "status_changed"
    status: RunStatus = RunStatus.UNKNOWN
    native_status: str = ""


@frozen(eq=False, repr=False)
class StepStarted(Event):
    """A step begins. `attempt` is 2 or more when the service tries it again; `item` is its place in a batch."""

    event_type: ClassVar[str] = "step_started"
    attempt: int = 1
    item: int = 0


@frozen(eq=False, repr=False)
class StepFinished(Event):
    """A step came to its end. `output` where the service sends it."""

    event_type: ClassVar[str] = "step_finished"
    status: RunStatus = RunStatus.SUCCEEDED
    item: int = 0
    output: Any = field(default=None, repr=False)
    error: str | None = None


@frozen(eq=False, repr=False)
class OutputUpdated(Event):
    """A part of the output is there (a token, a row, the output so far)."""

    event_type: ClassVar[str] = "output_updated"
    output: Any = field(default=None, repr=False)


@frozen(eq=False, repr=False)
class LogLine(Event):
    """The run wrote a line to its log."""

    event_type: ClassVar[str] = "log_line"
    text: str = ""
    level: str | None = None


@frozen(eq=False, repr=False)
class ArtifactReady(Event):
    """A file or another artifact of the run can be fetched."""

    event_type: ClassVar[str] = "artifact_ready"
    url: str | None = field(default=None, repr=False)


@frozen(eq=False, repr=False)
class InteractionNeeded(Event):
    """The run waits for an answer: give it with `respond`."""

    event_type: ClassVar[str] = "interaction_needed"
    interaction: Interaction | None = None


@frozen(eq=False, repr=False)
class InteractionAnswered(Event):
    """Somebody has answered the run's question."""

    event_type: ClassVar[str] = "interaction_answered"
    interaction: Interaction | None = None


@frozen(eq=False, repr=False)
class RunRetried(Event):
    """The service starts the run again. `attempt` is 2 for the first retry."""

    event_type: ClassVar[str] = "run_retried"
    attempt: int = 2


@frozen(eq=False, repr=False)
class RunFinished(Event):
    """The run came to its end: always the last event, exactly once. `snapshot` is its result."""

    event_type: ClassVar[str] = "run_finished"
    status: RunStatus = RunStatus.UNKNOWN
    snapshot: Snapshot | None = field(default=None, repr=False)


@frozen(eq=False, repr=False)
class EventsMissed(Event):
    """Events may be missing here. `gap`: the service cannot repeat them; `overflow`: the reader was too slow.

    `certain` is False when the connection broke and nobody knows whether anything was sent meanwhile.
    """

    event_type: ClassVar[str] = "events_missed"
    reason: Literal["gap", "overflow"] = "gap"
    certain: bool = False


@frozen(eq=False, repr=False)
class ContactLost(Event):
    """The service cannot be reached for now; following goes on, and the run probably does too.

    Delivered once for each outage, at the first failed try; `Reconnected` follows, or the run's end, or the error with
    which following gives up. It says something about the reader's connection, not about the run: `timestamp`, `payload`
    and `raw` are None. `attempt` counts the tries so far, `error` says what happened to the last one, and the next one
    comes in `retry_in` seconds.
    """

    event_type: ClassVar[str] = "contact_lost"
    attempt: int = 1
    error: str = ""
    retry_in: float = 0.0


@frozen(eq=False, repr=False)
class Reconnected(Event):
    """The event stream broke and is open again; where there is no stream: the service answers again.

    `attempt` counts the tries that it took.
    """

    event_type: ClassVar[str] = "reconnected"
    attempt: int = 1


@frozen(eq=False, repr=False)
class Ping(Event):
    """The service says that the stream is alive."""

    event_type: ClassVar[str] = "ping"


@frozen(eq=False, repr=False)
class ServiceEvent(Event):
    """Anything else that the service sends, kept whole."""

    event_type: ClassVar[str] = "service_event"


EVENT_CLASSES: tuple[type[Event], ...] = (
    StatusChanged,
    StepStarted,
    StepFinished,
    OutputUpdated,
    LogLine,
    ArtifactReady,
    InteractionNeeded,
    InteractionAnswered,
    RunRetried,
    RunFinished,
    EventsMissed,
    ContactLost,
    Reconnected,
    Ping,
    ServiceEvent,
)
"""The closed list."""
