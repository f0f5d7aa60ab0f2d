"""How sync code connects: each wait within its time, and ended at once from another thread."""

from __future__ import annotations

import errno
import os
import socket
import threading
from collections.abc import Callable
from time import monotonic
from typing import Any

from .signal import Signal
from .sockets import QUEUE, abort, is_address
from .sync_stream import TcpStream, is_late, wait_for


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
    if failure is None or is_late(failure):
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
            if over.wait(QUEUE if until is None else min(QUEUE, max(until - monotonic(), 0.0))) or (
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
        if not wait_for(sock, timeout, writing=True):
            raise TimeoutError
        error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if error:
        raise OSError(error, os.strerror(error))


def _resolve(host: str, port: int, timeout: float | None, hold: Callable[..., None]) -> list[Any] | None:
    """The addresses of a name. The system's resolver knows no time-out, so a thread of its own waits for it."""
    found: list[list[Any] | Exception] = []
    over = Signal()

    def ask() -> None:
        try:
            # Python would load its tables of Unicode to encode a name that is text.
            name = host.encode() if host.isascii() else host
            found.append(socket.getaddrinfo(name, port, type=socket.SOCK_STREAM))
        except Exception as error:
            found.append(error)
        finally:
            over.set()

    if timeout is None or host == "localhost" or is_address(host):
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
