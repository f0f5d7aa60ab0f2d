"""Everything that differs between async and sync code: sockets, locks, sleeps, tasks. By hand for both.

What waits takes a `timeout` in seconds (None: for ever) and answers None or False when the time is over; it raises
OSError when the network fails. Runs on asyncio and on trio.
"""

from __future__ import annotations

import asyncio
import errno
import inspect
import os
import select
import socket
import ssl
import sys
import weakref
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from time import monotonic
from typing import Any, TypeVar

import anyio
import anyio.abc
import anyio.lowlevel
import anyio.streams.tls
import anyio.to_thread
from anyio import sleep
from anyio.lowlevel import checkpoint

from .fork import drop_after_fork, reset_after_fork

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
    "task_id",
]

T = TypeVar("T")

_QUEUE = 0.005  # seconds between two tries at a Unix socket whose queue of connections is full

_LOOK = 0.001  # seconds that a look at the socket takes: with no time left, what lies there is still received


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
        try:
            if isinstance(self._token, asyncio.AbstractEventLoop):
                self._token.call_soon_threadsafe(self._event.set)
            else:
                self._token.run_sync_soon(self._event.set)
        except RuntimeError:  # its event loop is over, and whoever waited there is gone
            return

    async def wait(self, timeout: float | None = None) -> bool:
        """Whether it was set before the time was over."""
        with anyio.move_on_after(timeout):
            await self._event.wait()
        return self._event.is_set()


def _loop_token() -> Any:
    """What stands for the running event loop in other threads."""
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
    """What stands for the running task."""
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
    return trio is not None and bool(trio.lowlevel.in_trio_run())


async def run_in_thread(function: Callable[..., T], *args: Any) -> T:
    """Run blocking code without holding the event loop up."""
    return await anyio.to_thread.run_sync(function, *args)


async def finish(given: Any) -> None:
    """Wait for what a handler returned, if it is something to wait for."""
    if given is not None and inspect.isawaitable(given):
        await given


class TcpStream:
    """A connection, plain or TLS."""

    def __init__(self, stream: anyio.abc.ByteStream) -> None:
        self._stream = stream
        self._socket: socket.socket = stream.extra(anyio.abc.SocketAttribute.raw_socket)  # noqa: S610 - no Django
        self._loop = None if _is_trio() else asyncio.get_running_loop()
        self._is_closed = False
        self._forget = weakref.finalize(self, _close_forgotten, stream, self._socket, self._loop)
        drop_after_fork(self)

    def _after_fork(self) -> None:
        # Not by way of the event loop: its selector is shared with the parent, which would not hear of its own
        # connection any more.
        self._let_go()
        drop(getattr(self._socket, "_sock", self._socket))

    async def receive(self, limit: int, timeout: float | None) -> bytes | None:
        """The next bytes, b"" at the end. A receive that ran out of time loses nothing: the next one goes on."""
        if self._is_closed:
            raise OSError(errno.ECONNABORTED, os.strerror(errno.ECONNABORTED))
        try:
            if timeout is None:
                return await self._stream.receive(limit)
            with anyio.move_on_after(max(timeout, _LOOK)):
                return await self._stream.receive(limit)
        except anyio.EndOfStream:
            return b""
        except (anyio.BrokenResourceError, anyio.ClosedResourceError) as error:
            raise _os_error(error) from error
        return None

    async def send(self, data: bytes, timeout: float | None) -> bool:
        """Whether all of `data` was handed over in time."""
        if self._is_closed:
            raise OSError(errno.ECONNABORTED, os.strerror(errno.ECONNABORTED))
        try:
            with anyio.move_on_after(timeout) as scope:
                await self._stream.send(data)
        except (anyio.BrokenResourceError, anyio.ClosedResourceError) as error:
            raise _os_error(error) from error
        return not scope.cancelled_caught

    async def start_tls(self, context: ssl.SSLContext, host: str, timeout: float | None) -> TcpStream | None:
        """The same connection, encrypted from now on."""
        try:
            with anyio.move_on_after(timeout):
                encrypted = TcpStream(
                    await anyio.streams.tls.TLSStream.wrap(
                        self._stream, ssl_context=context, hostname=host, standard_compatible=False, server_side=False
                    )
                )
                self._let_go()
                if self._loop is not None:
                    _watches.setdefault(self._loop, _Watch()).streams.add(encrypted)
                return encrypted
        except (anyio.BrokenResourceError, anyio.EndOfStream) as error:
            raise _os_error(error) from error
        return None

    @property
    def is_readable(self) -> bool:
        """Whether something lies ready: on an idle connection its end, or what nobody asked for."""
        if self._is_closed or (self._loop is not None and self._loop is not asyncio.get_running_loop()):
            return True  # made in an event loop that is over (a second `asyncio.run`)
        return holds_bytes(self._stream) or is_readable(self._socket)

    def abort(self) -> None:
        """End the connection at once, from any thread: whoever waits in `receive` wakes up."""
        if not self._is_closed:
            abort(self._socket)

    async def close(self) -> None:
        """Give the socket back."""
        if self._is_closed:
            return
        self._let_go()
        with anyio.CancelScope(shield=True):
            try:
                await self._stream.aclose()
            except (OSError, RuntimeError):  # its event loop is gone, and the connection with it
                abort(self._socket)

    def discard(self) -> None:
        """Close it from a finaliser: in any thread, without waiting."""
        self._is_closed = True
        self._forget()

    def _let_go(self) -> None:
        """Somebody else sees to the socket."""
        self._is_closed = True
        self._forget.detach()


