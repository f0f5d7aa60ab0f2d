"""The engine: sends what the rules decided on, through httpx's stack. The only module that imports httpx or httpcore.

httpx's core, httpcore, speaks HTTP, TLS and proxies included; `pool` keeps the connections and `network` the deadlines.
An open stream owns its connection. httpx itself is loaded only for multipart bodies and proxy URLs.
"""

from __future__ import annotations

import logging
import os
import ssl
import sys
import threading
import weakref
from collections.abc import AsyncIterator, Callable
from typing import Any, Protocol, cast

import httpcore

from .. import __version__
from .._common import async_backend as backend
from .._common.fork import reset_after_fork
from ..core.collect import Collected
from ..core.discreet import bare
from ..core.encode import address, encode_body, encode_headers, with_query
from ..core.errors import ClientClosed, ConfigError, ConnectFailed, RunsError, StreamBroken, TimedOut
from ..core.framing import FramingError, body_of
from ..core.hidden import Hidden
from ..core.http import CredentialExpired, EngineOptions, Headers, Request, Response
from ..core.proxies import ProxyRules
from ..core.urls import SOCKET_URL
from .network import AsyncConnection, AsyncNetwork, Exchange, current_exchange
from .pool import AsyncPool
from .stream import AsyncStream

__all__ = ["AsyncEngine", "AsyncStream"]

_WHOLE_LIMIT = 1024 * 1024

_SOCKET_ORIGIN = httpcore.URL(SOCKET_URL).origin

USER_AGENT = f"runs-sdk/{__version__} python/{'.'.join(map(str, sys.version_info[:3]))}"


class Closable(Protocol):
    """Something that waits for this engine's client, and has to be told when that is closed."""

    def _client_closed(self) -> None:
        """Stop waiting; from any thread."""


