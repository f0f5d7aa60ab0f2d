"""Following a run: it takes in what happened, and says what to do next."""

from __future__ import annotations

from attrs import define

from ..actions import Action, Close, Done, Emit, Fail, Fetch, Open, Read, Sleep
from ..errors import StreamBroken
from ..events import Event
from ..policy import Resume
from . import link
from .state import FollowedState
from .verdict import Concluded, Doubted, Reported


@define
class Follower(FollowedState):
    """Follows one run. Report to it what happened; `next` says what to do.

    It composes four machines (`link`, `checks`, `contact`, `verdict`) and what is known of the run (`view`, `gaps`).
    """

    # ---- what to do next

    def ready(self) -> Event | None:
        """The event that `next` would emit, where there is one: the short way for all but the first of many."""
        return self._take_event() if self._events and not isinstance(self.link.state, link.Closing) else None

    def deadline(self) -> float:
        """The earliest time at which a machine wants something; finite while the result is not known."""
        opens = float("inf") if isinstance(self.link.state, link.Waiting) and self.is_doubtful else self.link.deadline()
        return min(opens, self.checks.deadline(), self.contact.deadline(), self.verdict.deadline())

    def next(self, now: float, *, events: bool = True) -> Action:
        """What to do at time `now`. With `events=False` only the result is wanted, by the shortest way."""
        if isinstance(self.link.state, link.Closing):
            return Close()
        if self._events:
            return Emit(self._take_event())
        if (error := self.contact.error) is not None and not self.verdict.is_concluded:
            return Fail(error)
        if isinstance(self.verdict.state, Reported):
            return self._confirm(self.verdict.state, now)
        self._holds = not events and self._can_hold
        if self._holds:
            return self._held_get(now)
        if isinstance(self.verdict.state, Concluded) and (action := self._drain(self.verdict.state, now)) is not None:
            return action
        if isinstance(self.verdict.state, Doubted) and now >= self.verdict.state.until:
            self.verdict.uphold()
            return self.next(now, events=events)
        return self._due(now)

    def _due(self, now: float) -> Action:
        """The first action that is due, else to wait for the earliest one."""
        check_at = max(self.checks.deadline(), self.pace.at)
        if now >= check_at:
            return Fetch(within=self.checks.within)
        until = min(check_at, self.verdict.deadline())
        match self.link.state:
            case link.Open(idle_at=idle_at):
                if self.link.is_quiet and now >= idle_at:
                    self.broke(StreamBroken(f"nothing came for {self.policy.idle_limit:g} s"), now)
                    return Close()
                return Read(max(now, min(idle_at, until)))
            case link.Waiting(at) if not self.is_doubtful:
                at = max(at, self.pace.at)
                if now >= at:
                    self.gaps.requested(now)
                    return Open(self.cursor)
                until = min(at, until)
        return Sleep(until)

    def _confirm(self, reported: Reported, now: float) -> Action:
        """RunFinished is out: a result that was made from an event may still be replaced by a GET."""
        if reported.confirm_until is None or now >= reported.confirm_until:
            return Done(reported.result)
        at = max(self.checks.deadline(), self.pace.at)
        if now >= at:
            return Fetch(within=self.checks.within)
        return Sleep(min(at, reported.confirm_until))

    @property
    def _can_hold(self) -> bool:
        # Going round the stream loses nothing only where a later reader can have it repeated.
        usable = not self.link.is_open and not self.verdict.is_claimed
        return self.policy.long_poll is not None and self.policy.resume is not Resume.NONE and usable

    def _held_get(self, now: float) -> Action:
        if self.verdict.result is not None:
            return Done(self.verdict.result)
        settling = self.verdict.is_suspected
        waits = self.checks.failures or settling or self.checks.is_early
        at = max(self.checks.deadline() if waits else now, self.pace.at)
        if at > now:
            return Sleep(at)
        long_poll_timeout = 0.0 if settling else self.policy.long_poll or 0.0
        self.checks.held(now, long_poll_timeout)
        return Fetch(long_poll_timeout)

    def _drain(self, concluded: Concluded, now: float) -> Action | None:
        """The result is known: what to do when the stream has nothing more to bring."""
        until = concluded.drain_until
        if until is None:
            until = now + self.policy.drain
            self.verdict.extend(until)
        is_own = self.policy.stream != "shared" and self.policy.resume is Resume.NONE
        # Of a shared stream, messages may wait that were received after it had come back.
        drains = self.link.is_expected and (self.link.is_open or not is_own)
        if drains and not (self.link.is_quiet and now >= until):
            return None
        state = self.link.state
        if drains and isinstance(state, link.Waiting) and self._may_bring_more and now >= state.at:
            return None  # time has passed without a try: make it
        if drains and isinstance(state, link.Open) and state.has_delivered and self.policy.resume is not Resume.NONE:
            self.link.lost(now, self.random())  # perhaps this connection alone is dead: ask once more for the rest
            self.verdict.extend(None)
            return Close()
        if concluded.doubted:
            self.verdict.doubt(now)
            self.checks.schedule(now)
            return None
        self._report(concluded.result)
        return self.next(now)
