"""What the event stream means for the machines of a follower: it opens, brings messages, ends, breaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import define

from ..errors import ApiError, ConnectFailed, DecodeError, RunsError, UnsupportedOperation, is_passing
from ..events import (
    ArtifactReady,
    Event,
    EventsMissed,
    LogLine,
    OutputUpdated,
    Ping,
    RunFinished,
    ServiceEvent,
    StepFinished,
    StepStarted,
)
from ..policy import Cursor, Decoded, Resume
from .contact import Up
from .gaps import gap
from .link import Ended, Open
from .machines import PROBE_LIMIT, Machines
from .verdict import Running

if TYPE_CHECKING:
    from ..sse import ServerSentEvent

_PLAIN = frozenset((ServiceEvent, LogLine, OutputUpdated, StepStarted, StepFinished))
"""Events that tell neither a status, nor a question, nor a file."""


@define
class StreamInputs(Machines):
    """The inputs of the event stream."""

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
        is_usual = False
        for message in messages:
            try:
                decoded = self.rules.decode(message)
            except DecodeError as error:
                self._break_off(error, now)
                return
            before = self.link.cursor
            if decoded.position is not None and self.link.is_repeated(decoded.position):
                continue
            # The first message of a read has done what `_deliver` does besides, and nothing has come in between.
            if is_usual and len(decoded.events) == 1 and decoded.events[0].__class__ in _PLAIN:
                _, position, ends, restarts, ask, _ = decoded
                if not (ends or restarts or ask):
                    self._deliver_plain(decoded.events[0], position, now)
                    continue
            if isinstance(self.link.settled, Ended):  # what comes behind the end: files that are announced late
                self._events += [event for event in decoded.events if isinstance(event, ArtifactReady)]
                continue
            is_last = self._deliver(decoded, before, now)
            is_usual = self._is_usual
            # The message that tells the end is read again by whoever goes on from here, until the end is reported.
            if (decoded.position is not None or decoded.restarts) and not is_last and not self.verdict.is_claimed:
                queued = self.delivered.count + len(self._events)
                self.delivered.mark(queued, self.link.cursor, restarts=decoded.restarts)
            if is_last and not self.policy.late_files:
                return

    @property
    def _is_usual(self) -> bool:
        """Whether the run goes on and is followed by an open stream, with nothing to settle or to pass over."""
        return (
            self.link.state.__class__ is Open
            and self.verdict.state.__class__ is Running
            and self.contact.state.__class__ is Up
            and not self.delivered.skip
        )

    def _deliver_plain(self, event: Event, position: str | None, now: float) -> None:
        """What `_deliver` does with an event that changes nothing but the view, while all is as usual."""
        self.gaps.saw(event)
        self.view.changed_at = now
        if self.view.take(event):
            self._events.append(event)
        if position is not None:
            self.delivered.mark(self.delivered.count + len(self._events), self.link.cursor)

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


def _may_pass(error: ApiError) -> bool:
    """Whether a refused stream may be had at the next try; a service that has none says 501 or 505."""
    return is_passing(error) and error.status_code not in (501, 505)