class AsyncEngine:
    """Sends requests and opens streams. Knows nothing of statuses, retries or credentials."""

    def __init__(self, options: EngineOptions | None = None) -> None:
        self.options = options or EngineOptions()
        self._proxies = _proxy_rules(self.options)
        self._pool = AsyncPool(max_active=self.options.max_connections, max_idle=self.options.max_keepalive)
        self._makers: dict[tuple[bool, Hidden[str] | None], httpcore.AsyncConnectionPool] = {}
        self._tls: ssl.SSLContext | None = None
        self._streams: weakref.WeakSet[AsyncStream] = weakref.WeakSet()
        self._exchanges: set[Exchange] = set()
        self._pauses: set[backend.Signal] = set()
        self._closers: weakref.WeakSet[Closable] = weakref.WeakSet()
        self._lock = threading.Lock()  # for the above; never held while anything waits
        self.is_closed = False
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()
        self._makers, self._streams = {}, weakref.WeakSet()
        self._exchanges, self._pauses = set(), set()

    async def send(
        self, request: Request, *, deadline: float | None, is_credential_valid: Callable[[], bool] | None = None
    ) -> Response:
        """Send a request and read the whole answer, whatever its status.

        `deadline`, by `time.monotonic()`, is for all of it: connecting, TLS, sending, waiting, and every byte of the
        body. `is_current` is asked when the request has got a connection, for which it may have waited long: with
        False nothing is sent, and Outdated raised. Raises ConnectFailed, TimedOut or StreamBroken (`sent` says whether
        the service may have got it), ConfigError for what cannot be sent, DecodeError when the compressed body is
        broken.
        """
        return cast("Response", await self._exchange(request, deadline, is_credential_valid, streaming=False))

    async def open_stream(
        self, request: Request, *, deadline: float | None, is_credential_valid: Callable[[], bool] | None = None
    ) -> AsyncStream:
        """Send a request and return as soon as the head of the answer is there, whatever its status.

        `deadline` is for opening only. Raises as `send` does.
        """
        return cast("AsyncStream", await self._exchange(request, deadline, is_credential_valid, streaming=True))

    async def send_or_open(
        self, request: Request, *, deadline: float | None, is_credential_valid: Callable[[], bool] | None = None
    ) -> Response | AsyncStream:
        """Send a request whose answer may be long: an event stream or a big file comes as a stream, the rest whole."""
        return await self._exchange(request, deadline, is_credential_valid, streaming=None)

    async def _exchange(
        self,
        request: Request,
        deadline: float | None,
        is_credential_valid: Callable[[], bool] | None,
        *,
        streaming: bool | None,
    ) -> Response | AsyncStream:
        wire = _encode(request, streaming=bool(streaming))
        exchange = self._begin(Exchange(wire.method, deadline))
        failure: Exception
        token = current_exchange.set(exchange)
        try:
            wire.extensions["timeout"] = {"connect": self.options.connect_timeout}
            proxy = self._proxy_for(wire.url)
            key = (wire.url.scheme, wire.url.host, wire.url.port, proxy)
            connection = await self._pool.acquire(key, lambda: self._connection(wire.url, proxy), exchange.remaining())
            if connection is None:
                raise TimedOut(f"all {self.options.max_connections} connections were in use until the end", sent=False)
            try:
                if is_credential_valid is not None and not is_credential_valid():
                    raise CredentialExpired
                answer = await connection.handle_async_request(wire)
                if answer.status == 101:
                    await answer.aclose()
                    raise exchange.broken("what answered does not keep to HTTP (it changed the protocol)")
                if streaming or (streaming is None and _is_long(answer)):
                    return await self._detached(answer, request)
                try:
                    return await self._whole(answer, request, connection)
                finally:
                    await answer.aclose()
            finally:
                await self._pool.release(key, connection)
        except FramingError as error:
            failure = exchange.broken(str(error))
        except _HTTPCORE_ERRORS as error:
            failure = self._translated(error, exchange)
        except RunsError as error:
            failure = exchange.closed() if exchange.is_closed else error
        finally:
            current_exchange.reset(token)
            with self._lock:
                self._exchanges.discard(exchange)
        raise bare(failure)  # below are frames with the head of the request

    def _begin(self, exchange: Exchange) -> Exchange:
        with self._lock:
            if self.is_closed:
                raise ClientClosed("this client is closed; make a new one", sent=False)
            self._exchanges.add(exchange)
        return exchange

    async def _whole(
        self, answer: httpcore.Response, request: Request, connection: httpcore.AsyncConnectionInterface
    ) -> Response:
        """Read the whole answer, within the limits, and see whether the connection may be used again."""
        headers = _plain_headers(answer)
        wire: AsyncConnection = answer.extensions["network_stream"]
        body = body_of(request.method, answer.status, headers)
        wire.read_on(body)
        collected = Collected(answer.status, headers, body.length, self.options.max_answer)
        parts = cast("Any", answer.stream).__aiter__()
        try:
            async for part in parts:
                if not collected.add(part):
                    break
        finally:
            await parts.aclose()
        if wire.has_surplus or collected.is_cut or answer.status >= 500:
            # What is behind an answer belongs to nobody; and some servers close after an error without saying so.
            await connection.aclose()
        return Response(answer.status, headers, collected.finish(), request.url)

    async def _detached(self, answer: httpcore.Response, request: Request) -> AsyncStream:
        tcp, rest = answer.extensions["network_stream"].detach()
        try:
            await answer.aclose()  # the connection counts as closed
            stream = AsyncStream(
                tcp,
                rest,
                method=request.method,
                url=request.url,
                status_code=answer.status,
                headers=_plain_headers(answer),
            )
        except BaseException:
            await tcp.close()
            raise
        with self._lock:
            self._streams.add(stream)
        return stream

    async def aclose(self) -> None:
        """Close every connection. Whoever waits for an answer or sleeps gets ClientClosed; open streams are broken."""
        with self._lock:
            self.is_closed = True
            streams, exchanges, pauses = list(self._streams), list(self._exchanges), list(self._pauses)
            closers = list(self._closers)
        for stream in streams:
            stream.abort("the client was closed")
        for exchange in exchanges:
            exchange.close()
        for pause in pauses:
            pause.set()
        for closer in closers:
            closer._client_closed()
        for stream in streams:
            await stream.aclose()
        await self._pool.aclose()

    def tell_when_closed(self, closer: Closable) -> None:
        """Call `closer._client_closed()` when the engine is closed, as long as the closer lives."""
        with self._lock:
            self._closers.add(closer)

    async def sleep(self, seconds: float) -> None:
        """Sleep, unless the engine is closed: raises ClientClosed then, at once."""
        pause = backend.Signal()
        with self._lock:
            self._pauses.add(pause)
        try:
            if self.is_closed or await pause.wait(seconds):
                raise ClientClosed("the client was closed", sent=False)
        finally:
            with self._lock:
                self._pauses.discard(pause)

    @property
    def secrets(self) -> tuple[str, ...]:
        """The credentials for proxies."""
        return (*(self._proxies.secrets if self._proxies else ()), *self.options.proxy_headers.values())

    def _proxy_for(self, url: httpcore.URL) -> Hidden[str] | None:
        if self._proxies is None or (self.options.unix_socket and url.origin == _SOCKET_ORIGIN):
            return None
        found = self._proxies.proxy_for(url.scheme.decode(), url.host.decode(), url.port)
        return None if found is None else Hidden(found)

    def _connection(self, url: httpcore.URL, proxy: Hidden[str] | None) -> httpcore.AsyncConnectionInterface:
        """A connection that is not made yet."""
        is_tls = url.scheme == b"https"
        with self._lock:
            if (is_tls, proxy) not in self._makers:
                self._makers[is_tls, proxy] = self._maker(is_tls, proxy)
        return self._makers[is_tls, proxy].create_connection(url.origin)

    def _maker(self, is_tls: bool, proxy_url: Hidden[str] | None) -> httpcore.AsyncConnectionPool:
        """What makes connections: a pool of httpcore's, which is used for nothing else."""
        settings: dict[str, Any] = {
            "ssl_context": self._tls_context() if is_tls else None,
            "keepalive_expiry": self.options.keepalive_expiry,
            "network_backend": self._network(proxy_url),
        }
        if proxy_url is None:
            return httpcore.AsyncConnectionPool(**settings)
        import httpx

        try:
            proxy = httpx.Proxy(proxy_url.open())
            if not proxy.url.host:
                raise ValueError
        except (ValueError, httpx.InvalidURL):
            raise ConfigError("the proxy's URL makes no sense; it looks like http://user:password@host:port") from None
        target = httpcore.URL(
            scheme=proxy.url.raw_scheme, host=proxy.url.raw_host, port=proxy.url.port, target=proxy.url.raw_path
        )
        if proxy.url.scheme.startswith("socks"):
            try:
                return httpcore.AsyncSOCKSProxy(target, proxy_auth=proxy.raw_auth, **settings)
            except RuntimeError as error:
                raise ConfigError("a SOCKS proxy needs the package socksio: pip install httpx[socks]") from error
        return httpcore.AsyncHTTPProxy(
            target,
            proxy_auth=proxy.raw_auth,
            proxy_headers=encode_headers(self.options.proxy_headers),
            proxy_ssl_context=self._tls_context() if proxy.url.scheme == "https" else None,
            **settings,
        )

    def _network(self, proxy_url: Hidden[str] | None) -> httpcore.AsyncNetworkBackend:
        tls_to_proxy = proxy_url is not None and proxy_url.open().lower().startswith("https:")
        unix_socket = self.options.unix_socket if proxy_url is None else None
        network = AsyncNetwork(self.options.server_hostname, tls_to_proxy=tls_to_proxy, unix_socket=unix_socket)
        return cast("httpcore.AsyncNetworkBackend", network)

    def _tls_context(self) -> ssl.SSLContext:
        """One for the whole client, made when first needed: it takes some 30 ms."""
        if self._tls is None:
            self._tls = _tls_context(self.options)
        return self._tls

    def _translated(self, error: Exception, exchange: Exchange) -> Exception:
        if exchange.is_closed:
            return exchange.closed()
        if isinstance(error, httpcore.TimeoutException):
            return exchange.timed_out()
        if isinstance(error, httpcore.ProxyError):
            return ConnectFailed(f"the proxy refused: {error}", permanent=not str(error).startswith("5"))
        if isinstance(error, httpcore.UnsupportedProtocol):
            return ConfigError("a URL must start with http:// or https://")
        if isinstance(error, httpcore.LocalProtocolError):
            return ConfigError(f"the request cannot be sent as it is: {error}")
        text = str(error)[:200]
        if "without sending a response" in text:
            return exchange.broken("the connection was closed before any answer came")
        if "complete message body" in text:
            return StreamBroken("the connection was cut in the middle of the answer")
        return exchange.broken(f"what answered does not keep to HTTP ({text})")


