"""The state of a followed run with regard to its end: from the first sign of one to the result that is delivered."""

from __future__ import annotations

from attrs import define, evolve, field, frozen

from ..events import Event, InteractionNeeded, OutputUpdated, RunFinished, RunRetried, StatusChanged, StepStarted
from ..models import RunError, RunStatus, Snapshot
from ..policy import RunRules

LAG_LIMIT = 10.0
"""Seconds that a GET may still say "running" after the stream has shown the end; then the stream is believed."""

UNTOLD = "the event stream has shown the failure without a reason, and the service could not be asked for one"
"""The error of a failed run of which nothing more is known."""

NEVER = float("inf")


def show(value: Snapshot | RunFinished | None) -> str:
    """The status alone: a result may be large, and is nobody's business in a log."""
    return "None" if value is None else str(value.status)


@frozen
class Running:
    """Nothing says that the run is over."""


@frozen
class Suspected:
    """GETs have said since then that the run is over, and the service may still revise it (`RunRules.settle`)."""

    since: float
    native: str


@frozen
class Claimed:
    """The stream has shown the end; no GET has confirmed it. `lagging_since`: a GET said otherwise first then."""

    word: RunFinished | None = field(repr=show)
    lagging_since: float | None = None


@frozen
class Concluded:
    """The result is known, and the stream may still have events: until `drain_until` (None: not counted yet).

    `doubted`: after a failure the stream brought events that the failed run would not have sent, so one more GET is
    made before the failure is delivered.
    """

    result: Snapshot = field(repr=show)
    drain_until: float | None = None
    doubted: bool = False


@frozen
class Doubted:
    """A failure was known, and one more GET is to confirm it. When none succeeds until then, the failure holds."""

    result: Snapshot = field(repr=show)
    until: float


@frozen
class Reported:
    """RunFinished has been delivered. Until `confirm_until` a GET may still replace a result made from an event."""

    result: Snapshot = field(repr=show)
    confirm_until: float | None = None


VerdictState = Running | Suspected | Claimed | Concluded | Doubted | Reported


