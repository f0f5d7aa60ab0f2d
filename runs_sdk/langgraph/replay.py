"""Where a run's stream is, and which of its events have come before. Pure.

Ids are `MILLISECONDS-NUMBER`, and the in-memory server gives all events of one millisecond the same id; Last-Event-ID
goes on behind all of them. So a place is the run, the id, and how many events with that id have come; the server is
asked for what lies behind the millisecond before it, and what came already is left out here.

Who joins a run that goes on gets what is stored and then what is live, and events between the two come twice. Where
ids show it, the second ones are left out. Where they cannot (one millisecond holds the seam), the stream is to be read
again from that place: by then it comes from the store alone, and is exact.
"""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, field

from ..core.sse import ServerSentEvent

BEGINNING = "-1"
_LAST_NUMBER = 2**64 - 1
MOST_RETURNS = 8
"""How often one run's stream is read again for events that may have come twice; after that they count as new."""


class Place(NamedTuple):
    """A place in the stream of one run: behind the event number `number` of those with this id."""

    run: str
    id: str
    number: int

    def __str__(self) -> str:
        return f"{self.id}.{self.number}@{self.run}"

    @classmethod
    def read(cls, text: str | None) -> Place | None:
        """The place that a text means; None for what is none."""
        if isinstance(text, PlaceText):
            return text.place
        front, at, run = (text or "").partition("@")
        identity, dot, number = front.rpartition(".")
        return cls(run, identity, int(number)) if at and dot and number.isdigit() else None

    @property
    def before(self) -> str:
        """The Last-Event-ID that makes the server begin with the first event of this id."""
        milliseconds, number = order(self.id)
        if number > 0:
            return f"{milliseconds}-{number - 1}"
        return f"{milliseconds - 1}-{_LAST_NUMBER}" if milliseconds > 0 else BEGINNING


def order(identity: str) -> tuple[int, int]:
    """What ids are ordered by; an id of another form is before all others."""
    milliseconds, _, number = identity.partition("-")
    try:
        return int(milliseconds), int(number or 0)
    except ValueError:
        return -1, 0


class PlaceText(str):
    """The text of a place, which keeps the place itself: whoever reads the message need not read it again."""

    __slots__ = ("place",)
    place: Place


class ReadAgain(Exception):
    """The stream has to be read again from the place where it is."""


@define
class Replay:
    """What one connection brings of a run. `returns` counts how often it was read again."""

    run: str
    place: Place | None = None
    returns: int = 0

    _id: str = ""
    _order: tuple[int, int] = (-1, -1)
    _count: int = 0  # events of this id that have come on this connection
    _group: list[tuple[str, str]] = field(factory=list)  # what they said
    _repeated: int = 0  # how many of them are still to come again
    _is_live: bool = False  # the seam lies behind
    _exact: tuple[int, int] = (-1, -1)  # up to here all has come from the store

    def opened(self) -> str:
        """A connection is made: the Last-Event-ID to ask for."""
        self._id, self._order, self._count = "", (-1, -1), 0
        self._group, self._repeated, self._is_live = [], 0, False
        self._exact = order(self.place.id) if self.place is not None else (-1, -1)
        return BEGINNING if self.place is None else self.place.before

    def take(self, message: ServerSentEvent) -> ServerSentEvent | None:
        """The message with its place for id; None when it has come before. Raises ReadAgain."""
        if message.id != self._id:
            now = order(message.id)
            if now < self._order:  # the live ones begin, with what has come from the store
                if not self._is_live:
                    self._is_live, self._repeated = True, self._count
                return None
            self._id, self._order, self._count, self._repeated = message.id, now, 0, 0
            self._group.clear()
        elif self._repeated > 0:
            self._repeated -= 1
            return None
        elif self._may_be_repeated(message) and self.returns < MOST_RETURNS:
            self.returns += 1
            raise ReadAgain
        self._count += 1
        if not self._is_live:
            self._group.append(message[:2])
        place = self.place
        if place is not None and (message.id == place.id and self._count <= place.number):
            return None
        text = PlaceText(f"{message.id}.{self._count}@{self.run}")
        text.place = place = Place(self.run, message.id, self._count)
        self.place = place
        return ServerSentEvent(message.event, message.data, text)

    def _may_be_repeated(self, message: ServerSentEvent) -> bool:
        return not self._is_live and self._order > self._exact and message[:2] in self._group
