"""Base URLs and origins: what may be configured, and where a credential may go."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

DEFAULT_PORTS = {"http": 80, "https": 443}


class Origin(NamedTuple):
    """Scheme, host and port: the machine and service that a credential is meant for."""

    scheme: str
    host: str
    port: int

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if DEFAULT_PORTS.get(self.scheme) == self.port else f":{self.port}"
        return f"{self.scheme}://{host}{port}"


def origin_of(url: str) -> Origin:
    """The origin of an absolute http or https URL. Raises ValueError when it is none."""
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    if scheme not in DEFAULT_PORTS:
        raise ValueError("it must start with http:// or https://")
    if not parts.hostname:
        raise ValueError("it names no host")
    try:
        port = parts.port
    except ValueError:
        raise ValueError("its port must be a number from 1 to 65535") from None
    if port == 0:
        raise ValueError("its port must be a number from 1 to 65535")
    return Origin(scheme, parts.hostname.rstrip(".").lower(), port or DEFAULT_PORTS[scheme])


def normalise_base_url(url: str) -> str:
    """The base URL as it is used: no slash at its end. Raises ValueError that says what is wrong with it, as a
    clause.
    """
    text = url.strip()
    if any(character.isspace() or ord(character) < 32 for character in text):
        raise ValueError("it must not contain spaces or line ends")
    try:
        parts = urlsplit(text)
    except ValueError:  # an unclosed bracket, a bad IPv6 address
        raise ValueError("it is not a URL") from None
    if "://" not in text:
        raise ValueError("it must start with http:// or https://")
    origin_of(text)
    if parts.username is not None or parts.password is not None:
        raise ValueError("it must not contain a user name or password; pass credentials by their own option")
    if parts.query or "?" in text:
        raise ValueError("it must not contain a query")
    if "#" in text:
        raise ValueError("it must not contain a fragment")
    return text.rstrip("/")


def is_loopback(host: str) -> bool:
    """Whether a host name or address can only mean this machine."""
    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    from ipaddress import ip_address

    try:
        address = ip_address(name.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback
