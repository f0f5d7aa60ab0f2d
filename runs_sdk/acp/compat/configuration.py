"""Where an agent server is, and how to talk to it."""

from __future__ import annotations

import base64
import copy
import logging
import sys
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define, field

from ..._common.version import VERSION
from ...core.error_redaction import FramelessErrors
from ...core.errors import ConfigError


@define
class Configuration(metaclass=FramelessErrors):
    """The settings of an `ApiClient`.

    host            base URL of the agent server
    api_key         sent as x-api-key; None where the server asks for none. A mapping gives it as {"x-api-key": "..."}
    api_key_prefix  a word before the key: {"x-api-key": "Bearer"}
    username        with password: sent as HTTP basic authentication
    access_token    sent as a bearer token
    ssl_ca_cert     a file of certificates to trust instead of the usual ones
    ca_cert_data    the same as data: PEM as text, DER as bytes
    retries         of requests that may be repeated (2)
    timeout         seconds that one request may take, retries included (30); `block_timeout` comes on top. Of a pair,
                    for connecting and for the answer, the sum counts
    debug           logs each request, at the level DEBUG of the logger "runs_sdk"
    version         "0.1", "0.2", or "auto", which finds it out
    headers         sent with every request
    verify_ssl      False accepts any TLS certificate
    cert_file       the client's own certificate, and key_file its key
    tls_server_name the name that the server's certificate must have, where it is not the host of the URL
    connection_pool_maxsize
                    how many idle connections are kept
    proxy           URL of a proxy for all requests, and proxy_headers for it alone; without it HTTP_PROXY and its
                    relatives hold
    allow_insecure  permits a credential over plain http to another machine

    There is one host: server_index and its relatives are taken only as long as they choose nothing.
    """

    _default: ClassVar[Configuration | None] = None

    host: str | None = "http://localhost"
    api_key: str | Mapping[str, str] | None = field(default=None, repr=False)
    api_key_prefix: Mapping[str, str] | None = None
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    access_token: str | None = field(default=None, repr=False)
    server_index: int | None = None
    server_variables: Mapping[str, str] | None = None
    server_operation_index: Mapping[int, int] | None = None
    server_operation_variables: Mapping[int, Mapping[str, str]] | None = None
    ignore_operation_servers: bool = False
    ssl_ca_cert: str | None = None
    retries: int | None = 2
    timeout: float | tuple[float, float] | list[float] | None = 30.0
    ca_cert_data: str | bytes | None = field(default=None, repr=False)
    debug: bool | None = field(default=None, kw_only=True)
    version: str = field(default="auto", kw_only=True)
    headers: Mapping[str, str] = field(factory=dict, repr=False, kw_only=True)
    verify_ssl: bool = field(default=True, kw_only=True)
    cert_file: str | None = field(default=None, kw_only=True)
    key_file: str | None = field(default=None, kw_only=True)
    tls_server_name: str | None = field(default=None, kw_only=True)
    connection_pool_maxsize: int | None = field(default=None, kw_only=True)
    proxy: str | None = field(default=None, repr=False, kw_only=True)
    proxy_headers: Mapping[str, str] | None = field(default=None, repr=False, kw_only=True)
    allow_insecure: bool = field(default=False, kw_only=True)

    def client_arguments(self) -> dict[str, Any]:
        """The arguments of the client below. Raises ConfigError for settings that exclude each other."""
        servers = (self.server_index, self.server_variables, self.server_operation_index,
                   self.server_operation_variables)  # fmt: skip
        if any(servers):
            raise ConfigError("acp: there is one host, which server_index and server_variables cannot choose; "
                              "give the URL as host.", service="acp")  # fmt: skip
        if self.debug:
            logging.getLogger("runs_sdk").setLevel(logging.DEBUG)
        seconds = self.timeout
        context = None if self.ca_cert_data is None else self._ssl_context()
        given = {
            "base_url": self._host,
            "api_key": self._api_key(),
            "version": self.version,
            "timeout": sum(seconds) if isinstance(seconds, list | tuple) else seconds,
            "max_retries": self.retries,
            "headers": self._headers(),
            "verify": self.verify_ssl,
            "ssl_ca_cert": None if context else self.ssl_ca_cert,
            "cert_file": None if context else self.cert_file,
            "key_file": None if context else self.key_file,
            "ssl_context": context,
            "server_hostname": self.tls_server_name,
            "max_keepalive": self.connection_pool_maxsize,
            "proxy_url": self.proxy,
            "proxy_headers": self.proxy_headers,
            "allow_insecure": self.allow_insecure,
        }
        return {name: value for name, value in given.items() if value is not None}

    @property
    def _host(self) -> str:
        return self.host or "http://localhost"

    def _api_key(self) -> str | None:
        if not isinstance(self.api_key, Mapping):
            return self._prefixed("x-api-key", self.api_key)
        named = next((name for name in self.api_key if name.lower() == "x-api-key"), None)
        if named is None and len(self.api_key) == 1:
            [named] = self.api_key  # by the name of a security scheme: there is one key
        return None if named is None else self._prefixed(named, self.api_key[named])

    def _prefixed(self, name: str, key: str | None) -> str | None:
        prefix = (self.api_key_prefix or {}).get(name)
        return f"{prefix} {key}" if prefix and key else key

    def _headers(self) -> dict[str, str]:
        has_login = self.username is not None or self.password is not None
        if has_login and self.access_token is not None:
            raise ConfigError("acp: give either username and password, or access_token.", service="acp")
        headers = dict(self.headers)
        if has_login:
            headers["Authorization"] = self.get_basic_auth_token()
        elif self.access_token is not None:
            headers["Authorization"] = f"Bearer {self.access_token}"
        return headers

    def _ssl_context(self) -> Any:
        import ssl

        try:
            context = ssl.create_default_context(cadata=self.ca_cert_data)
        except (ssl.SSLError, ValueError) as error:
            raise ConfigError(f"acp: ca_cert_data holds no certificate: {error}", service="acp") from error
        if not self.verify_ssl:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        if self.cert_file:
            context.load_cert_chain(self.cert_file, self.key_file)
        return context

    @classmethod
    def set_default(cls, default: Configuration | None) -> None:
        """Give the configuration that is used where none is given; None for a new one."""
        Configuration._default = copy.deepcopy(default)

    @classmethod
    def get_default(cls) -> Configuration:
        """The configuration that is used where none is given: that of `set_default`, or one that is made now."""
        if Configuration._default is None:
            Configuration._default = Configuration()
        return Configuration._default

    @classmethod
    def get_default_copy(cls) -> Configuration:
        """The same as `get_default`, by an older name."""
        return cls.get_default()

    def get_api_key_with_prefix(self, identifier: str, alias: str | None = None) -> str | None:
        """The key of a name (or of `alias`), with its prefix; None when there is none."""
        keys = self.api_key if isinstance(self.api_key, Mapping) else {"x-api-key": self.api_key or ""}
        name = identifier if alias is None or keys.get(identifier) else alias
        return self._prefixed(identifier, keys.get(name) or None)

    def get_basic_auth_token(self) -> str:
        """The value of the header Authorization for username and password."""
        login = f"{self.username or ''}:{self.password or ''}".encode()
        return f"Basic {base64.b64encode(login).decode()}"

    def auth_settings(self) -> dict[str, dict[str, Any]]:
        """Which credentials are sent, by name, with their place; secrets are in it."""
        found: dict[str, dict[str, Any]] = {}
        if key := self._api_key():
            found["x-api-key"] = {"type": "api_key", "in": "header", "key": "x-api-key", "value": key}
        if value := self._headers().get("Authorization"):
            kind = "basic" if value.startswith("Basic ") else "bearer"
            found[kind] = {"type": kind, "in": "header", "key": "Authorization", "value": value}
        return found

    def get_host_settings(self) -> list[dict[str, str]]:
        """The one host, in the form of a list of servers."""
        return [{"url": self._host, "description": "The agent server"}]

    def get_host_from_settings(self, index: int | None = 0, variables: Any = None, servers: Any = None) -> str:
        """The one host. Raises ConfigError for an `index` other than 0."""
        if index not in (0, None):
            raise ConfigError(f"acp: there is one host, so that its index is 0, and not {index}.", service="acp")
        return self._host

    def to_debug_report(self) -> str:
        """What to say in a report of a fault; without secrets."""
        return f"Python {sys.version}\nOS {sys.platform}\nruns-sdk {VERSION}\nACP {self.version} at {self._host}"

    def __deepcopy__(self, memo: Any) -> Self:
        return copy.copy(self)
