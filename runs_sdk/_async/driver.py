"""What obeys the follower of one run: it opens, reads, asks, sleeps, and reports what came of it."""

from __future__ import annotations

import logging
import random
from collections import deque
from typing import TYPE_CHECKING, Literal, cast

from .._common import async_backend as backend
from .._common.channel import OVERFLOW
from .._common.fork import Claim, reset_after_fork
from ..core.actions import Close, Done, Emit, Fail, Fetch, Open, Read, Sleep
from ..core.discreet import discreet
from ..core.discreet_rules import DiscreetRules
from ..core.errors import ClientClosed, DecodeError, EventsLost, RunsError, TimedOut, UnsupportedOperation
from ..core.events import ArtifactReady, Event, EventsMissed, Reconnected, RunFinished
from ..core.follow import Follower
from ..core.models import RunStatus, Snapshot
from ..core.policy import NotYet
from .consumer import HandleClosed, Handler, matches
from .source import END
from .timeline import AsyncTimelineRecorder

if TYPE_CHECKING:
    from ..core.policy import FollowPolicy
    from .protocols import AsyncHandle, AsyncRunClient, AsyncSource

log = logging.getLogger("runs_sdk")

LATE_SLICE = 0.1
"""Seconds after which whoever waits for late files looks whether it still has to."""


class _FollowerOnceNeeded:
    """Makes a handle's follower when something asks for it: a run that is over with its start needs none."""

    def __get__(self, driver: AsyncDriver, owner: type) -> Follower:
        policy, attached, started_at = driver._begins
        rules = DiscreetRules(driver._client._rules(driver._id), lambda: driver._client._transport.secrets)
        follower = Follower(driver._id, rules, policy or rules.policy, random.random, attached=attached)
        follower.started(started_at)
        return cast("Follower", driver.__dict__.setdefault("_follower", follower))  # of two threads, the first one's