_HTTPCORE_ERRORS = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
    httpcore.ConnectionNotAvailable,  # closed from this side just now
)


class _Quiet(logging.Filter):
    """Keeps httpcore's own log of our exchanges away: it has the headers of answers as they came."""

    def filter(self, record: logging.LogRecord) -> bool:
        return current_exchange.get(None) is None


for _name in ("connection", "http11", "proxy", "socks"):
    logging.getLogger(f"httpcore.{_name}").addFilter(_Quiet())


def _proxy_rules(options: EngineOptions) -> ProxyRules | None:
    if options.proxy_url:
        return ProxyRules.always(options.proxy_url)
    if not options.trust_env:
        return None
    from urllib.request import getproxies

    rules = ProxyRules.from_variables(getproxies())
    return rules if rules.by_scheme else None


def _tls_context(options: EngineOptions) -> ssl.SSLContext:
    if options.ssl_context is not None:
        return cast("ssl.SSLContext", options.ssl_context)
    if options.verify_ssl:
        context = _trusting(options)
    else:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    if options.cert_file:
        try:
            context.load_cert_chain(options.cert_file, options.key_file)
        except OSError as error:
            files = " and ".join(filter(None, (options.cert_file, options.key_file)))
            raise ConfigError(f"the client certificate cannot be read from {files}: {error}") from error
    return context


