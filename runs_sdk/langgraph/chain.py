"""The runs that are one to a handle: the one that was started, and those that go on after an answer. Pure.

An answer to a question is a new run in the same thread. To whoever follows, all of them are one.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field


@define(eq=False, slots=True, weakref_slot=True)
class Chain:
    """The runs of one conversation, the first one first, and what is known of them."""

    runs: list[str]
    thread: str | None = None
    resumable: dict[str, bool] = field(factory=dict)
    """Whether a run's stream can be read again, where that is known."""
    begun: set[str] = field(factory=set)
    """Runs of whose stream the beginning, or a later place, has been read."""
    seen: set[str] = field(factory=set)
    """Runs that the server is known to have had."""
    finished: set[str] = field(factory=set)
    """Runs that the server has shown to be over."""
    asking: set[str] = field(factory=set)
    """Runs that the server has shown to have stopped for a question."""
    rolled_back: set[str] = field(factory=set)
    """Runs that this client has had rolled back."""

    @classmethod
    def of(cls, runs: Iterable[str], thread: str | None) -> Chain:
        """A chain of these runs."""
        return cls([*runs], thread)

    @property
    def current(self) -> str:
        """The run that is at work, or was last."""
        return self.runs[-1]

    def add(self, run_id: str, *, resumable: bool | None = None) -> None:
        """The conversation goes on in this run."""
        if run_id not in self.runs:
            self.runs.append(run_id)
        self.seen.add(run_id)
        if resumable is not None:
            self.resumable[run_id] = resumable

    def after(self, run_id: str) -> str | None:
        """The run that follows this one, where there is one."""
        try:
            place = self.runs.index(run_id) + 1
        except ValueError:
            return None
        return self.runs[place] if place < len(self.runs) else None
