"""How a connection comes about on asyncio.

Not by asyncio's own way of trying several addresses: cancelled at the wrong moment, that forgets an open socket, and it
hides the numbers of the errors.
"""

from __future__ import annotations

import asyncio
import errno
import socket
from typing import Any

import anyio

from .async_stream import Hold, TcpStream
from .asyncio_stream import AsyncioStream, watch_loop
from .asyncio_wire import Wire
from .sockets import QUEUE, is_address, system_error

_HEAD_START = 0.25
"""Seconds before the next address is tried too (RFC 8305)."""


async def connect(host: str, port: int, path: str | None, timeout: float | None, hold: Hold) -> TcpStream | None:
    """Connect to the first address of `host` that answers, or to the Unix socket at `path`."""
    loop = asyncio.get_running_loop()
    await watch_loop(loop)
    wire: Wire | None = None
    stream = None
    try:
        with anyio.move_on_after(timeout) as scope:
            hold(scope.cancel)
            sock = await (_connect(loop, host, port) if path is None else _connect_unix(path))
            wire = Wire(loop)
            try:
                await loop.create_connection(lambda: wire, sock=sock)
            except BaseException:
                if wire.transport is None:
                    sock.close()
                raise
            stream = AsyncioStream(wire, loop)
            return stream
    except OSError as error:
        raise (system_error(error.errno) if error.errno and error.errno > 0 else error) from error
    finally:
        if stream is None and wire is not None and wire.transport is not None:
            wire.transport.abort()
    return None


async def _connect(loop: asyncio.AbstractEventLoop, host: str, port: int) -> socket.socket:
    kind = socket.SOCK_STREAM
    addresses: list[Any]
    if is_address(host):
        addresses = socket.getaddrinfo(host, port, type=kind, flags=socket.AI_NUMERICHOST)
    else:
        addresses = await loop.getaddrinfo(host, port, type=kind)
    if len(addresses) == 1:
        return await _connect_to(loop, addresses[0])
    first: list[socket.socket] = []
    failures: list[OSError] = []

    async def attempt(address: Any, over: anyio.Event) -> None:
        try:
            sock = await _connect_to(loop, address)
        except OSError as error:
            failures.append(error)
        else:
            if first:
                sock.close()
            else:
                first.append(sock)
                group.cancel_scope.cancel()
        finally:
            over.set()

    try:
        async with anyio.create_task_group() as group:
            for address in addresses:
                over = anyio.Event()
                group.start_soon(attempt, address, over)
                with anyio.move_on_after(_HEAD_START):
                    await over.wait()
    except BaseException:
        for sock in first:
            sock.close()
        raise
    if not first:
        raise failures[0] if failures else system_error(errno.EADDRNOTAVAIL)
    return first[0]


async def _connect_to(loop: asyncio.AbstractEventLoop, address: Any) -> socket.socket:
    family, kind, protocol, _, place = address
    sock = socket.socket(family, kind, protocol)
    try:
        sock.setblocking(False)
        await loop.sock_connect(sock, place)
    except BaseException:
        sock.close()
        raise
    return sock


async def _connect_unix(path: str) -> socket.socket:
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        sock.setblocking(False)
        while (error := sock.connect_ex(path)) in (errno.EAGAIN, errno.EINPROGRESS):  # noqa: ASYNC110
            await asyncio.sleep(QUEUE)  # its queue is full, and the system tells nobody when there is room
        if error not in (0, errno.EISCONN):
            raise system_error(error)
    except BaseException:
        sock.close()
        raise
    return sock
