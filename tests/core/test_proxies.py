"""Which proxy a URL goes through."""

from __future__ import annotations

import pytest

from runs_sdk.core.errors import ConfigError
from runs_sdk.core.proxies import Proxy, ProxyRules, proxy_of


def test_proxies_of_the_environment():
    rules = ProxyRules.from_variables({"http": "proxy:3128", "all": "socks5://s", "no": " A.example , .b.example,"})
    assert rules.by_scheme == {"http": "http://proxy:3128", "all": "socks5://s"}
    assert rules.proxy_for("http", "x.example", None) == "http://proxy:3128"
    assert rules.proxy_for("https", "x.example", None) == "socks5://s"
    assert rules.proxy_for("http", "a.example", None) is rules.proxy_for("http", "x.A.example", None) is None
    assert ProxyRules.from_variables({"http": "proxy", "no": "a, *"}).proxy_for("http", "x", None) is None
    assert ProxyRules({}).proxy_for("http", "x", 80) is None
    assert ProxyRules.always("http://p").proxy_for("https", "x", None) == "http://p"


@pytest.mark.parametrize(
    ("rule", "scheme", "host", "port", "direct"),
    [
        ("b.example", "http", "b.example", None, True),
        ("b.example", "http", "x.b.example", None, True),
        ("b.example", "http", "ab.example", None, False),
        (".b.example", "http", "b.example", None, False),
        ("*.b.example", "http", "x.b.example", None, True),
        ("b.example:8080", "http", "b.example", 8080, True),
        ("b.example:443", "https", "b.example", None, True),
        ("b.example:443", "http", "b.example", None, False),
        ("https://b.example", "http", "b.example", None, False),
        ("all://b.example", "http", "b.example", None, True),
        ("10.0.0.0/8", "http", "10.1.2.3", None, True),
        ("10.0.0.0/8", "http", "11.1.2.3", None, False),
        ("10.0.0.0/8", "http", "b.example", None, False),
        ("::1", "http", "[::1]", None, True),
        ("10.0.0.1", "http", "::1", None, False),
        ("localhost", "http", "localhost", None, True),
        ("localhost", "http", "x.localhost", None, False),
    ],
)
def test_hosts_that_are_reached_directly(rule: str, scheme: str, host: str, port: int | None, direct: bool):
    rules = ProxyRules({"all": "http://p"}, (rule,))
    assert (rules.proxy_for(scheme, host, port) is None) == direct


def test_passwords_of_proxies_are_secrets():
    rules = ProxyRules({"http": "http://me:p%40ss@p:1/", "https": "http://p", "all": "http://me@p"})
    assert rules.secrets == ("p%40ss", "p@ss")
    assert "p%40ss" not in repr(rules)


def test_a_proxy_is_taken_apart():
    assert proxy_of("socks5h://me:p%40ss@p") == Proxy("socks5", "p", 1080, ("me", "p@ss"))
    assert proxy_of("http://p:3128").authorization() == {}
    found = proxy_of("https://me@p")
    assert (found.port, found.is_socks, found.login) == (443, False, ("me", ""))
    assert proxy_of("http://a:b@p").authorization() == {"Proxy-Authorization": "Basic YTpi"}
    assert "bbb" not in repr(proxy_of("http://a:bbb@p"))


@pytest.mark.parametrize("url", ["ftp://p", "http://", "http://p:0", "http://p:99999", "http://p:x", "p"])
def test_a_proxy_that_makes_no_sense(url: str):
    with pytest.raises(ConfigError, match="the proxy's URL makes no sense"):
        proxy_of(url)
