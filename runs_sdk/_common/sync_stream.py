"""Connections of sync code: sockets that never block, and a wait for them that ends in time."""

from __future__ import annotations

import functools
import math
import select
import socket
import weakref
from collections.abc import Callable
from time import monotonic
from typing import Any, Final

from .fork import drop_after_fork
from .sockets import abort, aborted, drop, is_readable

READ_SIZE: Final = 64 * 1024
"""Bytes that one read takes at most: the room for them is made anew each time."""

_LONGEST = 2**31 - 1  # milliseconds that a poll takes


class TcpStream:
    """A connection: this one is plain, and a `TlsStream` is encrypted."""

    def __init__(self, sock: socket.socket) -> None:
        sock.setblocking(False)
        self._hold(sock)
        self._is_closed = False
        drop_after_fork(self)

    def _hold(self, sock: socket.socket) -> None:
        """Take a socket. Where this is collected unclosed, perhaps in a circle, the socket is closed first."""
        self._socket = sock
        self._forget = weakref.finalize(self, _close_forgotten, sock)

    def let_go(self) -> socket.socket:
        """The socket, for somebody else to see to."""
        self._is_closed = True
        self._forget.detach()
        return self._socket

    def _after_fork(self) -> None:
        self._is_closed = True
        self._forget.detach()
        drop(self._socket)

    def receive(self, limit: int, timeout: float | None) -> bytes | None:
        """The next bytes, b"" at the end. A receive that ran out of time loses nothing: the next one goes on."""
        sock = self._socket
        limit = min(limit, READ_SIZE)
        if not wait_for(sock, timeout):
            return None
        try:
            return sock.recv(limit)
        except BlockingIOError:
            pass  # what was announced is not there after all
        data: bytes | None = self._until_done(lambda: sock.recv(limit), timeout)
        return data

    def send(self, data: bytes, timeout: float | None) -> bool:
        """Whether all of `data` was handed over in time."""
        sock = self._socket
        try:
            sent = sock.send(data)
            if sent == len(data):
                return True
        except BlockingIOError:
            sent = 0
        until = None if timeout is None else monotonic() + timeout
        rest = memoryview(data)
        while True:
            rest = rest[sent:]
            if not rest:
                return True
            left = None if until is None else max(until - monotonic(), 0.0)
            sent = self._until_done(functools.partial(sock.send, rest), left, writing=True)
            if sent is None:
                return False

    def _until_done(self, step: Callable[[], Any], timeout: float | None, *, writing: bool = False) -> Any:
        """What the step gives; None when it did not come to its end in time."""
        until = None if timeout is None else monotonic() + timeout
        while True:
            try:
                return step()
            except BlockingIOError:
                left = None if until is None else max(until - monotonic(), 0.0)
                if not wait_for(self._socket, left, writing=writing):
                    return None

    @property
    def is_readable(self) -> bool:
        """Whether something lies ready: on an idle connection its end, or what nobody asked for."""
        return is_readable(self._socket)

    def abort(self) -> None:
        """End the connection at once, from any thread: whoever waits in `receive` wakes up."""
        if not self._is_closed:
            abort(self._socket)

    def close(self) -> None:
        """Give the socket back; a thread that waits in `receive` wakes up."""
        if not self._is_closed:
            self._is_closed = True
            self._forget.detach()
            abort(self._socket)
            self._socket.close()

    def discard(self) -> None:
        """Close it from a finaliser."""
        self.close()


def _close_forgotten(sock: socket.socket) -> None:
    abort(sock)
    sock.close()


def wait_for(sock: Any, timeout: float | None, *, writing: bool = False) -> bool:
    """Wait until the socket can be read, or written; whether that was in time."""
    descriptor = sock.fileno()
    if descriptor < 0:
        raise aborted()
    if not hasattr(select, "poll"):  # Windows
        reads, writes = ([], [descriptor]) if writing else ([descriptor], [])
        return any(select.select(reads, writes, writes, timeout))
    poll = select.poll()
    poll.register(descriptor, select.POLLOUT if writing else select.POLLIN)
    return bool(poll.poll(None if timeout is None else min(math.ceil(timeout * 1000), _LONGEST)))


def is_late(error: OSError) -> bool:
    """Whether our own time-out is over (a TimeoutError with a number is the system's: the other side is gone)."""
    return isinstance(error, TimeoutError) and not error.errno
