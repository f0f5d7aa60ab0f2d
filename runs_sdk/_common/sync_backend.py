"""Everything that differs between async and sync code: sockets, locks, sleeps, tasks. By hand for both.

What waits takes a `timeout` in seconds (None: for ever) and answers None or False when the time is over; it raises
OSError when the network fails.
"""

from __future__ import annotations

import errno
import inspect
import ipaddress
import math
import os
import select
import socket
import ssl
import threading
import weakref
from collections.abc import Callable
from time import monotonic, sleep
from typing import Any, TypeVar

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


class Signal:
    """A flag that may be set in any thread. Cheaper than an Event: one is made for each wait."""

    def __init__(self) -> None:
        self._unset = threading.Lock()
        self._unset.acquire()

    def set(self) -> None:
        try:
            self._unset.release()
        except RuntimeError:
            return  # it is set

    def is_set(self) -> bool:
        return not self._unset.locked()

    def wait(self, timeout: float | None = None) -> bool:
        """Whether it was set before the time was over."""
        if self._unset.acquire(timeout=-1 if timeout is None else min(max(0.0, timeout), threading.TIMEOUT_MAX)):
            self.set()  # and stays so
            return True
        return False


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
    """What stands for the running thread."""
    return threading.get_ident()


def spawn(function: Callable[..., None], *args: Any, name: str) -> Task:
    """Run `function(*args)` in the background: a thread that does not keep the program alive."""
    task = Task()
    threading.Thread(target=task._run, args=(function, args), name=name, daemon=True).start()
    return task


def run_in_thread(function: Callable[..., T], *args: Any) -> T:
    """Blocking code may block here: called as it is."""
    return function(*args)


def checkpoint() -> None:
    """Threads need none."""


def finish(given: Any) -> None:
    """Run what an async handler returned, in an event loop of its own."""
    if given is not None and inspect.isawaitable(given):
        import asyncio

        async def wait() -> None:
            await given

        asyncio.run(wait())


