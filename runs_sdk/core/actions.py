"""What the follower answers: the next thing for the shell to do. Times are points in time, by its monotonic clock."""

from __future__ import annotations

from attrs import frozen

from .errors import RunsError
from .events import Event
from .models import Snapshot
from .policy import Cursor


@frozen
class Open:
    """Open the stream at `cursor`."""

    cursor: Cursor


@frozen
class Read:
    """Read from the open stream until something comes, or until this time."""

    until: float


@frozen
class Close:
    """Close the stream and go on."""


@frozen
class Fetch:
    """Get a snapshot. The service may hold the answer for `long_poll_timeout` seconds (0: it shall not).

    `within` seconds it has to be there: None is the time that the client gives each request.
    """

    long_poll_timeout: float = 0.0
    within: float | None = None


@frozen
class Sleep:
    """Do nothing until this time."""

    until: float


@frozen
class Emit:
    """Deliver this event."""

    event: Event


@frozen
class Done:
    """The run is over (or, asked for a snapshot only, its result is known)."""

    snapshot: Snapshot


@frozen
class Fail:
    """It cannot be followed any further."""

    error: RunsError


Action = Open | Read | Close | Fetch | Sleep | Emit | Done | Fail
