"""Which proxy a URL goes through, by the words of the environment variables. Pure: the variables are passed in."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from attrs import field, frozen

from .errors import ConfigError


@frozen
class ProxyRules:
    """Proxies by scheme, and the hosts that are reached directly (`NO_PROXY`, comma separated)."""

    by_scheme: Mapping[str, str] = field(repr=False)  # may hold passwords
    direct: tuple[str, ...] = ()

    @classmethod
    def always(cls, proxy_url: str) -> ProxyRules:
        """One proxy for every URL."""
        return cls({"all": proxy_url})

    @classmethod
    def from_variables(cls, variables: Mapping[str, str]) -> ProxyRules:
        """From `http`, `https`, `all` and `no`, as `urllib.request.getproxies()` names them."""
        proxies = {
            scheme: url if "://" in url else f"http://{url}"
            for scheme in ("http", "https", "all")
            if (url := variables.get(scheme))
        }
        direct = tuple(host.strip().lower() for host in variables.get("no", "").split(",") if host.strip())
        return cls({} if "*" in direct else proxies, direct)

    @property
    def secrets(self) -> tuple[str, ...]:
        """The passwords of the proxies, as they are written and as they are meant."""
        found: dict[str, None] = {}
        for url in self.by_scheme.values():
            login = url.partition("://")[2].partition("/")[0].rpartition("@")[0]
            password = login.partition(":")[2]
            found |= dict.fromkeys((password, unquote(password)) if password else ())
        return tuple(found)

    def proxy_for(self, scheme: str, host: str, port: int | None) -> str | None:
        """The proxy's URL, or None for a direct connection."""
        proxy = self.by_scheme.get(scheme) or self.by_scheme.get("all")
        if proxy is None or any(_covers(rule, scheme, host.lower().strip("[]"), port) for rule in self.direct):
            return None
        return proxy


def _covers(rule: str, scheme: str, host: str, port: int | None) -> bool:
    """`example.org` covers itself and what is below it; `.example.org` only what is below; a network its addresses."""
    if "://" in rule:
        rule_scheme, _, rule = rule.partition("://")
        if rule_scheme not in ("all", scheme):
            return False
    if network := _network(rule):
        address = _network(host)
        return address is not None and address.version == network.version and address[0] in network
    name, _, rule_port = rule.partition(":")
    if rule_port and rule_port != str(port or {"http": 80, "https": 443}.get(scheme)):
        return False
    name = name.removeprefix("*")
    if name == "localhost":
        return host == name
    return host.endswith(name) if name.startswith(".") else host == name or host.endswith(f".{name}")


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        return ipaddress.ip_network(text.strip("[]"), strict=False)
    except ValueError:
        return None


@frozen
class Proxy:
    """A proxy, taken apart."""

    scheme: str  # http, https or socks5
    host: str
    port: int
    login: tuple[str, str] | None = field(default=None, repr=False)

    @property
    def is_socks(self) -> bool:
        """Whether it is spoken to in SOCKS5; every other one in HTTP."""
        return self.scheme == "socks5"

    def authorization(self) -> dict[str, str]:
        """The header that carries the login."""
        if self.login is None:
            return {}
        from base64 import b64encode

        return {"Proxy-Authorization": "Basic " + b64encode(":".join(self.login).encode()).decode()}


_PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}


def proxy_of(url: str) -> Proxy:
    """The proxy behind a URL. Raises ConfigError when it makes no sense; what it holds is not shown."""
    try:
        parts = urlsplit(url)
        usual = _PORTS[parts.scheme]
        port = usual if parts.port is None else parts.port
        if not parts.hostname or not port:
            raise ValueError
    except (ValueError, KeyError):
        raise ConfigError("the proxy's URL makes no sense; it looks like http://user:password@host:port") from None
    login = None
    if parts.username is not None:
        login = (unquote(parts.username), unquote(parts.password or ""))
    return Proxy(parts.scheme.removesuffix("h"), parts.hostname, port, login)
