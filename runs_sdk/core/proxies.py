"""Which proxy a URL goes through, by the words of the environment variables. Pure: the variables are passed in."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from urllib.parse import unquote

from attrs import field, frozen


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
