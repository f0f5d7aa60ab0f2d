"""The handle of a run: an address, and a way to follow the run to its end."""

from __future__ import annotations

import logging
import random
import threading
from collections import deque
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

from attrs import evolve

from .._channel import OVERFLOW
from ..core.actions import Close, Done, Emit, Fail, Fetch, Open, Read, Sleep
from ..core.errors import (
    EventsLost,
    RunCancelled,
    RunFailed,
    RunsError,
    RunWaiting,
    TimedOut,
    UnsupportedOperation,
    WaitTimeout,
)
from ..core.events import ContactLost, Event, EventsMissed, Reconnected
from ..core.follow import Follower
from ..core.models import RunStatus, Snapshot
from ..core.policy import NotYet
from . import _compat
from .consumer import AsyncEvents, HandleClosed, Handler, matches
from .record import AsyncRecord
from .source import END

if TYPE_CHECKING:
    from ..core.policy import FollowPolicy
    from ..core.timeline import Timeline
    from .client import AsyncRunsClient
    from .source import AsyncSource

log = logging.getLogger("runs_sdk")

ABOUT_CONTACT: frozenset[str | type[Event]] = frozenset(
    (ContactLost, Reconnected, "ContactLost", "Reconnected", "contact_lost", "reconnected")
)
"""What a handler may be for without making `wait` read the run's stream."""

LISTEN_SLICE = 0.1
"""Seconds after which a background listener looks whether somebody wants to follow in its place."""