class AsyncDriver:
    """Follows one run for one consumer at a time. `AsyncRun` is its public face."""

    _follower = _FollowerOnceNeeded()  # from then on it is the handle's own attribute

    def __init__(
        self,
        client: AsyncRunClient,
        run_id: str,
        *,
        attached: bool = False,
        policy: FollowPolicy | None = None,
        on_gap: Literal["event", "raise"] = "event",
        follower: Follower | None = None,
        source: AsyncSource | None = None,
        started_at: float | None = None,
    ) -> None:
        self._client = client
        self._id = run_id
        self._is_traced = False
        self._begins = (policy, attached, backend.monotonic() if started_at is None else started_at)
        if follower is not None:
            self.__dict__["_follower"] = follower
        self._source = source
        self._on_gap = on_gap
        self._handlers: list[tuple[str | type[Event], Handler]] = []
        self._consumer = Claim()  # held by whoever follows
        self._listener: backend.Task | None = None
        self._listener_stop = False
        self._listener_id: int | None = None
        self._closed = False
        self._listener_error: BaseException | None = None
        self._snapshot: Snapshot | None = None
        self._last_event: Event | None = None
        self._warned: set[str] = set()
        self._recorder = AsyncTimelineRecorder()
        self._wake: backend.Signal | None = None  # ends a sleep
        self._awaits_files = False  # the run is over, and files may still be announced
        self._lingers = False  # the background listener waits for them
        self._has_last_file = False
        self._unread: deque[Event] | None = None  # given to the handlers already, for the next iteration to yield
        client._transport.engine.tell_when_closed(self)
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._listener_id = self._wake = None  # they are the parent's; a listener starts again when it is needed

    def _client_closed(self) -> None:
        wake, source = self._wake, self._source
        if wake is not None:
            wake.set()
        if source is not None and self._consumer.locked():
            source.abort()

    @property
    def status(self) -> RunStatus:
        """The status as last shown by an event or a GET; `unknown` before either. Makes no request."""
        if self._snapshot is not None and self._snapshot.is_finished:
            return self._snapshot.status
        return self._follower.status or (self._snapshot.status if self._snapshot else RunStatus.UNKNOWN)

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

    async def _read_late(self, until: float) -> None:
        """After the end: tell the handlers of files that the service announces until then, or to the last of them."""
        while self._source is not None and not self._closed and not self._has_last_file:
            now = backend.monotonic()
            if now >= until:
                return
            try:
                messages = await self._source.read(min(until, now + LATE_SLICE))
            except RunsError as error:
                log.info("%s run %s: no more files are waited for: %s", self._client.service, self._id, error)
                return
            if messages is END:
                return
            for message in messages or ():
                for event in self._follower.rules.decode(message).events:
                    if isinstance(event, ArtifactReady):
                        await self._deliver_late(event)

    async def _deliver_late(self, event: ArtifactReady) -> None:
        self._recorder.add(event, self)
        if event.kind == self._follower.policy.last_file:
            self._has_last_file = True
        await self._dispatch(event)

    async def _dispatch(self, event: Event) -> None:
        """Call the handlers for an event."""
        for name, handler in self._handlers:
            if matches(name, event):
                await backend.finish(handler(event))

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

    def _client_closed_error(self) -> ClientClosed:
        return ClientClosed(
            f"{self._client.service} run {self._id}: the client was closed while the run was followed. The run itself "
            f"goes on; attach({self._id!r}) follows it again.",
            sent=False,
            service=self._client.service,
            run_id=self._id,
        )

    def _closed_error(self) -> HandleClosed:
        return HandleClosed(
            f"{self._client.service} run {self._id}: its handle was closed while it was followed.",
            service=self._client.service,
            run_id=self._id,
        )

    def _deliver(self, event: Event) -> Event:
        if self._on_gap == "raise" and isinstance(event, EventsMissed):
            raise EventsLost(
                f"events of {self._client.service} run {self._id} were missed ({event.reason}); the service cannot "
                "repeat them.",
                service=self._client.service,
                run_id=self._id,
            )
        if isinstance(event, RunFinished) and event.snapshot is not None:
            self._snapshot = event.snapshot  # the last GET may have known less than the stream
        self._last_event = event
        self._recorder.add(event, self)
        if self._client._tracing is not None:
            self._trace(event)
        if isinstance(event, ArtifactReady) and event.kind == self._follower.policy.last_file:
            self._has_last_file = True
        return event

    def _trace(self, event: Event) -> None:
        tracing, service = self._client._tracing, self._client.service
        if isinstance(event, Reconnected):
            tracing.reconnected(service)
        elif isinstance(event, EventsMissed):
            tracing.missed(service)
        elif isinstance(event, RunFinished) and event.snapshot is not None:
            self._trace_end(event.snapshot)

    def _trace_end(self, snapshot: Snapshot) -> None:
        """Once for each handle, whether events or a GET have shown the end."""
        if not self._is_traced and snapshot.is_finished:
            self._is_traced = True
            timeline = self._recorder._built(cast("AsyncHandle", self))
            self._client._tracing.ended(self._client.service, snapshot, timeline)

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
            failure = discreet(error, self._client._transport.secrets)
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

    def _remember(self, snapshot: Snapshot) -> Snapshot:
        self._snapshot = snapshot
        self._follower.observe(snapshot, backend.monotonic())
        if snapshot.status is RunStatus.UNKNOWN and snapshot.native_status not in self._warned:
            self._warned.add(snapshot.native_status)
            log.warning(
                "%s run %s has the status %r, which the service's document does not list; taken for %s",
                self._client.service,
                self._id,
                snapshot.native_status,
                "finished" if snapshot.is_finished else "unfinished",
            )
        return snapshot


def timed_out(error: RunsError, now: float, deadline: float | None) -> bool:
    """Whether the caller's own deadline ended the attempt, which then says nothing about the service."""
    return isinstance(error, TimedOut) and deadline is not None and now >= deadline
