"""Everything that differs between async and sync code: sockets, locks, sleeps, tasks. By hand for both.

What waits takes a `timeout` in seconds (None: for ever) and answers None or False when the time is over; it raises
OSError when the network fails. Runs on asyncio and on trio.
"""

from __future__ import annotations

import asyncio
import errno
import inspect
import socket
import sys
from collections.abc import Awaitable, Callable, Coroutine
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

import anyio
import anyio.lowlevel
import anyio.to_thread
from anyio import sleep
from anyio.lowlevel import checkpoint

from ..core.errors import ConfigError
from .async_stream import Hold, TcpStream
from .fork import reset_after_fork
from .sockets import system_error

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
        self._semaphore = anyio.Semaphore(holders)
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._semaphore = anyio.Semaphore(self._holders)

    async def acquire(self, timeout: float | None = None) -> bool:
        """Whether it was had before the time was over."""
        try:
            self._semaphore.acquire_nowait()
            return True
        except anyio.WouldBlock:
            with anyio.move_on_after(timeout):
                await self._semaphore.acquire()
                return True
        return False

    def release(self) -> None:
        self._semaphore.release()


class Lock(Semaphore):
    """One holder at a time."""

    def __init__(self) -> None:
        super().__init__(1)

    async def __aenter__(self) -> None:
        await self.acquire()

    async def __aexit__(self, *error: object) -> None:
        self.release()


class Event:
    """A flag to wait for. Set it in the event loop where it is waited for."""

    def __init__(self) -> None:
        self._event = anyio.Event()

    def set(self) -> None:
        self._event.set()

    def is_set(self) -> bool:
        return self._event.is_set()

    async def wait(self, timeout: float | None = None) -> bool:
        """Whether it was set before the time was over."""
        with anyio.move_on_after(timeout):
            await self._event.wait()
        return self._event.is_set()


class Signal:
    """A flag that is waited for where it was made, and may be set in any thread."""

    def __init__(self) -> None:
        self._event = anyio.Event()
        self._token = _loop_token()

    def set(self) -> None:
        if _is_trio():
            import trio

            if trio.lowlevel.current_trio_token() is self._token:
                self._event.set()
                return
        elif self._token is asyncio._get_running_loop():
            self._event.set()
            return
        _call_in(self._token, self._event.set)

    async def wait(self, timeout: float | None = None) -> bool:
        """Whether it was set before the time was over."""
        with anyio.move_on_after(timeout):
            await self._event.wait()
        return self._event.is_set()

    async def pause(self, seconds: float) -> bool:
        """Wait for nothing but that time to pass, or the flag; whether it was set. Tests skip it, see testing.Clock."""
        return await self.wait(seconds)


async def within(timeout: float | None, hold: Hold, function: Callable[..., Awaitable[T]], *args: Any) -> T | None:
    """What `function(*args)` gives; None when the time is over first, or `hold`'s end was called, from any thread."""
    token = _loop_token()
    with anyio.move_on_after(timeout) as scope:
        hold(lambda: _call_in(token, scope.cancel))
        return await function(*args)
    return None


def _call_in(token: Any, function: Callable[[], Any]) -> None:
    """Call something in the event loop of a token."""
    try:
        if isinstance(token, asyncio.AbstractEventLoop):
            token.call_soon_threadsafe(function)
        else:
            token.run_sync_soon(function)
    except RuntimeError:  # the event loop is over, and what ran there is gone
        return


def _loop_token() -> Any:
    """What identifies the running event loop in other threads."""
    if _is_trio():
        import trio

        return trio.lowlevel.current_trio_token()
    return asyncio.get_running_loop()


