# generated from runs_sdk/cloudcruise/_async/run.py by scripts/unasync.py; do not edit
"""The handles of runs."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Mapping
from typing import Any, Literal, Self

from ..._common import sync_backend as backend
from ..._common.arguments import checked
from ..._common.log import log
from ..._sync.handle import Events, Handler, Run, matches
from ...core.events import ArtifactReady, Event, EventsMissed, RunFinished
from ...core.follow import Follower
from ...core.typevars import Out
from ..models import DebugSnapshots, LiveView, RunResult
from ..rules import POLLED, CloudCruiseRules, as_message
from .inspection import debug_snapshots, live_view

UNREAD_KEPT = 1000
"""Events that a handle keeps for an iteration while only its handlers listen."""


def polling_follower(run_id: str, *, attached: bool) -> Follower:
    """Follows a run whose events go to somebody else's stream, by GET."""
    rules = CloudCruiseRules(run_id, POLLED, artifacts=True)
    return Follower(run_id, rules, POLLED, random.random, attached=attached)


@checked
class CloudRun(Run[Out]):
    """A run on CloudCruise. All its events read as the service's own messages, also those found otherwise."""

    def live_view(self) -> LiveView:
        """Where a viewer connects to see what the run does. Raises NotFoundError when it is not running."""
        return live_view(self.client, self.id)

    def debug_snapshots(self, node_id: str) -> DebugSnapshots:
        """What a node of a run that was started with `debug=True` has seen. Raises NotFoundError for none."""
        return debug_snapshots(self.client, self.id, node_id)

    def _deliver_late(self, event: ArtifactReady) -> None:
        found = as_message(event, self._snapshot)
        assert isinstance(found, ArtifactReady)
        super()._deliver_late(found)

    def _deliver(self, event: Event) -> Event:
        return super()._deliver(as_message(event, self._snapshot))


@checked
class RunHandle(CloudRun[Out]):
    """A run as `client.runs.start` returns it.

        handle.on("run.event", lambda event: print(event["data"]["event"]))
        result = handle.wait()
        print(result.status, result.data)

    It differs from the handles of other services in three things: `on` starts to listen in the background by itself,
    and goes on after an iteration was left; `wait` goes on while the run asks something, and returns a `RunResult`.
    """

    _autolisten = False

    def events(self, *, timeout: float | None = None, on_gap: Literal["event", "raise"] | None = None) -> Events:
        """The run's events that no iteration has seen yet; handlers do not hear again what they have seen.

        `timeout` and `on_gap` as for any run.
        """
        return super().events(timeout=timeout, on_gap=on_gap)

    @property
    def sessionId(self) -> str:  # noqa: N802 - the service's own name
        """The id of the run; the same as `id`."""
        return self.id

    @property
    def session_id(self) -> str:
        """The id of the run; the same as `id`."""
        return self.id

    def on(self, name: str | type[Event], handler: Handler) -> Self:
        """Call `handler` when something happens, from now on, in the background.

        "run.event"  every event of the run, as the message
        "ping"       the stream is alive
        "message"    both, and what happens to the stream itself (a gap, a reconnect)
        "end"        the run is over: a mapping with `type`, the terminal event; also when it was over before
        "error"      the exception that ended the listening
        an event's own name ("execution.step", see `EventType`), a class of events or its name

        Async handlers are awaited. An exception in a handler ends the listening: it is logged, given to the "error"
        handlers, and raised by the next `wait`. Other runs do not notice.
        """
        super().on(name, handler)
        if self._follower.finished:
            if name == "end" and isinstance(self.last_event, RunFinished):
                backend.spawn(self._tell_late, handler, end_of(self.last_event), name=f"runs_sdk end {self.id}")
            return self
        self._autolisten = True
        if not self._consumer.locked():
            self._start_listening()
        return self

    def _tell_late(self, handler: Handler, info: Mapping[str, Any]) -> None:
        try:
            backend.finish(handler(info))
        except Exception:
            log.exception("the end handler of cloudcruise run %s failed", self.id)

    def wait(  # type: ignore[override]
        self,
        timeout: float | None = None,
        *,
        on_waiting: Literal["return", "wait", "raise"] = "wait",
        on_timeout: Literal["leave", "cancel"] = "leave",
        artifacts: float = 0.0,
    ) -> RunResult:
        """Wait for the run's end and return its result; a failed run has a result too.

        `timeout` is in seconds and covers the whole call. Raises WaitTimeout; the run goes on then. `artifacts` as for
        any run: the recording comes some seconds after the end.
        """
        try:
            snapshot = super().wait(timeout, on_waiting=on_waiting, on_timeout=on_timeout, artifacts=artifacts)
        finally:
            self._listen_again()
        return RunResult.from_wire(snapshot.raw)

    def _dispatch(self, event: Event) -> None:
        for name, handler in list(self._handlers):
            if name not in ("end", "error") and _hears(name, event):
                backend.finish(handler(event))
        if isinstance(event, RunFinished):
            for name, handler in list(self._handlers):
                if name == "end":
                    backend.finish(handler(end_of(event)))

    def _on_background_event(self, event: Event) -> None:
        if self._unread is None:
            self._unread = deque()
        self._unread.append(event)
        if len(self._unread) > UNREAD_KEPT:
            oldest = self._unread.popleft()
            if not (isinstance(oldest, EventsMissed) and oldest.reason == "overflow"):
                lost = EventsMissed(name="overflow", run_id=self.id, reason="overflow", certain=True)
                oldest = as_message(lost, None)
            self._unread[0] = oldest

    def _left(self, relisten: bool) -> None:
        self._listen_again()

    def _abandon(self) -> None:
        super()._abandon()
        try:
            self._listen_again()
        except RuntimeError:  # collected where no event loop runs: nobody can listen there
            log.debug("cloudcruise run %s is not listened to any more", self.id)

    def _listen_again(self) -> None:
        over = self._closed or self._follower.finished or self._listener_error is not None
        if self._autolisten and not over and not self._consumer.locked():
            self._start_listening()


def _hears(name: str | type[Event], event: Event) -> bool:
    if name == "run.event":
        return bool(event.get("event") == "run.event")
    if name == "message":
        return True
    return matches(name, event)


def end_of(event: RunFinished) -> dict[str, Any]:
    """What the handlers of "end" get."""
    return {"type": event.kind or event.name, "status": event.status, "payload": event.payload}
