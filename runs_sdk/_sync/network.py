# generated from runs_sdk/_async/network.py by scripts/unasync.py; do not edit
"""How a connection comes about: directly, or through a proxy, with TLS or without, all within the deadline."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from .._common.exchange import Exchange, explain, is_permanent
from .._common.fork import reset_after_fork
from .._common.sync_backend import TcpStream, connect_tcp, connect_unix, start_tls
from ..core.encode import Address, address, encode_headers
from ..core.errors import ConnectFailed
from ..core.framing import FramingError
from ..core.head import HeadReader
from ..core.http import EngineOptions
from ..core.urls import DEFAULT_PORTS, SOCKET_URL
from .connection import Connection

if TYPE_CHECKING:
    import ssl

    from ..core.proxies import Proxy

_SOCKET = address(SOCKET_URL)


class Network:
    """Makes connections by these options."""

    def __init__(self, options: EngineOptions) -> None:
        self._options = options
        self._tls: ssl.SSLContext | None = None
        self._lock = threading.Lock()
        reset_after_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()

    def open(self, to: Address, proxy: Proxy | None, exchange: Exchange) -> Connection:
        """A connection to where the request goes.

        Raises ConnectFailed, TimedOut, ClientClosed, and ConfigError for what is wrong with the options.
        """
        scheme, host = to.scheme.decode(), to.host.decode()
        port = to.port or DEFAULT_PORTS[scheme]
        context = self._tls_context() if scheme == "https" else None
        if proxy is None:
            unix_socket = self._options.unix_socket if is_for_socket(to) else None
            tcp = self._connect(host, port, exchange, unix_socket)
        else:
            tcp = self._connect(proxy.host, proxy.port, exchange)
            if proxy.scheme == "https":
                tcp = self._encrypt(tcp, self._tls_context(), proxy.host, exchange)
            if proxy.is_socks or context is not None:
                self._tunnel(tcp, proxy, host, port, exchange)
        if context is not None:
            tcp = self._encrypt(tcp, context, self._options.server_hostname or host, exchange)
        passes_on = proxy is not None and not proxy.is_socks and context is None
        return Connection(tcp, self._proxy_lines(proxy) if proxy is not None and passes_on else None)

    def _connect(self, host: str, port: int, exchange: Exchange, unix_socket: str | None = None) -> TcpStream:
        place = _name(host, port) if unix_socket is None else f"unix:{unix_socket}"
        limit = self._options.connect_timeout
        left = exchange.remaining(limit)
        try:
            if unix_socket is None:
                tcp = connect_tcp(host, port, left, exchange.hold)
            else:
                tcp = connect_unix(unix_socket, left, exchange.hold)
        except OSError as error:
            raise ConnectFailed(f"cannot connect to {place}: {explain(error)}") from error
        if tcp is None:
            if exchange.is_closed:
                raise exchange.closed()
            exchange.remaining()
            raise ConnectFailed(f"cannot connect to {place}: no answer within {limit:g} s")
        return tcp

    def _encrypt(self, tcp: TcpStream, context: ssl.SSLContext, host: str, exchange: Exchange) -> TcpStream:
        limit = self._options.connect_timeout
        encrypted = None
        try:
            exchange.hold(tcp.abort)
            encrypted = start_tls(tcp, context, host, exchange.remaining(limit))
            if encrypted is None:
                exchange.remaining()
                raise ConnectFailed(f"no TLS connection to {host}: no answer within {limit:g} s")
        except OSError as error:
            raise ConnectFailed(
                f"no TLS connection to {host}: {explain(error)}", permanent=is_permanent(error)
            ) from error
        finally:
            if encrypted is None:
                tcp.close()
        return encrypted

    # ---- proxies

    def _tunnel(self, tcp: TcpStream, proxy: Proxy, host: str, port: int, exchange: Exchange) -> None:
        """Have the proxy pass everything on to host and port."""
        is_open = False
        try:
            exchange.hold(tcp.abort)
            if proxy.is_socks:
                self._ask_socks(tcp, proxy, host, port, exchange)
            else:
                self._ask_http(tcp, proxy, _name(host, port).encode(), exchange)
            is_open = True
        except OSError as error:
            raise ConnectFailed(f"the connection to the proxy broke: {explain(error)}") from error
        except FramingError as error:
            raise ConnectFailed(f"the proxy refused: {error}") from error
        finally:
            if not is_open:
                tcp.close()

    def _ask_http(self, tcp: TcpStream, proxy: Proxy, target: bytes, exchange: Exchange) -> None:
        lines = self._proxy_lines(proxy)
        self._send(tcp, b"CONNECT %b HTTP/1.1\r\nHost: %b\r\nAccept: */*\r\n%b\r\n" % (target, target, lines), exchange)
        reader = HeadReader()
        while (head := reader.feed(self._receive(tcp, 65536, exchange))) is None:
            pass
        if not 200 <= head.status < 300:
            from http.client import responses

            text = f"{head.status} {responses.get(head.status, '')}".strip()
            raise ConnectFailed(f"the proxy refused: {text}", permanent=head.status < 500)
        if reader.rest:
            raise FramingError("it sent more than its answer")

    def _ask_socks(self, tcp: TcpStream, proxy: Proxy, host: str, port: int, exchange: Exchange) -> None:
        from ..core.socks import greet

        steps = greet(proxy, host, port)
        received = b""
        while True:
            try:
                step = steps.send(received) if received else next(steps)
            except StopIteration:
                return
            received = b""
            if isinstance(step, bytes):
                self._send(tcp, step, exchange)
                continue
            while len(received) < step:
                received += self._receive(tcp, step - len(received), exchange)

    def _send(self, tcp: TcpStream, data: bytes, exchange: Exchange) -> None:
        if not tcp.send(data, exchange.remaining(self._options.connect_timeout)):
            raise self._late(exchange)

    def _receive(self, tcp: TcpStream, limit: int, exchange: Exchange) -> bytes:
        data = tcp.receive(limit, exchange.remaining(self._options.connect_timeout))
        if data is None:
            raise self._late(exchange)
        if not data:
            if exchange.is_closed:
                raise exchange.closed()
            raise ConnectFailed("the proxy closed the connection")
        return data

    def _late(self, exchange: Exchange) -> ConnectFailed:
        exchange.remaining()
        return ConnectFailed(f"the proxy gave no answer within {self._options.connect_timeout:g} s")

    def _proxy_lines(self, proxy: Proxy) -> bytes:
        headers = {**proxy.authorization(), **self._options.proxy_headers}
        return b"".join([b"%b: %b\r\n" % pair for pair in encode_headers(headers)])

    def _tls_context(self) -> ssl.SSLContext:
        """One for the whole client, made when first needed: it takes some 30 ms."""
        if self._tls is None:
            from .._common.tls import tls_context

            with self._lock:
                if self._tls is None:
                    self._tls = tls_context(self._options)
        return self._tls


def is_for_socket(to: Address) -> bool:
    """Whether it is what requests over a Unix socket are addressed to."""
    return (to.scheme, to.host, to.port) == (_SOCKET.scheme, _SOCKET.host, _SOCKET.port)


def _name(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
