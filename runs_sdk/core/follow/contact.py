"""Whether the service can be reached, as the tries to follow a run show it."""

from __future__ import annotations

from attrs import define, evolve, frozen

from ..errors import ConnectFailed, DecodeError, RunsError, gave_up
from ..events import ContactLost, Event, Reconnected

MAX_UNREADABLE = 3
"""Unreadable answers in a row after which following fails; one or two count as a passing fault."""


@frozen
class Up:
    """The last try succeeded."""


@frozen
class Failing:
    """Tries have failed since then; ContactLost has not been delivered."""

    since: float


@frozen
class Lost:
    """ContactLost has been delivered. `since` is None when the tries start over, or a GET was answered meanwhile."""

    since: float | None


@frozen
class GivenUp:
    """Following has failed with this error. The next consumer begins anew."""

    error: RunsError


ContactState = Up | Failing | Lost | GivenUp


@define
class Contact:
    """The machine of failures in a row. `unreadable` counts answers that could not be decoded."""

    run_id: str
    give_up_after: float
    state: ContactState = Up()
    unreadable: int = 0

    @property
    def is_lost(self) -> bool:
        return isinstance(self.state, Lost)

    @property
    def error(self) -> RunsError | None:
        return self.state.error if isinstance(self.state, GivenUp) else None

    @property
    def failing_since(self) -> float | None:
        return self.state.since if isinstance(self.state, Failing | Lost) else None

    def deadline(self) -> float:
        """Nothing happens here by time alone: the next failure decides."""
        return float("inf")

    def restart(self) -> None:
        """A consumer comes: the time without one does not count."""
        self.unreadable = 0
        self.state = Lost(None) if self.is_lost else Up()

    def succeeded(self) -> None:
        """The service answered, or its stream brought a message. A lost contact stays so until `regain`."""
        if isinstance(self.state, Up):  # nearly always
            return
        if not isinstance(self.state, GivenUp):
            self.state = Lost(None) if self.is_lost else Up()

    def failed(self, error: RunsError, now: float, *, may_give_up: bool) -> None:
        """A try failed."""
        since = self.failing_since
        if isinstance(self.state, GivenUp):
            return
        if since is None:
            self.state = evolve(self.state, since=now) if isinstance(self.state, Lost) else Failing(now)
        elif may_give_up and now - since >= self.give_up_after:
            self.state = GivenUp(gave_up(error, self.run_id, now - since))

    def is_unreadable(self, error: RunsError) -> bool:
        """Count an answer that could not be decoded. Returns whether there were too many in a row."""
        if isinstance(error, DecodeError):
            self.unreadable += 1
            return self.unreadable >= MAX_UNREADABLE
        return False

    def give_up(self, error: RunsError) -> None:
        """No further try makes sense."""
        if isinstance(error, ConnectFailed):  # it knows of no run
            error = gave_up(error, self.run_id)
        self.state = GivenUp(error)

    def lose(self, error: RunsError, tries: int, retry_in: float) -> Event | None:
        """The service cannot be reached. Returns the event that says so, once for each outage."""
        if isinstance(self.state, Lost | GivenUp):
            return None
        self.state = Lost(self.failing_since)
        return ContactLost(
            name="contact_lost", run_id=self.run_id, attempt=tries, error=str(error), retry_in=round(retry_in, 3)
        )

    def regain(self, tries: int) -> Event:
        """The service can be reached again. Returns the event that says so."""
        if isinstance(self.state, Lost):
            self.state = Up() if self.state.since is None else Failing(self.state.since)
        return Reconnected(name="reconnected", run_id=self.run_id, attempt=tries)
