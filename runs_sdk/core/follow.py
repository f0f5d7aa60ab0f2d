"""Following a run: a state machine that is told what happened and answers what to do next.

It does no I/O and has no clock: a shell (async or sync, the same logic) obeys `next(now)`, performs the action, and
reports what came of it. What a service needs is data (`FollowPolicy`) and a few pure functions (`RunRules`).

What holds for every service:

- no event is lost where the service can replay, and none is delivered twice; where it cannot, `EventsMissed` says so;
- a finished run is always noticed: a GET decides after every break or end of the stream, and from time to time between;
- nothing loops for ever: failures in a row end in an error after `give_up_after` seconds, unreadable answers after
  `MAX_UNREADABLE` in a row; a quiet stream is opened again after `idle_limit` seconds;
- `RunFinished` is the last event, exactly once, after a GET has given the result.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Container, Sequence
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from .actions import Action, Close, Done, Emit, Fail, Fetch, Open, Read, Sleep
from .errors import ApiError, DecodeError, RunsError, StreamBroken, UnsupportedOperation, gave_up, is_passing
from .events import ContactLost, Event, EventsMissed, Ping, Reconnected
from .joining import Joining, gap
from .known import Known
from .models import Interaction, RunStatus, Snapshot
from .policy import Cursor, FollowPolicy, Resume, RunRules
from .retry import Backoff

if TYPE_CHECKING:
    from .sse import ServerSentEvent

MAX_UNREADABLE = 3
"""Unreadable answers in a row after which following fails; one or two are taken for a passing fault."""

LAG_LIMIT = 10.0
"""Seconds that a GET may still say "running" after the stream has told the end; then the stream is believed."""

PROBE_LIMIT = 5.0
"""Seconds for the GET right after a break, and for how long GETs may fail beside a silent stream before it is told."""


@define
class Follower:
    """Follows one run. Tell it what happened; `next` says what to do.

    `random` gives numbers from 0 to 1 for the jitter of pauses. With `late`, somebody else has started the run, so that
    a stream that cannot be resumed may already have been going on.
    """

    run_id: str
    rules: RunRules
    policy: FollowPolicy
    random: Callable[[], float]
    late: bool = False

    snapshot: Snapshot | None = None
    cursor: Cursor = field(factory=Cursor)
    result: Snapshot | None = None
    """The result, once it is known; events may still be on their way."""
    finished: bool = False
    """Whether RunFinished has been delivered."""

    _events: deque[Event] = field(factory=deque, repr=False)
    _ended: bool = False  # the stream has told the end of the run
    _open: bool = False
    _stream: bool = True  # a stream is to be used at all
    _close: bool = False
    _stale: bool = False  # what the stream brought, or when it was opened, leaves hope for more from a new one
    _skip: int = 0

    _fetch_at: float = float("inf")
    _open_at: float = float("-inf")
    _idle_at: float = float("inf")
    _quiet: bool = False  # the last read brought nothing
    _polls: int = 0  # since something changed
    _breaks: int = 0  # since the stream last delivered
    _opens: int = 0
    _refusals: int = 0  # in a row: there is no stream yet
    _known: Known = field(init=False)
    _joining: Joining = field(init=False, repr=False)
    _fetch_failures: int = 0
    _unreadable: int = 0
    _failing_since: float | None = None
    _settling: tuple[float, str] | None = None
    _lagging_since: float | None = None
    _drain_until: float = float("inf")
    _error: RunsError | None = None
    _probe: bool = False  # the stream has just broken, and the next GET shows whether it was the stream alone
    _away: bool = False  # ContactLost has been told, and the contact is not back
    _aside: bool = False  # only the result is wanted, and GETs that the service holds bring it without the stream

    def __attrs_post_init__(self) -> None:
        if self.policy.stream == "none":
            self._stream = False
        self._known = Known(self.run_id, self.policy.asks)
        self._joining = Joining(self.policy, self.late)
        if not self._stream or (self.late and self.policy.resume is Resume.NONE):
            self._fetch_at = float("-inf")

    def started(self, now: float) -> None:
        """The run has been started just now."""
        self._joining.started(now)

    def begin(self, now: float) -> None:
        """Somebody wants events (again): clocks that ran while nobody was following start over."""
        self._away = self._away and self._error is None
        self._error = None
        self._failing_since = self._lagging_since = self._settling = None
        self._unreadable = 0
        self._drain_until = float("inf")

    @property
    def status(self) -> RunStatus | None:
        """The status as last heard of, by an event or a GET."""
        return self.result.status if self.result is not None else self._known.status

    @property
    def question(self) -> Interaction | None:
        """What the run asks, as last told by an event or a GET, until it is answered."""
        return self._known.question

    def heard(self, snapshot: Snapshot) -> None:
        """A GET that the follower did not ask for told how the run stands. No event comes of it."""
        self._known.heard(snapshot)

    @property
    def is_out_of_contact(self) -> bool:
        """Whether the last tries to reach the service were in vain."""
        return self._away

    def is_at_rest(self, statuses: Container[RunStatus] = (RunStatus.WAITING,)) -> bool:
        """Whether the run was last heard of in one of these statuses (waiting for an answer), and all is delivered."""
        return self.result is None and self._known.status in statuses and not self._events and not self._ended

    def answered(self, now: float) -> None:
        """The run's question has been answered: ask how it stands, or open the stream that has rested meanwhile."""
        rested = self._resting
        self._known.answered()
        self._fetch_at = now
        if rested:
            self._fetch_at = float("inf")  # opening comes first, so that nothing is missed; a GET follows it
            self._open_at = now
        ending = self.policy.rests and self._open  # or it goes on
        if rested or ending:
            self._joining.answered(now, is_open=ending)

    @property
    def _resting(self) -> bool:
        """Whether the stream has ended because the run asks a question."""
        return self.policy.rests and self._stream and not self._open and self._known.status is RunStatus.WAITING

    @property
    def _to_be_opened(self) -> bool:
        """Whether a stream that is not open has still something to say."""
        return self._stream and not self._ended and not self._resting and not self._doubting

    @property
    def _doubting(self) -> bool:
        """Whether a run that seems to have failed may go on: a new stream would have nothing to say before it does."""
        return self._settling is not None and self.policy.resume is Resume.NONE

    # ---- what to do next

    def ready(self) -> Event | None:
        """The event that `next` would emit, where there is one: the short way for all but the first of many."""
        return self._events.popleft() if self._events and not self._close else None

    def next(self, now: float, *, events: bool = True) -> Action:
        """What to do at time `now`. With `events=False` only the result is wanted, by the shortest way."""
        if self._close:
            return Close()
        if self._events:
            return Emit(self._events.popleft())
        if self._error is not None:
            return Fail(self._error)
        if self.finished and self.result is not None:
            return Done(self.result)
        self._aside = not events and self._can_hold
        if self._aside:
            return self._shortcut(now)
        # A slow consumer makes time pass too: "nothing came" is believed only after a read that brought nothing.
        waited_in_vain = self._quiet or not self._open
        if self.result is not None:
            if self._drain_until == float("inf"):
                self._drain_until = now + self.policy.drain
            if not self._draining:
                return self._finish(now)
            if waited_in_vain and now >= self._drain_until:
                if self._open and self._stale and self.policy.resume is not Resume.NONE:
                    self._lost(now, None)  # perhaps it is this connection that is dead: ask once more for the rest
                    self._drain_until = float("inf")
                    return Close()
                return self._finish(now)
        if now >= self._fetch_at:
            return Fetch(within=PROBE_LIMIT if self._probe else None)
        if self._open:
            if waited_in_vain and now >= self._idle_at:
                self.broke(StreamBroken(f"nothing came for {self.policy.idle_limit:g} s"), now)
                return Close()
            return Read(max(now, min(self._idle_at, self._fetch_at, self._drain_until)))
        if self._to_be_opened:
            if now >= self._open_at:
                self._joining.asked(now)
                return Open(self.cursor)
            return Sleep(min(self._open_at, self._fetch_at, self._drain_until))
        return Sleep(self._fetch_at)

    @property
    def _can_hold(self) -> bool:
        # Going round the stream loses nothing only where a later reader can have it repeated.
        return self.policy.long_poll is not None and self.policy.resume is not Resume.NONE and not self._open

    def _shortcut(self, now: float) -> Action:
        if self.result is not None:
            return Done(self.result)
        if self._fetch_at > now and (self._fetch_failures or self._settling):
            return Sleep(self._fetch_at)
        return Fetch(0.0 if self._settling else self.policy.long_poll or 0.0)

    @property
    def _draining(self) -> bool:
        """Whether the stream may still have events of the finished run."""
        if self._ended or not self._stream:
            return False
        # Of a shared stream, messages may wait that were received after it had come back.
        return self._open or self.policy.resume is not Resume.NONE or self.policy.stream == "shared"

    def _finish(self, now: float) -> Action:
        assert self.result is not None
        lost = self._stream and not self._ended and not self._open and self._breaks > 0
        # A stream of the run's own that cannot be resumed ends with the run; a shared one does not.
        unfetched = lost and (self.policy.resume is not Resume.NONE or self.policy.stream == "shared")
        if unfetched or self._joining.is_short_of(self.result, streams=self._stream):
            self._events.append(gap(self.run_id))
        self._events.append(self._known.finish(self.result))
        self.finished = True
        self._close = self._open
        return self.next(now)

    # ---- what happened: the stream

    def opened(self, now: float, *, seamless: bool = False) -> None:
        """The stream is open; nothing has come yet. `seamless`: the source knows that nothing is missing before."""
        self._open = True
        self._quiet = False
        self._stale = self.result is None
        self._opens += 1
        self._refusals = 0
        self._idle_at = now + self.policy.idle_limit
        self._skip = self.cursor.seen if self.policy.resume is Resume.INCLUSIVE else 0
        again = self._opens > 1
        if self._away or (again and self._breaks):  # not when a consumer has left and come back
            self._regained()
        if self._joining.opened(seamless=seamless):
            self._events.append(gap(self.run_id))
        if self.policy.resume is Resume.NONE and not seamless:
            self._fetch_at = now  # what happened before shows in the snapshot only
        elif self.result is None and self._fetch_at > now + self.policy.check_every:
            self._fetch_at = now + self.policy.check_every

    def received(self, messages: Sequence[ServerSentEvent], now: float) -> None:
        """Bytes came, and with them these whole messages (perhaps none)."""
        self._idle_at = now + self.policy.idle_limit
        self._quiet = False
        for message in messages:
            try:
                decoded = self.rules.decode(message)
            except DecodeError as error:
                self._break_off(error, now)
                return
            if decoded.position is not None and self._is_repeated(decoded.position):
                continue
            self._unreadable = self._breaks = 0
            self._stale = True
            self._joining.delivered()
            if self._away:
                self._regained()
            self._failing_since = None
            self._settling = None
            if self.result is not None and not all(isinstance(event, Ping) for event in decoded.events):
                self._drain_until = now + self.policy.drain  # signs of life are none of something more to come
            if decoded.restarts:
                self.cursor = Cursor()
            for event in decoded.events:
                if self._known.take(event, keep=decoded.keep):
                    self._events.append(event)
            if decoded.ask:
                self._fetch_at = now
            if decoded.ends:
                self._ended = True
                self._close = True
                self._fetch_at = now
                return

    def _is_repeated(self, position: str) -> bool:
        if position == self.cursor.position:
            if self._skip:
                self._skip -= 1
                return True
            self.cursor = Cursor(position, self.cursor.seen + 1)
        else:
            self._skip = 0
            self.cursor = Cursor(position, 1)
        return False

    def overflowed(self, now: float) -> None:
        """The source has dropped messages because nobody took them in time: a GET shows where the run has got to."""
        self._events.append(EventsMissed(name="overflow", run_id=self.run_id, reason="overflow", certain=True))
        if self.result is None:
            self._fetch_at = now

    def quiet(self) -> None:
        """A read brought nothing in its time."""
        self._quiet = True

    def not_yet(self, now: float) -> None:
        """The service has no stream for this run so far, so nothing was missed: ask again, and how the run stands."""
        self._joining.not_yet(now)
        self._open_at = now + self._pause(self.policy.reconnect, self._refusals)
        self._refusals += 1
        self._fetch_at = min(self._fetch_at, now)

    def ended(self, now: float) -> None:
        """The stream came to a clean end. That is not the end of the run: a GET decides."""
        if self._joining.ends_with_answer(now):
            self._close = self._open
            self._open_at = now
            self._fetch_at = float("inf")
        else:
            self._lost(now, None)

    def broke(self, error: RunsError, now: float) -> None:
        """The stream could not be opened, or broke."""
        if isinstance(error, DecodeError):
            self._break_off(error, now)
        elif isinstance(error, UnsupportedOperation):
            self._stream = False  # no stream to be had here: polling is what remains
            self._lost(now, None)
        elif isinstance(error, ApiError) and not is_passing(error):
            if error.status_code in (401, 403):
                self._error = error
            else:
                self._stream = False
                self._joining.went_on(unwatched=self.policy.stream == "own")
                self._lost(now, None)
        else:
            self._joining.went_on(unwatched=self._stream)
            self._lost(now, error)

    def _break_off(self, error: DecodeError, now: float) -> None:
        self._unreadable += 1
        if self._unreadable >= MAX_UNREADABLE:
            self._error = error
            self._close = self._open
        else:
            self._lost(now, error)

    def _lost(self, now: float, error: RunsError | None) -> None:
        self._close = self._open
        self._open_at = now + self._pause(self.policy.reconnect, self._breaks)
        self._breaks += 1
        if self.result is None:
            self._fetch_at = min(self._fetch_at, now if self._breaks == 1 else self._open_at)
            self._probe = self._breaks == 1
        self._failed(error, now)
        if error is not None and not self._open:  # it could not be opened
            self._out_of_contact(error, now)

    def closed(self) -> None:
        """The stream is closed, as asked, or because the consumer has left."""
        self._open = False
        self._close = False
        self._idle_at = float("inf")

    # ---- what happened: the snapshot

    def fetched(self, snapshot: Snapshot, now: float) -> None:
        """A GET gave this snapshot."""
        before, self.snapshot = self.snapshot, snapshot
        retried = snapshot.attempts > self._known.attempts
        if self._away and (self._open or self._aside or not self._to_be_opened):
            self._regained()
        self._fetch_failures = 0
        self._failing_since = None
        self._probe = False
        if not self._stream:
            self._unreadable = 0
        changed = before is None or (before.native_status, before.progress) != (
            snapshot.native_status,
            snapshot.progress,
        )
        shown = self._known.compare(snapshot, status=not self._stream_will_tell)
        for event in (*shown, *self.rules.compare(before, snapshot)):
            changed = True
            if self._known.take(event):
                self._events.append(event)
        self.heard(snapshot)
        self._polls = 0 if changed else self._polls + 1
        self._fetch_at = now + self._next_check()
        unwatched = self._stream and self._opens > 0 and not self._open and not self._resting
        if not snapshot.is_finished:
            self._joining.goes_on(unwatched=unwatched)
        elif retried:
            self._joining.went_on(unwatched=unwatched)
        if self._ended and not snapshot.is_finished:
            self._catch_up(snapshot, now)
        elif snapshot.is_finished:
            self._end(snapshot, now)
        else:
            self._settling = None
            if self._resting:
                self._breaks = 0  # that the stream has ended was no break

    @property
    def _stream_will_tell(self) -> bool:
        """Whether the stream has still to say what a GET says now, in its own words and in its own order."""
        replays = self.policy.resume is not Resume.NONE and self.policy.stream == "own"
        return replays and self._stream and not self._ended and not self._resting and not (self._open and self._quiet)

    def _next_check(self) -> float:
        if self._stream and not self._ended and not self._resting:
            return self.policy.check_every
        return self._pause(self.policy.poll, self._polls)

    def _catch_up(self, snapshot: Snapshot, now: float) -> None:
        """The stream has told the end, the GET does not know it yet: ask again, and in the end believe the stream."""
        self._lagging_since = now if self._lagging_since is None else self._lagging_since
        status = RunStatus.UNKNOWN if self._known.last is None else self._known.last.status
        if now - self._lagging_since >= LAG_LIMIT:
            self._conclude(evolve(snapshot, status=status))

    def _end(self, snapshot: Snapshot, now: float) -> None:
        hold = 0.0 if self._ended else self.rules.settle(snapshot)
        if hold:
            if self._settling is None or self._settling[1] != snapshot.native_status:
                self._settling = (now, snapshot.native_status)
            left = self._settling[0] + hold - now
            if left > 0:
                self._fetch_at = now + min(self._pause(self.policy.poll, self._polls), left)
                return
        self._conclude(snapshot)

    def _conclude(self, snapshot: Snapshot) -> None:
        self.result = self.snapshot = self.rules.conclude(self._known.last, snapshot)
        self._settling = None
        self._fetch_at = float("inf")

    def fetch_failed(self, error: RunsError, now: float) -> None:
        """The GET gave no snapshot."""
        if isinstance(error, ApiError) and not is_passing(error):
            self._error = error
            return
        if isinstance(error, DecodeError):
            self._unreadable += 1
            if self._unreadable >= MAX_UNREADABLE:
                self._error = error
                return
        self._fetch_at = now + self._pause(self.policy.reconnect, self._fetch_failures)
        self._fetch_failures += 1
        self._probe = False
        self._failed(error, now)
        failing = 0.0 if self._failing_since is None else now - self._failing_since
        if not self._open or failing >= PROBE_LIMIT:
            self._out_of_contact(error, now)

    # ---- failures in a row

    def _failed(self, error: RunsError | None, now: float) -> None:
        if error is None:
            return
        if self._failing_since is None:
            self._failing_since = now
        elif now - self._failing_since >= self.policy.give_up_after and self.result is None:
            self._error = gave_up(error, self.run_id, now - self._failing_since)

    def _out_of_contact(self, error: RunsError, now: float) -> None:
        if self._away or self._error is not None or self.result is not None:
            return
        self._away = True
        tries = self._fetch_failures + self._breaks
        by_stream = self._to_be_opened and not self._open and not self._aside
        retry_in = max(0.0, min(self._fetch_at, self._open_at if by_stream else self._fetch_at) - now)
        self._events.append(
            ContactLost(
                name="contact_lost", run_id=self.run_id, attempt=tries, error=str(error), retry_in=round(retry_in, 3)
            )
        )

    def _regained(self) -> None:
        self._away = False
        tries = max(1, self._breaks or self._fetch_failures)
        self._events.append(Reconnected(name="reconnected", run_id=self.run_id, attempt=tries))

    def _pause(self, backoff: Backoff, attempt: int) -> float:
        return backoff.delay(attempt, self.random())
