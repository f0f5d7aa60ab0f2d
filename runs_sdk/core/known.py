"""What is known of a run while it is followed, and which events say something new."""

from __future__ import annotations

from typing import Any, Literal

from attrs import define

from .events import (
    Event,
    InteractionAnswered,
    InteractionNeeded,
    LogLine,
    OutputUpdated,
    Ping,
    RunFinished,
    RunRetried,
    ServiceEvent,
    StatusChanged,
    StepStarted,
)
from .models import Interaction, RunStatus, Snapshot


@define
class Known:
    """How one run stands, as far as events and GETs have told.

    `asks` says where a question shows: in every GET as long as it stands, or on the stream alone.
    """

    run_id: str
    asks: Literal["get", "stream"]

    status: RunStatus | None = None
    """As last heard of, by an event or a GET."""
    question: Interaction | None = None
    """What the run asks, as last told by an event or a GET, until it is answered."""
    attempts: int = 1
    last: RunFinished | None = None
    """What the stream has said about the end; it is told when a GET has given the result."""

    _told: RunStatus | None = None  # the status as the events have it
    _interaction: str | None = None

    def take(self, event: Event, *, keep: bool = False) -> bool:
        """Learn from an event. Returns whether it is to be told: not when it repeats what is known, unless `keep`."""
        match event:
            case StepStarted():  # first, with those of which most runs have most: matching goes from top to bottom
                if self.asks == "stream":
                    self._go_on()
            case ServiceEvent() | LogLine() | OutputUpdated() | Ping():
                pass
            case RunFinished():
                self.last = event
                return False
            case StatusChanged():
                if event.status is self._told and not keep:
                    return False
                self.status = self._told = event.status
            case InteractionNeeded(interaction=interaction):
                if interaction is not None:
                    if interaction.id == self._interaction and not keep:
                        return False
                    self._interaction = interaction.id
                self.status = self._told = RunStatus.WAITING
                self.question = interaction
            case InteractionAnswered():
                self._go_on()
            case RunRetried():
                if event.attempt <= self.attempts and not keep:
                    return False
                self.attempts = max(self.attempts, event.attempt)
        return True

    def _go_on(self) -> None:
        """The run's question is settled."""
        self.question = None
        if self.status is RunStatus.WAITING:
            self.status = self._told = RunStatus.RUNNING

    def answered(self) -> None:
        """The run's question has been answered: how it stands now is not known."""
        self.status = self._told = self._interaction = self.question = None

    def heard(self, snapshot: Snapshot) -> None:
        """A GET told how the run stands. No event comes of it."""
        if not snapshot.is_finished and not self._is_unaware(snapshot):
            self.status = snapshot.status

    def _is_unaware(self, snapshot: Snapshot) -> bool:
        """Whether a question stands that a GET of this service does not show."""
        standing = self.question is not None and self.asks == "stream"
        return standing and snapshot.status is RunStatus.RUNNING

    def compare(self, snapshot: Snapshot, *, status: bool) -> list[Event]:
        """The events that a GET makes. Without `status`, a change of the status is left to the stream."""
        native = snapshot.native_status
        found: list[Event] = []
        if snapshot.attempts > self.attempts:
            found.append(RunRetried(name=native, run_id=self.run_id, attempt=snapshot.attempts, raw=snapshot.raw))
        if self._is_unaware(snapshot):
            return found
        if status and snapshot.status is not self._told and not snapshot.is_finished:
            found.append(
                StatusChanged(
                    name=native, run_id=self.run_id, status=snapshot.status, native_status=native, raw=snapshot.raw
                )
            )
        if snapshot.interaction is not None:
            question = snapshot.interaction
            found.append(
                InteractionNeeded(
                    name=question.prompt or native,
                    run_id=self.run_id,
                    interaction=question,
                    payload=question.payload,
                    raw=snapshot.raw,
                )
            )
        elif snapshot.status is not RunStatus.WAITING:
            self._interaction = self.question = None  # the next question is a new one, also under the same id
        return found

    def finish(self, result: Snapshot) -> RunFinished:
        """The last event: the stream's own word for the end, if it had one, with the result."""
        fields: dict[str, Any] = {"name": result.native_status, "run_id": self.run_id}
        last = self.last
        if last is not None:
            fields = {"name": last.name, "kind": last.kind, "payload": last.payload, "timestamp": last.timestamp,
                      "id": last.id, "run_id": last.run_id, "raw": last.raw}  # fmt: skip
        return RunFinished(**fields, status=result.status, snapshot=result)
