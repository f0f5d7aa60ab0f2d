"""What obeys the follower of one run: it opens, reads, asks, sleeps, and reports what came of it."""

from __future__ import annotations

import logging
import random

from .._common import async_backend as backend
from .._common.channel import OVERFLOW
from ..core.actions import Close, Done, Emit, Fail, Fetch, Open, Read, Sleep
from ..core.error_redaction import redact_error
from ..core.errors import DecodeError, RunsError, TimedOut, UnsupportedOperation
from ..core.events import Event
from ..core.follow import Follower
from ..core.models import Snapshot
from ..core.policy import NotYet
from .run_state import AsyncRunState
from .source import END

log = logging.getLogger("runs_sdk")


class AsyncDriver(AsyncRunState):
    """Follows one run for one consumer at a time. `AsyncRun` is its public face."""

    def _enter(self) -> None:
        if not self._consumer.acquire():
            raise UnsupportedOperation(
                f"{self._client.service} run {self._id} is being followed already: a handle has one consumer at a "
                "time. Leave the first (use `with run.events()`), or attach a second handle.",
                service=self._client.service,
                run_id=self._id,
            )
        self._closed = False
        self._follower.resume(backend.monotonic())

    async def _leave(self) -> None:
        source = self._source
        self._follower.closed()
        try:
            if source is not None:
                if self._follower.finished and not self._awaits_files:
                    self._source = None
                    await source.aclose()
                else:
                    await source.leave()
        finally:
            self._consumer.release()

    def _abandon(self) -> None:
        """Leave without a chance to await (a forgotten iterator): the connection is cut."""
        self._follower.closed()
        if self._source is not None:
            self._source.abort()
        self._consumer.release()

    def _follow_again(self) -> None:
        """An end that was delivered holds no longer: follow the run as one that was started elsewhere."""
        rules, policy = self._client._rules(self._id), self._follower.policy
        self.__dict__["_follower"] = Follower(self._id, rules, policy, random.random, attached=True)
        self._source = None

    def _ready(self) -> Event | None:
        """The next event, where it has come already, without what `_advance` costs."""
        if self._closed or (event := self._follower.ready()) is None:
            return None
        return self._deliver(event)

    async def _advance(self, deadline: float | None, *, events: bool, patient: bool = False) -> Event | Snapshot | None:
        """Follow until there is an event, or the end (its snapshot). None: the deadline has passed first.

        With `patient` a request that has begun is finished all the same: the deadline is for waiting only.
        """
        follower = self._follower
        debug = log.isEnabledFor(logging.DEBUG)
        while True:
            if self._closed:
                raise self._closed_error()
            if self._client.is_closed:
                raise self._client_closed_error()
            now = backend.monotonic()
            action = follower.next(now, events=events)
            match action:
                case Emit(event):
                    return self._deliver(event)
                case Done(snapshot):
                    self._snapshot = snapshot
                    if self._client._tracing is not None:
                        self._trace_end(snapshot)
                    return snapshot
                case Fail(error):
                    raise error.with_traceback(None)  # it may have come a long way
                case Close():
                    await self._close_stream()
                    continue
            if deadline is not None and now >= deadline:
                return None
            match action:
                case Read(until):
                    await self._read(until if deadline is None else min(until, deadline), until)
                case Open():
                    await self._open(action, None if patient else deadline)
                case Fetch(long_poll_timeout, within):
                    await self._get(long_poll_timeout, None if patient else deadline, within)
                case Sleep(until):
                    await self._sleep(max(0.0, (until if deadline is None else min(until, deadline)) - now))
            if debug:
                log.debug("%s run %s: %r: %s", self._client.service, self._id, action, repr(follower))

    async def _sleep(self, seconds: float) -> None:
        """Sleep, unless the handle is closed."""
        self._wake = wake = backend.Signal()
        if not (self._closed or self._client.is_closed):
            await wake.pause(seconds)

    def _interrupt(self) -> None:
        """Let whoever follows notice at once that the handle is closed; from any thread."""
        self._closed = True
        wake, source = self._wake, self._source
        if wake is not None:
            wake.set()
        if source is not None and self._consumer.locked():
            source.abort()

    async def _close_stream(self) -> None:
        if self._source is not None:
            await self._source.close_stream()
        self._follower.closed()

    async def _open(self, action: Open, deadline: float | None) -> None:
        if self._source is None:
            self._source = self._client._source(self._id)
        try:
            gapless = await self._source.open(action.cursor, self._client._within(deadline))
        except NotYet:
            self._follower.not_yet(backend.monotonic())
        except RunsError as error:
            now = backend.monotonic()
            if not timed_out(error, now, deadline):
                log.info("%s run %s: the event stream did not open: %s", self._client.service, self._id, error)
                self._follower.broke(error, now)
        else:
            self._follower.opened(backend.monotonic(), gapless=gapless)

    async def _read(self, until: float, planned: float) -> None:
        if self._source is None:  # closed meanwhile
            return
        try:
            messages = await self._source.read(until)
        except RunsError as error:
            if self._closed:
                return
            log.info("%s run %s: the event stream broke: %s", self._client.service, self._id, error)
            self._follower.broke(error, backend.monotonic())
            return
        now = backend.monotonic()
        if messages is None:
            if until >= planned:
                self._follower.quiet()
        elif messages is END:
            self._follower.ended(now)
        elif messages is OVERFLOW:
            self._follower.overflowed(now)
        else:
            self._follower.received(messages, now)

    async def _look(self, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        """A GET of the run. An answer that cannot be read stays out of the error's traceback."""
        try:
            return await self._client._fetch_snapshot(self._id, long_poll_timeout=long_poll_timeout, deadline=deadline)
        except DecodeError as error:
            failure = redact_error(error, self._client._transport.secrets)
        raise failure

    async def _get(self, long_poll_timeout: float, deadline: float | None, within: float | None = None) -> None:
        if deadline is not None:
            long_poll_timeout = min(long_poll_timeout, max(0.0, deadline - backend.monotonic()))
        end = self._client._within(deadline, long_poll_timeout)
        if within is not None:
            end = min(end, backend.monotonic() + within)
        if self._client._tracing is not None:
            self._client._tracing.polled(self._client.service)
        try:
            snapshot = await self._look(long_poll_timeout, end)
        except RunsError as error:
            now = backend.monotonic()
            if not timed_out(error, now, deadline):
                self._follower.fetch_failed(error, now)
        else:
            self._remember(snapshot)
            self._follower.fetched(snapshot, backend.monotonic(), long_poll_timeout)


def timed_out(error: RunsError, now: float, deadline: float | None) -> bool:
    """Whether the caller's own deadline ended the attempt, which then says nothing about the service."""
    return isinstance(error, TimedOut) and deadline is not None and now >= deadline
