"""The machines of a follower, how they are connected, and what consumers ask of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from attrs import define, evolve, field

from ..errors import RunsError
from ..events import Event
from ..models import Snapshot
from ..policy import Cursor, FollowPolicy, Resume, RunRules
from .checks import Checks, Due
from .contact import Contact
from .delivered import Checkpoint, Delivered
from .gaps import GapDetector, gap
from .link import Ended, Link, Open, Paused
from .pace import Pace
from .verdict import Suspected, Verdict
from .view import RunView, finish

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
        if not self._events:
            self.delivered.prune()
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
