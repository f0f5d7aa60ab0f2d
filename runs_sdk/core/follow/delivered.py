"""What has been reported of a run to whoever follows it: enough to go on exactly there, in another process too.

A follower is ahead of its consumer: a read brings many messages, and the consumer takes one event after another. So the
stream's cursor is kept together with how many events were queued when it moved, and a checkpoint has the cursor of the
last event that was taken.
"""

from __future__ import annotations

from collections import Counter, deque
from hashlib import blake2b

from attrs import define, field, frozen

from ..events import (
    ArtifactReady,
    Event,
    InteractionAnswered,
    InteractionNeeded,
    RunFinished,
    RunRetried,
    StatusChanged,
)
from ..models import Interaction, RunStatus
from ..policy import Cursor


@frozen
class Checkpoint:
    """How far a consumer is with a run.

    cursor    where the stream goes on
    passed    so many events of the first message there have been reported already
    status    the status as events have shown it
    question  what the run asks
    attempts  the attempts that were reported; `retried`: the next one was reported, and has not begun
    files     fingerprints of the files that were reported
    finished  the end was reported
    """

    cursor: Cursor = field(factory=Cursor)
    passed: int = 0
    status: RunStatus | None = None
    question: Interaction | None = field(default=None, repr=False)
    attempts: int = 1
    retried: bool = False
    files: tuple[str, ...] = ()
    finished: bool = False


_TELLING = frozenset((StatusChanged, InteractionNeeded, InteractionAnswered, RunRetried, RunFinished, ArtifactReady))


@define
class Delivered:
    """Counts the events that a consumer has taken, and keeps what they said."""

    count: int = 0
    skip: int = 0
    """So many events of the next message were reported before this follower began."""
    finished: bool = False
    _status: RunStatus | None = None
    _question: Interaction | None = None
    _attempts: int = 1
    _retried_at: int = -1
    _restarted_at: int = -1
    _files: list[str] = field(factory=list)
    _known_files: Counter[str] = field(factory=Counter)
    _marks: deque[tuple[int, Cursor, int, bool]] = field(factory=deque)

    def begin(self, checkpoint: Checkpoint) -> None:
        """Go on from there."""
        self._status, self._question, self._attempts = checkpoint.status, checkpoint.question, checkpoint.attempts
        self._retried_at = 0 if checkpoint.retried else -1
        self._files = list(checkpoint.files)
        self._known_files = Counter(checkpoint.files)
        self.skip, self.finished = checkpoint.passed, checkpoint.finished
        self.mark(0, checkpoint.cursor, checkpoint.passed)

    def mark(self, queued: int, cursor: Cursor, passed: int = 0, *, restarts: bool = False) -> None:
        """Once so many events are taken, a stream goes on at this cursor, behind `passed` events of its message."""
        marks = self._marks
        if len(marks) > 1 and marks[1][0] <= self.count:
            self.prune()
        marks.append((queued, cursor, passed, restarts))

    def prune(self) -> None:
        """Forget the marks behind which the consumer is: of many runs they would be most of what is kept."""
        marks = self._marks
        while len(marks) > 1 and marks[1][0] <= self.count:
            self._leave(marks.popleft())

    def _leave(self, mark: tuple[int, Cursor, int, bool]) -> None:
        if mark[3]:
            self._restarted_at = mark[0]

    def tell(self, event: Event) -> None:
        """The consumer takes this event."""
        self.count += 1
        if event.__class__ not in _TELLING:
            return
        match event:
            case StatusChanged():
                self._status = event.status
            case InteractionNeeded():
                self._status, self._question = RunStatus.WAITING, event.interaction
            case InteractionAnswered():
                self.answered()
            case RunRetried():
                self._attempts = max(self._attempts, event.attempt)
                self._retried_at = self.count
            case ArtifactReady():
                self._files.append(fingerprint(event))
            case RunFinished():
                self.finished = True

    def answered(self) -> None:
        """The question is settled."""
        self._question = None
        if self._status is RunStatus.WAITING:
            self._status = RunStatus.RUNNING

    def knows(self, event: Event) -> bool:
        """Whether a file that a GET shows was reported before this follower began. Each counts once."""
        if not self._known_files or not isinstance(event, ArtifactReady):
            return False
        key = fingerprint(event)
        if self._known_files[key] <= 0:
            return False
        self._known_files[key] -= 1
        return True

    def checkpoint(self) -> Checkpoint:
        """How far the consumer is."""
        self.prune()
        _, cursor, passed, restarts = (
            self._marks[0] if self._marks and self._marks[0][0] <= self.count else (0, Cursor(), 0, False)
        )
        restarted_at = self._marks[0][0] if restarts else self._restarted_at
        return Checkpoint(
            cursor=cursor,
            passed=passed,
            status=self._status,
            question=self._question,
            attempts=self._attempts,
            retried=self._retried_at > restarted_at,
            files=tuple(self._files),
            finished=self.finished,
        )


def fingerprint(event: ArtifactReady) -> str:
    """A short word for a file, the same whether a stream or a GET showed it. Links to it may differ each time."""
    return blake2b(f"{event.kind}\0{event.name}".encode(), digest_size=4).hexdigest()
