"""What the answers to GETs mean for the machines of a follower."""

from __future__ import annotations

from attrs import define

from ..errors import RunsError, is_final
from ..events import Event, InteractionNeeded
from ..models import RunStatus, Snapshot
from .link import Paused
from .machines import PROBE_LIMIT
from .stream import StreamInputs
from .verdict import Claimed, Concluded, Doubted, Reported, Running


@define
class GetInputs(StreamInputs):
    """The inputs of GETs."""

    def fetched(self, snapshot: Snapshot, now: float, long_poll_timeout: float | None = None) -> None:
        """A GET gave this snapshot. `long_poll_timeout`: the seconds that
        the service was asked to hold it, where less than said."""
        self.pace.spend(now)
        stale = self.view.is_stale(snapshot, now)
        retried = snapshot.attempts > self.view.attempts
        if self.contact.is_lost and (self.link.is_open or self._holds or not self._wants_stream):
            self._regain()
        self.contact.succeeded()
        if not self.link.is_usable:
            self.contact.unreadable = 0
        before = self.checks.snapshot
        changed = self._compare(before, snapshot, now, stale=stale)
        planned = self.policy.long_poll or 0.0
        self.checks.succeeded(
            snapshot, now, changed=changed, given_up=long_poll_timeout is not None and long_poll_timeout < planned
        )
        self.link.follow_question(now, is_asking=self.view.is_asking)
        self._assess(before, snapshot, now, retried=retried)
        if self.verdict.is_concluded:
            return
        if not snapshot.is_finished:
            if isinstance(self.link.settled, Paused):
                self.link.breaks = 0  # that the stream has ended was no break
            self.checks.schedule(now + self._next_check(stale=stale))

    def _compare(self, before: Snapshot | None, snapshot: Snapshot, now: float, *, stale: bool) -> bool:
        """Deliver what a snapshot shows. Returns whether it was anything new."""
        changed = self.checks.is_change(snapshot)
        if not self.verdict.is_reported and not stale:
            shown = self.view.compare(snapshot, status=not self._stream_will_bring_status)
            for event in (*shown, *self.rules.compare(before, snapshot)):
                if before is None and self.delivered.knows(event):
                    continue
                changed = True
                self._take(event)
        self.view.observe(snapshot, now)
        if changed and not stale:
            self.view.changed_at = now
        return changed

    def _take(self, event: Event) -> None:
        if self.view.take(event):
            self._events.append(event)
            if isinstance(event, InteractionNeeded) and event.interaction is not None and self.link.is_open:
                self.view.will_be_told(event.interaction)

    def _assess(self, before: Snapshot | None, snapshot: Snapshot, now: float, *, retried: bool) -> None:
        was = self.verdict.state
        if retried and not snapshot.is_finished:
            self._revised(now, self.verdict.revise())
        left = self.verdict.assess(snapshot, now)
        if left:
            self.checks.schedule(now + min(self.policy.poll.delay(self.checks.unchanged, self.random()), left))
        unwatched = self.link.is_usable and self.link.opens > 0 and not self.link.is_open
        unwatched = unwatched and not isinstance(self.link.settled, Paused)
        if not snapshot.is_finished:
            self.gaps.runs_on(unwatched=unwatched)
            if isinstance(self.verdict.state, Running) and not isinstance(was, Running):
                self._revised(now, True)
                failed = before is not None and before.status is RunStatus.FAILED
                if failed and not retried:  # running after failed: it is tried again
                    self._take(self.view.retry(snapshot))
        elif retried:
            self.gaps.may_have_sent(unwatched=unwatched)
        self.verdict.count(self.view.attempts)
        if self.verdict.is_concluded:
            state = self.verdict.state
            if isinstance(state, Reported) and state.confirm_until is not None:
                self.checks.schedule(now + self.policy.poll.delay(self.checks.unchanged, self.random()))
            else:
                self.checks.stop()

    def fetch_failed(self, error: RunsError, now: float) -> None:
        """The GET gave no snapshot."""
        self.pace.spend(now)
        before = self.checks.failed()
        final = is_final(error)
        again_at = now + self.policy.reconnect.delay(before, self.random())
        match self.verdict.state:
            case Concluded():
                return
            case Doubted(until=until):
                if final or now >= until:
                    self.verdict.uphold()
                    self.checks.stop()
                else:
                    self.checks.schedule(again_at)
                return
            case Reported(confirm_until=until):
                within = PROBE_LIMIT if until is None else max(PROBE_LIMIT, until - now)
                self.checks.schedule(again_at, within=within)
                return
            case Claimed():
                made = self.verdict.claimed_result(self.checks.snapshot, self.run_id)
                if made is not None:
                    self.checks.schedule(again_at, within=PROBE_LIMIT)
                    self._report(made, confirm_until=now + self.policy.confirm_for)
                    return
        if final or self.contact.is_unreadable(error):
            self.contact.give_up(error)
            return
        self.checks.schedule(again_at)
        self._failed(error, now)
        since = self.contact.failing_since
        if not self.link.is_open or (since is not None and now - since >= PROBE_LIMIT):
            self._lose_contact(error, now)