class TcpStream:
    """A connection, plain or TLS."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock
        self._is_closed = False
        self._forget = weakref.finalize(self, _close_forgotten, sock)
        drop_after_fork(self)

    def _after_fork(self) -> None:
        self._let_go()
        drop(self._socket)

    def receive(self, limit: int, timeout: float | None) -> bytes | None:
        """The next bytes, b"" at the end. A receive that ran out of time loses nothing: the next one goes on."""
        try:
            self._socket.settimeout(timeout)
            return self._socket.recv(limit)
        except OSError as error:
            if _is_late(error):
                return None
            raise

    def send(self, data: bytes, timeout: float | None) -> bool:
        """Whether all of `data` was handed over in time."""
        try:
            self._socket.settimeout(timeout)
            self._socket.sendall(data)  # the time-out is for all of it
        except OSError as error:
            if _is_late(error):
                return False
            raise
        return True

    def start_tls(self, context: ssl.SSLContext, host: str, timeout: float | None) -> TcpStream | None:
        """The same connection, encrypted from now on."""
        try:
            self._socket.settimeout(timeout)
            if isinstance(self._socket, ssl.SSLSocket):
                return _TlsInTls(self, context, host, timeout)
            # The handshake comes after the socket is ours: `abort` has to reach it.
            encrypted = context.wrap_socket(self._socket, server_hostname=host, do_handshake_on_connect=False)
            self._socket = encrypted
            encrypted.do_handshake()
            self._let_go()
            return TcpStream(encrypted)
        except OSError as error:
            if _is_late(error):
                return None
            raise

    @property
    def is_readable(self) -> bool:
        """Whether something lies ready: on an idle connection its end, or what nobody asked for."""
        return holds_bytes(self._socket) or is_readable(self._socket)

    def abort(self) -> None:
        """End the connection at once, from any thread: whoever waits in `receive` wakes up."""
        if not self._is_closed:
            abort(self._socket)

    def close(self) -> None:
        """Give the socket back; a thread that waits in `receive` wakes up."""
        if not self._is_closed:
            self._let_go()
            _close_forgotten(self._socket)

    def discard(self) -> None:
        """Close it from a finaliser."""
        self.close()

    def _let_go(self) -> None:
        """Somebody else sees to the socket."""
        self._is_closed = True
        self._forget.detach()


def _close_forgotten(sock: socket.socket) -> None:
    abort(sock)
    sock.close()


class _TlsInTls(TcpStream):
    """TLS to a service through a proxy that is itself spoken to over TLS: an SSLSocket cannot be wrapped again."""

    def __init__(self, outer: TcpStream, context: ssl.SSLContext, host: str, timeout: float | None) -> None:
        super().__init__(outer._socket)
        self._outer = outer
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname=host)
        self._do(self._tls.do_handshake, timeout)

    @property
    def is_readable(self) -> bool:
        return bool(self._incoming.pending or self._tls.pending()) or super().is_readable

    def receive(self, limit: int, timeout: float | None) -> bytes | None:
        try:
            data: bytes = self._do(lambda: self._tls.read(limit), timeout)
        except ssl.SSLZeroReturnError:
            return b""
        except OSError as error:
            if _is_late(error):
                return None
            raise
        return data

    def send(self, data: bytes, timeout: float | None) -> bool:
        try:
            self._do(lambda: self._tls.write(data), timeout)
        except OSError as error:
            if _is_late(error):
                return False
            raise
        return True

    def _do(self, step: Callable[[], Any], timeout: float | None) -> Any:
        until = None if timeout is None else monotonic() + timeout
        while True:
            result, wants_more = None, False
            try:
                result = step()
            except ssl.SSLWantReadError:
                wants_more = True
            left = None if until is None else max(until - monotonic(), 0.0)
            if self._outgoing.pending and not self._outer.send(self._outgoing.read(), left):
                raise TimeoutError
            if not wants_more:
                return result
            data = self._outer.receive(65536, left)
            if data is None:
                raise TimeoutError
            if data:
                self._incoming.write(data)
            else:
                self._incoming.write_eof()


def connect_tcp(
    host: str,
    port: int,
    timeout: float | None,
    hold: Callable[[Callable[[], None]], None] = lambda abort: None,
) -> TcpStream | None:
    """Connect to the first address of `host` that answers. `hold` gets what ends the attempt at once."""
    until = None if timeout is None else monotonic() + timeout
    addresses = _resolve(host, port, timeout, hold)
    failure: OSError | None = None
    for family, kind, protocol, _, address in addresses or ():
        sock = socket.socket(family, kind, protocol)
        try:
            _connect(sock, address, None if until is None else max(until - monotonic(), 0.001), hold)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return TcpStream(sock)
        except OSError as error:
            sock.close()
            failure = error
        except BaseException:
            sock.close()
            raise
    if failure is None or _is_late(failure):
        return None
    raise OSError(failure.errno, os.strerror(failure.errno)) if failure.errno else failure


def connect_unix(
    path: str,
    timeout: float | None,
    hold: Callable[[Callable[[], None]], None] = lambda abort: None,
) -> TcpStream | None:
    """Connect to a Unix socket, as `connect_tcp` does to a host."""
    if not hasattr(socket, "AF_UNIX"):
        raise OSError(errno.EAFNOSUPPORT, os.strerror(errno.EAFNOSUPPORT))
    until = None if timeout is None else monotonic() + timeout
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    over = Signal()
    hold(over.set)
    try:
        sock.settimeout(0.0)
        while (error := sock.connect_ex(path)) in (errno.EAGAIN, errno.EINPROGRESS):  # its queue is full
            if over.wait(_QUEUE if until is None else min(_QUEUE, max(until - monotonic(), 0.0))) or (
                until is not None and monotonic() >= until
            ):
                sock.close()
                return None
        if error:
            raise OSError(error, os.strerror(error))
        return TcpStream(sock)
    except BaseException:
        sock.close()
        raise


def _connect(sock: socket.socket, address: Any, timeout: float | None, hold: Callable[..., None]) -> None:
    """Connect; begun before it is waited for, so that a shutdown from another thread ends the wait."""
    sock.settimeout(0.0)
    error = sock.connect_ex(address)
    hold(lambda: abort(sock))
    if error in (errno.EINPROGRESS, errno.EWOULDBLOCK):
        if not _wait_until_writable(sock, timeout):
            raise TimeoutError
        error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if error:
        raise OSError(error, os.strerror(error))


def _wait_until_writable(sock: socket.socket, timeout: float | None) -> bool:
    if not hasattr(select, "poll"):  # Windows
        _, ready, failed = select.select([], [sock], [sock], timeout)
        return bool(ready or failed)
    poll = select.poll()
    poll.register(sock, select.POLLOUT)
    return bool(poll.poll(None if timeout is None else math.ceil(timeout * 1000)))


def _resolve(host: str, port: int, timeout: float | None, hold: Callable[..., None]) -> list[Any] | None:
    """The addresses of a name. The system's resolver knows no time-out, so a thread of its own waits for it."""
    found: list[list[Any] | Exception] = []
    over = Signal()

    def ask() -> None:
        try:
            found.append(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except Exception as error:
            found.append(error)
        finally:
            over.set()

    if timeout is None or host == "localhost" or _is_address(host):
        ask()
    else:
        thread = threading.Thread(target=ask, name=f"resolve {host}", daemon=True)
        thread.start()
        hold(over.set)
        over.wait(timeout)
    if not found:
        return None
    if isinstance(found[0], Exception):
        raise found[0]
    return found[0]


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def _is_late(error: OSError) -> bool:
    """Whether our own time-out is over (a TimeoutError with a number is the system's: the other side is gone)."""
    if isinstance(error, ssl.SSLWantReadError | ssl.SSLWantWriteError | BlockingIOError):
        return True
    return isinstance(error, TimeoutError) and not error.errno


def holds_bytes(sock: socket.socket) -> bool:
    """Whether a TLS socket has decrypted something that nobody has taken yet."""
    return isinstance(sock, ssl.SSLSocket) and sock.fileno() >= 0 and sock.pending() > 0


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
        socket.socket.shutdown(sock, socket.SHUT_RDWR)  # the method of an SSLSocket forgets that it is encrypted
    except OSError:
        return  # it is closed already


def drop(sock: socket.socket) -> None:
    """Close this process's descriptor of a connection that belongs to another process, and tell nobody."""
    try:
        descriptor = sock.detach()
        if descriptor >= 0:
            os.close(descriptor)
    except OSError:
        return
