"""Base URLs and origins: what may be configured, and where a credential may go."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

DEFAULT_PORTS = {"http": 80, "https": 443}

SOCKET_URL = "http://localhost"
"""What requests over a Unix socket are addressed to; their Host is `localhost`, as with curl and Docker."""

LONGEST_SOCKET_PATH = 107
"""Bytes: what Linux takes; macOS takes 103."""


class Addresses(str):
    """The base URL of a service with several nodes: as text, that of the first. `nodes` are all of them."""

    nodes: tuple[str, ...]

    @staticmethod
    def of(urls: Iterable[str]) -> Addresses:
        """The addresses, each as it is used. Raises ValueError that says what is wrong with one, as a clause."""
        nodes = tuple(dict.fromkeys(normalise_base_url(url) for url in urls))
        if len(nodes) > 1 and any(socket_path(node) is not None for node in nodes):
            raise ValueError("several nodes cannot be reached through Unix sockets")
        found = Addresses(nodes[0] if nodes else "")
        found.nodes = nodes
        return found


def nodes_of(base_url: str) -> tuple[str, ...]:
    """All addresses of a service."""
    return base_url.nodes if isinstance(base_url, Addresses) else (base_url,)


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


def is_within(url: str, base_url: str) -> bool:
    """Whether a URL is of the origin of another one, so that a credential may go there."""
    if url.startswith(base_url) and url[len(base_url) : len(base_url) + 1] in ("", "/", "?"):
        return True
    try:
        return origin_of(url) == origin_of(base_url)
    except ValueError:
        return False


def socket_path(base_url: str) -> str | None:
    """The path of the Unix socket that `unix:/path` (or `unix:///path`) names; None for every other URL."""
    scheme, _, path = base_url.partition(":")
    if scheme.lower() != "unix":
        return None
    return path.removeprefix("//")


def wire_url(base_url: str) -> str:
    """The base URL that requests are made with: the same, but for a Unix socket."""
    return base_url if socket_path(base_url) is None else SOCKET_URL


def service_place(base_url: str) -> str:
    """Which host or socket a base URL leads to, as people read it."""
    path = socket_path(base_url)
    return str(origin_of(base_url)) if path is None else f"unix:{path}"


def normalise_base_url(url: str) -> str:
    """The base URL as it is used: no slash at its end; for a Unix socket `unix:` and an absolute path. Raises
    ValueError that says what is wrong with it, as a clause.
    """
    text = url.strip()
    path = socket_path(text)
    if path is not None:
        return f"unix:{_checked_path(path)}"
    if any(character.isspace() or ord(character) < 32 for character in text):
        raise ValueError("it must not contain spaces or line ends")
    try:
        parts = urlsplit(text)
    except ValueError:  # an unclosed bracket, a bad IPv6 address
        raise ValueError("it is not a URL") from None
    if "://" not in text:
        raise ValueError("it must start with http:// or https:// (or be unix:/path/of/a/socket)")
    origin_of(text)
    if parts.username is not None or parts.password is not None:
        raise ValueError("it must not contain a user name or password; pass credentials by their own option")
    if parts.query or "?" in text:
        raise ValueError("it must not contain a query")
    if "#" in text:
        raise ValueError("it must not contain a fragment")
    return text.rstrip("/")


def _checked_path(path: str) -> str:
    if not path.startswith("/"):
        raise ValueError("the path of a socket must be absolute, as in unix:/run/agent.sock")
    if any(ord(character) < 32 or ord(character) == 127 for character in path):
        raise ValueError("the path of a socket must not contain control characters")
    if len(path.encode("utf-8", "surrogateescape")) > LONGEST_SOCKET_PATH:
        raise ValueError(f"the path of a socket must not be longer than {LONGEST_SOCKET_PATH} bytes")
    return path


def is_same_origin(url: str, base_url: str) -> bool:
    """Whether an absolute URL leads to the same machine and service as the base URL."""
    try:
        return origin_of(url) == origin_of(base_url)
    except ValueError:
        return False


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
