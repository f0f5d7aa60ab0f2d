"""Connections on trio, through anyio."""

from __future__ import annotations

import errno
import os
import socket
import ssl
import weakref
from typing import Any

import anyio
import anyio.abc
import anyio.streams.tls

from .async_stream import LOOK, Hold, TcpStream
from .fork import drop_after_fork
from .sockets import QUEUE, abort, aborted, drop, is_readable


class TrioStream(TcpStream):
    """A connection whose sockets trio reads."""

    def __init__(self, stream: anyio.abc.ByteStream) -> None:
        self._stream = stream
        self._socket: socket.socket = stream.extra(anyio.abc.SocketAttribute.raw_socket)  # noqa: S610 - no Django
        self._is_closed = False
        self._forget = weakref.finalize(self, _close_forgotten, self._socket)
        drop_after_fork(self)

    def _after_fork(self) -> None:
        self._let_go()
        drop(self._socket)

    async def receive(self, limit: int, timeout: float | None) -> bytes | None:
        if self._is_closed:
            raise aborted()
        try:
            if timeout is None:
                return await self._stream.receive(limit)
            with anyio.move_on_after(max(timeout, LOOK)):
                return await self._stream.receive(limit)
        except anyio.EndOfStream:
            return b""
        except (anyio.BrokenResourceError, anyio.ClosedResourceError) as error:
            raise _os_error(error) from error
        return None

    async def send(self, data: bytes, timeout: float | None) -> bool:
        if self._is_closed:
            raise aborted()
        try:
            with anyio.move_on_after(timeout) as scope:
                await self._stream.send(data)
        except (anyio.BrokenResourceError, anyio.ClosedResourceError) as error:
            raise _os_error(error) from error
        return not scope.cancelled_caught

    async def start_tls(self, context: ssl.SSLContext, host: str, timeout: float | None) -> TcpStream | None:
        try:
            with anyio.move_on_after(timeout):
                encrypted = TrioStream(
                    await anyio.streams.tls.TLSStream.wrap(
                        self._stream, ssl_context=context, hostname=host, standard_compatible=False, server_side=False
                    )
                )
                self._let_go()
                return encrypted
        except (anyio.BrokenResourceError, anyio.EndOfStream) as error:
            raise _os_error(error) from error
        return None

    @property
    def is_readable(self) -> bool:
        return self._is_closed or _holds_bytes(self._stream) or is_readable(self._socket)

    def abort(self) -> None:
        if not self._is_closed:
            abort(self._socket)

    async def close(self) -> None:
        if self._is_closed:
            return
        self._let_go()
        with anyio.CancelScope(shield=True):
            try:
                await self._stream.aclose()
            except (OSError, RuntimeError):  # its event loop is gone, and the connection with it
                abort(self._socket)

    def discard(self) -> None:
        self._is_closed = True
        self._forget()

    def _let_go(self) -> None:
        """Somebody else sees to the socket."""
        self._is_closed = True
        self._forget.detach()


def _close_forgotten(sock: socket.socket) -> None:
    abort(sock)
    sock.close()


def _holds_bytes(stream: Any) -> bool:
    """Whether a TLS stream has decrypted something that nobody has taken yet: one read may hold several TLS records.

    No public name tells of it; the tests see to it that these stay what they are.
    """
    while isinstance(stream, anyio.streams.tls.TLSStream):
        if stream._read_bio.pending or stream._ssl_object.pending():
            return True
        stream = stream.transport_stream
    return False


async def connect(host: str, port: int, path: str | None, timeout: float | None, hold: Hold) -> TcpStream | None:
    """Connect to the first address of `host` that answers, or to the Unix socket at `path`."""
    try:
        with anyio.move_on_after(timeout) as scope:
            hold(scope.cancel)
            if path is None:
                return TrioStream(await anyio.connect_tcp(host, port))
            while not _is_connected(stream := await anyio.connect_unix(path)):
                await stream.aclose()
                await anyio.sleep(QUEUE)
            return TrioStream(stream)
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