def _trusting(options: EngineOptions) -> ssl.SSLContext:
    """What is trusted: the configured certificates, those that the environment names, or those of certifi."""
    named = options.ssl_ca_cert
    if named is None and options.trust_env:
        named = os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR")
    if not named:
        import certifi

        return ssl.create_default_context(cafile=certifi.where())
    is_folder = os.path.isdir(named)  # noqa: PTH112 - a plain string from the settings
    try:
        return ssl.create_default_context(capath=named if is_folder else None, cafile=None if is_folder else named)
    except OSError as error:
        raise ConfigError(f"the certificates to trust cannot be read from {named}: {error}") from error


# --- encoding and decoding


def _encode(request: Request, *, streaming: bool) -> httpcore.Request:
    to = address(request.url)
    target = with_query(to.target, request.params) if request.params else to.target
    headers, body = _multipart(request) if request.files else encode_body(request)
    if body is not None and not isinstance(body, bytes):
        body = _pieces(body)
    given = {name.lower() for name in request.headers}
    if "content-length" in given:
        headers.pop("Transfer-Encoding", None)
    headers |= {
        "Host": to.host_header.decode(),
        "Accept": "*/*",
        "Accept-Encoding": "identity" if streaming else "gzip, deflate",
        "User-Agent": USER_AGENT,
    }
    wire_headers = encode_headers({name: value for name, value in headers.items() if name.lower() not in given})
    url = httpcore.URL(scheme=to.scheme, host=to.host, port=to.port, target=target)
    return httpcore.Request(
        request.method.upper(), url, headers=wire_headers + encode_headers(request.headers), content=body
    )


def _multipart(request: Request) -> tuple[dict[str, str], Any]:
    """Files and fields in parts. The body rewinds its files whenever it is read."""
    import httpx

    encoded = httpx.Request(request.method, "http://service/", data=request.data, files=request.files)
    return {name: value for name, value in encoded.headers.items() if name != "host"}, encoded.stream


async def _pieces(content: Any) -> AsyncIterator[bytes]:
    if hasattr(content, "read"):
        while piece := content.read(64 * 1024):
            yield piece
    elif hasattr(content, "__aiter__"):  # unasync: remove
        async for piece in content:  # unasync: remove
            yield piece  # unasync: remove
    else:
        for piece in content:
            yield piece


def _plain_headers(answer: httpcore.Response) -> Headers:
    return Headers([(name.decode("latin-1"), value.decode("latin-1")) for name, value in answer.headers])


def _is_long(answer: httpcore.Response) -> bool:
    headers = {name.lower(): value.lower() for name, value in answer.headers}
    media_type = headers.get(b"content-type", b"").partition(b";")[0].strip()
    if media_type == b"text/event-stream":
        return True
    if b"json" in media_type or answer.status in (204, 304) or answer.status >= 400:
        return False
    length = headers.get(b"content-length", b"")
    return not length.isdigit() or int(length) > _WHOLE_LIMIT
