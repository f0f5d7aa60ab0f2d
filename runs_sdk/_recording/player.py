"""Which of what was recorded answers a request. Pure: no sockets, no clock."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from urllib.parse import parse_qsl

from attrs import define, field

from ..core.policy import Resume
from .reader import Exchange, Frame

Key = tuple[str, str]
"""A request as the player compares them: its method and path."""


@define
class Track:
    """All that was recorded of one event stream, however often it was opened."""

    first: Exchange
    frames: list[Frame] = field(factory=list)
    positions: list[str | None] = field(factory=list)
    ended: bool = False
    sent: int = 0
    """How many of the frames have been sent, over whichever connection."""


class Player:
    """Plays the exchanges of one service.

    A GET is answered by what was recorded of it, in order, but by nothing that was recorded behind a frame which has
    not been sent yet. A stream goes on where the request says (`resume`), or where it stopped. It waits for a request
    that changed something while it was recorded, such as an answer: `limit` is the time of the next one.
    """

    def __init__(
        self,
        exchanges: Iterable[Exchange],
        *,
        resume: Resume,
        position_of: Callable[[str], str | None],
        waits: bool = True,
        run_ids: Collection[str] = (),
    ) -> None:
        self._run_ids = frozenset(run_ids)
        self._resume, self._position_of, self._waits = resume, position_of, waits
        self._exchanges: dict[Key, list[Exchange]] = {}
        self._tracks: dict[Key, Track] = {}
        self._turn: dict[Key, int] = {}
        self._progress = 0.0
        for exchange in exchanges:
            key = (exchange.method, exchange.path)
            if exchange.is_stream and exchange.frames:
                self._add(self._tracks.setdefault(key, Track(exchange)), exchange)
            else:
                self._exchanges.setdefault(key, []).append(exchange)
        first = min((track.frames[0].t for track in self._tracks.values()), default=float("inf"))
        self._writes = sorted(
            (one.t, index, key)
            for key, found in self._exchanges.items()
            for index, one in enumerate(found)
            if not one.is_read and one.t > first
        )

    def _add(self, track: Track, exchange: Exchange) -> None:
        if exchange is not track.first and (start := self._start(track, exchange.query, {})) is not None:
            del track.frames[start:], track.positions[start:]
        for frame in exchange.frames:
            track.frames.append(frame)
            track.positions.append(self._position_of(frame.text))
        track.ended = exchange.ended_at is not None

    @property
    def limit(self) -> float:
        """The time in the recording that nothing may pass before the next request that changed something."""
        open_ = (t for t, index, key in self._writes if self._turn.get(key, 0) <= index)
        return next(open_, float("inf")) if self._waits else float("inf")

    def answer(self, method: str, path: str, now: float = float("inf")) -> Exchange | None:
        """What answers a request that opens no stream; None where nothing like it was recorded.

        `now` is the time in the recording that it has come to, where it is played in its own time.
        """
        key = self._find(self._exchanges, (method, path))
        if key is None:
            return None
        found, turn = self._exchanges[key], self._turn.get(key, 0)
        index = min(turn, len(found) - 1)
        if found[index].is_read:
            waiting = any(track.sent < len(track.frames) for track in self._tracks.values())
            horizon = min(now, self.limit, self._progress if waiting else float("inf"))
            while index > 0 and found[index].t > horizon:
                index -= 1
        self._turn[key] = max(turn, index + 1)
        return found[index]

    def open(self, method: str, path: str, query: str, headers: Mapping[str, str]) -> tuple[Track, int] | None:
        """The stream that a request opens, and the frame it begins with; None where none was recorded."""
        key = self._find(self._tracks, (method, path))
        if key is None:
            return None
        track = self._tracks[key]
        if self._resume is Resume.NONE:
            return track, track.sent
        return track, self._start(track, query, headers) or 0

    def sent(self, track: Track, index: int) -> None:
        """A frame has been sent."""
        track.sent = max(track.sent, index + 1)
        self._progress = max(self._progress, track.frames[index].t)

    def _start(self, track: Track, query: str, headers: Mapping[str, str]) -> int | None:
        """The frame at which a stream begins that is opened again; None where the request names no place."""
        usual = set(parse_qsl(track.first.query))
        named = [value for name, value in parse_qsl(query) if (name, value) not in usual]
        named += [headers[name] for name in ("last-event-id",) if name in headers]
        for value in named:
            places = [index for index, position in enumerate(track.positions) if position == value]
            if places and self._resume is Resume.INCLUSIVE:
                return places[0]
            if places and self._resume is Resume.AFTER:
                return places[-1] + 1
        return None

    def _find(self, known: Mapping[Key, object], key: Key) -> Key | None:
        """The request itself, or the one that differs from it in one part of the path: an id that a client makes up.

        No run is taken for another one.
        """
        if key in known:
            return key
        if key in self._tracks or key in self._exchanges:
            return None
        parts = key[1].split("/")
        for method, path in known:
            others = path.split("/")
            if method == key[0] and len(others) == len(parts):
                differing = [pair for pair in zip(parts, others, strict=True) if pair[0] != pair[1]]
                if len(differing) == 1 and differing[0][1] not in self._run_ids and all(map(_is_id, differing[0])):
                    return method, path
        return None


def _is_id(part: str) -> bool:
    """Whether a part of a path looks like an id rather than like a word."""
    return len(part) >= 8 and any(letter.isdigit() for letter in part)
