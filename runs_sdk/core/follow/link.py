"""The event stream of a followed run: whether there is one, when it is opened, and where it resumes."""

from __future__ import annotations

from attrs import define, evolve, field, frozen

from ..policy import Cursor, FollowPolicy, Resume

NEVER = float("inf")


@frozen
class Unavailable:
    """There is no stream, or the service has refused it for good: GETs are what remains."""


@frozen
class Waiting:
    """No stream is open; it is to be opened at this time."""

    at: float


@frozen
class Open:
    """The stream is open.

    idle_at        without a byte until then it counts as broken
    quiet          the last read brought nothing
    skip           messages that the service repeats, still to be passed over
    has_delivered  it brought something, or was opened before the result was known: a new one may bring more
    """

    since: float
    idle_at: float
    quiet: bool = False
    skip: int = 0
    has_delivered: bool = True


@frozen
class Paused:
    """The stream has ended because the run asks a question. It is opened again when the run goes on."""


@frozen
class Ended:
    """The stream has said that the run is over. It is not opened again, unless the run is retried."""


@frozen
class Closing:
    """The stream is to be closed; `then` is the state after that."""

    then: Unavailable | Waiting | Paused | Ended


LinkState = Unavailable | Waiting | Open | Paused | Ended | Closing


@define
class Link:
    """The machine of the stream. `breaks` counts those since it last delivered, `opens` all openings."""

    policy: FollowPolicy = field(repr=False)
    state: LinkState = Waiting(float("-inf"))
    cursor: Cursor = field(factory=Cursor)
    opens: int = 0
    breaks: int = 0
    refusals: int = 0
    """How often in a row the service said that there is no stream yet."""
    _backoff: int = 0  # breaks in a row of streams that did not last

    def __attrs_post_init__(self) -> None:
        if self.policy.stream == "none":
            self.state = Unavailable()

    # ---- its state

    @property
    def settled(self) -> Unavailable | Waiting | Open | Paused | Ended:
        """The state, as it will be once a stream that is to be closed is closed."""
        return self.state.then if isinstance(self.state, Closing) else self.state

    @property
    def is_open(self) -> bool:
        return isinstance(self.state, Open | Closing)

    @property
    def is_usable(self) -> bool:
        """Whether there are streams of this run at all."""
        return not isinstance(self.settled, Unavailable)

    @property
    def is_expected(self) -> bool:
        """Whether a stream that is not open has still something to say."""
        return isinstance(self.settled, Waiting | Open)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing more has come. Of an open stream only a read that brought nothing proves it."""
        return not isinstance(self.state, Open) or self.state.quiet

    def deadline(self) -> float:
        """When it is to be opened, or counts as broken; infinite where neither is so."""
        match self.state:
            case Waiting(at):
                return at
            case Open(idle_at=idle_at):
                return idle_at
            case Closing():
                return float("-inf")
        return NEVER

    # ---- what happened

    def opened(self, now: float, *, is_result_known: bool) -> None:
        """The stream is open; nothing has come yet."""
        skip = self.cursor.seen if self.policy.resume is Resume.INCLUSIVE else 0
        self.state = Open(now, now + self.policy.idle_limit, skip=skip, has_delivered=not is_result_known)
        self.opens += 1
        self.refusals = 0

    def received(self, now: float) -> None:
        """Bytes came, and perhaps messages with them."""
        if isinstance(self.state, Open):
            self.state = evolve(self.state, idle_at=now + self.policy.idle_limit, quiet=False)

    def quiet(self) -> None:
        """A read brought nothing in its time."""
        if isinstance(self.state, Open):
            self.state = evolve(self.state, quiet=True)

    def is_repeated(self, position: str) -> bool:
        """Whether a message with this position was delivered before; moves the cursor where it was not."""
        state = self.state
        if position == self.cursor.position:
            if isinstance(state, Open) and state.skip:
                self.state = evolve(state, skip=state.skip - 1)
                return True
            self.cursor = Cursor(position, self.cursor.seen + 1)
            return False
        if isinstance(state, Open) and state.skip:
            self.state = evolve(state, skip=0)
        self.cursor = Cursor(position, 1)
        return False

    def delivered(self) -> None:
        """A message came that was not there before."""
        self.breaks = 0
        if isinstance(self.state, Open) and not self.state.has_delivered:
            self.state = evolve(self.state, has_delivered=True)

    def restarted(self) -> None:
        """The service starts its stream over."""
        self.cursor = Cursor()

    def lost(self, now: float, random: float) -> float:
        """The stream broke, ended, or could not be opened. Returns when it is opened again.

        The pause grows from try to try. It starts over when a stream has lasted longer than the pause before it, so
        that a stream that ends at once is not opened without pause.
        """
        pause = self.policy.reconnect.delay(self._backoff, random)
        if isinstance(self.state, Open) and self._backoff and now - self.state.since > pause:
            self._backoff = 0
            pause = self.policy.reconnect.delay(0, random)
        self._backoff += 1
        self.breaks += 1
        if self.is_usable:
            self._leave(Waiting(now + pause))
        return now + pause

    def not_yet(self, now: float, random: float) -> None:
        """The service has no stream so far."""
        self._leave(Waiting(now + self.policy.reconnect.delay(self.refusals, random)))
        self.refusals += 1

    def ended(self) -> None:
        """The stream has shown the end of the run."""
        self._leave(Ended())

    def refused(self) -> None:
        """There is no stream to be had."""
        self._leave(Unavailable())

    def reopen(self, now: float) -> None:
        """Open it (again) now, whatever it waited for."""
        if self.is_usable and not isinstance(self.state, Open):
            self._leave(Waiting(now))

    def end_for_answer(self, now: float) -> None:
        """The stream has ended because of a question that is answered already: open the next one at once."""
        self._leave(Waiting(now))

    def follow_question(self, now: float, *, is_asking: bool) -> None:
        """The stream of a run that asks is not opened before the run goes on, where it ends with the question."""
        if not self.policy.pauses:
            return
        if is_asking and isinstance(self.settled, Waiting):
            self._leave(Paused())
        elif not is_asking and isinstance(self.settled, Paused):
            self._leave(Waiting(now))

    def close(self) -> None:
        """Nothing more is wanted of an open stream."""
        if isinstance(self.state, Open):
            self.state = Closing(Waiting(float("-inf")))

    def closed(self) -> None:
        """The stream is closed, as asked, or because the consumer has left."""
        if isinstance(self.state, Closing):
            self.state = self.state.then
        elif isinstance(self.state, Open):
            self.state = Waiting(float("-inf"))

    def _leave(self, then: Unavailable | Waiting | Paused | Ended) -> None:
        self.state = Closing(then) if self.is_open else then
