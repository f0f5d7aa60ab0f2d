"""What is said to a SOCKS5 proxy."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import pytest

from runs_sdk.core.errors import ConfigError, ConnectFailed
from runs_sdk.core.proxies import Proxy
from runs_sdk.core.socks import greet

OPEN = Proxy("socks5", "proxy", 1080)
LOGIN = Proxy("socks5", "proxy", 1080, ("me", "secret"))


def talk(proxy: Proxy, answers: Sequence[bytes], host: str = "service.example") -> list[bytes]:
    """What is sent to a proxy that answers so. What is received is asked for in the sizes that are there."""
    came, sent = b"".join(answers), []
    steps = greet(proxy, host, 443)
    wanted = next(steps)
    while True:
        given = b""
        if isinstance(wanted, bytes):
            sent.append(wanted)
        else:
            given, came = came[:wanted], came[wanted:]
            assert len(given) == wanted
        try:
            wanted = steps.send(given)
        except StopIteration:
            assert not came
            return sent


def reply(code: int = 0, address: bytes = b"\x01\x7f\0\0\x01") -> bytes:
    return b"\x05" + bytes([code]) + b"\0" + address + b"\0\x50"


@pytest.mark.parametrize("address", [b"\x01\x7f\0\0\x01", b"\x04" + b"\0" * 16, b"\x03\x04host"])
def test_a_proxy_that_lets_everybody_in(address: bytes):
    assert talk(OPEN, [b"\x05\x00", reply(address=address)]) == [
        b"\x05\x01\x00",
        b"\x05\x01\x00\x03\x0fservice.example\x01\xbb",
    ]


def test_a_proxy_that_wants_a_login():
    sent = talk(LOGIN, [b"\x05\x02", b"\x01\x00", reply()])
    assert sent[:2] == [b"\x05\x01\x02", b"\x01\x02me\x06secret"]


@pytest.mark.parametrize(
    ("proxy", "answers", "said", "permanent"),
    [
        (OPEN, [b"\x05\xff"], "it lets nobody in without a login", True),
        (LOGIN, [b"\x05\xff"], "it lets nobody in by name and password", True),
        (LOGIN, [b"\x05\x02", b"\x01\x01"], "wrong name or password", True),
        (OPEN, [b"\x05\x00", reply(5)], "the connection was refused", False),
        (OPEN, [b"\x05\x00", reply(2)], "its rules do not allow it", True),
        (OPEN, [b"\x05\x00", reply(99)], "it does not say why", False),
        (OPEN, [b"HT"], "does not keep to SOCKS5", False),
    ],
)
def test_refusals(proxy: Proxy, answers: list[bytes], said: str, permanent: bool):
    with pytest.raises(ConnectFailed, match=said) as caught:
        talk(proxy, answers)
    assert caught.value.permanent == permanent
    assert "secret" not in str(caught.value)


def test_without_its_package(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "socksio", None)
    with pytest.raises(ConfigError, match=r"pip install 'runs-sdk\[socks\]'"):
        next(greet(OPEN, "service.example", 443))
