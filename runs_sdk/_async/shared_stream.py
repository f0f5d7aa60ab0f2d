"""One event stream that carries many runs: one reader, a bounded buffer for each run, any number of followers.

The reader opens the stream when the first run needs it, opens it again when it is lost, and stops some time after the
last run has ended. It never waits for a follower: a slow one loses its oldest messages, and is informed.
"""

from __future__ import annotations

import inspect
import logging
import random
import threading
import weakref
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from typing import Any

from .._common import async_backend as backend
from .._common.channel import Channel, Routed
from .._common.fork import reset_after_fork
from ..core.errors import ApiError, ClientClosed, DecodeError, RunsError, StreamBroken, TimedOut, is_passing
from ..core.policy import FollowPolicy
from ..core.sse import ServerSentEvent, SseDecoder
from .stream import AsyncStream

log = logging.getLogger("runs_sdk")

LINGER = 5.0
"""Seconds that the stream stays open when no run needs it: the next start finds it open."""

MAX_UNCLAIMED = 256
"""Runs whose messages are kept while the answers of their starts are on the way."""


class AsyncSharedStream:
    """The stream, and its reader: a task that is named after the service.

    opener   opens the stream before a deadline; raises RunsError. A method is held weakly: the reader keeps no client
             alive
    route    says whose a message is; raises DecodeError when it cannot be read
    """

    def __init__(
        self,
        service: str,
        opener: Callable[[float | None], Any],
        route: Callable[[ServerSentEvent], Routed],
        policy: FollowPolicy,
        *,
        open_timeout: float,
        linger: float = LINGER,
        random: Callable[[], float] = random.random,
    ) -> None:
        self.service = service
        self.opened = 0
        """How often the stream was opened."""
        self.is_open = False
        self.refused: RunsError | None = None
        """The service's refusal, after which nothing is tried any more until the next start."""
        self.failures = 0
        self.error: RunsError | None = None
        self._opener = weakref.WeakMethod(opener) if inspect.ismethod(opener) else lambda: opener
        self._route, self._policy = route, policy
        self._open_timeout, self._linger = open_timeout, linger
        self._random = random
        self._lock = threading.RLock()
        self._channels: dict[str, list[weakref.ref[Channel]]] = {}
        self._unclaimed: dict[str, Channel] = {}
        self._expecting = 0
        self.waiters: list[Callable[[], None]] = []
        self._reader: backend.Task | None = None
        self._stream: AsyncStream | None = None
        self.is_closed = False
        self._stop: backend.Signal | None = None
        self._unwanted_since: float | None = None
        reset_after_fork(self)

    def _after_fork(self) -> None:
        """The reader stays with the parent; here another one starts when a run needs it."""
        self._lock = threading.RLock()
        self._reader = self._stream = self._stop = None
        self.is_open, self._expecting, self.waiters = False, 0, []
        self._unclaimed.clear()
        broken = StreamBroken(f"{self.service}: this process was forked, and the event stream stays with the parent")
        for channel in self._all():
            channel._after_fork()
            channel.put_disconnect(broken)

    # ---- for those who start and follow runs, from any thread

    @contextmanager
    def expecting(self) -> Iterator[None]:
        """While a start is on its way, messages of runs that nobody knows yet are kept for `claim`."""
        with self._lock:
            self._expecting += 1
            self.refused = None
        try:
            yield
        finally:
            with self._lock:
                self._expecting -= 1
                if not self._expecting:
                    self._unclaimed.clear()

    def claim(self, run_id: str, *, since: int) -> Channel:
        """The channel of a run that was started when the stream had been opened `since` times (0: it was not open)."""
        with self._lock:
            gapless = since > 0 and self.is_open and self.opened == since
            channel = self._unclaimed.pop(run_id, None) or Channel(run_id, gap=False)
            channel.gap = not gapless
            self._channels.setdefault(run_id, []).append(weakref.ref(channel))
            return channel

    def join(self, run_id: str) -> Channel:
        """A channel for a run that is going on."""
        with self._lock:
            channel = Channel(run_id, gap=True)
            self._channels.setdefault(run_id, []).append(weakref.ref(channel))
            return channel

    def leave(self, channel: Channel) -> None:
        """Nobody will take from this channel any more."""
        with self._lock:
            channel.ended = channel.left = True
            self._sweep(channel.key)
            self._is_unwanted(0.0)  # from now on, perhaps

    def has_run(self, run_id: str) -> bool:
        """Whether a handle of this run is alive."""
        with self._lock:
            self._sweep(run_id)
            return run_id in self._channels

    def ensure_reader(self) -> None:
        """See to it that the reader runs."""
        with self._lock:
            if self._reader is None and not self.is_closed and self.refused is None:
                self._reader = backend.spawn(self._read_on, name=f"runs_sdk {self.service} events")

    async def ready(self, deadline: float | None) -> None:
        """Wait until the stream is open. Raises what the next try to open it raises."""
        await wait_until_open(self, deadline)

    def abandon(self) -> None:
        """End the reader, from any thread and without waiting: nobody can follow anything here any more."""
        self.is_closed = True
        stop, stream = self._stop, self._stream
        if stop is not None:
            stop.set()
        if stream is not None:
            stream.abort()

    async def aclose(self) -> None:
        """End the reader and give the connection back."""
        with self._lock:
            self.is_closed = True
            reader, stream, stop = self._reader, self._stream, self._stop
        if stop is not None:
            stop.set()
        if stream is not None:
            stream.abort()
        self._disconnect_channels(
            ClientClosed(f"{self.service}: the client was closed", sent=False, service=self.service)
        )
        self._wake_waiters()
        if reader is not None and not reader.is_current:
            await reader.join(5.0)

    # ---- the reader

    async def _read_on(self) -> None:
        failures = 0
        self._stop = stop = backend.Signal()
        try:
            while not self._should_stop():
                try:
                    opener = self._opener()
                    if opener is None:  # the client is gone
                        return
                    stream: AsyncStream = await opener(backend.monotonic() + self._open_timeout)
                    del opener
                except RunsError as error:
                    self._failed(error)
                else:
                    failures = 0 if await self._read_whole(stream) else failures
                if self._should_stop():
                    return
                await stop.pause(self._policy.reconnect.delay(failures, self._random()))
                failures += 1
        except Exception as error:
            log.exception("%s: the reader of the event stream has failed", self.service)
            broken = StreamBroken(f"{self.service}: the reader of the event stream has failed: {error!r}")
            with self._lock:
                self.failures += 1
                self.error = self.refused = broken
            self._disconnect_channels(broken)
        finally:
            with self._lock:
                if self._stop is stop:
                    self._reader = self._stop = None
            self._wake_waiters()

    def _should_stop(self) -> bool:
        """Whether the reader has nothing to do any more; the next `want` then starts another one."""
        with self._lock:
            if not self.is_closed and self.refused is None and not self._is_unwanted(0.0):
                return False
            self._reader = self._stop = None
            return True

    async def _read_whole(self, stream: AsyncStream) -> bool:
        """Read the stream to its end. Returns whether it brought anything."""
        with self._lock:
            self._stream = stream
            self.opened += 1
            self.is_open = True
            self.error = None
        self._wake_waiters()
        delivered = False
        error: RunsError | None = None
        try:
            decoder = SseDecoder()
            last = looked = backend.monotonic()
            while not self.is_closed:
                data = await stream.read(min(last + self._policy.idle_limit, backend.monotonic() + self._linger))
                now = backend.monotonic()
                if data:
                    last, delivered = now, True
                    self._deliver(decoder.feed(data))
                    await backend.checkpoint()
                elif data is not None:
                    break
                elif now >= last + self._policy.idle_limit:
                    error = StreamBroken(f"nothing came for {self._policy.idle_limit:g} s", service=self.service)
                    break
                if now >= looked + 1.0 or data is None:
                    looked = now
                    if self._is_unwanted(self._linger):
                        break
        except RunsError as broken:
            error = broken
        finally:
            with self._lock:
                self._stream = None
                self.is_open = False
            self._disconnect_channels(error)
            await stream.aclose()
        log.info("%s: the event stream has %s", self.service, f"broken: {error}" if error else "ended")
        return delivered and not isinstance(error, DecodeError)

    def _failed(self, error: RunsError) -> None:
        log.info("%s: the event stream did not open: %s", self.service, error)
        with self._lock:
            self.failures += 1
            self.error = error
            if isinstance(error, ApiError) and not is_passing(error):
                self.refused = error
        self._wake_waiters()

    def _deliver(self, messages: Sequence[ServerSentEvent]) -> None:
        """Put the messages of one read where they belong, and wake those who wait for them.

        Raises DecodeError at a message that cannot be read; those before it are delivered.
        """
        routed: list[Routed] = []
        try:
            for message in messages:
                routed.append(self._route(message))
        finally:
            for channel in self._sort(routed):
                channel.notify()

    def _sort(self, routed: Sequence[Routed]) -> set[Channel]:
        """Put messages into the channels of their runs, each run's at once; returns the channels."""
        waiting: dict[str, list[ServerSentEvent]] = {}
        touched: set[Channel] = set()
        with self._lock:
            for message, run_ids, everyone, ends, optional in routed:
                if everyone:
                    while waiting:
                        touched.update(self._put(*waiting.popitem()))
                    for channel in self._all():
                        if channel.is_empty or not optional:
                            channel.put(message)
                            touched.add(channel)
                for run_id in run_ids:
                    waiting.setdefault(run_id, []).append(message)
                    if ends:
                        touched.update(self._put(run_id, waiting.pop(run_id), ends=True))
            while waiting:
                touched.update(self._put(*waiting.popitem()))
        return touched

    def _put(self, run_id: str, messages: Sequence[ServerSentEvent], *, ends: bool = False) -> Sequence[Channel]:
        """Put messages into the channels of a run; returns them."""
        self._sweep(run_id)
        channels = self._alive(run_id)
        if not channels and self._expecting:
            if run_id not in self._unclaimed and len(self._unclaimed) >= MAX_UNCLAIMED:
                del self._unclaimed[next(iter(self._unclaimed))]
            channels = [self._unclaimed.setdefault(run_id, Channel(run_id, gap=False))]
        for channel in channels:
            channel.put(*messages)
            channel.ended = channel.ended or ends
        return channels

    def _disconnect_channels(self, error: RunsError | None) -> None:
        with self._lock:
            for channel in self._all():
                channel.put_disconnect(error)

    def _wake_waiters(self) -> None:
        for wake in list(self.waiters):
            wake()

    def _sweep(self, run_id: str) -> list[Channel]:
        """The channels of a run that goes on, as far as is known; those that nobody takes from are forgotten."""
        alive = self._alive(run_id)
        if not alive:
            self._channels.pop(run_id, None)
        return [channel for channel in alive if not channel.ended]

    def _alive(self, run_id: str) -> list[Channel]:
        """The channels of a run that somebody may take from, also when the run is over."""
        return [channel for ref in self._channels.get(run_id, ()) if (channel := ref()) and not channel.left]

    def _all(self) -> list[Channel]:
        return [channel for run_id in list(self._channels) for channel in self._sweep(run_id)]

    def _is_unwanted(self, seconds: float) -> bool:
        """Whether nobody has needed the stream for so long."""
        with self._lock:
            now = backend.monotonic()
            if self._expecting or self.waiters or any(self._sweep(run_id) for run_id in list(self._channels)):
                self._unwanted_since = None
                return False
            if self._unwanted_since is None:
                self._unwanted_since = now
            return now - self._unwanted_since >= seconds


async def wait_until_open(stream: AsyncSharedStream, deadline: float | None, channel: Channel | None = None) -> None:
    """Wait until the stream is open, or the channel has something. The stream may be of the other kind of client."""
    seen = stream.failures
    while True:
        signal = backend.Signal()
        stream.waiters.append(wake := signal.set)  # first: a reader that is about to go sees it
        stream.ensure_reader()
        try:
            if stream.is_open or (channel is not None and not channel.is_empty):
                return
            if stream.is_closed:
                raise ClientClosed(f"{stream.service}: the client is closed", sent=False, service=stream.service)
            error = stream.refused or (stream.error if stream.failures != seen else None)
            if error is not None:
                raise copy(error)
            left = None if deadline is None else max(0.0, deadline - backend.monotonic())
            if not await signal.wait(left):
                raise TimedOut(
                    f"{stream.service}: the event stream did not open in time", sent=False, service=stream.service
                )
        finally:
            stream.waiters.remove(wake)
