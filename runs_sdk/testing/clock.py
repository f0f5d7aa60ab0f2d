"""A clock for tests: pauses between tries, polls and reconnects take no time, and deadlines pass when the test says so.

with Clock() as clock, emulator("stepflow", status={"code": 503, "headers": {"retry-after": "30"}}) as service:
    my_program(service.url)
    assert 30.0 in clock.pauses
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from importlib import import_module
from types import SimpleNamespace
from typing import Any, Self

from .._common import async_backend, asyncio_stream, signal, sync_backend, sync_stream, sync_tls_stream, trio_stream

SLICE = 0.01
"""Real seconds after which whoever waits looks at the clock again."""

NEXT = 0.001
"""Real seconds that a pause takes all the same, so that others get their turn."""

_SHELL = ("api_transport", "connection", "pool", "stream")
"""The modules of both shells that have the name `monotonic` for themselves."""

_CALENDARS = ("_async.once", "_async.batches", "_sync.once")
"""The modules that read `time.time()`."""

_in_use = threading.Lock()


def is_in_use() -> bool:
    """Whether a Clock has taken the place of the real time."""
    return _in_use.locked()


class Clock:
    """Time as the clients of this process see it, inside a `with` block. There is one at a time.

    Time goes on as it does, and `advance` moves it. Deadlines, time-outs and limits of silence that pass by that end
    what waits for them, in any thread or task. With `skip_pauses` a pause of a client (before the next try, poll or
    reconnect, and for a rate limit) moves the clock to its end instead of taking time; the one that would end first is
    the first. Without it, pauses end by `advance` as well.

    `pauses` are the seconds of those that began, in order; `waiting` is how many go on now. Emulators and servers have
    the real time: hold what they do (`hold=`), and prefer waits without `timeout`, which counts skipped pauses too.
    Make clients inside the block.
    """

    def __init__(self, *, skip_pauses: bool = True) -> None:
        self.skip_pauses = skip_pauses
        self.pauses: list[float] = []
        self._ends: list[float] = []
        self._ahead = 0.0
        self._lock = threading.Lock()
        self._before: list[tuple[Any, str, Any]] = []

    @property
    def time(self) -> float:
        """Now, in seconds on the scale of `time.monotonic()`."""
        return time.monotonic() + self._ahead

    @property
    def waiting(self) -> int:
        """How many pauses go on."""
        return len(self._ends)

    def advance(self, seconds: float) -> None:
        """Let so many seconds pass at once. Raises ValueError for a negative number."""
        if seconds < 0:
            raise ValueError(f"time does not go back: {seconds}")
        with self._lock:
            self._ahead += seconds

    def __enter__(self) -> Self:
        if not _in_use.acquire(blocking=False):
            raise RuntimeError("another Clock is in use: there is one for a process at a time")
        try:
            self._install()
        except BaseException:
            self._restore()
            raise
        return self

    def __exit__(self, *error: object) -> None:
        self._restore()

    # ---- pauses

    def _begin(self, seconds: float) -> float:
        with self._lock:
            until = self.time + seconds
            self.pauses.append(seconds)
            self._ends.append(until)
            return until

    def _end(self, until: float) -> None:
        with self._lock:
            self._ends.remove(until)

    def _is_over(self, until: float) -> bool:
        """Whether a pause is over; if it is to be skipped, and none ends before it, it is now."""
        with self._lock:
            left = until - self.time
            if left > 0 and self.skip_pauses and until <= min(self._ends):
                self._ahead += left
                return True
            return left <= 0

    def _step(self, until: float) -> float:
        """Real seconds until the next look at the clock."""
        return NEXT if self.skip_pauses else min(SLICE, max(0.0, until - self.time))

    # ---- what takes its place

    def _install(self) -> None:
        for shell in ("_async", "_sync"):
            for module in _SHELL:
                self._put(import_module(f"..{shell}.{module}", __package__), "monotonic", self._monotonic)
        for path in _CALENDARS:
            self._put(import_module(f"..{path}", __package__), "time", SimpleNamespace(time=self._epoch))
        self._put(import_module(".._common.exchange", __package__), "monotonic", self._monotonic)
        for backend in (async_backend, sync_backend):
            self._put(backend, "monotonic", self._monotonic)
        self._put(async_backend, "sleep", self._async_sleep(async_backend.sleep))
        self._put(sync_backend, "sleep", self._sync_sleep(sync_backend.sleep))
        self._put_all("wait", self._async_wait, async_backend.Signal, async_backend.Event)
        self._put_all("wait", self._sync_wait, signal.Signal, sync_backend.Event)
        self._put(async_backend.Signal, "pause", self._async_pause())
        self._put(signal.Signal, "pause", self._sync_pause())
        self._put_all("receive", self._async_receive, asyncio_stream.AsyncioStream, trio_stream.TrioStream)
        kinds = (sync_stream.TcpStream, sync_tls_stream.TlsStream, sync_tls_stream.TlsInTls)
        self._put_all("receive", self._sync_receive, *kinds)

    def _put_all(self, name: str, replacement: Callable[[Callable[..., Any]], Any], *kinds: type) -> None:
        for kind in kinds:
            self._put(kind, name, replacement(getattr(kind, name)))

    def _put(self, where: Any, name: str, value: Any) -> None:
        self._before.append((where, name, getattr(where, name)))
        setattr(where, name, value)

    def _restore(self) -> None:
        while self._before:
            setattr(*self._before.pop())
        _in_use.release()

    def _monotonic(self) -> float:
        return self.time

    def _epoch(self) -> float:
        return time.time() + self._ahead

    def _async_wait(self, real: Callable[..., Any]) -> Any:
        async def wait(waiter: Any, timeout: float | None = None) -> bool:
            until = None if timeout is None else self.time + timeout
            while not await real(waiter, None if until is None else min(SLICE, max(0.0, until - self.time))):
                if until is not None and self.time >= until:
                    return False
            return True

        return wait

    def _sync_wait(self, real: Callable[..., Any]) -> Any:
        def wait(waiter: Any, timeout: float | None = None) -> bool:
            until = None if timeout is None else self.time + timeout
            while not real(waiter, None if until is None else min(SLICE, max(0.0, until - self.time))):
                if until is not None and self.time >= until:
                    return False
            return True

        return wait

    def _async_pause(self) -> Any:
        real = self._real(async_backend.Signal, "wait")

        async def pause(waiter: Any, seconds: float) -> bool:
            until = self._begin(seconds)
            try:
                while not await real(waiter, self._step(until)):
                    if self._is_over(until):
                        return False
                return True
            finally:
                self._end(until)

        return pause

    def _sync_pause(self) -> Any:
        real = self._real(signal.Signal, "wait")

        def pause(waiter: Any, seconds: float) -> bool:
            until = self._begin(seconds)
            try:
                while not real(waiter, self._step(until)):
                    if self._is_over(until):
                        return False
                return True
            finally:
                self._end(until)

        return pause

    def _async_sleep(self, real: Callable[..., Any]) -> Any:
        async def sleep(seconds: float) -> None:
            until = self._begin(seconds)
            try:
                await real(self._step(until))
                while not self._is_over(until):
                    await real(self._step(until))
            finally:
                self._end(until)

        return sleep

    def _sync_sleep(self, real: Callable[..., Any]) -> Any:
        def sleep(seconds: float) -> None:
            until = self._begin(seconds)
            try:
                real(self._step(until))
                while not self._is_over(until):
                    real(self._step(until))
            finally:
                self._end(until)

        return sleep

    def _async_receive(self, real: Callable[..., Any]) -> Any:
        async def receive(stream: Any, limit: int, timeout: float | None) -> bytes | None:
            until = None if timeout is None else self.time + timeout
            while True:
                left = None if until is None else min(SLICE, max(0.0, until - self.time))
                data: bytes | None = await real(stream, limit, left)
                if data is not None or until is None or self.time >= until:
                    return data

        return receive

    def _sync_receive(self, real: Callable[..., Any]) -> Any:
        def receive(stream: Any, limit: int, timeout: float | None) -> bytes | None:
            until = None if timeout is None else self.time + timeout
            while True:
                left = None if until is None else min(SLICE, max(0.0, until - self.time))
                data: bytes | None = real(stream, limit, left)
                if data is not None or until is None or self.time >= until:
                    return data

        return receive

    def _real(self, kind: type, name: str) -> Any:
        """What a class had before the clock took its place."""
        return next(value for where, known, value in self._before if where is kind and known == name)
