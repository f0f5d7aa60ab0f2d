"""Everything that differs between async and sync code: sockets, locks, sleeps, tasks. By hand for both.

What waits takes a `timeout` in seconds (None: for ever) and answers None or False when the time is over; it raises
OSError when the network fails.
"""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, TypeVar

from .fork import reset_after_fork
from .signal import Signal
from .sync_connect import connect_tcp, connect_unix
from .sync_stream import TcpStream

if TYPE_CHECKING:
    import ssl

__all__ = [
    "Event",
    "Lock",
    "Semaphore",
    "Signal",
    "Task",
    "TcpStream",
    "checkpoint",
    "connect_tcp",
    "connect_unix",
    "finish",
    "monotonic",
    "run_in_thread",
    "sleep",
    "spawn",
    "start_tls",
    "task_id",
    "within",
]

T = TypeVar("T")


class Semaphore:
    """So many holders at a time."""

    def __init__(self, holders: int) -> None:
        self._holders = holders
        self._semaphore = threading.Semaphore(holders)
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._semaphore = threading.Semaphore(self._holders)

    def acquire(self, timeout: float | None = None) -> bool:
        """Whether it was had before the time was over."""
        return self._semaphore.acquire(timeout=timeout)

    def release(self) -> None:
        self._semaphore.release()


class Lock(Semaphore):
    """One holder at a time."""

    def __init__(self) -> None:
        super().__init__(1)

    def __enter__(self) -> None:
        self.acquire()

    def __exit__(self, *error: object) -> None:
        self.release()


class Event:
    """A flag to wait for."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        self._event.set()

    def is_set(self) -> bool:
        return self._event.is_set()

    def wait(self, timeout: float | None = None) -> bool:
        """Whether it was set before the time was over."""
        return self._event.wait(timeout)


class Task:
    """Something that runs in the background, and its outcome."""

    def __init__(self) -> None:
        self.error: BaseException | None = None
        self._done = Event()
        self._id: int | None = None
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._id = None
        self._done = Event()  # its thread is not here, so that nobody has to wait for it
        self._done.set()

    @property
    def is_current(self) -> bool:
        """Whether it is this thread that asks."""
        return self._id is not None and task_id() == self._id

    @property
    def is_done(self) -> bool:
        return self._done.is_set()

    def done(self) -> None:
        """Called by what runs: `join` need not wait any longer, though it goes on for a while."""
        self._done.set()

    def join(self, timeout: float | None = None) -> bool:
        """Wait for its end; whether it came in time. `error` is then what it raised."""
        return self._done.wait(timeout)

    def _run(self, function: Callable[..., None], args: tuple[Any, ...]) -> None:
        self._id = task_id()
        try:
            function(*args)
        except BaseException as error:
            self.error = error
        finally:
            self._done.set()


def task_id() -> int:
    """What identifies the running thread."""
    return threading.get_ident()


def spawn(function: Callable[..., None], *args: Any, name: str) -> Task:
    """Run `function(*args)` in the background: a thread that does not keep the program alive."""
    task = Task()
    threading.Thread(target=task._run, args=(function, args), name=name, daemon=True).start()
    return task


def run_in_thread(function: Callable[..., T], *args: Any) -> T:
    """Blocking code may block here: called as it is."""
    return function(*args)


def within(timeout: float | None, hold: Any, function: Callable[..., T], *args: Any) -> T | None:
    """What `function(*args)` gives. It keeps to the time itself: nothing can end it from here."""
    return function(*args)


def start_tls(stream: TcpStream, context: ssl.SSLContext, host: str, timeout: float | None) -> TcpStream | None:
    """The stream, encrypted from now on; None when the handshake did not come to its end in time."""
    from .sync_tls_stream import encrypt  # brings OpenSSL, which plain connections do without

    return encrypt(stream, context, host, timeout)


def checkpoint() -> None:
    """Threads need none."""


def finish(given: Any) -> None:
    """Run what an async handler returned, in an event loop of its own."""
    if given is not None and inspect.isawaitable(given):
        import asyncio

        async def wait() -> None:
            await given

        asyncio.run(wait())
