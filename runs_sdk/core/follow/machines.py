"""What each input means for the machines of a follower: the inputs that a shell reports, routed and connected."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from ..errors import ApiError, ConnectFailed, DecodeError, RunsError, UnsupportedOperation, is_passing
from ..events import ArtifactReady, Event, EventsMissed, Ping, RunFinished
from ..models import Snapshot
from ..policy import Cursor, Decoded, FollowPolicy, Resume, RunRules
from .checks import Checks, Due
from .contact import Contact
from .delivered import Checkpoint, Delivered
from .gaps import GapDetector, gap
from .link import Ended, Link, Open, Paused
from .pace import Pace
from .verdict import Suspected, Verdict
from .view import RunView, finish

if TYPE_CHECKING:
    from ..sse import ServerSentEvent

PROBE_LIMIT = 5.0
"""Seconds for the GET right after a break; if GETs fail for so long beside a silent stream, it is an outage."""

DRAIN_TRIES = 3
"""Breaks in a row, once the result is known, after which a stream is still opened again for the rest of its events."""


@define
class Machines:
    """The machines of one follower, and what happened to them. `random` gives numbers from 0 to 1 for pauses.

    With `attached`, somebody else has started the run: this reader has attached to it, so that a stream that cannot be
    resumed may have begun before.
    """

    run_id: str
    rules: RunRules = field(repr=False)
    policy: FollowPolicy = field(repr=False)
    random: Callable[[], float] = field(repr=False)
    attached: bool = False

    link: Link = field(init=False)
    checks: Checks = field(init=False)
    contact: Contact = field(init=False)
    verdict: Verdict = field(init=False)
    view: RunView = field(init=False)
    gaps: GapDetector = field(init=False, repr=False)
    pace: Pace = field(init=False, factory=Pace, repr=False)
    delivered: Delivered = field(init=False, factory=Delivered, repr=False)
    _events: deque[Event] = field(init=False, factory=deque, repr=False)
    _holds: bool = field(init=False, default=False)  # only the result is wanted, and held GETs bring it

    def __attrs_post_init__(self) -> None:
        self.link = Link(self.policy)
        at_once = not self.link.is_usable or (self.attached and self.policy.resume is Resume.NONE)
        self.checks = Checks(Due(float("-inf") if at_once else float("inf")))
        self.contact = Contact(self.run_id, self.policy.give_up_after)
        self.verdict = Verdict(self.rules)
        self.view = RunView(self.run_id, self.policy.question_source)
        self.gaps = GapDetector(self.policy, self.attached)

    @property
    def cursor(self) -> Cursor:
        """Where the stream is resumed."""
        return self.link.cursor

    # ---- consumers

    def checkpoint(self) -> Checkpoint:
        """How far whoever takes the events is: `begin` goes on there."""
        return self.delivered.checkpoint()

    def begin(self, checkpoint: Checkpoint) -> None:
        """Before anything else: go on where another follower of the run was."""
        self.delivered.begin(checkpoint)
        self.link.cursor = checkpoint.cursor
        self.view.begin(checkpoint.status, checkpoint.question, checkpoint.attempts)
        restore = getattr(self.rules, "restore", None)  # of a service that counts attempts itself
        if restore is not None:
            restore(checkpoint.attempts, retried=checkpoint.retried)
        if checkpoint.finished:
            self.link.ended()
            self.checks.schedule(float("-inf"))
        elif self.policy.resume is Resume.NONE:
            self._events.append(gap(self.run_id))
            self.gaps.begin()
            self.checks.schedule(float("-inf"))

    def _take_event(self) -> Event:
        event = self._events.popleft()
        self.delivered.tell(event)
        return event

    def started(self, sent_at: float) -> None:
        """The run has been started, by a request that was sent at this time."""
        self.gaps.started(sent_at)

    def resume(self, now: float) -> None:
        """A consumer wants events (again): clocks that ran while nobody was following start over."""
        had_failed = self.contact.error is not None
        self.contact.restart()
        self.verdict.restart()
        if had_failed and not self.verdict.is_concluded:
            self.checks.restart(now)
        if not self.verdict.is_concluded:
            self.checks.ask(now + self.policy.check_every, within=self.checks.within)

    def observe(self, snapshot: Snapshot, now: float) -> None:
        """A GET that the follower did not ask for showed the run. No event comes of it."""
        self.view.observe(snapshot, now)

    def responded(self, now: float, sent_at: float | None = None, question_id: str | None = None) -> None:
        """The run's question has been answered, by a request that was sent at `sent_at`."""
        was_paused = isinstance(self.link.settled, Paused)
        is_ending = self.policy.pauses and self.link.is_open
        self.view.responded(now, question_id)
        self.verdict.unsettle()
        if was_paused or is_ending:
            self.gaps.responded(now if sent_at is None else sent_at, is_open=is_ending)
        if was_paused:  # opening comes first, so that nothing is missed; a GET follows it
            self.link.reopen(now)
            self.checks.schedule(now + self.policy.check_every)
        elif not self.verdict.is_concluded:
            self.checks.schedule(now)

    @property
    def is_doubtful(self) -> bool:
        """Whether a run that seems to have failed may go on: a new stream would bring nothing before it does."""
        return isinstance(self.verdict.state, Suspected) and self.policy.resume is Resume.NONE

    # ---- the stream

    def opened(self, now: float, *, gapless: bool = False) -> None:
        """The stream is open; nothing has come yet. `gapless`: the source knows that nothing is missing before."""
        self.pace.spend(now)
        was_broken = self.link.opens > 0 and self.link.breaks > 0
        self.link.opened(now, is_result_known=self.verdict.is_concluded)
        if self.contact.is_lost or was_broken:  # not when a consumer has left and come back
            self._regain()
        if self.gaps.opened(gapless=gapless):
            self._events.append(gap(self.run_id))
        if self.verdict.is_concluded:
            return
        if self.policy.resume is Resume.NONE and not gapless:
            self.checks.schedule(now)  # what happened before shows in the snapshot only
        else:
            self.checks.ask(now + self.policy.check_every, within=self.checks.within)

    def received(self, messages: Sequence[ServerSentEvent], now: float) -> None:
        """Bytes came, and with them these whole messages (perhaps none)."""
        self.link.received(now)
        for message in messages:
            try:
                decoded = self.rules.decode(message)
            except DecodeError as error:
                self._break_off(error, now)
                return
            before = self.link.cursor
            if decoded.position is not None and self.link.is_repeated(decoded.position):
                continue
            if isinstance(self.link.settled, Ended):  # what comes behind the end: files that are announced late
                self._events += [event for event in decoded.events if isinstance(event, ArtifactReady)]
                continue
            is_last = self._deliver(decoded, before, now)
            # The message that tells the end is read again by whoever goes on from here, until the end is reported.
            if (decoded.position is not None or decoded.restarts) and not is_last and not self.verdict.is_claimed:
                queued = self.delivered.count + len(self._events)
                self.delivered.mark(queued, self.link.cursor, restarts=decoded.restarts)
            if is_last and not self.policy.late_files:
                return

    def _deliver(self, decoded: Decoded, before: Cursor, now: float) -> bool:
        """Take in a message; `before` is the cursor in front of it. Returns whether it was the last one."""
        self.contact.unreadable = 0
        brings_more = self._brings_more(decoded)
        if brings_more:
            self.link.delivered()
        self.gaps.delivered()
        is_known = self.view.is_told_again(decoded.events)
        if not is_known:
            self.view.progressed()
        if self.contact.is_lost:
            self._regain()
        self.contact.succeeded()
        if is_known:
            if decoded.ask and not self.verdict.is_concluded:
                self.checks.schedule(now)
            return False
        self.verdict.unsettle()
        if not all(isinstance(event, Ping) for event in decoded.events):  # signs of life are no sign of more to come
            if brings_more:
                self.verdict.extend(now + self.policy.drain)
            self.view.changed_at = now
        if decoded.restarts:
            self.link.restarted()
            self.delivered.skip = 0
            self._revised(now, self.verdict.revise())
        skip = self._told_before(decoded)
        for number, event in enumerate(decoded.events, 1):
            self.gaps.saw(event)
            self._revised(now, self.verdict.goes_on(event, self.view.attempts))
            if self.view.take(event, keep=decoded.keep) and number > skip:
                self._events.append(event)
                if number < len(decoded.events) and decoded.position is not None:
                    self.delivered.mark(self.delivered.count + len(self._events), before, number)
            elif isinstance(event, RunFinished):
                self.verdict.claim(event)
                self._check_claim(now)
        if decoded.ask and not self.verdict.is_concluded:
            self.checks.schedule(now)
        if decoded.ends:
            self.verdict.claim(None)
            self.link.ended()
            self._check_claim(now)
        return decoded.ends

    def _told_before(self, decoded: Decoded) -> int:
        """How many of a message's events were reported by the follower that went before this one."""
        skip = self.delivered.skip
        if decoded.position is None or not skip:
            return 0
        self.delivered.skip = 0
        return skip

    def _brings_more(self, decoded: Decoded) -> bool:
        """Whether a message shows that the stream has more to bring.

        Once the result is known, a greeting that each stream begins with shows nothing of that: the stream of a run
        that has finished may send it and end, however often it is opened. What counts there has a place in the stream.
        """
        if not self.verdict.is_concluded or self.policy.resume is Resume.NONE:
            return True
        return decoded.position is not None or decoded.restarts or decoded.ends

    def _check_claim(self, now: float) -> None:
        if self.verdict.is_claimed:
            self.checks.schedule(now, within=PROBE_LIMIT)

    def _revised(self, now: float, revised: bool) -> None:
        """The run goes on after all: follow it as before."""
        if revised:
            self.checks.schedule(now)
            if isinstance(self.link.settled, Ended):
                self.link.reopen(now)

    def overflowed(self, now: float) -> None:
        """The source has dropped messages because nobody took them in time: a GET shows how far the run is."""
        self._events.append(EventsMissed(name="overflow", run_id=self.run_id, reason="overflow", certain=True))
        if not self.verdict.is_concluded:
            self.checks.schedule(now)

    def quiet(self) -> None:
        """A read brought nothing in its time."""
        self.link.quiet()

    def not_yet(self, now: float) -> None:
        """The service has no stream for this run so far, so nothing was missed: try again, and ask by GET."""
        self.pace.spend(now)
        self.gaps.not_yet(now)
        self.link.not_yet(now, self.random())
        self._ask(now)

    def ended(self, now: float) -> None:
        """The stream came to a clean end. That is not the end of the run: a GET decides."""
        if self.gaps.ends_with_answer(now) and not self.verdict.is_concluded:
            self.link.end_for_answer(now)
            self.checks.schedule(now + self.policy.check_every)
        else:
            self._lost(now, None)

    def broke(self, error: RunsError, now: float) -> None:
        """The stream could not be opened, or broke."""
        was_open = self.link.is_open
        if not was_open:
            self.pace.spend(now)
        if isinstance(error, DecodeError):
            self._break_off(error, now)
        elif isinstance(error, ConnectFailed) and error.permanent:
            self._bar(error, now)
        elif isinstance(error, UnsupportedOperation) and error.status_code is None:
            self._refused(now, missed=False)  # it is known that there are no streams here: polling is what remains
        elif isinstance(error, UnsupportedOperation) or (isinstance(error, ApiError) and not _may_pass(error)):
            if error.status_code in (401, 403) and not self.verdict.is_concluded and not self.verdict.is_claimed:
                self.contact.give_up(error)
            else:
                # Of a shared stream that was open, what came while it was not is missing as well.
                self._refused(now, missed=self.policy.stream == "own" or self.link.opens > 0)
        else:
            self.gaps.may_have_sent(unwatched=self.link.is_usable)
            self._lost(now, error)

    def _bar(self, error: RunsError, now: float) -> None:
        """No connection will ever come about."""
        if self.verdict.is_concluded or self.verdict.is_claimed:
            self._refused(now, missed=True)
        else:
            self.contact.give_up(error)

    def _refused(self, now: float, *, missed: bool) -> None:
        self.link.refused()
        if missed:
            self.gaps.refused()
        self._lost(now, None)

    def _break_off(self, error: DecodeError, now: float) -> None:
        if not self.contact.is_unreadable(error):
            self._lost(now, error)
        elif self.verdict.is_concluded:  # the result is known: the rest of its events cannot be read
            self._refused(now, missed=True)
        else:
            self.contact.give_up(error)
            self.link.close()

    def _lost(self, now: float, error: RunsError | None) -> None:
        was_open = self.link.is_open
        self.view.stream_lost()
        again_at = self.link.lost(now, self.random())
        if not self.verdict.is_concluded:
            first = self.link.breaks == 1
            self.checks.ask(now if first else again_at, within=PROBE_LIMIT if first else None)
        elif was_open and self._may_bring_more:
            self.verdict.extend(None)  # what it still had to bring is asked for again
        if error is not None:
            self._failed(error, now)
            if not was_open:  # it could not be opened
                self._lose_contact(error, now)

    def closed(self) -> None:
        """The stream is closed, as asked, or because the consumer has left."""
        self.view.stream_lost()
        self.link.closed()
        self.link.follow_question(float("-inf"), is_asking=self.view.is_asking)

    # ---- between the machines

    def _report(self, result: Snapshot, confirm_until: float | None = None) -> None:
        """Deliver RunFinished, and before it what may be missing."""
        if result.attempts < self.view.attempts:
            result = evolve(result, attempts=self.view.attempts)
        if self.delivered.finished:  # to the one who went before
            self.verdict.report(result, None)
            return
        link, policy = self.link, self.policy
        lost = link.is_usable and not isinstance(link.settled, Ended) and not link.is_open and link.breaks > 0
        # A stream of the run's own that cannot be resumed ends with the run; a shared one does not.
        unread = lost and (policy.resume is not Resume.NONE or policy.stream == "shared")
        if unread or self.gaps.is_incomplete(result, streams=link.is_usable):
            self._events.append(gap(self.run_id))
        self._events.append(finish(self.run_id, self.verdict.word, result))
        self.verdict.report(result, confirm_until)
        link.close()

    def _ask(self, at: float) -> None:
        if not self.verdict.is_concluded:
            self.checks.ask(at)

    @property
    def _wants_stream(self) -> bool:
        """Whether a stream that is not open has still something to bring."""
        return self.link.is_expected and not self.is_doubtful

    @property
    def _may_bring_more(self) -> bool:
        """Whether a stream that broke after the result was known is worth another try for the rest of its events."""
        return self.policy.resume is not Resume.NONE and self.link.breaks <= DRAIN_TRIES

    @property
    def _stream_will_bring_status(self) -> bool:
        """Whether the stream will still bring what a GET says now, in its own words and in its own order."""
        replays = self.policy.resume is not Resume.NONE and self.policy.stream == "own"
        is_quiet = isinstance(self.link.state, Open) and self.link.is_quiet
        return replays and self.link.is_expected and not is_quiet

    def _next_check(self, *, stale: bool) -> float:
        """Seconds until the next GET, after one that said that the run goes on."""
        poll = self.policy.poll.delay(self.checks.unchanged, self.random())
        if self._holds:
            return poll if self.checks.is_early else 0.0
        streams = self.link.is_expected and not self.verdict.is_claimed and not stale
        return self.policy.check_every if streams else poll

    def _failed(self, error: RunsError, now: float) -> None:
        self.contact.failed(error, now, may_give_up=not self.verdict.is_concluded)

    def _lose_contact(self, error: RunsError, now: float) -> None:
        if self.verdict.is_concluded:
            return
        by_stream = self._wants_stream and not self.link.is_open and not self._holds
        at = self.checks.deadline()
        retry_at = min(at, self.link.deadline()) if by_stream else at
        event = self.contact.lose(error, self.checks.failures + self.link.breaks, max(0.0, retry_at - now))
        if event is not None:
            self._events.append(event)

    def _regain(self) -> None:
        self._events.append(self.contact.regain(max(1, self.link.breaks or self.checks.failures)))


def _may_pass(error: ApiError) -> bool:
    """Whether a refused stream may be had at the next try; a service that has none says 501 or 505."""
    return is_passing(error) and error.status_code not in (501, 505)