def _close_forgotten(stream: anyio.abc.ByteStream, sock: socket.socket, loop: asyncio.AbstractEventLoop | None) -> None:
    abort(sock)
    if loop is None:
        sock.close()
    elif not loop.is_closed():
        watch = _watches.setdefault(loop, _Watch())
        watch.forgotten.add(stream)
        loop.call_soon_threadsafe(_keep, loop, watch.close(stream))


def _keep(loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, None], name: str | None = None) -> None:
    task = loop.create_task(work, name=name)
    _kept.add(task)  # asyncio itself holds its tasks by weak references only
    task.add_done_callback(_kept.discard)


class _Watch:
    """Closes what is open when its event loop ends; asyncio would warn of each connection.

    `asyncio.run` and its like close the async generators that were begun and are not at their end. This is one.
    """

    def __init__(self) -> None:
        self.streams: weakref.WeakSet[TcpStream] = weakref.WeakSet()
        self.forgotten: set[anyio.abc.ByteStream] = set()  # about to be closed
        self._until_the_end: AsyncGenerator[None, None] | None = None

    async def begin(self) -> None:
        """Let the running event loop know of the generator."""
        if self._until_the_end is None:
            self._until_the_end = _close_at_the_end(self)
            await anext(self._until_the_end)

    async def close(self, stream: anyio.abc.ByteStream) -> None:
        """Close what was forgotten."""
        with anyio.CancelScope(shield=True):
            await stream.aclose()
        self.forgotten.discard(stream)


async def _close_at_the_end(watch: _Watch) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        for connection in list(watch.streams):
            await connection.close()
        for stream in list(watch.forgotten):
            await watch.close(stream)


_watches: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Watch] = weakref.WeakKeyDictionary()


async def connect_tcp(
    host: str,
    port: int,
    timeout: float | None,
    hold: Callable[[Callable[[], None]], None] = lambda abort: None,
) -> TcpStream | None:
    """Connect to the first address of `host` that answers. `hold` gets what ends the attempt at once."""
    watch = None
    if not _is_trio():
        watch = _watches.setdefault(asyncio.get_running_loop(), _Watch())
        await watch.begin()
    try:
        with anyio.move_on_after(timeout) as scope:
            hold(scope.cancel)
            tcp = TcpStream(await anyio.connect_tcp(host, port))
            if watch is not None:
                watch.streams.add(tcp)
            return tcp
    except OSError as error:
        raise _os_error(error) from error
    return None


async def connect_unix(
    path: str,
    timeout: float | None,
    hold: Callable[[Callable[[], None]], None] = lambda abort: None,
) -> TcpStream | None:
    """Connect to a Unix socket, as `connect_tcp` does to a host."""
    if not hasattr(socket, "AF_UNIX"):
        raise OSError(errno.EAFNOSUPPORT, os.strerror(errno.EAFNOSUPPORT))
    watch = None
    if not _is_trio():
        watch = _watches.setdefault(asyncio.get_running_loop(), _Watch())
        await watch.begin()
    try:
        with anyio.move_on_after(timeout) as scope:
            hold(scope.cancel)
            while not _is_connected(stream := await anyio.connect_unix(path)):
                await stream.aclose()
                await sleep(_QUEUE)
            connection = TcpStream(stream)
            if watch is not None:
                watch.streams.add(connection)
            return connection
    except OSError as error:
        raise _os_error(error) from error
    return None


def _is_connected(stream: anyio.abc.ByteStream) -> bool:
    """trio takes a Unix socket whose queue of connections is full for connected."""
    try:
        stream.extra(anyio.abc.SocketAttribute.raw_socket).getpeername()  # noqa: S610 - no Django
    except OSError:
        return False
    return True


def holds_bytes(stream: Any) -> bool:
    """Whether anyio has received something for this stream, or its end, that nobody has taken yet.

    The event loop may have read twice before the reader woke up, and one read may hold several TLS records. No public
    name tells of either; the tests see to it that these stay what they are.
    """
    while isinstance(stream, anyio.streams.tls.TLSStream):
        if stream._read_bio.pending or stream._ssl_object.pending():
            return True
        stream = stream.transport_stream
    protocol = getattr(stream, "_protocol", None)  # trio's streams hold nothing
    return protocol is not None and bool(protocol.read_queue or protocol.is_at_eof)


def is_readable(sock: socket.socket) -> bool:
    """Whether a read from the socket would not wait; so too for a closed one."""
    descriptor = sock.fileno()
    if descriptor < 0:
        return True
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([descriptor], [], [], 0)[0])
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(0))


def abort(sock: socket.socket) -> None:
    """Shut both directions, from any thread."""
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it is closed already


def drop(sock: socket.socket) -> None:
    """Close this process's descriptor of a connection that belongs to another process, and tell nobody."""
    try:
        descriptor = sock.detach()
        if descriptor >= 0:
            os.close(descriptor)
    except (OSError, AttributeError):  # an event loop with sockets of its own kind: then it stays open, unused
        return


def _os_error(error: BaseException) -> OSError:
    """The operating system's own error behind one of anyio's."""
    found: BaseException | None = error
    while found is not None:
        if isinstance(found, BaseExceptionGroup):
            found = found.exceptions[0]
            continue
        if isinstance(found, OSError) and (found.errno or isinstance(found, ssl.SSLError)):
            if found.errno and found.errno > 0 and not isinstance(found, ssl.SSLError):
                return OSError(found.errno, os.strerror(found.errno))
            return found
        found = found.__cause__
    return OSError(errno.ECONNRESET, os.strerror(errno.ECONNRESET))
