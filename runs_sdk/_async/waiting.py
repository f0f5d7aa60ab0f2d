"""Waiting for the end of a run, or for a question that it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import evolve

from .._common import async_backend as backend
from ..core.errors import InputProblem, InputValidationError, RunsError, RunWaiting, WaitTimeout
from ..core.events import ContactLost, Event, Reconnected
from ..core.models import RunStatus, Snapshot
from .driver import timed_out
from .listener import AsyncListener

if TYPE_CHECKING:
    from ..core.deliveries import Wakes

ABOUT_CONTACT: frozenset[str | type[Event]] = frozenset(
    (ContactLost, Reconnected, "ContactLost", "Reconnected", "contact_lost", "reconnected")
)
"""What a handler may be for without making `wait` read the run's stream."""


CONFIRM_EVERY = 1.0
"""Seconds after which a service is asked again whether a run is paused, where it could not say."""


class AsyncWaiting(AsyncListener):
    """A driver that somebody waits for."""

    PAUSED_STATUSES: ClassVar[frozenset[RunStatus]] = frozenset((RunStatus.WAITING,))
    """Statuses in which `wait` gives control back, because the run does not go on by itself."""

    if TYPE_CHECKING:

        async def cancel(self, *, timeout: float | None = None) -> Snapshot: ...

    async def _wait(
        self, deadline: float | None, timeout: float | None, on_waiting: str, on_timeout: str, artifacts: float
    ) -> Snapshot:
        self._not_from_listener("wait for")
        if self._listener is not None:
            if await self._listener.join(None if deadline is None else max(0.0, deadline - backend.monotonic())):
                self._raise_listener_error()
                self._listener = None
            elif deadline is not None:
                return await self._time_out(timeout, on_timeout)
        self._enter()
        try:
            await self._reconsider(deadline)
            if self._snapshot is not None and self._snapshot.status in self.PAUSED_STATUSES:
                await self._get(0.0, deadline)  # somebody else may have answered since
            while True:
                is_paused = on_waiting != "wait" and self._follower.is_paused(self.PAUSED_STATUSES)
                until = deadline
                if is_paused:
                    confirmed = await self._confirm_pause_or_fail(deadline)
                    if confirmed:
                        return await self._return_paused(on_waiting, deadline)
                    if confirmed is None:  # not known now: ask again soon
                        soon = backend.monotonic() + CONFIRM_EVERY
                        until = soon if deadline is None else min(soon, deadline)
                step = self._ready() or await self._advance(until, events=self._wants_events)
                if step is None and (deadline is None or backend.monotonic() < deadline):
                    continue
                if step is None:
                    break
                if isinstance(step, Snapshot):
                    if artifacts > 0 and self._follower.policy.late_files:
                        self._awaits_files = True
                    return step
                await self._dispatch(step)
        finally:
            await self._leave()
        if self._follower.result is not None:  # made from an event, and not confirmed by a GET in this time
            self._snapshot = self._follower.result
            return self._follower.result
        return await self._time_out(timeout, on_timeout)

    async def _wait_via(
        self, via: Wakes, deadline: float | None, timeout: float | None, on_waiting: str, on_timeout: str
    ) -> Snapshot | None:
        """Wait by webhooks; None for an end that the service may still revise: the usual wait goes on with it."""

        def is_enough(snapshot: Snapshot) -> bool:
            return on_waiting != "wait" and snapshot.status in self.PAUSED_STATUSES

        inlet: Any = getattr(via, "_async", None)
        if not callable(getattr(inlet, "wait", None)):
            problem = InputProblem(
                "via", f"must be an Inlet that takes webhooks, but is a {type(via).__name__}", "type"
            )
            raise InputValidationError.of([problem], what="wait(...)", service=self._client.service)
        found: Snapshot | None = await inlet.wait(via, self, deadline, is_enough)
        if found is None:
            return await self._time_out(timeout, on_timeout)
        self._snapshot = found
        if found.is_finished:
            return None if self._client._rules(self._id).settle(found) else found
        if on_waiting == "raise":
            raise self._waiting_error(found)
        return found

    async def _reconsider(self, deadline: float | None) -> None:
        """Somebody waits, perhaps again: a service may ask whether an end that was delivered still holds."""

    async def _confirm_pause(self, deadline: float | None) -> bool:
        """Whether a run that was reported to be paused is; a service may ask."""
        return True

    async def _confirm_pause_or_fail(self, deadline: float | None) -> bool | None:
        """The same; None when that cannot be had now, which counts as a GET that has failed."""
        try:
            return await self._confirm_pause(deadline)
        except RunsError as error:
            now = backend.monotonic()
            if not timed_out(error, now, deadline):
                self._follower.fetch_failed(error, now)
            return None

    async def _return_paused(self, on_waiting: str, deadline: float | None) -> Snapshot:
        snapshot = self._snapshot
        if snapshot is None or snapshot.status not in self.PAUSED_STATUSES:
            snapshot = self._remember(await self._look(0.0, deadline))
        if snapshot.interaction is None and self._follower.question is not None and not snapshot.is_finished:
            snapshot = evolve(snapshot, status=RunStatus.WAITING, interaction=self._follower.question)
            self._snapshot = snapshot
        if on_waiting == "raise":
            raise self._waiting_error(snapshot)
        return snapshot

    async def _time_out(self, timeout: float | None, on_timeout: str) -> Snapshot:
        known = self._follower.describe(backend.monotonic(), self.status)
        if on_timeout == "cancel":
            await self.cancel()
            after = "It was asked to cancel."
        elif self._follower.is_out_of_contact:
            after = f"Its service cannot be reached now; wait again, or attach({self._id!r}) from another process."
        elif known == self.status:
            after = f"It goes on; wait again, or attach({self._id!r}) from another process."
        else:
            after = f"Wait again, or attach({self._id!r}) from another process."
        seen = f"last seen: {known}"
        if self._snapshot is None and self.status is RunStatus.UNKNOWN:
            _, attached, _ = self._begins
            seen = "nothing has come from it yet" if attached else "it was started; nothing has come from it since"
        message = f"{self._client.service} run {self._id} has not finished in {timeout:g} s ({seen})."
        raise WaitTimeout(f"{message} {after}", service=self._client.service, run_id=self._id, snapshot=self._snapshot)

    @property
    def _wants_events(self) -> bool:
        """Whether a handler is there for what happens to the run, and not only for how the contact to it is."""
        return any(name not in ABOUT_CONTACT for name, _ in self._handlers)

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
