"""What may be done to a socket whatever reads it: a look, an end from any thread, letting go after a fork."""

from __future__ import annotations

import errno
import os
import select
import socket
from typing import Any, Final

QUEUE: Final = 0.005
"""Seconds between two tries at a Unix socket whose queue of connections is full."""


def is_readable(sock: Any) -> bool:
    """Whether a read from the socket would not wait; so too for a closed one."""
    descriptor = sock.fileno()
    if descriptor < 0:
        return True
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([descriptor], [], [], 0)[0])
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(0))


def abort(sock: Any) -> None:
    """Shut both directions, from any thread."""
    try:
        if isinstance(sock, socket.socket):
            socket.socket.shutdown(sock, socket.SHUT_RDWR)  # the method of an SSLSocket forgets that it is encrypted
        else:
            sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it is closed already


def drop(sock: Any) -> None:
    """Close this process's descriptor of a connection that belongs to another process, and tell nobody."""
    try:
        descriptor = sock.detach()
        if descriptor >= 0:
            os.close(descriptor)
    except (OSError, AttributeError):  # an event loop with sockets of its own kind: then it stays open, unused
        return


def is_address(host: str) -> bool:
    """Whether it is an address, and no name that has to be looked up."""
    for family in (socket.AF_INET, socket.AF_INET6):
        try:
            socket.inet_pton(family, host.strip("[]").partition("%")[0])
        except (OSError, ValueError):
            continue
        return True
    return False


def system_error(number: int) -> OSError:
    """The error of that number, in the system's words."""
    return OSError(number, os.strerror(number))


def aborted() -> OSError:
    """The error for what was closed from this side."""
    return system_error(errno.ECONNABORTED)
