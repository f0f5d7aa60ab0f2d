"""Following a run in the background, for the sake of its handlers."""

from __future__ import annotations

import logging

from .._common import async_backend as backend
from ..core.errors import UnsupportedOperation
from ..core.events import Event
from ..core.models import Snapshot
from .late_files import AsyncLateFiles

log = logging.getLogger("runs_sdk")

LISTEN_SLICE = 0.1
"""Seconds after which a background listener looks whether somebody wants to follow in its place."""


class AsyncListener(AsyncLateFiles):
    """A driver that can follow in a task of its own."""

    def _start_listening(self) -> None:
        if self._listener is None:
            self._listener_stop = False
            self._listener = backend.spawn(self._listen, name=f"runs_sdk listen {self._id}")

    async def _listen(self) -> None:
        self._listener_id = backend.task_id()
        try:
            self._enter()
            try:
                while not self._listener_stop and not self._closed:
                    step = self._ready() or await self._advance(
                        backend.monotonic() + LISTEN_SLICE, events=True, patient=True
                    )
                    if isinstance(step, Snapshot):
                        self._awaits_files = bool(self._follower.policy.late_files) and not self._has_last_file
                        break
                    if step is not None:
                        self._on_background_event(step)
                        await self._dispatch(step)
            finally:
                await self._leave()
            if self._awaits_files and self._listener is not None:
                self._lingers = True
                self._listener.done()  # whoever waits for the run's end waits no longer
                await self._wait_for_files(self._follower.policy.late_files)
        except Exception as error:
            log.exception("following %s run %s in the background failed", self._client.service, self._id)
            self._listener_error = error
            for name, handler in self._handlers:
                if name == "error":
                    await backend.finish(handler(error))
        finally:
            self._listener_id = None

    def _on_background_event(self, event: Event) -> None:
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
        return self._listener_id is not None and self._listener_id == backend.task_id()

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

    async def _left(self, relisten: bool) -> None:
        """A foreground consumer has left; `relisten` says whether it had taken a listener's place."""
        if relisten:
            self._start_listening()
