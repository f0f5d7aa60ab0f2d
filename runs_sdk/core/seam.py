"""What `transport=` takes: an object that sends a request in a way of its own, and what it gets and gives."""

from __future__ import annotations

from collections.abc import AsyncIterable, Awaitable, Callable, Iterable
from typing import Any, Protocol

from attrs import field, frozen

from .head import Head
from .http import Headers
from .outgoing import Outgoing
from .redact import place_of
from .urls import DEFAULT_PORTS

HOP = frozenset(("connection", "keep-alive", "transfer-encoding"))
"""Headers about a connection; a body that was given in pieces has none of that."""


def _where(url: str) -> str:
    return repr(place_of(url))


@frozen
class HttpRequest:
    """A request as it is to go out: `url` is absolute, `headers` are all of them, credentials too.

    `body` is bytes, None, or pieces of bytes to be sent one by one: an iterable, for an async client an async one too.
    """

    method: str
    url: str = field(repr=_where)
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    body: Any = field(default=None, repr=False)


@frozen
class HttpAnswer:
    """An answer. `body` is bytes, or pieces of bytes as they come: an iterable, for an async client an async one.

    The bytes are as the service sent them: compressed where the headers say so, and without chunks. `close` is called
    when nobody reads on, whether the body was read to its end or not; in an async client it may be a coroutine
    function.
    """

    status: int
    headers: Iterable[tuple[str, str]] = field(default=(), repr=False)
    body: bytes | Iterable[bytes] | AsyncIterable[bytes] = field(default=b"", repr=False)
    close: Callable[[], Any] | None = field(default=None, repr=False)


class HttpTransport(Protocol):
    """What `connect(..., transport=)` takes. Everything else stays as it is: retries, credentials, redirects, streams.

    `send` returns when the head of the answer is there. `timeout` is how many seconds are left for that, None for any
    number. It raises ConnectFailed, or ConnectionRefusedError, when nothing was sent; TimedOut or TimeoutError when the
    time is over; any other exception counts as a connection that broke after the service may have got the request.
    """

    def send(self, request: HttpRequest, timeout: float | None) -> HttpAnswer:
        """Send a request."""


class AsyncHttpTransport(Protocol):
    """What `connect_async(..., transport=)` takes: HttpTransport, with a `send` that gives something to wait for."""

    def send(self, request: HttpRequest, timeout: float | None) -> Awaitable[HttpAnswer]:
        """Send a request."""


def request_for(wire: Outgoing) -> HttpRequest:
    """A request that was written for the wire."""
    lines = wire.fields.decode("latin-1").split("\r\n")[:-1]
    named = [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]
    scheme, to = wire.to.scheme.decode(), wire.to
    port = "" if to.port in (None, DEFAULT_PORTS[scheme]) else f":{to.port}"
    host = to.host.decode()
    host = f"[{host}]" if ":" in host else host
    url = f"{scheme}://{host}{port}{wire.target.decode()}"
    headers = tuple(pair for pair in named if pair[0].lower() not in HOP)
    return HttpRequest(wire.method.decode(), url, headers, wire.body)


def head_of(answer: HttpAnswer) -> Head:
    """The head of an answer, for what reads bodies."""
    pairs = answer.headers.items() if hasattr(answer.headers, "items") else answer.headers
    headers = Headers([(name, value) for name, value in pairs if name.lower() not in HOP])
    return Head(int(answer.status), True, headers, 0)
