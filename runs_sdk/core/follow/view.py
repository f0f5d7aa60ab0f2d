"""What is known of a run while it is followed, and which events say something new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from attrs import define, field

from ..events import (
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
from ..models import Interaction, RunStatus, Snapshot

ANSWER_LAG = 5.0
"""Seconds after an answer in which a GET that still shows the same question is taken to be older than the answer."""


@define
class RunView:
    """One run, as far as events and GETs have shown it.

    `question_source` says where a question shows: in every GET until it is answered, or on the stream alone.
    """

    run_id: str
    question_source: Literal["get", "stream"] = field(repr=False)

    status: RunStatus | None = None
    """The last status that an event or a GET showed."""
    question: Interaction | None = field(default=None, repr=False)
    """What the run asks, until it is answered."""
    attempts: int = 1
    changed_at: float | None = None
    """When an event or a GET last showed something new."""

    _delivered: RunStatus | None = None  # the status as the events have it
    _question_id: str | None = None
    _owed: str | None = None  # the id of a question that a GET has shown, and that the open stream will tell as well
    _responded: tuple[str | None, float] | None = None  # the id of the answered question, and until when a GET may lag

    @property
    def is_asking(self) -> bool:
        return self.status is RunStatus.WAITING

    def take(self, event: Event, *, keep: bool = False) -> bool:
        """Learn from an event. Returns whether it is to be delivered: not when it repeats what is known, unless `keep`.

        RunFinished is never delivered here: the verdict decides when.
        """
        match event:
            case StepStarted():  # first, with those of which most runs have most: matching goes from top to bottom
                if self.question_source == "stream":
                    self._resume()
            case ServiceEvent() | LogLine() | OutputUpdated() | Ping():
                pass
            case RunFinished():
                return False
            case StatusChanged():
                if event.status is self._delivered and not keep:
                    return False
                self.status = self._delivered = event.status
            case InteractionNeeded(interaction=interaction):
                if interaction is not None:
                    if interaction.id == self._question_id and not keep:
                        return False
                    self._question_id = interaction.id
                self.status = self._delivered = RunStatus.WAITING
                self.question = interaction
            case InteractionAnswered():
                self._resume()
            case RunRetried():
                if event.attempt <= self.attempts and not keep:
                    return False
                self.attempts = max(self.attempts, event.attempt)
        return True

    def _resume(self) -> None:
        """The run's question is settled."""
        self.question = None
        if self.status is RunStatus.WAITING:
            self.status = self._delivered = RunStatus.RUNNING

    def retried(self) -> None:
        """The run is tried again: what it said of its status may be said again."""
        self.status = self._delivered = None

    def begin(self, status: RunStatus | None, question: Interaction | None, attempts: int) -> None:
        """What another view has shown already."""
        self.status = self._delivered = status
        self.question, self.attempts = question, attempts
        self._question_id = None if question is None else question.id

    # ---- questions

    def responded(self, now: float, question_id: str | None) -> None:
        """The run's question has been answered: its status is not known until something shows it."""
        self._responded = (question_id or self._question_id, now + ANSWER_LAG)
        self.status = self._delivered = self._question_id = self.question = None

    def progressed(self) -> None:
        """The stream has shown that the run goes on: a question that shows now is a new one."""
        self._responded = None

    def will_be_told(self, question: Interaction) -> None:
        """A GET has shown this question; the stream that is open may tell it too, perhaps after its answer."""
        self._owed = question.id

    def stream_lost(self) -> None:
        """What the stream had on its way will not come."""
        self._owed = None

    def is_told_again(self, events: Sequence[Event]) -> bool:
        """Whether a message of the stream is the question that a GET has shown before."""
        for event in events:
            if isinstance(event, InteractionNeeded) and event.interaction is not None:
                owed, self._owed = self._owed, None
                return owed == event.interaction.id
        return False

    def is_stale(self, snapshot: Snapshot, now: float) -> bool:
        """Whether a GET still shows the question that has been answered already."""
        if self._responded is None or snapshot.status is not RunStatus.WAITING:
            return False
        question_id, until = self._responded
        shown = snapshot.interaction.id if snapshot.interaction is not None else question_id
        return now < until and shown == question_id

    # ---- snapshots

    def observe(self, snapshot: Snapshot, now: float) -> None:
        """A GET showed the run. No event comes of it."""
        if self.is_stale(snapshot, now):
            return
        self._responded = None
        if not snapshot.is_finished and not self._is_unaware(snapshot):
            if snapshot.status is not self.status:
                self.changed_at = now
            self.status = snapshot.status

    def _is_unaware(self, snapshot: Snapshot) -> bool:
        """Whether there is a question that a GET of this service does not show."""
        open_question = self.question is not None and self.question_source == "stream"
        return open_question and snapshot.status is RunStatus.RUNNING

    def compare(self, snapshot: Snapshot, *, status: bool) -> list[Event]:
        """The events that a GET makes. Without `status`, a change of the status is left to the stream."""
        native = snapshot.native_status
        found: list[Event] = []
        if snapshot.attempts > self.attempts:
            found.append(RunRetried(name=native, run_id=self.run_id, attempt=snapshot.attempts, raw=snapshot.raw))
        if self._is_unaware(snapshot):
            return found
        if status and snapshot.status is not self._delivered and not snapshot.is_finished:
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
            self._question_id = self.question = None  # the next question is a new one, also under the same id
        return found

    def retry(self, snapshot: Snapshot) -> Event:
        """The event for a retry that shows in the status alone: running after failed."""
        native = snapshot.native_status
        return RunRetried(name=native, run_id=self.run_id, attempt=self.attempts + 1, raw=snapshot.raw)


def finish(run_id: str, word: RunFinished | None, result: Snapshot) -> RunFinished:
    """The last event: the stream's own message about the end, if it had one, with the result."""
    fields: dict[str, Any] = {"name": result.native_status, "run_id": run_id}
    if word is not None:
        fields = {"name": word.name, "kind": word.kind, "payload": word.payload, "timestamp": word.timestamp,
                  "id": word.id, "run_id": word.run_id, "raw": word.raw}  # fmt: skip
    return RunFinished(**fields, status=result.status, snapshot=result)
