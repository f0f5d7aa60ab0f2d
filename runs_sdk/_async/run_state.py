"""What a handle keeps of its run: what events and GETs have shown last, its handlers, and who follows it now."""

from __future__ import annotations

import logging
import random
from collections import deque
from typing import TYPE_CHECKING, Literal, cast

from .._common import async_backend as backend
from .._common import tape
from .._common.fork import Claim, reset_after_fork
from ..core.errors import ClientClosed, EventsLost
from ..core.events import ArtifactReady, Event, EventsMissed, Reconnected, RunFinished
from ..core.follow import Follower
from ..core.models import RunStatus, Snapshot
from ..core.redacting_rules import RedactingRules
from .consumer import HandleClosed, Handler, matches
from .timeline import AsyncTimelineRecorder

if TYPE_CHECKING:
    from ..core.policy import FollowPolicy
    from .protocols import AsyncHandle, AsyncRunClient, AsyncSource

log = logging.getLogger("runs_sdk")


class _FollowerOnceNeeded:
    """Makes a handle's follower when something asks for it: a run that is over with its start needs none."""

    def __get__(self, state: AsyncRunState, owner: type) -> Follower:
        policy, attached, started_at = state._begins
        rules = RedactingRules(state._client._rules(state._id), lambda: state._client._transport.secrets)
        follower = Follower(state._id, rules, policy or rules.policy, random.random, attached=attached)
        follower.started(started_at)
        return cast("Follower", state.__dict__.setdefault("_follower", follower))  # of two threads, the first one's


class AsyncRunState:
    """The state of one handle. It makes no request."""

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
        if tape.recorders:
            tape.met(client, run_id)
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

    async def _dispatch(self, event: Event) -> None:
        """Call the handlers for an event."""
        for name, handler in self._handlers:
            if matches(name, event):
                await backend.finish(handler(event))

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
