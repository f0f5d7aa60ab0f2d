"""Stretches and moments of a run's time, which a timeline is made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Protocol

from attrs import define, frozen

from .models import RunStatus
from .times import not_before


@define
class Span:
    """A stretch of a run's time. `start` is None when only the end was reported, `end` while it lasts.

    `seen` is when the reader saw the start: the reader's clock, while `start` and `end` are the service's where it
    tells them. `number` is the order in which spans were seen.
    """

    name: str
    kind: Literal["step", "wait"]
    number: int
    seen: datetime
    item: int = 0
    attempt: int = 1
    start: datetime | None = None
    end: datetime | None = None
    status: RunStatus = RunStatus.RUNNING
    error: str | None = None

    @property
    def seconds(self) -> float | None:
        """How long it took; None while it lasts, or where nobody said when it began."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).total_seconds()

    def close(self, at: datetime, status: RunStatus) -> None:
        """It has ended. By a clock that was set back meanwhile it would have before its start."""
        self.end, self.status = not_before(at, self.start), status


@frozen
class Mark:
    """A moment of a run: it was retried, events were missed, the service was in contact again."""

    at: datetime
    text: str


class Drawable(Protocol):
    """What a picture needs of a timeline."""

    @property
    def run_id(self) -> str: ...

    @property
    def service(self) -> str: ...

    @property
    def status(self) -> RunStatus: ...

    @property
    def spans(self) -> Sequence[Span]: ...

    @property
    def marks(self) -> Sequence[Mark]: ...

    @property
    def start(self) -> datetime | None: ...

    @property
    def end(self) -> datetime | None: ...

    @property
    def is_batch(self) -> bool: ...

    def lasts(self, span: Span, now: datetime) -> float: ...