class AsyncRun:
    """One run on one service. Building it does no I/O; `await run.wait()` and `async for event in run` follow it.

    Only one consumer can follow a handle at a time; a later one goes on where the one before it stopped. Handlers
    (see `on`) run once for each event, in order, before the event is yielded, in the task that follows.
    """

    RESTS: ClassVar[frozenset[RunStatus]] = frozenset((RunStatus.WAITING,))
    """Statuses in which `wait` gives control back, because the run does not go on by itself."""

    def __init__(
        self,
        client: AsyncRunsClient,
        run_id: str,
        *,
        late: bool = False,
        policy: FollowPolicy | None = None,
        on_gap: Literal["event", "raise"] = "event",
        follower: Follower | None = None,
        source: AsyncSource | None = None,
    ) -> None:
        self._client = client
        self._id = run_id
        if follower is None:
            rules = client._rules(run_id)
            follower = Follower(run_id, rules, policy or rules.policy, random.random, late=late)
            follower.started(_compat.monotonic())
        self._follower = follower
        self._source = source
        self._on_gap = on_gap
        self._handlers: list[tuple[str | type[Event], Handler]] = []
        self._consumer = threading.Lock()  # held by whoever follows; never waited for
        self._listener: _compat.Task | None = None
        self._listener_stop = False
        self._listener_id: int | None = None
        self._closed = False
        self._listener_error: BaseException | None = None
        self._snapshot: Snapshot | None = None
        self._last_event: Event | None = None
        self._warned: set[str] = set()
        self._record = AsyncRecord()
        self._unread: deque[Event] | None = None  # told to the handlers already, for the next iteration to yield

    # ---- what is known without asking

    @property
    def id(self) -> str:
        """The service's own id of the run."""
        return self._id

    @property
    def client(self) -> AsyncRunsClient:
        """The client that this handle belongs to."""
        return self._client

    @property
    def snapshot(self) -> Snapshot | None:
        """What the last GET said; None before the first one. Makes no request."""
        return self._snapshot

    @property
    def status(self) -> RunStatus:
        """The status as last heard of, by an event or a GET; `unknown` before either. Makes no request."""
        if self._snapshot is not None and self._snapshot.is_finished:
            return self._snapshot.status
        return self._follower.status or (self._snapshot.status if self._snapshot else RunStatus.UNKNOWN)

    @property
    def native_status(self) -> str | None:
        """The service's own word for the status in the last snapshot."""
        return self._snapshot.native_status if self._snapshot else None

    @property
    def last_event(self) -> Event | None:
        """The last event that was delivered."""
        return self._last_event

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._client.service} {self._id} {self.status}>"

    # ---- asking and telling

    async def refresh(self, *, timeout: float | None = None) -> Snapshot:
        """Ask the service how the run stands. `timeout` in seconds; None is the client's own."""
        deadline = _compat.monotonic() + (self._client.timeout if timeout is None else timeout)
        return self._learn(await self._client._fetch(self._id, hold=0.0, deadline=deadline))

    async def cancel(self, *, timeout: float | None = None) -> Snapshot:
        """Ask the service to cancel the run, and say how it stands then. A finished run is left as it is.

        A cancelled run may need time to stop, and some services let it complete all the same: `wait` tells.
        Raises UnsupportedOperation when the service cannot cancel.
        """
        deadline = _compat.monotonic() + (self._client.timeout if timeout is None else timeout)
        return self._learn(await self._client._cancel(self._id, deadline=deadline))

    async def respond(self, data: Any = None, *, timeout: float | None = None) -> None:
        """Answer the question that the run asks. The handle goes on following as before.

        Raises UnsupportedOperation when the service's runs ask nothing.
        """
        deadline = _compat.monotonic() + (self._client.timeout if timeout is None else timeout)
        interaction = self._follower.question or (self._snapshot.interaction if self._snapshot else None)
        await self._client._respond(self._id, interaction, data, deadline=deadline)
        self._follower.answered(_compat.monotonic())

    # ---- following

    def events(self, *, on_gap: Literal["event", "raise"] | None = None) -> AsyncEvents:
        """The run's events, from where the last consumer stopped: `async with run.events() as events: ...`.

        Ends after RunFinished. Leaving the block early gives the connection back. With `on_gap="raise"`, this handle
        raises EventsLost from now on where it would give EventsMissed; "event" goes back to that.
        """
        if on_gap is not None:
            self._on_gap = on_gap
        return AsyncEvents(self)

    def __aiter__(self) -> AsyncEvents:
        return AsyncEvents(self)

    async def wait(
        self,
        timeout: float | None = None,
        *,
        on_waiting: Literal["return", "wait", "raise"] = "return",
        on_timeout: Literal["leave", "cancel"] = "leave",
    ) -> Snapshot:
        """Wait for the run's end and return its result; a failed run has a result too.

        `timeout` is in seconds and covers the whole call. When the run asks a question, `on_waiting` decides: return
        the snapshot that shows the question, go on waiting (somebody else answers), or raise RunWaiting. WaitTimeout
        leaves the run as it is, unless `on_timeout="cancel"`.
        """
        deadline = None if timeout is None else _compat.monotonic() + timeout
        self._not_from_listener("wait for")
        if self._listener is not None:
            if await self._listener.join(None if deadline is None else max(0.0, deadline - _compat.monotonic())):
                self._raise_listener_error()
                self._listener = None
            elif deadline is not None:
                return await self._time_out(timeout, on_timeout)
        self._enter()
        try:
            if self._snapshot is not None and self._snapshot.status in self.RESTS:
                await self._fetch(0.0, deadline)  # somebody else may have answered since
            while True:
                at_rest = on_waiting != "wait" and self._follower.is_at_rest(self.RESTS)
                if at_rest and await self._rests(deadline):
                    return await self._stop_waiting(on_waiting, deadline)
                step = self._ready() or await self._advance(deadline, events=self._wants_events)
                if step is None:
                    break
                if isinstance(step, Snapshot):
                    return step
                await self._dispatch(step)
        finally:
            await self._leave()
        if self._follower.result is not None:  # made from an event, and not confirmed by a GET in this time
            self._snapshot = self._follower.result
            return self._follower.result
        return await self._time_out(timeout, on_timeout)

    async def _rests(self, deadline: float | None) -> bool:
        """Whether a run that was heard to be at rest is; a room may ask."""
        return True

    async def _stop_waiting(self, on_waiting: str, deadline: float | None) -> Snapshot:
        snapshot = self._snapshot
        if snapshot is None or snapshot.status not in self.RESTS:
            snapshot = self._learn(await self._client._fetch(self._id, hold=0.0, deadline=deadline))
        if snapshot.interaction is None and self._follower.question is not None and not snapshot.is_finished:
            snapshot = evolve(snapshot, status=RunStatus.WAITING, interaction=self._follower.question)
            self._snapshot = snapshot
        if on_waiting == "raise":
            raise self._waiting_error(snapshot)
        return snapshot

    async def _time_out(self, timeout: float | None, on_timeout: str) -> Snapshot:
        if on_timeout == "cancel":
            await self.cancel()
            after = "It was asked to cancel."
        elif self._follower.is_out_of_contact:
            after = f"Its service cannot be reached now; wait again, or attach({self._id!r}) from another process."
        else:
            after = f"It goes on; wait again, or attach({self._id!r}) from another process."
        message = f"{self._client.service} run {self._id} has not finished in {timeout:g} s (last seen: {self.status})."
        raise WaitTimeout(f"{message} {after}", service=self._client.service, run_id=self._id, snapshot=self._snapshot)

    async def output(self, timeout: float | None = None) -> Any:
        """Wait for the run's end and return its output.

        `timeout` is in seconds and covers the whole call. Raises RunFailed, RunCancelled, RunWaiting (the run asks a
        question) or WaitTimeout; each has the last `snapshot`.
        """
        result = await AsyncRun.wait(self, timeout, on_waiting="raise")
        match result.status:
            case RunStatus.SUCCEEDED:
                return result.output
            case RunStatus.CANCELLED:
                raise RunCancelled(f"{self._client.service} run {self._id} was cancelled.", **self._ended(result))
            case RunStatus.FAILED:
                why = f": {result.error}" if result.error else "."
                raise RunFailed(f"{self._client.service} run {self._id} failed{why}", **self._ended(result))
        raise RunFailed(
            f"{self._client.service} run {self._id} ended with the status {result.native_status!r}, "
            "which its document does not list.",
            **self._ended(result),
        )

    def _ended(self, snapshot: Snapshot) -> dict[str, Any]:
        details = snapshot.error.details if snapshot.error else None
        return {"service": self._client.service, "run_id": self._id, "snapshot": snapshot, "details": details}

    def _waiting_error(self, snapshot: Snapshot) -> RunWaiting:
        prompt = snapshot.interaction.prompt if snapshot.interaction else None
        asks = f": {prompt}" if prompt else ""
        return RunWaiting(
            f"{self._client.service} run {self._id} waits for an answer{asks}. Give it with respond(...).",
            **self._ended(snapshot),
        )

    # ---- handlers

    @property
    def _wants_events(self) -> bool:
        """Whether a handler is there for what happens to the run, and not only for how the contact to it stands."""
        return any(name not in ABOUT_CONTACT for name, _ in self._handlers)

    def on(self, name: str | type[Event], handler: Handler) -> Self:
        """Call `handler(event)` for each event of a class (or its name: "step_finished"), or of the service's own kind.

        "*" is every event; "error" gets the exception that ended a `listen`. Handlers run while somebody follows;
        their exceptions reach whoever follows. `on` itself starts nothing.
        """
        self._handlers.append((name, handler))
        return self

    async def _dispatch(self, event: Event) -> None:
        for name, handler in self._handlers:
            if matches(name, event):
                await _compat.finish(handler(event))

    async def listen(self) -> Self:
        """Follow in the background, for the sake of the handlers.

        An exception there (a handler's too) is logged, given to the "error" handlers, and raised by the next `wait`.
        `close` ends it; `wait` joins it; iterating takes its place and hands back after.
        """
        self._start_listening()
        return self

    def _start_listening(self) -> None:
        if self._listener is None:
            self._listener_stop = False
            self._listener = _compat.spawn(self._listen, name=f"runs_sdk listen {self._id}")

    async def _listen(self) -> None:
        self._listener_id = _compat.task_id()
        try:
            self._enter()
            try:
                while not self._listener_stop and not self._closed:
                    step = self._ready() or await self._advance(
                        _compat.monotonic() + LISTEN_SLICE, events=True, patient=True
                    )
                    if isinstance(step, Snapshot):
                        return
                    if step is not None:
                        self._heard_alone(step)
                        await self._dispatch(step)
            finally:
                await self._leave()
        except Exception as error:
            log.exception("following %s run %s in the background failed", self._client.service, self._id)
            self._listener_error = error
            for name, handler in self._handlers:
                if name == "error":
                    await _compat.finish(handler(error))
        finally:
            self._listener_id = None

    def _heard_alone(self, event: Event) -> None:
        """The background listener takes an event, for the handlers only."""

    async def _stop_listening(self) -> bool:
        """Stop the background listener. Returns whether there was one that was still following."""
        listener, self._listener = self._listener, None
        if listener is None:
            return False
        self._listener_stop = True
        if not self._is_listener:  # a handler may close its own handle
            await listener.join()
        return not self._follower.finished and self._listener_error is None

    @property
    def _is_listener(self) -> bool:
        return self._listener_id is not None and self._listener_id == _compat.task_id()

    def _not_from_listener(self, what: str) -> None:
        if self._is_listener:
            raise UnsupportedOperation(
                f"{self._client.service} run {self._id}: a handler cannot {what} the run that calls it; it would wait "
                "for itself.",
                service=self._client.service,
                run_id=self._id,
            )

    def _raise_listener_error(self) -> None:
        error, self._listener_error = self._listener_error, None
        if error is not None:
            raise error

    async def timeline(self) -> Timeline:
        """The run's steps, waits and retries laid out in time: a picture in notebooks, `to_svg()`, `to_html()`.

        Built from the events that this handle has delivered. When it has delivered none, a finished run's events are
        asked for again, as far as the service repeats them; of a run that goes on there is nothing yet.
        """
        return await self._record.read(self)

    async def close(self) -> None:
        """Stop following and give the connection back. The run itself goes on.

        An iteration that is under way ends; a wait that is under way raises UnsupportedOperation.
        """
        self._closed = True
        await self._stop_listening()
        source, self._source = self._source, None
        if source is not None:
            await source.aclose()

    # ---- driving the follower

    def _enter(self) -> None:
        if not self._consumer.acquire(blocking=False):
            raise UnsupportedOperation(
                f"{self._client.service} run {self._id} is being followed already: a handle has one consumer at a "
                "time. Leave the first (use `with run.events()`), or attach a second handle.",
                service=self._client.service,
                run_id=self._id,
            )
        self._closed = False
        self._follower.begin(_compat.monotonic())

    async def _leave(self) -> None:
        source = self._source
        self._follower.closed()
        try:
            if source is not None:
                if self._follower.finished:
                    self._source = None
                    await source.aclose()
                else:
                    await source.leave()
        finally:
            self._consumer.release()

    async def _left(self, relisten: bool) -> None:
        """A foreground consumer has left; `relisten` says whether it had taken a listener's place."""
        if relisten:
            self._start_listening()

    def _abandon(self) -> None:
        """Leave without a chance to await (a forgotten iterator): the connection is cut."""
        self._follower.closed()
        if self._source is not None:
            self._source.abort()
        self._consumer.release()

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
        while True:
            if self._closed:
                raise HandleClosed(
                    f"{self._client.service} run {self._id}: its handle was closed while it was followed.",
                    service=self._client.service,
                    run_id=self._id,
                )
            now = _compat.monotonic()
            action = follower.next(now, events=events)
            match action:
                case Emit(event):
                    return self._deliver(event)
                case Done(snapshot):
                    self._snapshot = snapshot
                    return snapshot
                case Fail(error):
                    raise error
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
                case Fetch(hold, within):
                    await self._fetch(hold, None if patient else deadline, within)
                case Sleep(until):
                    await _compat.sleep(max(0.0, (until if deadline is None else min(until, deadline)) - now))

    def _deliver(self, event: Event) -> Event:
        if self._on_gap == "raise" and isinstance(event, EventsMissed):
            raise EventsLost(
                f"events of {self._client.service} run {self._id} were missed ({event.reason}); the service cannot "
                "repeat them.",
                service=self._client.service,
                run_id=self._id,
            )
        self._last_event = event
        self._record.add(event, self)
        return event

    async def _close_stream(self) -> None:
        if self._source is not None:
            await self._source.close_stream()
        self._follower.closed()

    async def _open(self, action: Open, deadline: float | None) -> None:
        if self._source is None:
            self._source = self._client._source(self._id)
        try:
            seamless = await self._source.open(action.cursor, self._client._within(deadline))
        except NotYet:
            self._follower.not_yet(_compat.monotonic())
        except RunsError as error:
            now = _compat.monotonic()
            if not _timed_out(error, now, deadline):
                log.info("%s run %s: the event stream did not open: %s", self._client.service, self._id, error)
                self._follower.broke(error, now)
        else:
            self._follower.opened(_compat.monotonic(), seamless=seamless)

    async def _read(self, until: float, planned: float) -> None:
        if self._source is None:  # closed meanwhile
            return
        try:
            messages = await self._source.read(until)
        except RunsError as error:
            log.info("%s run %s: the event stream broke: %s", self._client.service, self._id, error)
            self._follower.broke(error, _compat.monotonic())
            return
        now = _compat.monotonic()
        if messages is None:
            if until >= planned:
                self._follower.quiet()
        elif messages is END:
            self._follower.ended(now)
        elif messages is OVERFLOW:
            self._follower.overflowed(now)
        else:
            self._follower.received(messages, now)

    async def _fetch(self, hold: float, deadline: float | None, within: float | None = None) -> None:
        if deadline is not None:
            hold = min(hold, max(0.0, deadline - _compat.monotonic()))
        end = self._client._within(deadline, hold)
        if within is not None:
            end = min(end, _compat.monotonic() + within)
        try:
            snapshot = await self._client._fetch(self._id, hold=hold, deadline=end)
        except RunsError as error:
            now = _compat.monotonic()
            if not _timed_out(error, now, deadline):
                self._follower.fetch_failed(error, now)
        else:
            self._learn(snapshot)
            self._follower.fetched(snapshot, _compat.monotonic())

    def _learn(self, snapshot: Snapshot) -> Snapshot:
        self._snapshot = snapshot
        self._follower.observe(snapshot, _compat.monotonic())
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


def _timed_out(error: RunsError, now: float, deadline: float | None) -> bool:
    """Whether the caller's own deadline ended the attempt, which then says nothing about the service."""
    return isinstance(error, TimedOut) and deadline is not None and now >= deadline


__all__ = ["AsyncEvents", "AsyncRun", "Handler", "matches"]
