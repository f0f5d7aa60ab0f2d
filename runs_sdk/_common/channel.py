"""The part of a shared event stream that belongs to one run: a bounded buffer between the reader and the follower."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from attrs import frozen

from ..core.errors import RunsError
from ..core.sse import ServerSentEvent
from .fork import reset_after_fork

MAX_MESSAGES = 10_000
"""Messages that are kept for a run whose follower is slow, or not there; the oldest ones go first."""

MAX_CHARACTERS = 4 * 1024 * 1024
"""The same bound in characters of data."""


@frozen
class Disconnected:
    """Here the stream was lost; None for a clean end."""

    error: RunsError | None


class Routed(NamedTuple):
    """Whose message it is: the runs' ids, or all runs. `ends` says that it is the last one of these runs.

    `optional` messages are for those who have nothing else to read.
    """

    message: ServerSentEvent
    run_ids: Sequence[str] = ()
    everyone: bool = False
    ends: bool = False
    optional: bool = False


class _Overflow(list[ServerSentEvent]):
    """The type of OVERFLOW."""


OVERFLOW: Final = _Overflow()
"""What `take` gives where messages had to go."""


class Channel:
    """Buffers one run's messages. The reader puts, the follower takes; each from any thread.

    `gap` says whether something may be missing before the next message. `wake` is called by `notify`.
    """

    __slots__ = ("__weakref__", "_characters", "_items", "_lock", "_overflowed", "ended", "gap", "key", "left", "wake")

    def __init__(self, key: str, *, gap: bool) -> None:
        self.key = key
        self.gap = gap
        self.ended = False  # the run is over: what may come still are files that are announced late
        self.left = False  # nobody takes from it any more
        self.wake: Callable[[], None] | None = None
        self._items: deque[ServerSentEvent | Disconnected] = deque()
        self._characters = 0
        self._overflowed = False
        self._lock = threading.Lock()
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()
        self.wake = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to take."""
        return not self._items and not self._overflowed

    @property
    def waiting(self) -> int:
        """How many messages nobody has taken yet."""
        return len(self._items)

    def put(self, *messages: ServerSentEvent) -> None:
        """Add messages; the oldest ones go when there are too many. Call `notify` after it."""
        with self._lock:
            items = self._items
            items.extend(messages)
            for message in messages:
                self._characters += len(message.data)
            while len(items) > MAX_MESSAGES or (self._characters > MAX_CHARACTERS and len(items) > 1):
                self._overflowed = True
                gone = items.popleft()
                if isinstance(gone, ServerSentEvent):
                    self._characters -= len(gone.data)

    def put_disconnect(self, error: RunsError | None) -> None:
        """The stream was lost. Breaks in a row count as one."""
        with self._lock:
            if not (self._items and isinstance(self._items[-1], Disconnected)):
                self._items.append(Disconnected(error))
        self.notify()

    def receive(self) -> list[ServerSentEvent] | Disconnected | None:
        """The messages up to the next break; the break; OVERFLOW where messages are missing; None if there are none."""
        if not self._items and not self._overflowed:
            return None
        with self._lock:
            if self._overflowed:
                self._overflowed = False
                return OVERFLOW
            received: list[ServerSentEvent] = []
            while self._items:
                item = self._items[0]
                if isinstance(item, Disconnected):
                    if received:
                        return received
                    self._items.popleft()
                    self.gap = True
                    return item
                received.append(item)
                self._items.popleft()
            self._characters = 0
            return received

    def notify(self) -> None:
        """Wake whoever waits for messages."""
        wake = self.wake
        if wake is not None:
            wake()
