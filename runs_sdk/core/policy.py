"""How a service is followed: what a service declares for the follower, as data and as a few pure functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from attrs import field, frozen

from .events import Event, OutputUpdated, RunFinished
from .models import Snapshot
from .retry import Backoff

if TYPE_CHECKING:
    from .sse import ServerSentEvent


class Resume(Enum):
    """What a service does for a reader who comes back.

    NONE: nothing, what was sent meanwhile is gone. INCLUSIVE: it repeats everything from a position on, that position
    included; several messages may share one. AFTER: it goes on behind a position.
    """

    NONE = "none"
    INCLUSIVE = "inclusive"
    AFTER = "after"


@frozen
class StreamSummary:
    """What the streams of one run have brought: for `FollowPolicy.is_complete`.

    events       how many events, counted where `is_complete` is given
    last_output  the last OutputUpdated
    last         the stream's own message about the end
    """

    events: int = 0
    last_output: OutputUpdated | None = None
    last: RunFinished | None = None


@frozen
class FollowPolicy:
    """How a service is followed, as data. All times are seconds.

    stream         own: one stream for this run; shared: a part of a stream that carries many; none: there is only GET
    resume         what the service does for a reader who comes back
    idle_limit     a stream without a single byte for so long is opened again
    check_every    between two GETs while a stream is open, so that a stream that never ends is found out
    poll           between two GETs where there is no stream; starts over when something has changed
    long_poll      the longest time that a GET may be held by the service; None when it cannot be held
    reconnect      between two tries to open a stream
    give_up_after  nothing but failures for so long ends the following in an error
    drain          how long a stream may still deliver once a GET has said that the run is finished
    join_within    where nothing is repeated: a stream asked for so soon after the start (or after the answer to a
                   question) is taken to miss nothing; a later one begins with EventsMissed. 0: every one does. inf: the
                   stream is there before the run is
    streams_output where nothing is repeated: the stream brings the output of a run that succeeds, too, so that one
                   which brought nothing at all has missed something
    pauses         the stream ends when the run asks a question: it is opened again when the run goes on, not before
    question_source
                   where a question shows: in every GET as long as it is, or on the stream alone
    is_complete    whether the streams of a run that ended with this result have brought what a complete one brings;
                   where it says no, EventsMissed comes before RunFinished. None: nothing is known of that. Asked only
                   when there was a stream
    late_files     for so long the service may announce files on the run's stream after it has shown the end; 0: it does
                   not
    last_file      the kind of the event with which it announces the last of them, where it has one
    confirm_for    when the stream has shown the end and GETs fail: the first failure gives RunFinished, with a result
                   made from the event; for so long GETs are tried to replace that result. Does not hold for results
                   that the service may revise (`RunRules.settle`)
    end_has_output the message that tells the end of a run which has succeeded has its output too. Where it has not, a
                   result made from that message has none, and `output()` asks again or raises
    """

    stream: Literal["own", "shared", "none"] = "own"
    resume: Resume = Resume.NONE
    idle_limit: float = 60.0
    check_every: float = 30.0
    poll: Backoff = field(factory=lambda: Backoff(initial=0.5, factor=1.5, maximum=10.0))
    long_poll: float | None = None
    reconnect: Backoff = field(factory=lambda: Backoff(initial=0.1, factor=2.0, maximum=10.0))
    give_up_after: float = 60.0
    drain: float = 5.0
    join_within: float = float("inf")
    streams_output: bool = False
    pauses: bool = False
    question_source: Literal["get", "stream"] = "get"
    is_complete: Callable[[StreamSummary, Snapshot], bool] | None = None
    late_files: float = 0.0
    last_file: str = ""
    confirm_for: float = 10.0
    end_has_output: bool = False


class NotYet(Exception):
    """Raised by a source's `open`: the service has no stream for this run so far."""


@frozen
class Cursor:
    """Where a stream goes on: the last position, and how many messages with that position have been seen."""

    position: str | None = None
    seen: int = 0


class Decoded(NamedTuple):
    """What one message means.

    ends      the service says with it that the run is over; a RunFinished among `events` is held until a GET confirms
    position  its place in the stream, where it has one
    restarts  the service starts its stream over (a retried run): the cursor goes back to the beginning
    ask       a GET should be made now: the message hints at a change that only a snapshot shows
    keep      deliver its events also when they tell what a snapshot has shown before
    """

    # A named tuple rather than an attrs class: there is one for each message.
    events: Sequence[Event] = ()
    position: str | None = None
    ends: bool = False
    restarts: bool = False
    ask: bool = False
    keep: bool = False


class RunRules(Protocol):
    """A service's pure functions for one run."""

    @property
    def policy(self) -> FollowPolicy: ...

    def decode(self, message: ServerSentEvent) -> Decoded:
        """Read one message. Raises DecodeError when it cannot be read."""
        ...

    def compare(self, before: Snapshot | None, after: Snapshot) -> Sequence[Event]:
        """Events that a snapshot shows besides status, interaction and retry (steps of a service without a stream)."""
        ...

    def settle(self, snapshot: Snapshot) -> float:
        """How many seconds a finished snapshot must stay the same before it is believed: 0 at once, inf never."""
        ...

    def conclude(self, last: RunFinished | None, snapshot: Snapshot) -> Snapshot:
        """The result, from the stream's last word and the GET that followed it."""
        ...
