"""One request and its answer: its deadline, and the words for how it failed."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from attrs import define

from ..core.errors import ClientClosed, ConnectFailed, StreamBroken, TimedOut, TransportError

FOR_EVER = 1e9
"""Seconds that no socket is asked to wait longer than; it could not."""


@define(eq=False, repr=False)
class Exchange:
    """One request and its answer. `sent` turns true when its first byte is on its way to the service."""

    deadline: float | None
    sent: bool = False
    is_closed: bool = False  # the client was closed meanwhile
    _abort: Callable[[], None] | None = None

    def hold(self, abort: Callable[[], None]) -> None:
        """What the exchange waits for from now on can be ended by `abort()`, from any thread."""
        self._abort = abort
        if self.is_closed:
            raise self.closed()

    def close(self) -> None:
        """The client is closed: whoever waits stops at once. From any thread."""
        self.is_closed = True
        if self._abort is not None:
            self._abort()

    def closed(self) -> ClientClosed:
        """The error for a client that was closed."""
        return ClientClosed("the client was closed before the answer was there", sent=self.sent)

    def remaining(self, limit: float | None = None) -> float | None:
        """Seconds until the deadline, or `limit` when that is sooner. Raises TimedOut when there are none left."""
        if self.deadline is None:
            return limit
        left = min(self.deadline - monotonic(), FOR_EVER)
        if left <= 0:
            raise self.timed_out()
        return left if limit is None else min(left, limit)

    def timed_out(self) -> TimedOut:
        """The error for a deadline that has passed."""
        what = "the answer did not come in time" if self.sent else "no connection came about in time"
        return TimedOut(what, sent=self.sent)

    def broken(self, reason: str) -> TransportError:
        """The error for a connection that broke."""
        return StreamBroken(reason) if self.sent else ConnectFailed(reason)


def is_permanent(error: OSError) -> bool:
    """Whether every other try would fail in the same way: TLS that does not come about for what the two sides are."""
    import ssl  # not for requests that go well without TLS

    passing = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError)
    return isinstance(error, ssl.SSLError) and not isinstance(error, passing)


def explain(error: OSError) -> str:
    """What the system says, in words that help."""
    import ssl

    if isinstance(error, ssl.SSLCertVerificationError):
        return (
            f"its certificate is not trusted ({error.verify_message}). If it is signed by an authority of your own, "
            "name that with ssl_ca_cert or SSL_CERT_FILE"
        )
    if isinstance(error, ssl.SSLError):
        return f"TLS failed ({error.reason or error.strerror or 'no reason given'})"
    return error.strerror or str(error) or type(error).__name__
