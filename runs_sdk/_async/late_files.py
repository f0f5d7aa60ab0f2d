"""Files that a service announces when the run is over: a recording, for example."""

from __future__ import annotations

import logging

from .._common import async_backend as backend
from ..core.errors import RunsError
from ..core.events import ArtifactReady
from ..core.models import Snapshot
from .driver import AsyncDriver
from .source import END

log = logging.getLogger("runs_sdk")

LATE_SLICE = 0.1
"""Seconds after which whoever waits for late files looks whether it still has to."""


class AsyncLateFiles(AsyncDriver):
    """A driver that reads on after the end, for files."""

    async def _with_files(self, result: Snapshot, seconds: float) -> Snapshot:
        """The result with the files that are announced within so many seconds."""
        if not self._follower.policy.late_files:
            return result
        until = backend.monotonic() + seconds
        if self._lingers:  # the background listener reads them
            while self._lingers and not self._has_last_file and backend.monotonic() < until:
                await backend.sleep(LATE_SLICE)
        elif self._source is not None:
            await self._wait_for_files(seconds)
        try:
            latest = await self._client._fetch_snapshot(
                self._id, long_poll_timeout=0.0, deadline=self._client._within(None)
            )
        except RunsError:
            return result  # it is known already; the files may be asked for later
        return self._remember(latest) if latest.status is result.status else result

    async def _wait_for_files(self, seconds: float) -> None:
        """Tell the handlers of files that are announced within so many seconds, and give the stream back."""
        try:
            await self._read_late(backend.monotonic() + seconds)
        finally:
            self._awaits_files = self._lingers = False
            source, self._source = self._source, None
            if source is not None:
                await source.aclose()

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
