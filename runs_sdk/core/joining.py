"""Whether something was missed on a stream that repeats nothing.

Such a service (`Resume.NONE`) gives a reader what comes after the joining, and no message tells what came before. So
this reasons from what the follower knows:

- A stream that was opened by the start itself, or goes on exactly where it stopped, has missed nothing ("seamless").
- A stream that was asked for within `join_within` of the start, or of the answer to a question, is taken to be in time.
  Nothing proves it: what a run sends between the two is lost without a word. With 0 no such join is trusted.
- Any other stream may have missed something, and so has one that was in time but brought nothing of a run that was over
  by then, or of one that succeeded with an output where the stream would have told the output too.
- A run that went on while no stream was open, or that was followed to its end without one, has sent what it has sent.
"""

from __future__ import annotations

from attrs import define, field

from .events import EventsMissed
from .models import RunStatus, Snapshot
from .policy import FollowPolicy, Resume

NEVER = float("-inf")
ALWAYS = float("inf")

ENDING = 0.2
"""Seconds after an answer in which the end of the stream is the one that came with the question."""


@define
class Joining:
    """What one follower may have missed. Tell it what happened; `opened` and `is_short_of` say whether to tell it.

    With `late`, somebody else has started the run. Where a service repeats what it has sent, nothing is ever missed.
    """

    policy: FollowPolicy
    late: bool = False

    _until: float = field(init=False, default=ALWAYS)  # a stream asked for until then is in time
    _ends_by: float = field(init=False, default=NEVER)  # until then the stream may end because of an answered question
    _gap: bool = field(init=False, default=False)  # the stream that is being opened is asked for too late
    _silent: bool = field(init=False, default=False)  # the stream was in time, and has brought nothing yet
    _ran: bool = field(init=False, default=False)  # a GET has shown since that the run goes on
    _blind: bool = field(init=False, default=False)  # the run went on while no stream was open
    _joined: bool = field(init=False, default=False)  # a stream has been open

    def __attrs_post_init__(self) -> None:
        if self.late:
            self._until = NEVER

    def started(self, now: float) -> None:
        """The run has been started just now."""
        if not self.late:
            self._trust(now)

    def answered(self, now: float, *, is_open: bool) -> None:
        """The question has been answered for which the stream has ended, or (`is_open`) is about to end."""
        if self.late and not self._joined:
            return
        self._trust(now)
        if is_open:
            self._ends_by = now + ENDING

    def _trust(self, now: float) -> None:
        within = self.policy.join_within
        self._until = now + within if within > 0 else NEVER

    def asked(self, now: float) -> None:
        """A stream is asked for."""
        self._gap = now > self._until

    def opened(self, *, seamless: bool) -> bool:
        """A stream is open. Returns whether it may have missed something."""
        gap = not seamless and (self._gap or self.policy.stream == "shared")
        self._silent = not seamless and not gap and self.policy.join_within != ALWAYS
        self._until = self._ends_by = NEVER
        self._ran = self._blind = False
        self._joined = True
        return gap and self.policy.resume is Resume.NONE

    def not_yet(self, now: float) -> None:
        """The service says that there is no stream so far: nothing was sent until now."""
        if not self._gap:
            self._trust(now)

    def delivered(self) -> None:
        """The stream brought a message."""
        self._silent = False
        self._until = self._ends_by = NEVER

    def ends_with_answer(self, now: float) -> bool:
        """Whether a stream that ends now ends because of a question that is answered already."""
        return self.policy.rests and now <= self._ends_by

    def goes_on(self, *, unwatched: bool) -> None:
        """A GET shows that the run goes on; `unwatched`: while there should be a stream, and is none."""
        self._ran = True
        self.went_on(unwatched=unwatched)

    def went_on(self, *, unwatched: bool) -> None:
        """The run may have sent something that no stream of ours has carried."""
        self._blind = self._blind or (unwatched and self.policy.resume is Resume.NONE)

    def is_short_of(self, result: Snapshot, *, streams: bool) -> bool:
        """Whether the events up to this result may be incomplete. `streams`: there are streams of this run at all."""
        if self.policy.resume is not Resume.NONE:
            return False
        alone = self.late or self.policy.stream == "own"
        unheard = alone and streams and not self._joined
        silent = self._silent and (not self._ran or self._tells_output(result))
        return unheard or silent or self._blind

    def _tells_output(self, result: Snapshot) -> bool:
        succeeded = result.status is RunStatus.SUCCEEDED and result.output is not None
        return succeeded and self.policy.streams_output


def gap(run_id: str) -> EventsMissed:
    """What tells that something may be missing."""
    return EventsMissed(name="gap", run_id=run_id, reason="gap", certain=False)
