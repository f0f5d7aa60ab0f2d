"""What the engine can be told: TLS, proxies, connections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen


@frozen
class EngineOptions:
    """How connections are made and kept.

    verify            check the service's TLS certificate
    ssl_ca_cert       a file, or a folder, of certificates to trust instead of the usual ones
    cert_file         the client's own certificate (PEM), with its key in `key_file` unless the file holds both
    ssl_context       a ready `ssl.SSLContext` instead of all of the above
    proxy_url         a proxy for every request; without one, the environment tells (HTTP_PROXY, NO_PROXY ...)
    proxy_headers     headers for the proxy alone, such as Proxy-Authorization
    trust_env         whether proxies and SSL_CERT_FILE are read from the environment
    max_connections   how many requests may be on the way at once (None: as many as are made); the others wait their
                      turn within their deadline. Open streams do not count.
    max_keepalive     how many idle connections are kept
    keepalive_expiry  how long an idle connection is kept, in seconds. Many servers close one after 5 seconds (uvicorn,
                      Node.js), and a request that meets such a close is lost: so let go before they do.
    connect_timeout   the longest time that connecting may take, in seconds; the deadline of a request holds too
    """

    verify: bool = True
    ssl_ca_cert: str | None = None
    cert_file: str | None = None
    key_file: str | None = None
    ssl_context: Any = field(default=None, repr=False)
    proxy_url: str | None = field(default=None, repr=False)  # may hold a password
    proxy_headers: Mapping[str, str] = field(factory=dict, repr=False)
    trust_env: bool = True
    max_connections: int | None = None
    max_keepalive: int | None = 20
    keepalive_expiry: float | None = 4.0
    connect_timeout: float | None = 10.0
