"""What an async connection is, whichever event loop carries it."""

from __future__ import annotations

import ssl
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Final

LOOK: Final = 0.001
"""Seconds that a look at the socket takes: with no time left, what lies there is still received."""

Hold = Callable[[Callable[[], None]], None]
"""Gets what ends an attempt to connect at once."""


class TcpStream(ABC):
    """A connection, plain or TLS."""

    __slots__ = ()

    @abstractmethod
    async def receive(self, limit: int, timeout: float | None) -> bytes | None:
        """The next bytes, b"" at the end. A receive that ran out of time loses nothing: the next one goes on."""

    @abstractmethod
    async def send(self, data: bytes, timeout: float | None) -> bool:
        """Whether all of `data` was handed over in time."""

    @abstractmethod
    async def start_tls(self, context: ssl.SSLContext, host: str, timeout: float | None) -> TcpStream | None:
        """The same connection, encrypted from now on."""

    @property
    @abstractmethod
    def is_readable(self) -> bool:
        """Whether something lies ready: on an idle connection its end, or what nobody asked for."""

    @abstractmethod
    def abort(self) -> None:
        """End the connection at once, from any thread: whoever waits in `receive` wakes up."""

    @abstractmethod
    async def close(self) -> None:
        """Give the socket back."""

    @abstractmethod
    def discard(self) -> None:
        """Close it from a finaliser: in any thread, without waiting."""
