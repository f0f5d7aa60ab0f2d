"""What is said to a SOCKS5 proxy, step by step (by socksio), without the sending."""

from __future__ import annotations

from collections.abc import Generator

from .errors import ConfigError, ConnectFailed
from .proxies import Proxy

_REASONS = {
    1: "it failed",
    2: "its rules do not allow it",
    3: "the network cannot be reached",
    4: "the host cannot be reached",
    5: "the connection was refused",
    6: "it took too many hops",
    7: "it does not connect to anything",
    8: "it does not know this kind of address",
}
_PERMANENT = (2, 7, 8)
_ADDRESS_SIZES = {1: 4, 4: 16}


def greet(proxy: Proxy, host: str, port: int) -> Generator[bytes | int, bytes, None]:
    """Yields bytes to send, or how many to receive and pass in. At its end the proxy passes on to host and port.

    The proxy looks the name up. Raises ConnectFailed when it refuses, ConfigError without the package socksio.
    """
    try:
        from socksio import SOCKSError, socks5
    except ImportError as error:
        raise ConfigError("a SOCKS proxy needs the package socksio: pip install 'runs-sdk[socks]'") from error
    method = socks5.SOCKS5AuthMethod
    wanted = method.NO_AUTH_REQUIRED if proxy.login is None else method.USERNAME_PASSWORD
    talk = socks5.SOCKS5Connection()
    try:
        talk.send(socks5.SOCKS5AuthMethodsRequest([wanted]))
        yield talk.data_to_send()
        answer = talk.receive_data((yield 2))
        if not isinstance(answer, socks5.SOCKS5AuthReply) or answer.method != wanted:
            how = "without a login" if proxy.login is None else "by name and password"
            raise ConnectFailed(f"the proxy refused: it lets nobody in {how}", permanent=True)
        if proxy.login is not None:
            name, password = proxy.login
            talk.send(socks5.SOCKS5UsernamePasswordRequest(name.encode(), password.encode()))
            yield talk.data_to_send()
            login = talk.receive_data((yield 2))
            if not isinstance(login, socks5.SOCKS5UsernamePasswordReply) or not login.success:
                raise ConnectFailed("the proxy refused: wrong name or password", permanent=True)
        talk.send(socks5.SOCKS5CommandRequest.from_address(socks5.SOCKS5Command.CONNECT, (host, port)))
        yield talk.data_to_send()
        reply = yield 4
        size = _ADDRESS_SIZES.get(reply[3])
        if size is None:
            length = yield 1
            reply += length
            size = length[0]
        reply += yield size + 2
        if reply[1]:
            reason = _REASONS.get(reply[1], "it does not say why")
            raise ConnectFailed(f"the proxy refused: {reason}", permanent=reply[1] in _PERMANENT)
        talk.receive_data(reply)
    except (SOCKSError, ValueError, OverflowError) as error:
        raise ConnectFailed("the proxy does not keep to SOCKS5") from error
