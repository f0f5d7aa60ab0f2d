# generated from runs_sdk/langgraph/_async/source.py by scripts/unasync.py; do not edit
"""Where the events of a conversation come from: the streams of its runs, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from ..._common import sync_backend as backend
from ..._sync.source import END, OwnStream, check_event_stream
from ...core.policy import Cursor
from ...core.sse import ServerSentEvent, SseDecoder
from ..chain import Chain
from ..replay import Place, ReadAgain, Replay
from ..rules import ENDED, MISSED, OVER
from .runs import ServerRuns

A_MILLISECOND = 0.002
"""Seconds after which the millisecond of the last event is over, on the server too."""


LAG = 1.0
"""Seconds that the server may take to show the end of a run whose stream has ended; after that it is joined again."""

FIRST_PAUSE = 0.01
"""Seconds between the first two looks at that."""


class ChainStream(OwnStream):
    """The events of all runs of a chain. Each comes once, in order, with its place for id."""

    _client: ServerRuns

    def __init__(self, client: ServerRuns, run_id: str, chain: Chain) -> None:
        super().__init__(client, run_id)
        self._chain = chain
        self._replay = Replay(run_id)
        self._over: set[str] = set()  # runs whose stream has ended
        self._first: list[ServerSentEvent] = []
        self._pause: float | None = None  # before the run is looked at again, whose stream has ended

    def open(self, cursor: Cursor, deadline: float | None) -> bool:
        chain = self._client._located(self._chain, deadline)
        place = Place.read(cursor.position)
        run = chain.runs[0] if place is None else place.run
        while run in self._over and (after := chain.after(run)) is not None:
            run, place = after, None
        self._open_run(run, place, deadline)
        return chain.resumable.get(run, True)

    def _open_run(self, run: str, place: Place | None, deadline: float | None) -> None:
        chain = self._chain
        if run not in chain.resumable:  # somebody else has started it, and perhaps answered it
            self._client._fetch_snapshot(self._run_id, long_poll_timeout=0.0, deadline=deadline)
        if place is not None:
            chain.begun.add(run)
        if run != self._replay.run or place != self._replay.place:
            self._replay = Replay(run, place)
        if not chain.resumable.get(run, True):
            self._first = [ServerSentEvent(MISSED, "{}", "")]
        stream = self._client._open_run(chain, run, self._replay.opened(), deadline)
        check_event_stream(self._client, stream, run)
        self._stream, self._decoder = stream, SseDecoder()

    def read(self, deadline: float) -> Sequence[ServerSentEvent] | None:
        if self._first:
            first, self._first = self._first, []
            return first
        if self._pause is not None:
            return self._next(deadline)
        messages = super().read(deadline)
        if messages is END:
            return self._next(deadline)
        if not messages:
            return messages
        found: list[ServerSentEvent] = []
        replay = self._replay
        try:
            for message in messages:
                if not message.id:
                    found.append(message)
                elif (taken := replay.take(message)) is not None:
                    found.append(taken)
        except ReadAgain:
            self.close_stream()
            backend.sleep(A_MILLISECOND)
            self._open_run(replay.run, replay.place, self._client._within(None))
        return found

    def close_stream(self) -> None:
        self._pause = None
        super().close_stream()

    def _next(self, deadline: float) -> Sequence[ServerSentEvent] | None:
        """The stream of a run has ended: that of the next one goes on, where there is one."""
        run, chain = self._replay.run, self._chain
        if (after := chain.after(run)) is not None:
            self._over.add(run)
            self.close_stream()
            self._open_run(after, None, self._client._within(deadline))
            return []
        if run in chain.finished:
            return [ServerSentEvent(OVER, "{}", "")]
        if run in chain.asking:
            self._over.add(run)
            return END
        pause, left = self._pause, deadline - backend.monotonic()
        if pause is None:
            self._pause = FIRST_PAUSE
        elif pause > LAG:  # the run goes on, so its stream was cut on the way
            return END
        elif pause > left:
            backend.sleep(max(0.0, left))
            return None
        else:
            backend.sleep(pause)
            self._pause = 2 * pause
        return [ServerSentEvent(ENDED, "{}", "")]
