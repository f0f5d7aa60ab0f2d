"""Following a run: pure state machines that take in what happened and say what to do next.

They do no I/O and have no clock: a driver (async or sync, the same logic) obeys `Follower.next(now)`, performs the
action, and reports what came of it. A service gives data (`FollowPolicy`) and a few pure functions (`RunRules`).

What holds for every service:

- no event is lost where the service can replay, and none is delivered twice; where it cannot, `EventsMissed` says so;
- a finished run is always noticed: a GET decides after every break or end of the stream, and from time to time between;
- nothing loops for ever: failures in a row end in an error after `give_up_after` seconds, unreadable answers after
  `MAX_UNREADABLE` in a row; a quiet stream is opened again after `idle_limit` seconds; no more than 15 requests are
  made in any second;
- `RunFinished` is the last event, exactly once. Once a GET shows a result, nothing but a result comes out; a failure
  is revised as long as it has not been delivered and the service shows that it tries the run again.
"""

from __future__ import annotations

from ..actions import Close, Done, Emit, Fail, Fetch, Open, Read, Sleep
from .contact import MAX_UNREADABLE
from .follower import Follower
from .machines import PROBE_LIMIT
from .verdict import LAG_LIMIT

__all__ = [
    "LAG_LIMIT",
    "MAX_UNREADABLE",
    "PROBE_LIMIT",
    "Close",
    "Done",
    "Emit",
    "Fail",
    "Fetch",
    "Follower",
    "Open",
    "Read",
    "Sleep",
]
