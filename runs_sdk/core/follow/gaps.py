"""Whether a stream that repeats nothing may have missed events.

Such a service (`Resume.NONE`) sends a reader what comes after the joining, and no message tells what came before. So
this reasons from what the follower knows:

- A stream that was opened by the start itself, or resumes exactly where it stopped, has missed nothing ("gapless").
- A stream that was requested within `join_within` of sending the start, or of sending the answer to a question, is
  taken to be in time. Nothing proves it: what a run sends between the two is lost unnoticed. With 0 no such join is
  trusted.
- Any other stream may have missed something. So has one that was in time but brought nothing of a run that was over
  by then, or of one that succeeded with an output where the stream would have brought the output too.
- A run that went on while no stream was open, or that was followed to its end without one, has sent what it has sent.
- Where the service's rules know what a complete stream has brought (`FollowPolicy.is_complete`), they decide at the
  end, for streams of every kind.
"""

from __future__ import annotations

from attrs import define, field

from ..events import Event, EventsMissed, OutputUpdated, RunFinished
from ..models import RunStatus, Snapshot
from ..policy import FollowPolicy, Resume, StreamSummary

NEVER = float("-inf")
ALWAYS = float("inf")

ENDING = 3.0
"""Seconds after an answer in which the end of a stream that has brought nothing since came with the question."""


@define
class GapDetector:
    """What one follower may have missed; `opened` and `is_incomplete` say when to deliver EventsMissed.

    `attached`: somebody else has started the run. Where a service repeats what it has sent, nothing is ever missed.
    """

    policy: FollowPolicy = field(repr=False)
    attached: bool = False
    _seen: int = 0
    _last_output: OutputUpdated | None = None
    _last: RunFinished | None = None

    _in_time_until: float = field(init=False, default=ALWAYS)  # a stream requested until then is in time
    _ends_by: float = field(init=False, default=NEVER)  # until then the stream may end because of an answered question
    _too_late: bool = field(init=False, default=False)  # the stream that is being opened is requested too late
    _silent: bool = field(init=False, default=False)  # the stream was in time, and has brought nothing yet
    _ran: bool = field(init=False, default=False)  # a GET has shown since that the run goes on
    _unwatched: bool = field(init=False, default=False)  # the run went on while no stream was open
    _refused: bool = field(init=False, default=False)  # the service has refused the stream for good
    _joined: bool = field(init=False, default=False)  # a stream has been open
    _pending: bool = field(init=False, default=False)  # the run goes on since a start or an answer; no stream is open
    _reported: bool = field(init=False, default=False)  # EventsMissed was delivered, and no message came since

    def __attrs_post_init__(self) -> None:
        if self.attached:
            self._in_time_until = NEVER

    def begin(self) -> None:
        """EventsMissed has been delivered already, for all that came before this follower."""
        self._reported = self._joined = True
        self._in_time_until = ALWAYS

    def started(self, sent_at: float) -> None:
        """The run has been started by a request that was sent then."""
        if not self.attached:
            self._trust(sent_at)
            self._pending = True

    def responded(self, sent_at: float, *, is_open: bool) -> None:
        """An answer was sent to the question for which the stream has ended, or (`is_open`) is about to end."""
        if self.attached and not self._joined:
            return
        if self._pending:  # it ran to this question without a stream
            self.may_have_sent(unwatched=True)
        self._pending = True
        self._reported = False  # what was reported missing came before the question
        self._trust(sent_at)
        if is_open:
            self._ends_by = sent_at + ENDING

    def _trust(self, since: float) -> None:
        within = self.policy.join_within
        self._in_time_until = since + within if within > 0 else NEVER

    def requested(self, now: float) -> None:
        """A stream is requested."""
        self._too_late = now > self._in_time_until

    def opened(self, *, gapless: bool) -> bool:
        """A stream is open. Returns whether it may have missed something."""
        gap = not gapless and (self._too_late or self._unwatched or self.policy.stream == "shared")
        self._silent = not gapless and not gap and self.policy.join_within != ALWAYS
        self._in_time_until = self._ends_by = NEVER
        self._ran = self._unwatched = self._pending = False
        self._joined = True
        self._reported = gap = gap and self.policy.resume is Resume.NONE
        return gap

    def not_yet(self, now: float) -> None:
        """The service says that there is no stream so far: nothing was sent until now."""
        if not self._too_late:
            self._trust(now)

    def delivered(self) -> None:
        """The stream brought a message."""
        self._silent = self._reported = False
        self._in_time_until = self._ends_by = NEVER

    def saw(self, event: Event) -> None:
        """The stream brought this event: what `FollowPolicy.is_complete` is asked about in the end."""
        if self.policy.is_complete is None:  # nobody asks
            return
        self._seen += 1
        if isinstance(event, OutputUpdated):
            self._last_output = event
        elif isinstance(event, RunFinished):
            self._last = event

    def ends_with_answer(self, now: float) -> bool:
        """Whether a stream that ends now ends because of a question that is answered already."""
        return self.policy.pauses and now <= self._ends_by

    def runs_on(self, *, unwatched: bool) -> None:
        """A GET shows that the run goes on; `unwatched`: while there should be a stream, and is none."""
        self._ran = True
        self.may_have_sent(unwatched=unwatched)

    def may_have_sent(self, *, unwatched: bool) -> None:
        """The run may have sent something that no stream of ours has carried."""
        self._unwatched = self._unwatched or (unwatched and self.policy.resume is Resume.NONE)

    def refused(self) -> None:
        """The service has refused the stream for good: what it still had to bring is missing."""
        self._refused = True

    def is_incomplete(self, result: Snapshot, *, streams: bool) -> bool:
        """Whether the events up to this result may be incomplete. `streams`: there are streams of this run at all."""
        if self._refused or self._is_short_of(result):
            return True
        if self.policy.resume is not Resume.NONE:
            return False
        alone = self.attached or self.policy.stream == "own"
        never_joined = alone and streams and not self._joined
        silent = self._silent and (not self._ran or self._streams_output(result))
        return never_joined or silent or self._unwatched

    def _is_short_of(self, result: Snapshot) -> bool:
        is_complete = self.policy.is_complete
        if is_complete is None or not self._joined or self._reported:
            return False
        return not is_complete(StreamSummary(self._seen, self._last_output, self._last), result)

    def _streams_output(self, result: Snapshot) -> bool:
        succeeded = result.status is RunStatus.SUCCEEDED and result.output is not None
        return succeeded and self.policy.streams_output


def gap(run_id: str) -> EventsMissed:
    """What says that something may be missing."""
    return EventsMissed(name="gap", run_id=run_id, reason="gap", certain=False)
