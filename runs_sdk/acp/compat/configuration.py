"""Where an agent server is, and how to talk to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field

from ...core.discreet import Discreet


@define
class Configuration(metaclass=Discreet):
    """The settings of an `ApiClient`.

    host            base URL of the agent server
    api_key         sent as x-api-key; None where the server asks for none. A mapping gives it as {"x-api-key": "..."}
    version         "0.1", "0.2", or "auto", which finds it out
    timeout         seconds that one request may take, retries included; `block_timeout` comes on top
    retries         of requests that may be repeated
    headers         sent with every request
    verify_ssl      False accepts any TLS certificate
    ssl_ca_cert     a file of certificates to trust instead of the usual ones
    cert_file       the client's own certificate, and key_file its key
    proxy           URL of a proxy for all requests, and proxy_headers for it alone; without it HTTP_PROXY and its
                    relatives hold
    allow_insecure  permits the key over plain http to another machine
    """

    host: str = "http://localhost"
    api_key: str | Mapping[str, str] | None = field(default=None, repr=False)
    version: str = "auto"
    timeout: float = 30.0
    retries: int = 2
    headers: Mapping[str, str] = field(factory=dict, repr=False)
    verify_ssl: bool = True
    ssl_ca_cert: str | None = None
    cert_file: str | None = None
    key_file: str | None = None
    proxy: str | None = field(default=None, repr=False)
    proxy_headers: Mapping[str, str] | None = field(default=None, repr=False)
    allow_insecure: bool = False

    def client_arguments(self) -> dict[str, Any]:
        """The arguments of the client below."""
        key = self.api_key
        if isinstance(key, Mapping):
            key = next((value for name, value in key.items() if name.lower() == "x-api-key"), None)
        given = {
            "base_url": self.host,
            "api_key": key,
            "version": self.version,
            "timeout": self.timeout,
            "max_retries": self.retries,
            "headers": dict(self.headers),
            "verify": self.verify_ssl,
            "ssl_ca_cert": self.ssl_ca_cert,
            "cert_file": self.cert_file,
            "key_file": self.key_file,
            "proxy_url": self.proxy,
            "proxy_headers": self.proxy_headers,
            "allow_insecure": self.allow_insecure,
        }
        return {name: value for name, value in given.items() if value is not None}