@define
class Verdict:
    """The machine of the end."""

    rules: RunRules = field(repr=False)
    state: VerdictState = Running()
    word: RunFinished | None = field(default=None, repr=show)
    """The stream's own last message about the end."""

    @property
    def result(self) -> Snapshot | None:
        """The result, once it is known."""
        return self.state.result if isinstance(self.state, Concluded | Doubted | Reported) else None

    @property
    def is_concluded(self) -> bool:
        """Whether the result is known, and no failure can take it away."""
        return self.result is not None

    @property
    def is_suspected(self) -> bool:
        return isinstance(self.state, Suspected)

    @property
    def is_claimed(self) -> bool:
        return isinstance(self.state, Claimed)

    @property
    def is_reported(self) -> bool:
        return isinstance(self.state, Reported)

    @property
    def status(self) -> RunStatus | None:
        """The status that the end gives, where one is known or claimed."""
        if self.result is not None:
            return self.result.status
        return self.state.word.status if isinstance(self.state, Claimed) and self.state.word is not None else None

    def deadline(self) -> float:
        """When the state changes by time alone; infinite where it does not."""
        match self.state:
            case (
                Concluded(drain_until=float() as until)
                | Doubted(until=until)
                | Reported(confirm_until=float() as until)
            ):
                return until
        return NEVER

    # ---- what the stream says

    def claim(self, word: RunFinished | None) -> None:
        """The stream tells the end."""
        self.word = word or self.word
        match self.state:
            case Running() | Suspected():
                self.state = Claimed(self.word)
            case Claimed(_, lagging_since):
                self.state = Claimed(self.word, lagging_since)
            case Concluded(result) if word is not None:
                agrees = word.status in (result.status, RunStatus.UNKNOWN)
                self.state = evolve(self.state, doubted=not agrees and not result.is_success)

    def goes_on(self, event: Event, attempts: int) -> bool:
        """The stream brought an event. Returns whether it proves that the run is not over after all.

        A success is never revised. Events that may be older than the snapshot of a failure only cast doubt on it.
        """
        if isinstance(self.state, Running):  # nearly always
            return False
        retried = isinstance(event, RunRetried) and event.attempt > attempts
        works = isinstance(event, StepStarted | OutputUpdated | InteractionNeeded | RunRetried) or (
            isinstance(event, StatusChanged) and not event.status.is_finished
        )
        match self.state:
            case Claimed() if works:  # in the stream's own order, it came after the end
                return self.revise()
            case Concluded(result) if retried:
                return not result.is_success and self.revise()
            case Concluded(result) if works and not result.is_success and self.word is None:
                self.state = evolve(self.state, doubted=True)
        return False

    def unsettle(self) -> None:
        """The stream brought something new: what GETs have said of a failure starts over."""
        if isinstance(self.state, Suspected):
            self.state = Running()

    def extend(self, until: float | None) -> None:
        """The stream of the finished run may have events until then; None: as long as for a result just known."""
        if isinstance(self.state, Concluded):
            self.state = evolve(self.state, drain_until=until)

    def revise(self) -> bool:
        """The run goes on: what was concluded is no longer so, unless it is a success or has been delivered."""
        if isinstance(self.state, Running | Reported) or (self.result is not None and self.result.is_success):
            return False
        self.state, self.word = Running(), None
        return True

    # ---- what GETs say

    def assess(self, snapshot: Snapshot, now: float) -> float:
        """A GET gave this snapshot. Returns the seconds that it must stay the same before it is believed."""
        state = self.state
        if isinstance(state, Reported):
            if snapshot.is_finished and state.confirm_until is not None:
                found = self.rules.conclude(self.word, snapshot)
                if found.status is state.result.status:  # what was delivered is not contradicted
                    self.state = Reported(found)
            return 0.0
        if isinstance(state, Concluded | Doubted) and state.result.is_success:
            return 0.0
        if not snapshot.is_finished:
            if isinstance(state, Claimed):
                self._catch_up(state, snapshot, now)
            else:
                self.revise()
            return 0.0
        settle_time = 0.0 if isinstance(state, Claimed | Concluded | Doubted) else self.rules.settle(snapshot)
        if settle_time:
            if not isinstance(state, Suspected) or state.native != snapshot.native_status:
                self.state = state = Suspected(now, snapshot.native_status)
            left = state.since + settle_time - now
            if left > 0:
                return left
        self.conclude(self.rules.conclude(self.word, snapshot))
        return 0.0

    def _catch_up(self, state: Claimed, snapshot: Snapshot, now: float) -> None:
        """The stream has shown the end, the GET does not know it yet: in the end the stream is believed."""
        since = now if state.lagging_since is None else state.lagging_since
        self.state = Claimed(state.word, since)
        if now - since >= LAG_LIMIT:
            self.conclude(self.result_of_claim(snapshot))

    def conclude(self, result: Snapshot) -> None:
        """The result is known."""
        drain_until = self.state.drain_until if isinstance(self.state, Concluded) else None
        if isinstance(self.state, Doubted):  # its stream has been read to the end before the GET
            drain_until = float("-inf")
        self.state = Concluded(result, drain_until)

    def count(self, attempts: int) -> None:
        """So many attempts of the run were seen."""
        if isinstance(self.state, Concluded) and self.state.result.attempts < attempts:
            self.state = evolve(self.state, result=evolve(self.state.result, attempts=attempts))

    # ---- results without a GET

    def result_of_claim(self, last: Snapshot | None, run_id: str = "") -> Snapshot:
        """The result as the stream's message tells it, with what the last GET gave besides. Its `source` is "event"."""
        before = last if last is not None else Snapshot(run_id, RunStatus.UNKNOWN, "", raw={})
        word = self.word
        made = self.rules.conclude(word, before)
        if not made.is_finished or (word is not None and made.status is not word.status):
            status = RunStatus.UNKNOWN if word is None else word.status
            made = evolve(made, status=status, native_status=before.native_status if word is None else word.name)
        if made.status is RunStatus.FAILED and made.error is None:
            made = evolve(made, error=RunError(UNTOLD))
        return evolve(made, interaction=None, source="event")

    def claimed_result(self, last: Snapshot | None, run_id: str) -> Snapshot | None:
        """The result to deliver while GETs fail; None where the stream has shown no end, or one that may be revised."""
        if not isinstance(self.state, Claimed) or self.word is None:
            return None
        made = self.result_of_claim(last, run_id)
        return made if made.is_finished and not self.rules.settle(made) else None

    def doubt(self, now: float) -> None:
        """One more GET is to confirm the failure."""
        if isinstance(self.state, Concluded):
            self.state = Doubted(self.state.result, now + LAG_LIMIT)

    def uphold(self) -> None:
        """No GET has contradicted the failure."""
        if isinstance(self.state, Doubted):
            self.state = Concluded(self.state.result, float("-inf"))

    def report(self, result: Snapshot, confirm_until: float | None = None) -> None:
        """RunFinished is delivered."""
        self.state = Reported(result, confirm_until)

    def restart(self) -> None:
        """A consumer comes: clocks that ran while nobody was following start over."""
        match self.state:
            case Suspected():
                self.state = Running()
            case Claimed(word):
                self.state = Claimed(word)
            case Concluded(result, _, doubted):
                self.state = Concluded(result, None, doubted)
