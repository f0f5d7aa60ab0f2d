"""Rules for waiting for many runs at once: whom to follow, whom to ask, when, and what to say in the end. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from attrs import define, field

from .models import RunStatus, Snapshot
from .retry import Backoff

FOLLOWED = 48
"""So many runs of one client are followed each for itself, with held requests; more are asked in turn."""

STREAMS = 2000
"""So many runs with handlers have their streams open at the same time; further ones are asked in turn until then."""

ASKED_AT_ONCE = 32
"""Requests about runs that one client has on the way at the same time."""

LISTED_FROM = 20
"""From so many runs on, one list answers for many."""

PAGE = 100
"""Runs that a request of a list brings, about."""


@define
class Rounds:
    """When whoever asks many runs in turn asks again: soon after something has ended, later the longer nothing does.

    A round is never begun sooner than its requests were worth, so that a service sees a bounded rate.
    """

    pace: Backoff = field(factory=lambda: Backoff(initial=0.2, factor=1.5, maximum=5.0))
    idle: int = 0

    def pause(self, *, ended: int, asked: int, random: Callable[[], float]) -> float:
        """Seconds until the next round, after one with so many requests that found so many ends."""
        self.idle = 0 if ended else self.idle + 1
        return max(self.pace.delay(self.idle, random()), min(asked * 0.001, 5.0))


def list_limit(wanted: int) -> int:
    """How many of the newest runs are listed to find so many: others' runs are among them, too."""
    return PAGE * (ceil(1.5 * wanted / PAGE) + 1)


def is_worth_a_list(wanted: int) -> bool:
    """Whether a list costs fewer requests than asking for each."""
    return wanted >= LISTED_FROM


def unfinished_word(snapshot: Snapshot | None, status: RunStatus, *, asked: bool) -> str | None:
    """The state of a run when the time is over, in a word; None for one that has finished.

    `status` is as events have shown it, which may come without a snapshot.
    """
    if snapshot is None and status is not RunStatus.UNKNOWN:
        return str(status)
    if snapshot is None:
        return "not answered yet" if asked else "not asked yet"
    if snapshot.is_finished:
        return None
    return snapshot.native_status if snapshot.status is RunStatus.UNKNOWN else str(snapshot.status)


def unfinished_text(words: Sequence[str | None], names: Sequence[str], seconds: float) -> str:
    """What has become of the runs when the time is over, from `unfinished_word` and the name of each."""
    unfinished = [(name, word) for name, word in zip(names, words, strict=True) if word is not None]
    counts: dict[str, int] = {}
    for _, word in unfinished:
        counts[word] = counts.get(word, 0) + 1
    numbers = ", ".join(f"{count:,} {word}" for word, count in sorted(counts.items(), key=lambda item: -item[1]))
    listed = ", ".join(f"{name} ({word})" for name, word in unfinished[:10])
    more = f" and {len(unfinished) - 10:,} more" if len(unfinished) > 10 else ""
    have = " The results of the others are in this error's `results`." if len(unfinished) < len(names) else ""
    return (
        f"{len(unfinished):,} of {len(names):,} runs have not finished in {seconds:g} s ({numbers}): {listed}{more}. "
        f"They go on; wait again.{have}"
    )