class Task:
    """Something that runs in the background, and its outcome."""

    def __init__(self) -> None:
        self.error: BaseException | None = None
        self._done = Signal()
        self._scope = anyio.CancelScope()
        self._id: int | None = None
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._id = None
        self._done._event = anyio.Event()  # it does not run here, so that nobody has to wait for it
        self._done._event.set()

    @property
    def is_current(self) -> bool:
        """Whether it is this task that asks."""
        return self._id is not None and task_id() == self._id

    @property
    def is_done(self) -> bool:
        return self._done._event.is_set()

    def done(self) -> None:
        """Called by what runs: `join` need not wait any longer, though it goes on for a while."""
        self._done.set()

    async def join(self, timeout: float | None = None) -> bool:
        """Wait for its end; whether it came in time. `error` is then what it raised."""
        return await self._done.wait(timeout)

    def cancel(self) -> None:
        """Cancel it, from the event loop that it runs in; `join` waits until it is gone. Threads have no such thing."""
        self._scope.cancel()

    async def _run(self, function: Callable[..., Awaitable[None]], args: tuple[Any, ...]) -> None:
        self._id = task_id()
        try:
            with self._scope:
                await function(*args)
        except BaseException as error:
            self.error = error
            if not isinstance(error, Exception):
                raise
        finally:
            self._done.set()


def task_id() -> int | None:
    """What identifies the running task."""
    try:
        return anyio.get_current_task().id
    except anyio.NoEventLoopError:
        return None


_kept: set[Any] = set()


def spawn(function: Callable[..., Awaitable[None]], *args: Any, name: str) -> Task:
    """Run `function(*args)` in the background: a task of the running event loop."""
    task = Task()
    if _is_trio():
        import trio

        trio.lowlevel.spawn_system_task(task._run, function, args, name=name)
    else:
        _keep(asyncio.get_running_loop(), task._run(function, args), name)
    return task


def _is_trio() -> bool:
    trio = sys.modules.get("trio")
    if trio is None:
        return False
    if not hasattr(trio.lowlevel, "in_trio_run"):
        return _is_in_old_trio(trio)
    return bool(trio.lowlevel.in_trio_run())


def _is_in_old_trio(trio: Any) -> bool:
    """Of a trio that does not say whether it runs: False where asyncio does. Raises ConfigError where it is trio."""
    if asyncio._get_running_loop() is not None:
        return False
    try:
        trio.lowlevel.current_trio_token()
    except RuntimeError:
        return False
    raise ConfigError(f"trio {trio.__version__} is too old to run async clients on: they need trio 0.29, or asyncio.")


async def run_in_thread(function: Callable[..., T], *args: Any) -> T:
    """Run blocking code without holding the event loop up."""
    return await anyio.to_thread.run_sync(function, *args)


async def finish(given: Any) -> None:
    """Wait for what a handler returned, if it is something to wait for."""
    if given is not None and inspect.isawaitable(given):
        await given


def _keep(loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, None], name: str | None = None) -> None:
    task = loop.create_task(work, name=name)
    _kept.add(task)  # asyncio itself holds its tasks by weak references only
    task.add_done_callback(_kept.discard)


async def connect_tcp(host: str, port: int, timeout: float | None, hold: Hold = lambda abort: None) -> TcpStream | None:
    """Connect to the first address of `host` that answers. `hold` gets what ends the attempt at once."""
    if _is_trio():
        from .trio_stream import connect
    else:
        from .asyncio_connect import connect
    return await connect(host, port, None, timeout, hold)


async def connect_unix(path: str, timeout: float | None, hold: Hold = lambda abort: None) -> TcpStream | None:
    """Connect to a Unix socket, as `connect_tcp` does to a host."""
    if not hasattr(socket, "AF_UNIX"):
        raise system_error(errno.EAFNOSUPPORT)
    if _is_trio():
        from .trio_stream import connect
    else:
        from .asyncio_connect import connect
    return await connect("", 0, path, timeout, hold)


async def start_tls(stream: TcpStream, context: ssl.SSLContext, host: str, timeout: float | None) -> TcpStream | None:
    """The stream, encrypted from now on; None when the handshake did not come to its end in time."""
    return await stream.start_tls(context, host, timeout)
